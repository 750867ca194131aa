//! A place for every box of a strip, and corners for every line.
//!
//! The one decision: what goes on stays in its column, and what an option does by itself takes the first column on the right
//! that is free all the way down. So the trunk of a dialog is its left edge.

use super::band::Band;
use super::plan::{Plan, Way};
use super::track::{Cell, Local, Run, Tracks, run};
use super::unit::{self, LANE, Unit};
use super::{Drawn, Line, Part};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The circle above the first box of a strip, and the one below the last.
const ENTRY: usize = usize::MAX - 1;
const EXIT: usize = usize::MAX;
/// From one line to the next, in a gap.
const TRACK: i32 = 9;
/// How far from the middle a line leaves that does not go straight down.
const ASIDE: i32 = 18;

/// A strip with its boxes and lines, at the origin.
pub(super) struct Laid {
    pub(super) boxes: Vec<Drawn>,
    pub(super) lines: Vec<Line>,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// How tall the box of a step is, with what hangs from it.
pub(super) fn height_of(plan: &Plan, place: usize) -> i32 {
    unit::unit(plan, place).map_or(0, |unit| unit.height)
}

/// Lays out a strip.
pub(super) fn lay(plan: &Plan, band: &Band) -> Laid {
    let locals = locals(plan, band);
    let mut rows = band.boxes.clone();
    let last = rows.values().copied().max().unwrap_or_default();
    rows.extend(band.entry.map(|_| (ENTRY, 0)));
    rows.extend(band.exit.map(|_| (EXIT, last + 1)));
    let cells = cells(&rows, &locals);
    let mut units: BTreeMap<usize, Unit> = band.boxes.keys().filter_map(|place| Some((*place, unit::unit(plan, *place)?))).collect();
    units.extend(band.entry.map(|(number, _)| (ENTRY, unit::connector(number, "from"))));
    units.extend(band.exit.map(|(number, _)| (EXIT, unit::connector(number, "to"))));
    let tracks = Tracks::lay(&locals, &cells);
    let sheet = Sheet::of(&units, &cells, tracks);
    let lines = locals.iter().map(|local| sheet.line(plan, local, &units, &cells)).collect();
    let mut order: Vec<(Cell, usize)> = cells.iter().map(|(place, cell)| (*cell, *place)).collect();
    order.sort_unstable();
    let boxes = order.into_iter().filter_map(|(cell, place)| {
        let unit = units.remove(&place)?;
        Some(unit.drawn.moved(sheet.x(cell.lane), sheet.y(cell.row)))
    });
    Laid { boxes: boxes.collect(), lines, width: sheet.width, height: sheet.height }
}

/// The lines inside a strip, those through its connectors among them.
fn locals(plan: &Plan, band: &Band) -> Vec<Local> {
    let mut locals = Vec::new();
    if let Some((_, gate)) = band.entry {
        locals.push(Local { from: ENTRY, to: gate, way: Way::On, link: None });
    }
    for (number, link) in plan.links.iter().enumerate().filter(|(_, link)| band.boxes.contains_key(&link.from)) {
        let to = if band.boxes.contains_key(&link.to) { link.to } else { EXIT };
        locals.push(Local { from: link.from, to, way: link.way, link: Some(number) });
    }
    locals
}

/// A column for each box.
fn cells(rows: &BTreeMap<usize, usize>, locals: &[Local]) -> BTreeMap<usize, Cell> {
    let mut cells: BTreeMap<usize, Cell> = BTreeMap::new();
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let begin = if rows.contains_key(&ENTRY) { ENTRY } else { rows.keys().copied().next().unwrap_or_default() };
    let mut waiting = VecDeque::from([(begin, 0)]);
    // What no line leads to has a place too.
    let mut rest: VecDeque<(usize, usize)> = rows.keys().map(|place| (*place, 0)).collect();
    while let Some((first, least)) = waiting.pop_front().or_else(|| rest.pop_front()) {
        if cells.contains_key(&first) {
            continue;
        }
        let mut chain = vec![first];
        while let Some(next) = chain.last().and_then(|at| locals.iter().find(|local| local.from == *at && local.way == Way::On)) {
            if cells.contains_key(&next.to) {
                break;
            }
            chain.push(next.to);
        }
        let row = |place: &usize| rows.get(place).copied().unwrap_or_default();
        let (top, bottom) = (chain.first().map(row).unwrap_or_default(), chain.last().map(row).unwrap_or_default());
        let free = |lane: &usize| (top..=bottom).all(|row| !taken.contains(&(row, *lane)));
        let lane = (least..).find(free).unwrap_or(least);
        taken.extend((top..=bottom).map(|row| (row, lane)));
        for place in &chain {
            cells.insert(*place, Cell { row: row(place), lane });
            let aside = locals.iter().filter(|local| local.from == *place && local.way == Way::Aside);
            waiting.extend(aside.map(|local| (local.to, lane + 1)));
        }
    }
    cells
}

/// Where rows and columns begin.
struct Sheet {
    xs: BTreeMap<usize, i32>,
    ys: BTreeMap<usize, i32>,
    tracks: Tracks,
    width: i32,
    height: i32,
}

impl Sheet {
    fn of(units: &BTreeMap<usize, Unit>, cells: &BTreeMap<usize, Cell>, tracks: Tracks) -> Self {
        let (mut xs, mut ys) = (BTreeMap::new(), BTreeMap::new());
        let (mut x, mut y) = (0, 0);
        let (lanes, rows): (BTreeSet<usize>, BTreeSet<usize>) = cells.values().map(|cell| (cell.lane, cell.row)).unzip();
        for lane in 0..=lanes.last().copied().unwrap_or_default() {
            xs.insert(lane, x);
            x += LANE + 20 + tracks.beside(lane) * TRACK;
        }
        for row in 0..=rows.last().copied().unwrap_or_default() {
            y += if row == 0 { 0 } else { 26 + tracks.above(row) * TRACK };
            ys.insert(row, y);
            let height = |(place, _): (&usize, &Cell)| units.get(place).map(|unit| unit.height);
            y += cells.iter().filter(|(_, cell)| cell.row == row).filter_map(height).max().unwrap_or_default();
        }
        // Beside the last column there may be lines, but no room for a further one.
        Self { xs, ys, tracks, width: x - 12, height: y }
    }

