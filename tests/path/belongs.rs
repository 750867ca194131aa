//! Workers of two matters talk with one person: whose each message is, who has the word, and what happens when it was wrong.

use crate::home::*;
use crate::line::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{Act, Done, Refusal};
use waakvlam::id::{MessageId, SignalId};
use waakvlam::mailbox::{Content, FileOffer, FileSort};
use waakvlam::store::Floor;

const FOR_WHOM: &str = "Voor wie is dit?";
const TO_FATIMA: &str = "→ Fatima (de huur betalen)";
const TO_RUUD: &str = "→ Ruud (geluid van de buren)";

impl House {
    /// Sam owes rent, which is Fatima's (1), and hears noise, which is Ruud's (2): Mirjam lives at that address herself.
    async fn has_two_matters(&mut self) {
        self.seat(&["fatima", "joris", "ruud", "mirjam", "elif", "daan"]).await;
        assert_eq!(self.owes_rent("sam").await, 1);
        for said in ["geluid van de buren", "ja nu", "muziek", "elke dag", "sinds september"] {
            self.says("sam", said).await;
        }
        for _ in 0..MOST_QUESTIONS {
            if self.cases("sam").await.len() == 2 {
                break;
            }
            if self.labels("sam").iter().any(|label| label == "Ja, dit klopt") {
                self.presses("sam", "Ja, dit klopt").await;
            } else {
                self.says("sam", "weet ik niet").await;
            }
        }
        let cases = self.cases("sam").await;
        assert_eq!(cases.len(), 2, "{:#?}", self.all("sam"));
        assert_eq!(cases[1].kind.as_str(), "noise_nuisance");
        self.look_away().await;
    }

    /// Fatima takes the rent, and a minute later Ruud the noise: both have said that they read along.
    async fn both_are_taken(&mut self) {
        for (worker, claim) in [("fatima", "c:1"), ("ruud", "c:2")] {
            self.does(worker, tap(claim)).await;
            self.passes(1);
        }
    }

    async fn look_away(&mut self) {
        for who in ["sam", "fatima", "ruud", "mirjam", "joris", "elif", "daan"] {
            self.reads(who);
        }
        self.passes(1);
    }

    fn passes(&mut self, minutes: i64) {
        self.later(SignedDuration::from_mins(minutes));
    }

    /// Whose a message of Sam's is: the number of its signal.
    async fn whose(&mut self, words: &str) -> Option<i64> {
        let history = self.history("sam").await;
        let own: Vec<Option<SignalId>> = history
            .iter()
            .filter(|line| line.author == waakvlam::store::Author::Person)
            .filter(|line| line.text.as_ref().is_some_and(|text| text.expose() == words))
            .map(|line| line.signal)
            .collect();
        assert_eq!(own.len(), 1, "{words} stands once in the history");
        let cases = self.cases("sam").await;
        own[0].and_then(|signal| cases.iter().find(|case| case.id == signal)).map(|case| case.number)
    }

    async fn message(&mut self, words: &str) -> MessageId {
        let history = self.history("sam").await;
        history.iter().find(|line| line.text.as_ref().is_some_and(|text| text.expose() == words)).unwrap().id
    }

    async fn speaks(&mut self) -> Option<String> {
        let id = self.conversation("sam").await;
        let (conversation, _) = self.desk().await.store().conversation(id).await.unwrap().unwrap();
        match conversation.floor {
            Floor::Script => None,
            Floor::Worker { worker, .. } => Some(worker.0),
        }
    }
}

/// More questions than a dialog about noise has.
const MOST_QUESTIONS: usize = 12;

