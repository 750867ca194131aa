//! How the database goes about what is asked at every turn.
//!
//! The one decision: a table that grows with the number of people is never read from end to end. The plan is asked of an
//! empty database, as it is at the first start, when nothing has been counted yet.

use super::opening::Settings;
use super::outer::Seal;
use super::sql::Sql;
use super::{
    Faults, Store, absence, acquaintance, agreement, arrears, attachment, attempt, belonging, board, case, check_in, clear, clock, commit,
    custody, deliver, envelope, erase, erasure, follow_up, forget, hand_over, history, invitation, learning, merge, past, processing,
    raise, retain, route, session, support, tenant, timer, turn, unsaid, worker,
};
use crate::time::Clock;
use zeroize::Zeroizing;

const GROWING: [&str; 35] = [
    "absences",
    "follow_ups",
    "conversations",
    "envelopes",
    "messages",
    "received",
    "signals",
    "signal_events",
    "timers",
    "attachments",
    "residents",
    "invitations",
    "acquaintances",
    "identity_events",
    "code_tries",
    "consents",
    "consent_events",
    "arrears_offers",
    "arrears_offer_events",
    "unclear_messages",
    "check_ins",
    "check_in_events",
    "merges",
    "support_events",
    "arrears",
    "arrears_events",
    "tenancy_ties",
    "contact_attempts",
    "hand_overs",
    "hand_over_events",
    "erasures",
    "custody_requests",
    "custody_events",
    "processing",
    "corrections",
];

pub(super) async fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        database: folder.path().join("waakvlam.db").into(),
        seal: Seal::Given(Zeroizing::new([7; 32])),
        clock: Clock::system(),
        holder: "a".into(),
        faults: Faults::none(),
    };
    let store = Store::open(settings).await.unwrap().store;
    (folder, store)
}

/// What is asked one at a time, and what it is for.
#[expect(clippy::too_many_lines, reason = "a list, a line for each statement")]
fn single() -> [(&'static str, &'static Sql); 98] {
    [
        ("claim turns", &turn::CLAIM),
        ("what waits", &turn::WAITING),
        ("claim what goes out", &deliver::CLAIM),
        ("done", &deliver::DONE),
        ("followers", &deliver::FOLLOWERS),
        ("epochs", &deliver::OVERTAKEN),
        ("handled", &commit::HANDLED),
        ("release", &commit::RELEASE),
        ("bury", &commit::BURY),
        ("occupied lanes", &envelope::OCCUPIED),
        ("claim timers", &timer::CLAIM),
        ("due timers", &timer::DUE_IN),
        ("due clocks", &clock::DUE),
        ("past decisions", &past::SINCE),
        ("what was corrected", &learning::OF_MESSAGE),
        ("corrections that wait", &learning::WAITING),
        ("a correction that waits", &learning::WAITS),
        ("a correction", &learning::SAY),
        ("a correction taken back", &learning::TAKE_BACK),
        ("a correction decided", &learning::DECIDE),
        ("corrections of what is cleared", &learning::CLEAR),
        ("corrections of what is let go of", &learning::LET_GO),
        ("follow-ups", &follow_up::DUE),
        ("absences", &absence::NOW),
        ("orphans", &clock::ORPHANS),
        ("signals seen", &raise::SEEN),
        ("routes", &route::BY_ID),
        ("route of a chat", &route::BY_ADDRESS),
        ("case", &case::BY_NUMBER),
        ("cases", &case::OF_CONVERSATION),
        ("same address", &case::AT_ADDRESS),
        ("events", &case::EVENTS),
        ("history", &history::OF_CONVERSATION),
        ("reply", &history::BY_EXTERNAL_ID),
        ("worker chats", &worker::CHATS),
        ("board", &board::OPEN),
        ("case within reach", &board::ONE),
        ("signed in", &session::FIND),
        ("files", &attachment::IN_CONVERSATION),
        ("a form", &session::FORM_WAS_TAKEN),
        ("a code", &invitation::FIND),
        ("tries", &invitation::TRIES),
        ("codes of a worker", &invitation::MADE_BY),
        ("whose", &acquaintance::OF_CONVERSATION),
        ("consents", &agreement::CONSENTS),
        ("what became of a consent", &agreement::CONSENT_EVENTS),
        ("offers", &agreement::OFFERS),
        ("what became of an offer", &agreement::OFFER_EVENTS),
        ("agreements of a chat", &check_in::IN_CONVERSATION),
        ("agreement of a person", &check_in::OPEN_OF),
        ("what became of one", &check_in::EVENTS),
        ("alike", &board::ALIKE),
        ("who spoke", &belonging::VOICES),
        ("for whom", &belonging::UNCLEAR),
        ("with what", &merge::OF),
        ("what is with it", &merge::INTO),
        ("support of a household", &support::OF_HOUSEHOLD),
        ("proposals", &support::OPEN),
        ("arrears seen", &arrears::SEEN),
        ("arrears", &arrears::BY_ID),
        ("arrears of a tenancy", &arrears::OF_TENANCY),
        ("arrears that wait", &arrears::WAITING),
        ("what became of arrears", &arrears::EVENTS),
        ("arrears at a home", &arrears::AT_ADDRESS),
        ("arrears that are somebody's", &arrears::TIED),
        ("whose tenancies", &tenant::OF_RESIDENT),
        ("whose tenancy", &tenant::OF_TENANCY),
        ("chats of tenants", &tenant::CONVERSATIONS),
        ("attempts", &attempt::OF_SIGNALS),
        ("arrears that came to nothing", &forget::ENDED),
        ("offered of a signal", &hand_over::OF_SIGNAL),
        ("where it came from", &hand_over::BY_TAKEN),
        ("an offer", &hand_over::BY_ID),
        ("offered to us", &hand_over::OPEN_FOR),
        ("what became of an offer to another", &hand_over::EVENTS),
        ("what may be cleared", &clear::CLOSED),
        ("notes", &clear::NOTES),
        ("what decisions went by", &clear::ASKED),
        ("what is on its way", &clear::ON_THEIR_WAY),
        ("words about a signal", &clear::WORDS),
        ("words on their way", &unsaid::RELAYS),
        ("follow-ups of cleared ones", &clear::LOOK_BACKS),
        ("offered of cleared ones", &clear::OFFERED),
        ("what is about somebody", &erase::THEIRS),
        ("a wish to be erased", &erasure::OPEN_IN),
        ("wishes that are due", &erasure::DUE),
        ("signals whose term is over", &retain::ENDED),
        ("arrears that nobody handed over", &retain::STALE),
        ("words in chats", &retain::WORDS),
        ("files in chats", &retain::FILES),
        ("what was given up in chats", &retain::GIVEN_UP),
        ("asked who reported", &custody::OF_SIGNAL),
        ("for a custodian", &custody::OPEN),
        ("what became of asking", &custody::EVENTS),
        ("processing", &processing::PAGE),
        ("whose data, by number", &processing::OF_SIGNAL),
        ("whose data, by hand-over", &processing::OF_HAND_OVER),
        ("whose data", &processing::OF_CONVERSATION),
    ]
}

