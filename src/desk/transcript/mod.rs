//! Transcripts: conversations that can be read aloud, and are tests.
//!
//! `> ` is the person, `< ` a paragraph of the bot (its further lines are indented), `[a | b]` the buttons, `! ` what was raised. A line
//! `# …` is a remark. What is not typed stands in brackets: `> [photo]`, `> [photo] words beside it`, `> [sticker 👍]`,
//! `> [edited] new words`, `> [old] label of a button of an earlier message`, `> [alert closed]` for what a worker does,
//! `> [code for Sam]`, `> [code that does not work]`, `> [reminder]` and `> [check-in]` for a morning on which one may be due,
//! `> [proposal]`, `> [proposal, asks once more]`, `> [proposal, tells the helper]`, `> [check-in ended]`, `> [erasure by a worker]` and `> [erasure taken back by a worker]` for a worker,
//! `> [something personal was said]` for words that nobody asked for, `> [guess rent_arrears money_trouble] words` for words of which a
//! classifier thinks that they may be about these, likeliest first; without it nothing is guessed, so a transcript is of one version.
//! What a worker asks somebody to agree to stands in brackets too: see `agreeing`.
//! The one decision: a transcript is played by the real engine, and the session is written out and read
//! back between any two lines, so every dialog test tests that a conversation survives a restart.

mod agreeing;

use super::library::Library;
use super::{check_in, places, promise};
use crate::check_in::{Agreement, Days, Every, Helper, PartOfDay, Rhythm, Silence, WorkingDay};
use crate::crisis::{Fill, Fixed, Hours};
use crate::dialog::step::{Ending, Erase, Fate, Giving, Named, OpenSignals, Reported, Typed, Verdict, Voice};
use crate::dialog::text::Fill as Filled;
use crate::dialog::values::names;
use crate::dialog::walk::Cover;
use crate::dialog::words::Command;
use crate::dialog::{Book, Effect, Event, Input, Known, Session, render, step};
use crate::id::{CheckInId, DialogId, EnvelopeId, InvitationId, MessageId, SignalId};
use crate::identity::Answer;
use crate::language::Language;
use crate::mailbox::{Button, Content, FileOffer, FileSort, LARGEST_FILE, Outgoing, Press};
use crate::personal::Text;
use crate::signal::deadline::Rule;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The day on which every transcript is played: a Monday, so that "volgende week dinsdag" always means the same.
pub const DAY: Date = date(2026, 11, 23);
/// The agreement of every transcript.
const CHECK_IN: CheckInId = CheckInId(Uuid::nil());
/// The number that the first signal of a transcript gets.
const FIRST_NUMBER: i64 = 4821;
/// The terms of every transcript: those of a fresh installation.
const DAYS_TO_ERASE: i32 = 7;
const DAYS_OF_KEYS: i32 = 35;

/// A transcript that cannot be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is not a line of a transcript: begin it with `> `, `< `, `! `, `# `, or two spaces")]
pub struct NotATranscript {
    line: usize,
}

/// Plays the person's lines of a transcript and writes down what is said now, in the same form.
///
/// # Errors
/// When a line has no known beginning.
pub fn play(library: &Library, written: &str) -> Result<String, NotATranscript> {
    follow(library, written, &mut Cover::default())
}

/// The same, and notes which steps and options it came through.
///
/// # Errors
/// When a line has no known beginning.
pub fn follow(library: &Library, written: &str, cover: &mut Cover) -> Result<String, NotATranscript> {
    let (session, buttons, earlier) = (Session::fresh(), Vec::new(), Vec::new());
    let mut player = Player {
        library,
        session,
        buttons,
        earlier,
        turn: 0,
        number: FIRST_NUMBER,
        later: 0,
        raised: BTreeMap::new(),
        told: BTreeMap::new(),
        said: Vec::new(),
    };
    let mut played = String::new();
    for (number, line) in written.lines().enumerate() {
        if let Some(said) = line.strip_prefix("> ") {
            played.push_str(&format!("> {said}\n"));
            player.hear(said, &mut played, cover);
        } else if line.starts_with('#') || line.trim().is_empty() {
            played.push_str(line);
            played.push('\n');
        } else if !(line.starts_with("< ") || line.starts_with("! ") || line.starts_with("  ")) {
            return Err(NotATranscript { line: number + 1 });
        }
    }
    Ok(played)
}

