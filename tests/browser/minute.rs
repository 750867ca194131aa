//! The stranger's minute: a tenant's page in one window, the console in another.

use crate::driver::{ENTER, Screen, Window};
use crate::home::House;
use serde_json::json;
use waakvlam::desk::sign_in::{PRINTED_WORKS_FOR, make_console_link};

impl House {
    /// A link to the console, as `serve` prints it.
    async fn console_link(&self, worker: &str) -> String {
        let network = &self.desk.network().id;
        let link = make_console_link(self.desk.store(), network, &worker.into(), self.desk.clock(), PRINTED_WORKS_FOR).await.unwrap();
        format!("http://127.0.0.1:{}/in/{link}", self.port)
    }
}

async fn presses(window: &Window, selector: &str) {
    window.waits_until(&format!("document.querySelector({selector:?})")).await;
    window.tabs_to(selector).await;
    window.keys(ENTER).await;
}

async fn types(window: &Window, selector: &str, words: &str) {
    window.waits_until(&format!("document.querySelector({selector:?})")).await;
    window.tabs_to(selector).await;
    window.keys(words).await;
}

/// The tenant's part: a report about rent, in Fatima's part of town.
async fn reports(tenant: &Window) {
    for (by, what) in [
        ("press", "Nederlands"),
        ("press", "Ik huur hier zelf"),
        ("say", "ik ben achter met de huur"),
        ("say", "540 euro"),
        ("say", "sinds september"),
        ("press", "Ja, een herinnering"),
        ("say", "6713 AB 14"),
        ("press", "Ja, dit klopt"),
    ] {
        let before = tenant.script("return document.querySelectorAll('.m-bot').length").await;
        if by == "press" {
            let found = format!("[...document.querySelectorAll('.pick')].find((pick) => pick.innerText.includes({what:?}))");
            tenant.waits_until(&found).await;
            tenant.script(&format!("{found}.click()")).await;
        } else {
            tenant.script(&format!("document.getElementById('t').value = {what:?}; document.getElementById('say').requestSubmit()")).await;
        }
        tenant.waits_until(&format!("document.querySelectorAll('.m-bot').length > {before}")).await;
    }
    tenant.waits_until("document.getElementById('log').innerText.includes('heeft nummer 1.')").await;
}

#[tokio::test]
async fn a_stranger_plays_both_sides_within_a_minute_by_keyboard_only() {
    for screen in [Screen::Desk, Screen::Phone] {
        let Some(tenant) = Window::open(Screen::Phone).await else { return };
        let Some(worker) = Window::open(screen).await else { return };
        let house = House::open().await;
        tenant.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
        worker.goes_to(&house.console_link("fatima").await).await;
        worker.script("document.cookie = 'lang=nl; path=/'").await;
        worker.is_judged("console-in").await;
        presses(&worker, "main button").await;
        worker.waits_until("document.querySelector('.empty')").await;
        worker.is_judged("console-empty").await;
        worker.script("window.shifted = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifted += one.value; }).observe({ type: 'layout-shift', buffered: false })").await;

        reports(&tenant).await;
        worker.waits_until("document.getElementById('strip-text').innerText.includes('1 nieuw signaal.')").await;
        assert_eq!(worker.script("return window.shifted").await, json!(0), "the news moved something");
        presses(&worker, "#strip-show").await;
        worker.waits_until("document.querySelector('#s-1')").await;
        worker.is_judged("console-list").await;

        presses(&worker, "#s-1 .do button").await;
        worker.waits_until("document.querySelector('.floor-you')").await;
        worker.is_judged("console-signal").await;
        tenant.waits_until("document.getElementById('who').innerText.includes('Fatima')").await;
        types(&worker, "#answer", "Dag, ik help u met de brief.").await;
        presses(&worker, "#reply button").await;
        tenant.waits_until("document.getElementById('log').innerText.includes('ik help u met de brief')").await;

        tenant.script("document.getElementById('t').value = 'fijn, dank u'; document.getElementById('say').requestSubmit()").await;
        worker.waits_until("document.getElementById('log').innerText.includes('fijn, dank u')").await;
        presses(&worker, ".acts a").await;
        worker.waits_until("document.querySelector('#outcome-0')").await;
        worker.is_judged("console-close").await;
        presses(&worker, "main form .b-main").await;
        worker.waits_until("document.activeElement.id === 'wrong'").await;
        worker.is_judged("console-close-wrong").await;
        worker.script("document.getElementById('outcome-1').checked = true").await;
        types(&worker, "#reporter", "Wij bellen morgen samen.").await;
        presses(&worker, "main form .b-main").await;
        worker.waits_until("document.querySelector('.done')").await;
        tenant.waits_until("document.getElementById('log').innerText.includes('Wij bellen morgen samen.')").await;
        worker.goes_to(&format!("http://127.0.0.1:{}/me", house.port)).await;
        worker.is_judged("console-me").await;
    }
}

