//! The table as a privacy officer would ask about it, and what holds whatever is written in it.

use super::*;
use crate::handover::Told;
use crate::id::{Kind, Role};
use crate::language::Language;
use crate::signal::Kinds;
use crate::signal::kinds::{ACUTE_DANGER, OrganisationType};
use proptest::prelude::*;
use std::sync::LazyLock;

static KINDS: LazyLock<Kinds> = LazyLock::new(Kinds::shipped_for_tests);
static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::shipped(&KINDS));

fn sort(word: &str) -> OrganisationType {
    KINDS.organisation_types().find(|sort| sort.as_str() == word).unwrap().clone()
}

fn viewer(role: &str, at: &str) -> Viewer {
    Viewer::Worker { roles: vec![Role::from(role)], sort: Some(sort(at)) }
}

fn matter(kind: &str, relation: Relation) -> Matter {
    let (danger, passage, care) = (Danger::None, Passage::Direct, Care::ByOthers);
    Matter { kind: Kind::from(kind), takers: Vec::new(), danger, passage, relation, care }
}

fn policy() -> &'static Policy {
    &POLICY
}

/// `domain.md` 6.2, row by row: role, its organisation, field, and what is seen of a signal that is theirs.
#[test]
fn domain_6_2_who_may_see_what_of_a_signal_that_is_theirs() {
    use Sight::{Flag, Hidden, Shown};
    let table = [
        ("housing_income", "housing_association", Field::Words, Hidden),
        ("police_wijkagent", "police", Field::Words, Hidden),
        ("neighbourhood_team", "municipality", Field::Words, Shown),
        ("debt_help", "municipality", Field::Words, Shown),
        ("housing_income", "housing_association", Field::Amount, Shown),
        ("housing_social", "housing_association", Field::Amount, Flag),
        ("care_coach", "care_provider", Field::Amount, Hidden),
        ("neighbourhood_team", "municipality", Field::Amount, Shown),
        ("debt_help", "municipality", Field::Amount, Shown),
        ("police_wijkagent", "police", Field::Amount, Hidden),
        ("housing_income", "housing_association", Field::Report, Hidden),
        ("housing_social", "housing_association", Field::Report, Shown),
        ("care_coach", "care_provider", Field::Report, Flag),
        ("neighbourhood_team", "municipality", Field::Report, Shown),
        ("debt_help", "municipality", Field::Report, Hidden),
        ("police_wijkagent", "police", Field::Report, Hidden),
        ("housing_income", "housing_association", Field::Care, Hidden),
        ("housing_social", "housing_association", Field::Care, Hidden),
        ("care_coach", "care_provider", Field::Care, Shown),
        ("neighbourhood_team", "municipality", Field::Care, Shown),
        ("debt_help", "municipality", Field::Care, Hidden),
        ("police_wijkagent", "police", Field::Care, Hidden),
        ("housing_income", "housing_association", Field::Crisis, Hidden),
        ("housing_social", "housing_association", Field::Crisis, Hidden),
        ("care_coach", "care_provider", Field::Crisis, Shown),
        ("debt_help", "municipality", Field::Crisis, Hidden),
    ];
    for (role, at, field, sight) in table {
        let seen = policy().decide(&viewer(role, at), &matter("rent_arrears", Relation::StandsIn), field);
        assert_eq!(seen.sight, sight, "{role} and {field:?}: {}", seen.because.say(Language::Nl));
    }
}

#[test]
fn at_a_desk_a_matter_is_read_by_whose_task_it_is_and_by_nobody_else() {
    let mut at_desk = matter("rent_arrears", Relation::Desk);
    at_desk.takers = vec![Role::from("debt_help")];
    let sight = |role| policy().decide(&viewer(role, "municipality"), &at_desk, Field::Words);
    assert_eq!(sight("debt_help").sight, Sight::Shown);
    let other = sight("outreach");
    assert_eq!((other.sight, other.because), (Sight::Flag, Because::NotTheirs));
    assert_eq!(
        policy().decide(&viewer("outreach", "municipality"), &at_desk, Field::Care).sight,
        Sight::Hidden,
        "not even that there is any"
    );
}

#[test]
fn a_life_at_risk_opens_what_saves_and_nothing_beyond() {
    let mut danger = matter(ACUTE_DANGER, Relation::Duty);
    danger.danger = Danger::Now;
    for role in ["housing_income", "repairs", "urgent_duty"] {
        let seen = |field| policy().decide(&viewer(role, "housing_association"), &danger, field);
        for field in [Field::Crisis, Field::Address, Field::Contact, Field::Person] {
            assert_eq!((seen(field).sight, seen(field).because), (Sight::Shown, Because::VitalInterest), "{role} {field:?}");
        }
        for field in [Field::Amount, Field::Care, Field::Arrears, Field::Reporter] {
            assert_ne!(seen(field).sight, Sight::Shown, "{role} {field:?}");
        }
    }
    // A colleague of whoever took it is not who saves.
    danger.relation = Relation::StandsIn;
    assert_eq!(policy().decide(&viewer("housing_income", "housing_association"), &danger, Field::Crisis).sight, Sight::Hidden);
}

