//! One row: a record read into arrears, or everything that is wrong with it.
//!
//! The one decision: a row is judged whole. Its owner hears of all its faults at once, corrects them in the report and brings
//! that back, and never of one after the other.

use super::amount;
use super::date::{self, Order};
use super::fault::{Fault, Wrong};
use super::heading::{Field, MOST_CONTACTS};
use super::records::{Piece, Record, Records};
use super::refused;
use super::survey::Plan;
use super::words;
use crate::arrears::evidence::{Attempt, Evidence, Notice, Reminder};
use crate::arrears::{Arrears, Cents, Name};
use crate::consent::Reaction;
use crate::dialog::values::{self, Address, Postcode, Reading, Value, ValueKind};
use crate::personal::Text;
use jiff::civil::Date;

/// The longest text that is kept of a cell, in characters: an outcome is a line, not a letter.
const LONGEST: usize = 200;
/// House numbers in the register of addresses have at most five digits.
const HIGHEST_NUMBER: u32 = 99_999;
/// Letters that no postcode ends on.
const NEVER_LETTERS: [&str; 3] = ["SA", "SD", "SS"];

/// A row of the file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line it begins on.
    pub line: u64,
    /// Its cells, for a report.
    pub cells: Vec<String>,
    /// What it says, or what is wrong with it.
    pub read: Result<Box<Arrears>, Vec<Fault>>,
}

/// Reads rows.
pub struct Rows {
    plan: Plan,
    records: Records,
    today: Date,
    begun: bool,
}

impl Rows {
    pub(super) fn of(plan: Plan, records: Records, today: Date) -> Self {
        Self { plan, records, today, begun: false }
    }

    /// How the file is read.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Reads the next bytes; the rows that are whole by now.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Row> {
        let pieces = self.records.feed(bytes);
        self.read(pieces)
    }

    /// There is nothing more: the last row, if its line has no end.
    pub fn end(&mut self) -> Vec<Row> {
        let pieces = self.records.end();
        self.read(pieces)
    }

    fn read(&mut self, pieces: Vec<Piece>) -> Vec<Row> {
        let mut rows = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match piece {
                Piece::Endless { line } => {
                    let fault = Fault { line, column: None, wrong: Wrong::Endless };
                    rows.push(Row { line, cells: Vec::new(), read: Err(vec![fault]) });
                }
                // The headings.
                Piece::Record(_) if !self.begun => self.begun = true,
                // What a spreadsheet leaves behind the last row.
                Piece::Record(record) if record.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Piece::Record(record) => {
                    let mut reader = Reader { plan: &self.plan, record: &record, today: self.today, faults: Vec::new() };
                    let arrears = reader.arrears();
                    let read = match arrears {
                        Some(arrears) if reader.faults.is_empty() => Ok(Box::new(arrears)),
                        Some(_) | None => Err(reader.faults),
                    };
                    rows.push(Row { line: record.line, cells: record.cells, read });
                }
            }
        }
        rows
    }
}

/// A cell and where it stands.
type Cell<'r> = (&'r str, usize);

struct Reader<'r> {
    plan: &'r Plan,
    record: &'r Record,
    today: Date,
    faults: Vec<Fault>,
}

impl<'r> Reader<'r> {
    /// The arrears, as far as they can be read; whoever asks looks whether there are faults.
    fn arrears(&mut self) -> Option<Arrears> {
        let (found, wanted) = (self.record.cells.len(), self.plan.headings.len());
        if found != wanted {
            self.faults.push(Fault { line: self.record.line, column: None, wrong: Wrong::Cells { found, wanted } });
            return None;
        }
        for (at, cell) in self.record.cells.iter().enumerate() {
            if cell.contains('\u{fffd}') {
                self.wrong(at, Wrong::Letters);
            }
        }
        let tenancy = self.needed(Field::Tenancy).map(|(cell, _)| Text::from(cell));
        let name = self.name();
        let address = self.address();
        let (phone, email) = (self.phone(), self.email());
        let amount = self.amount();
        let since = self.needed(Field::Since).and_then(|cell| self.past(cell));
        let eviction_on = self.cell(Field::Eviction, 1).and_then(|cell| self.date(cell));
        let evidence = Evidence { attempts: self.attempts(), pointed: self.pointed(), reminders: self.reminders() };
        Some(Arrears {
            tenancy: tenancy?,
            name: name?,
            address: address?,
            phone,
            email,
            amount: amount?,
            since: since?,
            eviction_on,
            evidence,
        })
    }

