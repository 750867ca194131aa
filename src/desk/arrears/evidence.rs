//! The evidence of article 2 for one tenancy, as a court asks for it (`DEBT-4`).
//!
//! The one decision: what is missing is said beside what is there. Whoever reads it has to see what a judge would ask next.

use super::Sheet;
use crate::arrears::evidence::{ChatOffer, Evidence, Reached};
use crate::arrears::{Letter, steps_with, tenancy_key};
use crate::consent::Reaction;
use crate::desk::Desk;
use crate::id::{OrganisationId, WorkerId};
use crate::language::Language;
use crate::store::{ArrearsEvent, StoreError, Tie};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// To be read, in Dutch.
    #[default]
    Text,
    /// For another program.
    Json,
}

/// All that is known about one tenancy.
#[derive(Debug, Serialize)]
struct Proof {
    landlord: OrganisationId,
    tenancy: String,
    made_at: Timestamp,
    /// Who said that it is a person's who has a chat with us, and when.
    same_tenant: Vec<Said>,
    /// What was offered to that person in their chat, while they are said to be one.
    offered_in_chat: Vec<ChatOffer>,
    arrears: Vec<Matter>,
}

/// That a tenancy is a person's, as a worker said.
#[derive(Debug, Serialize)]
struct Said {
    at: Timestamp,
    by: WorkerId,
    taken_back_at: Option<Timestamp>,
    taken_back_by: Option<WorkerId>,
}

/// One time that they were behind.
#[derive(Debug, Serialize)]
struct Matter {
    since: Date,
    amount_cents: i64,
    eviction_on: Option<Date>,
    reported_at: Timestamp,
    handed_over_at: Option<Timestamp>,
    evidence: Evidence,
    missing: Vec<Missing>,
    history: Vec<Event>,
}

#[derive(Debug, Serialize)]
struct Missing {
    letter: Letter,
    nl: String,
    en: String,
}

#[derive(Debug, Serialize)]
struct Event {
    at: Timestamp,
    what: String,
    who: String,
    about: serde_json::Value,
}

