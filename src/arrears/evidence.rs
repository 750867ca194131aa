//! What a landlord did before handing somebody's arrears over, as evidence: dates, ways, words.
//!
//! The one decision: the offer of article 2 under d lies inside the written reminder it was made in, as the law has it, so an
//! offer without a reminder cannot be said. Evidence is only ever added to, because a court asks for it years later
//! (`DEBT-4`).

use crate::consent::Reaction;
use crate::language::Language;
use crate::personal::Text;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Under a: every time somebody tried to speak with the tenant, oldest first.
    pub attempts: Vec<Attempt>,
    /// Under b: every time debt help was pointed out, oldest first.
    pub pointed: Vec<Notice>,
    /// Under c and d: every written reminder, oldest first.
    pub reminders: Vec<Reminder>,
}

/// An offer that was made in the chat of somebody whom a worker said to be the tenant. It is kept with that chat, and only ever
/// laid beside the rest: whoever says that it was another tenant takes it away again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ChatOffer {
    /// When it was put to them.
    pub on: Date,
    /// The last day for a no.
    pub until: Date,
    /// What they did with it.
    pub reaction: Reaction,
    /// When.
    pub reacted_on: Option<Date>,
}

/// Somebody tried to reach the tenant (`DEBT-10`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub on: Date,
    /// How.
    pub channel: Channel,
    /// Who tried: a name or a team of the landlord's.
    pub by: Option<Text>,
    /// Whether they spoke.
    pub reached: Reached,
    /// What came of it, in the landlord's words.
    pub outcome: Option<Text>,
}

/// How somebody tried to reach a tenant: the kinds of DDAS 1.2, and our own chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Dealt with on paper, without contact.
    Administrative,
    /// At an office.
    Appointment,
    /// A letter.
    Letter,
    /// At their door.
    Visit,
    /// A card left behind at the door.
    Card,
    /// An e-mail.
    Mail,
    /// A text message.
    Message,
    /// A call.
    Phone,
    /// A conversation with a computer.
    Chat,
    /// Something else.
    Other,
    /// Nobody wrote down how.
    Unknown,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Administrative,
        Self::Appointment,
        Self::Letter,
        Self::Visit,
        Self::Card,
        Self::Mail,
        Self::Message,
        Self::Phone,
        Self::Chat,
        Self::Other,
        Self::Unknown,
    ];

    /// As DDAS 1.2 calls it; a chat is a digital message there.
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Administrative => "Administratief",
            Self::Appointment => "Afspraak op locatie",
            Self::Letter => "Brief",
            Self::Visit => "Huisbezoek",
            Self::Card => "Kaartje",
            Self::Mail => "Mail",
            Self::Message | Self::Chat => "SMS/Whatsapp",
            Self::Phone => "Telefoon",
            Self::Other => "Overige",
            Self::Unknown => "Onbekend",
        }
    }

    /// The one that DDAS 1.2 calls so; a digital message there is one between people here.
    pub fn from_dutch(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.dutch() == word)
    }

    /// For a worker.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            _ if language == Language::Nl => self.dutch(),
            Self::Administrative => "On paper only",
            Self::Appointment => "Appointment",
            Self::Letter => "Letter",
            Self::Visit => "Home visit",
            Self::Card => "Card through the door",
            Self::Mail => "E-mail",
            Self::Message | Self::Chat => "Text message",
            Self::Phone => "Telephone",
            Self::Other => "Another way",
            Self::Unknown => "Not known",
        }
    }

    /// Whether it could become a talk between two people. No source says which ways count as an effort to get into personal
    /// contact (`ART2-a`); a letter or mail is what c asks for, and a chat with a computer counts, but never alone.
    pub fn is_personal(self) -> bool {
        match self {
            Self::Appointment | Self::Visit | Self::Card | Self::Message | Self::Phone => true,
            Self::Administrative | Self::Letter | Self::Mail | Self::Chat | Self::Other | Self::Unknown => false,
        }
    }
}

/// Whether they spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// They did.
    Yes,
    /// They did not.
    No,
    /// Nobody wrote it down.
    Unknown,
}

/// Something was written to the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// When.
    pub on: Date,
    /// Which text: the landlord's own name for that version of the letter. Without it nobody can show later what was said.
    pub text: Option<String>,
}

/// A written reminder of the arrears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// When, and which text.
    pub notice: Notice,
    /// What the tenant did with the offer in it; `None` when there was no offer in it.
    pub offer: Option<Reaction>,
}

impl Evidence {
    /// Both together, each once and oldest first.
    #[must_use]
    pub fn and(mut self, later: Self) -> Self {
        for attempt in later.attempts {
            if !self.attempts.contains(&attempt) {
                self.attempts.push(attempt);
            }
        }
        for notice in later.pointed {
            note(&mut self.pointed, notice);
        }
        for reminder in later.reminders {
            self.remind(reminder);
        }
        self.attempts.sort_by_key(|attempt| attempt.on);
        self.pointed.sort_by_key(|notice| notice.on);
        self.reminders.sort_by_key(|reminder| reminder.notice.on);
        self
    }

    /// Adds a reminder; one of the same day is the same letter, and silence in a later report takes no answer back (`DEBT-2`).
    fn remind(&mut self, later: Reminder) {
        let Some(known) = self.reminders.iter_mut().find(|known| known.notice.on == later.notice.on) else {
            self.reminders.push(later);
            return;
        };
        known.notice.text = later.notice.text.or_else(|| known.notice.text.take());
        known.offer = match (known.offer, later.offer) {
            (known, None) => known,
            (Some(known), Some(Reaction::None)) => Some(known),
            (_, Some(said)) => Some(said),
        };
    }
}

fn note(notices: &mut Vec<Notice>, later: Notice) {
    match notices.iter_mut().find(|known| known.on == later.on) {
        Some(known) => known.text = later.text.or_else(|| known.text.take()),
        None => notices.push(later),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use jiff::civil::date;

    /// All four steps, with this reaction to the offer.
    pub(crate) fn whole(reaction: Reaction) -> Evidence {
        let notice = |day, text: &str| Notice { on: date(2026, 10, day), text: Some(text.to_owned()) };
        let attempt =
            Attempt { on: date(2026, 10, 2), channel: Channel::Phone, by: Some("Sanne".into()), reached: Reached::No, outcome: None };
        Evidence {
            attempts: vec![attempt],
            pointed: vec![notice(5, "H3")],
            reminders: vec![Reminder { notice: notice(5, "B2"), offer: Some(reaction) }],
        }
    }

    #[test]
    fn debt_4_evidence_is_only_ever_added_to() {
        let first = Evidence { pointed: Vec::new(), ..whole(Reaction::None) };
        let both = first.clone().and(Evidence { attempts: Vec::new(), ..whole(Reaction::No) });
        assert_eq!(both, whole(Reaction::No));
        assert_eq!(both.clone().and(whole(Reaction::None)), both, "silence takes no answer back");
        assert_eq!(both.clone().and(Evidence::default()), both);
        assert_eq!(both.clone().and(both.clone()), both, "the same file twice adds nothing");
    }
}
