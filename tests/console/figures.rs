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

#[tokio::test]
async fn a_period_stands_in_the_address_and_what_is_shown_is_saved_as_a_file() {
    let house = House::still().await;
    let _tenant = house.owes_rent().await;
    let mut daan = house.worker("daan").await;
    daan.opens("/figures").await;
    for (address, from) in [
        ("/figures", "2025-12-01"),
        ("/figures?period=year", "2025-12-01"),
        ("/figures?period=month", "2026-11-01"),
        ("/figures?period=last-month", "2026-10-01"),
        ("/figures?period=quarter", "2026-10-01"),
        ("/figures?from=2026-02-14&until=2026-04-01", "2026-02-01"),
        ("/figures?from=&until=nonsense", "2025-12-01"),
    ] {
        daan.opens(address).await;
        assert!(daan.shows(&format!("name=\"from\" value=\"{from}\"")), "{address}: {}", daan.page.html);
    }
    daan.opens("/figures?period=last-month").await;
    assert!(daan.shows("href=\"/figures.csv?from=2026-10-01&amp;until=2026-10-31\""), "{}", daan.page.html);
    assert!(daan.shows("href=\"/figures?period=last-month\" aria-current=\"page\""));
    daan.opens("/figures.csv?from=2026-10-01&until=2026-10-31").await;
    assert!(daan.page.html.starts_with("from,until,by,name,signals,"), "{}", daan.page.html);
    assert!(daan.page.html.contains("\r\n2026-10-01,2026-10-31,all,,0,"), "{}", daan.page.html);

    let mut fatima = house.worker("fatima").await;
    fatima.opens("/figures.csv").await;
    assert_eq!(fatima.page.status, StatusCode::NOT_FOUND);
}
