//! What somebody tells after their signal was taken over elsewhere: what of it goes there too, and until when.
//!
//! The one decision (`LAW-11`): each time it is asked anew whether it may. The first time it may not, both histories say so, and
//! from then on nothing goes any more, whatever is signed after that: a new hand-over is a new decision.

use super::offer::{source_of, told_of};
use crate::desk::Desk;
use crate::desk::case::act::urgency_of;
use crate::desk::casework::{Casework, Line};
use crate::desk::diary::OCCURRENCE;
use crate::desk::turn::Desktop;
use crate::handover::projection::{LATER_WORDS, Whole, field_named};
use crate::handover::{Field, Fields, Passage, Projection, Refusal, Status, left_behind};
use crate::id::{EnvelopeId, SignalId};
use crate::language::Language;
use crate::personal::Text;
use crate::store::{Act, Case, Changes, HAND_OVER_END, HandOver, SignalChange, SignalEvent, StoreError, Timer, TimerName, TimerOwner};
use jiff::Timestamp;

/// In the giver's history: what was told later went to the receiver too.
const TOLD_ON: &str = "hand_over_told";
/// In the giver's history: none of it went.
const KEPT: &str = "hand_over_kept";
/// In the receiver's: there is more.
const MORE: &str = "hand_over_more";
/// In both: from here on nothing goes any more.
const ENDED: &str = "hand_over_ended";

