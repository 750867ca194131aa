//! Addresses as people type them on a phone: `6713ab 14-2hoog`, `Dorpsstraat 14 Ede`, `6713`.
//!
//! The one decision: what is written behind a house number is never silently cut (ADDR-1). It becomes a letter, an
//! addition, a street or a town; if a digit is left over, we ask again. Patterns are those of the national register of
//! addresses (BAG), but nothing is looked up: an unknown address is a home too (ADDR-2), and so is a boat (ADDR-3).

use super::calendar_words;
use super::plain::plain;
use super::{Address, Missing, Postcode, Reading, Unclear, Value};
use crate::dialog::words::Words;
use crate::language::Language;
use crate::personal::Text;
use jiff::civil::Date;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

#[expect(clippy::expect_used, reason = "a literal, covered by a test")]
fn pattern(literal: &str) -> Regex {
    Regex::new(literal).expect("a literal pattern")
}

macro_rules! patterns {
    ($($name:ident = $literal:expr;)*) => { $(static $name: LazyLock<Regex> = LazyLock::new(|| pattern($literal));)* };
}

patterns! {
    FULL_POSTCODE = r"(?i)\b([1-9][0-9]{3})([ -]?)([a-z]{2})\b";
    GLUED_POSTCODE = r"(?i)\b([1-9][0-9]{3})([a-z]{2})([0-9]{1,5})";
    // Only the capitals: "6713 не" and "6713 та" are words behind a number.
    CYRILLIC_POSTCODE = r"\b([1-9][0-9]{3}) ?([АВСЕНІКМОРТХA-Z]{2})\b";
    FOUR_DIGITS = r"\b[1-9][0-9]{3}\b";
    // Ordinals ("2e Jan Steenstraat") are no house numbers.
    NUMBER = r"[0-9]+";
    ORDINAL = r"^(e|de|ste|st|nd|rd|th)\s+[A-Za-z]";
    // What follows a count or an amount, and never a house number.
    COUNTED = r"(?i)^([.,][0-9]|\s*(€|%|euro|eur\b|maand|mnd|week|weken|month|jaar|year|dag|day|uur|hour|keer|times|kind|persoon|personen|people|child))";
    FLOOR = r"(?i)^[\s,/-]*([0-9]{1,2})\s*-?\s*(?:e|de|ste|st|nd|rd|th)?\s*(?:hoog|hg|etage|verdieping|floor)\b";
    LETTER = r"(?i)^ ?-? ?([a-z])(?:\b|[0-9])";
    KNOWN_ADDITION = r"(?i)^[\s,-]*(bis|hs|huis|ter|boven|beneden|onder|achter|hoog|bg|sous|rood|zwart|rd|zw|rd|iii|ii|iv|vi|to|t/o|tegenover|by|ark|ws|wb)(?:[ -]?([a-z0-9]))?\b";
    OTHER_ADDITION = r"(?i)^(?: ?[-/] ?|)([0-9a-z]{1,5})\b";
    SPACED_ADDITION = r"^ ([0-9]{1,3})\b";
    ACROSS = r"(?i)(?:^|\s)(t/o|tegenover|opposite|bij)(?:\s+(?:nummer|number|nr\.?))?\s*$";
    OPENER = r"(?i)^(?:(?:nee|no|sorry|ja|yes|ok|hallo|hoi|hi|hello|and|en)\b[ ,.!]*)*(?:ik woon|ik zit|wij wonen|we wonen|(?:mijn|ons|het|my|our|the)? ?(?:adres|address|postcode|zip|post code)(?: is)?|mieszkam|mieszkamy|mój adres to|mój adres|moj adres|kod pocztowy to|kod pocztowy|kod|adresim|posta kodum|posta kodu|я живу|живу|ми живемо|моя адреса|мій індекс|індекс|أسكن|اسكن|أنا أسكن|ساكن|عنواني|الرمز البريدي|الرمز|het is|dat is|i live|we live|i'm|i am|it is|it's|its)\b[ :,]*(?:(?:op|aan|in|at|on|is|nu|na|w|przy|to|на|в|у|по|في|على|هو)\b[ :,]*)*";
    // "14'te oturuyorum": what Turkish says behind its number.
    CLOSER = r"(?i)(?:'?(?:te|ta|de|da|deyim|teyim|dayım|tayım))?(?: (?:oturuyorum|oturuyoruz|yaşıyorum|yaşıyoruz|ikamet ediyorum))?[ .!]*$";
    LABEL = r"(?i)[\s,;:(]*\b(?:numer|dom|domu|kod pocztowy|kod|numara|numarası|numarasi|kapı|kapi|posta kodu|posta kodum|ve|номер|будинок|буд|дом|квартира|поштовий індекс|індекс|индекс|адреса|адрес|на|رقم المنزل|رقم البيت|رقم|البيت|المنزل|الرمز البريدي|الرمز|رمز|عنواني|في|و|huisnummer|huisnr|nummer|house number|number|no|nr|num|postcode|zip|adres|address|is|mijn|my|en|and|met|with|te|in)\b[\s.,;:)]*$";
    LEADING_LABEL = r"(?i)^[\s,;:(]*(?:(?:numer|dom|domu|kod pocztowy|kod|numara|numarası|numarasi|kapı|kapi|posta kodu|posta kodum|ve|номер|будинок|буд|дом|квартира|поштовий індекс|індекс|индекс|адреса|адрес|на|رقم المنزل|رقم البيت|رقم|البيت|المنزل|الرمز البريدي|الرمز|رمز|عنواني|في|و|huisnummer|huisnr|nummer|house number|number|nr|postcode|adres|is|en|and|in|te|mijn|my)\b[\s.,;:)]*)+";
    STREET = r"(?i)(?:straat|straatje|str\.|weg|laan|plein|gracht|kade|dijk|hof|hofje|pad|steeg|singel|plantsoen|park|dreef|markt|baan|ring|haven|burg|veld|akker|erf|oord|wal|kamp|steen|woonboot|woonwagen|ligplaats|standplaats|woonark|street|road|lane|square|avenue)\b";
}

