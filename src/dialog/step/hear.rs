//! What the person did, understood against what was asked.

use super::again::MOST_MISSES;
use super::say::{SKIP, UNKNOWN};
use super::{LONGEST_ANSWER, Part, Turn, Voice, Why};
use crate::dialog::answer::{Answer, Meaning};
use crate::dialog::book::{Act, Choice, Node, WELCOME, bare};
use crate::dialog::session::{Asked, Because, Wanted};
use crate::dialog::values::{Missing, Reading, ValueKind, YesNo};
use crate::dialog::words::{Command, fold};
use crate::id::{DialogId, StepId};
use crate::language::Language;
use crate::mailbox::{Content, FileSort, Press};
use crate::personal::Text;

/// From this many words on, a first message is more than a greeting, and is kept for the worker.
const WORDS_OF_A_STORY: usize = 3;

impl<'a> Turn<'a> {
    pub(super) fn hear(&mut self, content: &Content) {
        match content {
            Content::Started { .. } => self.start_over(),
            Content::Words { text, .. } => self.hear_words(text),
            Content::Edited { text, .. } => {
                self.say_built_in("edited");
                self.hear_edited(text);
            }
            Content::Pressed { data, .. } => self.hear_press(data),
            Content::File { file, caption, .. } => {
                self.say_built_in(match file.sort {
                    _ if file.is_too_large() => "file_too_large",
                    FileSort::Photo => "received_photo",
                    FileSort::Voice => "received_voice",
                    FileSort::Video => "received_video",
                    FileSort::Document => "received_file",
                });
                match caption {
                    Some(words) if !words.is_blank() => self.hear_words(words),
                    Some(_) | None => self.carry_on(),
                }
            }
            Content::Place { .. } => self.acknowledge("received_place"),
            Content::Sticker { emoji } => match emoji.as_deref().and_then(|emoji| self.built_in.yes_or_no(emoji)) {
                Some(_) => self.hear_words(&Text::from(emoji.clone().unwrap_or_default())),
                None => self.acknowledge("received_sticker"),
            },
            Content::Card => self.acknowledge("received_card"),
            Content::InGroup { .. } => self.decline_group(),
            Content::Else { .. } => self.acknowledge("received_else"),
            Content::Left => {}
        }
    }

    /// Others read along in a group: it is said once where we can be spoken to, and nothing is asked there.
    pub(super) fn decline_group(&mut self) {
        if self.session.turn == 1 {
            self.say_built_in("in_a_group");
        }
    }

    pub(super) fn acknowledge(&mut self, key: &str) {
        self.say_built_in(key);
        self.carry_on();
    }

    pub(super) fn hear_words(&mut self, text: &Text) {
        let folded = fold(text.expose());
        if folded.is_empty() {
            self.acknowledge("blank");
            return;
        }
        if self.takes_typed_introduction(text, Voice::Script) || self.takes_typed_further(text) || self.takes_typed_guess(text) {
            return;
        }
        if self.takes_typed_agreement(text, Voice::Script) {
            return self.ask_beside_agreement();
        }
        if self.takes_typed_erasing(text) {
            return self.ask_again();
        }
        if self.takes_typed_unsaying(text, Voice::Script)
            || self.takes_along_typed(text, Voice::Script)
            || self.takes_typed_correction(text, Voice::Script)
        {
            return;
        }
        if self.explains_erasing(text) {
            return;
        }
        if self.takes_typed_check_in(text) || self.takes_typed_reminder(text) {
            return;
        }
        match self.built_in.command(text.expose()) {
            // "Bel mij" may be the answer to what was asked.
            Some(
                Command::Call | Command::Skip | Command::Repeat | Command::Thanks | Command::Safe | Command::Continue | Command::Later,
            ) if self.takes_as_option(&folded) => return,
            Some(command) if !command.is_about_rhythm() => return self.obey(command),
            Some(_) | None => {}
        }
        if let Some(language) = self.named_language(&folded) {
            if !self.takes_as_option(&folded) {
                self.session.language = Some(language);
                if !self.asks_who_in_other_words() {
                    // In another language it is another question.
                    self.forget_repeats();
                    self.carry_on();
                }
            }
            return;
        }
        if self.session.stack.is_empty() {
            if self.takes_typed_verdict(text) || self.hears_what_is_wrong(text, &folded) {
                return;
            }
            return match self.built_in.yes_or_no(text.expose()) {
                // "Ok" or a thumb after we were done.
                Some(_) if self.session.turn > 1 => self.be_thanked(),
                Some(_) | None => self.begin_with(text, &folded),
            };
        }
        // A greeting after days is no answer, not even to a question that takes any words.
        if self.built_in.bare_words(text.expose()) == 0 && self.welcomes_back() {
            return;
        }
        match self.session.asked.clone() {
            Some(asked) => self.hear_answer(&asked, text, &folded),
            None => self.walk(),
        }
    }

