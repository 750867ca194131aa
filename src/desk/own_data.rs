//! What is kept of somebody, for them to look at and to take along (AVG articles 15 and 20).
//!
//! The one decision: it is all that is theirs and nothing of anybody else. What workers wrote among each other, and what others
//! reported about the same home, may tell of others: that is for a person to judge, and the page says so.

use super::Desk;
use super::casework::{Casework, Corrector, Earlier, Reporter};
use crate::access::Field;
use crate::audit::{Deed as Read, With};
use crate::classify::Guessed;
use crate::consent::{Answer, Deed};
use crate::dialog::values::names;
use crate::id::{ConversationId, WorkerId};
use crate::language::Language;
pub use crate::mailbox::Form;
use crate::personal::Text;
use crate::store::{Author, Case, Direction, Matter, Message, Plan, PlanState, StoreError};
use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What is said in it of what is not.
const NOT_IN_IT: [&str; 3] = [
    "Wat medewerkers onder elkaar opschreven. Daar kan iets van een ander in staan. Vraag een medewerker ernaar.",
    "Wat anderen over dit adres vertelden, en wat bij een ander hoort.",
    "De inhoud van foto's en bestanden. Vraag een medewerker ernaar.",
];

/// What of a report is in it, beside the words: whoever takes it out for somebody may see all of that.
const IN_IT: [Field; 6] = [Field::Amount, Field::Facts, Field::Address, Field::Contact, Field::CheckIns, Field::Agreements];

/// What a worker gets of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// All of it.
    All(String),
    /// Nothing: some of it is not theirs to see.
    NotAll,
    /// There is no such signal within reach, or nobody behind it.
    Unknown,
}

/// Asks for it.
#[derive(Debug, Serialize, Deserialize)]
pub struct OwnDataWanted {
    /// The number of a report of theirs.
    pub number: i64,
    /// How.
    pub form: Form,
    /// Who asks for it, by the operating system's name for them.
    #[serde(default)]
    pub user: Option<String>,
}

/// All of it.
#[derive(Debug, Serialize, Template)]
#[template(path = "own_data.html")]
struct OwnData {
    made_at: String,
    channel: &'static str,
    since: String,
    messages: Vec<Said>,
    files: Vec<String>,
    reports: Vec<Report>,
    agreements: Vec<Agreed>,
    check_ins: Vec<CheckIn>,
    readers: Vec<String>,
    not_in_it: [&'static str; 3],
}

/// A message.
#[derive(Debug, Serialize)]
struct Said {
    at: String,
    who: String,
    words: Text,
    /// What the computer made of it.
    guessed: Option<String>,
}

/// A report.
#[derive(Debug, Serialize)]
struct Report {
    number: i64,
    about: String,
    raised: String,
    closed: Option<String>,
    told: Vec<Fact>,
}

/// What was understood of one answer.
#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    understood: Text,
    said: Option<Text>,
    /// What it was before it was corrected, the oldest first.
    earlier: Vec<Before>,
}

/// An answer as it stood before it was put right.
#[derive(Debug, Serialize)]
struct Before {
    was: Text,
    /// Which worker put it right, as they sign; `None` when it was the person.
    corrected_by: Option<String>,
}

/// What they were asked to agree to.
#[derive(Debug, Serialize)]
struct Agreed {
    about: String,
    happened: Vec<String>,
}

/// What was agreed on asking how they are.
#[derive(Debug, Serialize)]
struct CheckIn {
    proposed: String,
    state: &'static str,
}

impl Desk {
    /// What is kept of whoever raised this report; `None` when there is none, or nobody can be written to behind it. That it was
    /// taken out is written down first.
    ///
    /// # Errors
    /// When it cannot be read, or the person was erased.
    pub async fn own_data(&self, wanted: &OwnDataWanted) -> Result<Option<String>, StoreError> {
        let Some(case) = self.store.case(self.network_id(), wanted.number).await? else { return Ok(None) };
        let Some(conversation) = case.conversation else { return Ok(None) };
        self.note_command(wanted.user.as_deref(), Read::TakeOwnData, With::Signal(case.number)).await?;
        self.own_data_in(conversation, wanted.form).await.map(Some)
    }

    /// The same for a worker who gives it to the person: only when each report of theirs is one this worker may see with all that is
    /// given, and none was told without a name.
    ///
    /// # Errors
    /// As [`Desk::own_data`].
    pub async fn own_data_for(&self, worker: &WorkerId, number: i64, form: Form) -> Result<Given, StoreError> {
        let Some(conversation) = self.behind(worker, number).await? else { return Ok(Given::Unknown) };
        let reach = self.reach_of(worker, self.clock.now());
        for case in self.store.cases_in(conversation).await? {
            let is_theirs = self.store.case_within(self.network_id(), &reach, case.number).await?.is_some();
            if !is_theirs || Casework::read(&case.facts).reporter != Reporter::Known {
                return Ok(Given::NotAll);
            }
            let sights = self.sights(worker, &reach, &case, &self.ties_of(&case).await?).await?;
            if !IN_IT.iter().chain(&[sights.words()]).all(|field| sights.shows(*field)) {
                return Ok(Given::NotAll);
            }
        }
        self.own_data_in(conversation, form).await.map(Given::All)
    }

