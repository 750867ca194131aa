//! Rules that never decide: because an earlier rule takes all they could take, or because no signal is what they ask for.
//!
//! The one decision: what conditions ask is finite (kinds, sources, urgencies, a ground or none, and as many areas and
//! languages as the rules tell apart), so every signal there can be is tried out, and no cleverness about conditions can be
//! wrong about one.

use super::policy::Rule;
use super::roster::{Ground, Subject};
use crate::id::Kind;
use crate::mistake::Mistakes;
use crate::personal::Text;
use crate::signal::kinds::OTHER;
use crate::signal::{Kinds, Postcode, Source, Urgency};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// More different signals than this are not tried out: an author would wait for it. A policy of fifty rules that tell twenty
/// areas and six languages apart has a tenth of it.
const MOST_SIGNALS: usize = 1_000_000;

/// No language has these letters: stands for all that no rule names.
const ANOTHER_LANGUAGE: &str = "xx";

/// What the rules tell apart. A value that no rule names stands for all others like it.
pub(super) struct Apart {
    pub(super) kinds: BTreeSet<Kind>,
    pub(super) languages: BTreeSet<String>,
    /// The first postcode of each area, and the first behind it.
    pub(super) borders: BTreeSet<u16>,
    pub(super) ground: bool,
}

/// What became of one rule.
#[derive(Default)]
struct Fate {
    decides: bool,
    /// Which earlier rules take what it could take.
    taken_by: BTreeSet<usize>,
}

/// Notes each rule that never decides.
pub(super) fn check(mistakes: &mut Mistakes<'_>, rules: &[Rule], kinds: &Kinds) {
    let mut apart =
        Apart { kinds: BTreeSet::new(), languages: BTreeSet::from(["nl".to_owned()]), borders: BTreeSet::from([1000]), ground: false };
    rules.iter().for_each(|rule| rule.when.tells_apart(&mut apart));
    let every = Every::of(&apart, kinds);
    if every.count() > MOST_SIGNALS {
        let top = rules.first().map_or(crate::mistake::Place::TOP, |rule| rule.at);
        let remedy = "Name fewer areas and languages, or look yourself whether each rule can still be reached.";
        return mistakes.note(top, "the rules tell so much apart that it is not tried out whether each of them can be reached", remedy);
    }
    let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
    every.each(|signal| {
        let mut applying = rules.iter().enumerate().filter(|(_, rule)| rule.when.applies_to(signal)).map(|(place, _)| place);
        let Some(first) = applying.next() else { return };
        fates.entry(first).or_default().decides = true;
        for place in applying {
            fates.entry(place).or_default().taken_by.insert(first);
        }
    });
    for (place, rule) in rules.iter().enumerate() {
        match fates.get(&place) {
            Some(Fate { decides: true, .. }) => {}
            Some(Fate { taken_by, .. }) => tell_shadowed(mistakes, rule, taken_by.iter().filter_map(|place| rules.get(*place))),
            None => {
                let what = format!("the rule `{}` can never apply: no signal is all that it asks for at once", rule.name);
                mistakes.add(rule.at, what, "Ask for less behind `when:`, or take the rule away.");
            }
        }
    }
}

fn tell_shadowed<'r>(mistakes: &mut Mistakes<'_>, rule: &Rule, by: impl Iterator<Item = &'r Rule>) {
    let by: Vec<String> = by.map(|other| format!("`{}` (line {})", other.name, other.at.line)).collect();
    let (those, take, remedy) = match by.as_slice() {
        [one] => (one.clone(), "takes", "Move it above that rule, narrow the `when:` of that one, or take one of the two away."),
        several => (several.join(" and "), "take", "Move it above those rules, narrow their `when:`, or take it away."),
    };
    mistakes.add(
        rule.at,
        format!("the rule `{}` is never reached, because {those} above it {take} all that it could take", rule.name),
        remedy,
    );
}

/// One signal for each way in which they can differ.
struct Every {
    kinds: Vec<Kind>,
    languages: Vec<String>,
    postcodes: Vec<Postcode>,
    grounds: Vec<Option<Ground>>,
}

impl Every {
    fn of(apart: &Apart, kinds: &Kinds) -> Self {
        // Of a signal about nothing we know no rule is asked.
        let raised = kinds.iter().map(|(kind, _)| kind).filter(|kind| kind.as_str() != OTHER);
        let (named, unnamed): (Vec<&Kind>, Vec<&Kind>) = raised.partition(|kind| apart.kinds.contains(*kind));
        let recorded = || Some(Ground(Text::from("recorded")));
        Self {
            kinds: named.into_iter().chain(unnamed.into_iter().take(1)).cloned().collect(),
            languages: apart.languages.iter().cloned().chain([ANOTHER_LANGUAGE.to_owned()]).collect(),
            postcodes: apart.borders.iter().filter_map(|first| Postcode::from_number(*first)).collect(),
            grounds: if apart.ground { vec![None, recorded()] } else { vec![None] },
        }
    }

