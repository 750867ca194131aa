//! Settings: defaults, then `waakvlam.toml`, then the environment; read once.
//!
//! The one decision: a setting that nobody knows is an error, and all errors are told at once. A mistyped name that is
//! silently ignored would leave a help line running with settings its owner believes changed.

mod alerts;
mod database;
mod reading;
mod retention;
mod survey;

pub use alerts::{Alert, Mail};
pub use database::{Database, DatabaseAt};
pub use retention::Retention;
pub use survey::{Origin, Setting, Shown, Survey};

use crate::routing::network::Nature;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use thiserror::Error;
use url::Url;

/// The file that is read from the working directory, if it is there.
pub const FILE: &str = "waakvlam.toml";
/// How every variable of the environment begins that is a setting.
const PREFIX: &str = "WAAKVLAM_";
/// The one that has a name of its own, because bots share it.
const TOKEN_VARIABLE: &str = "TELOXIDE_TOKEN";

/// Where the pages are when nobody says so: this machine only.
pub const DEFAULT_LISTEN: &str = "127.0.0.1:8080";

/// All settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where everything is kept.
    pub database: Database,
    /// The key that seals it.
    pub seal: Seal,
    /// What people who do not program edit.
    pub dialogs: Dialogs,
    /// The organisations and workers.
    pub network: NetworkFile,
    /// The Telegram bot.
    pub telegram: Telegram,
    /// The pages.
    pub web: Web,
    /// What landlords report.
    pub arrears: Arrears,
    /// How long what is gone may still lie somewhere.
    pub retention: Retention,
    /// The mail server that takes alerts.
    #[serde(default)]
    pub mail: Mail,
    /// The on-call system that takes alerts.
    #[serde(default)]
    pub alert: Alert,
    /// What is made of first free words.
    #[serde(default)]
    pub classify: Classify,
    /// What is logged.
    pub log: Log,
}

/// What is made of first free words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classify {
    /// What suggests a topic. Nobody chose: off, and in a made-up neighbourhood linear, so that a trial shows it.
    pub backend: Option<Backend>,
    /// The folder with the large model, for `bert`.
    pub model: Option<PathBuf>,
}

impl Classify {
    /// What suggests a topic in a network of this nature.
    pub fn backend_in(&self, nature: Nature) -> Backend {
        self.backend.unwrap_or(match nature {
            Nature::Fictional => Backend::Linear,
            Nature::Real => Backend::Off,
        })
    }
}

/// What suggests a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Backend {
    /// Nothing does.
    Off,
    /// What is learnt from `dialogs/examples`.
    Linear,
    /// The large model in `classify.model` beside it; where that is missing or fails, linear alone.
    Bert,
}

/// What landlords report.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrears {
    /// For how many months whom they were about is kept when nobody was helped, 1 to 24. With fewer than the six within which
    /// one report follows on another, later reports find less beside them.
    pub keep_months: u8,
}

/// The months that may be chosen: half a year is what reports follow on each other in, and two years help nobody any more.
const KEEP_MONTHS: std::ops::RangeInclusive<u8> = 1..=24;

/// The pages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Web {
    /// As we listen, `127.0.0.1:8080`; plain HTTP, behind your TLS proxy.
    pub listen: String,
    /// As browsers reach it, `https://chat.example.nl`. Without it, pages are for this machine only.
    pub public_url: Option<Url>,
    /// Where "leave fast" goes: a page that says nothing about whoever opens it.
    pub exit_url: Url,
    /// Whom to tell of a hole, in `/.well-known/security.txt`: `mailto:…` or `https://…`. Without it there is no such page.
    pub security_contact: Option<Url>,
}

/// What an address may begin with that somebody answers at: RFC 9116 section 2.5.3, without telephones.
const CONTACT_SCHEMES: [&str; 2] = ["mailto", "https"];

/// The outer key.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// Made at the first start, readable by its owner only.
    pub key_file: PathBuf,
    /// Or the key itself: 64 hexadecimal letters, from the environment only.
    pub key: Option<SecretString>,
    /// While the key is changed: the one that `key` takes the place of.
    pub old_key: Option<SecretString>,
}

/// Where the dialogs lie.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialogs {
    /// The folder.
    pub path: PathBuf,
}

/// Which network is served.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// A file that is applied at the start; without it, what `network apply` put into the database, or else the fictional one.
    pub file: Option<PathBuf>,
    /// Whether the people of the made-up neighbourhood are there at the first start, when nothing else is configured.
    pub stories: bool,
}

