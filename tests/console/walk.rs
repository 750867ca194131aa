//! Danger, seen by those on duty; and news.

use crate::home::House;
use crate::worker::stands;
use http_body_util::BodyExt;

#[tokio::test]
async fn danger_stands_on_every_page_until_somebody_takes_it() {
    let house = House::open().await;
    let mut tenant = crate::browser::Browser::at(house.port).await;
    tenant.says("ik wil niet meer leven").await;
    tenant.waits_for("113").await;
    // Whoever is on duty now; at some hours that is a desk.
    let mut seen = 0;
    for name in ["elif", "daan", "bas"] {
        let mut worker = house.worker(name).await;
        worker.opens("/me").await;
        if !worker.shows("Dringend, en nog van niemand") {
            continue;
        }
        seen += 1;
        assert!(worker.shows("<title>(dringend) "), "the tab says it too: {}", worker.page.html);
        worker.opens("/work/1").await;
        assert!(worker.shows("Nog niemand heeft goedgekeurd wat de computer bij gevaar zegt, in: Nederlands"), "TXT-9");
        worker.sends("/work/1/claim", &[]).await;
        assert!(!worker.shows("Dringend, en nog van niemand"), "{}", worker.page.html);
        tenant.waits_for("leest nu met u mee").await;
        break;
    }
    assert_eq!(seen, 1, "somebody sees it");
}

#[tokio::test]
async fn an_open_list_hears_that_there_is_more_and_no_word_of_it() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work").await;
    let news = fatima.page.html.split("data-news=\"").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&");
    let mut stream = fatima.streams(&news).await;
    let mut heard = String::new();
    let _tenant = house.owes_rent().await;
    while !heard.contains("1 nieuw signaal.") {
        let frame = stream.frame().await.unwrap().unwrap();
        heard.push_str(std::str::from_utf8(frame.data_ref().unwrap()).unwrap());
    }
    assert!(heard.contains(r#""mine":"1""#), "{heard}");
    assert!(!stands(&heard, "540") && !heard.contains("achter met"), "{heard}");
}

#[tokio::test]
async fn a_tenant_reads_all_that_was_said_part_by_part_without_a_script() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    house.talked_long_before(430).await;
    tenant.opens("/chat").await;
    let mut read = Vec::new();
    for part in 0.. {
        let html = tenant.page.html.clone();
        let log = html.split("id=\"log\">").nth(1).unwrap().split("</ol></div>").next().unwrap();
        let numbers: Vec<usize> = log.split("regel ").skip(1).filter_map(|rest| rest.split('.').next()?.parse().ok()).collect();
        read.splice(0..0, numbers);
        assert_eq!(html.contains("<script"), part == 0, "what is new is added to the newest part only");
        assert_eq!(html.contains("Latere berichten"), part > 0);
        assert!(html.contains("tel:112") && html.contains("name=\"t\""), "one can call and write from every part");
        let Some(rest) = html.split("id=\"earlier\"><a class=\"b\" href=\"").nth(1) else { break };
        tenant.opens(rest.split('#').next().unwrap()).await;
    }
    assert_eq!(read, (1_001..=1_430).collect::<Vec<_>>());

    // From the oldest part on, the newest is found again.
    let mut looks = 0;
    while let Some(rest) = tenant.page.html.clone().split("id=\"end\"><a class=\"b\" href=\"").nth(1) {
        tenant.opens(rest.split('#').next().unwrap()).await;
        looks += 1;
        assert!(looks < 5, "it never ends");
    }
    assert!(tenant.page.html.contains("heeft nummer 1."));
    tenant.opens("/chat?before=nonsense").await;
    assert!(tenant.page.html.contains("heeft nummer 1."));
}