    /// What stands there; `None` when it is empty.
    fn cell(&self, field: Field, nth: u8) -> Option<Cell<'r>> {
        let column = self.plan.columns.column(field, nth)?;
        let cell = refused::as_written(self.record.cells.get(column)?.trim());
        (!cell.is_empty()).then_some((cell, column))
    }

    fn needed(&mut self, field: Field) -> Option<Cell<'r>> {
        let found = self.cell(field, 1);
        if let (None, Some(column)) = (found, self.plan.columns.column(field, 1)) {
            self.wrong(column, Wrong::Missing);
        }
        found
    }

    fn wrong(&mut self, column: usize, wrong: Wrong) {
        self.faults.push(Fault { line: self.record.line, column: Some(self.plan.columns.name(column)), wrong });
    }

    fn date(&mut self, (cell, column): Cell<'_>) -> Option<Date> {
        let order = self.plan.orders.get(&column).copied().unwrap_or(Order::DayFirst);
        let date = date::read(cell, order);
        if date.is_none() {
            self.wrong(column, Wrong::NoDate);
        }
        date
    }

    /// A day that has been.
    fn past(&mut self, cell: Cell<'_>) -> Option<Date> {
        let date = self.date(cell)?;
        if date > self.today {
            self.wrong(cell.1, Wrong::Future);
            return None;
        }
        Some(date)
    }

    fn name(&mut self) -> Option<Name> {
        if let Some((surname, _)) = self.cell(Field::Surname, 1) {
            let part = |field| self.cell(field, 1).map_or("", |(cell, _)| cell);
            return Some(Name::of_parts(part(Field::Initials), part(Field::Infix), surname));
        }
        if let Some((name, _)) = self.cell(Field::Name, 1) {
            return Some(Name::of(name));
        }
        let column = [Field::Name, Field::Surname].iter().find_map(|field| self.plan.columns.column(*field, 1));
        if let Some(column) = column {
            self.wrong(column, Wrong::Missing);
        }
        None
    }

    fn address(&mut self) -> Option<Address> {
        let postcode = self.needed(Field::Postcode).and_then(|(cell, column)| {
            let found = postcode(cell);
            if found.is_none() {
                self.wrong(column, Wrong::NoPostcode);
            }
            found
        });
        let (house, column) = self.needed(Field::HouseNumber)?;
        let digits = house.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(house.len());
        let (number, behind) = house.split_at(digits);
        let number = number.parse::<u32>().ok().filter(|number| (1..=HIGHEST_NUMBER).contains(number));
        let Some(number) = number else {
            self.wrong(column, Wrong::NoHouseNumber);
            return None;
        };
        let postcode = postcode?;
        let part = |field| self.cell(field, 1).map_or("", |(cell, _)| cell);
        let (letter, addition) = (part(Field::HouseLetter), part(Field::Addition).trim_start_matches('-'));
        if behind.trim().is_empty() && letter.is_empty() && addition.is_empty() {
            return Some(Address { postcode: Some(postcode), house_number: Some(number), ..Address::default() });
        }
        // The same reading as in a chat, so that one home has one spelling.
        let [first, second] = postcode.letters.unwrap_or(['A', 'A']);
        let dash = if addition.is_empty() { "" } else { "-" };
        let written = format!("{} {first}{second} {number}{behind}{letter}{dash}{addition}", postcode.digits);
        match values::read(ValueKind::Address, &written, self.today, &[]) {
            Reading::Value(Value::Address(address)) if address.house_number == Some(number) && address.street.is_none() => Some(address),
            Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => {
                self.wrong(column, Wrong::NoHouseNumber);
                None
            }
        }
    }

    fn phone(&mut self) -> Option<Text> {
        let (cell, column) = self.cell(Field::Phone, 1)?;
        if let Reading::Value(Value::Phone(phone)) = values::read(ValueKind::Phone, cell, self.today, &[]) {
            return Some(phone.0);
        }
        self.wrong(column, Wrong::NoPhone);
        None
    }

    fn email(&mut self) -> Option<Text> {
        let (cell, column) = self.cell(Field::Email, 1)?;
        let parts = cell.split_once('@');
        let whole = parts.is_some_and(|(who, at)| {
            !who.is_empty() && at.contains('.') && !at.contains('@') && !at.starts_with('.') && !at.ends_with('.')
        });
        if !whole || cell.chars().any(char::is_whitespace) || cell.chars().count() > LONGEST {
            self.wrong(column, Wrong::NoEmail);
            return None;
        }
        Some(Text::from(cell))
    }

    fn amount(&mut self) -> Option<Cents> {
        let (cell, column) = self.needed(Field::Amount)?;
        match amount::read(cell, self.plan.decimal, self.plan.unit) {
            Ok(cents) => Some(cents),
            Err(wrong) => {
                self.wrong(column, wrong);
                None
            }
        }
    }

    fn attempts(&mut self) -> Vec<Attempt> {
        (1..=MOST_CONTACTS).filter_map(|nth| self.attempt(nth)).collect()
    }

    fn attempt(&mut self, nth: u8) -> Option<Attempt> {
        let rest = [Field::ContactChannel, Field::ContactBy, Field::ContactOutcome].map(|field| self.cell(field, nth));
        let Some(date) = self.cell(Field::ContactDate, nth) else {
            if let Some((_, column)) = rest.into_iter().flatten().next() {
                self.wrong(column, Wrong::Without { field: Field::ContactDate.word().to_owned() });
            }
            return None;
        };
        let on = self.past(date);
        let [channel, by, outcome] = rest;
        let channel = match channel {
            None => Some(crate::arrears::evidence::Channel::Unknown),
            Some((cell, column)) => words::channel(cell).or_else(|| {
                self.wrong(column, Wrong::NoWord { known: words::CHANNELS.to_owned() });
                None
            }),
        };
        let reached = words::reached(outcome.map_or("", |(cell, _)| cell));
        let kept = |cell: Option<Cell<'_>>| cell.map(|(cell, _)| Text::from(short(cell)));
        Some(Attempt { on: on?, channel: channel?, by: kept(by), reached, outcome: kept(outcome) })
    }

    fn pointed(&mut self) -> Vec<Notice> {
        self.notice(Field::DebtHelpDate, Field::DebtHelpText).into_iter().collect()
    }

    fn notice(&mut self, date: Field, text: Field) -> Option<Notice> {
        let text = self.cell(text, 1);
        let Some(cell) = self.cell(date, 1) else {
            if let Some((_, column)) = text {
                self.wrong(column, Wrong::Without { field: date.word().to_owned() });
            }
            return None;
        };
        Some(Notice { on: self.past(cell)?, text: text.map(|(cell, _)| short(cell)) })
    }

    fn reminders(&mut self) -> Vec<Reminder> {
        let before = self.faults.len();
        let notice = self.notice(Field::ReminderDate, Field::ReminderText);
        let reaction = self.cell(Field::Reaction, 1);
        let said = reaction.and_then(|(cell, column)| {
            words::reaction(cell).or_else(|| {
                self.wrong(column, Wrong::NoWord { known: words::REACTIONS.to_owned() });
                None
            })
        });
        let offered = self.cell(Field::Offer, 1).and_then(|cell| self.offered(cell, notice.as_ref()));
        // Whoever answered was asked.
        let answered = said.filter(|reaction| *reaction != Reaction::None);
        let offer = match (offered, answered) {
            (Some(false), Some(_)) => {
                let column = reaction.map_or(0, |(_, column)| column);
                self.wrong(column, Wrong::Without { field: Field::Offer.word().to_owned() });
                None
            }
            (Some(true), reaction) => Some(reaction.unwrap_or(Reaction::None)),
            (None, Some(reaction)) => Some(reaction),
            (Some(false) | None, None) => None,
        };
        let Some(notice) = notice else {
            let column = self.cell(Field::Offer, 1).or(reaction).map(|(_, column)| column);
            if let (Some(_), Some(column), true) = (offer, column, self.faults.len() == before) {
                self.wrong(column, Wrong::Without { field: Field::ReminderDate.word().to_owned() });
            }
            return Vec::new();
        };
        vec![Reminder { notice, offer }]
    }

    /// Whether the offer was in the reminder: yes, no, or the day of the reminder itself.
    fn offered(&mut self, (cell, column): Cell<'_>, reminder: Option<&Notice>) -> Option<bool> {
        if let Some(said) = words::yes_no(cell) {
            return Some(said);
        }
        let order = self.plan.orders.get(&column).copied().unwrap_or(Order::DayFirst);
        let Some(on) = date::read(cell, order) else {
            self.wrong(column, Wrong::NoWord { known: words::OFFERS.to_owned() });
            return None;
        };
        if reminder.is_some_and(|reminder| reminder.on != on) {
            self.wrong(column, Wrong::OfferElsewhere);
            return None;
        }
        Some(true)
    }
}

fn short(cell: &str) -> String {
    cell.chars().take(LONGEST).collect()
}

/// Four digits and two letters, whatever stands between them.
fn postcode(cell: &str) -> Option<Postcode> {
    let plain: Vec<char> = cell.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').flat_map(char::to_uppercase).collect();
    let [a, b, c, d, first, second] = plain.as_slice() else { return None };
    let digits: u16 = [a, b, c, d].into_iter().collect::<String>().parse().ok()?;
    let letters: String = [first, second].into_iter().collect();
    let fits = (1000..=9999).contains(&digits) && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    (fits && !NEVER_LETTERS.contains(&letters.as_str())).then_some(Postcode { digits, letters: Some([*first, *second]) })
}
