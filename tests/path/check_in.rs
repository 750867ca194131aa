//! Asking somebody how they are, because it was agreed; and what silence leads to, because that was agreed too.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::check_in::{Days, Every, PartOfDay, Rhythm, Silence, WorkingDay};
use waakvlam::desk::case::{PlanMade, PlanWanted};
use waakvlam::store::{Faults, Owner};

const QUESTION: &str = "Dag. Wij spraken af dat ik dit vraag. Hoe gaat het met u?";
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Weekly on Tuesday, in the morning: the day after every story's Monday.
pub(crate) fn weekly(silence: Silence) -> PlanWanted {
    let rhythm = Rhythm { every: Every::Week, day: WorkingDay::Tuesday, part: PartOfDay::Morning };
    PlanWanted { questions: "check_in".into(), rhythm, silence }
}

pub(crate) fn after_three_days() -> Days {
    Days::new(3).unwrap()
}

impl House {
    /// Sam is linked, owes rent, and Fatima has that signal.
    async fn knows_sam(&mut self) -> i64 {
        self.seat(&["fatima", "bas", "elif"]).await;
        let code = self.code(None).await;
        self.says("sam", &code.on_paper()).await;
        self.says("sam", "ja").await;
        let number = self.owes_rent("sam").await;
        self.hears("sam");
        self.hears("fatima");
        number
    }

    async fn proposes(&mut self, number: i64, wanted: PlanWanted) -> PlanMade {
        self.codes_made += 1;
        let key = format!("plan{}", self.codes_made);
        let made = self.desk().await.propose_check_in(&"fatima".into(), number, wanted, &key).await.unwrap();
        self.settle().await;
        made
    }

    /// Sam said yes to this.
    async fn agreed(silence: Silence) -> (Self, i64) {
        let mut house = Self::open().await;
        let number = house.knows_sam().await;
        assert_eq!(house.proposes(number, weekly(silence)).await, PlanMade::Now);
        house.presses("sam", "Ja, dat is goed").await;
        house.hears("sam");
        (house, number)
    }

    /// What they read beside what a clock says of the report that nobody took: that has stories of its own.
    fn hears(&mut self, who: &str) -> Vec<String> {
        let by_clock = |text: &String| text.starts_with("Wij zouden uw melding") || text.starts_with("Nummer 1 ");
        self.reads(who).into_iter().filter(|text| !by_clock(text)).collect()
    }

    fn hears_one(&mut self, who: &str) -> String {
        let mut heard = self.hears(who);
        assert_eq!(heard.len(), 1, "{who} reads one message: {heard:#?}");
        heard.remove(0)
    }

    /// So many days, one by one.
    async fn days(&mut self, days: i32) {
        for _ in 0..days {
            self.later(DAY);
            self.settle().await;
        }
    }

    async fn history_of_plan(&mut self, who: &str) -> Vec<String> {
        let conversation = self.conversation(who).await;
        let store = self.desk().await.store().clone();
        let Some(plan) = store.plans_in(conversation).await.unwrap().into_iter().next() else { return Vec::new() };
        store.plan_events(plan.id).await.unwrap().into_iter().map(|event| event.what).collect()
    }
}

#[tokio::test]
async fn from_a_proposal_to_not_good_and_to_a_worker() {
    let mut house = House::open().await;
    let number = house.knows_sam().await;
    assert_eq!(house.proposes(number, weekly(Silence::TellHelper { after: after_three_days() })).await, PlanMade::Now);
    let told = house.hears_one("sam");
    for words in ["Fatima stelt voor", "Elke week op dinsdag, in de ochtend.", "Antwoordt u 3 dagen niet, dan laat ik dat Fatima weten."] {
        assert!(told.contains(words), "{told}");
    }
    house.says("sam", "ja").await;
    assert!(house.hears_one("sam").contains("De eerste keer is dinsdag 24 november."));
    house.jumps_to("2026-11-24T08:59:59Z").await;
    assert!(house.hears("sam").is_empty());
    house.shut(Faults::none()).await;
    house.jumps_to("2026-11-24T09:00:00Z").await;
    assert_eq!(house.hears_one("sam"), QUESTION);
    house.presses("sam", "Goed").await;
    assert!(house.hears_one("sam").contains("Fijn om te horen."));
    house.days(6).await;
    assert!(house.hears("sam").is_empty(), "a week is a week");
    house.days(1).await;
    assert_eq!(house.hears_one("sam"), QUESTION);
    house.says("sam", "niet zo best, slecht").await;
    house.presses("sam", "Niet goed").await;
    house.presses("sam", "Ja, graag").await;
    house.presses("sam", "Liever meteen een mens").await;
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!((case.source.as_str(), case.kind.as_str()), ("check_in", "support_contact"));
    let history = house.history_of_plan("sam").await;
    assert_eq!(history, ["proposed", "told", "accepted", "asked", "answered", "asked", "answered"]);
    house.settle().await;
}

