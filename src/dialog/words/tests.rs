//! The shipped words files, and what people type held against them.

use super::*;

pub(crate) const NL: &str = include_str!("../../../dialogs/words/nl.yaml");
pub(crate) const EN: &str = include_str!("../../../dialogs/words/en.yaml");

fn shipped() -> [Words; 2] {
    [Words::parse("words/nl.yaml", NL).unwrap(), Words::parse("words/en.yaml", EN).unwrap()]
}

fn command(said: &str) -> Option<Command> {
    shipped().iter().find_map(|words| words.command(&words_of(&fold(said))))
}

#[test]
fn what_makes_it_a_correction_may_stand_behind_it() {
    for (said, rest) in
        [("nee, 500 bedoel ik", "500"), ("500 bedoel ik", "500"), ("oeps, 500 bedoel ik", "500"), ("no, 500 I meant", "500")]
    {
        assert_eq!(correction(said).as_deref(), Some(rest), "{said}");
    }
    assert_eq!(correction("bedoel ik"), None);
    let turkish = Words::parse("words/tr.yaml", include_str!("../../../dialogs/words/tr.yaml")).unwrap();
    assert_eq!(turkish.correction("hayır, 500 demek istedim"), Some("500"));
}

fn correction(said: &str) -> Option<String> {
    shipped().iter().find_map(|words| words.correction(said).map(str::to_owned))
}

#[test]
fn the_shipped_files_have_no_mistakes() {
    for (name, source) in [("words/nl.yaml", NL), ("words/en.yaml", EN)] {
        assert_eq!(Words::parse(name, source).err().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    }
}

#[test]
fn a_command_is_heard_however_it_is_typed() {
    for (said, heard) in [
        ("STOP", Command::Stop),
        ("Stop!", Command::Stop),
        ("stop maar", Command::Stop),
        ("/stop", Command::Stop),
        ("STOP STOP", Command::Stop),
        ("stop!!! stop!!!", Command::Stop),
        ("stop alstublieft", Command::Stop),
        ("please stop", Command::Stop),
        ("mens", Command::Person),
        ("Ik wil een mens.", Command::Person),
        ("ik wil graag iemand spreken", Command::Person),
        ("I want to talk to a person, please", Command::Person),
        ("bel mij", Command::Call),
        ("Bel me even terug aub", Command::Call),
        ("call me please", Command::Call),
        ("Kunt u mij bellen?", Command::Call),
        ("kan ik met iemand bellen?", Command::Call),
        ("I'd like to speak to a person please", Command::Person),
        ("help", Command::Help),
        ("help me", Command::Help),
        ("terug", Command::Back),
        ("go back", Command::Back),
        ("opnieuw", Command::StartOver),
        ("start over", Command::StartOver),
        ("nog een keer", Command::Repeat),
        ("say that again", Command::Repeat),
        ("sla maar over", Command::Skip),
        ("I'd rather not say", Command::Skip),
        ("laat maar", Command::Cancel),
        ("never mind", Command::Cancel),
        ("Wie leest dit mee?", Command::WhoReads),
        ("are you a robot?", Command::WhoReads),
        ("ga maar door", Command::Continue),
        ("ik ben veilig", Command::Safe),
        ("I’m safe now", Command::Safe),
    ] {
        assert_eq!(command(said), Some(heard), "{said}");
    }
}

#[test]
fn a_sentence_with_a_command_in_it_is_no_command() {
    for said in [
        "het moet stoppen met die herrie",
        "help mij met de huur",
        "ik wil dat het stopt",
        "the noise has to stop",
        "de buren bellen altijd aan",
        "een mens wordt er gek van",
        "ik ben niet veilig",
        "I am not safe",
        "ik wil niet meer",
        "I want to stop living",
        "terug van vakantie",
        "start van de dag",
        "",
        "!!!",
        "graag",
    ] {
        assert_eq!(command(said), None, "{said}");
    }
}

#[test]
fn a_correction_gives_what_stands_behind_its_opening() {
    for (said, rest) in [
        ("nee, ik bedoel 500 euro", Some("500 euro")),
        ("Nee ik bedoel: 500", Some("500")),
        ("Ik bedoelde Dorpsstraat 14 ", Some("Dorpsstraat 14")),
        ("sorry, het is 6713 AB", Some("6713 AB")),
        ("no I meant €1.240,50", Some("€1.240,50")),
        ("Actually, it's 500", Some("500")),
        ("actually it’s 500", Some("500")),
        ("Oeps, 500 euro", Some("500 euro")),
        ("no sorry, 500", Some("500")),
        ("nee, ik bedoel", None),
        ("nee", None),
        ("nee 500", None),
        ("ik bedoelt 500", None),
        ("het gaat om 500", None),
    ] {
        assert_eq!(correction(said).as_deref(), rest, "{said}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_with_their_place() {
    let source = NL
        .replacen("  stop: [", "  stopp: [", 1)
        .replacen("unsure: [soms,", "unsure: [soms, nee,", 1)
        .replacen("  13: [dertien]", "  dertien: [dertien]", 1)
        .replacen("\nmorning:", "\nmorgning:", 1);
    let told: Vec<String> = Words::parse("words/nl.yaml", &source).unwrap_err().iter().map(ToString::to_string).collect();
    let says = |part: &str| assert!(told.iter().any(|mistake| mistake.contains(part)), "{part} in {told:#?}");
    says("`stopp` is not a command. Did you mean `stop`?");
    says("The command `stop` is missing.");
    says("\"nee\" stands under `no` and under `unsure`. Keep it under one of them.");
    says("`dertien` can not stand under `numbers`. Write a number from 0 to 1000 before the colon.");
    says("`morgning` is not a name of this file. Did you mean `morning`?");
    says("`morning` is missing.");
    assert!(
        told.iter().filter(|mistake| !mistake.starts_with("words/nl.yaml: ")).all(|mistake| mistake.split(':').count() > 3),
        "{told:#?}"
    );
}

#[test]
fn words_are_found_by_what_they_mean() {
    let [dutch, english] = shipped();
    assert_eq!((dutch.month("mrt"), english.month("march"), dutch.month("march")), (Some(3), Some(3), None));
    assert_eq!((dutch.weekday("di"), english.weekday("sunday")), (Some(Weekday::Tuesday), Some(Weekday::Sunday)));
    assert_eq!((dutch.unit("mnd"), english.unit("weeks")), (Some(Unit::Month), Some(Unit::Week)));
    assert_eq!(dutch.season("zomer"), Some(6));
    assert_eq!(english.day(&words_of("day after tomorrow please")), Some((2, 3)));
    assert_eq!(dutch.find(List::PerMonth, &words_of("450 p/m graag")), Some((1, 2)));
}
