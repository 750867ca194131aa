//! Somebody takes back one thing they said, or has taken away what nobody asked for: what goes, what stays, and who hears of it.

use crate::home::*;
use waakvlam::desk::casework::Casework;
use waakvlam::desk::own_data::{Form, OwnDataWanted};
use waakvlam::desk::unsaying::{TAKEN_AWAY, TAKEN_BACK};

const SECRET: &str = "ik ben achter met de huur, mijn broer Karel betaalt soms mee";
const HEALTH: &str = "mijn zoon heeft schizofrenie, ik ben achter met de huur";

impl House {
    /// Everything that is kept of somebody and of their reports, in one text.
    async fn kept_of(&mut self, who: &str) -> String {
        let said: Vec<String> = self
            .history(who)
            .await
            .iter()
            .map(|line| {
                let input = line.input.as_ref().map(|input| String::from_utf8_lossy(input.expose()).into_owned()).unwrap_or_default();
                format!("{} {input}", line.text.as_ref().map_or("", |text| text.expose()))
            })
            .collect();
        let mut told = String::new();
        for case in self.cases(who).await {
            told.push_str(&String::from_utf8_lossy(case.facts.expose()));
            for event in self.desk().await.store().events(case.id).await.unwrap() {
                told.push_str(event.note.as_ref().map_or("", |note| note.expose()));
            }
        }
        format!("{}{told}", said.join("\n"))
    }

    /// From hello to a signal about rent that begins with these words.
    pub(crate) async fn tells_rent_beginning(&mut self, who: &str, opening: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.says(who, opening).await;
        self.says(who, "540 euro").await;
        self.says(who, "sinds september").await;
        self.presses(who, "Ja, een herinnering").await;
        self.says(who, "6713 AB 14").await;
        self.presses(who, "Ja, dit klopt").await;
    }
}

#[tokio::test]
async fn one_message_goes_with_all_that_came_of_it_and_its_worker_hears_that_something_is_gone_not_what() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", SECRET).await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "de deurwaarder heet Pieterson").await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "haal mijn laatste bericht weg").await;
    let asked = house.reads_one("sam");
    for words in ["\"de deurwaarder heet Pieterson\"", "niet wat", "Wat die al las, weet die nog.", "Zal ik het weghalen?"] {
        assert!(asked.contains(words), "{asked}");
    }
    assert!(house.kept_of("sam").await.contains("Pieterson"), "asking takes nothing away");
    house.presses("sam", "Haal dat weg").await;
    assert!(one_has(&house.reads("sam"), "Het bericht is weg."));
    let kept = house.kept_of("sam").await;
    assert!(!kept.contains("Pieterson"), "{kept}");
    assert!(kept.contains("540 euro"), "the rest is as it was");
    let told = house.reads("fatima");
    assert!(one_has(&told, "Nummer 1: de persoon haalde iets weg."), "{told:#?}");
    assert!(!one_has(&told, "Pieterson"));
    let case = house.cases("sam").await.remove(0);
    assert_eq!(house.happened(case.id).await.last().map(String::as_str), Some(TAKEN_BACK));
}

#[tokio::test]
async fn an_answer_that_a_signal_rests_on_says_that_it_was_taken_away_and_the_export_says_so_too() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", SECRET).await;
    house.says("sam", "haal dat weg").await;
    house.presses("sam", "Haal dat weg").await;
    let case = house.cases("sam").await.remove(0);
    let facts = Casework::read(&case.facts);
    let address = facts.facts.iter().find(|line| line.name == "address").unwrap();
    assert_eq!((address.said.expose(), address.understood.expose()), (TAKEN_AWAY, TAKEN_AWAY), "the last thing they said");
    let wanted = OwnDataWanted { number: 1, form: Form::Json, user: None };
    let export = house.desk().await.own_data(&wanted).await.unwrap().unwrap();
    assert!(export.contains(TAKEN_AWAY) && !export.contains("6713 AB 14"), "{export}");
    house.says("sam", "haal dat weg").await;
    assert!(one_has(&house.reads("sam"), "\"sinds september\""), "then the one before it");
    house.presses("sam", "Laat het staan").await;
    assert!(house.kept_of("sam").await.contains("sinds september"));
}