#[tokio::test]
async fn txt_8_silence_leads_to_what_was_agreed_once_and_says_nothing_about_why() {
    let after = after_three_days();
    for silence in [Silence::Nothing, Silence::AskOnce { after }, Silence::TellHelper { after }] {
        let (mut house, _) = House::agreed(silence).await;
        house.jumps_to("2026-11-24T09:00:00Z").await;
        assert_eq!(house.hears_one("sam"), QUESTION);
        house.hears("fatima");
        house.jumps_to("2026-11-30T09:00:00Z").await;
        let (told, alerted) = (house.hears("sam"), house.hears("fatima"));
        let signals = house.cases("sam").await;
        match silence {
            Silence::Nothing => assert!(told.is_empty() && signals.len() == 1, "{told:?}"),
            Silence::AskOnce { .. } => {
                assert_eq!((told.len(), signals.len()), (1, 1), "{told:?}");
                assert!(
                    told[0].starts_with("Ik vroeg u dit op dinsdag 24 november.") && told[0].ends_with("Hoe gaat het met u?"),
                    "{told:?}"
                );
            }
            Silence::TellHelper { .. } => {
                assert_eq!((told.len(), signals.len()), (1, 2), "{told:?}");
                assert!(told[0].contains("Wij spraken af dat Fatima dat dan hoort."), "{told:?}");
                let case = signals.last().unwrap();
                assert_eq!((case.source.as_str(), case.kind.as_str()), ("check_in", "check_in_unanswered"));
                assert_eq!(case.standing.owner, Owner::Worker("fatima".into()), "the named helper, not the own worker");
                let facts = String::from_utf8(case.facts.expose().to_vec()).unwrap();
                assert!(facts.contains("antwoordde niet. Meer weten wij niet.") && facts.contains("dinsdag 24 november"), "{facts}");
                assert!(one_has(&alerted, "Antwoordde niet op een afgesproken vraag"), "{alerted:?}");
            }
        }
        assert_eq!(alerted.is_empty(), !matches!(silence, Silence::TellHelper { .. }), "{silence:?}: {alerted:?}");
        house.jumps_to("2026-12-01T09:00:00Z").await;
        assert_eq!(house.hears("sam").len(), 1, "{silence:?}: the rhythm goes on, with one question");
    }
}

#[tokio::test]
async fn without_a_yes_nothing_is_ever_asked() {
    for answer in [None, Some("nee"), Some("stop")] {
        let mut house = House::open().await;
        let number = house.knows_sam().await;
        house.proposes(number, weekly(Silence::TellHelper { after: after_three_days() })).await;
        if let Some(answer) = answer {
            house.says("sam", answer).await;
        }
        house.hears("sam");
        house.hears("fatima");
        house.days(40).await;
        assert!(house.hears("sam").is_empty(), "{answer:?}");
        assert!(house.hears("fatima").is_empty(), "{answer:?}");
    }
}

