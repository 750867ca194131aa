//! The first words of a signal, found again among the messages they came in.
//!
//! The one decision: they are found by what stands there now, and nothing was noted when they came. Of an outburst of five messages
//! one may have been taken back since, and what is left is not what was guessed at: then nothing is found.

use crate::personal::Text;
use crate::store::{Author, Direction, Message};

/// Each run of messages that is these words together, as the mailbox puts messages together that came at once; none when they do not
/// all stand there any more.
pub(super) fn first_words<'m>(history: &'m [Message], opening: &Text) -> impl Iterator<Item = &'m [Message]> {
    let opening = Text::from(opening.expose().trim());
    let starts = if opening.is_blank() { 0..0 } else { 0..history.len() };
    starts.filter_map(move |at| beginning(history.get(at..)?, opening.expose()))
}

/// As many of these messages, from the first on, as are these words together.
fn beginning<'m>(messages: &'m [Message], opening: &str) -> Option<&'m [Message]> {
    let mut together = String::new();
    for (at, message) in messages.iter().enumerate() {
        let said = message.text.as_ref().filter(|_| message.direction == Direction::In && message.author == Author::Person)?;
        if at > 0 {
            together.push('\n');
        }
        together.push_str(said.expose());
        match together.trim() {
            whole if whole == opening => return messages.get(..=at),
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
    fn words_that_came_at_once_are_found_in_all_their_messages_and_others_are_not() {
        let history =
            [said("hallo"), message(Direction::Out, Some("Dag.")), said("hallo"), said(" ik kan niet"), said("meer "), said("betalen")];
        for (opening, found) in [
            ("hallo", &[0..1, 2..3][..]),
            ("hallo\n ik kan niet\nmeer \nbetalen", &[2..6]),
            ("ik kan niet\nmeer", &[3..5]),
            ("betalen", &[5..6]),
            // Half of a message, words with ours between them, and nothing.
            ("ik kan", &[]),
            ("hallo\nhallo", &[]),
            (" ", &[]),
        ] {
            let runs: Vec<&[Message]> = first_words(&history, &Text::from(opening)).collect();
            assert_eq!(runs, found.iter().map(|run| &history[run.clone()]).collect::<Vec<_>>(), "{opening:?}");
        }
    }

    #[test]
    fn of_what_was_taken_back_in_part_nothing_is_found() {
        let history = [said("ik kan niet"), message(Direction::In, None), said("betalen")];
        assert_eq!(first_words(&history, &Text::from("ik kan niet\nmeer\nbetalen")).count(), 0);
    }
}
