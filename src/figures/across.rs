//! What may be told of one period beside all others that can be asked of, so that nobody subtracts one from another and reads a
//! count of one to four.
//!
//! The one decision: what is told does not depend on who asks what. All periods are gone through in one fixed order, each as if
//! everybody had read those before it; one that would leave fewer than five values for a count of one to four, in any row of
//! months, is not told. What a reader can compute from any number of periods is exact: a count for months is the difference of
//! two running sums, and differences that are known bound each other as distances do, so the bounds are shortest paths.

use super::FEWEST;
use super::hide::is_few;
use super::months::Period;

/// Further than any count.
const FAR: i64 = i64::MAX / 4;

/// What a reader of some periods knows: how many there were at most from the end of one month to the end of another. In a row
/// for each end, a column for each; against time, with the sign turned, how many at least.
#[derive(Clone)]
struct Known {
    ends: usize,
    most: Vec<i64>,
}

impl Known {
    /// Of nothing but that no count is below nought.
    fn nothing(months: usize) -> Self {
        let ends = months + 1;
        let most = (0..ends).flat_map(|from| (0..ends).map(move |to| if to > from { FAR } else { 0 }));
        Self { ends, most: most.collect() }
    }

    fn rows(&self) -> impl Iterator<Item = &[i64]> {
        self.most.chunks(self.ends)
    }

    fn most(&self, from: usize, to: usize) -> i64 {
        self.most.get(from * self.ends + to).copied().unwrap_or(FAR)
    }

    /// How many values fit for this row of months.
    fn values(&self, months: Period) -> i64 {
        self.most(months.from, months.until) + self.most(months.until, months.from) + 1
    }

    /// With one count more.
    fn with(&self, months: Period, count: i64) -> Self {
        let (Some(from), Some(until)) = (self.rows().nth(months.from), self.rows().nth(months.until)) else { return self.clone() };
        let rows = self.rows().flat_map(|row| {
            let at = |end: usize| row.get(end).copied().unwrap_or(FAR);
            let (there, back) = (at(months.from) + count, at(months.until) - count);
            row.iter().zip(until).zip(from).map(move |((most, on), before)| (*most).min(there + on).min(back + before).min(FAR))
        });
        Self { ends: self.ends, most: rows.collect() }
    }
}

/// Counts of months, as running sums.
struct Sums {
    sums: Vec<u64>,
    /// The rows of months with a count of one to four.
    few: Vec<Period>,
}

impl Sums {
    fn of(counts: &[u64]) -> Self {
        let running = counts.iter().scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        });
        let sums: Vec<u64> = std::iter::once(0).chain(running).collect();
        let all = (0..sums.len()).flat_map(|from| (from + 1..sums.len()).map(move |until| Period { from, until }));
        let few = all.filter(|months| is_few(within(&sums, *months))).collect();
        Self { sums, few }
    }

    fn within(&self, months: Period) -> u64 {
        within(&self.sums, months)
    }

    /// What is known when this is told as well; `None` when it would give a few away.
    fn told(&self, known: &Known, months: Period) -> Option<Known> {
        let count = self.within(months);
        if is_few(count) {
            return None;
        }
        let next = known.with(months, i64::try_from(count).unwrap_or(FAR));
        let fewest = i64::try_from(FEWEST).unwrap_or(FAR);
        self.few.iter().all(|few| next.values(*few) >= fewest).then_some(next)
    }
}

fn within(sums: &[u64], months: Period) -> u64 {
    let at = |end: usize| sums.get(end).or(sums.last()).copied().unwrap_or_default();
    at(months.until).saturating_sub(at(months.from))
}

/// The sizes of a group, month by month, and what of them is told.
pub(super) struct Sizes<'p> {
    sizes: Vec<u64>,
    periods: &'p [Period],
    told: Vec<Period>,
    known: Known,
}

impl<'p> Sizes<'p> {
    /// Of these sizes, with all periods in their order.
    pub(super) fn of(sizes: Vec<u64>, periods: &'p [Period]) -> Self {
        let sums = Sums::of(&sizes);
        let (mut known, mut told) = (Known::nothing(sizes.len()), Vec::new());
        for months in periods {
            if let Some(next) = sums.told(&known, *months) {
                known = next;
                told.push(*months);
            }
        }
        Self { sizes, periods, told, known }
    }

    /// Whether the size in this period is told.
    pub(super) fn are_told(&self, period: Period) -> bool {
        self.told.contains(&period)
    }

