//! A signal as the worker who opens it may see it.
//!
//! The one decision: `access` decides, and this is the only place where it is asked. What leaves it is cut down already, so a
//! page, a message and a file can print all they are given. A field that is named nowhere below stays in: whoever adds one to
//! [`Opened`] names it here.

use super::alike::Around;
use super::belongs::Belonging;
use super::join::{LET_GO, PUT_WITH, TAKEN_APART, TOOK_IN};
use super::open::{Happening, Opened};
use super::tie::Ties;
use crate::access::{Because, Care, Danger, Field, Matter, Passage, Relation, Sight, Sights, Viewer};
use crate::desk::Desk;
use crate::desk::casework::{Casework, Earlier, Line};
use crate::desk::chat::{Line as Spoken, Said};
use crate::desk::diary::OCCURRENCE;
use crate::desk::together::RAISED_BY_RULE;
use crate::desk::worker::TRIAL;
use crate::handover::Told;
use crate::id::{Kind, Role, WorkerId};
use crate::signal::kinds::{ACUTE_DANGER, Capacity};
use crate::signal::{Source, Urgency};
use crate::store::{Case, OnDuty, Owner, Reach, Standing, StoreError};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What a worker does not see of a signal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unseen {
    /// What is there and is not shown, and why.
    pub flagged: Vec<(Field, Because)>,
    /// What is not shown whether it is there or not.
    pub hidden: Vec<(Field, Because)>,
}

/// Since when a worker is the one whom the person speaks with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpokenWith {
    /// They took it then, and the person was told so.
    Since(Timestamp),
    /// They are not.
    Never,
}

impl Desk {
    /// What this worker sees of this signal.
    pub(in crate::desk) async fn sights(&self, worker: &WorkerId, reach: &Reach, case: &Case, ties: &Ties) -> Result<Sights, StoreError> {
        // Whoever answers for what another carries is whoever has that other.
        let standing = ties.into.as_ref().map_or(&case.standing, |(_, into)| &into.standing);
        let passage = if case.source == Source::HandOver.as_str() {
            let taken = self.store.hand_over_taken(case.id).await?;
            Passage::HandedOver { to: taken.map(|hand_over| hand_over.to_role) }
        } else {
            Passage::Direct
        };
        let own_worker = self.linked_at(case).await?.and_then(|linked| linked.resident.worker);
        let care = if own_worker.as_ref() == Some(worker) { Care::ByReader } else { Care::ByOthers };
        let mut matter = self.matter(&case.kind, super::act::urgency_of(case), relation(worker, reach, standing));
        (matter.passage, matter.care) = (passage, care);
        let answers: Vec<Told> = Casework::read(&case.facts).shown().map(told_of).collect();
        Ok(self.library().access.sights(&self.viewer(worker), &matter, &answers))
    }

    /// A signal of this kind as far as lists know it.
    pub(super) fn matter(&self, kind: &Kind, urgency: Urgency, relation: Relation) -> Matter {
        let is_danger = kind.as_str() == ACUTE_DANGER || urgency == Urgency::Urgent;
        Matter {
            kind: kind.clone(),
            takers: self.takers(kind),
            danger: if is_danger { Danger::Now } else { Danger::None },
            passage: Passage::Direct,
            relation,
            care: Care::ByOthers,
        }
    }

    /// The roles that take signals of this kind.
    pub(in crate::desk) fn takers(&self, kind: &Kind) -> Vec<Role> {
        let library = self.library();
        let takers = library.kinds.meaning(kind).map(|meaning| meaning.takers.as_slice()).unwrap_or_default();
        let role = |who: &Capacity| match who {
            Capacity::Role(role) => Some(role.clone()),
            Capacity::OwnWorker => None,
        };
        takers.iter().filter_map(|taker| role(&taker.who)).collect()
    }

    /// Who looks.
    pub(super) fn viewer(&self, worker: &WorkerId) -> Viewer {
        let network = self.network();
        match network.worker(worker) {
            Some(member) => {
                let sort = member.worker.org.as_ref().and_then(|org| network.organisations.get(org)).map(|org| org.sort.clone());
                Viewer::Worker { roles: member.worker.roles.clone(), sort }
            }
            None if worker.as_str().starts_with(TRIAL) => Viewer::Trial,
            None => Viewer::Worker { roles: Vec::new(), sort: None },
        }
    }
}

/// How a worker stands to a signal, as it stands.
pub(super) fn relation(worker: &WorkerId, reach: &Reach, standing: &Standing) -> Relation {
    let is_untaken = matches!(standing.status.as_str(), "waiting" | "assigned");
    let rings = reach.duty == OnDuty::Now && is_untaken && standing.urgency == Urgency::Urgent.as_str();
    match &standing.owner {
        Owner::Worker(owner) if owner == worker => Relation::Own,
        Owner::Worker(_) | Owner::Desk(_) if rings => Relation::Duty,
        Owner::Worker(owner) if reach.workers.contains(owner) => Relation::StandsIn,
        Owner::Desk(desk) if reach.desks.contains(desk) => Relation::Desk,
        Owner::Worker(_) | Owner::Desk(_) if is_untaken && standing.climb.reached.contains(worker) => Relation::Alerted,
        Owner::Worker(_) | Owner::Desk(_) => Relation::None,
    }
}

