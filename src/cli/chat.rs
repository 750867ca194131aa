//! `waakvlam chat`: one conversation on standard input and output, with the same engine and store as everywhere.
//!
//! The one decision: a terminal is a channel like any other. A line is posted, turned and delivered as from a phone, and
//! what a worker would get is shown beside it. What is saved was typed by nobody in particular: names, numbers and addresses
//! are taken out before it is played again for the transcript.

use super::{loading, print};
use crate::config::Config;
use crate::desk::{Desk, Outlet, Printed, Terminal};
use crate::dialog::Taken;
use crate::language::Language;
use crate::mailbox::{Button, Content, Inbound, Press};
use crate::personal::Text;
use crate::time::Clock;
use anyhow::{Context as _, bail};
use std::io::BufRead as _;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The language to speak, as two letters.
    #[arg(long)]
    pub lang: Option<String>,
    /// Goes on with the conversation of this name; without it, a fresh one.
    #[arg(long)]
    pub person: Option<String>,
    /// Writes the conversation as a transcript.
    #[arg(long)]
    pub save: Option<PathBuf>,
}

/// How a worker's line begins, and their address in the terminal.
const WORKER: char = '@';

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let terminal = Terminal::default();
    let found = loading::find(config, &store).await?;
    let outlet = Outlet::of(None, Some(terminal.clone()));
    let desk = loading::desk(config, found.library, found.served, store.clone(), clock.clone(), outlet).await?;
    let done = talk(&desk, &clock, &terminal, arguments).await;
    store.close().await;
    done
}

/// Seats the network's workers at the terminal, greets, and takes line after line until the input ends.
pub async fn talk(desk: &Desk, clock: &Clock, terminal: &Terminal, arguments: &Arguments) -> anyhow::Result<()> {
    let language = match &arguments.lang {
        None => None,
        Some(code) => {
            match Language::from_code(code).filter(|language| desk.library().book.texts.languages().any(|offered| offered == *language)) {
                Some(language) => Some(language),
                None => bail!("`{code}` is not a language that is offered"),
            }
        }
    };
    for member in &desk.network().workers {
        let address = format!("{WORKER}{}", member.worker.id);
        desk.seat(&Desk::terminal_account(), &Text::from(address), &member.worker.id).await?;
    }
    let address = arguments.person.clone().unwrap_or_else(|| clock.id().to_string());
    let mut chat = Chat { desk, clock, terminal, person: Text::from(address), language, buttons: Vec::new(), lines: 0, saved: Vec::new() };
    if arguments.person.is_none() {
        chat.send(None, Content::Started { payload: None }).await?;
        if let Some(language) = language {
            chat.choose(language.code()).await?;
        }
    }
    for line in std::io::stdin().lock().lines() {
        chat.hear(&line?).await?;
    }
    match &arguments.save {
        None => Ok(()),
        Some(path) => {
            let (saved, taken) = chat.nameless();
            let played = crate::desk::transcript::play(&desk.library(), &saved.join("\n"))?;
            std::fs::write(path, played).with_context(|| format!("cannot write {}: choose another file", path.display()))?;
            print(&format!(
                "Saved. Taken out: names {}, numbers {}, addresses {}. Read it before you share it: a name in small letters may be left.",
                taken.names, taken.numbers, taken.addresses
            ))
        }
    }
}

/// What the person did, for `--save`.
enum Done {
    Typed(String),
    /// `/start`, or the label of a button.
    Else(String),
}

struct Chat<'a> {
    desk: &'a Desk,
    clock: &'a Clock,
    terminal: &'a Terminal,
    person: Text,
    language: Option<Language>,
    buttons: Vec<(Text, Vec<Button>)>,
    lines: u64,
    saved: Vec<Done>,
}