/// The Telegram bot.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telegram {
    /// From @BotFather; better in `TELOXIDE_TOKEN` than in a file.
    pub token: Option<SecretString>,
    /// A Bot API server other than the public one.
    pub api_url: Option<Url>,
    /// Who asks whom for updates.
    pub mode: Mode,
    /// For `mode = "webhook"`.
    pub webhook: Option<Webhook>,
    /// Telegram's own limits, numbers of your own, or none (for a Bot API server of your own).
    pub limits: Limits,
    /// Whether a worker may read and answer a case on Telegram.
    pub relay_text: Relay,
    /// For trials only: these chats act for every desk.
    #[serde(default, deserialize_with = "one_or_many")]
    pub workers: Vec<i64>,
}

/// Who asks whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// We ask.
    Poll,
    /// Telegram calls us.
    Webhook,
}

/// Where Telegram calls us.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    /// As Telegram reaches it, `https://…`.
    pub url: Url,
    /// As we listen, `127.0.0.1:8081`.
    pub listen: String,
    /// What proves that it is Telegram: 1 to 256 letters, digits, `_` or `-`.
    pub secret: SecretString,
}

/// How fast we send: `"telegram"`, `"off"`, or `{ per_second = 30, per_chat_per_minute = 60, burst_per_chat = 3 }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Limits {
    /// As Telegram asks.
    Telegram,
    /// As fast as we can.
    Off,
    /// Numbers of your own.
    Rates(Rates),
}

/// Messages that may go; what is left out is as Telegram asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rates {
    /// To all chats together, a second: 1 to 1000.
    pub per_second: u32,
    /// To one chat, a minute: 1 to 6000.
    pub per_chat_per_minute: u32,
    /// To one chat at once: 1 to 100.
    pub burst_per_chat: u32,
}

/// What Telegram lets a bot send that pays for it: core.telegram.org/bots/faq, "How can I message all of my bot's subscribers".
const MOST_PER_SECOND: u32 = 1000;
/// A hundred a second to one phone: more is a typing mistake.
const MOST_PER_MINUTE: u32 = 6000;
/// Nobody reads more than this at once.
const MOST_AT_ONCE: u32 = 100;
/// What `telegram.limits` can be.
const LIMITS: &[&str] = &["telegram", "off", "{ per_second = 30, per_chat_per_minute = 60, burst_per_chat = 3 }"];

impl Default for Rates {
    fn default() -> Self {
        Self { per_second: 30, per_chat_per_minute: 60, burst_per_chat: 3 }
    }
}

impl Rates {
    fn problems(self) -> impl Iterator<Item = String> {
        let fields = [
            ("per_second", self.per_second, MOST_PER_SECOND),
            ("per_chat_per_minute", self.per_chat_per_minute, MOST_PER_MINUTE),
            ("burst_per_chat", self.burst_per_chat, MOST_AT_ONCE),
        ];
        let wrong = fields.into_iter().filter(|(_, value, most)| !(1..=*most).contains(value));
        wrong.map(|(name, _, most)| format!("`telegram.limits.{name}` must be from 1 to {most}."))
    }
}

impl<'de> Deserialize<'de> for Limits {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordOrRates;
        impl<'de> serde::de::Visitor<'de> for WordOrRates {
            type Value = Limits;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&LIMITS.join(", or "))
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Limits, E> {
                match word {
                    "telegram" => Ok(Limits::Telegram),
                    "off" => Ok(Limits::Off),
                    other => Err(E::unknown_variant(other, LIMITS)),
                }
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Limits, A::Error> {
                Rates::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Limits::Rates)
            }
        }
        deserializer.deserialize_any(WordOrRates)
    }
}

/// Whether the words of a case may go over Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relay {
    /// Never: only kind, urgency and number.
    Off,
    /// To the worker who claimed it.
    AfterClaim,
}

/// What is logged.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// As `tracing` reads it: `info`, `waakvlam=debug`.
    pub filter: String,
    /// For people or for machines.
    pub form: LogForm,
}

/// For whom the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogForm {
    Text,
    Json,
}

/// What is wrong with the settings: all of it.
#[derive(Debug, Error)]
#[error("the settings cannot be used:\n{}", .0.iter().map(|problem| format!("  - {problem}")).collect::<Vec<_>>().join("\n"))]
pub struct ConfigError(pub Vec<String>);

/// The defaults, which hold no secrets and so can be shown.
#[derive(Serialize)]
struct Defaults {
    database: DefaultDatabase,
    seal: DefaultSeal,
    dialogs: Dialogs,
    network: NetworkFile,
    telegram: DefaultTelegram,
    web: DefaultWeb,
    arrears: Arrears,
    retention: Retention,
    log: Log,
}

#[derive(Serialize)]
struct DefaultDatabase {
    url: &'static str,
}

#[derive(Serialize)]
struct DefaultWeb {
    listen: String,
    exit_url: String,
}

