//! The files that people write: what is shipped is in order, and mistakes come all at once with line and remedy.

use super::{kinds, policy};
use std::collections::{BTreeMap, BTreeSet};
use waakvlam::id::{Kind, WorkerId};
use waakvlam::mistake::Mistake;
use waakvlam::routing::network::{Load, Nature};
use waakvlam::routing::{Network, Policy, Subject, Target, decide};
use waakvlam::signal::Kinds;

fn shipped() -> Network {
    Network::check("dialogs/network/buurt.yaml", include_str!("../../dialogs/network/buurt.yaml"), &kinds())
        .expect("the shipped network is in order")
}

fn subject(kind: &Kind, postcode: &str, time: &str) -> Subject {
    let urgency = if kind.as_str() == "acute_danger" { "urgent" } else { "normal" };
    serde_json::from_value(serde_json::json!({"label": kind, "urgency": urgency, "source": "tenant", "time": time, "postcode": postcode}))
        .unwrap()
}

#[test]
fn the_made_up_neighbourhood_is_in_order_and_says_that_it_is_made_up() {
    let network = shipped();
    assert_eq!(network.nature, Nature::Fictional);
    assert_eq!(network.notes, [], "nothing odd in what we ship");
    assert!(!network.catch_all_desk().expect("there is one").members.is_empty());
}

#[test]
fn every_kind_finds_a_worker_in_the_made_up_neighbourhood() {
    let (kinds, network) = (kinds(), shipped());
    let policy = policy(&kinds);
    for (kind, _) in kinds.iter().filter(|(kind, _)| kind.as_str() != "other") {
        for postcode in ["1234", "6713"] {
            let decision = decide(&policy, &kinds, &network.case(&BTreeMap::new(), subject(kind, postcode, "2026-11-23T10:00:00+01:00")));
            assert!(matches!(decision.to, Target::Worker(_)), "{kind} in {postcode}: {:?}", decision.reasons);
        }
    }
}

#[test]
fn somebody_is_on_duty_at_every_hour_in_the_made_up_neighbourhood() {
    let (kinds, network) = (kinds(), shipped());
    let policy = policy(&kinds);
    // Two weeks over Christmas and New Year, and the nights on which the clocks change.
    for (start, hours) in
        [("2026-12-21T00:00:00Z", 14 * 24), ("2026-03-28T00:00:00Z", 72), ("2026-10-24T00:00:00Z", 72), ("2026-04-03T00:00:00Z", 120)]
    {
        let start: jiff::Timestamp = start.parse().unwrap();
        for hour in 0..hours {
            let time = (start + jiff::SignedDuration::from_hours(hour)).to_string();
            let decision = decide(&policy, &kinds, &network.case(&BTreeMap::new(), subject(&Kind::from("acute_danger"), "1234", &time)));
            assert!(matches!(decision.to, Target::Worker(_)), "nobody at {time}");
        }
    }
}

#[test]
fn a_place_nobody_serves_falls_to_the_catch_all_desk() {
    let (kinds, network) = (kinds(), shipped());
    let decision = decide(
        &policy(&kinds),
        &kinds,
        &network.case(&BTreeMap::new(), subject(&Kind::from("rent_arrears"), "9999", "2026-11-23T10:00:00+01:00")),
    );
    assert_eq!((decision.to, decision.escalate), (Target::Unassigned, true));
    let reachable = BTreeSet::from([WorkerId::from("elif"), WorkerId::from("peter")]);
    assert_eq!(network.alertable(&reachable), [&WorkerId::from("elif")]);
    assert!(network.alertable(&BTreeSet::new()).is_empty());
}

#[test]
fn open_cases_come_from_the_store_and_not_from_the_file() {
    let (kinds, network) = (kinds(), shipped());
    let loads = BTreeMap::from([(WorkerId::from("fatima"), Load { open_cases: 3, idle_since: None })]);
    let rent = || subject(&Kind::from("rent_arrears"), "6713", "2026-11-23T10:00:00+01:00");
    let at = |loads: &BTreeMap<WorkerId, Load>| decide(&policy(&kinds), &kinds, &network.case(loads, rent())).to;
    assert_eq!(at(&BTreeMap::new()), Target::Worker(WorkerId::from("fatima")));
    assert_eq!(at(&loads), Target::Worker(WorkerId::from("joris")));
}

/// Lines and words of each mistake that must be there.
fn assert_mistakes(found: &[Mistake], expected: &[(u32, &str)]) {
    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    for (line, words) in expected {
        let is_there =
            found.iter().any(|mistake| mistake.place.line == *line && (mistake.what.contains(words) || mistake.remedy.contains(words)));
        assert!(is_there, "line {line} should say \"{words}\"; the mistakes are:\n{}", said.join("\n"));
    }
    assert_eq!(found.len(), expected.len(), "\n{}", said.join("\n"));
    assert!(found.iter().all(|mistake| !mistake.remedy.is_empty()));
    assert!(found.is_sorted_by_key(|mistake| mistake.place.line), "in the order of the file");
}

