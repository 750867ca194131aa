//! Tables as a whole: read in order, row by row, whatever database they are in.
//!
//! The one decision: a table is read by pages in the order of its primary key, which both databases sort alike (bytes), so
//! that one hash says whether two copies are the same, and no table has to fit into memory.

use super::connection::Connection;
use super::error::StoreError;
use super::row::Row;
use super::sql::{Column, Sql, Value, arrays};

/// A table and its primary key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) key: &'static [&'static str],
    /// Rows read at once.
    page: usize,
}

/// Some megabytes at most of rows that are small.
const PAGE: usize = 500;
/// Files are up to 20 MB each.
const FILES: usize = 4;

const fn table(name: &'static str, key: &'static [&'static str]) -> Table {
    Table { name, key, page: PAGE }
}

/// The tables of the message database, each after those it refers to.
pub(super) const MESSAGES: [Table; 51] = [
    table("pairing", &["name"]),
    table("persons", &["id"]),
    table("conversations", &["id"]),
    table("received", &["network", "channel", "account", "external_id"]),
    table("envelopes", &["seq"]),
    table("timers", &["owner", "kind"]),
    table("messages", &["seq"]),
    table("unclear_messages", &["message"]),
    table("signals", &["id"]),
    table("signal_events", &["id"]),
    table("decisions", &["signal", "version"]),
    table("numbers", &["network"]),
    table("workers", &["network", "id"]),
    table("worker_chats", &["conversation"]),
    table("one_time_links", &["hash"]),
    table("sessions", &["id"]),
    Table { page: FILES, ..table("attachments", &["id"]) },
    table("alerts", &["id"]),
    table("residents", &["id"]),
    table("invitations", &["id"]),
    table("acquaintances", &["conversation"]),
    table("identity_events", &["id"]),
    table("code_tries", &["envelope"]),
    table("departures", &["id"]),
    table("consents", &["id"]),
    table("consent_events", &["id"]),
    table("arrears_offers", &["id"]),
    table("arrears_offer_events", &["id"]),
    table("check_ins", &["id"]),
    table("check_in_events", &["id"]),
    table("merges", &["id"]),
    table("support_events", &["id"]),
    table("arrears", &["id"]),
    table("arrears_events", &["id"]),
    table("tenancy_ties", &["id"]),
    table("contact_attempts", &["id"]),
    table("hand_overs", &["id"]),
    table("hand_over_events", &["id"]),
    table("custody_requests", &["id"]),
    table("custody_events", &["id"]),
    table("corrections", &["message"]),
    table("learnt_examples", &["id"]),
    table("follow_ups", &["signal"]),
    table("absences", &["id"]),
    table("needless_keys", &["key"]),
    table("erasures", &["id"]),
    table("audit", &["network", "seq"]),
    table("processing", &["network", "at", "operation"]),
    table("books", &["network", "revision"]),
    table("networks", &["network"]),
    table("leases", &["name"]),
];

/// The tables of the key store.
pub(super) const KEYS: [Table; 3] = [table("keys", &["id"]), table("facts", &["name"]), table("audit_heads", &["network", "seq"])];

/// A table with its columns, as a SQLite file says.
pub(super) struct Shape {
    pub(super) table: Table,
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<Column>,
}

const COLUMNS: Sql = Sql { sqlite: "SELECT name, type FROM pragma_table_info($1) ORDER BY cid", postgres: "SELECT 1" };

impl Shape {
    pub(super) async fn of(table: Table, source: &mut Connection) -> Result<Self, StoreError> {
        let (mut names, mut columns) = (Vec::new(), Vec::new());
        for mut row in source.fetch(table.name, &COLUMNS, vec![table.name.into()]).await? {
            names.push(row.text()?);
            columns.push(row.parsed(|word| match word {
                "TEXT" => Some(Column::Text),
                "INTEGER" => Some(Column::Integer),
                "BLOB" => Some(Column::Blob),
                _ => None,
            })?);
        }
        Ok(Self { table, names, columns })
    }

    /// The value of that column.
    pub(super) fn get<'r>(&self, row: &'r [Value], name: &str) -> Option<&'r Value> {
        row.get(self.names.iter().position(|known| known == name)?)
    }

    /// The rows after `after`, in order; none when there are none.
    pub(super) async fn page(&self, on: &mut Connection, after: Option<&[Value]>) -> Result<Vec<Vec<Value>>, StoreError> {
        let Table { name, key, page } = self.table;
        let key_columns = key.join(", ");
        let (behind, values) = match after {
            None => (String::new(), Vec::new()),
            Some(last) => {
                let marks: Vec<String> = (1..=key.len()).map(|n| format!("${n}")).collect();
                let values = key.iter().filter_map(|column| self.get(last, column).cloned()).collect();
                (format!("WHERE ({key_columns}) > ({})", marks.join(", ")), values)
            }
        };
        let text = format!("SELECT {} FROM {name} {behind} ORDER BY {key_columns} LIMIT {page}", self.names.join(", "));
        let rows = on.fetch_built(name, &text, values).await?;
        rows.into_iter().map(|mut row| self.values(&mut row)).collect()
    }

    fn values(&self, row: &mut Row) -> Result<Vec<Value>, StoreError> {
        let read = |column: &Column| match column {
            Column::Text => row.maybe_text().map(Value::from),
            Column::Integer => row.maybe_integer().map(Value::from),
            Column::Blob => row.maybe_blob().map(Value::from),
        };
        self.columns.iter().map(read).collect()
    }

    /// Writes rows into this table of another database.
    pub(super) async fn insert(&self, on: &mut Connection, rows: &[Vec<Value>]) -> Result<(), StoreError> {
        let text = format!("INSERT INTO {} ({}) SELECT * FROM {}", self.table.name, self.names.join(", "), arrays(&self.columns));
        on.insert_built(self.table.name, &text, &self.columns, rows).await
    }
}

