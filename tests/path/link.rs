//! Who this is: a code, a yes, and what is different then; and that nothing is for whoever is not linked.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{CodeMade, CodeWanted};
use waakvlam::identity::Code;
use waakvlam::mailbox::Content;
use waakvlam::store::{Aftermath, Faults, Moment, Owner};

/// One of each answer that a code which does not work can have behind it.
const DOES_NOT_WORK: &str = "Deze code werkt hier niet. Vraag uw medewerker gerust om een nieuwe. Ik help u ook zonder code.";

impl House {
    /// A code for Sam in the Kerkstraat, whose own worker is Bas, made by Bas.
    pub(crate) async fn code(&mut self, number: Option<i64>) -> Code {
        self.codes_made += 1;
        let key = format!("form{}", self.codes_made);
        let wanted = CodeWanted {
            number,
            first_name: "Sam".into(),
            last_name: "de Vries".into(),
            address: "6713 ab 14".into(),
            worker: Some("bas".into()),
        };
        let made = self.desk().await.invite(&"bas".into(), wanted, &key).await.unwrap();
        let CodeMade::Shown { code, .. } = made else { panic!("{made:?}") };
        code
    }

    /// From hello to a wish to speak to the own worker, at this address; all that was said.
    async fn wants_own_worker(&mut self, who: &str, address: &str) -> Vec<String> {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.says(who, "ik wil mijn begeleider spreken").await;
        self.says(who, "Ik wil iets vragen").await;
        self.says(who, "weet ik niet").await;
        self.says(who, address).await;
        self.presses(who, "Hier in deze chat").await;
        self.presses(who, "Ja, dit klopt").await;
        self.reads(who)
    }
}

