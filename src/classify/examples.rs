//! What is learnt from: messages that people wrote down, each with what it is about and the situation it was written for.
//!
//! The one decision: all files are judged together and all their mistakes told at once, by line and never by what was written:
//! one day there will be messages among them that somebody really sent.

use super::concepts::Concepts;
use crate::id::Kind;
use crate::language::Language;
use crate::mistake::{Mistake, Mistakes, Place};
use crate::personal::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The longest message that is learnt from, in characters; as Telegram's longest.
const LONGEST: usize = 4096;
/// Lines of one file, at most; what is more was put there by a program.
const MOST_LINES: usize = 20_000;

/// A message to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    /// The language it was written in.
    pub language: Language,
    /// What it is about.
    pub label: Kind,
    /// The situation it was written for; messages of one situation are alike, in all languages.
    pub situation: String,
    /// What was written.
    pub text: Text,
}

/// A file of examples: `<language>/<label>.txt`.
#[derive(Clone)]
pub struct ExampleFile {
    /// Its name in the folder of examples.
    pub name: String,
    /// Its contents.
    pub contents: String,
}

/// The contents may be what somebody really sent.
impl fmt::Debug for ExampleFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExampleFile").field("name", &self.name).field("lines", &self.contents.lines().count()).finish()
    }
}

/// All examples, and the words that mean the same.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// In the order of their files' names, and of the lines in them.
    pub list: Vec<Example>,
    /// What they are about, in alphabetical order.
    pub labels: Vec<Kind>,
    /// Words that mean the same.
    pub concepts: Concepts,
    /// The hash of all files.
    pub(super) digest: [u8; 32],
}

/// The list of words.
pub(super) const CONCEPTS: &str = "concepts.yaml";
/// The folder with what the messages were written for.
const SITUATIONS: &str = "situations";

impl Examples {
    /// Reads the files of the folder; those that are none of ours are let be.
    ///
    /// # Errors
    /// All mistakes of all files.
    pub fn parse(files: &[ExampleFile]) -> Result<Self, Vec<Mistake>> {
        let mut files: Vec<&ExampleFile> = files.iter().collect();
        files.sort_by(|one, other| one.name.cmp(&other.name));
        let mut found = Vec::new();
        let situations = situations(&files, &mut found);
        let mut read = Self::default();
        let mut hash = blake3::Hasher::new();
        for file in files {
            if file.name == CONCEPTS {
                Concepts::parse(&file.name, &file.contents)
                    .map_or_else(|mistakes| found.extend(mistakes), |concepts| read.concepts = concepts);
            } else if let Some((language, label)) = belongs(&file.name) {
                read.add(file, language, &label, situations.get(&label), &mut found);
            } else {
                continue;
            }
            hash.update(file.name.as_bytes()).update(&[0]).update(file.contents.as_bytes()).update(&[0]);
        }
        read.digest = *hash.finalize().as_bytes();
        read.labels = read.list.iter().map(|example| example.label.clone()).collect::<BTreeSet<_>>().into_iter().collect();
        if read.labels.len() > waakvlam_linear::MOST_LABELS {
            found.push(whole(&format!("there are more than {} labels", waakvlam_linear::MOST_LABELS), "Take files away."));
        }
        if read.labels.len() < 2 {
            found.push(whole(
                "there are no examples of two things to tell apart",
                "Write `<language>/<label>.txt`, a situation, a tab and a message a line.",
            ));
        }
        found.sort();
        if found.is_empty() { Ok(read) } else { Err(found) }
    }

    /// What is looked at in a text.
    pub fn features(&self, text: &str) -> waakvlam_linear::Vector {
        super::recipe::TOPICS.features(text, &self.concepts.lexicon)
    }

    fn add(&mut self, file: &ExampleFile, language: Language, label: &Kind, situations: Option<&BTreeSet<&str>>, found: &mut Vec<Mistake>) {
        let mut mistakes = Mistakes::of(&file.name);
        for (number, line) in file.contents.lines().enumerate() {
            let place = Place { line: u32::try_from(number + 1).unwrap_or(u32::MAX), column: 1 };
            if number >= MOST_LINES {
                mistakes.add(place, format!("a file has at most {MOST_LINES} lines"), "Take some away.");
                break;
            }
            let Some((situation, text)) = line.split_once('\t') else {
                mistakes.add(place, "there is no tab in this line", "Write the name of the situation, a tab, the message.");
                continue;
            };
            if text.trim().is_empty() {
                mistakes.add(place, "there is no message in this line", "Write one behind the tab, or take the line away.");
            } else if text.chars().count() > LONGEST {
                mistakes.add(place, format!("the message has more than {LONGEST} characters"), "Shorten it: nobody can send it.");
            } else if situations.is_some_and(|known| !known.contains(situation)) {
                let (wrong, instead) = match id(situation) {
                    Some(id) => (format!("no situation of this label is called `{id}`"), format!("Add it to {SITUATIONS}/{label}.txt.")),
                    None => (
                        "what stands before the tab is no situation of this label".to_owned(),
                        "Write its name there, as `ra1`, and the message behind the tab.".to_owned(),
                    ),
                };
                mistakes.add(place, wrong, instead);
            } else {
                self.list.push(Example { language, label: label.clone(), situation: situation.to_owned(), text: Text::from(text) });
            }
        }
        found.extend(mistakes.into_vec());
    }
}

