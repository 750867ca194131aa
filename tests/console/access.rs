//! Who sees what of a signal: what the running server shows, held against the table, field by field, role by role.

use crate::browser::Browser;
use crate::home::House;
use crate::worker::photo;
use std::collections::{BTreeMap, BTreeSet};
use waakvlam::access::{Care, Danger, Field, Matter, Passage, Relation, Sights, Viewer};
use waakvlam::handover::Told;
use waakvlam::id::Role;
use waakvlam::mailbox::{Content, Press};
use waakvlam::signal::kinds::Capacity;

/// Every role, where one meets it most; and some at the police, which never sees all that their roles would.
const PEOPLE: [(&str, &str); 16] = [
    ("debt_help", "municipality"),
    ("housing_income", "housing_association"),
    ("housing_social", "housing_association"),
    ("neighbourhood_team", "municipality"),
    ("outreach", "municipality"),
    ("care_coach", "care_provider"),
    ("mediation", "mediation"),
    ("safe_home", "municipality"),
    ("repairs", "housing_association"),
    ("tenancy_desk", "housing_association"),
    ("urgent_duty", "municipality"),
    ("police_wijkagent", "police"),
    ("coordinator", "municipality"),
    ("debt_help", "police"),
    ("care_coach", "police"),
    ("debt_help", "care_provider"),
];

/// Whose client Sam is: a debt helper at a care provider, whose role does not see who is supported.
const OWN_WORKER: usize = 15;

/// Words that stand for one field each, and for nothing else on any page.
const MARKS: [(Field, &[&str]); 9] = [
    (Field::Area, &["6713"]),
    (Field::Amount, &["641 euro", "€ 641", "€641", "€\u{a0}641"]),
    (Field::Facts, &["september"]),
    (Field::Words, &["achter met de huur"]),
    (Field::Photos, &["/work/1/photo/"]),
    (Field::Address, &["6713 AB 14", "6713AB 14"]),
    (Field::Notes, &["kanariepiet"]),
    (Field::Person, &["de Vries"]),
    (Field::Care, &["Eigen begeleider: "]),
];

/// What may stand on what an address gives out, whoever asks; everything else never does. An address that is not here, and one
/// that is gone, make this test fail.
const SURFACES: [(&str, &[Field]); 25] = [
    ("/in/{link}", &[]),
    ("/work", &[Field::Area]),
    ("/work/news", &[]),
    ("/work/{number}", &Field::ALL),
    ("/work/{number}/news", &[]),
    ("/work/{number}/close", &[]),
    ("/work/{number}/ask", &[]),
    ("/work/{number}/hand-over", &[]),
    ("/offers/{id}", &[]),
    ("/work/{number}/article-2.txt", &[]),
    ("/work/{number}/photo/{id}", &[]),
    ("/work/{number}/person", &[]),
    // All of a person's words, for whoever coordinates and may see all that is in it.
    ("/work/{number}/person.html", &Field::ALL),
    ("/work/{number}/person.json", &Field::ALL),
    // Who reported is opened by two people, and told of on no other page.
    ("/custody", &[]),
    ("/work/{number}/reporter", &[]),
    ("/work/{number}/reporter/who", &[]),
    // Words without a name, of whoever has no name there.
    ("/corrections", &[]),
    ("/support", &[]),
    // Whoever makes a code sees whom it is for.
    ("/link", &[Field::Person, Field::Address, Field::Area]),
    ("/arrears", &[]),
    ("/arrears/reactions.csv", &[]),
    ("/figures", &[]),
    ("/figures.csv", &[]),
    ("/me", &[]),
];

/// The addresses that answer a GET, from the router itself.
fn pages() -> BTreeSet<String> {
    let source = include_str!("../../src/web/console/mod.rs");
    let routes = source.lines().filter_map(|line| line.trim().strip_prefix(".route(\"")).filter_map(|line| line.split_once('"'));
    routes.filter(|(_, methods)| methods.contains("get(")).map(|(path, _)| path.to_owned()).collect()
}

fn name(place: usize) -> String {
    format!("mens{place}")
}

/// A neighbourhood with one worker of each sort, all at one desk, and nobody for any part of town: so whatever is raised lies at
/// the desk until somebody takes it.
fn neighbourhood() -> String {
    let sorts: BTreeSet<&str> = PEOPLE.iter().map(|(_, sort)| *sort).collect();
    let organisations = sorts.iter().map(|sort| format!("  - {{id: {sort}, name: De {sort}, type: {sort}}}\n"));
    let workers = PEOPLE.iter().enumerate().map(|(place, (role, sort))| {
        let id = name(place);
        format!("  - {{id: {id}, name: Mens{place}, org: {sort}, roles: [{role}], areas: [9], capacity: 9}}\n")
    });
    let members: Vec<String> = (0..PEOPLE.len()).map(name).collect();
    format!(
        "network: buurt\nfictional: true\norganisations:\n{}workers:\n{}desks:\n  - {{id: balie, name: De balie, members: [{}]}}\ncatch_all: balie\n",
        organisations.collect::<String>(),
        workers.collect::<String>(),
        members.join(", ")
    )
}

