//! What happens to a signal by itself while nobody takes it, and that nobody falls through.

use crate::home::*;
use jiff::{SignedDuration, Timestamp};
use waakvlam::desk::case::{Act, Done};
use waakvlam::language::Language;
use waakvlam::signal::Urgency;
use waakvlam::store::{Course, Faults, Inspection, Location, Owner};

const WORDS: &str = "ik wil niet meer leven";
const STILL: &str = "Nog niemand pakte dit op";
const SORRY: &str = "Dat is niet gelukt.";
/// So finely is a day gone through: finer than any two steps lie apart.
const STRIDE: SignedDuration = SignedDuration::from_mins(30);

impl House {
    /// Lets the time pass to this moment, and everything happen that happens by itself.
    pub(crate) async fn until(&mut self, moment: &str) {
        let moment: Timestamp = moment.parse().unwrap();
        while self.clock.now() < moment {
            self.later(STRIDE.min(moment.duration_since(self.clock.now())));
            self.settle().await;
        }
    }

    async fn minutes(&mut self, minutes: i64) {
        self.later(SignedDuration::from_mins(minutes));
        self.settle().await;
    }

    /// Whose the signal of somebody is.
    pub(crate) async fn owner(&mut self, who: &str) -> String {
        let case = self.cases(who).await.pop().unwrap();
        self.settle().await;
        match case.standing.owner {
            Owner::Worker(worker) => worker.0,
            Owner::Desk(desk) => desk.0,
        }
    }

    pub(crate) async fn orphans(&mut self) -> i64 {
        let (store, network) = (self.desk().await.store().clone(), self.desk().await.network().id.clone());
        store.orphans(&network).await.unwrap()
    }

    /// Whether the first signal is within reach of this worker.
    async fn sees(&mut self, worker: &str) -> bool {
        self.desk().await.open_case(&worker.into(), 1, Language::Nl).await.unwrap().is_some()
    }

    async fn steps(&mut self, who: &str) -> Vec<String> {
        let case = self.cases(who).await.pop().unwrap();
        self.settle().await;
        self.happened(case.id).await
    }
}

fn heard(house: &mut House, who: &str) -> usize {
    house.reads(who).iter().filter(|text| text.starts_with(STILL)).count()
}

#[tokio::test]
async fn urg_3_danger_rings_again_every_five_minutes_with_the_next_in_line_until_somebody_takes_it() {
    let mut house = House::open().await;
    house.seat(&["elif", "daan", "mirjam"]).await;
    house.says("sam", WORDS).await;
    assert!(one_has(&house.reads("elif"), "Dringend: "), "who is on duty");
    assert_eq!((house.reads("daan").len(), house.reads("mirjam").len()), (0, 0));
    house.minutes(4).await;
    assert_eq!(heard(&mut house, "elif"), 0, "not before its time");
    house.minutes(1).await;
    let ring = |house: &mut House| ["elif", "daan", "mirjam"].map(|who| heard(house, who));
    assert_eq!(ring(&mut house), [1, 1, 0], "whoever stands in for Elif");
    // The program ends and begins again: the clock lies in the store.
    house.shut(Faults::none()).await;
    house.minutes(5).await;
    assert_eq!(ring(&mut house), [1, 1, 1], "after the last in line the whole desk");
    house.minutes(5).await;
    assert_eq!(ring(&mut house), [1, 1, 1], "and again, all of them");
    house.presses("daan", "Pak op").await;
    house.minutes(30).await;
    assert_eq!(ring(&mut house), [0, 0, 0], "somebody took it");
    assert_eq!(house.steps("sam").await[..5], ["raised", "rang_again", "rang_again", "rang_again", "claimed"]);
    assert_eq!(house.orphans().await, 0);
}

#[tokio::test]
async fn urg_3_after_a_night_without_the_program_danger_rings_at_once_and_not_for_each_five_minutes_that_passed() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.says("sam", WORDS).await;
    house.reads("elif");
    house.shut(Faults::none()).await;
    house.minutes(60 * 9).await;
    assert_eq!(heard(&mut house, "elif"), 1);
    house.minutes(5).await;
    assert_eq!(heard(&mut house, "elif"), 1);
}

