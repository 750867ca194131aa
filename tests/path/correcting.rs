//! Somebody corrects what a report of theirs was raised with, after it was passed on: what a worker sees then, and who hears of it.

use crate::home::*;
use waakvlam::desk::case::{Act, CorrectionMade, CorrectionWanted, Done, Joined, Refusal, mark};
use waakvlam::desk::casework::{Casework, Corrector};
use waakvlam::desk::correcting::{CORRECTED, RightBecause};
use waakvlam::desk::following::RAISED_BY_ANSWER;
use waakvlam::desk::own_data::{Form, OwnDataWanted};
use waakvlam::language::Language;
use waakvlam::personal::Text;

const OPENING: &str = "ik ben achter met de huur";

impl House {
    /// What a worker gets of the answers, and of what they were.
    async fn answers_for(&mut self, worker: &str, number: i64) -> String {
        let facts = self.desk().await.open_case(&worker.into(), number, Language::Nl).await.unwrap().unwrap().facts;
        let earlier: Vec<&str> = facts.earlier.iter().map(|earlier| earlier.line.understood.expose()).collect();
        format!("{}{}", facts.told(), earlier.join("\n"))
    }
}

impl House {
    /// Puts an answer right on a page, from a form that showed this amount.
    async fn puts_right(&mut self, worker: &str, number: i64, right: (&str, &str), euros: &str) -> CorrectionMade {
        self.puts_right_as_it_stood(worker, number, right, format!("€ {euros}").into()).await
    }

    pub(crate) async fn puts_right_as_it_stood(
        &mut self,
        worker: &str,
        number: i64,
        (name, right): (&str, &str),
        stood: Text,
    ) -> CorrectionMade {
        let wanted = CorrectionWanted { answer: name.into(), right: right.into(), stood: mark(&stood), because: RightBecause::Asked };
        self.codes_made += 1;
        let key = format!("form{}", self.codes_made);
        let desk = self.desk().await;
        let worker = worker.into();
        let made = while_turns_are_taken(desk, desk.correct_answer(&worker, number, (&wanted, Language::Nl), &key)).await.unwrap();
        self.settle().await;
        made
    }

    /// From hello to a report of worry about somebody, whom nobody may know it from.
    async fn tells_worry(&mut self, who: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik ben een buur").await;
        self.says(who, "ik maak me zorgen om mijn buurman").await;
        self.presses(who, "Nee, liever anoniem").await;
        if one_has(&self.reads(who), "Hoe kent u deze persoon?") {
            self.presses(who, "Een buur").await;
        }
        self.says(who, "hij doet de deur niet meer open").await;
        self.says(who, "twee weken").await;
        self.presses(who, "Een dier").await;
        self.presses(who, "Nee").await;
        self.says(who, "6713 AB 14").await;
        self.presses(who, "Ja, dit klopt").await;
    }
}

/// An answer of somebody's only report: as it stands, and what it was before.
async fn answer(house: &mut House, who: &str, name: &str) -> (String, Vec<String>) {
    let case = house.cases(who).await.remove(0);
    let facts = Casework::read(&case.facts);
    let line = facts.facts.iter().find(|line| line.name == name).unwrap();
    let before = facts.before(line).map(|earlier| earlier.line.understood.expose().to_owned()).collect();
    (line.understood.expose().to_owned(), before)
}

#[tokio::test]
async fn what_was_wrong_is_put_right_and_stands_beside_it_and_its_worker_hears_that_not_what() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Wat moet anders?"));
    house.presses("sam", "Bedrag").await;
    house.says("sam", "450").await;
    assert!(one_has(&house.reads("sam"), "Bedrag: € 450"));
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 540".to_owned(), Vec::new()), "nothing changes before a yes");
    house.presses("sam", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("sam"), "Ik heb het doorgegeven bij nummer 1."));
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 450".to_owned(), vec!["€ 540".to_owned()]));
    let told = house.reads("fatima");
    assert!(one_has(&told, "Nummer 1: de melder verbeterde iets."), "{told:#?}");
    assert!(!one_has(&told, "450"), "{told:#?}");
    let case = house.cases("sam").await.remove(0);
    assert_eq!(house.happened(case.id).await.last().map(String::as_str), Some(CORRECTED));
    let events = house.desk().await.store().events(case.id).await.unwrap();
    assert_eq!(events.last().unwrap().note.as_ref().map(|note| note.expose().to_owned()), Some("Bedrag".to_owned()), "which, and not what");
}

