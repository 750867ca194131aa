//! Linking a chat to somebody: a worker makes a code, takes it back, or takes the link away.
//!
//! The one decision: a code is shown once, to the worker who asked for it, and lies nowhere. Whoever lost it makes another and
//! takes the first back.

use crate::desk::Desk;
use crate::dialog::values::{Reading, Value, ValueKind};
use crate::id::{InvitationId, ResidentId, SignalId, WorkerId};
use crate::identity::resident::LONGEST_LINE;
use crate::identity::{CODE_WORKS_FOR, Card, Code, Resident};
use crate::language::Language;
use crate::personal::Text;
use crate::store::{Acquaintance, Case, Form, IdentityEvent, Invite, Made, Sent, StoreError, Whom};
use jiff::Timestamp;

/// What a worker asks for.
#[derive(Clone, Debug)]
pub struct CodeWanted {
    /// At which signal; `None` for a letter.
    pub number: Option<i64>,
    /// For whom.
    pub first_name: Text,
    /// For whom.
    pub last_name: Text,
    /// Where they live, as typed.
    pub address: Text,
    /// Their own worker, if they have one.
    pub worker: Option<WorkerId>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum CodeMade {
    /// Here it is, this once.
    Shown {
        /// The code.
        code: Code,
        /// For whom.
        card: Card,
        /// Until when it works.
        expires_at: Timestamp,
    },
    /// The same form made one before.
    Before,
    /// There is no such signal, or none within reach.
    Unknown,
    /// Who told this was promised that no worker sees who they are.
    Anonymous,
    /// Something is missing or cannot be read.
    Missing(Missing),
}

/// What has to be filled in anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The name.
    pub name: bool,
    /// A whole address: postcode with letters, and house number.
    pub address: bool,
}

/// A code, and what happened to it, oldest first.
#[derive(Clone, Debug)]
pub struct SentCode {
    /// The code.
    pub sent: Sent,
    /// What happened.
    pub events: Vec<IdentityEvent>,
}

impl Desk {
    /// Makes a one-time code for somebody; once for each key.
    ///
    /// # Errors
    /// When it cannot be written down; there is no code then.
    pub async fn invite(&self, worker: &WorkerId, wanted: CodeWanted, key: &str) -> Result<CodeMade, StoreError> {
        let signal = match wanted.number {
            None => None,
            Some(number) => match self.reachable(worker, number).await? {
                None => return Ok(CodeMade::Unknown),
                Some(case) if is_anonymous(&case) => return Ok(CodeMade::Anonymous),
                Some(case) => Some(case.id),
            },
        };
        let address = self.whole_address(&wanted.address);
        let too_long = |text: &Text| text.expose().chars().count() > LONGEST_LINE;
        let name = wanted.first_name.is_blank() || too_long(&wanted.first_name) || too_long(&wanted.last_name);
        let (Some(address), false) = (address.clone(), name) else {
            return Ok(CodeMade::Missing(Missing { name, address: address.is_none() }));
        };
        let card = Card { first_name: trimmed(&wanted.first_name), last_name: trimmed(&wanted.last_name), address };
        let own = wanted.worker.filter(|own| self.network().worker(own).is_some());
        let resident = Resident { id: ResidentId(self.clock.id()), card, worker: own, made_by: worker.clone() };
        self.make_code(worker, resident, signal, key).await
    }

