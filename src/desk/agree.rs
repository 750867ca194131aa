//! What a worker asks somebody to agree to, as it is put into words, written down, and told.
//!
//! The one decision: the words, the record and the answer are one commit. What is kept is the very text that was said (its hash,
//! its version, who had approved it) and what the person said on it, so that a yes can be shown to have been one.

use super::notice::Later;
use super::person::State;
use super::worker::to_chat;
use super::{Desk, promise};
use crate::consent::{ArrearsOffer, Button, Consent, Deed, Fill, Line, Party, Reply, Request, Standing, Things};
use crate::dialog::step::{
    Agreeing, Saying, is_of_asking, is_of_correcting, is_of_erasing, is_of_taking_along, is_of_unsaying, options_of, withdrawing,
};
use crate::dialog::words::Command;
use crate::dialog::{Asking, Erasing, values::names};
use crate::id::{EnvelopeId, OrganisationId, SignalId};
use crate::language::Language;
use crate::mailbox::{self, Content, Outgoing, Press};
use crate::personal::Text;
use crate::store::{Agreement, AskedEvent, Author, Case, Happened, Matter, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;

/// What is asked, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The things it names; empty when it names none.
    pub things: String,
    /// Who else is in it.
    pub to: String,
    /// What for; empty for the offer.
    pub purpose: String,
}

impl Desk {
    /// Whether this is about something a worker asked, while a worker has the word.
    pub(super) fn is_about_asking(&self, state: &State, content: &Content) -> bool {
        let built_in = &self.library().built_in;
        match content {
            Content::Pressed { data, .. } => {
                let kinds = [is_of_asking, is_of_erasing, is_of_unsaying, is_of_taking_along, is_of_correcting];
                matches!(Press::decode(data), Some(Press::Answer { option, .. }) if kinds.iter().any(|is_of| is_of(&option)))
            }
            Content::Words { text, .. } => {
                let (said, command) = (text.expose(), built_in.command(text.expose()));
                let answers = built_in.yes_or_no(said).is_some() || built_in.is_unknown(said);
                let may_be_erased = matches!(state.session.erasing, Some(Erasing::Offered { turn }) if turn == state.session.turn);
                let may_be_sent = state.session.taking_along.asked == Some(state.session.turn);
                let may_be_unsaid = state.session.unsaying.as_ref().is_some_and(|open| open.turn == state.session.turn);
                matches!(
                    command,
                    Some(
                        Command::MyConsents
                            | Command::EraseAll
                            | Command::KeepAll
                            | Command::TakeBack
                            | Command::TakeAlong
                            | Command::Correct
                    )
                ) || self.answers_correction(state, text)
                    || ((may_be_erased || may_be_unsaid || may_be_sent) && answers)
                    || (state.session.askings.awaits() && (answers || matches!(command, Some(Command::Easier | Command::Repeat))))
            }
            Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => false,
            Content::Sticker { .. } | Content::Card | Content::Else { .. } | Content::InGroup { .. } | Content::Left => false,
        }
    }

    /// Does what the engine decided about something that was asked.
    pub(super) async fn agree(&self, state: &mut State, id: EnvelopeId, what: Agreeing, at: (Language, u64)) -> Result<(), StoreError> {
        let agreements = self.store.agreements_in(state.desktop.conversation.id).await?;
        let of = |asking: &Asking| agreements.iter().find(|one| one.matter.request() == asking.request);
        match what {
            Agreeing::Say { asking, saying } => {
                if let Some(agreement) = of(&asking) {
                    self.put(state, id, agreement, asking, saying, at);
                }
            }
            Agreeing::Decide { asking, deed, said } => {
                if let Some(agreement) = of(&asking) {
                    self.decide(state, id, agreement, (asking, deed, said), at).await?;
                }
            }
            Agreeing::Remark { asking, words } => {
                if let Some(agreement) = of(&asking) {
                    self.remark(state, id, agreement, words, at.0).await?;
                }
            }
            Agreeing::List { given } => {
                let given: Vec<_> = given.iter().filter_map(|asking| Some((asking, of(asking)?))).collect();
                self.list_agreed(state, id, &given, at);
            }
        }
        Ok(())
    }