    fn count(&self) -> usize {
        let kinds = self.kinds.len() * Source::ALL.len() * Urgency::ALL.len();
        kinds * self.languages.len() * self.postcodes.len() * self.grounds.len()
    }

    fn each(&self, mut tried: impl FnMut(&Subject)) {
        let Some(kind) = self.kinds.first().cloned() else { return };
        let mut signal = Subject::about(kind, Source::Tenant, Timestamp::UNIX_EPOCH);
        for kind in &self.kinds {
            signal.kind.clone_from(kind);
            for language in &self.languages {
                signal.language = Some(language.clone());
                for ground in &self.grounds {
                    signal.ground.clone_from(ground);
                    for postcode in &self.postcodes {
                        signal.postcode = Some(*postcode);
                        for source in Source::ALL {
                            signal.source = source;
                            for urgency in Urgency::ALL {
                                signal.urgency = urgency;
                                tried(&signal);
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::routing::Policy;
    use crate::signal::Kinds;

    /// What is told of these conditions, a rule each: its line, and what.
    fn told(conditions: &[&str]) -> Vec<(u32, String)> {
        let rule = |(place, when): (usize, &&str)| {
            let name = ["one", "two", "three", "four"][place];
            format!("  - {{rule: {name}, why: {{nl: Omdat., en: Because.}}, when: {{{when}}}, to: [debt_help]}}\n")
        };
        let yaml = format!("rules:\n{}", conditions.iter().enumerate().map(rule).collect::<String>());
        match Policy::parse("routing.yaml", &yaml, &Kinds::shipped_for_tests()) {
            Ok(_) => Vec::new(),
            Err(mistakes) => mistakes.into_iter().map(|mistake| (mistake.place.line, mistake.what)).collect(),
        }
    }

    fn never(by: &str) -> String {
        format!("The rule `{}` is never reached, because {by} all that it could take.", if by.contains("three") { "four" } else { "two" })
    }

    #[test]
    fn a_rule_that_another_takes_everything_from_is_named_with_the_other_and_its_line() {
        let one = "`one` (line 2) above it takes";
        let table = [
            // The earlier one, and the later one of which nothing is left.
            ("", "kind: rent_arrears"),
            ("kind: rent_arrears", "kind: rent_arrears"),
            ("kind: [rent_arrears, money_trouble]", "kind: money_trouble, source: tenant"),
            ("urgency: {at_least: high}", "urgency: urgent"),
            ("postcode: 67", "postcode: [6713, 6720-6730]"),
            ("postcode: [1000-5000, 5001-9999]", "kind: rent_arrears"),
            ("not: {source: tenant}", "source: [neighbour, worker]"),
            ("any: [{source: neighbour}, {urgency: high}]", "source: neighbour, language: tr"),
            ("language: [tr, ar]", "language: ar"),
            ("ground: recorded", "ground: recorded, kind: rent_arrears"),
            ("source: [tenant, neighbour, other_person, landlord_import, worker, check_in, hand_over]", "urgency: high"),
        ];
        for (earlier, later) in table {
            assert_eq!(told(&[earlier, later]), [(3, never(one))], "{earlier} before {later}");
        }
    }

    #[test]
    fn a_rule_of_which_several_take_a_part_each_is_named_with_all_of_them() {
        let told = told(&["urgency: urgent", "urgency: high", "urgency: normal", "kind: rent_arrears"]);
        assert_eq!(told, [(5, never("`one` (line 2) and `two` (line 3) and `three` (line 4) above it take"))]);
    }

    #[test]
    fn a_rule_that_asks_for_what_no_signal_is_can_never_apply() {
        let what = "The rule `one` can never apply: no signal is all that it asks for at once.";
        for when in [
            "source: tenant, not: {source: tenant}",
            "kind: rent_arrears, any: [{kind: money_trouble}]",
            "postcode: 67, not: {postcode: 6}",
            "ground: missing, not: {ground: missing}",
            "urgency: urgent, not: {urgency: {at_least: high}}",
            "language: []",
            "kind: other",
        ] {
            assert_eq!(told(&[when]), [(2, what.to_owned())], "{when}");
        }
    }

    #[test]
    fn a_rule_with_something_of_its_own_is_left_in_peace() {
        let table = [
            ("kind: rent_arrears", "kind: [rent_arrears, money_trouble]"),
            ("postcode: 67", "postcode: 66-67"),
            ("language: tr", "not: {language: [tr, nl]}"),
            ("kind: rent_arrears", "source: tenant"),
            ("ground: recorded", "ground: missing"),
            ("source: tenant, urgency: high", "source: tenant"),
        ];
        for (earlier, later) in table {
            assert_eq!(told(&[earlier, later]), [], "{earlier} before {later}");
        }
    }

    #[test]
    fn no_shipped_rule_is_out_of_reach() {
        let shipped = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/dialogs/routing.yaml"));
        let policy = Policy::parse("routing.yaml", shipped, &Kinds::shipped_for_tests()).unwrap();
        assert!(policy.rules().len() >= 5);
    }
}
