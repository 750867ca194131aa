//! Rows by kind and by organisation, with a total.
//!
//! The one decision: groups of fewer than five signals are put together into one row before anything is counted, so that the
//! sizes of all groups can be shown, and everything else is judged against them.

use super::FEWEST;
use super::hide::{Column, Part, Shown, column, tells_of_few};
use super::wait::{Course, Wait};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What is counted of each group beside its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Count {
    /// Still waiting for a first word.
    Waiting,
    /// The first word came after the deadline, or has not come and should have.
    Overdue,
    /// It was not better, and was opened or reported again.
    Reopened,
    /// A worker gave it back, or an organisation refused it.
    HandedBack,
}

impl Count {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Overdue, Self::Reopened, Self::HandedBack];

    fn counts(self, course: &Course, now: Timestamp) -> bool {
        match self {
            Self::Waiting => course.first_word().is_none(),
            Self::Overdue => course.is_overdue(now),
            Self::Reopened => course.reopened,
            Self::HandedBack => course.handed_back,
        }
    }
}

/// A count, shown or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// So many.
    Shown(u64),
    /// Not told.
    Hidden,
}

/// By what signals are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By what they are about.
    Kind,
    /// By whose they are.
    Organisation,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name for people; `None` for small groups put together.
    pub name: Option<String>,
    /// How many signals; hidden only when there are fewer than five in all.
    pub signals: Cell,
    /// How long they waited for a first word.
    pub wait: Wait,
    /// In the order of [`Count::ALL`].
    pub counts: [Cell; 4],
}

/// All groups of one sort, the largest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By what.
    pub by: By,
    /// The groups.
    pub rows: Vec<Row>,
}

/// What is told of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Of all signals.
    pub total: Row,
    /// By kind, and by organisation.
    pub tables: [Table; 2],
    /// Open signals of nobody: nought, or something is broken. Never hidden.
    pub orphans: u64,
}

type Group<'a> = (Option<String>, Vec<&'a Course>);

impl Figures {
    /// Of these signals, as it stands now.
    pub fn of(courses: &[Course], orphans: u64, now: Timestamp) -> Self {
        let sorts = [By::Kind, By::Organisation];
        let groups = sorts.map(|by| grouped(courses, by));
        let all: Vec<&Course> = courses.iter().collect();
        let mut hidden: [Vec<Column>; 2] = [Vec::new(), Vec::new()];
        for count in Count::ALL {
            let columns = groups.each_ref().map(|groups| column(&parts(groups, count, now)));
            // The total is the same in both tables: what one may not say the other may not either.
            let nothing = columns.contains(&Column::Nothing) || tells_of_few(part(&all, count, now));
            for (kept, column) in hidden.iter_mut().zip(columns) {
                kept.push(if nothing { Column::Nothing } else { column });
            }
        }
        let [by_kind, by_organisation] = &hidden;
        let counts = totals(by_kind, &all, now);
        let total = Row { counts, ..row(&(None, all), 0, &[], now) };
        let [kinds, organisations] = &groups;
        let table = |by, groups: &[Group<'_>], columns: &[Column]| Table {
            by,
            rows: groups.iter().enumerate().map(|(place, group)| row(group, place, columns, now)).collect(),
        };
        Self { total, tables: [table(By::Kind, kinds, by_kind), table(By::Organisation, organisations, by_organisation)], orphans }
    }
}

fn size(group: &[&Course]) -> u64 {
    u64::try_from(group.len()).unwrap_or(u64::MAX)
}

fn grouped(courses: &[Course], by: By) -> Vec<Group<'_>> {
    let mut named: BTreeMap<&str, Vec<&Course>> = BTreeMap::new();
    for course in courses {
        let name = match by {
            By::Kind => &course.kind,
            By::Organisation => &course.organisation,
        };
        named.entry(name).or_default().push(course);
    }
    let mut groups: Vec<(&str, Vec<&Course>)> = named.into_iter().collect();
    groups.sort_by_key(|(name, group)| (std::cmp::Reverse(group.len()), *name));
    let mut together: Vec<&Course> = Vec::new();
    // The smallest are put together until nobody can tell how few one of them had.
    while let Some((_, least)) = groups.last() {
        let is_small = size(least) < FEWEST || (!together.is_empty() && size(&together) < FEWEST);
        if !is_small {
            break;
        }
        together.extend(groups.pop().into_iter().flat_map(|(_, group)| group));
    }
    let mut groups: Vec<Group<'_>> = groups.into_iter().map(|(name, group)| (Some(name.to_owned()), group)).collect();
    if size(&together) >= FEWEST {
        groups.push((None, together));
    }
    groups
}

