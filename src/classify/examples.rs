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
#[derive(Clone, Debug)]
pub struct ExampleFile {
    /// Its name in the folder of examples.
    pub name: String,
    /// Its contents.
    pub contents: String,
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
                mistakes.add(
                    place,
                    format!("no situation of this label is called `{situation}`"),
                    format!("Add it to {SITUATIONS}/{label}.txt."),
                );
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
                Some((name, _)) => mistakes.add(place, format!("`{name}` was a situation before"), "Give this one another name."),
                None => mistakes.add(place, "there is no tab in this line", "Write a name, a tab, a sentence."),
            }
        }
        found.extend(mistakes.into_vec());
        all.insert(Kind::from(label), names);
    }
    all
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
        assert!(told.iter().all(|told| !told.contains("geheim")), "{told:#?}");
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
