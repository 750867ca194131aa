//! What is written down of a worker at the console.

use crate::home::House;
use waakvlam::audit::{Came, Deed, Entry, With};

async fn lines(house: &House, with: With) -> Vec<(Deed, Came)> {
    let network = &house.desk.network().id;
    let entries: Vec<Entry> = house.desk.store().audit_of(network, &[with]).await.unwrap();
    entries.into_iter().map(|line| (line.noted.deed, line.noted.came)).collect()
}

#[tokio::test]
async fn log_3_looking_is_a_line_as_doing_is_and_so_is_being_refused() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    let mut sanne = house.worker("sanne").await;
    sanne.opens("/work/1").await;
    let expected = [(Deed::ReadSignal, Came::Done), (Deed::Claim, Came::Done), (Deed::ReadSignal, Came::Refused)];
    assert_eq!(lines(&house, With::Signal(1)).await, expected, "a page that is opened twice in a moment is one look");
}

#[tokio::test]
async fn who_only_looks_at_a_form_of_their_own_is_no_line_about_anybody() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/me").await;
    assert_eq!(lines(&house, With::Signal(1)).await, []);
    let all = house.desk.store().audit_lines(&house.desk.network().id, 0).await.unwrap();
    assert_eq!(all.iter().map(|line| line.noted.deed).collect::<Vec<_>>()[..1], [Deed::SignIn]);
}
