//! A turn of a person: their messages, and what workers did meanwhile, in the order of their own lane.
//!
//! The one decision: while a worker has the word, the script does not hear the words; they go to a worker: that one, unless the
//! person turns to another ([`belongs`]). Danger is screened all the same, and the crisis buttons work.

mod belongs;
mod choice;
mod danger;
mod effect;
mod heed;
mod matters;

use super::Desk;
use super::bundle::{self, Said};
use super::notice::Notice;
use super::raise::{Made, Sitting};
use super::ring;
use super::turn::{Desktop, session};
use crate::crisis::{self};
use crate::dialog::{Event, Meaning, Session};
use crate::id::{AttachmentId, EnvelopeId, MessageId, StepId};
use crate::mailbox::{Content, Fetch, Lane, Press, Traffic};
use crate::signal::Source;
use crate::signal::belonging::Belongs;
use crate::store::{Author, Document, Envelope, Floor, Letter, StoreError, Turn, Waiting, Work};
use jiff::Timestamp;

impl Desk {
    pub(super) async fn turn_of_person(&self, work: Work, sitting: &mut Sitting, now: Timestamp) -> Result<Turn, StoreError> {
        let mut state = State {
            session: session(work.session.as_ref()),
            alerts: work.alerts.iter().map(|alert| alert.id).collect(),
            desktop: Desktop::begin(work.conversation, now),
        };
        let rings = ring::rings(&state.session, self.library().calendar());
        let mut fired = work.timers;
        let mut rest = work.waiting.as_slice();
        while let Some((Waiting { claim, letter }, behind)) = rest.split_first() {
            rest = behind;
            match letter {
                Letter::Inbound(inbound) => {
                    if let Some(worker) = self.couple(&state.desktop, &inbound.content).await? {
                        self.welcome_worker(&mut state.desktop, claim.id, &worker);
                        state.desktop.handled.push(claim.id);
                        fired.clear();
                        // From here on it is a worker who writes: the rest is for the next turn.
                        break;
                    }
                    let more = bundle::behind(inbound, behind, |text| self.stands_alone(text));
                    rest = behind.get(more.len()..).unwrap_or_default();
                    state.desktop.handled.extend(more.iter().map(|(id, _)| *id));
                    let said: Vec<Said<'_>> = std::iter::once((claim.id, inbound.as_ref())).chain(more).collect();
                    self.hear(&mut state, &said, sitting).await?;
                }
                Letter::Notice { document, .. } => match Notice::read(document) {
                    Some(notice) => self.heed(&mut state, claim.id, notice, sitting).await?,
                    None => tracing::warn!("a notice of an unknown form was let go"),
                },
                Letter::Outgoing(_) | Letter::TakeAlong(_) | Letter::Alert(_) | Letter::Fetch(_) => {}
            }
            state.desktop.handled.push(claim.id);
            if state.desktop.must_be_read_anew() {
                // What rings is heard in the next turn, behind what still waits.
                fired.clear();
                break;
            }
        }
        self.ring(&mut state, &fired, sitting).await?;
        self.set_rings(&mut state, &rings);
        let revision = state.desktop.conversation.revision;
        let document = Document::from(serde_json::to_vec(&state.session).unwrap_or_default());
        Ok(state.desktop.finish(document, revision, fired))
    }

