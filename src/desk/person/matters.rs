//! The matters of a person that are open, who talks with them about each, and what each is called for them.
//!
//! The one decision: a worker is named only to somebody who read that name in this chat already (`PRIV-1`). A matter that
//! nobody took is called by what it is about.

use crate::desk::{Desk, promise};
use crate::dialog::Act;
use crate::id::{ConversationId, Kind, SignalId, WorkerId};
use crate::language::Language;
use crate::signal::belonging::{Matter, Voice};
use crate::store::{Case, Course, Owner, StoreError};
use std::collections::BTreeMap;

/// An open matter of a person.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// As it stands.
    pub(super) case: Case,
    /// Who has it.
    pub(super) worker: Option<WorkerId>,
    /// For the rule.
    pub(super) matter: Matter,
}

impl Desk {
    /// All of them, the oldest first. What was put with another is still its reporter's own matter: they know of no other.
    pub(super) async fn open_matters(&self, conversation: ConversationId) -> Result<Vec<Open>, StoreError> {
        let spoken = self.store.spoken(conversation).await?;
        let mut open = Vec::new();
        for case in self.store.cases_in(conversation).await? {
            let carrier = self.carrier(&case).await?;
            let standing = carrier.as_ref().map_or(&case.standing, |(_, into)| &into.standing);
            if matches!(standing.course, Course::Closed { .. }) {
                continue;
            }
            let taken = match (&standing.owner, standing.status.as_str()) {
                (Owner::Worker(worker), "claimed") => Some(worker.clone()),
                (Owner::Worker(_) | Owner::Desk(_), _) => None,
            };
            let heard = spoken.iter().find(|spoken| spoken.signal == case.id && Some(&spoken.worker) == taken.as_ref());
            let voice = heard.map(|heard| Voice { since: heard.first_at, spoke_at: heard.last_at });
            open.push(Open { matter: Matter { signal: case.id, voice }, worker: taken.filter(|_| voice.is_some()), case });
        }
        Ok(open)
    }

    /// What a matter is called for the person: "Fatima (de huur betalen)".
    pub(super) fn matter_name(&self, open: &Open, language: Language) -> String {
        let library = self.library();
        match (&open.worker, self.about(&open.case.kind, language)) {
            (Some(worker), Some(about)) => format!("{} ({about})", self.name(worker)),
            (Some(worker), None) => self.signed(worker, language),
            (None, Some(about)) => about,
            (None, None) => promise::reader(&library.kinds, &open.case.kind, language),
        }
    }

    /// All of their names, each another: two about the same have their number behind it.
    pub(super) fn matter_names(&self, open: &[Open], language: Language) -> BTreeMap<SignalId, String> {
        let names: Vec<String> = open.iter().map(|one| self.matter_name(one, language)).collect();
        let named = open.iter().zip(&names).map(|(one, name)| {
            let is_alone = names.iter().filter(|other| *other == name).count() == 1;
            (one.case.id, if is_alone { name.clone() } else { format!("{name}, {}", one.case.number) })
        });
        named.collect()
    }

    /// What a kind is about, in the words of the button that leads to it; `None` where none does.
    fn about(&self, kind: &Kind, language: Language) -> Option<String> {
        let library = self.library();
        let raises = |act: &Act| matches!(act, Act::Raise { kind: raised, .. } if raised == kind);
        let mut dialogs = library.book.dialogs.values().filter(|dialog| dialog.nodes.iter().any(|node| raises(&node.act)));
        let label = dialogs.find_map(|dialog| library.book.label_of(&dialog.id))?;
        Some(within(&library.book.texts.say(label, language, &BTreeMap::new()), language))
    }
}

/// As it stands within a sentence: "De huur betalen" with a small letter. Turkish has two letters i, and keeps its own.
fn within(label: &str, language: Language) -> String {
    let mut letters = label.chars();
    match (letters.next(), language) {
        (None, _) | (_, Language::Tr) => label.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(letters).collect(),
    }
}