#[tokio::test]
async fn where_one_worker_speaks_it_is_shown_once_and_with_one_matter_never() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.does("fatima", tap("c:1")).await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "dag Fatima").await;
    assert_eq!(house.reads_one("sam"), TO_FATIMA, "there is another matter: Sam reads to whom this goes");
    assert_eq!(house.labels("sam"), ["Iets anders"]);
    assert_eq!(house.reads_one("fatima"), "1: dag Fatima");
    house.says("sam", "bent u er?").await;
    house.passes(60);
    house.says("fatima", "Ja.").await;
    house.reads("sam");
    house.says("sam", "fijn").await;
    assert_eq!(house.reads("sam"), [""; 0], "and does not read it again after each line");
    assert_eq!((house.whose("dag Fatima").await, house.whose("fijn").await), (Some(1), Some(1)));

    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.does("fatima", tap("c:1")).await;
    house.reads("sam");
    house.says("sam", "dag").await;
    house.later(SignedDuration::from_hours(72));
    house.says("sam", "bent u er nog?").await;
    assert_eq!(house.reads("sam"), [""; 0], "with one matter nothing is shown and nothing asked");
}

#[tokio::test]
async fn where_two_spoke_it_is_asked_once_and_the_words_go_where_the_person_says() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.both_are_taken().await;
    house.look_away().await;
    house.says("sam", "het is nu weer zo hard").await;
    assert_eq!(house.reads_one("sam"), FOR_WHOM);
    assert_eq!(house.labels("sam"), ["Fatima (de huur betalen)", "Ruud (geluid van de buren)", "Iets anders"]);
    assert_eq!(house.reads_one("fatima"), "1 (nog niet duidelijk voor wie): het is nu weer zo hard", "she took one first");
    assert_eq!(house.reads("ruud"), [""; 0]);
    house.says("sam", "en ik kan niet slapen").await;
    assert_eq!(house.reads("sam"), [""; 0], "the same is not asked for each line");
    assert_eq!(house.speaks().await.as_deref(), Some("ruud"), "nobody loses the word by a question");

    house.presses("sam", "Ruud (geluid van de buren)").await;
    assert_eq!(house.reads_one("sam"), TO_RUUD);
    assert_eq!(house.reads_one("ruud"), "2: het is nu weer zo hard\nen ik kan niet slapen");
    assert!(one_has(&house.reads("fatima"), "Nummer 1: een bericht hoorde ergens anders bij."));
    for words in ["het is nu weer zo hard", "en ik kan niet slapen"] {
        assert_eq!(house.whose(words).await, Some(2), "{words}");
    }
    let cases = house.cases("sam").await;
    assert_eq!(house.happened(cases[0].id).await.last().map(String::as_str), Some("moved_away"));
    assert_eq!(house.happened(cases[1].id).await.last().map(String::as_str), Some("moved_here"));
    house.says("sam", "dank u").await;
    assert_eq!((house.reads("sam").len(), house.reads_one("ruud")), (0, "2: dank u".to_owned()), "it goes on there");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_question_that_nobody_answers_loses_nothing_and_comes_not_again_when_one_worker_answers() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.both_are_taken().await;
    house.says("sam", "mag het ook maandag?").await;
    house.look_away().await;
    house.does("fatima", tap("c:1")).await;
    house.says("fatima", "Ja, maandag is goed.").await;
    house.look_away().await;
    house.says("sam", "fijn, tot dan").await;
    assert_eq!(house.reads("fatima"), ["1: fijn, tot dan"]);
    assert_eq!(house.reads_one("sam"), TO_FATIMA);
    assert_eq!((house.whose("mag het ook maandag?").await, house.whose("fijn, tot dan").await), (Some(1), Some(1)));
    // The old question still stands on the phone, and its buttons still work.
    let data = house.button("sam", "Ruud (geluid").encode();
    house.does("sam", Content::Pressed { data, message: None }).await;
    assert_eq!((house.whose("mag het ook maandag?").await, house.whose("fijn, tot dan").await), (Some(2), Some(1)));
}

