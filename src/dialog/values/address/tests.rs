//! Addresses as people typed them, and what was understood.

use super::*;
use proptest::prelude::*;

const TODAY: Date = jiff::civil::date(2026, 11, 22);

fn understood(said: &str) -> String {
    match read(said, TODAY, &[]) {
        Reading::Value(Value::Address(address)) => show(&address, Language::Nl),
        Reading::Incomplete(Value::Address(address), missing) => format!("{} ?{missing:?}", show(&address, Language::Nl)),
        Reading::Unclear(unclear) => format!("{unclear:?}"),
        Reading::Value(_) | Reading::Incomplete(..) | Reading::Unknown => panic!("no address: {said}"),
    }
}

#[test]
fn addr_1_every_house_number_is_understood_to_its_last_sign() {
    for (said, meant) in [
        ("6713AB 14", "6713 AB 14"),
        ("6713 ab 14a", "6713 AB 14A"),
        ("6713ab 14 a", "6713 AB 14A"),
        ("6713 AB, 14", "6713 AB 14"),
        ("6713 AB nr 14", "6713 AB 14"),
        ("6713 AB huisnummer 14.", "6713 AB 14"),
        ("6713-AB 14", "6713 AB 14"),
        ("1234 AB 12a", "1234 AB 12A"),
        ("1234 AB 12-A", "1234 AB 12A"),
        ("1234 AB 12 a", "1234 AB 12A"),
        ("1234 AB 12 bis", "1234 AB 12 bis"),
        ("1234 AB 12bis", "1234 AB 12 bis"),
        ("1234 AB 12 bis A", "1234 AB 12 bisa"),
        ("1234 AB 12-2hoog", "1234 AB 12-2hoog"),
        ("1234 AB 12 2 hoog", "1234 AB 12-2hoog"),
        ("1234 AB 12, 3e verdieping", "1234 AB 12-3hoog"),
        ("1234 AB 12, 2nd floor", "1234 AB 12-2hoog"),
        ("1234 AB 12A-3", "1234 AB 12A-3"),
        ("1234 AB 12a3", "1234 AB 12A-3"),
        ("1234 AB 12 A 3", "1234 AB 12A-3"),
        ("1234 AB 12/2", "1234 AB 12-2"),
        ("1234 AB 12 2", "1234 AB 12-2"),
        ("1234 AB 12 - 2", "1234 AB 12-2"),
        ("1234 AB 12 II", "1234 AB 12 II"),
        ("1234 AB 12hs", "1234 AB 12 hs"),
        ("1234 AB 12-huis", "1234 AB 12 huis"),
        ("1234 AB 12 zwart", "1234 AB 12 zwart"),
        ("1234 AB 12 0014", "Several"),
        ("1234 AB 12xyz", "1234 AB 12-xyz"),
        ("1234 AB 12 of 16", "Several"),
        ("1234 AB 123456", "Several"),
        ("1234 AB 0", "Several"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn a_half_address_is_enough_to_go_on_with() {
    for (said, meant) in [
        ("6713", "6713 ?HouseNumber"),
        ("6713 AB", "6713 AB ?HouseNumber"),
        ("6713ab", "6713 AB ?HouseNumber"),
        ("postcode 6713", "6713 ?HouseNumber"),
        ("ik weet alleen 6713", "6713 ?HouseNumber"),
        ("I only know 6713", "6713 ?HouseNumber"),
        ("Ede 6713", "6713 Ede ?HouseNumber"),
        ("6713 in Ede", "6713 Ede ?HouseNumber"),
        ("6713 14", "6713 14"),
        ("6713 in 14", "6713 IN 14"),
        ("6713 nr 14", "6713 14"),
        ("14", "14 ?Postcode"),
        ("nummer 14a", "14A ?Postcode"),
        ("Dorpsstraat", "Dorpsstraat ?Postcode"),
        ("Dorpsstraat 14", "Dorpsstraat 14 ?Postcode"),
        ("Dorpsstraat 14 Ede", "Dorpsstraat 14, Ede ?Postcode"),
        ("dorpsstraat 14, ede", "dorpsstraat 14, ede ?Postcode"),
        ("Rijksstraatweg 1234", "Rijksstraatweg 1234 ?Postcode"),
        // The number glued to the postcode, as thumbs type it.
        ("6713ab14", "6713 AB 14"),
        ("6713AB14a", "6713 AB 14A"),
        // SA, SD and SS do not occur: asked again, because to leave them out would be to cut what was said.
        ("1234 SS", "Nothing"),
        ("6713 SS 14", "Nothing"),
        ("Ede", "Nothing"),
        ("bij mij thuis", "Nothing"),
        ("", "Nothing"),
        ("450 euro", "Nothing"),
        ("2 maanden", "Nothing"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn streets_and_towns_stay_as_they_were_written() {
    for (said, meant) in [
        ("Dorpsstraat 14, 6713 AB Ede", "Dorpsstraat 14, 6713 AB Ede"),
        ("Dorpsstraat 14-2 6713ab Ede", "Dorpsstraat 14-2, 6713 AB Ede"),
        ("ik woon op Dorpsstraat 14a in Ede, 6713 AB", "Dorpsstraat 14A, 6713 AB Ede"),
        ("mijn adres is Van Goghlaan 3, 6713 AB", "Van Goghlaan 3, 6713 AB"),
        ("My address is 6713 AB 14", "6713 AB 14"),
        ("I live at Dorpsstraat 14, Ede", "Dorpsstraat 14, Ede ?Postcode"),
        ("6713 AB 14 Ede", "6713 AB 14 Ede"),
        ("6713 AB Dorpsstraat 14", "Dorpsstraat 14, 6713 AB"),
        ("6713 AB 14 Dorpsstraat", "Dorpsstraat 14, 6713 AB"),
        ("Plein 1944 12, 6511 JG", "Plein 1944 12, 6511 JG"),
        ("2e Jan Steenstraat 12-3 1073 VM", "2e Jan Steenstraat 12-3, 1073 VM"),
        ("'s-Gravenweg 5 3062 ZA", "'s-Gravenweg 5, 3062 ZA"),
        ("Dorpsstraat 14 Ede 6713AB", "Dorpsstraat 14, 6713 AB Ede"),
        // The rest of a half address, and the whole said once more.
        ("6713 6713 AB 14", "6713 AB 14"),
        ("14 6713 AB", "6713 AB 14"),
        ("٦٧١٣ AB ١٤", "6713 AB 14"),
        ("6713\u{200b}AB 14–2", "6713 AB 14-2"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn addr_2_a_well_formed_address_that_nobody_knows_is_kept() {
    assert_eq!(understood("Nergenslaan 99999, 9999 ZZ Nergenshuizen"), "Nergenslaan 99999, 9999 ZZ Nergenshuizen");
}

#[test]
fn addr_3_boats_and_caravans_are_homes() {
    for (said, meant) in [
        ("woonboot De Vrijheid, Kanaaldijk 3, 6713 AB", "woonboot De Vrijheid, Kanaaldijk 3, 6713 AB"),
        ("standplaats 3 6713 AB", "standplaats 3, 6713 AB"),
        ("woonwagen 4, 6713 AB", "woonwagen 4, 6713 AB"),
        ("6713 AB tegenover 14", "6713 AB 14 to"),
        ("Prinsengracht t/o 14, 1016 AB", "Prinsengracht 14 to, 1016 AB"),
        ("6713 AB 14 ark", "6713 AB 14 ark"),
    ] {
        assert_eq!(understood(said), meant, "{said}");
    }
}

#[test]
fn an_address_is_found_in_a_sentence_and_nothing_else_is_taken_for_one() {
    for (said, meant) in [
        ("we owe 1.240,50 since march, 6713 AB 14", Some("6713 AB 14")),
        ("nee ik bedoel 6713AB 14-2hoog, dank", Some("6713 AB 14-2hoog")),
        ("huurschuld van 500 euro, Dorpsstraat 14a, al 3 maanden", Some("Dorpsstraat 14A")),
        ("de buren op Jan van Galenstraat 20 maken herrie", Some("Jan van Galenstraat 20")),
        ("6713 AB, 500 euro", Some("6713 AB")),
        ("no I meant 6713 AB", Some("6713 AB")),
        ("1200 pm en 1950 op 14 maart", None),
        ("sinds 2025 en 3 maanden", None),
        ("de straat is al 3 weken open", None),
        ("niet 6713 AB 14 maar 6714 AC 15", None),
        ("bel 0612345678", None),
        ("€ 1200 EU", None),
        ("450", None),
    ] {
        let found = find(said, TODAY, &[]).map(|value| value.show(Language::Nl));
        assert_eq!(found.as_deref(), meant, "{said}");
    }
}

#[test]
fn debt_6_one_home_is_one_key_however_its_street_and_town_are_said() {
    let home = |said: &str| match read(said, TODAY, &[]) {
        Reading::Value(Value::Address(address)) | Reading::Incomplete(Value::Address(address), _) => address.home(),
        Reading::Value(_) | Reading::Incomplete(..) | Reading::Unclear(_) | Reading::Unknown => panic!("no address: {said}"),
    };
    for (said, meant) in [
        ("6713ab14", Some("6713 AB 14")),
        ("Dorpsstraat 14, 6713 AB Ede", Some("6713 AB 14")),
        ("6713 AB nr 14 in Ede", Some("6713 AB 14")),
        ("6713 AB 14a", Some("6713 AB 14A")),
        ("6713 AB 14-2", Some("6713 AB 14-2")),
        ("6713 AB 14 bis", Some("6713 AB 14 bis")),
        // A street or four digits are many homes.
        ("6713 14", None),
        ("Dorpsstraat 14", None),
    ] {
        assert_eq!(home(said).as_ref().map(Text::expose), meant, "{said}");
    }
}

#[test]
fn an_address_is_never_printed() {
    let reading = read("Dorpsstraat 14 bis, 6713 AB Ede", TODAY, &[]);
    let printed = format!("{reading:?}");
    for secret in ["Dorps", "14", "6713", "Ede", "bis"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(said in any::<String>()) {
        read(&said, TODAY, &[]);
        find(&said, TODAY, &[]);
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same(said in r"[1-9][0-9]{3} ?[A-Za-z]{2} [1-9][0-9]{0,4} ?[a-z]?(-[0-9]{1,2}| bis| hs| 2hoog)?") {
        if let Reading::Value(value) = read(&said, TODAY, &[]) {
            for language in [Language::Nl, Language::En] {
                prop_assert_eq!(read(&value.show(language), TODAY, &[]), Reading::Value(value.clone()));
            }
        }
    }

    #[test]
    fn a_letter_head_reads_back_as_the_same(said in r"((Dorpsstraat|Van Goghlaan|tegenover|woonboot Anna,|2e Oosterstraat|standplaats) )?[1-9][0-9]{0,2}( ?[a-c])?(-2hoog| ?bis| 2|, 3e verdieping)?,? 6713 ?AB( Ede| te Wageningen|, Ede)?") {
        if let Reading::Value(value) = read(&said, TODAY, &[]) {
            prop_assert_eq!(read(&value.show(Language::Nl), TODAY, &[]), Reading::Value(value.clone()), "{}", value.show(Language::Nl));
        }
    }
}
