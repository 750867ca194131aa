//! Whether a tenancy of a landlord's list is a linked person's: only when a worker says so, and what follows from it then.

use crate::arrears::{WHOLE, file, row};
use crate::consent::{NO, YES, offer};
use crate::home::*;
use jiff::SignedDuration;
use waakvlam::arrears::Lack;
use waakvlam::desk::arrears::evidence::Form;
use waakvlam::desk::arrears::{Hand, Names, Run, Tenancy, Tied};
use waakvlam::desk::hand_over::Way;
use waakvlam::handover::Refusal;
use waakvlam::language::Language;

/// All but the offer.
const NOT_OFFERED: &str = "02-10-2026;telefoon;geen gehoor;05-10-2026;H3;05-10-2026;B2;nee;";
/// All but pointing to debt help.
const NOT_POINTED: &str = "02-10-2026;telefoon;geen gehoor;;;05-10-2026;B2;ja;geen";

impl House {
    /// Sam, whose chat is linked, owes rent, and Mirjam of the landlord has it; the number of it.
    async fn with_linked_sam(&mut self) -> i64 {
        self.seat(&["mirjam", "fatima", "bas"]).await;
        let number = self.with_the_landlord("sam").await;
        let code = self.code(None).await;
        self.says("sam", &code.on_paper()).await;
        self.says("sam", "ja").await;
        self.reads("sam");
        number
    }

    /// The only tenancy that may be theirs.
    async fn tenancy(&mut self, number: i64) -> Tenancy {
        let mut found = self.desk().await.tenancies_at(&"mirjam".into(), number).await.unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    async fn ties(&mut self, number: i64) -> Tied {
        let tenancy = self.tenancy(number).await;
        let tied = self.desk().await.tie_tenancy(&"mirjam".into(), number, tenancy.arrears).await.unwrap();
        self.settle().await;
        tied
    }

    async fn unties(&mut self, number: i64) -> Tied {
        let tenancy = self.tenancy(number).await;
        self.desk().await.untie_tenancy(&"mirjam".into(), number, tenancy.arrears).await.unwrap()
    }

    async fn proof(&mut self, tenancy: &str) -> String {
        self.desk().await.article_2(&"woonbrug".into(), tenancy, Form::Text).await.unwrap().unwrap()
    }

    async fn duty(&mut self, number: i64) -> Way {
        self.ways("mirjam", number).await.into_iter().find(|way| way.ground.as_str() == "legal_duty").unwrap()
    }
}

#[tokio::test]
async fn debt_7_one_home_is_a_hint_and_only_a_workers_word_makes_it_the_same_tenant() {
    let mut house = House::open().await;
    let number = house.with_linked_sam().await;
    let list = file(&[row("HK-1", "450", NOT_OFFERED)]);
    house.brings(Run::Real, &list).await;
    house.asks("mirjam", number, offer()).await;
    house.presses("sam", YES).await;
    let before = house.brings(Run::Real, &list).await;
    assert_eq!(before.taken[0].hand, Hand::Held(vec![Lack::NotOffered]), "what Sam said counts for no list yet");
    let hint = house.tenancy(number).await;
    assert_eq!((hint.reference.expose(), hint.names, hint.tie), ("HK-1", Names::Different, None), "a hint, and that the names differ");
    for stranger in ["fatima", "bas"] {
        assert_eq!(house.desk().await.tenancies_at(&stranger.into(), number).await.unwrap(), [], "a list is its landlord's");
        let tied = house.desk().await.tie_tenancy(&stranger.into(), number, hint.arrears).await.unwrap();
        assert_eq!(tied, Tied::Unknown, "{stranger}");
    }
    assert_eq!(house.ties(number).await, Tied::Now);
    let proof = house.proof("HK-1").await;
    for line in [
        "d. In de herinnering van 2026-10-05 stond geen aanbod",
        "d. Aanbod in de chat van 2026-11-23, de huurder zei ja",
        "  2026-11-23 gezegd (mirjam)",
        "  2026-11-23 doorgegeven aan de gemeente (worker:mirjam)",
    ] {
        assert!(proof.lines().any(|told| told == line), "DEBT-4: {line}\n{proof}");
    }
    assert_eq!(house.ties(number).await, Tied::Before);
    assert_eq!(house.tenancy(number).await.tie.unwrap().made_by, "mirjam".into());
    let signal = house.cases("sam").await.pop().unwrap().id;
    assert!(house.happened(signal).await.contains(&"tenancy_tied".to_owned()));
}

#[tokio::test]
async fn debt_7_what_was_said_by_mistake_is_taken_back_and_counts_no_more() {
    let mut house = House::open().await;
    let number = house.with_linked_sam().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", NOT_OFFERED)])).await;
    assert_eq!(house.ties(number).await, Tied::Now);
    assert_eq!(house.unties(number).await, Tied::Now);
    assert_eq!(house.unties(number).await, Tied::Before);
    house.asks("mirjam", number, offer()).await;
    house.presses("sam", YES).await;
    assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), 0, "Sam said yes, and is not the tenant");
    let proof = house.proof("HK-1").await;
    assert!(proof.contains("teruggenomen (mirjam)") && !proof.contains("Aanbod in de chat"), "{proof}");
    let signal = house.cases("sam").await.pop().unwrap().id;
    let happened = house.happened(signal).await;
    assert!(happened.contains(&"tenancy_untied".to_owned()), "{happened:?}");
    assert_eq!(house.ties(number).await, Tied::Now, "and may be said again");
    assert_eq!(house.place.count("SELECT count(*) FROM tenancy_ties").await, 2, "what was said stays");
}

