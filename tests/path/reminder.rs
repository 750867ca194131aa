//! A reminder of what was broken off: once, by day, and only for who wants it.

use crate::home::*;
use jiff::{SignedDuration, Timestamp};
use waakvlam::store::Faults;

/// Tomorrow of every story's Monday, in Amsterdam: one second before a reminder, and a reminder.
const JUST_BEFORE: &str = "2026-11-24T08:59:59Z";
const AT_TEN: &str = "2026-11-24T09:00:00Z";

impl House {
    /// Moves the clock to this moment and lets happen what is due by then.
    pub(crate) async fn jumps_to(&mut self, moment: &str) {
        let moment: Timestamp = moment.parse().unwrap();
        self.later(moment.duration_since(self.clock.now()));
        self.settle().await;
    }

    async fn wants_to_be_reminded(&mut self, who: &str) {
        self.is_asked_how_much(who).await;
        self.says(who, "ik ben even bezig").await;
        self.presses(who, "Ja, herinner mij").await;
        self.reads(who);
    }
}

#[tokio::test]
async fn a_reminder_comes_once_by_day_and_goes_on_where_it_was() {
    let mut house = House::open().await;
    house.wants_to_be_reminded("sam").await;
    house.jumps_to(JUST_BEFORE).await;
    assert!(house.reads("sam").is_empty(), "not in the night");
    house.shut(Faults::none()).await;
    house.jumps_to(AT_TEN).await;
    assert_eq!(house.reads_one("sam"), "U vroeg mij om een herinnering. Wilt u nu verder?");
    for _ in 0..10 {
        house.later(SignedDuration::from_hours(24));
        house.settle().await;
    }
    assert!(house.reads("sam").is_empty(), "told once");
    house.presses("sam", "Ja, verder").await;
    assert!(one_has(&house.reads("sam"), "hoeveel huur moet u nog betalen?"));
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_reminder_that_was_due_while_nobody_ran_waits_for_the_morning() {
    let mut house = House::open().await;
    house.wants_to_be_reminded("sam").await;
    house.shut(Faults::none()).await;
    for night in ["2026-11-24T21:00:00Z", "2026-11-25T02:00:00Z", "2026-11-25T08:59:00Z"] {
        house.jumps_to(night).await;
        assert!(house.reads("sam").is_empty(), "at {night}");
    }
    house.jumps_to("2026-11-25T09:00:00Z").await;
    assert!(house.reads_one("sam").contains("U vroeg mij om een herinnering."));
}

#[tokio::test]
async fn nothing_is_sent_without_a_yes() {
    let mut house = House::open().await;
    for (who, answer) in [("sam", Some("nee")), ("bo", None)] {
        house.is_asked_how_much(who).await;
        house.says(who, "ik ben even bezig").await;
        if let Some(answer) = answer {
            house.says(who, answer).await;
        }
        house.reads(who);
    }
    house.is_asked_how_much("ada").await;
    house.reads("ada");
    house.later(SignedDuration::from_hours(24 * 60));
    house.settle().await;
    for who in ["sam", "bo", "ada"] {
        assert!(house.reads(who).is_empty(), "{who}");
    }
}

#[tokio::test]
async fn whoever_comes_back_says_stop_or_is_in_danger_is_not_reminded() {
    for words in ["450", "stop", "laat maar", "ik wil niet meer leven", "Geen herinnering"] {
        let mut house = House::open().await;
        house.seat(&["elif"]).await;
        house.wants_to_be_reminded("sam").await;
        house.says("sam", words).await;
        house.reads("sam");
        house.jumps_to(AT_TEN).await;
        house.later(SignedDuration::from_hours(24 * 7));
        house.settle().await;
        assert!(house.reads("sam").is_empty(), "after {words:?}");
    }
}

#[tokio::test]
async fn nobody_is_reminded_of_a_form_while_a_worker_speaks() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.says("sam", "de lift is kapot").await;
    house.says("sam", "herinner me morgen").await;
    assert!(one_has(&house.reads("sam"), "Ik herinner u één keer, op dinsdag 24 november."));
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    house.jumps_to(AT_TEN).await;
    assert!(house.reads("sam").is_empty());
}

#[tokio::test]
async fn crisis_5_within_72_hours_of_a_danger_no_reminder_is_sent() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.is_asked_how_much("sam").await;
    house.says("sam", "ik wil niet meer leven").await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Sluit af").await;
    house.presses("elif", "Geholpen").await;
    house.says("elif", "Wij spraken elkaar.").await;
    house.says("sam", "herinner me morgen").await;
    assert!(
        one_has(&house.reads("sam"), "Ik herinner u één keer, op vrijdag 27 november."),
        "the day that is told is the day that is kept"
    );
    house.jumps_to("2026-11-27T08:59:00Z").await;
    assert!(house.reads("sam").is_empty());
    house.jumps_to("2026-11-27T09:00:00Z").await;
    assert!(one_has(&house.reads("sam"), "U vroeg mij om een herinnering."));
}
