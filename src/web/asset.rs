//! Stylesheets and scripts, compiled in.
//!
//! The one decision: an address holds a hash of what it gives, so a browser keeps it for a year and never shows an old
//! one. An address of a former version gives today's file, and is not kept.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How long a browser may keep a file whose address changes with its content: a year, the longest that is honoured.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// A file of ours that pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asset {
    /// Colours, type, and what all pages are built of; and the tenant's chat.
    ChatStyle,
    /// What makes the chat live.
    ChatScript,
    /// The same ground as the chat's, and the workers' console.
    ConsoleStyle,
    /// What makes the console live.
    ConsoleScript,
    /// The mark, for a browser's tab.
    Mark,
}

impl Asset {
    const ALL: [Self; 5] = [Self::ChatStyle, Self::ChatScript, Self::ConsoleStyle, Self::ConsoleScript, Self::Mark];

    fn name(self) -> &'static str {
        match self {
            Self::ChatStyle => "chat.css",
            Self::ChatScript => "chat.js",
            Self::ConsoleStyle => "console.css",
            Self::ConsoleScript => "console.js",
            Self::Mark => "mark.svg",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::ChatStyle | Self::ConsoleStyle => "text/css; charset=utf-8",
            Self::ChatScript | Self::ConsoleScript => "text/javascript; charset=utf-8",
            Self::Mark => "image/svg+xml",
        }
    }

    /// What is in it.
    pub(super) fn content(self) -> &'static str {
        match self {
            Self::ChatStyle => {
                concat!(include_str!("assets/tokens.css"), include_str!("assets/base.css"), include_str!("assets/chat.css"))
            }
            Self::ChatScript => include_str!("assets/chat.js"),
            Self::ConsoleStyle => {
                concat!(include_str!("assets/tokens.css"), include_str!("assets/base.css"), include_str!("assets/console.css"))
            }
            Self::ConsoleScript => include_str!("assets/console.js"),
            Self::Mark => include_str!("assets/mark.svg"),
        }
    }

    /// Where it is found.
    pub fn address(self) -> &'static str {
        static ADDRESSES: LazyLock<BTreeMap<Asset, String>> = LazyLock::new(|| {
            let address = |asset: Asset| format!("/static/{}/{}", hash(asset.content()), asset.name());
            Asset::ALL.into_iter().map(|asset| (asset, address(asset))).collect()
        });
        ADDRESSES.get(&self).map_or("", String::as_str)
    }
}

/// Sixteen letters: two files of ours never share them.
fn hash(content: &str) -> String {
    blake3::hash(content.as_bytes()).to_hex().chars().take(16).collect()
}

/// Gives the files.
pub(super) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/static/{hash}/{name}", get(give))
}

async fn give(Path((asked, name)): Path<(String, String)>) -> Response {
    let Some(asset) = Asset::ALL.into_iter().find(|asset| asset.name() == name) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = if asked == hash(asset.content()) { FOR_EVER } else { "no-cache" };
    ([(header::CONTENT_TYPE, asset.content_type()), (header::CACHE_CONTROL, kept)], asset.content()).into_response()
}
