//! What becomes of one row: kept, changed, handed over, or held back with what is missing.
//!
//! The one decision: the municipality is told again only of what it needs to know. Another amount changes the signal that is
//! open; a higher one after it was closed is a new signal, as a municipality has to take it up again (DDAS 1.2, repeated report).

use super::{Bringing, Hand, MUNICIPALITY, News, Reported, Run, Sheet, Taken, WAITED};
use crate::arrears::evidence::ChatOffer;
use crate::arrears::handover::Disclosure;
use crate::arrears::{Allowed, Arrears, Cents, Lack, Payload, steps_with, tenancy_key};
use crate::desk::Desk;
use crate::desk::casework::{Casework, Line};
use crate::desk::clock::Matter;
use crate::desk::raise::{Announced, Draft, Sitting};
use crate::id::{ArrearsId, EnvelopeId, OrganisationId, SignalId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::deadline::Rule;
use crate::signal::{Source, Urgency};
use crate::store::{
    ArrearsEvent, ArrearsKept, ArrearsNoted, Case, Changes, Course, Deadline, Owner, SignalChange, SignalEvent, StoreError,
};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// A batch being judged.
pub(super) struct Judging<'d> {
    pub(super) desk: &'d Desk,
    pub(super) bringing: &'d Bringing,
    /// What was offered in a chat, of tenancies that are tied to somebody, by their marks.
    pub(super) offers: &'d HashMap<Vec<u8>, Vec<ChatOffer>>,
    pub(super) changes: Changes,
    pub(super) sitting: &'d mut Sitting,
    /// How many not urgent ones each owner got.
    pub(super) owners: HashMap<Owner, usize>,
    pub(super) now: Timestamp,
}

/// What happened to a row, for its own history.
struct Story {
    signal: Option<SignalId>,
    handed_at: Option<Timestamp>,
    told: Option<Cents>,
    events: Vec<ArrearsEvent>,
}

