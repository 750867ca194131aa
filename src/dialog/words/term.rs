//! What the words of a language say about time, in one table.
//!
//! The one decision: a word has one sense here, the first of a fixed order, although it stands in several lists of its file.
//! "Od" is since before it is after, and "do" is until before it is about: a reader that weighs both would be a guess.

use super::{List, Phrases, Unit, Words};

/// What a word or phrase says about time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Term {
    Number(f64),
    AndHalf,
    /// 1 to 12.
    Month(i8),
    /// 1 to 7, Monday first.
    Weekday(i8),
    /// The month, 1 to 12, in which it begins.
    Season(i8),
    /// One, or as many as a number says.
    Unit(Unit),
    /// Said of several only.
    Units(Unit),
    /// It lasts that long until now: "yıldır".
    LastingUnit(Unit),
    /// Days from today.
    Day(i32),
    Now,
    Weekend,
    Since,
    Already,
    Ago,
    Ahead,
    Last,
    Next,
    This,
    Begin,
    Middle,
    End,
    About,
    AFew,
    Every,
    Until,
    Or,
    And,
    On,
    Ordinal,
    Long,
}

impl Term {
    /// Whether it names a time by itself, so that a text that holds one may speak of time.
    pub fn names_a_time(self) -> bool {
        match self {
            Self::Month(_) | Self::Weekday(_) | Self::Season(_) | Self::Unit(_) | Self::Units(_) | Self::LastingUnit(_) => true,
            Self::Day(_) | Self::Now | Self::Weekend | Self::Long => true,
            Self::Number(_) | Self::AndHalf | Self::Since | Self::Already | Self::Ago | Self::Ahead | Self::Last | Self::Next => false,
            Self::This | Self::Begin | Self::Middle | Self::End | Self::About | Self::AFew | Self::Every => false,
            Self::Until | Self::Or | Self::And | Self::On | Self::Ordinal => false,
        }
    }
}

/// The lists that speak of time, in the order in which a word's sense is chosen.
const LISTS: [(List, Term); 24] = [
    (List::Now, Term::Now),
    (List::Weekend, Term::Weekend),
    (List::AndHalf, Term::AndHalf),
    (List::AFew, Term::AFew),
    (List::Always, Term::Long),
    (List::Every, Term::Every),
    (List::BeginOf, Term::Begin),
    (List::MiddleOf, Term::Middle),
    (List::EndOf, Term::End),
    (List::Since, Term::Since),
    (List::Already, Term::Already),
    (List::Ago, Term::Ago),
    (List::Ahead, Term::Ahead),
    (List::Last, Term::Last),
    (List::Next, Term::Next),
    (List::This, Term::This),
    (List::Before, Term::Until),
    (List::Range, Term::Or),
    (List::RangeAnd, Term::And),
    (List::NumberAnd, Term::And),
    (List::On, Term::On),
    (List::Ordinals, Term::Ordinal),
    (List::About, Term::About),
    (List::Between, Term::About),
];

impl Words {
    /// What these folded words open with that speaks of time, and how many words that takes; the longest phrase.
    pub fn term<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, Term)> {
        self.terms.opening(words).map(|(length, term)| (length, *term))
    }

    /// The words that the phrase stands for with which these folded words open, and how many words the phrase has.
    pub fn stand_in<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &[String])> {
        self.stand_ins.opening(words).map(|(length, meant)| (length, meant.as_slice()))
    }

    /// A word with "and" written to it, as in Arabic ("وخمسون"), in its two parts; not what is a word of its own.
    pub fn with_and<'w>(&self, word: &'w str) -> Option<(&'w str, &'w str)> {
        let (and, rest) = word.split_at_checked(word.chars().next()?.len_utf8())?;
        let apart = self.has(List::NumberAnd, and) && self.term(&[word]).is_none() && self.term(&[rest]).is_some();
        apart.then_some((and, rest))
    }

    /// Fills the table of terms from the lists.
    pub(super) fn learn_terms(&mut self) {
        let mut terms = Phrases::default();
        let mut learn = |phrase: &[String], term: Term| {
            if terms.meaning(phrase).is_none() {
                terms.add(phrase.to_vec(), term);
            }
        };
        self.lists.phrases(List::Now).for_each(|phrase| learn(phrase, Term::Now));
        self.days.iter().for_each(|(phrase, days)| learn(phrase, Term::Day(*days)));
        for (word, unit) in self.units.iter() {
            let word = [word.clone()];
            let term = match (self.is(List::Lasting, &word), self.is(List::Plurals, &word)) {
                (true, _) => Term::LastingUnit(*unit),
                (false, true) => Term::Units(*unit),
                (false, false) => Term::Unit(*unit),
            };
            learn(&word, term);
        }
        self.months.iter().for_each(|(word, month)| learn(std::slice::from_ref(word), Term::Month(*month)));
        self.weekdays.iter().for_each(|(word, day)| learn(std::slice::from_ref(word), Term::Weekday(*day)));
        self.seasons.iter().for_each(|(word, month)| learn(std::slice::from_ref(word), Term::Season(*month)));
        self.numbers.iter().for_each(|(word, number)| learn(std::slice::from_ref(word), Term::Number(*number)));
        for (list, term) in LISTS {
            self.lists.phrases(list).for_each(|phrase| learn(phrase, term));
        }
        self.terms = terms;
    }
}
