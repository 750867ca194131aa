//! A landlord's file from end to end: gone through for its letters, for its columns, and row by row.
//!
//! The one decision: whoever has the file asks for its next rows, has them taken wherever the desk is, and is shown every row as
//! it is judged. A command prints and writes a report, a page collects; the way there is one.

use super::{Hand, News, Reported, Taken};
use crate::arrears::file::{Fault, Mapping, Plan, Row, Rows, Sniff, Survey};
use crate::arrears::{Lack, Letter};
use jiff::civil::Date;
use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read};

/// How many rows are one commit: enough to share its sync, few enough that a person who writes waits a moment behind it.
const BATCH: usize = 500;
/// How much of a file is held.
const PIECE: usize = 64 * 1024;

/// Why a file is not read at all.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file itself cannot be read.
    #[error("the file cannot be read ({0}): check its path and its rights")]
    File(io::ErrorKind),
    /// It is no list of arrears yet: everything that is in the way.
    #[error("the file cannot be read as arrears")]
    Faults(Vec<Fault>),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::File(error.kind())
    }
}

/// How a file is to be read.
///
/// # Errors
/// Everything that keeps it from being read.
pub fn plan<R: Read>(open: impl Fn() -> io::Result<R>, mapping: &Mapping) -> Result<Plan, Unreadable> {
    let mut sniff = Sniff::default();
    let mut start = Vec::new();
    in_pieces(open()?, |piece| {
        if start.is_empty() {
            start = piece.to_vec();
        }
        sniff.feed(piece);
    })?;
    let mut survey = Survey::of(sniff.end(), &start, mapping);
    in_pieces(open()?, |piece| survey.feed(piece))?;
    survey.end().map_err(Unreadable::Faults)
}

fn in_pieces(mut file: impl Read, mut each: impl FnMut(&[u8])) -> io::Result<()> {
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(()),
            size => each(piece.get(..size).unwrap_or_default()),
        }
    }
}

/// Something that was seen of a row.
#[derive(Debug)]
pub enum Seen<'r> {
    /// It cannot be read.
    Refused {
        /// Its line.
        line: u64,
        /// Its cells.
        cells: &'r [String],
        /// Everything that is wrong with it.
        faults: &'r [Fault],
    },
    /// It was taken.
    Taken {
        /// Its cells.
        cells: &'r [String],
        /// What became of it.
        taken: &'r Taken,
    },
}

/// How many of what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows that were read.
    pub rows: u64,
    /// Of those, that cannot be read.
    pub refused: u64,
    /// That were not known.
    pub new: u64,
    /// Whose amount is another.
    pub amount: u64,
    /// That changed otherwise.
    pub rest: u64,
    /// That were known, word for word.
    pub nothing: u64,
    /// That went to the municipality now.
    pub handed_over: u64,
    /// That may, and are too little for the municipality.
    pub too_little: u64,
    /// That may not: by the letters of article 2 that are missing.
    pub held: u64,
    /// How often each letter was missing.
    pub lacks: BTreeMap<Letter, u64>,
    /// To which the tenant said no.
    pub said_no: u64,
    /// Whose name is another than before.
    pub other_name: u64,
}

impl Totals {
    /// Counts one.
    pub fn count(&mut self, taken: &Taken) {
        match taken.news {
            News::New => self.new += 1,
            News::Amount => self.amount += 1,
            News::Rest => self.rest += 1,
            News::Nothing => self.nothing += 1,
        }
        match &taken.hand {
            Hand::Now(_) => self.handed_over += 1,
            Hand::Before => {}
            Hand::TooLittle => self.too_little += 1,
            Hand::Held(lacks) => {
                self.held += 1;
                self.said_no += u64::from(lacks.contains(&Lack::SaidNo));
                for lack in lacks {
                    *self.lacks.entry(lack.letter()).or_default() += 1;
                }
            }
        }
        self.other_name += u64::from(taken.other_name);
    }
}

/// A file on its way in.
pub struct Import<R> {
    file: R,
    rows: Rows,
    /// Read, and not yet in a batch.
    read: VecDeque<Row>,
    piece: Vec<u8>,
    ended: bool,
    /// How many of what, so far.
    pub totals: Totals,
}

/// Rows that are taken together.
#[derive(Debug, Default)]
pub struct Batch {
    /// The rows, to be taken.
    pub rows: Vec<Reported>,
    /// Their cells, for whoever is told.
    cells: BTreeMap<u64, Vec<String>>,
}

impl<R: Read> Import<R> {
    /// A file from its start, read by this plan as of this day.
    pub fn of(file: R, plan: Plan, today: Date) -> Self {
        let (read, piece) = (VecDeque::new(), vec![0; PIECE]);
        Self { file, rows: plan.read(today), read, piece, ended: false, totals: Totals::default() }
    }

    /// The next rows to be taken; `None` at the end. Those between them that cannot be read are shown on the way.
    ///
    /// # Errors
    /// When the file breaks off. What was taken before stays; the file may be brought again.
    pub fn batch(&mut self, seen: &mut impl FnMut(Seen<'_>)) -> io::Result<Option<Batch>> {
        let mut batch = Batch::default();
        while batch.rows.len() < BATCH {
            let Some(Row { line, cells, read }) = self.read.pop_front() else {
                if self.ended {
                    break;
                }
                self.read_on()?;
                continue;
            };
            self.totals.rows += 1;
            match read {
                Ok(arrears) => {
                    batch.rows.push(Reported { line, arrears: *arrears });
                    batch.cells.insert(line, cells);
                }
                Err(faults) => {
                    self.totals.refused += 1;
                    seen(Seen::Refused { line, cells: &cells, faults: &faults });
                }
            }
        }
        Ok((!batch.rows.is_empty()).then_some(batch))
    }

    /// Counts what became of a batch, and shows it.
    pub fn settle(&mut self, batch: &Batch, taken: &[Taken], seen: &mut impl FnMut(Seen<'_>)) {
        for taken in taken {
            self.totals.count(taken);
            let cells = batch.cells.get(&taken.line).map(Vec::as_slice).unwrap_or_default();
            seen(Seen::Taken { cells, taken });
        }
    }

    fn read_on(&mut self) -> io::Result<()> {
        let size = self.file.read(&mut self.piece)?;
        self.ended = size == 0;
        self.read.extend(if self.ended { self.rows.end() } else { self.rows.feed(self.piece.get(..size).unwrap_or_default()) });
        Ok(())
    }
}