#[tokio::test]
async fn a_code_links_after_a_yes_and_then_the_own_worker_is_named_and_chosen() {
    let mut house = House::open().await;
    house.seat(&["bas"]).await;
    let code = house.code(None).await;
    house.reads("bas");
    house.says("sam", &format!("Hallo, ik kreeg een brief: {}", code.on_paper())).await;
    let asked = house.reads_one("sam");
    assert_eq!(asked, "Deze code is voor Sam. Bent u dat?", "a first name and nothing else");
    house.says("sam", "ja").await;
    assert!(one_has(&house.reads("sam"), "Fijn dat u er bent, Sam."));
    assert_eq!(house.reads("bas"), ["De code uit uw brief is gebruikt. De persoon is nu gekoppeld."], "without a name");

    let told = house.wants_own_worker("sam", "weet ik niet").await;
    assert!(one_has(&told, "Bas (ambulant begeleider) leest"), "{told:?}");
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!(case.standing.owner, Owner::Worker("bas".into()));
    assert_eq!(case.postcode4.as_deref(), Some("6713"), "where they live is known, and was not asked twice");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn promise_13_whoever_is_not_linked_reads_the_same_at_every_address() {
    let mut told = Vec::new();
    let mut owners = Vec::new();
    for address in ["6713 AB 14", "6713 AB 99"] {
        let mut house = House::open().await;
        house.seat(&["bas"]).await;
        // Somebody lives at number 14 and is linked, in another chat.
        let code = house.code(None).await;
        house.says("sam", &code.on_paper()).await;
        house.says("sam", "ja").await;
        let said = house.wants_own_worker("bo", address).await;
        // What was typed is read back; byte by byte everything else is the same.
        told.push(said.into_iter().map(|text| text.replace(address, "ADRES")).collect::<Vec<_>>());
        owners.push(house.cases("bo").await.pop().unwrap().standing.owner);
    }
    assert_eq!(told[0], told[1]);
    assert!(!one_has(&told[0], "Bas") && !one_has(&told[0], "Sam"), "{:?}", told[0]);
    assert!(!owners.contains(&Owner::Worker("bas".into())), "an address that was typed leads to nobody's own worker: {owners:?}");
}

#[tokio::test]
async fn wrong_used_revoked_expired_and_too_many_all_read_the_same() {
    let mut house = House::open().await;
    let used = house.code(None).await;
    house.says("sam", &used.on_paper()).await;
    house.reads("sam");
    house.says("sam", "nee").await;
    assert!(one_has(&house.reads("sam"), "Dit gesprek is aan niemand gekoppeld."));
    let revoked = house.code(None).await;
    let desk = house.desk().await;
    let made = desk.codes_of(&"bas".into()).await.unwrap().remove(0).sent.invitation;
    assert!(desk.take_code_back(&"bas".into(), made).await.unwrap());
    assert!(!desk.take_code_back(&"mirjam".into(), made).await.unwrap(), "nobody else's");
    let expired = house.code(None).await;
    house.later(SignedDuration::from_hours(24 * 14));
    let open = house.code(None).await;
    for (who, code) in [("a", &used), ("b", &revoked), ("c", &expired), ("d", &Code::of_chance(12345))] {
        house.says(who, &code.on_paper()).await;
        let first = house.reads_one(who);
        assert!(first.starts_with(DOES_NOT_WORK), "{first}");
        house.reads(who);
    }
    let mut said = Vec::new();
    for wrong in 0..5 {
        house.says("e", &Code::of_chance(wrong).on_paper()).await;
        said.push(house.reads_one("e"));
    }
    house.says("e", &open.on_paper()).await;
    said.push(house.reads_one("e"));
    assert!(
        said.iter().skip(1).all(|words| *words == said[1]),
        "the sixth works nowhere any more, and says so in the same words: {said:?}"
    );
    house.later(SignedDuration::from_hours(1) + SignedDuration::from_secs(1));
    house.says("e", &open.on_paper()).await;
    assert_eq!(house.reads_one("e"), "Deze code is voor Sam. Bent u dat?");
}

#[tokio::test]
async fn a_code_is_spent_where_it_was_typed_first() {
    let mut house = House::open().await;
    let code = house.code(None).await;
    house.does("sam", Content::Started { payload: Some(code.in_link().to_owned()) }).await;
    assert_eq!(house.reads_one("sam"), "Deze code is voor Sam. Bent u dat?", "a link works like typing");
    house.says("bo", &code.on_paper()).await;
    assert!(house.reads_one("bo").starts_with(DOES_NOT_WORK));
    house.says("sam", &code.on_paper()).await;
    assert_eq!(house.reads_one("sam"), "Deze code is voor Sam. Bent u dat?", "typed again, asked again");
    house.presses("sam", "Ja, dat ben ik").await;
    assert!(one_has(&house.reads("sam"), "Fijn dat u er bent, Sam."));
}

#[tokio::test]
async fn a_no_links_nothing_and_the_worker_hears_of_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "bas"]).await;
    let number = house.owes_rent("sam").await;
    house.reads("bas");
    // Bas sees nothing of a signal about rent; whoever has it makes a code there.
    let wanted =
        |number| CodeWanted { number, first_name: "Sam".into(), last_name: "de Vries".into(), address: "6713 AB 14".into(), worker: None };
    let desk = house.desk().await;
    assert!(matches!(desk.invite(&"bas".into(), wanted(Some(number)), "one").await.unwrap(), CodeMade::Unknown));
    let CodeMade::Shown { code, .. } = desk.invite(&"fatima".into(), wanted(Some(number)), "two").await.unwrap() else { panic!("no code") };
    assert!(matches!(desk.invite(&"fatima".into(), wanted(Some(number)), "two").await.unwrap(), CodeMade::Before), "shown once");
    house.reads("fatima");
    house.says("sam", &code.on_paper()).await;
    house.presses("sam", "Nee, dat ben ik niet").await;
    assert_eq!(house.reads("fatima"), ["Nummer 1: uw code is gebruikt. De persoon zegt: dat ben ik niet. Er is niets gekoppeld."]);
    let case = house.cases("sam").await.pop().unwrap();
    let happened = house.happened(case.id).await;
    for what in ["code_made", "code_typed", "link_declined"] {
        assert!(happened.iter().any(|event| event == what), "{what} in {happened:?}");
    }
    let conversation = house.conversation("sam").await;
    assert_eq!(house.desk().await.store().acquaintance(conversation).await.unwrap(), None);
}

#[tokio::test]
async fn this_is_not_me_any_more_takes_the_link_away() {
    let mut house = House::open().await;
    house.seat(&["bas"]).await;
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    house.reads("bas");
    house.says("sam", "dit ben ik niet meer").await;
    assert!(one_has(&house.reads("sam"), "Dit gesprek is aan niemand gekoppeld."));
    assert!(one_has(&house.reads("bas"), "De koppeling is weg."));
    let told = house.wants_own_worker("sam", "6713 AB 14").await;
    assert!(!one_has(&told, "Bas"), "{told:?}");
    house.says("bo", "dit ben ik niet").await;
    assert!(one_has(&house.reads("bo"), "Dit gesprek is aan niemand gekoppeld."), "who is linked to nobody reads the same");
}

