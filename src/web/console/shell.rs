//! What stands around every page of the console.
//!
//! The one decision: danger that nobody has taken stands at the top of every page until somebody takes it. It cannot be
//! closed or scrolled by; it goes when it is somebody's.

use super::door::Signed;
use super::when::When;
use crate::desk::case::Board;
use crate::routing::network::Nature;
use crate::signal::Urgency;
use crate::web::Pages;
use crate::web::words::console::Words;

/// What every form carries.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Its own, so that the same form sent twice happens once.
    pub(super) key: String,
    /// Proof that the form is ours.
    pub(super) token: String,
}

/// Danger that nobody has taken.
#[derive(Clone, Debug)]
pub(super) struct Alarm {
    pub(super) number: i64,
    pub(super) kind: String,
    pub(super) place: Option<String>,
    pub(super) since: String,
    pub(super) iso: String,
}

/// What a page says of what was just done, or could not be done.
#[derive(Clone, Debug, Default)]
pub(super) enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// It was done.
    Done(String),
    /// It was not.
    Wrong(String),
}

impl Said {
    pub(super) fn done(&self) -> Option<&str> {
        match self {
            Self::Done(words) => Some(words),
            Self::Nothing | Self::Wrong(_) => None,
        }
    }

    pub(super) fn wrong(&self) -> Option<&str> {
        match self {
            Self::Wrong(words) => Some(words),
            Self::Nothing | Self::Done(_) => None,
        }
    }
}

/// What stands around a page.
#[derive(Clone, Debug)]
pub(super) struct Shell {
    pub(super) words: &'static Words,
    pub(super) name: String,
    pub(super) fictional: bool,
    pub(super) alarms: Vec<Alarm>,
    pub(super) form: Form,
    pub(super) said: Said,
    /// Whether a key alone does something: `on`, `off`.
    pub(super) keys: &'static str,
    /// Where news of this page comes from; empty when it has none.
    pub(super) news: String,
    /// How what this page shows stood when it was read: whatever came since is news.
    pub(super) seen: String,
    /// The time this page shows.
    pub(super) as_of: String,
}

impl Shell {
    /// In front of the title, so that a tab in the background says it too.
    pub(super) fn mark(&self) -> String {
        match (&self.said, self.alarms.is_empty()) {
            (Said::Wrong(_), _) => format!("{} ", self.words.wrong_prefix),
            (Said::Nothing | Said::Done(_), false) => format!("{} ", self.words.title_urgent),
            (Said::Nothing | Said::Done(_), true) => String::new(),
        }
    }

    /// A sentence with its gap filled.
    pub(super) fn gap(&self, sentence: &str, filling: impl std::fmt::Display) -> String {
        sentence.replacen("{}", &filling.to_string(), 1)
    }

    /// The sentence of the strip when the connection is gone.
    pub(super) fn lost(&self) -> String {
        self.words.lost.replace("{}", &self.as_of)
    }

    /// The time of what is shown, for whoever has no scripts.
    pub(super) fn stand(&self) -> String {
        self.words.as_of.replace("{}", &self.as_of)
    }
}

impl Pages {
    /// The shell of a page; danger that the page itself shows (`own`) is not repeated above it.
    pub(super) fn shell(&self, signed: &Signed, board: &[Board], own: &[i64], said: Said, news: String) -> Shell {
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let alarms = board.iter().filter(|line| is_alarm(line) && !own.contains(&line.number));
        Shell {
            words: signed.look.words(),
            name: signed.name.clone(),
            fictional: self.desk.network().nature == Nature::Fictional,
            alarms: alarms
                .map(|line| Alarm {
                    number: line.number,
                    kind: line.kind.clone(),
                    place: line.postcode.clone(),
                    since: when.chip(line.urgency, line.due_at, line.created_at).text,
                    iso: line.created_at.to_string(),
                })
                .collect(),
            form: self.form_of(signed),
            said,
            keys: signed.look.keys.word(),
            news,
            seen: String::new(),
            as_of: when.clock(when.now),
        }
    }
}

/// Whether somebody has to take this now.
pub(super) fn is_alarm(line: &Board) -> bool {
    line.urgency == Urgency::Urgent && !line.taken
}
