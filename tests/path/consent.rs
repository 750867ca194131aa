//! What a worker asks somebody to agree to, and the arrears offer: asked, answered, taken back, and what silence is.

use crate::home::*;
use waakvlam::consent::{Answer, BeHelped, Consent, Deed, LiftSecrecy, Party, PassOn, Reaction, Route, Standing, Things};
use waakvlam::desk::case::{Act, Done, Refusal, Wish};
use waakvlam::store::{Agreement, Faults, Matter};

pub(crate) const YES: &str = "Ja, dat is goed";
pub(crate) const NO: &str = "Nee, liever niet";

fn town() -> Party {
    Party::Organisation("gemeente".into())
}

fn pass_on(to: Party) -> Wish {
    let things = Things::of(vec!["contact".into(), "amount".into()]).unwrap();
    Wish::Consent(Consent::PassOn(PassOn { things, to, purpose: "debt_help".into() }))
}

pub(crate) fn offer() -> Wish {
    Wish::Offer { to: "gemeente".into() }
}

impl House {
    /// The newest signal of this person is this worker's, and the dialogs speak.
    async fn held(&mut self, who: &str, worker: &str) -> i64 {
        let number = self.cases(who).await.pop().unwrap().number;
        self.acts(worker, number, Act::Claim).await;
        self.acts(worker, number, Act::LetSpeak).await;
        self.reads(who);
        number
    }

    /// This person owes rent, and Mirjam, who works for the landlord, has it; the dialogs speak.
    pub(crate) async fn with_the_landlord(&mut self, who: &str) -> i64 {
        self.owes_rent(who).await;
        let number = self.cases(who).await.pop().unwrap().number;
        self.acts("fatima", number, Act::Claim).await;
        self.acts("fatima", number, Act::HandBack).await;
        self.held(who, "mirjam").await
    }

    pub(crate) async fn acts(&mut self, worker: &str, number: i64, act: Act) {
        assert_eq!(self.does_on_page(worker, number, act).await, Done::Now);
    }

    pub(crate) async fn asks(&mut self, worker: &str, number: i64, wish: Wish) {
        self.acts(worker, number, Act::Ask { wish }).await;
    }

    async fn agreements(&mut self, who: &str) -> Vec<Agreement> {
        let conversation = self.conversation(who).await;
        self.desk().await.store().agreements_in(conversation).await.unwrap()
    }

    /// How everything stands that this person was asked.
    async fn standings(&mut self, who: &str) -> Vec<Standing> {
        self.agreements(who).await.iter().map(|agreement| Standing::of(agreement.deeds())).collect()
    }

    /// Sam owes rent, and Fatima, who has it, has given the word back.
    async fn with_sam() -> (Self, i64) {
        let mut house = Self::open().await;
        house.seat(&["fatima"]).await;
        house.owes_rent("sam").await;
        let number = house.held("sam", "fatima").await;
        house.reads("fatima");
        (house, number)
    }
}

#[tokio::test]
async fn a_yes_is_asked_for_once_recorded_with_its_text_and_told_to_who_asked() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    let asked = house.reads_one("sam");
    for told in ["Fatima (schuldhulp)", "uw naam en telefoonnummer", "Gemeente Lindeveen", "hulp met geld en schulden"] {
        assert!(asked.contains(told), "{told} in {asked}");
    }
    assert!(asked.ends_with("Mag dit?"), "{asked}");
    assert_eq!(house.labels("sam"), [YES, NO]);
    house.presses("sam", YES).await;
    assert!(one_has(&house.reads("sam"), "mag dit nu doorgeven aan Gemeente Lindeveen"));
    assert!(one_has(&house.reads("fatima"), "Nummer 1: de persoon zegt ja op uw vraag."));
    let agreement = house.agreements("sam").await.remove(0);
    let deeds: Vec<Deed> = agreement.deeds().copied().collect();
    assert_eq!(deeds, [Deed::Put, Deed::Answered(Answer::Yes)]);
    assert_eq!(agreement.by, "fatima".into());
    let proof = &agreement.happened[0].proof;
    assert_eq!((proof.version, proof.approval.clone()), (1, None), "nobody approved it, and the record says so");
    assert_eq!(proof.hash, blake3::hash(asked.as_bytes()).to_hex().to_string(), "of the very words");
    assert_eq!(agreement.happened[1].said.as_ref().unwrap().expose(), YES);
    let signal = house.cases("sam").await.pop().unwrap().id;
    let happened = house.happened(signal).await;
    assert!(happened.ends_with(&["consent_asked".into(), "consent_given".into()]), "{happened:?}");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn law_2_a_no_is_as_easy_and_is_not_asked_again() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.says("sam", "nee").await;
    assert!(one_has(&house.reads("sam"), "Wij geven dit niet door."));
    assert!(one_has(&house.reads("fatima"), "de persoon zegt nee"));
    assert_eq!(house.standings("sam").await, [Standing::Refused]);
    let again = house.does_on_page("fatima", number, Act::Ask { wish: pass_on(town()) }).await;
    assert_eq!(again, Done::Refused(Refusal::AskedBefore));
    // Another receiver is another question.
    house.asks("fatima", number, pass_on(Party::Organisation("naastin".into()))).await;
    assert!(one_has(&house.reads("sam"), "Naast In"));
}