    /// Another language that is offered, when its own name is the whole message: from here on we speak it.
    pub(super) fn named_language(&self, folded: &str) -> Option<Language> {
        let named = self.built_in.language_named(bare(folded)).filter(|language| *language != self.language())?;
        self.book.texts.languages().find(|offered| *offered == named)
    }

    /// Takes words that are, as a whole, one of the options asked for now.
    fn takes_as_option(&mut self, folded: &str) -> bool {
        let Some(asked) = self.session.asked.clone() else { return false };
        let Some(node) = self.wanted_node(&asked.what).filter(|_| !matches!(asked.what, Wanted::Approval | Wanted::Which)) else {
            return false;
        };
        let Some(question) = node.question() else { return false };
        match question.labelled(folded, self.read_languages()).or_else(|| question.worded(folded)) {
            Some(choice) => {
                self.take_option(&asked.what, node, choice);
                true
            }
            None => false,
        }
    }

    /// New words in the place of old ones: the latest answer they fit, or else an answer to what is asked now.
    fn hear_edited(&mut self, text: &Text) {
        match self.fitting(text.expose(), text) {
            Some((name, answer)) => {
                self.session.give(name, answer);
                self.say_built_in("changed");
                self.ask_again();
            }
            None => self.hear_words(text),
        }
    }

    /// Words out of rest: they may say at once what it is about, and then they are not asked for again.
    fn begin_with(&mut self, text: &Text, folded: &str) {
        if self.begins_diary(folded) {
            return;
        }
        let matters = self.matters(text);
        let told = !matters.is_empty() || self.built_in.bare_words(text.expose()) >= WORDS_OF_A_STORY;
        if told {
            if matters.is_empty() {
                self.keep_guess();
            }
            self.session.opening = Some(self.keep_further(text, matters));
        }
        self.open(&DialogId::from(WELCOME), Because::Begun);
        self.walk();
        if told && self.session.stack.len() == 1 {
            // Behind the greeting: whoever says at once what it is about should know that it was heard.
            self.parts.insert(self.parts.len().min(1), Part::built_in("words_kept"));
        }
    }

    fn hear_press(&mut self, data: &str) {
        let Some(Press::Answer { turn, option }) = Press::decode(data) else {
            self.acknowledge("old_button");
            return;
        };
        if self.takes_agreement(&option) {
            return self.ask_beside_agreement();
        }
        if self.takes_erasing(turn, &option) {
            return self.ask_beside_agreement();
        }
        if self.takes_unsaying(turn, &option, Voice::Script)
            || self.takes_along(turn, &option, Voice::Script)
            || self.takes_correction(turn, &option, Voice::Script)
            || self.takes_introduction(turn, &option, Voice::Script)
            || self.takes_verdict(turn, &option)
            || self.takes_further(turn, &option)
            || self.takes_guess(turn, &option)
            || self.takes_reminder(turn, &option)
            || self.takes_check_in(turn, &option)
            || (self.session.stack.is_empty() && self.takes_again(&option))
        {
            return;
        }
        match self.session.asked.clone() {
            Some(asked) if asked.turn == turn => self.hear_option(&asked, &option),
            // A double tap, or a button of last week: nothing is done twice, and what is asked now is asked again.
            Some(_) => self.acknowledge("old_button"),
            None if self.session.stack.is_empty() => {
                self.say_built_in("old_button");
                self.open(&DialogId::from(WELCOME), Because::Begun);
                self.walk();
            }
            None => self.walk(),
        }
    }

