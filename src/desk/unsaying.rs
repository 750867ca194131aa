//! Taking back one message: which it is, what came of it, and who hears that something is gone.
//!
//! The one decision: it goes wherever its words stand as their person's own: the line, its file, the answers that were taken from it,
//! the notes of a history, what was offered to others, and our own lines that say it again. What a worker wrote stays theirs. Whoever
//! has the signal is told that something was taken away, never what.

use super::Desk;
use super::casework::Casework;
use super::correcting::CORRECTED;
use super::erasing::is_under_way;
use super::person::State;
use super::raise::Sitting;
use super::said_twice::{Back, Told};
use super::worker::to_chat;
use crate::dialog::Event;
use crate::dialog::step::{Fate, Named, beginning, comes_from};
use crate::dialog::words::Command;
use crate::handover::Projection;
use crate::id::{AttachmentId, ConversationId, EnvelopeId, HandOverId, MessageId, SignalId};
use crate::mailbox::{Content, Outgoing};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{
    Author, Case, Course, Direction, Envelope, Floor, Message, SettledDoubt, SignalChange, SignalEvent, StoreError, Unsaid,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What the event is called.
pub const TAKEN_BACK: &str = "taken_back";
/// What stands where an answer was.
pub const TAKEN_AWAY: &str = "weggehaald door de melder";
/// What the first words about a matter are called among the answers that went.
const OPENING: &str = "opening";
/// The events with which something is told after a signal was raised.
const TOLD_LATER: [&str; 2] = ["added", CORRECTED];
/// Letters of the shortest answer that is looked for where our own lines read back: "nee" stands behind many a question.
const SHORT: usize = 4;
/// Letters of the shortest words that are looked for in the middle of our own lines: shorter ones stand in other sentences as well.
const LONG: usize = 12;

/// What is left of a signal's words.
#[derive(Default)]
struct Left {
    facts: Option<Casework>,
    notes: Vec<(SignalId, Timestamp, String)>,
    offers: Vec<(SignalId, HandOverId, Projection)>,
    /// The answers that went, as they were understood.
    gone: Vec<Gone>,
}

/// A matter of theirs, with what is needed to see which of their messages it rests on.
struct Matter {
    case: Case,
    /// When the one before it was raised.
    since: Timestamp,
    /// What another organisation took it over from; `None` when it is their own.
    taken_from: Option<SignalId>,
}

/// Where in a signal's facts something that was said stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spot {
    Opening,
    Earlier(usize),
    Fact(usize),
}

/// The name of an answer that went, and as what it was understood: whoever got it without the words that were said has that.
type Gone = (String, Text);

impl Desk {
    /// The messages that "haal dat weg" means, or of which it was asked; none for anything else.
    pub(super) async fn named(&self, state: &State, event: &Event) -> Result<Vec<Named>, StoreError> {
        let content = if let Event::Phone(content) | Event::Beside(content) = event { Some(content) } else { None };
        if content.is_none() && !matches!(event, Event::Unneeded) {
            return Ok(Vec::new());
        }
        let reply = if let Some(Content::Words { text, reply_to, .. }) = content {
            self.takes_back(text).then_some(reply_to.as_deref())
        } else {
            None
        };
        if content.is_some() && reply.is_none() && state.session.unsaying.is_none() {
            return Ok(Vec::new());
        }
        let lines = self.lines_so_far(state).await?;
        let wanted: Vec<&Message> = match (reply, &state.session.unsaying) {
            (Some(Some(number)), _) => lines.iter().rev().find(|line| is_called(line, number)).into_iter().collect(),
            (Some(None), _) => lines.iter().rev().find(|line| self.says_something(line) && !self.is_a_yes(line)).into_iter().collect(),
            (None, Some(open)) => lines.iter().filter(|line| open.lines.contains(&line.id)).collect(),
            (None, None) => lines.iter().filter(|line| state.session.unneeded.contains(&line.id)).collect(),
        };
        let cases = self.store.cases_in(state.desktop.conversation.id).await?;
        let wanted = wanted.into_iter().filter(|line| self.says_something(line));
        let after = |line: &Message| Back::of(&lines, &[line]).first().and_then(Back::after);
        let named = wanted.map(|line| Named {
            line: line.id,
            words: line.text.clone(),
            fate: self.fate_of(state, line, &cases),
            after: after(line),
        });
        Ok(named.collect())
    }

    pub(super) fn takes_back(&self, words: &Text) -> bool {
        self.library().built_in.command(words.expose()) == Some(Command::TakeBack)
    }

