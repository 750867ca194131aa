//! The settings in force, each with where it comes from, to be shown to whoever runs the program.
//!
//! The one decision: a value is shown only when it is known to be no secret. A setting nobody knows may be a mistyped token.

use super::{Config, ConfigError, FILE};
use figment::value::{Dict, Value};
use figment::{Figment, Metadata, Profile, Provider as _};
use std::fmt;
use std::path::PathBuf;
use url::Url;

/// How the names of secrets end. What an on-call system is called at often holds its key.
const SECRETS: [&str; 5] = ["token", "secret", "key", "password", "page_url"];

/// What has no default: shown as "not set" when it is not there.
const OPTIONAL: [&str; 21] = [
    "alert.page_secret",
    "alert.page_url",
    "classify.backend",
    "classify.model",
    "mail.from",
    "mail.password",
    "mail.smtp_url",
    "mail.user",
    "database.keys_url",
    "seal.key",
    "seal.old_key",
    "network.file",
    "retention.key_backup_folder",
    "telegram.token",
    "telegram.api_url",
    "telegram.webhook.url",
    "telegram.webhook.listen",
    "telegram.webhook.secret",
    "telegram.workers",
    "web.public_url",
    "web.security_contact",
];

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// As in `waakvlam.toml`: `telegram.mode`.
    pub name: String,
    /// What it is, as far as it may be shown.
    pub value: Shown,
    /// Who said so.
    pub origin: Origin,
}

/// A value, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Value(String),
    /// A secret, or a setting that nobody knows.
    Hidden,
    /// Nobody set it, and it has no default.
    NotSet,
}

/// Where a setting comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// This file.
    File(PathBuf),
    /// This variable of the environment.
    Environment(String),
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => f.write_str(value),
            Self::Hidden => f.write_str("set (hidden)"),
            Self::NotSet => f.write_str("not set"),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Environment(name) => f.write_str(name),
        }
    }
}

/// All settings, and what is wrong with them.
#[derive(Debug)]
pub struct Survey {
    /// By name.
    pub settings: Vec<Setting>,
    /// All that is wrong, each with what to do.
    pub problems: Vec<String>,
}

impl Config {
    /// Looks at the settings without using them.
    pub fn survey() -> Survey {
        survey(&Self::sources())
    }
}

pub(super) fn survey(figment: &Figment) -> Survey {
    let problems = match super::reading::read(figment) {
        Ok(_) => Vec::new(),
        Err(ConfigError(problems)) => problems,
    };
    let given = figment.data().ok().and_then(|mut given| given.remove(&Profile::Default)).unwrap_or_default();
    let mut settings = Vec::new();
    walk(&given, "", &mut |name, value| {
        let suspect = problems.iter().any(|problem| problem.starts_with(&format!("`{name}`")));
        let value = if suspect || is_secret(name) { Shown::Hidden } else { Shown::Value(written(value)) };
        settings.push((name.to_owned(), value));
    });
    let mut settings: Vec<Setting> =
        settings.into_iter().map(|(name, value)| Setting { origin: origin(&name, figment.find_metadata(&name)), name, value }).collect();
    for name in OPTIONAL {
        let below = format!("{name}.");
        if !settings.iter().any(|setting| setting.name == name || setting.name.starts_with(&below)) {
            settings.push(Setting { name: name.to_owned(), value: Shown::NotSet, origin: Origin::Default });
        }
    }
    settings.sort_by(|one, other| one.name.cmp(&other.name));
    Survey { settings, problems }
}

fn walk(values: &Dict, above: &str, visit: &mut impl FnMut(&str, &Value)) {
    for (name, value) in values {
        let name = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        match value {
            Value::Dict(_, inner) => walk(inner, &name, visit),
            // What nobody set is told once, below.
            Value::Empty(..) => {}
            Value::String(..) | Value::Char(..) | Value::Bool(..) | Value::Num(..) | Value::Array(..) => visit(&name, value),
        }
    }
}

fn is_secret(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    SECRETS.iter().any(|ending| last.ends_with(ending))
}

/// A value in words. A password in an address is left out; of a list only its length is told, since chats stand in one.
fn written(value: &Value) -> String {
    match value {
        Value::String(_, text) => without_password(text),
        Value::Char(_, letter) => letter.to_string(),
        Value::Bool(_, flag) => flag.to_string(),
        Value::Num(_, number) => {
            let whole = number.to_i128().map(|number| number.to_string()).or_else(|| number.to_u128().map(|number| number.to_string()));
            whole.or_else(|| number.to_f64().map(|number| number.to_string())).unwrap_or_default()
        }
        Value::Array(_, values) if values.len() == 1 => "1 entry".to_owned(),
        Value::Array(_, values) => format!("{} entries", values.len()),
        Value::Dict(..) | Value::Empty(..) => String::new(),
    }
}

fn without_password(text: &str) -> String {
    match Url::parse(text) {
        Ok(mut address) if address.password().is_some() => {
            if address.set_password(Some("hidden")).is_err() {
                return "set (hidden)".to_owned();
            }
            address.to_string()
        }
        Ok(_) | Err(_) => text.to_owned(),
    }
}

fn origin(name: &str, metadata: Option<&Metadata>) -> Origin {
    let Some(metadata) = metadata else { return Origin::Default };
    if metadata.name.contains("environment") {
        let of_ours = metadata.name.contains(super::PREFIX);
        return Origin::Environment(if of_ours {
            format!("{}{}", super::PREFIX, name.to_ascii_uppercase().replace('.', "__"))
        } else {
            super::TOKEN_VARIABLE.to_owned()
        });
    }
    match metadata.source.as_ref().and_then(figment::Source::file_path) {
        // The file's own folder is the working directory: its name says enough.
        Some(_) => Origin::File(FILE.into()),
        None => Origin::Default,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Defaults;
    use super::*;
    use figment::providers::{Format, Serialized, Toml};

    fn of(toml: &str) -> Survey {
        survey(&Figment::from(Serialized::defaults(Defaults::new())).merge(Toml::string(toml)))
    }

    fn value(survey: &Survey, name: &str) -> String {
        survey.settings.iter().find(|setting| setting.name == name).unwrap().value.to_string()
    }

    #[test]
    fn a_secret_is_not_shown_wherever_it_stands() {
        let survey = of(
            "[telegram]\ntoken = \"123:hush\"\ntokn = \"456:hush\"\napi_url = \"https://me:hush@host/\"\n[seal]\nkey = \"hush\"\n[database]\nurl = \"mysql:hush\"\n",
        );
        let shown: String = survey.settings.iter().map(|setting| format!("{}={}\n", setting.name, setting.value)).collect();
        assert!(!shown.contains("hush"), "{shown}");
        assert!(!survey.problems.concat().contains("hush"), "{survey:?}");
        assert_eq!(value(&survey, "telegram.token"), "set (hidden)");
        assert_eq!(value(&survey, "telegram.api_url"), "https://me:hidden@host/");
        assert_eq!(value(&survey, "network.file"), "not set");
    }

    #[test]
    fn every_setting_of_the_manual_is_shown() {
        let manual = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
        let (_, table) = manual.split_once("| in `waakvlam.toml`").unwrap();
        let survey = of("");
        let mut named = 0;
        for row in table.lines().skip(1).take_while(|line| line.starts_with('|')) {
            let Some(name) = row.split('`').nth(1) else { continue };
            named += 1;
            assert!(survey.settings.iter().any(|setting| setting.name == name), "{name} is in README.md and `config` does not show it");
        }
        assert!(named > 10, "the table was read");
    }
}
