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