#[tokio::test]
async fn crisis_3_a_danger_for_which_nobody_on_duty_can_be_reached_rings_at_the_catch_all_desk() {
    let mut house = House::open().await;
    house.seat(&["mirjam"]).await;
    house.says("sam", WORDS).await;
    assert!(one_has(&house.reads("mirjam"), "Alarm: "));
    house.minutes(5).await;
    assert_eq!(heard(&mut house, "mirjam"), 1);
}

#[tokio::test]
async fn time_1_a_silent_worker_loses_it_in_working_time_over_a_holiday_and_a_weekend_and_at_last_the_desk_has_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan", "elif", "mirjam"]).await;
    // The Thursday before Christmas, three in the afternoon.
    house.until("2026-12-24T14:00:00Z").await;
    house.owes_rent("sam").await;
    assert_eq!(house.owner("sam").await, "fatima");
    house.reads("fatima");
    house.until("2026-12-28T13:30:00Z").await;
    assert_eq!(house.reads("fatima"), [""; 0], "nobody is asked at Christmas");
    house.until("2026-12-28T14:00:00Z").await;
    assert_eq!(house.reads_one("fatima"), "Nummer 1 wacht nog op u: Huurachterstand.");
    house.until("2026-12-29T14:00:00Z").await;
    assert_eq!(house.owner("sam").await, "joris", "her stand-in");
    assert_eq!(house.reads_one("fatima"), "Nummer 1 is nu bij Joris. U hoeft er niets meer mee.");
    assert_eq!(house.reads_one("joris"), "Van Fatima naar u: Huurachterstand, nummer 1.");
    let open = house.place.count("SELECT open_cases FROM workers WHERE id = 'fatima'").await;
    assert_eq!((open, house.place.count("SELECT open_cases FROM workers WHERE id = 'joris'").await), (0, 1));
    for who in ["daan", "elif", "mirjam"] {
        assert_eq!(house.reads(who), [""; 0], "{who}");
    }
    // The Monday it was promised for; Joris works until Wednesday, and New Year is a holiday.
    house.until("2027-01-04T08:00:00Z").await;
    assert_eq!(house.owner("sam").await, "wijkbalie");
    for who in ["daan", "elif", "mirjam"] {
        assert!(house.reads_one(who).starts_with("Vandaag is de laatste dag: Huurachterstand"), "{who}");
    }
    assert_eq!(house.steps("sam").await, ["raised", "asked_again", "passed_on", "asked_again", "given_to_desk"]);
    house.presses("mirjam", "Pak op").await;
    assert_eq!(house.owner("sam").await, "mirjam");
    assert_eq!(house.orphans().await, 0);
}

#[tokio::test]
async fn time_2_a_promise_that_is_not_kept_is_owned_up_to_once_by_day_also_after_stop() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.says("sam", "stop").await;
    house.reads("sam");
    // Five working days: Monday the thirtieth.
    house.until("2026-12-01T07:30:00Z").await;
    assert_eq!(house.reads("sam"), [""; 0], "not before the day has passed, and not at night");
    house.until("2026-12-01T08:00:00Z").await;
    assert_eq!(
        house.reads_one("sam"),
        "Wij zouden uw melding 1 lezen, uiterlijk maandag 30 november. Dat is niet gelukt. Sorry daarvoor.\n\
         Wijkbalie Lindeveen weet dit nu. Uw melding blijft open."
    );
    house.until("2026-12-12T08:00:00Z").await;
    assert_eq!(house.reads("sam"), [""; 0], "once");
    assert_eq!(house.orphans().await, 0);
}