#[test]
fn all_mistakes_of_a_network_at_once() {
    let yaml = "\
network: Buurt 1
fictional: yes
organisations:
  - {id: town, name: Town, type: municipalty}
  - {id: home, name: Home, type: housing_association}
  - {id: home, name: Home again, type: housing_association}
workers:
  - id: anna
    name: Anna
    org: hom
    roles: [debt_helps]
    areas: [67a]
    hours: 9 to 5
    capacity: many
  - id: anna
    name: Anna
    org: home
    roles: []
    areas: [67]
    duty: mo-fr 17:00
    absent_until: next week
    cover: zoe
  - name: Nobody
    org: home
    shoe_size: 44
desks:
  - {id: desk, name: Desk, members: [ana], email: balie, pager: De Balie}
";
    let mistakes = Network::check("buurt.yaml", yaml, &kinds()).expect_err("everything in it is wrong");
    assert_mistakes(
        &mistakes,
        &[
            (1, "is not a name"),
            (1, "no catch-all desk"),
            (2, "`fictional` is true or false"),
            (4, "Did you mean `municipality`?"),
            (6, "`home` is there twice"),
            (10, "Did you mean `home`?"),
            (11, "Did you mean `debt_help`?"),
            (12, "`67a` is not an area"),
            (13, "not a stretch of hours"),
            (14, "not a whole number"),
            (15, "`anna` is there twice"),
            (18, "has no role"),
            (20, "not a stretch of hours"),
            (21, "not a day or a moment"),
            (22, "`zoe` is not known"),
            (23, "lacks `id`"),
            (25, "has no `shoe_size`"),
            (27, "Did you mean `anna`?"),
            (27, "Nobody can be alerted"),
            (27, "`email` is no mail address"),
            (27, "`De Balie` is not a name"),
        ],
    );
    assert!(mistakes.iter().any(|mistake| mistake.to_string().starts_with("buurt.yaml:12:")), "file and line come first");
}

#[test]
fn law_11_every_mistake_in_a_covenant_has_its_line_and_its_remedy() {
    let yaml = "\
network: small
organisations:
  - {id: town, name: Town, type: municipality}
  - {id: home, name: Home, type: housing_association}
  - {id: care, name: Care, type: care_provider}
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help, urgent_duty], areas: [67]}
desks:
  - {id: desk, name: Desk, members: [anna]}
catch_all: desk
covenants:
  - id: first
    parties: [town]
    purposes: []
    from: 2026-12-01
    until: 2026-01-01
    basis: wams
    tenancy: triangel
    flows:
      - {from: hom, to: town, to_roles: [debt_help], fields: [kind]}
      - {from: town, to: town, to_roles: [debt_help], fields: [kind]}
      - {from: town, to: home, to_roles: [debt_helps], fields: [kind, adress, reporter]}
  - id: first
    parties: [care, home]
    purposes: [support]
    from: yesterday
    until: 2026-01-01
    basis: consent
    flows:
      - {from: care, to: home, to_roles: [housing_social], fields: [urgency, facts]}
      - {from: home, to: care, fields: [kind], whole: true}
  - {purposes: [support]}
";
    let mistakes = Network::check("small.yaml", yaml, &kinds()).expect_err("everything in it is wrong");
    assert_mistakes(
        &mistakes,
        &[
            (13, "fewer than two parties"),
            (14, "has no purpose"),
            (16, "before it begins"),
            (17, "a bill and no law"),
            (18, "Did you mean `triangle`?"),
            (20, "Did you mean `home`?"),
            (21, "to itself"),
            (22, "Did you mean `debt_help`?"),
            (22, "Did you mean `address`?"),
            (22, "reported something never goes"),
            (22, "is no party of it"),
            (23, "is there twice"),
            (26, "is no date"),
            (28, "covenant is no consent"),
            (30, "which no covenant can allow"),
            (30, "does not let `kind` go"),
            (30, "names no exception"),
            (31, "lacks `to_roles`"),
            (31, "has no `whole`"),
            (32, "lacks `id`"),
        ],
    );
}

#[test]
fn what_is_odd_is_a_note_and_no_mistake() {
    let yaml = "\
network: small
organisations:
  - {id: town, name: Town, type: municipality}
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help, urgent_duty], areas: [67], cover: bram, duty: 'mo-fr 17:00-09:00, sa-su 00:00-24:00'}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67], cover: carl}
  - {id: carl, name: Carl, org: town, roles: [debt_help], areas: [67], cover: anna}
  - {id: dirk, name: Dirk, org: town, roles: [debt_help], areas: [67], cover: dirk}
desks:
  - {id: desk, name: Desk, members: [anna]}
