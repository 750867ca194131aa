//! What a translator still has to do, as a file they fill in; and putting what they filled in where it belongs.
//!
//! The one decision: what a translator gets is a translation file like any other, with the Dutch text above each line. No
//! form of our own and no tool stands between them and the words.

use super::text::{Base, Use, mark, message};
use crate::language::Language;
use std::collections::BTreeMap;

/// A Dutch text, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its name.
    pub key: String,
    /// In Dutch.
    pub text: String,
    /// The file it stands in, as its author knows it.
    pub file: String,
    /// The line in that file.
    pub line: u32,
    /// What a translator has to know about where it is read.
    hint: &'static str,
}

/// Which texts stand on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that are missing or were made from an older Dutch text.
    Open,
    /// All of them.
    All,
}

/// A file for a translator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What is in it.
    pub text: String,
    /// How many texts have no translation yet.
    pub missing: usize,
    /// How many translations were made from an older Dutch text.
    pub stale: usize,
}

/// A message in a translation file, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name; none where a comment stands by itself.
    pub key: Option<String>,
    /// The lines above it, `# base:` apart.
    comments: Vec<String>,
    /// The mark above it.
    pub mark: Option<String>,
    /// From the key to the end of its text.
    body: String,
}

impl Original {
    /// Of a Dutch text in a file.
    pub(super) fn of(file: &str, base: Base) -> Self {
        let hint = match base.use_of {
            Use::Message => "",
            Use::Button => "On a button: 40 letters at most.",
            Use::Label => "What the answer is called when it is read back: 40 letters at most.",
            Use::Phrases => "What people say, with | between: as they say it in your language, not word for word.",
        };
        Self { key: base.key, text: base.text.trim().to_owned(), file: file.to_owned(), line: base.place.line, hint }
    }

    /// The file of a language that its translation belongs in.
    pub fn home(&self) -> String {
        format!("{}.ftl", self.key.split_once('-').map_or("built_in", |(dialog, _)| dialog))
    }
}

impl Entry {
    /// Whether there is something behind the `=`.
    pub fn is_filled(&self) -> bool {
        self.body.split_once('=').is_some_and(|(_, text)| !text.trim().is_empty())
    }

    /// As it stands in a file.
    fn write(&self, text: &mut String) {
        for comment in &self.comments {
            text.push_str(comment);
            text.push('\n');
        }
        if let Some(mark) = &self.mark {
            text.push_str(&format!("# base: {mark}\n"));
        }
        if !self.body.is_empty() {
            text.push_str(&self.body);
            text.push('\n');
        }
        if self.key.is_none() {
            text.push('\n');
        }
    }
}

/// What is to be translated into a language, with what there is: the sources of its files.
pub fn sheet(originals: &[Original], language: Language, files: &[&str], which: Which) -> Sheet {
    let entries: BTreeMap<String, Entry> =
        files.iter().flat_map(|source| entries(source)).filter_map(|entry| Some((entry.key.clone()?, entry))).collect();
    let mut sheet = Sheet { text: String::new(), missing: 0, stale: 0 };
    let mut file = "";
    for original in originals {
        let today = mark(&original.text);
        let made = entries.get(&original.key).filter(|entry| entry.is_filled());
        let stale = made.is_some_and(|entry| entry.mark.as_deref() != Some(&today));
        sheet.missing += usize::from(made.is_none());
        sheet.stale += usize::from(stale);
        if which == Which::Open && made.is_some() && !stale {
            continue;
        }
        if file != original.file {
            file = &original.file;
            sheet.text.push_str(&format!("\n## {file}\n\n"));
        }
        for (number, line) in original.text.lines().enumerate() {
            sheet.text.push_str(&format!("# {} {}\n", if number == 0 { "Dutch:" } else { "      " }, line.trim()));
        }
        sheet.text.push_str(&format!("# Stands in {}, line {}.\n", original.file, original.line));
        if !original.hint.is_empty() {
            sheet.text.push_str(&format!("# {}\n", original.hint));
        }
        if stale {
            sheet.text.push_str("# The Dutch text has changed since this was made. Read both, and change what is below.\n");
        }
        sheet.text.push_str(&format!("# base: {today}\n"));
        match made {
            Some(entry) => sheet.text.push_str(&format!("{}\n\n", entry.body)),
            None => sheet.text.push_str(&format!("{} =\n\n", original.key)),
        }
    }
    let heading = format!(
        "### {} ({}): {} texts without a translation, {} with an old one.\n### Write behind each =. A text of several lines goes below it, with spaces in front. Leave {{$names}} as they are.\n",
        language.own_name(),
        language.code(),
        sheet.missing,
        sheet.stale
    );
    sheet.text.insert_str(0, &heading);
    sheet
}

