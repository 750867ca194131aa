//! The table of who may pass on what, to whom, and why.

use super::*;
use crate::consent::{BeHelped, LiftSecrecy, Things};
use crate::handover::{Flow, Step, StoredConsent, Tenancy};
use crate::language::Language;
use crate::signal::Kinds;
use jiff::civil::date;
use std::collections::BTreeMap;

const YES: u128 = 1;

fn sort(word: &str) -> OrganisationType {
    Kinds::shipped_for_tests().organisation_types().find(|sort| sort.as_str() == word).unwrap().clone()
}

fn flow(from: &str, from_role: &str, to: &str, to_role: &str, fields: &str) -> Flow {
    let from_roles = from_role.split_whitespace().map(Role::from).collect();
    let (from, to) = (from.into(), to.into());
    Flow { from, from_roles, to, to_roles: [Role::from(to_role)].into(), fields: Fields::from_words(fields) }
}

fn covenants() -> BTreeMap<CovenantId, Covenant> {
    let nuisance = Covenant {
        id: "nuisance".into(),
        name: "Convenant woonoverlast".into(),
        paper: Paper::Covenant,
        parties: ["woonbrug", "gemeente", "naastin"].map(OrganisationId::from).into(),
        purposes: [Purpose::from("neighbours")].into(),
        from: date(2026, 1, 1),
        until: date(2026, 12, 31),
        basis: Basis::PublicTask,
        exception: Some(Exception::PublicInterest),
        flows: vec![
            flow("woonbrug", "housing_social", "gemeente", "neighbourhood_team", "kind urgency address facts"),
            flow("woonbrug", "", "gemeente", "debt_help", "kind amount"),
            flow("woonbrug", "", "naastin", "care_coach", "kind address"),
            // A file with this is refused; a value is refused as well.
            flow("naastin", "", "woonbrug", "housing_social", "kind"),
        ],
    };
    let clause = Covenant {
        id: "clause".into(),
        name: "Begeleidingsclausule".into(),
        paper: Paper::SupportClause(Tenancy::Triangle),
        basis: Basis::Contract,
        exception: None,
        ..nuisance.clone()
    };
    let bare = Covenant { id: "bare".into(), name: "Convenant zonder".into(), exception: None, ..nuisance.clone() };
    [nuisance, clause, bare].into_iter().map(|covenant| (covenant.id.clone(), covenant)).collect()
}

fn pass_on(things: &[&str], to: Party) -> Consent {
    let things = Things::of(things.iter().map(|thing| (*thing).into()).collect()).unwrap();
    Consent::PassOn(PassOn { things, to, purpose: "neighbours".into() })
}

