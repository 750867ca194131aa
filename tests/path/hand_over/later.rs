//! What is told after a hand-over was taken: what goes along, what stays, and until when.

use super::*;
use waakvlam::consent::{Consent, Party, PassOn, Things};
use waakvlam::desk::case::{CorrectionMade, Done, Joined, NotJoined, Wish};
use waakvlam::desk::casework::Casework;
use waakvlam::handover::Outcome;
use waakvlam::id::SignalId;
use waakvlam::signal::Urgency;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::Case;

const TOLD_ON: &str = "hand_over_told";
const KEPT: &str = "hand_over_kept";
const MORE: &str = "hand_over_more";
const ENDED: &str = "hand_over_ended";

impl House {
    async fn case_numbered(&mut self, number: i64) -> Case {
        let network = self.desk().await.network().id.clone();
        self.desk().await.store().case(&network, number).await.unwrap().unwrap()
    }

    /// Every fact of a signal, a line each.
    async fn facts_of(&mut self, number: i64) -> Vec<String> {
        let facts = Casework::read(&self.case_numbered(number).await.facts).facts;
        facts.iter().map(|line| format!("{}: {} ({})", line.label, line.understood.expose(), line.said.expose())).collect()
    }

    /// How often each of these happened to a signal.
    async fn count_of(&mut self, number: i64, what: &str) -> usize {
        let signal: SignalId = self.case_numbered(number).await.id;
        self.happened(signal).await.iter().filter(|happened| *happened == what).count()
    }

    /// Bo tells that it happens again.
    async fn it_happens_again(&mut self) {
        self.says("bo", "het is weer zover").await;
        self.presses("bo", "Ja, nu").await;
        self.says("bo", "een uur").await;
        self.presses("bo", "Heel erg").await;
        self.says("bo", "drums").await;
        self.presses("bo", "Nee").await;
        self.settle().await;
    }

    /// Mirjam has given Bo's noise to Elif, and the dialogs speak with Bo; both numbers.
    async fn with_noise_handed_over(&mut self, number: i64) -> i64 {
        let id = self.offers_to("mirjam", number, "neighbourhood_team").await;
        let theirs = self.taken("elif", id).await;
        self.does_at_desk("mirjam", number, Act::LetSpeak).await;
        self.all_read();
        theirs
    }

    async fn serves(&mut self, written: &str) {
        let desk = self.desk().await;
        let network = desk.library().network_of("network.yaml", written).unwrap();
        desk.apply(written, network).await.unwrap();
        self.settle().await;
    }
}

