//! A landlord's list of arrears: kept, held to article 2, handed over, brought twice, completed, changed.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::arrears::file::Mapping;
use waakvlam::arrears::{Lack, Letter};
use waakvlam::desk::FICTIONAL;
use waakvlam::desk::arrears::ddas::Wanted;
use waakvlam::desk::arrears::evidence::Form;
use waakvlam::desk::arrears::import::plan;
use waakvlam::desk::arrears::{Bringing, Hand, Import, News, Run, Seen, Taken, Totals, landlord};
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::casework::Casework;
use waakvlam::signal::Source;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::{Case, Faults, Owner};

pub(crate) const HEADINGS: &str = "Contractnr;Naam;Postcode;Huisnr;Telefoon;Bedrag;Sinds;Ontruiming;Contactdatum;Contactsoort;Contactresultaat;\
                        Schuldhulpdatum;Schuldhulptekst;Herinneringsdatum;Herinneringstekst;Aanbod;Reactie";
/// All four steps.
pub(crate) const WHOLE: &str = "02-10-2026;telefoon;geen gehoor;05-10-2026;H3;05-10-2026;B2;ja;geen";

/// What came of a file.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    pub(crate) totals: Totals,
    pub(crate) taken: Vec<Taken>,
}

impl House {
    pub(crate) async fn brings(&mut self, run: Run, file: &str) -> Brought {
        let plan = plan(|| Ok(file.as_bytes()), &Mapping::default()).unwrap();
        let mut taken = Vec::new();
        let mut seen = |seen: Seen<'_>| {
            if let Seen::Taken { taken: one, .. } = seen {
                taken.push(one.clone());
            }
        };
        let desk = self.desk().await;
        let bringing = Bringing { landlord: landlord(&desk.network(), None).unwrap(), by: "command".into(), run };
        let mut import = Import::of(file.as_bytes(), plan, desk.today());
        while let Some(mut batch) = import.batch(&mut seen).unwrap() {
            let became = desk.take_arrears(&bringing, std::mem::take(&mut batch.rows)).await.unwrap();
            import.settle(&batch, &became, &mut seen);
        }
        let totals = import.totals;
        self.settle().await;
        Brought { totals, taken }
    }

    pub(crate) async fn imported(&mut self, number: i64) -> Case {
        let desk = self.desk().await;
        desk.store().case(&desk.network().id, number).await.unwrap().unwrap()
    }
}

pub(crate) fn file(rows: &[String]) -> String {
    format!("{HEADINGS}\n{}\n", rows.join("\n"))
}

pub(crate) fn row(tenancy: &str, amount: &str, evidence: &str) -> String {
    format!("{tenancy};P. de Jong;6713AB;14;06-12345678;{amount};01-09-2026;;{evidence}")
}

pub(crate) fn now(taken: &Taken) -> i64 {
    let Hand::Now(Some(number)) = taken.hand else { panic!("{taken:?}") };
    number
}

#[tokio::test]
async fn debt_3_a_whole_row_reaches_debt_help_with_contact_data_and_the_amount() {
    let mut house = House::open().await;
    house.seat(&["fatima", "peter"]).await;
    let brought = house.brings(Run::Real, &file(&[row("HK-1", "1.234,56", WHOLE)])).await;
    let number = now(&brought.taken[0]);
    let case = house.imported(number).await;
    assert_eq!((case.kind.as_str(), case.source.as_str()), ("rent_arrears", Source::LandlordImport.as_str()));
    assert_eq!(case.standing.owner, Owner::Worker("fatima".into()), "the municipality's debt help, never the landlord's collector");
    let facts: Vec<(String, String)> =
        Casework::read(&case.facts).facts.into_iter().map(|line| (line.label, line.understood.expose().to_owned())).collect();
    let facts: Vec<(&str, &str)> = facts.iter().map(|(label, words)| (label.as_str(), words.as_str())).collect();
    let expected = [("Naam", "P. de Jong"), ("Adres", "6713 AB 14"), ("Telefoon", "+31612345678"), ("Bedrag", "€ 1234,56")];
    assert_eq!(facts, expected, "and nothing else");
    assert_eq!(house.reads_one("fatima"), "Nieuw uit een lijst van een verhuurder: 1 keer Huurachterstand.");
    assert!(house.reads("peter").is_empty());
}

