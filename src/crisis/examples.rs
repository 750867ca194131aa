//! What each rule shows of itself: messages that it is there for (`hears`), and look-alikes that it leaves alone (`leaves`).
//!
//! The one decision: examples stand beside the rule that they explain, and are tried whenever an author asks or puts
//! rules into use. Whoever narrows a rule sees at once what it no longer hears. They are not tried at a start: a server
//! that would not come up because of an example would hear nobody.

use super::file::{Placed, Written};
use super::kinds::{Danger, RuleId};
use super::patterns::Screen;
use crate::language::Language;
use crate::mistake::{Mistake, Mistakes};
use std::collections::BTreeMap;

/// The messages of one rule, as its author wrote them.
pub(super) struct Examples {
    file: String,
    id: RuleId,
    rule: Placed,
    hears: Vec<Placed>,
    leaves: Vec<Placed>,
}

impl Examples {
    /// Those of every rule in a file.
    pub(super) fn of(file: &str, language: Language, written: &Written) -> Vec<Self> {
        let rules = written.rules.iter().filter_map(|(danger, rules)| Some((Danger::from_word(&danger.text)?, rules)));
        let all = rules.flat_map(|(danger, rules)| rules.iter().map(move |rule| (danger, rule)));
        let examples = all.map(|(danger, written)| Self {
            file: file.to_owned(),
            id: RuleId::of(language, danger, &written.rule.text),
            rule: written.rule.clone(),
            hears: written.hears.clone(),
            leaves: written.leaves.clone(),
        });
        examples.collect()
    }
}

impl Screen {
    /// Where a rule does not do what its examples say, or shows none. All languages' exceptions count, as they do for people.
    pub fn try_examples(&self) -> Vec<Mistake> {
        let mut by_file: BTreeMap<&str, Vec<&Examples>> = BTreeMap::new();
        for examples in self.examples() {
            by_file.entry(&examples.file).or_default().push(examples);
        }
        let mut found = Vec::new();
        for (file, rules) in by_file {
            let mut mistakes = Mistakes::of(file);
            for examples in rules {
                self.try_rule(examples, &mut mistakes);
            }
            found.extend(mistakes.into_vec());
        }
        found
    }

    fn try_rule(&self, examples: &Examples, mistakes: &mut Mistakes<'_>) {
        let Examples { id, rule, hears, leaves, .. } = examples;
        for (given, name, what) in [(hears, "hears", "a message that it is there for"), (leaves, "leaves", "one that only looks like it")] {
            if given.is_empty() {
                mistakes.add(rule.place, format!("`{id}` has no `{name}`"), format!("Write {what}, as people send it."));
            }
        }
        for message in hears.iter().filter(|message| !self.rules_that_hear(&message.text).contains(id)) {
            let remedy = "Add a phrase for it, look what takes it away (`not`, `past`), or move it to the rule that does.";
            mistakes.add(message.place, format!("`{id}` does not hear this"), remedy);
        }
        for message in leaves.iter().filter(|message| self.rules_that_hear(&message.text).contains(id)) {
            let remedy = "Say in `not` why it does not count, or make the phrase closer. When in doubt, let it be heard.";
            mistakes.add(message.place, format!("`{id}` hears this"), remedy);
        }
    }
}