#[tokio::test]
async fn nothing_asked_at_every_turn_reads_a_whole_table() {
    let many = [
        ("numbers", &deliver::NUMBER),
        ("again", &deliver::AGAIN),
        ("dead", &deliver::DEAD),
        ("advance", &commit::ADVANCE),
        ("signals", &raise::UPDATE),
        ("fired", &timer::FIRED),
        ("cleared", &timer::CLEAR),
        ("agreements", &check_in::CHANGE),
        ("taken apart", &merge::END),
        ("moved", &belonging::MOVE),
        ("settled", &belonging::SETTLE),
        ("hand-overs", &hand_over::MOVE),
        ("cleared", &clear::EMPTY),
        ("wishes taken back", &erasure::UNDO),
        ("what was offered", &clear::PROJECTIONS),
        ("what was taken back", &unsaid::LINES),
        ("notes that were taken back", &unsaid::NOTES),
    ];
    let single = single().map(|(name, sql)| (name, sql.sqlite.to_owned()));
    let many = many.map(|(name, many)| (name, many.sqlite(32).to_string()));
    let (_folder, store) = store().await;
    let mut on = store.inner.messages.read().await.unwrap();
    for (name, text) in single.into_iter().chain(many) {
        let plan = on.plan(&text).await;
        let aliases =
            [("e", "envelopes"), ("p", "envelopes"), ("c", "conversations"), ("t", "timers"), ("head", "envelopes"), ("f", "envelopes")];
        for step in &plan {
            let Some(rest) = step.strip_prefix("SCAN ") else { continue };
            let table = rest.split(' ').next().unwrap();
            let table = aliases.iter().find(|(alias, _)| *alias == table).map_or(table, |(_, table)| table);
            // An index that holds only what is alive may be walked: it is as long as the work that waits.
            let walks_what_waits = rest.contains("USING INDEX envelopes_alive");
            assert!(!GROWING.contains(&table) || walks_what_waits, "{name}: `{step}` in\n{}", plan.join("\n"));
        }
    }
}
