//! The ways of lines between boxes: every line runs between rows and columns, in a track of its own.
//!
//! The one decision: lines that lead to the same box share their track and run together, as streams do; all others never
//! touch except where they cross.

use super::plan::Way;
use std::collections::BTreeMap;

/// A line to be drawn, between boxes that have a row and a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Local {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) way: Way,
    /// Which link of the plan it is, or a part of; `None` behind a connector.
    pub(super) link: Option<usize>,
}

/// Where a box stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) lane: usize,
}

/// How a line runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Straight down in its column.
    Straight,
    /// Down, and across above the row of its end.
    Across,
    /// From a label's side, or from below, down beside this column, and across above the row of its end.
    Beside(usize),
}

/// Whose track it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    OutOf(usize),
    Into(usize),
}

/// Tracks by gap and owner, and how many each gap has.
#[derive(Default)]
struct Gaps {
    tracks: BTreeMap<(usize, Owner), i32>,
    counts: BTreeMap<usize, i32>,
}

/// All tracks of a strip. Gaps between rows are counted by the row below them, gaps between columns by the one on their left.
pub(super) struct Tracks {
    rows: Gaps,
    lanes: Gaps,
}

/// How this line runs.
pub(super) fn run(local: &Local, cells: &BTreeMap<usize, Cell>) -> Run {
    let cell = |place: usize| cells.get(&place).copied().unwrap_or_default();
    let (from, to) = (cell(local.from), cell(local.to));
    let between = |other: &Cell| other.lane == from.lane && other.row > from.row && other.row < to.row;
    if local.way == Way::Aside {
        Run::Beside(from.lane)
    } else if from.lane == to.lane && !cells.values().any(between) {
        Run::Straight
    } else if to.row == from.row + 1 {
        Run::Across
    } else {
        Run::Beside(if to.lane < from.lane { from.lane - 1 } else { from.lane })
    }
}

impl Tracks {
    /// Gives every line its tracks.
    pub(super) fn lay(locals: &[Local], cells: &BTreeMap<usize, Cell>) -> Self {
        let cell = |place: usize| cells.get(&place).copied().unwrap_or_default();
        let (mut rows, mut lanes) = (BTreeMap::new(), BTreeMap::new());
        for local in locals {
            let (from, to) = (cell(local.from), cell(local.to));
            match run(local, cells) {
                Run::Straight => {}
                Run::Across => widen(&mut rows, (to.row, Owner::Into(local.to)), [2 * from.lane, 2 * to.lane]),
                Run::Beside(lane) => {
                    widen(&mut rows, (to.row, Owner::Into(local.to)), [2 * lane + 1, 2 * to.lane]);
                    let begins = match local.way {
                        Way::Aside => 2 * from.row + 1,
                        Way::On => {
                            widen(&mut rows, (from.row + 1, Owner::OutOf(local.from)), [2 * from.lane, 2 * lane + 1]);
                            2 * from.row + 2
                        }
                    };
                    widen(&mut lanes, (lane, Owner::Into(local.to)), [begins, 2 * to.row]);
                }
            }
        }
        Self { rows: Gaps::of(&rows), lanes: Gaps::of(&lanes) }
    }

    /// How many lines run above this row.
    pub(super) fn above(&self, row: usize) -> i32 {
        self.rows.counts.get(&row).copied().unwrap_or_default()
    }

    /// How many lines run on the right of this column.
    pub(super) fn beside(&self, lane: usize) -> i32 {
        self.lanes.counts.get(&lane).copied().unwrap_or_default()
    }

    /// The track above this row of lines into a box.
    pub(super) fn enters(&self, row: usize, to: usize) -> i32 {
        self.rows.tracks.get(&(row, Owner::Into(to))).copied().unwrap_or_default()
    }

    /// The track above this row of the line out of a box.
    pub(super) fn leaves(&self, row: usize, from: usize) -> i32 {
        self.rows.tracks.get(&(row, Owner::OutOf(from))).copied().unwrap_or_default()
    }

    /// The track on the right of this column of lines into a box.
    pub(super) fn down(&self, lane: usize, to: usize) -> i32 {
        self.lanes.tracks.get(&(lane, Owner::Into(to))).copied().unwrap_or_default()
    }
}

fn widen(known: &mut BTreeMap<(usize, Owner), (usize, usize)>, key: (usize, Owner), ends: [usize; 2]) {
    let span = known.entry(key).or_insert((usize::MAX, 0));
    for end in ends {
        *span = (span.0.min(end), span.1.max(end));
    }
}

impl Gaps {
    /// The first free track for each; what leaves a box lies above what enters one.
    fn of(spans: &BTreeMap<(usize, Owner), (usize, usize)>) -> Self {
        let mut gaps = Self::default();
        let mut taken: BTreeMap<(usize, i32), Vec<(usize, usize)>> = BTreeMap::new();
        for ((gap, owner), (begin, end)) in spans {
            let first = match owner {
                Owner::OutOf(_) => 0,
                Owner::Into(_) => {
                    let leaving = spans.keys().filter(|(at, owner)| at == gap && matches!(owner, Owner::OutOf(_)));
                    i32::try_from(leaving.count()).unwrap_or_default()
                }
            };
            let free = |track: &i32| {
                taken.get(&(*gap, *track)).is_none_or(|spans| spans.iter().all(|(other, until)| end < other || begin > until))
            };
            let track = (first..).find(free).unwrap_or_default();
            taken.entry((*gap, track)).or_default().push((*begin, *end));
            gaps.tracks.insert((*gap, *owner), track);
            let count = gaps.counts.entry(*gap).or_default();
            *count = (*count).max(track + 1);
        }
        gaps
    }
}