#[tokio::test]
async fn txt_8_silence_and_i_do_not_know_are_no_answer() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.reads("sam");
    house.says("sam", "weet ik niet").await;
    assert!(one_has(&house.reads("sam"), "U hoeft nu niet te kiezen."));
    house.later(jiff::SignedDuration::from_hours(24 * 40));
    house.settle().await;
    assert_eq!(house.reads("sam"), Vec::<String>::new(), "nobody presses for it");
    assert_eq!(house.standings("sam").await, [Standing::Open]);
    // The button works weeks later; what was typed then is about something else.
    house.says("sam", "dank u wel").await;
    house.says("sam", "ja").await;
    assert_eq!(house.standings("sam").await, [Standing::Open], "a yes that does not stand right behind the question");
    house.presses("sam", YES).await;
    assert_eq!(house.standings("sam").await, [Standing::Given]);
}

#[tokio::test]
async fn a_question_back_is_explained_and_other_words_go_to_who_asked() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.reads("sam");
    house.says("sam", "Wat houdt dat in?").await;
    let told = house.reads_one("sam");
    assert!(told.contains("Doorgeven mag alleen als u ja zegt."), "{told}");
    house.says("sam", "Ik wil eerst weten wie daar werkt").await;
    assert!(one_has(&house.reads("sam"), "Ik geef dit door aan Fatima (schuldhulp)."));
    assert!(one_has(&house.reads("fatima"), "Er is meer bij nummer 1."));
    assert_eq!(house.standings("sam").await, [Standing::Open]);
}

#[tokio::test]
async fn withdrawing_is_as_easy_says_what_it_does_and_is_told() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.presses("sam", YES).await;
    house.later(jiff::SignedDuration::from_secs(60));
    house.asks("fatima", number, Wish::Consent(Consent::BeHelped(BeHelped { by: town(), purpose: "debt_help".into() }))).await;
    house.presses("sam", YES).await;
    house.reads("sam");
    house.reads("fatima");
    house.says("sam", "wat weten jullie van mij?").await;
    assert!(one_has(&house.reads("sam"), "U zei ergens ja op."));
    house.says("sam", "Ik trek mijn toestemming in").await;
    let listed = house.reads_one("sam");
    assert!(listed.contains("1. Doorgeven aan Gemeente Lindeveen") && listed.contains("2. Hulp door Gemeente Lindeveen"), "{listed}");
    house.presses("sam", "Stop met 1").await;
    let told = house.reads_one("sam");
    assert!(told.contains("vanaf nu niets meer door") && told.contains("kan ik niet terughalen"), "{told}");
    assert!(one_has(&house.reads("fatima"), "de persoon trekt een ja in."));
    assert_eq!(house.standings("sam").await, [Standing::Withdrawn, Standing::Given], "the other yes stands");
    house.says("sam", "waar heb ik ja op gezegd?").await;
    let listed = house.reads_one("sam");
    assert!(listed.contains("1. Hulp door") && !listed.contains("Doorgeven"), "{listed}");
}

