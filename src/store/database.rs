//! A database, whichever it is: work in a transaction, and reads of what is committed.
//!
//! The one decision: messages and keys are two of these, opened the same way, so that what holds for one (settings, faults,
//! transactions) holds for the other.

use super::connection::Connection;
use super::error::StoreError;
use super::faults::Faults;
use super::file::{DatabaseFile, Folded};
use super::server::Server;
use super::writer::{Doing, Durability};

/// A database.
pub(super) enum Database {
    File(DatabaseFile),
    Server(Server),
}

impl Database {
    /// A connection for reading what is committed.
    pub(super) async fn read(&self) -> Result<Connection, StoreError> {
        self.faults().ask();
        match self {
            Self::File(file) => file.read().await,
            Self::Server(server) => server.connect().await,
        }
    }

    /// Work inside a transaction: of its own on a server, shared with whatever waits in a file. The answer comes after the
    /// commit. If the caller goes away meanwhile the work is done all the same.
    pub(super) async fn write<T, F>(&self, durability: Durability, work: F) -> Result<T, StoreError>
    where
        F: for<'c> FnOnce(&'c mut Connection) -> Doing<'c, T> + Send + 'static,
        T: Send + 'static,
    {
        self.faults().ask();
        match self {
            Self::File(file) => file.write(durability, work).await,
            Self::Server(server) => server.write(durability, work).await,
        }
    }

    /// Returns when everything written before is on the disk.
    pub(super) async fn synced(&self) -> Result<(), StoreError> {
        match self {
            Self::File(file) => file.synced().await,
            Self::Server(server) => server.synced().await,
        }
    }

    /// Lets go of what was deleted and lies in the log still: in a file now; on a server when it cleans up by itself (`VACUUM`).
    pub(super) async fn fold(&self) {
        let folded = match self {
            Self::File(file) => file.fold().await,
            Self::Server(_) => return,
        };
        match folded {
            Ok(Folded::Now) => {}
            Ok(Folded::Later) => tracing::debug!("the log is being read and could not be cut; that is done the next time"),
            Err(error) => tracing::warn!(%error, "the log could not be cut after something was erased; that is done the next time"),
        }
    }

    fn faults(&self) -> &Faults {
        match self {
            Self::File(file) => &file.faults,
            Self::Server(server) => &server.faults,
        }
    }

    /// Finishes what was asked and closes. Calls after this are refused.
    pub(super) async fn close(&self) {
        match self {
            Self::File(file) => file.close().await,
            Self::Server(server) => server.close().await,
        }
    }
}
