//! Which step rings where.
//!
//! The one decision: one table. Each step of the ladder reaches more people on more channels (promise 1), and it is read here
//! and nowhere else, so that the manual, the clock and the first alert cannot come to mean different things.

use super::Step;
use crate::signal::Urgency;

/// A way on which somebody can be alerted. The console is none: it shows, and does not ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// In their chats.
    Chat,
    /// In their mailbox, and that of their desk.
    Mail,
    /// By the organisation's own on-call system, which rings telephones.
    Pager,
}

/// When somebody is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// It just came to them.
    First,
    /// The clock takes this step.
    Again(Step),
}

const CHAT: &[Way] = &[Way::Chat];
const CHAT_AND_MAIL: &[Way] = &[Way::Chat, Way::Mail];
const EVERYTHING: &[Way] = &[Way::Chat, Way::Mail, Way::Pager];

/// The ways on which a call goes out. Whoever cannot be reached on any of them is written to all the same, when they have an
/// address: that is the business of who sends it.
pub fn ways(urgency: Urgency, call: Call) -> &'static [Way] {
    match (urgency, call) {
        // A telephone rings from the second time on (`URG-3`): five minutes are given to whoever is on duty.
        (Urgency::Urgent, Call::Again(Step::RingAgain | Step::RemindDesk)) => EVERYTHING,
        (Urgency::Urgent, Call::First | Call::Again(Step::AskAgain | Step::PassOn | Step::GiveToDesk))
        | (
            Urgency::Normal | Urgency::High,
            Call::Again(Step::RingAgain | Step::AskAgain | Step::PassOn | Step::GiveToDesk | Step::RemindDesk),
        ) => CHAT_AND_MAIL,
        (Urgency::Normal | Urgency::High, Call::First) => CHAT,
        // Somebody is at it already, and is only reminded.
        (_, Call::Again(Step::AskForWord | Step::AskIfDone | Step::LookAfter)) => CHAT,
        // The person is told, and in their own chat.
        (_, Call::Again(Step::TellPerson)) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urg_3_danger_is_everywhere_at_once_and_rings_telephones_from_the_second_time_on() {
        assert_eq!(ways(Urgency::Urgent, Call::First), CHAT_AND_MAIL);
        assert_eq!(ways(Urgency::Urgent, Call::Again(Step::RingAgain)), EVERYTHING);
    }

    #[test]
    fn promise_1_no_step_that_waits_for_somebody_is_quieter_than_the_first_alert() {
        for urgency in Urgency::ALL {
            for step in [Step::RingAgain, Step::AskAgain, Step::PassOn, Step::GiveToDesk, Step::RemindDesk] {
                let (first, again) = (ways(urgency, Call::First), ways(urgency, Call::Again(step)));
                assert!(first.iter().all(|way| again.contains(way)), "{urgency:?} {step:?}");
                assert!(again.contains(&Way::Mail), "{urgency:?} {step:?}");
            }
        }
    }

    #[test]
    fn what_is_no_danger_rings_no_telephone() {
        for urgency in [Urgency::Normal, Urgency::High] {
            let calls = Step::ALL.into_iter().map(Call::Again).chain([Call::First]);
            assert!(calls.into_iter().all(|call| !ways(urgency, call).contains(&Way::Pager)), "{urgency:?}");
        }
    }
}
