//! A conversation as the person in it sees it: on our own page, and in the console.
//!
//! The one decision: it is read from the history and the session, and nothing else is kept. A button is open exactly when
//! the engine would still take it, so a page never offers what a press of it would refuse.

use super::Desk;
use super::turn::session;
use crate::channel::media;
use crate::channel::web::Watcher;
use crate::check_in::CheckIn;
use crate::crisis::Choice;
use crate::dialog::Reminder;
use crate::dialog::step::AGAIN;
use crate::dialog::{self, Effect, Event, Input, Session, Watch};
use crate::id::{AttachmentId, ConversationId, EnvelopeId, MessageId};
use crate::language::Language;
use crate::mailbox::{Account, Button, Content, FileSort, Outgoing, Press};
use crate::personal::Text;
use crate::store::{Attachment, Author, Direction, Document, Floor, Message, StoreError};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};

/// A conversation, as its person sees it.
#[derive(Clone, Debug)]
pub struct Chat {
    /// Which.
    pub conversation: ConversationId,
    /// In which language the person is spoken to, once that is known.
    pub language: Option<Language>,
    /// Who has the word.
    pub speaker: Speaker,
    /// Whether danger was heard and nobody has closed it.
    pub danger: Danger,
    /// What was said, oldest first.
    pub lines: Vec<Line>,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The person whose conversation it is.
    Person,
    /// The dialogs.
    Computer,
    /// The fixed answer to danger.
    Crisis,
    /// A worker.
    Worker {
        /// As people call them.
        name: String,
        /// What they do, in the person's language.
        role: Option<String>,
    },
}

/// Whether danger was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// No.
    None,
    /// Yes, and no person has closed it.
    Open,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its own.
    pub id: MessageId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub speaker: Speaker,
    /// What.
    pub said: Said,
    /// What stood under it.
    pub buttons: Vec<Button>,
    /// Whether that can still be pressed.
    pub offer: Offer,
    /// Whether whoever said it can take it back.
    pub taking_back: TakingBack,
}

/// Whether a line can be taken back by whoever said it. What becomes of it is asked, and said, in the chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakingBack {
    /// They told something in it.
    Offered,
    /// It is ours, or a button, or a word like "stop".
    Never,
}

impl Line {
    /// The photo in it.
    pub fn photo(&self) -> Option<AttachmentId> {
        match &self.said {
            Said::File { photo, .. } => *photo,
            Said::Words(_) | Said::Chosen(_) | Said::Else => None,
        }
    }
}

/// What a line holds.
#[derive(Clone, Debug)]
pub enum Said {
    /// Words.
    Words(Text),
    /// The label of a button that was pressed.
    Chosen(String),
    /// A file, and the words beside it.
    File {
        /// As its channel called it.
        sort: FileSort,
        /// Where it can be looked at: when it is kept, and its bytes are a photo's.
        photo: Option<AttachmentId>,
        /// What was written beside it.
        caption: Option<Text>,
    },
    /// Something that only its channel can show.
    Else,
}

/// The files of a conversation that can be looked at.
#[derive(Debug)]
pub(super) struct Photos(HashSet<AttachmentId>);

/// Whether buttons can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// They are what is asked now.
    Open,
    /// They were; readable, and no buttons any more.
    Past,
}

