//! The four steps of article 2 of the Besluit gemeentelijke schuldhulpverlening, a to d: no hand-over without them (`DEBT-1`).
//!
//! The one decision: [`Allowed`] can be made here and nowhere else, and whatever hands arrears over asks for one. What is
//! missing is named by its letter and in words, all of it at once.

use super::evidence::{Channel, ChatOffer, Evidence};
use crate::consent::{ArrearsOffer, Reaction, TERM_DAYS};
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The condition as the article letters it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// Made an effort to get into personal contact.
    A,
    /// Pointed the tenant to debt help.
    B,
    /// Sent a written reminder.
    C,
    /// Offered in it to pass contact data on, and was not told no.
    D,
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
        })
    }
}

/// Why the article does not allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Nobody tried to reach them.
    NoAttempt,
    /// Nobody tried to speak with them: there were letters and mails only.
    NoTalk,
    /// Nobody tried but a computer.
    ComputerOnly,
    /// Debt help was not pointed out.
    NotPointed,
    /// It was, and nobody wrote down with which text.
    PointedHow,
    /// There was no written reminder.
    NoReminder,
    /// There was one, and nobody wrote down which text.
    ReminderHow,
    /// No reminder had the offer in it.
    NotOffered,
    /// They may still say no, up to and including this day.
    MaySayNo {
        /// The last day.
        until: Date,
    },
    /// They said no (`DEBT-2`).
    SaidNo,
}

impl Lack {
    /// Which letter it is about.
    pub fn letter(self) -> Letter {
        match self {
            Self::NoAttempt | Self::NoTalk | Self::ComputerOnly => Letter::A,
            Self::NotPointed | Self::PointedHow => Letter::B,
            Self::NoReminder | Self::ReminderHow => Letter::C,
            Self::NotOffered | Self::MaySayNo { .. } | Self::SaidNo => Letter::D,
        }
    }

    /// In a sentence for whoever reported it: Dutch, and English for everybody else.
    pub fn say(self, language: Language) -> String {
        let (dutch, english) = match self {
            Self::NoAttempt => ("Er is geen poging tot persoonlijk contact.", "There is no attempt at personal contact."),
            Self::NoTalk => {
                ("Er is alleen geschreven: een belpoging of huisbezoek ontbreekt.", "There was only writing: a call or a visit is missing.")
            }
            Self::ComputerOnly => {
                ("Alleen de computer zocht contact: een mens ontbreekt.", "Only the computer tried: an attempt by a person is missing.")
            }
            Self::NotPointed => ("De huurder is niet op schuldhulp gewezen.", "The tenant was not pointed to debt help."),
            Self::PointedHow => ("Met welke tekst op schuldhulp is gewezen, ontbreekt.", "The text that pointed to debt help is missing."),
            Self::NoReminder => ("Er is geen schriftelijke herinnering.", "There is no written reminder."),
            Self::ReminderHow => ("Welke tekst de herinnering had, ontbreekt.", "The text of the reminder is missing."),
            Self::NotOffered => {
                ("Het aanbod om gegevens door te geven staat niet in een herinnering.", "The offer to pass data on was not in a reminder.")
            }
            Self::MaySayNo { until } => {
                return if language == Language::Nl {
                    format!("De huurder kan nog nee zeggen, tot en met {until}.")
                } else {
                    format!("The tenant may still say no, up to and including {until}.")
                };
            }
            Self::SaidNo => ("De huurder zei nee tegen het doorgeven.", "The tenant said no to passing data on."),
        };
        if language == Language::Nl { dutch.to_owned() } else { english.to_owned() }
    }
}

/// The article allows the hand-over: only [`steps`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed(());

/// Whether the article allows these arrears to be handed over on this day; if not, everything that is missing, by letter.
///
/// # Errors
/// What is missing: at least one, at most one a letter.
pub fn steps(evidence: &Evidence, today: Date) -> Result<Allowed, Vec<Lack>> {
    steps_with(evidence, &[], today)
}

/// The same, with what was offered in the chat of somebody whom a worker said to be the tenant.
///
/// # Errors
/// As [`steps`].
pub fn steps_with(evidence: &Evidence, chat: &[ChatOffer], today: Date) -> Result<Allowed, Vec<Lack>> {
    let lacks: Vec<Lack> =
        [contact(evidence), pointed(evidence), reminded(evidence), offered(evidence, chat, today)].into_iter().flatten().collect();
    if lacks.is_empty() { Ok(Allowed(())) } else { Err(lacks) }
}