/// Two letters behind four digits that are far more often a word than the end of a postcode.
const SMALL_WORDS: [&str; 36] = [
    "in", "en", "op", "te", "nr", "is", "ik", "de", "no", "of", "at", "my", "we", "al", "or", "to", "it", "an", "am", "na", "om", "uw",
    "zo", "ja", "pm", "eu", "on", "as", "ze", "je", "me", "so", "by", "if", "do", "kr",
];

/// Words of a sentence, and of no street or town.
const CHATTER: [&str; 30] = [
    "ik", "weet", "alleen", "niet", "is", "het", "maar", "woon", "denk", "i", "know", "only", "think", "but", "not", "it", "dat", "that",
    "bedoel", "mean", "wil", "zeg", "liever", "rather", "because", "omdat", "want", "we", "wij", "they",
];

/// Letters that no postcode ends on (by decision of the former PTT).
const NEVER_LETTERS: [[char; 2]; 3] = [['S', 'A'], ['S', 'D'], ['S', 'S']];

/// House numbers in the BAG have at most five digits.
const HIGHEST_NUMBER: u32 = 99_999;
/// A street or town longer than this, in words, is a story.
const MOST_WORDS: usize = 6;

/// Longer than this, in bytes, it is a story in which an address may stand. Four lines of a letter fit.
const LONGEST_ANSWER: usize = 400;

/// What was said in answer to a question for an address.
pub(super) fn read(said: &str, today: Date, words: &[&Words]) -> Reading {
    let text = spaced(said);
    if text.len() > LONGEST_ANSWER {
        return find(said, today, words).map_or(Reading::Unclear(Unclear::Nothing), Reading::Value);
    }
    match parse(&text) {
        Ok(address) => judge(address),
        Err(unclear) => Reading::Unclear(unclear),
    }
}

/// Whether this place in a text, in bytes, stands right behind a digit.
fn behind_number(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with(|letter: char| letter.is_ascii_digit()))
}

/// With a space between a postcode and the house number glued to it: `6713ab14`.
fn spaced(said: &str) -> String {
    let text = plain(said);
    let text = CYRILLIC_POSTCODE.replace_all(&text, |found: &Captures<'_>| {
        let letters = found.get(2).map_or("", |letters| letters.as_str());
        format!("{} {}", found.get(1).map_or("", |digits| digits.as_str()), letters.chars().map(latin).collect::<String>())
    });
    GLUED_POSTCODE.replace_all(&text, "$1$2 $3").into_owned()
}