#[tokio::test]
async fn silence_an_old_button_and_a_no_take_nothing_away() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", SECRET).await;
    house.says("sam", "haal dat weg").await;
    house.says("sam", "nee").await;
    house.says("sam", "ja").await;
    assert!(house.kept_of("sam").await.contains("6713 AB 14"), "a no is a no, and what is said after it is about something else");
    house.reads("sam");
    house.says("sam", "haal dat weg").await;
    house.says("sam", "ja").await;
    assert!(!house.kept_of("sam").await.contains("6713 AB 14"), "a yes right behind it is one");
}

#[tokio::test]
async fn crisis_what_raised_an_alarm_stays_until_a_person_closes_it_and_is_said_so() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.says("sam", "ik wil niet meer leven").await;
    house.reads("sam");
    house.says("sam", "haal mijn laatste bericht weg").await;
    assert!(one_has(&house.reads("sam"), "er let iemand op u"));
    house.presses("sam", "Verder met mijn vraag").await;
    house.reads("sam");
    house.says("sam", "haal mijn laatste bericht weg").await;
    assert!(one_has(&house.reads("sam"), "Vraag het daarna nog eens."));
    assert!(house.kept_of("sam").await.contains("ik wil niet meer leven"));
}

#[tokio::test]
async fn law_6_what_nobody_asked_for_is_offered_once_to_be_taken_away_when_all_is_told() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.says("sam", HEALTH).await;
    assert!(!one_has(&house.reads("sam"), "heel persoonlijks"), "never in the middle of a question");
    house.says("sam", "540 euro").await;
    house.says("sam", "sinds september").await;
    house.presses("sam", "Ja, een herinnering").await;
    house.says("sam", "6713 AB 14").await;
    house.presses("sam", "Ja, dit klopt").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "U schreef ook iets heel persoonlijks.") && one_has(&told, "schizofrenie"), "{told:#?}");
    house.says("sam", "dank u wel").await;
    assert!(!one_has(&house.reads("sam"), "heel persoonlijks"), "once");
    house.presses("sam", "Haal dat weg").await;
    let kept = house.kept_of("sam").await;
    assert!(!kept.contains("schizofrenie"), "{kept}");
    assert!(one_has(&house.reads("fatima"), "de persoon haalde iets weg"));
}

#[tokio::test]
async fn law_6_what_nobody_asked_for_may_stay() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", HEALTH).await;
    house.presses("sam", "Laat het staan").await;
    assert!(house.kept_of("sam").await.contains("schizofrenie"));
}

/// What somebody says of "sinds wanneer" and of "waar is het": the very same words.
const TWICE: &str = "3 weken";

impl House {
    /// In the middle of a report about a leak, with the same words for two answers.
    async fn tells_of_a_leak(&mut self, who: &str) {
        self.says(who, "er lekt water door het plafond").await;
        if self.labels(who).iter().any(|label| label == "Nederlands") {
            self.presses(who, "Nederlands").await;
            self.presses(who, "Ik huur hier zelf").await;
        }
        self.says(who, TWICE).await;
        self.says(who, TWICE).await;
    }

    async fn goes_on_about_the_leak(&mut self, who: &str) {
        self.presses(who, "Nee, dat is er allemaal").await;
        self.presses(who, "Nee").await;
        self.presses(who, "Ochtend").await;
        self.says(who, "6713 AB 14").await;
        self.presses(who, "Hier in deze chat").await;
        self.presses(who, "Ja, dit klopt").await;
    }

