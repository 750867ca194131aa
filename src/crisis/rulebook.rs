//! The rules of all languages as the screen runs them: words, sets of words, phrases.
//!
//! The one decision: languages share one vocabulary and one set of exceptions, because people mix them in one sentence
//! ("mijn mom wil niet meer leven"). Named lists belong to their own file. What is filler or a person in one language is so
//! in the rules of another too, unless that other knows the word itself.

use super::file::{Over, Placed, Written, WrittenRule};
use super::kinds::{Danger, RuleId};
use super::matching::{
    CLAUSE, ClassId, FILLER, FIRST_FREE, FIRST_PERSON, Languages, NOW, OTHERS, Reach, Recognised, Roles, SAID, Step, parts,
};
use super::phrase::{self, Element, Lists, Spelled};
use super::vocabulary::{Spelling, Vocabulary, WordId};
use crate::language::Language;
use crate::mistake::{Mistakes, Place};
use std::collections::HashMap;

/// One rule, as a hit names it.
pub(super) struct Rule {
    pub(super) id: RuleId,
    pub(super) danger: Danger,
    pub(super) language: Language,
    /// Whether it is none when it is over.
    pub(super) passes: bool,
    /// Where this rule does not count.
    pub(super) figures: Vec<Phrase>,
}

/// One phrase, compiled.
pub(super) struct Phrase {
    pub(super) steps: Vec<Step>,
    /// What must be somewhere in the text for this phrase to be worth a look.
    pub(super) needs: Vec<ClassId>,
    pub(super) reach: Reach,
    /// The language of its file.
    pub(super) language: Language,
    /// Where in it.
    pub(super) place: Place,
    rule: usize,
}

/// What is known about a word.
#[derive(Clone, Default)]
pub(super) struct Known {
    /// In order. A list and no bits: there are some twenty thousand classes, and nearly every word is in a few of them.
    classes: Vec<ClassId>,
    /// In which languages it is filler, a person and so on, by their own files.
    roles: Roles,
    /// The languages whose files name it.
    knowing: Languages,
    /// The phrases that begin with it.
    starts: Vec<u32>,
}

impl Known {
    /// In the rules of which languages it is filler, a person and so on.
    pub(super) fn roles(&self) -> Roles {
        self.roles.map(|languages| languages.beyond(self.knowing))
    }
}

/// All rules.
#[derive(Default)]
pub(super) struct Rulebook {
    pub(super) vocabulary: Vocabulary,
    pub(super) rules: Vec<Rule>,
    pub(super) figures: Vec<Phrase>,
    pub(super) past: Vec<Phrase>,
    /// What only somebody younger than eighteen says of themselves.
    pub(super) young: Vec<Phrase>,
    /// What says in several words that it goes on: "seit gestern". Single words are a role.
    pub(super) now: Vec<Phrase>,
    phrases: Vec<Phrase>,
    known: Vec<Known>,
    classes: HashMap<Vec<WordId>, ClassId>,
}

impl Rulebook {
    pub(super) fn phrase(&self, index: u32) -> Option<&Phrase> {
        self.phrases.get(usize::try_from(index).ok()?)
    }

    pub(super) fn rule(&self, phrase: &Phrase) -> Option<&Rule> {
        self.rules.get(phrase.rule)
    }

    fn known(&self, word: WordId) -> Option<&Known> {
        self.known.get(usize::try_from(word).ok()?)
    }

    /// What the rules know about a folded word; `None` when they know nothing.
    pub(super) fn recognise(&self, folded: &str) -> Option<Recognised> {
        let ids: Vec<WordId> = self.vocabulary.find(folded);
        if ids.is_empty() {
            return None;
        }
        let mut recognised = Recognised::default();
        for known in ids.into_iter().filter_map(|id| self.known(id)) {
            recognised.classes.add_each(&known.classes);
            recognised.roles.iter_mut().zip(known.roles()).for_each(|(all, more)| all.add(more));
            recognised.starts.extend_from_slice(&known.starts);
        }
        recognised.starts.sort_unstable();
        recognised.starts.dedup();
        Some(recognised)
    }

