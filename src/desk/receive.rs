//! Writing down what came in, and answering danger in the same breath.
//!
//! The one decision: danger does not wait in line. Every text from a person is screened here, before its turn; a hit writes
//! the message, the fixed reply and the alert in one transaction, to lanes that nothing can hold up. The turn screens again
//! and may only add.

use super::{BATCH, Desk, awaited, unasked};
use crate::crisis::{self, Choice, Fixed, Heard, Hours};
use crate::id::{ConversationId, EnvelopeId};
use crate::mailbox::{Button, Content, Inbound, Outgoing, Press};
use crate::personal::Text;
use crate::store::{Cursor, DangerPost, Post, Posted, StoreError};
use jiff::Timestamp;
use std::collections::HashSet;

impl Desk {
    /// Takes what a channel brought. When this returns, it is written down and may be acknowledged.
    ///
    /// # Errors
    /// When it could not be written down: it must not be acknowledged, and comes again.
    pub async fn receive(&self, batch: Vec<Inbound>, cursor: Option<Cursor>) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let waiting: Vec<Option<Text>> = batch.iter().map(awaited::waits_at).collect();
        let posts: Vec<Post> = batch.into_iter().map(|inbound| self.screened(inbound, now)).collect();
        if posts.is_empty() && cursor.is_none() {
            return Ok(0);
        }
        let posted = self.store.post_ahead(posts, cursor, now).await?;
        self.awaited.begin(&posted, waiting, now);
        let fresh = self.send_alarms(posted).len();
        if fresh > 0 {
            self.agenda.ask();
        }
        // Turns begin already; what is acknowledged when this returns is on the disk.
        self.store.synced().await?;
        Ok(fresh)
    }

    /// The same for a desk whose loops run: what came in is claimed in the same transaction, and handed to them.
    ///
    /// # Errors
    /// As [`Desk::receive`].
    pub(super) async fn receive_and_claim(&self, batch: Vec<Inbound>, cursor: Option<Cursor>) -> Result<usize, StoreError> {
        if batch.is_empty() || self.agenda.len() >= BATCH as usize {
            return self.receive(batch, cursor).await;
        }
        let now = self.clock.now();
        let waiting: Vec<Option<Text>> = batch.iter().map(awaited::waits_at).collect();
        let posts: Vec<Post> = batch.into_iter().map(|inbound| self.screened(inbound, now)).collect();
        let (posted, work) = self.store.post_and_claim(posts, cursor, now, BATCH).await?;
        self.awaited.begin(&posted, waiting, now);
        // Before anything that may fail: what was handed over with the post is leased to us and comes from nowhere else.
        let fresh = self.send_alarms(posted);
        let work = work.unwrap_or_else(|error| {
            tracing::error!(%error, "what was claimed could not be opened; it is handed out again when its lease ends");
            Vec::new()
        });
        let claimed: HashSet<ConversationId> = work.iter().map(|work| work.conversation.id).collect();
        self.agenda.hand(work);
        if !fresh.iter().all(|conversation| claimed.contains(conversation)) {
            self.agenda.fall_behind();
        }
        self.store.synced().await?;
        Ok(fresh.len())
    }

    /// Sends what danger demands; which conversations have something new, one for each post that was.
    fn send_alarms(&self, posted: Vec<Posted>) -> Vec<ConversationId> {
        let mut fresh = Vec::with_capacity(posted.len());
        for posted in posted {
            match posted {
                Posted::New { conversation, .. } => fresh.push(conversation),
                Posted::Duplicate => {}
                Posted::Danger { conversation, deliveries, .. } => {
                    fresh.push(conversation);
                    self.dispatch(deliveries);
                }
            }
        }
        fresh
    }

    fn screened(&self, mut inbound: Inbound, now: Timestamp) -> Post {
        let envelope = EnvelopeId(self.clock.id());
        let danger = match self.worker_at(&inbound.account, &inbound.address) {
            Some(_) => None,
            None => self.listen(&inbound.content).map(|heard| self.danger_post(envelope, &heard, &inbound.content, now)),
        };
        // Behind the screen, and before anything is written down.
        unasked::leave_out(&mut inbound.content);
        // What is said among neighbours and is no danger is not ours to keep.
        if let (Content::InGroup { words }, None) = (&mut inbound.content, &danger) {
            *words = None;
        }
        Post { envelope, inbound, danger }
    }

    /// What the crisis screen hears in it. A word behind `/start` is a code, or else words like any other.
    pub(super) fn listen(&self, content: &Content) -> Option<Heard> {
        let library = self.library();
        match content {
            Content::Started { payload: Some(words) } => library.screen.hear(words),
            Content::Started { payload: None } => None,
            Content::Words { .. } | Content::Edited { .. } | Content::File { .. } | Content::InGroup { .. } => {
                library.screen.hear(content.words()?.expose())
            }
            Content::Pressed { .. }
            | Content::Place { .. }
            | Content::Sticker { .. }
            | Content::Card
            | Content::Else { .. }
            | Content::Left => None,
        }
    }

    fn danger_post(&self, envelope: EnvelopeId, heard: &Heard, content: &Content, now: Timestamp) -> DangerPost {
        let alarm =
            self.say_to_worker("worker_alarm", &[("danger", &self.say_to_worker(&format!("danger_{}", heard.danger.as_str()), &[]))]);
        let alarm = Outgoing { text: Text::from(alarm), buttons: Vec::new(), reply_to: None };
        DangerPost {
            alert: self.alert_of(envelope),
            danger: heard.danger.as_str().to_owned(),
            rule: heard.evidence.as_str().to_owned(),
            replies: self.crisis_replies(heard, content, now),
            alerts: self.chats_on_duty(now).into_iter().map(|chat| (chat, alarm.clone())).collect(),
            mails: self.danger_mails(now),
        }
    }

    /// The fixed reply, in the language the danger was heard in, with its three buttons; none in a group, where a tap would be
    /// answered before everybody.
    pub(super) fn crisis_replies(&self, heard: &Heard, content: &Content, now: Timestamp) -> Vec<Outgoing> {
        let library = self.library();
        let calendar = library.calendar();
        let at_work =
            self.network().workers.iter().any(|member| member.worker.hours.as_ref().is_some_and(|hours| hours.open_at(now, calendar)));
        let hours = if at_work { Hours::Office } else { Hours::Outside };
        let fill = crisis::Fill { hours, who: None, when: std::collections::BTreeMap::new() };
        let texts = library.screen.texts();
        let dangers = std::iter::once(heard.danger).chain(heard.also.iter().copied());
        let young = heard.adds_line_for_children().then(|| texts.fixed(Fixed::Young, heard.language, &fill).text());
        let young = young.map(|text| Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None });
        dangers
            .map(|danger| {
                let reply = texts.reply(danger, heard.language, &fill);
                let button = |(choice, label): &(Choice, String)| Button {
                    label: label.clone(),
                    press: Press::Answer { turn: 0, option: choice.key().to_owned() },
                };
                let options = reply.options.iter().filter(|_| !matches!(content, Content::InGroup { .. }));
                Outgoing { text: Text::from(reply.text()), buttons: options.map(button).collect(), reply_to: None }
            })
            .chain(young)
            .collect()
    }
}
