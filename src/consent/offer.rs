//! The offer of article 2 of the Besluit gemeentelijke schuldhulpverlening (`ART2-d`): the landlord offers to give contact data
//! and the height of the arrears to the municipality, and the tenant may say no.
//!
//! The one decision: what the offer leads to is asked of [`ArrearsOffer::route`] and of nothing else. Only a no blocks it
//! (`DEBT-2`); silence does not, once the term is over; and a yes is no consent in the sense of the AVG, for the ground is the
//! landlord's duty. How long the term is, no law says: the setting needs a lawyer's eye.

use super::request::{Answer, Deed};
use crate::id::OrganisationId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How many days somebody has for a no, when the files name no other number. No source fixes it: a legal check is needed.
pub const TERM_DAYS: u32 = 14;
/// A longer term than this is a slip of the pen: help that waits three months comes too late.
pub const MOST_TERM_DAYS: u32 = 90;

/// An offer, as it was made. What is handed over is fixed by `DEBT-3`: contact data and the amount, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrearsOffer {
    /// The municipality that would get the data.
    pub to: OrganisationId,
    /// How many days there are for a no.
    pub term_days: u32,
}

/// What the tenant did with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// Nothing, so far.
    None,
    /// They said yes.
    Yes,
    /// They said no, at once or after a yes.
    No,
}

/// Whether this condition of the hand-over holds. The other three (`ART2-a` to `ART2-c`) are asked elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// It was not put to the tenant yet.
    NotOffered,
    /// There is still time for a no: this is the last day of it.
    Waits { until: Date },
    /// The term is over, and nobody said no.
    NotRejected,
    /// The tenant said yes.
    Agreed,
    /// The tenant said no (`DEBT-2`).
    Blocked,
}

impl Reaction {
    /// After all that happened, oldest first.
    pub fn after<'d>(deeds: impl IntoIterator<Item = &'d Deed>) -> Self {
        deeds.into_iter().fold(Self::None, |reaction, deed| match deed {
            Deed::Put => reaction,
            Deed::Answered(Answer::Yes) => Self::Yes,
            // Taking a yes back is a no: the tenant rejected it.
            Deed::Answered(Answer::No) | Deed::Withdrawn => Self::No,
        })
    }
}

impl ArrearsOffer {
    /// The last day for a no, when it was put on this one.
    pub fn until(&self, offered_on: Date) -> Date {
        offered_on.saturating_add(jiff::Span::new().days(i64::from(self.term_days)))
    }

    /// Whether the condition holds on this day.
    pub fn route(&self, offered_on: Option<Date>, reaction: Reaction, today: Date) -> Route {
        match (offered_on, reaction) {
            (_, Reaction::No) => Route::Blocked,
            (None, Reaction::None | Reaction::Yes) => Route::NotOffered,
            (Some(_), Reaction::Yes) => Route::Agreed,
            (Some(on), Reaction::None) if today <= self.until(on) => Route::Waits { until: self.until(on) },
            (Some(_), Reaction::None) => Route::NotRejected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const YES: Deed = Deed::Answered(Answer::Yes);
    const NO: Deed = Deed::Answered(Answer::No);

    #[test]
    fn art2_d_the_offer_its_reaction_and_what_follows() {
        let offer = ArrearsOffer { to: "gemeente".into(), term_days: TERM_DAYS };
        let on = date(2026, 11, 23);
        let (within, last, after) = (date(2026, 11, 24), date(2026, 12, 7), date(2026, 12, 8));
        let waits = Route::Waits { until: last };
        let cases: [(&[Deed], Option<Date>, Date, Route); 10] = [
            (&[], None, within, Route::NotOffered),
            (&[Deed::Put], Some(on), on, waits),
            (&[Deed::Put], Some(on), last, waits),
            (&[Deed::Put], Some(on), after, Route::NotRejected),
            (&[Deed::Put, YES], Some(on), within, Route::Agreed),
            (&[Deed::Put, NO], Some(on), within, Route::Blocked),
            (&[Deed::Put, NO], Some(on), after, Route::Blocked),
            (&[Deed::Put, YES, Deed::Withdrawn], Some(on), after, Route::Blocked),
            (&[YES], None, within, Route::NotOffered),
            (&[NO], None, within, Route::Blocked),
        ];
        for (deeds, offered, today, expected) in cases {
            assert_eq!(offer.route(offered, Reaction::after(deeds), today), expected, "{deeds:?} on {today}");
        }
    }

    #[test]
    fn debt_2_a_no_blocks_and_silence_does_not() {
        let offer = ArrearsOffer { to: "gemeente".into(), term_days: 0 };
        let (on, later) = (date(2026, 11, 23), date(2027, 11, 23));
        assert_eq!(offer.route(Some(on), Reaction::None, later), Route::NotRejected);
        assert_eq!(offer.route(Some(on), Reaction::No, later), Route::Blocked);
    }
}