    async fn make_code(&self, worker: &WorkerId, resident: Resident, signal: Option<SignalId>, key: &str) -> Result<CodeMade, StoreError> {
        let now = self.clock.now();
        let expires_at = now.checked_add(CODE_WORKS_FOR).unwrap_or(now);
        let code = Code::of_chance(self.chance());
        let card = resident.card.clone();
        let invite = Invite {
            form: Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() },
            invitation: InvitationId(self.clock.id()),
            whom: Whom::Fresh(resident),
            code: code.clone(),
            signal,
            at: now,
            expires_at,
        };
        Ok(match self.store.invite(invite).await? {
            Made::Now => CodeMade::Shown { code, card, expires_at },
            Made::Before => CodeMade::Before,
        })
    }

    /// Chance enough for a code: two ids of 74 random bits, mixed.
    fn chance(&self) -> u128 {
        let mut hash = blake3::Hasher::new();
        hash.update(self.clock.id().as_bytes()).update(self.clock.id().as_bytes());
        let bytes = hash.finalize();
        bytes.as_bytes().first_chunk::<16>().map_or(0, |bytes| u128::from_le_bytes(*bytes))
    }

    /// The codes this worker made, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn codes_of(&self, worker: &WorkerId) -> Result<Vec<SentCode>, StoreError> {
        let mut codes = Vec::new();
        for sent in self.store.invitations_of(self.network_id(), worker).await? {
            let events = self.store.identity_events(sent.invitation).await?;
            codes.push(SentCode { sent, events });
        }
        Ok(codes)
    }

    /// Takes back a code that this worker made; whether there was one.
    ///
    /// # Errors
    /// When it cannot be written down: the code works then.
    pub async fn take_code_back(&self, worker: &WorkerId, invitation: InvitationId) -> Result<bool, StoreError> {
        let own = self.store.invitations_of(self.network_id(), worker).await?;
        if !own.iter().any(|sent| sent.invitation == invitation) {
            return Ok(false);
        }
        self.store.revoke_invitation(invitation, format!("worker:{worker}"), self.clock.now()).await
    }

    /// Takes away a link that this worker's code made; whether there was one.
    ///
    /// # Errors
    /// When it cannot be written down: the link stands then.
    pub async fn unlink_code(&self, worker: &WorkerId, invitation: InvitationId) -> Result<bool, StoreError> {
        let own = self.store.invitations_of(self.network_id(), worker).await?;
        let linked = own.iter().find(|sent| sent.invitation == invitation).and_then(|sent| sent.linked);
        let Some(conversation) = linked else { return Ok(false) };
        let ended = self.store.end_acquaintance(conversation, format!("worker:{worker}"), self.clock.now()).await?;
        Ok(ended.is_some())
    }

    /// Takes away the link of whoever raised this signal; whether there was one within reach.
    ///
    /// # Errors
    /// As [`Desk::unlink_code`].
    pub async fn unlink_at(&self, worker: &WorkerId, number: i64) -> Result<bool, StoreError> {
        let Some(case) = self.reachable(worker, number).await? else { return Ok(false) };
        let Some(conversation) = case.conversation.filter(|_| !is_anonymous(&case)) else { return Ok(false) };
        let ended = self.store.end_acquaintance(conversation, format!("worker:{worker}"), self.clock.now()).await?;
        Ok(ended.is_some())
    }

    /// The words of a letter with a code in it, in this language.
    pub fn letter(&self, card: &Card, code: &Code, link: &str, worker: &WorkerId, expires_at: Timestamp, language: Language) -> String {
        let library = self.library();
        let until = crate::dialog::values::names(language).day(library.calendar().local(expires_at).date());
        let fill = [
            ("name", card.first_name.expose().to_owned()),
            ("code", code.on_paper()),
            ("link", link.to_owned()),
            ("until", until),
            ("worker", self.name(worker)),
        ];
        let fill = fill.map(|(name, words)| (name.to_owned(), words)).into_iter().collect();
        library.built_in.say("letter_with_code", language, &fill)
    }

    /// Who raised this, if their chat is linked and they typed it themselves. Of somebody anonymous nothing.
    pub(in crate::desk) async fn linked_at(&self, case: &Case) -> Result<Option<Acquaintance>, StoreError> {
        let facts = crate::desk::casework::Casework::read(&case.facts);
        match case.conversation {
            Some(conversation) if !is_anonymous(case) && facts.typist == crate::identity::Typist::Usual => {
                self.store.acquaintance(conversation).await
            }
            Some(_) | None => Ok(None),
        }
    }

    async fn reachable(&self, worker: &WorkerId, number: i64) -> Result<Option<Case>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        self.store.case_within(self.network_id(), &reach, number).await
    }

    /// The address in one fixed spelling; `None` when a letter could not be brought there.
    fn whole_address(&self, typed: &Text) -> Option<Text> {
        let today = self.library().calendar().local(self.clock.now()).date();
        match self.library().built_in.read(ValueKind::Address, typed.expose(), today, Language::Nl) {
            Reading::Value(value @ Value::Address(_)) => {
                let Value::Address(address) = &value else { return None };
                let whole = address.postcode.as_ref().is_some_and(|postcode| postcode.letters.is_some()) && address.house_number.is_some();
                whole.then(|| Text::from(value.show(Language::Nl)))
            }
            Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
        }
    }
}

fn is_anonymous(case: &Case) -> bool {
    crate::desk::casework::Casework::read(&case.facts).reporter == crate::desk::casework::Reporter::Anonymous
}

fn trimmed(text: &Text) -> Text {
    Text::from(text.expose().trim())
}
