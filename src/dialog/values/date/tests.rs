//! Days as people said them on Sunday 22 November 2026, and what was understood.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

fn understood(said: &str) -> String {
    match read(said, TODAY, &[]) {
        Reading::Value(Value::Date(Day { date, precision: Precision::Exact })) => date.to_string(),
        Reading::Value(Value::Date(Day { date, precision: Precision::About })) => format!("about {date}"),
        Reading::Unclear(unclear) => format!("{unclear:?}"),
        Reading::Value(_) | Reading::Incomplete(..) | Reading::Unknown => panic!("no day: {said}"),
    }
}

#[test]
fn a_day_that_no_calendar_has_is_asked_again() {
    for said in ["31 februari", "32 november", "the 31st of April", "29 februari 2027", "0 maart"] {
        assert_eq!(understood(said), "NoSuchDate", "{said}");
    }
    assert_eq!(understood("29 februari 2028"), "2028-02-29");
}

#[test]
fn days_are_understood_as_people_name_them() {
    for (said, meant) in [
        ("30 november", "2026-11-30"),
        ("30 november 2026", "2026-11-30"),
        ("30e november", "2026-11-30"),
        ("November 30th", "2026-11-30"),
        ("the 30th of November", "2026-11-30"),
        ("30 nov.", "2026-11-30"),
        ("30-11", "2026-11-30"),
        ("30/11", "2026-11-30"),
        ("30.11.2026", "2026-11-30"),
        ("30-11-26", "2026-11-30"),
        ("2026-11-30", "2026-11-30"),
        ("voor 30 november", "2026-11-30"),
        ("ik moet er 1 december uit", "2026-12-01"),
        ("3 januari", "2027-01-03"),
        ("15 november", "2026-11-15"),
        ("twintig november", "2026-11-20"),
        ("vandaag", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("tomorrow", "2026-11-23"),
        ("overmorgen", "2026-11-24"),
        ("gisteren", "2026-11-21"),
        ("gisteravond", "2026-11-21"),
        ("nu", "2026-11-22"),
        ("dinsdag", "2026-11-24"),
        ("di", "2026-11-24"),
        ("zaterdagavond", "2026-11-21"),
        ("dinsdag 24 november", "2026-11-24"),
        ("Tuesday 24 November 2026", "2026-11-24"),
        ("vorige dinsdag", "2026-11-17"),
        ("last Friday", "2026-11-20"),
        ("next Friday", "2026-11-27"),
        ("aanstaande vrijdag", "2026-11-27"),
        ("volgende week dinsdag", "2026-11-24"),
        ("dinsdag volgende week", "2026-11-24"),
        ("next week on Thursday", "2026-11-26"),
        ("vorige week maandag", "2026-11-09"),
        ("over 2 weken", "2026-12-06"),
        ("in three days", "2026-11-25"),
        ("over een week", "2026-11-29"),
        ("2 weken geleden", "2026-11-08"),
        ("a week ago", "2026-11-15"),
        ("de 30e", "2026-11-30"),
        ("30", "2026-11-30"),
        ("3", "2026-12-03"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn what_is_only_about_a_day_says_so() {
    for (said, meant) in [
        ("eind van de maand", "about 2026-11-30"),
        ("end of the month", "about 2026-11-30"),
        ("eind november", "about 2026-11-30"),
        ("begin december", "about 2026-12-01"),
        ("half december", "about 2026-12-15"),
        ("eind volgende maand", "about 2026-12-31"),
        ("volgende week", "about 2026-11-23"),
        ("volgende maand", "about 2026-12-01"),
        ("december", "about 2026-12-01"),
        ("binnen 14 dagen", "about 2026-12-06"),
        ("over een paar weken", "about 2026-12-13"),
        ("over een maand", "about 2026-12-22"),
        ("rond 30 november", "about 2026-11-30"),
        ("tussen 1 en 5 december", "about 2026-12-05"),
        ("afgelopen weekend", "about 2026-11-14"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn what_is_no_day_is_asked_again() {
    for (said, meant) in [
        ("30 november of 1 december", "Several"),
        ("heel snel", "Nothing"),
        ("3 maanden", "Nothing"),
        ("2027", "Nothing"),
        ("", "Nothing"),
        ("45", "NoSuchDate"),
        ("31-2", "NoSuchDate"),
        // Not a Tuesday.
        ("dinsdag 25 november", "Several"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn a_day_is_shown_with_its_weekday_and_year() {
    let value = Day { date: date(2026, 11, 24), precision: Precision::Exact };
    assert_eq!(show(&value, Language::Nl), "dinsdag 24 november 2026");
    assert_eq!(show(&value, Language::En), "Tuesday 24 November 2026");
}

#[test]
fn a_day_is_found_in_a_sentence_and_nothing_else_is_taken_for_one() {
    for (said, meant) in [
        ("nee ik bedoel 1 december", Some("dinsdag 1 december 2026")),
        ("ik moet eruit op 30-11, help", Some("maandag 30 november 2026")),
        ("it was last Friday at night", Some("vrijdag 20 november 2026")),
        ("over 2 weken sta ik op straat", Some("zondag 6 december 2026")),
        ("6713 AB 14-2", None),
        ("al 3 maanden", None),
        ("sinds maart", None),
        ("1.240,50", None),
        ("ik doe zo mijn best", None),
        ("van 1 december tot 3 december", None),
        ("may i ask something now", None),
    ] {
        let found = find(said, TODAY, &[]).map(|value| value.show(Language::Nl));
        assert_eq!(found.as_deref(), meant, "{said}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(said in any::<String>(), day in any::<i16>()) {
        let today = TODAY.checked_add(i32::from(day).days()).unwrap_or(TODAY);
        read(&said, today, &[]);
        find(&said, today, &[]);
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same(
        said in r"((volgende|vorige|deze|week|dinsdag|zaterdag|eind|maand|van|30|3|e|maart|nov|over|weken|geleden|30-11|de|rond|morgen|2025|weekend) ){1,4}",
        day in 0_i32..1500,
    ) {
        let today = date(2024, 1, 1).checked_add(day.days()).unwrap_or(TODAY);
        if let Reading::Value(value) = read(&said, today, &[]) {
            for language in [Language::Nl, Language::En] {
                prop_assert_eq!(read(&value.show(language), today, &[]), Reading::Value(value.clone()), "{}", value.show(language));
            }
        }
    }
}