    /// Offers, once, to take away what nobody asked for: when nothing else is asked, and the script has the word.
    pub(super) async fn offer_to_unsay(&self, state: &mut State, id: EnvelopeId, sitting: &mut Sitting) -> Result<(), StoreError> {
        if state.desktop.floor == Floor::Script && state.alerts.is_empty() && state.session.may_be_offered_to_unsay() {
            self.step(state, id, Event::Unneeded, None, None, sitting).await?;
        }
        Ok(())
    }

    /// Whether this is something a person told: no button, no "stop" or "terug".
    pub(super) fn says_something(&self, line: &Message) -> bool {
        let is_file = || matches!(content_of(line), Some(Content::File { .. }));
        let is_theirs = line.direction == Direction::In && line.author == Author::Person;
        is_theirs && line.text.as_ref().map_or_else(is_file, |words| self.library().built_in.command(words.expose()).is_none())
    }

    /// "Ja" and "nee" tell nothing by themselves: whoever means one of them replies to it.
    fn is_a_yes(&self, line: &Message) -> bool {
        line.text.as_ref().is_some_and(|words| self.library().built_in.yes_or_no(words.expose()).is_some())
    }

    fn fate_of(&self, state: &State, line: &Message, cases: &[Case]) -> Fate {
        let is_open = state.session.danger.is_some() || !state.alerts.is_empty();
        let day = self.library().calendar().local(line.at).date();
        let since = state.session.danger_on.is_none_or(|on| day >= on);
        let was_heard = || line.text.as_ref().is_some_and(|words| self.library().screen.hear(words.expose()).is_some());
        if is_open && (since || was_heard()) {
            return Fate::Watched;
        }
        let is_in = |case: &Case| line.text.as_ref().is_some_and(|words| Casework::read(&case.facts).holds(words));
        let raised = !state.desktop.changes.raised.is_empty();
        if raised || line.signal.is_some() || cases.iter().any(is_in) { Fate::PassedOn } else { Fate::Free }
    }

    /// What was said in this conversation, what this turn wrote included.
    async fn lines_so_far(&self, state: &State) -> Result<Vec<Message>, StoreError> {
        let conversation = state.desktop.conversation.id;
        let mut lines = self.store.history(conversation).await?;
        lines.extend(state.desktop.changes.messages.iter().filter(|line| line.conversation == conversation).cloned());
        Ok(lines)
    }

    /// Takes these messages away, and what came of them.
    pub(super) async fn unsay(&self, state: &mut State, id: EnvelopeId, wanted: &[MessageId]) -> Result<(), StoreError> {
        let lines = self.lines_so_far(state).await?;
        let is_wanted = |line: &&Message| wanted.contains(&line.id);
        let numbers: Vec<&str> = lines.iter().filter(is_wanted).filter_map(|line| line.external_id.as_deref()).collect();
        // A message that was edited is several lines of one number.
        let again =
            |line: &&Message| line.direction == Direction::In && line.external_id.as_deref().is_some_and(|at| numbers.contains(&at));
        let gone: Vec<&Message> = lines.iter().filter(|line| is_wanted(line) || again(line)).collect();
        let backs = Back::of(&lines, &gone);
        let now = state.desktop.now;
        let mut unsaid = Unsaid {
            network: self.network_id().clone(),
            conversation: state.desktop.conversation.id,
            lines: gone.iter().map(|line| line.id).collect(),
            files: gone.iter().filter_map(|line| file_of(line)).collect(),
            notes: Vec::new(),
            offers: Vec::new(),
            signals: Vec::new(),
            at: now,
        };
        let mut answers: BTreeMap<SignalId, Vec<Gone>> = BTreeMap::new();
        for matter in self.matters_told(state).await? {
            let went = matter.taken_from.and_then(|from| answers.get(&from)).map_or(&[] as &[Gone], Vec::as_slice);
            let left = self.left_of(state, &matter, &backs, went).await?;
            let case = matter.case;
            let is_touched = left.facts.is_some() || !left.notes.is_empty() || !left.offers.is_empty();
            if !is_touched && gone.iter().all(|line| line.signal != Some(case.id)) {
                continue;
            }
            let Left { facts, notes, offers, gone: went } = left;
            unsaid.signals.push(case.id);
            unsaid.notes.extend(notes);
            unsaid.offers.extend(offers);
            answers.insert(case.id, went);
            let event = SignalEvent { at: now, what: TAKEN_BACK.to_owned(), who: "person".to_owned(), note: None };
            let change = SignalChange::of(&case, case.standing.clone(), event);
            state.desktop.change(SignalChange { facts: facts.map(|facts| facts.document()), ..change });
            let text = self.say_to_worker("worker_took_back", &[("number", &case.number.to_string())]);
            self.tell_of_change(state, id, case, (TAKEN_BACK, text)).await?;
        }
        let understood = answers.into_values().flatten().map(|(_, understood)| understood);
        let repeated: Vec<Text> = backs.iter().map(|back| back.words().clone()).chain(understood).collect();
        let says_again = |(place, line): &(usize, &Message)| {
            let is_ours = line.author == Author::Script && backs.iter().any(|back| back.is_followed_by(*place));
            is_ours && line.text.as_ref().is_some_and(|text| repeats(text, &repeated))
        };
        unsaid.lines.extend(lines.iter().enumerate().filter(says_again).map(|(_, line)| line.id));
        state.desktop.changes.settled.extend(gone.iter().map(|line| SettledDoubt { message: line.id, at: now }));
        state.desktop.changes.unsaid.push(unsaid);
        Ok(())
    }

