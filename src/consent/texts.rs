//! The words for asking, answering and withdrawing, in all languages.
//!
//! The one decision: like the crisis texts they carry who approved them, and go out with the Dutch ones until somebody has
//! (`TXT-9`). What was said is proved by version, approval and a hash of the very words, which are kept with each record.

use super::offer::{ArrearsOffer, TERM_DAYS};
use super::request::Request;
use crate::approval::{self, Approval};
use crate::id::{OrganisationId, Purpose, Thing};
use crate::language::Language;
use std::collections::BTreeMap;

/// What is put into the gaps of a text.
pub type Fill = BTreeMap<&'static str, String>;

/// One of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Asks, with what it is about.
    Question(Request),
    /// What it means.
    Explained(Request),
    /// What happens after a yes, and how it ends.
    Yes(Request),
    /// That a no is fine.
    No(Request),
    /// What ends, and what does not.
    Withdrawn(Request),
    /// One line of the list of all yeses.
    Listed(Request),
    /// Nobody has to choose now.
    Unsure,
    /// It was answered before: with yes.
    WasGiven,
    /// With no.
    WasRefused,
    /// With a yes that was taken back.
    WasWithdrawn,
    /// Somebody else types on this phone.
    NotTheirs,
    /// Words that were neither go to whoever asks.
    Remark,
    /// Above the list.
    List,
    /// There is nothing in it.
    ListEmpty,
}

/// A button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Under a yes that was just given.
    AfterAll,
    /// In the list.
    Withdraw,
}

impl Line {
    /// Its key in the file.
    pub fn key(self) -> String {
        let of = |request: Request, what: &str| format!("{}{what}", request.as_str());
        match self {
            Self::Question(request) => of(request, ""),
            Self::Explained(request) => of(request, "_explained"),
            Self::Yes(request) => of(request, "_yes"),
            Self::No(request) => of(request, "_no"),
            Self::Withdrawn(request) => of(request, "_withdrawn"),
            Self::Listed(request) => of(request, "_listed"),
            Self::Unsure => "unsure".to_owned(),
            Self::WasGiven => "was_given".to_owned(),
            Self::WasRefused => "was_refused".to_owned(),
            Self::WasWithdrawn => "was_withdrawn".to_owned(),
            Self::NotTheirs => "not_theirs".to_owned(),
            Self::Remark => "remark".to_owned(),
            Self::List => "list".to_owned(),
            Self::ListEmpty => "list_empty".to_owned(),
        }
    }
}

impl Button {
    fn key(self) -> &'static str {
        match self {
            Self::Yes => "button_yes",
            Self::No => "button_no",
            Self::AfterAll => "button_after_all",
            Self::Withdraw => "button_withdraw",
        }
    }
}

/// What was said, and that it was just this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The words; in two languages while one of them is not approved.
    pub text: String,
    /// By what they are known.
    pub proof: Proof,
}

/// By what a text that was said is known later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// In which language it was said first.
    pub language: Language,
    /// The version of that language's texts.
    pub version: u32,
    /// Of the words as they were said, as hexadecimal.
    pub hash: String,
    /// Who had approved them.
    pub approval: Option<Approval>,
}

/// The texts of one language, judged.
#[derive(Clone, Debug)]
pub(super) struct Tongue {
    pub(super) version: u32,
    pub(super) approval: Option<Approval>,
    pub(super) texts: BTreeMap<String, String>,
    pub(super) things: BTreeMap<String, String>,
    pub(super) purposes: BTreeMap<String, String>,
}

/// All of them. Dutch is among them, unless the folder has none.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    pub(super) tongues: BTreeMap<Language, Tongue>,
    pub(super) term_days: Option<u32>,
}

impl Texts {
    /// A text for somebody of this language, its gaps filled in each language it is said in.
    pub fn say(&self, line: Line, language: Language, fill: impl Fn(Language) -> Fill) -> Reply {
        let tongues = approval::spoken(&self.tongues, language, |tongue| tongue.approval.as_ref());
        let said: Vec<String> = tongues.iter().map(|(language, tongue)| tongue.say(&line.key(), &fill(*language))).collect();
        let text = said.join("\n\n");
        let first = tongues.first();
        let proof = Proof {
            language: first.map_or(language, |(language, _)| *language),
            version: first.map_or(0, |(_, tongue)| tongue.version),
            hash: blake3::hash(text.as_bytes()).to_hex().to_string(),
            approval: first.and_then(|(_, tongue)| tongue.approval.clone()),
        };
        Reply { text, proof }
    }

    /// What stands on a button.
    pub fn label(&self, button: Button, language: Language, fill: &Fill) -> String {
        self.tongue(language).map(|tongue| tongue.say(button.key(), fill)).unwrap_or_default()
    }

    /// What can be passed on, in words.
    pub fn things(&self, language: Language) -> impl Iterator<Item = (Thing, &str)> {
        self.tongue(language)
            .into_iter()
            .flat_map(|tongue| &tongue.things)
            .map(|(name, words)| (Thing::from(name.as_str()), words.as_str()))
    }

    /// What for, in words.
    pub fn purposes(&self, language: Language) -> impl Iterator<Item = (Purpose, &str)> {
        let purposes = self.tongue(language).into_iter().flat_map(|tongue| &tongue.purposes);
        purposes.map(|(name, words)| (Purpose::from(name.as_str()), words.as_str()))
    }

    /// These things one behind the other, in words.
    pub fn listed<'t>(&self, things: impl IntoIterator<Item = &'t Thing>, language: Language) -> String {
        let comma = if language == Language::Ar { "، " } else { ", " };
        let words = |thing: &Thing| self.tongue(language).and_then(|tongue| tongue.things.get(thing.as_str())).cloned();
        things.into_iter().filter_map(words).collect::<Vec<_>>().join(comma)
    }

    /// A purpose in words.
    pub fn purpose(&self, purpose: &Purpose, language: Language) -> String {
        self.tongue(language).and_then(|tongue| tongue.purposes.get(purpose.as_str())).cloned().unwrap_or_default()
    }

    /// The offer of article 2 to this municipality, with the term that holds now.
    pub fn offer(&self, to: OrganisationId) -> ArrearsOffer {
        ArrearsOffer { to, term_days: self.term_days.unwrap_or(TERM_DAYS) }
    }

    /// The languages whose texts no person has approved yet.
    pub fn unapproved(&self) -> Vec<Language> {
        approval::unapproved(&self.tongues, |tongue| tongue.approval.as_ref())
    }

    /// This language, or Dutch where there is none.
    fn tongue(&self, language: Language) -> Option<&Tongue> {
        self.tongues.get(&language).or_else(|| self.tongues.get(&Language::Nl))
    }
}

impl Tongue {
    fn say(&self, key: &str, fill: &Fill) -> String {
        let mut words = self.texts.get(key).cloned().unwrap_or_default();
        for (gap, filling) in fill {
            words = words.replace(&format!("{{${gap}}}"), filling);
        }
        words.trim().to_owned()
    }
}
