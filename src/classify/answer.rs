//! What a model said of an example that it had not seen, as it is kept for the next model to be compared with.
//!
//! The one decision: whether it was known and whether danger was heard, and of the words nothing but a hash. So it can lie beside the
//! models, and still says of which messages of today's files it is.

use super::examples::{Example, Examples};
use super::finding::Finding;
use crate::id::Kind;
use crate::language::Language;
use std::fmt::Write as _;

/// How the file begins: what it is and in which form. How many answers follow stands behind it, so that a file that was cut off is
/// not taken for a smaller one.
const MAGIC: &str = "waakvlam answers 1";

/// Which example it is: the same words in another situation or language are another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Asked {
    /// The hash of its situation.
    pub(super) situation: u64,
    text: u64,
    /// The language it was written in.
    pub(super) language: Language,
}

impl Asked {
    pub(super) fn of(example: &Example) -> Self {
        Self { situation: hash(&example.situation), text: hash(example.text.expose()), language: example.language }
    }
}

/// What was said of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub(super) asked: Asked,
    /// What it was about then.
    pub(super) label: Kind,
    /// Whether that was said.
    pub(super) known: bool,
    /// Whether danger was heard in it.
    pub(super) danger_heard: bool,
}

impl Answer {
    /// Of examples, and what a model said that had not seen their situations.
    pub fn all<'a>(found: impl IntoIterator<Item = (&'a Example, &'a Finding)>) -> Vec<Self> {
        let of = |(example, finding): (&Example, &Finding)| Self {
            asked: Asked::of(example),
            label: example.label.clone(),
            known: finding.label() == example.label,
            danger_heard: finding.perhaps_danger,
        };
        found.into_iter().map(of).collect()
    }

    /// All of these examples, in their order.
    pub fn of(examples: &Examples, found: &[Finding]) -> Vec<Self> {
        Self::all(examples.list.iter().zip(found))
    }

    /// As a file.
    pub fn write(answers: &[Self]) -> String {
        let mut written = format!("{MAGIC} {}\n", answers.len());
        for Self { asked, label, known, danger_heard } in answers {
            let (known, danger_heard) = (u8::from(*known), u8::from(*danger_heard));
            // Writing into a string does not fail.
            let _ = writeln!(
                written,
                "{:016x} {:016x} {} {known} {danger_heard} {}",
                asked.situation,
                asked.text,
                asked.language.code(),
                label.as_str()
            );
        }
        written
    }

    /// Read back; `None` of what is not such a file, or not all of it.
    pub fn read(written: &str) -> Option<Vec<Self>> {
        let (head, lines) = written.split_once('\n')?;
        let count: usize = head.strip_prefix(MAGIC)?.trim().parse().ok()?;
        let answers = lines.lines().map(Self::read_line).collect::<Option<Vec<_>>>()?;
        (answers.len() == count).then_some(answers)
    }

    fn read_line(line: &str) -> Option<Self> {
        let mut parts = line.splitn(6, ' ');
        let situation = u64::from_str_radix(parts.next()?, 16).ok()?;
        let text = u64::from_str_radix(parts.next()?, 16).ok()?;
        let code = parts.next()?;
        let language = Language::ALL.into_iter().find(|language| language.code() == code)?;
        let (known, danger_heard) = (yes_or_no(parts.next()?)?, yes_or_no(parts.next()?)?);
        Some(Self { asked: Asked { situation, text, language }, label: Kind::from(parts.next()?), known, danger_heard })
    }
}

fn yes_or_no(written: &str) -> Option<bool> {
    match written {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

/// Eight bytes tell some ten thousand messages apart.
fn hash(text: &str) -> u64 {
    blake3::hash(text.as_bytes()).as_bytes().first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::ExampleFile;

    #[test]
    fn what_is_kept_is_read_back_without_a_word_of_the_messages_and_a_part_of_it_is_nothing() {
        let file = |name: &str, contents: &str| ExampleFile { name: name.to_owned(), contents: contents.to_owned() };
        let examples = Examples::parse(&[file("nl/other.txt", "o1\tgeheim\n"), file("tr/noise_nuisance.txt", "o1\tgeheim\n")]).unwrap();
        let said = |label: &str, danger: bool| Finding { language: None, labels: vec![(label.into(), 1.0)], perhaps_danger: danger };
        let answers = Answer::of(&examples, &[said("other", false), said("other", true)]);
        assert_eq!(answers.iter().map(|one| (one.known, one.danger_heard)).collect::<Vec<_>>(), [(true, false), (false, true)]);
        let written = Answer::write(&answers);
        assert!(!written.contains("geheim") && !written.contains("o1"), "{written}");
        assert_eq!(Answer::read(&written), Some(answers));
        let (whole_line_less, _) = written.trim_end().rsplit_once('\n').unwrap();
        for cut in [whole_line_less, &written[..written.len() - 20], "", "waakvlam answers 2 0\n"] {
            assert_eq!(Answer::read(cut), None, "{cut}");
        }
    }
}