#[tokio::test]
async fn law_4_what_is_told_later_goes_along_as_listed_and_nothing_else_does() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let before = house.facts_of(theirs).await;
    house.it_happens_again().await;
    let after = house.facts_of(theirs).await;
    assert_eq!(after[..before.len()], before, "what was there stays as it was");
    let more = after[before.len()..].join("\n");
    for told in ["een uur", "Heel erg", "drums", "Wat er later bij Woonbrug gebeurde: maandag 23 november: gebeurde weer"] {
        assert!(more.contains(told), "{told} in {more}");
    }
    assert!(after[before.len()..].iter().all(|line| line.contains("Woonbrug")), "each line says from where it came: {more}");
    for hidden in NOT_FOR_OTHERS.into_iter().chain(["het is weer zover"]) {
        assert!(!more.contains(hidden), "{hidden} in {more}");
    }
    assert_eq!((house.count_of(number, TOLD_ON).await, house.count_of(theirs, MORE).await), (1, 1), "both histories say so");
    assert!(one_has(&house.reads("elif"), &format!("Er is meer bij nummer {theirs}.")));
    assert_eq!(house.reads("willem"), Vec::<String>::new());
    house.is_nobodys_nowhere().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn law_4_what_was_corrected_goes_along_as_listed_and_says_so() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let before = house.facts_of(theirs).await;
    house.says("bo", "ik heb iets verkeerd gezegd").await;
    house.presses("bo", "Hoe vaak").await;
    house.presses("bo", "Ja, vaak").await;
    house.presses("bo", "Ja, dit klopt").await;
    let after = house.facts_of(theirs).await;
    assert_eq!(after[..before.len()], before, "what was there stays as it was");
    assert_eq!(after.len(), before.len() + 1, "{after:#?}");
    assert!(after[before.len()].starts_with("Hoe vaak, verbeterd door de melder (later, bij Woonbrug): Ja, vaak"), "{after:#?}");
    assert!(one_has(&house.reads("elif"), &format!("Er is meer bij nummer {theirs}.")));
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn law_4_what_a_worker_put_right_goes_along_as_listed_and_is_put_right_where_it_was_told() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let before = house.facts_of(theirs).await;
    let stood = Casework::read(&house.case_numbered(number).await.facts).standing(&"often".into()).unwrap().understood.clone();
    let made = house.puts_right_as_it_stood("mirjam", number, ("often", "often"), stood.clone()).await;
    assert_eq!(made, CorrectionMade::Done(Done::Now));
    let after = house.facts_of(theirs).await;
    assert_eq!((&after[..before.len()], after.len()), (&before[..], before.len() + 1), "{after:#?}");
    assert!(after[before.len()].starts_with("Hoe vaak, verbeterd door een medewerker (later, bij Woonbrug): Ja, vaak"), "{after:#?}");
    let receiver = house.puts_right_as_it_stood("elif", theirs, ("often", "often"), stood).await;
    assert_eq!(receiver, CorrectionMade::Unknown, "what another organisation told is put right there");
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn law_4_where_only_little_is_listed_nothing_follows() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    let theirs = house.taken("willem", id).await;
    house.does_at_desk("mirjam", number, Act::LetSpeak).await;
    house.all_read();
    let before = house.case_numbered(theirs).await;
    house.it_happens_again().await;
    let after = house.case_numbered(theirs).await;
    assert_eq!((after.version, after.facts.expose()), (before.version, before.facts.expose()), "byte for byte");
    assert_eq!((house.count_of(number, TOLD_ON).await, house.count_of(number, KEPT).await), (0, 0));
    assert_eq!(house.reads("willem"), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_told_between_the_offer_and_the_answer_is_not_lost() {
    let (mut house, number) = House::with_noise().await;
    house.does_at_desk("mirjam", number, Act::LetSpeak).await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    house.it_happens_again().await;
    let theirs = house.taken("elif", id).await;
    let facts = house.facts_of(theirs).await.join("\n");
    assert!(facts.contains("gebeurde weer"), "{facts}");
}

#[tokio::test]
async fn law_11_after_the_last_day_nothing_goes_any_more_and_both_histories_say_so() {
    let (mut house, number) = House::with_noise().await;
    let nearly: jiff::Timestamp = "2027-12-31T10:00:00Z".parse().unwrap();
    house.later(nearly.duration_since(house.clock.now()));
    house.settle().await;
    let theirs = house.with_noise_handed_over(number).await;
    house.it_happens_again().await;
    assert_eq!(house.count_of(theirs, MORE).await, 1, "the last day is a day of it");
    house.until("2027-12-31T22:59:00Z").await;
    assert_eq!(house.count_of(theirs, ENDED).await, 0);
    house.until("2027-12-31T23:01:00Z").await;
    assert_eq!((house.count_of(number, ENDED).await, house.count_of(theirs, ENDED).await), (1, 1), "at midnight");
    let before = house.facts_of(theirs).await;
    house.it_happens_again().await;
    assert_eq!(house.facts_of(theirs).await, before);
    assert_eq!((house.count_of(number, ENDED).await, house.count_of(theirs, ENDED).await), (1, 1), "said once");
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn law_11_a_paper_that_ends_before_its_day_closes_at_the_next_word_and_stays_closed() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let written = std::fs::read_to_string(dialogs().join(waakvlam::desk::FICTIONAL)).unwrap();
    let ended = written.replacen("until: 2027-12-31", "until: 2026-11-22", 1);
    house.serves(&ended).await;
    let before = house.facts_of(theirs).await;
    house.it_happens_again().await;
    assert_eq!(house.facts_of(theirs).await, before);
    assert_eq!((house.count_of(number, ENDED).await, house.count_of(theirs, ENDED).await), (1, 1));
    house.serves(&written).await;
    house.it_happens_again().await;
    assert_eq!(house.facts_of(theirs).await, before, "what is signed again is a new decision");
}

#[tokio::test]
async fn what_was_taken_back_takes_what_followed_with_it() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    house.it_happens_again().await;
    let id = house.hand_overs(number).await.pop().unwrap().id;
    house.does_deed("mirjam", Deed::Revoke { id }).await;
    assert_eq!(house.facts_of(theirs).await, Vec::<String>::new());
    house.it_happens_again().await;
    assert_eq!(house.facts_of(theirs).await, Vec::<String>::new());
}

#[tokio::test]
async fn law_2_whoever_said_yes_to_their_words_is_told_that_later_words_go_too_and_a_withdrawal_ends_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam", "ruud"]).await;
    let number = house.owes_rent("sam").await;
    house.does_at_desk("fatima", number, Act::Claim).await;
    house.does_at_desk("fatima", number, Act::LetSpeak).await;
    let things = Things::of(vec!["this_report".into()]).unwrap();
    let wish = Wish::Consent(Consent::PassOn(PassOn { things, to: Party::Role("housing_social".into()), purpose: "keep_home".into() }));
    house.does_at_desk("fatima", number, Act::Ask { wish }).await;
    house.presses("sam", "Ja, dat is goed").await;
    house.all_read();
    let ways = house.ways("fatima", number).await;
    let way = ways.into_iter().find(|way| way.ground.as_str() == "consent" && way.verdict.is_ok()).unwrap().id;
    house.does_deed("fatima", Deed::Offer { number, way, signed_on: None }).await;
    assert!(house.reads_one("sam").contains("\nOok wat u later schrijft.\nOm te stoppen typt u: mijn toestemming."));
    let id = house.hand_overs(number).await.pop().unwrap().id;
    let theirs = house.taken("ruud", id).await;
    let before = house.facts_of(theirs).await;
    house.does_at_desk("fatima", number, Act::Claim).await;
    house.says("sam", "gisteren betaalde ik er honderd euro van").await;
    let after = house.facts_of(theirs).await;
    let words = "gisteren betaalde ik er honderd euro van";
    assert_eq!(after[before.len()..], [format!("Later gezegd bij Gemeente Lindeveen, maandag 23 november: {words} ({words})")]);
    house.does_at_desk("fatima", number, Act::LetSpeak).await;
    house.says("sam", "mijn toestemming").await;
    house.presses("sam", "Stop met 1").await;
    house.does_at_desk("fatima", number, Act::Claim).await;
    house.says("sam", "en morgen de rest").await;
    assert_eq!(house.facts_of(theirs).await, after);
    assert_eq!((house.count_of(number, ENDED).await, house.count_of(theirs, ENDED).await), (1, 1));
    house.is_at_rest().await;
}