#[test]
fn law_4_what_was_handed_over_is_seen_by_whom_it_was_handed_to() {
    let mut given = matter("noise_nuisance", Relation::StandsIn);
    given.passage = Passage::HandedOver { to: Some(Role::from("police_wijkagent")) };
    assert_eq!(policy().decide(&viewer("police_wijkagent", "police"), &given, Field::Report).because, Because::HandedOver);
    assert_eq!(
        policy().decide(&viewer("police_wijkagent", "police"), &given, Field::Amount).sight,
        Sight::Hidden,
        "never, whatever a paper says"
    );
    assert_eq!(policy().decide(&viewer("housing_social", "housing_association"), &given, Field::Report).because, Because::NotTheirs);
}

#[test]
fn who_does_not_see_an_answer_does_not_see_the_words_that_repeat_it() {
    let told = |name: &str| Told { name: name.into(), label: name.into(), said: "x".into(), understood: "x".into() };
    let manager = viewer("housing_social", "housing_association");
    let own = matter("tenancy_question", Relation::Own);
    let without = policy().sights(&manager, &own, &[told("period"), told("address")]);
    assert!(without.shows(Field::Words) && without.shows(Field::Photos));
    let with = policy().sights(&manager, &own, &[told("period"), told("amount")]);
    assert_eq!(with.seen(Field::Words), Seen { sight: Sight::Flag, because: Because::TellsMore });
    assert_eq!(with.seen(Field::Photos).sight, Sight::Flag);
    assert!(with.shows(Field::Facts) && !with.shows(Field::Amount));
}

#[test]
fn the_table_on_paper_says_what_the_policy_does() {
    let kinds = &*KINDS;
    let columns = [(Role::from("housing_social"), sort("housing_association")), (Role::from("police_wijkagent"), sort("police"))];
    let lines = table(policy(), kinds, &columns, Language::Nl);
    assert_eq!(lines[0], ["gegeven", "woonconsulent (woningcorporatie)", "wijkagent (politie)"]);
    let line = |label: &str| lines.iter().find(|line| line[0] == label).unwrap()[1..].to_vec();
    assert_eq!(line("het nummer"), ["ja", "ja"]);
    assert_eq!(line("het bedrag"), ["alleen dat het er is", "nee"]);
    assert_eq!(line("het gesprek"), ["eigen taak", "nee"]);
    assert_eq!(line("wie het meldde"), ["nee", "nee"]);
    assert_eq!(lines.len(), Field::ALL.len() + 1);
}

prop_compose! {
    fn some_matter()(
        kind in proptest::sample::select(vec!["rent_arrears", "noise_nuisance", ACUTE_DANGER, "other"]),
        relation in proptest::sample::select(Relation::ALL.to_vec()),
        danger in proptest::sample::select(vec![Danger::Now, Danger::None]),
        care in proptest::sample::select(vec![Care::ByReader, Care::ByOthers]),
        handed in proptest::sample::select(vec![None, Some("debt_help"), Some("police_wijkagent")]),
        taker in proptest::sample::select(vec!["debt_help", "housing_social", "urgent_duty"]),
    ) -> Matter {
        let passage = handed.map_or(Passage::Direct, |role| Passage::HandedOver { to: Some(Role::from(role)) });
        Matter { kind: Kind::from(kind), takers: vec![Role::from(taker)], danger, passage, relation, care }
    }
}

proptest! {
    #[test]
    fn whatever_somebody_is_and_whatever_it_is_about_what_is_shut_stays_shut(
        matter in some_matter(),
        roles in proptest::sample::subsequence(KINDS.roles().map(|(role, _)| role.clone()).collect::<Vec<_>>(), 0..5),
        at in proptest::sample::select(vec!["municipality", "housing_association", "care_provider", "mediation", "police"]),
    ) {
        let policy = policy();
        let viewer = Viewer::Worker { roles: roles.clone(), sort: Some(sort(at)) };
        for field in Field::ALL {
            let seen = policy.decide(&viewer, &matter, field);
            prop_assert!(!field.is_locked() || seen.sight == Sight::Hidden, "{:?}", field);
            prop_assert!(matter.relation != Relation::None || seen.sight == Sight::Hidden, "{:?} of what is not theirs", field);
            let never = policy.never(&sort(at)).any(|one| one == field);
            prop_assert!(!never || seen.sight == Sight::Hidden || seen.because == Because::VitalInterest, "{:?} at {}", field, at);
            // Being more than one thing never shows less.
            for role in &roles {
                let alone = policy.decide(&Viewer::Worker { roles: vec![role.clone()], sort: Some(sort(at)) }, &matter, field);
                prop_assert!(alone.sight <= seen.sight, "{:?} as {} alone", field, role);
            }
            // Whoever is nearer never sees less.
            let near = policy.decide(&viewer, &Matter { relation: Relation::Own, ..matter.clone() }, field);
            prop_assert!(seen.sight <= near.sight, "{:?}", field);
            let stranger = policy.decide(&Viewer::Worker { roles: vec![Role::from("milkman")], sort: Some(sort(at)) }, &matter, field);
            let opened = matches!(stranger.because, Because::Everybody | Because::VitalInterest | Because::HandedOver | Because::OwnWorker);
            prop_assert!(stranger.sight == Sight::Hidden || opened, "a role without a column sees {:?}", field);
        }
    }
}