    /// Whether there is somebody behind a signal within this worker's reach, of whom something is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn has_person_behind(&self, worker: &WorkerId, number: i64) -> Result<bool, StoreError> {
        Ok(self.behind(worker, number).await?.is_some())
    }

    /// What is kept of whoever is behind this conversation. For them themselves, who need nobody's leave; anybody else asks with
    /// [`Desk::own_data`], which is written down.
    ///
    /// # Errors
    /// When it cannot be read, or the person was erased.
    pub async fn own_data_in(&self, conversation: ConversationId, form: Form) -> Result<String, StoreError> {
        let data = self.data_in(conversation).await?;
        Ok(match form {
            Form::Html => data.render().unwrap_or_default(),
            Form::Json => serde_json::to_string_pretty(&data).unwrap_or_default(),
        })
    }

    async fn data_in(&self, conversation: ConversationId) -> Result<OwnData, StoreError> {
        let history = self.store.history(conversation).await?;
        let mut cases = self.store.cases_in(conversation).await?;
        cases.sort_by_key(|case| case.number);
        let known = self.store.conversation(conversation).await?;
        let (channel, since) = known.map_or(("", Timestamp::UNIX_EPOCH), |(known, _)| (known.account.channel.as_str(), known.created_at));
        let agreements = self.store.agreements_in(conversation).await?;
        let plans = self.store.plans_in(conversation).await?;
        let files = self.store.attachments_in(conversation).await?;
        Ok(OwnData {
            made_at: self.moment(self.clock.now()),
            channel,
            since: self.moment(since),
            messages: history.iter().filter_map(|message| self.said(message)).collect(),
            files: files.into_iter().map(|(_, media_type)| media_type).collect(),
            reports: cases.iter().map(|case| self.report_of(case)).collect(),
            agreements: agreements.iter().map(|agreement| self.agreed(&agreement.matter, &agreement.happened)).collect(),
            check_ins: plans.iter().map(|plan| self.plan_of(plan)).collect(),
            readers: self.readers(conversation, Language::Nl).await?,
            not_in_it: NOT_IN_IT,
        })
    }

    fn said(&self, message: &Message) -> Option<Said> {
        let who = match (&message.author, message.direction) {
            (Author::Person, _) | (_, Direction::In) => "u".to_owned(),
            (Author::Script | Author::Crisis, Direction::Out) => "computer".to_owned(),
            (Author::Worker(worker), Direction::Out) => self.signed(worker, Language::Nl),
        };
        let guessed = message.finding.as_ref().and_then(|finding| Guessed::read(finding.expose()));
        let guessed = guessed.map(|guessed| self.library().kinds.kind_label(&guessed.label, Language::Nl).to_owned());
        Some(Said { at: self.moment(message.at), who, words: message.text.clone()?, guessed })
    }

    fn report_of(&self, case: &Case) -> Report {
        let casework = Casework::read(&case.facts);
        let told = casework.facts.iter().map(|line| Fact {
            label: line.label.clone(),
            understood: line.understood.clone(),
            said: casework.said(line).cloned(),
            earlier: casework.before(line).map(|earlier| self.stood_before(earlier)).collect(),
        });
        let closed = match &case.standing.course {
            crate::store::Course::Closed { at, .. } => Some(self.moment(*at)),
            crate::store::Course::Open { .. } => None,
        };
        Report {
            number: case.number,
            about: self.library().kinds.kind_label(&case.kind, Language::Nl).to_owned(),
            raised: self.moment(case.created_at),
            closed,
            told: told.collect(),
        }
    }

    fn stood_before(&self, earlier: &Earlier) -> Before {
        let corrected_by = match &earlier.by {
            Corrector::Person => None,
            Corrector::Worker { worker, .. } => Some(self.signed(worker, Language::Nl)),
        };
        Before { was: earlier.line.understood.clone(), corrected_by }
    }

    fn agreed(&self, matter: &Matter, happened: &[crate::store::Happened]) -> Agreed {
        let about = match matter {
            Matter::Consent { consent, .. } => self.library().consent.purpose(consent.purpose(), Language::Nl),
            Matter::Offer { .. } => "Het aanbod van hulp bij huurachterstand".to_owned(),
        };
        let line = |one: &crate::store::Happened| {
            let what = match one.deed {
                Deed::Put => "gevraagd",
                Deed::Answered(Answer::Yes) => "u zei ja",
                Deed::Answered(Answer::No) => "u zei nee",
                Deed::Withdrawn => "teruggenomen",
            };
            format!("{}: {what}", self.moment(one.at))
        };
        Agreed { about, happened: happened.iter().map(line).collect() }
    }

    fn plan_of(&self, plan: &Plan) -> CheckIn {
        let state = match plan.state {
            PlanState::Proposed => "voorgesteld",
            PlanState::Agreed => "afgesproken",
            PlanState::Declined => "u zei nee",
            PlanState::Ended => "gestopt",
        };
        CheckIn { proposed: self.moment(plan.proposed_at), state }
    }

    fn moment(&self, at: Timestamp) -> String {
        let local = self.library().calendar().local(at);
        format!("{} {}, {}.{:02}", names(Language::Nl).day(local.date()), local.year(), local.hour(), local.minute())
    }
}
