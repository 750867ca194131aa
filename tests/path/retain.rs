//! Nothing is kept longer than was decided: what goes when its term is over, what never goes, and that no figure changes.

use crate::arrears::{WHOLE, file, row};
use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::arrears::Run;
use waakvlam::desk::case::Act;
use waakvlam::desk::casework::Casework;
use waakvlam::desk::retain::LetGo;
use waakvlam::id::ConversationId;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::CLEARED;

const MONTH: SignedDuration = SignedDuration::from_hours(24 * 31);

impl House {
    async fn closes_as(&mut self, number: i64, outcome: &str, look_back: Option<&str>) {
        self.does_on_page("fatima", number, Act::Claim).await;
        let words = Words::ToOne("Dank u. Wij ronden dit af.".into());
        let follow_up = look_back.map(|day| day.parse().unwrap());
        self.does_on_page("fatima", number, Act::Close(Ending { outcome: outcome.into(), words, follow_up })).await;
    }

    async fn lets_go(&mut self) -> LetGo {
        self.desk().await.let_go().await.unwrap()
    }

    /// What is told of a signal's facts, and what happened to it last.
    async fn left_of(&mut self, number: i64) -> (String, String) {
        let desk = self.desk().await;
        let case = desk.store().case(&desk.network().id, number).await.unwrap().unwrap();
        let last = self.happened(case.id).await.pop().unwrap();
        (Casework::read(&case.facts).told(), last)
    }
}

#[tokio::test]
async fn what_a_closed_signal_says_goes_when_its_term_is_over_and_every_figure_stays() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let (mut numbers, mut chats) = (Vec::new(), Vec::new());
    for who in ["sam", "bo", "kim", "lot"] {
        numbers.push(house.owes_rent(who).await);
        chats.push(house.conversation(who).await);
    }
    house.settle().await;
    let [double, helped, looked_back, open] = numbers[..] else { panic!("four") };
    house.closes_as(double, "double", None).await;
    house.closes_as(helped, "helped", None).await;
    house.closes_as(looked_back, "double", Some("2027-11-01")).await;
    house.later(MONTH * 5);
    assert!(house.lets_go().await.is_nothing(), "half a year is not over");
    let told = house.desk().await.terms().await.unwrap();
    let told: Vec<_> = told.iter().map(|term| (term.outcome.as_str(), term.months, term.kept, term.due)).collect();
    assert_eq!(told, [("double", Some(6), 2, 0), ("helped", Some(24), 1, 0)]);

    house.later(MONTH);
    let due: Vec<_> = house.desk().await.terms().await.unwrap().iter().map(|term| term.due).collect();
    assert_eq!(due, [1, 0], "a day to look back stands on the other");
    let before = format!("{:?}", house.figures().await);
    assert_eq!(house.lets_go().await, LetGo { signals: 1, conversations: 0, arrears: 0 });
    assert_eq!(format!("{:?}", house.figures().await), before, "nobody is counted otherwise");
    assert_eq!(house.left_of(double).await, (String::new(), CLEARED.to_owned()));
    for number in [helped, looked_back, open] {
        let (told, last) = house.left_of(number).await;
        assert!(told.contains("540") && last != CLEARED, "{number}: {told}, {last}");
    }
    assert!(house.lets_go().await.is_nothing(), "once");
    assert!(has_words(&mut house, chats[0]).await, "a chat keeps its other words for two years");

    house.later(MONTH * 20);
    assert_eq!(house.lets_go().await, LetGo { signals: 1, conversations: 2, arrears: 0 });
    for (chat, kept) in chats.into_iter().zip([false, false, true, true]) {
        assert_eq!(has_words(&mut house, chat).await, kept);
    }
    assert!(house.left_of(open).await.0.contains("540"), "an open one never");
    assert!(house.lets_go().await.is_nothing());
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    assert!(!house.labels("sam").is_empty(), "whoever comes back begins again");
}

async fn has_words(house: &mut House, conversation: ConversationId) -> bool {
    let history = house.desk().await.store().history(conversation).await.unwrap();
    history.iter().any(|line| line.text.is_some())
}

#[tokio::test]
async fn arrears_that_nobody_handed_over_go_when_they_were_not_reported_again() {
    let mut house = House::open().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE), row("HK-5", "450", ";;;;;;;;")])).await;
    house.later(SignedDuration::from_hours(24 * 170));
    house.brings(Run::Real, &file(&[row("HK-6", "450", ";;;;;;;;")])).await;
    assert!(house.lets_go().await.is_nothing());
    house.later(SignedDuration::from_hours(24 * 14));
    assert_eq!(house.lets_go().await, LetGo { signals: 0, conversations: 0, arrears: 1 });
    assert_eq!(house.place.count("SELECT count(*) FROM arrears").await, 2, "handed over, and reported lately");
    assert_eq!(house.place.count("SELECT count(*) FROM arrears_events WHERE arrears NOT IN (SELECT id FROM arrears)").await, 0);
    assert!(house.lets_go().await.is_nothing());
}
