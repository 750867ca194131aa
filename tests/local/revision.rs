//! Dialogs are changed beside a running server, looked at beforehand, and taken back.

use crate::home::*;
use std::path::Path;

const SAM: i64 = 5;
const ASKED: &str = "hoeveel huur moet u nog betalen?";
const OTHERWISE: &str = "om hoeveel huur gaat het?";

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

impl Installation {
    /// The shipped dialogs in a folder of an author, with another question about rent.
    fn written_otherwise(&self) -> std::path::PathBuf {
        let folder = self.path("written");
        copy(&dialogs(), &folder);
        let file = folder.join("rent_arrears.yaml");
        let source = std::fs::read_to_string(&file).unwrap();
        assert!(source.contains(ASKED));
        std::fs::write(&file, source.replace(ASKED, OTHERWISE)).unwrap();
        for language in ["en", "tr", "ar", "pl", "uk"] {
            waakvlam::desk::stamp::stamp(&folder, language).unwrap();
        }
        folder
    }

    async fn reads_the_question_about_rent(&self, who: i64) -> String {
        self.api.user(who).starts(None);
        for words in ["Nederlands", "ik huur hier zelf", "ik ben achter met de huur"] {
            self.api.next_message_to(who).await;
            self.api.user(who).says(words);
        }
        self.api.next_message_to(who).await.text
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_sees_beforehand_who_is_in_the_middle_and_takes_back_what_was_wrong() {
    let here = Installation::new().await;
    let written = here.written_otherwise();
    let server = here.serve().await;
    assert!(here.reads_the_question_about_rent(SAM).await.contains(ASKED));
    let told = here.run_over(&written, &["dialogs", "check", "--live"]).await.done();
    let where_sam_is = "rent_arrears, at `amount`: 1, finishes on revision 1: no question of `rent_arrears` says `was: amount`.";
    assert!(told.contains("no mistakes") && told.contains(where_sam_is), "{told}");

    let told = here.run_over(&written, &["dialogs", "release"]).await.done();
    assert_eq!(told.trim(), "In use now, as revision 2.");
    assert!(here.reads_the_question_about_rent(SAM + 1).await.contains(OTHERWISE), "who begins gets the other question at once");

    let told = here.run(&["dialogs", "rollback"]).await.done();
    assert!(told.starts_with("Revision 2 is taken back: revision 1 is in use again, as revision 3."), "{told}");
    assert!(told.contains("rent_arrears.yaml"), "{told}");
    assert!(here.reads_the_question_about_rent(SAM + 2).await.contains(ASKED));
    assert!(server.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_the_next_start_goes_by_what_was_taken_back() {
    let here = Installation::new().await;
    let written = here.written_otherwise();
    let server = here.serve().await;
    assert!(here.reads_the_question_about_rent(SAM).await.contains(ASKED));
    assert!(server.stopped());
    let told = here.run_over(&written, &["dialogs", "check", "--live"]).await.done();
    assert!(told.contains("rent_arrears, at `amount`: 1, finishes on revision 1"), "{told}");
    assert_eq!(here.run_over(&written, &["dialogs", "release"]).await.done().trim(), "The next start goes by it, as revision 2.");
    here.run_over(&written, &["dialogs", "rollback"]).await.done();
    let refused = here.run_over(&written, &["dialogs", "rollback", "--to", "99"]).await.refused();
    assert!(refused.contains("there is no earlier revision to go back to"), "{refused}");
    // The folder still holds what was taken back.
    let _server = here.serve_over(&written).await;
    assert!(here.reads_the_question_about_rent(SAM + 1).await.contains(ASKED));
}
