//! What all pages share: their language, how they look, and where their files are.
//!
//! The one decision: a template gets values that are ready to be read; it decides nothing but where they stand. Askama
//! escapes everything it writes, and no template of ours switches that off (`tests/web` reads them for it).

use super::asset::Asset;
use super::cookie;
use crate::language::Language;
use axum::http::HeaderMap;

/// Light or dark, as somebody chose it on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Theme {
    /// As the device is set.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// As chosen before, from the cookie `theme`.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        match cookie::read(headers, "theme") {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            Some(_) | None => Self::System,
        }
    }

    /// What stands in `data-theme`, if anything.
    pub(super) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// What stands around the content of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// In which language the page is.
    pub(super) language: Language,
    /// Light or dark.
    pub(super) theme: Theme,
    /// How it looks.
    pub(super) style: Asset,
    /// What makes it live.
    pub(super) script: Option<Asset>,
}

impl Frame {
    /// For `lang`.
    pub(super) fn lang(&self) -> &'static str {
        self.language.code()
    }

    /// For `dir`.
    pub(super) fn direction(&self) -> &'static str {
        match self.language {
            Language::Ar => "rtl",
            Language::Nl | Language::En | Language::Tr | Language::Pl | Language::Uk | Language::De | Language::Fr => "ltr",
        }
    }

    /// The mark in the browser's tab.
    pub(super) fn mark(&self) -> &'static str {
        Asset::Mark.address()
    }
}

/// The language a browser asks for first among those that are offered.
pub(super) fn asked_for(headers: &HeaderMap, offered: &[Language]) -> Option<Language> {
    let asked = headers.get(axum::http::header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    asked.split(',').filter_map(|one| Language::from_code(one.split(';').next()?.trim())).find(|language| offered.contains(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_we_offer_is_taken() {
        for (asked, found) in
            [("nl-NL,nl;q=0.9,en;q=0.8", Some(Language::Nl)), ("fr-FR, en-GB;q=0.7", Some(Language::En)), ("zh", None), ("", None)]
        {
            let headers = HeaderMap::from_iter([(axum::http::header::ACCEPT_LANGUAGE, asked.parse().unwrap())]);
            assert_eq!(asked_for(&headers, &[Language::Nl, Language::En]), found, "{asked}");
        }
    }
}
