//! Which of the numbers in an answer is the amount.
//!
//! The one decision: first everything that counts something else is put aside, then a range is looked for, then an amount with
//! a currency beside it, then the only one that is left.

use super::token::{Amount, Token, Written};
use crate::dialog::values::{Unclear, numerals};
use crate::dialog::words::{List, Words};

/// Most words that are one number.
const MOST_WORDS: usize = 16;
/// Below this a number with a word behind it counts things ("2 brieven"), in cents.
const SMALL: i64 = 2_000;
/// Days in a month, in cents: what can stand before its name.
const DAYS: i64 = 3_100;
/// In cents, as many months as people count; what is more is an amount.
const MOST_MONTHS: i64 = 6_000;
/// One euro; "een euro of 400" is about 400.
const ONE: i64 = 100;

/// How sure it is that this is money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    /// A currency stands beside it, or it is written as only money is.
    Marked,
    /// Three digits or thousands with a dot: money when nothing else is said.
    Alone,
    /// Only because money was asked for.
    Bare,
}

/// The amount that was meant.
#[derive(Debug)]
pub(super) struct Chosen {
    pub(super) cents: i64,
    pub(super) up_to: Option<i64>,
    pub(super) about: bool,
    pub(super) sure: Sure,
}

/// An amount and the tokens it took.
#[derive(Clone, Copy, Debug)]
struct Said {
    amount: Amount,
    from: usize,
    to: usize,
    marked: bool,
}

/// An answer, and the words it is judged by.
struct Answer<'a> {
    tokens: &'a [Token],
    words: &'a [&'a Words],
}

pub(super) fn choose(tokens: &[Token], words: &[&Words]) -> Result<Chosen, Unclear> {
    let answer = Answer { tokens, words };
    let mut amounts = Vec::new();
    let mut counted = false;
    for said in with_cents(&answer, answer.amounts()) {
        answer.refuse(&said)?;
        if answer.counts_time(&said) {
            counted = true;
        } else if !answer.is_date(&said) && answer.token(said.to) != Some(&Token::Sign('%')) {
            amounts.push(said);
        }
    }
    if let Some(range) = amounts.windows(2).find_map(|pair| answer.range(pair)) {
        return if amounts.iter().filter(|said| said.marked).count() > 2 { Err(Unclear::Several) } else { Ok(range) };
    }
    let marked: Vec<&Said> = amounts.iter().filter(|said| said.marked).collect();
    match (marked.as_slice(), amounts.as_slice()) {
        // "450, ik betaal 50 per maand af": the debt is the other one.
        ([said], all) if answer.is_instalment(said) && all.iter().any(|other| !other.marked && other.amount.cents >= SMALL) => {
            Err(Unclear::Several)
        }
        ([said], _) => Ok(one(said)),
        ([], [said]) if answer.counts_things(said) => Err(Unclear::Nothing),
        ([], [said]) => Ok(one(said)),
        ([], []) if counted => Err(Unclear::MonthsNotEuros),
        ([], []) if answer.speaks_of(List::TooLarge) => Err(Unclear::TooLarge),
        ([], []) if answer.speaks_of(List::Few) => Err(Unclear::Vague),
        ([], []) => Err(Unclear::Nothing),
        _ => Err(Unclear::Several),
    }
}

fn one(said: &Said) -> Chosen {
    let sure = match said.amount.written {
        _ if said.marked => Sure::Marked,
        Written::Digits(3) | Written::Grouped => Sure::Alone,
        Written::Digits(_) | Written::Decimals | Written::Money | Written::Spelled => Sure::Bare,
    };
    Chosen { cents: said.amount.cents, up_to: None, about: false, sure }
}

