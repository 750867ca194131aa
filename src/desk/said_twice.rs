//! The same words said more than once, of which one message is taken back.
//!
//! The one decision: what was kept is set beside the messages in the order in which both came, the last beside the last, within the time
//! in which a report was told. So only that goes which comes from the message that is meant. Where it cannot be told apart something
//! stays, and with it a message that says the very same; once that is the only one, all that comes from those words goes.

use crate::personal::Text;
use crate::store::{Author, Direction, Message};
use jiff::Timestamp;

/// A message that is taken back, and the others with the very same words, which stay.
pub(super) struct Back {
    words: Text,
    said: Place,
    others: Vec<Place>,
}

/// Where a message stands among all that was said, and when it came.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    when: Timestamp,
}

/// When a report was told: since the one before was raised, until it was raised itself or something was added to it.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub(super) since: Timestamp,
    pub(super) until: Timestamp,
}

impl Told {
    fn holds(self, place: Place) -> bool {
        self.since < place.when && place.when <= self.until
    }
}

impl Back {
    /// Of all that was said these messages go. One without words takes nothing else along.
    pub(super) fn of(lines: &[Message], gone: &[&Message]) -> Vec<Self> {
        let stays = |line: &Message| gone.iter().all(|gone| gone.id != line.id);
        let place = |(at, line): (usize, &Message)| Place { at, when: line.at };
        let backs = lines.iter().enumerate().filter(|(_, line)| !stays(line)).filter_map(|(at, line)| {
            let words = line.text.clone().filter(|words| !words.is_blank())?;
            let others = lines.iter().enumerate().filter(|(_, other)| stays(other) && says(other, &words)).map(place).collect();
            Some(Self { words, said: place((at, line)), others })
        });
        backs.collect()
    }

    pub(super) fn words(&self) -> &Text {
        &self.words
    }

    /// How many messages with these words came after it; `None` when there is no other.
    pub(super) fn after(&self) -> Option<usize> {
        (!self.others.is_empty()).then(|| self.others.iter().filter(|other| other.at > self.said.at).count())
    }

    /// Which of the things that come from these words come from this message: all in the order in which they were told.
    pub(super) fn own<T: Copy>(&self, from_words: &[T], told: Told) -> Vec<T> {
        if self.others.is_empty() {
            return from_words.to_vec();
        }
        if !told.holds(self.said) {
            return Vec::new();
        }
        let beside: Vec<&Place> = self.others.iter().filter(|other| told.holds(**other)).collect();
        if beside.is_empty() {
            return from_words.to_vec();
        }
        let after = beside.iter().filter(|other| other.at > self.said.at).count();
        from_words.iter().rev().nth(after).copied().into_iter().collect()
    }

    /// Whether what was written at this moment because of these words was written because of this message.
    pub(super) fn led_to(&self, when: Timestamp) -> bool {
        let is_nearer = |other: &Place| other.when <= when && other.at > self.said.at;
        self.others.is_empty() || (self.said.when <= when && !self.others.iter().any(is_nearer))
    }

    /// Whether what stands at this place among all that was said stands behind this message, and behind no other with these words.
    pub(super) fn is_followed_by(&self, place: usize) -> bool {
        let is_between = |other: &Place| (self.said.at..place).contains(&other.at);
        self.others.is_empty() || (place > self.said.at && !self.others.iter().any(is_between))
    }
}

fn says(line: &Message, words: &Text) -> bool {
    let is_theirs = line.direction == Direction::In && line.author == Author::Person;
    is_theirs && line.text.as_ref().is_some_and(|text| text.expose().trim() == words.expose().trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// At these minutes the same words were said; the one at `said` is taken back.
    fn back(said: usize, minutes: &[i64]) -> Back {
        let place = |(at, minute): (usize, &i64)| Place { at, when: Timestamp::from_second(60 * minute).unwrap() };
        let places: Vec<Place> = minutes.iter().enumerate().map(place).collect();
        let others = places.iter().copied().filter(|place| place.at != said).collect();
        Back { words: "nee".into(), said: places[said], others }
    }

    fn told(since: i64, until: i64) -> Told {
        let minute = |minute: i64| Timestamp::from_second(60 * minute).unwrap();
        Told { since: minute(since), until: minute(until) }
    }

    #[test]
    fn the_last_goes_with_the_last_within_one_report() {
        let answers = ["first", "second", "third"];
        for (said, own) in [(0, "first"), (1, "second"), (2, "third")] {
            assert_eq!(back(said, &[1, 2, 3]).own(&answers, told(0, 9)), [own]);
        }
        assert_eq!(back(0, &[1]).own(&answers, told(0, 9)), answers, "words said once take all along");
    }

    #[test]
    fn a_message_outside_the_time_of_a_report_takes_nothing_of_it_along() {
        assert!(back(1, &[1, 12]).own(&["answer"], told(0, 9)).is_empty());
        assert_eq!(back(0, &[1, 12]).own(&["answer"], told(0, 9)), ["answer"]);
        assert!(back(0, &[1, 2, 3]).own(&["second", "third"], told(0, 9)).is_empty(), "it was no answer");
    }

    #[test]
    fn a_note_and_an_echo_belong_to_the_nearest_message_before_them() {
        let minute = |minute: i64| Timestamp::from_second(60 * minute).unwrap();
        let (first, second) = (back(0, &[1, 5]), back(1, &[1, 5]));
        assert_eq!([first.led_to(minute(1)), second.led_to(minute(1))], [true, false]);
        assert_eq!([first.led_to(minute(5)), second.led_to(minute(5))], [false, true]);
        assert_eq!([first.is_followed_by(1), first.is_followed_by(2), second.is_followed_by(2)], [true, false, true]);
    }
}
