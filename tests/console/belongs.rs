//! A message that is about another matter: how a worker moves it, and what they read when they may not see the other.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;

/// More questions than any dialog has.
const MOST_QUESTIONS: usize = 14;

impl Browser {
    /// Another matter of the same tenant: the signal with number 2.
    async fn also(&mut self, first: &str) {
        self.says(first).await;
        for _ in 0..MOST_QUESTIONS {
            if self.shows("heeft nummer 2.") {
                return;
            }
            let asks_where = self.page.html.matches("huisnummer").count() > 1 && !self.shows("ik woon op");
            match self.button("Ja, dit klopt") {
                Some(_) => self.presses("Ja, dit klopt").await,
                None if asks_where => self.says("ik woon op 6713 AB 14").await,
                None => self.says("weet ik niet").await,
            }
        }
        panic!("{}", self.page.html);
    }
}

#[tokio::test]
async fn a_message_is_moved_to_another_matter_that_the_worker_may_see() {
    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    tenant.also("ik heb schulden").await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("Fatima (schuldhulp) leest nu met u mee.").await;
    tenant.says("het gaat om de energierekening").await;
    tenant.waits_for("→ Fatima (de huur betalen)").await;
    assert!(tenant.button("Iets anders").is_some(), "the page has the way out too: {}", tenant.page.html);
    fatima.finds("/work/1", "het gaat om de energierekening").await;
    for shown in ["Hoort dit ergens anders bij?", "nummer 2: geldzorgen", "Hoort niet bij mij"] {
        assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
    }
    fatima.sends("/work/1/belongs", &[("to", "2")]).await;
    assert!(fatima.shows("Het is doorgegeven.") && !fatima.shows("het gaat om de energierekening"), "{}", fatima.page.html);
    assert!(fatima.shows("Fatima: een bericht hoorde ergens anders bij."), "{}", fatima.page.html);
    fatima.opens("/work/2").await;
    assert!(fatima.shows("het gaat om de energierekening") && fatima.shows("Fatima: een bericht hoort hierbij."), "{}", fatima.page.html);
    tenant.opens("/chat").await;
    assert!(tenant.shows("het gaat om de energierekening"), "it stays where the tenant sees it");
}

#[tokio::test]
async fn promise_7_who_may_not_see_the_other_matter_reads_the_same_as_when_there_is_none() {
    let mut pages = Vec::new();
    for other in [None, Some("geluid van de buren")] {
        let house = House::open().await;
        let mut tenant = house.owes_rent().await;
        if let Some(first) = other {
            tenant.also(first).await;
        }
        let (mut fatima, mut ruud) = (house.worker("fatima").await, house.worker("ruud").await);
        fatima.opens("/work/1").await;
        fatima.sends("/work/1/claim", &[]).await;
        tenant.waits_for("Fatima (schuldhulp) leest nu met u mee.").await;
        tenant.says("de muziek staat weer hard").await;
        fatima.finds("/work/1", "de muziek staat weer hard").await;
        let form = fatima.page.html.split("action=\"/work/1/belongs\"").nth(1).unwrap();
        let choices: Vec<String> = form.split("</select>").next().unwrap().split("<option").skip(1).map(str::to_owned).collect();
        fatima.sends("/work/1/belongs", &[("to", "2")]).await;
        assert_eq!(fatima.page.status, StatusCode::CONFLICT);
        assert!(fatima.shows("de muziek staat weer hard"), "nothing came of it");
        fatima.sends("/work/1/belongs", &[("to", "none")]).await;
        for shown in ["Het is doorgegeven.", "Nog niet duidelijk voor wie.", "een bericht hoort niet bij mij"] {
            assert!(fatima.shows(shown), "{shown} on {}", fatima.page.html);
        }
        assert!(!fatima.shows("nummer 2"), "{}", fatima.page.html);
        pages.push(choices);
        tenant.waits_for("Voor wie was dit?").await;
        if other.is_some() {
            ruud.opens("/work/2").await;
            assert!(!ruud.shows("de muziek staat weer hard"), "not before it is his: {}", ruud.page.html);
            tenant.presses("geluid van de buren").await;
            ruud.finds("/work/2", "de muziek staat weer hard").await;
            assert!(
                ruud.shows("Huurder: een bericht hoort hierbij.") && !ruud.shows("Fatima:") && !ruud.shows("de huur betalen"),
                "{}",
                ruud.page.html
            );
            fatima.opens("/work/1").await;
            assert!(!fatima.shows("eluid van de buren"), "nor what was chosen: {}", fatima.page.html);
        }
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[0].len(), 1);
}