impl Casework {
    /// As far as it may be seen.
    pub(in crate::desk) fn as_seen(&self, sights: &Sights) -> Self {
        let speaks = sights.shows(sights.words());
        let is_seen = |line: &Line| sights.shows(sights.field_of(&told_of(line)));
        // How it was said only where words may be read.
        let seen = |line: &Line| Line { said: if speaks { line.said.clone() } else { line.understood.clone() }, ..line.clone() };
        // Whoever may see an answer may see what it was before.
        let earlier = self.earlier.iter().filter(|earlier| is_seen(&earlier.line));
        Self {
            facts: self.facts.iter().filter(|line| is_seen(line)).map(seen).collect(),
            opening: self.opening.clone().filter(|_| speaks),
            reporter: self.reporter,
            typist: self.typist,
            earlier: earlier.map(|earlier| Earlier { line: seen(&earlier.line), ..earlier.clone() }).collect(),
        }
    }
}

impl Opened {
    /// The same, as far as it may be seen; with what is not, in names.
    pub(super) fn into_seen(mut self, sights: &Sights, spoken_with: SpokenWith) -> Self {
        let mut there: BTreeSet<Field> = self.facts.shown().map(|line| sights.field_of(&told_of(line))).collect();
        there.extend(self.facts.opening.iter().map(|_| sights.words()));
        self.facts = self.facts.as_seen(sights);
        self.keep_lines(sights, spoken_with, &mut there);
        self.keep_happenings(sights, &mut there);
        let see = |field| sights.shows(field);
        there.extend(self.postcode.iter().map(|_| Field::Area));
        self.postcode = self.postcode.filter(|_| see(Field::Area));
        if !see(Field::Reasons) {
            there.extend(self.because.iter().map(|_| Field::Reasons));
            self.because.clear();
        }
        if !see(Field::Care) {
            self.support = None;
            if let Some(known) = &mut self.known {
                known.worker = None;
            }
        }
        self.known = self.known.filter(|_| see(Field::Person));
        self.plans.retain(|_| see(Field::CheckIns));
        self.agreements.retain(|_| see(Field::Agreements));
        self.tenancies.retain(|_| see(Field::Arrears));
        self.hand_overs.retain(|_| see(Field::HandOvers));
        if !see(Field::Household) {
            let Around { carried_by, carries, .. } = std::mem::take(&mut self.around);
            self.around = Around { carried_by, carries, ..Around::default() };
        }
        let named = |sight: Sight| {
            let open = Field::ALL.into_iter().filter(|field| !field.is_locked());
            open.map(|field| (field, sights.seen(field))).filter(move |(_, seen)| seen.sight == sight)
        };
        let is_of_another_sort = |field: &Field| matches!(field, Field::Words | Field::Report | Field::Crisis) && *field != sights.words();
        self.unseen = Unseen {
            flagged: named(Sight::Flag).filter(|(field, _)| there.contains(field)).map(|(field, seen)| (field, seen.because)).collect(),
            hidden: named(Sight::Hidden)
                .filter(|(field, _)| !is_of_another_sort(field))
                .map(|(field, seen)| (field, seen.because))
                .collect(),
        };
        self
    }

    /// Whoever took it reads what is said to them from then on; the person was told that they do.
    fn keep_lines(&mut self, sights: &Sights, spoken_with: SpokenWith, there: &mut BTreeSet<Field>) {
        there.extend(self.lines.iter().map(|_| sights.words()));
        there.extend(self.lines.iter().filter_map(Spoken::photo).map(|_| Field::Photos));
        let is_theirs = |at: Timestamp| matches!(spoken_with, SpokenWith::Since(since) if at >= since);
        if !sights.shows(sights.words()) {
            self.lines.retain(|line| is_theirs(line.at));
            let kept: BTreeSet<_> = self.lines.iter().map(|line| line.id).collect();
            let Belonging { unclear, movable, asked, others } = std::mem::take(&mut self.belonging);
            let keep = |ids: std::collections::HashSet<_>| ids.into_iter().filter(|id| kept.contains(id)).collect();
            self.belonging = Belonging { unclear: keep(unclear), movable: keep(movable), asked: keep(asked), others };
        }
        if !sights.shows(Field::Photos) {
            for line in self.lines.iter_mut().filter(|line| !is_theirs(line.at)) {
                if let Said::File { photo, .. } = &mut line.said {
                    *photo = None;
                }
            }
        }
    }

    fn keep_happenings(&mut self, sights: &Sights, there: &mut BTreeSet<Field>) {
        self.happened.retain(|happening| {
            let field = field_of_event(&happening.what);
            there.insert(field);
            sights.shows(field)
        });
        for Happening { what, note, .. } in &mut self.happened {
            let field = field_of_note(what, sights);
            there.extend(note.iter().map(|_| field));
            *note = note.take().filter(|_| sights.shows(field));
        }
    }
}

/// What it tells that this happened.
fn field_of_event(what: &str) -> Field {
    match what {
        RAISED_BY_RULE => Field::Household,
        "code_typed" | "linked" | "unlinked" | "link_declined" => Field::Person,
        "asking_remark" => Field::Agreements,
        _ if what.starts_with("consent_") || what.starts_with("offer_") => Field::Agreements,
        _ if what.starts_with("hand_over_") => Field::HandOvers,
        _ => Field::History,
    }
}

/// Whose words stand with it: the person's own, an amount, a number that the line needs, or a colleague's.
pub(in crate::desk) fn field_of_note(what: &str, sights: &Sights) -> Field {
    match what {
        OCCURRENCE | "words" | "danger_again" | "added" | "asking_remark" => sights.words(),
        "arrears_changed" | "arrears_threaten" => Field::Amount,
        PUT_WITH | TOOK_IN | TAKEN_APART | LET_GO => Field::History,
        _ => Field::Notes,
    }
}

fn told_of(line: &Line) -> Told {
    let Line { name, label, said, understood } = line.clone();
    Told { name, label, said, understood }
}
