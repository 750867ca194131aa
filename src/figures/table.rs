//! Rows by kind and by organisation, with a total.
//!
//! The one decision: groups of fewer than five signals, or of a size that another period would make telling, are put together
//! into one row before anything is counted, so that the sizes of all rows can be shown, and everything else is judged against
//! them. A period that differs from others by so little that its total would tell is not told of at all.

use super::FEWEST;
use super::across::Sizes;
use super::hide::{Column, Part, Shown, column, tells_of_few};
use super::months::{Months, Period};
use super::wait::{Course, Wait};
use crate::signal::Calendar;
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is asked of the signals: of when, and with which calendar.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The months that can be asked of; the signals of all of them have to be there.
    pub months: &'a Months,
    /// Which of them.
    pub period: Period,
    /// Working days.
    pub calendar: &'a Calendar,
    /// How it stands when.
    pub now: Timestamp,
}

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
    /// How long they waited for a first word, by the clock.
    pub wait: Wait,
    /// The same in the working time of whoever it belongs to.
    pub at_work: Wait,
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
    /// The first and the last day of the signals that are told of.
    pub days: (Date, Date),
    /// Of all signals.
    pub total: Row,
    /// By kind, and by organisation.
    pub tables: [Table; 2],
    /// Open signals of nobody: nought, or something is broken. Never hidden.
    pub orphans: u64,
}

/// Signals that are told of as one row.
struct Group<'a> {
    /// None for small groups put together, and for all.
    name: Option<String>,
    /// Those of the period.
    courses: Vec<&'a Course>,
    /// Those of all months, each with the place of its month.
    every: Vec<(usize, &'a Course)>,
    sizes: Sizes<'a>,
}

impl Figures {
    /// Of these signals, of all months that can be asked of, as it stands now.
    pub fn of(courses: &[Course], orphans: u64, asked: &Asked<'_>) -> Self {
        let periods = asked.months.periods();
        let placed = courses.iter().filter_map(|course| Some((asked.months.place(course.raised_at)?, course)));
        let placed: Vec<(usize, &Course)> = placed.collect();
        let all = Group::of(None, placed.clone(), &periods, asked);
        let is_told = all.courses.is_empty() || all.is_told(asked);
        let groups = [By::Kind, By::Organisation].map(|by| if is_told { grouped(&placed, by, &periods, asked) } else { Vec::new() });
        let mut hidden: [Vec<Column>; 2] = [Vec::new(), Vec::new()];
        for count in Count::ALL {
            let columns = groups.each_ref().map(|groups| {
                let parts: Vec<Part> = groups.iter().map(|group| group.part(count, asked)).collect();
                let told: Vec<bool> = groups.iter().map(|group| group.may_tell(count, asked)).collect();
                column(&parts, &told)
            });
            // The total is the same in both tables: what one may not say the other may not either.
            let nothing = columns.contains(&Column::Nothing) || tells_of_few(all.part(count, asked)) || !all.may_tell(count, asked);
            for (kept, column) in hidden.iter_mut().zip(columns) {
                kept.push(if nothing { Column::Nothing } else { column });
            }
        }
        let [by_kind, by_organisation] = &hidden;
        let mut total = all.row(0, &[], asked);
        for ((cell, count), column) in total.counts.iter_mut().zip(Count::ALL).zip(by_kind) {
            if *column != Column::Nothing {
                *cell = Cell::Shown(all.part(count, asked).count);
            }
        }
        let [kinds, organisations] = &groups;
        let table = |by, groups: &[Group<'_>], columns: &[Column]| Table {
            by,
            rows: groups.iter().enumerate().map(|(place, group)| group.row(place, columns, asked)).collect(),
        };
        let tables = [table(By::Kind, kinds, by_kind), table(By::Organisation, organisations, by_organisation)];
        Self { days: asked.months.days(asked.period), total, tables, orphans }
    }
}

fn grouped<'a>(placed: &[(usize, &'a Course)], by: By, periods: &'a [Period], asked: &Asked<'_>) -> Vec<Group<'a>> {
    let mut named: BTreeMap<&str, Vec<(usize, &'a Course)>> = BTreeMap::new();
    for (place, course) in placed {
        let name = match by {
            By::Kind => &course.kind,
            By::Organisation => &course.organisation,
        };
        named.entry(name).or_default().push((*place, *course));
    }
    let groups = named.into_iter().map(|(name, every)| Group::of(Some(name.to_owned()), every, periods, asked));
    let groups = groups.filter(|group| !group.courses.is_empty());
    let (mut groups, mut small): (Vec<Group<'_>>, Vec<Group<'_>>) = groups.partition(|group| group.is_told(asked));
    groups.sort_by_key(|group| (Reverse(group.size()), group.name.clone()));
    // The smallest are put together until nobody can tell how few one of them had, in this period and beside others.
    while !small.is_empty() {
        let together = Group::of(None, small.iter().flat_map(|group| group.every.clone()).collect(), periods, asked);
        if small.len() > 1 && together.is_told(asked) {
            groups.push(together);
            break;
        }
        match groups.pop() {
            Some(least) => small.push(least),
            // All there is, in one row: as large as the total, which is told.
            None => {
                groups.push(together);
                break;
            }
        }
    }
    groups
}

