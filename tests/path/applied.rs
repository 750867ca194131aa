//! A network that was applied is the one that is served, from the next start.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs the program in this folder, with these words typed; what it printed.
fn waakvlam(folder: &Path, arguments: &[&str], typed: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_waakvlam"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("WAAKVLAM_DIALOGS__PATH", crate::home::dialogs())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn an_applied_network_is_served_and_its_workers_get_the_alert() {
    let folder = tempfile::tempdir().unwrap();
    let made_up = std::fs::read_to_string(crate::home::dialogs().join("network/buurt.yaml")).unwrap();
    let file = folder.path().join("straat.yaml");
    std::fs::write(&file, made_up.replace("network: buurt", "network: straat").replace("fatima", "farida").replace("Fatima", "Farida"))
        .unwrap();
    let told = waakvlam(folder.path(), &["network", "apply", file.to_str().unwrap()], "");
    assert!(told.contains("Applied: the next start goes by it."), "{told}");
    std::fs::remove_file(&file).unwrap();

    let typed = "1\nik ben achter met de huur\n540\nsinds september\n1\n6713 AB 14\n1\n";
    let said = waakvlam(folder.path(), &["chat", "--lang", "nl"], typed);
    assert!(said.contains("[aan farida] Nieuw: Huurachterstand, nummer 1."), "{said}");
    let again =
        waakvlam(folder.path(), &["network", "apply", &crate::home::dialogs().join("network/buurt.yaml").display().to_string()], "");
    assert!(again.contains("Applied: the next start goes by it."), "the made-up one is no second applied network: {again}");
    // Numbers are a network's own: in the made-up one this would be the first.
    let said = waakvlam(folder.path(), &["chat", "--lang", "nl"], typed);
    assert!(said.contains("Nieuw: Huurachterstand, nummer ") && !said.contains("nummer 1."), "{said}");
}