    /// Whether it may be told how many of them there were in this period, and so how many not.
    pub(super) fn may_tell(&self, counts: &[u64], period: Period) -> bool {
        let left: Vec<u64> = self.sizes.iter().zip(counts).map(|(size, count)| size.saturating_sub(*count)).collect();
        let (counts, left) = (Sums::of(counts), Sums::of(&left));
        let (mut of_counts, mut of_left) = (self.of_a_part(), self.of_a_part());
        for months in self.periods {
            let both = counts.told(&of_counts, *months).zip(left.told(&of_left, *months)).filter(|_| self.are_told(*months));
            if *months == period {
                return both.is_some();
            }
            if let Some(next) = both {
                (of_counts, of_left) = next;
            }
        }
        false
    }

    /// What is known of a part of them before anything of it is told: as many at most, none at least.
    fn of_a_part(&self) -> Known {
        let ends = self.known.ends;
        let most = self
            .known
            .rows()
            .enumerate()
            .flat_map(|(from, row)| row.iter().enumerate().map(move |(to, most)| if to > from { *most } else { 0 }));
        Known { ends, most: most.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// All rows of so many months, the longest first.
    fn periods(months: usize) -> Vec<Period> {
        let all = (0..months).flat_map(|from| (from + 1..=months).map(move |until| Period { from, until }));
        let mut all: Vec<Period> = all.collect();
        all.sort_by_key(|period| (std::cmp::Reverse(period.until - period.from), period.from));
        all
    }

    fn told(sizes: &[u64]) -> Vec<(usize, usize)> {
        let periods = periods(sizes.len());
        Sizes::of(sizes.to_vec(), &periods).told.iter().map(|period| (period.from, period.until)).collect()
    }

    #[test]
    fn what_would_give_a_month_away_is_not_told() {
        assert_eq!(told(&[9, 7]), [(0, 2), (0, 1), (1, 2)]);
        assert_eq!(told(&[9, 3]), [(0, 2)], "both and the first would be the second");
        assert_eq!(told(&[9, 0]), [(0, 2), (0, 1), (1, 2)], "nobody is not few");
        assert_eq!(told(&[6, 3, 6]), [(0, 3), (0, 2), (2, 3)], "the middle could be anything up to nine");
        assert_eq!(told(&[6, 3, 6, 9]), [(0, 4), (0, 3), (1, 4), (1, 3), (0, 1), (3, 4)], "the first two would be it and the first");
        assert_eq!(told(&[2, 2]), [], "few in all");
    }

    #[test]
    fn few_that_are_left_out_are_few_as_well() {
        let periods = periods(2);
        let sizes = Sizes::of(vec![20, 20], &periods);
        let may = |counts: [u64; 2]| periods.iter().map(|period| sizes.may_tell(&counts, *period)).collect::<Vec<_>>();
        assert_eq!(may([8, 9]), [true, true, true]);
        assert_eq!(may([8, 2]), [true, false, false]);
        assert_eq!(may([8, 18]), [true, false, false], "two of the second month were not among them");
        assert_eq!(may([0, 20]), [true, true, true]);
    }

    /// Every way to fill the months that fits what is told.
    fn fillings(months: usize, most: u64, told: &[(Period, u64)]) -> Vec<Vec<u64>> {
        let mut ways: Vec<Vec<u64>> = vec![vec![0]];
        for place in 1..=months {
            let longer = ways.iter().flat_map(|sums| {
                let before = sums.last().copied().unwrap_or_default();
                (before..=most).map(move |sum| [sums.clone(), vec![sum]].concat())
            });
            let fits = |sums: &Vec<u64>| {
                told.iter().filter(|(period, _)| period.until == place).all(|(period, count)| within(sums, *period) == *count)
            };
            ways = longer.filter(fits).collect();
        }
        ways
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]
        #[test]
        fn nobody_computes_a_count_of_one_to_four_from_any_number_of_periods(counts in proptest::collection::vec(0_u64..8, 1..5)) {
            let periods = periods(counts.len());
            let (sums, sizes) = (Sums::of(&counts), Sizes::of(counts.clone(), &periods));
            let told: Vec<(Period, u64)> = sizes.told.iter().map(|period| (*period, sums.within(*period))).collect();
            let ways = fillings(counts.len(), counts.iter().sum::<u64>() + 8, &told);
            for few in &sums.few {
                let values: BTreeSet<u64> = ways.iter().map(|way| within(way, *few)).collect();
                prop_assert!(values.len() >= 5, "{counts:?}: {few:?} can only be {values:?} after {told:?}");
            }
        }
    }
}
