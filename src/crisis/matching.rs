//! A phrase over the words of a text: where it stands, and where it ends.
//!
//! The one decision: all places that a phrase may have reached are walked together, as bits of one number. So the work
//! for a text grows with its length only, whatever the gaps in the rules and the words in the text are.

use super::reading::Break;
use crate::language::Language;
use std::rc::Rc;

/// The most words between two words of a phrase where it has a gap (`*`).
const MOST_IN_GAP: u32 = 4;

/// The most words between two parts of a phrase in one sentence (`&`): a long sentence of somebody who is upset.
const MOST_APART: u32 = 10;

/// The most words between two parts of a phrase in several sentences (`+`): two or three short sentences.
const MOST_FAR: u32 = 30;

/// The most filler words between any two words of a phrase (`ik wil echt gewoon niet meer`).
const MOST_FILLERS: u32 = 3;

/// The number of a set of words in which several rules may share.
pub(super) type ClassId = usize;

/// Sets of classes, as bits.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Classes(Vec<u64>);

impl Classes {
    /// Adds these, which are in order.
    pub(super) fn add_each(&mut self, classes: &[ClassId]) {
        let places = classes.last().map_or(0, |last| last / 64 + 1);
        self.0.resize(self.0.len().max(places), 0);
        for class in classes {
            if let Some(bits) = self.0.get_mut(class / 64) {
                *bits |= 1 << (class % 64);
            }
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

/// How far from its first word a phrase can end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reach {
    /// Within one sentence: at most four parts and ten words between each two.
    Near,
    /// As far as a phrase can be followed: its places are bits of a number of 128.
    Far,
}

impl Reach {
    pub(super) fn of(steps: &[Step]) -> Self {
        if steps.contains(&Step::Far) { Self::Far } else { Self::Near }
    }
}

/// Which classes come soon, from each word of a text: most phrases need not be tried, as one of their words is nowhere near.
pub(super) struct Present {
    near: Vec<Classes>,
    far: Vec<Classes>,
}

/// Words that share one set of what is present.
const WORDS_IN_BLOCK: usize = 32;

/// The blocks in which a phrase can stand that begins in the first: 64 words behind its first and more, and 128 and more.
const BLOCKS: [usize; 2] = [3, 5];

impl Present {
    pub(super) fn of(tokens: &[Token]) -> Self {
        let blocks: Vec<Classes> =
            tokens.chunks(WORDS_IN_BLOCK).map(|block| union(block.iter().map(|token| &token.known.classes))).collect();
        let [near, far] = BLOCKS.map(|count| (0..blocks.len()).map(|first| union(blocks.iter().skip(first).take(count))).collect());
        Self { near, far }
    }

    /// Whether all these come from this word on, as far as a phrase can reach.
    pub(super) fn has_all(&self, needs: &[ClassId], start: usize, reach: Reach) -> bool {
        let present = match reach {
            Reach::Near => &self.near,
            Reach::Far => &self.far,
        };
        present.get(start / WORDS_IN_BLOCK).is_some_and(|present| needs.iter().all(|class| present.has(*class)))
    }
}

fn union<'a>(many: impl Iterator<Item = &'a Classes>) -> Classes {
    let mut all = Classes::default();
    many.for_each(|classes| all.add_all(classes));
    all
}

/// What a phrase asks for next. `Apart` and `Far` part a phrase into parts that may come in any order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Step {
    Word(ClassId),
    Maybe(ClassId),
    Gap,
    Apart,
    Far,
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

/// What the rules know about a word of a text, whichever of their words it may be.
#[derive(Default)]
pub(super) struct Recognised {
    pub(super) classes: Classes,
    pub(super) roles: Roles,
    /// The phrases that may begin with it.
    pub(super) starts: Vec<u32>,
}

/// A word of a text with what the rules know about it.
pub(super) struct Token {
    pub(super) known: Rc<Recognised>,
    pub(super) before: Break,
    pub(super) span: std::ops::Range<usize>,
}

impl Token {
    /// Whether the word is of this class, one of those that every phrase knows, in the rules of this language.
    pub(super) fn is(&self, class: ClassId, language: Language) -> bool {
        self.known.roles.get(class).is_some_and(|languages| languages.has(language))
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

/// The parts of a phrase that may come in any order; one, for most phrases.
pub(super) fn parts(steps: &[Step]) -> impl Iterator<Item = &[Step]> {
    steps.split(|step| matches!(step, Step::Apart | Step::Far))
}

/// Where the phrase ends (the place behind its last word) when it begins at word `start`; the nearest end.
pub(super) fn end_of(steps: &[Step], language: Language, tokens: &[Token], start: usize) -> Option<usize> {
    let text = tokens.get(start..)?;
    let begins =
        |part: &[Step]| matches!((part.first(), text.first()), (Some(Step::Word(class)), Some(token)) if token.known.classes.has(*class));
    if !parts(steps).any(begins) {
        return None;
    }
    let places = match steps.iter().find(|step| matches!(step, Step::Apart | Step::Far)) {
        None => behind(steps, 1, text, language),
        Some(between) => behind_all(steps, *between, text, language),
    };
    if places == 0 {
        return None;
    }
    usize::try_from(places.trailing_zeros()).ok().map(|length| start + length)
}

/// The places behind these steps, one after the other.
fn behind(steps: &[Step], mut places: u128, text: &[Token], language: Language) -> u128 {
    for (index, step) in steps.iter().enumerate() {
        places = match step {
            Step::Word(class) => behind_word(places, text, *class, if index > 0 { MOST_FILLERS } else { 0 }, language),
            Step::Maybe(class) => places | behind_word(places, text, *class, MOST_FILLERS, language),
            Step::Gap => behind_gap(places, text, MOST_IN_GAP, Break::Clause),
            Step::Apart => behind_gap(places, text, MOST_APART, Break::Clause),
            Step::Far => behind_gap(places, text, MOST_FAR, Break::Sentence),
            Step::End => at_end(places, text, language),
        };
        if places == 0 {
            return 0;
        }
    }
    places
}

/// The places behind all parts, whatever their order: for each set of parts, where it may end, smaller sets first.
fn behind_all(steps: &[Step], between: Step, text: &[Token], language: Language) -> u128 {
    let count = parts(steps).count();
    let mut reached = Vec::with_capacity(1 << count);
    reached.push(1_u128);
    for set in 1..1_usize << count {
        let mut places = 0;
        for (index, part) in parts(steps).enumerate().filter(|(index, _)| set & (1 << index) != 0) {
            let others = set & !(1 << index);
            let before = reached.get(others).copied().unwrap_or(0);
            let from = if others == 0 { before } else { behind(&[between], before, text, language) };
            places |= if from == 0 { 0 } else { behind(part, from, text, language) };
        }
        reached.push(places);
    }
    reached.last().copied().unwrap_or(0)
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
            if token.known.classes.has(class) {
                reached |= bit(place + skipped + 1);
            }
            if !token.is(FILLER, language) {
                break;
            }
        }
    }
    reached
}

/// The places up to `most` words further, over breaks up to this one only.
fn behind_gap(places: u128, text: &[Token], most: u32, over: Break) -> u128 {
    if places == 0 {
        return 0;
    }
    let (mut reached, mut left) = (places, 0);
    for place in places.trailing_zeros()..u128::BITS {
        left = if places & bit(place) == 0 { left } else { most };
        match at(text, place) {
            Some(token) if left > 0 && (token.before <= over || place == 0) => (reached, left) = (reached | bit(place + 1), left - 1),
            Some(_) => left = 0,
            None => break,
        }
        if left == 0 && places.checked_shr(place + 1).unwrap_or(0) == 0 {
            break;
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
