//! Every word that any rule names, and how a word of a text is recognised as one of them.
//!
//! The one decision: tolerance grows with length. A short word must be itself (`dood`, not `rood`), from five letters a
//! doubled or single letter may differ, from seven one letter may be wrong, missing, added or swapped. Where a neighbour
//! in spelling is an ordinary word, a file lists it under `ordinary` and it is then never taken for the other.

use std::collections::{HashMap, HashSet};

/// Letters from which doubled letters are let go (`willen`, `wilen`).
const LETTERS_FOR_DOUBLES: usize = 5;

/// Letters from which one letter may be wrong. At six, ordinary Dutch words lie too close to each other.
const LETTERS_FOR_TYPO: usize = 7;

/// The shortest beginning that `word*` may have: a shorter one would open on too many words.
pub(super) const LETTERS_FOR_BEGINNING: usize = 4;

/// The longest written-together text that is taken apart, in letters: longer ones are no words typed without spaces.
const MOST_TO_TAKE_APART: usize = 64;

/// The most letters of a word that is compared with tolerance. Longer ones are no words but letters without end, and the
/// work for them would grow with the square of their length.
const MOST_LETTERS: usize = 40;

/// What Arabic writes before a word and together with it: and, so, with, to, like, the. The longest first.
const ARABIC_BEFORE: [&str; 11] = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ع"];

/// The fewest letters that are left of an Arabic word without what stands before it: most roots have three.
const FEWEST_ARABIC_LEFT: usize = 3;

/// The place of a word in the vocabulary.
pub(super) type WordId = u32;

/// How a word of a rule is spelled.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Spelling {
    /// With the tolerance that its length allows.
    Tolerant,
    /// As written only.
    Exact,
    /// As written, with anything behind it.
    Beginning,
}

/// All words of all rules.
#[derive(Default)]
pub(super) struct Vocabulary {
    exact: HashMap<String, WordId>,
    beginnings: HashMap<String, WordId>,
    single: HashMap<String, Vec<WordId>>,
    shortened: HashMap<String, Vec<WordId>>,
    squeezed: Vec<String>,
    tolerated: HashSet<WordId>,
    longest: usize,
}

impl Vocabulary {
    /// Adds a folded word, or finds it.
    pub(super) fn add(&mut self, word: &str, spelling: Spelling) -> WordId {
        let known = match spelling {
            Spelling::Beginning => &mut self.beginnings,
            Spelling::Tolerant | Spelling::Exact => &mut self.exact,
        };
        let id = known.get(word).copied().unwrap_or_else(|| {
            let fresh = WordId::try_from(self.squeezed.len()).unwrap_or(WordId::MAX);
            known.insert(word.to_owned(), fresh);
            self.squeezed.push(squeeze(word, 1));
            self.longest = self.longest.max(word.len());
            fresh
        });
        // A word stands in many lists: what it may be mistaken for is worked out once.
        if spelling != Spelling::Exact && self.tolerated.insert(id) {
            self.tolerate(word, id);
        }
        id
    }

