//! Numbers that nobody asked for: a citizen service number, a bank account.
//!
//! The one decision: they are taken out before anything is written down, and kept nowhere. A citizen service number may be used only
//! where a law says so (Uitvoeringswet AVG article 46), and none says so here; a mark that tells what stood there is enough to
//! understand the sentence. A number is known by its own check digit, so that an amount, a date or a case number stays.

/// What stands for a citizen service number that was taken out.
pub const NO_CITIZEN_NUMBER: &str = "[burgerservicenummer weggelaten]";
/// What stands for a bank account that was taken out.
pub const NO_ACCOUNT: &str = "[rekeningnummer weggelaten]";

/// How many digits a citizen service number has.
const DIGITS: usize = 9;
/// How people write them in groups.
const GROUPS: [&[usize]; 5] = [&[9], &[3, 3, 3], &[4, 2, 3], &[4, 5], &[5, 4]];
/// Words beside which nine digits that begin with a six are no telephone number.
const NAMED: [&str; 5] = ["bsn", "burgerservice", "sofi", "citizen service", "service number"];
/// The shortest and the longest account number there is (ISO 13616).
const ACCOUNT: std::ops::RangeInclusive<usize> = 15..=34;

/// The text without such numbers; `None` when there are none in it.
pub fn without(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = accounts(&letters);
    let is_named = NAMED.iter().any(|name| text.to_lowercase().contains(name));
    found.extend(
        citizens(&letters, is_named)
            .into_iter()
            .filter(|one| found.iter().all(|other| other.1 <= one.0 || one.1 <= other.0))
            .collect::<Vec<_>>(),
    );
    if found.is_empty() {
        return None;
    }
    found.sort_unstable();
    let (mut kept, mut at) = (String::with_capacity(text.len()), 0);
    for (from, to, mark) in found {
        kept.extend(letters.get(at..from).unwrap_or_default());
        kept.push_str(mark);
        at = to;
    }
    kept.extend(letters.get(at..).unwrap_or_default());
    Some(kept)
}

/// Whether a number was taken out of this text.
pub fn were_in(text: &str) -> bool {
    [NO_CITIZEN_NUMBER, NO_ACCOUNT].iter().any(|mark| text.contains(mark))
}

type Found = (usize, usize, &'static str);

/// A digit, in the figures that people's keyboards write.
fn digit(letter: char) -> Option<u32> {
    let of = |zero: char| (letter as u32).checked_sub(zero as u32).filter(|value| *value < 10);
    letter.to_digit(10).or_else(|| of('\u{660}')).or_else(|| of('\u{6f0}'))
}

/// Groups of digits with where they stand, as far as one sign parts them.
fn groups(letters: &[char]) -> Vec<Vec<(usize, Vec<u32>)>> {
    let mut runs: Vec<Vec<(usize, Vec<u32>)>> = Vec::new();
    let mut ended: Option<usize> = None;
    for (at, letter) in letters.iter().enumerate() {
        let Some(value) = digit(*letter) else { continue };
        let before = at.checked_sub(1);
        let goes_on = before.is_some() && before == ended;
        let parted = at.checked_sub(2).is_some_and(|before| Some(before) == ended)
            && before.and_then(|before| letters.get(before)).is_some_and(|sign| matches!(sign, ' ' | '.' | '-' | '\u{a0}'));
        match runs.last_mut() {
            Some(run) if goes_on => {
                if let Some((_, digits)) = run.last_mut() {
                    digits.push(value);
                }
            }
            Some(run) if parted => run.push((at, vec![value])),
            _ => runs.push(vec![(at, vec![value])]),
        }
        ended = Some(at);
    }
    runs
}

fn citizens(letters: &[char], is_named: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for run in groups(letters) {
        for first in 0..run.len() {
            for form in GROUPS {
                let Some(parts) = run.get(first..first + form.len()) else { continue };
                if !parts.iter().map(|(_, digits)| digits.len()).eq(form.iter().copied()) {
                    continue;
                }
                let digits: Vec<u32> = parts.iter().flat_map(|(_, digits)| digits.iter().copied()).collect();
                let (Some((from, _)), Some((last, tail))) = (parts.first(), parts.last()) else { continue };
                let to = last + tail.len();
                let alone = !is_letter(letters, from.checked_sub(1)) && !is_letter(letters, Some(to));
                // Nine digits that begin with a six are how many people write a mobile telephone.
                let may_be = is_named || digits.first() != Some(&6);
                if alone && may_be && passes_eleven(&digits) && found.iter().all(|(_, end, _)| end <= from) {
                    found.push((*from, to, NO_CITIZEN_NUMBER));
                }
            }
        }
    }
    found
}

fn is_letter(letters: &[char], at: Option<usize>) -> bool {
    at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric())
}