/// The Latin letter that a Cyrillic one looks like: who types a postcode from a letter with such a keyboard means what is seen.
fn latin(letter: char) -> char {
    match letter {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        other => other,
    }
}

fn judge(address: Address) -> Reading {
    let (postcode, number) = (address.postcode.is_some(), address.house_number.is_some());
    let named = address.street.is_some();
    let value = Value::Address(address);
    match (postcode, number) {
        (true, true) => Reading::Value(value),
        (true, false) => Reading::Incomplete(value, Missing::HouseNumber),
        (false, true) => Reading::Incomplete(value, Missing::Postcode),
        (false, false) if named => Reading::Incomplete(value, Missing::Postcode),
        (false, false) => Reading::Unclear(Unclear::Nothing),
    }
}

/// An address inside a longer sentence: a whole postcode with what stands right behind it, or a street with its number.
pub(super) fn find(said: &str, _today: Date, _words: &[&Words]) -> Option<Value> {
    let text = spaced(said);
    let whole = whole_postcodes(&text, Sure::Surely);
    if let Some((postcode, range)) = first_with_letters(&whole) {
        let mut address = Address { postcode: Some(postcode.clone()), ..Address::default() };
        let behind = text.get(range.end..)?;
        let mut end = range.end;
        if let Some(home) = house_at(behind, close_start(behind)) {
            end += home.range.end;
            home.fill(&mut address);
        } else if let Some((street, home)) = street_and_house(text.get(..range.start)?) {
            address.street = Some(Text::from(street));
            home.fill(&mut address);
        }
        // "Not 6713 AB but 6714 AC": whoever says two is asked.
        let other = whole.iter().any(|(other, at)| at.start >= end && *other != postcode);
        return (!other).then_some(Value::Address(address));
    }
    let (street, home) = street_and_house(&text)?;
    let mut address = Address { street: Some(Text::from(street)), ..Address::default() };
    home.fill(&mut address);
    Some(Value::Address(address))
}

fn first_with_letters(whole: &[(Postcode, Range<usize>)]) -> Option<(Postcode, Range<usize>)> {
    whole.iter().find(|(postcode, _)| postcode.letters.is_some()).cloned()
}

/// Where a house number would start right behind a postcode: behind commas, spaces and "nr".
fn close_start(behind: &str) -> usize {
    let label = LEADING_LABEL.find(behind).map_or(0, |label| label.end());
    label + behind.get(label..).and_then(|rest| rest.find(|letter: char| !matches!(letter, ' ' | ','))).unwrap_or(0)
}

/// The last street with a number right behind it.
fn street_and_house(text: &str) -> Option<(String, House)> {
    let ending = STREET.find_iter(text).last()?;
    let behind = text.get(ending.end()..)?;
    let gap = behind.find(|letter| letter != ' ')?;
    let home = house_at(behind, gap)?;
    let mut words: Vec<&str> = text.get(..ending.end())?.rsplit(' ').take(MOST_WORDS).collect();
    let own = 1 + words.iter().skip(1).take_while(|word| belongs_to_name(word)).count();
    words.truncate(own);
    words.reverse();
    Some((words.join(" ").trim_matches(is_edge).to_owned(), home))
}

/// Whether a word in front of `…straat` is a part of its name: `Jan`, `van`, `2e`.
fn belongs_to_name(word: &str) -> bool {
    let name = word.chars().next().is_some_and(char::is_uppercase) && !word.ends_with([',', '.', ':']) && word.len() > 1;
    name || ["van", "der", "den", "1e", "2e", "3e"].contains(&word)
}

/// How surely four digits and two letters must be a postcode.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// A postcode was asked for.
    Likely,
    /// It stands in a sentence about anything.
    Surely,
}

/// The postcodes in a text with all their six signs; those with letters that cannot be have none.
fn whole_postcodes(text: &str, sure: Sure) -> Vec<(Postcode, Range<usize>)> {
    FULL_POSTCODE.captures_iter(text).filter_map(|found| whole_postcode(text, &found, sure)).collect()
}