    /// One message, or several that are read as one.
    async fn hear(&self, state: &mut State, said: &[Said<'_>], sitting: &mut Sitting) -> Result<(), StoreError> {
        let (Some(content), Some((id, last))) = (bundle::whole(said), said.last()) else { return Ok(()) };
        if self.came_before_the_question(state, last.at).await? {
            state.session.askings.take_last();
        }
        if let [only] = said
            && self.listen(&content).is_none()
            && let Some(choice) = self.chosen(state, &content).await?
        {
            return self.take_choice(state, *only, choice, sitting).await;
        }
        let heard: Vec<_> = said.iter().map(|(_, inbound)| self.listen(&inbound.content)).collect();
        // "Ik wil niet meer" and "leven" are harmless by themselves.
        let together = if said.len() > 1 { self.listen(&content) } else { None };
        let placed = self.place(state, &content, heard.iter().any(Option::is_some) || together.is_some()).await?;
        let (mut danger, mut lines) = (None, Vec::with_capacity(said.len()));
        for ((id, inbound), heard) in said.iter().zip(heard) {
            let input = serde_json::to_vec(&inbound.content).ok().map(Document::from);
            let words = inbound.content.words().cloned();
            let signal = placed.belongs.signal();
            let line = state.desktop.note(*id, inbound.at, message_number(&inbound.content), words, input, signal);
            if heard.is_none() && inbound.content.words().is_some_and(|words| self.is_unasked(words)) {
                state.session.was_not_needed(line);
            }
            lines.push(line);
            self.keep_file(state, *id, line, &inbound.content);
            if let Some(heard) = &heard {
                self.answer_danger(state, *id, heard, &inbound.content, sitting).await?;
            }
            danger = danger.or(heard);
        }
        if let (None, Some(heard)) = (&danger, together) {
            self.answer_danger(state, *id, &heard, &content, sitting).await?;
            danger = Some(heard);
        }
        if danger.is_none()
            && let Some(event) = self.identifying(state, *id, last).await?
        {
            return self.step(state, *id, event, None, last.language_hint.as_deref(), sitting).await;
        }
        if placed.belongs != Belongs::Script
            && !matches!(content, Content::InGroup { .. })
            && !is_crisis_button(&content)
            && content != Content::Left
        {
            // These words are the worker's: a "ja" behind them answers no question of ours any more.
            state.session.askings.take_last();
            self.pass_on(state, &placed, belongs::Heard { id: *id, lines: &lines, content: &content }).await?;
            if danger.is_none() {
                return Ok(());
            }
        }
        let danger = danger.map(|heard| heard.language);
        if danger.is_none() {
            self.tell_left_out(state, *id, &content);
        }
        self.step(state, *id, Event::Phone(content), danger, last.language_hint.as_deref(), sitting).await?;
        Box::pin(self.offer_to_unsay(state, *id, sitting)).await
    }

    /// A photo or file is fetched by its own envelope, at once, so that a slow file holds nobody up. One that is too large is
    /// not fetched: the script says so, or we do while a worker has the word. A page brings its files whole: they are sealed
    /// before the message that speaks of them is taken.
    fn keep_file(&self, state: &mut State, id: EnvelopeId, line: MessageId, content: &Content) {
        let Content::File { file, .. } = content else { return };
        if state.desktop.conversation.account.channel == crate::mailbox::Channel::Web {
            return;
        }
        if !file.is_too_large() {
            let desktop = &mut state.desktop;
            desktop.changes.envelopes.push(Envelope {
                id: EnvelopeId(id.derive("fetch", 0)),
                lane: Lane { traffic: Traffic::Fetch, conversation: desktop.conversation.id },
                letter: Letter::Fetch(Fetch { attachment: AttachmentId::of(line), file: file.clone() }),
                due_at: desktop.now,
                epoch: None,
                message: None,
            });
        } else if matches!(state.desktop.floor, Floor::Worker { .. }) {
            let language = state.session.spoken().unwrap_or_default();
            state.desktop.say(id, "too_large", self.line("file_too_large", language), Author::Script, None);
        }
    }
}

/// A conversation while its turn is taken.
pub(super) struct State {
    pub(super) session: Session,
    pub(super) alerts: Vec<crate::id::AlertId>,
    pub(super) desktop: Desktop,
}

pub(super) fn write(desktop: &mut Desktop, made: Made) {
    desktop.changes.raised.push(made.raised);
    desktop.changes.envelopes.extend(made.alerts);
    desktop.changes.support.extend(made.support);
    for change in made.others {
        // What this turn did to it already goes first: a rule can raise it when the next is raised.
        if desktop.changes.signals.iter().all(|earlier| earlier.signal != change.signal) {
            desktop.changes.signals.push(change);
        }
    }
}

/// Who raised it, for the reporter's own key: where an answer goes.
pub(super) fn reporter(desktop: &Desktop) -> Document {
    let account = desktop.conversation.account.to_string();
    Document::from(serde_json::json!({ "account": account, "address": desktop.conversation.address }).to_string().into_bytes())
}

/// Who writes, as far as they said: only for a neighbour or somebody else is the person concerned somebody else.
pub(super) fn told_by(session: &Session) -> Source {
    match session.answer(&StepId::from("role")).map(|answer| &answer.meaning) {
        Some(Meaning::Option(role)) => Source::from_word(role).unwrap_or(Source::Tenant),
        Some(Meaning::Value(_) | Meaning::Unknown) | None => Source::Tenant,
    }
}

fn message_number(content: &Content) -> Option<String> {
    match content {
        Content::Words { message, .. } => message.clone(),
        Content::Edited { message, .. } => Some(message.clone()),
        Content::Pressed { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => None,
        Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => None,
    }
}

fn is_crisis_button(content: &Content) -> bool {
    match content {
        Content::Pressed { data, .. } => {
            Press::decode(data).is_some_and(|press| press.answer().is_some_and(|(_, option)| crisis::Choice::from_key(option).is_some()))
        }
        Content::Words { .. } | Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => false,
        Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => false,
    }
}
