//! Amounts as landlords' systems write them, read to the cent and never by way of a fraction.
//!
//! The one decision: `1.234` is twelve hundred euros or one euro twenty-three, and nobody may guess. So a reading needs the sign
//! that parts euros from cents, and that comes from the column as a whole or from its owner (`survey`).

use super::fault::Wrong;
use crate::arrears::{Cents, MOST_CENTS};

/// What parts euros from cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1.234,56`.
    Comma,
    /// `1,234.56`.
    Point,
}

/// What a column counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unit {
    /// Euros, with cents behind a comma or point if there are any.
    #[default]
    Euros,
    /// Whole cents.
    Cents,
}

/// What one cell says of the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// They come behind a comma.
    Comma,
    /// They come behind a point.
    Point,
    /// There is one sign with three digits behind it: thousands, or decimals of another sort.
    Either,
    /// Nothing: there is no such sign, or it is no amount.
    Nothing,
}

impl Decimal {
    fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    fn thousands(self) -> char {
        match self {
            Self::Comma => '.',
            Self::Point => ',',
        }
    }
}

/// What this cell says of the decimals.
pub fn says(cell: &str) -> Says {
    let Some((plain, _)) = cleaned(cell) else { return Says::Nothing };
    if plain.ends_with(",-") || plain.ends_with(",--") {
        return Says::Comma;
    }
    let (comma, point) = (euros(&plain, Decimal::Comma).is_some(), euros(&plain, Decimal::Point).is_some());
    let signs = plain.chars().filter(|sign| matches!(sign, ',' | '.')).count();
    match (comma, point) {
        _ if signs == 0 => Says::Nothing,
        // Of one sign with three digits behind it either reading is somebody's.
        _ if signs == 1 && plain.rsplit([',', '.']).next().is_some_and(|behind| behind.len() == 3) => Says::Either,
        (true, false) => Says::Comma,
        (false, true) => Says::Point,
        (true, true) => Says::Either,
        (false, false) => Says::Nothing,
    }
}

/// The amount in this cell.
///
/// # Errors
/// Why it is none.
pub fn read(cell: &str, decimal: Decimal, unit: Unit) -> Result<Cents, Wrong> {
    let (plain, negative) = cleaned(cell).ok_or(Wrong::NoAmount)?;
    let cents = match unit {
        Unit::Euros => euros(plain.trim_end_matches('-').trim_end_matches([',', '.']), decimal),
        Unit::Cents => plain.bytes().all(|digit| digit.is_ascii_digit()).then(|| plain.parse().ok()).flatten(),
    };
    match cents {
        None => Err(Wrong::NoAmount),
        Some(0) => Err(Wrong::NothingOwed),
        Some(_) if negative => Err(Wrong::NothingOwed),
        Some(cents) if cents > MOST_CENTS => Err(Wrong::TooMuch),
        Some(cents) => Ok(Cents(cents)),
    }
}

/// Without blanks, currency and sign, and whether the sign was a minus; `None` when nothing is left.
fn cleaned(cell: &str) -> Option<(String, bool)> {
    let plain: String = cell.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_uppercase();
    let plain = plain.trim_start_matches("EUR").trim_end_matches("EUR").trim_matches('€');
    let (plain, negative) = plain.strip_prefix(['-', '−']).map_or((plain, false), |rest| (rest, true));
    let plain = plain.trim_start_matches(['€', '+']);
    (!plain.is_empty()).then(|| (plain.to_owned(), negative))
}

/// Cents, of euros that are written with this sign before their cents.
fn euros(plain: &str, decimal: Decimal) -> Option<i64> {
    let (whole, cents) = match plain.split_once(decimal.sign()) {
        Some((whole, cents)) => (whole, Some(cents)),
        None => (plain, None),
    };
    let groups: Vec<&str> = whole.split(decimal.thousands()).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    if !grouped || first.is_empty() {
        return None;
    }
    let digits = groups.concat();
    let cents = match cents {
        None => 0,
        Some(tens) if tens.len() == 1 => number(tens)? * 10,
        Some(cents) if cents.len() == 2 => number(cents)?,
        Some(_) => return None,
    };
    number(&digits)?.checked_mul(100)?.checked_add(cents)
}

fn number(digits: &str) -> Option<i64> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_cent() {
        for (cell, decimal, cents) in [
            ("1.234,56", Decimal::Comma, Ok(123_456)),
            ("€ 1.234,56", Decimal::Comma, Ok(123_456)),
            ("1234,5", Decimal::Comma, Ok(123_450)),
            ("EUR 450,-", Decimal::Comma, Ok(45_000)),
            ("450,--", Decimal::Comma, Ok(45_000)),
            ("1\u{a0}234,56 €", Decimal::Comma, Ok(123_456)),
            ("1.234", Decimal::Comma, Ok(123_400)),
            ("1234.56", Decimal::Point, Ok(123_456)),
            ("1,234.56", Decimal::Point, Ok(123_456)),
            ("450", Decimal::Point, Ok(45_000)),
            ("1234.56", Decimal::Comma, Err(Wrong::NoAmount)),
            ("1.23,45", Decimal::Comma, Err(Wrong::NoAmount)),
            ("12,345", Decimal::Comma, Err(Wrong::NoAmount)),
            ("0,00", Decimal::Comma, Err(Wrong::NothingOwed)),
            ("-450,00", Decimal::Comma, Err(Wrong::NothingOwed)),
            ("€ -450,00", Decimal::Comma, Err(Wrong::NothingOwed)),
            ("100.000,01", Decimal::Comma, Err(Wrong::TooMuch)),
            ("45O", Decimal::Comma, Err(Wrong::NoAmount)),
            ("99999999999999999999", Decimal::Comma, Err(Wrong::NoAmount)),
            ("", Decimal::Comma, Err(Wrong::NoAmount)),
        ] {
            assert_eq!(read(cell, decimal, Unit::Euros), cents.map(Cents), "{cell}");
        }
        assert_eq!(read("45000", Decimal::Comma, Unit::Cents), Ok(Cents(45_000)));
        assert_eq!(read("450,00", Decimal::Comma, Unit::Cents), Err(Wrong::NoAmount));
    }

    #[test]
    fn a_cell_says_what_parts_its_cents_only_when_it_shows() {
        for (cell, said) in [
            ("1.234,56", Says::Comma),
            ("12,5", Says::Comma),
            ("450,-", Says::Comma),
            ("1.234.567", Says::Comma),
            ("1,234.56", Says::Point),
            ("450.00", Says::Point),
            ("1.234", Says::Either),
            ("1,234", Says::Either),
            ("450", Says::Nothing),
            ("x", Says::Nothing),
        ] {
            assert_eq!(says(cell), said, "{cell}");
        }
    }
}