impl Judging<'_> {
    /// Judges one row, beside what is kept of it.
    pub(super) async fn judge(&mut self, id: ArrearsId, row: &Reported, kept: Option<&ArrearsKept>) -> Result<Taken, StoreError> {
        let before = kept.and_then(|kept| Sheet::read(&kept.row));
        let arrears = match &before {
            Some(sheet) => sheet.arrears.after(row.arrears.clone()),
            None => row.arrears.clone(),
        };
        let news = match &before {
            None => News::New,
            Some(sheet) if sheet.arrears == arrears => News::Nothing,
            Some(sheet) if sheet.arrears.amount != arrears.amount => News::Amount,
            Some(_) => News::Rest,
        };
        let other_name = before.as_ref().is_some_and(|sheet| !sheet.arrears.name.may_be(&arrears.name));
        let mut story = Story {
            signal: kept.and_then(|kept| kept.signal),
            handed_at: kept.and_then(|kept| kept.handed_at),
            told: before.as_ref().and_then(|sheet| sheet.told),
            events: Vec::new(),
        };
        if news != News::Nothing {
            self.tell(&mut story, if news == News::New { "stored" } else { "changed" }, &serde_json::json!({ "line": row.line }));
        }
        if other_name {
            self.tell(&mut story, "name_differs", &serde_json::json!({}));
        }
        let allowed = steps_with(&arrears.evidence, self.offers_for(&arrears), self.desk.today());
        let hand = self.hand(&arrears, &allowed, &mut story, news).await?;
        let handed = matches!(hand, Hand::Now(_));
        // A day that is over is waited for no longer, whatever comes of it.
        let waited = row.line == WAITED;
        if self.bringing.run == Run::Real && (news != News::Nothing || handed || waited) {
            self.keep(id, kept, arrears, &allowed, story);
        }
        Ok(Taken { line: row.line, news, hand, other_name })
    }

    fn offers_for(&self, arrears: &Arrears) -> &[ChatOffer] {
        if self.offers.is_empty() {
            return &[];
        }
        self.offers.get(&self.desk.mark_of(&self.bringing.landlord, &arrears.tenancy)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Hands it over, or says why not.
    async fn hand(
        &mut self,
        arrears: &Arrears,
        allowed: &Result<Allowed, Vec<Lack>>,
        story: &mut Story,
        news: News,
    ) -> Result<Hand, StoreError> {
        let case = match story.signal.filter(|_| news != News::Nothing) {
            Some(signal) => self.desk.store.case_of(signal).await?,
            None => None,
        };
        let ended = case.as_ref().is_some_and(|case| matches!(case.standing.course, Course::Closed { .. }));
        let higher = story.told.is_none_or(|told| arrears.amount > told);
        match allowed {
            // The tenant may have said no since. What was sent stays sent, and nothing follows it.
            Err(_) if story.signal.is_some() => Ok(Hand::Before),
            Err(lacks) => {
                if news != News::Nothing {
                    self.tell(story, "held", &serde_json::json!({ "lacks": lacks }));
                }
                Ok(Hand::Held(lacks.clone()))
            }
            Ok(_) if story.signal.is_none() && arrears.amount < self.desk.least_arrears() => {
                if news != News::Nothing {
                    self.tell(story, "held", &serde_json::json!({ "too_little": true }));
                }
                Ok(Hand::TooLittle)
            }
            Ok(allowed) if story.signal.is_none() || (ended && higher) => self.hand_over(arrears, *allowed, story).await,
            Ok(allowed) => {
                if let Some(case) = case.filter(|_| !ended && self.bringing.run == Run::Real) {
                    self.change(&case, arrears, *allowed, story);
                }
                Ok(Hand::Before)
            }
        }
    }

    async fn hand_over(&mut self, arrears: &Arrears, allowed: Allowed, story: &mut Story) -> Result<Hand, StoreError> {
        if self.bringing.run == Run::Dry {
            return Ok(Hand::Now(None));
        }
        let draft = Draft {
            signal: SignalId(self.desk.clock.id()),
            kind: Payload::kind(),
            urgency: arrears.urgency(),
            source: Source::LandlordImport,
            postcode: arrears.postcode(),
            address: Some(arrears.address_line()),
            home: arrears.address.home(),
            language: Language::Nl,
            casework: self.desk.casework_of(&Payload::of(arrears, allowed)),
            conversation: None,
            reporter: None,
            cause: EnvelopeId(self.desk.clock.id()),
            helper: None,
            announced: Announced::Together,
        };
        let made = self.desk.make(draft, self.sitting, self.now).await?;
        let (signal, number) = (made.raised.id, made.raised.number);
        let owner = made.raised.standing.owner.clone();
        let disclosure = Disclosure::by_law(self.bringing.landlord.clone(), self.receiver(&owner), self.bringing.by.clone());
        self.tell(story, "handed_over", &serde_json::json!({ "number": number, "because": disclosure }));
        (story.signal, story.handed_at, story.told) = (Some(signal), Some(self.now), Some(arrears.amount));
        if made.raised.standing.urgency == Urgency::Normal.as_str() {
            *self.owners.entry(owner).or_default() += 1;
        }
        self.changes.envelopes.extend(made.alerts);
        self.changes.raised.push(made.raised);
        // Two rows of one batch about one home make the same others more urgent: once is enough.
        for other in made.others {
            if !self.changes.signals.iter().any(|known| known.signal == other.signal) {
                self.changes.signals.push(other);
            }
        }
        Ok(Hand::Now(Some(number)))
    }

    /// Brings what the open signal says up to date; one that became threatening gets the nearer term of that.
    fn change(&mut self, case: &Case, arrears: &Arrears, allowed: Allowed, story: &mut Story) {
        let casework = self.desk.casework_of(&Payload::of(arrears, allowed));
        let same = Casework::read(&case.facts) == casework;
        let more = arrears.urgency() == Urgency::High && case.standing.urgency == Urgency::Normal.as_str();
        if same && !more {
            return;
        }
        let mut standing = case.standing.clone();
        if more {
            let library = self.desk.library();
            let rule = library.kinds.deadline_rule(&case.kind, Urgency::High).unwrap_or(Rule::Today);
            let at = rule.due(self.now, library.calendar()).due_at.min(standing.deadline.at);
            standing.urgency = Urgency::High.as_str().to_owned();
            standing.deadline = Deadline { at, rule: rule.as_str().to_owned() };
        }
        if more {
            self.changes.envelopes.extend(self.desk.word_of_threat(case, self.now));
        }
        let standing = self.desk.wound(&Matter::of(case), standing, &BTreeMap::new(), self.now);
        let what = if more { "arrears_threaten" } else { "arrears_changed" };
        let event =
            SignalEvent { at: self.now, what: what.into(), who: "script".into(), note: Some(Text::from(arrears.amount.to_string())) };
        self.changes.signals.push(SignalChange { facts: Some(casework.document()), ..SignalChange::of(case, standing, event) });
        story.told = Some(arrears.amount);
    }

    fn keep(&mut self, id: ArrearsId, kept: Option<&ArrearsKept>, arrears: Arrears, allowed: &Result<Allowed, Vec<Lack>>, story: Story) {
        let lacks = allowed.as_ref().err().map(Vec::as_slice).unwrap_or_default();
        let waits_until = match lacks {
            [Lack::MaySayNo { until }] => Some(*until),
            _ => None,
        };
        let tenancy = Text::from(tenancy_key(arrears.tenancy.expose()));
        let home = arrears.address.home().unwrap_or_else(|| arrears.address_line());
        self.changes.arrears.push(ArrearsNoted {
            id,
            before: kept.map(|kept| kept.before.clone()),
            network: self.desk.network_id().clone(),
            landlord: self.bringing.landlord.clone(),
            tenancy,
            home,
            row: Sheet { arrears, told: story.told }.document(),
            lacks: lacks.iter().map(|lack| lack.letter().to_string()).collect(),
            waits_until: waits_until.filter(|_| story.signal.is_none()),
            signal: story.signal,
            handed_at: story.handed_at,
            events: story.events,
            at: self.now,
        });
    }

    fn tell(&self, story: &mut Story, what: &str, about: &serde_json::Value) {
        story.events.push(ArrearsEvent { at: self.now, what: what.to_owned(), who: self.bringing.by.clone(), about: about.to_string() });
    }

    /// Whose the data is from now on.
    fn receiver(&self, owner: &Owner) -> Option<OrganisationId> {
        match owner {
            Owner::Worker(worker) => self.desk.network().worker(worker).and_then(|member| member.worker.org.clone()),
            Owner::Desk(_) => None,
        }
    }
}

impl Desk {
    /// Below which amount no municipality of this network takes arrears.
    fn least_arrears(&self) -> Cents {
        let network = self.network();
        let municipalities = network.organisations.values().filter(|organisation| organisation.sort.as_str() == MUNICIPALITY);
        let least = municipalities.map(|organisation| organisation.least_arrears.unwrap_or_default()).min().unwrap_or_default();
        Cents(i64::from(least) * 100)
    }

    /// What is handed over, as a worker reads it: each on a line, and nothing else (`DEBT-3`).
    fn casework_of(&self, payload: &Payload) -> Casework {
        let line = |name: &str, words: &Text| Line {
            name: name.to_owned(),
            label: self.say_to_worker(&format!("worker_fact_{name}"), &[]),
            said: words.clone(),
            understood: words.clone(),
        };
        let Payload { contact, amount } = payload;
        let amount = Text::from(amount.to_string());
        let whole = [("name", Some(&contact.name)), ("address", Some(&contact.address)), ("phone", contact.phone.as_ref())];
        let whole = whole.into_iter().chain([("email", contact.email.as_ref()), ("amount", Some(&amount))]);
        let facts = whole.filter_map(|(name, words)| Some(line(name, words?))).collect();
        Casework { facts, ..Casework::default() }
    }
}
