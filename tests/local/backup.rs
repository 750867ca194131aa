//! Copies made beside a running server, and a house built from them.

use crate::bot_api::SentMessage;
use crate::home::*;
use sqlx::{Connection as _, SqliteConnection};
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

/// Words that nobody else says.
const SECRET: &str = "mijn kanarie Pieterdewiet is ziek";

/// The files in this folder and below it.
fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).filter(|path| path.is_file()).collect()
}

/// Those of these files in which this stands.
fn holding(files: &[std::path::PathBuf], what: &[u8]) -> Vec<std::path::PathBuf> {
    let holds = |path: &&std::path::PathBuf| std::fs::read(path).unwrap().windows(what.len()).any(|window| window == what);
    files.iter().filter(holds).cloned().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_holds_no_words_and_no_key_and_what_a_person_takes_along_leaves_nothing_here() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.is_asked_how_much().await;
    for (said, then) in [("540 euro", "Sinds wanneer"), ("sinds september", "brief")] {
        here.api.user(SAM).says(said);
        here.reads(SAM, then).await;
    }
    here.api.user(SAM).presses("Ja, een herinnering");
    here.reads(SAM, "postcode en huisnummer").await;
    here.api.user(SAM).says("6713 AB 14");
    here.reads(SAM, "Klopt dit?").await;
    here.api.user(SAM).presses("Ja, dit klopt");
    here.reads(SAM, "nummer 1").await;
    here.api.user(SAM).says(SECRET);
    here.api.next_message_to(SAM).await;

    let elsewhere = tempfile::tempdir().unwrap();
    let out = |name: &str| elsewhere.path().join(name).display().to_string();
    for name in ["own.html", "own.json"] {
        here.run(&["person", "export", "--signal", "1", "--out", &out(name)]).await.done();
        assert!(!holding(&[elsewhere.path().join(name)], b"540 euro").is_empty(), "{name} is for whoever it is about, and readable");
    }
    here.run(&["backup", &out("messages.copy")]).await.done();
    let stays = || files_below(here.folder.path());
    assert!(stays().iter().any(|path| path.to_string_lossy().ends_with("-wal")), "the log is among what is read: {:?}", stays());
    let copy = [elsewhere.path().join("messages.copy")];
    for words in [SECRET, "540 euro", "6713 AB 14", "sinds september"] {
        assert_eq!(holding(&stays(), words.as_bytes()), Vec::<std::path::PathBuf>::new(), "`{words}` lies here, after the export");
        assert_eq!(holding(&copy, words.as_bytes()), Vec::<std::path::PathBuf>::new(), "`{words}` lies in the copy");
    }
    // Some keys of the store, as they are wrapped there, and the outer key that opens them, in both ways it can be written.
    assert!(server.stopped());
    let mut store = SqliteConnection::connect(&format!("sqlite:{}", here.path("data/waakvlam.keys.db").display())).await.unwrap();
    let wrapped: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT wrapped FROM keys ORDER BY created_at LIMIT 3").fetch_all(&mut store).await.unwrap();
    assert_eq!(wrapped.len(), 3);
    let outer = std::fs::read(here.path("data/waakvlam.key")).unwrap().trim_ascii().to_vec();
    for (key, lies_in) in wrapped.into_iter().map(|key| (key, 1)).chain([(bytes_of(&outer), 0), (outer, 1)]) {
        assert_eq!(holding(&files_below(&here.path("data")), &key).len(), lies_in, "where it lies it is found");
        assert_eq!(holding(&copy, &key), Vec::<std::path::PathBuf>::new(), "a key lies in the copy of the messages");
    }
    let mut copied = SqliteConnection::connect(&format!("sqlite:{}", copy[0].display())).await.unwrap();
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_master WHERE name = 'keys'").fetch_one(&mut copied).await.unwrap();
    assert_eq!(tables, 0, "it has no place for keys either");
}

/// What these hexadecimal letters mean.
fn bytes_of(letters: &[u8]) -> Vec<u8> {
    letters.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}
