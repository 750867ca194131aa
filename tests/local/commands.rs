//! Commands that need the database: beside a server that has it, after one was killed, and alone.

use crate::bot_api::SentMessage;
use crate::home::*;
use std::os::unix::fs::PermissionsExt as _;

const FATIMA: i64 = 70;
const ELIF: i64 = 71;

fn word_of(link: &str) -> &str {
    let (_, word) = link.lines().next().unwrap().split_once("?start=").unwrap();
    word
}

impl Installation {
    /// Couples a worker to a chat by a link, as the keepers do while the server runs.
    async fn couple(&self, worker: &str, chat: i64) -> SentMessage {
        let link = self.run(&["worker", "link", worker]).await.done();
        assert!(link.starts_with("https://t.me/waakvlam_test_bot?start="), "{link}");
        self.api.user(chat).starts(Some(word_of(&link)));
        self.api.next_message_to(chat).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_is_coupled_while_the_server_runs() {
    let here = Installation::new().await;
    let server = here.serve().await;
    assert!(here.couple("fatima", FATIMA).await.text.contains("U krijgt hier uw meldingen."));
    let refused = here.run(&["worker", "link", "nobody"]).await.refused();
    assert!(refused.contains("there is no worker `nobody` in this network; there are: mirjam, ruud"), "{refused}");
    assert!(server.stopped());
    assert!(!here.path("data/waakvlam.sock").exists(), "a server that ended well takes its socket with it");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_user_who_runs_the_server_can_use_the_socket() {
    let here = Installation::new().await;
    let _server = here.serve().await;
    let mode = std::fs::metadata(here.path("data/waakvlam.sock")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_server_leaves_behind_stands_in_nobodys_way() {
    let here = Installation::new().await;
    here.serve().await.killed();
    assert!(here.path("data/waakvlam.sock").exists());
    let alone = here.run(&["worker", "link", "fatima"]).await.done();
    let _server = here.serve().await;
    here.api.user(FATIMA).starts(Some(word_of(&alone)));
    assert!(here.api.next_message_to(FATIMA).await.text.contains("U krijgt hier uw meldingen."));
    assert!(here.couple("elif", ELIF).await.text.contains("U krijgt hier uw meldingen."), "the new server has a socket of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_is_put_into_use_at_once_and_says_who_left() {
    let here = Installation::new().await;
    let server = here.serve().await;
    here.couple("fatima", FATIMA).await;
    let (before, rest) = neighbourhood().split_once("  - id: fatima\n").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let (_, after) = rest.split_once("  - id: joris\n").unwrap();
    let without = format!("{before}  - id: joris\n{after}").replace("    cover: fatima\n", "");
    here.write("network.yaml", &without);
    let told = here.run(&["network", "apply", "network.yaml"]).await.done();
    assert!(
        told.contains("fatima is not in it any more: their chat is a person's like any other now, and no signal was theirs."),
        "{told}"
    );
    assert!(told.contains("Applied: the running server goes by it from now on."), "{told}");
    let refused = here.run(&["worker", "link", "fatima"]).await.refused();
    assert!(refused.contains("there is no worker `fatima`"), "{refused}");
    assert!(server.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_with_mistakes_is_refused_with_all_of_them_and_the_one_before_stays() {
    let here = Installation::new().await;
    let _server = here.serve().await;
    here.write(
        "network.yaml",
        &neighbourhood().replace("cover: ruud", "cover: nobody").replace("catch_all: wijkbalie", "catch_all: elsewhere"),
    );
    let refused = here.run(&["network", "apply", "network.yaml"]).await.refused();
    assert!(refused.contains("nobody") && refused.contains("elsewhere"), "{refused}");
    assert!(here.couple("mirjam", FATIMA).await.text.contains("U krijgt hier uw meldingen."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_server_is_kept_out_and_the_first_one_goes_on() {
    let here = Installation::new().await;
    let _server = here.serve().await;
    let refused = here.run(&["serve"]).await.refused();
    assert!(refused.contains("is in use by process"), "{refused}");
    assert!(here.couple("elif", ELIF).await.text.contains("U krijgt hier uw meldingen."), "its socket is still the first one's");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_worker_of_a_real_network_is_coupled_while_the_server_waits_for_them() {
    let here = Installation::new().await;
    here.write("network.yaml", &real_network());
    here.run(&["network", "apply", "network.yaml"]).await.done();
    here.api.user(7).says("hoi");
    let server = here.serve().await;
    assert!(here.couple("elif", ELIF).await.text.contains("U krijgt hier uw meldingen."));
    let chats: Vec<i64> = here.api.calls("sendMessage").iter().filter_map(|call| call["chat_id"].as_i64()).collect();
    assert_eq!(chats.first(), Some(&ELIF), "nobody is answered before somebody can be alerted");
    assert!(here.api.next_message_to(7).await.text.len() > 1, "who wrote meanwhile is answered");
    assert!(server.stopped());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_are_shown_with_where_they_come_from_and_secrets_are_not() {
    let here = Installation::new().await;
    let shown = here.run(&["config"]).await.done();
    let row = |name: &str| shown.lines().find(|line| line.starts_with(name)).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(row("telegram.token"), "telegram.token set (hidden) TELOXIDE_TOKEN");
    assert_eq!(row("telegram.limits"), "telegram.limits off waakvlam.toml");
    assert_eq!(row("telegram.mode"), "telegram.mode poll default");
    assert_eq!(row("network.file"), "network.file not set");
    assert!(row("dialogs.path").ends_with("WAAKVLAM_DIALOGS__PATH"), "{shown}");

    here.write("waakvlam.toml", "[telegram]\nmode = \"push\"\n[log]\nfilter = 5\n");
    let refused = here.run(&["config"]).await.refused();
    assert!(refused.contains("`telegram.mode` can be: poll, webhook.") && refused.contains("`log.filter` must be"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_network_under_the_name_of_the_made_up_one_is_refused() {
    let here = Installation::new().await;
    here.write("network.yaml", &neighbourhood().replace("fictional: true\n", ""));
    let refused = here.run(&["network", "apply", "network.yaml"]).await.refused();
    assert!(refused.contains("`network: buurt` is the name of the made-up neighbourhood"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_is_saved_as_an_example_without_what_tells_who_it_was() {
    let house = Installation::new().await;
    let typed = "Nederlands\nIk huur hier zelf\nhuurachterstand\nik heet fatima en het is 450 euro\n";
    house.write("typed", typed);
    let mut command = house.command(&["chat", "--save", "example.txt"]);
    command.stdin(std::process::Stdio::from(std::fs::File::open(house.path("typed")).unwrap()));
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = Told::of(&output).done();
    assert!(said.contains("Taken out: names 1, numbers 0, addresses 0."), "{said}");
    let saved = std::fs::read_to_string(house.path("example.txt")).unwrap();
    let (_, goes_on) = saved.split_once("> ik heet Robin en het is 450 euro\n").unwrap();
    assert!(goes_on.starts_with("< Sinds wanneer"), "it goes the same way without the name: {saved}");
    assert!(!saved.to_lowercase().contains("fatima"), "{saved}");
}