#[tokio::test]
async fn something_else_is_heard_by_the_script_as_at_rest_and_the_worker_keeps_the_signal() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.does("fatima", tap("c:1")).await;
    house.look_away().await;
    house.says("sam", "de kraan lekt").await;
    house.look_away().await;
    house.presses("sam", "Iets anders").await;
    let read = house.reads_one("sam");
    assert!(read.starts_with("U schrijft nu met Waakvlam, de computer."), "{read}");
    assert!(read.len() > "U schrijft nu met Waakvlam, de computer. Uw andere meldingen blijven open.".len() + 5, "it asks on: {read}");
    let told = house.reads("fatima");
    assert!(one_has(&told, "Nummer 1: de persoon schrijft nu met een ander."), "{told:#?}");
    assert_eq!((house.whose("de kraan lekt").await, house.speaks().await), (None, None));
    assert_eq!(house.cases("sam").await[0].standing.status, "claimed");
    // With her next tap she has the word again, and the script is silent.
    house.presses("fatima", "Neem het woord").await;
    assert_eq!(house.speaks().await.as_deref(), Some("fatima"));
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn danger_goes_where_it_goes_today_and_asks_nobody_for_whom_it_is() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.both_are_taken().await;
    house.look_away().await;
    house.says("sam", "er is brand in huis").await;
    assert!(!one_has(&house.reads("sam"), FOR_WHOM));
    assert!(one_has(&house.reads("ruud"), "2: er is brand in huis"), "whoever has the word reads it too");
    assert!(one_has(&house.reads("elif"), "Alarm: "));
    house.says("sam", "kom snel").await;
    assert!(!one_has(&house.reads("sam"), FOR_WHOM), "nor while the alert is open");
    assert_eq!(house.whose("kom snel").await, Some(2));
}

#[tokio::test]
async fn photos_voices_and_places_follow_the_same_rule() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.both_are_taken().await;
    house.look_away().await;
    let file = |sort| FileOffer { sort, handle: "f".into(), size: Some(10), media_type: None };
    house.does("sam", Content::File { file: file(FileSort::Photo), caption: None, reply_to: None }).await;
    assert_eq!(house.reads_one("sam"), FOR_WHOM);
    house.does("sam", Content::File { file: file(FileSort::Voice), caption: None, reply_to: None }).await;
    house.does("sam", Content::Place { latitude: 52.0, longitude: 6.0 }).await;
    assert_eq!(house.reads("sam"), [""; 0]);
    house.reads("ruud");
    house.says("sam", "Ruud").await;
    assert_eq!(house.reads_one("sam"), TO_RUUD, "a name is an answer too");
    assert_eq!(house.reads("ruud"), ["Er is meer bij nummer 2."]);
    let (cases, history) = (house.cases("sam").await, house.history("sam").await);
    let sent = history.iter().filter(|line| line.author == waakvlam::store::Author::Person && line.at > cases[1].created_at);
    assert_eq!(sent.filter(|line| line.signal == Some(cases[1].id)).count(), 4);
}

#[tokio::test]
async fn a_matter_that_nobody_took_gets_the_words_and_nobody_gets_the_word() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.does("fatima", tap("c:1")).await;
    house.later(SignedDuration::from_hours(25));
    house.look_away().await;
    house.says("sam", "de buren weer").await;
    assert_eq!(house.reads_one("sam"), FOR_WHOM, "nobody spoke today");
    assert_eq!(
        house.labels("sam"),
        ["Fatima (de huur betalen)", "Geluid van de buren", "Iets anders"].map(|label| match label {
            "Geluid van de buren" => "geluid van de buren".to_owned(),
            other => other.to_owned(),
        })
    );
    house.presses("sam", "geluid van de buren").await;
    assert!(house.reads_one("sam").contains("Nog niemand heeft dit opgepakt."));
    let told = [house.reads("ruud"), house.reads("elif"), house.reads("daan")].concat();
    assert!(one_has(&told, "Er is meer bij nummer 2."), "whoever may take it: {told:#?}");
    assert_eq!((house.whose("de buren weer").await, house.speaks().await.as_deref()), (Some(2), Some("fatima")));
}

