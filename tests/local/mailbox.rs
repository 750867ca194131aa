//! Letters that were given up: told without a word of them, and put back by whoever keeps the program.

use crate::home::*;

const SAM: i64 = 7;

impl Installation {
    /// Sam writes and has blocked the bot: the answer is given up.
    async fn gives_a_letter_up(&self) -> String {
        self.api.user(SAM).starts(None);
        self.api.next_message_to(SAM).await;
        self.api.user(SAM).blocks();
        self.api.user(SAM).says("een heel geheim woord");
        loop {
            let told = self.run(&["mailbox", "dead"]).await.done();
            if told != "Nothing was given up.\n" {
                return told;
            }
        }
    }

    async fn releases(&self) -> usize {
        let told = self.run(&["audit", "list"]).await.done();
        told.lines().filter(|line| line.contains("release_letter") && line.contains("operator")).count()
    }
}

fn first_id(told: &str) -> String {
    told.split('\t').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_was_given_up_is_told_without_its_words_and_arrives_once_it_is_put_back() {
    let here = Installation::new().await;
    let server = here.serve().await;
    let told = here.gives_a_letter_up().await;
    assert!(told.lines().all(|line| line.split('\t').count() == 6), "{told}");
    assert!(told.contains("\tout\toutgoing\t"), "{told}");
    for secret in ["geheim", "112", "Nederlands", "Waakvlam"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    here.api.user(SAM).unblocks();
    let id = first_id(&told);
    let released = here.run(&["mailbox", "release", &id]).await.done();
    assert!(released.contains("is back in its lane"), "{released}");
    here.api.next_message_to(SAM).await;
    let refused = here.run(&["mailbox", "release", &id]).await.refused();
    assert!(refused.contains("no letter with the id") && refused.contains("nothing was changed"), "{refused}");
    assert_eq!(here.releases().await, 1, "once done, once written down");
    assert!(server.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_a_letter_is_put_back_as_well_and_goes_out_at_the_next_start() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.gives_a_letter_up().await;
    assert!(server.stopped());
    here.api.user(SAM).unblocks();
    let id = first_id(&here.run(&["mailbox", "dead"]).await.done());
    here.run(&["mailbox", "release", &id]).await.done();
    assert!(!here.run(&["mailbox", "dead"]).await.done().contains(&id));
    assert_eq!(here.releases().await, 1);
    let server = here.serve().await;
    here.api.next_message_to(SAM).await;
    assert!(server.stopped());
}