#[tokio::test]
async fn debt_5_one_signal_is_enough_and_waits_for_no_second() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let brought = house.brings(Run::Real, &file(&[row("HK-1", "75,00", WHOLE)])).await;
    let case = house.imported(now(&brought.taken[0])).await;
    assert_eq!(case.standing.owner, Owner::Worker("fatima".into()), "a single signal on a home, small as it is, is offered help");
}

#[tokio::test]
async fn debt_1_without_a_letter_nothing_leaves_and_the_refusal_names_it() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let rows = [
        row("HK-1", "450", ";;;05-10-2026;H3;05-10-2026;B2;ja;geen"),
        row("HK-2", "450", "02-10-2026;telefoon;;;;05-10-2026;B2;ja;geen"),
        row("HK-3", "450", "02-10-2026;telefoon;;05-10-2026;H3;05-10-2026;;ja;geen"),
        row("HK-4", "450", "02-10-2026;telefoon;;05-10-2026;H3;05-10-2026;B2;nee;"),
        row("HK-5", "450", "02-10-2026;telefoon;;05-10-2026;H3;05-10-2026;B2;ja;nee"),
        row("HK-6", "450", ";;;;;;;;"),
    ];
    let brought = house.brings(Run::Real, &file(&rows)).await;
    let letters = |taken: &Taken| match &taken.hand {
        Hand::Held(lacks) => lacks.iter().map(|lack| lack.letter().to_string()).collect::<String>(),
        Hand::Now(_) | Hand::Before | Hand::TooLittle => panic!("{taken:?}"),
    };
    assert_eq!(brought.taken.iter().map(letters).collect::<Vec<_>>(), ["a", "b", "c", "d", "d", "abcd"]);
    assert_eq!((brought.totals.new, brought.totals.held, brought.totals.said_no), (6, 6, 1));
    assert_eq!(brought.totals.lacks.get(&Letter::D), Some(&3));
    assert!(house.reads("fatima").is_empty());
}

#[tokio::test]
async fn debt_4_evidence_that_comes_later_releases_what_was_held() {
    let mut house = House::open().await;
    let without = row("HK-1", "450", "02-10-2026;telefoon;;;;05-10-2026;B2;ja;geen");
    let held = house.brings(Run::Real, &file(std::slice::from_ref(&without))).await;
    assert_eq!(held.taken[0].hand, Hand::Held(vec![Lack::NotPointed]));
    let only_the_rest = row("HK-1", "450", ";;;05-10-2026;H3;;;;");
    let released = house.brings(Run::Real, &file(&[only_the_rest])).await;
    assert_eq!((released.taken[0].news, now(&released.taken[0])), (News::Rest, 1));
    let again = house.brings(Run::Real, &file(&[without])).await;
    assert_eq!((again.taken[0].news, &again.taken[0].hand), (News::Nothing, &Hand::Before));
}

#[tokio::test]
async fn debt_2_a_no_blocks_and_silence_passes_when_its_time_is_over() {
    let mut house = House::open().await;
    let late = "02-10-2026;telefoon;;05-10-2026;H3;20-11-2026;B2;ja;";
    let rows = [row("HK-1", "450", &format!("{late}geen")), row("HK-2", "450", &format!("{late}nee"))];
    let brought = house.brings(Run::Real, &file(&rows)).await;
    let until = jiff::civil::date(2026, 12, 4);
    assert_eq!(brought.taken[0].hand, Hand::Held(vec![Lack::MaySayNo { until }]));
    assert_eq!(brought.taken[1].hand, Hand::Held(vec![Lack::SaidNo]));
    for (days, released) in [(11, 0), (1, 1), (30, 0)] {
        house.later(SignedDuration::from_hours(24 * days));
        assert_eq!(house.desk().await.release_due_arrears().await.unwrap(), released, "after {days} more days");
    }
}

#[tokio::test]
async fn a_file_that_comes_twice_changes_nothing_and_another_amount_changes_the_open_signal() {
    let mut house = House::open().await;
    let first = house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await;
    let number = now(&first.taken[0]);
    let before = house.imported(number).await;
    let twice = house.brings(Run::Real, &file(&[row(" hk-1 ", "450,00", WHOLE)])).await;
    assert_eq!((twice.totals.nothing, twice.totals.handed_over), (1, 0), "in another spelling: {:?}", twice.taken);
    assert_eq!(house.imported(number).await.version, before.version);
    let more = house.brings(Run::Real, &file(&[row("HK-1", "600", WHOLE)])).await;
    assert_eq!((more.taken[0].news, &more.taken[0].hand), (News::Amount, &Hand::Before));
    let after = house.imported(number).await;
    assert!(Casework::read(&after.facts).told().contains("€ 600"));
    assert_eq!(after.standing.owner, before.standing.owner);
}