/// The lines in which two transcripts differ, with their numbers.
pub fn difference(written: &str, played: &str) -> Vec<String> {
    let (written, played): (Vec<&str>, Vec<&str>) = (written.lines().collect(), played.lines().collect());
    let first = written.iter().zip(&played).take_while(|(one, other)| one == other).count();
    let rest =
        |lines: &[&str], sign: &str| -> Vec<String> { lines.iter().skip(first).take(8).map(|line| format!("{sign} {line}")).collect() };
    let mut lines = vec![format!("  line {}:", first + 1)];
    lines.extend(rest(&written, "  written:"));
    lines.extend(rest(&played, "  now:    "));
    lines
}

struct Player<'a> {
    library: &'a Library,
    session: Session,
    buttons: Vec<Button>,
    /// Buttons of earlier messages, which a person can scroll back to.
    earlier: Vec<Button>,
    turn: u128,
    number: i64,
    /// How many days after the first all this is said.
    later: i32,
    /// What was told when a signal was raised.
    raised: BTreeMap<SignalId, Filled>,
    /// The reports that were raised, as they can be corrected.
    told: BTreeMap<SignalId, Reported>,
    /// What the person said so far that is no command.
    said: Vec<(MessageId, Text)>,
}

impl Player<'_> {
    fn hear(&mut self, said: &str, played: &mut String, cover: &mut Cover) {
        if let Some(days) = said.strip_prefix('[').and_then(|said| said.strip_suffix(" days later]")).and_then(|days| days.parse().ok()) {
            self.later = days;
            return;
        }
        self.turn += 1;
        let envelope = EnvelopeId(Uuid::from_u128(self.turn << 80));
        let (topics, said) = guessed(said);
        let event = match said {
            "[alert closed]" => Event::DangerClosed,
            "[reminder]" => Event::Remind,
            "[is it better]" => Event::AskIfBetter,
            "[check-in]" => Event::CheckIn { voice: Voice::Script },
            "[erasure by a worker]" => Event::ErasureAsked { worker: Text::from("Fatima") },
            "[erasure taken back by a worker]" => Event::ErasureUndone,
            "[check-in ended]" => Event::CheckInEnded { check_in: CHECK_IN, ending: Ending::ByWorker },
            "[proposal]" => proposal(self.library, Silence::Nothing),
            "[proposal, asks once more]" => proposal(self.library, Silence::AskOnce { after: Days::default() }),
            "[proposal, tells the helper]" => proposal(self.library, Silence::TellHelper { after: Days::default() }),
            "[something personal was said]" => Event::Unneeded,
            "[matter closed]" => Event::Closed { signal: self.newest() },
            "[code that does not work]" => Event::Code { typed: Typed::Not, voice: Voice::Script },
            said => match said.strip_prefix("[code for ").and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => {
                    let typed = Typed::Works { invitation: InvitationId(envelope.derive("code", 0)), first_name: Text::from(name) };
                    Event::Code { typed, voice: Voice::Script }
                }
                None => agreeing::asked(said, envelope, self.newest()).unwrap_or_else(|| Event::Phone(self.content(said))),
            },
        };
        let heard = match &event {
            Event::Phone(content) => content.words().and_then(|words| self.library.screen.hear(words.expose())),
            Event::HandedBack
            | Event::DangerClosed
            | Event::Closed { .. }
            | Event::Code { .. }
            | Event::Beside(_)
            | Event::Elsewhere(_)
            | Event::Asked { .. }
            | Event::Remind
            | Event::AskIfBetter
            | Event::Proposal { .. }
            | Event::CheckIn { .. }
            | Event::CheckInEnded { .. }
            | Event::ErasureAsked { .. }
            | Event::ErasureUndone
            | Event::Unneeded => None,
        };
        let mut known = Known::of_lines(&self.library.lines);
        if let Some(heard) = &heard {
            played.push_str(&format!("! danger {}\n", heard.danger));
            let fill = Fill { hours: Hours::Office, who: None, when: std::collections::BTreeMap::new() };
            let reply = self.library.screen.texts().reply(heard.danger, heard.language, &fill);
            let labels: Vec<String> = reply.options.iter().map(|(_, label)| label.clone()).collect();
            let buttons = reply
                .options
                .iter()
                .map(|(choice, label)| Button { label: label.clone(), press: Press::Answer { turn: 0, option: choice.key().to_owned() } })
                .collect();
            self.offer(buttons);
            write_out(played, &reply.text(), &labels);
            if heard.adds_line_for_children() {
                write_out(played, &self.library.screen.texts().fixed(Fixed::Young, heard.language, &fill).text(), &[]);
            }
        }
        let named = self.named(envelope, &event);
        let reported = self.told.values().cloned().collect();
        let today = DAY.saturating_add(jiff::Span::new().days(self.later));
        let danger = heard.map(|heard| heard.language);
        // As on a phone with Telegram: it is the only place where it is asked.
        let giving = Giving::InChat;
        let input = Input { danger, topics, named, reported, giving, ..Input::alone(envelope, today, event) };
        let step = step(&self.library.book, &self.library.built_in, self.reopened(), &input);
        cover.add(self.book(), &step.path);
        // Of who was introduced, the session before knows the name.
        let before = std::mem::replace(&mut self.session, step.session);
        for effect in step.effects {
            self.write(&effect, &before, &mut known, played);
        }
    }

    /// The messages that "haal dat weg" means, as the desk would find them.
    fn named(&mut self, envelope: EnvelopeId, event: &Event) -> Vec<Named> {
        let last = self.said.last().map(|(line, _)| vec![*line]);
        if matches!(event, Event::Unneeded) {
            return self.found(&last.unwrap_or_default());
        }
        let Event::Phone(content) = event else { return Vec::new() };
        let command = |words: &Text| self.library.built_in.command(words.expose());
        let lines = match (content, &self.session.unsaying) {
            (Content::Words { text, .. }, _) if command(text) == Some(Command::TakeBack) => last,
            (_, open) => open.as_ref().map(|open| open.lines.clone()),
        };
        if let Content::Words { text, .. } = content
            && command(text).is_none()
            && self.library.built_in.yes_or_no(text.expose()).is_none()
        {
            self.said.push((MessageId(envelope.0), text.clone()));
        }
        self.found(&lines.unwrap_or_default())
    }

    fn found(&self, lines: &[MessageId]) -> Vec<Named> {
        let fate = match (self.session.danger, self.raised.is_empty()) {
            (Some(_), _) => Fate::Watched,
            (None, true) => Fate::Free,
            (None, false) => Fate::PassedOn,
        };
        let said = self.said.iter().enumerate().filter(|(_, (line, _))| lines.contains(line));
        let same = |words: &Text, from: usize| self.said.iter().skip(from).filter(|(_, other)| other == words).count();
        let after = |place: usize, words: &Text| (same(words, 0) > 1).then(|| same(words, place + 1));
        said.map(|(place, (line, words))| Named { line: *line, words: Some(words.clone()), fate, after: after(place, words) }).collect()
    }

    /// The session as it comes back from the store.
    fn reopened(&self) -> Session {
        serde_json::to_string(&self.session).and_then(|sealed| serde_json::from_str(&sealed)).unwrap_or_else(|_| Session::fresh())
    }

    /// What a phone would send: a press when the words are a button's, else words.
    fn content(&self, said: &str) -> Content {
        if said == "/start" {
            return Content::Started { payload: None };
        }
        if let Some((what, words)) = said.strip_prefix('[').and_then(|said| said.split_once(']')) {
            return self.bracketed(what, words.trim());
        }
        match self.buttons.iter().find(|button| button.label == said) {
            Some(button) => pressed(button),
            None => Content::Words { text: Text::from(said), message: None, reply_to: None },
        }
    }

    fn bracketed(&self, what: &str, words: &str) -> Content {
        let file = |sort, size| Content::File {
            file: FileOffer { sort, handle: String::new(), size, media_type: None },
            caption: (!words.is_empty()).then(|| Text::from(words)),
            reply_to: None,
        };
        match what.split_once(' ').unwrap_or((what, "")) {
            ("photo", _) => file(FileSort::Photo, None),
            ("voice", _) => file(FileSort::Voice, None),
            ("video", _) => file(FileSort::Video, None),
            ("file", "large") => file(FileSort::Document, Some(LARGEST_FILE + 1)),
            ("file", _) => file(FileSort::Document, None),
            ("place", _) => Content::Place { latitude: 0.0, longitude: 0.0 },
            ("card", _) => Content::Card,
            ("sticker", emoji) => Content::Sticker { emoji: (!emoji.is_empty()).then(|| emoji.to_owned()) },
            ("edited", _) => Content::Edited { text: Text::from(words), message: String::new() },
            ("old", _) => match self.earlier.iter().rev().find(|button| button.label == words) {
                Some(button) => pressed(button),
                None => Content::Pressed { data: String::new(), message: None },
            },
            (what, _) => Content::Else { what: what.to_owned() },
        }
    }

    fn write(&mut self, effect: &Effect, before: &Session, known: &mut Known, played: &mut String) {
        match effect {
            Effect::CheckIn { did, .. } => played.push_str(&format!("! check-in {}\n", did.as_str())),
            Effect::TellSilence { helper, .. } => played.push_str(&format!("! {helper} hears that there was no answer\n")),
            Effect::Say(utterance) => {
                check_in::tell_next_day(known, &self.session, self.library.calendar(), utterance.language);
                let message = render(self.book(), &self.library.built_in, utterance, known);
                self.show(&message, played);
            }
            Effect::Raise(raise) => {
                played.push_str(&format!("! {} {}\n", raise.kind, raise.urgency.as_str()));
                let rule = self.library.kinds.deadline_rule(&raise.kind, raise.urgency).unwrap_or(Rule::FiveWorkingDays);
                let promised = self.promised(&raise.kind, rule, raise.language);
                self.raised.insert(raise.signal, promised.fill.clone());
                known.fill.extend(promised.fill);
                let about = Text::from(self.library.kinds.kind_label(&raise.kind, raise.language));
                let answers = raise.facts.iter().map(|fact| fact.name.clone()).collect();
                let told = Reported { signal: raise.signal, number: self.number, about, kind: raise.kind.clone(), answers };
                self.told.insert(raise.signal, told);
                self.number += 1;
            }
            Effect::Recall { signal } => {
                played.push_str("! open already\n");
                *known = self.recalled(*signal);
            }
            Effect::Judge { signal, verdict } => {
                played.push_str(match verdict {
                    Verdict::Better => "! better\n",
                    Verdict::NotBetter => "! opened again\n",
                    Verdict::Anew(_) => "! reported again\n",
                });
                *known = self.recalled(*signal);
            }
            // Nothing is kept here: what is told stands in the tests of the desk.
            Effect::Recount(_) => {
                known.fill.extend(["reports", "since", "count", "readers"].map(|name| (name.to_owned(), "…".to_owned())));
            }
            Effect::Places { kind, postcode } => {
                let language = self.session.spoken().unwrap_or_default();
                places::add(known, &places::told(self.library, kind, *postcode, self.noon(), language));
            }
            Effect::Introduce { answer, .. } => {
                let (key, what) = match answer {
                    Answer::Yes => ("introduced_yes", "! linked\n"),
                    Answer::No => ("introduced_no", "! not linked\n"),
                };
                let name = before.introduction.as_ref().map(|open| open.first_name.expose().to_owned()).unwrap_or_default();
                let fill = [("name".to_owned(), name)].into();
                let words = self.library.built_in.say(key, self.session.spoken().unwrap_or_default(), &fill);
                played.push_str(what);
                known.fill.insert("introduced".into(), words);
            }
            // Counted, and not said.
            Effect::Leave(_) => {}
            Effect::Agree { what, language, turn } => {
                let (note, message) = agreeing::told(self.library, what, *language, *turn);
                played.push_str(note);
                self.show(&message, played);
            }
            Effect::Erase(what) => self.erase(*what, known, played),
            Effect::TakeAlong => played.push_str("! everything is sent\n"),
            Effect::Unsay(lines) => {
                self.said.retain(|(line, _)| !lines.contains(line));
                played.push_str("! taken away\n");
            }
            Effect::Correct { fact, .. } => played.push_str(&format!("! corrected: {}\n", fact.name)),
            Effect::Unlink => played.push_str("! not linked any more\n"),
            Effect::Add { facts, .. } => {
                let names: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
                played.push_str(&format!("! added {}\n", names.join(", ")));
            }
            Effect::Occurrence { facts, .. } => {
                let names: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
                played.push_str(&format!("! happened again {}\n", names.join(", ")));
            }
            Effect::TellAlert(_) => played.push_str("! words to the alert\n"),
            Effect::CallBack { number } => played.push_str(if number.is_some() { "! call back, number known\n" } else { "! call back\n" }),
        }
    }

    /// Number and day, as the desk would tell them.
    fn erase(&mut self, what: Erase, known: &mut Known, played: &mut String) {
        let language = self.session.spoken().unwrap_or_default();
        let day = names(language).day(DAY.saturating_add(jiff::Span::new().days(self.later + DAYS_TO_ERASE)));
        let waits = !self.session.open.is_empty() && what != Erase::Want(OpenSignals::Withdraw);
        let key = if waits { "erase_on_or_closed" } else { "erase_on" };
        let erased = self.library.built_in.say(key, language, &[("day".to_owned(), day.clone())].into());
        let words = [("day", day), ("erased", erased), ("number", self.number.to_string()), ("days", DAYS_OF_KEYS.to_string())];
        known.fill.extend(words.map(|(name, words)| (name.to_owned(), words)));
        played.push_str(match what {
            Erase::Consider | Erase::Recall => "",
            Erase::Want(OpenSignals::Wait) => "! to be erased\n",
            Erase::Want(OpenSignals::Withdraw) => "! to be erased, what is open is withdrawn\n",
            Erase::Undo => "! not to be erased\n",
        });
    }

    /// The signal that was raised last.
    fn newest(&self) -> SignalId {
        self.raised.keys().next_back().copied().unwrap_or(SignalId(Uuid::nil()))
    }

    /// As a desk would tell it on the same day, with nobody at it yet.
    fn recalled(&self, signal: SignalId) -> Known {
        let (built_in, language) = (&self.library.built_in, self.session.spoken().unwrap_or_default());
        let mut known = Known::of_lines(&self.library.lines);
        known.fill.extend(self.raised.get(&signal).cloned().unwrap_or_default());
        let who = built_in.say("person_waits", language, &known.fill);
        let (calendar, now) = (self.library.calendar(), self.noon());
        known.fill.insert("who".into(), who);
        known.fill.insert("since".into(), promise::since(now, now, calendar, language));
        known
    }

    /// The moment at which everything happens here.
    fn noon(&self) -> Timestamp {
        let zone = self.library.calendar().zone().clone();
        DAY.at(11, 0, 0, 0).to_zoned(zone).map_or(Timestamp::UNIX_EPOCH, |noon| noon.timestamp())
    }

    fn promised(&self, kind: &crate::id::Kind, rule: Rule, language: Language) -> Known {
        let calendar = self.library.calendar();
        let now = self.noon();
        let mut known = Known::of_lines(&self.library.lines);
        known.fill.insert("number".into(), self.number.to_string());
        known.fill.insert("worker".into(), promise::reader(&self.library.kinds, kind, language));
        known.fill.insert("when".into(), promise::by_when(rule.due(now, calendar).due_at, now, calendar, language));
        known
    }

    fn show(&mut self, message: &Outgoing, played: &mut String) {
        let labels: Vec<String> = message.buttons.iter().map(|button| button.label.clone()).collect();
        write_out(played, message.text.expose(), &labels);
        self.offer(message.buttons.clone());
    }

    fn offer(&mut self, buttons: Vec<Button>) {
        self.earlier.append(&mut self.buttons);
        self.buttons = buttons;
    }

    fn book(&self) -> &Book {
        &self.library.book
    }
}

