//! The first database that people wrote into, opened by the program as it is now.
//!
//! `first/` holds what the program wrote then, by `sqlite3 … .dump`: Sam has been asked since when, Bo what is heard, and
//! Noor's report lies with Fatima. Their words are sealed; none of them exists.

use crate::home::*;
use rusqlite::Connection;
use std::path::Path;
use std::process::Stdio;

impl Installation {
    async fn of_the_first_days() -> Self {
        let installation = Self::new().await;
        std::fs::create_dir(installation.path("data")).unwrap();
        let then = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/local/first");
        for (dump, file) in [("messages.sql", "data/waakvlam.db"), ("keys.sql", "data/waakvlam.keys.db")] {
            let text = std::fs::read_to_string(then.join(dump)).unwrap();
            Connection::open(installation.path(file)).unwrap().execute_batch(&text).unwrap();
        }
        std::fs::copy(then.join("seal.txt"), installation.path("data/waakvlam.key")).unwrap();
        installation
    }

    /// What somebody is answered who goes on in the terminal.
    async fn goes_on(&self, who: &str, lines: &str) -> String {
        std::fs::write(self.path("typed"), lines).unwrap();
        let mut command = self.command(&["chat", "--person", who]);
        command.stdin(Stdio::from(std::fs::File::open(self.path("typed")).unwrap()));
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn read(&self, what: &str) -> Vec<String> {
        let database = Connection::open(self.path("data/waakvlam.db")).unwrap();
        let mut statement = database.prepare(what).unwrap();
        let rows = statement.query_map((), |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

fn contains_in_order(text: &str, parts: &[&str]) -> bool {
    let mut rest = text;
    parts.iter().all(|part| rest.find(part).map(|at| rest = &rest[at + part.len()..]).is_some())
}

#[tokio::test]
async fn people_who_were_in_the_middle_go_on_where_they_were() {
    let house = Installation::of_the_first_days().await;
    let sam = house.goes_on("sam", "sinds september\neen herinnering\n6713 AB 14\nja\n").await;
    let asked = ["Heeft u er een brief over", "postcode", "450", "september", "Uw melding heeft nummer"];
    assert!(contains_in_order(&sam, &asked), "{sam}");
    let bo = house.goes_on("bo", "harde muziek\nja, vaak\nhier\nja\n").await;
    assert!(contains_in_order(&bo, &["vaker", "Hoe wilt u antwoord", "harde muziek", "Uw melding heeft nummer"]), "{bo}");
    // Who is there today is the day's own: at Christmas a signal waits for whoever comes back first.
    let statuses = house.read("SELECT status FROM signals ORDER BY number");
    assert!(statuses.len() == 3 && statuses.iter().all(|status| ["assigned", "waiting"].contains(&status.as_str())), "{statuses:?}");
}

#[tokio::test]
async fn what_was_said_then_keeps_its_order_and_is_opened() {
    let house = Installation::of_the_first_days().await;
    let before = house.read("SELECT id FROM messages ORDER BY at, id");
    let noor = house.goes_on("noor", "er is een nieuwe brief\n").await;
    assert!(noor.contains("Ik heb gelezen wat u schreef."), "{noor}");
    let after = house.read("SELECT id FROM messages ORDER BY seq");
    assert_eq!(after[..before.len()], before, "what is new comes after it");
    assert!(after.len() > before.len());
    let told = house.run(&["doctor"]).await;
    assert!(!told.said.contains("fault") && !told.complained.contains("fault"), "{told:?}");
}