#[tokio::test]
async fn right_behind_a_yes_one_tap_takes_it_back() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.presses("sam", YES).await;
    house.presses("sam", "Toch niet").await;
    assert_eq!(house.standings("sam").await, [Standing::Withdrawn]);
    // It may be asked again: it was given once.
    house.later(jiff::SignedDuration::from_secs(60));
    house.asks("fatima", number, pass_on(town())).await;
    assert_eq!(house.standings("sam").await, [Standing::Withdrawn, Standing::Open]);
}

#[tokio::test]
async fn a_second_tap_on_an_old_button_changes_nothing_and_says_so() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    let (yes, no) = (house.button("sam", YES).encode(), house.button("sam", NO).encode());
    house.does("sam", tap(&no)).await;
    house.reads("sam");
    house.reads("fatima");
    house.does("sam", tap(&yes)).await;
    assert!(house.reads_one("sam").contains("U zei hier al nee op."));
    house.does("sam", tap(&no)).await;
    assert!(house.reads_one("sam").contains("U zei hier al nee op."));
    assert_eq!(house.reads("fatima"), Vec::<String>::new());
    assert_eq!(house.standings("sam").await, [Standing::Refused]);
    let signal = house.cases("sam").await.pop().unwrap().id;
    let answers = house.happened(signal).await.iter().filter(|what| what.starts_with("consent_") && *what != "consent_asked").count();
    assert_eq!(answers, 1);
}

#[tokio::test]
async fn two_at_once_are_put_one_after_the_other() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    let lift = LiftSecrecy {
        of: "fatima".into(),
        about: Things::of(vec!["worries".into()]).unwrap(),
        with: Party::Worker("mirjam".into()),
        purpose: "keep_home".into(),
    };
    house.later(jiff::SignedDuration::from_secs(60));
    house.asks("fatima", number, Wish::Consent(Consent::LiftSecrecy(lift))).await;
    assert!(house.reads_one("sam").contains("doorgeven"), "one question at a time");
    house.says("sam", "ja").await;
    let told = house.reads("sam");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].contains("Praten met: Mirjam (woonconsulent)."), "{told:?}");
    house.says("sam", "nee").await;
    assert_eq!(house.standings("sam").await, [Standing::Given, Standing::Refused], "each answer lands on its own question");
}

#[tokio::test]
async fn in_the_middle_of_something_it_waits_and_a_restart_forgets_nothing() {
    let (mut house, number) = House::with_sam().await;
    house.says("sam", "er is iets kapot in mijn huis").await;
    house.reads("sam");
    house.asks("fatima", number, pass_on(town())).await;
    assert_eq!(house.reads("sam"), Vec::<String>::new(), "the other question stands");
    assert_eq!(house.standings("sam").await, [Standing::Waits]);
    house.shut(Faults::none()).await;
    house.says("sam", "laat maar").await;
    assert!(one_has(&house.reads("sam"), "Mag dit?"));
    house.shut(Faults::none()).await;
    house.says("sam", "ja").await;
    assert_eq!(house.standings("sam").await, [Standing::Given]);
}

#[tokio::test]
async fn while_the_worker_who_asks_has_the_word_it_is_put_at_once_and_other_words_are_theirs() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    let number = house.cases("sam").await.pop().unwrap().number;
    house.acts("fatima", number, Act::Claim).await;
    house.reads("sam");
    house.asks("fatima", number, pass_on(town())).await;
    assert!(house.reads_one("sam").contains("Mag dit?"));
    // Fatima says something herself: a "ja" behind it is hers.
    house.acts("fatima", number, Act::Answer { words: "Komt donderdag u uit?".into() }).await;
    house.says("sam", "ja").await;
    assert_eq!(house.standings("sam").await, [Standing::Open], "her question was the last thing said");
    house.presses("sam", YES).await;
    assert_eq!(house.standings("sam").await, [Standing::Given]);
    house.says("sam", "toch niet doorgeven").await;
    house.presses("sam", "Stop met 1").await;
    assert_eq!(house.standings("sam").await, [Standing::Withdrawn], "that always works");
}

