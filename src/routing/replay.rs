//! Past decisions, asked again under other rules or another network: what would go elsewhere, and why.
//!
//! The one decision: what a decision went by that is written nowhere else (who had how many cases, who was away, who knows
//! whom) is kept with it, and the rest (roles, areas, hours, rules) is taken from the files that are tried. So a difference is
//! the files' doing, and never that of a day on which somebody else was busy.

use super::decide::{Decision, Target, decide};
use super::network::{Load, Network};
use super::policy::Policy;
use super::reason::{Passed, Reason};
use super::roster::{Case, Subject, Worker};
use crate::id::{Kind, WorkerId};
use crate::language::Language;
use crate::signal::Kinds;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a decision went by and where it went, as it is kept with a signal. It names addresses and relations: sealed.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    signal: Subject,
    to: Target,
    then: BTreeMap<WorkerId, Then>,
}

/// How it was with a worker then. Who had nothing and was there is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Then {
    #[serde(default, skip_serializing_if = "is_nought")]
    open: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    idle: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    away: Option<Timestamp>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it like this")]
fn is_nought(count: &u32) -> bool {
    *count == 0
}

impl Then {
    fn of(worker: &Worker) -> Self {
        Self { open: worker.open_cases, idle: worker.idle_since, away: worker.absent_until }
    }
}

#[derive(Serialize, Deserialize)]
struct Written<S> {
    signal: S,
    to: Option<WorkerId>,
    then: BTreeMap<WorkerId, Then>,
}

impl Kept {
    /// What has to be kept of a case and where it went.
    pub fn of(case: &Case, decision: &Decision) -> Self {
        let then = case.roster.workers.iter().map(|worker| (worker.id.clone(), Then::of(worker)));
        let then = then.filter(|(_, then)| *then != Then::default()).collect();
        Self { signal: case.signal.clone(), to: decision.to.clone(), then }
    }

    /// As it is sealed: JSON.
    pub fn write(&self) -> Vec<u8> {
        let to = match &self.to {
            Target::Worker(worker) => Some(worker.clone()),
            Target::Unassigned => None,
        };
        serde_json::to_vec(&Written { signal: self.signal.written(), to, then: self.then.clone() }).unwrap_or_default()
    }

    /// As it was written; `None` for a form that is gone.
    pub fn read(written: &[u8]) -> Option<Self> {
        let Written { signal, to, then } = serde_json::from_slice::<Written<Subject>>(written).ok()?;
        Some(Self { signal, to: to.map_or(Target::Unassigned, Target::Worker), then })
    }

    /// What it was about then.
    pub fn kind(&self) -> &Kind {
        &self.signal.kind
    }

    /// The same case in this network. Who came since had nothing, and was there.
    fn case(&self, network: &Network) -> Case {
        let loads = self.then.iter().map(|(id, then)| (id.clone(), Load { open_cases: then.open, idle_since: then.idle })).collect();
        let mut case = network.case(&loads, self.signal.clone());
        for worker in &mut case.roster.workers {
            worker.absent_until = self.then.get(&worker.id).and_then(|then| then.away);
        }
        case
    }

    /// What would become of it under these files. `reasons` are those that were written down then, in English.
    pub fn again(&self, reasons: &[String], policy: &Policy, kinds: &Kinds, network: &Network) -> Outcome {
        if kinds.meaning(&self.signal.kind).is_none() {
            return Outcome::KindGone;
        }
        let decision = decide(policy, kinds, &self.case(network));
        let says = |reason: &&Reason| !reasons.contains(&reason.say(Language::En, kinds));
        let fresh: Vec<String> = decision.reasons.iter().filter(says).map(|reason| reason.say(Language::En, kinds)).collect();
        if decision.to == self.to {
            return if fresh.is_empty() { Outcome::Same } else { Outcome::OtherReason { to: decision.to, why: fresh } };
        }
        let before = match &self.to {
            Target::Worker(worker) => decision.passed_over.iter().find(|passed| passed.worker == *worker).map(|passed| &passed.why),
            Target::Unassigned => None,
        };
        let why_not = before.map(|why: &Passed| why.say(Language::En, kinds));
        Outcome::Elsewhere { from: self.to.clone(), to: decision.to, why: fresh, why_not }
    }
}