impl Answer<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.token(at)? {
            Token::Word(word) => Some(word),
            Token::Amount(_) | Token::Minus | Token::Sign(_) | Token::Odd => None,
        }
    }

    fn is(&self, list: List, at: usize) -> bool {
        self.word(at).is_some_and(|word| self.words.iter().any(|words| words.has(list, word)))
    }

    fn speaks_of(&self, list: List) -> bool {
        let spoken: Vec<String> = self.tokens.iter().filter_map(word_of).map(str::to_owned).collect();
        self.words.iter().any(|words| words.find(list, &spoken).is_some())
    }

    fn is_before(&self, list: List, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(list, before))
    }

    /// Every number, in digits or in words, with the currency beside it.
    fn amounts(&self) -> Vec<Said> {
        let between = (0..self.tokens.len()).any(|at| self.is(List::Between, at));
        let mut amounts = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let Some((amount, to)) = self.number(at, between) else {
                at += 1;
                continue;
            };
            let currency = self.is(List::Euro, to)
                || self.is_before(List::Euro, at)
                || (self.is_before_minus(at) && self.is_before(List::Euro, at - 1));
            let mark = currency || self.is(List::Cent, to) || (self.opens_per_month(to) && !self.is_months(&amount, to));
            let article = amount.cents == ONE && amount.written == Written::Spelled;
            if mark || !article {
                let marked = mark || amount.written == Written::Money;
                amounts.push(Said { amount, from: at, to, marked });
            }
            at = to;
        }
        amounts
    }

    fn is_before_minus(&self, at: usize) -> bool {
        at > 0 && self.token(at - 1) == Some(&Token::Minus)
    }

    fn opens_per_month(&self, at: usize) -> bool {
        let rest: Vec<String> = self.tokens.iter().skip(at).take(4).filter_map(word_of).map(str::to_owned).collect();
        self.words.iter().any(|words| words.opens(List::PerMonth, &rest).is_some())
    }

    /// Whether a word goes on with the number before it: "iki *buçuk*", "مئة *وخمسون*".
    fn joins(&self, at: usize) -> bool {
        let joined = |words: &&Words, word: &str| words.with_and(word).is_some_and(|(_, number)| words.number(number).is_some());
        self.is(List::AndHalf, at) || self.word(at).is_some_and(|word| self.words.iter().any(|words| joined(words, word)))
    }

    /// "2 aylık" are two months, "650 aylık" is an amount a month, in the same word.
    fn is_months(&self, amount: &Amount, at: usize) -> bool {
        amount.cents <= MOST_MONTHS && self.word(at).is_some_and(|word| self.words.iter().any(|words| words.unit(word).is_some()))
    }

    /// Whether "per maand" stands behind it.
    fn is_instalment(&self, said: &Said) -> bool {
        self.opens_per_month(said.to) || self.is(List::Euro, said.to) && self.opens_per_month(said.to + 1)
    }

    /// The number that begins here, and where it ends: "4 honderd", "four hundred and fifty", "1.240,50".
    fn number(&self, at: usize, between: bool) -> Option<(Amount, usize)> {
        let plain = match self.token(at)? {
            Token::Amount(amount) => Some(*amount),
            Token::Word(_) => None,
            Token::Minus | Token::Sign(_) | Token::Odd => return None,
        };
        let mut said = String::new();
        let mut longest = None;
        for to in at..(at + MOST_WORDS).min(self.tokens.len()) {
            let piece = match self.token(to)? {
                Token::Amount(Amount { cents, written: Written::Digits(_) | Written::Decimals }) => (*cents as f64 / 100.0).to_string(),
                Token::Word(word) if !(between && self.is(List::RangeAnd, to)) => word.clone(),
                // "twenty-five"
                Token::Sign('-') if to > at && plain.is_none() => continue,
                Token::Amount(_) | Token::Word(_) | Token::Minus | Token::Sign(_) | Token::Odd => break,
            };
            let alone = numerals::number(&piece, self.words);
            if alone.is_none() && !self.is(List::NumberAnd, to) && !self.joins(to) {
                break;
            }
            // Digits go on only into "honderd" and "duizend": "450 een" are two.
            if plain.is_some() && to > at && alone.is_none_or(|number| number < 100.0) {
                break;
            }
            said.push(' ');
            said.push_str(&piece);
            let number = if to == at { alone } else { numerals::number(&said, self.words) };
            longest = number.map(|number| (number, to + 1)).or(longest);
        }
        match (plain, longest) {
            (Some(amount), Some((_, to))) if to == at + 1 => Some((amount, to)),
            (Some(amount), None) => Some((amount, at + 1)),
            (_, Some((number, to))) => Some((Amount { cents: (number * 100.0).round() as i64, written: Written::Spelled }, to)),
            (None, None) => None,
        }
    }

    /// What makes the whole answer no amount.
    fn refuse(&self, said: &Said) -> Result<(), Unclear> {
        let before = said.from.checked_sub(1);
        let first = if self.is_before(List::Euro, said.from) { before.and_then(|at| at.checked_sub(1)) } else { before };
        // "400 -500" is a range, "€ -20" is not: what counts is a number before the dash.
        let amount_at = |at: usize| {
            matches!(self.token(at), Some(Token::Amount(_)))
                || (at > 0 && self.is(List::Euro, at) && matches!(self.token(at - 1), Some(Token::Amount(_))))
        };
        let after_amount = first.and_then(|at| at.checked_sub(1)).is_some_and(amount_at);
        let minus = [before, first].into_iter().flatten().any(|at| self.token(at) == Some(&Token::Minus) || self.is(List::Minus, at));
        if minus && !after_amount && !self.is_about_sign(said.from) {
            return Err(Unclear::Negative);
        }
        if self.is(List::OtherMoney, said.to) || self.is_before(List::OtherMoney, said.from) {
            return Err(Unclear::OtherMoney);
        }
        if self.is(List::TooLarge, said.to) {
            return Err(Unclear::TooLarge);
        }
        let few = self.is_before(List::Few, said.from) && said.amount.written == Written::Spelled;
        // "Anderhalf" of what, when no euro stands there?
        let part = said.amount.written == Written::Spelled && said.amount.cents % 100 != 0 && !said.marked && !self.counts_time(said);
        if few || part { Err(Unclear::Vague) } else { Ok(()) }
    }

    /// "+-400": about, and not below zero.
    fn is_about_sign(&self, from: usize) -> bool {
        from >= 2 && self.token(from - 2).is_some_and(|token| matches!(token, Token::Sign('+' | '/')))
    }

    /// "2 maanden", "3 weken".
    fn counts_time(&self, said: &Said) -> bool {
        !said.marked && self.word(said.to).is_some_and(|word| self.words.iter().any(|words| words.unit(word).is_some()))
    }

    /// "1 maart", "maart 2026", "10:30".
    fn is_date(&self, said: &Said) -> bool {
        let month = |at: usize| self.word(at).is_some_and(|word| self.words.iter().any(|words| words.month(word).is_some()));
        let day = said.amount.cents <= DAYS && month(said.to);
        let year = (200_000..=210_000).contains(&said.amount.cents) && said.from.checked_sub(1).is_some_and(month);
        let colon = |at: Option<usize>| at.and_then(|at| self.token(at)) == Some(&Token::Sign(':')) && said.amount.cents < 6_000;
        let clock = (colon(Some(said.to)) && self.is_number(Some(said.to + 1)))
            || (colon(said.from.checked_sub(1)) && self.is_number(said.from.checked_sub(2)));
        !said.marked && (day || year || clock)
    }

    fn is_number(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| matches!(self.token(at), Some(Token::Amount(_))))
    }

    /// "2 brieven", "3 kinderen": a small number with a word behind it that says nothing about money.
    fn counts_things(&self, said: &Said) -> bool {
        let known = [List::About, List::Filler, List::Euro, List::Cent, List::PerMonth];
        let rest: Vec<String> = self.tokens.iter().skip(said.to).filter_map(word_of).map(str::to_owned).collect();
        let said_on = rest.is_empty() || self.words.iter().any(|words| known.iter().any(|list| words.opens(*list, &rest).is_some()));
        said.amount.cents < SMALL && !said_on
    }

    /// "400-500", "tussen de 400 en 500", "400 a 500 euro".
    fn range(&self, pair: &[Said]) -> Option<Chosen> {
        let [low, high] = pair else { return None };
        let joiner: Vec<&Token> = (low.to..high.from).filter(|at| !self.is(List::Euro, *at)).filter_map(|at| self.token(at)).collect();
        let between = || (0..low.from).any(|at| self.is(List::Between, at));
        let joined = match joiner.as_slice() {
            [Token::Sign('-') | Token::Minus] => true,
            _ => {
                let spoken: Vec<String> = joiner.iter().map_while(|token| word_of(token).map(str::to_owned)).collect();
                let is = |list: List| spoken.len() == joiner.len() && self.words.iter().any(|words| words.is(list, &spoken));
                is(List::Range) || (is(List::RangeAnd) && between())
            }
        };
        if !joined {
            return None;
        }
        let most = high.amount.cents;
        let least = tens_of(low, high);
        let sure = if low.marked || high.marked { Sure::Marked } else { Sure::Bare };
        if low.amount.cents == ONE && low.amount.written == Written::Spelled {
            return Some(Chosen { cents: most, up_to: None, about: true, sure });
        }
        (least < most).then_some(Chosen { cents: least, up_to: Some(most), about: true, sure })
    }
}

