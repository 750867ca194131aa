//! What the bot says about itself before anybody writes: its description, its commands.
//!
//! The one decision: text that is too long is refused, not cut: it carries the emergency numbers, and half a number is worse than
//! yesterday's text. Nothing here stops a start; what was not published is in the report.

use super::Telegram;
use super::api::{Failure, Refusal};
use crate::language::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use teloxide::payloads::{self, SetMyCommandsSetters, SetMyDescriptionSetters, SetMyShortDescriptionSetters};
use teloxide::requests::Payload;
use teloxide::types::BotCommand;

/// The longest description in characters: core.telegram.org/bots/api#setmydescription.
pub const LONGEST_DESCRIPTION: usize = 512;

/// The longest short description in characters: core.telegram.org/bots/api#setmyshortdescription.
pub const LONGEST_SHORT_DESCRIPTION: usize = 120;

/// What the bot says about itself in one language.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Profile {
    /// On the bot's page and in previews of its link; at most 120 characters.
    pub short_description: String,
    /// In the empty chat, before the person presses "start"; at most 512 characters.
    pub description: String,
    /// In the menu beside the text field.
    pub commands: Vec<Command>,
}

/// One line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Small letters, digits and `_`, without the slash; at most 32.
    pub name: String,
    /// What it does; at most 256 characters.
    pub description: String,
}

/// What was published and what was not.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ProfileReport {
    /// How many texts and menus Telegram took.
    pub published: usize,
    /// What it did not take: yesterday's stays.
    pub unpublished: Vec<Unpublished>,
}

/// One text or menu that was not published, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpublished {
    /// `None` is the text for all languages that have none of their own.
    pub language: Option<Language>,
    /// `description`, `short description` or `commands`.
    pub what: &'static str,
    /// In a few words, with what to do.
    pub why: &'static str,
}

impl Telegram {
    /// Publishes each language's profile; the Dutch one also for everybody whose language has none. Best effort.
    pub async fn publish_profile(&self, profiles: &BTreeMap<Language, Profile>) -> ProfileReport {
        let mut report = ProfileReport::default();
        let for_all = profiles.get(&Language::Nl).map(|profile| (None, profile));
        for (language, profile) in for_all.into_iter().chain(profiles.iter().map(|(language, profile)| (Some(*language), profile))) {
            self.publish_one(language, profile, &mut report).await;
        }
        report
    }

    async fn publish_one(&self, language: Option<Language>, profile: &Profile, report: &mut ProfileReport) {
        // Telegram takes an empty code for "all others".
        let code = language.map_or("", Language::code);
        let mut note = |what, outcome: Result<(), &'static str>| match outcome {
            Ok(()) => report.published += 1,
            Err(why) => report.unpublished.push(Unpublished { language, what, why }),
        };
        let outcome = match fits(&profile.description, LONGEST_DESCRIPTION) {
            Ok(words) => self.publish(&payloads::SetMyDescription::new().description(words).language_code(code)).await,
            Err(why) => Err(why),
        };
        note("description", outcome);
        let outcome = match fits(&profile.short_description, LONGEST_SHORT_DESCRIPTION) {
            Ok(words) => self.publish(&payloads::SetMyShortDescription::new().short_description(words).language_code(code)).await,
            Err(why) => Err(why),
        };
        note("short description", outcome);
        let commands = profile.commands.iter().map(|command| BotCommand::new(&command.name, &command.description));
        note("commands", self.publish(&payloads::SetMyCommands::new(commands).language_code(code)).await);
    }

    async fn publish(&self, payload: &(impl Payload + Serialize)) -> Result<(), &'static str> {
        self.api.call::<bool, _>(payload, self.patience.call).await.map(|_| ()).map_err(|failure| match failure {
            Failure::TooMany(_) => "Telegram asks to wait: it is published at the next start",
            Failure::Refused(Refusal::Token) => "Telegram refuses the bot token: copy it anew from @BotFather",
            Failure::Refused(_) => "Telegram refuses it: check lengths and the letters of the commands",
            Failure::Server | Failure::Cut(_) | Failure::Malformed => "Telegram cannot be reached: it is published at the next start",
        })
    }
}

fn fits(words: &str, longest: usize) -> Result<&str, &'static str> {
    if words.chars().count() <= longest { Ok(words) } else { Err("it is too long: shorten it") }
}