    fn tolerate(&mut self, word: &str, id: WordId) {
        let (letters, squeezed) = (word.chars().count(), squeeze(word, 1));
        if letters >= LETTERS_FOR_DOUBLES {
            push_once(&mut self.single, &squeezed, id);
        }
        if letters >= LETTERS_FOR_TYPO {
            each_shortened(&squeezed, |short| push_once(&mut self.shortened, short, id));
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.squeezed.len()
    }

    /// Which words of the rules this folded word may be. Few, mostly none.
    pub(super) fn find(&self, word: &str) -> Vec<WordId> {
        let mut found = Vec::new();
        self.find_beginnings(word, &mut found);
        if let Some(id) = self.exact.get(word) {
            found.push(*id);
            return found;
        }
        if let Some(id) = self.find_arabic(word) {
            found.push(id);
            return found;
        }
        if has_run_of_three(word) {
            for most in [2, 1] {
                found.extend(self.exact.get(&squeeze(word, most)));
                self.find_beginnings(&squeeze(word, most), &mut found);
            }
        }
        if word.chars().count() >= LETTERS_FOR_DOUBLES - 1 {
            self.find_tolerant(&squeeze(word, 1), &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The word without what Arabic writes before it, with or without its article.
    fn find_arabic(&self, word: &str) -> Option<WordId> {
        if !word.starts_with(|letter| ('\u{620}'..'\u{650}').contains(&letter)) {
            return None;
        }
        let bare = ARABIC_BEFORE.iter().filter_map(|before| word.strip_prefix(before));
        let long = bare.filter(|bare| bare.chars().count() >= FEWEST_ARABIC_LEFT);
        long.chain([word]).find_map(|bare| self.exact.get(bare).or_else(|| self.exact.get(&format!("ال{bare}"))).copied())
    }

    fn find_tolerant(&self, squeezed: &str, found: &mut Vec<WordId>) {
        found.extend(self.single.get(squeezed).into_iter().flatten());
        if !(LETTERS_FOR_TYPO - 2..=MOST_LETTERS).contains(&squeezed.chars().count()) {
            return;
        }
        each_shortened(squeezed, |short| {
            for id in self.shortened.get(short).into_iter().flatten() {
                let meant = usize::try_from(*id).ok().and_then(|id| self.squeezed.get(id));
                if meant.is_some_and(|meant| within_one_typo(meant, squeezed)) {
                    found.push(*id);
                }
            }
        });
    }

    fn find_beginnings(&self, word: &str, found: &mut Vec<WordId>) {
        let ends = word.char_indices().map(|(end, _)| end).chain([word.len()]);
        for end in ends.skip(LETTERS_FOR_BEGINNING).take(MOST_LETTERS) {
            found.extend(word.get(..end).and_then(|beginning| self.beginnings.get(beginning)));
        }
    }

    /// Whether two words written apart are one word of a rule (`zelf moord`).
    pub(super) fn is_one_word(&self, joined: &str) -> bool {
        self.exact.contains_key(joined) || self.beginnings.contains_key(joined)
    }

    /// The words in a text that was written without spaces (`ikwilniet`), if all of it is words of rules.
    pub(super) fn take_apart<'t>(&self, together: &'t str) -> Option<Vec<&'t str>> {
        if together.chars().count() > MOST_TO_TAKE_APART {
            return None;
        }
        // For each place that can be reached: where the last word began.
        let mut reached: Vec<Option<usize>> = vec![None; together.len() + 1];
        for start in 0..together.len() {
            let here = start == 0 || reached.get(start).is_some_and(Option::is_some);
            if !here || !together.is_char_boundary(start) {
                continue;
            }
            for end in (start + 1..=together.len().min(start + self.longest)).rev() {
                // One letter may begin (`kwil`), not stand in the middle: with it, anything can be taken apart.
                let Some(piece) = together.get(start..end) else { continue };
                let long_enough = start == 0 || piece.chars().nth(1).is_some();
                let is_word = long_enough && self.exact.contains_key(piece);
                if let Some(place) = reached.get_mut(end).filter(|place| is_word && place.is_none()) {
                    *place = Some(start);
                }
            }
        }
        let (mut pieces, mut end) = (Vec::new(), together.len());
        while end > 0 {
            let start = (*reached.get(end)?)?;
            pieces.push(together.get(start..end)?);
            end = start;
        }
        pieces.reverse();
        (pieces.len() > 1).then_some(pieces)
    }
}

fn push_once(map: &mut HashMap<String, Vec<WordId>>, key: &str, id: WordId) {
    match map.get_mut(key) {
        Some(ids) if ids.last() == Some(&id) => {}
        Some(ids) => ids.push(id),
        None => {
            map.insert(key.to_owned(), vec![id]);
        }
    }
}

/// The word with no letter more than `most` times in a row.
fn squeeze(word: &str, most: usize) -> String {
    let (mut squeezed, mut run) = (String::with_capacity(word.len()), 0);
    for letter in word.chars() {
        run = if squeezed.ends_with(letter) { run + 1 } else { 1 };
        if run <= most {
            squeezed.push(letter);
        }
    }
    squeezed
}

fn has_run_of_three(word: &str) -> bool {
    let mut last = [None; 2];
    word.chars().any(|letter| {
        let run = last == [Some(letter); 2];
        last = [last[1], Some(letter)];
        run
    })
}

/// The word itself, and with one letter left out, for each of its letters; in one piece of memory, as this runs for every
/// word of every text.
fn each_shortened(word: &str, mut take: impl FnMut(&str)) {
    take(word);
    let mut short = String::with_capacity(word.len());
    for (at, letter) in word.char_indices() {
        let (before, from) = word.split_at(at);
        short.clear();
        short.push_str(before);
        short.push_str(from.get(letter.len_utf8()..).unwrap_or_default());
        take(&short);
    }
}

/// Whether one letter wrong, missing, added, or two neighbours swapped makes the one word the other.
fn within_one_typo(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same_start..).unwrap_or_default(), other.get(same_start..).unwrap_or_default());
    match (one, other) {
        ([], []) | ([_], []) | ([], [_]) => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], others) if rest == others => true,
        (rest, [_, others @ ..]) => rest == others,
        ([_, ..], []) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for word in ["ik", "wil", "niet", "meer", "leven", "dood", "zelfmoord", "suicide"] {
            vocabulary.add(word, Spelling::Tolerant);
        }
        vocabulary.add("schieten", Spelling::Exact);
        vocabulary.add("suicid", Spelling::Beginning);
        vocabulary
    }

    #[test]
    fn tolerance_grows_with_length() {
        let vocabulary = vocabulary();
        for word in ["dood", "doooood", "levven", "zelfmort", "zelfmord", "zelmoord", "sucide", "suicidaal", "zefmoord", "zlefmoord"] {
            assert!(!vocabulary.find(word).is_empty(), "{word} is recognised");
        }
        for word in ["rood", "doof", "lever", "schijten", "zelfmedelijden", "meter", "", "🔪"] {
            assert!(vocabulary.find(word).is_empty(), "{word} is not");
        }
    }

    #[test]
    fn an_arabic_word_is_known_with_and_without_what_is_written_before_it() {
        let mut arabic = super::Vocabulary::default();
        arabic.add("جسر", Spelling::Tolerant);
        arabic.add("الحبوب", Spelling::Tolerant);
        for word in ["جسر", "الجسر", "والجسر", "بالجسر", "للجسر", "حبوب", "وحبوب", "بالحبوب"] {
            assert_eq!(arabic.find(word).len(), 1, "{word}");
        }
        for word in ["جسور", "سر", "والد"] {
            assert!(arabic.find(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn words_without_spaces_are_taken_apart() {
        let vocabulary = vocabulary();
        assert_eq!(vocabulary.take_apart("ikwilnietmeerleven"), Some(vec!["ik", "wil", "niet", "meer", "leven"]));
        let mut ukrainian = super::Vocabulary::default();
        for word in ["я", "не", "хочу", "жити", "у"] {
            ukrainian.add(word, Spelling::Tolerant);
        }
        assert_eq!(ukrainian.take_apart("янехочужити"), Some(vec!["я", "не", "хочу", "жити"]));
        assert_eq!(ukrainian.take_apart("житиуя"), None, "a letter of two bytes is one letter, and may only begin");
        assert_eq!(vocabulary.take_apart("doodmoe"), None);
        assert_eq!(vocabulary.take_apart("dood"), None, "one word is not apart");
    }
}