/// What a classifier would think of these words, and the words.
fn guessed(said: &str) -> (Vec<DialogId>, &str) {
    let guess = said.strip_prefix("[guess ").and_then(|rest| rest.split_once(']'));
    guess.map_or((Vec::new(), said), |(topics, words)| (topics.split_whitespace().map(DialogId::from).collect(), words.trim()))
}

/// What a worker proposes in every transcript: each week on Tuesday, in the morning.
fn proposal(library: &Library, silence: Silence) -> Event {
    let rhythm = Rhythm { every: Every::Week, day: WorkingDay::Tuesday, part: PartOfDay::Morning };
    let questions =
        library.book.dialogs.values().find(|dialog| dialog.check_in.is_some()).map_or_else(|| "".into(), |dialog| dialog.id.clone());
    let helper = Helper { worker: "fatima".into(), name: Text::from("Fatima") };
    Event::Proposal { check_in: CHECK_IN, agreement: Agreement { questions, rhythm, silence, helper }, voice: Voice::Script }
}

fn pressed(button: &Button) -> Content {
    Content::Pressed { data: button.press.encode(), message: None }
}

fn write_out(played: &mut String, text: &str, labels: &[String]) {
    let mut begins = true;
    for line in text.lines() {
        // An empty line is not written: editors take blanks away at the end of a line. What follows it begins with `< ` again.
        if !line.is_empty() {
            played.push_str(&format!("{} {line}\n", if begins { '<' } else { ' ' }));
        }
        begins = line.is_empty();
    }
    if !labels.is_empty() {
        played.push_str(&format!("  [{}]\n", labels.join(" | ")));
    }
}