/// Something a person tells about a signal that there is already.
pub(in crate::desk) enum Later<'a> {
    /// Answers.
    Answers(&'a [Line]),
    /// It happened again: a line of their diary.
    Again(&'a [Line]),
    /// Words to whoever has it.
    Words(&'a Text),
}

/// A hand-over that was taken, and the signals of both.
struct Taken<'a> {
    hand_over: &'a HandOver,
    case: &'a Case,
    theirs: &'a Case,
}

impl Desk {
    /// Passes on what a person tells later about a signal of theirs, as far as it may go.
    pub(in crate::desk) async fn tell_on(
        &self,
        desktop: &mut Desktop,
        id: EnvelopeId,
        case: &Case,
        later: &Later<'_>,
    ) -> Result<(), StoreError> {
        for hand_over in self.store.hand_overs_of(case.id).await? {
            let Some(theirs) = self.followed_by(&hand_over).await? else { continue };
            let taken = Taken { hand_over: &hand_over, case, theirs: &theirs };
            match self.may_follow(&taken, desktop.now).await? {
                Ok(fields) => self.hand_on(desktop, id, &taken, &fields, later),
                Err(_) => taken.ended(desktop.now).into_iter().for_each(|change| desktop.change(change)),
            }
        }
        Ok(())
    }

    /// The receiver's signal, while what is told later goes there.
    async fn followed_by(&self, hand_over: &HandOver) -> Result<Option<Case>, StoreError> {
        let is_taken = match &hand_over.status {
            Status::Accepted { .. } | Status::Done { .. } => hand_over.passage.follows(),
            Status::Offered | Status::Escalated | Status::Refused { .. } | Status::Revoked | Status::Lapsed => false,
        };
        let Some(taken) = hand_over.taken.filter(|_| is_taken) else { return Ok(None) };
        let Some(theirs) = self.store.case_of(taken).await?.filter(|theirs| theirs.standing.status != "closed") else { return Ok(None) };
        let has_ended = self.store.events(taken).await?.iter().any(|event| event.what == ENDED);
        Ok((!has_ended).then_some(theirs))
    }

    /// What may go now: of what went then, what is still listed.
    async fn may_follow(&self, taken: &Taken<'_>, now: Timestamp) -> Result<Result<Fields, Refusal>, StoreError> {
        let passage = match self.allowed_now(taken.hand_over, taken.case, now).await? {
            Ok(passage) => passage,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let fields: Fields = taken.hand_over.passage.fields.iter().filter(|field| passage.fields.has(*field)).collect();
        let passage = Passage { fields, ..passage };
        Ok(if passage.follows() { Ok(passage.fields) } else { Err(Refusal::NothingToGo) })
    }

    fn hand_on(&self, desktop: &mut Desktop, id: EnvelopeId, taken: &Taken<'_>, fields: &Fields, later: &Later<'_>) {
        let (Taken { hand_over, case, theirs }, now) = (taken, desktop.now);
        let (lines, words): (&[Line], _) = match later {
            Later::Answers(lines) | Later::Again(lines) => (lines, None),
            Later::Words(words) => (&[], Some(*words)),
        };
        // What nobody asked for is told again to nobody, whatever a paper lists (`LAW-6`); that it stayed behind is said.
        let is_veiled = |line: &&Line| self.is_unasked(&line.said) || self.is_unasked(&line.understood);
        let (veiled, lines): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(is_veiled);
        let (veiled_words, words): (Option<&Text>, Option<&Text>) = match words {
            Some(words) if self.is_unasked(words) => (Some(words), None),
            words => (None, words),
        };
        let veiled = veiled.into_iter().filter_map(|line| field_named(&told_of(line))).chain(veiled_words.map(|_| Field::Words));
        let history: Vec<(Timestamp, String)> = match later {
            Later::Again(_) => vec![(now, OCCURRENCE.to_owned())],
            Later::Answers(_) | Later::Words(_) => Vec::new(),
        };
        let told: Vec<_> = lines.into_iter().map(told_of).collect();
        let whole = Whole {
            number: case.number,
            kind: &case.kind,
            urgency: urgency_of(case),
            area: None,
            source: source_of(case, &Casework::read(&case.facts)),
            told: &told,
            opening: words,
            history: &history,
        };
        // What the receiver knows from the first time is not told again, and does not stay behind either.
        let behind = left_behind(whole, fields);
        let behind: Fields = behind.iter().filter(|field| !matches!(field, Field::Urgency | Field::Number)).chain(veiled).collect();
        let more = self.later_lines(&Projection::of(whole, fields), &self.organisation(&hand_over.from), now);
        let note = (!behind.is_empty()).then(|| Text::from(format!("Niet doorgegeven: {}.", behind.label(Language::Nl))));
        if more.is_empty() {
            if note.is_some() {
                desktop.change(SignalChange::of(case, case.standing.clone(), event(KEPT, now, note)));
            }
            return;
        }
        let mut facts = desktop.facts_of(theirs);
        if desktop.changes.signals.iter().any(|change| change.signal == theirs.id) && facts.facts.ends_with(&more) {
            // The same words to whoever has it and to whoever has the alert.
            return;
        }
        desktop.change(SignalChange::of(case, case.standing.clone(), event(TOLD_ON, now, note)));
        if theirs.standing.status == "claimed" {
            self.tell_more(desktop, EnvelopeId(id.derive("told on", 0)), theirs);
        }
        facts.facts.extend(more);
        let change = SignalChange::of(theirs, theirs.standing.clone(), event(MORE, now, None));
        desktop.change(SignalChange { facts: Some(facts.document()), ..change });
    }

    /// As the receiver's case has it: under the names it has with the giver, so that the same rules hold when it goes further.
    fn later_lines(&self, projection: &Projection, giver: &str, now: Timestamp) -> Vec<Line> {
        let told = projection.told.iter().map(|told| Line {
            name: told.name.clone(),
            label: format!("{} (later, bij {giver})", told.label),
            said: told.said.clone(),
            understood: told.understood.clone(),
        });
        let library = self.library();
        let day = crate::dialog::values::names(Language::Nl).day(library.calendar().local(now).date());
        let words = projection.words.iter().map(|words| Line {
            name: LATER_WORDS.to_owned(),
            label: format!("Later gezegd bij {giver}, {day}"),
            said: words.clone(),
            understood: words.clone(),
        });
        let past = self.past(projection, Language::Nl).into_iter().map(|happened| Line {
            name: "giver_history".to_owned(),
            label: format!("Wat er later bij {giver} gebeurde"),
            said: Text::from(happened.clone()),
            understood: Text::from(happened),
        });
        told.chain(words).chain(past).collect()
    }

    /// When it is looked whether more may still go to this signal; `None` when nothing follows, or no day is set.
    pub(super) fn end_of(&self, passage: &Passage, taken: SignalId) -> Option<Timer> {
        let until = passage.until.filter(|_| passage.follows())?;
        let library = self.library();
        let due_at = until.tomorrow().ok()?.to_zoned(library.calendar().zone().clone()).ok()?.timestamp();
        let name = TimerName { owner: TimerOwner::Signal(taken), kind: HAND_OVER_END.to_owned() };
        Some(Timer { name, network: self.network_id().clone(), due_at, turn: 0 })
    }

    /// The last day of what allowed it is over: nothing goes any more, unless it was renewed.
    pub(in crate::desk) async fn ring_hand_over_end(&self, timer: Timer, signal: SignalId, now: Timestamp) -> Result<Act, StoreError> {
        let mut changes = Changes::default();
        if let Some(hand_over) = self.store.hand_over_taken(signal).await?
            && let Some(theirs) = self.followed_by(&hand_over).await?
            && let Some(case) = self.store.case_of(hand_over.signal).await?
        {
            let taken = Taken { hand_over: &hand_over, case: &case, theirs: &theirs };
            match self.may_follow(&taken, now).await? {
                Ok(_) => {
                    let passage = self.allowed_now(&hand_over, &case, now).await?.ok();
                    changes.timers_set.extend(passage.and_then(|passage| self.end_of(&passage, signal)));
                }
                Err(_) => changes.signals.extend(taken.ended(now)),
            }
        }
        Ok(Act { fired: vec![timer], form: None, changes, at: now })
    }
}

impl Taken<'_> {
    /// What both histories say from here on.
    fn ended(&self, now: Timestamp) -> [SignalChange; 2] {
        [self.case, self.theirs].map(|case| SignalChange::of(case, case.standing.clone(), event(ENDED, now, None)))
    }
}

fn event(what: &str, at: Timestamp, note: Option<Text>) -> SignalEvent {
    SignalEvent { at, what: what.to_owned(), who: "script".into(), note }
}
