//! What people type, one file a language: commands, yes and no, numbers, months.
//!
//! The one decision: which words mean what is data that an author edits; what is done with them is code. A phrase is compared
//! word by word after [`fold()`], never as a piece of a longer word.

mod command;
mod file;
mod fold;
mod phrases;
mod table;
mod term;

pub use command::Command;
pub use fold::{LONGEST, fold, words_of};
pub use phrases::Phrases;
pub(super) use phrases::{speaks_of, spoken};
pub use term::Term;

use jiff::civil::Weekday;
use table::Table;

/// Most words that the opening of a correction can have: bounds how far is looked.
const LONGEST_OPENING: usize = 8;

/// One language's words file, read and judged by [`Words::parse`].
#[derive(Debug, Default)]
pub struct Words {
    /// The whole message, without filler, as [`Command`].
    commands: Phrases<Command>,
    lists: Lists,
    numbers: Table<f64>,
    months: Table<i8>,
    weekdays: Table<i8>,
    seasons: Table<i8>,
    units: Table<Unit>,
    days: Phrases<i32>,
    /// Phrases, and the words that say the same one by one.
    stand_ins: Phrases<Vec<String>>,
    /// All that says something about time, so that one look per word finds it.
    terms: Phrases<Term>,
}

/// A measure of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The lists of phrases in a words file; each stands there under its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    Filler,
    Yes,
    No,
    Unsure,
    Unknown,
    But,
    Not,
    Correction,
    About,
    Few,
    NumberAnd,
    Euro,
    Cent,
    OtherMoney,
    PerMonth,
    Nothing,
    Minus,
    TooLarge,
    Between,
    Range,
    RangeAnd,
    Since,
    Already,
    Ago,
    Ahead,
    Last,
    Next,
    This,
    BeginOf,
    MiddleOf,
    EndOf,
    Always,
    Morning,
    Afternoon,
    Evening,
    Any,
    After,
    Before,
    Clock,
    /// What joins two matters in one sentence.
    Also,
    /// Behind a correction, as "ik bedoel" can be.
    CorrectionEnd,
    /// What says that something told before is not right: "klopt niet".
    Wrong,
    /// Measures of time said of several: alone they hold no number.
    Plurals,
    /// Measures of time that say by their form that it still lasts ("yıldır").
    Lasting,
    /// "A few" that can be counted on; of many it is not said how many.
    AFew,
    /// A half that is said behind a whole.
    AndHalf,
    Now,
    Every,
    On,
    /// What is said behind the number of a day: "1e".
    Ordinals,
    Weekend,
    /// What makes a day beside it the day of a reminder.
    Remind,
    /// What makes a day or a part of it beside it the one that somebody prefers.
    Rather,
    /// What a name stands behind, whatever it looks like: "ik heet".
    Introduces,
    /// What a name with a capital stands behind: "mevrouw".
    Titles,
    /// Names that are no words, so that they are known in small letters too.
    FirstNames,
    /// What people count from in their own life: "since my divorce".
    Events,
}

/// The phrases of each list; its place is the list's own number.
#[derive(Debug)]
struct Lists(Vec<Phrases<()>>);

impl Default for Lists {
    fn default() -> Self {
        Self(std::iter::repeat_with(Phrases::default).take(List::Events as usize + 1).collect())
    }
}

impl Lists {
    fn of(&self, list: List) -> Option<&Phrases<()>> {
        self.0.get(list as usize)
    }

    fn of_mut(&mut self, list: List) -> Option<&mut Phrases<()>> {
        self.0.get_mut(list as usize)
    }

    /// All phrases of a list.
    fn phrases(&self, list: List) -> impl Iterator<Item = &Vec<String>> {
        self.of(list).into_iter().flat_map(Phrases::iter).map(|(phrase, ())| phrase)
    }

    /// All but those of one list.
    fn phrases_but(&self, list: List) -> impl Iterator<Item = &Vec<String>> {
        let others = self.0.iter().enumerate().filter(move |(place, _)| *place != list as usize);
        others.flat_map(|(_, phrases)| phrases.iter()).map(|(phrase, ())| phrase)
    }
}

impl Words {
    /// Whether these words are, as a whole, a phrase of this list.
    pub fn is<W: AsRef<str>>(&self, list: List, words: &[W]) -> bool {
        self.lists.of(list).is_some_and(|phrases| phrases.meaning(words).is_some())
    }

    /// All words that mean something here and are no names, folded.
    pub fn vocabulary(&self) -> impl Iterator<Item = &str> {
        let listed = self.lists.phrases_but(List::FirstNames).flatten();
        let commands = self.commands.iter().flat_map(|(phrase, _)| phrase).chain(self.days.iter().flat_map(|(phrase, _)| phrase));
        let times = [&self.months, &self.weekdays, &self.seasons].into_iter().flat_map(Table::iter).map(|(word, _)| word);
        let counted = self.numbers.iter().map(|(word, _)| word).chain(self.units.iter().map(|(word, _)| word));
        listed.chain(commands).chain(counted).chain(times).map(String::as_str)
    }

    /// Whether this one word is a phrase of this list.
    pub fn has(&self, list: List, word: &str) -> bool {
        self.is(list, &[word])
    }

    /// Where the first and longest phrase of this list stands in these words: from, and how many words.
    pub fn find<W: AsRef<str>>(&self, list: List, words: &[W]) -> Option<(usize, usize)> {
        (0..words.len()).find_map(|from| Some((from, self.opens(list, words.get(from..)?)?)))
    }

