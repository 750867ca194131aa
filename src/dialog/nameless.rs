//! What somebody typed, without what tells who they are: for a conversation that becomes an example.
//!
//! The one decision: rather a word too many than a name too few. What is taken out is replaced by something of the same
//! sort, the same each time, so that the conversation still goes the same way; a capital that nothing explains is a name. A
//! name in small letters that nobody listed still slips through, which is why whoever saves it is asked to read it.

use super::BuiltIn;
use super::values::{Address, Value, ValueKind};
use super::words::{List, Words, fold, words_of};
use crate::language::Language;
use jiff::civil::Date;
use regex::Regex;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Names that belong to nobody, in the letters of the name they stand for.
const LATIN: [&str; 6] = ["Robin", "Kim", "Sam", "Noa", "Alex", "Charlie"];
const ARABIC: [&str; 3] = ["نور", "صباح", "رضا"];
const CYRILLIC: [&str; 3] = ["Саша", "Женя", "Валя"];
/// The number that Dutch forms show where a mobile number belongs.
const NUMBER: &str = "06 12345678";
/// An account at no bank, and how it begins.
const SOME_ACCOUNT: &str = "NL00 BANK 0123 4567 89";
const SOME_BANK: &str = "NL00 BANK ";
const STREET: &str = "Dorpsstraat";
const MAIL: &str = "iemand@example.org";
const LINK: &str = "https://example.org";
/// A number with so many digits belongs to somebody: a telephone, an account, a citizen. No amount in a conversation has them.
const DIGITS_OF_SOMEBODY: usize = 8;
/// What may stand between two parts of a family name.
const BETWEEN_NAMES: [&str; 16] = ["van", "de", "der", "den", "het", "t", "ten", "ter", "te", "el", "al", "ben", "bin", "abu", "von", "di"];

/// A bank account, as it stands on a card.
#[expect(clippy::expect_used, reason = "a literal, covered by a test")]
static ACCOUNT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\b[a-z]{2}[0-9]{2} ?[a-z]{4}(?: ?[0-9]){10}\b").expect("a literal pattern"));

/// How much was taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub names: usize,
    pub numbers: usize,
    pub addresses: usize,
}

/// Takes names, numbers and addresses out of what one person typed, line after line.
#[derive(Debug)]
pub struct Nameless<'a> {
    built_in: &'a BuiltIn,
    /// Words of the dialogs and of the lists, folded: with a capital they are no names yet.
    ordinary: BTreeSet<String>,
    /// Names of people who are known by name, folded.
    known: BTreeSet<String>,
    /// What was taken out before, folded, and what stands for it.
    stand_ins: Vec<(String, &'static str)>,
    taken: Taken,
}

/// A word as it was typed.
struct Word {
    at: Range<usize>,
    folded: String,
    has_capital: bool,
    /// Nothing before it, or the end of a sentence.
    begins: bool,
}