#[tokio::test]
async fn a_worker_moves_a_message_and_who_may_not_see_the_other_matter_hears_of_none() {
    let mut house = House::open().await;
    house.has_two_matters().await;
    house.does("fatima", tap("c:1")).await;
    house.says("sam", "de muziek staat weer hard").await;
    house.look_away().await;
    let message = house.message("de muziek staat weer hard").await;
    let moved = |to| Act::Move { message, to };
    // Ruud is of another organisation: his number is as unknown to Fatima as one that does not exist.
    for to in [2, 77] {
        assert_eq!(house.does_on_page("fatima", 1, moved(Some(to))).await, Done::Refused(Refusal::Unknown), "{to}");
    }
    assert_eq!(
        house.does_on_page("joris", 1, moved(None)).await,
        Done::Refused(Refusal::Refused(waakvlam::signal::status::Refused::TakenBy { by: "fatima".into() }))
    );
    assert_eq!(house.does_on_page("fatima", 1, moved(None)).await, Done::Now);
    let asked = house.reads_one("sam");
    assert_eq!(asked, "U schreef: “de muziek staat weer hard”\nVoor wie was dit?");
    assert_eq!(house.whose("de muziek staat weer hard").await, Some(1), "it stays until Sam says so");
    assert!(!one_has(&house.all("ruud"), "muziek staat"), "nobody reads it before it is theirs");
    assert_eq!(house.does_on_page("fatima", 1, moved(None)).await, Done::Refused(Refusal::AlreadyAsked));
    house.presses("sam", "geluid van de buren").await;
    assert_eq!(house.whose("de muziek staat weer hard").await, Some(2));
    let cases = house.cases("sam").await;
    let events = house.desk().await.store().events(cases[1].id).await.unwrap();
    let last = events.last().unwrap();
    assert_eq!((last.what.as_str(), last.who.as_str(), &last.note), ("moved_here", "person", &None), "nobody reads from whom it came");
    assert_eq!(house.happened(cases[0].id).await[2..], ["not_mine", "moved_away"]);
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn with_one_matter_not_for_me_asks_the_same() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.does("fatima", tap("c:1")).await;
    house.says("sam", "de kraan lekt").await;
    house.look_away().await;
    let message = house.message("de kraan lekt").await;
    assert_eq!(house.does_on_page("fatima", 1, Act::Move { message, to: None }).await, Done::Now);
    assert_eq!(house.labels("sam"), ["Fatima (de huur betalen)", "Iets anders"]);
    house.presses("sam", "Fatima (de huur betalen)").await;
    assert_eq!(house.whose("de kraan lekt").await, Some(1));
    let case = house.cases("sam").await.remove(0);
    assert_eq!(house.happened(case.id).await, ["raised", "claimed", "not_mine"]);
}

#[tokio::test]
async fn a_reply_turns_to_whom_it_replies_and_who_had_the_word_is_told_once() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    line.says(FATIMA, "Dag, met Fatima.").await;
    let of_fatima = line.last(SAM).message_id;
    line.says(SAM, "mens").await;
    // "Mens" went to Fatima: she has the word. Danger gives Sam a second number, which Elif takes and hands on as safe.
    line.says(SAM, "er is brand in huis").await;
    line.presses(ELIF, "Pak op").await;
    line.house.later(SignedDuration::from_mins(1));
    line.says(ELIF, "Bent u buiten?").await;
    line.presses(SAM, "Verder met mijn vraag").await;
    line.api.user(SAM).replies(of_fatima, "het gaat over de huur");
    line.turns().await;
    assert_eq!(line.last(FATIMA).text, "1: het gaat over de huur");
    assert_eq!(line.last(SAM).text, TO_FATIMA);
    assert!(line.last(ELIF).text.contains("de persoon schrijft nu met een ander"));
    let told = line.texts(ELIF).len();
    line.says(SAM, "en de brief").await;
    assert_eq!((line.last(FATIMA).text.as_str(), line.texts(ELIF).len()), ("1: en de brief", told), "once");
}
