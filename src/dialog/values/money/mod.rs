//! Money as people type it: "450", "€ 1.240,50", "vierhonderdvijftig", "tussen de 400 en 500", "800 p/m".
//!
//! The one decision: a number is an amount unless something beside it says that it counts something else: months, a date, a
//! phone. Two amounts that are no range are none, because which of them is owed is for the person to say.

mod choose;
mod token;

use super::{Names, Precision, Reading, Unclear, Value, names};
use crate::dialog::words::{List, Words, fold, words_of};
use crate::language::Language;
use choose::{Chosen, Sure, choose};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use token::Token;

/// In cents: a quarter of a million euros. No rent debt comes near; what is larger is a phone number, a BSN or a slip of a finger.
pub(super) const LARGEST: i64 = 25_000_000;

/// An amount in euros.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In cents; of a range the least. Never negative, at most `LARGEST`.
    pub cents: i64,
    /// In cents: the most, of a range.
    pub up_to: Option<i64>,
    /// A range is always `About`.
    pub precision: Precision,
    pub per: Per,
}

/// What an amount is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    Total,
    Month,
}

impl Money {
    /// In euros; of a range the least.
    pub fn euros(&self) -> f64 {
        self.cents as f64 / 100.0
    }
}

pub(super) fn read(said: &str, _: Date, words: &[&Words]) -> Reading {
    let folded = fold(said);
    match understand(&folded, words) {
        Ok((money, _)) => Reading::Value(Value::Money(money)),
        Err(unclear) => Reading::Unclear(unclear),
    }
}

/// Only what can not be anything else than money, so that a house number or a year never changes an amount.
pub(super) fn find(said: &str, _: Date, words: &[&Words]) -> Option<Value> {
    let folded = fold(said);
    let (money, sure) = understand(&folded, words).ok()?;
    let sure = match sure {
        Sure::Marked => true,
        Sure::Alone => !stands_with_others(&folded, words),
        Sure::Bare => false,
    };
    sure.then_some(Value::Money(money))
}

fn understand(folded: &str, words: &[&Words]) -> Result<(Money, Sure), Unclear> {
    let spoken = words_of(folded);
    let tokens = token::expanded(token::tokens(folded), words);
    if words.iter().any(|words| words.is(List::Nothing, &spoken)) {
        return Ok((Money { cents: 0, up_to: None, precision: Precision::Exact, per: Per::Total }, Sure::Bare));
    }
    let Chosen { cents, up_to, about, sure } = choose(&tokens, words)?;
    if up_to.unwrap_or(cents) > LARGEST {
        return Err(Unclear::TooLarge);
    }
    let says = |list: List| words.iter().any(|words| words.find(list, &spoken).is_some());
    let signs = |pair: &[Token]| matches!(pair, [Token::Sign('+'), Token::Sign('-' | '/') | Token::Minus]);
    let sign = tokens.contains(&Token::Sign('~')) || tokens.windows(2).any(signs);
    let about = about || sign || up_to.is_some() || says(List::About);
    let precision = if about { Precision::About } else { Precision::Exact };
    let per = if says(List::PerMonth) { Per::Month } else { Per::Total };
    Ok((Money { cents, up_to, precision, per }, sure))
}

/// Whether words stand beside a bare number that say more than "about".
fn stands_with_others(folded: &str, words: &[&Words]) -> bool {
    let spoken = words_of(folded);
    let mut rest = spoken.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let skip =
            words.iter().filter_map(|words| [List::About, List::Filler].into_iter().filter_map(|list| words.opens(list, rest)).max()).max();
        match skip {
            Some(length) => rest = rest.get(length..).unwrap_or_default(),
            None if first.bytes().all(|byte| byte.is_ascii_digit()) => rest = others,
            None => return true,
        }
    }
    false
}

pub(super) fn show(money: &Money, language: Language) -> String {
    let names = names(language);
    let least = euros(money.cents, names);
    let amount = match (money.up_to, money.precision) {
        (Some(most), _) => names.between(&least, &euros(most, names)),
        (None, Precision::Exact) => least,
        (None, Precision::About) => names.about(&least),
    };
    match money.per {
        Per::Total => amount,
        Per::Month => names.per_month(&amount),
    }
}

/// "€ 1.240,50" or "€1,240.50"; whole euros without decimals.
fn euros(cents: i64, names: &Names) -> String {
    let [sign, thousands, decimal] = names.euros;
    let digits = (cents / 100).to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(thousands);
        }
        grouped.push(digit);
    }
    match cents % 100 {
        0 => format!("{sign}{grouped}"),
        rest => format!("{sign}{grouped}{decimal}{rest:02}"),
    }
}
