//! Sending somebody all that is kept of them, into the chat in which they asked for it (AVG articles 15 and 20).
//!
//! The one decision: the documents are made when they are sent, and after that it is asked once more whether the letter still stands.
//! Who was erased meanwhile has no letter any more, and gets nothing; what was taken back meanwhile is in none.

use super::Desk;
use super::outlet::settled;
use super::own_data::Form;
use super::person::State;
use super::turn::{Desktop, session};
use crate::channel::telegram::{Document, Sent, TooLarge};
use crate::dialog::step::Giving;
use crate::id::{ConversationId, EnvelopeId};
use crate::mailbox::{Channel, Lane, Outgoing, Settled, TakeAlong, Traffic, after_failure};
use crate::personal::Text;
use crate::store::{Author, Delivery, Envelope, Letter, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// How often it is tried to make a document. A store that cannot be read now comes back within seconds; what is broken stays so, and
/// meanwhile everything else that is said to this person waits behind it.
const MOST_MAKINGS: u32 = 5;

/// How all that is kept can be given on this channel. What a person is given goes through nobody else's hands unless they say so.
pub(super) fn giving(channel: Channel) -> Giving {
    match channel {
        Channel::Web => Giving::OnPage,
        Channel::Telegram => Giving::InChat,
        Channel::Terminal | Channel::Mail | Channel::Pager => Giving::ByPerson,
    }
}

/// What became of making it.
enum Made {
    Document(Text),
    /// They were erased: there is nothing, and nobody to send it to.
    Gone,
    NotNow,
}

impl Desk {
    /// What is kept of whoever is behind this conversation, for them themselves, on a page of theirs. That it was given is written
    /// down first.
    ///
    /// # Errors
    /// When it cannot be read or written down, or the person was erased.
    pub async fn own_data_on_page(&self, conversation: ConversationId, form: Form) -> Result<String, StoreError> {
        self.store.note_taken_along(self.network_id(), conversation, self.clock.id(), self.clock.now()).await?;
        self.own_data_in(conversation, form).await
    }

    /// Puts both documents on their way, behind what is said this turn: one to read, one for another program. They answer the
    /// person's own question, so they go whoever has the word by then.
    pub(super) fn put_own_data(&self, state: &mut State, id: EnvelopeId) {
        let language = state.session.spoken().unwrap_or_default();
        let desktop = &mut state.desktop;
        for (form, key) in [(Form::Html, "take_along_to_read"), (Form::Json, "take_along_to_keep")] {
            let caption = Text::from(self.library().built_in.say(key, language, &BTreeMap::new()));
            desktop.changes.envelopes.push(Envelope {
                id: EnvelopeId(id.derive("take_along", desktop.changes.envelopes.len())),
                lane: Lane { traffic: Traffic::Out, conversation: desktop.conversation.id },
                letter: Letter::TakeAlong(TakeAlong { form, caption }),
                due_at: desktop.now,
                epoch: None,
                message: None,
            });
        }
    }

    /// Makes one of them and sends it. When it never comes, the person is told so in words.
    pub(super) async fn send_own_data(&self, delivery: &Delivery, wanted: &TakeAlong, now: Timestamp) -> Settled {
        let attempt = delivery.claim.attempt;
        let (Channel::Telegram, Some(telegram)) = (delivery.account.channel, &self.outlet.telegram) else {
            return after_failure(now, attempt, "no Telegram bot is connected");
        };
        let content = match self.made(delivery, wanted.form).await {
            Made::Document(content) => content,
            Made::Gone => return Settled::Done { external_id: None },
            Made::NotNow if attempt < MOST_MAKINGS => return after_failure(now, attempt, "what is kept could not be read"),
            Made::NotNow => {
                return self.not_sent((delivery, wanted.form), "take_along_failed", "what is kept could not be read", now).await;
            }
        };
        let document = Document { form: wanted.form, content: &content, caption: &wanted.caption };
        match telegram.send_document(&delivery.address, &document).await {
            Ok(Sent::Refused(reason)) => self.not_sent((delivery, wanted.form), "take_along_failed", reason, now).await,
            Ok(sent) => settled(sent, now, attempt),
            Err(TooLarge) => self.not_sent((delivery, wanted.form), "take_along_too_large", "it is larger than Telegram takes", now).await,
        }
    }

    async fn made(&self, delivery: &Delivery, form: Form) -> Made {
        let made = self.own_data_in(delivery.claim.lane.conversation, form).await;
        // The letter goes in the transaction that erases: while it stands, nothing of this is gone.
        match (made, self.store.overtaken(&[delivery.claim.id]).await) {
            (_, Ok(gone)) if !gone.is_empty() => Made::Gone,
            (Ok(content), Ok(_)) => Made::Document(Text::from(content)),
            (Err(error), _) | (Ok(_), Err(error)) => {
                tracing::error!(envelope.id = %delivery.claim.id, %error, "what is kept of somebody could not be read for them; it is tried again");
                Made::NotNow
            }
        }
    }

    /// It will never come: the person hears what to do instead, and it is work for a person.
    async fn not_sent(&self, (delivery, form): (&Delivery, Form), key: &str, reason: &'static str, now: Timestamp) -> Settled {
        match self.tell_not_sent((delivery, form), key, now).await {
            Ok(()) => Settled::Dead { reason },
            Err(error) => {
                tracing::error!(envelope.id = %delivery.claim.id, %error, "somebody could not be told that their data cannot be sent; it is tried again");
                after_failure(now, delivery.claim.attempt, reason)
            }
        }
    }

    async fn tell_not_sent(&self, (delivery, form): (&Delivery, Form), key: &str, now: Timestamp) -> Result<(), StoreError> {
        let Some((conversation, document)) = self.store.conversation(delivery.claim.lane.conversation).await? else { return Ok(()) };
        let language = session(document.as_ref()).spoken().unwrap_or_default();
        let fill = [("name".to_owned(), form.file_name().to_owned())].into();
        let text = Text::from(self.library().built_in.say(key, language, &fill));
        let outgoing = Outgoing { text, buttons: Vec::new(), reply_to: None };
        let mut desktop = Desktop::begin(conversation, now);
        desktop.say(delivery.claim.id, "not_sent", outgoing, Author::Script, None);
        desktop.say_whoever_speaks();
        self.write_aside(desktop).await
    }
}
