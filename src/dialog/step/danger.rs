//! Danger was heard: the script waits, and only what a frightened person needs is open.
//!
//! The one decision: the fixed reply is not said here. It was written down with the alert before this turn began, so that no
//! mistake of a dialog can come between a person and the number. Here the script steps aside, and comes back when asked.

use super::{Effect, Filling, Part, Shelf, Turn};
use crate::crisis::{Choice, Fixed};
use crate::dialog::session::Watch;
use crate::dialog::values::{Reading, Value, ValueKind};
use crate::dialog::words::Command;
use crate::language::Language;
use crate::mailbox::{Content, Press};
use crate::personal::Text;
use std::collections::BTreeMap;

impl Part {
    /// A fixed crisis text.
    pub fn crisis(fixed: Fixed) -> Self {
        Self { shelf: Shelf::Crisis, key: fixed.key().to_owned(), fill: BTreeMap::new() }
    }

    fn choice(choice: Choice) -> Self {
        Self { shelf: Shelf::Crisis, key: format!("button_{}", choice.key()), fill: BTreeMap::new() }
    }
}

impl Turn<'_> {
    /// Steps aside. What was asked stays asked. Who chose no language yet is spoken to in the one they cried in.
    pub(super) fn pause(&mut self, language: Language) {
        self.session.heard_in = Some(language);
        self.session.danger = Some(Watch::Paused);
    }

    /// While an alert is open: takes what belongs to it. `false` when the script may hear it.
    pub(super) fn paused_takes(&mut self, content: &Content) -> bool {
        let Some(watch) = self.session.danger else { return false };
        if let Some(choice) = self.chosen(content, watch) {
            self.answer_choice(choice);
            return true;
        }
        match watch {
            Watch::Resumed => false,
            Watch::Paused | Watch::WantsNumber => self.hold(content, watch),
        }
    }

    fn chosen(&self, content: &Content, watch: Watch) -> Option<Choice> {
        let typed = |text: &Text| {
            let folded = crate::dialog::words::fold(text.expose());
            if let Ok(number) = folded.parse::<usize>() {
                return Choice::ALL.get(number.checked_sub(1)?).copied();
            }
            if let Some(choice) = Choice::ALL.into_iter().find(|choice| self.built_in.is_choice(*choice, &folded)) {
                return Some(choice);
            }
            match self.built_in.command(text.expose())? {
                Command::Call | Command::Person => Some(Choice::CallMe),
                Command::Safe => Some(Choice::SafeNow),
                Command::Continue => Some(Choice::GoOn),
                Command::Stop
                | Command::Help
                | Command::Back
                | Command::StartOver
                | Command::Repeat
                | Command::Skip
                | Command::Cancel
                | Command::WhoReads
                | Command::Easier
                | Command::MyReports
                | Command::MyData
                | Command::MyReaders
                | Command::TakeBack
                | Command::Correct
                | Command::TakeAlong
                | Command::EraseAll
                | Command::KeepAll
                | Command::MyConsents
                | Command::Thanks
                | Command::Code
                | Command::NotMe
                | Command::SomebodyElse
                | Command::Later
                | Command::Remind
                | Command::EndCheckIn
                | Command::WhatAgreed
                | Command::OtherRhythm
                | Command::EachWeek
                | Command::EachTwoWeeks
                | Command::EachMonth => None,
            }
        };
        match content {
            // A crisis button works whenever it is pressed: it is never too old.
            Content::Pressed { data, .. } => Press::decode(data)?.answer().and_then(|(_, option)| Choice::from_key(option)),
            Content::Words { text, .. } if watch != Watch::Resumed => typed(text),
            Content::Words { .. } | Content::Edited { .. } | Content::Started { .. } | Content::File { .. } | Content::Place { .. } => None,
            Content::Sticker { .. } | Content::Card | Content::InGroup { .. } | Content::Else { .. } | Content::Left => None,
        }
    }

    fn answer_choice(&mut self, choice: Choice) {
        match choice {
            Choice::CallMe => {
                self.effects.push(Effect::CallBack { number: None });
                self.session.danger = Some(Watch::WantsNumber);
                self.say(Part::crisis(Fixed::CallMeNumber));
            }
            Choice::SafeNow => {
                self.effects.push(Effect::TellAlert(Text::from(self.built_in.choice_label(Choice::SafeNow))));
                self.session.danger = Some(Watch::Paused);
                self.say(Part::crisis(Fixed::SafeNow));
                self.offer(&[Choice::CallMe, Choice::GoOn]);
            }
            Choice::GoOn => {
                self.session.danger = Some(Watch::Resumed);
                self.say(Part::crisis(Fixed::GoOn));
                self.carry_on();
            }
        }
    }

    /// Words and things that come while the script waits: they go to whoever has the alert, and nothing is asked of the person.
    fn hold(&mut self, content: &Content, watch: Watch) -> bool {
        match content {
            Content::Started { .. } => {
                self.session.danger = Some(Watch::Resumed);
                return false;
            }
            Content::Left => return false,
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::Stop) => return false,
            Content::Words { text, .. } if self.built_in.command(text.expose()) == Some(Command::TakeBack) => {
                self.say_built_in("unsay_watched");
                self.offer(&Choice::ALL);
                return true;
            }
            Content::Words { text, .. } | Content::Edited { text, .. } => {
                if watch == Watch::WantsNumber
                    && let Reading::Value(value @ Value::Phone(_)) =
                        self.built_in.read(ValueKind::Phone, text.expose(), self.input.today, self.language())
                {
                    let number = Text::from(value.show(self.language()));
                    self.effects.push(Effect::CallBack { number: Some(number.clone()) });
                    self.session.danger = Some(Watch::Paused);
                    self.say(Part::crisis(Fixed::CallMe).with("number", Filling::Words(number)));
                    self.offer(&[Choice::SafeNow, Choice::GoOn]);
                    return true;
                }
                self.effects.push(Effect::TellAlert(text.clone()));
            }
            Content::File { file, caption, .. } => {
                if file.is_too_large() {
                    self.say_built_in("file_too_large");
                }
                self.effects.extend(caption.clone().filter(|words| !words.is_blank()).map(Effect::TellAlert));
            }
            Content::Pressed { .. }
            | Content::Place { .. }
            | Content::Sticker { .. }
            | Content::Card
            | Content::InGroup { .. }
            | Content::Else { .. } => {}
        }
        self.say_built_in("danger_heard");
        self.offer(&Choice::ALL);
        true
    }

    pub(super) fn offer(&mut self, choices: &[Choice]) {
        for choice in choices {
            self.button(choice.key(), Part::choice(*choice));
        }
    }

    /// A person closed the alert: the number goes, and the script goes on if it was waiting.
    pub(super) fn release(&mut self) {
        let was = self.session.danger.take();
        match was {
            Some(Watch::Paused | Watch::WantsNumber) => {
                self.say_built_in("danger_closed");
                self.ask_anew();
            }
            Some(Watch::Resumed) | None => {}
        }
    }

    /// Until a person closes the alert, the number stays under each reply.
    /// What may be danger is no alarm: nobody is told, and the person reads whom to call above the reply they get anyway.
    pub(super) fn say_where_help_is(&mut self) {
        if self.session.danger.is_none() {
            self.parts.insert(0, Part::built_in("perhaps_danger"));
        }
    }

    pub(super) fn remind_of_help(&mut self) {
        if self.session.danger.is_some() && !self.parts.iter().any(|part| part.shelf == Shelf::Crisis) {
            self.say(Part::crisis(Fixed::Reminder));
        }
    }
}
