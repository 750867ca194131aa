//! One conversation, all the way.

use crate::home::*;

/// Words that are Sam's own: none of them may stand in an alert.
const PERSONAL: [&str; 7] = ["achter met", "540", "september", "herinnering", "6713", "14", "sam"];

#[tokio::test]
async fn words_from_a_phone_reach_the_right_worker_and_an_answer_comes_back() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "elif", "daan", "mirjam"]).await;

    // Sam owes rent, and says so.
    house.starts("sam").await;
    assert!(house.reads_one("sam").contains("Ik ben een computer, geen mens."));
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.reads("sam");
    house.says("sam", "ik ben achter met de huur").await;
    assert!(house.reads_one("sam").ends_with("hoeveel huur moet u nog betalen?"));
    house.says("sam", "540 euro").await;
    house.says("sam", "sinds september").await;
    house.presses("sam", "Ja, een herinnering").await;
    house.says("sam", "6713 AB 14").await;
    house.reads("sam");
    assert_eq!(house.all("fatima"), [""; 0], "nobody is told before Sam says that it is right");
    house.presses("sam", "Ja, dit klopt").await;
    let thanks = house.reads_one("sam");
    assert!(thanks.starts_with("Dank u. Uw melding heeft nummer 1."), "{thanks}");
    assert!(!thanks.contains("Fatima"), "a role and a day are promised, never a name");

    // Fatima does debts in Sam's street; she is alerted, without a word of Sam's.
    let alert = house.reads_one("fatima");
    assert_eq!(alert, "Nieuw: Huurachterstand, nummer 1.");
    assert!(PERSONAL.iter().all(|word| !alert.contains(word)));
    assert_eq!(house.everybody(), ["fatima", "sam"], "and nobody else");

    // She takes it. Joris has the same number from her, and is too late.
    house.presses("fatima", "Pak op").await;
    assert_eq!(house.reads_one("fatima"), "Nummer 1 is van u. Antwoord op dit bericht, dan leest de persoon het.");
    house.does("joris", tap("c:1")).await;
    assert_eq!(house.reads_one("joris"), "Fatima was u voor.");
    assert_eq!(house.reads_one("sam"), "Fatima (schuldhulp) leest nu met u mee. U schrijft nu met een mens.");

    // She reads the case; Joris may not.
    house.presses("fatima", "Lees").await;
    let case = house.reads_one("fatima");
    for told in ["\"ik ben achter met de huur\"", "Bedrag: € 540 (\"540 euro\")", "Adres: 6713 AB 14", "Brief: Ja, een herinnering"] {
        assert!(case.contains(told), "{told} in {case}");
    }
    house.does("joris", tap("r:1")).await;
    assert_eq!(house.reads_one("joris"), "Fatima was u voor.");

    // They talk; the script keeps silent.
    house.says("fatima", "Dag, zullen we samen bellen?").await;
    assert_eq!(house.reads_one("sam"), "Fatima (schuldhulp): Dag, zullen we samen bellen?");
    assert_eq!(house.reads_one("fatima"), "Verstuurd, over nummer 1.");
    house.says("sam", "graag, morgen").await;
    assert_eq!(house.reads_one("fatima"), "1: graag, morgen");
    assert_eq!(house.reads("sam"), [""; 0], "the script is silent");

    // Sam asks something else in between, and is in the middle of it when Fatima gives the case back.
    house.presses("fatima", "Geef terug").await;
    assert_eq!(house.reads_one("fatima"), "Nummer 1 is terug bij de groep.");
    assert!(house.reads_one("sam").starts_with("U schrijft weer met Waakvlam, de computer."));
    for member in ["daan", "elif", "mirjam"] {
        assert_eq!(house.reads_one(member), "Nieuw: Huurachterstand, nummer 1.", "the desk is alerted again");
    }

    // Elif takes it over and closes it.
    house.presses("elif", "Pak op").await;
    assert_eq!(house.reads_one("sam"), "Elif (wijkteam) leest nu met u mee. U schrijft nu met een mens.");
    house.presses("elif", "Sluit af").await;
    assert!(house.labels("elif").contains(&"Afspraak gemaakt".to_owned()));
    house.presses("elif", "Afspraak gemaakt").await;
    house.says("elif", "U betaalt in drie keer.").await;
    assert_eq!(house.reads("elif").pop().unwrap(), "Nummer 1 is afgesloten. De melder krijgt uw tekst.");
    assert_eq!(house.reads("sam"), ["Uw melding 1 is klaar.\nU betaalt in drie keer.", "Is het nu beter?"]);

    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!(case.standing.status, "closed");
    let happened = house.happened(case.id).await;
    assert_eq!(happened, ["raised", "claimed", "read", "handed_back", "claimed", "closed"]);
    house.does("elif", tap("x:1")).await;
    assert_eq!(house.reads_one("elif"), "Dit is al afgesloten.");
    house.is_at_rest().await;
}

