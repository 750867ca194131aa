//! Revisions of the dialogs and of everything beside them that people edit.
//!
//! The one decision: every revision that was ever in use is kept whole, because a conversation is pinned to the one it
//! started on, and the newest has to be served when the folder cannot be. The newest is in use; taking one back is releasing the earlier one again, under a new number.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{Sql, Turnstile, row};
use super::writer::{Durability, job};
use crate::id::NetworkId;
use jiff::Timestamp;

const CURRENT: Sql = Sql {
    sqlite: "SELECT revision, released_at, document FROM books WHERE network = $1 ORDER BY revision DESC LIMIT 1",
    postgres: "SELECT revision, released_at, document FROM books WHERE network = $1 ORDER BY revision DESC LIMIT 1",
};
const ONE: Sql = Sql {
    sqlite: "SELECT revision, released_at, document FROM books WHERE network = $1 AND revision = $2",
    postgres: "SELECT revision, released_at, document FROM books WHERE network = $1 AND revision = $2",
};
const RELEASE: Sql = Sql {
    sqlite: "INSERT INTO books (network, revision, document, released_at) VALUES ($1, $2, $3, $4)",
    postgres: "INSERT INTO books (network, revision, document, released_at) VALUES ($1, $2, $3, $4)",
};

/// Processes that start at the same moment release one after the other.
const RELEASING: Turnstile = Turnstile { postgres: "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('waakvlam book ' || $1, 0))" };

/// A revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Counts from 1 in each network.
    pub revision: i64,
    /// When it was put into use.
    pub released_at: Timestamp,
    /// The whole of it.
    pub document: String,
}

fn read(mut row: Row) -> Result<Book, StoreError> {
    Ok(Book { revision: row.integer()?, released_at: row.time()?, document: row.text()? })
}

impl Store {
    /// Puts a book into use and says its revision; the one in use already, when it is the same.
    ///
    /// # Errors
    /// The last revision stays in use then.
    pub async fn release_book(&self, network: &NetworkId, document: &str, now: Timestamp) -> Result<i64, StoreError> {
        let (network, document) = (network.clone(), document.to_owned());
        let release = job(move |on| {
            Box::pin(async move {
                on.pass("releasing a book", &RELEASING, row![network.as_str()]).await?;
                let current = on.fetch_one("books", &CURRENT, row![network.as_str()]).await?.map(read).transpose()?;
                let next = match current {
                    Some(book) if book.document == document => return Ok(book.revision),
                    Some(book) => book.revision + 1,
                    None => 1,
                };
                on.execute("releasing a book", &RELEASE, row![network.0, next, document, now]).await?;
                Ok(next)
            })
        });
        self.inner.messages.write(Durability::Now, release).await
    }

    /// The revision in use; `None` before the first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn current_book(&self, network: &NetworkId) -> Result<Option<Book>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("books", &CURRENT, row![network.as_str()]).await?;
        row.map(read).transpose()
    }

    /// One revision.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn book(&self, network: &NetworkId, revision: i64) -> Result<Option<Book>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("books", &ONE, row![network.as_str(), revision]).await?;
        row.map(read).transpose()
    }
}
