//! What a command reads or does, written down before it does it.
//!
//! The one decision: one table says for every command which deed it is, so that a new one does not compile without an answer. A
//! command whose line cannot be written does nothing. Who gave it is the operating system's user: there is no other name for
//! somebody at a machine.

use super::revision::alone;
use super::{Command, dialogs, local};
use crate::audit::{Deed, With};
use crate::config::Config;
use crate::desk::audit::note_command;
use crate::id::NetworkId;
use crate::store::Store;
use crate::time::Clock;
use crate::web::local::{Answer, NOTE, Note};
use anyhow::bail;

/// Where the system keeps the names of its users.
const USERS: &str = "/etc/passwd";

/// What a command is in the audit; `None` for one that takes nobody's data out, or writes its line where it is done.
pub(super) fn deed(command: &Command) -> Option<Deed> {
    match command {
        Command::Export(_) => Some(Deed::Export),
        Command::Figures(_) => Some(Deed::ReadFigures),
        Command::Import(_) => Some(Deed::BringArrears),
        Command::Route(arguments) => arguments.is_replay().then_some(Deed::Replay),
        Command::Backup(arguments) => Some(if arguments.keys { Deed::BackupKeys } else { Deed::Backup }),
        Command::Move(_) => Some(Deed::Backup),
        Command::Chat(arguments) => arguments.save.is_some().then_some(Deed::SaveTalk),
        Command::Dialogs(dialogs::Command::Release | dialogs::Command::Rollback { .. }) => Some(Deed::ReleaseDialogs),
        Command::Retention(arguments) => arguments.lets_go().then_some(Deed::LetGo),
        // Its line names the report, and is written where the report is found.
        Command::Person(_) => None,
        // Its line is written where the letter is found.
        Command::Mailbox(_) => None,
        // Theirs are written where the network is known: it may not be in the database yet.
        Command::Network(_) | Command::Worker(_) => None,
        // Keys must be mended when nothing else works: the line is written after it, as soon as one can be.
        Command::Keys(_) => None,
        // These show and change nobody's data: settings, dialogs that are only looked at, the log itself, words that a classifier
        // learns from.
        Command::Serve
        | Command::Dialogs(_)
        | Command::Demo(_)
        | Command::Audit(_)
        | Command::Classify(_)
        | Command::Classifier(_)
        | Command::Config
        | Command::Doctor(_) => None,
    }
}

/// Writes it down: by the running server, and where none runs in the database itself.
pub(super) async fn note(config: &Config, deed: Deed) -> anyhow::Result<()> {
    // Of a database that is not there nothing is copied: the command says so, and none is made for its line.
    if matches!(deed, Deed::Backup | Deed::BackupKeys) && config.sqlite_path().is_some_and(|path| !path.exists()) {
        return Ok(());
    }
    match served(config, deed).await? {
        Written::ByServer => Ok(()),
        Written::NotYet => {
            let (store, network, clock) = alone(config).await?;
            let noted = here(&store, (&network.id, &clock), deed).await;
            store.close().await;
            noted
        }
    }
}

/// Whether a line is in the log.
pub(super) enum Written {
    /// The running server wrote it.
    ByServer,
    /// No server runs: it is for whoever opens the database.
    NotYet,
}

/// Has the running server write it down, if one runs.
pub(super) async fn served(config: &Config, deed: Deed) -> anyhow::Result<Written> {
    let note = Note { deed: deed.as_str().to_owned(), user: user() };
    match local::ask(config, NOTE, &note).await? {
        Some(Answer::Done(_)) => Ok(Written::ByServer),
        Some(Answer::Refused(why)) => bail!("{why}"),
        None => Ok(Written::NotYet),
    }
}

/// Writes it down in a database that is open already.
pub(super) async fn here(store: &Store, at: (&NetworkId, &Clock), deed: Deed) -> anyhow::Result<()> {
    Ok(note_command(store, at, user().as_deref(), deed, With::Nothing).await?)
}

/// The system's name for whoever runs this: from the list of users, or their number.
pub(super) fn user() -> Option<String> {
    // A pair of our own says who we are without asking the system by an unsafe call.
    let (ours, _) = std::os::unix::net::UnixStream::pair().ok()?;
    ours.set_nonblocking(true).ok()?;
    let number = tokio::net::UnixStream::from_std(ours).ok()?.peer_cred().ok()?.uid().to_string();
    let named = std::fs::read_to_string(USERS).ok().and_then(|users| name_of(&users, &number));
    Some(named.unwrap_or(number))
}

fn name_of(users: &str, number: &str) -> Option<String> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_by_the_name_the_system_has_for_it() {
        let users = "root:x:0:0:root:/root:/bin/sh\nbroken\nbeheer:x:1001:1001::/home/beheer:/bin/sh\n";
        for (number, expected) in [("0", Some("root")), ("1001", Some("beheer")), ("7", None)] {
            assert_eq!(name_of(users, number).as_deref(), expected);
        }
    }
}
