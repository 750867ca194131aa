//! Copies made beside a running server, and a house built from them.

use crate::bot_api::SentMessage;
use crate::home::*;
use std::os::unix::fs::PermissionsExt as _;

const SAM: i64 = 7;

impl Installation {
    /// Reads on until a message has these words.
    async fn reads(&self, chat: i64, words: &str) -> SentMessage {
        loop {
            let message = self.api.next_message_to(chat).await;
            if message.text.contains(words) {
                return message;
            }
        }
    }

    /// Goes as far as the question how much rent it is.
    async fn is_asked_how_much(&self) {
        self.api.user(SAM).starts(None);
        for pressed in ["Nederlands", "Ik huur hier zelf", "Huur of geld", "De huur betalen"] {
            while !self.api.next_message_to(SAM).await.labels().iter().any(|label| label.contains(pressed)) {}
            self.api.user(SAM).presses(pressed);
        }
        self.reads(SAM, "hoeveel huur").await;
    }

    /// Another house with the same bot, built from copies.
    fn restored(self) -> Self {
        let Self { folder: old, api } = self;
        let new = Self { folder: tempfile::tempdir().unwrap(), api };
        std::fs::create_dir(new.path("data")).unwrap();
        for (copy, name) in [
            ("waakvlam.toml", "waakvlam.toml"),
            ("messages.copy", "data/waakvlam.db"),
            ("keys.copy", "data/waakvlam.keys.db"),
            ("data/waakvlam.key", "data/waakvlam.key"),
        ] {
            std::fs::copy(old.path().join(copy), new.path(name)).unwrap();
        }
        new
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_built_from_its_copies_goes_on_where_the_copy_was_made() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.is_asked_how_much().await;
    let told = here.run(&["backup", "messages.copy"]).await.done();
    assert!(told.contains("conversations 1,") && told.contains("It holds no keys"), "{told}");
    let told = here.run(&["backup", "--keys", "keys.copy"]).await.done();
    assert!(told.contains("the key in force opens it"), "{told}");
    server.killed();

    let there = here.restored();
    let server = there.serve().await;
    there.api.user(SAM).says("540 euro");
    there.reads(SAM, "Sinds wanneer").await;
    assert!(server.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_for_its_maker_only_and_never_written_over_anything() {
    let here = Installation::new().await;
    let refused = here.run(&["backup", "messages.copy"]).await.refused();
    assert!(refused.contains("there is no database at data/waakvlam.db"), "{refused}");
    here.serve().await.killed();
    here.run(&["backup", "messages.copy"]).await.done();
    let made = std::fs::metadata(here.path("messages.copy")).unwrap();
    assert_eq!(made.permissions().mode() & 0o777, 0o600);
    let refused = here.run(&["backup", "--keys", "messages.copy"]).await.refused();
    assert!(refused.contains("messages.copy exists already"), "{refused}");
    assert_eq!(std::fs::metadata(here.path("messages.copy")).unwrap().len(), made.len());
    let refused = here.run(&["backup", "nowhere/messages.copy"]).await.refused();
    assert!(refused.contains("check that the folder exists"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_nobody_could_read_back_is_not_kept() {
    let here = Installation::new().await;
    here.serve().await.killed();
    here.write("other.key", &"ab".repeat(32));
    let with_other_key = |what: &[&str]| {
        let mut command = here.command(what);
        command.env("WAAKVLAM_SEAL__KEY_FILE", "other.key");
        command.output().unwrap()
    };
    for what in [&["backup", "copy"][..], &["backup", "--keys", "copy"]] {
        let output = with_other_key(what);
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("the key given does not open this database"));
        assert!(!here.path("copy").exists() && !here.path("copy.part").exists());
    }
}