    /// Adds what one language's file says, and collects what is wrong with it.
    pub(super) fn add(&mut self, language: Language, written: &Written, mistakes: &mut Mistakes<'_>) {
        let mut lists = Lists::new();
        for (name, entries) in &written.words {
            let entries = entries.iter().filter_map(|entry| self.list_entry(entry, mistakes)).collect();
            lists.insert(name.clone(), entries);
        }
        for (entries, class) in [
            (&written.filler, FILLER),
            (&written.clause, CLAUSE),
            (&written.first_person, FIRST_PERSON),
            (&written.others, OTHERS),
            (&written.said, SAID),
        ] {
            self.add_role(language, entries, &lists, class, mistakes);
        }
        let (phrases, words): (Vec<Placed>, Vec<Placed>) =
            written.now.iter().cloned().partition(|entry| entry.text.split_whitespace().nth(1).is_some());
        self.add_role(language, &words, &lists, NOW, mistakes);
        let since = self.phrases_of(&phrases, &lists, (usize::MAX, language), mistakes);
        self.now.extend(since);
        for word in &written.ordinary {
            for (folded, _) in self.list_entry(word, mistakes).into_iter().flatten() {
                let id = self.vocabulary.add(&folded, Spelling::Exact);
                self.known_mut(id, language);
            }
        }
        let figures = self.phrases_of(&written.not, &lists, (usize::MAX, language), mistakes);
        self.figures.extend(figures);
        let past = self.phrases_of(&written.past, &lists, (usize::MAX, language), mistakes);
        self.past.extend(past);
        let young = self.phrases_of(&written.young, &lists, (usize::MAX, language), mistakes);
        self.young.extend(young);
        for (name, rules) in &written.rules {
            let Some(danger) = Danger::from_word(&name.text) else {
                let known = Danger::ALL.map(Danger::as_str).join(", ");
                mistakes.add(name.place, format!("there is no danger `{}`", name.text), format!("One of: {known}."));
                continue;
            };
            for rule in rules {
                self.add_rule(language, danger, rule, &lists, mistakes);
            }
        }
    }

    fn add_rule(&mut self, language: Language, danger: Danger, written: &WrittenRule, lists: &Lists, mistakes: &mut Mistakes<'_>) {
        let id = RuleId::of(language, danger, &written.rule.text);
        if self.rules.iter().any(|rule| rule.id == id) {
            mistakes.add(written.rule.place, format!("`{id}` is there twice"), "Give one of them another name, or put them together.");
        }
        if written.phrases.is_empty() {
            mistakes.add(written.phrases_at, format!("`{id}` has no phrases"), "Write at least one, or leave the rule out.");
        }
        let index = self.rules.len();
        let figures = self.phrases_of(&written.not, lists, (index, language), mistakes);
        let phrases = self.phrases_of(&written.phrases, lists, (index, language), mistakes);
        self.phrases.extend(phrases);
        let passes = match written.over {
            Over::AsItsDanger => danger.passes(),
            Over::Counts => false,
        };
        self.rules.push(Rule { id, danger, language, passes, figures });
    }

