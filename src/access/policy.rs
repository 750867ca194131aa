//! The table of who sees what, and the one question it answers.
//!
//! The one decision: a cell is a word that a privacy officer can read (always, for their task, only that it is there), and
//! three grounds stand above the table because no table may forget them: a life at risk, an agreement between organisations
//! that listed what goes, and a person's own worker who knows of the support since they give it. Of several roles the one
//! counts that sees most; what a type of organisation never sees, none of them opens.

use super::field::Field;
use super::viewer::{Care, Danger, Matter, Passage, Relation, Viewer};
use crate::id::{Kind, Role};
use crate::language::Language;
use crate::signal::kinds::{ACUTE_DANGER, OrganisationType};
use std::collections::{BTreeMap, BTreeSet};

/// The table, as `access.yaml` has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// What each role sees of a field; what is not there is not seen.
    pub(super) rows: BTreeMap<Field, BTreeMap<Role, When>>,
    /// What a type of organisation never sees, whatever its roles see and whatever was agreed.
    pub(super) never: BTreeMap<OrganisationType, BTreeSet<Field>>,
    /// The kinds in which somebody tells about somebody else.
    pub(super) about_others: BTreeSet<Kind>,
}

/// When a role sees a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Never more than that it is there.
    Flag,
    /// When it is theirs, or that of somebody they stand in for; at a desk when the matter is a task of their role.
    Task,
    /// Whenever a signal is within their reach.
    Always,
}

impl When {
    /// All of them, from little to much.
    pub const ALL: [Self; 3] = [Self::Flag, Self::Task, Self::Always];

    /// The word in `access.yaml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Task => "task",
            Self::Always => "always",
        }
    }

    /// What has this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.as_str() == word)
    }
}

/// What a worker sees of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Nothing; not even whether it is there.
    Hidden,
    /// That it is there.
    Flag,
    /// It.
    Shown,
}

/// What a worker sees of a field, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How much.
    pub sight: Sight,
    /// Why that much.
    pub because: Because,
}

/// Why a worker sees something, or not (promise 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Everybody sees it whose business the signal is.
    Everybody,
    /// It is their task.
    Task,
    /// It was handed over, with an agreement that lists it.
    HandedOver,
    /// A life is at risk.
    VitalInterest,
    /// They give the support themselves.
    OwnWorker,
    /// Somebody tries the program out with people who do not exist.
    Trial,
    /// Their role sees only that it is there.
    FlagOnly,
    /// It is not their matter now.
    NotTheirs,
    /// Their role does not see this.
    Role,
    /// Organisations of this type never see this.
    Organisation,
    /// It would tell something that they do not see.
    TellsMore,
    /// A second person opens it, on request.
    SecondPerson,
}

impl Because {
    /// In a sentence for the worker; English where the language is not Dutch.
    pub fn say(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Everybody => ("Dit ziet iedereen die het signaal mag zien.", "Everybody sees this who may see the signal."),
            Self::Task => ("Dit hoort bij uw taak.", "This is part of your task."),
            Self::HandedOver => ("Dit is met een afspraak aan u overgedragen.", "This was handed over to you by an agreement."),
            Self::VitalInterest => ("Er is gevaar voor een leven.", "A life is at risk."),
            Self::OwnWorker => ("U begeleidt deze persoon zelf.", "You support this person yourself."),
            Self::Trial => ("Dit is een proef met verzonnen mensen.", "This is a trial with people who do not exist."),
            Self::FlagOnly => ("Uw rol ziet alleen dat het er is.", "Your role sees only that it is there."),
            Self::NotTheirs => ("U ziet dit pas als het signaal bij u hoort.", "You see this once the signal is yours."),
            Self::Role => ("Uw rol ziet dit niet.", "Your role does not see this."),
            Self::Organisation => ("Uw soort organisatie ziet dit nooit.", "Your type of organisation never sees this."),
            Self::TellsMore => ("Er staat iets in dat u niet mag zien.", "Something is in it that you may not see."),
            Self::SecondPerson => ("Dit opent alleen een tweede persoon.", "Only a second person opens this."),
        };
        if language == Language::Nl { nl } else { en }
    }
}

