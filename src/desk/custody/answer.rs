//! A custodian decides.
//!
//! The one decision: a yes is given together with what the reporter hears. Not telling them now is a choice with a ground of law
//! and a day, written down by the custodian; telling them is what happens when nothing is chosen.

use super::{Changes, CustodyDeed, NotInCustody, Step, after};
use crate::custody::{Action, Delay, LATEST, OPEN_FOR, Request, Status, Telling, What, said_by};
use crate::desk::Desk;
use crate::id::WorkerId;
use crate::personal::Text;
use crate::store::{CUSTODY_TOLD, Case, StoreError};
use jiff::Timestamp;
use jiff::civil::{Date, time};
use uuid::Uuid;

impl Desk {
    pub(super) async fn deciding(
        &self,
        worker: &WorkerId,
        number: i64,
        deed: &CustodyDeed,
        now: Timestamp,
    ) -> Result<Result<Box<Changes>, NotInCustody>, StoreError> {
        let (id, reason) = match deed {
            CustodyDeed::Grant { request, reason, .. } | CustodyDeed::Refuse { request, reason } | CustodyDeed::End { request, reason } => {
                (*request, reason)
            }
            CustodyDeed::Ask { .. } => return Ok(Err(NotInCustody::Unknown)),
        };
        let Some((case, request)) = self.decidable(worker, number, id).await? else { return Ok(Err(NotInCustody::Unknown)) };
        if reason.is_blank() {
            return Ok(Err(NotInCustody::NoReason));
        }
        Ok(self.decide_custody(worker, &case, &request, deed, reason, now).map(Box::new))
    }

    /// The signal and the request, if it is this worker's to decide. The signal is read first: its version, which is checked when
    /// anything is written, then vouches for what was read of the request after it.
    async fn decidable(&self, worker: &WorkerId, number: i64, id: Uuid) -> Result<Option<(Case, Request)>, StoreError> {
        let Some(case) = self.store.case(self.network_id(), number).await? else { return Ok(None) };
        let request = self.store.custody_of(case.id).await?.into_iter().find(|request| request.id == id);
        let request = request.filter(|request| request.may_be_decided_by(worker) && self.deciders(&case, &request.by).contains(worker));
        Ok(request.map(|request| (case, request)))
    }

    fn decide_custody(
        &self,
        worker: &WorkerId,
        case: &Case,
        request: &Request,
        deed: &CustodyDeed,
        reason: &Text,
        now: Timestamp,
    ) -> Result<Changes, NotInCustody> {
        let (who, note) = (said_by(worker), Some(reason.clone()));
        match deed {
            CustodyDeed::Grant { later, .. } => {
                let until = now.checked_add(OPEN_FOR).unwrap_or(now);
                let status = after(request, Action::Grant { until })?;
                let telling = later.map_or(Ok(Telling::Now), |later| self.later(later, now))?;
                let what = What::Granted { until, telling };
                let mut changes = self.custody_step(request, case, Step { what, status, who, note, rings_at: Some(until) }, now);
                match telling {
                    Telling::Now => self.tell_reporter(&mut changes, request, case, now),
                    Telling::Later { at, .. } => changes.timers_set.push(self.custody_timer(request, CUSTODY_TOLD, at, 0)),
                }
                self.tell_who_asked(&mut changes, request, case, "worker_custody_granted", now);
                Ok(changes)
            }
            CustodyDeed::Refuse { .. } => {
                let status = after(request, Action::Refuse)?;
                let mut changes = self.custody_step(request, case, Step { what: What::Refused, status, who, note, rings_at: None }, now);
                self.tell_who_asked(&mut changes, request, case, "worker_custody_refused", now);
                Ok(changes)
            }
            CustodyDeed::End { .. } => {
                if !matches!(request.status(), Status::Granted { .. }) {
                    return Err(NotInCustody::Unknown);
                }
                let status = after(request, Action::End)?;
                let mut changes = self.custody_step(request, case, Step { what: What::Ended, status, who, note, rings_at: None }, now);
                self.tell_who_asked(&mut changes, request, case, "worker_custody_ended", now);
                Ok(changes)
            }
            CustodyDeed::Ask { .. } => Err(NotInCustody::Unknown),
        }
    }

    /// When the reporter is told instead: on that day at noon, which is tomorrow at the earliest.
    fn later(&self, (because, day): (Delay, Date), now: Timestamp) -> Result<Telling, NotInCustody> {
        let library = self.library();
        let noon = day.to_datetime(time(12, 0, 0, 0)).to_zoned(library.calendar().zone().clone());
        let at = noon.map_err(|_| NotInCustody::WrongDay)?.timestamp();
        let latest = now.checked_add(LATEST).unwrap_or(now);
        let today = library.calendar().local(now).date();
        if day <= today || at > latest { Err(NotInCustody::WrongDay) } else { Ok(Telling::Later { because, at }) }
    }
}
