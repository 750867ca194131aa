//! The server, asked at its own door.

use super::super::local;
use super::Finding;
use crate::config::Config;
use crate::web::health::{Missing, State};
use crate::web::local::STATE;

/// Whether a server runs over this database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// It answered.
    Yes,
    /// Nobody listens.
    No,
    /// Somebody listens, and gives no answer.
    Unknown,
}

pub async fn findings(config: &Config, findings: &mut Vec<Finding>) -> Served {
    let state = match local::look::<State>(config, STATE).await {
        Ok(Some(state)) => state,
        Ok(None) => {
            findings.push(Finding::note(
                "server_not_running",
                "no server runs over this database",
                "Start it with `waakvlam serve`, or `systemctl start waakvlam`",
            ));
            return Served::No;
        }
        Err(error) => {
            findings.push(Finding::serious(
                "server_silent",
                format!("the server does not answer ({error:#})"),
                "Give this command as the user that runs the server; if it is that user, look at the log and restart the server",
            ));
            return Served::Unknown;
        }
    };
    if state.version != env!("CARGO_PKG_VERSION") {
        findings.push(Finding::warning(
            "server_of_another_version",
            format!("the server is version {}, and this program is {}", state.version, env!("CARGO_PKG_VERSION")),
            "Restart the server to run the new one",
        ));
    }
    let waiting = state.missing.contains(&Missing::CatchAllUnreachable);
    findings.extend(state.missing.iter().filter_map(|missing| of(*missing, waiting)));
    Served::Yes
}

/// Before anybody of the catch-all desk is coupled nothing is served on purpose: then only that is told, by `stored`.
fn of(missing: Missing, waiting: bool) -> Option<Finding> {
    let hangs = "Look at the log, and restart the server; nothing that was acknowledged is lost";
    Some(match missing {
        Missing::StoreNotWritable => Finding::serious(
            "store_not_writable",
            "the server cannot write anything down",
            "Look at the disk, the rights on the data folder, and the log",
        ),
        Missing::CatchAllUnreachable => return None,
        Missing::NotThinking | Missing::NotSending | Missing::NotReceiving | Missing::NotKeepingTime if waiting => return None,
        Missing::NotThinking => Finding::serious("server_hangs", "the server takes no turns", hangs),
        Missing::NotSending => Finding::serious("server_hangs", "the server sends nothing", hangs),
        Missing::NotKeepingTime => Finding::serious("server_hangs", "the clocks of the server stand still: no signal is brought on", hangs),
        Missing::Orphans => Finding::serious(
            "orphans",
            "there are open signals without somebody, a next moment or a clock: they may stay lying",
            "Restart the server, which gives each a clock; if that does not mend it, look at them in the console",
        ),
        Missing::NotReceiving => Finding::serious(
            "server_not_receiving",
            "nothing reaches the server: no poll was answered lately, and no webhook is set",
            "Look at the network, and at what is said of Telegram here",
        ),
    })
}
