//! The screen: every rule of every language, compiled once, run over every text.
//!
//! The one decision: a hit stands unless a person wrote down why not. Three things can take it away or turn it: a figure
//! of speech that overlaps it (`not`), a time that is over beside a danger that passes (`past`, unless `now` is there
//! too, or the rule says `over: counts`), and somebody else as its subject, which turns the sender's own danger into worry
//! about another (`CRISIS-9`).
//! Denial takes nothing away: "ik wil niet dood" and "ik doe mezelf niks aan" speak of death unasked, and asking after
//! it is cheap. Only files say where a denial is an all-clear ("er is geen brand").

use super::examples::Examples;
use super::file;
use super::kinds::{Age, Danger, Heard, RuleId};
use super::lines::Lines;
use super::matching::{CLAUSE, ClassId, FIRST_PERSON, NOW, OTHERS, Present, Reach, Recognised, SAID, Token, end_of};
use super::reading::{self, Break, Word};
use super::rulebook::{Phrase, Rule, Rulebook};
use super::texts::Texts;
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Mistakes, Place};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

/// How many words a figure of speech may begin before the hit that it takes away.
const FIGURE_BEFORE: usize = 12;

/// How many words away a time still speaks about the hit.
const TIME_NEAR: usize = 8;

/// How many words before the hit its subject may stand.
const SUBJECT_BEFORE: usize = 8;

/// How many words before the hit it may be told that these are somebody else's words.
const SAID_BEFORE: usize = 3;

/// The fewest single letters in a row that are a word spelled out: Dutch has two in a row ("u k"), not three.
const FEWEST_SPELLED_OUT: usize = 3;

/// The fewest letters that two words written apart have as one: below it, joining makes words by accident.
const FEWEST_JOINED: usize = 6;

/// The same for other scripts than Latin: Arabic leaves short vowels out, and four letters are a whole word ("يا رب").
const FEWEST_JOINED_NOT_LATIN: usize = 4;

/// The shortest unknown word that is tried as words written together.
const FEWEST_TOGETHER: usize = 4;

/// Every rule and every fixed text, ready to hear and to answer.
pub struct Screen {
    book: Rulebook,
    texts: Texts,
    examples: Vec<Examples>,
}

/// What is known about the words of one text.
type Seen = HashMap<String, Option<Rc<Recognised>>>;

struct Hit<'a> {
    danger: Danger,
    rule: &'a Rule,
    span: Range<usize>,
}

