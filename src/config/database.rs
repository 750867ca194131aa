//! Where everything is kept.
//!
//! The one decision: the keys never lie in the database of what they seal, so that a copy of the one says nothing without the other.

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use std::path::PathBuf;
use url::Url;

/// Both databases, as they are written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// `sqlite:PATH` or `postgres://…`, which may hold a password.
    pub url: SecretString,
    /// On PostgreSQL the database of the keys; without it that of `url` with `_keys` behind its name.
    pub keys_url: Option<SecretString>,
}

/// What `database.url` and `database.keys_url` say.
#[derive(Clone, Debug)]
pub enum DatabaseAt {
    /// A SQLite file.
    File(PathBuf),
    /// Two databases on PostgreSQL.
    Server {
        /// Messages, sessions, signals.
        messages: SecretString,
        /// The keys.
        keys: SecretString,
    },
}

impl DatabaseAt {
    /// Reads both addresses.
    ///
    /// # Errors
    /// What to write instead; never the address itself, which may hold a password.
    pub fn read(url: &SecretString, keys_url: Option<&SecretString>) -> Result<Self, &'static str> {
        let text = url.expose_secret();
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return match keys_url {
                _ if path.is_empty() || path == ":memory:" => Err(DATABASE_FORM),
                Some(_) => Err("`database.keys_url` goes with PostgreSQL only: with SQLite the keys lie beside the file."),
                None => Ok(Self::File(path.into())),
            };
        }
        let messages = server(text).ok_or(DATABASE_FORM)?;
        let keys = match keys_url {
            Some(given) => server(given.expose_secret()).ok_or(KEYS_FORM)?,
            None => {
                let mut keys = messages.clone();
                keys.set_path(&format!("{}_keys", messages.path()));
                keys
            }
        };
        if keys == messages {
            return Err("`database.keys_url` is the database of the messages: keys need a database of their own, with its own backup.");
        }
        Ok(Self::Server { messages: messages.as_str().into(), keys: keys.as_str().into() })
    }
}

const DATABASE_FORM: &str =
    "`database.url` must be `sqlite:` with a file, as in `sqlite:data/waakvlam.db`, or `postgres://user@host/waakvlam`.";
const KEYS_FORM: &str = "`database.keys_url` must be like `postgres://user@host/waakvlam_keys`.";

/// An address on a server that names a database.
fn server(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "postgres" | "postgresql"))?;
    (url.path().len() > 1).then_some(url)
}