catch_all: desk
";
    let network = Network::check("small.yaml", yaml, &kinds()).expect("it can be used");
    assert_eq!(network.nature, Nature::Real);
    let notes: Vec<String> = network.notes.iter().map(ToString::to_string).collect();
    for expected in [
        "anna → bram → carl → anna",
        "dirk → dirk",
        "Nobody has the role `repairs`, which takes repair_request",
        "Monday 00:00 to Monday 17:00",
    ] {
        assert_eq!(notes.iter().filter(|note| note.contains(expected)).count(), 1, "{expected} in\n{}", notes.join("\n"));
    }
}

#[test]
fn an_empty_or_torn_file_is_one_clear_mistake_or_several_never_a_panic() {
    for yaml in ["", "- a", "network", "network: [", "workers: {a: b}", "network: a\nnetwork: b\n", "\u{feff}", "a: &x [*x]"] {
        let mistakes = Network::check("torn.yaml", yaml, &kinds()).expect_err(yaml);
        assert!(!mistakes.is_empty() && mistakes.iter().all(|mistake| mistake.file == "torn.yaml"), "{yaml}");
    }
}

#[test]
fn all_mistakes_of_the_rules_at_once() {
    let yaml = "\
also_closed: [christmas_eve]
urgent: [urgent_dutty]
ground_needed: {organisations: [care], source: [neighbor]}
rules:
  - rule: one
    why: {nl: Omdat.}
    when: {kind: rent_arrear, urgency: {at_least: urgent, at_most: normal}, colour: red}
    to: [debt_help]
  - rule: two
    why: {nl: Omdat., en: Because.}
    to: []
  - rule: two
    why: {nl: Omdat., en: Because.}
    when: {postcode: x, ground: maybe, not: {source: tenants}}
    to: [{role: care_coach, only_with: luck}]
";
    let mistakes = Policy::parse("routing.yaml", yaml, &kinds()).expect_err("everything in it is wrong");
    assert_mistakes(
        &mistakes,
        &[
            (1, "`christmas_eve` is not known"),
            (2, "Did you mean `urgent_duty`?"),
            (3, "`care` is not known"),
            (3, "Did you mean `neighbour`?"),
            (6, "lacks `en`"),
            (7, "Did you mean `rent_arrears`?"),
            (7, "that high and that low"),
            (7, "has no `colour`"),
            (11, "goes to nobody"),
            (12, "is there twice"),
            (14, "`x` is not an area"),
            (14, "`maybe` is not known"),
            (14, "Did you mean `tenant`?"),
            (15, "only_with: ground"),
        ],
    );
}

#[test]
fn all_mistakes_of_the_kinds_at_once() {
    let yaml = "\
roles:
  debt_help: {nl: schuldhulp}
organisation_types: {}
domains:
  finance: {nl: Geld, en: Money}
outcomes:
  Helped: {nl: Geholpen, en: Helped}
kinds:
  rent_arrears: {nl: Huur, en: Rent, about: rent, to: [debt_hulp], deadlines: {normal: soon}, domains: [finance]}
  acute_danger: {nl: Gevaar, en: Danger, about: danger, to: [debt_help], domains: [finance]}
";
    let mistakes = Kinds::parse("kinds.yaml", yaml).expect_err("everything in it is wrong");
    assert_mistakes(
        &mistakes,
        &[
            (2, "lacks `en`"),
            (7, "is not a name"),
            (9, "`debt_hulp` is not known"),
            (9, "goes to nobody"),
            (9, "`soon` is not known"),
            (9, "The kind `other` is missing"),
            (10, "must be urgent"),
        ],
    );
}

#[test]
fn every_shipped_kind_but_other_goes_to_somebody() {
    let kinds = kinds();
    let policy = policy(&kinds);
    for (kind, _) in kinds.iter() {
        assert_eq!(policy.routes(&kinds, kind), kind.as_str() != "other", "{kind}");
    }
}

#[test]
fn txt_1_every_shipped_rule_says_why_in_a_short_sentence() {
    for rule in policy(&kinds()).rules() {
        for why in [&rule.why.nl, &rule.why.en] {
            assert!(why.ends_with('.') && why.split_whitespace().count() <= 15, "{}: {why}", rule.name);
        }
    }
}

#[test]
fn a_least_amount_of_arrears_is_a_municipalitys_and_in_whole_euros() {
    let network = |landlord: &str, municipality: &str| {
        let yaml = include_str!("../../dialogs/network/buurt.yaml");
        let yaml = yaml.replace("type: housing_association}", &format!("type: housing_association{landlord}}}"));
        Network::check("buurt.yaml", &yaml.replace("type: municipality}", &format!("type: municipality{municipality}}}")), &kinds())
    };
    let read = network("", ", least_arrears: 75").unwrap();
    assert_eq!(read.organisations[&"gemeente".into()].least_arrears, Some(75));
    assert_eq!(read.organisations[&"woonbrug".into()].least_arrears, None);
    let mistakes: Vec<String> =
        network(", least_arrears: 75", ", least_arrears: 74.50").unwrap_err().into_iter().map(|mistake| mistake.remedy).collect();
    assert_eq!(mistakes, ["Move `least_arrears` to the municipality.", "Write `least_arrears: 75`."]);
}
