//! What a worker does.

use crate::home::House;
use hyper::StatusCode;
use waakvlam::mailbox::Content;

#[tokio::test]
async fn from_the_list_to_the_closing_text_without_a_script() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work").await;
    for shown in ["Pak op: huurachterstand", "nummer 1 · 6713", "Eén signaal."] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends("/work/1/claim", &[]).await;
    for shown in ["Dit signaal is van u.", "U heeft het woord.", "ik ben achter met de huur", "€ 540", "‘540 euro’", "5 werkdagen"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    tenant.waits_for("Fatima (schuldhulp) leest nu met u mee.").await;

    fatima.sends("/work/1/answer", &[("text", "Dag, ik help u met de brief.")]).await;
    assert!(fatima.shows("Verstuurd.") && fatima.shows("Dag, ik help u met de brief."), "{}", fatima.page.html);
    tenant.waits_for("Dag, ik help u met de brief.").await;
    tenant.says("dank u wel").await;
    fatima.finds("/work/1", "dank u wel").await;
    fatima.opens("/work").await;
    assert!(fatima.shows("Antwoord: huurachterstand"), "the list says what is next: {}", fatima.page.html);

    fatima.opens("/work/1").await;
    fatima.sends("/work/1/note", &[("text", "Belt liever na drie uur.")]).await;
    assert!(fatima.shows("Notitie bewaard.") && fatima.shows("Belt liever na drie uur."));
    assert!(!tenant.shows("drie uur"), "a note is for colleagues");

    fatima.opens("/work/1/close").await;
    fatima.sends("/work/1/close", &[]).await;
    assert_eq!(fatima.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fatima.shows("Kies wat eruit kwam.") && fatima.shows("Fout:"), "{}", fatima.page.html);
    fatima.sends("/work/1/close", &[("outcome", "agreement"), ("reporter", "Wij bellen morgen samen.")]).await;
    assert!(fatima.shows("Nummer 1 is afgesloten."), "{}", fatima.page.html);
    tenant.waits_for("Wij bellen morgen samen.").await;
    fatima.opens("/work/1").await;
    assert!(fatima.shows("Afgesloten op") && fatima.shows("afspraak gemaakt"), "{}", fatima.page.html);
}

#[tokio::test]
async fn the_first_claim_wins_and_the_second_is_told_who_was_first() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let (mut fatima, mut joris) = (house.worker("fatima").await, house.worker("joris").await);
    fatima.opens("/work/1").await;
    joris.opens("/work/1").await;
    tokio::join!(fatima.sends("/work/1/claim", &[]), joris.sends("/work/1/claim", &[]));
    let (winner, loser, name) = if fatima.page.status == StatusCode::OK { (fatima, joris, "Fatima") } else { (joris, fatima, "Joris") };
    assert!(winner.shows("Dit signaal is van u."));
    assert_eq!(loser.page.status, StatusCode::CONFLICT);
    assert!(loser.shows(&format!("{name} was u voor.")), "{}", loser.page.html);
}

#[tokio::test]
async fn a_claim_on_telegram_and_one_here_are_the_same_act() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut joris = house.worker("joris").await;
    joris.opens("/work/1").await;
    house.worker_answers("fatima", "Dag, met Fatima.").await;
    joris.finds("/work?view=team", "Fatima is bezig").await;
    let form = [joris.field("key"), joris.field("token")];
    joris.posts("/work/1/claim", &form).await;
    assert!(joris.shows("Fatima was u voor."), "{}", joris.page.html);
}

#[tokio::test]
async fn what_is_said_here_is_acknowledged_here_and_not_in_a_chat() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    house.worker_does("fatima", Content::Started { payload: None }).await;
    fatima.sends("/work/1/claim", &[]).await;
    fatima.sends("/work/1/answer", &[("text", "Dag, met Fatima.")]).await;
    tenant.waits_for("Dag, met Fatima.").await;
    tenant.says("dank u wel").await;
    let mut told = Vec::new();
    house.prints("dank u wel", &mut told, &mut tenant).await;
    assert!(!told.iter().any(|text| text.contains("Verstuurd")), "the page has said so already: {told:?}");
    house.worker_does("fatima", Content::Words { text: "En hier?".into(), message: None, reply_to: None }).await;
    tenant.waits_for("En hier?").await;
    house.prints("Verstuurd, over nummer 1.", &mut told, &mut tenant).await;
}

#[tokio::test]
async fn a_form_that_is_sent_twice_happens_once() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    let form = [fatima.field("key"), fatima.field("token"), ("text", "Eén keer.".to_owned())];
    fatima.posts("/work/1/answer", &form).await;
    fatima.posts("/work/1/answer", &form).await;
    tenant.waits_for("Eén keer.").await;
    let [key, token, _] = form;
    fatima.posts("/work/1/answer", &[key, token, ("text", "Iets anders.".to_owned())]).await;
    tenant.waits_for("Iets anders.").await;
    assert_eq!(tenant.page.html.matches("Eén keer.").count(), 1, "the same words of the same form are said once, other words too");
}

