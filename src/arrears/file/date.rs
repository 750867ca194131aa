//! Days as landlords' systems write them.
//!
//! The one decision: 03/04/2026 is the third of April or the fourth of March, and one of both is wrong by a month in somebody's
//! file. So a reading needs an order, and the order comes from the column as a whole or from its owner (`survey`).

use jiff::civil::Date;

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As in the Netherlands.
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

/// What one cell says of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The day comes first: the other way it would be no date.
    DayFirst,
    /// The month comes first.
    MonthFirst,
    /// Either way it is a date, and another one.
    Either,
    /// Nothing: it begins with the year, names its month, is the same both ways, or is no date.
    Nothing,
}

/// A day, taken apart.
enum Parts {
    /// It can be read in one way only.
    Sure(Option<Date>),
    /// Two numbers whose order is open, a year, and whether slashes part them.
    Open { first: i8, second: i8, year: i16, slashes: bool },
}

/// Month names as Excel shortens them, in Dutch and English.
const MONTHS: [(&str, i8); 17] = [
    ("jan", 1),
    ("feb", 2),
    ("mrt", 3),
    ("maa", 3),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("des", 12),
];

/// What this cell says of the order, and whether slashes part it: with dashes or points, as in Dutch, the day is first unless
/// another cell says otherwise.
pub fn says(cell: &str) -> Says {
    let Some(Parts::Open { first, second, year, slashes }) = parts(cell) else { return Says::Nothing };
    let (day_first, month_first) = (Date::new(year, second, first).is_ok(), Date::new(year, first, second).is_ok());
    match (day_first, month_first) {
        (true, false) => Says::DayFirst,
        (false, true) => Says::MonthFirst,
        (true, true) if slashes && first != second => Says::Either,
        (true, true) | (false, false) => Says::Nothing,
    }
}

/// The day in this cell, in this order; `None` when it is none.
pub fn read(cell: &str, order: Order) -> Option<Date> {
    match parts(cell)? {
        Parts::Sure(date) => date,
        Parts::Open { first, second, year, .. } => match order {
            Order::DayFirst => Date::new(year, second, first).ok(),
            Order::MonthFirst => Date::new(year, first, second).ok(),
        },
    }
}

fn parts(cell: &str) -> Option<Parts> {
    let cell = cell.trim();
    // Excel and databases hang a time behind a day.
    let day = cell.split_once(['T', ' ']).filter(|(_, rest)| rest.starts_with(|sign: char| sign.is_ascii_digit()) && rest.contains(':'));
    let day = day.map_or(cell, |(day, _)| day);
    if day.len() == 8 && day.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(Parts::Sure(joined(day.get(..4)?, day.get(4..6)?, day.get(6..)?)));
    }
    let pieces: Vec<&str> = day.split(['-', '/', '.', ' ']).filter(|piece| !piece.is_empty()).collect();
    let [first, second, third] = pieces.as_slice() else { return None };
    if first.len() == 4 {
        return Some(Parts::Sure(joined(first, second, third)));
    }
    let year = year(third)?;
    if let Some(month) = month(second) {
        return Some(Parts::Sure(Date::new(year, month, first.parse().ok()?).ok()));
    }
    Some(Parts::Open { first: number(first)?, second: number(second)?, year, slashes: day.contains('/') })
}

fn joined(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, number(month)?, number(day)?).ok()
}

fn number(text: &str) -> Option<i8> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Four digits, or two of this century: arrears are not older.
fn year(text: &str) -> Option<i16> {
    let year: i16 = text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok()).flatten()?;
    match text.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn month(word: &str) -> Option<i8> {
    let start = word.to_lowercase();
    MONTHS.iter().find(|(name, _)| start.starts_with(name)).map(|(_, month)| *month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_systems_write_them() {
        for (cell, day) in [
            ("03-04-2026", Some(date(2026, 4, 3))),
            ("3-4-2026", Some(date(2026, 4, 3))),
            ("3/4/26", Some(date(2026, 4, 3))),
            ("03.04.2026", Some(date(2026, 4, 3))),
            ("2026-04-03", Some(date(2026, 4, 3))),
            ("2026/04/03", Some(date(2026, 4, 3))),
            ("20260403", Some(date(2026, 4, 3))),
            ("2026-04-03T00:00:00", Some(date(2026, 4, 3))),
            ("03-04-2026 00:00", Some(date(2026, 4, 3))),
            ("3-apr-26", Some(date(2026, 4, 3))),
            ("3 mei 2026", Some(date(2026, 5, 3))),
            ("31-02-2026", None),
            ("13-13-2026", None),
            ("3-4-226", None),
            ("gisteren", None),
            ("45000", None),
            ("", None),
        ] {
            assert_eq!(read(cell, Order::DayFirst), day, "{cell}");
        }
        assert_eq!(read("03/04/2026", Order::MonthFirst), Some(date(2026, 3, 4)));
    }

    #[test]
    fn a_cell_says_what_comes_first_only_when_the_other_way_is_no_date() {
        for (cell, said) in [
            ("25/12/2026", Says::DayFirst),
            ("12/25/2026", Says::MonthFirst),
            ("03/04/2026", Says::Either),
            ("03-04-2026", Says::Nothing),
            ("25-12-2026", Says::DayFirst),
            ("12-25-2026", Says::MonthFirst),
            ("04/04/2026", Says::Nothing),
            ("2026-04-03", Says::Nothing),
            ("99/99/2026", Says::Nothing),
            ("x", Says::Nothing),
        ] {
            assert_eq!(says(cell), said, "{cell}");
        }
    }
}
