//! Telephone numbers at which a person can be called back.
//!
//! The one decision: a number is kept as `+` and digits (E.164), because that is what can be dialled from anywhere; a
//! number of a service (0800, 0900, 14…, 112) is refused, because no person answers it for this one.

use super::plain::plain;
use super::{Phone, Reading, Unclear, Value};
use crate::dialog::words::Words;
use crate::language::Language;
use crate::personal::Text;
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// E.164: at most fifteen digits with the country; nine is the shortest that the register for client contacts takes.
const FEWEST_DIGITS: usize = 9;
const MOST_DIGITS: usize = 15;
/// A Dutch number has nine digits behind its 0 or +31.
const DUTCH_DIGITS: usize = 9;

/// The number of a bank account, whose end can look like a number to dial.
#[expect(clippy::expect_used, reason = "a literal, covered by a test")]
static ACCOUNT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\b[a-z]{2} ?[0-9]{2} ?[a-z]{4}(?: ?[0-9]){10}").expect("a literal pattern"));

/// What was said in answer to a question for a number to call.
pub(super) fn read(said: &str, _today: Date, _words: &[&Words]) -> Reading {
    choose(runs(&plain(said)))
}

/// The one number inside a longer sentence. Nine bare digits may be anything there, so it must start with 0 or +.
pub(super) fn find(said: &str, _today: Date, _words: &[&Words]) -> Option<Value> {
    let mut runs = runs(&plain(said));
    runs.retain(|run| run.trim_start_matches([' ', '(', '-', '.', '/']).starts_with(['0', '+']));
    match choose(runs) {
        Reading::Value(value) => Some(value),
        Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
    }
}

fn choose(runs: Vec<String>) -> Reading {
    let mut last = Unclear::Nothing;
    let mut found: Vec<String> = Vec::new();
    for run in runs {
        match number(&run) {
            Ok(number) if found.contains(&number) => {}
            Ok(number) => found.push(number),
            Err(unclear) => last = unclear,
        }
    }
    let more = found.len() > 1;
    match found.pop() {
        Some(_) if more => Reading::Unclear(Unclear::Several),
        Some(number) => Reading::Value(Value::Phone(Phone(Text::from(number)))),
        None => Reading::Unclear(last),
    }
}

/// The stretches of a text that look like a number to dial: a `+` or digit, then digits and what people put between them.
fn runs(text: &str) -> Vec<String> {
    let text = ACCOUNT.replace_all(text, "|");
    let mut runs = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '0'..='9' | '+' | ' ' | '-' | '.' | '(' | ')' | '/' => {
                // A `+` starts another number.
                if letter == '+' && runs.last().is_some_and(|run| run.contains(|sign: char| sign.is_ascii_digit())) {
                    runs.push(String::new());
                }
                if let Some(run) = runs.last_mut() {
                    run.push(letter);
                }
            }
            _ => runs.push(String::new()),
        }
    }
    runs.retain(|run| run.contains(|sign: char| sign.is_ascii_digit()));
    runs
}

/// One stretch as a number of a person.
fn number(run: &str) -> Result<String, Unclear> {
    // "+31 (0)6": the 0 in brackets is for callers inside the country.
    let dialled: String = run.replace("(0)", "").chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let abroad = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00"));
    if let Some(digits) = abroad {
        let digits = match digits.strip_prefix("310") {
            Some(own) => format!("31{own}"),
            None => digits.to_owned(),
        };
        return match digits.strip_prefix("31") {
            Some(own) => dutch(own),
            None if (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len()) && !digits.starts_with('0') => Ok(format!("+{digits}")),
            None => Err(Unclear::Nothing),
        };
    }
    match dialled.strip_prefix('0') {
        Some(own) => dutch(own),
        // "6 12345678", and "31612345678" without its plus.
        None if dialled.len() == DUTCH_DIGITS && dialled.starts_with('6') => dutch(&dialled),
        None if dialled.len() == DUTCH_DIGITS + 2 && dialled.starts_with("316") => dutch(dialled.get(2..).unwrap_or_default()),
        None if is_short_service(&dialled) => Err(Unclear::NotAnOwnNumber),
        None => Err(Unclear::Nothing),
    }
}

/// Three digits from 1, or 14 with an area code: in the national plan these are services, of whatever help line.
fn is_short_service(dialled: &str) -> bool {
    let digits = dialled.len();
    digits == 3 && dialled.starts_with('1') || (5..=6).contains(&digits) && dialled.starts_with("14")
}

/// What stands behind the 0 or the +31.
fn dutch(own: &str) -> Result<String, Unclear> {
    if ["800", "900", "906", "909", "88112"].iter().any(|service| own.starts_with(service)) {
        return Err(Unclear::NotAnOwnNumber);
    }
    match own.len() == DUTCH_DIGITS && !own.starts_with('0') {
        true => Ok(format!("+31{own}")),
        false => Err(Unclear::Nothing),
    }
}