/// What would become of a past signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It would go where it went, for the same reasons.
    Same,
    /// It would go there for another reason.
    OtherReason {
        /// To whom.
        to: Target,
        /// What would be said now and was not said then.
        why: Vec<String>,
    },
    /// It would go elsewhere.
    Elsewhere {
        /// Where it went.
        from: Target,
        /// Where it would go.
        to: Target,
        /// What would be said now and was not said then.
        why: Vec<String>,
        /// Why not to whom it went; `None` when they are not in this network, or it went to nobody.
        why_not: Option<String>,
    },
    /// Its kind is not in these files any more.
    KindGone,
}

/// A past signal as the store has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// What people call it by.
    pub number: i64,
    /// What its decision went by; `None` when that was not kept, or cannot be read any more.
    pub kept: Option<Kept>,
    /// The reasons that were written down then, in English.
    pub reasons: Vec<String>,
}

/// What is told of all of them: a line for each that would differ, then the counts. No line names a person but workers.
pub fn told(past: &[Past], policy: &Policy, kinds: &Kinds, network: &Network) -> Vec<String> {
    let name = |target: &Target| match target {
        Target::Worker(worker) => network.worker(worker).map_or_else(|| format!("{worker} (not in it now)"), |member| member.name.clone()),
        Target::Unassigned => network.catch_all_desk().map_or_else(|| network.catch_all.to_string(), |desk| desk.name.clone()),
    };
    let (mut lines, mut same, mut other, mut elsewhere, mut unknown, mut gone) = (Vec::new(), 0, 0, 0, 0, 0);
    for Past { number, kept, reasons } in past {
        let Some(kept) = kept else {
            unknown += 1;
            continue;
        };
        let kind = kept.kind();
        match kept.again(reasons, policy, kinds, network) {
            Outcome::Same => same += 1,
            Outcome::KindGone => gone += 1,
            Outcome::OtherReason { to, why } => {
                other += 1;
                lines.push(format!("{number} {kind}: {} all the same. {}", name(&to), why.join(" ")));
            }
            Outcome::Elsewhere { from, to, why, why_not } => {
                elsewhere += 1;
                let why_not = why_not.map(|why| format!("{}: {why}", name(&from)));
                let why: Vec<String> = why.into_iter().chain(why_not).collect();
                lines.push(format!("{number} {kind}: {} -> {}. {}", name(&from), name(&to), why.join(" ")));
            }
        }
    }
    lines.push(format!("{} signals: {elsewhere} would go elsewhere, {other} for another reason, {same} as before.", past.len()));
    if unknown > 0 {
        lines.push(format!("{unknown} could not be asked again: what they were decided by was not kept, or cannot be read any more."));
    }
    if gone > 0 {
        lines.push(format!("{gone} are of a kind that is not in these files."));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal::Text;
    use crate::routing::roster::{Address, Ground, Person};
    use crate::signal::{Postcode, Source, Urgency};

    const RULES: &str = "rules:\n  - {rule: money, why: {nl: Geld., en: Money.}, when: {kind: rent_arrears}, to: [debt_help]}\n";
    const STREET: &str = "
network: street
organisations: [{id: town, name: Town, type: municipality}]
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67]}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67]}
  - {id: carla, name: Carla, org: town, roles: [neighbourhood_team], areas: [67]}
