//! Danger over the page: heard at once, whatever else.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

const CALL: &str = "<a class=\"call call-first\" href=\"tel:113\">";

#[tokio::test]
async fn crisis_2_the_first_words_of_all_may_be_danger_and_the_number_comes_with_the_very_next_page() {
    let house = House::open().await;
    let mut person = Browser::at(house.port).await;
    person.says("ik wil niet meer leven").await;
    assert!(person.page.html.contains(CALL), "{}", person.page.html);
    let text = person.text();
    let (said, answered) = (text.find("ik wil niet meer leven").unwrap(), text.find("Bel nu 113.").unwrap());
    assert!(said < answered, "the answer stands under what was said");
    assert!(person.page.html.contains("help-now") && person.page.html.contains("Gevaar: bel 112"));
    for choice in ["Bel mij", "Ik ben nu veilig", "Verder met mijn vraag"] {
        assert!(person.button(choice).is_some(), "{choice}");
    }
}

#[tokio::test]
async fn the_emergency_line_stands_on_the_page_before_anybody_said_anything() {
    let house = House::open().await;
    let person = Browser::at(house.port).await;
    assert!(person.page.html.contains("href=\"tel:112\""));
    assert!(!person.page.html.contains("help-now"), "and nothing glows while nothing is wrong");
}

#[tokio::test]
async fn danger_is_heard_in_the_middle_of_a_flood() {
    let house = House::open().await;
    let mut person = Browser::at(house.port).await;
    person.presses("Nederlands").await;
    while person.page.status != StatusCode::TOO_MANY_REQUESTS {
        person.says("weer iets").await;
    }
    person.says("er is brand in huis").await;
    assert_eq!(person.page.status, StatusCode::OK);
    assert!(person.page.html.contains("data-crisis"), "{}", person.page.html);
}

#[tokio::test]
async fn while_danger_is_open_no_question_can_be_pressed_and_going_on_opens_it_again() {
    let house = House::open().await;
    let mut person = Browser::at(house.port).await;
    person.presses("Nederlands").await;
    person.says("ik wil niet meer leven").await;
    assert!(person.button("Ik huur hier zelf").is_none());
    person.presses("Verder met mijn vraag").await;
    assert!(person.button("Ik huur hier zelf").is_some(), "{}", person.page.html);
    assert!(person.page.html.contains("help-now"), "the line stays until a person closed the danger");
}

#[tokio::test]
async fn a_text_nobody_approved_stands_with_the_dutch_one_under_it() {
    let house = House::open().await;
    let mut person = Browser::at(house.port).await;
    person.presses("English").await;
    person.says("I want to kill myself").await;
    let html = &person.page.html;
    assert!(html.contains("Call now 113") || html.contains("Call 113 now."), "{html}");
    assert!(html.contains("<div class=\"other\" lang=\"nl\">"), "{html}");
}

#[tokio::test]
async fn without_a_connection_there_are_lines_to_call() {
    let house = House::open().await;
    let mut person = Browser::at(house.port).await;
    person.opens("/chat/offline").await;
    for number in ["tel:112", "tel:113", "tel:08002000"] {
        assert!(person.page.html.contains(number), "{number}: {}", person.page.html);
    }
    person.opens("/chat-worker.js").await;
    assert!(person.page.html.contains("\"/chat/offline\""), "{}", person.page.html);
}