#[tokio::test]
async fn time_2_the_day_that_is_owned_up_to_is_the_day_that_was_promised() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    // Now somebody has to act today; Sam was told another day.
    let urgent = Act::Raise { to: Urgency::Urgent, why: "Er wordt gedreigd.".into() };
    assert_eq!(house.desk().await.act(&"fatima".into(), 1, urgent, "a form").await.unwrap(), Done::Now);
    house.until("2026-11-25T08:00:00Z").await;
    assert_eq!(house.reads("sam"), [""; 0]);
    house.until("2026-12-01T08:00:00Z").await;
    assert!(house.reads_one("sam").contains("uiterlijk maandag 30 november"));
}

#[tokio::test]
async fn urg_3_what_is_for_today_rings_every_hour_and_at_night_only_with_those_on_duty() {
    let mut house = House::real().await;
    house.seat(&["fatima", "joris", "daan", "mirjam"]).await;
    house.owes_rent("sam").await;
    house.reads("daan");
    let high = Act::Raise { to: Urgency::High, why: "Het moet vandaag.".into() };
    assert_eq!(house.desk().await.act(&"fatima".into(), 1, high, "a form").await.unwrap(), Done::Now);
    let today = "UPDATE signals SET due_rule = 'today'";
    house.place.by_hand(today).await;
    house.place.by_hand("UPDATE timers SET due_at = 0 WHERE kind = 'clock'").await;
    house.settle().await;
    let rings = |house: &mut House| ["fatima", "joris", "daan", "mirjam"].map(|who| heard(house, who));
    house.minutes(60).await;
    assert_eq!(rings(&mut house), [1, 1, 0, 0], "by day with her and her stand-in");
    house.until("2026-11-23T16:50:00Z").await;
    rings(&mut house);
    house.until("2026-11-24T06:00:00Z").await;
    let [fatima, joris, daan, mirjam] = rings(&mut house);
    assert_eq!((fatima, joris, mirjam), (0, 0, 0), "who sleeps is not rung for what is no danger");
    assert!(daan >= 12, "who is on duty hears it every hour: {daan}");
}

#[tokio::test]
async fn crisis_5_nobody_in_danger_reads_that_a_promise_was_late_until_three_days_after() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    house.until("2026-11-30T22:00:00Z").await;
    house.says("sam", WORDS).await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Sluit af").await;
    house.presses("elif", "Geholpen").await;
    house.says("elif", "Fijn dat wij elkaar spraken.").await;
    house.until("2026-12-03T08:00:00Z").await;
    assert!(!one_has(&house.reads("sam"), SORRY), "within 72 hours of a danger");
    house.until("2026-12-04T08:00:00Z").await;
    assert!(one_has(&house.reads("sam"), SORRY));
}