    fn x(&self, lane: usize) -> i32 {
        self.xs.get(&lane).copied().unwrap_or_default()
    }

    fn y(&self, row: usize) -> i32 {
        self.ys.get(&row).copied().unwrap_or_default()
    }

    /// The height of a track above a row; the last one leaves room for the point of an arrow.
    fn above(&self, row: usize, track: i32) -> i32 {
        self.y(row) - 17 - (self.tracks.above(row) - 1 - track) * TRACK
    }

    fn line(&self, plan: &Plan, local: &Local, units: &BTreeMap<usize, Unit>, cells: &BTreeMap<usize, Cell>) -> Line {
        let cell = |place: usize| cells.get(&place).copied().unwrap_or_default();
        let (from, to) = (cell(local.from), cell(local.to));
        let unit = units.get(&local.from);
        let middle = self.x(from.lane) + LANE / 2;
        let bottom = self.y(from.row) + unit.map_or(0, |unit| unit.height);
        let end = (self.x(to.lane) + LANE / 2, self.y(to.row));
        let level = self.above(to.row, self.tracks.enters(to.row, local.to));
        let points = match run(local, cells) {
            Run::Straight => vec![(middle, bottom), end],
            Run::Across => vec![(middle + ASIDE, bottom), (middle + ASIDE, level), (end.0, level), end],
            Run::Beside(lane) => {
                let down = self.x(lane) + LANE + 12 + self.tracks.down(lane, local.to) * TRACK;
                let side = local.link.and_then(|link| unit?.sides.get(&link)).map(|height| self.y(from.row) + height);
                let mut points = match side {
                    Some(height) => vec![(self.x(from.lane) + LANE, height), (down, height)],
                    None => {
                        let leave = self.above(from.row + 1, self.tracks.leaves(from.row + 1, local.from));
                        vec![(middle + ASIDE, bottom), (middle + ASIDE, leave), (down, leave)]
                    }
                };
                points.extend([(down, level), (end.0, level), end]);
                points
            }
        };
        let name = |place: usize| plan.boxes.get(place).map(|planned| planned.name.clone()).unwrap_or_default();
        match local.link.and_then(|link| plan.links.get(link)) {
            Some(link) => Line { from: name(link.from), to: name(link.to), options: link.options.clone(), points, part: Part::First },
            None => Line { from: String::new(), to: name(local.to), options: Vec::new(), points, part: Part::Rest },
        }
    }
}
