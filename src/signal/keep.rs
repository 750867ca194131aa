//! How long what a closed signal says is kept: the `keep` part of `dialogs/kinds.yaml`.
//!
//! The one decision: whoever answers for privacy writes it, beside the kinds and outcomes it is about, and a file without it
//! lets nothing go. Software has no term of its own: too short a term is as wrong as none (GDPR article 5, paragraph 1, e).

use super::kinds::Kinds;
use crate::id::Kind;
use crate::mistake::Mistakes;
use crate::yaml::{Node, Shape};
use std::collections::BTreeMap;

/// The longest term, in months: the twenty years of a treatment file (Dutch Civil Code, book 7, article 454).
const MOST_MONTHS: u16 = 240;

/// Terms in months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// After a signal was closed, whatever it was and however it ended; `None` keeps it.
    pub months: Option<u16>,
    /// Of what was said in a chat in which nothing is open, after the last word there; `None` keeps it.
    pub conversations: Option<u16>,
    kinds: BTreeMap<Kind, OfKind>,
    outcomes: BTreeMap<String, u16>,
}

/// Terms of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct OfKind {
    months: Option<u16>,
    outcomes: BTreeMap<String, u16>,
}

impl Keep {
    /// For how many months after it was closed a signal of this kind that ended so is kept: what is said of this kind and
    /// outcome together, else of the kind, else of the outcome, else of all. `None` keeps it.
    pub fn months_of(&self, kind: &Kind, outcome: &str) -> Option<u16> {
        let of_kind = self.kinds.get(kind);
        let both = of_kind.and_then(|of| of.outcomes.get(outcome).copied());
        both.or_else(|| of_kind.and_then(|of| of.months)).or_else(|| self.outcomes.get(outcome).copied()).or(self.months)
    }
}

impl Kinds {
    /// The `keep` part, with every mistake in it noted.
    pub(super) fn read_keep(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Keep {
        let parts = node.fields("`keep`", &["months", "conversations", "kinds", "outcomes"], mistakes);
        let mut keep = Keep {
            months: parts.get("months").and_then(|node| read_months(mistakes, node, "months")),
            conversations: parts.get("conversations").and_then(|node| read_months(mistakes, node, "conversations")),
            ..Keep::default()
        };
        keep.outcomes = parts.get("outcomes").map(|node| self.read_outcomes(mistakes, node)).unwrap_or_default();
        for (key, node) in parts.get("kinds").map(|node| node.map("kinds", mistakes)).unwrap_or_default() {
            let known = self.iter().filter(|(_, meaning)| !meaning.takers.is_empty()).map(|(kind, _)| kind.as_str());
            let Some(kind) = mistakes.one_of(&key.name, key.place, "the kind", known) else { continue };
            let of = if let Shape::Map(_) = node.shape {
                let parts = node.fields(&format!("`{kind}`"), &["months", "outcomes"], mistakes);
                let months = parts.get("months").and_then(|node| read_months(mistakes, node, "months"));
                OfKind { months, outcomes: parts.get("outcomes").map(|node| self.read_outcomes(mistakes, node)).unwrap_or_default() }
            } else {
                OfKind { months: read_months(mistakes, node, kind), outcomes: BTreeMap::new() }
            };
            keep.kinds.insert(Kind::from(kind), of);
        }
        keep
    }

    fn read_outcomes(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> BTreeMap<String, u16> {
        let mut outcomes = BTreeMap::new();
        for (key, node) in node.map("outcomes", mistakes) {
            let known = self.outcomes().map(|(outcome, _)| outcome.as_str());
            let Some(word) = mistakes.one_of(&key.name, key.place, "the outcome", known) else { continue };
            outcomes.extend(read_months(mistakes, node, word).map(|months| (word.to_owned(), months)));
        }
        outcomes
    }
}

fn read_months(mistakes: &mut Mistakes<'_>, node: &Node, name: &str) -> Option<u16> {
    let word = node.text(&format!("`{name}`"), mistakes)?;
    let months = word.parse().ok().filter(|months| (1..=MOST_MONTHS).contains(months));
    if months.is_none() {
        mistakes.add(
            node.place,
            format!("`{name}` is a number of months from 1 to {MOST_MONTHS}"),
            format!("Write for example `{name}: 24`."),
        );
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../dialogs/kinds.yaml");

    fn with(keep: &str) -> Result<Keep, Vec<String>> {
        let (before, _) = SHIPPED.split_once("\nkeep:\n").unwrap();
        let kinds = Kinds::parse("kinds.yaml", &format!("{before}\n{keep}"));
        kinds.map(|kinds| kinds.keep().clone()).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_nearest_term_counts() {
        let keep = "keep:\n  months: 24\n  conversations: 12\n  outcomes: {double: 6}\n  kinds:\n    acute_danger: 60\n    \
                    rent_arrears: {outcomes: {not_reached: 9}}\n    noise_nuisance: {months: 18, outcomes: {helped: 3}}\n";
        let keep = with(keep).unwrap();
        for (kind, outcome, months) in [
            ("repair_request", "helped", 24),
            ("repair_request", "double", 6),
            ("acute_danger", "helped", 60),
            ("acute_danger", "double", 60),
            ("rent_arrears", "not_reached", 9),
            ("rent_arrears", "double", 6),
            ("rent_arrears", "helped", 24),
            ("noise_nuisance", "helped", 3),
            ("noise_nuisance", "double", 18),
            ("a kind that is gone", "helped", 24),
        ] {
            assert_eq!(keep.months_of(&kind.into(), outcome), Some(months), "{kind}, {outcome}");
        }
        assert_eq!(keep.conversations, Some(12));
    }

    #[test]
    fn a_file_without_terms_keeps_everything() {
        let keep = with("").unwrap();
        assert_eq!((keep.months_of(&"acute_danger".into(), "helped"), keep.conversations), (None, None));
    }

    #[test]
    fn every_mistake_is_told_with_what_to_write() {
        let told = with("keep:\n  months: 0\n  conversations: lang\n  years: 2\n  outcomes: {solved: 6, helped: 241}\n  kinds: {noise: 3, acute_danger: {month: 3}}\n").unwrap_err();
        for part in ["`months` is a number of months from 1 to 240", "`conversations`", "years", "solved", "`helped`", "noise", "month"] {
            assert!(told.iter().any(|mistake| mistake.contains(part)), "{part}: {told:#?}");
        }
    }

    #[test]
    fn the_shipped_terms_keep_danger_longest() {
        let kinds = Kinds::parse("kinds.yaml", SHIPPED).unwrap();
        let keep = kinds.keep();
        let months = |kind: &str, outcome: &str| keep.months_of(&kind.into(), outcome).unwrap();
        assert!(months("acute_danger", "helped") > months("repair_request", "helped"));
        assert!(months("repair_request", "double") < months("repair_request", "helped"));
        assert!(keep.conversations.is_some());
    }
}