    fn put(&self, state: &mut State, id: EnvelopeId, agreement: &Agreement, asking: Asking, saying: Saying, at: (Language, u64)) {
        let request = asking.request;
        let line = match saying {
            Saying::Question => Line::Question(request),
            Saying::Explained => Line::Explained(request),
            Saying::Unsure => Line::Unsure,
            Saying::Standing(Standing::Given) => Line::WasGiven,
            Saying::Standing(Standing::Withdrawn) => Line::WasWithdrawn,
            Saying::Standing(Standing::Refused | Standing::Open | Standing::Waits) => Line::WasRefused,
            Saying::NotTheirs => Line::NotTheirs,
        };
        let now = state.desktop.now;
        let reply = self.worded(agreement, line, at.0, now, None);
        if saying == Saying::Question {
            self.record(state, id, agreement, Happened { at: now, deed: Deed::Put, proof: reply.proof.clone(), said: None });
        }
        let options = options_of(&asking, saying).into_iter().map(|(button, option)| (self.label(button, at.0, None), option));
        self.say_asking(state, id, agreement, &reply, options.collect(), at.1);
    }

    async fn decide(
        &self,
        state: &mut State,
        id: EnvelopeId,
        agreement: &Agreement,
        (asking, deed, said): (Asking, Deed, Option<Text>),
        (language, turn): (Language, u64),
    ) -> Result<(), StoreError> {
        use crate::consent::Answer::{No, Yes};
        let request = asking.request;
        let (line, button) = match deed {
            Deed::Answered(Yes) => (Line::Yes(request), Button::Yes),
            Deed::Answered(No) => (Line::No(request), Button::No),
            Deed::Withdrawn | Deed::Put => (Line::Withdrawn(request), Button::AfterAll),
        };
        let now = state.desktop.now;
        let reply = self.worded(agreement, line, language, now, None);
        let said = said.unwrap_or_else(|| Text::from(self.label(button, language, None)));
        self.record(state, id, agreement, Happened { at: now, deed, proof: reply.proof.clone(), said: Some(said) });
        let after_all = (deed == Deed::Answered(Yes)).then(|| (self.label(Button::AfterAll, language, None), withdrawing(&asking)));
        self.say_asking(state, id, agreement, &reply, after_all.into_iter().collect(), turn);
        let (what, told) = match (request, deed) {
            (Request::Consent { .. }, Deed::Answered(Yes)) => ("consent_given", "worker_agreed"),
            (Request::Consent { .. }, Deed::Answered(No)) => ("consent_refused", "worker_declined_asking"),
            (Request::Consent { .. }, Deed::Withdrawn | Deed::Put) => ("consent_withdrawn", "worker_withdrew"),
            (Request::Offer { .. }, Deed::Answered(Yes)) => ("offer_accepted", "worker_offer_accepted"),
            (Request::Offer { .. }, Deed::Answered(No) | Deed::Withdrawn | Deed::Put) => ("offer_rejected", "worker_offer_rejected"),
        };
        self.tell_asker(state, id, agreement, (what, told), None).await
    }

    async fn remark(
        &self,
        state: &mut State,
        id: EnvelopeId,
        agreement: &Agreement,
        words: Text,
        language: Language,
    ) -> Result<(), StoreError> {
        let reply = self.worded(agreement, Line::Remark, language, state.desktop.now, None);
        self.say_asking(state, id, agreement, &reply, Vec::new(), 0);
        self.tell_asker(state, id, agreement, ("asking_remark", "worker_more"), Some(words)).await
    }

