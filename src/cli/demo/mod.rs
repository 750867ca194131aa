//! The made-up neighbourhood with people in it: played at the first start, and taken away by `waakvlam demo reset`.
//!
//! The one decision: nothing is written into the database by hand. Each story is a conversation that goes through the desk as
//! any other, on a clock that is set back; so what a stranger finds is exactly what the program makes of such words.

mod stories;

use super::{loading, print};
use crate::channel::web::Web;
use crate::config::Config;
use crate::desk::{Desk, Outlet, Terminal};
use crate::id::WorkerId;
use crate::mailbox::{Account, Content, Inbound, Press};
use crate::personal::Text;
use crate::routing::network::Nature;
use crate::store::Store;
use crate::time::Clock;
use anyhow::bail;
use jiff::SignedDuration;
use stories::{Moment, STORIES};

/// How long somebody takes for an answer.
const PAUSE: SignedDuration = SignedDuration::from_secs(40);

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Takes away everything that was said in the made-up neighbourhood; the next start plays it anew.
    Reset,
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Reset => reset(config).await,
    }
}

/// Only a database that never held anything but the made-up neighbourhood is taken away.
async fn reset(config: &Config) -> anyhow::Result<()> {
    let clock = Clock::system();
    let Some(database) = config.sqlite_path() else { bail!("only a database of `sqlite:` can be reset") };
    let store = loading::store(config, &clock).await?;
    let library = loading::library(config)?;
    let served = loading::network(config, &library, &store).await?;
    let others = store.networks().await?.into_iter().filter(|id| *id != served.network.id).count();
    if served.network.nature == Nature::Real || others > 0 {
        store.close().await;
        bail!("this database holds a real network: nothing was taken away");
    }
    store.discard(&database).await?;
    print("Everything that was said in the made-up neighbourhood is gone. The next start plays it anew.")
}

/// Plays the stories, when this is the very first start and nothing is real.
pub async fn play_at_first_start(config: &Config, store: &Store, clock: &Clock) -> anyhow::Result<()> {
    // A database on a server is somebody's choice, and several processes could play there at once.
    let nothing_configured = config.telegram.token.is_none() && config.network.file.is_none() && config.sqlite_path().is_some();
    if !config.network.stories || !nothing_configured || !store.networks().await?.is_empty() {
        return Ok(());
    }
    tracing::info!("the first start: the made-up neighbourhood is played, which takes some seconds");
    let now = clock.now();
    let oldest = STORIES.iter().map(stories::Story::ago).max().unwrap_or_default();
    let past = Clock::fixed(now.checked_sub(oldest)?);
    let terminal = Terminal::default();
    let outlet = Outlet::of(None, Some(terminal.clone()));
    let library = loading::library(config)?;
    let served = loading::network(config, &library, store).await?;
    if served.network.nature == Nature::Real {
        return Ok(());
    }
    let desk = loading::desk(config, library, served, store.clone(), past.clone(), outlet).await?;
    let mut stage = Stage { desk, clock: past, terminal, events: 0, raised: None };
    for member in stage.desk.network().workers.clone() {
        stage.desk.seat(&Desk::terminal_account(), &chat_of(&member.worker.id), &member.worker.id).await?;
    }
    let mut stories: Vec<_> = STORIES.iter().collect();
    stories.sort_by_key(|story| std::cmp::Reverse(story.ago()));
    for story in stories {
        let begins = now.checked_sub(story.ago())?;
        let wait = begins.duration_since(stage.clock.now());
        stage.clock.advance(wait.max(SignedDuration::ZERO));
        let address = Text::from(format!("sample:{}", stage.clock.id()));
        for moment in story.moments {
            stage.play(&address, moment).await?;
            // What happened just now may not lie in the future.
            let left = now.duration_since(stage.clock.now());
            stage.clock.advance(PAUSE.min(left.max(SignedDuration::ZERO)));
        }
    }
    tracing::info!(stories = STORIES.len(), "the made-up neighbourhood was played; `waakvlam demo reset` takes it away");
    Ok(())
}

/// A worker's address in the terminal, as `waakvlam chat` writes it.
fn chat_of(worker: &WorkerId) -> Text {
    Text::from(format!("@{worker}"))
}

/// Where a story is played.
struct Stage {
    desk: Desk,
    clock: Clock,
    terminal: Terminal,
    events: u64,
    /// The newest signal there is.
    raised: Option<i64>,
}

