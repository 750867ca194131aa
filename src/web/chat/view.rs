//! From lines of a conversation to what stands on the page.
//!
//! The one decision: everything a template shows is made here, as words and addresses, so that it can be read and tested
//! without a browser.

use super::danger::{Laid, lay_out};
use super::earlier::{Later, Part};
use super::number::{Piece, pieces};
use crate::crisis::Lines;
use crate::desk::chat::{Line, Offer, Said, Speaker, TakingBack};
use crate::mailbox::{Button, FileSort};
use crate::personal::Text;
use crate::web::words::Tongue;
use crate::web::words::chat::{self, Words};
use jiff::civil::{Date, DateTime};

/// As many words of a message as tell it from another one and are heard in a breath.
const FIRST_WORDS: usize = 5;

/// One entry of the log.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// A new day begins.
    Day { id: String, text: String },
    /// The word changes hands.
    Turn { id: String, text: String },
    /// Somebody said something.
    Bubble(Bubble),
    /// The fixed answer to danger.
    Crisis(Block),
    /// What can be chosen now.
    Picks(Picks),
    /// What could be chosen before.
    Past(Picks),
}

/// Something that was said.
#[derive(Clone, Debug)]
pub(super) struct Bubble {
    pub(super) id: String,
    pub(super) class: &'static str,
    pub(super) icon: Option<&'static str>,
    pub(super) by: String,
    pub(super) iso: String,
    pub(super) time: String,
    pub(super) paragraphs: Vec<Vec<Piece>>,
    pub(super) photo: Option<String>,
    /// Whether it is the last thing the person said: the page opens there.
    pub(super) newest: bool,
    pub(super) take_back: Option<TakeBack>,
}

/// The button by which somebody takes back what they said.
#[derive(Clone, Debug)]
pub(super) struct TakeBack {
    /// The line it is about.
    pub(super) line: String,
    /// Its first words, for whoever hears the button and does not see where it stands.
    pub(super) begins: String,
}

/// The fixed answer to danger.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) id: String,
    pub(super) parts: Vec<Vec<Laid>>,
    /// Its buttons, while they can be pressed.
    pub(super) picks: Vec<Pick>,
}

/// Buttons.
#[derive(Clone, Debug)]
pub(super) struct Picks {
    pub(super) id: String,
    pub(super) options: Vec<Pick>,
}

/// A button.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) data: String,
    pub(super) label: String,
}

/// What is needed to put lines on a page.
pub(super) struct Viewer<'a> {
    pub(super) tongue: Tongue,
    pub(super) lines: &'a Lines,
    pub(super) today: Date,
    /// The moment of a line, as the clock on the wall shows it there.
    pub(super) local: &'a dyn Fn(jiff::Timestamp) -> DateTime,
}

impl Viewer<'_> {
    fn words(&self) -> &'static Words {
        chat::of(self.tongue)
    }

    /// The log, oldest first.
    pub(super) fn items(&self, part: &Part<'_>) -> Vec<Item> {
        let is_last = part.later == Later::Nothing;
        let newest = part.lines.iter().rev().find(|line| is_last && line.speaker == Speaker::Person).map(|line| line.id);
        let mut items = Vec::new();
        let spoke = part.past.iter().rev().find(|line| line.speaker != Speaker::Person);
        let (mut day, mut human) = (None, spoke.is_some_and(|line| matches!(line.speaker, Speaker::Worker { .. })));
        for line in part.lines {
            let at = (self.local)(line.at);
            if day != Some(at.date()) {
                day = Some(at.date());
                let text = if at.date() == self.today { self.words().today.to_owned() } else { self.tongue.day(at.date()) };
                items.push(Item::Day { id: format!("d-{}", at.date()), text });
            }
            let worker = matches!(line.speaker, Speaker::Worker { .. });
            if worker && !human {
                items.push(Item::Turn { id: format!("h-{}", line.id), text: self.words().human_from_here.to_owned() });
            }
            if line.speaker != Speaker::Person {
                human = worker;
            }
            if let (Speaker::Crisis, Said::Words(text)) = (&line.speaker, &line.said) {
                items.push(Item::Crisis(self.block(line, text)));
                continue;
            }
            items.push(Item::Bubble(self.bubble(line, at, newest == Some(line.id))));
            if !line.buttons.is_empty() {
                let picks = Picks { id: format!("p-{}", line.id), options: line.buttons.iter().map(pick).collect() };
                items.push(match line.offer {
                    Offer::Open => Item::Picks(picks),
                    Offer::Past => Item::Past(picks),
                });
            }
        }
        items
    }

    fn block(&self, line: &Line, text: &Text) -> Block {
        let calls = [chat::of(Tongue::Dutch).call, chat::of(Tongue::English).call];
        let picks = match line.offer {
            Offer::Open => line.buttons.iter().map(pick).collect(),
            Offer::Past => Vec::new(),
        };
        Block { id: format!("m-{}", line.id), parts: lay_out(text.expose(), self.lines, &calls), picks }
    }

    fn bubble(&self, line: &Line, at: DateTime, newest: bool) -> Bubble {
        let (class, icon, by) = match &line.speaker {
            Speaker::Person => ("m-me", None, self.words().me.to_owned()),
            Speaker::Computer | Speaker::Crisis => ("m-bot", Some("i-computer"), self.words().title.to_owned()),
            Speaker::Worker { name, role: None } => ("m-person", Some("i-person"), name.clone()),
            Speaker::Worker { name, role: Some(role) } => ("m-person", Some("i-person"), format!("{name}, {role}")),
        };
        let words = match &line.said {
            Said::Words(text) => text.expose().to_owned(),
            Said::Chosen(label) => label.clone(),
            Said::File { caption: Some(caption), .. } => caption.expose().to_owned(),
            Said::File { photo: Some(_), .. } | Said::File { sort: FileSort::Photo, .. } => self.words().photo_sent.to_owned(),
            Said::File { sort: FileSort::Voice | FileSort::Video | FileSort::Document, .. } => self.words().something.to_owned(),
            Said::Else => self.words().something.to_owned(),
        };
        let photo = line.photo().map(|id| format!("/chat/photo/{id}"));
        let paragraphs = words.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        let paragraphs = match &line.speaker {
            // What somebody typed stays as it was typed; only our own words hold numbers to call.
            Speaker::Person => paragraphs.map(|paragraph| vec![Piece::Words(paragraph.to_owned())]).collect(),
            Speaker::Computer | Speaker::Crisis | Speaker::Worker { .. } => {
                paragraphs.map(|paragraph| pieces(paragraph, self.lines)).collect()
            }
        };
        let (iso, time) = (line.at.to_string(), self.tongue.time(at));
        let take_back =
            (line.taking_back == TakingBack::Offered).then(|| TakeBack { line: line.id.to_string(), begins: beginning(&words) });
        Bubble { id: format!("m-{}", line.id), class, icon, by, iso, time, paragraphs, photo, newest, take_back }
    }
}

/// The first words of what somebody said.
fn beginning(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(FIRST_WORDS).collect();
    let more = if words.split_whitespace().nth(FIRST_WORDS).is_some() { "…" } else { "" };
    format!("{}{more}", first.join(" "))
}

fn pick(button: &Button) -> Pick {
    Pick { data: button.press.encode(), label: button.label.clone() }
}