/// The eleven-test of the citizen service number: nine times the first, eight times the second, …, minus the last.
fn passes_eleven(digits: &[u32]) -> bool {
    let [front @ .., last] = digits else { return false };
    let sum: u32 = front.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == DIGITS && front.iter().any(|digit| *digit > 0) && (sum + 10 * last).is_multiple_of(11)
}

fn accounts(letters: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for from in 0..letters.len() {
        if is_letter(letters, from.checked_sub(1)) || found.iter().any(|(_, end, _)| from < *end) {
            continue;
        }
        let (mut signs, mut ends) = (Vec::new(), None);
        for (at, letter) in letters.iter().enumerate().skip(from) {
            match letter.to_ascii_uppercase() {
                sign if sign.is_ascii_alphanumeric() => signs.push(sign),
                ' ' if letters.get(at.saturating_sub(1)).is_some_and(char::is_ascii_alphanumeric) => continue,
                _ => break,
            }
            if signs.len() > *ACCOUNT.end() {
                break;
            }
            if ACCOUNT.contains(&signs.len()) && !is_letter(letters, Some(at + 1)) && passes_97(&signs) {
                ends = Some(at + 1);
            }
        }
        found.extend(ends.map(|to| (from, to, NO_ACCOUNT)));
    }
    found
}

/// The test of ISO 13616: the first four behind the rest, letters as two digits, and one over when divided by 97.
fn passes_97(signs: &[char]) -> bool {
    let (Some(front), Some(rest)) = (signs.get(..4), signs.get(4..)) else { return false };
    let has_form = front.iter().take(2).all(char::is_ascii_uppercase) && front.iter().skip(2).all(char::is_ascii_digit);
    let value = |sign: &char| sign.to_digit(36).unwrap_or_default();
    let over = rest.iter().chain(front).map(value).fold(
        0,
        |sum: u32, value| {
            if value < 10 { (sum * 10 + value) % 97 } else { (sum * 100 + value) % 97 }
        },
    );
    has_form && over == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn law_6_a_citizen_service_number_and_an_account_are_taken_out_however_they_are_written() {
        let table = [
            ("mijn bsn is 123456782", "mijn bsn is [burgerservicenummer weggelaten]"),
            ("123456782.", "[burgerservicenummer weggelaten]."),
            ("bsn 1234.56.782, huur 450", "bsn [burgerservicenummer weggelaten], huur 450"),
            ("123 456 782 en 111222333", "[burgerservicenummer weggelaten] en [burgerservicenummer weggelaten]"),
            ("رقمي ١٢٣٤٥٦٧٨٢", "رقمي [burgerservicenummer weggelaten]"),
            ("in 2024 123456782", "in 2024 [burgerservicenummer weggelaten]"),
            ("NL91 ABNA 0417 1643 00 graag", "[rekeningnummer weggelaten] graag"),
            ("op nl91abna0417164300", "op [rekeningnummer weggelaten]"),
            ("rekening DE89370400440532013000!", "rekening [rekeningnummer weggelaten]!"),
        ];
        for (text, expected) in table {
            let kept = without(text);
            assert_eq!(kept.as_deref(), Some(expected));
            assert!(were_in(expected));
        }
    }

    #[test]
    fn what_is_no_such_number_stays_as_it_was() {
        for text in [
            "123456789",
            "ik heb 540 euro schuld",
            "6713 AB 14",
            "0612345678",
            "06-12345678",
            "+31 6 12345678",
            "020 1234567",
            "23-11-2026",
            "dossier A123456782",
            "000000000",
            "NL91 ABNA 0417 1643 01",
            "",
        ] {
            assert_eq!(without(text), None, "{text}");
        }
        // A mobile number without its nought passes the test by chance; beside the word it is none.
        assert_eq!(without("bel 612345671"), None);
        assert!(without("bsn 612345671").is_some() || !passes_eleven(&[6, 1, 2, 3, 4, 5, 6, 7, 1]));
    }

    proptest! {
        #[test]
        fn nothing_else_of_a_text_is_lost_and_nothing_is_found_twice(text in "[a-z0-9 .-]{0,60}") {
            match without(&text) {
                None => prop_assert!(!were_in(&text)),
                Some(kept) => {
                    prop_assert_eq!(without(&kept), None);
                    let left = kept.replace(NO_CITIZEN_NUMBER, "").replace(NO_ACCOUNT, "");
                    let mut rest = text.chars();
                    prop_assert!(left.chars().all(|letter| rest.any(|other| other == letter)), "{} of {}", left, text);
                }
            }
        }
    }
}