impl Stage {
    async fn play(&mut self, person: &Text, moment: &Moment) -> anyhow::Result<()> {
        let words = |words: &str| Content::Words { text: Text::from(words), message: None, reply_to: None };
        let pressed = |press: Press| Content::Pressed { data: press.encode(), message: None };
        let worker = |name: &str| (Desk::terminal_account(), chat_of(&WorkerId::from(name)));
        let page = || (Web::account(), person.clone());
        let signal = self.raised.unwrap_or_default();
        let (from, content) = match *moment {
            Moment::Opens => (page(), Content::Started { payload: None }),
            Moment::Says(said) => (page(), words(said)),
            Moment::Takes(name) => (worker(name), pressed(Press::Claim { signal })),
            Moment::Answers(name, said) => (worker(name), words(said)),
            Moment::Closes(name, outcome) => (worker(name), pressed(Press::Close { signal, outcome: Some(outcome.to_owned()) })),
        };
        self.happens(from, content).await?;
        for printed in self.terminal.take() {
            let claims = printed.message.buttons.iter().filter_map(|button| button.press.claims());
            self.raised = claims.chain(self.raised).max();
        }
        Ok(())
    }

    async fn happens(&mut self, (account, address): (Account, Text), content: Content) -> anyhow::Result<()> {
        self.events += 1;
        let inbound = Inbound {
            network: self.desk.network().id.clone(),
            account,
            external_id: format!("sample:{}", self.events),
            address,
            at: self.clock.now(),
            language_hint: None,
            content,
        };
        self.desk.receive(vec![inbound], None).await?;
        Ok(self.desk.settle_down().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Path, PathBuf};

    fn config(folder: &Path) -> Config {
        let mut config = Config::defaults().unwrap();
        config.database.url = format!("sqlite:{}", folder.join("w.db").display()).into();
        config.seal.key_file = folder.join("w.key");
        config.dialogs.path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dialogs");
        config
    }

    async fn signals(store: &Store, network: &str) -> Vec<(String, String, String)> {
        let mut found = Vec::new();
        for number in 1.. {
            let Some(case) = store.case(&network.into(), number).await.unwrap() else { break };
            found.push((case.kind.0, case.standing.status, case.standing.urgency));
        }
        found
    }

    #[tokio::test]
    async fn the_stories_are_played_once_each_to_its_end_and_taken_away_by_one_command() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        let clock = Clock::system();
        let store = loading::store(&config, &clock).await.unwrap();
        play_at_first_start(&config, &store, &clock).await.unwrap();
        let played = signals(&store, "buurt").await;
        play_at_first_start(&config, &store, &clock).await.unwrap();
        assert_eq!(signals(&store, "buurt").await, played, "a second start plays nothing");
        let expected = [
            ("rent_arrears", "closed", "normal"),
            ("noise_nuisance", "closed", "normal"),
            ("noise_nuisance", "assigned", "normal"),
            ("neighbour_conflict", "claimed", "normal"),
            ("rent_arrears", "claimed", "high"),
            ("acute_danger", "closed", "urgent"),
            ("money_trouble", "assigned", "high"),
        ];
        // What nobody took for days may be at the desk by now: that depends on the weekend between.
        let untaken = |status: &str| if status == "waiting" { "assigned".to_owned() } else { status.to_owned() };
        let has = |played: &[(String, String, String)]| {
            expected.iter().zip(played).all(|(expected, played)| *expected == (&*played.0, &*untaken(&played.1), &*played.2))
        };
        assert!(played.len() == 20 && has(&played), "{played:?}");
        let library = loading::library(&config).unwrap();
        // Nobody in these stories has agreed to be asked, so there is no silence either.
        let told = |kind: &crate::id::Kind| !["other", "check_in_unanswered"].contains(&kind.as_str());
        for (kind, _) in library.kinds.iter().filter(|(kind, _)| told(kind)) {
            assert!(played.iter().any(|(played, ..)| played == kind.as_str()), "{kind} is not played");
        }
        store.close().await;
        drop(store);

        reset(&config).await.unwrap();
        let store = loading::store(&config, &clock).await.unwrap();
        assert!(signals(&store, "buurt").await.is_empty());
        assert!(folder.path().join("w.key").exists(), "the key stays");
    }

    #[tokio::test]
    async fn a_database_with_a_real_network_is_never_reset() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        let clock = Clock::system();
        let store = loading::store(&config, &clock).await.unwrap();
        store.apply_network(&"echt".into(), "{}", &[], clock.now()).await.unwrap();
        store.close().await;
        drop(store);
        assert!(reset(&config).await.is_err());
        let store = loading::store(&config, &clock).await.unwrap();
        assert_eq!(store.networks().await.unwrap(), ["echt".into()]);
    }
}