/// As people in the Netherlands write it: `06 12345678`, `0318 123456`; from abroad with its `+`.
pub(super) fn show(value: &Phone, _language: Language) -> String {
    let dialled = value.0.expose();
    let Some(own) = dialled.strip_prefix("+31") else { return dialled.to_owned() };
    let area = match own.get(..2).unwrap_or_default() {
        mobile if mobile.starts_with('6') => 1,
        // Areas of three signs with their 0; all others have four.
        "10" | "13" | "15" | "20" | "23" | "24" | "26" | "30" | "33" | "35" | "36" | "38" | "40" | "43" | "45" | "46" | "50" | "53"
        | "55" | "58" | "70" | "71" | "72" | "73" | "74" | "75" | "76" | "77" | "78" | "79" | "85" | "88" => 2,
        _ => 3,
    };
    let (area, rest) = own.split_at_checked(area).unwrap_or((own, ""));
    format!("0{area} {rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn understood(said: &str) -> Result<String, Unclear> {
        match read(said, TODAY, &[]) {
            Reading::Value(Value::Phone(Phone(number))) => Ok(number.expose().to_owned()),
            Reading::Unclear(unclear) => Err(unclear),
            Reading::Value(_) | Reading::Incomplete(..) | Reading::Unknown => panic!("no number: {said}"),
        }
    }

    #[test]
    fn numbers_are_understood_however_they_are_spaced() {
        for (said, meant) in [
            ("0612345678", "+31612345678"),
            ("06 12345678", "+31612345678"),
            ("06-12345678", "+31612345678"),
            ("06 12 34 56 78", "+31612345678"),
            ("06.12.34.56.78", "+31612345678"),
            ("6 12345678", "+31612345678"),
            ("+31612345678", "+31612345678"),
            ("+31 6 1234 5678", "+31612345678"),
            ("+31 (0)6 12345678", "+31612345678"),
            ("+310612345678", "+31612345678"),
            ("0031612345678", "+31612345678"),
            ("0031 6 12345678", "+31612345678"),
            ("31612345678", "+31612345678"),
            ("mijn nummer is 06 12345678", "+31612345678"),
            ("mijn nummer is 0612345678, dank u", "+31612345678"),
            ("call me on 0612345678 please", "+31612345678"),
            ("tel: 06/12345678", "+31612345678"),
            ("06 12345678 of +31612345678", "+31612345678"),
            ("0318 123456", "+31318123456"),
            ("(0318) 12 34 56", "+31318123456"),
            ("020-1234567", "+31201234567"),
            ("070 123 45 67", "+31701234567"),
            ("085 1234567", "+31851234567"),
            ("+31 20 123 4567", "+31201234567"),
            ("+49 151 23456789", "+4915123456789"),
            ("0049 151 23456789", "+4915123456789"),
            ("+32 470 12 34 56", "+32470123456"),
            ("+48 601 234 567", "+48601234567"),
            ("+380 50 123 4567", "+380501234567"),
            ("٠٦١٢٣٤٥٦٧٨", "+31612345678"),
        ] {
            assert_eq!(understood(said), Ok(meant.to_owned()), "{said}");
        }
    }

    #[test]
    fn what_no_person_answers_is_refused() {
        for (said, why) in [
            ("0800 1234", Unclear::NotAnOwnNumber),
            ("0900-1234567", Unclear::NotAnOwnNumber),
            ("+31 900 1234", Unclear::NotAnOwnNumber),
            ("112", Unclear::NotAnOwnNumber),
            ("14 0318", Unclear::NotAnOwnNumber),
            ("06 1234567", Unclear::Nothing),
            ("06 123456789", Unclear::Nothing),
            ("+12", Unclear::Nothing),
            ("1234567", Unclear::Nothing),
            ("0000000000", Unclear::Nothing),
            ("06 12345678 of 06 87654321", Unclear::Several),
            ("bel mij", Unclear::Nothing),
            ("2", Unclear::Nothing),
            ("", Unclear::Nothing),
        ] {
            assert_eq!(understood(said), Err(why), "{said}");
        }
    }

    #[test]
    fn a_number_is_found_in_a_sentence_and_nothing_else_is_taken_for_one() {
        for (said, meant) in [
            ("nee ik bedoel 06 12345678", Some("06 12345678")),
            ("6713 AB 14, bel 0318-123456 na 5 uur", Some("0318 123456")),
            ("IBAN NL91 ABNA 0417 1643 00", None),
            ("612345678", None),
            ("1.240,50 sinds 01-03-2026", None),
        ] {
            assert_eq!(find(said, TODAY, &[]).map(|value| value.show(Language::Nl)).as_deref(), meant, "{said}");
        }
    }

    #[test]
    fn a_number_is_shown_as_it_is_dialled_here() {
        for (said, shown) in [
            ("+31612345678", "06 12345678"),
            ("0318123456", "0318 123456"),
            ("0201234567", "020 1234567"),
            ("+4915123456789", "+4915123456789"),
        ] {
            let value = find(said, TODAY, &[]).map(|value| value.show(Language::En));
            assert_eq!(value.as_deref(), Some(shown));
        }
    }

    #[test]
    fn a_number_is_never_printed() {
        assert!(!format!("{:?}", read("0612345678", TODAY, &[])).contains('6'));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back_as_the_same(said in r"[+a-z0-9 ()-]{0,24}|0[1-9][0-9]{8}|\+[1-9][0-9]{8,14}") {
            if let Reading::Value(value) = read(&said, TODAY, &[]) {
                prop_assert_eq!(read(&value.show(Language::Nl), TODAY, &[]), Reading::Value(value));
            }
        }

        #[test]
        fn any_text_is_read_without_a_panic(said in any::<String>()) {
            read(&said, TODAY, &[]);
        }
    }
}
