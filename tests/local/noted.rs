//! What commands read and do, as the audit has it: with a server and without.

use crate::home::*;

/// The lines of the audit that a command left: what, and by whom.
async fn by_commands(here: &Installation) -> Vec<(String, String)> {
    let told = here.run(&["audit", "list"]).await.done();
    let line = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        (fields[3].to_owned(), fields[2].to_owned())
    };
    told.lines().map(line).filter(|(_, who)| who.starts_with("operator")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn log_3_what_a_command_changes_is_a_line_too() {
    let here = Installation::new().await;
    assert!(here.serve().await.stopped());
    let network = dialogs().join("network/buurt.yaml").display().to_string();
    // Whoever holds the keys, the network, the links, the dialogs or what is let go of holds people's data as well.
    let commands: [(&[&str], &str, Beside); 6] = [
        (&["network", "apply", &network], "apply_network", Beside::Served),
        (&["worker", "link", "fatima", "--console"], "link_worker", Beside::Served),
        (&["dialogs", "release"], "release_dialogs", Beside::Served),
        (&["retention", "run"], "let_go", Beside::Served),
        (&["keys", "rotate"], "change_keys", Beside::Refused),
        (&["keys", "reindex"], "change_keys", Beside::Refused),
    ];
    let mut expected: Vec<&str> = Vec::new();
    for (command, deed, _) in commands {
        here.run(command).await.done();
        expected.push(deed);
    }
    // What only tells is none.
    here.run(&["retention"]).await.done();
    let server = here.serve().await;
    for (command, deed, beside) in commands {
        let done = here.run(command).await;
        match beside {
            Beside::Served => {
                done.done();
                expected.push(deed);
            }
            Beside::Refused => assert!(done.refused().contains("Stop that program first")),
        }
    }
    let deeds: Vec<String> = by_commands(&here).await.into_iter().map(|(deed, _)| deed).collect();
    assert_eq!(deeds, expected);
    here.run(&["audit", "verify"]).await.done();
    assert!(server.stopped());
}

/// What a command does while a server runs.
#[derive(Clone, Copy)]
enum Beside {
    /// The server does it.
    Served,
    /// Nothing: the database is the server's.
    Refused,
}

#[tokio::test(flavor = "multi_thread")]
async fn log_3_what_a_command_takes_out_is_a_line_with_the_systems_name_for_who_gave_it() {
    let here = Installation::new().await;
    let out = |name: &str| here.path(name).display().to_string();
    here.write("list.csv", "nothing");
    let commands: [(&[&str], &str); 6] = [
        (&["figures"], "read_figures"),
        (&["route", "--replay", "30d"], "replay"),
        (&["export", "reactions", "--since", "2026-01-01"], "export"),
        (&["backup", &out("copy.db")], "backup"),
        (&["backup", "--keys", &out("keys.db")], "backup_keys"),
        (&["import", "arrears", &out("list.csv")], "bring_arrears"),
    ];
    let name = String::from_utf8(std::process::Command::new("id").arg("-un").output().unwrap().stdout).unwrap();
    let who = format!("operator:{} via command line", name.trim());
    let expected: Vec<(String, String)> = commands.iter().map(|(_, deed)| ((*deed).to_owned(), who.clone())).collect();

    // A first start makes the database that is copied.
    assert!(here.serve().await.stopped());
    for (command, _) in commands {
        let _ = here.run(command).await;
    }
    assert_eq!(by_commands(&here).await, expected, "alone");

    let server = here.serve().await;
    for (command, _) in commands {
        let _ = here.run(command).await;
    }
    assert_eq!(by_commands(&here).await, [expected.clone(), expected].concat(), "and beside a server");
    assert!(server.stopped());

    let processing = here.run(&["audit", "processing"]).await.done();
    assert!(processing.lines().count() >= 12, "{processing}");
    for line in processing.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).unwrap()["attributes"]["dpl.core.processing_activity_id"].is_string());
        assert!(!line.contains("operator") && !line.contains(name.trim()), "{line}");
    }
}
