//! Every form that stands on a worker's pages, with every id in it, sent by somebody else: answered as if those ids had never been.
//!
//! The forms are read from the pages themselves, so that a field that comes later is tried too.

use crate::browser::Browser;
use crate::hand_over::at_the_landlord;
use crate::home::{House, dialogs};
use crate::still::changed;
use crate::strangers::without_chance;
use std::collections::{BTreeMap, BTreeSet};

/// An id that nobody has.
const NOBODYS: &str = "0192f0c1-0000-7000-8000-000000000000";
/// A number that nobody has.
const NO_NUMBER: &str = "999";
/// Where a worker has forms about others; those about oneself do what they say for whoever sends them.
const PAGES: [&str; 12] = [
    "/work",
    "/work/1",
    "/work/1/answers/amount",
    "/work/1/answers/letter",
    "/work/1/close",
    "/work/1/ask",
    "/work/1/hand-over",
    "/work/1/reporter",
    "/work/1/person",
    "/link",
    "/support",
    "/custody",
];

/// A form: where it goes, and what each of its fields may hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    action: String,
    fields: BTreeMap<String, Vec<String>>,
}

/// What stands in this attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// The forms of a page that are not about oneself.
fn forms(html: &str) -> Vec<Form> {
    let bodies = html.split("<form ").skip(1).map(|rest| rest.split("</form>").next().unwrap_or_default());
    let read = |body: &str| {
        let action = attribute(&format!(" {body}"), "action")?.to_owned();
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut select = String::new();
        for tag in body.split('<').skip(1).filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag)) {
            let kind = tag.split_whitespace().next().unwrap_or_default();
            if kind == "select" {
                attribute(tag, "name").unwrap_or_default().clone_into(&mut select);
            }
            let name = if kind == "option" { Some(select.as_str()) } else { attribute(tag, "name") };
            let Some(name) = name.filter(|name| !["key", "token"].contains(name)) else { continue };
            if ["input", "option", "button", "textarea"].contains(&kind) {
                // Nothing is refused for being empty.
                fields.entry(name.to_owned()).or_default().push(attribute(tag, "value").unwrap_or("Ik kijk even mee.").to_owned());
            }
        }
        (!action.starts_with("/me")).then_some(Form { action, fields })
    };
    bodies.filter_map(read).collect()
}

fn is_id(value: &str) -> bool {
    value.len() == NOBODYS.len() && value.matches('-').count() == 4
}

/// The same, with nothing in it that anybody has.
fn nobodys(value: &str) -> String {
    let part = |part: &str| if is_id(part) { NOBODYS.to_owned() } else { part.to_owned() };
    value.split('/').map(part).collect::<Vec<_>>().join("/").replace("/work/1", &format!("/work/{NO_NUMBER}"))
}

impl Form {
    /// Ways to fill it in: each choice of each field once, the first of all others.
    fn filled(&self) -> Vec<Vec<(String, String)>> {
        let first = |name: &str| (name.to_owned(), self.fields[name].first().cloned().unwrap_or_default());
        let with = |name: &str, value: &str| {
            let others = self.fields.keys().filter(|other| *other != name).map(|other| first(other));
            others.chain([(name.to_owned(), value.to_owned())]).collect::<Vec<_>>()
        };
        let ways: BTreeSet<Vec<(String, String)>> =
            self.fields.iter().flat_map(|(name, values)| values.iter().map(move |value| with(name, value))).collect();
        if ways.is_empty() { vec![Vec::new()] } else { ways.into_iter().collect() }
    }
}

/// What this browser is answered, without what is new each time and without the ids it named itself.
async fn answered(browser: &mut Browser, action: &str, fields: &[(String, String)]) -> (u16, String) {
    browser.opens("/me").await;
    let own = [browser.field("key"), browser.field("token")];
    let named = own.iter().cloned().chain(fields.iter().map(|(name, value)| (name.as_str(), value.clone())));
    browser.posts(action, &named.collect::<Vec<_>>()).await;
    let mut html = without_chance(&browser.page.html).replace(&format!("/work/{NO_NUMBER}"), "/work/1");
    for part in action.split('/').chain(fields.iter().map(|(_, value)| value.as_str())).filter(|part| is_id(part)) {
        html = html.replace(part, NOBODYS);
    }
    (browser.page.status.as_u16(), html)
}

