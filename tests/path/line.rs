//! A desk that speaks through a bot, and phones that talk to it over the project's own Bot API server.

use crate::bot_api::{BotApi, SentMessage};
use crate::home::*;
use std::sync::Arc;
use std::time::Duration;
use waakvlam::channel::telegram::{Settings, Telegram};
use waakvlam::desk::{Desk, Library, make_link};
use waakvlam::id::NetworkId;

pub(crate) const SAM: i64 = 7;
pub(crate) const BO: i64 = 8;
pub(crate) const FATIMA: i64 = 70;
pub(crate) const ELIF: i64 = 71;

async fn connected() -> (BotApi, Arc<Telegram>) {
    let api = BotApi::start().await;
    let settings = Settings { network: NetworkId::from("buurt"), ..api.settings() };
    let telegram = Arc::new(Telegram::connect(settings).await.unwrap());
    (api, telegram)
}

/// A desk that speaks through a bot.
pub(crate) struct Line {
    pub(crate) api: BotApi,
    pub(crate) telegram: Arc<Telegram>,
    pub(crate) house: House,
    offset: i64,
}

impl Line {
    pub(crate) async fn open() -> Self {
        let (api, telegram) = connected().await;
        let house = House::with_telegram(telegram.clone()).await;
        Self { api, telegram, house, offset: 0 }
    }

    /// With this library.
    pub(crate) async fn open_with(library: Library) -> Self {
        let (api, telegram) = connected().await;
        let house = House::lent_with_telegram(telegram.clone(), library).await;
        Self { api, telegram, house, offset: 0 }
    }

    /// In a real network.
    pub(crate) async fn real() -> Self {
        let (api, telegram) = connected().await;
        let house = House::real_with_telegram(telegram.clone()).await;
        Self { api, telegram, house, offset: 0 }
    }

    /// With Fatima and Elif, who opened their links.
    pub(crate) async fn with_workers() -> Self {
        Self::open().await.coupled().await
    }

    /// With Fatima and Elif, who open their links now.
    pub(crate) async fn coupled(self) -> Self {
        let mut line = self;
        for (chat, worker) in [(FATIMA, "fatima"), (ELIF, "elif")] {
            let (store, network) = (line.desk().await.store().clone(), NetworkId::from("buurt"));
            let secret = make_link(&store, &network, &worker.into(), &line.house.clock).await.unwrap();
            line.api.user(chat).starts(Some(&secret));
            line.turns().await;
            assert!(line.last(chat).text.contains("U krijgt hier uw meldingen."));
        }
        line
    }

    pub(crate) async fn desk(&mut self) -> &Desk {
        self.house.desk().await
    }

    /// Everything that waits at Telegram is received, and everything that follows happens.
    pub(crate) async fn turns(&mut self) {
        self.receive().await;
        self.desk().await.settle_down().await.unwrap();
    }

    /// Everything that waits at Telegram is received.
    pub(crate) async fn receive(&mut self) {
        loop {
            let batch = self.telegram.updates(self.offset, Duration::ZERO).await.unwrap();
            if batch.next_offset == self.offset {
                break;
            }
            self.offset = batch.next_offset;
            let inbound = batch.inbound.into_iter().map(|received| received.inbound).collect();
            self.desk().await.receive(inbound, None).await.unwrap();
        }
    }

    pub(crate) async fn says(&mut self, chat: i64, text: &str) {
        self.api.user(chat).says(text);
        self.turns().await;
    }

    pub(crate) async fn presses(&mut self, chat: i64, label: &str) {
        self.api.user(chat).presses(label);
        self.turns().await;
    }

    pub(crate) async fn owes_rent(&mut self, chat: i64) {
        self.api.user(chat).starts(None);
        self.turns().await;
        for button in ["Nederlands", "Ik huur hier zelf"] {
            self.presses(chat, button).await;
        }
        for typed in ["ik ben achter met de huur", "540", "sinds september"] {
            self.says(chat, typed).await;
        }
        self.presses(chat, "Nee, geen brief").await;
        self.says(chat, "6713 AB 14").await;
        self.presses(chat, "Ja, dit klopt").await;
    }

    pub(crate) fn last(&self, chat: i64) -> SentMessage {
        self.api.sent_to(chat).pop().unwrap()
    }

    pub(crate) fn texts(&self, chat: i64) -> Vec<String> {
        self.api.sent_to(chat).into_iter().map(|message| message.text).collect()
    }
}
