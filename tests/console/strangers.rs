//! Every address of the console, asked by everybody whose signal it is not: the same as for a number that does not exist.
//!
//! The addresses are read from the router itself, so that one that comes later is asked too.

use crate::browser::Browser;
use crate::home::House;
use crate::still::changed;
use crate::worker::stands;
use waakvlam::id::WorkerId;

/// A number that nobody has.
pub(crate) const NONE: &str = "999";

/// Addresses with a number in them, by how they are asked.
pub(crate) fn addresses() -> Vec<(&'static str, String)> {
    let source = include_str!("../../src/web/console/mod.rs");
    let routes = source.lines().filter_map(|line| line.trim().strip_prefix(".route(\""));
    let routes = routes.filter_map(|line| line.split_once('"')).filter(|(path, _)| path.contains("{number}"));
    let mut addresses = Vec::new();
    for (path, methods) in routes {
        let path = path.replace("{id}", "0192f0c1-0000-7000-8000-000000000000").replace("{answer}", "amount");
        for (method, word) in [("GET", "get("), ("POST", "post(")] {
            if methods.contains(word) {
                let acts = if path.contains("{act}") {
                    vec!["claim", "answer", "let-speak", "hand-back", "note", "urgency", "kind", "followed-up"]
                } else {
                    vec![""]
                };
                addresses.extend(acts.into_iter().map(|act| (method, path.replace("{act}", act))));
            }
        }
    }
    addresses
}

/// What could stand in any of the forms.
const FILLED: [(&str, &str); 14] = [
    ("text", "Ik kijk even mee."),
    ("to", "high"),
    ("outcome", "helped"),
    ("reporter", "Klaar."),
    ("person", "Klaar."),
    ("what", "help"),
    ("wish", "help"),
    ("with", "2"),
    ("way", "0"),
    ("level", "1"),
    ("every", "week"),
    ("reason", "other"),
    ("right", "77"),
    ("because", "asked"),
];

/// What this worker is answered there: how, with what, and where it leads.
pub(crate) async fn answered(worker: &mut Browser, method: &str, path: &str, number: &str) -> (u16, String) {
    let path = path.replace("{number}", number);
    if method == "GET" {
        worker.opens(&path).await;
    } else {
        worker.opens("/me").await;
        let form: Vec<(&str, String)> =
            [worker.field("key"), worker.field("token")].into_iter().chain(FILLED.map(|(name, value)| (name, value.to_owned()))).collect();
        worker.posts(&path, &form).await;
    }
    (
        worker.page.status.as_u16(),
        without_chance(&worker.page.html).replace(&format!("/work/{number}"), "/work/N").replace(&format!("number={number}"), "number=N"),
    )
}

/// A page without what is new in each form.
pub(crate) fn without_chance(html: &str) -> String {
    let mut parts = html.split("name=\"key\" value=\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    let mut parts = kept.split("name=\"token\" value=\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    kept
}

async fn history(house: &House) -> Vec<String> {
    let store = house.desk.store();
    let case = store.case(&house.desk.network().id, 1).await.unwrap().unwrap();
    store.events(case.id).await.unwrap().into_iter().map(|event| format!("{} {}", event.what, event.who)).collect()
}

#[tokio::test]
async fn promise_7_every_address_answers_a_stranger_as_if_there_were_no_such_signal() {
    let house = House::still().await;
    let _tenant = house.owes_rent().await;
    let before = history(&house).await;
    let addresses = addresses();
    assert!(addresses.len() > 20, "the router was not read: {addresses:?}");
    let everybody: Vec<WorkerId> = house.desk.network().workers.iter().map(|member| member.worker.id.clone()).collect();
    let mut strangers = Vec::new();
    for worker in everybody {
        let mut browser = house.worker(worker.as_str()).await;
        browser.opens("/work/1").await;
        if !browser.page.status.is_success() {
            strangers.push((worker, browser));
        }
    }
    let rows = house.tables().await;
    for (worker, browser) in &mut strangers {
        for (method, path) in &addresses {
            let theirs = answered(browser, method, path, "1").await;
            let nobodys = answered(browser, method, path, NONE).await;
            assert_eq!(theirs, nobodys, "{worker}: {method} {path}");
            assert!(!stands(&theirs.1, "540") && !theirs.1.contains("uurachterstand"), "{worker}: {method} {path}");
        }
    }
    assert!(strangers.len() >= 8, "of twelve workers rent is the business of few: {}", strangers.len());
    assert_eq!(history(&house).await, before, "and nothing came of it");
    assert_eq!(changed(&rows, &house.tables().await), [""; 0], "in any table");
}

#[tokio::test]
async fn promise_7_every_id_of_one_worker_is_nothing_to_another_in_every_address() {
    const NOBODYS: &str = "0192f0c1-0000-7000-8000-000000000000";
    let house = House::still().await;
    let (mut mirjam, mut tenant) = crate::hand_over::at_the_landlord(&house).await;
    tenant.sends_file("brief.jpg", &crate::worker::photo()).await;
    mirjam.finds("/work/1", "Bekijk foto").await;
    let between = |html: &str, before: &str| html.split(before).nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    let photo = between(&mirjam.page.html, "/work/1/photo/");
    mirjam.opens("/link?number=1").await;
    mirjam.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", "")]).await;
    mirjam.opens("/link").await;
    let code = between(&mirjam.page.html, "action=\"/link/");
    mirjam.opens("/work/1/hand-over").await;
    mirjam.sends("/work/1/hand-over", &[("what", crate::hand_over::WAY)]).await;
    let mut elif = house.worker("elif").await;
    elif.opens("/work").await;
    let offer = crate::hand_over::offered(&elif).replace("/offers/", "");
    let _other = house.owes_rent_as(2).await;

    // Fatima has a signal of her own, under which she tries them as well; Peter is of Mirjam's own organisation.
    for name in ["fatima", "bas", "peter"] {
        let mut stranger = house.worker(name).await;
        for id in [&photo, &code, &offer] {
            for (method, path) in [
                ("GET", "/offers/ID"),
                ("POST", "/offers/ID/accept"),
                ("POST", "/offers/ID/refuse"),
                ("GET", "/work/1/photo/ID"),
                ("GET", "/work/2/photo/ID"),
                ("POST", "/link/ID/revoke"),
                ("POST", "/link/ID/unlink"),
            ] {
                let (theirs, nobodys) = (path.replace("ID", id), path.replace("ID", NOBODYS));
                let theirs = answered(&mut stranger, method, &theirs, "").await;
                let nobodys = answered(&mut stranger, method, &nobodys, "").await;
                let same = |(status, html): (u16, String), id: &str| (status, html.replace(id, "ID"));
                assert_eq!(same(theirs, id), same(nobodys, NOBODYS), "{name}: {method} {path}");
            }
        }
    }
    mirjam.opens("/link").await;
    assert!(mirjam.shows("Nog niet gebruikt."), "the code works still: {}", mirjam.page.html);
    elif.opens(&format!("/offers/{offer}")).await;
    assert!(elif.page.status.is_success(), "and the offer waits still: {}", elif.page.html);
}