/// How many rows, and a hash over all of them in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) rows: u64,
    hasher: blake3::Hasher,
}

impl Tally {
    pub(super) fn add(&mut self, row: &[Value]) {
        self.rows += 1;
        for value in row {
            let (sort, bytes): (u8, &[u8]) = match value {
                Value::Null | Value::Ids(_) => (0, &[]),
                Value::Integer(number) => (1, &number.to_le_bytes()),
                Value::Text(text) => (2, text.as_bytes()),
                Value::Blob(bytes) => (3, bytes),
            };
            // The sort and the length in front, so that no two rows read the same.
            self.hasher.update(&[sort]);
            self.hasher.update(&(bytes.len() as u64).to_le_bytes());
            self.hasher.update(bytes);
        }
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        self.rows == other.rows && self.hasher.finalize() == other.hasher.finalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::plans::store;
    use std::collections::BTreeSet;

    const NAMES: Sql = Sql {
        sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations'",
        postgres: "SELECT 1",
    };

    async fn names(on: &mut Connection) -> BTreeSet<String> {
        on.fetch("sqlite_master", &NAMES, Vec::new()).await.unwrap().into_iter().map(|mut row| row.text().unwrap()).collect()
    }

    #[tokio::test]
    async fn no_table_is_left_behind_when_everything_moves() {
        let (_folder, store) = store().await;
        let known = |tables: &[Table]| tables.iter().map(|table| table.name.to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(names(&mut store.inner.messages.read().await.unwrap()).await, known(&MESSAGES));
        assert_eq!(names(&mut store.inner.keys.database.read().await.unwrap()).await, known(&KEYS));
        for table in MESSAGES.iter().chain(&KEYS) {
            let in_keys = KEYS.iter().any(|known| known.name == table.name);
            let mut on = if in_keys { store.inner.keys.database.read().await } else { store.inner.messages.read().await }.unwrap();
            let shape = Shape::of(*table, &mut on).await.unwrap();
            assert!(table.key.iter().all(|column| shape.names.iter().any(|name| name == column)), "{}", table.name);
        }
    }

    #[test]
    fn both_databases_have_the_same_migrations_under_the_same_names() {
        let names = |folder: &str| -> BTreeSet<String> {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
            let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
            files.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
        };
        for (sqlite, postgres) in [("sqlite", "postgres"), ("sqlite/keys", "postgres/keys")] {
            assert_eq!(names(sqlite), names(postgres));
            assert!(!names(sqlite).is_empty());
        }
    }

    #[test]
    fn a_tally_differs_by_any_value_and_by_where_one_ends() {
        let tally = |rows: &[Vec<Value>]| {
            let mut tally = Tally::default();
            rows.iter().for_each(|row| tally.add(row));
            tally
        };
        let one = tally(&[vec!["ab".into(), "c".into()]]);
        assert!(one.is(&tally(&[vec!["ab".into(), "c".into()]])));
        let others = [
            vec![vec!["a".into(), "bc".into()]],
            vec![vec!["ab".into(), Value::Null]],
            vec![vec!["ab".into(), Value::Blob(b"c".to_vec())]],
            vec![vec!["ab".into(), "c".into()], Vec::new()],
        ];
        for other in others {
            assert!(!one.is(&tally(&other)), "{other:?}");
        }
    }
}
