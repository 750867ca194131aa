//! What the doctor finds, in houses where something is wrong, with and without a server.

use crate::home::*;
use crate::outside::Manner;
use crate::outside::post::PostOffice;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

/// What was found: how bad, and what.
#[derive(Debug)]
struct Found {
    well: bool,
    findings: Vec<serde_json::Value>,
}

impl Found {
    fn of(mut command: Command) -> Self {
        let output = command.output().unwrap();
        let findings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
        for finding in &findings {
            for part in ["id", "severity", "what", "remedy"] {
                assert!(finding[part].as_str().is_some_and(|text| !text.is_empty()), "{part} of {finding}");
            }
        }
        Self { well: output.status.success(), findings }
    }

    fn severity(&self, id: &str) -> Option<&str> {
        self.findings.iter().find(|finding| finding["id"] == id).and_then(|finding| finding["severity"].as_str())
    }

    fn serious(&self) -> Vec<&str> {
        self.findings.iter().filter(|finding| finding["severity"] == "serious").filter_map(|finding| finding["id"].as_str()).collect()
    }
}

impl Installation {
    async fn doctor(&self) -> Found {
        self.doctor_with(&[]).await
    }

    async fn doctor_with(&self, settings: &[(&str, &str)]) -> Found {
        let mut command = self.command(&["doctor", "--format", "json"]);
        command.envs(settings.iter().copied());
        tokio::task::spawn_blocking(move || Found::of(command)).await.unwrap()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_before_its_first_start_has_nothing_serious() {
    let here = Installation::new().await;
    let found = here.doctor().await;
    assert_eq!(found.serious(), [""; 0]);
    assert!(found.well);
    assert_eq!(found.severity("server_not_running"), Some("note"));
    assert_eq!(found.severity("no_database"), Some("note"));
    assert!(!here.path("data").exists(), "looking makes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_at_work_is_looked_at_without_being_disturbed() {
    let here = Installation::new().await;
    let server = here.serve().await;
    let found = here.doctor().await;
    assert_eq!(found.serious(), [""; 0]);
    assert_eq!(found.severity("server_not_running"), None);
    assert_eq!(found.severity("catch_all_unreachable"), Some("note"), "nobody depends on a made-up neighbourhood");
    assert_eq!(found.severity("key_beside_database"), Some("warning"));
    let told = here.run(&["doctor"]).await.done();
    assert!(told.contains("-> ") && told.ends_with(" warnings.\n"), "{told}");
    here.api.user(7).starts(None);
    here.api.next_message_to(7).await;
    assert!(server.stopped());
    let files = || {
        let mut names: Vec<_> = std::fs::read_dir(here.path("data")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    assert_eq!(here.doctor().await.serious(), [""; 0]);
    assert_eq!(files(), before, "looking leaves no traces");
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_do_not_fit_are_found_before_the_start_that_would_fail() {
    let here = Installation::new().await;
    here.serve().await.killed();
    let key = here.path("data/waakvlam.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(here.doctor().await.serious(), ["key_readable_by_others"]);
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();

    here.write("other.key", &"ab".repeat(32));
    std::fs::set_permissions(here.path("other.key"), std::fs::Permissions::from_mode(0o600)).unwrap();
    let found = here.doctor_with(&[("WAAKVLAM_SEAL__KEY_FILE", "other.key")]).await;
    assert_eq!(found.serious(), ["keys"]);
    assert!(!found.well);

    std::fs::rename(&key, here.path("away")).unwrap();
    assert_eq!(here.doctor().await.serious(), ["key_missing", "keys"]);
    assert!(!key.exists(), "no other key is made in its place");
    std::fs::rename(here.path("away"), &key).unwrap();

    std::fs::rename(here.path("data/waakvlam.keys.db"), here.path("away")).unwrap();
    assert_eq!(here.doctor().await.serious(), ["keys_missing"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bot_is_asked_is_told() {
    let here = Installation::new().await;
    let found = here.doctor_with(&[("TELOXIDE_TOKEN", "12345:another")]).await;
    assert_eq!(found.serious(), ["telegram_token"]);
    let found = here.doctor_with(&[("WAAKVLAM_TELEGRAM__API_URL", "http://127.0.0.1:9/")]).await;
    assert_eq!(found.serious(), ["telegram_unreachable"]);
    let bot = waakvlam::channel::telegram::Telegram::connect(here.api.settings()).await.unwrap();
    bot.set_webhook(&"https://example.org/push".parse().unwrap(), &"geheim".to_owned().into()).await.unwrap();
    assert_eq!(here.doctor().await.severity("webhook_is_set"), Some("note"), "the next start deletes it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_edit_is_judged() {
    let here = Installation::new().await;
    copy_folder(&dialogs(), &here.path("dialogs"));
    let with_own = [("WAAKVLAM_DIALOGS__PATH", "dialogs")];
    let lines = std::fs::read_to_string(here.path("dialogs/lines.yaml")).unwrap();
    let old: Vec<String> = lines
        .lines()
        .map(|line| line.split_once("last_checked:").map_or_else(|| line.to_owned(), |(head, _)| format!("{head}last_checked: 2020-01-01")))
        .collect();
    here.write("dialogs/lines.yaml", &old.join("\n"));
    let found = here.doctor_with(&with_own).await;
    assert_eq!(found.severity("lines_unchecked"), Some("warning"), "{found:#?}");
    assert_eq!(found.severity("crisis_texts_unapproved"), Some("warning"));
    assert_eq!(found.severity("consent_texts_unapproved"), Some("warning"));

    let kinds = std::fs::read_to_string(here.path("dialogs/kinds.yaml")).unwrap();
    here.write("dialogs/kinds.yaml", &format!("{kinds}\nunknown_part: 1\n"));
    assert_eq!(here.doctor_with(&with_own).await.severity("dialogs"), Some("serious"));

    here.write("waakvlam.toml", "[telegram]\nmode = \"push\"\n[log]\nform = \"loud\"\n");
    assert_eq!(here.doctor().await.serious(), ["settings", "settings"], "all at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_network_is_served_by_pages_alone_and_who_hears_what_is_told() {
    let here = Installation::new().await;
    here.write("network.yaml", &real_network());
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let settings = [("WAAKVLAM_NETWORK__FILE", "network.yaml"), ("WAAKVLAM_WEB__LISTEN", listen.as_str())];
    let mut command = here.command(&["serve"]);
    let _server = Server::of(command.env_remove("TELOXIDE_TOKEN").envs(settings));
    let mut found = here.doctor_with(&settings).await;
    while found.severity("server_not_running").is_some() {
        found = here.doctor_with(&settings).await;
    }
    assert_eq!(found.serious(), ["catch_all_unreachable"]);
    let mut linking = here.command(&["worker", "link", "daan", "--console"]);
    let link = Told::of(&linking.envs(settings).output().unwrap()).done();
    let path = link.lines().next().unwrap().strip_prefix(&format!("http://{listen}")).unwrap();
    let mut browser = std::net::TcpStream::connect(&listen).unwrap();
    write!(browser, "POST {path} HTTP/1.0\r\nHost: {listen}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n").unwrap();
    let mut answer = String::new();
    browser.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.0 303"), "{answer}");
    let found = here.doctor_with(&settings).await;
    assert_eq!(found.serious(), [""; 0]);
    let told = found.findings.iter().find(|finding| finding["id"] == "who_is_alerted").unwrap()["what"].as_str().unwrap();
    assert!(told.starts_with("workers can be alerted in the console only: daan; not at all: mirjam"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn work_for_a_person_is_told() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.api.user(7).starts(None);
    here.api.user(7).blocks();
    here.api.called("sendMessage", 1).await;
    assert!(server.stopped());
    assert_eq!(here.doctor().await.severity("dead_letters"), Some("warning"));

    here.write("network.yaml", &real_network());
    here.run(&["network", "apply", "network.yaml"]).await.done();
    assert_eq!(here.doctor().await.serious(), ["catch_all_unreachable"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_server_is_asked_and_gets_no_mail() {
    let here = Installation::new().await;
    let post = PostOffice::open().await;
    let with_mail = real_network().replacen("    org:", "    email: somebody@buurt.example\n    org:", 1);
    here.write("network.yaml", &with_mail.replacen("    members:", "    email: balie@buurt.example\n    members:", 1));
    here.serve().await.killed();
    let server = format!("smtp://127.0.0.1:{}", post.port());
    let settings = [
        ("WAAKVLAM_NETWORK__FILE", "network.yaml"),
        ("WAAKVLAM_MAIL__SMTP_URL", server.as_str()),
        ("WAAKVLAM_MAIL__FROM", "waakvlam@buurt.example"),
    ];
    let without = here.doctor_with(&settings[..1]).await;
    assert_eq!(without.severity("mail_not_set"), Some("warning"), "{without:?}");
    assert_eq!(without.severity("catch_all_unreachable"), Some("serious"), "{without:?}");
    let found = here.doctor_with(&settings).await;
    assert_eq!((found.severity("mail_not_set"), found.severity("catch_all_unreachable")), (None, None), "{found:?}");
    assert_eq!(found.severity("link_leads_nowhere"), Some("warning"), "{found:?}");
    assert_eq!(found.severity("mail_server"), None, "{found:?}");
    assert_eq!((post.visits(), post.takes()), (1, vec![]));
    post.behaves(Manner::IsDown);
    let found = here.doctor_with(&settings).await;
    assert_eq!(found.severity("mail_server"), Some("serious"), "{found:?}");
    assert!(!found.well);
}