#[tokio::test]
async fn arrears_that_grew_after_their_signal_was_closed_are_a_new_signal() {
    let mut house = House::open().await;
    let number = now(&house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await.taken[0]);
    let desk = house.desk().await;
    let words = Words::ToOne("Er is een afspraak.".into());
    for (key, act) in [("one", Act::Claim), ("two", Act::Close(Ending { outcome: "agreement".into(), words, follow_up: None }))] {
        assert_eq!(desk.act(&"fatima".into(), number, act, key).await.unwrap(), Done::Now);
    }
    let less = house.brings(Run::Real, &file(&[row("HK-1", "300", WHOLE)])).await;
    assert_eq!(less.taken[0].hand, Hand::Before, "a repeated report");
    let more = house.brings(Run::Real, &file(&[row("HK-1", "600", WHOLE)])).await;
    assert_ne!(now(&more.taken[0]), number);
}

#[tokio::test]
async fn what_is_too_little_for_the_municipality_is_kept_until_it_is_more() {
    let mut house = House::open().await;
    let desk = house.desk().await;
    let document = std::fs::read_to_string(dialogs().join(FICTIONAL)).unwrap();
    let least = document.replace("type: municipality}", "type: municipality, least_arrears: 75}");
    assert_ne!(least, document);
    let network = desk.library().network_of("buurt.yaml", &least).unwrap();
    desk.apply(&least, network).await.unwrap();
    let little = house.brings(Run::Real, &file(&[row("HK-1", "74,99", WHOLE), row("HK-2", "75", WHOLE)])).await;
    assert_eq!(little.taken.iter().map(|taken| &taken.hand).collect::<Vec<_>>(), [&Hand::TooLittle, &Hand::Now(Some(1))]);
    let more = house.brings(Run::Real, &file(&[row("HK-1", "150", WHOLE)])).await;
    assert_eq!((more.taken[0].news, &more.taken[0].hand), (News::Amount, &Hand::Now(Some(2))));
}

#[tokio::test]
async fn an_eviction_that_is_announced_brings_the_term_of_the_law_nearer() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    let number = now(&house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await.taken[0]);
    assert_eq!(house.imported(number).await.standing.urgency, "normal");
    let threatened = row("HK-1", "450", WHOLE).replace("01-09-2026;;", "01-09-2026;15-12-2026;");
    house.brings(Run::Real, &file(std::slice::from_ref(&threatened))).await;
    let standing = house.imported(number).await.standing;
    assert_eq!((standing.urgency.as_str(), standing.deadline.rule.as_str()), ("high", "wgs-4-2"));
    let told =
        ["Nieuw uit een lijst van een verhuurder: 1 keer Huurachterstand.".to_owned(), format!("Hoog: Huurachterstand, nummer {number}.")];
    assert_eq!(house.reads("fatima"), told);
    let again = house.brings(Run::Real, &file(&[threatened])).await;
    assert_eq!((again.totals.nothing, house.reads("fatima").len()), (1, 0), "and is told once");
}

#[tokio::test]
async fn debt_8_another_name_at_the_same_tenancy_is_for_a_person_to_look_at() {
    let mut house = House::open().await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE)])).await;
    let spelled = house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE).replace("P. de Jong", "Pieter Jong")])).await;
    assert_eq!(spelled.totals.other_name, 0);
    let other = house.brings(Run::Real, &file(&[row("HK-1", "450", WHOLE).replace("P. de Jong", "M. Bakker")])).await;
    assert_eq!((other.totals.other_name, other.totals.rest), (1, 1), "and the row is kept");
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let mut house = House::open().await;
    let list = file(&[row("HK-1", "450", WHOLE), row("HK-2", "450", ";;;;;;;;"), row("HK-3", "veel", WHOLE)]);
    let dry = house.brings(Run::Dry, &list).await;
    let real = house.brings(Run::Real, &list).await;
    assert_eq!(dry.totals, real.totals);
    assert_eq!((real.totals.new, real.totals.handed_over, real.totals.refused), (2, 1, 1));
    assert_eq!(now(&real.taken[0]), 1, "no number was used up");
}