impl Desk {
    /// The conversation with this chat; `None` when nothing ever came from it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn chat(&self, account: &Account, address: &Text) -> Result<Option<Chat>, StoreError> {
        let Some(id) = self.store.conversation_of_chat(self.network_id(), account, address).await? else { return Ok(None) };
        let Some((conversation, document)) = self.store.conversation(id).await? else { return Ok(None) };
        let session = session(document.as_ref());
        let mut lines = self.lines_of(self.store.history(id).await?, &self.photos_in(id).await?, session.spoken());
        open_the_last(&mut lines, &session, &conversation.floor);
        let unanswered = lines.last().is_some_and(|line| line.speaker == Speaker::Crisis);
        let speaker = match conversation.floor {
            Floor::Script => Speaker::Computer,
            Floor::Worker { worker, .. } => self.speaker(&Author::Worker(worker), session.spoken()),
        };
        let danger = if session.danger.is_some() || unanswered { Danger::Open } else { Danger::None };
        Ok(Some(Chat { conversation: id, language: session.spoken(), speaker, danger, lines }))
    }

    /// What somebody reads before they said anything: the welcome as it will be, with its buttons. Nothing is kept of it.
    pub fn greeting(&self, hint: Option<Language>, now: Timestamp) -> Vec<Line> {
        let library = self.library();
        let today = library.calendar().local(now).date();
        let envelope = EnvelopeId(uuid::Uuid::nil());
        let event = Event::Phone(Content::Started { payload: None });
        let input = Input { language_hint: hint, ..Input::alone(envelope, today, event) };
        let step = dialog::step(&library.book, &library.built_in, Session::fresh(), &input);
        let said = step.effects.into_iter().filter_map(|effect| match effect {
            Effect::Say(utterance) => Some(dialog::render(&library.book, &library.built_in, &utterance, &self.lines())),
            Effect::Raise(_) | Effect::Recall { .. } | Effect::Recount(_) | Effect::Judge { .. } => None,
            Effect::Add { .. } | Effect::Occurrence { .. } | Effect::TellAlert(_) | Effect::CallBack { .. } => None,
            Effect::Introduce { .. } | Effect::Unlink | Effect::Places { .. } | Effect::Leave(_) | Effect::Agree { .. } => None,
            Effect::CheckIn { .. }
            | Effect::TellSilence { .. }
            | Effect::Erase(_)
            | Effect::TakeAlong
            | Effect::Unsay(_)
            | Effect::Correct { .. } => None,
        });
        let line = |(place, outgoing): (usize, Outgoing)| Line {
            id: MessageId(envelope.derive("greeting", place)),
            at: now,
            speaker: Speaker::Computer,
            said: Said::Words(outgoing.text),
            buttons: outgoing.buttons,
            offer: Offer::Open,
            taking_back: TakingBack::Never,
        };
        said.enumerate().map(line).collect()
    }

    /// Watches a conversation of the page from now on.
    pub fn watch(&self, conversation: ConversationId) -> Watcher {
        self.outlet.web().watch(conversation)
    }

    /// Whether danger is heard in it: such a message passes every bound on how much somebody may send.
    pub fn hears_danger(&self, content: &Content) -> bool {
        self.listen(content).is_some()
    }

    /// Seals a file that reached us whole, before the message that speaks of it is taken; what that message calls it by.
    ///
    /// # Errors
    /// When it cannot be kept: then tell the person that it did not arrive.
    pub async fn keep_upload(&self, conversation: ConversationId, media_type: &str, bytes: &[u8]) -> Result<AttachmentId, StoreError> {
        let id = AttachmentId(self.clock.id());
        let attachment = Attachment {
            id,
            network: self.network_id().clone(),
            conversation,
            media_type: media_type.to_owned(),
            content: Document::from(bytes.to_vec()),
            at: self.clock.now(),
        };
        self.store.keep_attachment(attachment).await?;
        Ok(id)
    }

    /// A file of this conversation, opened; `None` when it has none of that name.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn upload(&self, conversation: ConversationId, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        Ok(self.store.attachment(id).await?.filter(|attachment| attachment.conversation == conversation))
    }

    /// Which files of this conversation can be looked at.
    pub(super) async fn photos_in(&self, conversation: ConversationId) -> Result<Photos, StoreError> {
        let kept = self.store.attachments_in(conversation).await?;
        Ok(Photos(kept.into_iter().filter(|(_, media_type)| media::is_photo(media_type)).map(|(id, _)| id).collect()))
    }

    fn speaker(&self, author: &Author, language: Option<Language>) -> Speaker {
        match author {
            Author::Person => Speaker::Person,
            Author::Script => Speaker::Computer,
            Author::Crisis => Speaker::Crisis,
            Author::Worker(worker) => {
                let library = self.library();
                let network = self.network();
                let role = network.worker(worker).and_then(|member| member.worker.roles.first());
                let role = role.and_then(|role| library.kinds.role_for_person(role, language.unwrap_or_default())).map(str::to_owned);
                Speaker::Worker { name: self.name(worker), role }
            }
        }
    }

    pub(super) fn lines_of(&self, mut history: Vec<Message>, photos: &Photos, language: Option<Language>) -> Vec<Line> {
        // Danger is answered before its words have their turn: they are written down later, and were said before.
        history.sort_by_key(|message| (message.at, message.author == Author::Crisis));
        // A button may be pressed in the very moment it is said, so all labels are known before any line is made.
        let offered: Vec<Vec<Button>> = history.iter().map(buttons_of).collect();
        let labels: HashMap<String, String> =
            offered.iter().flatten().map(|button| (button.press.encode(), button.label.clone())).collect();
        let lines = history.into_iter().zip(offered).filter_map(|(message, buttons)| {
            let speaker = self.speaker(&message.author, language);
            let said = match message.direction {
                Direction::Out => message.text.clone().map(|text| Said::Words(unsigned(text, &speaker))),
                Direction::In => heard(&message, &labels, photos),
            };
            let taking_back = if self.says_something(&message) { TakingBack::Offered } else { TakingBack::Never };
            Some(Line { id: message.id, at: message.at, speaker, said: said?, buttons, offer: Offer::Past, taking_back })
        });
        lines.collect()
    }
}

/// A worker's line begins with their name where a channel shows none; a page shows it above.
fn unsigned(text: Text, speaker: &Speaker) -> Text {
    match speaker {
        Speaker::Worker { name, .. } => {
            let behind = text.expose().strip_prefix(name.as_str()).and_then(|rest| rest.split_once(": "));
            // "Fatima: …", or with the role: "Fatima (schuldhulp): …".
            let signature = |between: &str| between.is_empty() || (between.starts_with(" (") && between.ends_with(')'));
            behind.filter(|(between, _)| signature(between)).map_or_else(|| text.clone(), |(_, words)| Text::from(words))
        }
        Speaker::Person | Speaker::Computer | Speaker::Crisis => text,
    }
}

