//! A phrase over the words of a text: where it stands, and where it ends.
//!
//! The one decision: all places that a phrase may have reached are walked together, as bits of one number. So the work
//! for a text grows with its length only, whatever the gaps in the rules and the words in the text are.

use super::reading::Break;
use crate::language::Language;

/// The most words between two words of a phrase where it has a gap (`*`).
const MOST_IN_GAP: u32 = 4;

/// The most filler words between any two words of a phrase (`ik wil echt gewoon niet meer`).
const MOST_FILLERS: u32 = 3;

/// The number of a set of words in which several rules may share.
pub(super) type ClassId = usize;

/// Sets of classes, as bits.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Classes(Vec<u64>);

impl Classes {
    pub(super) fn insert(&mut self, class: ClassId) {
        let place = class / 64;
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= 1 << (class % 64);
        }
    }

    pub(super) fn has(&self, class: ClassId) -> bool {
        self.0.get(class / 64).is_some_and(|bits| bits & (1 << (class % 64)) != 0)
    }

    pub(super) fn add_all(&mut self, others: &Self) {
        if self.0.len() < others.0.len() {
            self.0.resize(others.0.len(), 0);
        }
        for (bits, more) in self.0.iter_mut().zip(&others.0) {
            *bits |= more;
        }
    }
}

/// What a phrase asks for next.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Step {
    Word(ClassId),
    Maybe(ClassId),
    Gap,
    End,
}

/// For which languages something holds, as bits.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Languages(u8);

impl Languages {
    pub(super) fn of(language: Language) -> Self {
        Self(1 << (language as u8))
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    pub(super) fn has(self, language: Language) -> bool {
        self.0 & Self::of(language).0 != 0
    }

    /// These, and every language that does not know the word; nothing if there are none. Who mixes languages is heard, and
    /// a word that means something else in the language of a rule stays what it is there ("ma" is a mother in Dutch only).
    pub(super) fn beyond(self, knowing: Self) -> Self {
        if self.0 == 0 { self } else { Self(self.0 | !knowing.0) }
    }
}

/// For each class that every phrase knows, the languages in whose rules a word counts as one of it.
pub(super) type Roles = [Languages; FIRST_FREE];

/// A word of a text with what the rules know about it.
#[derive(Clone)]
pub(super) struct Token {
    pub(super) classes: Classes,
    pub(super) roles: Roles,
    pub(super) starts: Vec<u32>,
    pub(super) before: Break,
    pub(super) span: std::ops::Range<usize>,
}

impl Token {
    /// Whether the word is of this class, one of those that every phrase knows, in the rules of this language.
    pub(super) fn is(&self, class: ClassId, language: Language) -> bool {
        self.roles.get(class).is_some_and(|languages| languages.has(language))
    }
}

/// The classes that every phrase knows.
pub(super) const FILLER: ClassId = 0;
pub(super) const CLAUSE: ClassId = 1;
pub(super) const FIRST_PERSON: ClassId = 2;
pub(super) const OTHERS: ClassId = 3;
pub(super) const SAID: ClassId = 4;
pub(super) const NOW: ClassId = 5;
/// The first class that belongs to phrases only.
pub(super) const FIRST_FREE: ClassId = 6;

/// Where the phrase ends (the place behind its last word) when it begins at word `start`; the nearest end.
pub(super) fn end_of(steps: &[Step], language: Language, tokens: &[Token], start: usize) -> Option<usize> {
    let text = tokens.get(start..)?;
    let mut places: u128 = 1;
    for (index, step) in steps.iter().enumerate() {
        places = match step {
            Step::Word(class) => behind_word(places, text, *class, if index > 0 { MOST_FILLERS } else { 0 }, language),
            Step::Maybe(class) => places | behind_word(places, text, *class, MOST_FILLERS, language),
            Step::Gap => behind_gap(places, text),
            Step::End => at_end(places, text, language),
        };
        if places == 0 {
            return None;
        }
    }
    usize::try_from(places.trailing_zeros()).ok().map(|length| start + length)
}

/// The places in a set, lowest first. A place beyond bit 127 is let go: no phrase is that long.
fn each(mut places: u128) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let place = places.trailing_zeros();
        places &= places.checked_sub(1)?;
        Some(place)
    })
}

fn bit(place: u32) -> u128 {
    1_u128.checked_shl(place).unwrap_or(0)
}

fn at(text: &[Token], place: u32) -> Option<&Token> {
    text.get(usize::try_from(place).ok()?)
}

fn behind_word(places: u128, text: &[Token], class: ClassId, most: u32, language: Language) -> u128 {
    let mut reached = 0;
    for place in each(places) {
        for skipped in 0..=most {
            let Some(token) = at(text, place + skipped) else { break };
            if token.classes.has(class) {
                reached |= bit(place + skipped + 1);
            }
            if !token.is(FILLER, language) {
                break;
            }
        }
    }
    reached
}

/// A gap stays within a sentence: it may end before a full stop, not reach over it.
fn behind_gap(places: u128, text: &[Token]) -> u128 {
    let mut reached = places;
    for place in each(places) {
        for skipped in 0..MOST_IN_GAP {
            match at(text, place + skipped) {
                Some(token) if token.before < Break::Sentence || place + skipped == 0 => reached |= bit(place + skipped + 1),
                Some(_) | None => break,
            }
        }
    }
    reached
}

fn at_end(places: u128, text: &[Token], language: Language) -> u128 {
    let mut reached = 0;
    for place in each(places) {
        for skipped in 0..=MOST_FILLERS {
            match at(text, place + skipped) {
                None => reached |= bit(place),
                Some(token) if token.before > Break::None || token.is(CLAUSE, language) => reached |= bit(place),
                Some(token) if token.is(FILLER, language) => continue,
                Some(_) => {}
            }
            break;
        }
    }
    reached
}
