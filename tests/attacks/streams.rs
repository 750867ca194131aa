//! Whoever opens streams and never reads them.

use crate::browser::Browser;
use crate::home::House;
use http_body_util::BodyExt as _;
use hyper::StatusCode;

#[tokio::test]
async fn one_browser_holds_a_few_streams_and_nobody_else_waits_for_it() {
    let house = House::open().await;
    let (mut tenant, mut other) = (Browser::at(house.port).await, Browser::at(house.port).await);
    tenant.presses("Nederlands").await;
    other.presses("Nederlands").await;
    let mut open = Vec::new();
    for _ in 0..16 {
        let mut stream = tenant.hears().await;
        assert!(stream.frame().await.is_some(), "a stream that says at once that there may be something");
        open.push(stream);
    }
    tenant.opens("/chat/news").await;
    assert_eq!(tenant.page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(other.hears().await.frame().await.is_some(), "somebody else has their own");
    tenant.opens("/chat").await;
    tenant.says("ik ben er nog").await;
    assert_eq!(tenant.page.status, StatusCode::OK, "and the page itself goes on");
}
