//! One step by itself: how large its box is, and where its ways on begin.

use super::letters::{width, wrap};
use super::plan::{Plan, Planned, Way};
use super::{Area, Drawn, Label, Shape, Style, Words};
use std::collections::BTreeMap;

/// The width of a column of boxes.
pub(super) const LANE: i32 = 236;
/// The size of headings and conditions.
pub(super) const SMALL: i32 = 11;
/// The size of what is said.
pub(super) const SIZE: i32 = 13;
/// From one line of words to the next.
pub(super) const LEADING: i32 = 17;
/// Above the first line in a box, and below the last.
pub(super) const PADDING: i32 = 7;
/// How far labels stand in from the left edge of their question.
const INDENT: i32 = 16;

/// A box at the origin, with what hangs from it.
pub(super) struct Unit {
    pub(super) drawn: Drawn,
    /// For each link that begins at a label's side: at what height.
    pub(super) sides: BTreeMap<usize, i32>,
    /// From the top of the box to the bottom of the last label.
    pub(super) height: i32,
}

/// The box of a step.
pub(super) fn unit(plan: &Plan, place: usize) -> Option<Unit> {
    let planned = plan.boxes.get(place)?;
    let lines = lines(planned);
    let height = lines.len() as i32 * LEADING + 2 * PADDING;
    let area = match planned.shape {
        Shape::End => Area { x: (LANE - 64) / 2, y: 0, width: 64, height },
        Shape::Say | Shape::Question | Shape::Call | Shape::Review | Shape::Raise | Shape::Dialog | Shape::Connector => {
            Area { x: 0, y: 0, width: LANE, height }
        }
    };
    let mut below = height;
    let (mut labels, mut sides) = (Vec::new(), BTreeMap::new());
    // What leads aside begins at the side of its label; what goes on begins below the last one.
    let mut links: Vec<_> = plan.links.iter().enumerate().filter(|(_, link)| link.from == place).collect();
    links.sort_by_key(|(_, link)| link.way == Way::On);
    for (number, link) in links {
        let wrapped: Vec<String> = link.labels.iter().flat_map(|label| wrap(label, SIZE, LANE - INDENT - 20)).collect();
        if wrapped.is_empty() {
            continue;
        }
        let label = Area { x: INDENT, y: below + 3, width: LANE - INDENT, height: wrapped.len() as i32 * LEADING + 6 };
        if link.way == Way::Aside {
            sides.insert(number, label.y + label.height / 2);
        }
        below = label.bottom();
        labels.push(Label { area: label, lines: wrapped });
    }
    let drawn = Drawn { name: planned.name.clone(), shape: planned.shape, area, lines, labels, leads_to: planned.dialog.clone() };
    Some(Unit { drawn, sides, height: below })
}

/// The circle where a strip ends or begins.
pub(super) fn connector(number: usize, name: &str) -> Unit {
    let area = Area { x: (LANE - 28) / 2, y: 0, width: 28, height: 28 };
    let lines = vec![Words { text: number.to_string(), style: Style::Heading }];
    let name = format!("{name} {number}");
    let drawn = Drawn { name, shape: Shape::Connector, area, lines, labels: Vec::new(), leads_to: None };
    Unit { drawn, sides: BTreeMap::new(), height: area.height }
}

fn lines(planned: &Planned) -> Vec<Words> {
    if planned.shape == Shape::End {
        return vec![Words { text: planned.words.clone(), style: Style::Plain }];
    }
    let mut lines = Vec::new();
    let mut add = |text: &str, style: Style, size: i32| {
        lines.extend(wrap(text, size, LANE - 48).into_iter().map(|text| Words { text, style }));
    };
    add(&planned.heading, Style::Heading, SMALL);
    if let Some(condition) = &planned.condition {
        add(condition, Style::Condition, SMALL);
    }
    add(&planned.words, Style::Plain, SIZE);
    debug_assert!(lines.iter().all(|line| width(&line.text, SMALL) <= LANE), "words stay in their box");
    lines
}