impl House {
    /// Lets this worker live where the tenant does, before anything is told: they are barred from it.
    async fn lives_there(&self, worker: &str) {
        let shipped = std::fs::read_to_string(dialogs().join(waakvlam::desk::FICTIONAL)).unwrap();
        let line = format!("  - id: {worker}\n");
        let document = shipped.replace(&line, &format!("{line}    home_address: 6713AB 14\n"));
        assert_ne!(document, shipped, "{worker} is in the network");
        let network = self.desk.library().network_of("buurt.yaml", &document).unwrap();
        self.desk.apply(&document, network).await.unwrap();
    }
}

/// The pages of whoever has it, without what is new each time.
async fn seen(worker: &mut Browser) -> Vec<String> {
    let mut seen = Vec::new();
    for path in PAGES {
        worker.opens(path).await;
        seen.push(without_chance(&worker.page.html));
    }
    seen
}

#[tokio::test]
async fn who_does_the_same_work_finds_it_unless_they_were_barred() {
    for (barred, expected) in [(None, true), (Some("ruud"), false)] {
        let house = House::open().await;
        if let Some(worker) = barred {
            house.lives_there(worker).await;
        }
        let _both = at_the_landlord(&house).await;
        let mut ruud = house.worker("ruud").await;
        ruud.opens("/work/1").await;
        assert_eq!(ruud.page.status.is_success(), expected, "{barred:?}");
    }
}

#[tokio::test]
async fn promise_7_every_form_of_one_worker_is_nothing_in_the_hands_of_another() {
    let house = House::still().await;
    // He does the same work at the same organisation, and it is about his own home.
    house.lives_there("ruud").await;
    let (mut mirjam, mut tenant) = at_the_landlord(&house).await;
    tenant.sends_file("brief.jpg", &crate::worker::photo()).await;
    mirjam.finds("/work/1", "Bekijk foto").await;
    mirjam.opens("/link?number=1").await;
    mirjam.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", "")]).await;
    let mut found: BTreeSet<Form> = BTreeSet::new();
    for path in PAGES {
        mirjam.opens(path).await;
        found.extend(forms(&mirjam.page.html));
    }
    let ids = found.iter().flat_map(|form| form.fields.values().flatten()).filter(|value| is_id(value)).count();
    assert!(found.len() > 10 && ids > 0, "the forms were not read: {found:#?}");
    assert!(found.iter().any(|form| form.action.starts_with("/work/1/answers/")), "nor the one for an answer: {found:#?}");

    // Of another organisation; of the same one, with another task; barred; whose session was ended; and nobody at all.
    let (bas, peter, ruud) = (house.worker("bas").await, house.worker("peter").await, house.worker("ruud").await);
    let mut ended = house.worker("fatima").await;
    let kept = ended.cookies.clone();
    ended.opens("/me").await;
    ended.sends("/me/out", &[]).await;
    ended.cookies = kept;
    let nobody = Browser::at(house.port).await;
    let (rows, before) = (house.tables().await, seen(&mut mirjam).await);
    for (who, mut stranger) in [("bas", bas), ("peter", peter), ("barred", ruud), ("ended", ended), ("nobody", nobody)] {
        for form in &found {
            for fields in form.filled() {
                let action = &form.action;
                let theirs = answered(&mut stranger, action, &fields).await;
                let none: Vec<_> = fields.iter().map(|(name, value)| (name.clone(), nobodys(value))).collect();
                let nobody = answered(&mut stranger, &nobodys(action), &none).await;
                assert_eq!(theirs, nobody, "{who}: {action} {fields:?}");
                assert!(theirs.0 != 500, "{who}: {action}");
            }
        }
    }
    assert_eq!(changed(&rows, &house.tables().await), [""; 0], "and nothing came of any of them, in any table");
    assert_eq!(seen(&mut mirjam).await, before, "nor on any page");
}