    fn hear_option(&mut self, asked: &Asked, option: &str) {
        if self.option_of(&asked.what, option).is_none() && self.takes_way_out(option) {
            return;
        }
        match &asked.what {
            _ if option == "person" => self.fetch_person(None),
            Wanted::Approval | Wanted::Which => self.hear_review(asked, option),
            Wanted::Answer | Wanted::Rest | Wanted::Change(_) => match option {
                // What it is about cannot be left out.
                SKIP | UNKNOWN if self.here().is_some_and(|(_, node)| matches!(node.act, Act::Topic { .. })) => {
                    self.acknowledge("old_button");
                }
                // The answer that was to be changed stays as it was.
                SKIP if matches!(asked.what, Wanted::Change(_)) => {
                    self.session.asked = None;
                    self.walk();
                }
                SKIP | UNKNOWN => self.accept(&asked.what, Answer { said: Text::from(option), meaning: Meaning::Unknown }),
                key => match self.option_of(&asked.what, key) {
                    Some((node, choice)) => self.take_option(&asked.what, node, choice),
                    None => self.acknowledge("old_button"),
                },
            },
        }
    }

    fn hear_answer(&mut self, asked: &Asked, text: &Text, folded: &str) {
        let said = Text::from(text.expose().chars().take(LONGEST_ANSWER).collect::<String>());
        match &asked.what {
            Wanted::Approval | Wanted::Which => return self.hear_review_words(asked, &said, folded),
            Wanted::Answer | Wanted::Rest | Wanted::Change(_) => {}
        }
        if let Some((name, answer)) = self.correction(&said) {
            return self.correct(asked, name, answer);
        }
        let Some(node) = self.wanted_node(&asked.what) else { return self.walk() };
        if asked.misses == MOST_MISSES && self.hear_about_person(asked, node, text.expose(), folded) {
            return;
        }
        let number = folded.trim_end_matches('.').parse::<usize>().ok();
        if let Some(choice) = self.spoken_option(node, folded, number) {
            // "Gisteren" is "eerder", and it is the day as well.
            self.tell(node, &said);
            self.take_option(&asked.what, node, choice);
            return;
        }
        match &node.act {
            Act::Ask { kind, .. } => self.hear_value(asked, node, *kind, &said),
            Act::Choose { .. } => match self.built_in.is_unknown(text.expose()) {
                true => self.accept(&asked.what, Answer { said, meaning: Meaning::Unknown }),
                false => self.missed(asked, node, &said),
            },
            Act::Topic { .. } => self.hear_topic(asked, node, text),
            Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => self.walk(),
        }
    }

    /// "Wilt u een mens?" was asked last; `false` when the words answer something else.
    fn hear_about_person(&mut self, asked: &Asked, node: &Node, said: &str, folded: &str) -> bool {
        let is_topic = matches!(node.act, Act::Topic { .. });
        if node.question().is_some_and(|question| question.labelled(folded, self.read_languages()).is_some()) {
            return false;
        }
        match (bare(folded), self.built_in.yes_or_no(said)) {
            (_, Some(YesNo::Yes)) => self.fetch_person(None),
            ("1", _) if !is_topic => self.fetch_person(None),
            ("2", _) if !is_topic => self.hear_option(asked, SKIP),
            (_, Some(YesNo::No)) => {
                // Asked once: the next words are about the question again.
                self.session.asked = Some(Asked { misses: MOST_MISSES + 1, ..asked.clone() });
                self.ask_again();
            }
            (_, Some(YesNo::Unsure) | None) => return false,
        }
        true
    }

