//! Every cell: each role at each type of organisation, however they stand to it, at each page, form, stream, file and message.

use super::street::{Street, told};
use super::surfaces::{FORMS, LEAVING, MARKS, ROUTER, addresses, listed, marked};
use crate::browser::{Browser, MOST_LOOKS};
use crate::home::House;
use http_body_util::BodyExt as _;
use std::collections::BTreeSet;
use waakvlam::access::{Care, Field, Relation, Sights};
use waakvlam::mailbox::{Content, Press};

/// One house for each type of organisation: they are opened beside each other.
macro_rules! what_the_server_shows_is_what_the_table_says {
    ($($sort:ident),*) => { $(
        #[tokio::test]
        async fn $sort() {
            let street = Street::of(stringify!($sort)).await;
            whole(&street).await;
        }
    )* };
}

mod promise_7_what_the_server_shows_is_what_the_table_says_for_every_role_at_a {
    use super::*;
    what_the_server_shows_is_what_the_table_says!(municipality, housing_association, care_provider, mediation, police);

    #[test]
    fn and_no_type_of_organisation_is_forgotten() {
        let library = waakvlam::desk::Library::read(&crate::home::dialogs()).unwrap();
        let all: BTreeSet<&str> = library.kinds.organisation_types().map(waakvlam::signal::kinds::OrganisationType::as_str).collect();
        assert_eq!(all, BTreeSet::from(["municipality", "housing_association", "care_provider", "mediation", "police"]));
    }
}

async fn whole(street: &Street) {
    let (_tenant, photo) = told(street).await;
    let mut browsers = Vec::new();
    for (role, name) in &street.people {
        let mut worker = street.house.worker(name).await;
        for relation in [Relation::Desk, Relation::Own] {
            if relation == Relation::Own {
                worker.opens("/work/1").await;
                worker.sends("/work/1/claim", &[]).await;
            }
            let care = if *name == street.own_worker { Care::ByReader } else { Care::ByOthers };
            let sights = street.expected(role, relation, care);
            let who = format!("{role} at a {}, {relation:?}", street.sort.as_str());
            sees_on_pages(&mut worker, &sights, relation, *name == street.first, &who).await;
            hears_on_streams(&worker, "1", &who).await;
            worker.opens(&photo).await;
            assert_eq!(worker.page.status.is_success(), sights.shows(Field::Photos), "{who}");
            if relation == Relation::Own {
                reads_in_chat(&street.house, name, &sights, &mut worker).await;
                worker.opens("/work/1").await;
                worker.sends("/work/1/hand-back", &[]).await;
            }
        }
        browsers.push((name, format!("{role} at a {}", street.sort.as_str()), worker));
    }
    is_told_nothing_but_that_it_is_there(street, &mut browsers).await;
    for (name, who, worker) in browsers.iter_mut().filter(|(name, ..)| **name != street.first) {
        sees_nothing_of_what_somebody_took(worker, &photo, &format!("{who}, {name}")).await;
    }
}

/// What the fields of this worker show on each page.
async fn sees_on_pages(worker: &mut Browser, sights: &Sights, relation: Relation, made_the_code: bool, who: &str) {
    let mut shown: BTreeSet<Field> = MARKS.iter().map(|(field, _)| *field).filter(|field| sights.shows(*field)).collect();
    // Whose client somebody is stands beside who they are.
    if !sights.shows(Field::Person) {
        shown.remove(&Field::Care);
    }
    for (path, may) in listed() {
        // What shows nothing of anybody shows it to nobody, whatever is theirs: once is enough.
        if (relation == Relation::Desk && may.is_empty()) || path.contains("news") || path.starts_with("/in/") {
            continue;
        }
        worker.opens(&filled(&path)).await;
        let seen = marked(&worker.page.html);
        let allowed: BTreeSet<Field> = shown.iter().copied().filter(|field| may.contains(field)).collect();
        if path == "/work/{number}" {
            // An address begins with the four digits, and a name stands beside it.
            let area = |mut fields: BTreeSet<Field>| {
                fields.remove(&Field::Area);
                fields
            };
            assert_eq!(area(seen), area(allowed), "{who} {path}: {}", worker.page.html);
            assert_eq!(marked(&worker.page.html).contains(&Field::Area), sights.shows(Field::Area), "{who}: {}", worker.page.html);
        } else if path != "/link" || !made_the_code {
            assert!(seen.is_subset(&allowed), "{who} {path} shows {seen:?}: {}", worker.page.html);
        }
    }
}

