//! A first look over a whole file: which columns there are, and what its dates and amounts mean.
//!
//! The one decision: nothing is stored before this look is over. What a single row leaves open the column decides, and what the
//! column leaves open its owner does, in a mapping: nobody guesses.

use super::amount::{self, Decimal};
use super::date::{self, Order};
use super::fault::{Fault, Wrong};
use super::heading::{Columns, Field};
use super::mapping::Mapping;
use super::records::{Piece, Record, Records};
use super::row::Rows;
use encoding_rs::Encoding;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Plan {
    encoding: &'static Encoding,
    /// What parts its cells.
    pub separator: u8,
    /// The headings as they stand in the file, for a report of refused rows.
    pub headings: Vec<String>,
    pub(super) columns: Columns,
    /// What comes first in the dates of a column.
    pub(super) orders: BTreeMap<usize, Order>,
    pub(super) decimal: Decimal,
    pub(super) unit: amount::Unit,
    /// How many rows there are.
    pub rows: u64,
}

impl Plan {
    /// Columns that are not read, from 1.
    pub fn unread(&self) -> &[usize] {
        &self.columns.unread
    }

    /// Reads the rows, as of this day.
    pub fn read(self, today: Date) -> Rows {
        let records = Records::of(self.encoding, self.separator);
        Rows::of(self, records, today)
    }
}

/// The first line of each sort that a column has.
#[derive(Default)]
struct Column {
    one: Option<u64>,
    other: Option<u64>,
    either: Option<u64>,
}

impl Column {
    fn note(seen: &mut Option<u64>, line: u64) {
        seen.get_or_insert(line);
    }
}

/// Looks.
pub struct Survey<'m> {
    mapping: &'m Mapping,
    encoding: &'static Encoding,
    separator: u8,
    records: Records,
    headings: Option<Vec<String>>,
    columns: Option<Columns>,
    faults: Vec<Fault>,
    dates: BTreeMap<usize, Column>,
    amounts: Column,
    rows: u64,
}

impl<'m> Survey<'m> {
    /// Of a file in this encoding that begins with these bytes.
    pub fn of(encoding: &'static Encoding, start: &[u8], mapping: &'m Mapping) -> Self {
        let encoding = mapping.encoding.unwrap_or(encoding);
        let separator = mapping.separator.unwrap_or_else(|| super::records::separator(&encoding.decode(start).0));
        Self {
            mapping,
            encoding,
            separator,
            records: Records::of(encoding, separator),
            headings: None,
            columns: None,
            faults: Vec::new(),
            dates: BTreeMap::new(),
            amounts: Column::default(),
            rows: 0,
        }
    }

    /// Looks at the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        let pieces = self.records.feed(bytes);
        self.look(pieces);
    }

    /// How the file is to be read.
    ///
    /// # Errors
    /// Everything that keeps it from being read.
    pub fn end(mut self) -> Result<Plan, Vec<Fault>> {
        let pieces = self.records.end();
        self.look(pieces);
        let Self { mapping, mut faults, .. } = self;
        let Some(headings) = self.headings else { return Err(vec![Fault::of_file(Wrong::Empty)]) };
        let Some(columns) = self.columns else { return Err(faults) };
        let unit = mapping.unit.unwrap_or(columns.unit);
        let mut orders = BTreeMap::new();
        for (column, seen) in &self.dates {
            match mapping.order.map_or_else(|| order(seen), Ok) {
                Ok(order) => drop(orders.insert(*column, order)),
                Err((line, wrong)) => faults.push(Fault { line, column: Some(columns.name(*column)), wrong }),
            }
        }
        let decimal = match (mapping.decimal, unit) {
            (Some(decimal), _) => decimal,
            (None, amount::Unit::Cents) => Decimal::Comma,
            (None, amount::Unit::Euros) => decimal(&self.amounts).unwrap_or_else(|(line, wrong)| {
                let column = columns.column(Field::Amount, 1).map(|column| columns.name(column));
                faults.push(Fault { line, column, wrong });
                Decimal::Comma
            }),
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let (encoding, separator, rows) = (self.encoding, self.separator, self.rows);
        Ok(Plan { encoding, separator, headings, columns, orders, decimal, unit, rows })
    }

    fn look(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            // What is too long is told with the rows.
            let Piece::Record(record) = piece else { continue };
            if self.headings.is_none() {
                self.begin(record);
            } else if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
                self.rows += 1;
                self.tally(&record);
            }
        }
    }

    fn begin(&mut self, record: Record) {
        match Columns::find(&record.cells, self.mapping) {
            Ok(columns) => {
                self.dates = columns.dates().map(|column| (column, Column::default())).collect();
                self.columns = Some(columns);
            }
            Err(faults) => self.faults = faults.into_iter().map(|fault| Fault { line: record.line, ..fault }).collect(),
        }
        self.headings = Some(record.cells);
    }

    fn tally(&mut self, record: &Record) {
        // Of a row whose cells have moved nothing can be learnt.
        if self.headings.as_ref().is_none_or(|headings| headings.len() != record.cells.len()) {
            return;
        }
        for (column, seen) in &mut self.dates {
            let Some(cell) = record.cells.get(*column) else { continue };
            match date::says(cell) {
                date::Says::DayFirst => Column::note(&mut seen.one, record.line),
                date::Says::MonthFirst => Column::note(&mut seen.other, record.line),
                date::Says::Either => Column::note(&mut seen.either, record.line),
                date::Says::Nothing => {}
            }
        }
        let amount = self.columns.as_ref().and_then(|columns| columns.column(Field::Amount, 1));
        let Some(cell) = amount.and_then(|column| record.cells.get(column)) else { return };
        match amount::says(cell) {
            amount::Says::Comma => Column::note(&mut self.amounts.one, record.line),
            amount::Says::Point => Column::note(&mut self.amounts.other, record.line),
            amount::Says::Either => Column::note(&mut self.amounts.either, record.line),
            amount::Says::Nothing => {}
        }
    }
}

fn order(seen: &Column) -> Result<Order, (u64, Wrong)> {
    match (seen.one, seen.other, seen.either) {
        (Some(line), Some(other), _) => Err((line, Wrong::DatesMixed { other })),
        (None, None, Some(line)) => Err((line, Wrong::DatesEitherWay)),
        (None, Some(_), _) => Ok(Order::MonthFirst),
        (Some(_), None, _) | (None, None, None) => Ok(Order::DayFirst),
    }
}

fn decimal(seen: &Column) -> Result<Decimal, (u64, Wrong)> {
    match (seen.one, seen.other, seen.either) {
        (Some(line), Some(other), _) => Err((line, Wrong::AmountsMixed { other })),
        (None, None, Some(line)) => Err((line, Wrong::AmountsEitherWay)),
        (None, Some(_), _) => Ok(Decimal::Point),
        (Some(_), None, _) | (None, None, None) => Ok(Decimal::Comma),
    }
}