#[tokio::test]
async fn stop_ends_it_and_so_do_plain_words_and_a_worker() {
    for words in ["stop", "stop met vragen", "dat ben ik niet meer"] {
        let (mut house, _) = House::agreed(Silence::TellHelper { after: after_three_days() }).await;
        house.says("sam", words).await;
        house.hears("sam");
        house.hears("fatima");
        house.days(30).await;
        assert!(house.hears("sam").is_empty(), "after {words:?}");
        assert_eq!(house.history_of_plan("sam").await.last().map(String::as_str), Some("ended_by_person"), "after {words:?}");
    }
    let (mut house, number) = House::agreed(Silence::TellHelper { after: after_three_days() }).await;
    assert!(house.desk().await.end_plan(&"fatima".into(), number).await.unwrap());
    house.settle().await;
    assert!(house.hears_one("sam").contains("Fatima heeft onze afspraak gestopt."));
    house.days(30).await;
    assert!(house.hears("sam").is_empty());
    assert_eq!(house.history_of_plan("sam").await.last().map(String::as_str), Some("ended_by_worker"));
}

#[tokio::test]
async fn it_waits_for_another_conversation_and_for_a_worker_who_speaks() {
    let (mut house, _) = House::agreed(Silence::Nothing).await;
    house.jumps_to("2026-11-24T08:00:00Z").await;
    house.says("sam", "de lift is kapot").await;
    house.hears("sam");
    house.jumps_to("2026-11-24T09:00:00Z").await;
    assert!(house.hears("sam").is_empty(), "not into a form that is being filled in");
    house.jumps_to("2026-11-26T09:00:00Z").await;
    let asked = house.hears("sam");
    assert!(one_has(&asked, QUESTION), "what was broken off two days ago waits beneath: {asked:?}");
    house.presses("sam", "Goed").await;
    assert!(one_has(&house.hears("sam"), "Dan gaan we verder waar we waren."));

    let (mut house, _) = House::agreed(Silence::TellHelper { after: after_three_days() }).await;
    house.presses("fatima", "Pak op").await;
    house.hears("sam");
    house.days(5).await;
    assert!(house.hears("sam").is_empty(), "a person is with them");
    let history = house.history_of_plan("sam").await;
    assert_eq!(history.last().map(String::as_str), Some("left_out"), "{history:?}");
}

#[tokio::test]
async fn crisis_5_within_72_hours_of_a_danger_nothing_is_asked() {
    let (mut house, _) = House::agreed(Silence::Nothing).await;
    house.says("sam", "ik wil niet meer leven").await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Sluit af").await;
    house.presses("elif", "Geholpen").await;
    house.says("elif", "Wij spraken elkaar.").await;
    house.hears("sam");
    house.jumps_to("2026-11-26T22:00:00Z").await;
    let told = house.hears("sam");
    assert!(told.is_empty(), "{told:?}");
    house.jumps_to("2026-11-27T09:00:00Z").await;
    assert_eq!(house.hears_one("sam"), QUESTION);
}

#[tokio::test]
async fn only_somebody_linked_is_asked_and_there_is_one_agreement_with_a_person() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let number = house.owes_rent("bo").await;
    assert_eq!(house.proposes(number, weekly(Silence::Nothing)).await, PlanMade::NotLinked);
    assert!(house.reads("bo").is_empty());
    let (mut house, number) = House::agreed(Silence::Nothing).await;
    assert_eq!(house.proposes(number, weekly(Silence::Nothing)).await, PlanMade::OneAlready);
    assert_eq!(house.proposes(number + 7, weekly(Silence::Nothing)).await, PlanMade::Unknown);
    assert!(house.hears("sam").is_empty());
    // A chat that is somebody else's by now is not asked.
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    house.hears("sam");
    house.days(10).await;
    assert!(house.hears("sam").is_empty());
    assert_eq!(house.history_of_plan("sam").await.last().map(String::as_str), Some("ended_with_link"));
}

#[tokio::test]
async fn a_worker_who_speaks_with_somebody_proposes_at_once_and_their_yes_is_heard() {
    let mut house = House::open().await;
    let number = house.knows_sam().await;
    house.presses("fatima", "Pak op").await;
    house.hears("sam");
    house.proposes(number, weekly(Silence::Nothing)).await;
    assert!(house.hears_one("sam").contains("Fatima stelt voor"));
    house.says("sam", "ja").await;
    assert!(house.hears_one("sam").contains("Afgesproken."));
    // What they say next is the worker's again.
    house.says("sam", "fijn zo").await;
    assert!(house.hears("sam").is_empty());
}
