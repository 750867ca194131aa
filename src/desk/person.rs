//! A turn of a person: their messages, and what workers did meanwhile, in the order of their own lane.
//!
//! The one decision: while a worker has the word, the script does not hear the words; they go to that worker. Danger is
//! screened all the same, and the crisis buttons work.

use super::Desk;
use super::bundle::{self, Said};
use super::casework;
use super::check_in::{self, Silent};
use super::notice::{self, Notice};
use super::places;
use super::raise::{Draft, Made, Sitting};
use super::ring;
use super::turn::{Desktop, session};
use crate::crisis::{self, Heard};
use crate::dialog::step::Voice;
use crate::dialog::{self, Book, Effect, Event, Input, Meaning, Session, render};
use crate::id::{AttachmentId, EnvelopeId, Kind, MessageId, SignalId, StepId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Content, Fetch, Lane, Outgoing, Traffic};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::{Source, Urgency};
use crate::store::{
    AlertRaised, Author, Document, Envelope, Floor, Left, Letter, SignalChange, SignalEvent, StoreError, Turn, Waiting, Work,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

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
                Letter::Outgoing(_) | Letter::Fetch(_) => {}
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
        let signal = match &state.desktop.floor {
            Floor::Worker { signal, .. } => Some(*signal),
            Floor::Script => None,
        };
        let mut danger = None;
        for (id, inbound) in said {
            let heard = self.listen(&inbound.content);
            let input = serde_json::to_vec(&inbound.content).ok().map(Document::from);
            let words = inbound.content.words().cloned();
            let line = state.desktop.note(*id, inbound.at, message_number(&inbound.content), words, input, signal);
            self.keep_file(state, *id, line, &inbound.content);
            if let Some(heard) = &heard {
                self.answer_danger(state, *id, heard, &inbound.content, sitting).await?;
            }
            danger = danger.or(heard);
        }
        if danger.is_none() && said.len() > 1 {
            // "Ik wil niet meer" and "leven" are harmless by themselves.
            danger = self.listen(&content);
            if let Some(heard) = &danger {
                self.answer_danger(state, *id, heard, &content, sitting).await?;
            }
        }
        if danger.is_none()
            && let Some(event) = self.identifying(state, *id, last).await?
        {
            return self.step(state, *id, event, None, last.language_hint.as_deref(), sitting).await;
        }
        if let Floor::Worker { worker, signal } = state.desktop.floor.clone()
            && !matches!(content, Content::InGroup { .. })
            && !is_crisis_button(&content)
            && content != Content::Left
        {
            // These words are the worker's: a "ja" behind them answers no question of ours any more.
            state.session.askings.take_last();
            self.tell_worker(&mut state.desktop, *id, &worker, signal, &content).await?;
            if danger.is_none() {
                return Ok(());
            }
        }
        let danger = danger.map(|heard| heard.language);
        self.step(state, *id, Event::Phone(content), danger, last.language_hint.as_deref(), sitting).await
    }

    pub(super) async fn step(
        &self,
        state: &mut State,
        id: EnvelopeId,
        event: Event,
        danger: Option<Language>,
        hint: Option<&str>,
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let library = self.library();
        let (revision, pinned) = self.followed(state, &library).await?;
        let book: &Book = pinned.as_deref().unwrap_or(&library.book);
        let hint = hint.and_then(Language::from_code).filter(|language| book.texts.languages().any(|offered| offered == *language));
        let today = library.calendar().local(state.desktop.now).date();
        let input = Input { envelope: id, today, event, danger, language_hint: hint };
        let step = dialog::step(book, &library.built_in, std::mem::replace(&mut state.session, Session::fresh()), &input);
        state.session = step.session;
        // At rest nobody is pinned: what comes next begins with the book of that day.
        state.desktop.conversation.revision = state.session.revision.is_some().then_some(revision);
        let mut known = self.lines();
        let mut raised = false;
        for effect in step.effects {
            match effect {
                Effect::Raise(raise) => {
                    let reporter = reporter(&state.desktop);
                    let draft = Draft::of(&raise, book, self, state.desktop.conversation.id, reporter, id);
                    let made = self.make(draft, sitting, state.desktop.now).await?;
                    // What else this turn found out stays beside it.
                    known.fill.extend(made.known.fill.clone());
                    raised = true;
                    write(&mut state.desktop, made);
                }
                Effect::Recall { signal } => known = self.recall(state, signal).await?,
                Effect::Judge { signal, verdict } => known = self.judge(state, id, signal, verdict, sitting).await?,
                Effect::Places { kind, postcode } => {
                    let language = state.session.spoken().or(hint).unwrap_or_default();
                    places::add(&mut known, &places::told(&library, &kind, postcode, state.desktop.now, language));
                }
                Effect::Introduce { invitation, answer } => known = self.introduce(state, id, invitation, answer).await?,
                Effect::Leave(departure) => {
                    let day = today.to_zoned(jiff::tz::TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp());
                    let network = self.network_id().clone();
                    state.desktop.changes.departures.push(Left { id: self.clock.id(), network, departure, day });
                }
                Effect::Unlink => self.unlink(state, id).await?,
                Effect::Agree { what, language, turn } => self.agree(state, id, what, (language, turn)).await?,
                Effect::Recount(about) => known = self.recount(state, about).await?,
                Effect::CheckIn { check_in, did } => self.note_check_in(state, id, &check_in, did),
                Effect::TellSilence { signal, helper, asked_on } => {
                    self.tell_silence(state, id, Silent { signal, helper, asked_on }, sitting).await?;
                }
                Effect::Say(utterance) => {
                    check_in::tell_next_day(&mut known, &state.session, library.calendar(), utterance.language);
                    let outgoing = render(book, &library.built_in, &utterance, &known);
                    state.desktop.say(id, "reply", outgoing, Author::Script, None);
                    if raised {
                        // The number of a report is told whoever speaks by then.
                        state.desktop.say_whoever_speaks();
                    }
                }
                Effect::Add { signal, facts } => self.add(state, id, signal, casework::lines(&facts, book, &library.built_in)).await?,
                Effect::Occurrence { signal, facts } => {
                    self.write_occurrence(state, id, signal, &casework::lines(&facts, book, &library.built_in)).await?;
                }
                Effect::TellAlert(words) => self.add_to_alert(state, id, "words", words).await?,
                Effect::CallBack { number } => {
                    let words = number.unwrap_or_else(|| Text::from(self.say_to_worker("worker_wants_call", &[])));
                    self.add_to_alert(state, id, "call_back", words).await?;
                }
            }
        }
        Ok(())
    }

    /// A danger that the turn itself found: `receive` may have answered it already, and then nothing is said twice.
    /// What a worker has to know before they answer in a group.
    fn others_read_along(&self) -> casework::Line {
        let label = self.say_to_worker("worker_where", &[]);
        let understood = Text::from(self.say_to_worker("worker_in_a_group", &[]));
        casework::Line { name: "group".to_owned(), label, said: understood.clone(), understood }
    }

    async fn answer_danger(
        &self,
        state: &mut State,
        id: EnvelopeId,
        heard: &Heard,
        content: &Content,
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let alert = self.alert_of(id);
        if !state.alerts.contains(&alert) {
            let replies = self.crisis_replies(heard, content, state.desktop.now);
            for (place, reply) in replies.into_iter().enumerate() {
                state.desktop.say(id, &format!("crisis:{place}"), reply, Author::Crisis, None);
            }
            state.desktop.changes.alerts_raised.push(AlertRaised {
                id: alert,
                network: self.network_id().clone(),
                conversation: state.desktop.conversation.id,
                danger: heard.danger.as_str().to_owned(),
                rule: heard.evidence.as_str().to_owned(),
                at: state.desktop.now,
            });
            state.alerts.push(alert);
        }
        let words = if let Content::Started { payload: Some(words) } = content {
            Some(Text::from(words.as_str()))
        } else {
            content.words().cloned()
        };
        if let Some(words) = &words
            && self.has_open_danger(state).await?
        {
            // One danger is one signal: whoever has it hears that there is more.
            return self.add_to_alert(state, id, "danger_again", words.clone()).await;
        }
        let in_group = matches!(content, Content::InGroup { .. }).then(|| self.others_read_along());
        let draft = Draft {
            signal: SignalId(id.derive("danger", 0)),
            kind: Kind::from(ACUTE_DANGER),
            urgency: Urgency::Urgent,
            source: told_by(&state.session),
            postcode: None,
            address: None,
            home: None,
            language: state.session.language.unwrap_or(heard.language),
            casework: casework::Casework {
                facts: in_group.into_iter().collect(),
                opening: words,
                typist: state.session.typist(),
                ..casework::Casework::default()
            },
            conversation: Some(state.desktop.conversation.id),
            reporter: Some(reporter(&state.desktop)),
            cause: id,
            helper: None,
        };
        let made = self.make(draft, sitting, state.desktop.now).await?;
        write(&mut state.desktop, made);
        Ok(())
    }

    /// What a worker did to a signal of this person.
    async fn heed(&self, state: &mut State, id: EnvelopeId, notice: Notice, sitting: &mut Sitting) -> Result<(), StoreError> {
        let language = state.session.spoken().unwrap_or_default();
        let say = |key: &str, name: &str| {
            let fill = [("name".to_owned(), name.to_owned())].into();
            Outgoing { text: Text::from(self.library().built_in.say(key, language, &fill)), buttons: Vec::new(), reply_to: None }
        };
        if !matches!(notice, Notice::Asked { .. }) {
            state.session.askings.take_last();
        }
        match notice {
            Notice::Claimed { signal, worker } if state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal }) => {}
            Notice::Claimed { signal, worker } => {
                let name = self.signed(&worker, language);
                // A person is with them now: nobody has to be reminded of a form.
                state.session.reminder = None;
                state.desktop.give_floor(Floor::Worker { worker: worker.clone(), signal });
                state.desktop.say(id, "claimed", say("worker_here", &name), Author::Worker(worker), Some(signal));
            }
            Notice::Said { signal, worker, text, door } => {
                if state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal }) {
                    let text = Text::from(format!("{}: {}", self.signed(&worker, language), text.expose()));
                    let outgoing = Outgoing { text, buttons: Vec::new(), reply_to: None };
                    state.desktop.say(id, "said", outgoing, Author::Worker(worker.clone()), Some(signal));
                    self.tell_said(&mut state.desktop, id, door, signal).await?;
                } else {
                    self.tell_not_said(&mut state.desktop, id, &worker, door);
                    self.remember_not_said(state, signal, &worker, text).await?;
                }
            }
            Notice::Asked { signal, worker, request } => {
                let voice = match &state.desktop.floor {
                    Floor::Script => Some(Voice::Script),
                    Floor::Worker { worker: speaks, .. } => (*speaks == worker).then_some(Voice::Worker),
                };
                self.step(state, id, Event::Asked { request, signal, voice }, None, None, sitting).await?;
            }
            Notice::HandedBack { signal, worker } => {
                if state.desktop.floor == (Floor::Worker { worker, signal }) {
                    state.desktop.give_floor(Floor::Script);
                    self.step(state, id, Event::HandedBack, None, None, sitting).await?;
                }
            }
            Notice::Late { signal } => self.own_up(state, id, signal).await?,
            Notice::PassedOn { signal, to, things } => self.tell_passed_on(state, id, signal, &to, &things),
            Notice::CheckInProposed { check_in, agreement } => {
                let voice = check_in::voice_of(&state.desktop.floor);
                self.step(state, id, Event::Proposal { check_in, agreement, voice }, None, None, sitting).await?;
            }
            Notice::CheckInEnded { check_in } => {
                let event = Event::CheckInEnded { check_in, ending: dialog::step::Ending::ByWorker };
                self.step(state, id, event, None, None, sitting).await?;
            }
            Notice::Closed { signal, worker, number, text, danger } => {
                let had_floor = state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal });
                let fill = [("number".to_owned(), number.to_string()), ("text".to_owned(), text.expose().to_owned())].into();
                let asked = danger == notice::Danger::Untouched && state.session.may_be_asked_if_better();
                let key = if asked { "matter_closed" } else { "matter_closed_write_again" };
                let words = self.library().built_in.say(key, language, &fill);
                if had_floor {
                    state.desktop.give_floor(Floor::Script);
                }
                let outgoing = Outgoing { text: Text::from(words), buttons: Vec::new(), reply_to: None };
                state.desktop.say(id, "closed", outgoing, Author::Worker(worker.clone()), Some(signal));
                state.session.askings.close(signal);
                state.session.asked_for_person = state.session.asked_for_person.filter(|open| *open != signal);
                if danger == notice::Danger::Over {
                    self.close_alerts(state, &worker);
                    self.step(state, id, Event::DangerClosed, None, None, sitting).await?;
                } else if had_floor && !state.session.stack.is_empty() {
                    self.step(state, id, Event::HandedBack, None, None, sitting).await?;
                } else {
                    self.step(state, id, Event::Closed { signal }, None, None, sitting).await?;
                }
            }
        }
        Ok(())
    }

    /// Words that were not said stay with the signal, where the worker who wrote them finds them again.
    async fn remember_not_said(&self, state: &mut State, signal: SignalId, worker: &WorkerId, words: Text) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        let event = SignalEvent { at: state.desktop.now, what: "not_said".into(), who: format!("worker:{worker}"), note: Some(words) };
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
    }

    fn close_alerts(&self, state: &mut State, worker: &WorkerId) {
        for alert in state.alerts.drain(..) {
            let closed = crate::store::AlertClosed { id: alert, by: format!("worker:{worker}"), at: state.desktop.now };
            state.desktop.changes.alerts_closed.push(closed);
        }
    }

    /// What was answered after a signal was raised is added to its facts.
    async fn add(&self, state: &mut State, id: EnvelopeId, signal: SignalId, lines: Vec<casework::Line>) -> Result<(), StoreError> {
        if let Some(raised) = state.desktop.changes.raised.iter_mut().find(|raised| raised.id == signal) {
            let mut facts = casework::Casework::read(&raised.facts);
            facts.facts.extend(lines);
            raised.facts = facts.document();
            return Ok(());
        }
        let Some(case) = self.store.cases_in(state.desktop.conversation.id).await?.into_iter().find(|case| case.id == signal) else {
            return Ok(());
        };
        let mut facts = casework::Casework::read(&case.facts);
        facts.facts.extend(lines);
        if case.standing.status == "claimed" {
            self.tell_more(&mut state.desktop, id, &case);
        }
        let event = SignalEvent { at: state.desktop.now, what: "added".into(), who: "script".into(), note: None };
        self.carry(&mut state.desktop, id, &case, event.clone()).await?;
        state.desktop.change(SignalChange { facts: Some(facts.document()), ..SignalChange::of(&case, case.standing.clone(), event) });
        Ok(())
    }

    async fn has_open_danger(&self, state: &State) -> Result<bool, StoreError> {
        let dangers = |kind: &Kind| kind.as_str() == ACUTE_DANGER;
        if state.desktop.changes.raised.iter().any(|raised| dangers(&raised.kind)) {
            return Ok(true);
        }
        let cases = self.store.cases_in(state.desktop.conversation.id).await?;
        Ok(cases.iter().any(|case| dangers(&case.kind) && case.standing.status != "closed"))
    }

    /// Words for whoever has the alert: into the history of the danger's own signal.
    async fn add_to_alert(&self, state: &mut State, id: EnvelopeId, what: &str, words: Text) -> Result<(), StoreError> {
        let event = SignalEvent { at: state.desktop.now, what: what.to_owned(), who: "person".into(), note: Some(words) };
        let dangers = |kind: &Kind| kind.as_str() == ACUTE_DANGER;
        if let Some(raised) = state.desktop.changes.raised.iter_mut().find(|raised| dangers(&raised.kind)) {
            raised.events.push(event);
            return Ok(());
        }
        let open = self.store.cases_in(state.desktop.conversation.id).await?;
        let Some(case) =
            open.into_iter().filter(|case| dangers(&case.kind) && case.standing.status != "closed").max_by_key(|case| case.number)
        else {
            return Ok(());
        };
        self.tell_more(&mut state.desktop, EnvelopeId(id.derive(what, 0)), &case);
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
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

    /// A built-in text as a message of its own.
    pub(super) fn line(&self, key: &str, language: Language) -> Outgoing {
        let text = self.library().built_in.say(key, language, &BTreeMap::new());
        Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None }
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
        Content::Pressed { data, .. } => match crate::mailbox::Press::decode(data) {
            Some(crate::mailbox::Press::Answer { option, .. }) => crisis::Choice::from_key(&option).is_some(),
            Some(_) | None => false,
        },
        Content::Words { .. } | Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => false,
        Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => false,
    }
}