    /// Takes back the message with these words that came as the `nth`, by replying to it.
    pub(crate) async fn takes_back(&mut self, who: &str, words: &str, nth: usize) {
        let lines = self.history(who).await;
        let mut said = lines.iter().filter(|line| line.text.as_ref().is_some_and(|text| text.expose() == words));
        let reply_to = Some(said.nth(nth).unwrap().id.to_string());
        let text = "haal dat weg".into();
        self.does(who, waakvlam::mailbox::Content::Words { text, message: None, reply_to }).await;
        self.presses(who, "Haal dat weg").await;
    }

    /// As what each answer of their reports that rests on these words is kept.
    async fn rests_on(&mut self, who: &str, words: &str) -> Vec<(i64, String)> {
        let mut resting = Vec::new();
        for case in self.cases(who).await {
            let facts = Casework::read(&case.facts).facts;
            resting.extend(facts.into_iter().filter(|line| line.said.expose() == words).map(|line| (case.number, line.name)));
        }
        resting
    }
}

#[tokio::test]
async fn of_the_same_words_said_twice_only_those_go_that_are_meant() {
    for (nth, stays) in [(0, "details"), (1, "broken_since")] {
        let mut house = House::open().await;
        house.seat(&["ruud"]).await;
        house.tells_of_a_leak("sam").await;
        house.goes_on_about_the_leak("sam").await;
        assert_eq!(house.rests_on("sam", TWICE).await, [(1, "broken_since".to_owned()), (1, "details".to_owned())]);
        house.takes_back("sam", TWICE, nth).await;
        assert_eq!(house.rests_on("sam", TWICE).await, [(1, stays.to_owned())], "message {nth}");
        house.takes_back("sam", TWICE, 0).await;
        assert_eq!(house.rests_on("sam", TWICE).await, [], "the other one is the only one now");
        assert!(!house.kept_of("sam").await.contains(TWICE));
    }
}

#[tokio::test]
async fn of_the_same_words_in_two_reports_the_last_go_and_the_first_stay() {
    let mut house = House::open().await;
    house.seat(&["fatima", "ruud"]).await;
    house.tells_rent_beginning("sam", SECRET).await;
    house.later(jiff::SignedDuration::from_mins(5));
    house.tells_of_a_leak("sam").await;
    house.goes_on_about_the_leak("sam").await;
    let address = |number| (number, "address".to_owned());
    assert_eq!(house.rests_on("sam", "6713 AB 14").await, [address(1), address(2)]);
    house.says("sam", "haal dat weg").await;
    house.presses("sam", "Haal dat weg").await;
    assert_eq!(house.rests_on("sam", "6713 AB 14").await, [address(1)]);
    assert!(house.history("sam").await.iter().any(|line| line.text.as_ref().is_some_and(|text| text.expose() == "6713 AB 14")));
}

#[tokio::test]
async fn what_was_told_a_worker_in_the_same_words_goes_and_the_answer_stays() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", SECRET).await;
    house.presses("fatima", "Pak op").await;
    house.later(jiff::SignedDuration::from_mins(5));
    house.says("sam", "540 euro").await;
    house.says("sam", "haal mijn laatste bericht weg").await;
    house.presses("sam", "Haal dat weg").await;
    assert_eq!(house.rests_on("sam", "540 euro").await, [(1, "amount".to_owned())]);
    house.takes_back("sam", "540 euro", 0).await;
    assert!(!house.kept_of("sam").await.contains("540 euro"));
}

#[tokio::test]
async fn of_the_same_words_in_a_report_that_is_being_told_only_the_last_answer_goes() {
    let mut house = House::open().await;
    house.seat(&["ruud"]).await;
    house.tells_of_a_leak("sam").await;
    house.says("sam", "haal dat weg").await;
    house.says("sam", "ja").await;
    house.goes_on_about_the_leak("sam").await;
    assert_eq!(house.rests_on("sam", TWICE).await, [(1, "broken_since".to_owned())]);
}