/// Under a.
fn contact(evidence: &Evidence) -> Option<Lack> {
    let channels: Vec<Channel> = evidence.attempts.iter().map(|attempt| attempt.channel).collect();
    if channels.iter().any(|channel| channel.is_personal()) {
        None
    } else if channels.is_empty() {
        Some(Lack::NoAttempt)
    } else if channels.iter().all(|channel| *channel == Channel::Chat) {
        Some(Lack::ComputerOnly)
    } else {
        Some(Lack::NoTalk)
    }
}

/// Under b.
fn pointed(evidence: &Evidence) -> Option<Lack> {
    match evidence.pointed.as_slice() {
        [] => Some(Lack::NotPointed),
        notices if notices.iter().all(|notice| notice.text.is_none()) => Some(Lack::PointedHow),
        _ => None,
    }
}

/// Under c.
fn reminded(evidence: &Evidence) -> Option<Lack> {
    match evidence.reminders.as_slice() {
        [] => Some(Lack::NoReminder),
        reminders if reminders.iter().all(|reminder| reminder.notice.text.is_none()) => Some(Lack::ReminderHow),
        _ => None,
    }
}

/// Under d: what the last answer was, or how long there is for one. The term of an offer in a letter is that of one in a chat.
fn offered(evidence: &Evidence, chat: &[ChatOffer], today: Date) -> Option<Lack> {
    let term = ArrearsOffer { to: "municipality".into(), term_days: TERM_DAYS };
    let in_letters = evidence.reminders.iter().filter_map(|reminder| {
        let on = reminder.notice.on;
        // When they answered a letter nobody writes down.
        Some(ChatOffer { on, until: term.until(on), reaction: reminder.offer?, reacted_on: Some(on) })
    });
    let offers: Vec<ChatOffer> = in_letters.chain(chat.iter().copied()).collect();
    let answered = offers.iter().filter(|offer| offer.reaction != Reaction::None);
    // Of a yes and a no on one day the no stands (`DEBT-2`).
    let last = answered.max_by_key(|offer| (offer.reacted_on, offer.reaction == Reaction::No)).map(|offer| offer.reaction);
    match (last, offers.iter().map(|offer| offer.until).min()) {
        (Some(Reaction::No), _) => Some(Lack::SaidNo),
        (Some(Reaction::Yes), _) => None,
        (Some(Reaction::None) | None, None) => Some(Lack::NotOffered),
        (Some(Reaction::None) | None, Some(until)) => (today <= until).then_some(Lack::MaySayNo { until }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrears::evidence::tests::whole;
    use crate::arrears::evidence::{Attempt, Notice, Reached, Reminder};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn lacks(evidence: &Evidence) -> Vec<Lack> {
        steps(evidence, TODAY).err().unwrap_or_default()
    }

    fn tried(channels: &[Channel]) -> Evidence {
        let attempt = |channel: &Channel| Attempt { on: TODAY, channel: *channel, by: None, reached: Reached::No, outcome: None };
        Evidence { attempts: channels.iter().map(attempt).collect(), ..whole(Reaction::None) }
    }

    #[test]
    fn debt_1_with_all_four_it_is_allowed_and_without_any_all_four_are_named() {
        assert!(steps(&whole(Reaction::Yes), TODAY).is_ok());
        assert!(steps(&whole(Reaction::None), TODAY).is_ok());
        let letters: String = lacks(&Evidence::default()).iter().map(|lack| lack.letter().to_string()).collect();
        assert_eq!(letters, "abcd");
    }

    #[test]
    fn art2_a_somebody_tried_to_speak_with_them() {
        for (channels, lack) in [
            (&[][..], Some(Lack::NoAttempt)),
            (&[Channel::Letter, Channel::Mail], Some(Lack::NoTalk)),
            (&[Channel::Administrative], Some(Lack::NoTalk)),
            (&[Channel::Chat], Some(Lack::ComputerOnly)),
            (&[Channel::Chat, Channel::Phone], None),
            (&[Channel::Letter, Channel::Visit], None),
        ] {
            assert_eq!(lacks(&tried(channels)), Vec::from_iter(lack), "{channels:?}");
        }
    }

    #[test]
    fn art2_b_debt_help_was_pointed_out_with_a_text_that_is_known() {
        let mut evidence = whole(Reaction::None);
        evidence.pointed.clear();
        assert_eq!(lacks(&evidence), [Lack::NotPointed]);
        evidence.pointed.push(Notice { on: TODAY, text: None });
        assert_eq!(lacks(&evidence), [Lack::PointedHow]);
    }

    #[test]
    fn art2_c_there_was_a_written_reminder_with_a_text_that_is_known() {
        let mut evidence = whole(Reaction::None);
        evidence.reminders.clear();
        assert_eq!(lacks(&evidence), [Lack::NoReminder, Lack::NotOffered], "an offer is in a reminder or nowhere");
        evidence.reminders.push(Reminder { notice: Notice { on: date(2026, 10, 5), text: None }, offer: Some(Reaction::None) });
        assert_eq!(lacks(&evidence), [Lack::ReminderHow]);
    }

    #[test]
    fn art2_d_the_offer_was_in_a_reminder_and_there_was_time_for_a_no() {
        let mut evidence = whole(Reaction::None);
        for (offer, today, lack) in [
            (None, TODAY, Some(Lack::NotOffered)),
            (Some(Reaction::None), date(2026, 10, 19), Some(Lack::MaySayNo { until: date(2026, 10, 19) })),
            (Some(Reaction::None), date(2026, 10, 20), None),
            (Some(Reaction::Yes), date(2026, 10, 6), None),
        ] {
            evidence.reminders[0].offer = offer;
            assert_eq!(steps(&evidence, today).err().unwrap_or_default(), Vec::from_iter(lack), "{offer:?} on {today}");
        }
    }

    #[test]
    fn debt_2_a_no_blocks_whatever_is_silent_after_it_and_silence_does_not() {
        assert_eq!(lacks(&whole(Reaction::No)), [Lack::SaidNo]);
        let mut evidence = whole(Reaction::No);
        let again = |offer| Reminder { notice: Notice { on: date(2026, 11, 1), text: Some("B2".into()) }, offer: Some(offer) };
        evidence.reminders.push(again(Reaction::None));
        assert_eq!(lacks(&evidence), [Lack::SaidNo], "a new letter without an answer takes no answer back");
        evidence.reminders[1] = again(Reaction::Yes);
        assert_eq!(lacks(&evidence), []);
    }

    #[test]
    fn debt_2_an_offer_in_a_tied_chat_counts_as_one_in_a_letter_does_and_its_no_blocks() {
        let mut without = whole(Reaction::None);
        without.reminders[0].offer = None;
        let put = date(2026, 11, 9);
        let offer = |reaction, reacted_on| ChatOffer { on: put, until: date(2026, 11, 23), reaction, reacted_on };
        let silent = offer(Reaction::None, None);
        let (yes, no) = (offer(Reaction::Yes, Some(date(2026, 11, 10))), offer(Reaction::No, Some(date(2026, 11, 10))));
        let until = date(2026, 11, 23);
        let after = date(2026, 11, 24);
        for (evidence, chat, today, lack) in [
            (&without, &[][..], TODAY, Some(Lack::NotOffered)),
            (&without, &[silent], TODAY, Some(Lack::MaySayNo { until })),
            (&without, &[silent], after, None),
            (&without, &[yes], TODAY, None),
            (&without, &[no], after, Some(Lack::SaidNo)),
            (&without, &[yes, no], after, Some(Lack::SaidNo)),
            (&whole(Reaction::None), &[no], after, Some(Lack::SaidNo)),
            (&whole(Reaction::Yes), &[no], after, Some(Lack::SaidNo)),
            (&whole(Reaction::No), &[yes], after, None),
            (&whole(Reaction::No), &[silent], after, Some(Lack::SaidNo)),
        ] {
            let lacks = steps_with(evidence, chat, today).err().unwrap_or_default();
            assert_eq!(lacks, Vec::from_iter(lack), "{chat:?} on {today}");
        }
        let nothing = steps_with(&Evidence::default(), &[yes], TODAY).unwrap_err();
        assert_eq!(nothing, [Lack::NoAttempt, Lack::NotPointed, Lack::NoReminder], "an offer is no reminder");
    }

    #[test]
    fn every_lack_is_said_in_a_short_sentence_in_both_languages() {
        let all = [
            Lack::NoAttempt,
            Lack::NoTalk,
            Lack::ComputerOnly,
            Lack::NotPointed,
            Lack::PointedHow,
            Lack::NoReminder,
            Lack::ReminderHow,
            Lack::NotOffered,
            Lack::MaySayNo { until: TODAY },
            Lack::SaidNo,
        ];
        for lack in all {
            let (dutch, english) = (lack.say(Language::Nl), lack.say(Language::En));
            assert_ne!(dutch, english);
            for said in [dutch, english] {
                assert!(said.ends_with('.') && said.split(' ').count() <= 15, "{said}");
            }
        }
    }
}