    /// How many of these words, from the first, are a phrase of this list; the longest that fits.
    pub fn opens<W: AsRef<str>>(&self, list: List, words: &[W]) -> Option<usize> {
        self.lists.of(list)?.opening(words).map(|(length, ())| length)
    }

    /// Whether these words end in a phrase of this list.
    pub fn closes(&self, list: List, words: &[String]) -> bool {
        (1..=LONGEST_OPENING.min(words.len())).any(|length| words.get(words.len() - length..).is_some_and(|end| self.is(list, end)))
    }

    /// The number that this folded word is: "vier" is 4, "anderhalf" 1.5. Only single words; see `values::numerals`.
    pub fn number(&self, word: &str) -> Option<f64> {
        self.numbers.get(word).copied()
    }

    /// The number words that these letters begin with and what they mean, to take a compound apart.
    pub fn numbers_opening<'w>(&'w self, letters: &'w str) -> impl Iterator<Item = (&'w str, f64)> {
        self.numbers.opening(letters).map(|(word, number)| (word, *number))
    }

    /// The month that this folded word is, 1 to 12.
    pub fn month(&self, word: &str) -> Option<i8> {
        self.months.get(word).copied()
    }

    /// The day of the week that this folded word is.
    pub fn weekday(&self, word: &str) -> Option<Weekday> {
        self.weekdays.get(word).and_then(|day| Weekday::from_monday_one_offset(*day).ok())
    }

    /// The month, 1 to 12, in which the season that this folded word is begins.
    pub fn season(&self, word: &str) -> Option<i8> {
        self.seasons.get(word).copied()
    }

    /// The measure of time that this folded word is.
    pub fn unit(&self, word: &str) -> Option<Unit> {
        self.units.get(word).copied()
    }

    /// How many days from today the day is that these words open with ("morgen" is 1), and how many words that took.
    pub fn day(&self, words: &[String]) -> Option<(i32, usize)> {
        self.days.opening(words).map(|(length, days)| (*days, length))
    }

    /// Without the words that mean nothing beside an answer: "graag", "please".
    pub fn without_filler<'w>(&self, words: &'w [String]) -> Vec<&'w String> {
        let mut rest = words;
        let mut kept = Vec::new();
        while let Some((first, others)) = rest.split_first() {
            match self.opens(List::Filler, rest).filter(|length| *length > 0) {
                Some(length) => rest = rest.get(length..).unwrap_or_default(),
                None => {
                    kept.push(first);
                    rest = others;
                }
            }
        }
        kept
    }

    /// The command that these folded words are: only when the whole message is one, so that "het moet stoppen met die herrie"
    /// is not.
    pub fn command(&self, words: &[String]) -> Option<Command> {
        if let Some(command) = self.commands.meaning(words) {
            return Some(*command);
        }
        let mut bare = self.without_filler(words);
        // "STOP STOP": who says it twice means it.
        bare.dedup();
        self.commands.meaning(&bare).copied()
    }

    /// What remains of "herinner me maandag" and of "maandag verder": the day, which may be none; `None` when it asks for no
    /// reminder.
    pub fn reminder<'s>(&self, said: &'s str) -> Option<&'s str> {
        let opened = self.behind(said, List::Remind);
        opened.or_else(|| self.before_end(said, List::Remind))
    }

    /// What remains of "liever op donderdag"; `None` when it says nothing of the kind.
    pub fn rather<'s>(&self, said: &'s str) -> Option<&'s str> {
        self.behind(said, List::Rather).or_else(|| self.before_end(said, List::Rather))
    }

    /// What remains of "nee, ik bedoel 500" and of "nee, 500 bedoel ik" without what makes it a correction; `None` when it is
    /// none, or nothing remains.
    pub fn correction<'s>(&self, said: &'s str) -> Option<&'s str> {
        let Some(open) = self.before_end(said, List::CorrectionEnd) else { return self.behind(said, List::Correction) };
        Some(self.behind(open, List::Correction).or_else(|| self.behind(open, List::No)).unwrap_or(open))
    }

    /// What stands before a phrase of this list ("bedoel ik"), where that is the end.
    fn before_end<'s>(&self, said: &'s str, list: List) -> Option<&'s str> {
        let ends: Vec<usize> = word_ends(said).collect();
        let tail = ends.len().saturating_sub(LONGEST_OPENING);
        ends.get(tail..)?.iter().find_map(|end| {
            let (before, closing) = said.split_at_checked(*end)?;
            self.is(list, &words_of(&fold(closing))).then_some(before)
        })
    }

    fn behind<'s>(&self, said: &'s str, list: List) -> Option<&'s str> {
        let mut rest = None;
        for end in word_ends(said).take(LONGEST_OPENING) {
            let (opening, after) = said.split_at_checked(end)?;
            if self.is(list, &words_of(&fold(opening))) {
                rest = Some(after);
            }
        }
        let rest = rest?.trim_start_matches(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '.' | ':' | ';' | '!' | '?'));
        Some(rest.trim_end()).filter(|rest| !rest.is_empty())
    }
}

/// Where words end in a text as it was typed, in bytes.
fn word_ends(said: &str) -> impl Iterator<Item = usize> {
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '‘' | '`');
    let next = said.chars().skip(1).map(Some).chain([None]);
    said.char_indices().zip(next).filter_map(move |((at, letter), next)| {
        let ends = joins(letter) && !next.is_some_and(|next| joins(next) || unicode_normalization::char::is_combining_mark(next));
        ends.then_some(at + letter.len_utf8())
    })
}

#[cfg(test)]
mod tests;
