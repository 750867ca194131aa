//! Reading `access.yaml`: every mistake at once, each with its line and what to write instead.
//!
//! The one decision: the file can open nothing that must stay shut. Who reported and unasked special data have no row, what
//! tells something by being there has no flag, and what everybody sees anyhow is not listed, so that no row says less than is.

use super::field::Field;
use super::policy::{Policy, When};
use crate::id::Kind;
use crate::mistake::{Judged, Mistakes, Place};
use crate::signal::Kinds;
use crate::signal::kinds::OrganisationType;
use crate::yaml::{self, Node};
use std::collections::BTreeSet;

/// The names of the file.
const NAMES: [&str; 3] = ["about_others", "sees", "never"];
/// The table that holds where a folder has none of its own.
const SHIPPED: &str = include_str!("../../dialogs/access.yaml");

impl Policy {
    /// The table as far as it can be read, beside everything that is wrong with it.
    pub fn judge(name: &str, source: &str, kinds: &Kinds) -> Judged<Self> {
        let mut mistakes = Mistakes::of(name);
        let made = yaml::read(source, &mut mistakes).map(|tree| read(&tree, kinds, &mut mistakes));
        mistakes.beside(made)
    }

    /// The table that the program brings along, as far as it is about these roles, kinds and types of organisation.
    pub fn shipped(kinds: &Kinds) -> Self {
        Self::judge("access.yaml", SHIPPED, kinds).made.unwrap_or_default()
    }
}

fn read(tree: &Node, kinds: &Kinds, mistakes: &mut Mistakes<'_>) -> Policy {
    let fields = tree.fields("this file", &NAMES, mistakes);
    let mut policy = Policy::default();
    if let Some(node) = fields.need("about_others", Place::TOP, "this file", mistakes) {
        let names = kinds.iter().map(|(kind, _)| kind.as_str());
        for (word, at) in node.texts("a kind", mistakes) {
            policy.about_others.extend(mistakes.one_of(word, at, "the kind", names.clone()).map(Kind::from));
        }
    }
    let sees = fields.need("sees", Place::TOP, "this file", mistakes);
    for (key, node) in sees.map(|node| node.map("sees", mistakes)).unwrap_or_default() {
        if let Some(field) = field(&key.name, key.place, mistakes) {
            read_row(field, node, kinds, &mut policy, mistakes);
        }
    }
    for (key, node) in fields.get("never").map(|node| node.map("never", mistakes)).unwrap_or_default() {
        let known: Vec<&OrganisationType> = kinds.organisation_types().collect();
        mistakes.one_of(&key.name, key.place, "the organisation type", known.iter().map(|sort| sort.as_str()));
        let sort = known.into_iter().find(|sort| sort.as_str() == key.name).cloned();
        let listed: Vec<(&str, Place)> = node.texts("a field", mistakes);
        let listed: BTreeSet<Field> = listed.into_iter().filter_map(|(word, at)| field(word, at, mistakes)).collect();
        policy.never.extend(sort.map(|sort| (sort, listed)));
    }
    policy
}

fn read_row(field: Field, node: &Node, kinds: &Kinds, policy: &mut Policy, mistakes: &mut Mistakes<'_>) {
    let words = When::ALL.map(When::as_str);
    let row = policy.rows.entry(field).or_default();
    for (key, node) in node.fields(&format!("`{}`", field.as_str()), &words, mistakes).iter() {
        let Some(when) = When::from_word(&key.name) else { continue };
        if when == When::Flag && field.tells_by_being() {
            let what = format!("`{}` cannot be a flag: that it is there tells it", field.as_str());
            mistakes.add(key.place, what, "Take the line out: then these roles do not hear of it; or write `task:`.");
        }
        for (word, at) in node.texts("a role", mistakes) {
            let Some(role) = kinds.read_role(mistakes, word, at) else { continue };
            if row.insert(role, when).is_some() {
                let what = format!("the role `{word}` is in `{}` twice", field.as_str());
                mistakes.add(at, what, "Keep one of the two: a role sees a field in one way.");
            }
        }
    }
}

/// A field that a file may speak of.
fn field(word: &str, at: Place, mistakes: &mut Mistakes<'_>) -> Option<Field> {
    let open = Field::ALL.into_iter().filter(|field| !field.is_head() && !field.is_locked());
    match Field::from_word(word) {
        Some(field) if field.is_locked() => {
            let what = format!("`{word}` is opened to no role");
            mistakes.add(at, what, "Take the line out: only a second person opens this, on request.");
            None
        }
        Some(field) if field.is_head() => {
            let what = format!("`{word}` is seen by everybody whose business a signal is");
            mistakes.add(at, what, "Take the line out.");
            None
        }
        _ => mistakes.one_of(word, at, "the field", open.map(Field::as_str)).and_then(Field::from_word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_has_no_mistakes_and_a_row_for_every_field_that_can_be_opened() {
        let kinds = Kinds::shipped_for_tests();
        let judged = Policy::judge("access.yaml", SHIPPED, &kinds);
        assert_eq!(judged.mistakes, []);
        let policy = judged.made.unwrap();
        for field in Field::ALL {
            let has_row = policy.rows.get(&field).is_some_and(|row| !row.is_empty());
            assert_eq!(has_row, !field.is_head() && !field.is_locked(), "{field:?}");
        }
    }

    #[test]
    fn a_file_opens_nothing_that_stays_shut_and_every_mistake_is_told_at_once() {
        let source = "about_others: [noise]\n\
                      sees:\n  reporter: {task: [debt_help]}\n  number: {task: [debt_help]}\n  diagnosis: {task: [care_coach]}\n  \
                      care: {flag: [debt_help]}\n  amount: {task: [debt_hlep], sometimes: [debt_help], always: [outreach, outreach]}\n\
                      never:\n  church: [amount]\n  police: [special]\n";
        let found = Policy::judge("access.yaml", source, &Kinds::shipped_for_tests()).mistakes;
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        for wrong in [
            "`noise` is not known",
            "`reporter` is opened to no role",
            "`number` is seen by everybody",
            "`diagnosis` is not known",
            "`care` cannot be a flag",
            "`debt_hlep` is not known",
            "has no `sometimes`",
            "`outreach` is in `amount` twice",
            "`church` is not known",
            "`special` is opened to no role",
        ] {
            assert!(told.iter().any(|told| told.contains(wrong)), "{wrong}: {told:#?}");
        }
        assert_eq!(found.len(), 10, "{told:#?}");
    }
}
