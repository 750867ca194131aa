//! The form in which a municipality reports early signals to the statistics office: DDAS vroegsignalering, version 1.2.
//!
//! The one decision (`DDAS-1`): this is version 1.2 and no other. Its property names stand here and nowhere else, spelled as the
//! standard has them; `docs/schemas/ddas-1.2.json` says the same as a schema, and a test holds both together. What we do not know
//! (a social security number, contacts of the municipality) is left out, never made up.

use super::matching::Windows;
use super::{Arrears, Cents};
use crate::arrears::attempt::{Tried, Upshot};
use crate::arrears::evidence::Reached;
use crate::dialog::values::Address;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// A whole delivery.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Delivery {
    /// The first day it is about.
    #[serde(rename = "startdatumLevering")]
    pub from: Date,
    /// The last day it is about.
    #[serde(rename = "einddatumLevering")]
    pub to: Date,
    /// When it was made.
    #[serde(rename = "aanleverdatumEnTijd")]
    pub made_at: Timestamp,
    /// Whose software made it.
    #[serde(rename = "codeGegevensleverancier")]
    pub supplier: String,
    /// One of each municipality.
    #[serde(rename = "leveringen")]
    pub parts: Vec<Part>,
}

/// What one municipality delivers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// From 1.
    #[serde(rename = "teller")]
    pub number: u32,
    /// Four digits.
    #[serde(rename = "gemeentecode")]
    pub municipality: String,
    /// Who delivers.
    #[serde(rename = "aanleverendeOrganisatie")]
    pub by: Deliverer,
    /// What was reported.
    #[serde(rename = "vroegsignalen")]
    pub signals: Vec<Signal>,
    /// What was taken up.
    #[serde(rename = "vroegsignaalzaken")]
    pub cases: Vec<Case>,
}

/// Who delivers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Deliverer {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its number at the chamber of commerce.
    #[serde(rename = "kvk-nummer", skip_serializing_if = "Option::is_none")]
    pub kvk: Option<String>,
    /// Whom to ask.
    #[serde(rename = "contactpersonen", skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
}

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contact {
    /// Who.
    #[serde(rename = "naam")]
    pub name: String,
    /// Where.
    #[serde(rename = "email", skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A report by a landlord.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signal {
    /// By which its case names it.
    #[serde(rename = "ID")]
    pub id: String,
    /// Whether somebody would lose their home.
    #[serde(rename = "crisissignaal")]
    pub crisis: bool,
    /// Whether somebody spoke with them already.
    #[serde(rename = "warmeOverdracht")]
    pub warm: bool,
    /// In whole euros.
    #[serde(rename = "bedrag")]
    pub euros: i64,
    /// Since when.
    #[serde(rename = "ontstaansdatum")]
    pub since: Date,
    /// When it was handed over.
    #[serde(rename = "signaaldatum")]
    pub sent_on: Date,
    /// How it stands.
    #[serde(rename = "status")]
    pub status: &'static str,
    /// Who reported it.
    #[serde(rename = "signaalpartner")]
    pub partner: Partner,
    /// Whom it is about, by where they live.
    #[serde(rename = "client")]
    pub client: Client,
}

/// Who reported it, as a sort.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Partner {
    #[serde(rename = "type")]
    sort: &'static str,
}

/// Somebody, by where they live: their social security number we do not have.
#[derive(Clone, PartialEq, Serialize)]
pub struct Client {
    #[serde(rename = "postcode")]
    postcode: String,
    #[serde(rename = "huisnummer")]
    house_number: String,
    #[serde(rename = "huisnummertoevoeging", skip_serializing_if = "Option::is_none")]
    addition: Option<String>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<client>")
    }
}

/// Reports about one address that were taken up together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case {
    /// How it ended.
    #[serde(rename = "resultaat", skip_serializing_if = "Option::is_none")]
    pub result: Option<&'static str>,
    /// When they were laid together.
    #[serde(rename = "matchingsdatum")]
    pub matched_on: Date,
    /// From when.
    #[serde(rename = "startdatumMatchingperiode")]
    pub from: Date,
    /// Until when.
    #[serde(rename = "einddatumMatchingperiode")]
    pub to: Date,
    /// When somebody took it up.
    #[serde(rename = "datumOpgepakt")]
    pub taken_on: Date,
    /// Which reports.
    #[serde(rename = "vroegsignalen")]
    pub signals: Vec<Reference>,
    /// How somebody tried to reach them, oldest first (`DEBT-10`).
    #[serde(rename = "contactpogingen", skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<ContactAttempt>,
}