impl<'a> Nameless<'a> {
    /// `ordinary`: texts whose words are no names; `known`: names of people who work here.
    pub fn of<'t>(built_in: &'a BuiltIn, ordinary: impl IntoIterator<Item = String>, known: impl IntoIterator<Item = &'t str>) -> Self {
        let said = ordinary.into_iter().flat_map(|text| words_of(&fold(&text)));
        let listed = built_in.vocabularies().flat_map(Words::vocabulary).map(str::to_owned);
        let known = known.into_iter().flat_map(|name| words_of(&fold(name))).filter(|word| word.chars().count() > 2);
        let known: BTreeSet<String> = known.filter(|word| !BETWEEN_NAMES.contains(&word.as_str())).collect();
        Self { built_in, ordinary: said.chain(listed).collect(), known, stand_ins: Vec::new(), taken: Taken::default() }
    }

    /// What was taken out so far.
    pub fn taken(&self) -> Taken {
        self.taken
    }

    /// This line, with what stands for the names, numbers and addresses in it.
    pub fn line(&mut self, said: &str, today: Date) -> String {
        let said = self.without_links(said);
        let said = self.without_address(&said, today);
        let said = self.without_numbers(&said);
        self.without_names(&said)
    }

    fn without_links(&mut self, said: &str) -> String {
        let stands_for = |word: &str| {
            let bare = word.trim();
            if bare.contains('@') && bare.contains('.') {
                Some(MAIL)
            } else if bare.contains("://") || bare.starts_with("www.") {
                Some(LINK)
            } else {
                None
            }
        };
        let mut kept = String::new();
        for word in said.split_inclusive(char::is_whitespace) {
            match stands_for(word) {
                None => kept.push_str(word),
                Some(other) => {
                    self.taken.addresses += 1;
                    kept.push_str(other);
                    kept.push_str(word.get(word.trim_end().len()..).unwrap_or_default());
                }
            }
        }
        kept
    }

    /// The four digits stay: they say which neighbourhood, and who is nearby.
    fn without_address(&mut self, said: &str, today: Date) -> String {
        let Some(Value::Address(address)) = self.built_in.find(ValueKind::Address, said, today, Language::Nl) else {
            return said.to_owned();
        };
        let is_whole = address.house_number.is_some() || address.postcode.as_ref().is_some_and(|postcode| postcode.letters.is_some());
        if !is_whole {
            return said.to_owned();
        }
        self.taken.addresses += 1;
        let Address { postcode, house_number, street, .. } = address;
        let mut kept = said.to_owned();
        if let Some(street) = street {
            kept = replace_folded(&kept, street.expose(), STREET);
        }
        let digits = postcode.map(|postcode| postcode.digits.to_string());
        let number = house_number.map(|number| number.to_string());
        without_home(&kept, digits.as_deref(), number.as_deref())
    }

    fn without_numbers(&mut self, said: &str) -> String {
        self.taken.numbers += ACCOUNT.find_iter(said).count();
        let said = ACCOUNT.replace_all(said, SOME_ACCOUNT);
        let mut kept = String::new();
        let mut rest = said.as_ref();
        while let Some(from) = rest.find(|letter: char| letter.is_ascii_digit() || letter == '+') {
            let (before, run) = rest.split_at(from);
            kept.push_str(before);
            let joins = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '+' | '(' | ')');
            let end = run.find(|letter: char| !joins(letter)).unwrap_or(run.len());
            let (run, after) = run.split_at(end);
            let number = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
            if is_of_somebody(number) && !kept.ends_with(SOME_BANK) {
                self.taken.numbers += 1;
                kept.push_str(NUMBER);
            } else {
                kept.push_str(number);
            }
            kept.push_str(run.get(number.len()..).unwrap_or_default());
            rest = after;
        }
        kept.push_str(rest);
        kept
    }

    fn without_names(&mut self, said: &str) -> String {
        let words = words_in(said);
        // All capitals, or hardly any word without one: then a capital says nothing.
        let small = words.iter().filter(|word| !word.has_capital).count();
        let is_whole_name = words.len() > 1 && small == 0 && words.iter().all(|word| self.is_unexplained(word));
        let capitals_tell = words.iter().any(|word| !word.has_capital);
        let mut kept = String::new();
        let (mut copied, mut place) = (0, 0);
        while let Some(word) = words.get(place) {
            let before = words.get(..place).unwrap_or_default();
            if !(is_whole_name || self.is_name(word, before, capitals_tell)) {
                place += 1;
                continue;
            }
            let end = self.end_of_name(&words, place);
            let until = words.get(end).map_or(word.at.end, |last| last.at.end);
            let folded: Vec<&str> = words.get(place..=end).unwrap_or_default().iter().map(|word| word.folded.as_str()).collect();
            kept.push_str(said.get(copied..word.at.start).unwrap_or_default());
            kept.push_str(self.stand_in(&folded));
            (copied, place) = (until, end + 1);
        }
        kept.push_str(said.get(copied..).unwrap_or_default());
        kept
    }

    fn is_name(&self, word: &Word, before: &[Word], capitals_tell: bool) -> bool {
        if word.folded.chars().count() < 2 {
            return false;
        }
        let is_listed = self.built_in.vocabularies().any(|words| words.has(List::FirstNames, &word.folded));
        let is_known = self.known.contains(&word.folded) || self.stand_ins.iter().any(|(name, _)| *name == word.folded);
        // "Wil" is a name here, and a word everywhere.
        let is_told_apart = !self.ordinary.contains(&word.folded) || word.has_capital && !word.begins;
        if is_known && is_told_apart || is_listed || self.is_introduced(before) {
            return true;
        }
        let follows_title =
            before.last().is_some_and(|title| self.built_in.vocabularies().any(|words| words.has(List::Titles, &title.folded)));
        capitals_tell && self.is_unexplained(word) && (follows_title || !word.begins)
    }

    fn is_unexplained(&self, word: &Word) -> bool {
        word.has_capital && !self.ordinary.contains(&word.folded)
    }

    /// "Ik heet …".
    fn is_introduced(&self, before: &[Word]) -> bool {
        let before: Vec<String> = before.iter().map(|word| word.folded.clone()).collect();
        !before.is_empty() && self.built_in.vocabularies().any(|words| words.closes(List::Introduces, &before))
    }

    /// The last word of the name that begins here: "Jansen" of "Fatima van der Jansen".
    fn end_of_name(&self, words: &[Word], from: usize) -> usize {
        let mut end = from;
        for (place, word) in words.iter().enumerate().skip(from + 1) {
            if word.begins {
                break;
            }
            if self.is_unexplained(word) {
                end = place;
            } else if !BETWEEN_NAMES.contains(&word.folded.as_str()) {
                break;
            }
        }
        end
    }

    fn stand_in(&mut self, name: &[&str]) -> &'static str {
        self.taken.names += 1;
        let first = name.first().copied().unwrap_or_default();
        if let Some((_, stands)) = self.stand_ins.iter().find(|(known, _)| known == first) {
            return stands;
        }
        let letters: &[&'static str] = match first.chars().next() {
            Some('\u{600}'..='\u{6ff}') => &ARABIC,
            Some('\u{400}'..='\u{4ff}') => &CYRILLIC,
            Some(_) | None => &LATIN,
        };
        let used = self.stand_ins.iter().filter(|(_, stands)| letters.contains(stands)).count();
        let stands = letters.iter().cycle().nth(used % letters.len()).copied().unwrap_or("Robin");
        self.stand_ins.push((first.to_owned(), stands));
        stands
    }
}