#[tokio::test]
async fn words_that_were_under_way_before_the_question_was_said_are_no_answer() {
    let (mut house, number) = House::with_sam().await;
    let mut under_way = house.event("sam", words("ja")).await;
    house.later(jiff::SignedDuration::from_secs(2));
    house.asks("fatima", number, pass_on(town())).await;
    under_way.external_id.push_str("-late");
    house.receive(vec![under_way]).await;
    house.settle().await;
    assert_eq!(house.standings("sam").await, [Standing::Open]);
}

#[tokio::test]
async fn after_stop_nothing_is_asked_until_they_write_again() {
    let (mut house, number) = House::with_sam().await;
    house.says("sam", "stop").await;
    house.reads("sam");
    house.asks("fatima", number, pass_on(town())).await;
    assert_eq!(house.reads("sam"), Vec::<String>::new());
    assert_eq!(house.standings("sam").await, [Standing::Waits], "and no silence is counted");
}

#[tokio::test]
async fn debt_2_a_no_blocks_in_one_tap_and_silence_does_not() {
    for (answer, route_after) in [(Some(NO), Route::Blocked), (None, Route::NotRejected), (Some(YES), Route::Agreed)] {
        let mut house = House::open().await;
        house.seat(&["mirjam"]).await;
        let number = house.with_the_landlord("sam").await;
        house.asks("mirjam", number, offer()).await;
        let told = house.reads_one("sam");
        assert!(told.contains("uw naam, uw contactgegevens en het bedrag. Meer niet."), "DEBT-3: {told}");
        assert!(told.contains("na maandag 7 december"), "{told}");
        if let Some(answer) = answer {
            house.presses("sam", answer).await;
        }
        let agreement = house.agreements("sam").await.remove(0);
        let Matter::Offer { offer: made, .. } = &agreement.matter else { panic!("an offer is no consent: {agreement:?}") };
        let on = jiff::civil::date(2026, 11, 23);
        let reaction = Reaction::after(agreement.deeds());
        assert_eq!(made.route(Some(on), reaction, jiff::civil::date(2026, 12, 8)), route_after, "{answer:?}");
        assert_eq!(house.place.count("SELECT count(*) FROM consents").await, 0, "it is never a consent");
        let again = house.does_on_page("mirjam", number, Act::Ask { wish: offer() }).await;
        assert_eq!(again, Done::Refused(Refusal::AskedBefore), "an offer is made once");
    }
}

#[tokio::test]
async fn who_may_ask_and_whom() {
    let (mut house, number) = House::with_sam().await;
    let refused = |refusal| Done::Refused(refusal);
    assert_eq!(house.does_on_page("fatima", number, Act::Ask { wish: offer() }).await, refused(Refusal::OnlyTheLandlord));
    let nobody = Party::Organisation("nergens".into());
    assert_eq!(house.does_on_page("fatima", number, Act::Ask { wish: pass_on(nobody) }).await, refused(Refusal::Unknown));
    // A neighbour agrees to nothing for somebody else, and somebody anonymous to nothing at all.
    house.starts("bo").await;
    house.presses("bo", "Nederlands").await;
    house.presses("bo", "Ik ben een buur").await;
    for said in ["mijn buren maken herrie", "liever anoniem", "1234 CD 77", "gisteren", "muziek", "soms"] {
        house.says("bo", said).await;
    }
    house.presses("bo", "Ja, dit klopt").await;
    let noise = house.held("bo", "mirjam").await;
    assert_eq!(house.does_on_page("mirjam", noise, Act::Ask { wish: pass_on(town()) }).await, refused(Refusal::NotTheirOwn));
    // Whoever is not at it asks nothing.
    assert!(matches!(house.does_on_page("joris", number, Act::Ask { wish: pass_on(town()) }).await, Done::Refused(Refusal::Refused(_))));
}

#[tokio::test]
async fn rows_of_a_record_cannot_be_changed() {
    let (mut house, number) = House::with_sam().await;
    house.asks("fatima", number, pass_on(town())).await;
    house.presses("sam", NO).await;
    assert!(house.place.refuses("UPDATE consent_events SET what = 'yes'").await, "the database itself refuses");
    assert_eq!(house.standings("sam").await, [Standing::Refused]);
}
