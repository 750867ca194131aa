//! The key file, the data folder and the disk.

use super::Finding;
use crate::config::Config;
use rustix::fs::{Access, access, statvfs};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Below this the next busy day may fill the disk: photos are up to 20 MB each.
const LITTLE_ROOM: u64 = 1_000_000_000;
/// Below this a morning may.
const NO_ROOM: u64 = 100_000_000;
/// The log is folded at 16 MiB; four times that means that something keeps it from being folded.
const LARGE_LOG: u64 = 64 * 1024 * 1024;
/// The rights of group and others.
const OTHERS: u32 = 0o077;

/// What is found without opening anything.
pub fn findings(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(database) = config.sqlite_path() else { return findings };
    let folder = folder_of(&database);
    if config.seal.key.is_none() {
        key_file(&config.seal.key_file, &database, &mut findings);
    }
    writable(&folder, &database, &mut findings);
    room(&folder, &mut findings);
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    if let Ok(file) = std::fs::metadata(&log)
        && file.len() > LARGE_LOG
    {
        findings.push(Finding::warning(
            "log_large",
            format!("the log beside the database is {} MB and is not folded into it", file.len() / 1_000_000),
            "Close whatever has the database open beside the server (a sqlite3 shell, a backup tool); then restart the server",
        ));
    }
    findings
}

fn key_file(key: &Path, database: &Path, findings: &mut Vec<Finding>) {
    let there = std::fs::metadata(key);
    let name = key.display();
    match &there {
        Ok(file) if file.permissions().mode() & OTHERS != 0 => findings.push(Finding::serious(
            "key_readable_by_others",
            format!("the key file {name} can be read by other users of this machine"),
            format!("Run `chmod 600 {name}`"),
        )),
        Ok(_) => {}
        Err(_) if holds_something(database) => findings.push(Finding::serious(
            "key_missing",
            format!("there is data, and no key in {name}"),
            "Put the key file back from where you keep it, or set seal.key_file to where it is; without it nobody can read the data",
        )),
        Err(_) => {}
    }
    let same = matches!((folder_of(key).canonicalize(), folder_of(database).canonicalize()), (Ok(one), Ok(other)) if one == other);
    if there.is_ok() && same {
        findings.push(Finding::warning(
            "key_beside_database",
            format!("the key file lies in the folder of the databases ({name}): a copy of that folder is a copy of everything, unsealed"),
            "Move it to another folder, as in /etc/waakvlam/waakvlam.key, and set seal.key_file; keep one more copy in a safe",
        ));
    }
}

fn writable(folder: &Path, database: &Path, findings: &mut Vec<Finding>) {
    if !folder.exists() {
        findings.push(Finding::note(
            "no_database",
            format!("there is no data yet in {}", folder.display()),
            "It is made at the first start",
        ));
        return;
    }
    let mut places: Vec<PathBuf> = vec![folder.to_owned()];
    places.extend([database.to_owned(), database.with_extension("keys.db")].into_iter().filter(|file| file.exists()));
    for place in &places {
        if access(place, Access::WRITE_OK).is_err() {
            findings.push(Finding::serious(
                "not_writable",
                format!("this user may not write {}", place.display()),
                "Give this command as the user that runs the server; if it is that user, correct the owner with chown",
            ));
        }
    }
    let open = |file: &&PathBuf| std::fs::metadata(file).is_ok_and(|file| file.permissions().mode() & OTHERS != 0);
    let folder_is_open = places.first().as_ref().is_some_and(open);
    if folder_is_open && let Some(file) = places.iter().skip(1).find(open) {
        findings.push(Finding::warning(
            "database_readable_by_others",
            format!("{} can be read by other users of this machine", file.display()),
            format!("Run `chmod 700 {}`", folder.display()),
        ));
    }
}

fn room(folder: &Path, findings: &mut Vec<Finding>) {
    let Ok(disk) = statvfs(folder) else { return };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let what = format!("{} MB are free on the disk of {}", free / 1_000_000, folder.display());
    let remedy = "Make room, or give the data folder a larger disk: when it is full nothing can be written down";
    match free {
        0..NO_ROOM => findings.push(Finding::serious("disk_full", what, remedy)),
        NO_ROOM..LITTLE_ROOM => findings.push(Finding::warning("disk_nearly_full", what, remedy)),
        _ => {}
    }
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

fn holds_something(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|file| file.len() > 0)
}