/// What the table says this worker sees of the signal, standing so to it.
fn expected(house: &House, (role, sort): (&str, &str), relation: Relation, care: Care) -> Sights {
    let library = house.desk.library();
    let sort = library.kinds.organisation_types().find(|known| known.as_str() == sort).cloned();
    let viewer = Viewer::Worker { roles: vec![Role::from(role)], sort };
    let kind = "rent_arrears".into();
    let takers = &library.kinds.meaning(&kind).unwrap().takers;
    let takers = takers.iter().filter_map(|taker| match &taker.who {
        Capacity::Role(role) => Some(role.clone()),
        Capacity::OwnWorker => None,
    });
    let (takers, danger, passage) = (takers.collect(), Danger::None, Passage::Direct);
    let matter = Matter { kind, takers, danger, passage, relation, care };
    let told = |name: &str, what: &str| Told { name: name.into(), label: name.into(), said: what.into(), understood: what.into() };
    let answers = [told("amount", "641"), told("period", "september"), told("address", "6713 AB 14")];
    library.access.sights(&viewer, &matter, &answers)
}

/// The fields whose marks stand in this.
fn marked(html: &str) -> BTreeSet<Field> {
    MARKS.iter().filter(|(_, marks)| marks.iter().any(|mark| html.contains(mark))).map(|(field, _)| *field).collect()
}

