//! What was handed over, in the form for the statistics office.
//!
//! The one decision: it is made of what is kept, at the moment somebody asks. Nothing is counted beside it that could say
//! something else.

use super::{MUNICIPALITY, Sheet};
use crate::arrears::ddas::{Contact, Deliverer, Delivery, Handed, part};
use crate::arrears::matching::Windows;
use crate::desk::Desk;
use crate::id::SignalId;
use crate::store::StoreError;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Whose software makes it.
const SUPPLIER: &str = "waakvlam";

/// What is asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The municipality's code, four digits.
    pub municipality: String,
    /// Who delivers; the municipality of the network when nobody is named.
    pub organisation: Option<String>,
    /// Its number at the chamber of commerce.
    pub kvk: Option<String>,
    /// Whom to ask there.
    pub contact: Option<String>,
    /// At which address.
    pub email: Option<String>,
}

impl Desk {
    /// The delivery of these days, as JSON.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn ddas(&self, wanted: &Wanted) -> Result<String, StoreError> {
        let library = self.library();
        let midnight = |day: Date| day.to_zoned(library.calendar().zone().clone()).map_or(Timestamp::MIN, |midnight| midnight.timestamp());
        let (from, until) = (midnight(wanted.from), midnight(wanted.to.saturating_add(jiff::Span::new().days(1))));
        let local = |at: Timestamp| library.calendar().local(at).date();
        let rows = self.store.arrears_handed(self.network_id(), from, until).await?;
        let signals: Vec<SignalId> = rows.iter().filter_map(|row| row.kept.signal).collect();
        let mut attempts = self.store.attempts_at(&signals).await?;
        let handed: Vec<Handed> = rows
            .into_iter()
            .filter_map(|row| {
                let Sheet { arrears, told } = Sheet::read(&row.kept.row)?;
                Some(Handed {
                    id: row.number.to_string(),
                    told: told.unwrap_or(arrears.amount),
                    arrears,
                    on: local(row.kept.handed_at?),
                    taken_on: row.claimed_at.map(local),
                    outcome: row.outcome,
                    tried: row.kept.signal.and_then(|signal| attempts.remove(&signal)).into_iter().flatten().map(|one| one.tried).collect(),
                    place: row.kept.address,
                })
            })
            .collect();
        let contacts = wanted.contact.iter().map(|name| Contact { name: name.clone(), email: wanted.email.clone() }).collect();
        let by =
            Deliverer { name: wanted.organisation.clone().unwrap_or_else(|| self.municipality_name()), kvk: wanted.kvk.clone(), contacts };
        let part = part(1, wanted.municipality.clone(), by, &handed, Windows::default());
        let delivery =
            Delivery { from: wanted.from, to: wanted.to, made_at: self.clock.now(), supplier: SUPPLIER.to_owned(), parts: vec![part] };
        serde_json::to_string_pretty(&delivery).map_err(|_| StoreError::Document { what: "delivery" })
    }

    fn municipality_name(&self) -> String {
        let network = self.network();
        let first = network.organisations.values().find(|organisation| organisation.sort.as_str() == MUNICIPALITY);
        first.map(|organisation| organisation.name.clone()).unwrap_or_default()
    }
}