fn buttons_of(message: &Message) -> Vec<Button> {
    match message.direction {
        Direction::Out => message.input.as_ref().and_then(|offered| serde_json::from_slice(offered.expose()).ok()).unwrap_or_default(),
        Direction::In => Vec::new(),
    }
}

/// What the person did, as they would tell it; `None` for what is no line (opening the page).
fn heard(message: &Message, labels: &HashMap<String, String>, photos: &Photos) -> Option<Said> {
    let content = message.input.as_ref().and_then(|input| serde_json::from_slice::<Content>(input.expose()).ok());
    match content {
        Some(Content::Pressed { data, .. }) => Some(labels.get(&data).map_or(Said::Else, |label| Said::Chosen(label.clone()))),
        Some(Content::Started { .. } | Content::Left) => None,
        Some(Content::File { file, caption, .. }) => {
            // A page names what it kept; what a bot fetches is named after its line.
            let kept = file.handle.parse().unwrap_or_else(|_| AttachmentId::of(message.id));
            Some(Said::File { sort: file.sort, photo: photos.0.contains(&kept).then_some(kept), caption })
        }
        Some(Content::Words { .. } | Content::Edited { .. }) | None => message.text.clone().map(Said::Words),
        Some(Content::InGroup { words }) => words.map(Said::Words),
        Some(Content::Place { .. } | Content::Sticker { .. } | Content::Card | Content::Else { .. }) => Some(Said::Else),
    }
}

/// Opens the last buttons that would be taken: those of a question while the script has the word, "is it better?", another
/// matter, whether something or everything is to be taken away, "it happens again", a reminder, "is that you?", for whom something is and an agreement, which may be answered whoever speaks, and those of a crisis while danger is
/// open.
fn open_the_last(lines: &mut [Line], session: &Session, floor: &Floor) {
    // What was said before any turn saw the danger: its turn comes in a moment.
    let unturned = lines.last().is_some_and(|line| line.speaker == Speaker::Crisis);
    let script_hears = *floor == Floor::Script && !unturned && matches!(session.danger, None | Some(Watch::Resumed));
    let asked = session.asked.as_ref().filter(|_| script_hears).map(|asked| asked.turn);
    let in_danger = unturned || session.danger.is_some();
    let ended = session.ended.as_ref().filter(|_| script_hears).map(|ended| ended.turn);
    let offered = session.further.iter().filter(|_| script_hears).find_map(|further| further.offered);
    let keeps_diary = script_hears && session.stack.is_empty() && !session.open.is_empty();
    let introduced = session.introduction.as_ref().map(|open| open.turn);
    let proposed = session.asked_beside().filter(|turn| Some(*turn) != introduced);
    let reminded = session.reminder.filter(|_| script_hears).map(Reminder::turn);
    let unsaying = session.unsaying.as_ref().map(|open| open.turn);
    let of_erasing =
        |press: &Press| press.answer().is_some_and(|(_, option)| session.erasing.is_some() && dialog::step::is_of_erasing(option));
    let is_agreed = script_hears && session.check_in.as_ref().is_some_and(CheckIn::is_agreed);
    let of_turn = |press: &Press, open: Option<u64>| {
        press.answer().is_some_and(|(turn, option)| Choice::from_key(option).is_none() && open == Some(turn))
    };
    let of_crisis = |press: &Press| press.answer().is_some_and(|(_, option)| Choice::from_key(option).is_some() && in_danger);
    let of_diary = |press: &Press| press.answer().is_some_and(|(_, option)| option == AGAIN && keeps_diary);
    let of_rhythm = |press: &Press| press.answer().is_some_and(|(_, option)| is_agreed && dialog::step::is_of_rhythm(option));
    let of_exchange = |press: &Press, offered: Option<u64>| press.answer().is_some_and(|(turn, _)| offered == Some(turn));
    let shown = session.exchange.shown.as_ref().map(|shown| shown.turn);
    let for_whom = session.exchange.question.as_ref().map(|question| question.turn);
    let sorts: [&dyn Fn(&Press) -> bool; 13] = [
        &|press| of_exchange(press, shown),
        &|press| of_exchange(press, for_whom),
        &|press| of_turn(press, proposed),
        &|press| of_turn(press, reminded),
        &of_rhythm,
        &|press| of_turn(press, asked),
        &|press| of_turn(press, ended),
        &|press| of_turn(press, introduced),
        &|press| of_turn(press, offered),
        &|press| of_turn(press, unsaying),
        &of_erasing,
        &of_diary,
        &of_crisis,
    ];
    for taken in sorts {
        if let Some(line) = lines.iter_mut().rev().find(|line| line.buttons.iter().any(|button| taken(&button.press))) {
            line.offer = Offer::Open;
        }
    }
    // What a worker asked stays open until it is answered, and a yes until it is taken back, however long ago it was said.
    let is_paused = unturned || matches!(session.danger, Some(Watch::Paused | Watch::WantsNumber));
    let of_asking = |press: &Press| press.answer().is_some_and(|(_, option)| !is_paused && session.askings.takes(option));
    for line in lines.iter_mut().filter(|line| line.buttons.iter().any(|button| of_asking(&button.press))) {
        line.offer = Offer::Open;
    }
}