/// Something in place of what stands for anything.
fn filled(path: &str) -> String {
    let path = path.replace("{number}", "1").replace("/photo/{id}", "/photo/0").replace("{id}", "0");
    path.replace("{act}", "claim")
        .replace("{answer}", "amount")
        .replace("{code}", "0")
        .replace("{what}", "revoke")
        .replace("{link}", "0000")
}

/// The first that each stream says: how many signals there are, and never a word of anybody.
async fn hears_on_streams(worker: &Browser, count: &str, who: &str) {
    let list = first_of(worker, "/work/news?view=nobody").await.unwrap_or_default();
    assert!(list.contains("counts") && marked(&list).is_empty(), "{who}: {list}");
    let one = first_of(worker, "/work/1/news").await;
    assert_eq!(one.is_some(), count == "1", "{who}: {one:?}");
    assert!(one.is_none_or(|said| said.contains("mark") && marked(&said).is_empty()), "{who}");
}

async fn first_of(worker: &Browser, path: &str) -> Option<String> {
    let frame = worker.streams(path).await.frame().await?.unwrap();
    frame.into_data().ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// What everybody at the desk is told of it, in their own chat.
async fn is_told_nothing_but_that_it_is_there(street: &Street, browsers: &mut [(&String, String, Browser)]) {
    let mut first = street.house.worker(&street.first).await;
    first.opens("/work/1").await;
    first.sends("/work/1/claim", &[]).await;
    street.house.printed();
    first.opens("/work/1").await;
    first.sends("/work/1/hand-back", &[]).await;
    let expected = street.people.iter().filter(|(_, name)| *name != street.first).count();
    let mut told = Vec::new();
    for _ in 0..MOST_LOOKS {
        told.extend(street.house.printed().into_iter().filter(|text| text.starts_with("Nieuw")));
        if told.len() >= expected {
            break;
        }
        first.opens("/chat").await;
    }
    assert_eq!(told, vec!["Nieuw: Huurachterstand, nummer 1."; expected], "{}", browsers.len());
    first.opens("/work/1").await;
    first.sends("/work/1/claim", &[]).await;
}

/// It is a stranger's now: no page, form, stream or file has anything of it.
async fn sees_nothing_of_what_somebody_took(worker: &mut Browser, photo: &str, who: &str) {
    hears_on_streams(worker, "0", who).await;
    for path in addresses(ROUTER, "get(").iter().filter(|path| !path.contains("news") && !path.starts_with("/in/")) {
        worker.opens(&filled(path)).await;
        assert_eq!(marked(&worker.page.html), BTreeSet::new(), "{who} {path}: {}", worker.page.html);
        assert!(!path.contains("{number}") || worker.page.status == 404, "{who} {path}: {}", worker.page.status);
    }
    worker.opens(photo).await;
    assert_eq!(worker.page.status, 404, "{who}");
    worker.opens("/me").await;
    let form = [worker.field("key"), worker.field("token")];
    for path in FORMS.into_iter().filter(|path| !LEAVING.contains(path)) {
        worker.posts(&filled(path), &form).await;
        assert_eq!(marked(&worker.page.html), BTreeSet::new(), "{who} {path}: {}", worker.page.html);
        assert!(!worker.page.status.is_server_error(), "{who} {path}: {}", worker.page.status);
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