impl Seen {
    fn of(sight: Sight, because: Because) -> Self {
        Self { sight, because }
    }

    /// Whether it is shown.
    pub fn is_shown(self) -> bool {
        self.sight == Sight::Shown
    }
}

impl Policy {
    /// What this viewer sees of this field of such a signal.
    pub fn decide(&self, viewer: &Viewer, matter: &Matter, field: Field) -> Seen {
        if field.is_locked() {
            return Seen::of(Sight::Hidden, Because::SecondPerson);
        }
        let Viewer::Worker { roles, sort } = viewer else { return Seen::of(Sight::Shown, Because::Trial) };
        if matter.relation == Relation::None {
            return Seen::of(Sight::Hidden, Because::NotTheirs);
        }
        if field.is_head() {
            return Seen::of(Sight::Shown, Because::Everybody);
        }
        let rings = matter.danger == Danger::Now && !matches!(matter.relation, Relation::StandsIn | Relation::None);
        if rings && field.saves() {
            return Seen::of(Sight::Shown, Because::VitalInterest);
        }
        if sort.as_ref().is_none_or(|sort| self.never.get(sort).is_some_and(|never| never.contains(&field))) {
            return Seen::of(Sight::Hidden, Because::Organisation);
        }
        if field == Field::Care && matter.care == Care::ByReader {
            return Seen::of(Sight::Shown, Because::OwnWorker);
        }
        let seen_as = roles.iter().map(|role| self.as_role(role, matter, field));
        seen_as.max_by_key(|seen| seen.sight).unwrap_or(Seen::of(Sight::Hidden, Because::Role))
    }

    fn as_role(&self, role: &Role, matter: &Matter, field: Field) -> Seen {
        if let Passage::HandedOver { to } = &matter.passage
            && field.is_carried()
        {
            let is_given = matter.relation == Relation::Own || to.as_ref() == Some(role);
            return if is_given { Seen::of(Sight::Shown, Because::HandedOver) } else { Seen::of(Sight::Hidden, Because::NotTheirs) };
        }
        match self.rows.get(&field).and_then(|row| row.get(role)) {
            Some(When::Always) => Seen::of(Sight::Shown, Because::Everybody),
            Some(When::Task) if is_task(role, matter) => Seen::of(Sight::Shown, Because::Task),
            Some(When::Task) if field.tells_by_being() => Seen::of(Sight::Hidden, Because::NotTheirs),
            Some(When::Task) => Seen::of(Sight::Flag, Because::NotTheirs),
            Some(When::Flag) => Seen::of(Sight::Flag, Because::FlagOnly),
            None => Seen::of(Sight::Hidden, Because::Role),
        }
    }

    /// Which field the words of such a signal are.
    pub fn words_of(&self, kind: &Kind) -> Field {
        match kind {
            kind if kind.as_str() == ACUTE_DANGER => Field::Crisis,
            kind if self.about_others.contains(kind) => Field::Report,
            _ => Field::Words,
        }
    }

    /// When a role sees a field, as the file has it.
    pub fn when(&self, field: Field, role: &Role) -> Option<When> {
        self.rows.get(&field).and_then(|row| row.get(role)).copied()
    }

    /// What a type of organisation never sees.
    pub fn never(&self, sort: &OrganisationType) -> impl Iterator<Item = Field> + '_ {
        self.never.get(sort).into_iter().flatten().copied()
    }
}

/// Whether such a signal is a task of this role, as its viewer stands to it.
fn is_task(role: &Role, matter: &Matter) -> bool {
    match matter.relation {
        Relation::Own | Relation::StandsIn => true,
        Relation::Duty | Relation::Desk | Relation::Alerted => matter.takers.contains(role),
        Relation::None => false,
    }
}
