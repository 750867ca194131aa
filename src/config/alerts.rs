//! How alerts leave the house beside chats: a mail server, and an on-call system.
//!
//! The one decision: nothing of it has a default. A mail server that is guessed is one that takes nothing, and nobody would
//! know until the first alert.

use crate::routing::reached::is_address;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use url::{Host, Url};

/// A secret shorter than this is guessed: as many letters as 16 random bytes have in hexadecimal.
const SHORTEST_SECRET: usize = 32;

/// A mail server that takes mail from us.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// `smtps://host`, or `smtp://host:587`, which is with STARTTLS except on this machine.
    pub smtp_url: Option<Url>,
    /// From whom mails are.
    pub from: Option<String>,
    /// Who we are at the server, if it asks.
    pub user: Option<String>,
    /// The password there.
    pub password: Option<SecretString>,
}

/// An on-call system of the organisation's own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Alert {
    /// What is called when danger rings; it often holds a key of its own.
    pub page_url: Option<SecretString>,
    /// What calls are signed with.
    pub page_secret: Option<SecretString>,
}

impl Mail {
    pub(super) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut wrong = |what: &str| problems.push(what.to_owned());
        match &self.smtp_url {
            None if self.from.is_some() || self.user.is_some() || self.password.is_some() => {
                wrong("`mail.smtp_url` is missing: write `smtps://host`, or `smtp://host:587`.");
            }
            None => {}
            Some(url) => {
                if !matches!(url.scheme(), "smtp" | "smtps") || url.host_str().is_none_or(str::is_empty) {
                    wrong("`mail.smtp_url` must be `smtps://host`, or `smtp://host:587` with STARTTLS.");
                }
                if !url.username().is_empty() || url.password().is_some() {
                    wrong("`mail.smtp_url` must hold no name or password: they belong in `mail.user` and `mail.password`.");
                }
                if url.query().is_some() || !matches!(url.path(), "" | "/") {
                    wrong("`mail.smtp_url` ends after the host and the port: take away what stands behind them.");
                }
                if self.from.is_none() {
                    wrong("`mail.from` is missing: write the address that mails come from.");
                }
            }
        }
        if self.from.as_deref().is_some_and(|from| !is_address(from)) {
            wrong("`mail.from` must be one mail address, without a name: `waakvlam@gemeente.example`.");
        }
        match (&self.user, &self.password) {
            (Some(_), None) => wrong("`mail.password` is missing: `mail.user` goes with it."),
            (None, Some(_)) => wrong("`mail.user` is missing: `mail.password` goes with it."),
            (Some(_), Some(_)) | (None, None) => {}
        }
        problems
    }
}

impl Alert {
    /// What is called, and what calls are signed with, when both are set and can be used.
    pub fn page(&self) -> Option<(Url, SecretString)> {
        let url = Url::parse(self.page_url.as_ref()?.expose_secret()).ok()?;
        Some((url, self.page_secret.clone()?))
    }

    pub(super) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut wrong = |what: &str| problems.push(what.to_owned());
        match (&self.page_url, &self.page_secret) {
            (Some(_), None) => wrong("`alert.page_secret` is missing: without it the on-call system cannot tell our calls from others."),
            (None, Some(_)) => wrong("`alert.page_url` is missing: `alert.page_secret` goes with it."),
            (Some(_), Some(_)) | (None, None) => {}
        }
        if let Some(url) = &self.page_url {
            match Url::parse(url.expose_secret()) {
                Ok(url) if url.scheme() == "https" && url.has_host() => {}
                Ok(url) if url.scheme() == "http" && is_this_machine(&url) => {}
                Ok(_) | Err(_) => wrong("`alert.page_url` must begin with `https://`; `http://` is for this machine only."),
            }
        }
        if self.page_secret.as_ref().is_some_and(|secret| secret.expose_secret().len() < SHORTEST_SECRET) {
            wrong("`alert.page_secret` is too short: make one with `openssl rand -hex 32`.");
        }
        problems
    }
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Defaults, reading};
    use figment::Figment;
    use figment::providers::{Format, Serialized, Toml};

    fn told(toml: &str) -> Vec<String> {
        let given = Figment::from(Serialized::defaults(Defaults::new())).merge(Toml::string(toml));
        reading::read(&given).map_or_else(|error| error.0, |_| Vec::new())
    }

    #[test]
    fn what_goes_together_is_asked_for_together() {
        let secret = "0123456789abcdef0123456789abcdef";
        for right in [
            "".to_owned(),
            "[mail]\nsmtp_url = \"smtps://mail.gemeente.example\"\nfrom = \"w@gemeente.example\"".to_owned(),
            "[mail]\nsmtp_url = \"smtp://127.0.0.1:2525\"\nfrom = \"w@gemeente.example\"\nuser = \"w\"\npassword = \"p\"".to_owned(),
            format!("[alert]\npage_url = \"https://alarm.example/k/1\"\npage_secret = \"{secret}\""),
            format!("[alert]\npage_url = \"http://127.0.0.1:9/\"\npage_secret = \"{secret}\""),
        ] {
            assert_eq!(told(&right), Vec::<String>::new(), "{right}");
        }
    }

    #[test]
    fn all_that_is_wrong_with_mail_and_calls_is_told_at_once_and_never_a_secret() {
        let toml = "[mail]\nsmtp_url = \"https://me:hush@mail.example/x\"\nfrom = \"Waakvlam <w@x.nl>\"\nuser = \"me\"\n\
                    [alert]\npage_url = \"http://alarm.example/hush\"\npage_secret = \"hush\"\npage = 1\n";
        let told = told(toml);
        for name in [
            "`alert.page`",
            "`mail.smtp_url` must be",
            "`mail.smtp_url` must hold",
            "`mail.smtp_url` ends",
            "`mail.from`",
            "`mail.password`",
        ] {
            assert!(told.iter().any(|problem| problem.starts_with(name)), "{name}: {told:#?}");
        }
        assert!(!told.concat().contains("hush"), "{told:#?}");
        let told = super::tests::told("[alert]\npage_url = \"http://alarm.example/hush\"\npage_secret = \"hush\"");
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(!told.concat().contains("hush"), "{told:#?}");
        assert_eq!(super::tests::told("[mail]\nfrom = \"w@x.nl\"").len(), 1);
        assert_eq!(super::tests::told("[alert]\npage_secret = \"0123456789abcdef0123456789abcdef\"").len(), 1);
    }
}