fn whole_postcode(text: &str, found: &Captures<'_>, sure: Sure) -> Option<(Postcode, Range<usize>)> {
    let (all, digits, gap, letters) = (found.get(0)?, found.get(1)?, found.get(2)?, found.get(3)?);
    if all.start() > 0 && text.get(..all.start())?.trim_end_matches(' ').ends_with(['-', '€', '+']) {
        return None;
    }
    let word = letters.as_str();
    let small = SMALL_WORDS.contains(&word) && !gap.is_empty();
    let number_follows = text.get(all.end()..)?.trim_start().starts_with(|next: char| next.is_ascii_digit());
    if small && (sure == Sure::Surely || !number_follows || word == "nr") {
        return None;
    }
    let mut pair = word.chars().map(|letter| letter.to_ascii_uppercase());
    let pair = [pair.next()?, pair.next()?];
    let letters = (!NEVER_LETTERS.contains(&pair)).then_some(pair);
    Some((Postcode { digits: digits.as_str().parse().ok()?, letters }, all.range()))
}

/// Four digits alone, where they are a postcode and no house number, and no part of a street's name (`Plein 1944`).
fn bare_postcode(text: &str) -> Option<(Postcode, Range<usize>)> {
    FOUR_DIGITS.find_iter(text).find_map(|digits| {
        let before = text.get(..digits.start())?;
        let behind = text.get(digits.end()..)?;
        if before.ends_with(['-', '/', '.', ',', '€', '+']) || COUNTED.is_match(behind) {
            return None;
        }
        let number_before = before.contains(|letter: char| letter.is_ascii_digit());
        let street_before =
            STREET.find_iter(before).last().is_some_and(|ending| before.get(ending.end()..).is_some_and(|rest| rest.trim().is_empty()));
        if street_before && !number_before {
            return None;
        }
        Some((Postcode { digits: digits.as_str().parse().ok()?, letters: None }, digits.range()))
    })
}

/// A house number with what belongs to it.
struct House {
    number: u32,
    letter: Option<char>,
    addition: Option<String>,
    /// Where it stands in its text.
    range: Range<usize>,
}

impl House {
    fn fill(self, address: &mut Address) {
        address.house_number = Some(self.number);
        address.letter = self.letter;
        address.addition = self.addition.map(Text::from);
    }
}

/// The house whose number starts exactly at `start`, if it is no count, amount, date or ordinal.
fn house_at(text: &str, start: usize) -> Option<House> {
    let found = NUMBER.find_at(text, start).filter(|found| found.start() == start)?;
    let number: u32 = found.as_str().parse().ok().filter(|number| (1..=HIGHEST_NUMBER).contains(number))?;
    let before = text.get(..start)?;
    let behind = text.get(found.end()..)?;
    let month_behind = behind
        .strip_prefix(' ')
        .and_then(|rest| rest.split(' ').next())
        .is_some_and(|word| calendar_words::month(&word.to_lowercase()).is_some());
    let inside_word = before.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, '€' | '+'));
    if inside_word || month_behind || COUNTED.is_match(behind) || ORDINAL.is_match(behind) {
        return None;
    }
    let (letter, addition, taken) = suffix(behind);
    let mut range = start..found.end() + taken;
    let mut addition = addition;
    if let (None, Some(across)) = (&addition, ACROSS.captures(before)) {
        let word = across.get(1)?;
        addition = Some(if word.as_str().eq_ignore_ascii_case("bij") { "by" } else { "to" }.to_owned());
        range.start = word.start();
    }
    Some(House { number, letter, addition, range })
}

/// What stands behind the digits of a house number: a letter, an addition, and how many bytes they take.
fn suffix(behind: &str) -> (Option<char>, Option<String>, usize) {
    if let Some((floor, taken)) = addition(behind).filter(|_| FLOOR.is_match(behind) || KNOWN_ADDITION.is_match(behind)) {
        return (None, Some(floor), taken);
    }
    let Some(letter) = LETTER.captures(behind).and_then(|found| found.get(1)) else {
        let found = addition(behind);
        let taken = found.as_ref().map_or(0, |(_, taken)| *taken);
        return (None, found.map(|(words, _)| words), taken);
    };
    let rest = behind.get(letter.end()..).unwrap_or_default();
    let found = addition(rest);
    let taken = letter.end() + found.as_ref().map_or(0, |(_, taken)| *taken);
    (letter.as_str().chars().next().map(|letter| letter.to_ascii_uppercase()), found.map(|(words, _)| words), taken)
}