/// A telephone, an account or a citizen's number; a date has as many digits, and its own signs.
fn is_of_somebody(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_whole = number.chars().all(|letter| letter.is_ascii_digit());
    digits >= DIGITS_OF_SOMEBODY && (is_whole || number.starts_with(['0', '+']) && !is_date(number) || !number.contains('-') && digits > 9)
}

/// "01-03-2026".
fn is_date(number: &str) -> bool {
    let parts: Vec<usize> = number.split('-').map(|part| part.trim().len()).collect();
    matches!(parts.as_slice(), [1..=2, 1..=2, 2 | 4])
}

/// The letters behind these four digits and the house number become those of no home in particular.
fn without_home(said: &str, digits: Option<&str>, number: Option<&str>) -> String {
    let mut kept = String::new();
    let mut is_behind_digits = false;
    for word in said.split_inclusive(char::is_whitespace) {
        let (bare, gap) = word.split_at(word.trim_end().len());
        let signs: &[char] = &[',', '.', ';', '!', '?'];
        let (core, sign) = bare.split_at(bare.trim_end_matches(signs).len());
        let letters = |text: &str| text.chars().count() == 2 && text.chars().all(char::is_alphabetic);
        let behind = digits.and_then(|digits| core.strip_prefix(digits)).map(|rest| rest.trim_start_matches('-'));
        match behind {
            Some("") => kept.push_str(core),
            // "6713ab", "6713ab14".
            Some(rest) => {
                kept.push_str(digits.unwrap_or_default());
                kept.push_str("AB");
                if rest.chars().any(|letter| letter.is_ascii_digit()) {
                    kept.push_str(" 1");
                }
            }
            None if is_behind_digits && letters(core) => kept.push_str("AB"),
            None if number.is_some_and(|number| is_number(core, number)) => kept.push('1'),
            None => kept.push_str(core),
        }
        is_behind_digits = behind == Some("");
        kept.push_str(sign);
        kept.push_str(gap);
    }
    kept
}

/// "14", "14b", "14-2hoog" are house number 14; "140" is not.
fn is_number(word: &str, number: &str) -> bool {
    word.strip_prefix(number).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// In place of words that are the same when folded, whatever their capitals.
fn replace_folded(said: &str, wanted: &str, other: &str) -> String {
    let (words, wanted) = (words_in(said), words_of(&fold(wanted)));
    let found = words.windows(wanted.len().max(1)).find(|part| part.iter().map(|word| &word.folded).eq(wanted.iter()));
    match found.and_then(|part| Some(part.first()?.at.start..part.last()?.at.end)) {
        Some(at) => [said.get(..at.start).unwrap_or_default(), other, said.get(at.end..).unwrap_or_default()].concat(),
        None => said.to_owned(),
    }
}

/// The words of a text as it was typed; what stands behind an apostrophe ("Fatima's") is not part of one.
fn words_in(said: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut from, mut begins) = (None, true);
    let ends = said.char_indices().map(|(at, letter)| (at, Some(letter))).chain([(said.len(), None)]);
    for (at, letter) in ends {
        let joins = letter.is_some_and(|letter| letter.is_alphabetic() || letter == '-' && from.is_some());
        match (from, joins) {
            (None, true) => from = Some(at),
            // "NL91" is no word.
            (Some(_), false) if letter.is_some_and(|letter| letter.is_ascii_digit()) => (from, begins) = (None, false),
            (Some(start), false) => {
                let typed = said.get(start..at).unwrap_or_default();
                let has_capital = typed.chars().next().is_some_and(char::is_uppercase);
                words.push(Word { at: start..at, folded: words_of(&fold(typed)).concat(), has_capital, begins });
                (from, begins) = (None, false);
            }
            (None, false) | (Some(_), true) => {}
        }
        begins = begins || letter.is_some_and(|letter| matches!(letter, '.' | '!' | '?' | ':' | '\n' | '؟'));
    }
    words
}