#[tokio::test]
async fn every_other_page_of_the_console_is_read_by_everybody() {
    for screen in [Screen::Desk, Screen::Phone] {
        let Some(tenant) = Window::open(Screen::Phone).await else { return };
        let house = House::open().await;
        tenant.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
        reports(&tenant).await;
        let pages: [(&str, &[(&str, &str)]); 3] = [
            (
                "fatima",
                &[
                    ("/work/1", "console-signal-new"),
                    ("/work/1/ask", "console-ask"),
                    ("/work/1/hand-over", "console-hand-over"),
                    ("/support", "console-support"),
                ],
            ),
            ("daan", &[("/figures", "console-figures"), ("/work", "console-list-coordinator")]),
            ("peter", &[("/arrears", "console-arrears")]),
        ];
        for (who, pages) in pages {
            let Some(worker) = Window::open(screen).await else { return };
            worker.goes_to(&house.console_link(who).await).await;
            worker.script("document.cookie = 'lang=nl; path=/'").await;
            presses(&worker, "main button").await;
            worker.waits_until("location.pathname.startsWith('/work')").await;
            if who == "fatima" {
                worker.waits_until("document.querySelector('#s-1')").await;
                presses(&worker, "#s-1 .do button").await;
                worker.waits_until("document.querySelector('.floor-you')").await;
            }
            for (path, name) in pages {
                worker.goes_to(&format!("http://127.0.0.1:{}{path}", house.port)).await;
                worker.waits_until(&format!("location.pathname === {path:?} && document.querySelector('h1')")).await;
                worker.is_judged(name).await;
            }
        }
    }
}

#[tokio::test]
async fn a_code_is_made_by_keyboard_and_the_pages_about_it_are_read_by_everybody() {
    for screen in [Screen::Desk, Screen::Phone] {
        let Some(worker) = Window::open(screen).await else { return };
        let house = House::open().await;
        worker.goes_to(&house.console_link("fatima").await).await;
        worker.script("document.cookie = 'lang=nl; path=/'").await;
        presses(&worker, "main button").await;
        worker.waits_until("document.querySelector('.empty')").await;
        worker.goes_to(&format!("http://127.0.0.1:{}/link", house.port)).await;
        presses(&worker, "main form .b-main").await;
        worker.waits_until("document.querySelector('#wrong')").await;
        worker.is_judged("console-link-wrong").await;
        types(&worker, "#first", "Sam").await;
        types(&worker, "#address", "6713 AB 14").await;
        presses(&worker, "main form .b-main").await;
        worker.waits_until("document.querySelector('.code')").await;
        worker.is_judged("console-code").await;
        worker.goes_to(&format!("http://127.0.0.1:{}/link", house.port)).await;
        worker.is_judged("console-link").await;
    }
}