fn addition(behind: &str) -> Option<(String, usize)> {
    if let Some(found) = FLOOR.captures(behind) {
        let floor: u32 = found.get(1)?.as_str().parse().ok()?;
        return Some((format!("{floor}hoog"), found.get(0)?.end()));
    }
    if let Some(found) = KNOWN_ADDITION.captures(behind) {
        let word = match found.get(1)?.as_str().to_lowercase().as_str() {
            "t/o" | "tegenover" => "to".to_owned(),
            "ii" | "iii" | "iv" | "vi" => found.get(1)?.as_str().to_uppercase(),
            other => other.to_owned(),
        };
        let more = found.get(2).map_or_else(String::new, |more| more.as_str().to_lowercase());
        return Some((format!("{word}{more}"), found.get(0)?.end()));
    }
    let found = OTHER_ADDITION.captures(behind).or_else(|| SPACED_ADDITION.captures(behind))?;
    Some((found.get(1)?.as_str().to_lowercase(), found.get(0)?.end()))
}

/// The first house in a stretch of text; a year in a street's name (`Plein 1944 12`) is passed over.
fn house_in(text: &str) -> Option<House> {
    let found: Vec<House> = NUMBER.find_iter(text).filter_map(|digits| house_at(text, digits.start())).collect();
    let apart = found.get(1).is_some_and(|second| text.get(..second.range.start).is_some_and(|before| before.ends_with(' ')));
    let year = apart && found.first().is_some_and(|first| (1900..2000).contains(&first.number));
    found.into_iter().nth(usize::from(year))
}

/// Takes an answer apart.
fn parse(text: &str) -> Result<Address, Unclear> {
    let opener = OPENER.find(text).map_or(0, |opener| opener.end());
    let text = text.get(opener..).unwrap_or_default();
    let text = CLOSER
        .find(text)
        .filter(|closer| behind_number(text, closer.start()))
        .and_then(|closer| text.get(..closer.start()))
        .unwrap_or(text);
    let whole = whole_postcodes(text, Sure::Likely);
    if first_with_letters(&whole).is_none() && !whole.is_empty() {
        // Letters that no postcode has are a slip: to leave them out would be to cut what was said (ADDR-1).
        return Err(Unclear::Nothing);
    }
    let code = first_with_letters(&whole).or_else(|| bare_postcode(text));
    let range = code.as_ref().map_or(text.len()..text.len(), |(_, range)| range.clone());
    let before = text.get(..range.start).unwrap_or_default();
    let behind = text.get(range.end..).unwrap_or_default();
    let mut address = Address { postcode: code.map(|(postcode, _)| postcode), ..Address::default() };

    let close = house_at(behind, close_start(behind));
    let mut rests: Vec<String> = Vec::new();
    match (close, house_in(before), house_in(behind)) {
        (Some(house), _, _) => {
            rests.push(before.to_owned());
            rests.extend(name_rest(&mut address, "", behind.get(house.range.end..).unwrap_or_default()));
            name_before(&mut address, before);
            house.fill(&mut address);
        }
        (None, Some(house), _) => {
            let (street, town) = (before.get(..house.range.start).unwrap_or_default(), before.get(house.range.end..).unwrap_or_default());
            rests.extend(name_rest(&mut address, street, &format!("{town} {behind}")));
            house.fill(&mut address);
        }
        (None, None, Some(house)) => {
            let (street, town) = (behind.get(..house.range.start).unwrap_or_default(), behind.get(house.range.end..).unwrap_or_default());
            rests.push(before.to_owned());
            rests.extend(name_rest(&mut address, street, town));
            house.fill(&mut address);
        }
        (None, None, None) => {
            name_before(&mut address, before);
            rests.extend(name_rest(&mut address, "", behind));
            rests.push(before.to_owned());
        }
    }
    match rests.iter().any(|rest| holds_other_number(rest, &address)) {
        true if address == Address::default() => Err(Unclear::Nothing),
        true => Err(Unclear::Several),
        false => Ok(address),
    }
}