    fn hear_value(&mut self, asked: &Asked, node: &'a Node, kind: ValueKind, said: &Text) {
        let words = self.joined(asked, node, said);
        let read = |said: &Text| self.built_in.read(kind, said.expose(), self.input.today, self.language());
        let reading = match read(&words) {
            // "Sinds mijn scheiding", and then "in maart": the rest may say all of it.
            Reading::Incomplete(half, missing) if asked.what == Wanted::Rest => match read(said) {
                rest @ (Reading::Value(_) | Reading::Unknown) => rest,
                Reading::Incomplete(..) | Reading::Unclear(_) => Reading::Incomplete(half, missing),
            },
            reading @ (Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_)) => reading,
        };
        match reading {
            Reading::Value(value) => {
                if !matches!(kind, ValueKind::Text | ValueKind::YesNo) {
                    self.tell(node, &words);
                }
                self.accept(&asked.what, Answer { said: words, meaning: Meaning::Value(value) });
            }
            Reading::Unknown => self.accept(&asked.what, Answer { said: said.clone(), meaning: Meaning::Unknown }),
            Reading::Incomplete(value, missing) => {
                self.hear_half(asked, node, Answer { said: words, meaning: Meaning::Value(value) }, missing);
            }
            Reading::Unclear(_) => self.missed(asked, node, said),
        }
    }

    /// A half answer ("6713") is enough to go on with, but its rest is asked for once.
    fn hear_half(&mut self, asked: &Asked, node: &Node, half: Answer, missing: Missing) {
        match &asked.what {
            Wanted::Rest | Wanted::Change(_) => return self.accept(&asked.what, half),
            Wanted::Answer | Wanted::Approval | Wanted::Which => {}
        }
        self.answered(node, half);
        self.say_built_in(match missing {
            Missing::HouseNumber => "missing_house_number",
            Missing::Postcode => "missing_postcode",
            Missing::When => "missing_when",
        });
        self.button(UNKNOWN, Part::built_in("button_unknown"));
        self.session.asked = Some(Asked { turn: self.session.turn, what: Wanted::Rest, misses: 0, repeats: 0 });
    }

    /// The words that answer a question: the half that was said before, and the rest.
    fn joined(&self, asked: &Asked, node: &Node, said: &Text) -> Text {
        let before = (asked.what == Wanted::Rest).then(|| self.session.answer(&node.id)).flatten();
        before.map_or_else(|| said.clone(), |before| Text::from(format!("{} {}", before.said.expose(), said.expose())))
    }

    fn hear_topic(&mut self, asked: &Asked, node: &Node, said: &Text) {
        let matters = self.matters(said);
        match matters.first().map(|(dialog, _)| *dialog) {
            Some(dialog) => {
                let words = self.keep_further(said, matters);
                self.add_to_opening(&words);
                self.visit(&node.id, Why::Answered);
                self.session.asked = None;
                self.enter_topic(node.next, dialog);
                self.walk();
            }
            None => {
                // Kept: whatever it is about, the worker reads the first words.
                self.add_to_opening(said);
                self.keep_guess();
                if !node.question().is_some_and(|question| self.asks_guess(node, question)) {
                    self.missed(asked, node, said);
                }
            }
        }
    }

    /// Takes an answer to what was wanted and goes on.
    pub(super) fn accept(&mut self, wanted: &Wanted, answer: Answer) {
        self.session.asked = None;
        match wanted {
            Wanted::Change(name) => self.change(name.clone(), answer),
            Wanted::Rest if answer.meaning == Meaning::Unknown => {
                // The half answer stands.
                if let Some((_, node)) = self.here() {
                    self.go_to(node.next);
                }
            }
            Wanted::Answer | Wanted::Rest | Wanted::Approval | Wanted::Which => {
                if let Some((_, node)) = self.here() {
                    self.visit(&node.id, Why::Answered);
                    self.answered(node, answer);
                    self.go_to(node.next);
                }
            }
        }
        self.walk();
    }

    fn take_option(&mut self, wanted: &Wanted, node: &Node, choice: &Choice) {
        let said = Text::from(self.book.texts.say(&choice.text, self.language(), &Default::default()));
        match wanted {
            Wanted::Change(name) => {
                self.change(name.clone(), Answer { said, meaning: Meaning::Option(choice.key.clone()) });
            }
            Wanted::Answer | Wanted::Rest | Wanted::Approval | Wanted::Which => self.choose(node, &choice.leads, &choice.key, &said),
        }
        self.walk();
    }

    /// "Nee, ik bedoel 500": the latest answer that these words fit is changed.
    fn correction(&self, said: &Text) -> Option<(StepId, Answer)> {
        self.fitting(self.built_in.correction(said.expose())?, said)
    }

    /// The latest answer of this matter that these words fit, given anew: also one that a called dialog asked.
    fn fitting(&self, rest: &str, said: &Text) -> Option<(StepId, Answer)> {
        let frames = self.session.matter().rev().filter(|frame| frame.dialog.as_str() != WELCOME);
        let answers = frames.flat_map(|frame| self.in_order(frame).into_iter().rev().map(move |(name, _)| (frame, name)));
        answers.into_iter().find_map(|(frame, name)| {
            let (_, node) = self.question_named(&frame.dialog, name)?;
            Some((name.clone(), Answer { said: said.clone(), meaning: self.meaning(node, rest)? }))
        })
    }

    /// What these words mean as an answer to this question, if they are one.
    pub(super) fn meaning(&self, node: &'a Node, words: &str) -> Option<Meaning> {
        match &node.act {
            Act::Ask { kind, .. } => self.built_in.find(*kind, words, self.input.today, self.language()).map(Meaning::Value),
            Act::Choose { .. } => Some(Meaning::Option(self.spoken_option(node, &fold(words), None)?.key.clone())),
            Act::Say { .. } | Act::Topic { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => None,
        }
    }

    /// Changes an answer while another question is open: what the change opens is asked, what it closes is not asked any more.
    fn correct(&mut self, asked: &Asked, name: StepId, answer: Answer) {
        self.say_built_in("changed");
        let is_here = self.session.stack.last().is_some_and(|frame| frame.answers.contains_key(&name));
        if asked.what == Wanted::Answer && is_here {
            let before = self.here().map(|(_, node)| &node.id);
            self.change(name, answer);
            self.walk();
            let stands = self.here().map(|(_, node)| &node.id) == before;
            if let Some(again) = self.session.asked.as_mut().filter(|_| stands) {
                again.repeats = asked.repeats.saturating_add(1);
            }
        } else {
            self.session.give(name, answer);
            self.ask_again();
        }
    }

    /// The option whose label, number or other wording these words are.
    pub(super) fn spoken_option(&self, node: &'a Node, folded: &str, number: Option<usize>) -> Option<&'a Choice> {
        let question = node.question()?;
        // A bare number is an amount where an amount was asked, and the number of a button where buttons were.
        let countable = matches!(node.act, Act::Choose { .. } | Act::Topic { .. });
        if let Some(place) = number.filter(|_| countable).and_then(|number| number.checked_sub(1)) {
            return question.options.get(place);
        }
        let labelled = question.labelled(folded, self.read_languages());
        labelled.or_else(|| question.spoken_of(folded)).or_else(|| self.plain_option(&question.options, folded))
    }

    /// The languages whose buttons a person may have read: their own, and the Dutch ones.
    pub(super) fn read_languages(&self) -> [Language; 2] {
        [self.language(), Language::Nl]
    }

    /// "Ja" and "nee" where the options are called so.
    fn plain_option(&self, options: &'a [Choice], folded: &str) -> Option<&'a Choice> {
        let word = match self.built_in.yes_or_no(folded)? {
            YesNo::Yes => "yes",
            YesNo::No => "no",
            YesNo::Unsure => return None,
        };
        options.iter().find(|choice| choice.key == word)
    }

    /// The option with this key, of what is wanted now.
    fn option_of(&self, wanted: &Wanted, key: &str) -> Option<(&'a Node, &'a Choice)> {
        let node = self.wanted_node(wanted)?;
        let choice = node.question()?.options.iter().find(|choice| choice.key == key)?;
        Some((node, choice))
    }

    pub(super) fn wanted_node(&self, wanted: &Wanted) -> Option<&'a Node> {
        match wanted {
            Wanted::Change(name) => {
                let top = self.session.stack.last()?;
                self.question_named(&top.dialog, name).map(|(_, node)| node)
            }
            Wanted::Answer | Wanted::Rest | Wanted::Approval | Wanted::Which => self.here().map(|(_, node)| node),
        }
    }
}
