//! What a person says of a matter that was closed.
//!
//! The one decision: "not better" opens it again at once and gives it to whoever closed it, who knows it best; the catch-all
//! desk owns it when that worker is gone. After four weeks it is a new signal instead, routed as any. Nobody has to agree first: closing is a worker's word, and so is this a person's.

use super::case::act::urgency_of;
use super::casework::{Casework, Line};
use super::clock::Matter;
use super::person::{State, reporter, write};
use super::raise::{Announced, Draft, Sitting, standing};
use super::worker::to_chat;
use super::{Desk, promise};
use crate::dialog::Known;
use crate::dialog::step::Verdict;
use crate::id::{EnvelopeId, SignalId};
use crate::language::Language;
use crate::mailbox::{News, Outgoing};
use crate::personal::Text;
use crate::signal::deadline::Rule;
use crate::signal::{Climb, Source};
use crate::store::{Author, Case, Owner, SignalChange, SignalEvent, Standing, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The fact that there was a signal like this before.
const BEFORE: &str = "before";

impl Desk {
    /// Writes it down, and opens the matter again when it is not better. What follows is filled with its number, and with who
    /// reads it by when.
    pub(super) async fn judge(
        &self,
        state: &mut State,
        id: EnvelopeId,
        signal: SignalId,
        verdict: Verdict,
        sitting: &mut Sitting,
    ) -> Result<Known, StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(self.lines()) };
        // It is open again already: there is nothing to do, and who has it is told.
        if case.standing.status != "closed" {
            return self.recall(state, signal).await;
        }
        let now = state.desktop.now;
        if verdict != Verdict::Better {
            self.let_look_back_go(&case, &mut state.desktop.changes, now).await?;
        }
        let (what, standing) = match verdict {
            Verdict::Better => ("better", case.standing.clone()),
            Verdict::NotBetter => ("opened_again", self.opened_again(&case, now)),
            Verdict::Anew(_) => ("reported_again", case.standing.clone()),
        };
        let known = match verdict {
            Verdict::Better | Verdict::NotBetter => self.recall_as(state, &case, &standing),
            Verdict::Anew(fresh) => self.report_again(state, id, &case, fresh, sitting).await?,
        };
        if verdict == Verdict::NotBetter {
            self.alert_again(state, id, &case, &standing);
        }
        let event = SignalEvent { at: now, what: what.to_owned(), who: "person".into(), note: None };
        state.desktop.change(SignalChange::of(&case, standing, event));
        Ok(known)
    }

    /// It was closed too long ago to open it again: a new one with all that was told, for whoever has it now.
    async fn report_again(
        &self,
        state: &mut State,
        id: EnvelopeId,
        case: &Case,
        fresh: SignalId,
        sitting: &mut Sitting,
    ) -> Result<Known, StoreError> {
        let mut casework = Casework::read(&case.facts);
        let label = self.say_to_worker("worker_before", &[]);
        let understood = Text::from(self.say_to_worker("worker_was_closed", &[("number", &case.number.to_string())]));
        casework.facts.retain(|line| line.name != BEFORE);
        casework.facts.push(Line { name: BEFORE.to_owned(), label, said: understood.clone(), understood });
        let draft = Draft {
            signal: fresh,
            kind: case.kind.clone(),
            urgency: urgency_of(case),
            source: Source::from_word(&case.source).unwrap_or(Source::OtherPerson),
            postcode: Matter::of(case).area,
            address: casework.address(),
            // Whether others may find it by its home was decided when it was told; it is not told again.
            home: None,
            language: case.language,
            casework,
            conversation: Some(state.desktop.conversation.id),
            reporter: Some(reporter(&state.desktop)),
            cause: id,
            helper: None,
            announced: Announced::ByItself,
        };
        let made = self.make(draft, sitting, state.desktop.now).await?;
        let known = made.known.clone();
        write(&mut state.desktop, made);
        Ok(known)
    }

    /// The promised day passed and nobody took it: that is said as it is, unless somebody took it just now.
    pub(super) async fn own_up(&self, state: &mut State, id: EnvelopeId, signal: SignalId) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        // Of one that another carries it is the other that somebody has to take.
        let carrier = self.carrier(&case).await?;
        let status = carrier.as_ref().map_or(&case, |(_, into)| into).standing.status.as_str();
        if !matches!(status, "waiting" | "assigned") {
            return Ok(());
        }
        let (library, network) = (self.library(), self.network());
        let language = state.session.spoken().unwrap_or_default();
        let promised = case.standing.climb.promised.unwrap_or(case.standing.deadline.at);
        let when = promise::by_when(promised, state.desktop.now, library.calendar(), language);
        let desk = network.catch_all_desk().map(|desk| desk.name.clone()).unwrap_or_default();
        let words = [("number", case.number.to_string()), ("when", when), ("desk", desk)];
        let fill = words.into_iter().map(|(name, words)| (name.to_owned(), words)).collect();
        let text = Text::from(library.built_in.say("promise_not_kept", language, &fill));
        state.desktop.say(id, "late", Outgoing { text, buttons: Vec::new(), reply_to: None }, Author::Script, Some(signal));
        Ok(())
    }

    fn opened_again(&self, case: &Case, now: Timestamp) -> Standing {
        let network = self.network();
        let owner = match &case.standing.owner {
            Owner::Worker(worker) if network.worker(worker).is_none() => Owner::Desk(network.catch_all.clone()),
            owner @ (Owner::Worker(_) | Owner::Desk(_)) => owner.clone(),
        };
        let library = self.library();
        let urgency = urgency_of(case);
        let rule = library.kinds.deadline_rule(&case.kind, urgency).unwrap_or(Rule::FiveWorkingDays);
        let due = rule.due(now, library.calendar());
        let climb = Climb { promised: Some(due.due_at), ..case.standing.climb.opened_again(now) };
        self.wound(&Matter::of(case), standing(&owner, urgency, due, climb), &BTreeMap::new(), now)
    }

    /// Told like a signal that is new: at night a worker's phone stays silent, for this is no danger.
    fn alert_again(&self, state: &mut State, id: EnvelopeId, case: &Case, standing: &Standing) {
        let (library, network, now) = (self.library(), self.network(), state.desktop.now);
        let member = match &standing.owner {
            Owner::Worker(worker) => network.worker(worker),
            Owner::Desk(_) => None,
        };
        let opening = member.and_then(|member| member.worker.hours.as_ref()?.next_opening(now, library.calendar()));
        let told_at = self.told_at(opening, urgency_of(case), now);
        let (kind, number) = (library.kinds.kind_label(&case.kind, Language::Nl), case.number.to_string());
        let text = self.say_to_worker("worker_opened_again", &[("kind", kind), ("number", &number)]);
        let outgoing = self.offer_to_claim(text, case.number);
        let outside = self.first_outside(case, &standing.owner, (News::New, urgency_of(case)), id, told_at);
        state.desktop.changes.envelopes.extend(outside);
        for (place, chat) in self.chats_beside_mail(&standing.owner).into_iter().enumerate() {
            let envelope = to_chat(chat, EnvelopeId(id.derive("opened again", place)), outgoing.clone(), told_at);
            state.desktop.changes.envelopes.push(envelope);
        }
    }
}
