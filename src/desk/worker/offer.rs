//! Answering in a chat what another organisation offers: take it, or not and why.
//!
//! The one decision: the answer is the same deed as on the page, written in the commit of the chat's own turn. Whoever answers
//! late hears what became of it, as far as it was ever theirs to answer.

use super::Desk;
use crate::desk::hand_over::{Deed, HandedOver, NotHandedOver};
use crate::desk::turn::Desktop;
use crate::handover::{Reason, Status};
use crate::id::{EnvelopeId, HandOverId, SignalId, WorkerId};
use crate::language::Language;
use crate::mailbox::{Button, Outgoing, Press};
use crate::personal::Text;
use crate::store::{Author, StoreError};

impl Desk {
    pub(super) async fn take_over(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        offer: HandOverId,
    ) -> Result<(), StoreError> {
        match self.hand_over_within(&mut desktop.changes, worker, &Deed::Accept { id: offer }, desktop.now).await? {
            HandedOver::Now { number } => {
                let made = desktop.changes.raised.last().map(|raised| raised.id);
                self.tell_yours(desktop, id, offer, "worker_offer_yours", number.zip(made)).await
            }
            HandedOver::Before => self.tell_became(desktop, id, worker, offer).await,
            HandedOver::Refused(why) => self.tell_not(desktop, id, worker, offer, why).await,
        }
    }

    pub(super) async fn decline(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        offer: HandOverId,
        reason: Option<String>,
    ) -> Result<(), StoreError> {
        let Some(reason) = reason.as_deref().and_then(Reason::from_word) else {
            return self.ask_why_not(desktop, id, worker, offer).await;
        };
        match self.hand_over_within(&mut desktop.changes, worker, &Deed::Refuse { id: offer, reason }, desktop.now).await? {
            HandedOver::Now { .. } => self.tell_of(desktop, id, offer, "worker_offer_no", &[]).await,
            HandedOver::Before => self.tell_became(desktop, id, worker, offer).await,
            HandedOver::Refused(why) => self.tell_not(desktop, id, worker, offer, why).await,
        }
    }

    async fn ask_why_not(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, offer: HandOverId) -> Result<(), StoreError> {
        if !self.waits_for(worker, offer).await? {
            return self.tell_became(desktop, id, worker, offer).await;
        }
        let button = |reason: Reason| Button {
            label: reason.label(Language::Nl).to_owned(),
            press: Press::Decline { offer, reason: Some(reason.as_str().to_owned()) },
        };
        self.tell(desktop, id, "worker_decline_why", &[], Reason::ALL.map(button).into());
        Ok(())
    }

    /// Why nothing came of the answer.
    async fn tell_not(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        offer: HandOverId,
        why: NotHandedOver,
    ) -> Result<(), StoreError> {
        match why {
            NotHandedOver::TooClose => self.tell(desktop, id, "worker_offer_close", &[], Vec::new()),
            NotHandedOver::NotAllowed(refusal) => {
                self.tell(desktop, id, "worker_offer_not_now", &[("why", &refusal.say(Language::Nl))], Vec::new());
            }
            NotHandedOver::Unknown
            | NotHandedOver::NotNow(_)
            | NotHandedOver::Signal(_)
            | NotHandedOver::OfferedAlready
            | NotHandedOver::NotToBeTold => self.tell_became(desktop, id, worker, offer).await?,
        }
        Ok(())
    }

    /// What became of an offer that is not open any more.
    async fn tell_became(&self, desktop: &mut Desktop, id: EnvelopeId, worker: &WorkerId, offer: HandOverId) -> Result<(), StoreError> {
        let Some(known) = self.offer_to(worker, offer).await? else {
            self.tell(desktop, id, "worker_offer_over", &[], Vec::new());
            return Ok(());
        };
        match &known.status {
            Status::Accepted { by } | Status::Done { by, .. } if by == worker => {
                let theirs = match known.taken {
                    Some(taken) => self.store.case_of(taken).await?,
                    None => None,
                };
                let theirs = theirs.map(|case| (case.number, case.id));
                return self.tell_yours(desktop, id, offer, "worker_offer_yours_already", theirs).await;
            }
            Status::Accepted { by } | Status::Done { by, .. } => {
                self.tell(desktop, id, "worker_was_first", &[("name", &self.name(by))], Vec::new());
            }
            Status::Refused { by, .. } if by == worker => self.tell_of(desktop, id, offer, "worker_offer_no", &[]).await?,
            Status::Refused { by, .. } => {
                self.tell_of(desktop, id, offer, "worker_offer_no_already", &[("name", &self.name(by))]).await?;
            }
            Status::Revoked => {
                let kind = self.library().kinds.kind_label(&known.projection.kind, Language::Nl).to_owned();
                self.tell_of(desktop, id, offer, "worker_offer_revoked", &[("kind", &kind)]).await?;
            }
            Status::Offered | Status::Escalated | Status::Lapsed => self.tell(desktop, id, "worker_offer_over", &[], Vec::new()),
        }
        Ok(())
    }

    /// With who offers it.
    async fn tell_of(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        offer: HandOverId,
        key: &str,
        more: &[(&str, &str)],
    ) -> Result<(), StoreError> {
        let from = self.store.hand_over(offer).await?.map_or_else(String::new, |known| self.organisation(&known.from));
        let fill: Vec<(&str, &str)> = [("from", from.as_str())].into_iter().chain(more.iter().copied()).collect();
        self.tell(desktop, id, key, &fill, Vec::new());
        Ok(())
    }

    /// It is this worker's now; what can be done with it stands below. It cannot go back to a desk that others share.
    async fn tell_yours(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        offer: HandOverId,
        key: &str,
        theirs: Option<(i64, SignalId)>,
    ) -> Result<(), StoreError> {
        let Some((number, signal)) = theirs else { return Ok(()) };
        let from = self.store.hand_over(offer).await?.map_or_else(String::new, |known| self.organisation(&known.from));
        let text = self.say_to_worker(key, &[("from", &from), ("number", &number.to_string())]);
        let buttons = [("worker_read", Press::Read { signal: number }), ("worker_close", Press::Close { signal: number, outcome: None })]
            .map(|(key, press)| Button { label: self.say_to_worker(key, &[]), press });
        let outgoing = Outgoing { text: Text::from(text), buttons: buttons.into(), reply_to: None };
        desktop.say(id, key, outgoing, Author::Script, Some(signal));
        Ok(())
    }
}
