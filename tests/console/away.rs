//! A worker says on their own page that they are away, and that they are back.

use crate::home::House;
use hyper::StatusCode;

#[tokio::test]
async fn a_worker_is_away_and_back_by_two_forms_and_new_work_goes_to_who_covers() {
    let house = House::open().await;
    let mut fatima = house.worker("fatima").await;
    let now = house.desk.clock().now();
    let day = |days: i64| (now + jiff::SignedDuration::from_hours(24 * days)).strftime("%Y-%m-%d").to_string();
    let (today, later) = (day(0), day(9));
    fatima.opens("/me").await;
    assert!(fatima.shows("Eerste dag terug") && fatima.shows(">Joris</option>"), "{}", fatima.page.html);
    fatima.sends("/me/away", &[("from", &later), ("back", &today), ("cover", "")]).await;
    assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fatima.shows("Kies een eerste dag weg, en een latere eerste dag terug."), "{}", fatima.page.html);
    fatima.sends("/me/away", &[("from", &today), ("back", &later), ("cover", "joris")]).await;
    assert!(fatima.shows("Bewaard.") && fatima.shows("Joris vervangt u."), "{}", fatima.page.html);
    let away = house.desk.network().worker(&"fatima".into()).unwrap().worker.clone();
    assert!(away.is_absent(now) && away.cover == Some("joris".into()));

    let _tenant = house.owes_rent().await;
    let mut joris = house.worker("joris").await;
    joris.opens("/work").await;
    assert!(joris.shows("nummer 1"), "it goes to who covers: {}", joris.page.html);

    fatima.opens("/me").await;
    fatima.sends("/me/back", &[]).await;
    assert!(fatima.shows("Welkom terug."), "{}", fatima.page.html);
    assert!(!house.desk.network().worker(&"fatima".into()).unwrap().worker.is_absent(now));
}