#[derive(Serialize)]
struct DefaultSeal {
    key_file: PathBuf,
}

#[derive(Serialize)]
struct DefaultTelegram {
    mode: Mode,
    limits: Limits,
    relay_text: Relay,
}

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// Every problem at once, each with the setting's name.
    pub fn read() -> Result<Self, ConfigError> {
        reading::read(&Self::sources())
    }

    /// Where settings come from; the last one wins.
    fn sources() -> Figment {
        Figment::from(Serialized::defaults(Defaults::new()))
            .merge(Toml::file(FILE))
            .merge(Env::prefixed(PREFIX).split("__"))
            .merge(Env::raw().only(&[TOKEN_VARIABLE]).map(|_| "telegram.token".into()))
    }

    /// The settings when nothing is set.
    ///
    /// # Errors
    /// Never, unless a default of ours is wrong.
    #[cfg(test)]
    pub fn defaults() -> Result<Self, ConfigError> {
        reading::read(&Figment::from(Serialized::defaults(Defaults::new())))
    }

    /// What figment cannot see: settings that do not go together.
    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if self.classify.backend == Some(Backend::Bert) && self.classify.model.is_none() {
            problems
                .push("`classify.backend = \"bert\"` needs `classify.model`: the folder that src/classify/bert/fetch.sh made.".to_owned());
        }
        problems.extend(self.database_at().err().map(str::to_owned));
        if !KEEP_MONTHS.contains(&self.arrears.keep_months) {
            problems.push("`arrears.keep_months` is a number of months from 1 to 24; without it, 6.".to_owned());
        }
        if self.web.security_contact.as_ref().is_some_and(|contact| !CONTACT_SCHEMES.contains(&contact.scheme())) {
            problems.push("`web.security_contact` must begin with `mailto:` or `https://`.".to_owned());
        }
        problems.extend(self.retention.problems());
        if self.seal.old_key.is_some() && self.seal.key.is_none() {
            problems
                .push("`seal.old_key` goes with `seal.key`: with a key file, `waakvlam keys rotate` makes the next one itself.".to_owned());
        }
        match self.telegram.limits {
            Limits::Rates(rates) => problems.extend(rates.problems()),
            Limits::Telegram | Limits::Off => {}
        }
        problems.extend(self.mail.problems());
        problems.extend(self.alert.problems());
        match (self.telegram.mode, &self.telegram.webhook) {
            (Mode::Webhook, None) => {
                problems.push("`telegram.mode = \"webhook\"` needs `telegram.webhook.url`, `.listen` and `.secret`.".to_owned());
            }
            (Mode::Webhook, Some(_)) if self.telegram.token.is_none() => {
                problems.push("`telegram.mode = \"webhook\"` needs a token: set `TELOXIDE_TOKEN`.".to_owned());
            }
            (Mode::Webhook, Some(_)) | (Mode::Poll, _) => {}
        }
        problems
    }

    /// Where everything is kept.
    ///
    /// # Errors
    /// As [`DatabaseAt::read`]; never after the settings were read, for then it was asked already.
    pub fn database_at(&self) -> Result<DatabaseAt, &'static str> {
        DatabaseAt::read(&self.database.url, self.database.keys_url.as_ref())
    }

    /// The file behind `database.url`, when it is one.
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        match self.database_at() {
            Ok(DatabaseAt::File(path)) => Some(path),
            Ok(DatabaseAt::Server { .. }) | Err(_) => None,
        }
    }
}

impl Config {
    /// Where a running server listens to commands: beside the database.
    pub fn socket_path(&self) -> Option<PathBuf> {
        Some(self.sqlite_path()?.with_extension("sock"))
    }
}

impl Defaults {
    fn new() -> Self {
        Self {
            database: DefaultDatabase { url: "sqlite:data/waakvlam.db" },
            seal: DefaultSeal { key_file: "data/waakvlam.key".into() },
            dialogs: Dialogs { path: "dialogs".into() },
            network: NetworkFile { file: None, stories: true },
            telegram: DefaultTelegram { mode: Mode::Poll, limits: Limits::Telegram, relay_text: Relay::Off },
            // The weather: an ordinary page to have open.
            web: DefaultWeb { listen: DEFAULT_LISTEN.into(), exit_url: "https://www.knmi.nl/".into() },
            arrears: Arrears { keep_months: 6 },
            retention: Retention::default(),
            log: Log { filter: "info".into(), form: LogForm::Text },
        }
    }
}

fn one_or_many<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<i64>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(i64),
        Many(Vec<i64>),
    }
    Ok(match OneOrMany::deserialize(deserializer)? {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    })
}

#[cfg(test)]
mod tests;
