//! How mistakes in files are shown to their author.
//!
//! The one decision: at a terminal a mistake is drawn, with its line and a mark under the place; anywhere else it is a line
//! that begins with file, line and column, which every editor and every `grep` understands.

use crate::config::LogForm;
use crate::desk::LibraryError;
use crate::mistake::{Mistake, Place};
use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteHandlerOpts, MietteSpanContents, ReportHandler, SourceCode, SourceSpan, SpanContents,
};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// How many lines stand above and below the line with the mistake: enough to find it by eye.
const AROUND: usize = 1;

/// A command that ended on mistakes in files.
#[derive(Debug)]
pub struct Refused {
    mistakes: Vec<Mistake>,
    /// The folder that the names of the files begin in.
    folder: PathBuf,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} mistakes:", self.mistakes.len())?;
        self.mistakes.iter().try_for_each(|mistake| write!(f, "\n{mistake}"))
    }
}

impl std::error::Error for Refused {}

impl Refused {
    /// The last words of a command at a terminal: each mistake drawn, and what went before it.
    fn drawn(&self, error: &anyhow::Error) -> String {
        let before: String = error.chain().take_while(|cause| !cause.is::<Self>()).map(|cause| format!("{cause}: ")).collect();
        format!("{}waakvlam: {before}{} mistakes", drawn(&self.mistakes, &self.folder), self.mistakes.len())
    }
}

/// Why a library or a network cannot be used, as the error of a command. `folder` is where the names of its files begin.
pub fn refused(error: LibraryError, folder: &Path) -> anyhow::Error {
    match error {
        LibraryError::Unreadable { .. } => error.into(),
        LibraryError::Mistakes(mistakes) => Refused { mistakes, folder: folder.to_owned() }.into(),
    }
}

/// Whoever read what a command printed reads no further, as `head` does.
#[derive(Debug, Error)]
#[error("standard output was closed")]
struct Unread;

/// What could not be printed, as the error of a command.
pub fn unprinted(error: io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::BrokenPipe { Unread.into() } else { anyhow::Error::from(error).context("standard output") }
}

/// The last words of a command, for standard error. None to whoever read no further: they meant to.
pub fn last_words(error: &anyhow::Error) -> Option<String> {
    match error.downcast_ref::<Refused>() {
        _ if error.is::<Unread>() => None,
        Some(refused) if std::io::stderr().is_terminal() => Some(refused.drawn(error)),
        Some(_) | None => Some(format!("waakvlam: {error:#}")),
    }
}

/// Mistakes as what a command was asked for, for standard output.
pub fn asked_for(mistakes: &[Mistake], folder: &Path) -> String {
    if std::io::stdout().is_terminal() { drawn(mistakes, folder) } else { mistakes.iter().map(|mistake| format!("{mistake}\n")).collect() }
}

/// Tells of what cannot be used while the program goes on: drawn at a terminal, else as lines of the log.
#[expect(clippy::print_stderr, reason = "a drawing is for whoever sits at the terminal, and no line of a log")]
pub fn tell(error: &LibraryError, folder: &Path, form: LogForm) {
    match error {
        LibraryError::Mistakes(mistakes) if form == LogForm::Text && std::io::stderr().is_terminal() => {
            eprint!("{}", drawn(mistakes, folder));
        }
        LibraryError::Mistakes(mistakes) => {
            for mistake in mistakes {
                let (file, line, column) = (mistake.file.as_str(), mistake.place.line, mistake.place.column);
                tracing::error!(file, line, column, "{} {}", mistake.what, mistake.remedy);
            }
        }
        LibraryError::Unreadable { .. } => tracing::error!("{error}"),
    }
}

/// As this terminal can show it: its width, and colours unless NO_COLOR is set.
fn drawn(mistakes: &[Mistake], folder: &Path) -> String {
    draw(mistakes, folder, &MietteHandlerOpts::new().context_lines(AROUND).build())
}

fn draw(mistakes: &[Mistake], folder: &Path, handler: &dyn ReportHandler) -> String {
    let mut sources: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut drawing = String::new();
    for mistake in mistakes {
        let source = sources.entry(&mistake.file).or_insert_with(|| std::fs::read_to_string(folder.join(&mistake.file)).ok());
        let report = Report::of(mistake, source.as_deref());
        drawing.push_str(&format!("{}\n", Drawing(&report, handler)));
    }
    drawing
}

/// A mistake beside the file it is in.
#[derive(Debug)]
struct Report<'m> {
    mistake: &'m Mistake,
    /// The file and the place in it, in bytes; `None` when it is about the whole file, or when the file is not at hand.
    shown: Option<(File<'m>, LabeledSpan)>,
}

impl<'m> Report<'m> {
    fn of(mistake: &'m Mistake, source: Option<&'m str>) -> Self {
        let shown = source.and_then(|source| {
            let (at, length) = marked(source, mistake.place)?;
            Some((File { name: &mistake.file, source, place: mistake.place }, LabeledSpan::new(None, at, length)))
        });
        Self { mistake, shown }
    }
}