    /// Their signals, and what another organisation made of them; without an alarm that is open.
    async fn matters_told(&self, state: &State) -> Result<Vec<Matter>, StoreError> {
        let mut cases = self.store.cases_in(state.desktop.conversation.id).await?;
        cases.sort_by_key(|case| case.number);
        let (mut matters, mut taken, mut since) = (Vec::new(), Vec::new(), Timestamp::MIN);
        for case in cases {
            for hand_over in self.store.hand_overs_of(case.id).await? {
                let Some(theirs) = hand_over.taken else { continue };
                let theirs = self.store.case_of(theirs).await?;
                taken.extend(theirs.map(|theirs| Matter { case: theirs, since, taken_from: Some(case.id) }));
            }
            let raised = case.created_at;
            matters.push(Matter { case, since, taken_from: None });
            since = raised;
        }
        matters.extend(taken);
        matters.retain(|matter| matter.case.kind.as_str() != ACUTE_DANGER || matches!(matter.case.standing.course, Course::Closed { .. }));
        Ok(matters)
    }

    async fn left_of(&self, state: &State, matter: &Matter, backs: &[Back], answers: &[Gone]) -> Result<Left, StoreError> {
        let (case, mut left) = (&matter.case, Left::default());
        let events = self.store.events(case.id).await?;
        let added = events.iter().filter(|event| TOLD_LATER.contains(&event.what.as_str())).map(|event| event.at);
        let told = Told { since: matter.since, until: added.fold(case.created_at, Timestamp::max) };
        let mut facts = state.desktop.facts_of(case);
        left.gone = facts.take_away(backs, told, answers);
        left.facts = (!left.gone.is_empty()).then_some(facts);
        for event in events {
            let comes = |note: &Text| backs.iter().any(|back| comes_from(note, back.words()) && back.led_to(event.at));
            if event.note.as_ref().is_some_and(comes) && !event.who.starts_with("worker:") {
                left.notes.push((case.id, event.at, event.what));
            }
        }
        // Where the same words stay in another message, only what went here goes there.
        let is_gone = |said: &Text| backs.iter().any(|back| back.after().is_none() && comes_from(said, back.words()));
        for hand_over in self.store.hand_overs_of(case.id).await? {
            let mut projection = hand_over.projection;
            let before = projection.clone();
            let opening = left.gone.iter().any(|(name, _)| name == OPENING);
            projection.words.take_if(|said| opening || is_gone(said));
            for told in &mut projection.told {
                let went = left.gone.iter().any(|(name, understood)| *name == told.name && *understood == told.understood);
                if went || is_gone(&told.said) {
                    (told.said, told.understood) = (Text::from(TAKEN_AWAY), Text::from(TAKEN_AWAY));
                }
            }
            if projection != before {
                left.offers.push((case.id, hand_over.id, projection));
            }
        }
        Ok(left)
    }

    /// Tells whoever has it that something is gone, or was corrected; never what.
    pub(super) async fn tell_of_change(
        &self,
        state: &mut State,
        id: EnvelopeId,
        case: Case,
        (what, text): (&str, String),
    ) -> Result<(), StoreError> {
        if !is_under_way(&case) {
            return Ok(());
        }
        let (what, now) = (format!("{what}_{}", case.number), state.desktop.now);
        let case = self.told_of_at(case).await?;
        let told = self.tell_whoever_has(&case, &Text::from(text), (id, &what), &[], now);
        state.desktop.changes.envelopes.extend(told);
        Ok(())
    }