#[tokio::test]
async fn danger_is_told_to_an_open_list_and_stands_on_every_page() {
    let Some(tenant) = Window::open(Screen::Phone).await else { return };
    let Some(worker) = Window::open(Screen::Desk).await else { return };
    let house = House::open().await;
    // Daan is of the desk that gets what nobody on duty takes, and is on duty himself at other hours.
    let mut told = false;
    for name in ["daan", "elif", "bas"] {
        worker.goes_to(&house.console_link(name).await).await;
        worker.script("document.cookie = 'lang=nl; path=/'").await;
        presses(&worker, "main button").await;
        worker.waits_until("document.querySelector('.tabs')").await;
        if !told {
            tenant.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
            tenant
                .script("document.getElementById('t').value = 'ik wil niet meer leven'; document.getElementById('say').requestSubmit()")
                .await;
            tenant.waits_until("document.querySelector('.crisis')").await;
        }
        told = true;
        worker.goes_to(&format!("http://127.0.0.1:{}/me", house.port)).await;
        if worker.script("return Boolean(document.querySelector('.alarm'))").await == json!(true) {
            assert!(worker.script("return document.title").await.as_str().unwrap().starts_with("(dringend) "));
            worker.is_judged("console-alarm").await;
            presses(&worker, ".alarm button").await;
            worker.waits_until("document.querySelector('.floor-you')").await;
            return;
        }
    }
    panic!("nobody was told");
}

#[tokio::test]
async fn keys_alone_do_nothing_for_whoever_switched_them_off() {
    let Some(worker) = Window::open(Screen::Desk).await else { return };
    let house = House::open().await;
    worker.goes_to(&house.console_link("fatima").await).await;
    worker.script("document.cookie = 'lang=nl; path=/'").await;
    presses(&worker, "main button").await;
    worker.waits_until("document.querySelector('.empty')").await;
    let Some(tenant) = Window::open(Screen::Phone).await else { return };
    tenant.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
    reports(&tenant).await;
    let (me, work) = (format!("http://127.0.0.1:{}/me", house.port), format!("http://127.0.0.1:{}/work", house.port));
    for keys in ["off", "on"] {
        worker.goes_to(&me).await;
        worker.waits_until("!document.getElementById('keys').hidden").await;
        worker.script(&format!("document.querySelector('[name=keys][value={keys}]').checked = true")).await;
        presses(&worker, "form[action=\"/me/look\"] button").await;
        worker.waits_until(&format!("document.body.dataset.keys === {keys:?}")).await;
        worker.goes_to(&work).await;
        worker.waits_until("document.querySelector('#s-1')").await;
        worker.keys("j").await;
        let chosen = worker.script("return document.activeElement.matches('#s-1 h3 a')").await;
        assert_eq!(chosen, json!(keys == "on"), "with keys {keys}");
    }
}

#[tokio::test]
async fn what_was_said_earlier_is_put_above_and_nothing_moves_under_the_finger() {
    let Some(tenant) = Window::open(Screen::Phone).await else { return };
    let house = House::open().await;
    tenant.goes_to(&format!("http://127.0.0.1:{}/chat", house.port)).await;
    reports(&tenant).await;
    house.talked_long_before(430).await;
    tenant.goes_to(&format!("http://127.0.0.1:{}/chat?again", house.port)).await;
    let lines = "[...document.querySelectorAll('#log .m')].filter((line) => line.innerText.includes('regel ')).length";
    let mut before = 0;
    while tenant.script("return Boolean(document.querySelector('#earlier'))").await == json!(true) {
        tenant.script("document.getElementById('scroll').scrollTop = 0; window.top1 = document.querySelector('#log .m').getBoundingClientRect().top; window.first1 = document.querySelector('#log .m')").await;
        tenant.is_judged("chat-earlier").await;
        presses(&tenant, "#earlier a").await;
        tenant.waits_until(&format!("{lines} > {before} && document.getElementById('state').textContent.includes('erboven')")).await;
        let moved = tenant.script("return Math.abs(window.first1.getBoundingClientRect().top - window.top1)").await;
        assert!(moved.as_f64().unwrap() < 2.0, "what was looked at moved by {moved}");
        before = tenant.script(&format!("return {lines}")).await.as_u64().unwrap();
        tenant.script("document.getElementById('state').textContent = ''").await;
    }
    let numbers = "[...document.querySelectorAll('#log .m')].map((line) => /regel (\\d+)/.exec(line.innerText)).filter(Boolean).map((found) => Number(found[1]))";
    let read = tenant.script(&format!("return {numbers}")).await;
    assert_eq!(read, json!((1_001..=1_430).collect::<Vec<_>>()), "all of it, in order, once");
    let ids = "const ids = [...document.querySelectorAll('#log [id]')].map((one) => one.id); return ids.length - new Set(ids).size";
    assert_eq!(tenant.script(ids).await, json!(0));
}