/// The names of the situations of each label that has a file of them.
fn situations<'f>(files: &[&'f ExampleFile], found: &mut Vec<Mistake>) -> BTreeMap<Kind, BTreeSet<&'f str>> {
    let mut all = BTreeMap::new();
    for file in files {
        let Some(label) = file.name.strip_prefix(SITUATIONS).and_then(|rest| rest.strip_prefix('/')?.strip_suffix(".txt")) else {
            continue;
        };
        let mut mistakes = Mistakes::of(&file.name);
        let mut names = BTreeSet::new();
        for (number, line) in file.contents.lines().enumerate() {
            let place = Place { line: u32::try_from(number + 1).unwrap_or(u32::MAX), column: 1 };
            match line.split_once('\t') {
                Some((name, _)) if names.insert(name) => {}
                Some((name, _)) => {
                    let name = id(name).map_or("what stands before the tab".to_owned(), |name| format!("`{name}`"));
                    mistakes.add(place, format!("{name} was a situation before"), "Give this one another name, as `ra1`.");
                }
                None => mistakes.add(place, "there is no tab in this line", "Write a name, a tab, a sentence."),
            }
        }
        found.extend(mistakes.into_vec());
        all.insert(Kind::from(label), names);
    }
    all
}

/// What stands before a tab, when it is the name of a situation by its looks: letters and a number, as `ra1`. Anything else may be what
/// somebody wrote, on the wrong side of the tab.
fn id(written: &str) -> Option<&str> {
    let number = written.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let is_id = number.len() < written.len() && !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit());
    is_id.then_some(written)
}

/// The language and label that a file is of.
fn belongs(name: &str) -> Option<(Language, Kind)> {
    let (folder, file) = name.split_once('/')?;
    let language = Language::ALL.into_iter().find(|language| language.code() == folder)?;
    Some((language, Kind::from(file.strip_suffix(".txt")?)))
}

fn whole(what: &str, remedy: &str) -> Mistake {
    let mut mistakes = Mistakes::of("examples");
    mistakes.add(Place::default(), what, remedy);
    mistakes.into_vec().remove(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, contents: &str) -> ExampleFile {
        ExampleFile { name: name.to_owned(), contents: contents.to_owned() }
    }

    #[test]
    fn all_mistakes_are_told_with_line_and_remedy_and_none_of_the_words() {
        let files = [
            file("nl/rent_arrears.txt", "ra1\tgeheim een\nzonder tab geheim\nra9\tgeheim twee\nra1\t \n"),
            file("situations/rent_arrears.txt", "ra1\tA man.\nra1\tAgain.\n"),
            file("concepts.yaml", "Bad Name: {nl: [x]}"),
        ];
        let told: Vec<String> = Examples::parse(&files).unwrap_err().iter().map(ToString::to_string).collect();
        for (number, begin) in [
            "concepts.yaml:1:1",
            "examples: ",
            "nl/rent_arrears.txt:2:1",
            "nl/rent_arrears.txt:3:1",
            "nl/rent_arrears.txt:4:1",
            "situations/rent_arrears.txt:2:1",
        ]
        .iter()
        .enumerate()
        {
            assert!(told[number].starts_with(begin), "{told:#?}");
        }
        assert!(told[3].contains("`ra9`") && told[5].contains("`ra1`"), "a name that can be looked up is told: {told:#?}");
        assert!(told.iter().all(|told| !told.contains("geheim")), "{told:#?}");
    }

    #[test]
    fn a_message_on_the_wrong_side_of_the_tab_is_told_by_its_line_alone() {
        let situations = file("situations/rent_arrears.txt", "ra1\tA man.\nook geheim\tra2\nook geheim\tra3\n");
        for words in ["mijn geheim", "geheim", "geheim 1", "Geheim1", "06geheim", "0612345678"] {
            let files = [
                situations.clone(),
                file("nl/rent_arrears.txt", &format!("{words}\tra1\n")),
                file("nl/a.txt", "a1\thoi\n"),
                file("nl/b.txt", "b1\tdag\n"),
            ];
            let told: Vec<String> = Examples::parse(&files).unwrap_err().iter().map(ToString::to_string).collect();
            assert!(told[0].starts_with("nl/rent_arrears.txt:1:1") && told[1].starts_with("situations/rent_arrears.txt:3:1"), "{told:#?}");
            assert!(told.iter().all(|told| !told.contains(words) && !told.to_lowercase().contains("geheim")), "{told:#?}");
        }
    }

    #[test]
    fn whoever_prints_a_file_reads_its_name_and_none_of_its_messages() {
        assert_eq!(format!("{:?}", file("nl/a.txt", "a1\tgeheim\n")), "ExampleFile { name: \"nl/a.txt\", lines: 1 }");
    }

    #[test]
    fn examples_are_in_the_order_of_their_files_and_their_hash_changes_with_them() {
        let files = [file("nl/b.txt", "b1\ttwee\n"), file("en/a.txt", "a1\tone\n"), file("README.md", "…")];
        let read = Examples::parse(&files).unwrap();
        assert_eq!(read.labels, [Kind::from("a"), Kind::from("b")]);
        assert_eq!(read.list.iter().map(|example| example.text.expose()).collect::<Vec<_>>(), ["one", "twee"]);
        let again = Examples::parse(&[files[1].clone(), files[0].clone()]).unwrap();
        assert_eq!(read.digest, again.digest);
        assert_ne!(read.digest, Examples::parse(&[files[1].clone(), file("nl/b.txt", "b1\tdrie\n")]).unwrap().digest);
    }
}