#[tokio::test]
async fn it_works_beside_a_worker_who_has_the_word_and_what_is_said_to_them_stays_theirs() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "450 euro").await;
    house.says("sam", "ja").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Fatima (schuldhulp) heeft het opgepakt."), "to whom it was passed on: {told:#?}");
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 450");
    assert!(one_has(&house.reads("fatima"), "de melder verbeterde iets"));
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.says("sam", "kunt u mij morgen bellen").await;
    let told = house.reads("fatima");
    assert!(one_has(&told, "kunt u mij morgen bellen"), "words that answer nothing are the worker's: {told:#?}");
}

#[tokio::test]
async fn another_address_is_told_to_whoever_has_it_and_nothing_is_sent_elsewhere_by_itself() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    let before = house.cases("sam").await.remove(0);
    house.reads("fatima");
    house.says("sam", "het adres klopt niet").await;
    house.says("sam", "9711 AB 3").await;
    house.presses("sam", "Ja, dit klopt").await;
    assert!(one_has(&house.reads("fatima"), "Nummer 1: de melder verbeterde het adres. Kijk of het nog bij u hoort."));
    let after = house.cases("sam").await.remove(0);
    assert_eq!((&after.standing.owner, &after.postcode4), (&before.standing.owner, &before.postcode4));
    assert_eq!(answer(&mut house, "sam", "address").await, ("9711 AB 3".to_owned(), vec!["6713 AB 14".to_owned()]));
}

#[tokio::test]
async fn where_it_would_have_gone_is_said_by_name_to_whoever_has_it_and_only_where_the_area_says_so() {
    for (address, expected) in [
        ("6811 AB 3", Some("Met dit adres was het naar Joris (Gemeente Lindeveen) gegaan.")),
        ("9711 AB 3", Some("Met dit adres was het naar Wijkbalie Lindeveen gegaan.")),
        ("6713 AB 99", None),
    ] {
        let mut house = House::open().await;
        house.seat(&["fatima"]).await;
        house.tells_rent_beginning("sam", OPENING).await;
        house.reads("fatima");
        house.says("sam", "het adres klopt niet").await;
        house.says("sam", address).await;
        house.presses("sam", "Ja, dit klopt").await;
        let told = house.reads("fatima").join("\n");
        assert_eq!(told.contains("was het naar"), expected.is_some(), "{address}: {told}");
        assert!(expected.is_none_or(|words| told.contains(words)), "{address}: {told}");
        let because = house.desk().await.open_case(&"fatima".into(), 1, Language::Nl).await.unwrap().unwrap().because;
        let reasons: Vec<String> = because.into_iter().flat_map(|one| one.reasons).collect();
        assert_eq!(
            reasons.iter().any(|reason| reason.contains("Het blijft hier tot iemand het overdraagt.")),
            expected.is_some(),
            "{reasons:?}"
        );
    }
}

#[tokio::test]
async fn urg_1_a_right_answer_that_is_worse_raises_it_alerts_whoever_has_it_and_a_better_one_lowers_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    let before = house.cases("sam").await.remove(0).standing;
    house.reads("fatima");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Brief").await;
    house.presses("sam", "Ja, ik moet mijn huis uit").await;
    house.presses("sam", "Ja, dit klopt").await;
    let raised = house.cases("sam").await.remove(0);
    assert_eq!((before.urgency.as_str(), raised.standing.urgency.as_str()), ("normal", "high"));
    let rules = (before.deadline.rule.as_str(), raised.standing.deadline.rule.as_str());
    assert_eq!(rules, ("five-working-days", "wgs-4-2"), "stored with the rule that made it");
    assert!(raised.standing.deadline.at < before.deadline.at);
    assert_eq!(raised.standing.climb.promised, before.climb.promised, "what the person was promised stays");
    let told = house.reads("fatima");
    assert!(one_has(&told, "de melder verbeterde iets") && one_has(&told, "Huurachterstand, nummer 1"), "{told:#?}");
    let events = house.desk().await.store().events(raised.id).await.unwrap();
    let rule = events.iter().find(|event| event.what == RAISED_BY_ANSWER).map(|event| event.who.as_str());
    assert!(rule.is_some_and(|who| who.starts_with("rule:rent_arrears/")), "{rule:?}");
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Brief").await;
    house.presses("sam", "Nee, geen brief").await;
    house.presses("sam", "Ja, dit klopt").await;
    let after = house.cases("sam").await.remove(0).standing;
    assert_eq!((after.urgency.as_str(), after.deadline), ("high", raised.standing.deadline));
    let raises = house.happened(raised.id).await.into_iter().filter(|what| what == RAISED_BY_ANSWER).count();
    assert_eq!(raises, 1, "and nothing is told twice");
}

