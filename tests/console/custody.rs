//! Who reported, on pages: asked by one, decided by another, and shown to nobody else.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;
use waakvlam::audit::{Came, Deed, With};

/// What only the reporter knows of themselves: their own address, as they typed it and as it was understood.
const WHO: [&str; 3] = ["1234 CD", "1234CD", "CD 77"];
const WORKERS: [&str; 11] = ["mirjam", "ruud", "sanne", "peter", "fatima", "joris", "elif", "daan", "bas", "willem", "agent_kim"];

fn tells(page: &str) -> bool {
    WHO.iter().any(|who| page.contains(who))
}

/// Every page there is for a worker tells nothing of who reported.
async fn tells_nobody(house: &House, but: &str) {
    for name in WORKERS {
        let mut worker = house.worker(name).await;
        let views = ["mine", "team", "nobody", "waiting"].map(|view| format!("/work?view={view}"));
        let pages = [
            "/work/1",
            "/work/1/close",
            "/work/1/ask",
            "/work/1/hand-over",
            "/work/1/reporter",
            "/custody",
            "/support",
            "/link",
            "/link?number=1",
            "/arrears",
            "/figures",
            "/figures.csv",
            "/me",
        ];
        for page in pages.into_iter().chain(views.iter().map(String::as_str)) {
            worker.opens(page).await;
            assert!(!tells(&worker.page.html), "{name} at {page}: {}", worker.page.html);
        }
        if name != but {
            worker.opens("/work/1/reporter/who").await;
            assert_eq!(worker.page.status, StatusCode::NOT_FOUND, "{name}");
            assert!(!tells(&worker.page.html), "{name}");
        }
    }
}

fn request_on(page: &Browser) -> String {
    let (_, rest) = page.page.html.split_once("name=\"request\" value=\"").unwrap_or_else(|| panic!("no request on {}", page.page.html));
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn priv_3_who_reported_stands_on_no_page_but_the_one_that_two_people_opened() {
    let house = House::open().await;
    let mut neighbour = house.hears_noise().await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("href=\"/work/1/reporter\""));
    mirjam.opens("/work/1/reporter").await;
    assert!(mirjam.shows("Pak het eerst op."), "{}", mirjam.page.html);
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/claim", &[]).await;
    mirjam.opens("/work/1/reporter").await;
    mirjam.sends("/work/1/reporter", &[("text", "De rechter vraagt het.")]).await;
    assert!(mirjam.page.status == StatusCode::UNPROCESSABLE_ENTITY && mirjam.shows("De rechter vraagt het."), "a purpose is chosen");
    mirjam.sends("/work/1/reporter", &[("purpose", "court"), ("text", "De rechter vraagt het.")]).await;
    assert!(mirjam.shows("Het is gevraagd."), "{}", mirjam.page.html);

    let mut peter = house.worker("peter").await;
    peter.opens("/work").await;
    assert!(peter.shows("Een collega vraagt om te zien wie meldde."), "{}", peter.page.html);
    peter.opens("/custody").await;
    assert!(peter.shows("Mirjam (woonconsulent)") && peter.shows("De rechter vraagt het."), "{}", peter.page.html);
    tells_nobody(&house, "").await;
    let request = request_on(&peter);
    peter.sends("/custody/1", &[("what", "grant")]).await;
    assert_eq!(peter.page.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is written");
    // The one who asked cannot answer by any form of theirs.
    mirjam.opens("/custody").await;
    assert!(mirjam.shows("Er is niets gevraagd."));
    mirjam.opens("/me").await;
    let forged =
        [mirjam.field("key"), mirjam.field("token"), ("request", request.clone()), ("what", "grant".into()), ("text", "ja".into())];
    mirjam.posts("/custody/1", &forged).await;
    assert_eq!(mirjam.page.status, StatusCode::NOT_FOUND);

    peter.opens("/custody").await;
    peter.sends("/custody/1", &[("what", "grant"), ("text", "Het vonnis ligt hier.")]).await;
    assert!(peter.shows("Uw collega mag een dag lang kijken."), "{}", peter.page.html);
    neighbour.waits_for("Een medewerker mag nu zien wie nummer 1 meldde.").await;
    mirjam.opens("/work/1/reporter").await;
    assert!(mirjam.shows("href=\"/work/1/reporter/who\"") && mirjam.shows("Het vonnis ligt hier."), "{}", mirjam.page.html);
    for _ in 0..2 {
        mirjam.opens("/work/1/reporter/who").await;
        assert!(tells(&mirjam.page.html) && mirjam.shows("de eigen pagina"), "{}", mirjam.page.html);
        assert!(mirjam.shows("Er is geen naam en geen telefoonnummer om te bellen."));
    }
    tells_nobody(&house, "mirjam").await;
    assert!(house.printed().iter().all(|alert| !tells(alert)));

    let network = &house.desk.network().id;
    let lines = house.desk.store().audit_of(network, &[With::Signal(1)]).await.unwrap();
    let of = |deed: Deed, came: Came| lines.iter().filter(|line| line.noted.deed == deed && line.noted.came == came).count();
    assert_eq!(of(Deed::ReadReporter, Came::Done), 2, "each look is a line");
    assert_eq!(of(Deed::ReadReporter, Came::Refused), WORKERS.len() + WORKERS.len() - 1, "and so is each that was refused");
    assert_eq!((of(Deed::AskReporter, Came::Done), of(Deed::DecideReporter, Came::Done)), (1, 1));
    assert!(lines.iter().all(|line| !tells(&line.told())));

    peter.opens("/custody").await;
    peter.sends("/custody/1", &[("what", "end"), ("text", "Het is klaar.")]).await;
    tells_nobody(&house, "").await;
}