impl Chat<'_> {
    /// A line: of the person, or of a worker when it begins with `@name`.
    async fn hear(&mut self, line: &str) -> anyhow::Result<()> {
        let worker = line.strip_prefix(WORKER).and_then(|rest| rest.split_once(char::is_whitespace));
        let (address, words) = match worker {
            Some((name, words)) => (Some(Text::from(format!("{WORKER}{name}"))), words.trim()),
            None => (None, line),
        };
        let of = address.as_ref().unwrap_or(&self.person);
        let content = match self.pressed(of, words) {
            Some(press) => Content::Pressed { data: press.encode(), message: None },
            None if words.trim() == "/start" => Content::Started { payload: None },
            None => Content::Words { text: Text::from(words), message: None, reply_to: None },
        };
        self.send(address, content).await
    }

    /// The button with this number or label under the last message to this address.
    fn pressed(&self, address: &Text, words: &str) -> Option<Press> {
        let (_, buttons) = self.buttons.iter().find(|(of, _)| of == address)?;
        let by_number = words.trim().parse::<usize>().ok().and_then(|number| buttons.get(number.checked_sub(1)?));
        by_number
            .or_else(|| buttons.iter().find(|button| button.label.eq_ignore_ascii_case(words.trim())))
            .map(|button| button.press.clone())
    }

    async fn choose(&mut self, option: &str) -> anyhow::Result<()> {
        let press = self.buttons.iter().find(|(of, _)| *of == self.person).and_then(|(_, buttons)| {
            buttons
                .iter()
                .map(|button| &button.press)
                .find(|press| matches!(press, Press::Answer { option: found, .. } if found == option))
                .cloned()
        });
        match press {
            Some(press) => self.send(None, Content::Pressed { data: press.encode(), message: None }).await,
            None => Ok(()),
        }
    }

    async fn send(&mut self, address: Option<Text>, content: Content) -> anyhow::Result<()> {
        self.remember(address.as_ref(), &content);
        self.lines += 1;
        let inbound = Inbound {
            network: self.desk.network().id.clone(),
            account: Desk::terminal_account(),
            external_id: format!("{}:{}", self.clock.id(), self.lines),
            address: address.unwrap_or_else(|| self.person.clone()),
            at: self.clock.now(),
            language_hint: self.language.map(|language| language.code().to_owned()),
            content,
        };
        self.desk.receive(vec![inbound], None).await?;
        self.desk.settle_down().await?;
        for printed in self.terminal.take() {
            self.show(&printed)?;
        }
        Ok(())
    }

    /// For `--save`: what the person did, as a transcript has it.
    fn remember(&mut self, address: Option<&Text>, content: &Content) {
        if address.is_some() {
            return;
        }
        let said = match content {
            Content::Started { .. } => Done::Else("/start".to_owned()),
            Content::Words { text, .. } => Done::Typed(text.expose().to_owned()),
            Content::Pressed { data, .. } => {
                let labels =
                    self.buttons.iter().find(|(of, _)| *of == self.person).map(|(_, buttons)| buttons.as_slice()).unwrap_or_default();
                let pressed = labels.iter().find(|button| button.press.encode() == *data);
                Done::Else(pressed.map(|button| button.label.clone()).unwrap_or_default())
            }
            Content::Edited { .. }
            | Content::File { .. }
            | Content::Place { .. }
            | Content::Sticker { .. }
            | Content::Card
            | Content::InGroup { .. }
            | Content::Else { .. }
            | Content::Left => return,
        };
        self.saved.push(said);
    }

    /// The person's lines without what tells who they are, and how much was taken out.
    fn nameless(&self) -> (Vec<String>, Taken) {
        let library = self.desk.library();
        let network = self.desk.network();
        let mut nameless = library.nameless(network.workers.iter().map(|member| member.name.as_str()));
        let today = self.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let mut lines = Vec::new();
        for done in &self.saved {
            lines.push(match done {
                Done::Typed(said) => format!("> {}", nameless.line(said, today)),
                Done::Else(said) => format!("> {said}"),
            });
        }
        (lines, nameless.taken())
    }

    fn show(&mut self, printed: &Printed) -> anyhow::Result<()> {
        let worker = printed.address.expose().strip_prefix(WORKER).map(str::to_owned);
        let before = worker.as_ref().map(|name| format!("  [aan {name}] ")).unwrap_or_default();
        for line in printed.message.text.expose().lines() {
            print(&format!("{before}{line}"))?;
        }
        for (place, button) in printed.message.buttons.iter().enumerate() {
            print(&format!("{before}{} {}", place + 1, button.label))?;
        }
        print("")?;
        self.buttons.retain(|(of, _)| *of != printed.address);
        self.buttons.push((printed.address.clone(), printed.message.buttons.clone()));
        Ok(())
    }
}
