//! Settings as people write them, right and wrong.

use super::*;
use secrecy::ExposeSecret as _;

fn read(toml: &str) -> Result<Config, ConfigError> {
    reading::read(&Figment::from(Serialized::defaults(Defaults::new())).merge(Toml::string(toml)))
}

#[test]
fn nothing_set_is_a_whole_configuration() {
    let config = read("").unwrap();
    assert_eq!(config.sqlite_path(), Some("data/waakvlam.db".into()));
    assert!(config.telegram.token.is_none());
}

#[test]
fn the_keys_on_a_server_have_a_database_of_their_own() {
    for (toml, expected) in [
        ("[database]\nurl = \"postgres://u:p@h:5433/w?sslmode=require\"", "postgres://u:p@h:5433/w_keys?sslmode=require"),
        ("[database]\nurl = \"postgres://u@h/w\"\nkeys_url = \"postgres://k@elsewhere/k\"", "postgres://k@elsewhere/k"),
    ] {
        let config = read(toml).unwrap();
        let Ok(DatabaseAt::Server { keys, .. }) = config.database_at() else { panic!("{toml}") };
        assert_eq!(keys.expose_secret(), expected);
        assert!(!format!("{config:?}").contains("u:p"), "a password is in nothing that is printed");
        assert_eq!(config.sqlite_path(), None);
    }
}

#[test]
fn a_worker_is_one_chat_or_a_list() {
    assert_eq!(read("[telegram]\nworkers = 999").unwrap().telegram.workers, [999]);
    assert_eq!(read("[telegram]\nworkers = [1, 2]").unwrap().telegram.workers, [1, 2]);
}

#[test]
fn limits_are_a_word_or_numbers() {
    let limits = |toml: &str| read(&format!("[telegram]\nlimits = {toml}")).unwrap().telegram.limits;
    assert_eq!(limits("\"off\""), Limits::Off);
    assert_eq!(limits("{ per_second = 1000 }"), Limits::Rates(Rates { per_second: 1000, ..Rates::default() }));
    let all = Rates { per_second: 1, per_chat_per_minute: 20, burst_per_chat: 1 };
    assert_eq!(limits("{ per_second = 1, per_chat_per_minute = 20, burst_per_chat = 1 }"), Limits::Rates(all));
}

#[test]
fn all_mistakes_are_told_at_once() {
    let toml = "[telegram]\ntokn = \"1\"\nmode = \"push\"\nlimits = 3\n[log]\nform = 4\nfilter = 5\n[databse]\nurl = \"x\"\n[database]\nurl = \"mysql://x\"\n";
    let told = read(toml).unwrap_err();
    for name in ["`telegram.tokn`", "`telegram.mode`", "`telegram.limits`", "`log.form`", "`log.filter`", "`databse`", "`database.url`"] {
        assert!(told.0.iter().any(|problem| problem.starts_with(name)), "{name}: {told}");
    }
    assert_eq!(told.0.len(), 7, "{told}");
}

#[test]
fn a_file_that_is_no_toml_is_told_by_its_line_and_not_by_its_words() {
    let told = read("[telegram]\nmode = \"poll\"\ntoken = 123:word\n").unwrap_err().to_string();
    assert!(told.contains("line 3") && !told.contains("word"), "{told}");
}

#[test]
fn a_mistake_names_the_setting_and_never_its_value() {
    for (toml, names) in [
        ("[telegram]\ntokn = \"123:secret\"", "telegram"),
        ("[telegram]\nmode = \"push\"", "telegram.mode"),
        ("[database]\nurl = \"mysql://secret\"", "database.url"),
        ("[database]\nurl = \"postgres://user:secret@host\"", "database.url"),
        ("[database]\nurl = \"postgres://user:secret@host/a\"\nkeys_url = \"sqlite:keys.db\"", "database.keys_url"),
        ("[database]\nurl = \"postgres://user:secret@host/a\"\nkeys_url = \"postgres://user:secret@host/a\"", "database.keys_url"),
        ("[database]\nkeys_url = \"postgres://user:secret@host/a\"", "database.keys_url"),
        ("[telegram]\nmode = \"webhook\"", "telegram.webhook"),
        ("[telegram]\nlimits = \"secret\"", "`telegram.limits` can be: telegram, off, { per_second"),
        ("[telegram]\nlimits = { per_hour = 1 }", "telegram.limits"),
        ("[telegram]\nlimits = { per_second = 0 }", "`telegram.limits.per_second` must be from 1 to 1000."),
        ("[telegram]\nlimits = { per_chat_per_minute = 6001 }", "`telegram.limits.per_chat_per_minute` must be from 1"),
        ("[telegram]\nlimits = { burst_per_chat = -1 }", "telegram.limits.burst_per_chat"),
    ] {
        let told = read(toml).unwrap_err().to_string();
        assert!(told.contains(names), "{toml}: {told}");
        assert!(!told.contains("secret\"") && !told.contains("user:secret"), "{told}");
        assert!(!told.contains("123:"), "{told}");
    }
}

#[test]
fn terms_can_be_kept_or_are_refused() {
    let config = read("").unwrap();
    assert_eq!((config.retention.key_backup_days, config.retention.erase_after_days), (35, 7));
    let told = read("[retention]\nkey_backup_days = 0\nerase_after_days = 31\nkey_backup_folder = \"/srv/keys\"").unwrap_err();
    assert_eq!(told.0.len(), 2, "{told}");
    assert!(told.to_string().contains("`retention.erase_after_days` is a number of days from 1 to 28; without it, 7."), "{told}");
}