    fn list_agreed(&self, state: &mut State, id: EnvelopeId, given: &[(&Asking, &Agreement)], (language, turn): (Language, u64)) {
        let now = state.desktop.now;
        let above = if given.is_empty() { Line::ListEmpty } else { Line::List };
        let texts = &self.library().consent;
        let mut text = texts.say(above, language, |_| Fill::new()).text;
        let mut buttons = Vec::new();
        for (place, (asking, agreement)) in (1..).zip(given) {
            text.push('\n');
            text.push_str(&self.worded(agreement, Line::Listed(asking.request), language, now, Some(place)).text);
            buttons.push((self.label(Button::Withdraw, language, Some(place)), withdrawing(asking)));
        }
        let outgoing = Outgoing { text: Text::from(text), buttons: pressable(buttons, turn), reply_to: None };
        state.desktop.say(id, "agreed", outgoing, Author::Script, None);
        state.desktop.say_whoever_speaks();
    }

    /// In a message of its own, in the history of its signal; said whoever speaks by then, since it is written down as said.
    fn say_asking(
        &self,
        state: &mut State,
        id: EnvelopeId,
        agreement: &Agreement,
        reply: &Reply,
        buttons: Vec<(String, String)>,
        turn: u64,
    ) {
        let outgoing = Outgoing { text: Text::from(reply.text.clone()), buttons: pressable(buttons, turn), reply_to: None };
        state.desktop.say(id, "asking", outgoing, Author::Script, Some(agreement.signal));
        state.desktop.say_whoever_speaks();
    }

    fn record(&self, state: &mut State, id: EnvelopeId, agreement: &Agreement, happened: Happened) {
        let (network, conversation) = (state.desktop.conversation.network.clone(), state.desktop.conversation.id);
        let (events, request) = (&mut state.desktop.changes.asked_events, agreement.matter.request());
        let step = agreement.happened.len() + events.iter().filter(|event| event.request == request).count();
        events.push(AskedEvent { id: id.derive("asked", events.len()), request, network, conversation, step, happened });
    }

    /// Words that reached us before the question was said are no answer to it, whatever they are.
    pub(super) async fn came_before_the_question(&self, state: &State, at: Timestamp) -> Result<bool, StoreError> {
        if !state.session.askings.awaits() {
            return Ok(false);
        }
        if state.desktop.changes.asked_events.iter().any(|event| event.happened.deed == Deed::Put) {
            return Ok(true);
        }
        let agreements = self.store.agreements_in(state.desktop.conversation.id).await?;
        Ok(agreements.iter().filter_map(|agreement| agreement.when(Deed::Put)).max().is_some_and(|put| at < put))
    }

