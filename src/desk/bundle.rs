//! Messages that came at once, read as one.
//!
//! The one decision: a few quick messages are answers to one question after another and are taken so; an outburst is one
//! thing said in pieces, and so is what a phone cut because it was too long. It gets one answer, not thirty. Every piece
//! is screened by itself and the whole once more, and a word like "stop" is never drowned in the others.

use crate::id::EnvelopeId;
use crate::mailbox::{Content, Inbound};
use crate::personal::Text;
use crate::store::{Letter, Waiting};

/// From this many on it is an outburst: people send two or three messages where others send one.
const OUTBURST: usize = 4;

/// A message this long, in letters, was cut by the phone: Telegram's own bound is 4,096.
const CUT: usize = 4_000;

/// What came, and in which envelope.
pub(super) type Said<'w> = (EnvelopeId, &'w Inbound);

/// What stands behind the first and belongs to it.
pub(super) fn behind<'w>(first: &'w Inbound, waiting: &'w [Waiting], is_command: impl Fn(&str) -> bool) -> Vec<Said<'w>> {
    let is_plain =
        |inbound: &Inbound| matches!(&inbound.content, Content::Words { text, reply_to: None, .. } if !is_command(text.expose()));
    let is_cut = |inbound: &Inbound| inbound.content.words().is_some_and(|text| text.expose().chars().count() >= CUT);
    if waiting.is_empty() || !is_plain(first) {
        return Vec::new();
    }
    let plain = |waiting: &'w Waiting| match &waiting.letter {
        Letter::Inbound(inbound) if is_plain(inbound) => Some((waiting.claim.id, inbound.as_ref())),
        Letter::Inbound(_) | Letter::Notice { .. } | Letter::Outgoing(_) => None,
        Letter::TakeAlong(_) | Letter::Alert(_) | Letter::Fetch(_) => None,
    };
    let mut run: Vec<Said<'w>> = waiting.iter().map_while(plain).collect();
    if run.len() + 1 < OUTBURST {
        // The end of what was cut is shorter.
        let cut = std::iter::once(first).chain(run.iter().map(|(_, inbound)| *inbound)).take_while(|inbound| is_cut(inbound)).count();
        run.truncate(cut);
    }
    run
}

/// All of it as one.
pub(super) fn whole(said: &[Said<'_>]) -> Option<Content> {
    match said {
        [] => None,
        [(_, only)] => Some(only.content.clone()),
        [.., (_, last)] => {
            let pieces: Vec<&str> = said.iter().filter_map(|(_, inbound)| inbound.content.words()).map(Text::expose).collect();
            let message = if let Content::Words { message, .. } = &last.content { message.clone() } else { None };
            Some(Content::Words { text: Text::from(pieces.join("\n")), message, reply_to: None })
        }
    }
}
