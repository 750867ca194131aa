//! The keys of an installation: changed, lost, copied for too long; and no secret anywhere that somebody reads.

use crate::home::*;
use std::path::Path;
use std::time::{Duration, SystemTime};

const SAM: i64 = 7;
const BO: i64 = 8;

impl Installation {
    async fn greets(&self, chat: i64) {
        self.api.user(chat).starts(None);
        while self.api.next_message_to(chat).await.labels().is_empty() {}
    }

    /// What the doctor finds of this sort, each in a line; none of it is serious unless it is said so.
    async fn finds(&self, id: &str) -> Vec<String> {
        let told = self.run(&["doctor"]).await.said;
        told.lines().filter(|line| line.contains(&format!("({id})"))).map(str::to_owned).collect()
    }

    fn copy(&self, from: &str, to: &str) {
        std::fs::copy(self.path(from), self.path(to)).unwrap();
    }

    fn remove(&self, names: &[&str]) {
        for name in names {
            let _ = std::fs::remove_file(self.path(name));
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the age of a file is by the clock of the machine")]
fn of_days_ago(path: &Path, days: u64) {
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_changed_while_nobody_serves_and_the_conversation_goes_on() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.greets(SAM).await;
    let refused = here.run(&["keys", "rotate"]).await.refused();
    assert!(refused.contains("is in use by") && refused.contains("Stop that program first"), "{refused}");
    assert!(server.stopped());
    here.run(&["backup", "--keys", "before.copy"]).await.done();
    let told = here.run(&["keys", "rotate"]).await.done();
    assert!(
        told.contains("Version 2 of the outer key is in force") && told.contains("waakvlam.key.v1") && told.contains("35 days"),
        "{told}"
    );
    assert!(here.finds("key_version").await[0].contains("version 2"));
    let told = here.run(&["keys", "reindex"]).await.done();
    assert!(told.contains("they go by secret 2 from now on"), "{told}");
    let server = here.serve().await;
    here.api.user(SAM).presses("Nederlands");
    while !here.api.next_message_to(SAM).await.labels().iter().any(|label| label.contains("Ik huur hier zelf")) {}
    assert!(server.stopped());

    // A copy of the keys from before: its key opens it, and it is older than the look-ups.
    here.remove(&["data/waakvlam.keys.db", "data/waakvlam.keys.db-wal", "data/waakvlam.keys.db-shm"]);
    here.copy("before.copy", "data/waakvlam.keys.db");
    let refused = here.run(&["keys", "rotate"]).await.refused();
    assert!(refused.contains("the key given does not open this database"), "{refused}");
    here.copy("data/waakvlam.key.v1", "data/waakvlam.key");
    let refused = here.run(&["serve"]).await.refused();
    assert!(refused.contains("the key store is older than that"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_key_is_lost_the_program_says_which_and_what_to_do() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.greets(SAM).await;
    assert!(server.stopped());
    here.run(&["backup", "--keys", "older.copy"]).await.done();
    // What is left of a batch of keys is never given out after a start: this one is not in the copy.
    let server = here.serve().await;
    here.greets(BO).await;
    assert!(server.stopped());
    assert!(here.finds("keys_lost").await.is_empty());
    here.copy("data/waakvlam.keys.db", "newest.copy");

    here.copy("older.copy", "data/waakvlam.keys.db");
    let found = here.finds("keys_lost").await;
    assert!(found[0].contains("SERIOUS") && found[0].contains("1 people and 0 signals"), "{found:?}");
    let server = here.serve().await;
    here.api.user(SAM).presses("Nederlands");
    while here.api.next_message_to(SAM).await.labels().is_empty() {}
    assert!(server.stopped(), "whoever is in the copy goes on");
    here.remove(&["data/waakvlam.keys.db"]);
    let refused = here.run(&["serve"]).await.refused();
    assert!(refused.contains("keys.db does not belong to this database (it is missing)"), "{refused}");
    here.copy("newest.copy", "data/waakvlam.keys.db");
    assert!(here.finds("keys_lost").await.is_empty(), "with the newest copy nobody is lost");

    std::fs::rename(here.path("data/waakvlam.key"), here.path("key.away")).unwrap();
    let refused = here.run(&["serve"]).await.refused();
    assert!(refused.contains("there is no key in data/waakvlam.key. Put the key file back"), "{refused}");
    here.write("data/waakvlam.key", &"5e".repeat(32));
    let refused = here.run(&["serve"]).await.refused();
    assert!(refused.contains("the key given does not open this database"), "{refused}");
    std::fs::rename(here.path("key.away"), here.path("data/waakvlam.key")).unwrap();
    assert!(here.serve().await.stopped(), "with the right one nothing was harmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_keys_that_live_longer_than_was_promised_are_named_and_removed() {
    let here = Installation::new().await;
    here.write("waakvlam.toml", "[retention]\nkey_backup_days = 14\nkey_backup_folder = \"copies\"\n[log]\nfilter = \"warn\"\n");
    here.serve().await.killed();
    std::fs::create_dir(here.path("copies")).unwrap();
    let told = here.run(&["backup", "--keys", "copies/old.db"]).await.done();
    assert!(told.contains("the texts promise 14 days"), "{told}");
    here.write("copies/notes.txt", "these are notes, and not keys");
    of_days_ago(&here.path("copies/notes.txt"), 400);
    here.copy("data/waakvlam.db", "copies/messages.db");
    of_days_ago(&here.path("copies/messages.db"), 400);
    assert!(here.finds("key_copy_too_old").await.is_empty());
    of_days_ago(&here.path("copies/old.db"), 20);
    let found = here.finds("key_copy_too_old").await;
    assert!(found[0].contains("copies/old.db is 20 days old, and people were promised 14"), "{found:?}");
    let told = here.run(&["backup", "--prune"]).await.done();
    assert!(told.contains("the only copy there is. Make a new one") && here.path("copies/old.db").exists(), "{told}");
    here.run(&["backup", "--keys", "copies/new.db"]).await.done();
    let told = here.run(&["backup", "--prune"]).await.done();
    assert!(told.contains("copies/old.db: 20 days old, removed") && told.contains("1 copies of the keys are left"), "{told}");
    assert!(here.finds("key_copy_too_old").await.is_empty());
    for (name, there) in [("old.db", false), ("new.db", true), ("notes.txt", true), ("messages.db", true)] {
        assert_eq!(here.path("copies").join(name).exists(), there, "{name}");
    }
    // Where the server's own keys lie nothing is removed but copies.
    here.write("waakvlam.toml", "[retention]\nkey_backup_folder = \"data\"\n[log]\nfilter = \"warn\"\n");
    of_days_ago(&here.path("data/waakvlam.keys.db"), 400);
    let told = here.run(&["backup", "--prune"]).await.done();
    assert!(told.contains("0 copies") && here.path("data/waakvlam.keys.db").exists(), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_printed_and_none_is_an_argument() {
    const SECRETS: [(&str, &str); 7] = [
        ("WAAKVLAM_SEAL__KEY", "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"),
        ("WAAKVLAM_SEAL__OLD_KEY", "4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d4d"),
        ("WAAKVLAM_TELEGRAM__WEBHOOK__SECRET", "hush-webhook"),
        ("WAAKVLAM_MAIL__PASSWORD", "hush-mail"),
        ("WAAKVLAM_ALERT__PAGE_SECRET", "hush-page"),
        ("WAAKVLAM_DATABASE__URL", "postgres://me:hush-database@127.0.0.1:1/nowhere"),
        ("TELOXIDE_TOKEN", "123456:hush-token"),
    ];
    let here = Installation::new().await;
    here.serve().await.killed();
    let commands: [&[&str]; 9] = [
        &["config"],
        &["doctor"],
        &["serve"],
        &["keys", "rotate"],
        &["keys", "reindex"],
        &["retention"],
        &["backup", "--keys", "k"],
        &["network", "check", "nothing.yaml"],
        &["audit", "verify"],
    ];
    // With a database on a server that is not there, and with the file that is: other sentences are told.
    for without in [None, Some("WAAKVLAM_DATABASE__URL")] {
        for arguments in commands {
            let mut command = here.command(arguments);
            // Settings that lack others stop everything but these two.
            let all = matches!(arguments, ["config" | "doctor"]);
            let alone = ["WAAKVLAM_SEAL__KEY", "WAAKVLAM_SEAL__OLD_KEY", "WAAKVLAM_DATABASE__URL", "TELOXIDE_TOKEN"];
            let given = SECRETS.into_iter().filter(|(name, _)| Some(*name) != without && (all || alone.contains(name)));
            command.envs(given);
            let told = tokio::task::spawn_blocking(move || Told::of(&command.output().unwrap())).await.unwrap();
            for (name, secret) in SECRETS {
                // Of an address the password alone is secret.
                let secret = secret.split(['@', ':']).find(|part| part.starts_with("hush")).unwrap_or(secret);
                assert!(!told.said.contains(secret) && !told.complained.contains(secret), "{name} in {arguments:?}: {told:?}");
            }
        }
    }
    let refused = here.run(&["move", "--to", "postgres://me:hush-argument@127.0.0.1:1/nowhere"]).await.refused();
    assert!(refused.contains("is seen by everybody on this machine") && !refused.contains("hush-argument"), "{refused}");
    for command in ["", "keys", "backup", "move", "serve", "worker", "retention"] {
        let arguments: Vec<&str> = [command, "--help"].into_iter().filter(|word| !word.is_empty()).collect();
        let told = here.run(&arguments).await.done();
        for option in ["--key ", "--key <", "--secret", "--token", "--password"] {
            assert!(!told.contains(option), "{command} takes {option} as an argument: {told}");
        }
    }
}