#[tokio::test]
async fn what_a_worker_put_right_stands_as_theirs_and_the_person_puts_it_right_again_as_their_own() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    assert_eq!(house.puts_right("fatima", 1, ("amount", "450"), "540").await, CorrectionMade::Done(Done::Now));
    assert!(one_has(&house.reads("sam"), "Fatima (schuldhulp) verbeterde een antwoord in uw melding met nummer 1."));
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "460").await;
    house.says("sam", "ja").await;
    let case = house.cases("sam").await.remove(0);
    let facts = Casework::read(&case.facts);
    let before: Vec<(&str, &Corrector)> = facts.earlier.iter().map(|earlier| (earlier.line.understood.expose(), &earlier.by)).collect();
    let fatima = Corrector::Worker { worker: "fatima".into(), role: Some("debt_help".into()) };
    assert_eq!(before, [("€ 540", &fatima), ("€ 450", &Corrector::Person)]);
    let events = house.desk().await.store().events(case.id).await.unwrap();
    let corrected: Vec<(&str, &str, &str)> = events
        .iter()
        .filter(|event| event.what.starts_with(CORRECTED))
        .map(|event| (event.what.as_str(), event.who.as_str(), event.note.as_ref().unwrap().expose()))
        .collect();
    assert_eq!(corrected, [("corrected_asked", "worker:fatima", "Bedrag (schuldhulp)"), (CORRECTED, "person", "Bedrag")]);
    let wanted = OwnDataWanted { number: 1, form: Form::Html, user: None };
    let export = house.desk().await.own_data(&wanted).await.unwrap().unwrap();
    for told in ["Eerst zei u: € 540 (verbeterd door Fatima (schuldhulp))", "Daarna stond er: € 450"] {
        assert!(export.contains(told), "{told} in {export}");
    }
}

#[tokio::test]
async fn who_changed_it_first_is_first_whether_worker_or_person() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "460").await;
    house.says("sam", "ja").await;
    let refused = house.puts_right("fatima", 1, ("amount", "450"), "540").await;
    assert_eq!(refused, CorrectionMade::Done(Done::Refused(Refusal::CorrectedBefore)));
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 460");
    assert_eq!(house.puts_right("fatima", 1, ("amount", "450"), "460").await, CorrectionMade::Done(Done::Now));
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 450");
}

#[tokio::test]
async fn promise_7_who_coordinates_puts_right_what_they_see_and_who_has_it_hears_that() {
    let mut house = House::open().await;
    house.seat(&["elif", "daan", "fatima"]).await;
    house.tells_worry("bo").await;
    let case = house.cases("bo").await.remove(0);
    assert_eq!(house.does_on_page("elif", case.number, Act::Claim).await, Done::Now);
    house.reads("elif");
    house.reads("bo");
    let seen = house.desk().await.open_case(&"daan".into(), case.number, Language::Nl).await.unwrap().unwrap();
    assert!(!seen.correctable.is_empty(), "{:?}", seen.facts.names());
    assert!(!seen.correctable.contains(&"anonymous".into()), "{:?}", seen.correctable);
    let facts = Casework::read(&case.facts);
    let stands = facts.standing(&"beside".into()).unwrap().understood.clone();
    assert_eq!(house.puts_right_as_it_stood("daan", case.number, ("beside", "child"), stands).await, CorrectionMade::Done(Done::Now));
    let told = house.reads("elif");
    assert!(one_has(&told, "Daan (wijkteam) verbeterde een antwoord. Op de pagina staat wat."), "{told:#?}");
    let after = house.cases("bo").await.remove(0);
    assert_eq!(after.standing.urgency, "high", "a child beside them makes it more urgent");
    assert!(house.puts_right("fatima", case.number, ("beside", "child"), "x").await == CorrectionMade::Unknown, "nor anybody else");
}