    /// One message to each chat in which whoever has this case is reached; none to those in `knows`.
    pub(super) fn tell_whoever_has(
        &self,
        case: &Case,
        text: &Text,
        (cause, what): (EnvelopeId, &str),
        knows: &[ConversationId],
        now: Timestamp,
    ) -> Vec<Envelope> {
        let chats = self.that_may_hear(&case.standing, self.chats_at(case, now)).into_iter().filter(|chat| !knows.contains(chat));
        let told = |(place, chat)| {
            let outgoing = Outgoing { text: text.clone(), buttons: Vec::new(), reply_to: None };
            to_chat(chat, EnvelopeId(cause.derive(what, place)), outgoing, now)
        };
        chats.enumerate().map(told).collect()
    }
}

impl Casework {
    /// Whether some of it comes from these words.
    fn holds(&self, words: &Text) -> bool {
        let told = self.facts.iter().chain(self.earlier.iter().map(|earlier| &earlier.line));
        told.into_iter().any(|line| comes_from(&line.said, words)) || self.opening.as_ref().is_some_and(|said| comes_from(said, words))
    }

    /// Takes away what comes from these messages; what it was understood as.
    fn take_away(&mut self, backs: &[Back], told: Told, answers: &[Gone]) -> Vec<Gone> {
        let said: Vec<(Spot, &Text)> = self.said_at().collect();
        let from = |back: &Back| -> Vec<Spot> {
            let from_words = said.iter().filter(|(_, said)| comes_from(said, back.words()));
            back.own(&from_words.map(|(spot, _)| *spot).collect::<Vec<_>>(), told)
        };
        let going: Vec<Spot> = backs.iter().flat_map(from).collect();
        let mut gone = Vec::new();
        if let Some(opening) = self.opening.as_mut().filter(|_| going.contains(&Spot::Opening)) {
            gone.push((OPENING.to_owned(), std::mem::replace(opening, Text::from(TAKEN_AWAY))));
        }
        let facts = self.facts.iter_mut().enumerate().map(|(place, line)| (Spot::Fact(place), line));
        // What it was before it was corrected goes as well.
        let earlier = self.earlier.iter_mut().enumerate().map(|(place, earlier)| (Spot::Earlier(place), &mut earlier.line));
        for (spot, line) in facts.chain(earlier) {
            let went = answers.iter().any(|(name, understood)| *name == line.name && *understood == line.understood);
            if went || going.contains(&spot) {
                line.said = Text::from(TAKEN_AWAY);
                gone.push((line.name.clone(), std::mem::replace(&mut line.understood, Text::from(TAKEN_AWAY))));
            }
        }
        gone
    }

    /// All that somebody said, in the order in which they were asked; what was corrected first as it was.
    fn said_at(&self) -> impl Iterator<Item = (Spot, &Text)> {
        let opening = self.opening.iter().map(|said| (Spot::Opening, said));
        let earlier = self.earlier.iter().enumerate().map(|(place, earlier)| (Spot::Earlier(place), &earlier.line.said));
        opening.chain(earlier).chain(self.facts.iter().enumerate().map(|(place, line)| (Spot::Fact(place), &line.said)))
    }
}

/// Whether somebody who replies to this means this line: by the channel's number, or by our own where the channel has none.
fn is_called(line: &Message, number: &str) -> bool {
    line.external_id.as_deref() == Some(number) || number.parse() == Ok(line.id)
}

fn content_of(line: &Message) -> Option<Content> {
    serde_json::from_slice(line.input.as_ref()?.expose()).ok()
}

/// The file that came with a line: a page names its own, others are named after the line.
fn file_of(line: &Message) -> Option<AttachmentId> {
    let Content::File { file, .. } = content_of(line)? else { return None };
    Some(file.handle.parse().unwrap_or_else(|_| AttachmentId::of(line.id)))
}

/// Whether a line of ours says one of these again: at the end of a line that reads back, between quotes, or anywhere when it is long.
fn repeats(ours: &Text, words: &[Text]) -> bool {
    let ours = ours.expose();
    words.iter().any(|words| {
        let said = words.expose().trim();
        let quoted = || ours.contains(&format!("\"{}\"", beginning(words)));
        !said.is_empty() && (quoted() || (said.chars().count() >= LONG && ours.contains(said)))
    }) || ours.lines().any(|line| ends_with_any(line, words))
}

fn ends_with_any(line: &str, words: &[Text]) -> bool {
    let is_end = |said: &str| said.chars().count() >= SHORT && line.trim_end().ends_with(&format!(": {said}"));
    words.iter().any(|words| is_end(words.expose().trim()))
}
