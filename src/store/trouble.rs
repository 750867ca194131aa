//! What a database's error means for us.
//!
//! The one decision: its own sentence is left behind, for it may quote a value, and a value may be what a person wrote. What
//! goes on is the kind of trouble and a code.

use super::error::StoreError;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Sqlite,
    Postgres,
}

/// Turns the driver's error into ours.
pub(super) fn judge(engine: Engine, doing: &'static str, error: &sqlx::Error) -> StoreError {
    let sqlx::Error::Database(database) = error else { return not_the_databases(engine, error) };
    let code = database.code().map(std::borrow::Cow::into_owned).unwrap_or_default();
    match engine {
        Engine::Sqlite => of_sqlite(doing, code),
        Engine::Postgres => of_postgres(doing, code),
    }
}

/// What is not named here is the disk's, the network's or the driver's trouble.
fn not_the_databases(engine: Engine, error: &sqlx::Error) -> StoreError {
    match (error, engine) {
        (sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed, _) => StoreError::Closed,
        (sqlx::Error::PoolTimedOut, Engine::Sqlite) => StoreError::Locked,
        (sqlx::Error::PoolTimedOut, Engine::Postgres) => StoreError::Unreachable { code: "no connection in time".to_owned() },
        (sqlx::Error::Io(error), Engine::Sqlite) => StoreError::Disk { code: error.kind().to_string() },
        (sqlx::Error::Io(error), Engine::Postgres) => StoreError::Unreachable { code: error.kind().to_string() },
        (sqlx::Error::Tls(_), _) => StoreError::Unreachable { code: "TLS".to_owned() },
        (_, Engine::Sqlite) => StoreError::Disk { code: "none".to_owned() },
        (_, Engine::Postgres) => StoreError::Unreachable { code: "none".to_owned() },
    }
}

/// By the low byte, the primary code (sqlite.org/rescode.html): 5 busy, 6 locked, 8 read-only, 10 I/O, 11 corrupt, 13 full,
/// 14 cannot open, 26 not a database; 1 with 19 and 20 are the statement's or its values' own fault.
pub(super) fn of_sqlite(doing: &'static str, code: String) -> StoreError {
    match code.parse::<i64>().map(|code| code & 0xff) {
        Ok(5 | 6) => StoreError::Locked,
        Ok(13) => StoreError::Full,
        Ok(1 | 18 | 19 | 20 | 25) => StoreError::Refused { doing, code },
        Ok(_) | Err(_) => StoreError::Disk { code },
    }
}

/// By SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html): somebody else was at the same rows and one of both had
/// to give way; no room; a statement or value at fault; else the server's or the network's trouble.
fn of_postgres(doing: &'static str, code: String) -> StoreError {
    match code.as_str() {
        // Serialisation failure, deadlock, lock not to be had in time, ended by a timeout of the session.
        "40001" | "40P01" | "55P03" | "57014" => StoreError::Locked,
        "53100" => StoreError::Full,
        "3D000" => StoreError::NoDatabase,
        // The password, or the role, or what the role may do.
        "28000" | "28P01" | "42501" => StoreError::NotAllowed { code },
        _ => match code.get(..2) {
            Some("22" | "23" | "42") => StoreError::Refused { doing, code },
            Some(_) | None => StoreError::Unreachable { code },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Remedy;

    #[test]
    fn a_code_says_whether_to_repeat_to_refuse_or_to_stop() {
        for (code, remedy) in [
            ("40001", Remedy::Repeat),
            ("40P01", Remedy::Repeat),
            ("55P03", Remedy::Repeat),
            ("53100", Remedy::Repeat),
            ("57P01", Remedy::Repeat),
            ("08006", Remedy::Repeat),
            ("23505", Remedy::Refuse),
            ("23503", Remedy::Refuse),
            ("22021", Remedy::Refuse),
            ("42P01", Remedy::Refuse),
            ("3D000", Remedy::Stop),
            ("28P01", Remedy::Stop),
        ] {
            assert_eq!(of_postgres("a test", code.to_owned()).remedy(), remedy, "{code}");
        }
        for (code, remedy) in [("5", Remedy::Repeat), ("13", Remedy::Repeat), ("2067", Remedy::Refuse), ("11", Remedy::Repeat)] {
            assert_eq!(of_sqlite("a test", code.to_owned()).remedy(), remedy, "{code}");
        }
    }
}
