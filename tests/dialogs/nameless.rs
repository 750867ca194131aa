//! What somebody typed, without what tells who they are.

use crate::LIBRARY;
use jiff::civil::date;
use waakvlam::dialog::{Nameless, Taken};

fn nameless() -> Nameless<'static> {
    LIBRARY.nameless(["Bas de Wit", "Wil Vermeer"])
}

fn line(said: &str) -> String {
    nameless().line(said, date(2026, 11, 23))
}

#[test]
fn names_are_taken_out_in_every_language() {
    for (said, kept) in [
        ("ik heet fatima", "ik heet Robin"),
        ("Ik heet Fatima van der Jansen, en ik loop achter met de huur", "Ik heet Robin, en ik loop achter met de huur"),
        ("mijn buurman Zwartjes schreeuwt de hele nacht", "mijn buurman Robin schreeuwt de hele nacht"),
        ("vraag het maar aan sanne of aan Kozlowska", "vraag het maar aan Robin of aan Kim"),
        ("mohammed's huis is van mohammed", "Robin's huis is van Robin"),
        ("Grietje Bakkerink", "Robin"),
        ("bas zou mij bellen, en Wil ook", "Robin zou mij bellen, en Kim ook"),
        ("My name is Oluwaseun and I cannot pay", "My name is Robin and I cannot pay"),
        ("benim adım ayşe", "benim adım Robin"),
        ("adım Ayşe, kirayı ödeyemiyorum", "adım Robin, kirayı ödeyemiyorum"),
        ("nazywam się Brzęczyszczykiewicz", "nazywam się Robin"),
        ("мене звати оксана", "мене звати Саша"),
        ("اسمي فاطمة", "اسمي نور"),
    ] {
        assert_eq!(line(said), kept, "{said}");
    }
}

#[test]
fn ordinary_words_stay_as_they_were_typed() {
    for said in [
        "Gisteren was er weer lawaai. Morgen bel ik.",
        "mijn buurvrouw schreeuwt en mijn zoon slaapt niet",
        "ik wil een mens",
        "IK BETAAL NIETS MEER",
        "sinds maart, ongeveer 1.250,50 euro per maand",
        "sinds 01-03-2026",
        "tussen 2025 en 2026, 113 of 112",
        "I am behind with the rent since March",
        "kirayı ödeyemiyorum",
    ] {
        assert_eq!(line(said), said);
    }
}

#[test]
fn numbers_and_homes_become_those_of_nobody() {
    for (said, kept) in [
        ("bel mij op 06-24681357", "bel mij op 06 12345678"),
        ("+31 6 2468 1357 graag", "06 12345678 graag"),
        ("mijn bsn is 123456782", "mijn bsn is 06 12345678"),
        ("NL91 ABNA 0417 1643 00", "NL00 BANK 0123 4567 89"),
        ("mail g.bakkerink@voorbeeld.nl maar", "mail iemand@example.org maar"),
        ("6713 xz 27", "6713 AB 1"),
        ("6713xz27", "6713AB 1"),
        ("Tuinstraat 27, 6713 XZ Ede", "Dorpsstraat 1, 6713 AB Ede"),
        ("6713", "6713"),
    ] {
        assert_eq!(line(said), kept, "{said}");
    }
}

#[test]
fn it_is_counted_what_was_taken_out() {
    let mut nameless = nameless();
    for said in ["ik heet fatima", "6713 xz 27", "06 24681357", "fatima zei dat"] {
        nameless.line(said, date(2026, 11, 23));
    }
    assert_eq!(nameless.taken(), Taken { names: 2, numbers: 1, addresses: 1 });
}
