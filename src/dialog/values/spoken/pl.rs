//! Polish.

use super::*;

#[test]
fn periods() {
    let table = [
        ("3 miesiące", "3 months"),
        ("trzy miesiące", "3 months"),
        ("od trzech miesięcy", "3 months"),
        ("już trzy miesiące", "3 months"),
        ("od 3 mies", "3 months"),
        ("pięć miesięcy", "5 months"),
        ("od miesiąca", "1 month"),
        ("miesiąc", "1 month"),
        ("od roku", "1 year"),
        ("2 lata", "2 years"),
        ("dwa i pół roku", "30 months"),
        ("półtora roku", "18 months"),
        ("pół roku", "6 months"),
        ("od półrocza", "6 months"),
        ("rok i 3 miesiące", "15 months"),
        ("dwadzieścia jeden miesięcy", "21 months"),
        ("trzy miesiące temu", "3 months"),
        ("kilka miesięcy", "about 3 months"),
        ("około 4 miesięcy", "about 4 months"),
        ("2 albo 3 miesiące", "about 3 months"),
        ("2-3 miesiące", "about 3 months"),
        ("trzy", "3 months"),
        ("od marca", "since March 2026"),
        ("od początku marca", "since about March 2026"),
        ("od połowy marca", "since about 15 March 2026"),
        ("gdzieś od kwietnia", "since April 2026"),
        ("w styczniu", "since January 2026"),
        ("marzec 2025", "since March 2025"),
        ("od marca 2025 roku", "since March 2025"),
        ("od marca zeszłego roku", "since March 2025"),
        ("od 3 marca", "since 3 March 2026"),
        ("od trzeciego marca", "since 3 March 2026"),
        ("od zeszłego miesiąca", "since October 2026"),
        ("w zeszłym tygodniu", "since about 15 November 2026"),
        ("dwa tygodnie", "since about 8 November 2026"),
        ("3 tygodnie", "since about 2 November 2026"),
        ("od tygodnia", "since about 15 November 2026"),
        ("od wczoraj", "since 21 November 2026"),
        ("od zeszłego roku", "since 2025"),
        ("od lata", "since about June 2026"),
        ("od zeszłego lata", "since about June 2026"),
        ("od zimy", "since about December 2025"),
        ("od 2024 roku", "since 2024"),
        ("od dawna", "Vague"),
        ("miesiące", "Vague"),
        ("31 lutego", "NoSuchDate"),
        ("nie wiem", "unknown"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::Period, &table), NONE);
}

#[test]
fn days() {
    let table = [
        ("30 listopada", "2026-11-30"),
        ("30-go listopada", "2026-11-30"),
        ("30 listopada 2026 r.", "2026-11-30"),
        ("trzydziestego listopada", "2026-11-30"),
        ("dwudziestego piątego listopada", "2026-11-25"),
        ("pierwszego grudnia", "2026-12-01"),
        ("1 grudnia 2026 roku", "2026-12-01"),
        ("do 30 listopada", "2026-11-30"),
        ("dziś", "2026-11-22"),
        ("jutro", "2026-11-23"),
        ("pojutrze", "2026-11-24"),
        ("wczoraj wieczorem", "2026-11-21"),
        ("we wtorek", "2026-11-24"),
        ("przyszły wtorek", "2026-11-24"),
        ("w przyszły piątek", "2026-11-27"),
        ("w zeszły wtorek", "2026-11-17"),
        ("we wtorek w przyszłym tygodniu", "2026-11-24"),
        ("w przyszłym tygodniu we czwartek", "2026-11-26"),
        ("piątek 27 listopada", "2026-11-27"),
        ("za 2 tygodnie", "2026-12-06"),
        ("za tydzień", "2026-11-29"),
        ("za trzy dni", "2026-11-25"),
        ("tydzień temu", "2026-11-15"),
        ("2 tygodnie temu", "2026-11-08"),
        ("w ten weekend", "about 2026-11-21"),
        ("w przyszłym tygodniu", "about 2026-11-23"),
        ("w przyszłym miesiącu", "about 2026-12-01"),
        ("pod koniec miesiąca", "about 2026-11-30"),
        ("koniec listopada", "about 2026-11-30"),
        ("na początku grudnia", "about 2026-12-01"),
        ("w grudniu", "about 2026-12-01"),
        ("za miesiąc", "about 2026-12-22"),
        ("30.11", "2026-11-30"),
        ("30 listopada albo 1 grudnia", "Several"),
        ("31 listopada", "NoSuchDate"),
        ("wkrótce", "Nothing"),
        ("3 miesiące", "Nothing"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::Date, &table), NONE);
}

#[test]
fn periods_in_sentences() {
    let table = [
        ("nie płacę od marca", Some("since March 2026")),
        ("nie, chodziło mi o 4 miesiące", Some("4 months")),
        ("zalegam z czynszem od trzech miesięcy", Some("3 months")),
        ("sąsiad hałasuje od dwóch lat", Some("2 years")),
        ("nie płacę od lata", Some("since about June 2026")),
        ("córka ma 5 miesięcy", None),
        ("co 2 miesiące ktoś przychodzi", None),
        ("za 2 miesiące muszę się wyprowadzić", None),
        ("nie od marca, tylko od kwietnia", None),
        ("proszę o pomoc", None),
    ];
    assert_eq!(wrongly_found(Language::Pl, ValueKind::Period, &table), NONE);
}

#[test]
fn money() {
    let table = [
        ("450 euro", "€450"),
        ("1 240,50", "€1,240.50"),
        ("1.240,50 €", "€1,240.50"),
        ("1,240.50", "€1,240.50"),
        ("czterysta pięćdziesiąt", "€450"),
        ("czterysta pięćdziesiąt euro", "€450"),
        ("tysiąc dwieście euro", "€1,200"),
        ("dwa tysiące", "€2,000"),
        ("sto dwadzieścia pięć euro", "€125"),
        ("około 400", "about €400"),
        ("od 400 do 500 euro", "between €400 and €500"),
        ("między 400 a 500", "between €400 and €500"),
        ("650 miesięcznie", "€650 per month"),
        ("2 miesiące czynszu", "MonthsNotEuros"),
        ("450 zł", "OtherMoney"),
        ("dużo", "Vague"),
        ("nic", "€0"),
        ("nie wiem ile", "unknown"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::Money, &table), NONE);
}

#[test]
fn yes_no_parts_of_the_day_phones_and_homes() {
    let yes_no = [
        ("tak", "yes"),
        ("no pewnie", "yes"),
        ("nie", "no"),
        ("raczej nie", "no"),
        ("trochę", "yes and no"),
        ("tak, od marca", "yes"),
        ("tak, ale nie zawsze", "Nothing"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::YesNo, &yes_no), NONE);
    let parts = [
        ("rano", "morning"),
        ("przed południem", "morning"),
        ("po południu", "afternoon"),
        ("wieczorem", "evening"),
        ("obojętnie", "any time"),
        ("o godzinie 14", "afternoon"),
        ("po 18", "evening"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::PartOfDay, &parts), NONE);
    let phones = [("mój numer to 06 12345678", "06 12345678"), ("+48 601 234 567", "+48601234567")];
    assert_eq!(wrong(Language::Pl, ValueKind::Phone, &phones), NONE);
    let homes = [
        ("mieszkam na 6713 AB 14", "6713 AB 14"),
        ("6713AB, numer 14", "6713 AB 14"),
        ("kod 6713 AB dom 14", "6713 AB 14"),
        ("6713 AB", "6713 AB without HouseNumber"),
    ];
    assert_eq!(wrong(Language::Pl, ValueKind::Address, &homes), NONE);
}
