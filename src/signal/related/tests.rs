//! What is read together on one address, in tables.

use super::*;
use proptest::prelude::*;

const NOW: &str = "2026-11-22T10:00:00Z";

fn report(kind: &str, at: &str) -> Report {
    Report { kind: Kind::from(kind), at: at.parse().unwrap() }
}

fn shipped() -> Kinds {
    Kinds::shipped_for_tests()
}

#[test]
fn debt_6_two_in_a_month_are_multiple_and_one_in_six_months_before_makes_it_successive() {
    use Recurrence::{Multiple, Successive};
    let together = Together::default();
    let table: [(&[&str], &[Recurrence]); 8] = [
        (&[], &[]),
        (&["2026-11-20T10:00:00Z"], &[Multiple, Successive]),
        (&["2026-10-22T10:00:00Z"], &[Multiple, Successive]),
        (&["2026-10-22T09:59:59Z"], &[Successive]),
        (&["2026-05-22T10:00:00Z"], &[Successive]),
        (&["2026-05-22T09:59:59Z"], &[]),
        // One that came later makes it multiple, and does not make it successive.
        (&["2026-12-01T10:00:00Z"], &[Multiple]),
        (&["2026-12-01T10:00:00Z", "2026-06-01T10:00:00Z"], &[Multiple, Successive]),
    ];
    for (others, expected) in table {
        let others: Vec<Report> = others.iter().map(|at| report("rent_arrears", at)).collect();
        let found = report("rent_arrears", NOW).recurrence(&others, &together);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{others:?}");
    }
    let longer = Together { multiple: 3, ..Together::default() };
    let august = [report("rent_arrears", "2026-08-23T10:00:00Z")];
    assert!(report("rent_arrears", NOW).recurrence(&august, &longer).contains(&Multiple), "the windows are what people wrote down");
}

#[test]
fn urg_2_two_domains_on_one_address_within_six_months_are_high() {
    let kinds = shipped();
    let table = [
        ("repair_request", "2026-10-01T10:00:00Z", Some("two_domains")),
        ("noise_nuisance", "2026-10-01T10:00:00Z", Some("noise_and_arrears")),
        ("repair_request", "2026-05-22T10:00:00Z", Some("two_domains")),
        ("repair_request", "2026-05-22T09:59:59Z", None),
        ("money_trouble", "2026-10-01T10:00:00Z", None), // the same domain: money
        ("acute_danger", "2026-10-01T10:00:00Z", None),
        ("other", "2026-10-01T10:00:00Z", None),
    ];
    for (kind, at, expected) in table {
        let (own, earlier) = (report("rent_arrears", NOW), [report(kind, at)]);
        let concern = own.concern(&earlier, &kinds);
        assert_eq!(concern.as_ref().map(|concern| concern.rule.id.as_str()), expected, "{kind} at {at}");
        if let Some(concern) = concern {
            assert_eq!(concern.with, [0]);
            assert_eq!(concern.urgency(Urgency::Normal), Urgency::High);
            assert_eq!(concern.urgency(Urgency::Urgent), Urgency::Urgent, "software never lowers (URG-1)");
        }
    }
}

#[test]
fn zrm_2_what_is_about_health_or_justice_is_for_the_owner_and_crosses_to_nobody() {
    let kinds = shipped();
    let table: [(&str, &[&str], &[&str], bool); 4] = [
        ("own_wellbeing", &["Geestelijke gezondheid", "Sociaal netwerk"], &["Sociaal netwerk"], false),
        ("violence_or_threat", &["Relaties thuis", "Justitie"], &["Relaties thuis"], false),
        ("worrying_behaviour", &["Geestelijke gezondheid"], &[], false),
        ("rent_arrears", &["Geldzaken", "Woning"], &["Geldzaken", "Woning"], true),
    ];
    for (kind, to_owner, to_colleague, crosses) in table {
        let kind = Kind::from(kind);
        assert_eq!(kinds.tags(&kind, Reader::Owner, Language::Nl), to_owner, "{kind}");
        assert_eq!(kinds.tags(&kind, Reader::Colleague, Language::Nl), to_colleague, "{kind}");
        assert_eq!(kinds.may_cross(&kind), crosses, "{kind}");
    }
}