/// Somebody tried to reach them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContactAttempt {
    #[serde(rename = "soort")]
    sort: &'static str,
    #[serde(rename = "bereikt")]
    reached: bool,
    #[serde(rename = "datum")]
    on: Date,
    #[serde(rename = "dagdeel")]
    part: &'static str,
}

impl ContactAttempt {
    fn of(tried: &Tried) -> Self {
        let Tried { on, part, channel, reached, .. } = tried;
        Self { sort: channel.dutch(), reached: *reached == Reached::Yes, on: *on, part: part.ddas() }
    }
}

/// A report, by its ID.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// Its ID.
    #[serde(rename = "ID")]
    pub id: String,
}

/// Arrears that were handed over, and what became of them.
#[derive(Clone, Debug)]
pub struct Handed {
    /// By which its case names it.
    pub id: String,
    /// What was reported.
    pub arrears: Arrears,
    /// The amount that was handed over.
    pub told: Cents,
    /// When.
    pub on: Date,
    /// When somebody took it up.
    pub taken_on: Option<Date>,
    /// How it ended: a word of `kinds.yaml`.
    pub outcome: Option<String>,
    /// How somebody tried to reach them, oldest first.
    pub tried: Vec<Tried>,
    /// The same for reports about one address, and says nothing of it.
    pub place: Vec<u8>,
}

/// What one municipality delivers, of what was handed over to it.
pub fn part(number: u32, municipality: String, by: Deliverer, handed: &[Handed], windows: Windows) -> Part {
    let mut places: BTreeMap<&[u8], Vec<&Handed>> = BTreeMap::new();
    for one in handed {
        places.entry(&one.place).or_default().push(one);
    }
    let cases = places.values().flat_map(|at_one_place| {
        let days: Vec<Date> = at_one_place.iter().map(|one| one.on).collect();
        let groups = windows.cases(&days);
        groups.into_iter().filter_map(|group| {
            let together: Vec<&Handed> = group.iter().filter_map(|place| at_one_place.get(*place).copied()).collect();
            case(&together, windows)
        })
    });
    Part { number, municipality, by, signals: handed.iter().map(signal).collect(), cases: cases.collect() }
}

fn case(together: &[&Handed], windows: Windows) -> Option<Case> {
    let taken_on = together.iter().filter_map(|one| one.taken_on).min()?;
    let first = together.iter().map(|one| one.on).min()?;
    let mut tried: Vec<Tried> = together.iter().flat_map(|one| &one.tried).copied().collect();
    tried.sort_by_key(|tried| (tried.on, tried.at));
    // What somebody wrote down with an attempt says it in the words of the standard; how a signal was closed only nearly.
    let written = tried.iter().filter(|tried| tried.result.is_some()).max_by_key(|tried| tried.at).and_then(|tried| tried.result);
    let closed = together.iter().rev().find_map(|one| one.outcome.as_deref()).and_then(result);
    Some(Case {
        result: written.map(Upshot::ddas).or(closed),
        matched_on: first,
        from: first,
        to: first.saturating_add(windows.together),
        taken_on,
        signals: together.iter().map(|one| Reference { id: one.id.clone() }).collect(),
        attempts: tried.iter().map(ContactAttempt::of).collect(),
    })
}

fn signal(handed: &Handed) -> Signal {
    let Handed { id, arrears, told, on, .. } = handed;
    Signal {
        id: id.clone(),
        crisis: arrears.eviction_on.is_some(),
        warm: arrears.evidence.attempts.iter().any(|attempt| attempt.reached == Reached::Yes),
        euros: told.whole_euros(),
        since: arrears.since,
        sent_on: *on,
        status: status(handed),
        partner: Partner { sort: "Huur" },
        client: client(&arrears.address),
    }
}