desks: [{id: desk, name: The desk, members: [carla]}]
catch_all: desk
";

    fn policy(yaml: &str) -> Policy {
        Policy::parse("routing.yaml", yaml, &Kinds::shipped_for_tests()).unwrap()
    }

    fn street(yaml: &str) -> Network {
        Network::check("street.yaml", yaml, &Kinds::shipped_for_tests()).unwrap()
    }

    /// A signal that went to whoever the rules above chose when Anna had three cases and Bram was away.
    fn past(number: i64, kind: &str) -> Past {
        let kinds = Kinds::shipped_for_tests();
        let at: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let signal = Subject { postcode: Postcode::from_number(6713), ..Subject::about(kind.into(), Source::Tenant, at) };
        let loads = BTreeMap::from([(WorkerId::from("anna"), Load { open_cases: 3, idle_since: Some(at) })]);
        let mut case = street(STREET).case(&loads, signal);
        case.roster.workers[1].absent_until = Some("2026-11-24T10:00:00Z".parse().unwrap());
        let decision = decide(&policy(RULES), &kinds, &case);
        let reasons = decision.reasons.iter().map(|reason| reason.say(Language::En, &kinds)).collect();
        let kept = Kept::read(&Kept::of(&case, &decision).write());
        assert!(kept.is_some(), "it reads back");
        Past { number, kept, reasons }
    }

    fn told_under(past: &[Past], rules: &str, network: &str) -> Vec<String> {
        told(past, &policy(rules), &Kinds::shipped_for_tests(), &street(network))
    }

    #[test]
    fn what_was_kept_reads_back_with_everything_in_it() {
        let (kinds, at) = (Kinds::shipped_for_tests(), "2026-11-23T10:00:00Z".parse().unwrap());
        let signal = Subject {
            urgency: Urgency::High,
            postcode: Postcode::from_number(6713),
            language: Some("tr".to_owned()),
            existing_relation: Some("anna".into()),
            about_household_relation: Some("bram".into()),
            ground: Some(Ground(Text::from("consent 2026-11-01"))),
            about_address: Some(Address::parse("6713 AB 12")),
            complaint_about: Some("bram".into()),
            accused_person: Some(Person("jan".into())),
            ..Subject::about("noise_nuisance".into(), Source::Neighbour, at)
        };
        let case = street(STREET).case(&BTreeMap::new(), signal);
        let kept = Kept::of(&case, &decide(&policy(RULES), &kinds, &case));
        assert_eq!(Kept::read(&kept.write()), Some(kept));
        assert_eq!(Kept::read(b"of another time"), None);
    }

    #[test]
    fn under_the_same_files_everything_goes_where_it_went() {
        let past = [past(1, "rent_arrears"), past(2, "own_wellbeing"), Past { number: 3, kept: None, reasons: Vec::new() }];
        assert_eq!(
            told_under(&past, RULES, STREET),
            [
                "3 signals: 0 would go elsewhere, 0 for another reason, 2 as before.",
                "1 could not be asked again: what they were decided by was not kept, or cannot be read any more.",
            ]
        );
    }

    #[test]
    fn another_rule_or_another_network_is_told_with_the_reason_that_changed() {
        let past = [past(1, "rent_arrears"), past(2, "own_wellbeing")];
        let to_team = RULES.replace("[debt_help]", "[neighbourhood_team]").replace("Money.", "The team is nearer.");
        assert_eq!(
            told_under(&past, &to_team, STREET)[0],
            "1 rent_arrears: Anna -> Carla. The team is nearer. (rule money) Has the role neighbourhood team and works in 6713. Anna: Has no role for this."
        );
        let renamed = RULES.replace("rule: money", "rule: rent");
        assert_eq!(told_under(&past, &renamed, STREET)[0], "1 rent_arrears: Anna all the same. Money. (rule rent)");
        // Bram was away then, and is now.
        let left = STREET.replace("{id: anna, name: Anna", "{id: dirk, name: Dirk").replace("bram, name: Bram", "anna, name: Anne");
        assert_eq!(
            told_under(&past, RULES, &left)[0],
            "1 rent_arrears: Anne -> Dirk. Has the fewest open cases (0). Anne: Has more open cases (3)."
        );
        let nobody = STREET.replace("debt_help", "repairs");
        assert_eq!(
            told_under(&past, RULES, &nobody)[0],
            "1 rent_arrears: Anna -> The desk. Nobody fits; the desk is alerted. Anna: Has no role for this."
        );
    }
}
