//! An answer about money, cut into amounts, words and signs.
//!
//! The one decision: dots and commas are read by the groups they make and not by the language of the conversation. "1.240,50"
//! and "1,240.50" are both twelve hundred forty and a half, and what can be two amounts ("1.2400") is none.

use crate::dialog::words::Words;

/// Most words of a phrase that stands for others.
const MOST_EXPANDED: usize = 4;
/// Most digits of one amount: more is a bank account or a phone, and would not fit the arithmetic.
const MOST_DIGITS: usize = 12;

/// A piece of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Amount(Amount),
    /// Letters, or a sign that is a word of its own: `€`, `$`.
    Word(String),
    /// `-` glued to the number behind it, and to nothing before it.
    Minus,
    Sign(char),
    /// Digits that are no amount: "30.11.2025", "0612345678".
    Odd,
}

/// Digits as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) cents: i64,
    pub(super) written: Written,
}

/// How an amount was written, which says how surely it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Only digits; how many.
    Digits(usize),
    /// With separators of thousands: "1.240".
    Grouped,
    /// With decimals: "40.50".
    Decimals,
    /// As only money is written: "1.240,50", "450,-".
    Money,
    /// In words: "vierhonderd", "4 honderd".
    Spelled,
}

pub(super) fn tokens(folded: &str) -> Vec<Token> {
    let letters: Vec<char> = folded.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let next = letters.get(at + 1).copied();
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        if letter.is_ascii_digit() {
            let (token, length) = digits(letters.get(at..).unwrap_or_default());
            tokens.push(token);
            at += length;
            continue;
        }
        if letter.is_alphabetic() {
            let word: String = letters.get(at..).unwrap_or_default().iter().take_while(|l| l.is_alphabetic() || **l == '\'').collect();
            at += word.chars().count();
            tokens.push(Token::Word(word.replace('\'', "")));
            continue;
        }
        match letter {
            '-' if before.is_none_or(|before| matches!(before, ' ' | '€' | ':'))
                && next.is_some_and(|next| next.is_ascii_digit() || next == '€') =>
            {
                tokens.push(Token::Minus);
            }
            '-' | '+' | '~' | '/' | '%' | ':' => tokens.push(Token::Sign(letter)),
            '$' => tokens.push(Token::Word(letter.to_string())),
            other if other.is_ascii() => {}
            other => tokens.push(Token::Word(other.to_string())),
        }
        at += 1;
    }
    tokens
}

/// The same tokens, with what a phrase of a words file stands for in its place: "ألفين" is two thousand.
pub(super) fn expanded(mut tokens: Vec<Token>, words: &[&Words]) -> Vec<Token> {
    let word = |token: &Token| if let Token::Word(word) = token { Some(word.clone()) } else { None };
    let mut at = 0;
    while at < tokens.len() {
        let rest: Vec<String> = tokens.iter().skip(at).map_while(word).take(MOST_EXPANDED).collect();
        let meant = words.iter().find_map(|words| words.stand_in(&rest));
        if let Some((length, meant)) = meant {
            let meant: Vec<Token> = meant.iter().flat_map(|word| self::tokens(word)).collect();
            let step = meant.len();
            tokens.splice(at..at + length, meant);
            at += step;
        } else {
            at += 1;
        }
    }
    tokens
}

