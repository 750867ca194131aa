//! A worker puts into a nuisance's diary what they were told by phone (`NUIS-8`).

use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn nuis_8_a_worker_adds_a_line_to_the_diary_beside_those_of_the_reporter() {
    let house = House::open().await;
    let tenant = house.hears_noise().await;
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("Schrijf op dat het weer gebeurde"), "{}", mirjam.page.html);
    let line = [("day", "2026-11-22"), ("time", "23:05"), ("minutes", "95"), ("severity", "3"), ("text", "De wijkagent gebeld.")];
    mirjam.sends("/work/1/happened", &line).await;
    for shown in [
        "Het staat in het dagboek.",
        "Het gebeurde weer. Mirjam zette het in het dagboek.",
        "Wanneer: 22-11-2026, 23.05 uur",
        "Hoe lang: 1 uur en 35 minuten",
        "Hoe erg: Heel erg (3 van 3)",
        "Gedaan: De wijkagent gebeld.",
    ] {
        assert!(mirjam.shows(shown), "{shown} on {}", mirjam.page.html);
    }
    assert!(!tenant.shows("wijkagent"), "a diary is for whoever has the report");

    for (name, wrong) in [("day", "2031-01-01"), ("time", "half elf"), ("minutes", "0"), ("severity", "4"), ("text", " ")] {
        let filled: Vec<(&str, &str)> = line.iter().map(|field| if field.0 == name { (name, wrong) } else { *field }).collect();
        mirjam.sends("/work/1/happened", &filled).await;
        assert_eq!(mirjam.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(mirjam.shows("Vul alles in, met een dag tot en met vandaag."), "{}", mirjam.page.html);
        mirjam.opens("/work/1").await;
    }
}

#[tokio::test]
async fn of_what_is_no_nuisance_there_is_no_diary() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(!fatima.shows("Schrijf op dat het weer gebeurde"));
    // There is no form for it; whoever makes one by hand gets nowhere.
    let line = [("day", "2026-11-22"), ("time", "23:05"), ("minutes", "95"), ("severity", "3"), ("text", "Niets.")];
    fatima.opens("/me").await;
    let form = [fatima.field("key"), fatima.field("token")];
    let filled: Vec<(&str, String)> = form.into_iter().chain(line.map(|(name, value)| (name, value.to_owned()))).collect();
    fatima.posts("/work/1/happened", &filled).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT, "{}", fatima.page.html);
}