#[tokio::test]
async fn time_2_who_took_it_is_asked_for_a_first_word_when_the_day_passed_and_not_once_they_wrote() {
    let mut house = House::open().await;
    house.seat(&["fatima", "daan"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("fatima");
    house.until("2026-12-01T08:00:00Z").await;
    assert!(house.reads_one("fatima").starts_with("De dag voor nummer 1 is voorbij: Huurachterstand."));
    assert_eq!(house.reads_one("daan"), "De dag voor nummer 1 is voorbij: Huurachterstand. Fatima heeft het opgepakt.");
    assert!(!one_has(&house.all("sam"), SORRY), "somebody reads it");
    house.until("2026-12-02T08:00:00Z").await;
    assert!(house.reads_one("fatima").starts_with("De dag voor nummer 1 is voorbij"), "every working day");
    house.says("fatima", "Dag Sam, ik bel u morgen.").await;
    house.reads("fatima");
    house.until("2026-12-14T08:00:00Z").await;
    assert_eq!(house.reads("fatima"), [""; 0], "a case may take its time");
    house.until("2026-12-16T09:00:00Z").await;
    assert!(house.reads_one("fatima").starts_with("Nummer 1 is al twee weken stil"));
    assert_eq!(house.owner("sam").await, "fatima", "it is never taken from whoever is at it");
}

#[tokio::test]
async fn route_1_what_a_worker_who_is_away_has_goes_to_the_stand_in_at_once_and_what_they_took_is_looked_after() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.owes_rent("bo").await;
    house.minutes(1).await;
    let first = house.owner("bo").await;
    for who in ["fatima", "joris"] {
        house.reads(who);
    }
    let document = std::fs::read_to_string(dialogs().join(waakvlam::desk::FICTIONAL)).unwrap();
    let away = |who: &str, document: &str| {
        let at = document.find(&format!("  - id: {who}\n")).unwrap();
        let (before, after) = document.split_at(at);
        format!("{before}{}", after.replacen("    org:", "    absent_until: 2027-01-11\n    org:", 1))
    };
    let document = away("fatima", &document);
    let library = house.desk().await.library();
    let network = library.network_of("buurt", &document).unwrap();
    house.desk().await.apply(&document, network).await.unwrap();
    house.settle().await;
    assert!(one_has(&house.reads("joris"), "Fatima is er niet. Kijkt u zolang naar nummer 1: Huurachterstand."));
    assert_eq!(house.owner("sam").await, "fatima", "she took it");
    assert_eq!(house.owner("bo").await, "joris", "it was with {first}");
    house.does("elif", tap("c:1")).await;
    assert_eq!(house.owner("sam").await, "fatima", "Elif does not stand in for her");
    house.does("joris", tap("c:1")).await;
    assert_eq!(house.owner("sam").await, "joris", "whoever stands in may take it over");
    assert_eq!(house.orphans().await, 0);
}

#[tokio::test]
async fn promise_7_whoever_was_rung_sees_it_until_somebody_takes_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "daan", "elif"]).await;
    house.owes_rent("sam").await;
    let urgent = Act::Raise { to: Urgency::Urgent, why: "Er wordt gedreigd.".into() };
    assert_eq!(house.desk().await.act(&"fatima".into(), 1, urgent, "a form").await.unwrap(), Done::Now);
    house.minutes(5).await;
    assert_eq!((heard(&mut house, "joris"), heard(&mut house, "daan")), (1, 0), "her stand-in first");
    assert!(!house.sees("daan").await);
    house.minutes(5).await;
    assert_eq!((heard(&mut house, "joris"), heard(&mut house, "daan")), (1, 1), "then who coordinates");
    assert!(house.sees("daan").await);
    let opened = house.desk().await.open_case(&"daan".into(), 1, Language::Nl).await.unwrap().unwrap();
    assert_eq!(opened.happened[0].told.len(), 4, "whoever is on duty heard it too: {:?}", opened.happened[0]);
    house.does("joris", tap("c:1")).await;
    assert!(!house.sees("daan").await, "somebody took it");
}

#[tokio::test]
async fn promise_1_a_database_from_before_there_were_clocks_gets_them_at_the_start() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.shut(Faults::none()).await;
    house.place.by_hand("DELETE FROM timers WHERE kind = 'clock'").await;
    house.place.by_hand("UPDATE signals SET climb = ''").await;
    assert_eq!(house.orphans().await, 0, "the desk that opens winds them");
    let case = house.cases("sam").await.pop().unwrap();
    assert!(matches!(case.standing.course, Course::Open { next_at, .. } if next_at > house.clock.now()));
    house.settle().await;
    house.until("2026-11-25T12:00:00Z").await;
    assert_ne!(house.owner("sam").await, "fatima", "and they go off");
}

#[tokio::test]
async fn promise_1_a_signal_without_a_clock_is_counted_and_found() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.place.by_hand("DELETE FROM timers WHERE kind = 'clock'").await;
    assert_eq!(house.orphans().await, 1);
    let state = waakvlam::web::health::look(house.desk().await).await;
    assert_eq!(state.orphans, Some(1));
    assert!(state.missing.contains(&waakvlam::web::health::Missing::Orphans), "{state:?}");
    // What the doctor looks at, beside the running server.
    if let Location::File(path) = house.place.location() {
        let network = house.desk().await.network().id.clone();
        let mut looked = Inspection::messages(&path).await.unwrap();
        assert_eq!(looked.orphans(&network).await.unwrap(), 1);
        looked.close().await.unwrap();
    }
    house.shut(Faults::none()).await;
    assert_eq!(house.orphans().await, 0, "the next start mends it");
}