#[tokio::test]
async fn debt_2_a_no_in_a_tied_chat_blocks_as_a_no_in_the_list_does() {
    for (answer, handed) in [(Some(NO), 0), (None, 1)] {
        let mut house = House::open().await;
        let number = house.with_linked_sam().await;
        let late = "02-10-2026;telefoon;;05-10-2026;H3;20-11-2026;B2;ja;geen";
        house.brings(Run::Real, &file(&[row("HK-1", "450", late)])).await;
        house.ties(number).await;
        house.asks("mirjam", number, offer()).await;
        if let Some(answer) = answer {
            house.presses("sam", answer).await;
        }
        house.later(SignedDuration::from_hours(24 * 20));
        assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), handed, "{answer:?}");
        assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), 0, "once");
    }
}

#[tokio::test]
async fn debt_4_an_offer_in_the_chat_of_a_tied_person_releases_what_only_lacked_an_offer() {
    let mut house = House::open().await;
    let number = house.with_linked_sam().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", NOT_OFFERED)])).await;
    house.ties(number).await;
    house.asks("mirjam", number, offer()).await;
    for (days, released) in [(14, 0), (1, 1), (1, 0)] {
        assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), 0, "before {days} days");
        house.later(SignedDuration::from_hours(24 * days));
        assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), released, "after {days} days");
    }
}

#[tokio::test]
async fn debt_1_and_3_article_2_lets_a_tied_persons_own_signal_go_with_contact_and_amount_and_else_names_the_letter() {
    let mut house = House::open().await;
    let number = house.with_linked_sam().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", NOT_POINTED)])).await;
    let said = house.duty(number).await.verdict.unwrap_err().say(Language::Nl);
    assert_eq!(said, "Van artikel 2 ontbreekt bewijs van: a, b, c, d. Leg dat eerst vast.", "not theirs yet");
    house.ties(number).await;
    let said = house.duty(number).await.verdict.unwrap_err().say(Language::Nl);
    assert_eq!(said, "Van artikel 2 ontbreekt bewijs van: b. Leg dat eerst vast.");
    house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await;
    let duty = house.duty(number).await;
    assert_eq!(duty.verdict.unwrap().fields.words(), "kind contact amount", "DEBT-3");
    let id = house.offers_to("mirjam", number, "debt_help").await;
    assert_eq!(house.hand_overs(number).await[0].passage.ground.as_str(), "legal_duty");
    let read = house.reads_offer("fatima", id).await.unwrap();
    assert!(read.contains("540") && !read.contains("september") && !read.contains("achter met de huur"), "{read}");
}

#[tokio::test]
async fn debt_2_who_said_no_in_the_chat_is_not_handed_over_by_article_2() {
    let mut house = House::open().await;
    let number = house.with_linked_sam().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await;
    house.ties(number).await;
    assert!(house.duty(number).await.verdict.is_ok());
    house.asks("mirjam", number, offer()).await;
    house.presses("sam", NO).await;
    assert_eq!(house.duty(number).await.verdict, Err(Refusal::OfferRejected));
}
