//! What is kept of somebody, given to them.

use crate::home::*;
use waakvlam::audit::{Deed, With};
use waakvlam::desk::own_data::{Form, OwnDataWanted};

#[tokio::test]
async fn all_that_is_theirs_is_in_it_and_nothing_of_anybody_else() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.owes_rent("bo").await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "ik ben bang <b>voor</b> de brief").await;
    house.says("bo", "mijn hond heet Pluis").await;
    let desk = house.desk().await;
    let wanted = |number, form| OwnDataWanted { number, form, user: None };
    let page = desk.own_data(&wanted(1, Form::Html)).await.unwrap().unwrap();
    assert!(page.contains("540") && page.contains("Nummer 1: Huurachterstand"), "{page}");
    assert!(page.contains("&lt;b&gt;") || page.contains("&#60;b&#62;"), "words are words: {page}");
    assert!(!page.contains("Pluis") && !page.contains("Nummer 2"), "{page}");
    let json = desk.own_data(&wanted(1, Form::Json)).await.unwrap().unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let reports: Vec<i64> = read["reports"].as_array().unwrap().iter().map(|report| report["number"].as_i64().unwrap()).collect();
    assert_eq!(reports, [1]);
    assert!(read["messages"].as_array().unwrap().iter().any(|said| said["words"].as_str().unwrap().contains("bang")));
    assert_eq!(desk.own_data(&wanted(99, Form::Json)).await.unwrap(), None);
    let lines = desk.store().audit_of(&desk.network().id, &[With::Signal(1)]).await.unwrap();
    let taken = lines.iter().filter(|line| line.noted.deed == Deed::TakeOwnData).count();
    assert_eq!(taken, 2, "that it was taken out is written down, each time");
}