    fn phrases_of(&mut self, written: &[Placed], lists: &Lists, rule: (usize, Language), mistakes: &mut Mistakes<'_>) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for one in written {
            match phrase::parse(&one.text, lists) {
                Ok(copies) => phrases.extend(copies.into_iter().map(|elements| self.compile(elements, one.place, rule))),
                Err((wrong, instead)) => mistakes.add(one.place, wrong, instead),
            }
        }
        phrases
    }

    fn compile(&mut self, elements: Vec<Element>, place: Place, (rule, language): (usize, Language)) -> Phrase {
        let steps: Vec<Step> = elements
            .into_iter()
            .map(|element| match element {
                Element::Word(words) => Step::Word(self.class_of(&words, language)),
                Element::Maybe(words) => Step::Maybe(self.class_of(&words, language)),
                Element::Gap => Step::Gap,
                Element::Apart => Step::Apart,
                Element::Far => Step::Far,
                Element::End => Step::End,
            })
            .collect();
        let needs = steps
            .iter()
            .filter_map(|step| match step {
                Step::Word(class) => Some(*class),
                Step::Maybe(_) | Step::Gap | Step::Apart | Step::Far | Step::End => None,
            })
            .collect();
        Phrase { reach: Reach::of(&steps), steps, needs, language, place, rule }
    }

    fn list_entry(&mut self, entry: &Placed, mistakes: &mut Mistakes<'_>) -> Option<Vec<Spelled>> {
        let words: Result<Vec<Spelled>, _> = entry.text.split_whitespace().map(phrase::spelled).collect();
        match words {
            Ok(words) if !words.is_empty() => Some(words),
            Ok(_) => {
                mistakes.add(entry.place, "an empty entry", "Write a word, or leave the line out.");
                None
            }
            Err((wrong, instead)) => {
                mistakes.add(entry.place, wrong, instead);
                None
            }
        }
    }

    /// Adds single words, or the single words of a list (`<name>`), to one of the classes that every phrase knows.
    fn add_role(&mut self, language: Language, entries: &[Placed], lists: &Lists, class: ClassId, mistakes: &mut Mistakes<'_>) {
        for entry in entries {
            match phrase::parse(&entry.text, lists) {
                Ok(copies) => {
                    for copy in copies {
                        match copy.as_slice() {
                            [Element::Word(words)] => self.give_role(words, class, language),
                            _ => mistakes.add(entry.place, "only single words can stand here", "Write one word an entry."),
                        }
                    }
                }
                Err((wrong, instead)) => mistakes.add(entry.place, wrong, instead),
            }
        }
    }

    fn class_of(&mut self, words: &[Spelled], language: Language) -> ClassId {
        let mut ids: Vec<WordId> = words.iter().map(|(word, spelling)| self.vocabulary.add(word, *spelling)).collect();
        ids.sort_unstable();
        ids.dedup();
        let fresh = FIRST_FREE + self.classes.len();
        let class = *self.classes.entry(ids.clone()).or_insert(fresh);
        for id in ids {
            if let Some(known) = self.known_mut(id, language)
                && let Err(place) = known.classes.binary_search(&class)
            {
                known.classes.insert(place, class);
            }
        }
        class
    }

    fn give_role(&mut self, words: &[Spelled], class: ClassId, language: Language) {
        for (word, spelling) in words {
            let id = self.vocabulary.add(word, *spelling);
            if let Some(languages) = self.known_mut(id, language).and_then(|known| known.roles.get_mut(class)) {
                languages.add(Languages::of(language));
            }
        }
    }

    /// What is known about a word that the file of this language names.
    fn known_mut(&mut self, id: WordId, language: Language) -> Option<&mut Known> {
        self.known.resize(self.known.len().max(self.vocabulary.len()), Known::default());
        let known = self.known.get_mut(usize::try_from(id).ok()?)?;
        known.knowing.add(Languages::of(language));
        Some(known)
    }

    /// Notes with each word which phrases may begin with it. Once, when every file was added.
    pub(super) fn finish(&mut self) {
        let mut starting: HashMap<ClassId, Vec<u32>> = HashMap::new();
        for (index, phrase) in self.phrases.iter().enumerate() {
            let Ok(index) = u32::try_from(index) else { continue };
            for part in parts(&phrase.steps) {
                if let Some(Step::Word(class)) = part.first() {
                    starting.entry(*class).or_default().push(index);
                }
            }
        }
        for known in &mut self.known {
            known.starts = known.classes.iter().filter_map(|class| starting.get(class)).flatten().copied().collect();
        }
    }
}