impl<'a> Group<'a> {
    fn of(name: Option<String>, every: Vec<(usize, &'a Course)>, periods: &'a [Period], asked: &Asked<'_>) -> Self {
        let within = every.iter().filter(|(place, _)| (asked.period.from..asked.period.until).contains(place));
        let courses = within.map(|(_, course)| *course).collect();
        let sizes = Sizes::of(by_month(every.iter().map(|(place, _)| *place), asked), periods);
        Self { name, courses, every, sizes }
    }

    fn size(&self) -> u64 {
        u64::try_from(self.courses.len()).unwrap_or(u64::MAX)
    }

    /// Whether its size is told.
    fn is_told(&self, asked: &Asked<'_>) -> bool {
        self.size() >= FEWEST && self.sizes.are_told(asked.period)
    }

    fn part(&self, count: Count, asked: &Asked<'_>) -> Part {
        let counted = self.courses.iter().filter(|course| count.counts(course, asked.now)).count();
        Part { count: u64::try_from(counted).unwrap_or(u64::MAX), of: self.size() }
    }

    /// Whether other periods let it be told.
    fn may_tell(&self, count: Count, asked: &Asked<'_>) -> bool {
        let counted = self.every.iter().filter(|(_, course)| count.counts(course, asked.now));
        self.sizes.may_tell(&by_month(counted.map(|(place, _)| *place), asked), asked.period)
    }

    fn row(&self, place: usize, columns: &[Column], asked: &Asked<'_>) -> Row {
        let mut counts = [Cell::Hidden; 4];
        for ((cell, count), column) in counts.iter_mut().zip(Count::ALL).zip(columns) {
            match column {
                Column::Partly(shown) if shown.get(place) == Some(&Shown::Yes) => *cell = Cell::Shown(self.part(count, asked).count),
                Column::Partly(_) | Column::Nothing => {}
            }
        }
        let is_told = self.courses.is_empty() || self.is_told(asked);
        // Of a row that is not told nobody learns how long it waited either.
        let told = || self.courses.iter().filter(|_| is_told);
        Row {
            name: self.name.clone(),
            signals: if is_told { Cell::Shown(self.size()) } else { Cell::Hidden },
            wait: Wait::of(told().filter_map(|course| course.waited())),
            at_work: Wait::of(told().filter_map(|course| course.waited_at_work(asked.calendar))),
            counts,
        }
    }
}

/// How many lie in each month.
fn by_month(places: impl Iterator<Item = usize>, asked: &Asked<'_>) -> Vec<u64> {
    let mut months = vec![0; asked.months.count()];
    for place in places {
        if let Some(count) = months.get_mut(place) {
            *count += 1;
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Choice;
    use crate::signal::Hours;
    use jiff::{SignedDuration, ToSpan as _};
    use proptest::prelude::*;

    const NOW: &str = "2026-11-23T20:00:00Z";

    /// So many signals of this kind at this organisation, raised so many months ago, of which the first were late.
    fn courses(kind: &str, organisation: &str, (months_ago, count, late): (i64, usize, usize)) -> Vec<Course> {
        let calendar = Calendar::dutch(&[]);
        let raised = calendar.local(NOW.parse().unwrap()).saturating_sub(months_ago.months()).timestamp() - SignedDuration::from_hours(20);
        let after = |hours: i64| raised + SignedDuration::from_hours(hours);
        let one = |place: usize| Course {
            kind: kind.to_owned(),
            organisation: organisation.to_owned(),
            hours: Hours::Always,
            raised_at: raised,
            due_at: after(10),
            claims: vec![after(1)],
            lines: vec![after(1), after(if place < late { 11 } else { 2 })],
            reopened: false,
            handed_back: false,
        };
        (0..count).map(one).collect()
    }

    fn of(courses: &[Course], choice: Choice) -> Figures {
        let (calendar, now) = (Calendar::dutch(&[]), NOW.parse().unwrap());
        let months = Months::up_to(calendar.local(now).date(), &calendar);
        Figures::of(courses, 0, &Asked { months: &months, period: months.period(choice), calendar: &calendar, now })
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
            courses("rent", "town", (0, 40, 12)),
            courses("noise", "landlord", (0, 20, 9)),
            courses("repairs", "landlord", (0, 10, 2)),
            courses("worry", "town", (0, 3, 0)),
            courses("other", "town", (0, 1, 0)),
        ]
        .concat();
        let figures = of(&all, Choice::ThisMonth);
        // Four are too few even together: the smallest that can be told goes with them.
        assert_eq!(told(&figures.tables[0]), ["rent 40 late 12", "noise 20 late .", "others 14 late ."]);
        assert_eq!(told(&figures.tables[1]), ["town 44 late 12", "landlord 30 late 11"]);
        assert_eq!((figures.total.signals, figures.total.counts[1]), (Cell::Shown(74), Cell::Shown(23)));
        assert_eq!(figures.total.wait.median, Some(SignedDuration::from_hours(2)));
        assert_eq!(figures.total.at_work.median, Some(SignedDuration::from_hours(2)));
        assert_eq!(figures.total.counts[2], Cell::Shown(0), "that nobody had to ask again tells of nobody");
    }

    #[test]
    fn of_fewer_than_five_signals_nothing_is_told() {
        let figures = of(&courses("rent", "town", (0, 4, 2)), Choice::ThisMonth);
        assert_eq!((&figures.tables[0].rows, figures.total.signals), (&Vec::new(), Cell::Hidden));
        assert_eq!((figures.total.counts, figures.total.wait.median), ([Cell::Hidden; 4], None));
        assert_eq!(of(&[], Choice::ThisMonth).total.signals, Cell::Shown(0));
    }

    #[test]
    fn what_a_shorter_period_would_give_away_of_a_longer_one_is_not_told_of_it() {
        // Two complaints about noise this month: the quarter says nine, and seven in the months before it would say the rest.
        let all = [
            courses("rent", "town", (0, 30, 0)),
            courses("rent", "town", (1, 30, 0)),
            courses("noise", "town", (1, 7, 0)),
            courses("noise", "town", (0, 2, 0)),
        ]
        .concat();
        let year = of(&all, Choice::Year);
        assert_eq!(told(&year.tables[0]), ["rent 60 late 0", "noise 9 late 0"]);
        for choice in [Choice::ThisMonth, Choice::LastMonth] {
            let rows = told(&of(&all, choice).tables[0]);
            assert!(rows.len() == 1 && rows[0].starts_with("others "), "{rows:?}");
        }
        // A whole period that differs by three is not told of at all.
        let all = [courses("rent", "town", (0, 3, 0)), courses("rent", "town", (1, 30, 0))].concat();
        assert_eq!((of(&all, Choice::Year).total.signals, of(&all, Choice::LastMonth).total.signals), (Cell::Shown(33), Cell::Hidden));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4))]
        #[test]
        fn nobody_computes_a_hidden_cell_by_subtracting_one_period_from_another(
            months in proptest::collection::vec([(0_usize..14, 0_usize..9), (0_usize..9, 0_usize..5), (0_usize..6, 0_usize..6)], 4),
        ) {
            let kinds = ["rent", "noise", "worry"];
            let all: Vec<Course> = (0..)
                .zip(&months)
                .flat_map(|(ago, month)| {
                    kinds.iter().zip(month).flat_map(move |(kind, (count, late))| courses(kind, "town", (ago, *count, *late)))
                })
                .collect();
            let day = |ago: i64| NOW.parse::<Timestamp>().unwrap().to_zoned(jiff::tz::TimeZone::UTC).date().saturating_sub(ago.months());
            let periods: Vec<(i64, i64)> = (0..4).flat_map(|until| (until..4).map(move |from| (from, until))).collect();
            // By period and name: all numbers of a row.
            let told: Vec<((i64, i64), Vec<Row>)> = periods
                .iter()
                .map(|(from, until)| {
                    let figures = of(&all, Choice::Between(day(*from), day(*until)));
                    let [kinds, _] = figures.tables;
                    ((*from, *until), kinds.rows.into_iter().filter(|row| row.name.is_some()).chain([figures.total]).collect())
                })
                .collect();
            for ((long, rows), (short, others)) in told.iter().flat_map(|one| told.iter().map(move |other| (one, other))) {
                if long == short || long.0 < short.0 || long.1 > short.1 {
                    continue;
                }
                for (row, other) in rows.iter().flat_map(|row| others.iter().filter(|other| other.name == row.name).map(move |other| (row, other))) {
                    let (Cell::Shown(more), Cell::Shown(less)) = (row.signals, other.signals) else { continue };
                    prop_assert!(!(1..FEWEST).contains(&(more - less)), "{long:?} less {short:?}: {row:?} {other:?}");
                    for (count, fewer) in row.counts.iter().zip(&other.counts) {
                        let (Cell::Shown(count), Cell::Shown(fewer)) = (count, fewer) else { continue };
                        let part = Part { count: count - fewer, of: more - less };
                        prop_assert!(!tells_of_few(part), "{long:?} less {short:?}: {part:?}");
                    }
                }
            }
        }
    }
}
