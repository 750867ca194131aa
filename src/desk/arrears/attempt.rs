//! Writing down that somebody tried to reach a tenant whose arrears were handed over (`DEBT-10`), and what the landlord hears.
//!
//! The one decision: only a worker of the municipality writes it down, at a signal they took, and each attempt is an act of theirs
//! like any other: it stands in the signal's history, and the clock sees that somebody is at it.

use super::{MUNICIPALITY, Sheet};
use crate::arrears::attempt::{Feedback, Tried};
use crate::arrears::evidence::Reached;
use crate::arrears::file::harmless;
use crate::arrears::handover::KIND;
use crate::arrears::tenancy_key;
use crate::desk::Desk;
use crate::desk::case::act::is_at_it;
use crate::desk::clock::Matter;
use crate::desk::written::Written;
use crate::id::{OrganisationId, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::status::Refused;
use crate::store::{Case, Changes, ContactAttempt, Form, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the event is called.
pub const TRIED: &str = "contact_tried";
/// How far back an attempt may be written down, in days: later than this nobody remembers the part of the day.
const LONGEST_AGO: i32 = 92;
/// The columns of what a landlord hears back.
const HEADINGS: [&str; 2] = ["huurovereenkomst", "reactie"];
/// All there ever was.
const LATEST: Timestamp = Timestamp::MAX;

/// What came of writing an attempt down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It is written down.
    Now,
    /// The same form did it before.
    Before,
    /// There is no such signal, none within reach, or it is not one whose attempts this worker writes down.
    Unknown,
    /// It does not stand so.
    Refused(Refused),
    /// That day is yet to come, or too long ago.
    WrongDay,
}

impl Desk {
    /// Whether attempts are written down at this signal, and by whoever works with this worker.
    pub(in crate::desk) fn tries_at(&self, worker: &WorkerId, case: &Case) -> bool {
        let network = self.network();
        let own = network.worker(worker).and_then(|member| member.worker.org.as_ref()).and_then(|org| network.organisations.get(org));
        case.kind.as_str() == KIND && own.is_some_and(|own| own.sort.as_str() == MUNICIPALITY)
    }

    /// Writes down that this worker tried to reach the tenant; once for each form.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub async fn record_attempt(&self, worker: &WorkerId, number: i64, tried: Tried, key: &str) -> Result<Recorded, StoreError> {
        let now = self.clock.now();
        let reach = self.reach_of(worker, now);
        let case = self.store.case_within(self.network_id(), &reach, number).await?.filter(|case| self.tries_at(worker, case));
        let Some(case) = case else { return Ok(Recorded::Unknown) };
        if let Err(refused) = is_at_it(&case, worker) {
            return Ok(Recorded::Refused(refused));
        }
        let today = self.today();
        let ago = today.since(tried.on).map(|span| span.get_days()).unwrap_or(-1);
        if !(0..=LONGEST_AGO).contains(&ago) {
            return Ok(Recorded::WrongDay);
        }
        let tried = Tried { at: now, ..tried };
        let mut standing = case.standing.clone();
        standing.climb.acted_at = Some(now);
        let standing = self.wound(&Matter::of(&case), standing, &BTreeMap::new(), now);
        let event = SignalEvent { at: now, what: TRIED.into(), who: format!("worker:{worker}"), note: Some(said(&tried)) };
        let mut changes = Changes::default();
        changes.signals.push(SignalChange::of(&case, standing, event));
        changes.attempts.push(ContactAttempt { id: self.clock.id(), signal: case.id, tried, by: worker.clone() });
        let form = Some(Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() });
        Ok(match self.write("an attempt at contact", form, changes, now).await? {
            Written::Down => Recorded::Now,
            Written::Overtaken => Recorded::Before,
        })
    }

    /// What became of what a landlord handed over since this day, as CSV: a line a tenancy, its reference and one of six words.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn reactions(&self, landlord: &OrganisationId, since: Date) -> Result<String, StoreError> {
        let midnight = since.to_zoned(self.library().calendar().zone().clone()).map_or(Timestamp::MIN, |midnight| midnight.timestamp());
        let mut handed = self.store.arrears_handed(self.network_id(), midnight, LATEST).await?;
        handed.retain(|row| row.kept.landlord == *landlord);
        let signals: Vec<SignalId> = handed.iter().filter_map(|row| row.kept.signal).collect();
        let attempts = self.store.attempts_at(&signals).await?;
        // Of a tenancy that was handed over twice the later one says how it stands.
        let mut lines: BTreeMap<String, (String, Feedback)> = BTreeMap::new();
        for row in handed {
            let Some(sheet) = Sheet::read(&row.kept.row) else { continue };
            let tried = row.kept.signal.and_then(|signal| attempts.get(&signal));
            let tried: Vec<Tried> = tried.into_iter().flatten().map(|attempt| attempt.tried).collect();
            let reference = sheet.arrears.tenancy.expose().to_owned();
            lines.insert(tenancy_key(&reference), (reference, Feedback::of(&tried, row.outcome.as_deref())));
        }
        let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Into memory, where nothing can go wrong.
        drop(writer.write_record(HEADINGS));
        for (reference, feedback) in lines.into_values() {
            drop(writer.write_record([harmless(&reference).as_str(), feedback.dutch()]));
        }
        Ok(String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default())
    }
}

/// What was tried, for the history: in Dutch, as every note of the computer.
fn said(tried: &Tried) -> Text {
    let reached = if tried.reached == Reached::Yes { "bereikt" } else { "niet bereikt" };
    let result = tried.result.map(|result| format!(". {}", result.label(Language::Nl))).unwrap_or_default();
    Text::from(format!("{}, {}, {}, {reached}{result}", tried.channel.dutch(), tried.on, tried.part.ddas().to_lowercase()))
}
