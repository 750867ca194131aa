//! What was said earlier: a long conversation, part by part.
//!
//! The one decision: a part is named by the line it ends before. That line stays where it is whatever is said meanwhile, so
//! no part ever skips or repeats a line.

use crate::desk::chat::Line;
use crate::id::MessageId;

/// How many lines a page shows: some weeks of talking, and still quick on an old phone.
pub(super) const MOST_LINES: usize = 200;

/// A part of a conversation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    /// Oldest first.
    pub(super) lines: &'a [Line],
    /// All that was said before it.
    pub(super) past: &'a [Line],
    /// What the part before this one ends before; `None` at the beginning.
    pub(super) earlier: Option<MessageId>,
    /// What comes after this part.
    pub(super) later: Later,
}

/// What comes after a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Later {
    /// Nothing: it is the newest.
    Nothing,
    /// The newest part.
    Newest,
    /// The part that ends before this line.
    Before(MessageId),
}

impl<'a> Part<'a> {
    /// The part that ends before this line; the newest when none is named, or none of that name is there.
    pub(super) fn of(lines: &'a [Line], before: Option<MessageId>) -> Self {
        let named = before.and_then(|before| lines.iter().position(|line| line.id == before));
        let end = named.unwrap_or(lines.len());
        let start = end.saturating_sub(MOST_LINES);
        let earlier = lines.get(start).filter(|_| start > 0).map(|line| line.id);
        let later = match (named, lines.get(end.saturating_add(MOST_LINES))) {
            (None, _) => Later::Nothing,
            (Some(_), None) => Later::Newest,
            (Some(_), Some(line)) => Later::Before(line.id),
        };
        let (past, rest) = lines.split_at_checked(start).unwrap_or_default();
        Self { lines: rest.get(..end.saturating_sub(start)).unwrap_or_default(), past, earlier, later }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::chat::{Offer, Said, Speaker, TakingBack};
    use proptest::prelude::*;

    fn talk(count: usize) -> Vec<Line> {
        let line = |place: usize| Line {
            id: MessageId(uuid::Uuid::from_u128(u128::try_from(place).unwrap() + 1)),
            at: jiff::Timestamp::UNIX_EPOCH,
            speaker: Speaker::Computer,
            said: Said::Else,
            buttons: Vec::new(),
            offer: Offer::Past,
            taking_back: TakingBack::Never,
        };
        (0..count).map(line).collect()
    }

    proptest! {
        #[test]
        fn going_back_part_by_part_reads_each_line_once_and_going_on_comes_to_the_end(count in 0_usize..1_100) {
            let lines = talk(count);
            let (mut read, mut part) = (Vec::new(), Part::of(&lines, None));
            prop_assert_eq!(part.later, Later::Nothing);
            loop {
                prop_assert!(part.lines.len() <= MOST_LINES);
                read.splice(0..0, part.lines.iter().map(|line| line.id));
                let Some(before) = part.earlier else { break };
                part = Part::of(&lines, Some(before));
            }
            prop_assert_eq!(read, lines.iter().map(|line| line.id).collect::<Vec<_>>());
            let mut reached = part.lines.len();
            while let Later::Before(before) = part.later {
                part = Part::of(&lines, Some(before));
                reached += part.lines.len();
            }
            prop_assert!(part.later == Later::Nothing || reached + MOST_LINES >= count, "the newest part follows without a gap");
        }
    }

    #[test]
    fn a_line_that_is_not_there_names_the_newest_part() {
        let lines = talk(250);
        let part = Part::of(&lines, Some(MessageId(uuid::Uuid::nil())));
        assert_eq!((part.lines.len(), part.later), (MOST_LINES, Later::Nothing));
    }
}
