//! A proposal of more support, in the chat of a household's own helper: from several signals, and from two silences.

use crate::check_in::{after_three_days, weekly};
use crate::home::*;
use crate::same_address::WORKERS;
use jiff::SignedDuration;
use waakvlam::check_in::Silence;
use waakvlam::desk::case::{PlanMade, SupportShown, SupportWish};
use waakvlam::language::Language;
use waakvlam::support::{Level, Why};

impl House {
    /// Sam is linked, asked for Bas, and has light support from his organisation; the number of that signal.
    async fn is_supported(&mut self) -> i64 {
        self.seat(&WORKERS).await;
        let code = self.code(None).await;
        self.says("sam", &code.on_paper()).await;
        self.says("sam", "ja").await;
        let number = self.wants_help("sam").await;
        let set = SupportWish::Set { level: Level::Light, reason: "Afgesproken met Sam.".into() };
        self.desk().await.decide_support_at(&"bas".into(), number, set, "set").await.unwrap();
        self.later(SignedDuration::from_secs(1));
        self.reads("bas");
        number
    }

    /// Asks for Bas once more; what was said before is not asked again.
    async fn wants_help_again(&mut self) {
        self.later(SignedDuration::from_hours(1));
        self.says("sam", "ik wil mijn begeleider spreken").await;
        self.says("sam", "Ik wil nog iets vragen").await;
        for _ in 0..6 {
            let labels = self.labels("sam");
            let offered = ["Ja, dit klopt", "Hier in deze chat"].into_iter().find(|label| labels.iter().any(|shown| shown == label));
            match offered {
                Some("Ja, dit klopt") => break,
                Some(label) => self.presses("sam", label).await,
                None => self.says("sam", "weet ik niet").await,
            }
        }
        self.presses("sam", "Ja, dit klopt").await;
        self.settle().await;
        self.reads("sam");
    }

    async fn support(&mut self, number: i64) -> SupportShown {
        self.desk().await.open_case(&"bas".into(), number, Language::Nl).await.unwrap().unwrap().support.unwrap()
    }

    fn proposals(&mut self, who: &str) -> Vec<String> {
        self.reads(who).into_iter().filter(|text| text.starts_with("Voorstel")).collect()
    }
}

#[tokio::test]
async fn route_3_several_signals_make_a_proposal_that_the_helper_answers_in_the_chat_with_a_reason() {
    let mut house = House::open().await;
    let number = house.is_supported().await;
    house.wants_help_again().await;
    assert!(house.proposals("bas").is_empty(), "two may be one bad week");
    house.wants_help_again().await;
    let last = house.cases("sam").await.iter().map(|case| case.number).max().unwrap();
    let told = house.proposals("bas");
    assert_eq!(told, [format!("Voorstel bij nummer {last}: een stap meer steun. Waarom staat in de console. U beslist.")]);
    assert_eq!(house.labels("bas"), ["Ja, een stap meer", "Nee, zo laten", "Later"]);
    assert_eq!(house.support(number).await.proposal.map(|open| open.why), Some(Why::SeveralSignals));
    for other in WORKERS.into_iter().filter(|worker| *worker != "bas") {
        assert!(house.proposals(other).is_empty(), "{other} reads nothing of it");
    }
    let press = house.button("bas", "Nee, zo laten").encode();
    house.presses("bas", "Later").await;
    assert_eq!(house.reads_one("bas"), "Goed. Het voorstel blijft in de console staan.");
    house.does("bas", tap(&press)).await;
    assert_eq!(house.reads_one("bas"), "Schrijf één zin. Waarom besluit u dat?");
    house.later(SignedDuration::from_secs(1));
    house.says("bas", "Wij spraken elkaar gisteren.").await;
    assert_eq!(house.reads_one("bas"), "Uw besluit is bewaard.");
    let shown = house.support(number).await;
    assert_eq!((shown.level, shown.proposal), (Some(Level::Light), None));
    let (event, who) = &shown.events[0];
    assert_eq!((event.what.as_str(), who.as_deref()), ("declined", Some("Bas")));
    assert_eq!(event.note.as_ref().unwrap().expose(), "Wij spraken elkaar gisteren.");
    // The button stands there still.
    house.does("bas", tap(&press)).await;
    house.says("bas", "Toch maar niet.").await;
    assert_eq!(house.reads("bas").pop().unwrap(), "Dit voorstel staat niet meer open.");
    house.wants_help_again().await;
    assert!(house.proposals("bas").is_empty(), "what a person said no to is not proposed again");
}

#[tokio::test]
async fn route_3_txt_8_two_silences_in_a_row_make_a_proposal_because_that_was_agreed_and_one_makes_none() {
    let mut house = House::open().await;
    let number = house.is_supported().await;
    let plan = weekly(Silence::TellHelper { after: after_three_days() });
    assert_eq!(house.desk().await.propose_check_in(&"bas".into(), number, plan, "plan").await.unwrap(), PlanMade::Now);
    house.settle().await;
    house.presses("sam", "Ja, dat is goed").await;
    house.jumps_to("2026-11-24T09:00:00Z").await;
    house.jumps_to("2026-11-30T09:00:00Z").await;
    assert!(house.proposals("bas").is_empty(), "one silence says nothing");
    house.jumps_to("2026-12-01T09:00:00Z").await;
    house.jumps_to("2026-12-07T09:00:00Z").await;
    assert_eq!(house.proposals("bas").len(), 1);
    // His signal moved on meanwhile, because he never took it; the proposal is his all the same.
    let waits = house.desk().await.support_proposals(&"bas".into()).await.unwrap();
    let waits: Vec<_> = waits.into_iter().filter_map(|shown| shown.proposal).map(|open| (open.why, open.level)).collect();
    assert_eq!(waits, [(Why::UnansweredTwice, Level::Regular)]);
    assert!(!one_has(&house.reads("sam"), "steun"), "who it is about hears nothing of a proposal");
}
