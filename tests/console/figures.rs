//! Figures stand on a page for who coordinates, and for nobody else.

use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn who_coordinates_reads_figures_and_whoever_does_not_finds_no_such_page() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/me").await;
    assert!(!fatima.shows("href=\"/figures\""));
    fatima.opens("/figures").await;
    assert_eq!(fatima.page.status, StatusCode::NOT_FOUND);

    let mut daan = house.worker("daan").await;
    daan.opens("/me").await;
    assert!(daan.shows("href=\"/figures\""), "{}", daan.page.html);
    daan.opens("/figures").await;
    for shown in ["Per soort", "Per organisatie", "Open signalen van niemand: 0.", "verborgen", "nachten en weekenden"] {
        assert!(daan.shows(shown), "{shown} on {}", daan.page.html);
    }
    assert!(!daan.shows("Huurachterstand"), "one signal is few: not even its kind is told");
}