#[tokio::test]
async fn a_photo_opens_in_a_page_that_may_do_nothing() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.sends_file("brief.jpg", &crate::worker::photo()).await;
    fatima.finds("/work/1", "Bekijk foto").await;
    let from = fatima.page.html.find("/work/1/photo/").unwrap();
    let address = fatima.page.html[from..].split('"').next().unwrap().to_owned();
    fatima.opens(&address).await;
    assert_eq!(image::load_from_memory(&fatima.page.bytes).unwrap().width(), 32);
    assert_eq!(fatima.page.headers["content-type"], "image/jpeg");
    assert!(fatima.page.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
    let mut bas = house.worker("bas").await;
    bas.opens(&address).await;
    assert_eq!(bas.page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn somebody_elses_form_is_refused_and_the_words_stay_in_their_box() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let (mut fatima, mut joris) = (house.worker("fatima").await, house.worker("joris").await);
    fatima.sends("/work/1/claim", &[]).await;
    joris.opens("/me").await;
    let stolen = joris.field("token");
    for token in [stolen, ("token", String::new())] {
        fatima.posts("/work/1/answer", &[("key", "a".into()), token, ("text", "Gestuurd door een ander.".into())]).await;
        assert_eq!(fatima.page.status, StatusCode::FORBIDDEN);
        assert!(fatima.shows("Gestuurd door een ander."));
    }
    tenant.opens("/chat").await;
    assert!(!tenant.shows("Gestuurd door een ander."));
}

#[tokio::test]
async fn an_answer_without_the_floor_is_not_sent_and_not_lost() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    let form = [fatima.field("key"), fatima.field("token"), ("text", "Bent u daar nog?".to_owned())];
    fatima.sends("/work/1/let-speak", &[]).await;
    assert!(fatima.shows("De computer heeft het woord.") && fatima.shows("Neem het woord"), "{}", fatima.page.html);
    fatima.posts("/work/1/answer", &form).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
    assert!(fatima.shows("u heeft het woord niet") && fatima.shows("Bent u daar nog?"));
    tenant.opens("/chat").await;
    assert!(!tenant.shows("Bent u daar nog?"));
}

#[tokio::test]
async fn what_is_handed_back_goes_to_the_desk_and_the_computer_speaks_again() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    fatima.sends("/work/1/hand-back", &[]).await;
    assert!(fatima.shows("Nummer 1 is teruggegeven."), "{}", fatima.page.html);
    fatima.opens("/work/1").await;
    assert_eq!(fatima.page.status, StatusCode::NOT_FOUND, "it is the desk's now");
    let mut daan = house.worker("daan").await;
    daan.opens("/work?view=nobody").await;
    assert!(daan.shows("Pak op: huurachterstand"), "{}", daan.page.html);
}

#[tokio::test]
async fn urgency_is_raised_with_a_reason_and_the_kind_is_corrected() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/urgency", &[("to", "high"), ("text", "Er komt een ontruiming.")]).await;
    for shown in ["Dit signaal is nu dringender.", "Hoog", "3 werkdagen", "Er komt een ontruiming."] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends("/work/1/urgency", &[("to", "normal"), ("text", "Toch niet.")]).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT, "software and this form only raise");
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/kind", &[("to", "money_trouble")]).await;
    assert!(fatima.shows("<h1>Geldzorgen</h1>") && fatima.shows("veranderde de soort"), "{}", fatima.page.html);
    fatima.sends("/work/1/kind", &[("to", "acute_danger")]).await;
    assert_eq!(fatima.page.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn markup_in_a_text_is_a_text() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.says("<script>alert(1)</script>").await;
    fatima.finds("/work/1", "alert(1)").await;
    assert!(!fatima.shows("Nog niemand heeft goedgekeurd"), "that is said where danger is");
    fatima.sends("/work/1/note", &[("text", "</textarea><img src=x>")]).await;
    assert!(!fatima.shows("<script>alert") && !fatima.shows("<img src"), "{}", fatima.page.html);
    assert!(fatima.page.headers["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
}

#[tokio::test]
async fn promise_1_a_signal_says_what_happens_if_nobody_does_anything() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    let shown = "er komt nog een vraag, en daarna gaat het naar Joris.";
    assert!(fatima.shows("Als niemand iets doet, ") && fatima.shows(shown), "{}", fatima.page.html);
    fatima.sends("/work/1/claim", &[]).await;
    assert!(fatima.shows("er komt een vraag om een eerste woord."), "{}", fatima.page.html);
}