#[tokio::test]
async fn law_6_what_nobody_asked_for_stays_behind_also_when_it_is_told_later_and_the_giver_reads_that_it_did() {
    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    house.says("bo", "het is weer zover").await;
    house.presses("bo", "Ja, nu").await;
    house.says("bo", "een uur").await;
    house.presses("bo", "Heel erg").await;
    house.says("bo", "hij is verslaafd").await;
    house.presses("bo", "Nee").await;
    house.settle().await;
    let facts = house.facts_of(theirs).await.join("\n");
    assert!(facts.contains("een uur") && !facts.contains("verslaafd"), "{facts}");
    let signal = house.case_numbered(number).await.id;
    let events = house.desk().await.store().events(signal).await.unwrap();
    let note = events.into_iter().find(|event| event.what == TOLD_ON).and_then(|event| event.note).unwrap();
    assert!(note.expose().contains("Niet doorgegeven") && note.expose().contains("de antwoorden op de vragen"), "{}", note.expose());
}

#[tokio::test]
async fn law_4_what_was_dropped_is_written_down_by_name_for_the_giver_alone() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    let events = house.desk().await.store().hand_over_events(id).await.unwrap();
    assert_eq!(events[0].left_behind.words(), "urgency number address contact facts words history");
    let theirs = house.taken("willem", id).await;
    let opened = house.desk().await.open_case(&"mirjam".into(), number, Language::Nl).await.unwrap().unwrap();
    assert_eq!(opened.hand_overs[0].left_behind, events[0].left_behind);
    let opened = house.desk().await.open_case(&"willem".into(), theirs, Language::Nl).await.unwrap().unwrap();
    assert!(opened.hand_overs[0].left_behind.is_empty(), "whoever received it does not hear what else there is");
    assert_eq!((opened.hand_overs[0].from.as_str(), opened.hand_overs[0].number_there), ("Woonbrug", None));

    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let opened = house.desk().await.open_case(&"elif".into(), theirs, Language::Nl).await.unwrap().unwrap();
    assert_eq!(opened.hand_overs[0].number_there, Some(number), "where the number is listed");
}

#[tokio::test]
async fn what_one_organisation_was_given_rings_and_is_looked_back_on_nowhere_else() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    let willems = house.taken("willem", id).await;
    house.seat(&["bas"]).await;
    let friday_evening: jiff::Timestamp = "2026-11-27T17:00:00Z".parse().unwrap();
    house.later(friday_evening.duration_since(house.clock.now()));
    house.settle().await;
    house.all_read();
    house.does_at_desk("willem", willems, Act::Raise { to: Urgency::Urgent, why: "het loopt op".into() }).await;
    assert_eq!(house.reads("bas"), Vec::<String>::new(), "on duty, for another organisation");

    let (mut house, number) = House::with_noise().await;
    let theirs = house.with_noise_handed_over(number).await;
    let own = { house.owes_rent("sam").await };
    let joined = house.desk().await.join(&"elif".into(), theirs, own, "join").await.unwrap();
    assert!(matches!(joined, Joined::Refused(NotJoined::Unknown | NotJoined::HandedOver)), "{joined:?}");
    let day = jiff::civil::date(2026, 12, 7);
    let ending = Ending { outcome: "helped".into(), words: Words::ToOne("Dank u.".into()), follow_up: Some(day) };
    house.does_deed("elif", Deed::Report { number: theirs, outcome: Outcome::Solved }).await;
    house.does_at_desk("elif", theirs, Act::Close(ending)).await;
    house.serves(&super::stories::without_elif()).await;
    house.all_read();
    house.until("2026-12-07T12:00:00Z").await;
    let asks = "Vraag vandaag hoe het gaat: Geluidsoverlast";
    assert!(!one_has(&house.reads("mirjam"), asks), "Mirjam sits at the same desk, for another organisation");
    assert!(one_has(&house.reads("daan"), asks));
    let desk = house.desk().await;
    assert!(desk.looks_back(&"mirjam".into(), Language::Nl).await.unwrap().iter().all(|look| look.number != theirs));
    assert!(desk.looks_back(&"daan".into(), Language::Nl).await.unwrap().iter().any(|look| look.number == theirs));
}
