//! A real network in which nobody can be alerted yet.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;
use waakvlam::desk::sign_in::{PRINTED_WORKS_FOR, make_console_link};

impl House {
    async fn signs_in(&self, worker: &str) {
        let network = &self.desk.network().id;
        let link = make_console_link(self.desk.store(), network, &worker.into(), self.desk.clock(), PRINTED_WORKS_FOR).await.unwrap();
        Browser::at(self.port).await.posts(&format!("/in/{link}"), &[]).await;
    }
}

#[tokio::test]
async fn it_opens_when_somebody_of_the_catch_all_desk_has_signed_in_and_stays_open() {
    let house = House::real().await;
    let mut sam = Browser::at(house.port).await;
    for path in ["/chat", "/chat/news"] {
        sam.opens(path).await;
        assert_eq!(sam.page.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        for shown in ["Waakvlam is nog niet open", "tel:112", "tel:113"] {
            assert!(sam.page.html.contains(shown), "{shown} on {}", sam.page.html);
        }
    }
    sam.posts("/chat/say", &[("text", "hoi".to_owned())]).await;
    assert_eq!(sam.page.status, StatusCode::SERVICE_UNAVAILABLE, "nothing is taken that nobody reads");
    house.signs_in("fatima").await;
    sam.opens("/chat").await;
    assert_eq!(sam.page.status, StatusCode::SERVICE_UNAVAILABLE, "Fatima is not of the catch-all desk");
    house.signs_in("daan").await;
    sam.opens("/chat").await;
    assert_eq!(sam.page.status, StatusCode::OK);
    assert!(sam.page.html.contains("Ik ben Waakvlam"), "{}", sam.page.html);
    sam.opens("/ready").await;
    assert!(!sam.page.html.contains("catch_all_unreachable"), "{}", sam.page.html);

    house.desk.sign_out_everywhere(&"daan".into()).await.unwrap();
    sam.opens("/ready").await;
    assert!(sam.page.html.contains("catch_all_unreachable"), "that is told to whoever watches: {}", sam.page.html);
    sam.opens("/chat").await;
    assert_eq!(sam.page.status, StatusCode::OK, "and whoever is in the middle of a talk is not put out");
}
