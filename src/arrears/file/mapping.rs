//! A mapping: what the owner of a file says about it, where it does not speak for itself.
//!
//! ```yaml
//! encoding: windows-1252       # utf-8, utf-16, windows-1252, iso-8859-1
//! separator: ";"               # ; , | or tab
//! dates: day-month-year        # or month-day-year
//! decimal: comma               # or point
//! amount_in: euros             # or cents
//! columns:
//!   tenancy: Dossier
//!   contact_date: [Gebeld op, Langs geweest op]
//! ```
//!
//! The one decision: everything in it is optional, and what it does not say is found as if there were no mapping.

use super::amount::{Decimal, Unit};
use super::date::Order;
use super::encoding;
use super::heading::{Field, MOST_CONTACTS};
use crate::mistake::{Mistake, Mistakes, Place};
use crate::yaml::{self, Fields, Node};
use encoding_rs::Encoding;

/// A mapping. By default it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// How letters are written.
    pub encoding: Option<&'static Encoding>,
    /// What parts cells.
    pub separator: Option<u8>,
    /// What comes first in a date.
    pub order: Option<Order>,
    /// What parts euros from cents.
    pub decimal: Option<Decimal>,
    /// What amounts count in.
    pub unit: Option<Unit>,
    /// Which heading is which field; of a contact with its number.
    columns: Vec<(Field, u8, String)>,
}

impl Mapping {
    /// The mapping in this file, or every mistake in it.
    ///
    /// # Errors
    /// All mistakes, each with its place.
    pub fn check(file: &str, yaml: &str) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Mistakes::of(file);
        let made = yaml::read(yaml, &mut mistakes).map(|tree| read(&tree, &mut mistakes));
        mistakes.beside(made).whole()
    }

    /// The fields it names, each with the number of its contact and its heading.
    pub fn columns(&self) -> impl Iterator<Item = (Field, u8, &str)> {
        self.columns.iter().map(|(field, nth, heading)| (*field, *nth, heading.as_str()))
    }

    /// Whether it says where this field stands.
    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|(mapped, _, _)| *mapped == field)
    }
}

fn read(tree: &Node, mistakes: &mut Mistakes<'_>) -> Mapping {
    let parts = tree.fields("a mapping", &["encoding", "separator", "dates", "decimal", "amount_in", "columns"], mistakes);
    Mapping {
        encoding: read_encoding(&parts, mistakes),
        separator: one_of(&parts, "separator", &[(";", b';'), (",", b','), ("|", b'|'), ("tab", b'\t')], mistakes),
        order: one_of(&parts, "dates", &[("day-month-year", Order::DayFirst), ("month-day-year", Order::MonthFirst)], mistakes),
        decimal: one_of(&parts, "decimal", &[("comma", Decimal::Comma), ("point", Decimal::Point)], mistakes),
        unit: one_of(&parts, "amount_in", &[("euros", Unit::Euros), ("cents", Unit::Cents)], mistakes),
        columns: read_columns(&parts, mistakes),
    }
}

fn read_encoding(parts: &Fields<'_>, mistakes: &mut Mistakes<'_>) -> Option<&'static Encoding> {
    let node = parts.get("encoding")?;
    let found = encoding::named(node.text("the encoding", mistakes)?);
    if found.is_none() {
        mistakes.add(node.place, "this encoding is not known", "Write utf-8, utf-16, windows-1252 or iso-8859-1.");
    }
    found
}

fn one_of<T: Copy>(parts: &Fields<'_>, name: &str, known: &[(&str, T)], mistakes: &mut Mistakes<'_>) -> Option<T> {
    let node = parts.get(name)?;
    let word = node.text(&format!("`{name}`"), mistakes)?;
    let found = mistakes.one_of(word, node.place, &format!("`{name}`"), known.iter().map(|(word, _)| *word))?;
    known.iter().find(|(word, _)| *word == found).map(|(_, value)| *value)
}

fn read_columns(parts: &Fields<'_>, mistakes: &mut Mistakes<'_>) -> Vec<(Field, u8, String)> {
    let Some(node) = parts.get("columns") else { return Vec::new() };
    let words = Field::ALL.map(|(_, word)| word);
    let mut columns: Vec<(Field, u8, String)> = Vec::new();
    let mut places: Vec<(Place, String)> = Vec::new();
    for (key, value) in node.fields("`columns`", &words, mistakes).iter() {
        let Some((field, word)) = Field::ALL.iter().find(|(_, word)| *word == key.name) else { continue };
        let headings = value.texts(&format!("the heading of `{word}`"), mistakes);
        let most = if field.is_of_a_contact() { usize::from(MOST_CONTACTS) } else { 1 };
        if headings.is_empty() || headings.len() > most {
            mistakes.add(value.place, format!("`{word}` has {} headings", headings.len()), format!("Write at least 1 and at most {most}."));
        }
        for ((heading, place), nth) in headings.into_iter().zip(1..) {
            if places.iter().any(|(_, other)| other == heading) {
                mistakes.add(place, format!("the heading `{heading}` stands for two fields"), "Name each heading once.");
            }
            places.push((place, heading.to_owned()));
            columns.push((*field, nth, heading.to_owned()));
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_says_what_a_file_does_not() {
        let yaml = "encoding: iso-8859-1\nseparator: tab\ndates: month-day-year\ndecimal: point\namount_in: cents\ncolumns:\n  tenancy: Dossier\n  contact_date: [Gebeld op, Langs op]\n";
        let mapping = Mapping::check("kolommen.yaml", yaml).unwrap();
        assert_eq!(mapping.encoding, Some(encoding_rs::WINDOWS_1252));
        assert_eq!((mapping.separator, mapping.order), (Some(b'\t'), Some(Order::MonthFirst)));
        assert_eq!((mapping.decimal, mapping.unit), (Some(Decimal::Point), Some(Unit::Cents)));
        let columns: Vec<_> = mapping.columns().collect();
        assert_eq!(columns, [(Field::Tenancy, 1, "Dossier"), (Field::ContactDate, 1, "Gebeld op"), (Field::ContactDate, 2, "Langs op")]);
    }

    #[test]
    fn every_mistake_in_it_is_told_with_its_place() {
        let yaml = "encoding: big5\nseparator: dot\ndates: dmy\ncolumns:\n  tenancy: A\n  nam: B\n  since: [C, D]\n  amount: A\n";
        let told: Vec<String> = Mapping::check("k.yaml", yaml).unwrap_err().iter().map(ToString::to_string).collect();
        let places: Vec<&str> = told.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(places, ["k.yaml:1:11:", "k.yaml:2:12:", "k.yaml:3:8:", "k.yaml:6:3:", "k.yaml:7:10:", "k.yaml:8:11:"], "{told:#?}");
        assert!(told[3].contains("Did you mean `name`?"), "{told:#?}");
    }

    #[test]
    fn an_empty_mapping_says_nothing() {
        assert_eq!(Mapping::check("k.yaml", "columns: {}").unwrap(), Mapping::default());
    }
}
