//! Whose signals a worker sees.

use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn somebody_elses_signal_is_the_same_as_a_number_that_does_not_exist() {
    let house = House::still().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert_eq!(fatima.page.status, StatusCode::OK);
    // Bas works for another organisation; Elif for the same one, and has no role in common; neither is on duty for rent.
    for name in ["bas", "peter", "elif"] {
        let mut other = house.worker(name).await;
        for view in ["mine", "team", "nobody", "waiting"] {
            other.opens(&format!("/work?view={view}")).await;
            assert!(!other.shows("uurachterstand"), "{name} in {view}");
        }
        // The same but for the chance in the forms, of which such a page has none.
        other.opens("/work/1").await;
        let (hidden, status) = (other.page.html.clone(), other.page.status);
        other.opens("/work/999").await;
        assert_eq!((status, other.page.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND), "{name}");
        assert_eq!(hidden, other.page.html, "{name}");
        for path in ["/work/1/close", "/work/1/photo/0192f0c1-0000-7000-8000-000000000000"] {
            other.opens(path).await;
            assert_eq!(other.page.status, StatusCode::NOT_FOUND, "{name} at {path}");
        }
        other.opens("/me").await;
        let form = [other.field("key"), other.field("token")];
        for act in ["claim", "hand-back", "let-speak"] {
            other.posts(&format!("/work/1/{act}"), &form).await;
            assert_eq!(other.page.status, StatusCode::NOT_FOUND, "{name} {act}: {}", other.page.html);
        }
    }
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Pak op"), "and nothing came of it");
}

#[tokio::test]
async fn a_colleague_with_the_same_task_sees_it_and_who_is_at_it() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    let mut joris = house.worker("joris").await;
    joris.opens("/work?view=team").await;
    assert!(joris.shows("Fatima is bezig: huurachterstand"), "{}", joris.page.html);
    joris.opens("/work/1").await;
    assert!(joris.shows("Fatima heeft het woord.") && !joris.shows("/work/1/answer"));
}

#[tokio::test]
async fn priv_3_no_worker_sees_who_an_anonymous_reporter_is() {
    let house = House::open().await;
    let mut neighbour = house.hears_noise().await;
    for name in ["mirjam", "ruud"] {
        let mut worker = house.worker(name).await;
        worker.opens("/work/1").await;
        assert!(worker.shows("mijn buren maken herrie") && worker.shows("muziek"), "{}", worker.page.html);
        assert!(!worker.shows("1234 CD") && !worker.shows("1234CD") && !worker.shows("CD 77"), "{}", worker.page.html);
    }
    // Nobody wrote yet who it is; what is said from now on to the worker is theirs to read.
    let mut mirjam = house.worker("mirjam").await;
    mirjam.opens("/work/1").await;
    mirjam.sends("/work/1/claim", &[]).await;
    neighbour.waits_for("leest nu met u mee").await;
    neighbour.says("het is weer begonnen").await;
    mirjam.finds("/work/1", "het is weer begonnen").await;

    // Whoever told us and whoever it is about never read the same.
    mirjam.opens("/work/1/close").await;
    mirjam.sends("/work/1/close", &[("outcome", "helped"), ("reporter", "Wij hebben ernaar gekeken.")]).await;
    assert!(mirjam.shows("Voor degene om wie het gaat: Schrijf"), "{}", mirjam.page.html);
    assert!(mirjam.shows("Wij hebben ernaar gekeken."), "what was typed stays");
    let texts = [("outcome", "helped"), ("reporter", "Wij hebben ernaar gekeken."), ("person", "De muziek mag zachter.")];
    mirjam.sends("/work/1/close", &texts).await;
    assert!(mirjam.shows("Kies een dag tussen morgen en volgend jaar."), "a nuisance is not closed without a day: {}", mirjam.page.html);
    assert!(mirjam.shows("De muziek mag zachter."), "what was typed stays");
    let now = house.desk.clock().now();
    let in_two_weeks = (now + jiff::SignedDuration::from_hours(24 * 14)).strftime("%Y-%m-%d").to_string();
    mirjam.sends("/work/1/close", &[&texts[..], &[("day", in_two_weeks.as_str())]].concat()).await;
    neighbour.waits_for("Wij hebben ernaar gekeken.").await;
    assert!(!neighbour.shows("De muziek mag zachter."));
    mirjam.opens("/work/1").await;
    assert!(mirjam.shows("Ik heb het gevraagd"), "{}", mirjam.page.html);
    mirjam.sends("/work/1/followed-up", &[]).await;
    assert!(mirjam.shows("Nummer 1: u heeft gevraagd hoe het gaat."), "{}", mirjam.page.html);
}

#[tokio::test]
async fn a_worker_reads_what_was_said_about_this_signal_and_nothing_else() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    // Later the same person tells something to the computer that is nobody's signal.
    tenant.says("mijn zus heet Roos").await;
    tenant.waits_for("Roos").await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("540 euro") && !fatima.shows("Roos"), "{}", fatima.page.html);
}
