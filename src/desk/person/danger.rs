//! Danger that was heard in a turn: answered, told to whoever is on duty, and kept as one matter.
//!
//! The one decision: one danger is one signal. Words that are heard later in it, a wish to be called, and the buttons go to
//! whoever has that alert; nobody is rung anew for what they are already busy with.

use super::{State, reporter, told_by, write};
use crate::crisis::Heard;
use crate::desk::hand_over::Later;
use crate::desk::raise::{Announced, Draft, Sitting};
use crate::desk::{Desk, casework};
use crate::id::{EnvelopeId, Kind, SignalId, WorkerId};
use crate::identity::Typist;
use crate::mailbox::Content;
use crate::personal::Text;
use crate::signal::Urgency;
use crate::signal::kinds::ACUTE_DANGER;
use crate::store::{AlertRaised, Author, SignalChange, SignalEvent, StoreError};

impl Desk {
    /// What a worker has to know before they answer in a group.
    fn others_read_along(&self) -> casework::Line {
        let label = self.say_to_worker("worker_where", &[]);
        let understood = Text::from(self.say_to_worker("worker_in_a_group", &[]));
        casework::Line { name: "group".to_owned(), label, said: understood.clone(), understood }
    }

    /// A danger that the turn itself found: `receive` may have answered it already, and then nothing is said twice.
    pub(super) async fn answer_danger(
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
            announced: Announced::ByItself,
        };
        let made = self.make(draft, sitting, state.desktop.now).await?;
        write(&mut state.desktop, made);
        Ok(())
    }

    pub(super) async fn has_open_danger(&self, state: &State) -> Result<bool, StoreError> {
        let dangers = |kind: &Kind| kind.as_str() == ACUTE_DANGER;
        if state.desktop.changes.raised.iter().any(|raised| dangers(&raised.kind)) {
            return Ok(true);
        }
        let cases = self.store.cases_in(state.desktop.conversation.id).await?;
        Ok(cases.iter().any(|case| dangers(&case.kind) && case.standing.status != "closed"))
    }

    /// Words for whoever has the alert: into the history of the danger's own signal.
    pub(super) async fn add_to_alert(&self, state: &mut State, id: EnvelopeId, what: &str, words: Text) -> Result<(), StoreError> {
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
        if let Some(words) = event.note.as_ref().filter(|_| state.session.typist() == Typist::Usual) {
            Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Words(words))).await?;
        }
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
    }

    pub(super) fn close_alerts(&self, state: &mut State, worker: &WorkerId) {
        for alert in state.alerts.drain(..) {
            let closed = crate::store::AlertClosed { id: alert, by: format!("worker:{worker}"), at: state.desktop.now };
            state.desktop.changes.alerts_closed.push(closed);
        }
    }
}