fn client(address: &Address) -> Client {
    let postcode = address.postcode.as_ref().map(|postcode| {
        let letters: String = postcode.letters.into_iter().flatten().collect();
        format!("{}{letters}", postcode.digits)
    });
    let addition: String =
        address.letter.into_iter().map(String::from).chain(address.addition.iter().map(|text| text.expose().to_owned())).collect();
    Client {
        postcode: postcode.unwrap_or_default(),
        house_number: address.house_number.map(|number| number.to_string()).unwrap_or_default(),
        addition: (!addition.is_empty()).then_some(addition),
    }
}

fn status(handed: &Handed) -> &'static str {
    match (handed.outcome.as_deref(), handed.taken_on) {
        (Some("double"), _) => "Inwoner al bekend bij schuldhulpverlening",
        (Some("not_for_us"), _) => "Niet opgepakt: andere reden",
        (_, Some(_)) => "Opgepakt",
        (Some(_) | None, None) => "Nog niet opgepakt",
    }
}

/// The result that comes nearest to an outcome; an outcome that a network added has none.
fn result(outcome: &str) -> Option<&'static str> {
    match outcome {
        "helped" | "agreement" | "advice_given" => Some("(Budget)advies en/of quick fix"),
        "handed_over" => Some("Vervolghulp en/of verwijzing"),
        "no_help_asked" => Some("Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering"),
        "not_reached" => Some("Definitief geen contact kunnen krijgen"),
        "double" => Some("Inwoner al bekend bij schuldhulpverlening"),
        "not_for_us" => Some("Niet opgepakt: andere reden"),
        _ => None,
    }
}

