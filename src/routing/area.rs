//! Parts of the country, by the first digits of the postcode.
//!
//! The one decision: an area is a range of four-digit postcodes and nothing finer, because that is all of an address
//! that is stored plain.

use crate::signal::Postcode;
use serde::{Deserialize, Deserializer};
use std::fmt;
use thiserror::Error;

/// A range of postcodes, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Area {
    from: u16,
    to: u16,
}

/// An area that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{written}` is not an area: write the first digits of the postcode (`68`, `6713`) or a range (`5611-5658`)")]
pub struct Unreadable {
    written: String,
}

impl Area {
    /// One to four digits (`68` is 6800 to 6899) or a range of four digits (`5611-5658`).
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let unreadable = || Unreadable { written: text.to_owned() };
        let (first, last) = match text.split_once(['-', '–']) {
            Some((first, last)) => (first.trim(), last.trim()),
            None => (text.trim(), text.trim()),
        };
        if first.len() != last.len() {
            return Err(unreadable());
        }
        let from = fill(first, '0').ok_or_else(unreadable)?;
        let to = fill(last, '9').ok_or_else(unreadable)?;
        if from <= to { Ok(Self { from, to }) } else { Err(unreadable()) }
    }

    /// Whether the two have a postcode in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Its first postcode, and the first behind it: where rules begin and cease to tell postcodes apart.
    pub(super) fn borders(self) -> [u16; 2] {
        [self.from, self.to.saturating_add(1)]
    }

    /// Whether this postcode lies in it.
    pub fn contains(self, postcode: Postcode) -> bool {
        (self.from..=self.to).contains(&postcode.number())
    }
}

fn fill(digits: &str, with: char) -> Option<u16> {
    let right = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    if !right {
        return None;
    }
    let filled: String = digits.chars().chain(std::iter::repeat(with)).take(4).collect();
    filled.parse().ok()
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

impl<'de> Deserialize<'de> for Area {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "an area is the first digits of a postcode (\"68\") or a range (\"5611-5658\")")]
        enum Written {
            Number(u16),
            Text(String),
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Number(number) => number.to_string(),
            Written::Text(text) => text,
        };
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_as_people_write_them() {
        let table = [
            ("68", 6800, true),
            ("68", 6899, true),
            ("68", 6900, false),
            ("6", 6000, true),
            ("6713", 6713, true),
            ("6713", 6714, false),
            ("5611-5658", 5611, true),
            ("5611 - 5658", 5658, true),
            ("5611-5658", 5659, false),
            ("67-68", 6850, true),
        ];
        for (area, postcode, inside) in table {
            let postcode = Postcode::from_number(postcode).unwrap();
            assert_eq!(Area::parse(area).unwrap().contains(postcode), inside, "{area} {postcode}");
        }
        for wrong in ["", "67130", "6713AB", "5658-5611", "68-5611", "a", "0123", "-", "6713-"] {
            assert!(Area::parse(wrong).is_err(), "{wrong}");
        }
    }
}