#[tokio::test]
async fn a_crash_in_the_middle_loses_and_doubles_nothing() {
    let mut house = House::open().await;
    let rows: Vec<String> = (0..9).map(|n| row(&format!("HK-{n}"), "450", WHOLE)).collect();
    house.brings(Run::Real, &file(&rows[..4])).await;
    house.shut(Faults::none()).await;
    let again = house.brings(Run::Real, &file(&rows)).await;
    assert_eq!((again.totals.nothing, again.totals.new, again.totals.handed_over), (4, 5, 5));
}

#[tokio::test]
async fn debt_4_the_evidence_for_a_tenancy_is_given_out_with_what_is_missing() {
    let mut house = House::open().await;
    let without = WHOLE.replace("05-10-2026;H3", ";");
    house.brings(Run::Real, &file(&[row("HK-1", "450", &without), row("HK-2", "450", WHOLE)])).await;
    house.brings(Run::Real, &file(&[row("HK-1", "450", ";;;05-10-2026;H3;;;;")])).await;
    let desk = house.desk().await;
    let text = desk.article_2(&"woonbrug".into(), "hk-1", Form::Text).await.unwrap().unwrap();
    for line in [
        "a. Contact gezocht op 2026-10-02, Telefoon, niet bereikt: geen gehoor",
        "b. Op schuldhulp gewezen op 2026-10-05, tekst H3",
        "c. Schriftelijk herinnerd op 2026-10-05, tekst B2",
        "d. Aanbod in de herinnering van 2026-10-05, geen reactie",
        "  2026-11-23 niet doorgegeven: er ontbrak iets (command)",
        "  2026-11-23 doorgegeven aan de gemeente (command)",
    ] {
        assert!(text.lines().any(|told| told == line), "{line}\n{text}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&desk.article_2(&"woonbrug".into(), "HK-1", Form::Json).await.unwrap().unwrap()).unwrap();
    let handed = json["arrears"][0]["history"].as_array().unwrap().iter().find(|event| event["what"] == "handed_over").unwrap();
    let because = serde_json::json!({
        "basis": "6(1)(c)", "exception": null, "rule": "besluit-gemeentelijke-schuldhulpverlening-2", "purpose": "debt_help",
        "sender": "woonbrug", "receiver": "gemeente", "fields": ["contact", "amount"], "agreement": null, "by": "command",
    });
    assert_eq!(handed["about"]["because"], because, "LAW-3: why it went where it went");
    assert!(desk.article_2(&"woonbrug".into(), "HK-3", Form::Text).await.unwrap().is_none());
}

#[tokio::test]
async fn ddas_1_what_was_handed_over_is_delivered_in_version_1_2() {
    let mut house = House::open().await;
    let held = row("HK-3", "450", ";;;;;;;;");
    let brought = house.brings(Run::Real, &file(&[row("HK-1", "1.234,56", WHOLE), row("HK-2", "450", WHOLE), held])).await;
    let owner = match house.imported(now(&brought.taken[0])).await.standing.owner {
        Owner::Worker(worker) => worker,
        Owner::Desk(desk) => panic!("{desk}"),
    };
    let desk = house.desk().await;
    assert_eq!(desk.act(&owner, now(&brought.taken[0]), Act::Claim, "form").await.unwrap(), Done::Now);
    let day = jiff::civil::date(2026, 11, 23);
    let wanted = Wanted { from: day, to: day, municipality: "0344".into(), organisation: None, kvk: None, contact: None, email: None };
    let delivery: serde_json::Value = serde_json::from_str(&desk.ddas(&wanted).await.unwrap()).unwrap();
    let schema = serde_json::from_str(include_str!("../../docs/schemas/ddas-1.2.json")).unwrap();
    let errors: Vec<String> = jsonschema::validator_for(&schema).unwrap().iter_errors(&delivery).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let part = &delivery["leveringen"][0];
    assert_eq!(part["aanleverendeOrganisatie"]["naam"], "Gemeente Lindeveen");
    let signals = part["vroegsignalen"].as_array().unwrap();
    let seen = |at: usize| (signals[at]["bedrag"].as_i64().unwrap(), signals[at]["status"].as_str().unwrap());
    assert_eq!([seen(0), seen(1)], [(1235, "Opgepakt"), (450, "Nog niet opgepakt")]);
    assert_eq!(signals.len(), 2, "what was held is no signal");
    assert_eq!(part["vroegsignaalzaken"][0]["vroegsignalen"].as_array().unwrap().len(), 2, "one home, one case");
    let before = Wanted { from: jiff::civil::date(2026, 11, 1), to: jiff::civil::date(2026, 11, 22), ..wanted };
    assert!(desk.ddas(&before).await.unwrap().contains("\"vroegsignalen\": []"));
}