/// A file with a mistake in it, whose place is told as an editor counts: in letters, where a drawing counts bytes.
#[derive(Debug)]
struct File<'m> {
    name: &'m str,
    source: &'m str,
    place: Place,
}

impl SourceCode for File<'_> {
    fn read_span<'a>(&'a self, span: &SourceSpan, above: usize, below: usize) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let read = self.source.read_span(span, above, below)?;
        // Without lines around it, it is the mark itself, and its column stands in the head of the drawing.
        let column = if above + below == 0 { self.place.column.saturating_sub(1) as usize } else { read.column() };
        let (data, span, line, lines) = (read.data(), *read.span(), read.line(), read.line_count());
        Ok(Box::new(MietteSpanContents::new_named(self.name.to_owned(), data, span, line, column, lines)))
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.shown, self.mistake.place.line) {
            (Some(_), _) => f.write_str(&self.mistake.what),
            (None, 0) => write!(f, "{}: {}", self.mistake.file, self.mistake.what),
            (None, line) => write!(f, "{}:{line}:{}: {}", self.mistake.file, self.mistake.place.column, self.mistake.what),
        }
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.mistake.remedy))
    }
    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.shown.as_ref().map(|(source, _)| source as &dyn SourceCode)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.shown.as_ref().map(|(_, span)| Box::new(std::iter::once(span.clone())) as Box<dyn Iterator<Item = LabeledSpan> + '_>)
    }
}

struct Drawing<'a>(&'a dyn Diagnostic, &'a dyn ReportHandler);

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.1.debug(self.0, f)
    }
}

/// Where the mark stands: under the word at the place, from its first byte, in bytes.
fn marked(source: &str, place: Place) -> Option<(usize, usize)> {
    let line = usize::try_from(place.line).ok()?.checked_sub(1)?;
    let before: usize = source.split_inclusive('\n').take(line).map(str::len).sum();
    let text = source.split_inclusive('\n').nth(line)?.trim_end();
    let column = usize::try_from(place.column).ok()?.saturating_sub(1);
    let rest: String = text.chars().skip(column).collect();
    let word = rest.split(char::is_whitespace).next().unwrap_or_default().trim_end_matches([':', ',', ']', '}']);
    Some((before + text.len() - rest.len(), word.len().max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use miette::{GraphicalReportHandler, GraphicalTheme};

    const SOURCE: &str = "kinds:\n  één: {urgency: urgnet, to: [x]}\n  other: 1\n";

    fn mistake(line: u32, column: u32) -> Mistake {
        let place = Place { line, column };
        Mistake { file: "kinds.yaml".into(), place, what: "The urgency is not known.".into(), remedy: "Did you mean `urgent`?".into() }
    }

    fn drawing(mistake: Mistake, width: usize) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("kinds.yaml"), SOURCE).unwrap();
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_width(width).with_context_lines(AROUND);
        draw(&[mistake], folder.path(), &handler)
    }

    #[test]
    fn a_mistake_is_drawn_with_its_line_a_mark_and_what_to_write_instead() {
        insta::assert_snapshot!(drawing(mistake(2, 18), 80), @"
         × The urgency is not known.
          ╭─[kinds.yaml:2:18]
        1 │ kinds:
        2 │   één: {urgency: urgnet, to: [x]}
          ·                  ──────
        3 │   other: 1
          ╰────
         help: Did you mean `urgent`?
        ");
    }

    #[test]
    fn what_is_about_a_whole_file_names_it() {
        insta::assert_snapshot!(drawing(mistake(0, 0), 80), @"
        × kinds.yaml: The urgency is not known.
        help: Did you mean `urgent`?
        ");
    }

    #[test]
    fn a_narrow_screen_breaks_words_and_no_line_is_lost() {
        insta::assert_snapshot!(drawing(mistake(2, 18), 24), @"
         × The urgency is not
         │ known.
          ╭─[kinds.yaml:2:18]
        1 │ kinds:
        2 │   één: {urgency: urgnet, to: [x]}
          ·                  ──────
        3 │   other: 1
          ╰────
         help: Did you mean
               `urgent`?
        ");
    }

    #[test]
    fn the_mark_is_under_the_word_whatever_stands_before_it() {
        for (place, word) in [((2, 18), "urgnet"), ((2, 3), "één"), ((1, 1), "kinds"), ((3, 10), "1")] {
            let (at, length) = marked(SOURCE, Place { line: place.0, column: place.1 }).unwrap();
            assert_eq!(&SOURCE[at..at + length], word);
        }
        assert_eq!(marked(SOURCE, Place { line: 2, column: 400 }).map(|(_, length)| length), Some(1), "behind the end of a line");
        assert_eq!(marked(SOURCE, Place { line: 9, column: 1 }), None);
        assert_eq!(marked(SOURCE, Place::default()), None);
    }
}