#[test]
fn zrm_1_a_kind_has_one_to_three_domains_and_no_level() {
    for (kind, meaning) in shipped().iter() {
        let expected = if kind.as_str() == "other" { 0..=0 } else { 1..=3 };
        assert!(expected.contains(&meaning.domains.len()), "{kind}: {:?}", meaning.domains);
    }
    let told = |find: &str, put: &str| mistakes(&SHIPPED.replacen(find, put, 1));
    let domains = "    domains: [finance, housing]\n";
    assert!(told(domains, "    domains: []\n").contains("0 domains of life"));
    assert!(told(domains, "    domains: [finance, housing, network, justice]\n").contains("4 domains of life"));
    assert!(told(domains, "    domains: [finance]\n    level: 2\n").contains("has no `level`"));
}

#[test]
fn every_mistake_in_the_rules_is_told_at_once_with_its_line() {
    let begin = SHIPPED.find("together:").unwrap();
    let line = SHIPPED[..begin].lines().count();
    let rules = "together:\n  multiple: 0\n  successive: half a year\n  rules:\n    one:\n      nl: Een\n      kinds: [noise_nuisanse, rent_arrears]\n      \
                 within: 6\n      urgency: urgent\n      lead: gemeente\n    two: {nl: Twee, en: Two, domains: 1, within: 99, lead: police}\n    \
                 three: {nl: Drie, en: Three, within: 2, lead: police}\n";
    let told = mistakes(&format!("{}{rules}", &SHIPPED[..begin]));
    for (behind, words) in [
        (2, "`multiple` is a number from 1 to 24"),
        (3, "`successive` is a number from 1 to 24"),
        (5, "Rule `one` lacks `en`"),
        (7, "noise_nuisance"),
        (7, "needs two kinds or more"),
        (9, "an address makes nothing urgent"),
        (10, "gemeente"),
        (11, "`domains` is a number from 2 to 13"),
        (11, "`within` is a number from 1 to 24"),
        (12, "one of both"),
    ] {
        let place = format!("kinds.yaml:{}:", line + behind);
        let found = told.lines().any(|told| told.starts_with(&place) && told.to_lowercase().contains(&words.to_lowercase()));
        assert!(found, "{place} {words}\n{told}");
    }
}

#[test]
fn a_file_without_rules_has_the_windows_of_the_law_and_raises_nothing() {
    let begin = SHIPPED.find("together:").unwrap();
    let kinds = Kinds::parse("kinds.yaml", &SHIPPED[..begin]).unwrap();
    assert_eq!(*kinds.together(), Together::default());
}

const SHIPPED: &str = include_str!("../../../dialogs/kinds.yaml");

fn mistakes(yaml: &str) -> String {
    let mistakes = Kinds::parse("kinds.yaml", yaml).map(|_| Vec::new()).unwrap_or_else(|mistakes| mistakes);
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

proptest! {
    /// Whatever lies on an address: what does not count may be left out, and more never makes it less.
    #[test]
    fn a_concern_rests_on_what_it_names_and_grows_only(own in 0..6_usize, others in prop::collection::vec((0..6_usize, 0..400_i64), 0..6)) {
        const KINDS: [&str; 6] = ["rent_arrears", "noise_nuisance", "money_trouble", "repair_request", "acute_danger", "other"];
        let kinds = shipped();
        let now: Timestamp = NOW.parse().unwrap();
        let own = report(KINDS[own], NOW);
        let others: Vec<Report> = others
            .iter()
            .map(|(kind, days)| Report { kind: Kind::from(KINDS[*kind]), at: now - jiff::SignedDuration::from_hours(days * 24) })
            .collect();
        let concern = own.concern(&others, &kinds);
        if let Some(concern) = &concern {
            prop_assert!(!concern.with.is_empty());
            let named: Vec<Report> = concern.with.iter().map(|place| others[*place].clone()).collect();
            prop_assert_eq!(own.concern(&named, &kinds).map(|again| again.rule), Some(concern.rule));
        }
        for left_out in 0..others.len() {
            let mut fewer = others.clone();
            fewer.remove(left_out);
            prop_assert!(own.concern(&fewer, &kinds).is_none() || concern.is_some());
        }
    }
}