/// A tenant who owes rent, said everything that has a mark, and was noted, linked and photographed; it lies at the desk again.
async fn told(house: &House) -> (Browser, String) {
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.waits_for("Ik huur hier zelf").await;
    tenant.presses("Ik huur hier zelf").await;
    let said = [("ik ben achter met de huur", "hoeveel huur"), ("641 euro", "Sinds wanneer"), ("sinds september", "Ja, een herinnering")];
    for (said, then) in said {
        tenant.says(said).await;
        tenant.waits_for(then).await;
    }
    tenant.presses("Ja, een herinnering").await;
    tenant.waits_for("postcode en huisnummer").await;
    tenant.says("6713 AB 14").await;
    tenant.waits_for("Klopt dit?").await;
    tenant.presses("Ja, dit klopt").await;
    tenant.waits_for("heeft nummer 1.").await;
    let mut first = house.worker(&name(0)).await;
    first.opens("/work/1").await;
    first.sends("/work/1/claim", &[]).await;
    first.opens("/link?number=1").await;
    first.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", &name(OWN_WORKER))]).await;
    let code = first.page.html.split("translate=\"no\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    tenant.says(&code).await;
    tenant.waits_for("Bent u dat?").await;
    tenant.presses("Ja, dat ben ik").await;
    tenant.waits_for("Fijn dat u er bent, Sam.").await;
    tenant.sends_file("brief.jpg", &photo()).await;
    first.finds("/work/1", "Bekijk foto").await;
    let photo = first.page.html.split("href=\"/work/1/photo/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    first.sends("/work/1/note", &[("text", "kanariepiet")]).await;
    first.sends("/work/1/hand-back", &[]).await;
    (tenant, format!("/work/1/photo/{photo}"))
}

#[tokio::test]
async fn promise_7_what_the_server_shows_is_what_the_table_says_on_every_page_for_every_role() {
    let listed: BTreeMap<String, &[Field]> = SURFACES.iter().map(|(path, fields)| ((*path).to_owned(), *fields)).collect();
    let pages = pages();
    assert_eq!(listed.keys().cloned().collect::<BTreeSet<_>>(), pages, "say in SURFACES what may stand on each page");

    let house = House::open().await;
    let document = neighbourhood();
    let network = house.desk.library().network_of("buurt.yaml", &document).unwrap_or_else(|error| panic!("{error}"));
    house.desk.apply(&document, network).await.unwrap();
    let (_tenant, photo) = told(&house).await;
    for (place, person) in PEOPLE.into_iter().enumerate() {
        let mut worker = house.worker(&name(place)).await;
        for relation in [Relation::Desk, Relation::Own] {
            if relation == Relation::Own {
                worker.opens("/work/1").await;
                worker.sends("/work/1/claim", &[]).await;
            }
            let care = if place == OWN_WORKER { Care::ByReader } else { Care::ByOthers };
            let sights = expected(&house, person, relation, care);
            let mut shown: BTreeSet<Field> = MARKS.iter().map(|(field, _)| *field).filter(|field| sights.shows(*field)).collect();
            // Whose client somebody is stands beside who they are.
            if !sights.shows(Field::Person) {
                shown.remove(&Field::Care);
            }
            for path in &pages {
                let may = listed[path];
                if (relation == Relation::Desk && may.is_empty()) || path.contains("news") || path.starts_with("/in/") {
                    continue;
                }
                let asked = path.replace("{number}", "1").replace("/photo/{id}", "/photo/0").replace("{id}", "0");
                worker.opens(&asked).await;
                let seen = marked(&worker.page.html);
                let allowed: BTreeSet<Field> = shown.iter().copied().filter(|field| may.contains(field)).collect();
                if path == "/work/{number}" {
                    // An address begins with the four digits, and a name stands beside it.
                    let area = |mut fields: BTreeSet<Field>| {
                        fields.remove(&Field::Area);
                        fields
                    };
                    assert_eq!(area(seen), area(allowed), "{person:?} {relation:?} {path}: {}", worker.page.html);
                    assert_eq!(worker.shows("6713"), sights.shows(Field::Area), "{person:?} {relation:?}: {}", worker.page.html);
                } else if path != "/link" || place != 0 {
                    assert!(seen.is_subset(&allowed), "{person:?} {relation:?} {path} shows {seen:?}: {}", worker.page.html);
                }
            }
            worker.opens(&photo).await;
            assert_eq!(worker.page.status.is_success(), sights.shows(Field::Photos), "{person:?} {relation:?}");
            worker.opens("/work/1").await;
            if relation == Relation::Own {
                reads_in_chat(&house, &name(place), &sights, &mut worker).await;
                worker.opens("/work/1").await;
                worker.sends("/work/1/hand-back", &[]).await;
            }
        }
    }
}

/// The same, from the worker's own chat.
async fn reads_in_chat(house: &House, worker: &str, sights: &Sights, browser: &mut Browser) {
    house.printed();
    house.worker_does(worker, Content::Pressed { data: Press::Read { signal: 1 }.encode(), message: None }).await;
    let mut told = Vec::new();
    house.prints("1 Huurachterstand", &mut told, browser).await;
    let told = told.into_iter().find(|told| told.starts_with("1 Huurachterstand")).unwrap();
    for (field, mark) in [(Field::Amount, "641"), (Field::Facts, "september"), (Field::Notes, "kanariepiet"), (Field::Address, "6713 AB")] {
        assert_eq!(told.contains(mark), sights.shows(field), "{worker} {field:?}: {told}");
    }
}

/// Leaks that others had (`peers.md` 3.6), each by the words it was reported with.
#[tokio::test]
async fn none_of_the_leaks_that_others_had() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut neighbour = house.hears_noise_as(2).await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("leest nu met u mee").await;
    tenant.says("mijn zus heet Roos").await;
    fatima.finds("/work/1", "Roos").await;
    let mut ruud = house.worker("ruud").await;
    ruud.opens("/work?view=team").await;
    // "Agents can see title and last message of conversations from others teams"; "… even if they are not assigned".
    assert!(!ruud.shows("uurachterstand") && !ruud.shows("Roos") && ruud.shows("eluidsoverlast"), "{}", ruud.page.html);
    // A count is a list too: one signal is theirs, and one is all they are told of.
    assert!(ruud.shows("Eén signaal.") && !ruud.shows("2 signalen"), "{}", ruud.page.html);
    // "Ticket zoom sidebar leaks subjects of confidential tickets".
    ruud.opens("/work/2").await;
    assert!(!ruud.shows("Roos") && !ruud.shows("540") && !ruud.shows("/work/1\""), "{}", ruud.page.html);
    // "Agents without permission for attributes may see these in histories": a rent collector at the same desk's signal.
    let mut sanne = house.worker("sanne").await;
    sanne.opens("/work/2").await;
    for hidden in ["muziek", "herrie", "1234 CD"] {
        assert!(!sanne.shows(hidden), "{hidden} on {}", sanne.page.html);
    }
    if sanne.page.status.is_success() {
        assert!(sanne.shows("Wat u hier niet ziet"), "it is said: {}", sanne.page.html);
    }
    // What cannot be searched cannot be found by searching.
    assert!(!pages().iter().any(|path| path.contains("search")), "a search goes by reach and by the table: test it here");
    neighbour.opens("/chat").await;
    assert!(!neighbour.shows("Roos") && !neighbour.shows("uurachterstand"));
}
