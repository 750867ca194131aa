//! "/afwezig tot 3 december": a worker says in their own chat that they are away, and when they are back.
//!
//! The one decision: two commands and nothing else. Words about being away may be meant for a person, and a wrong guess would
//! move somebody's work.

use crate::desk::Desk;
use crate::desk::absence::{Including, Leave, NotAway, Typed};
use crate::desk::turn::Desktop;
use crate::id::{EnvelopeId, WorkerId};
use crate::language::Language;
use crate::store::StoreError;
use jiff::ToSpan as _;
use jiff::civil::Date;

impl Desk {
    pub(super) async fn hear_absence(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        worker: &WorkerId,
        typed: Typed,
    ) -> Result<(), StoreError> {
        let library = self.library();
        let today = library.calendar().local(desktop.now).date();
        let day = |words: &str, from: Date| library.built_in.day_ahead(words, from, Language::Nl);
        let (from, until, including) = match typed {
            Typed::Back => {
                self.come_back(worker).await?;
                self.tell(desktop, id, "worker_back", &[], Vec::new());
                return Ok(());
            }
            Typed::HowTo => return self.tell_how(desktop, id),
            Typed::Away { from, until, including } => (from, until, including),
        };
        let from = from.map_or(Some(today), |words| day(&words, today));
        let last = from.and_then(|from| day(&until, from));
        let (Some(from), Some(last)) = (from, last) else { return self.tell_how(desktop, id) };
        let back = match including {
            Including::No => last,
            Including::Yes => last.saturating_add(1.day()),
        };
        match self.go_away(worker, &Leave { from, back, cover: None }).await {
            Ok(()) => {
                let days = [("from", self.day_for_worker(from)), ("until", self.day_for_worker(back))];
                let days: Vec<(&str, &str)> = days.iter().map(|(name, day)| (*name, day.as_str())).collect();
                self.tell(desktop, id, "worker_away", &days, Vec::new());
                Ok(())
            }
            Err(NotAway::WrongDays | NotAway::UnknownCover) => self.tell_how(desktop, id),
            Err(NotAway::Store(error)) => Err(error),
        }
    }

    fn tell_how(&self, desktop: &mut Desktop, id: EnvelopeId) -> Result<(), StoreError> {
        self.tell(desktop, id, "worker_away_how", &[], Vec::new());
        Ok(())
    }
}
