//! Periods as people said them on Sunday 22 November 2026, and what was understood.

use super::*;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

fn understood(said: &str) -> String {
    match read(said, TODAY, &[]) {
        Reading::Value(value) => value.show(Language::En),
        Reading::Unclear(unclear) => format!("{unclear:?}"),
        Reading::Incomplete(..) | Reading::Unknown => panic!("no period: {said}"),
    }
}

#[test]
fn a_year_by_its_side_of_today_is_the_year_of_a_month() {
    for (said, meant) in [
        ("september vorig jaar", "since September 2025"),
        ("sinds sept. vorig jaar", "since September 2025"),
        ("october last year", "since October 2025"),
        ("sinds 3 maart van vorig jaar", "since 3 March 2025"),
        ("maart dit jaar", "since March 2026"),
        ("since the beginning of the year", "since 2026"),
        ("sinds het begin van het jaar", "since 2026"),
        ("31 februari", "NoSuchDate"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn which_of_two_beginnings_is_meant_is_not_guessed() {
    assert_eq!(find("het is niet sinds maart maar sinds april", TODAY, &[]), None);
    assert!(find("sinds april dus, echt sinds april", TODAY, &[]).is_some());
}

#[test]
fn how_long_is_understood() {
    for (said, meant) in [
        ("3 maanden", "3 months"),
        ("3 months", "3 months"),
        ("drie maanden", "3 months"),
        ("three months now", "3 months"),
        ("al 2 mnd", "2 months"),
        ("3mnd", "3 months"),
        ("nu al 3 maanden", "3 months"),
        ("een maand", "1 month"),
        ("maandje", "1 month"),
        ("a month", "1 month"),
        ("3 maanden geleden", "3 months"),
        ("ongeveer 3 maanden", "about 3 months"),
        ("about half a year", "about 6 months"),
        ("half jaar", "6 months"),
        ("een half jaar", "6 months"),
        ("half a year", "6 months"),
        ("anderhalf jaar", "18 months"),
        ("a year and a half", "18 months"),
        ("one and a half years", "18 months"),
        ("anderhalve maand", "about 2 months"),
        ("2,5 jaar", "30 months"),
        ("2½ jaar", "30 months"),
        ("een jaar", "1 year"),
        ("2 jaar", "2 years"),
        ("1 jaar en 3 maanden", "15 months"),
        ("een jaartje of twee", "about 2 years"),
        ("een maand of 3", "about 3 months"),
        ("2 à 3 maanden", "about 3 months"),
        ("2-3 maanden", "about 3 months"),
        ("two or three months", "about 3 months"),
        ("een paar maanden", "about 3 months"),
        ("a couple of months", "about 3 months"),
        ("last 3 months", "3 months"),
        ("een kwartaal", "3 months"),
        ("2", "2 months"),
        ("twee", "2 months"),
        ("٣", "3 months"),
        ("ik denk dat het zo'n 4 maanden is", "about 4 months"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn since_when_is_understood_and_lies_behind_us() {
    for (said, meant) in [
        ("sinds maart", "since March 2026"),
        ("since March", "since March 2026"),
        ("vanaf januari", "since January 2026"),
        ("nov", "since November 2026"),
        ("sinds december", "since December 2025"),
        ("maart 2025", "since March 2025"),
        ("sinds 1 maart", "since March 2026"),
        ("1 maart", "since March 2026"),
        ("3 maart 2025", "since 3 March 2025"),
        ("March 3rd", "since 3 March 2026"),
        ("3-3", "since 3 March 2026"),
        ("03-03-2025", "since 3 March 2025"),
        ("2025-03-03", "since 3 March 2025"),
        ("begin maart", "since about March 2026"),
        ("half maart", "since about 15 March 2026"),
        ("vorige maand", "since October 2026"),
        ("last month", "since October 2026"),
        ("deze maand", "since November 2026"),
        ("vorige week", "since about 15 November 2026"),
        ("twee weken", "since about 8 November 2026"),
        ("een paar weken", "since about 2 November 2026"),
        ("10 dagen", "since about 12 November 2026"),
        ("gisteren", "since 21 November 2026"),
        ("vandaag", "since 22 November 2026"),
        ("2025", "since 2025"),
        ("sinds 2024", "since 2024"),
        ("vorig jaar", "since 2025"),
        ("vanaf de zomer", "since about June 2026"),
        ("since last summer", "since about June 2026"),
        ("since the winter", "since about December 2025"),
        ("maart of april", "since about March 2026"),
        ("al 8 maanden, sinds maart", "since March 2026"),
        ("ergens rond mei", "since about May 2026"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn what_is_no_period_is_asked_again() {
    for (said, meant) in [
        ("heel lang", "Vague"),
        ("maanden", "Vague"),
        ("years", "Vague"),
        ("", "Nothing"),
        ("450", "TooLarge"),
        ("0", "TooLarge"),
        ("9999 jaar", "TooLarge"),
        ("2 3", "Several"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn months_are_counted_for_conditions() {
    for (said, months) in [("3 maanden", 3), ("sinds maart", 8), ("twee weken", 0), ("3 weken", 1), ("2024", 34), ("anderhalf jaar", 18)] {
        let Reading::Value(Value::Period(period)) = read(said, TODAY, &[]) else { panic!("no period: {said}") };
        assert_eq!(period.months, Some(months), "{said}");
    }
}

#[test]
fn a_period_is_found_in_a_sentence_and_nothing_else_is_taken_for_one() {
    for (said, meant) in [
        ("we owe 1.240,50 since march, 6713 AB 14", Some("sinds maart 2026")),
        ("nee, ik bedoel 4 maanden", Some("4 maanden")),
        ("huurachterstand van 500 euro, al 3 maanden", Some("3 maanden")),
        ("de buren maken al 2 jaar herrie", Some("2 jaar")),
        ("it started 2 weeks ago", Some("sinds ongeveer 8 november 2026")),
        ("sinds de zomer is het erger", Some("sinds ongeveer juni 2026")),
        ("binnen 2 maanden moet ik eruit", None),
        ("elke 2 maanden komt er iemand", None),
        ("mijn zoon is 3 jaar", None),
        ("mijn dochter is 5 maanden oud", None),
        ("ik betaal 450 per maand", None),
        ("may i ask something", None),
        ("Jan komt morgen", None),
        ("2", None),
        ("3 maanden huur, of 4 maanden", None),
    ] {
        let found = find(said, TODAY, &[]).map(|value| value.show(Language::Nl));
        assert_eq!(found.as_deref(), meant, "{said}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(said in any::<String>()) {
        read(&said, TODAY, &[]);
        find(&said, TODAY, &[]);
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same(
        said in r"((sinds|since|al|ongeveer|een paar|half|[0-9]{1,4}|anderhalf|begin|vorige|maart|nov|dec|zomer|maanden|weken|jaar|dag|of|twee|en|3-3|1,5) ){1,5}",
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
