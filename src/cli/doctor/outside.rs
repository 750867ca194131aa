//! The mail server and the on-call system.
//!
//! The one decision: the mail server is asked, and sends nothing: we connect, greet, sign in and leave. An on-call system is not
//! called, because a telephone would ring; whether it takes our calls is tried by whoever sets it up.

use super::super::serve::mail_server;
use super::Finding;
use crate::channel::mail::MailError;
use crate::config::Config;
use crate::routing::Network;

/// Whether the mail server takes mail from us.
pub async fn findings(config: &Config, findings: &mut Vec<Finding>) {
    let looked = match mail_server(config) {
        Ok(None) => return,
        Ok(Some(mail)) => mail.look().await,
        Err(error) => Err(error),
    };
    findings.extend(looked.err().map(|error| {
        let id = match error {
            MailError::Server | MailError::From => "mail_settings",
            MailError::Unfit(_) => "mail_server",
        };
        Finding::of_error(id, &error)
    }));
}

/// What the network file and the settings say of it, beside each other.
pub fn told(config: &Config, network: &Network, findings: &mut Vec<Finding>) {
    let all = || network.workers.iter().map(|member| &member.reached).chain(network.desks.values().map(|desk| &desk.reached));
    let (mailboxes, pagers) = (all().filter(|one| one.email.is_some()).count(), all().filter(|one| one.pager.is_some()).count());
    match (&config.mail.smtp_url, mailboxes) {
        (None, 1..) => findings.push(Finding::warning(
            "mail_not_set",
            format!("the network file has {mailboxes} mail addresses, and there is no mail server: nothing is sent to them"),
            "Set mail.smtp_url and mail.from, or take `email:` out of the network file",
        )),
        (Some(_), 0) => findings.push(Finding::warning(
            "mail_unused",
            "a mail server is set, and nobody in the network file has a mail address",
            "Write `email:` with workers, and with the catch-all desk",
        )),
        (None, 0) | (Some(_), 1..) => {}
    }
    if config.alert.page_url.is_none() && pagers > 0 {
        findings.push(Finding::warning(
            "pager_not_set",
            format!("the network file has `pager:` {pagers} times, and no on-call system is set: no telephone rings"),
            "Set alert.page_url and alert.page_secret, or take `pager:` out of the network file",
        ));
    }
    let is_local = config.web.public_url.is_none();
    if is_local && (config.mail.smtp_url.is_some() || config.alert.page_url.is_some()) {
        findings.push(Finding::warning(
            "link_leads_nowhere",
            "mails and calls hold a link to the console, and web.public_url is not set: it opens on this machine only",
            "Set web.public_url to the address that workers' browsers use",
        ));
    }
}