impl Screen {
    /// Reads the rules and texts of all languages (`dialogs/crisis/<language>.yaml`, as language, name and contents). Dutch
    /// has to be among them: it is what everything falls back on.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn parse(files: &[(Language, &str, &str)], lines: &Lines) -> Result<Self, Vec<Mistake>> {
        Self::judge(files, lines).whole()
    }

    /// The screen as far as the files can be read, beside everything that is wrong with them.
    pub fn judge(files: &[(Language, &str, &str)], lines: &Lines) -> Judged<Self> {
        let (mut book, mut tongues, mut found) = (Rulebook::default(), BTreeMap::new(), Vec::new());
        let mut examples = Vec::new();
        for (language, name, yaml) in files {
            let mut mistakes = Mistakes::of(name);
            if let Some(written) = file::Written::read(yaml, &mut mistakes) {
                let tongue = file::judge_texts(&written, lines, &mut mistakes);
                book.add(*language, &written, &mut mistakes);
                examples.extend(Examples::of(name, *language, &written));
                if tongues.insert(*language, tongue).is_some() {
                    mistakes.add(Place::default(), format!("there are two files for `{}`", language.code()), "Keep one.");
                }
            }
            found.extend(mistakes.into_vec());
        }
        if !files.iter().any(|(language, _, _)| *language == Language::Nl) {
            let mut mistakes = Mistakes::of("crisis/nl.yaml");
            mistakes.add(Place::default(), "there is no Dutch file", "Put it back: every other language falls back on it.");
            found.extend(mistakes.into_vec());
        }
        found.sort();
        book.finish();
        Judged { made: Some(Self { book, texts: Texts { tongues }, examples }), mistakes: found, notes: Vec::new() }
    }

    /// What danger speaks from this text, by the rules of every language; `None` is no proof of safety.
    pub fn hear(&self, text: &str) -> Option<Heard> {
        let mut seen = Seen::default();
        let (words, otherwise) = self.readings(text, &mut seen);
        let tokens = self.tokens(&words, &mut seen);
        let mut hits = self.hits(&tokens);
        if let Some(otherwise) = otherwise {
            for hit in self.hits(&self.tokens(&otherwise, &mut seen)) {
                if !hits.iter().any(|known| known.danger == hit.danger) {
                    hits.push(hit);
                }
            }
        }
        hits.sort_by_key(|hit| hit.danger);
        let also = hits.iter().skip(1).map(|hit| hit.danger).collect();
        let first = hits.into_iter().next()?;
        let (evidence, language) = (first.rule.id.clone(), first.rule.language);
        Some(Heard { danger: first.danger, also, evidence, language, age: self.age(&tokens), span: first.span })
    }

    /// How old the sender says to be.
    fn age(&self, tokens: &[Token]) -> Age {
        let says = |start| self.book.young.iter().any(|young| end_of(&young.steps, young.language, tokens, start).is_some());
        if (0..tokens.len()).any(says) { Age::Young } else { Age::Unsaid }
    }

    /// Every phrase that hears danger in this text, by its rule and its place in that language's file: for those who try what
    /// they wrote, not for an answer.
    pub fn phrases_that_hear(&self, text: &str) -> BTreeSet<(&RuleId, Place)> {
        let mut seen = Seen::default();
        let (words, otherwise) = self.readings(text, &mut seen);
        let mut phrases = BTreeSet::new();
        for words in std::iter::once(&words).chain(&otherwise) {
            let tokens = self.tokens(words, &mut seen);
            let present = Present::of(&tokens);
            let standing = self.beginnings(&tokens).filter_map(|(start, phrase)| {
                let rule = self.book.rule(phrase)?;
                self.standing(rule, phrase, &tokens, &present, start).map(|_| (&rule.id, phrase.place))
            });
            phrases.extend(standing);
        }
        phrases
    }

    /// Every rule that hears danger in this text.
    pub(super) fn rules_that_hear(&self, text: &str) -> BTreeSet<&RuleId> {
        self.phrases_that_hear(text).into_iter().map(|(rule, _)| rule).collect()
    }

    /// What its authors say each rule hears and leaves alone.
    pub(super) fn examples(&self) -> &[Examples] {
        &self.examples
    }

    /// The fixed texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The languages whose rules and texts no person has approved yet.
    pub fn unapproved(&self) -> Vec<Language> {
        self.texts.unapproved()
    }

    /// The names of all rules, for `doctor` and for the pages that explain an alert.
    pub fn rules(&self) -> impl Iterator<Item = &RuleId> {
        self.book.rules.iter().map(|rule| &rule.id)
    }

    /// Words without spaces become several (`nietmeer`). A picture that no rule names is no word: it parts clauses, and hides nothing.
    fn separate(&self, words: &[Word], seen: &mut Seen) -> Vec<Word> {
        let mut separate = Vec::with_capacity(words.len());
        let mut before = Break::None;
        for word in words {
            if word.folded.chars().all(reading::is_picture) && self.recognise(&word.folded, seen).is_none() {
                before = before.max(word.before).max(Break::Clause);
                continue;
            }
            let word = Word { before: word.before.max(before), ..word.clone() };
            before = Break::None;
            self.take_apart(&word, seen, &mut separate);
        }
        separate
    }

    /// The words as they stand, and as they may have been meant: letters in a row are a word spelled out, neighbours one word with a
    /// space too many. One beside the other, since single letters are words as well ("а я з мамою").
    fn readings(&self, text: &str, seen: &mut Seen) -> (Vec<Word>, Option<Vec<Word>>) {
        let read = reading::words(text);
        let words = self.separate(&read, seen);
        let spelled = spelled_out(&read).map(|whole| self.separate(&whole, seen));
        let otherwise = self.join(spelled.as_deref().unwrap_or(&words)).or(spelled);
        (words, otherwise)
    }

    fn take_apart(&self, word: &Word, seen: &mut Seen, separate: &mut Vec<Word>) {
        if word.folded.chars().count() >= FEWEST_TOGETHER
            && self.recognise(&word.folded, seen).is_none()
            && let Some(pieces) = self.book.vocabulary.take_apart(&word.folded)
        {
            for (index, piece) in pieces.into_iter().enumerate() {
                let before = if index == 0 { word.before } else { Break::None };
                separate.push(Word { folded: piece.to_owned(), span: word.span.clone(), before });
            }
            return;
        }
        separate.push(word.clone());
    }

    /// The same words with neighbours joined that are one word of a rule (`zelf moord`); `None` when there are none.
    fn join(&self, words: &[Word]) -> Option<Vec<Word>> {
        let mut joined: Vec<Word> = Vec::with_capacity(words.len());
        let mut found = false;
        for word in words {
            if let Some(last) = joined.last_mut().filter(|_| word.before == Break::None) {
                let one = format!("{}{}", last.folded, word.folded);
                let fewest = if one.is_ascii() { FEWEST_JOINED } else { FEWEST_JOINED_NOT_LATIN };
                if one.chars().count() >= fewest && self.book.vocabulary.is_one_word(&one) {
                    (last.folded, last.span.end, found) = (one, word.span.end, true);
                    continue;
                }
            }
            joined.push(word.clone());
        }
        found.then_some(joined)
    }

    fn tokens(&self, words: &[Word], seen: &mut Seen) -> Vec<Token> {
        let token = |word: &Word| {
            let known = self.recognise(&word.folded, seen).unwrap_or_default();
            Token { known, before: word.before, span: word.span.clone() }
        };
        words.iter().map(token).collect()
    }

    /// What the rules know about a word, looked up once for each word of a text.
    fn recognise(&self, folded: &str, seen: &mut Seen) -> Option<Rc<Recognised>> {
        if let Some(known) = seen.get(folded) {
            return known.clone();
        }
        let known = self.book.recognise(folded).map(Rc::new);
        seen.insert(folded.to_owned(), known.clone());
        known
    }

    /// The first standing hit of each danger.
    fn hits(&self, tokens: &[Token]) -> Vec<Hit<'_>> {
        let present = Present::of(tokens);
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for (start, phrase) in self.beginnings(tokens) {
            let Some(rule) = self.book.rule(phrase).filter(|rule| !is_known(rule.danger, &hits)) else { continue };
            let Some((danger, words)) = self.standing(rule, phrase, tokens, &present, start) else { continue };
            if !hits.iter().any(|hit| hit.danger == danger) {
                hits.extend(span_of(tokens, &words).map(|span| Hit { danger, rule, span }));
            }
        }
        hits
    }

    /// Every place where a phrase may begin, and that phrase.
    fn beginnings<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = (usize, &'a Phrase)> {
        tokens.iter().enumerate().flat_map(move |(start, token)| {
            token.known.starts.iter().filter_map(move |index| self.book.phrase(*index)).map(move |phrase| (start, phrase))
        })
    }

    /// The danger that this phrase means when it begins here, and its words; `None` when it is not said, or does not count.
    fn standing(&self, rule: &Rule, phrase: &Phrase, tokens: &[Token], present: &Present, start: usize) -> Option<(Danger, Range<usize>)> {
        if !present.has_all(&phrase.needs, start, phrase.reach) {
            return None;
        }
        let words = start..end_of(&phrase.steps, phrase.language, tokens, start)?;
        Some((self.weigh(rule, tokens, present, words.clone())?, words))
    }

    /// What a hit means where it stands; `None` when it is a figure of speech, or over.
    fn weigh(&self, rule: &Rule, tokens: &[Token], present: &Present, hit: Range<usize>) -> Option<Danger> {
        let figures = self.book.figures.iter().chain(&rule.figures);
        if overlaps(figures, tokens, present, &hit) || (rule.passes && self.is_over(tokens, &hit, rule.language)) {
            return None;
        }
        match rule.danger {
            Danger::SelfHarm if is_about_another(tokens, &hit, rule.language) => Some(Danger::OtherAtRisk),
            danger @ (Danger::SelfHarm
            | Danger::OtherAtRisk
            | Danger::Violence
            | Danger::Fire
            | Danger::Gas
            | Danger::Medical
            | Danger::Child) => Some(danger),
        }
    }

    fn is_over(&self, tokens: &[Token], hit: &Range<usize>, language: Language) -> bool {
        let near = sentence_around(tokens, hit, TIME_NEAR);
        let said = |times: &[Phrase], place| times.iter().any(|time| end_of(&time.steps, time.language, tokens, place).is_some());
        let is_now = |place: usize| tokens.get(place).is_some_and(|token| token.is(NOW, language)) || said(&self.book.now, place);
        !near.clone().any(is_now) && near.into_iter().any(|place| said(&self.book.past, place))
    }
}