/// What is asked in a line of a table; the rest is as in `Asked::usual`.
#[derive(Clone)]
struct Asked {
    ground: Ground,
    consent: Consent,
    standing: Standing,
    article_2: Article2,
    danger: Danger,
    from: (&'static str, &'static str, &'static str),
    to: (&'static str, &'static str, &'static str),
    purpose: &'static str,
    kind: &'static str,
    today: Date,
}

const LANDLORD_SIDE: (&str, &str, &str) = ("woonbrug", "housing_association", "housing_social");
const TOWN: (&str, &str, &str) = ("gemeente", "municipality", "neighbourhood_team");
const CARE_SIDE: (&str, &str, &str) = ("naastin", "care_provider", "care_coach");

impl Asked {
    fn usual(ground: Ground) -> Self {
        Self {
            ground,
            consent: pass_on(&["this_report", "address"], Party::Organisation("gemeente".into())),
            standing: Standing::Given,
            article_2: Article2::Proven,
            danger: Danger::Not,
            from: LANDLORD_SIDE,
            to: TOWN,
            purpose: "neighbours",
            kind: "noise_nuisance",
            today: date(2026, 11, 23),
        }
    }

    fn told(&self) -> Result<Passage, Refusal> {
        let covenants = covenants();
        let consents = [StoredConsent { id: yes(), consent: self.consent.clone(), standing: self.standing }];
        let papers = Papers { covenants: &covenants, consents: &consents, article_2: &self.article_2, danger: self.danger };
        let ((from, from_sort, from_role), (to, to_sort, to_role)) = (self.from, self.to);
        let (from, from_sort, from_roles) = (OrganisationId::from(from), sort(from_sort), [Role::from(from_role)]);
        let (to, to_sort, to_roles) = (OrganisationId::from(to), sort(to_sort), [Role::from(to_role)]);
        let wanted = Wanted {
            from: Side { organisation: &from, sort: &from_sort, roles: &from_roles },
            to: Side { organisation: &to, sort: &to_sort, roles: &to_roles },
            purpose: &self.purpose.into(),
            kind: &self.kind.into(),
            today: self.today,
        };
        allowed(&self.ground, papers, wanted)
    }

    /// What goes, or the first words of why not.
    fn outcome(&self) -> String {
        match self.told() {
            Ok(passage) => passage.fields.words(),
            Err(refusal) => format!("{refusal:?}").split([' ', '(']).next().unwrap().to_owned(),
        }
    }
}

fn yes() -> ConsentId {
    ConsentId(uuid::Uuid::from_u128(YES))
}

fn covenant(id: &str) -> Ground {
    Ground::Covenant { covenant: id.into() }
}

fn clause(signed_on: Date) -> Ground {
    Ground::SupportClause { clause: "clause".into(), signed_on }
}

#[test]
fn law_3_no_basis_no_send_and_what_is_sent_says_all_of_it() {
    let passage = Asked::usual(covenant("nuisance")).told().unwrap();
    let expected = Passage {
        ground: covenant("nuisance"),
        basis: Basis::PublicTask,
        exception: Some(Exception::PublicInterest),
        purpose: "neighbours".into(),
        fields: Fields::from_words("kind urgency address facts"),
        until: Some(date(2026, 12, 31)),
    };
    assert_eq!(passage, expected);
    let no_ground = [covenant("another"), Ground::Consent { consent: ConsentId(uuid::Uuid::nil()) }];
    for ground in no_ground {
        assert_eq!(Asked::usual(ground).told(), Err(Refusal::NoGround));
    }
    let stranger = Asked { to: ("politie", "police", "police_wijkagent"), ..Asked::usual(covenant("nuisance")) };
    assert_eq!(stranger.told(), Err(Refusal::NoGround), "no party of it");
    let special = Asked::usual(covenant("bare"));
    assert_eq!(special.outcome(), "NoException", "answers may hold health data");
    let plain = Asked { to: ("gemeente", "municipality", "debt_help"), ..Asked::usual(covenant("bare")) };
    assert_eq!(plain.told().unwrap().exception, None);
}

#[test]
fn law_4_each_role_gets_what_is_listed_for_it_and_for_no_other_purpose() {
    let usual = Asked::usual(covenant("nuisance"));
    let cases = [
        (usual.clone(), "kind urgency address facts"),
        (Asked { to: ("gemeente", "municipality", "debt_help"), ..usual.clone() }, "kind amount"),
        (Asked { to: ("gemeente", "municipality", "outreach"), ..usual.clone() }, "OtherDirection"),
        (Asked { from: ("woonbrug", "housing_association", "housing_income"), ..usual.clone() }, "OtherDirection"),
        (Asked { from: TOWN, to: LANDLORD_SIDE, ..usual.clone() }, "OtherDirection"),
        (Asked { purpose: "debt_help", ..usual.clone() }, "OtherPurpose"),
        (Asked { to: LANDLORD_SIDE, ..usual }, "SameOrganisation"),
    ];
    for (asked, expected) in cases {
        assert_eq!(asked.outcome(), expected, "{:?} to {:?}", asked.from, asked.to);
    }
}

#[test]
fn law_10_the_wams_carries_nothing() {
    for (from, to) in [(LANDLORD_SIDE, TOWN), (TOWN, CARE_SIDE), (TOWN, LANDLORD_SIDE)] {
        assert_eq!(Asked { from, to, ..Asked::usual(Ground::Wams) }.told(), Err(Refusal::NotLaw));
    }
}

#[test]
fn law_11_a_covenant_is_open_from_its_first_day_to_its_last_and_closed_else() {
    for (today, expected) in [
        (date(2025, 12, 31), "NotBegun"),
        (date(2026, 1, 1), "kind urgency address facts"),
        (date(2026, 12, 31), "kind urgency address facts"),
        (date(2027, 1, 1), "Ended"),
    ] {
        assert_eq!(Asked { today, ..Asked::usual(covenant("nuisance")) }.outcome(), expected, "{today}");
    }
    let term = |today: Date| covenants()[&CovenantId::from("nuisance")].term(today);
    assert_eq!([term(date(2026, 11, 30)), term(date(2026, 12, 1)), term(date(2027, 1, 1))], [Term::Runs, Term::EndsSoon, Term::Ended]);
}

#[test]
fn route_2_what_care_knows_does_not_flow_back_to_the_landlord() {
    let back = |ground| Asked { from: CARE_SIDE, to: LANDLORD_SIDE, danger: Danger::Now, ..Asked::usual(ground) };
    for ground in [covenant("nuisance"), clause(date(2026, 1, 1)), Ground::LegalDuty, Ground::VitalInterest, Ground::Wams] {
        assert_eq!(back(ground.clone()).told(), Err(Refusal::Secrecy), "{ground:?}");
    }
    let agreed =
        Asked { consent: pass_on(&["this_report"], Party::Organisation("woonbrug".into())), ..back(Ground::Consent { consent: yes() }) };
    assert_eq!(agreed.outcome(), "kind urgency number facts words", "unless the client agreed");
    // And a care role hears of a neighbour's report only with a ground for that.
    let there = Asked { to: CARE_SIDE, ..Asked::usual(covenant("nuisance")) };
    assert_eq!(there.outcome(), "kind address");
    assert_eq!(Asked { to: CARE_SIDE, ..Asked::usual(Ground::Consent { consent: yes() }) }.outcome(), "OtherReceiver");
}

#[test]
fn law_2_only_a_yes_to_passing_on_that_stands_lets_anything_go_and_only_what_it_names() {
    let usual = Asked::usual(Ground::Consent { consent: yes() });
    let things = Things::of(vec!["this_report".into()]).unwrap();
    let lift = LiftSecrecy { of: "bas".into(), about: things, with: Party::Organisation("gemeente".into()), purpose: "neighbours".into() };
    let helped = BeHelped { by: Party::Organisation("gemeente".into()), purpose: "neighbours".into() };
    let town = || Party::Organisation("gemeente".into());
    let cases = [
        (usual.clone(), "kind urgency number area address facts words"),
        (Asked { consent: pass_on(&["worries"], Party::Role("neighbourhood_team".into())), ..usual.clone() }, "kind urgency facts"),
        (Asked { consent: pass_on(&["amount", "contact"], town()), ..usual.clone() }, "kind contact amount"),
        (Asked { consent: pass_on(&["contact", "address"], town()), ..usual.clone() }, "NothingToGo"),
        (Asked { consent: pass_on(&["agreements"], town()), ..usual.clone() }, "NothingToGo"),
        (Asked { consent: pass_on(&["worries"], Party::Worker("elif".into())), ..usual.clone() }, "OtherReceiver"),
        (Asked { purpose: "care", ..usual.clone() }, "OtherReceiver"),
        (Asked { consent: Consent::LiftSecrecy(lift), ..usual.clone() }, "OtherYes"),
        (Asked { consent: Consent::BeHelped(helped), ..usual.clone() }, "OtherYes"),
        (Asked { standing: Standing::Waits, ..usual.clone() }, "NoAnswer"),
        (Asked { standing: Standing::Open, ..usual.clone() }, "NoAnswer"),
        (Asked { standing: Standing::Refused, ..usual.clone() }, "SaidNo"),
        (Asked { standing: Standing::Withdrawn, ..usual }, "TakenBack"),
    ];
    for (asked, expected) in cases {
        assert_eq!(asked.outcome(), expected, "{:?} {:?}", asked.consent, asked.standing);
    }
}

#[test]
fn route_3_a_support_clause_holds_for_those_who_signed_it_and_lets_go_what_it_lists() {
    let to_care = |ground| Asked { to: CARE_SIDE, ..Asked::usual(ground) };
    let passage = to_care(clause(date(2026, 3, 1))).told().unwrap();
    assert_eq!((passage.basis, passage.exception, passage.fields.words().as_str()), (Basis::Contract, None, "kind address"));
    assert_eq!(to_care(clause(date(2026, 11, 24))).outcome(), "NotSigned");
    assert_eq!(to_care(covenant("clause")).outcome(), "OtherPaper");
    let as_clause = Ground::SupportClause { clause: "nuisance".into(), signed_on: date(2026, 3, 1) };
    assert_eq!(to_care(as_clause).outcome(), "OtherPaper");
}

#[test]
fn debt_1_to_3_article_2_needs_each_step_and_lets_go_contact_and_amount_and_nothing_else() {
    let usual = Asked { to: ("gemeente", "municipality", "debt_help"), kind: "rent_arrears", ..Asked::usual(Ground::LegalDuty) };
    let passage = usual.told().unwrap();
    assert_eq!((passage.basis, passage.exception, passage.fields.words().as_str()), (Basis::LegalDuty, None, "kind contact amount"));
    let missing = Asked { article_2: Article2::Missing(vec![Step::B, Step::C]), ..usual.clone() };
    let said = missing.told().unwrap_err();
    assert_eq!(said, Refusal::MissingSteps(vec![Step::B, Step::C]));
    assert!(said.say(Language::Nl).contains("b, c"), "{}", said.say(Language::Nl));
    assert_eq!(Asked { article_2: Article2::Rejected, ..usual.clone() }.outcome(), "OfferRejected");
    for wrong in [
        Asked { kind: "noise_nuisance", ..usual.clone() },
        Asked { from: TOWN, to: LANDLORD_SIDE, ..usual.clone() },
        Asked { to: CARE_SIDE, ..usual },
    ] {
        assert_eq!(wrong.outcome(), "NotArticle2");
    }
}

#[test]
fn law_3_a_vital_interest_is_danger_now() {
    let usual = Asked::usual(Ground::VitalInterest);
    assert_eq!(usual.outcome(), "NoDanger");
    let passage = Asked { danger: Danger::Now, ..usual }.told().unwrap();
    assert_eq!((passage.basis, passage.exception), (Basis::VitalInterest, Some(Exception::VitalInterest)));
    assert!(!passage.fields.has(Field::History));
}

#[test]
fn every_refusal_says_what_is_missing_and_what_to_do() {
    let paper = || "Convenant".to_owned();
    let day = date(2026, 1, 1);
    let all = [
        Refusal::SameOrganisation,
        Refusal::NoGround,
        Refusal::NotLaw,
        Refusal::Secrecy,
        Refusal::NotBegun { paper: paper(), from: day },
        Refusal::Ended { paper: paper(), until: day },
        Refusal::OtherPurpose { paper: paper() },
        Refusal::OtherDirection { paper: paper() },
        Refusal::OtherPaper { paper: paper() },
        Refusal::NotSigned,
        Refusal::NoException { paper: paper() },
        Refusal::OtherYes,
        Refusal::NoAnswer,
        Refusal::SaidNo,
        Refusal::TakenBack,
        Refusal::OtherReceiver,
        Refusal::NotArticle2,
        Refusal::MissingSteps(vec![Step::A]),
        Refusal::OfferRejected,
        Refusal::NoDanger,
        Refusal::NothingToGo,
    ];
    for refusal in all {
        for language in [Language::Nl, Language::En] {
            let said = refusal.say(language);
            let sentences: Vec<&str> = said.split_inclusive(['.']).filter(|sentence| sentence.contains(' ')).collect();
            assert_eq!(sentences.len(), 2, "what is missing, and what to do: {said}");
            for sentence in sentences {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
    }
}
