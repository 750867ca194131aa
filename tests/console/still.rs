//! What lies in the tables of a house, so that "nothing came of it" is looked at row by row.

use crate::home::House;
use std::collections::BTreeMap;

/// Tables in which a question leaves something, whoever asks and whatever came of it; each with what it leaves.
const BY_ASKING: [(&str, &str); 4] = [
    ("sessions", "when this browser was last seen"),
    ("audit", "who asked for what, and that it was refused"),
    ("processing", "the same, without who"),
    ("leases", "that the store could be written, which is tried before it is looked at"),
];

/// Every table: how many rows, and a digest of them.
pub(crate) type Tables = BTreeMap<String, (usize, String)>;

impl House {
    /// What lies in every table but those that are [`BY_ASKING`]. Nothing works by itself from now on: clocks and letters
    /// change rows as well.
    pub(crate) async fn tables(&self) -> Tables {
        self.rests().await;
        let all = self.place.rows().await;
        assert!(all.len() > 30, "the tables were not read: {:?}", all.iter().map(|(name, _)| name).collect::<Vec<_>>());
        for (name, _) in BY_ASKING {
            assert!(all.iter().any(|(table, _)| table == name), "there is no table {name} to leave out");
        }
        let others = all.into_iter().filter(|(name, _)| !BY_ASKING.iter().any(|(left_out, _)| left_out == name));
        others.map(|(name, rows)| (name, (rows.len(), blake3::hash(rows.join("\n").as_bytes()).to_hex().to_string()))).collect()
    }
}

/// The tables that are not as they were, with how many rows each had and has.
pub(crate) fn changed(before: &Tables, after: &Tables) -> Vec<String> {
    let is_other = |name: &&String| before.get(*name) != after.get(*name);
    let told = |name: &String| format!("{name}: {:?} rows, then {:?}", before.get(name).map(|is| is.0), after.get(name).map(|is| is.0));
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(is_other).map(told).collect()
}

#[tokio::test]
async fn one_changed_cell_of_any_table_is_seen() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let before = house.tables().await;
    assert_eq!(changed(&before, &house.tables().await), [""; 0]);
    for (name, statement) in [
        ("signals", "UPDATE signals SET status = 'closed'"),
        ("conversations", "UPDATE conversations SET version = version + 1"),
        ("networks", "DELETE FROM networks"),
    ] {
        house.place.by_hand(statement).await;
        let after = house.tables().await;
        assert!(changed(&before, &after).iter().any(|line| line.starts_with(&format!("{name}: "))), "{name}");
    }
}