#[tokio::test]
async fn my_son_is_typing_is_a_matter_of_its_own() {
    let mut house = House::open().await;
    house.seat(&["bas"]).await;
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.says("sam", "mijn zoon typt nu").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.reads("sam");
    house.says("sam", "ik wil mijn begeleider spreken").await;
    for words in ["Iets over school", "weet ik niet", "6713 AB 14"] {
        house.says("sam", words).await;
    }
    house.presses("sam", "Hier in deze chat").await;
    house.presses("sam", "Ja, dit klopt").await;
    let told = house.reads("sam");
    assert!(!one_has(&told, "Bas"), "{told:?}");
    assert!(one_has(&told, "Dan gaan we verder waar we waren."), "{told:?}");
    let case = house.cases("sam").await.pop().unwrap();
    assert_ne!(case.standing.owner, Owner::Worker("bas".into()));
    // Whoever usually types is linked as before.
    let told = house.wants_own_worker("sam", "weet ik niet").await;
    assert!(one_has(&told, "Bas (ambulant begeleider) leest"), "{told:?}");
}

#[tokio::test]
async fn a_code_works_while_a_worker_has_the_word_and_the_script_says_nothing_else() {
    let mut house = House::open().await;
    house.seat(&["fatima", "bas"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    assert_eq!(house.reads("sam"), ["Deze code is voor Sam. Bent u dat?"]);
    house.reads("fatima");
    house.says("sam", "is dit wel veilig?").await;
    house.says("sam", "ja").await;
    assert_eq!(house.reads("sam"), Vec::<String>::new(), "that was said to Fatima");
    assert!(one_has(&house.reads("fatima"), "is dit wel veilig?"));
    house.presses("sam", "Ja, dat ben ik").await;
    assert_eq!(house.reads("sam"), ["Fijn dat u er bent, Sam. Uw medewerker weet nu dat u het bent."]);
}

#[tokio::test]
async fn danger_of_somebody_linked_says_where_they_live() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    house.says("sam", "ik wil niet meer leven").await;
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!((case.kind.as_str(), case.postcode4.as_deref()), ("acute_danger", Some("6713")));
}

#[tokio::test]
async fn somebody_is_linked_once_wherever_it_breaks() {
    let mut prepared = House::closed();
    prepared.seat(&["bas"]).await;
    prepared.answers_about_rent("sam").await;
    let code = prepared.code(None).await;
    prepared.shut(Faults::none()).await;
    for transaction in 1.. {
        let moment = Moment::ALL[usize::try_from(transaction % 3).unwrap()];
        let aftermath = if transaction % 2 == 0 { Aftermath::Stops } else { Aftermath::GoesOn };
        let faults = Faults::at(transaction, moment, aftermath);
        let mut house = prepared.copy(faults.clone());
        house.says("sam", &code.on_paper()).await;
        house.presses("sam", "Ja, dat ben ik").await;
        let struck = faults.struck();
        house.shut(Faults::none()).await;
        house.later(waakvlam::mailbox::LEASE);
        house.settle().await;
        let place = format!("{moment:?}, {aftermath:?}, at transaction {transaction}");
        assert!(one_has(&house.reads("sam"), "Fijn dat u er bent, Sam."), "{place}");
        assert!(one_has(&house.reads("bas"), "De persoon is nu gekoppeld."), "{place}");
        let sent = house.desk().await.codes_of(&"bas".into()).await.unwrap().remove(0);
        let happened: Vec<&str> = sent.events.iter().map(|event| event.what.as_str()).collect();
        assert_eq!(happened, ["code_made", "code_typed", "linked"], "{place}: each once");
        let conversation = house.conversation("sam").await;
        let known = house.desk().await.store().acquaintance(conversation).await.unwrap().unwrap();
        assert_eq!((known.resident.card.name().as_str(), sent.sent.linked), ("Sam de Vries", Some(conversation)), "{place}");
        house.settle().await;
        house.is_at_rest().await;
        prepared.lend(house.into_library());
        if !struck {
            assert!(transaction > 10, "there are only {transaction} transactions");
            return;
        }
    }
}
