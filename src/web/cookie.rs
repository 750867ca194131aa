//! Cookies: read, written, and sealed when they say who somebody is.
//!
//! The one decision: a cookie that finds a conversation again holds nothing readable and needs no table. It is sealed under
//! a key of its own (`store/page.rs`), belongs to this browser session of this site only, and scripts cannot read it.

use crate::store::PageSeal;
use axum::http::{HeaderMap, HeaderValue, header};
use url::Url;

/// Whether our pages come over TLS, as `web.public_url` says: a cookie is then bound to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transport {
    /// `https`.
    Tls,
    /// Loopback, or a mistake that `serve` warns of.
    Plain,
}

impl Transport {
    /// As the public address says; without one it is this machine only.
    pub(super) fn of(public_url: Option<&Url>) -> Self {
        match public_url {
            Some(url) if url.scheme() == "https" => Self::Tls,
            Some(_) | None => Self::Plain,
        }
    }
}

/// A cookie that is sealed. Its name as a browser sees it has `__Host-` in front where that is allowed, which keeps other
/// sites of the same domain from setting it.
#[derive(Clone, Debug)]
pub(super) struct Sealed {
    name: &'static str,
    seen_as: String,
    transport: Transport,
    lives: &'static str,
    seal: PageSeal,
}

impl Sealed {
    /// A cookie of this name that a browser keeps for `lives` seconds.
    pub(super) fn of(name: &'static str, lives: &'static str, transport: Transport, seal: PageSeal) -> Self {
        let seen_as = match transport {
            Transport::Tls => format!("__Host-{name}"),
            Transport::Plain => name.to_owned(),
        };
        Self { name, seen_as, transport, lives, seal }
    }

    /// What it holds, if it is there and ours.
    pub(super) fn read(&self, headers: &HeaderMap) -> Option<String> {
        String::from_utf8(self.seal.open(self.name, &bytes(read(headers, &self.seen_as)?)?)?).ok()
    }

    /// The header that sets it; `None` when the machine has no chance to give.
    pub(super) fn write(&self, value: &str) -> Option<HeaderValue> {
        let sealed = hexadecimal(&self.seal.seal(self.name, value.as_bytes()).ok()?);
        HeaderValue::from_str(&format!("{}={sealed}; Max-Age={}; {}", self.seen_as, self.lives, self.bounds())).ok()
    }

    /// The same for a form: what the cookie of this name would hold, as letters.
    pub(super) fn seal(&self, value: &str) -> Option<String> {
        Some(hexadecimal(&self.seal.seal(self.name, value.as_bytes()).ok()?))
    }

    /// What letters of [`Sealed::seal`] hold.
    pub(super) fn opens(&self, letters: &str) -> Option<String> {
        String::from_utf8(self.seal.open(self.name, &bytes(letters)?)?).ok()
    }

    /// The header that takes it away.
    pub(super) fn forget(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&format!("{}=; Max-Age=0; {}", self.seen_as, self.bounds())).ok()
    }

    fn bounds(&self) -> &'static str {
        match self.transport {
            Transport::Tls => "Path=/; HttpOnly; SameSite=Lax; Secure",
            Transport::Plain => "Path=/; HttpOnly; SameSite=Lax",
        }
    }
}

/// The value of a cookie, as the browser sent it.
pub(super) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// Bytes as letters that may stand anywhere.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that these letters stand for.
pub(super) fn bytes(letters: &str) -> Option<Vec<u8>> {
    let digits = letters.as_bytes();
    if !digits.len().is_multiple_of(2) || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