impl Desk {
    /// The evidence for this tenancy; `None` when this landlord never reported it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn article_2(&self, landlord: &OrganisationId, tenancy: &str, form: Form) -> Result<Option<String>, StoreError> {
        let tenancy = tenancy_key(tenancy);
        let mark = self.store.tenancy_mark(self.network_id(), landlord, &tenancy);
        let offered_in_chat = self.chat_offers_of(landlord, &mark).await?;
        let same_tenant = self.store.ties_of_tenancy(self.network_id(), mark).await?.into_iter().map(Said::of).collect();
        let mut arrears = Vec::new();
        for kept in self.store.arrears_of(self.network_id(), landlord, &tenancy).await? {
            let Some(sheet) = Sheet::read(&kept.row) else { continue };
            let missing = steps_with(&sheet.arrears.evidence, &offered_in_chat, self.today()).err().unwrap_or_default();
            let missing =
                missing.into_iter().map(|lack| Missing { letter: lack.letter(), nl: lack.say(Language::Nl), en: lack.say(Language::En) });
            arrears.push(Matter {
                since: sheet.arrears.since,
                amount_cents: sheet.arrears.amount.0,
                eviction_on: sheet.arrears.eviction_on,
                reported_at: kept.first_at,
                handed_over_at: kept.handed_at,
                evidence: sheet.arrears.evidence,
                missing: missing.collect(),
                history: self.store.arrears_events(kept.id).await?.into_iter().map(Event::of).collect(),
            });
        }
        if arrears.is_empty() {
            return Ok(None);
        }
        let proof = Proof { landlord: landlord.clone(), tenancy, made_at: self.clock.now(), same_tenant, offered_in_chat, arrears };
        Ok(Some(match form {
            Form::Json => serde_json::to_string_pretty(&proof).map_err(|_| StoreError::Document { what: "evidence" })?,
            Form::Text => self.told_proof(&proof),
        }))
    }

    fn told_proof(&self, proof: &Proof) -> String {
        let library = self.library();
        let day = |at: Timestamp| library.calendar().local(at).date();
        let mut lines = vec![
            format!("Artikel 2, Besluit gemeentelijke schuldhulpverlening: bewijs voor huurovereenkomst {}", proof.tenancy),
            format!("Verhuurder: {}. Gemaakt op {}.", proof.landlord, day(proof.made_at)),
        ];
        for matter in &proof.arrears {
            let Matter { since, amount_cents, reported_at, handed_over_at, evidence, missing, history, .. } = matter;
            lines.push(String::new());
            lines.push(format!("Achterstand sinds {since}: {}. Gemeld op {}.", crate::arrears::Cents(*amount_cents), day(*reported_at)));
            match handed_over_at {
                Some(at) => lines.push(format!("Doorgegeven aan de gemeente op {}: contactgegevens en bedrag.", day(*at))),
                None => lines.push("Niet doorgegeven aan de gemeente.".to_owned()),
            }
            lines.extend(told_evidence(evidence));
            lines.extend(
                proof
                    .offered_in_chat
                    .iter()
                    .map(|offer| format!("d. Aanbod in de chat van {}, {}", offer.on, told_reaction(offer.reaction))),
            );
            lines.extend(missing.iter().map(|missing| format!("Ontbreekt ({}): {}", missing.letter, missing.nl)));
            lines.push("Wat er gebeurde:".to_owned());
            lines.extend(history.iter().map(|event| format!("  {} {} ({})", day(event.at), told_event(&event.what), event.who)));
        }
        if !proof.same_tenant.is_empty() {
            lines.extend([String::new(), "Dezelfde huurder als in een chat, volgens een medewerker:".to_owned()]);
        }
        for said in &proof.same_tenant {
            lines.push(format!("  {} gezegd ({})", day(said.at), said.by));
            let back = said.taken_back_at.zip(said.taken_back_by.as_ref());
            lines.extend(back.map(|(at, by)| format!("  {} teruggenomen ({by})", day(at))));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl Said {
    fn of(tie: Tie) -> Self {
        let Tie { made_by, made_at, ended, .. } = tie;
        let (taken_back_at, taken_back_by) = ended.unzip();
        Self { at: made_at, by: made_by, taken_back_at, taken_back_by }
    }
}

impl Event {
    fn of(event: ArrearsEvent) -> Self {
        let ArrearsEvent { at, what, who, about } = event;
        Self { at, what, who, about: serde_json::from_str(&about).unwrap_or_default() }
    }
}

fn told_event(what: &str) -> &str {
    match what {
        "stored" => "gemeld",
        "changed" => "gewijzigd gemeld",
        "held" => "niet doorgegeven: er ontbrak iets",
        "handed_over" => "doorgegeven aan de gemeente",
        "name_differs" => "een andere naam gemeld",
        other => other,
    }
}

fn told_reaction(reaction: Reaction) -> &'static str {
    match reaction {
        Reaction::None => "geen reactie",
        Reaction::Yes => "de huurder zei ja",
        Reaction::No => "de huurder zei nee",
    }
}

fn told_evidence(evidence: &Evidence) -> Vec<String> {
    let text = |text: &Option<String>| text.as_ref().map_or("tekst onbekend".to_owned(), |text| format!("tekst {text}"));
    let mut lines = Vec::new();
    for attempt in &evidence.attempts {
        let reached = match attempt.reached {
            Reached::Yes => "bereikt",
            Reached::No => "niet bereikt",
            Reached::Unknown => "uitkomst onbekend",
        };
        let by = attempt.by.as_ref().map_or(String::new(), |by| format!(", door {}", by.expose()));
        let outcome = attempt.outcome.as_ref().map_or(String::new(), |outcome| format!(": {}", outcome.expose()));
        lines.push(format!("a. Contact gezocht op {}, {}{by}, {reached}{outcome}", attempt.on, attempt.channel.dutch()));
    }
    lines.extend(evidence.pointed.iter().map(|notice| format!("b. Op schuldhulp gewezen op {}, {}", notice.on, text(&notice.text))));
    for reminder in &evidence.reminders {
        lines.push(format!("c. Schriftelijk herinnerd op {}, {}", reminder.notice.on, text(&reminder.notice.text)));
        lines.push(match reminder.offer {
            None => format!("d. In de herinnering van {} stond geen aanbod", reminder.notice.on),
            Some(reaction) => format!("d. Aanbod in de herinnering van {}, {}", reminder.notice.on, told_reaction(reaction)),
        });
    }
    lines
}