/// Gives the names in front of and behind a house number their places, and hands back what may still hold a number.
fn name_rest(address: &mut Address, front: &str, behind: &str) -> Vec<String> {
    let street = trimmed(front);
    if is_name(&street) {
        address.street = Some(Text::from(street));
    }
    let behind = trimmed(behind);
    let (first, second) = behind.split_once(',').map_or((behind.as_str(), ""), |(first, second)| (first, second));
    let (first, second) = (trimmed(first), trimmed(second));
    for part in [first, second] {
        if address.street.is_none() && STREET.is_match(&part) && is_name(&part) {
            address.street = Some(Text::from(part));
        } else if address.town.is_none() && is_name(&part) {
            address.town = Some(Text::from(part));
        }
    }
    vec![behind]
}

/// A name in front of a postcode without a number: a street if it looks like one, else a town.
fn name_before(address: &mut Address, before: &str) {
    let name = trimmed(before);
    if !is_name(&name) || name.contains(|letter: char| letter.is_ascii_digit()) {
        return;
    }
    match STREET.is_match(&name) {
        true => address.street = Some(Text::from(name)),
        false => address.town = address.town.take().or_else(|| Some(Text::from(name))),
    }
}

/// Whether a text could be the name of a street or town, and is no sentence.
fn is_name(text: &str) -> bool {
    let words = || text.split(' ').map(|word| word.trim_matches(is_edge).to_lowercase());
    text.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && words().count() <= MOST_WORDS
        && !words().any(|word| CHATTER.contains(&word.as_str()))
}

/// Whether a number is left over that is not just the postcode or house number said twice.
fn holds_other_number(rest: &str, address: &Address) -> bool {
    NUMBER.find_iter(rest).any(|digits| {
        let number: Option<u32> = digits.as_str().parse().ok();
        let ordinal = rest.get(digits.end()..).is_some_and(|behind| ORDINAL.is_match(behind));
        !ordinal && number != address.house_number && number != address.postcode.as_ref().map(|postcode| u32::from(postcode.digits))
    })
}

fn is_edge(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '.' | ';' | ':' | '(' | ')' | '-' | '/' | '!' | '?' | '"')
}

/// A name without the punctuation and labels around it.
fn trimmed(text: &str) -> String {
    let mut name = text.trim_matches(is_edge);
    if let Some(label) = LEADING_LABEL.find(name) {
        name = name.get(label.end()..).unwrap_or_default();
    }
    // Each round takes a word away, so this ends; two are more than people write.
    for _ in 0..2 {
        if let Some(label) = LABEL.find(name) {
            name = name.get(..label.start()).unwrap_or_default();
        }
    }
    name.trim_matches(is_edge).split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As it is written on a letter: `6713 AB 14-2`, or `Dorpsstraat 14-2, 6713 AB Ede`. The same in every language.
pub(super) fn show(value: &Address, _language: Language) -> String {
    let postcode = value.postcode.as_ref().map(|postcode| match postcode.letters {
        Some([first, second]) => format!("{} {first}{second}", postcode.digits),
        None => postcode.digits.to_string(),
    });
    let house = value.house_number.map(|number| {
        let letter = value.letter.map_or_else(String::new, String::from);
        let addition = value.addition.as_ref().map_or_else(String::new, |addition| match KNOWN_ADDITION.is_match(addition.expose()) {
            true => format!(" {}", addition.expose()),
            false => format!("-{}", addition.expose()),
        });
        format!("{number}{letter}{addition}")
    });
    let town = value.town.as_ref().map(|town| town.expose().to_owned());
    let together = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let Some(street) = value.street.as_ref().map(|street| street.expose().to_owned()) else { return together([postcode, house, town]) };
    let (first, second) = (together([Some(street), house, None]), together([postcode, town, None]));
    if second.is_empty() { first } else { format!("{first}, {second}") }
}

impl Address {
    /// The home itself, however its street and town were said: postcode, house number, letter and addition, in one spelling.
    /// By it signals on one address find each other (`DEBT-6`). `None` when a home cannot be told from its neighbours by it.
    pub fn home(&self) -> Option<Text> {
        let whole = self.postcode.as_ref().is_some_and(|postcode| postcode.letters.is_some()) && self.house_number.is_some();
        let home = Self { street: None, town: None, ..self.clone() };
        whole.then(|| Text::from(show(&home, Language::Nl)))
    }
}

#[cfg(test)]
mod tests;