#[tokio::test]
async fn a_number_that_nobody_asked_for_is_left_out_of_what_a_worker_types_too() {
    let mut house = House::open().await;
    house.seat(&["elif", "daan"]).await;
    house.tells_worry("bo").await;
    let case = house.cases("bo").await.remove(0);
    assert_eq!(house.does_on_page("elif", case.number, Act::Claim).await, Done::Now);
    let stands = Casework::read(&case.facts).standing(&"seen".into()).unwrap().understood.clone();
    let made = house.puts_right_as_it_stood("elif", case.number, ("seen", "hij ziet niemand, bsn 123456782"), stands).await;
    assert_eq!(made, CorrectionMade::Done(Done::Now));
    let (stands, _) = answer(&mut house, "bo", "seen").await;
    assert!(!stands.contains("123456782") && stands.contains("weggelaten"), "{stands}");
}

#[tokio::test]
async fn without_a_report_there_is_nothing_to_correct_and_who_leaves_it_so_changes_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Er loopt nu geen melding die ik kan verbeteren."));
    house.tells_rent_beginning("sam", OPENING).await;
    house.says("sam", "nee, ik bedoel 450 euro").await;
    house.presses("sam", "Laat het zo").await;
    assert_eq!(answer(&mut house, "sam", "amount").await, ("€ 540".to_owned(), Vec::new()));
    house.says("sam", "ja").await;
    assert_eq!(answer(&mut house, "sam", "amount").await.0, "€ 540", "what is said after it is about something else");
}

#[tokio::test]
async fn what_it_was_before_stands_in_the_export_and_goes_when_its_words_are_taken_back() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", OPENING).await;
    house.says("sam", "het adres klopt niet").await;
    house.says("sam", "6713 AB 16").await;
    house.presses("sam", "Ja, dit klopt").await;
    let wanted = OwnDataWanted { number: 1, form: Form::Html, user: None };
    let export = house.desk().await.own_data(&wanted).await.unwrap().unwrap();
    assert!(export.contains("Eerst zei u: 6713 AB 14"), "{export}");
    house.says("sam", "haal dat weg").await;
    house.presses("sam", "Haal dat weg").await;
    let (stands, before) = answer(&mut house, "sam", "address").await;
    assert!(stands == waakvlam::desk::unsaying::TAKEN_AWAY && before == ["6713 AB 14"], "{stands} {before:?}");
}

#[tokio::test]
async fn of_two_reports_it_is_asked_which_and_the_other_stays_as_it_was() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let first = house.owes_rent("sam").await;
    let second = house.owes_rent("sam").await;
    assert_ne!(first, second);
    house.says("sam", "ik heb iets verkeerd gezegd").await;
    assert!(one_has(&house.reads("sam"), "Bij welke melding hoort het?"));
    house.presses("sam", &format!("Nummer {first}: Huurachterstand")).await;
    house.presses("sam", "Bedrag").await;
    house.says("sam", "77 euro").await;
    house.presses("sam", "Ja, dit klopt").await;
    for case in house.cases("sam").await {
        let told = Casework::read(&case.facts).told();
        assert_eq!(told.contains("77"), case.number == first, "{told}");
    }
}

#[tokio::test]
async fn promise_7_whoever_does_not_see_an_answer_does_not_see_what_it_was() {
    let mut house = House::open().await;
    house.seat(&["fatima", "daan", "elif", "mirjam"]).await;
    let number = house.owes_rent("sam").await;
    let (told, _) = answer(&mut house, "sam", "amount").await;
    house.says("sam", "het bedrag klopt niet, het is 77 euro").await;
    house.presses("sam", "Ja, dit klopt").await;
    house.presses("fatima", "Pak op").await;
    let mut seen = vec![house.answers_for("fatima", number).await];
    house.presses("fatima", "Geef terug").await;
    seen.push(house.answers_for("mirjam", number).await);
    assert!(seen[0].contains("77") && seen[0].contains(&format!("eerst gezegd: {told}")), "{}", seen[0]);
    assert!(!seen[1].contains("77") && !seen[1].contains(&told), "who knows only that there is a debt: {}", seen[1]);
}