/// Whether nothing that a rule for this danger says can add to what was heard.
fn is_known(danger: Danger, hits: &[Hit<'_>]) -> bool {
    let heard = |danger| hits.iter().any(|hit| hit.danger == danger);
    // A rule for one's own life may speak of another's.
    heard(danger) && (danger != Danger::SelfHarm || heard(Danger::OtherAtRisk))
}

/// Whether a figure of speech stands where the hit is, or begins before it and reaches into it.
fn overlaps<'a>(figures: impl Iterator<Item = &'a Phrase>, tokens: &[Token], present: &Present, hit: &Range<usize>) -> bool {
    let from = hit.start.saturating_sub(FIGURE_BEFORE);
    figures
        .filter(|figure| present.has_all(&figure.needs, from, Reach::Far))
        .any(|figure| (from..hit.end).any(|start| end_of(&figure.steps, figure.language, tokens, start).is_some_and(|end| end > hit.start)))
}

/// The words with letters in a row made one word (`d o o d`); `None` when there are none.
fn spelled_out(words: &[Word]) -> Option<Vec<Word>> {
    let is_letter = |word: &Word| {
        let mut characters = word.folded.chars();
        characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
    };
    let runs: Vec<&[Word]> = words.chunk_by(|one, next| is_letter(one) && is_letter(next)).collect();
    let is_spelled = |run: &[Word]| run.len() >= FEWEST_SPELLED_OUT;
    if !runs.iter().any(|run| is_spelled(run)) {
        return None;
    }
    let whole = |run: &&[Word]| if is_spelled(run) { vec![together(run)] } else { run.to_vec() };
    Some(runs.iter().flat_map(whole).collect())
}

