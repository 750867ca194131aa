//! Cutting a long dialog into strips that stand side by side on a page.
//!
//! The one decision: it is cut only where all ways on come together in one step. So a strip is entered at one place and left
//! at one place, and a circle with the same number at both is all that a reader has to follow.

use super::place::height_of;
use super::plan::{Plan, Way};
use std::collections::BTreeMap;

/// How tall a strip is, unless nothing in it comes together.
const MOST_TALL: i32 = 660;
/// About the room between two rows.
const ROW_GAP: i32 = 36;
/// How many dialogs stand side by side below a list of topics.
const MOST_ABREAST: usize = 3;

/// A strip: rows of boxes, from top to bottom.
pub(super) struct Band {
    /// Which boxes of the plan, each with its row.
    pub(super) boxes: BTreeMap<usize, usize>,
    /// The number of the connector above its first box, and that box.
    pub(super) entry: Option<(usize, usize)>,
    /// The number of the connector below it, and the box that it leads to.
    pub(super) exit: Option<(usize, usize)>,
}

/// Cuts a plan.
pub(super) fn cut(plan: &Plan) -> Vec<Band> {
    let rows = rows(plan);
    let last = rows.values().copied().max().unwrap_or_default();
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let (mut tall, mut clean): (i32, Option<(usize, usize, i32)>) = (0, None);
    for row in 0..=last {
        let height = rows.iter().filter(|(_, at)| **at == row).map(|(place, _)| height_of(plan, *place)).max().unwrap_or_default();
        if let Some(gate) = gate(plan, &rows, row).filter(|_| tall > 0) {
            clean = Some((row, gate, tall));
        }
        if tall + height > MOST_TALL
            && let Some((at, gate, above)) = clean.take()
        {
            cuts.push((at, gate));
            tall -= above;
        }
        tall += height + ROW_GAP;
    }
    let begins = std::iter::once(0).chain(cuts.iter().map(|(row, _)| *row));
    let ends = cuts.iter().map(|(row, _)| *row).chain([last + 1]);
    let band = |(number, (begin, end)): (usize, (usize, usize))| {
        let entry = number.checked_sub(1).and_then(|before| cuts.get(before)).map(|(_, gate)| (number, *gate));
        let exit = cuts.get(number).map(|(_, gate)| (number + 1, *gate));
        let above = usize::from(entry.is_some());
        let inside = rows.iter().filter(|(_, row)| (begin..end).contains(*row));
        Band { boxes: inside.map(|(place, row)| (*place, row - begin + above)).collect(), entry, exit }
    };
    begins.zip(ends).enumerate().map(band).collect()
}

/// The row of each box: below everything that leads to it.
fn rows(plan: &Plan) -> BTreeMap<usize, usize> {
    let mut rows: BTreeMap<usize, usize> = (0..plan.boxes.len()).map(|place| (place, 0)).collect();
    let mut aside: BTreeMap<usize, usize> = BTreeMap::new();
    let mut links: Vec<_> = plan.links.iter().collect();
    // Steps lead downwards only, so their order in the file is the order in which rows can be known.
    links.sort_by_key(|link| link.from);
    for link in links {
        let mut row = rows.get(&link.from).copied().unwrap_or_default() + 1;
        let sink = plan.boxes.get(link.to).is_some_and(|planned| planned.shape == super::Shape::Dialog);
        if sink && link.way == Way::Aside {
            let before = aside.entry(link.from).or_default();
            row += *before / MOST_ABREAST;
            *before += 1;
        }
        rows.entry(link.to).and_modify(|known| *known = row.max(*known));
    }
    rows
}

/// The one box of this row that everything from above leads to.
fn gate(plan: &Plan, rows: &BTreeMap<usize, usize>, row: usize) -> Option<usize> {
    let row_of = |place: usize| rows.get(&place).copied().unwrap_or_default();
    let mut crossing = plan.links.iter().filter(|link| row_of(link.from) < row && row_of(link.to) >= row).map(|link| link.to);
    let first = crossing.next()?;
    (row_of(first) == row && crossing.all(|place| place == first)).then_some(first)
}
