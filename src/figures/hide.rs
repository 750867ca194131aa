//! Which cells of a column are not shown, so that no count of one to four can be read or computed.
//!
//! The one decision: whoever reads knows the group's size, every cell that is shown, and the total. A hidden cell is safe when
//! at least five values of it fit all of that; until every hidden cell is, another one is hidden beside it, the least telling
//! first. When even that does not do, the whole column is hidden, its total too, since the same total stands in another table.
//!
//! Defended: whoever computes within one period, with its total and its sizes, here; whoever computes with one group (or with
//! the same small groups together, or with all) in any number of periods, in `across`. Not defended: whoever solves several
//! groups in several periods as one system; whoever keeps what was shown, and looks again when one more has come, or in
//! another month; whoever follows how a median moves. They learn of a signal that it was there, and no word of it.

use super::FEWEST;

/// A cell before it is decided whether it is shown: how many of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) count: u64,
    pub(super) of: u64,
}

/// What of a column is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The total, and the cells that are not hidden.
    Partly(Vec<Shown>),
    /// Nothing, in no table.
    Nothing,
}

/// Whether a cell is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Yes,
    No,
}

/// A few people: neither nobody nor enough.
pub(super) fn is_few(count: u64) -> bool {
    (1..FEWEST).contains(&count)
}

/// Few in it, or few left out of it.
pub(super) fn tells_of_few(part: Part) -> bool {
    is_few(part.count) || is_few(part.of.saturating_sub(part.count))
}

/// What of these cells and their total is shown; `told` says of each whether other periods let it be told.
pub(super) fn column(parts: &[Part], told: &[bool]) -> Column {
    let total = parts.iter().fold(Part { count: 0, of: 0 }, |sum, part| Part { count: sum.count + part.count, of: sum.of + part.of });
    if tells_of_few(total) {
        return Column::Nothing;
    }
    let may = |part: &Part, told: &bool| if *told && !tells_of_few(*part) { Shown::Yes } else { Shown::No };
    let mut shown: Vec<Shown> = parts.iter().zip(told).map(|(part, told)| may(part, told)).collect();
    while is_computable(parts, &shown) {
        let visible = shown.iter().zip(parts).enumerate().filter(|(_, (shown, _))| **shown == Shown::Yes);
        let Some((least, _)) = visible.min_by_key(|(_, (_, part))| (part.count == 0, part.of)) else { return Column::Nothing };
        if let Some(cell) = shown.get_mut(least) {
            *cell = Shown::No;
        }
    }
    Column::Partly(shown)
}

/// Whether the total and what is shown leave fewer than five values for a hidden cell.
fn is_computable(parts: &[Part], shown: &[Shown]) -> bool {
    let hidden = || parts.iter().zip(shown).filter(|(_, shown)| **shown == Shown::No).map(|(part, _)| part);
    let (sum, room): (u64, u64) = hidden().fold((0, 0), |(sum, room), part| (sum + part.count, room + part.of));
    hidden().any(|part| {
        let least = sum.saturating_sub(room - part.of);
        let most = part.of.min(sum);
        most - least + 1 < FEWEST
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn parts(cells: &[(u64, u64)]) -> Vec<Part> {
        cells.iter().map(|(count, of)| Part { count: *count, of: *of }).collect()
    }

    /// As a row of marks: the count where it is shown, `.` where not.
    fn told(cells: &[(u64, u64)]) -> String {
        match column(&parts(cells), &vec![true; cells.len()]) {
            Column::Nothing => "nothing".to_owned(),
            Column::Partly(shown) => {
                let mark = |(shown, (count, _)): (&Shown, &(u64, u64))| match shown {
                    Shown::Yes => count.to_string(),
                    Shown::No => ".".to_owned(),
                };
                shown.iter().zip(cells).map(mark).collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[test]
    fn few_are_hidden_and_so_is_what_would_give_them_away() {
        let table: [(&[(u64, u64)], &str); 8] = [
            (&[(10, 30), (20, 40)], "10 20"),
            (&[(0, 30), (20, 40)], "0 20"),
            // One alone would be the total less the others.
            (&[(2, 30), (9, 40), (20, 50)], ". . 20"),
            // Few left out are few as well.
            (&[(28, 30), (9, 40), (20, 50)], ". . 20"),
            // Two of one each, of which the sum is two: a third hides them.
            (&[(1, 30), (1, 30), (20, 50)], ". . ."),
            (&[(3, 30), (4, 30), (0, 50), (20, 50)], ". . 0 20"),
            // In all there are few.
            (&[(2, 30), (0, 40)], "nothing"),
            (&[(5, 5), (1, 6)], ". ."),
        ];
        for (cells, expected) in table {
            assert_eq!(told(cells), expected, "{cells:?}");
        }
    }

    /// Every way to fill the hidden cells that fits the sizes and the sum.
    fn fillings(sizes: &[u64], sum: u64) -> Vec<Vec<u64>> {
        match sizes.split_first() {
            None => {
                if sum == 0 {
                    vec![Vec::new()]
                } else {
                    Vec::new()
                }
            }
            Some((size, rest)) => (0..=(*size).min(sum))
                .flat_map(|count| fillings(rest, sum - count).into_iter().map(move |tail| [vec![count], tail].concat()))
                .collect(),
        }
    }

    proptest! {
        #[test]
        fn nobody_computes_a_hidden_cell_from_the_total_and_the_rest(cells in proptest::collection::vec((5_u64..12, 0_u64..12), 1..5)) {
            let cells: Vec<(u64, u64)> = cells.into_iter().map(|(of, count)| (count.min(of), of)).collect();
            let parts = parts(&cells);
            let Column::Partly(shown) = column(&parts, &vec![true; parts.len()]) else { return Ok(()) };
            let (mut sizes, mut sum) = (Vec::new(), 0);
            for (part, shown) in parts.iter().zip(&shown) {
                match shown {
                    Shown::Yes => prop_assert!(!tells_of_few(*part), "{cells:?}"),
                    Shown::No => {
                        sizes.push(part.of);
                        sum += part.count;
                    }
                }
            }
            let ways = fillings(&sizes, sum);
            for place in 0..sizes.len() {
                let values: BTreeSet<u64> = ways.iter().map(|way| way[place]).collect();
                prop_assert!(values.len() >= 5, "{cells:?}: cell {place} can only be {values:?}");
            }
        }
    }
}