fn part(group: &[&Course], count: Count, now: Timestamp) -> Part {
    let counted = group.iter().filter(|course| count.counts(course, now)).count();
    Part { count: u64::try_from(counted).unwrap_or(u64::MAX), of: size(group) }
}

fn parts(groups: &[Group<'_>], count: Count, now: Timestamp) -> Vec<Part> {
    groups.iter().map(|(_, group)| part(group, count, now)).collect()
}

fn totals(columns: &[Column], all: &[&Course], now: Timestamp) -> [Cell; 4] {
    let mut cells = [Cell::Hidden; 4];
    for ((cell, count), column) in cells.iter_mut().zip(Count::ALL).zip(columns) {
        if *column != Column::Nothing {
            *cell = Cell::Shown(part(all, count, now).count);
        }
    }
    cells
}

fn row((name, group): &Group<'_>, place: usize, columns: &[Column], now: Timestamp) -> Row {
    let mut counts = [Cell::Hidden; 4];
    for ((cell, count), column) in counts.iter_mut().zip(Count::ALL).zip(columns) {
        match column {
            Column::Partly(shown) if shown.get(place) == Some(&Shown::Yes) => *cell = Cell::Shown(part(group, count, now).count),
            Column::Partly(_) | Column::Nothing => {}
        }
    }
    let signals = match size(group) {
        few if (1..FEWEST).contains(&few) => Cell::Hidden,
        many => Cell::Shown(many),
    };
    Row { name: name.clone(), signals, wait: Wait::of(group.iter().filter_map(|course| course.waited())), counts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    fn at(hour: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hour)
    }

    /// So many signals of this kind at this organisation, of which the first were late.
    fn courses(kind: &str, organisation: &str, count: usize, late: usize) -> Vec<Course> {
        let one = |place: usize| Course {
            kind: kind.to_owned(),
            organisation: organisation.to_owned(),
            raised_at: at(0),
            due_at: at(10),
            claims: vec![at(1)],
            lines: vec![at(1), at(if place < late { 11 } else { 2 })],
            reopened: false,
            handed_back: false,
        };
        (0..count).map(one).collect()
    }

    fn told(table: &Table) -> Vec<String> {
        let cell = |cell: &Cell| match cell {
            Cell::Shown(count) => count.to_string(),
            Cell::Hidden => ".".to_owned(),
        };
        let name = |row: &Row| row.name.clone().unwrap_or_else(|| "others".to_owned());
        table.rows.iter().map(|row| format!("{} {} late {}", name(row), cell(&row.signals), cell(&row.counts[1]))).collect()
    }

    #[test]
    fn small_groups_are_one_row_and_what_few_are_is_hidden_in_both_tables() {
        let all = [
            courses("rent", "town", 40, 12),
            courses("noise", "landlord", 20, 9),
            courses("repairs", "landlord", 10, 2),
            courses("worry", "town", 3, 0),
            courses("other", "town", 1, 0),
        ]
        .concat();
        let figures = Figures::of(&all, 0, at(20));
        // Four are too few even together: the smallest that can be told goes with them.
        assert_eq!(told(&figures.tables[0]), ["rent 40 late 12", "noise 20 late .", "others 14 late ."]);
        assert_eq!(told(&figures.tables[1]), ["town 44 late 12", "landlord 30 late 11"]);
        assert_eq!((figures.total.signals, figures.total.counts[1]), (Cell::Shown(74), Cell::Shown(23)));
        assert_eq!(figures.total.wait.median, Some(SignedDuration::from_hours(2)));
        assert_eq!(figures.total.counts[2], Cell::Shown(0), "that nobody had to ask again tells of nobody");
    }

    #[test]
    fn of_fewer_than_five_signals_nothing_is_told() {
        let figures = Figures::of(&courses("rent", "town", 4, 2), 0, at(20));
        assert_eq!((&figures.tables[0].rows, figures.total.signals), (&Vec::new(), Cell::Hidden));
        assert_eq!(figures.total.counts, [Cell::Hidden; 4]);
        assert_eq!(Figures::of(&[], 0, at(20)).total.signals, Cell::Shown(0));
    }
}
