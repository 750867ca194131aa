//! The first words of a signal, found again among the messages they came in.
//!
//! The one decision: they are found by what stands there now, and nothing was noted when they came. Of five messages one may have been
//! taken back since, and what is left is not what was guessed at: then nothing is found.

use crate::personal::Text;
use crate::store::{Author, Direction, Message};

/// Each run of a person's messages that is these words together, as the mailbox puts messages together that came at once and the
/// dialog those that came before it was known what they were about. None when they do not all stand there any more.
pub(super) fn first_words<'m>(history: &'m [Message], opening: &Text) -> Vec<Vec<&'m Message>> {
    let opening = opening.expose().trim();
    let is_said = |message: &&Message| message.direction == Direction::In && message.author == Author::Person && message.text.is_some();
    let said: Vec<&Message> = history.iter().filter(is_said).collect();
    let starts = if opening.is_empty() { 0..0 } else { 0..said.len() };
    starts.filter_map(|at| beginning(said.get(at..)?, opening)).collect()
}

/// As many of these messages, from the first on, as are these words together.
fn beginning<'m>(said: &[&'m Message], opening: &str) -> Option<Vec<&'m Message>> {
    let mut together = String::new();
    for (at, message) in said.iter().enumerate() {
        if at > 0 {
            together.push('\n');
        }
        together.push_str(message.text.as_ref()?.expose());
        match together.trim() {
            whole if whole == opening => return said.get(..=at).map(<[&Message]>::to_vec),
            // As far as that it fits, so this cannot go on for longer than the words are.
            part if !opening.starts_with(part) => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{ConversationId, MessageId, NetworkId};
    use jiff::Timestamp;
    use uuid::Uuid;

    fn message(direction: Direction, words: Option<&str>) -> Message {
        Message {
            id: MessageId(Uuid::nil()),
            network: NetworkId::from("buurt"),
            conversation: ConversationId(Uuid::nil()),
            signal: None,
            author: if direction == Direction::In { Author::Person } else { Author::Script },
            direction,
            at: Timestamp::UNIX_EPOCH,
            external_id: None,
            text: words.map(Text::from),
            input: None,
            finding: None,
            turn: None,
        }
    }

    fn said(words: &str) -> Message {
        message(Direction::In, Some(words))
    }

    #[test]
    fn words_that_came_in_several_messages_are_found_in_all_of_them_and_others_are_not() {
        let history =
            [said("hallo"), message(Direction::Out, Some("Dag.")), said("hallo"), said(" ik kan niet"), said("meer "), said("betalen")];
        for (opening, found) in [
            ("hallo", &[&[0][..], &[2]][..]),
            // With a line of ours in between.
            ("hallo\nhallo", &[&[0, 2]]),
            ("hallo\n ik kan niet\nmeer \nbetalen", &[&[2, 3, 4, 5]]),
            ("ik kan niet\nmeer", &[&[3, 4]]),
            // Half of a message, what is ours, and nothing.
            ("ik kan", &[]),
            ("Dag.", &[]),
            (" ", &[]),
        ] {
            let expected: Vec<Vec<&Message>> = found.iter().map(|run| run.iter().map(|at| &history[*at]).collect()).collect();
            assert_eq!(first_words(&history, &Text::from(opening)), expected, "{opening:?}");
        }
    }

    #[test]
    fn of_what_was_taken_back_in_part_nothing_is_found() {
        let history = [said("ik kan niet"), message(Direction::In, None), said("betalen")];
        assert_eq!(first_words(&history, &Text::from("ik kan niet\nmeer\nbetalen")).len(), 0);
    }
}
