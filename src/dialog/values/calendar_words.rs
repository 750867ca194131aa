//! The words of the calendar, in Dutch and English.
//!
//! The one decision: these are code and not a words file, because the calendar reads by them; what other languages and
//! authors say is brought to them first (`wording`). Both languages are always tried: people mix them. Words are in lower case and without diacritics.

use jiff::civil::Weekday;

/// Months by their names, short names and usual slips, and the number of each.
const MONTHS: [(&str, i8); 40] = [
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("janauri", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("febr", 2),
    ("feburari", 2),
    ("maart", 3),
    ("march", 3),
    ("mrt", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augustus", 8),
    ("august", 8),
    ("aug", 8),
    ("agustus", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
    ("decmber", 12),
    ("novmber", 11),
];

/// Days of the week: Dutch, short; English, short.
const WEEKDAYS: [(Weekday, [&str; 4]); 7] = [
    (Weekday::Monday, ["maandag", "ma", "monday", "mon"]),
    (Weekday::Tuesday, ["dinsdag", "di", "tuesday", "tue"]),
    (Weekday::Wednesday, ["woensdag", "wo", "wednesday", "wed"]),
    (Weekday::Thursday, ["donderdag", "do", "thursday", "thu"]),
    (Weekday::Friday, ["vrijdag", "vr", "friday", "fri"]),
    (Weekday::Saturday, ["zaterdag", "za", "saturday", "sat"]),
    (Weekday::Sunday, ["zondag", "zo", "sunday", "sun"]),
];

/// Numbers in words up to thirty; Dutch, English, and how they are written in haste.
const NUMBERS: [(u32, &[&str]); 30] = [
    (1, &["een", "n", "one", "a", "an"]),
    (2, &["twee", "two"]),
    (3, &["drie", "three"]),
    (4, &["vier", "four"]),
    (5, &["vijf", "five"]),
    (6, &["zes", "six"]),
    (7, &["zeven", "seven"]),
    (8, &["acht", "eight"]),
    (9, &["negen", "nine"]),
    (10, &["tien", "ten"]),
    (11, &["elf", "eleven"]),
    (12, &["twaalf", "twelve"]),
    (13, &["dertien", "thirteen"]),
    (14, &["veertien", "fourteen"]),
    (15, &["vijftien", "fifteen"]),
    (16, &["zestien", "sixteen"]),
    (17, &["zeventien", "seventeen"]),
    (18, &["achttien", "eighteen"]),
    (19, &["negentien", "nineteen"]),
    (20, &["twintig", "twenty"]),
    (21, &["eenentwintig", "twenty-one"]),
    (22, &["tweeentwintig", "twenty-two"]),
    (23, &["drieentwintig", "twenty-three"]),
    (24, &["vierentwintig", "twenty-four"]),
    (25, &["vijfentwintig", "twenty-five"]),
    (26, &["zesentwintig", "twenty-six"]),
    (27, &["zevenentwintig", "twenty-seven"]),
    (28, &["achtentwintig", "twenty-eight"]),
    (29, &["negenentwintig", "twenty-nine"]),
    (30, &["dertig", "thirty"]),
];

/// A length of time with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

const UNITS: [(Unit, &[&str]); 5] = [
    (Unit::Day, &["dag", "dagen", "daagjes", "day", "days"]),
    (Unit::Week, &["week", "weken", "weekje", "weekjes", "wk", "wkn", "weeks", "wks"]),
    (
        Unit::Month,
        &["maand", "maanden", "maandje", "maandjes", "mnd", "mnden", "mnds", "month", "months", "mth", "mths", "manden", "mounth"],
    ),
    (Unit::Quarter, &["kwartaal", "kwartalen", "quarter", "quarters"]),
    (Unit::Year, &["jaar", "jaren", "jaartje", "jaartjes", "jr", "year", "years", "yr", "yrs"]),
];

/// Units that are only said of several: alone ("maanden") they hold no number.
const PLURALS: [&str; 17] = [
    "dagen",
    "days",
    "weken",
    "weekjes",
    "weeks",
    "wkn",
    "wks",
    "maanden",
    "maandjes",
    "months",
    "mnden",
    "mths",
    "mnds",
    "kwartalen",
    "quarters",
    "jaren",
    "years",
];

/// The month that a season starts with, as the weather institute counts.
const SEASONS: [(&str, i8); 10] = [
    ("lente", 3),
    ("voorjaar", 3),
    ("spring", 3),
    ("zomer", 6),
    ("summer", 6),
    ("herfst", 9),
    ("najaar", 9),
    ("autumn", 9),
    ("winter", 12),
    ("zomervakantie", 7),
];

/// Behind these stands when something began.
pub(super) const SINCE: [&str; 5] = ["sinds", "vanaf", "sedert", "since", "from"];
/// A long time, and no number.
pub(super) const LONG: [&str; 8] = ["lang", "long", "tijd", "tijdje", "poos", "while", "time", "ages"];
pub(super) const AGO: [&str; 5] = ["geleden", "terug", "ago", "back", "eerder"];
pub(super) const LAST: [&str; 6] = ["vorige", "vorig", "afgelopen", "last", "past", "verleden"];
pub(super) const THIS: [&str; 5] = ["deze", "dit", "this", "de", "the"];
pub(super) const NEXT: [&str; 8] = ["volgende", "volgend", "komende", "komend", "aanstaande", "aankomende", "next", "coming"];
pub(super) const AHEAD: [&str; 4] = ["over", "in", "binnen", "within"];
pub(super) const ABOUT: [&str; 17] = [
    "ongeveer",
    "rond",
    "circa",
    "ca",
    "zo'n",
    "bijna",
    "ruim",
    "zeker",
    "minstens",
    "about",
    "around",
    "roughly",
    "almost",
    "nearly",
    "over",
    "least",
    "approximately",
];
pub(super) const FEW: [&str; 8] = ["paar", "paartje", "enkele", "few", "couple", "several", "meerdere", "aantal"];
pub(super) const START: [&str; 5] = ["begin", "beginning", "start", "early", "vroeg"];
pub(super) const MIDDLE: [&str; 4] = ["half", "midden", "mid", "middle"];
pub(super) const END: [&str; 5] = ["eind", "einde", "end", "late", "laatst"];
/// How often something is, and not since when: "per maand", "elke 2 weken".
pub(super) const EVERY: [&str; 9] = ["per", "elke", "ieder", "iedere", "every", "each", "om", "een-keer", "keer"];
/// "Al 3 jaar", "for 3 years": this is about how long.
pub(super) const LASTING: [&str; 10] = ["al", "nu", "sinds", "for", "now", "lang", "long", "already", "duurt", "reeds"];
/// Behind the number of a day: "1e", "3rd".
pub(super) const ORDINALS: [&str; 7] = ["e", "ste", "de", "st", "nd", "rd", "th"];

/// The number (1 to 12) of a month in lower case, a dot or comma behind it or not.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches(['.', ',']);
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// A day of the week by its full name, with or without a part of the day behind it ("zaterdagavond").
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let bare = ["ochtend", "middag", "avond", "nacht", "morgen"].iter().find_map(|part| word.strip_suffix(part)).unwrap_or(word);
    WEEKDAYS.iter().find(|(_, names)| names.contains(&bare) && (bare.len() > 2 || bare == word)).map(|(day, _)| *day)
}

/// A number up to thirty in words, or one in at most four digits.
pub(super) fn number(word: &str) -> Option<u32> {
    if word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    NUMBERS.iter().find(|(_, names)| names.contains(&word)).map(|(number, _)| *number)
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, names)| names.contains(&word)).map(|(unit, _)| *unit)
}