/// The amount that these letters open with, and how many letters it took.
fn digits(letters: &[char]) -> (Token, usize) {
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_separator = |at: usize| letters.get(at).is_some_and(|letter| matches!(letter, '.' | ',' | '\''));
    let mut end = 0;
    while is_digit(end) || (is_separator(end) && is_digit(end + 1)) {
        end += 1;
    }
    // "1 240": one or two digits, and exactly three behind a space; "450 500" are two amounts.
    let spaced = end <= 2 && letters.get(end) == Some(&' ') && (1..=3).all(|step| is_digit(end + step)) && !is_digit(end + 4);
    if spaced {
        let from = end + 1;
        end = from;
        while is_digit(end) || (is_separator(end) && is_digit(end + 1)) {
            end += 1;
        }
    }
    let written: String = letters.iter().take(end).map(|letter| if *letter == ' ' { '\'' } else { *letter }).collect();
    // "45O": a slip of the finger for a nought. Which number was meant is a guess.
    let slips = letters.iter().skip(end).take_while(|letter| letter.is_alphabetic()).collect::<String>();
    if !slips.is_empty() && slips.chars().all(|letter| matches!(letter, 'o' | 'l')) {
        return (Token::Odd, end + slips.chars().count());
    }
    let Some(mut amount) = amount(&written) else { return (Token::Odd, end) };
    let dash = |at: usize| letters.get(at).is_some_and(|letter| matches!(letter, '-' | '='));
    if letters.get(end).is_some_and(|letter| matches!(letter, ',' | '.')) && dash(end + 1) && !is_digit(end + 2) {
        end += 2;
        while dash(end) {
            end += 1;
        }
        amount.written = Written::Money;
    }
    (Token::Amount(amount), end)
}

fn amount(written: &str) -> Option<Amount> {
    if written.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS {
        return None;
    }
    let signs: Vec<char> = written.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let parts: Vec<&str> = written.split(['.', ',', '\'']).collect();
    let (last, before) = parts.split_last()?;
    let Some(first) = before.first() else {
        let zero = written.len() > 1 && written.starts_with('0');
        return (!zero)
            .then(|| last.parse::<i64>().ok())
            .flatten()
            .map(|euros| Amount { cents: euros * 100, written: Written::Digits(written.len()) });
    };
    let sign = *signs.last()?;
    let has_decimals = last.len() < 3 && sign != '\'';
    let groups = if has_decimals { before } else { &parts };
    let group_signs = signs.get(..groups.len().saturating_sub(1))?;
    let in_threes = groups.iter().skip(1).all(|group| group.len() == 3) && (groups.len() == 1 || first.len() <= 3);
    let one_sign = group_signs.windows(2).all(|pair| pair.first() == pair.last()) && (!has_decimals || !group_signs.contains(&sign));
    let zero = first.starts_with('0') && (first.len() > 1 || groups.len() > 1);
    if !in_threes || !one_sign || zero {
        return None;
    }
    let euros = groups.concat().parse::<i64>().ok()?;
    let cents = if has_decimals { format!("{last:0<2}").parse::<i64>().ok()? } else { 0 };
    let written = match (has_decimals, groups.len() > 1) {
        (true, true) => Written::Money,
        (true, false) => Written::Decimals,
        (false, _) => Written::Grouped,
    };
    Some(Amount { cents: euros * 100 + cents, written })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_read_by_the_groups_they_make() {
        for (written, cents) in [
            ("450", Some(45_000)),
            ("1.240", Some(124_000)),
            ("1,240", Some(124_000)),
            ("1'240", Some(124_000)),
            ("1 240", Some(124_000)),
            ("1.240,50", Some(124_050)),
            ("1,240.50", Some(124_050)),
            ("1 240,50", Some(124_050)),
            ("1240,5", Some(124_050)),
            ("0,50", Some(50)),
            ("0", Some(0)),
            ("12.345.678", Some(1_234_567_800)),
            ("450,-", Some(45_000)),
            ("450,--", Some(45_000)),
            ("450.-", Some(45_000)),
            ("1.2400", None),
            ("1.240.50", None),
            ("30.11.2025", None),
            ("0612345678", None),
            ("0.500", None),
            ("12.345,678", None),
            ("1234567890123", None),
        ] {
            let read = match tokens(written).as_slice() {
                [Token::Amount(amount)] => Some(amount.cents),
                _ => None,
            };
            assert_eq!(read, cents, "{written}");
        }
    }

    #[test]
    fn two_amounts_with_a_space_stay_two() {
        assert_eq!(tokens("450 500").len(), 2);
        assert_eq!(tokens("400-500").len(), 3);
    }
}
