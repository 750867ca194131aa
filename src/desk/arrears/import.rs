//! A landlord's file from end to end: gone through for its letters, for its columns, and row by row.
//!
//! The one decision: whoever has the file says how to open it, and is told of every row as it is judged. A command prints and
//! writes a report, a page collects; the way there is one.

use super::{Hand, News, Reported, Taken};
use crate::arrears::file::{Fault, Mapping, Plan, Row, Sniff, Survey};
use crate::arrears::{Lack, Letter};
use jiff::civil::Date;
use std::collections::BTreeMap;
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
pub struct Import<R, S> {
    /// The file, from its start.
    pub file: R,
    /// How it is to be read.
    pub plan: Plan,
    /// The day it is read on.
    pub today: Date,
    /// Who is told of every row.
    pub seen: S,
}

impl<R: Read, S: FnMut(Seen<'_>)> Import<R, S> {
    /// Reads it to its end, and gives its rows to `take`, a batch at a time.
    ///
    /// # Errors
    /// When the file breaks off, or a batch cannot be taken. What was taken before stays; the file may be brought again.
    pub async fn run<E: From<io::Error>>(mut self, mut take: impl AsyncFnMut(Vec<Reported>) -> Result<Vec<Taken>, E>) -> Result<Totals, E> {
        let mut rows = self.plan.read(self.today);
        let (mut totals, mut batch) = (Totals::default(), Batch::default());
        let mut piece = vec![0; PIECE];
        loop {
            let size = self.file.read(&mut piece)?;
            let read = if size == 0 { rows.end() } else { rows.feed(piece.get(..size).unwrap_or_default()) };
            for row in read {
                totals.rows += 1;
                batch.add(row, &mut totals, &mut self.seen);
                if batch.rows.len() >= BATCH {
                    batch.give(&mut take, &mut totals, &mut self.seen).await?;
                }
            }
            if size == 0 {
                batch.give(&mut take, &mut totals, &mut self.seen).await?;
                return Ok(totals);
            }
        }
    }
}

/// Rows that go together, and their cells for whoever is told.
#[derive(Default)]
struct Batch {
    rows: Vec<Reported>,
    cells: BTreeMap<u64, Vec<String>>,
}

impl Batch {
    fn add(&mut self, row: Row, totals: &mut Totals, seen: &mut impl FnMut(Seen<'_>)) {
        let Row { line, cells, read } = row;
        match read {
            Ok(arrears) => {
                self.rows.push(Reported { line, arrears: *arrears });
                self.cells.insert(line, cells);
            }
            Err(faults) => {
                totals.refused += 1;
                seen(Seen::Refused { line, cells: &cells, faults: &faults });
            }
        }
    }

    async fn give<E>(
        &mut self,
        take: &mut impl AsyncFnMut(Vec<Reported>) -> Result<Vec<Taken>, E>,
        totals: &mut Totals,
        seen: &mut impl FnMut(Seen<'_>),
    ) -> Result<(), E> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let cells = std::mem::take(&mut self.cells);
        for taken in take(std::mem::take(&mut self.rows)).await? {
            totals.count(&taken);
            let cells = cells.get(&taken.line).map(Vec::as_slice).unwrap_or_default();
            seen(Seen::Taken { cells, taken: &taken });
        }
        Ok(())
    }
}