/// Single letters as one word.
fn together(letters: &[Word]) -> Word {
    let start = letters.first().map_or(0, |word| word.span.start);
    let end = letters.last().map_or(start, |word| word.span.end);
    let before = letters.first().map_or(Break::None, |word| word.before);
    Word { folded: letters.iter().map(|word| word.folded.as_str()).collect(), span: start..end, before }
}

fn span_of(tokens: &[Token], hit: &Range<usize>) -> Option<Range<usize>> {
    let hit = tokens.get(hit.clone())?;
    Some(hit.first()?.span.start..hit.last()?.span.end)
}

/// The words within `most` of the hit that stand in the same sentence.
fn sentence_around(tokens: &[Token], hit: &Range<usize>, most: usize) -> Range<usize> {
    let begins = |place: usize| tokens.get(place).is_some_and(|token| token.before == Break::Sentence);
    let mut start = hit.start;
    while start > 0 && hit.start - start < most && !begins(start) {
        start -= 1;
    }
    let mut end = hit.end;
    while end < tokens.len() && end - hit.end < most && !begins(end) {
        end += 1;
    }
    start..end
}

/// Whether somebody else is the subject: the nearest person before the hit is another, or the nearest "ik" is what
/// another said ("zij zei: ik wil dood").
fn is_about_another(tokens: &[Token], hit: &Range<usize>, language: Language) -> bool {
    let has = |place: usize, class: ClassId| tokens.get(place).is_some_and(|token| token.is(class, language));
    let before = sentence_around(tokens, hit, SUBJECT_BEFORE).start;
    let nearest = |until: usize| (before..until).rev().find(|place| has(*place, FIRST_PERSON) || has(*place, OTHERS));
    let own_word = hit.clone().find(|place| has(*place, FIRST_PERSON));
    let subject = own_word.or_else(|| nearest(hit.start)).or_else(|| hit.clone().find(|place| has(*place, OTHERS)));
    let Some(subject) = subject else { return false };
    if !has(subject, FIRST_PERSON) {
        return true;
    }
    let Some(said) = (subject.saturating_sub(SAID_BEFORE).max(before)..subject).rev().find(|place| has(*place, SAID)) else { return false };
    // Who says it may stand behind the verb ("steeds roept ze: ik", "tegen haar zei ik: ik"); "mij" is who was told, since no thought
    // begins with it. An "ik" on either side says it.
    let is_own = |place: usize| has(place, FIRST_PERSON) && has(place, CLAUSE);
    // Where the verb says who ("я хочу"), its "ik" is what is quoted and no speaker.
    let subject = subject.checked_sub(1).filter(|place| !is_own(subject) && is_own(*place)).unwrap_or(subject);
    let speaks = |place: &usize| is_own(*place) || has(*place, OTHERS);
    let mut speakers = (said + 1..subject).filter(speaks).chain((before..said).rev().find(speaks)).peekable();
    speakers.peek().is_some() && speakers.all(|place| !is_own(place))
}