/// "Vier a vijfhonderd" is four hundred to five hundred.
fn tens_of(low: &Said, high: &Said) -> i64 {
    let spelled = high.amount.written == Written::Spelled;
    let scale = if high.amount.cents % 100_000 == 0 { 1_000 } else { 100 };
    let scaled = low.amount.cents * scale;
    if spelled && high.amount.cents >= 10_000 && low.amount.cents < 1_000 && scaled < high.amount.cents { scaled } else { low.amount.cents }
}

fn word_of(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) => Some(word),
        Token::Amount(_) | Token::Minus | Token::Sign(_) | Token::Odd => None,
    }
}

/// "4 euro 50", "450 euro en 50 cent", "50 cent": cents go to the euros before them.
fn with_cents(answer: &Answer<'_>, amounts: Vec<Said>) -> Vec<Said> {
    let mut joined: Vec<Said> = Vec::with_capacity(amounts.len());
    for mut said in amounts {
        let is_cent = answer.is(List::Cent, said.to);
        let small = said.amount.cents < 10_000 && said.amount.cents % 100 == 0;
        if let Some(euros) = joined.last_mut()
            && small
            && euros.amount.cents % 100 == 0
            && answer.is(List::Euro, euros.to)
        {
            let gap = said.from - euros.to;
            let digits = gap == 1 && said.amount.written == Written::Digits(2);
            let and = gap == 2 && answer.is(List::NumberAnd, euros.to + 1);
            if digits || (is_cent && (gap == 1 || and)) {
                euros.amount.cents += said.amount.cents / 100;
                euros.to = said.to + usize::from(is_cent);
                continue;
            }
        }
        if is_cent && small {
            said.amount.cents /= 100;
            said.to += 1;
        }
        joined.push(said);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn nothing_is_chosen_from_nothing() {
        assert_eq!(choose(&tokens(""), &[]).map(|chosen| chosen.cents), Err(Unclear::Nothing));
    }
}