    /// Whoever asked, and whoever has the signal now: that something came of it, and none of the person's words.
    async fn tell_asker(
        &self,
        state: &mut State,
        id: EnvelopeId,
        agreement: &Agreement,
        (what, told): (&str, &str),
        note: Option<Text>,
    ) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(agreement.signal).await? else { return Ok(()) };
        let mut chats = self.own_chats(&agreement.by);
        chats.extend(self.chats_of_holder(&case, state.desktop.now));
        chats.sort();
        chats.dedup();
        let text = self.say_to_worker(told, &[("number", &case.number.to_string())]);
        for (place, chat) in chats.into_iter().enumerate() {
            let outgoing = Outgoing { text: Text::from(text.clone()), buttons: Vec::new(), reply_to: None };
            let envelope = to_chat(chat, EnvelopeId(id.derive(told, place)), outgoing, state.desktop.now);
            state.desktop.changes.envelopes.push(envelope);
        }
        let event = SignalEvent { at: state.desktop.now, what: what.to_owned(), who: "person".into(), note };
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
    }

    fn chats_of_holder(&self, case: &Case, now: Timestamp) -> Vec<crate::id::ConversationId> {
        if case.standing.status == "closed" { Vec::new() } else { self.chats_at(case, now) }
    }

    fn label(&self, button: Button, language: Language, place: Option<usize>) -> String {
        let fill = place.map(|place| ("place", place.to_string())).into_iter().collect();
        self.library().consent.label(button, language, &fill)
    }

    /// A text about it, in words.
    fn worded(&self, agreement: &Agreement, line: Line, language: Language, now: Timestamp, place: Option<usize>) -> Reply {
        self.library().consent.say(line, language, |language| self.filled(agreement, language, now, place))
    }

    fn filled(&self, agreement: &Agreement, language: Language, now: Timestamp, place: Option<usize>) -> Fill {
        let library = self.library();
        let mut fill = Fill::from([("asker", self.signed(&agreement.by, language))]);
        fill.extend(place.map(|place| ("place", place.to_string())));
        if let Some(since) = agreement.when(Deed::Answered(crate::consent::Answer::Yes)) {
            fill.insert("since", promise::since(since, now, library.calendar(), language));
        }
        match &agreement.matter {
            Matter::Consent { consent, .. } => fill.extend(self.filled_by_consent(consent, language)),
            Matter::Offer { offer, .. } => {
                let put = agreement.when(Deed::Put).unwrap_or(now);
                fill.extend(self.filled_by_offer(offer, put, language));
            }
        }
        fill
    }

    fn filled_by_consent(&self, consent: &Consent, language: Language) -> Fill {
        let library = self.library();
        let things = consent.things().map(|things| library.consent.listed(things.iter(), language)).unwrap_or_default();
        let purpose = library.consent.purpose(consent.purpose(), language);
        Fill::from([("to", self.party(consent.party(), language)), ("things", things), ("purpose", purpose)])
    }

    fn filled_by_offer(&self, offer: &ArrearsOffer, put: Timestamp, language: Language) -> Fill {
        let until = offer.until(self.library().calendar().local(put).date());
        Fill::from([("to", self.party(&Party::Organisation(offer.to.clone()), language)), ("until", names(language).day(until))])
    }

    /// What it is about, in this language.
    pub fn told_about(&self, matter: &Matter, language: Language) -> Told {
        let mut fill = match matter {
            Matter::Consent { consent, .. } => self.filled_by_consent(consent, language),
            Matter::Offer { offer, .. } => self.filled_by_offer(offer, self.clock.now(), language),
        };
        let mut take = |name| fill.remove(name).unwrap_or_default();
        Told { things: take("things"), to: take("to"), purpose: take("purpose") }
    }

    /// What somebody agreed to pass on goes now: said as an answer is, in a message of its own.
    pub(super) fn tell_passed_on(
        &self,
        state: &mut State,
        id: EnvelopeId,
        signal: SignalId,
        (to, things, later): (&OrganisationId, &Things, Later),
    ) {
        let (library, language) = (self.library(), state.session.spoken().unwrap_or_default());
        let things = library.consent.listed(things.iter(), language);
        let to = self.party(&Party::Organisation(to.clone()), language);
        let fill = [("to", to), ("things", things)].into_iter().map(|(name, words)| (name.to_owned(), words)).collect();
        let key = match later {
            Later::GoesToo => "passed_on_with_later",
            Later::Stays => "passed_on_as_agreed",
        };
        let text = library.built_in.say(key, language, &fill);
        let outgoing = Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None };
        state.desktop.say(id, "passed_on", outgoing, Author::Script, Some(signal));
        state.desktop.say_whoever_speaks();
    }

    /// How somebody is named to a person.
    fn party(&self, party: &Party, language: Language) -> String {
        match party {
            Party::Organisation(id) => self.network().organisations.get(id).map_or_else(|| id.to_string(), |one| one.name.clone()),
            Party::Role(role) => self.library().kinds.role_for_person(role, language).map_or_else(|| role.to_string(), str::to_owned),
            Party::Worker(worker) => self.signed(worker, language),
        }
    }
}

fn pressable(buttons: Vec<(String, String)>, turn: u64) -> Vec<mailbox::Button> {
    buttons.into_iter().map(|(label, option)| mailbox::Button { label, press: Press::Answer { turn, option } }).collect()
}
