//! A long conversation.

use crate::home::House;
use jiff::SignedDuration;
use waakvlam::desk::case::Opened;
use waakvlam::id::MessageId;
use waakvlam::language::Language;
use waakvlam::personal::Text;
use waakvlam::store::{Act, Author, Changes, Direction, Message};

impl House {
    /// The first signal, as Fatima may open it.
    async fn first_signal(&self) -> Opened {
        self.desk.open_case(&"fatima".into(), 1, Language::Nl).await.unwrap().unwrap()
    }

    /// Whoever raised the first signal was told so many things before, a minute apart: "regel 1001.", and so on. (A line of
    /// three digits may be somebody to call.)
    pub(crate) async fn talked_long_before(&self, count: usize) {
        let (conversation, _) = self.first_signal().await.conversation.unwrap();
        let clock = self.desk.clock();
        let begun = clock.now().checked_sub(SignedDuration::from_hours(48)).unwrap();
        let line = |number: usize| Message {
            id: MessageId(clock.id()),
            network: self.desk.network().id.clone(),
            conversation,
            signal: None,
            direction: Direction::Out,
            author: Author::Script,
            at: begun.checked_add(SignedDuration::from_mins(i64::try_from(number).unwrap())).unwrap(),
            external_id: None,
            text: Some(Text::from(format!("regel {}.", 1_000 + number))),
            input: None,
            finding: None,
            turn: None,
        };
        let messages = (1..=count).map(line).collect();
        let act = Act { fired: Vec::new(), form: None, changes: Changes { messages, ..Changes::default() }, at: clock.now() };
        self.desk.store().act(vec![act]).await.unwrap();
    }
}