#[tokio::test]
async fn a_sentence_about_something_else_is_a_matter_of_its_own() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    for said in ["de buren maken lawaai, dat is niet goed", "de verwarming is verkeerd afgesteld"] {
        house.says("sam", said).await;
        let told = house.reads("sam");
        assert!(!one_has(&told, "hoeveel huur") && !one_has(&told, "Wat moet anders?"), "{told:#?}");
        house.says("sam", "laat maar").await;
        house.reads("sam");
    }
}

#[tokio::test]
async fn priv_3_where_somebody_anonymous_lives_is_not_told_by_where_it_would_have_gone() {
    for (name, expected) in [("Ja, dat mag", true), ("Nee, liever anoniem", false)] {
        let mut house = House::open().await;
        house.seat(&["mirjam", "ruud"]).await;
        house.tells_of_noise("bo", name, "6713 AB 20").await;
        house.reads("mirjam");
        house.reads("ruud");
        house.says("bo", "ik heb iets verkeerd gezegd").await;
        house.presses("bo", "Uw adres").await;
        house.says("bo", "9711 AB 3").await;
        house.presses("bo", "Ja, dit klopt").await;
        assert!(one_has(&house.reads("bo"), "Ik heb het doorgegeven"), "{name}");
        let told = [house.reads("mirjam"), house.reads("ruud")].concat().join("\n");
        assert!(told.contains("verbeterde het adres"), "{name}: {told}");
        assert_eq!(told.contains("was het naar"), expected, "{name}: {told}");
        let number = house.cases("bo").await.remove(0).number;
        for worker in ["mirjam", "ruud"] {
            let because = house.desk().await.open_case(&worker.into(), number, Language::Nl).await.unwrap().unwrap().because;
            assert_eq!(because.iter().flat_map(|one| &one.reasons).any(|reason| reason.contains("verbeterde adres")), expected, "{name}");
        }
    }
}

#[tokio::test]
async fn of_what_another_signal_carries_the_one_that_carries_it_becomes_more_urgent() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let (first, second) = (house.owes_rent("sam").await, house.owes_rent("bo").await);
    for number in [first, second] {
        assert_eq!(house.does_on_page("fatima", number, Act::Claim).await, Done::Now);
    }
    assert_eq!(house.joins("fatima", second, first).await, Joined::Now);
    house.reads("fatima");
    house.reads("bo");
    let stood = Casework::read(&house.numbered(second).await.facts).standing(&"letter".into()).unwrap().understood.clone();
    let made = house.puts_right_as_it_stood("fatima", second, ("letter", "eviction"), stood).await;
    assert_eq!(made, CorrectionMade::Done(Done::Now));
    let (carries, carried) = (house.numbered(first).await, house.numbered(second).await);
    assert_eq!((carries.standing.urgency.as_str(), carried.standing.status.as_str()), ("high", "closed"));
    assert!(house.happened(carries.id).await.contains(&RAISED_BY_ANSWER.to_owned()));
    assert!(one_has(&house.reads("bo"), &format!("in uw melding met nummer {second}")));
    assert!(!house.reads("sam").join("").contains("verbeterde"), "nobody learns of another's");
    assert_eq!(house.reads("fatima"), Vec::<String>::new(), "who did it knows");
}

#[tokio::test]
async fn priv_1_whoever_lives_at_the_right_address_knows_of_it_no_more() {
    let mut house = House::open().await;
    house.live_at("6713AB 99", &["mirjam"]).await;
    house.seat(&["fatima", "daan", "elif", "mirjam"]).await;
    let number = house.owes_rent_at_the_desk().await;
    assert_eq!((house.finds("daan", number).await, house.finds("mirjam", number).await), ((1, true), (1, true)));
    for who in ["daan", "elif", "mirjam"] {
        house.reads(who);
    }
    house.says("sam", "het adres klopt niet").await;
    house.says("sam", "6713 AB 99").await;
    house.presses("sam", "Ja, dit klopt").await;
    assert_eq!((house.finds("daan", number).await, house.finds("mirjam", number).await), ((1, true), (0, false)));
    assert_eq!(house.reads("mirjam"), [""; 0], "nor is she told that it became hers to leave alone");
    assert_eq!(house.owner("sam").await, "wijkbalie");
}
