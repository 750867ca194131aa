//! The tenant's chat.

use crate::driver::{ENTER, SHIFT, Screen, Window};
use crate::home::House;
use serde_json::{Value, json};

/// The last thing in the log that somebody else said.
const LAST: &str = "[...document.querySelectorAll('.m-bot,.m-person,.crisis')].pop().innerText";

async fn chat(screen: Screen) -> Option<(House, Window)> {
    let window = Window::open(screen).await?;
    let house = House::open().await;
    window.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
    Some((house, window))
}

async fn says(window: &Window, words: &str) {
    window.tabs_to("#t").await;
    window.keys(words).await;
    window.tabs_to("#say button").await;
    window.keys(ENTER).await;
    window.waits_until(&format!("document.querySelector('#log').innerText.includes({words:?})")).await;
    window.waits_until("!document.querySelector('.m-waits')").await;
}

async fn chooses(window: &Window, label: &str) {
    presses(window, label).await;
    window.waits_until(&format!("[...document.querySelectorAll('.m-me')].some((own) => own.innerText.includes({label:?}))")).await;
}

async fn presses(window: &Window, label: &str) {
    let found = "[...document.querySelectorAll('.pick')].find((pick) => pick.innerText.includes";
    window.waits_until(&format!("{found}({label:?}))")).await;
    window.script(&format!("{found}({label:?})).dataset.wanted = ''; document.body.tabIndex = -1; document.body.focus()")).await;
    window.tabs_to("[data-wanted]").await;
    window.keys(ENTER).await;
}

#[tokio::test]
async fn a_tenant_talks_by_keyboard_only_and_reads_the_worker_without_a_reload() {
    for screen in [Screen::Phone, Screen::Desk] {
        let Some((house, window)) = chat(screen).await else { return };
        window.is_judged("chat-welcome").await;
        chooses(&window, "Nederlands").await;
        chooses(&window, "Ik huur hier zelf").await;
        says(&window, "ik ben achter met de huur").await;
        window.waits_until(&format!("{LAST}.includes('hoeveel huur')")).await;
        window.is_judged("chat-choices").await;
        says(&window, "540 euro").await;
        says(&window, "sinds september").await;
        chooses(&window, "Ja, een herinnering").await;
        says(&window, "6713 AB 14").await;
        chooses(&window, "Ja, dit klopt").await;
        window.waits_until(&format!("{LAST}.includes('Uw melding heeft nummer 1.')")).await;
        watches_for_shifts(&window).await;
        house.worker_answers("fatima", "Dag, ik kijk met u mee.").await;
        window.waits_until(&format!("{LAST}.includes('Dag, ik kijk met u mee.')")).await;
        assert_eq!(window.script("return document.getElementById('who').textContent").await, "U schrijft met Fatima");
        assert_eq!(window.script("return window.shifted").await, json!(0), "something moved under the finger");
        window.is_judged("chat-human").await;
    }
}

async fn watches_for_shifts(window: &Window) {
    window
        .script(
            "window.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((shift) => { window.shifted += shift.value; }))
               .observe({ type: 'layout-shift', buffered: false })",
        )
        .await;
}

#[tokio::test]
async fn danger_stands_at_the_top_with_what_to_call_and_takes_no_focus() {
    for screen in [Screen::Phone, Screen::Desk] {
        let Some((_house, window)) = chat(screen).await else { return };
        chooses(&window, "Nederlands").await;
        says(&window, "ik wil niet meer leven").await;
        window.waits_until("document.querySelector('.call-first')").await;
        let below = "document.querySelector('.call-first').getBoundingClientRect().bottom - document.querySelector('#scroll').getBoundingClientRect().top";
        window.waits_until(&format!("{below} < 320")).await;
        assert_ne!(window.script("return document.activeElement.className").await, "call call-first");
        assert_eq!(window.script("return document.querySelector('.call-first').href").await, "tel:113");
        window.is_judged("chat-crisis").await;
    }
}

#[tokio::test]
async fn what_is_sent_without_a_connection_waits_and_goes_by_itself() {
    let Some((_house, window)) = chat(Screen::Phone).await else { return };
    chooses(&window, "Nederlands").await;
    chooses(&window, "Ik huur hier zelf").await;
    window.waits_until("navigator.serviceWorker && navigator.serviceWorker.controller").await;
    window.loses_connection(true).await;
    window.tabs_to("#t").await;
    window.keys("ik ben achter met de huur").await;
    window.tabs_to("#say button").await;
    window.keys(ENTER).await;
    window.waits_until("document.querySelector('.m-waits')").await;
    assert_eq!(window.script("return document.getElementById('state').textContent").await, "Geen verbinding. Het bericht wacht.");
    window.is_judged("chat-offline").await;
    window.loses_connection(false).await;
    window.waits_until(&format!("{LAST}.includes('hoeveel huur')")).await;
    let own = "[...document.querySelectorAll('.m-me')].filter((own) => own.innerText.includes('achter met de huur')).length";
    assert_eq!(window.script(&format!("return {own}")).await, json!(1));
}

#[tokio::test]
async fn opened_without_a_connection_the_page_still_says_whom_to_call() {
    let Some((house, window)) = chat(Screen::Phone).await else { return };
    window.waits_until("navigator.serviceWorker && navigator.serviceWorker.controller").await;
    // What a browser is told about the network does not reach its service worker: the server itself goes away.
    let port = house.port;
    drop(house);
    window.goes_to(&format!("http://127.0.0.1:{port}/chat")).await;
    window.waits_until("document.querySelector('.call')").await;
    assert_eq!(window.script("return document.querySelector('.call').href").await, "tel:112");
    window.is_judged("chat-no-connection").await;
}

#[tokio::test]
async fn shift_three_times_leaves_and_the_device_knows_nothing_any_more() {
    let Some((house, window)) = chat(Screen::Phone).await else { return };
    chooses(&window, "Nederlands").await;
    says(&window, "mijn geheim is blauw").await;
    window.keys(&[SHIFT, SHIFT, SHIFT].concat()).await;
    window.waits_until("!document.body.innerText.includes('blauw')").await;
    window.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
    window.waits_until("[...document.querySelectorAll('.pick')].some((pick) => pick.innerText.includes('Nederlands'))").await;
    assert_eq!(window.script("return document.body.innerText.includes('blauw')").await, Value::Bool(false));
}

#[tokio::test]
async fn a_message_is_taken_back_by_the_button_beside_it_and_goes_from_the_screen() {
    for screen in [Screen::Phone, Screen::Desk] {
        let Some((_house, window)) = chat(screen).await else { return };
        chooses(&window, "Nederlands").await;
        chooses(&window, "Ik huur hier zelf").await;
        says(&window, "ik ben achter met de huur, Karel betaalt mee").await;
        window.waits_until(&format!("{LAST}.includes('hoeveel huur')")).await;
        window.tabs_to(".back button").await;
        window.keys(ENTER).await;
        window.waits_until("document.querySelector('#log').innerText.includes('Zal ik het weghalen?')").await;
        window.is_judged("chat-take-back").await;
        // The line with this button goes as well: it says the words again.
        presses(&window, "Haal dat weg").await;
        window.waits_until("!document.body.innerText.includes('Karel')").await;
        window.waits_until("document.querySelector('#log').innerText.includes('Het bericht is weg.')").await;
    }
}