/// The Dutch texts that have no translation of today in these files, each as if it were its own translation.
pub fn stand_ins(originals: &[Original], files: &[&str]) -> Vec<(String, Entry)> {
    let entries: BTreeMap<String, Entry> =
        files.iter().flat_map(|source| entries(source)).filter_map(|entry| Some((entry.key.clone()?, entry))).collect();
    let is_made = |original: &&Original| {
        entries.get(&original.key).is_some_and(|entry| entry.is_filled() && entry.mark.as_deref() == Some(&mark(&original.text)))
    };
    let stand_in = |original: &Original| {
        let body = message(&original.key, &original.text).trim_end().to_owned();
        (original.home(), Entry { key: Some(original.key.clone()), mark: Some(mark(&original.text)), body, ..Entry::empty() })
    };
    originals.iter().filter(|original| !is_made(original)).map(stand_in).collect()
}

/// The messages of a file, in its order.
pub fn entries(source: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut above = Entry::empty();
    // Whether the lines below still belong to the last message.
    let mut inside = false;
    for line in source.lines() {
        if let Some(words) = line.strip_prefix('#') {
            inside = false;
            match words.trim().strip_prefix("base:") {
                Some(mark) => above.mark = Some(mark.trim().to_owned()),
                None => above.comments.push(line.to_owned()),
            }
        } else if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with(|first: char| first.is_ascii_alphabetic())) {
            let above = std::mem::replace(&mut above, Entry::empty());
            found.push(Entry { key: Some(key.trim().to_owned()), body: line.to_owned(), ..above });
            inside = true;
        } else if let Some(last) = found.last_mut().filter(|_| inside) {
            last.body.push('\n');
            last.body.push_str(line);
        } else if line.trim().is_empty() && !above.comments.is_empty() {
            found.push(std::mem::replace(&mut above, Entry::empty()));
        }
    }
    if !above.comments.is_empty() {
        found.push(above);
    }
    for entry in &mut found {
        entry.body.truncate(entry.body.trim_end().len());
    }
    found
}

impl Entry {
    fn empty() -> Self {
        Self { key: None, comments: Vec::new(), mark: None, body: String::new() }
    }
}

/// A file with these messages in it: each in the place of the one with its name, or at the end.
pub fn put(source: &str, filled: &[&Entry]) -> String {
    let mut all = entries(source);
    for entry in filled {
        match all.iter_mut().find(|known| known.key == entry.key) {
            // What a translator noted for themselves stays above it.
            Some(known) => *known = Entry { comments: known.comments.clone(), ..(*entry).clone() },
            None => all.push(Entry { comments: Vec::new(), ..(*entry).clone() }),
        }
    }
    let mut text = String::new();
    all.iter().for_each(|entry| entry.write(&mut text));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn original(key: &str, text: &str, line: u32) -> Original {
        Original { key: key.into(), text: text.into(), file: "a.yaml".into(), line, hint: "" }
    }

    #[test]
    fn a_sheet_holds_what_is_missing_and_what_is_old() {
        let originals = [original("a-one", "Een.\nTwee.", 3), original("a-two", "Drie.", 5), original("a-three", "Vier.", 7)];
        let made = format!("# base: {}\na-two = Drei.\n# base: 00000000\na-three =\n    Vierr.\n    Ja.\n", mark("Drie."));
        let sheet = sheet(&originals, Language::De, &[&made], Which::Open);
        assert_eq!((sheet.missing, sheet.stale), (1, 1));
        let expected = format!(
            "### Deutsch (de): 1 texts without a translation, 1 with an old one.\n### Write behind each =. A text of several lines goes below it, with spaces in front. Leave {{$names}} as they are.\n\n## a.yaml\n\n\
             # Dutch: Een.\n#        Twee.\n# Stands in a.yaml, line 3.\n# base: {}\na-one =\n\n\
             # Dutch: Vier.\n# Stands in a.yaml, line 7.\n# The Dutch text has changed since this was made. Read both, and change what is below.\n# base: {}\n\
             a-three =\n    Vierr.\n    Ja.\n\n",
            mark("Een.\nTwee."),
            mark("Vier.")
        );
        assert_eq!(sheet.text, expected);
    }

    #[test]
    fn what_was_filled_in_takes_the_place_of_what_was_there() {
        let before = "# A note.\n# base: 1\na-one = Eins.\n# base: 2\na-two = Zwei.\n";
        let filled = entries("## a.yaml\n\n# Dutch: Twee.\n# base: 3\na-two =\n    Zwo.\n\n    Ja.\n\n# base: 4\na-three = Drei.\n");
        let filled: Vec<&Entry> = filled.iter().filter(|entry| entry.key.is_some()).collect();
        assert_eq!(
            put(before, &filled),
            "# A note.\n# base: 1\na-one = Eins.\n# base: 3\na-two =\n    Zwo.\n\n    Ja.\n# base: 4\na-three = Drei.\n"
        );
    }
}