/// Whether a unit is said of several, so that it needs a number.
pub(super) fn is_plural(word: &str) -> bool {
    PLURALS.contains(&word)
}

pub(super) fn season(word: &str) -> Option<i8> {
    SEASONS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// Whether the calendar reads this word by itself.
pub(super) fn knows(word: &str) -> bool {
    let lists: [&[&str]; 14] = [&SINCE, &LONG, &AGO, &LAST, &THIS, &NEXT, &AHEAD, &ABOUT, &FEW, &START, &MIDDLE, &END, &EVERY, &LASTING];
    lists.iter().any(|list| list.contains(&word))
        || month(word).is_some()
        || weekday(word).is_some()
        || number(word).is_some()
        || unit(word).is_some()
        || season(word).is_some()
        || near_today(word).is_some()
        || word == "weekend"
}

/// How many days from today the day is that a word names: `morgen` is 1.
pub(super) fn near_today(word: &str) -> Option<i32> {
    match word {
        "vandaag" | "today" | "vanmorgen" | "vanochtend" | "vanmiddag" | "vanavond" | "tonight" | "nu" | "now" => Some(0),
        // "Vannacht" began yesterday and ended today: the day on which the person wakes up.
        "vannacht" => Some(0),
        "morgen" | "morgenochtend" | "morgenmiddag" | "morgenavond" | "tomorrow" => Some(1),
        "overmorgen" => Some(2),
        "gisteren" | "gister" | "gisteravond" | "gisternacht" | "yesterday" => Some(-1),
        "eergisteren" => Some(-2),
        _ => None,
    }
}

/// A name of a month (1 to 12) that [`month`] reads.
pub(super) fn month_name(number: i8) -> &'static str {
    MONTHS.iter().find(|(_, known)| *known == number).map_or("", |(name, _)| name)
}

/// A name of a day of the week (1 is Monday) that [`weekday`] reads.
pub(super) fn weekday_name(number: i8) -> &'static str {
    WEEKDAYS.iter().find(|(day, _)| day.to_monday_one_offset() == number).map_or("", |(_, [name, ..])| name)
}

/// A name of the season that begins in this month, as [`season`] reads it.
pub(super) fn season_name(month: i8) -> &'static str {
    SEASONS.iter().find(|(_, start)| *start == month).map_or("", |(name, _)| name)
}