#[tokio::test]
async fn the_script_goes_on_where_it_was_when_a_worker_gives_the_word_back() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    // A second matter is half told when the worker comes in.
    house.says("sam", "huurschuld").await;
    assert!(one_has(&house.reads("sam"), "hoeveel huur moet u nog betalen?"));
    house.presses("fatima", "Pak op").await;
    house.says("sam", "wat moet ik invullen?").await;
    house.presses("fatima", "Geef terug").await;
    let read = house.reads("sam");
    assert!(read.last().unwrap().starts_with("U schrijft weer met Waakvlam, de computer."), "{read:#?}");
    assert!(read.last().unwrap().contains("hoeveel huur moet u nog betalen?"), "the open question is asked again: {read:#?}");
    house.says("sam", "300").await;
    assert!(house.reads_one("sam").contains("Sinds wanneer"));
}

#[tokio::test]
async fn a_neighbours_case_ends_with_a_text_for_each() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "willem"]).await;
    house.starts("buur").await;
    house.presses("buur", "Nederlands").await;
    house.presses("buur", "Ik ben een buur").await;
    house.presses("buur", "Geluid van de buren").await;
    house.presses("buur", "Nee, liever anoniem").await;
    house.says("buur", "6713 AB 16").await;
    house.presses("buur", "Nu").await;
    house.says("buur", "harde muziek").await;
    house.presses("buur", "Ja, vaak").await;
    house.presses("buur", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("buur"), "Uw melding heeft nummer 1."));

    assert_eq!(house.reads_one("mirjam"), "Nieuw: Geluidsoverlast, nummer 1.");
    house.presses("mirjam", "Pak op").await;
    house.presses("mirjam", "Sluit af").await;
    house.presses("mirjam", "Geholpen").await;
    house.reads("mirjam");
    house.says("mirjam", "Wij hebben ernaar gekeken.").await;
    let asked = "Schrijf een of twee zinnen voor de persoon zelf, over nummer 1. Ik verstuur die niet. Ik bewaar ze, en u geeft ze door.";
    assert_eq!(house.reads_one("mirjam"), asked);
    house.says("mirjam", "Wilt u na tien uur zachter zijn?").await;
    assert!(house.reads_one("mirjam").starts_with("Schrijf een dag"), "a nuisance is not closed without one (`NUIS-4`)");
    house.says("mirjam", "over twee weken").await;
    let told = house.reads_one("mirjam");
    assert!(told.starts_with("Nummer 1 is afgesloten. De melder krijgt uw tekst. De persoon zelf krijgt van mij niets."), "{told}");
    let read = house.reads("buur");
    assert!(one_has(&read, "Wij hebben ernaar gekeken."));
    assert!(!one_has(&read, "zachter"), "what the other reads is not for whoever told us: {read:#?}");
}

#[tokio::test]
async fn without_relay_a_worker_reads_no_word_of_a_person_in_telegram() {
    let mut house = House::without_relay().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.presses("fatima", "Lees").await;
    house.says("sam", "mijn deurwaarder heet Jansen").await;
    let read = house.reads("fatima");
    assert_eq!(read[2..], ["Lezen in Telegram staat uit. Vraag uw beheerder ernaar.", "Er is meer bij nummer 1."]);
    assert!(PERSONAL.iter().chain(&["Jansen"]).all(|word| !one_has(&read, word)), "{read:#?}");
}

#[tokio::test]
async fn whoever_begins_with_hello_and_tells_the_rest_when_asked_is_read_whole() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    for said in ["hallo, het is me wat", "ik ben achter met de huur", "540 euro", "sinds september"] {
        house.says("sam", said).await;
    }
    house.presses("sam", "Ja, een herinnering").await;
    house.says("sam", "6713 AB 14").await;
    house.presses("sam", "Ja, dit klopt").await;
    let case = house.cases("sam").await.remove(0);
    let opening = waakvlam::desk::casework::Casework::read(&case.facts).opening.unwrap();
    assert_eq!(opening.expose(), "hallo, het is me wat\nik ben achter met de huur");
}
