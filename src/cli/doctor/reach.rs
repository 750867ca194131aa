//! Who can be alerted, and how.
//!
//! The one decision: a chat rings, and neither a console nor a mailbox does. Whoever has only one of these counts as reached for
//! their own work, and whoever has danger to hear is told that nothing rings with them.

use super::Finding;
use crate::config::Config;
use crate::desk::sign_in::IDLE;
use crate::id::WorkerId;
use crate::routing::Network;
use crate::routing::network::Nature;
use crate::store::{Inspection, StoreError};
use jiff::Timestamp;
use std::collections::BTreeSet;

pub async fn findings(
    config: &Config,
    network: &Network,
    messages: &mut Inspection,
    now: Timestamp,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    // Nobody depends on a made-up neighbourhood, and its workers are coupled only to try it out.
    let severe: fn(&'static str, String, String) -> Finding = match network.nature {
        Nature::Real => Finding::serious,
        Nature::Fictional => Finding::note,
    };
    let since = now.checked_sub(IDLE).unwrap_or(Timestamp::MIN);
    let with_chat: BTreeSet<WorkerId> = messages.with_chat(&network.id).await?.into_iter().collect();
    let signed_in: BTreeSet<WorkerId> = messages.signed_in(&network.id, now, since).await?.into_iter().collect();
    let has_server = config.mail.smtp_url.is_some();
    let members = network.workers.iter().filter(|member| has_server && member.reached.email.is_some());
    let with_mail: BTreeSet<WorkerId> = members.map(|member| member.worker.id.clone()).collect();
    let reachable: BTreeSet<WorkerId> = with_chat.iter().chain(&signed_in).chain(&with_mail).cloned().collect();
    let desk_has_mail = has_server && network.catch_all_has_mail();
    if network.alertable(&reachable).is_empty() && !desk_has_mail {
        let example = network.catch_all_desk().and_then(|desk| desk.members.first()).map_or_else(|| "NAME".to_owned(), ToString::to_string);
        findings.push(severe(
            "catch_all_unreachable",
            format!("nobody of the catch-all desk `{}` can be alerted: what nobody takes is heard by nobody", network.catch_all),
            format!("Let its members open a link: `waakvlam worker link {example}` for a chat, and with `--console` for the console; or give them `email:` in the network file, and set mail.smtp_url"),
        ));
    }
    for (worker, count) in messages.owners(&network.id).await?.into_iter().filter(|(worker, _)| !reachable.contains(worker)) {
        let signals = if count == 1 { "1 open signal is".to_owned() } else { format!("{count} open signals are") };
        findings.push(severe(
            "signals_unseen",
            format!("{signals} of `{worker}`, who has no chat and no mailbox and is not signed in"),
            format!("Let them open a link (`waakvlam worker link {worker}`), give them `email:` in the network file, or take them out of the network file and apply it: then the catch-all desk has the signals"),
        ));
    }
    findings.push(told(network, &with_chat, &signed_in, &with_mail));
    Ok(())
}

/// Everybody, by how they can be alerted.
fn told(network: &Network, with_chat: &BTreeSet<WorkerId>, signed_in: &BTreeSet<WorkerId>, with_mail: &BTreeSet<WorkerId>) -> Finding {
    let (mut chat, mut console, mut mail, mut nothing) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for id in network.workers.iter().map(|member| &member.worker.id) {
        match (with_chat.contains(id), signed_in.contains(id)) {
            (true, _) => chat.push(id.as_str()),
            (false, true) => console.push(id.as_str()),
            (false, false) if with_mail.contains(id) => mail.push(id.as_str()),
            (false, false) => nothing.push(id.as_str()),
        }
    }
    let parts = [("in a chat", chat), ("in the console only", console), ("by mail only", mail), ("not at all", nothing)];
    let parts = parts.into_iter().filter(|(_, who)| !who.is_empty()).map(|(how, who)| format!("{how}: {}", who.join(", ")));
    Finding::note(
        "who_is_alerted",
        format!("workers can be alerted {}", parts.collect::<Vec<_>>().join("; ")),
        "A chat rings, and a console and a mailbox do not: give a chat to whoever is on duty for danger, or to the catch-all desk, which hears it when nobody on duty has one",
    )
}