/// Whether this is a municipality's code: four digits.
pub fn is_municipality(code: &str) -> bool {
    code.len() == 4 && code.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrears::attempt::Part;
    use crate::arrears::evidence::Channel;
    use crate::arrears::tests::somebody;
    use jiff::civil::date;
    use serde_json::{Value, json};

    fn schema() -> jsonschema::Validator {
        let schema: Value = serde_json::from_str(include_str!("../../docs/schemas/ddas-1.2.json")).unwrap();
        jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true).build(&schema).unwrap()
    }

    fn handed(id: &str, on: Date, place: u8) -> Handed {
        Handed {
            id: id.into(),
            arrears: somebody(),
            told: Cents(45_050),
            on,
            taken_on: None,
            outcome: None,
            tried: Vec::new(),
            place: vec![place],
        }
    }

    fn delivery(handed: &[Handed]) -> Value {
        let by = Deliverer {
            name: "Gemeente Lindeveen".into(),
            kvk: None,
            contacts: vec![Contact { name: "F. Aksoy".into(), email: Some("f@example.nl".into()) }],
        };
        let part = part(1, "0344".into(), by, handed, Windows::default());
        let made_at = "2026-12-01T09:00:00Z".parse().unwrap();
        let delivery =
            Delivery { from: date(2026, 11, 1), to: date(2026, 11, 30), made_at, supplier: "waakvlam".into(), parts: vec![part] };
        serde_json::to_value(delivery).unwrap()
    }

    #[test]
    fn ddas_1_a_delivery_is_of_version_1_2() {
        let mut all = [handed("1", date(2026, 11, 2), 1), handed("2", date(2026, 11, 20), 1), handed("3", date(2026, 11, 20), 2)];
        all[0].taken_on = Some(date(2026, 11, 3));
        all[0].outcome = Some("not_reached".into());
        all[1].arrears.eviction_on = Some(date(2027, 1, 4));
        all[2].arrears.address.letter = Some('A');
        let delivery = delivery(&all);
        let errors: Vec<String> = schema().iter_errors(&delivery).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{delivery:#}");
        let part = &delivery["leveringen"][0];
        assert_eq!(part["vroegsignalen"][0]["bedrag"], 451);
        assert_eq!(part["vroegsignalen"][1]["crisissignaal"], true);
        assert_eq!(part["vroegsignalen"][2]["client"], json!({ "postcode": "6713AB", "huisnummer": "14", "huisnummertoevoeging": "A" }));
        assert_eq!(part["vroegsignaalzaken"].as_array().unwrap().len(), 1, "one case for one address, and none for what nobody took");
        assert_eq!(part["vroegsignaalzaken"][0]["vroegsignalen"], json!([{ "ID": "1" }, { "ID": "2" }]));
        assert_eq!(part["vroegsignaalzaken"][0]["resultaat"], "Definitief geen contact kunnen krijgen");
    }

    #[test]
    fn debt_10_attempts_and_what_came_of_them_are_told_in_the_words_of_the_standard() {
        let at = |minute: i8| jiff::civil::date(2026, 11, 4).at(9, minute, 0, 0).in_tz("UTC").unwrap().timestamp();
        let tried =
            |day, part, channel, reached, result, minute| Tried { on: date(2026, 11, day), part, channel, reached, result, at: at(minute) };
        let mut one =
            Handed { taken_on: Some(date(2026, 11, 3)), outcome: Some("not_reached".into()), ..handed("1", date(2026, 11, 2), 1) };
        one.tried.push(tried(4, Part::Evening, Channel::Visit, Reached::Yes, Some(Upshot::Referred), 2));
        let mut two = handed("2", date(2026, 11, 3), 1);
        two.tried.push(tried(3, Part::Morning, Channel::Phone, Reached::No, Some(Upshot::NoContact), 1));
        let told = delivery(&[one.clone(), two]);
        assert!(schema().is_valid(&told), "{told:#}");
        let case = &told["leveringen"][0]["vroegsignaalzaken"][0];
        assert_eq!(case["resultaat"], "Vervolghulp en/of verwijzing", "the last that somebody wrote down, not how it was closed");
        let expected = json!([
            { "soort": "Telefoon", "bereikt": false, "datum": "2026-11-03", "dagdeel": "Ochtend" },
            { "soort": "Huisbezoek", "bereikt": true, "datum": "2026-11-04", "dagdeel": "Avond" },
        ]);
        assert_eq!(case["contactpogingen"], expected);
        for channel in Channel::ALL {
            for (part, upshot) in Part::ALL.into_iter().cycle().zip(Upshot::ALL) {
                one.tried[0] = tried(4, part, channel, Reached::No, Some(upshot), 3);
                assert!(schema().is_valid(&delivery(&[one.clone()])), "{channel:?} {part:?} {upshot:?}");
            }
        }
    }

    #[test]
    fn ddas_1_every_status_and_result_that_we_say_is_one_of_the_standard() {
        let taken = Some(date(2026, 11, 3));
        for outcome in ["helped", "agreement", "advice_given", "handed_over", "no_help_asked", "not_reached", "double", "not_for_us", "own"]
        {
            let one = Handed { taken_on: taken, outcome: Some(outcome.into()), ..handed("1", date(2026, 11, 2), 1) };
            assert!(schema().is_valid(&delivery(&[one])), "{outcome}");
        }
        assert!(schema().is_valid(&delivery(&[])), "a month in which nothing was reported");
    }

    /// The same as version 1.0 spelled it.
    #[test]
    fn ddas_1_a_document_of_version_1_0_is_refused() {
        let one = Handed { taken_on: Some(date(2026, 11, 3)), ..handed("1", date(2026, 11, 2), 1) };
        let good = delivery(&[one]);
        assert!(schema().is_valid(&good));
        let renamed = |from: &str, to: &str| {
            let old = good.to_string().replace(&format!("\"{from}\":"), &format!("\"{to}\":"));
            serde_json::from_str::<Value>(&old).unwrap()
        };
        for (from, to) in [
            ("aanleverendeOrganisatie", "aanleverende_organisatie"),
            ("contactpersonen", "contactpersoonen"),
            ("startdatumMatchingperiode", "startdatum_matchtingperiode"),
            ("einddatumMatchingperiode", "einddatum_matchingperiode"),
            ("datumOpgepakt", "datum_opgepakt"),
            ("postcode", "Postcode"),
            ("huisnummer", "Huisnummer"),
        ] {
            assert!(!schema().is_valid(&renamed(from, to)), "{to}");
        }
        let mut both = good.clone();
        both["leveringen"][0]["vroegsignalen"][0]["client"]["burgerservicenummer"] = "123456789".into();
        assert!(!schema().is_valid(&both), "a social security number and nothing else, or no such number");
        let mut cents = good.clone();
        cents["leveringen"][0]["vroegsignalen"][0]["bedrag"] = json!(450.5);
        assert!(!schema().is_valid(&cents), "whole euros");
    }

    #[test]
    fn a_municipality_has_four_digits() {
        for (code, is) in [("0344", true), ("344", false), ("03 4", false), ("GM0344", false)] {
            assert_eq!(is_municipality(code), is, "{code}");
        }
    }
}
