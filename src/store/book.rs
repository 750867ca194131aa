//! Revisions of the dialogs and of everything beside them that people edit.
//!
//! The one decision: every revision that was ever in use is kept whole, because a conversation is pinned to the one it
//! started on, and the newest has to be served when the folder cannot be. The newest is in use; taking one back is releasing
//! the earlier one again, under a new number.

use super::Store;
use super::error::StoreError;
use super::row::Row;
use super::sql::{Sql, Turnstile, row};
use super::writer::{Durability, job};
use crate::id::{ConversationId, NetworkId};
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

const TAKEN_BACK: Sql = Sql::same(
    "SELECT revision, released_at, document FROM books
     WHERE network = $1 AND document = $2 AND taken_back_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM books later WHERE later.network = $1 AND later.document = $2
                       AND later.taken_back_at IS NULL AND later.revision > books.revision)
     ORDER BY revision DESC LIMIT 1",
);
const BEFORE: Sql = Sql::same(
    "SELECT revision, released_at, document FROM books
     WHERE network = $1 AND taken_back_at IS NULL AND revision < $2 AND document <> $3 ORDER BY revision DESC LIMIT 1",
);
const TAKE_BACK: Sql = Sql::same("UPDATE books SET taken_back_at = $3 WHERE network = $1 AND document = $2 AND taken_back_at IS NULL");
const UNDER_WAY: Sql = Sql::same("SELECT id FROM conversations WHERE network = $1 AND revision IS NOT NULL");

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

    /// Takes the revision in use back, and puts `earlier` into use again under a new number, which it says. A start that finds
    /// what was taken back in its folder does not put it into use.
    ///
    /// # Errors
    /// What is in use stays so then.
    pub async fn take_back(&self, network: &NetworkId, earlier: &Book, now: Timestamp) -> Result<i64, StoreError> {
        let (network, document) = (network.clone(), earlier.document.clone());
        let take_back = job(move |on| {
            Box::pin(async move {
                on.pass("releasing a book", &RELEASING, row![network.as_str()]).await?;
                let current = on.fetch_one("books", &CURRENT, row![network.as_str()]).await?.map(read).transpose()?;
                let next = current.as_ref().map_or(1, |book| book.revision + 1);
                if let Some(current) = current {
                    on.execute("taking a book back", &TAKE_BACK, row![network.as_str(), current.document, now]).await?;
                }
                on.execute("releasing a book", &RELEASE, row![network.0, next, document, now]).await?;
                Ok(next)
            })
        });
        self.inner.messages.write(Durability::Now, take_back).await
    }

    /// The revision under which exactly this was in use and was taken back, if it was not released again since.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn taken_back(&self, network: &NetworkId, document: &str) -> Result<Option<i64>, StoreError> {
        let row = self.inner.messages.read().await?.fetch_one("books", &TAKEN_BACK, row![network.as_str(), document]).await?;
        Ok(row.map(read).transpose()?.map(|book| book.revision))
    }

    /// The revision that was in use before this one, says something else, and was never taken back.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn book_before(&self, network: &NetworkId, book: &Book) -> Result<Option<Book>, StoreError> {
        let asked = row![network.as_str(), book.revision, book.document.as_str()];
        let row = self.inner.messages.read().await?.fetch_one("books", &BEFORE, asked).await?;
        row.map(read).transpose()
    }

    /// The conversations that are in the middle of something, each pinned to the revision it began with.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn under_way(&self, network: &NetworkId) -> Result<Vec<ConversationId>, StoreError> {
        let rows = self.inner.messages.read().await?.fetch("conversations", &UNDER_WAY, row![network.as_str()]).await?;
        rows.into_iter().map(|mut row| row.id()).collect()
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
