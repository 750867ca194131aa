//! What is kept of a person, for who coordinates: given to them as a file, erased because they asked.

use crate::browser::Browser;
use crate::home::House;
use hyper::{StatusCode, header};
use waakvlam::audit::{Came, Deed, With};

#[tokio::test]
async fn who_coordinates_gives_it_out_and_writes_down_that_all_is_to_be_erased() {
    let house = House::open().await;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.says("ik wil niet meer leven").await;
    let mut daan = house.worker("daan").await;
    daan.finds("/work/1", "Gegevens van deze persoon").await;
    daan.opens("/work/1").await;
    daan.sends("/work/1/claim", &[]).await;
    daan.opens("/work/1/person").await;
    assert!(daan.shows("Gegevens van wie nummer 1 meldde"), "{}", daan.page.html);
    for (address, media_type) in [("/work/1/person.html", "text/html; charset=utf-8"), ("/work/1/person.json", "application/json")] {
        daan.opens(address).await;
        assert_eq!((daan.page.status, &daan.page.headers[header::CONTENT_TYPE]), (StatusCode::OK, &media_type.parse().unwrap()));
        assert!(daan.page.html.contains("ik wil niet meer leven"), "{}", daan.page.html);
    }
    daan.opens("/work/1/person").await;
    daan.sends("/work/1/person/erase", &[("how", "by_phone")]).await;
    assert_eq!(daan.page.status, StatusCode::UNPROCESSABLE_ENTITY, "what becomes of what is open has to be said");
    daan.sends("/work/1/person/erase", &[("how", "by_phone"), ("open", "wait")]).await;
    assert!(daan.shows("Het is opgeschreven.") && daan.shows("alles wordt gewist vanaf "), "{}", daan.page.html);
    tenant.waits_for("Daan").await;
    tenant.waits_for("schreef voor u op dat alles gewist moet worden.").await;
    daan.sends("/work/1/person/keep", &[]).await;
    assert!(daan.shows("Er wordt niets gewist.") && daan.shows("Alles laten wissen"), "{}", daan.page.html);
    tenant.waits_for("ik wis niets").await;
    let lines = house.desk.store().audit_of(&house.desk.network().id, &[With::Signal(1)]).await.unwrap();
    let count = |deed, came| lines.iter().filter(|line| line.noted.deed == deed && line.noted.came == came).count();
    assert_eq!((count(Deed::Erase, Came::Done), count(Deed::Erase, Came::Refused), count(Deed::TakeOwnData, Came::Done)), (2, 1, 1));
}

#[tokio::test]
async fn whoever_does_not_coordinate_finds_no_such_page_and_nobody_gets_what_is_not_theirs_to_see() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let (mut fatima, mut daan) = (house.worker("fatima").await, house.worker("daan").await);
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Gegevens van deze persoon"), "{}", fatima.page.html);
    for address in ["/work/1/person", "/work/1/person.html", "/work/1/person.json"] {
        for worker in [&mut fatima, &mut daan] {
            worker.opens(address).await;
            assert_eq!(worker.page.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
}
