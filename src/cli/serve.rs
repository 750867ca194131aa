//! `waakvlam serve`: runs everything that is configured, until told to stop.

use super::{demo, door, loading, pages, report};
use crate::channel::mail::{self, Mail, MailError};
use crate::channel::pager::{self, Pager};
use crate::channel::telegram::{self, Limits, Rates, Telegram};
use crate::config::{self, Backend, Config, Mode};
use crate::desk::learning::LetThrough;
use crate::desk::{Desk, Large, Look, Outlet, Outside, Stop, Terminal};
use crate::id::{NetworkId, WorkerId};
use crate::personal::Text;
use crate::routing::network::Nature;
use crate::store::Store;
use crate::time::Clock;
use crate::web::{Pushes, serve_pushes};
use anyhow::{Context as _, bail};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::net::TcpListener;

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let done = serve(config, clock, store.clone()).await;
    store.close().await;
    done
}

/// Telegram beside the pages when there is a token; the pages alone when there is none.
async fn serve(config: &Config, clock: Clock, store: Store) -> anyhow::Result<()> {
    demo::play_at_first_start(config, &store, &clock).await?;
    let loading::Found { library, served, watch } = loading::find(config, &store).await?;
    let telegram = match telegram_settings(config, &served.network.id, &clock) {
        Some(settings) => Some(Arc::new(Telegram::connect(settings).await?)),
        None => None,
    };
    let outlet = Outlet::of(telegram.clone(), Some(Terminal::default())).with(outside(config)?);
    let desk = Arc::new(loading::desk(config, library, served, store, clock.clone(), outlet).await?);
    let stop = Stop::default();
    classifying(config, &desk).await;
    let door = door::open(config, &desk, telegram.as_ref(), &stop);
    let pages = pages::open(config, &desk, &clock, &stop).await?;
    let polling = match &telegram {
        Some(telegram) => Some(prepare(config, &desk, telegram, &stop).await?),
        None => {
            if !desk.is_open() {
                tracing::warn!(
                    "nobody of the catch-all desk can be alerted yet: the tenant's page opens when one of its members has signed in by a link from `waakvlam worker link NAME --console`"
                );
            }
            None
        }
    };
    pages::tell(config, &desk, pages.as_ref(), &clock).await?;
    tracing::info!(bot = telegram.as_deref().map(Telegram::username), pages = pages.as_ref().map(|_| config.web.listen.as_str()), network = %desk.network().id, "serving");
    let receiving = async {
        match polling {
            Some(receiving) => receiving.await,
            None => stop.told().await,
        }
    };
    let following = desk.follow(watch, &stop, async |look| match look {
        Look::Same | Look::Changing => {}
        Look::Taken(revision) => {
            tracing::info!(revision, "the changed dialogs are in use");
            if let Some(telegram) = &telegram {
                publish_profile(&desk, telegram).await;
            }
        }
        Look::TakenBack(revision) => loading::tell_taken_back(revision),
        Look::Refused(error) => {
            report::tell(&error, &config.dialogs.path, config.log.form);
            tracing::error!("the changed dialogs are not used; the last good ones go on");
        }
    });
    tokio::join!(desk.work(&stop), receiving, following, pages::serve(pages, &stop), stop_on_signal(&stop));
    door::close(door).await;
    tracing::info!("stopped");
    Ok(())
}

/// Learns from the examples, or reads what was learnt, beside everything else: people are served meanwhile.
async fn classifying(config: &Config, desk: &Arc<Desk>) {
    let backend = config.classify.backend_in(desk.network().nature);
    if backend == Backend::Off {
        return;
    }
    // What people corrected is learnt from once a training took it into use, and not before.
    let corrected = match desk.let_through().await {
        Ok(all) => LetThrough::in_use(&all),
        Err(error) => {
            tracing::error!(%error, "what people corrected cannot be read: nothing is guessed, all else goes on");
            return;
        }
    };
    let (desk, dialogs, data) = (desk.clone(), config.dialogs.path.clone(), loading::data_folder(config));
    let model = config.classify.model.clone();
    // A thread that nobody waits for: a stop in the middle of learning loses nothing.
    std::thread::spawn(move || match crate::desk::examples(&dialogs) {
        Ok(examples) => {
            let examples = examples.with(&corrected);
            let classifier = crate::desk::learnt(&examples, &data);
            tracing::info!(model = classifier.digest().short(), "first words are guessed at");
            desk.guess_with(classifier);
            if backend == Backend::Bert {
                match Large::open(&examples, &data, model.as_deref()) {
                    Ok(large) => {
                        tracing::info!(head = large.head().digest().short(), "the large model is asked as well");
                        desk.guess_with_large(large);
                    }
                    Err(error) => tracing::warn!(%error, "the built-in model answers alone"),
                }
            }
        }
        Err(error) => tracing::error!(%error, "the examples cannot be learnt from: nothing is guessed, all else goes on"),
    });
}

/// Seats the chats of a trial, waits for the catch-all desk of a real network, and gives what receives until told to stop.
async fn prepare<'a>(
    config: &'a Config,
    desk: &'a Arc<Desk>,
    telegram: &'a Arc<Telegram>,
    stop: &'a Stop,
) -> anyhow::Result<impl Future<Output = ()> + 'a> {
    let trials: Vec<WorkerId> = config.telegram.workers.iter().map(|chat| WorkerId(format!("trial-{chat}"))).collect();
    desk.end_trials_except(&trials).await?;
    for chat in &config.telegram.workers {
        desk.seat(telegram.account(), &Text::from(chat.to_string()), &WorkerId(format!("trial-{chat}"))).await?;
    }
    if desk.network().nature == Nature::Real && !desk.can_alert_the_catch_all_desk() {
        match config.telegram.mode {
            Mode::Webhook => bail!(
                "nobody of the catch-all desk can be alerted: start once with telegram.mode = \"poll\" and let one of its members open a link from `waakvlam worker link NAME`, or once without TELOXIDE_TOKEN and let one of them sign in to the console"
            ),
            Mode::Poll => {
                tracing::warn!(
                    "nobody of the catch-all desk can be alerted yet: nothing is served until one of its members opens a link from `waakvlam worker link NAME`"
                );
                desk.wait_for_the_catch_all_desk(telegram, stop).await?;
            }
        }
    }
    publish_profile(desk, telegram).await;
    let listening = match config.telegram.mode {
        Mode::Poll => None,
        Mode::Webhook => Some(listen(config, desk, telegram, stop).await?),
    };
    Ok(async move {
        match listening {
            None => desk.poll(telegram, stop).await,
            Some(pushes) => {
                if let Err(error) = pushes.await {
                    tracing::error!(%error, "the webhook's listener failed");
                    stop.now();
                }
            }
        }
    })
}

async fn listen(
    config: &Config,
    desk: &Arc<Desk>,
    telegram: &Arc<Telegram>,
    stop: &Stop,
) -> anyhow::Result<impl Future<Output = std::io::Result<()>> + use<>> {
    let Some(webhook) = config.telegram.webhook.clone() else { bail!("telegram.webhook is not set") };
    let listener = TcpListener::bind(&webhook.listen)
        .await
        .with_context(|| format!("telegram.webhook.listen: {} cannot be listened on", webhook.listen))?;
    telegram.set_webhook(&webhook.url, &webhook.secret).await?;
    desk.is_pushed_to();
    let pushes = Pushes { desk: desk.clone(), telegram: telegram.clone(), secret: webhook.secret };
    let stop = stop.clone();
    let path = webhook.url.path().to_owned();
    Ok(async move { serve_pushes(listener, &path, pushes, stop).await })
}

/// The bot's own page carries the emergency lines, before anybody has written a word.
async fn publish_profile(desk: &Desk, telegram: &Telegram) {
    let library = desk.library();
    let texts = library.screen.texts();
    let say = |fixed, language| texts.fixed(fixed, language, &crate::crisis::Fill::default()).text();
    let profiles: BTreeMap<_, _> = library
        .book
        .texts
        .languages()
        .map(|language| {
            let profile = telegram::Profile {
                short_description: say(crate::crisis::Fixed::ProfileShort, language),
                description: say(crate::crisis::Fixed::Profile, language),
                commands: Vec::new(),
            };
            (language, profile)
        })
        .collect();
    let report = telegram.publish_profile(&profiles).await;
    for unpublished in &report.unpublished {
        tracing::warn!(?unpublished, "the bot's profile text could not be published");
    }
}

/// The ways outside that are set up: a mail server, an on-call system.
pub fn outside(config: &Config) -> anyhow::Result<Outside> {
    let pager = config.alert.page().map(|(url, secret)| Pager::at(&url, secret, pager::PATIENCE)).transpose()?;
    Ok(Outside { mail: mail_server(config)?, pager, console: pages::address(config) })
}

/// The way to the mail server, if one is set.
pub fn mail_server(config: &Config) -> Result<Option<Mail>, MailError> {
    let config::Mail { smtp_url: Some(server), from: Some(from), user, password } = config.mail.clone() else { return Ok(None) };
    let login = user.zip(password).map(|(user, password)| mail::Login { user, password });
    Mail::to(mail::Settings { server, from, login, patience: mail::PATIENCE }).map(Some)
}

/// The settings of the bot, if there is a token.
pub fn telegram_settings(config: &Config, network: &NetworkId, clock: &Clock) -> Option<telegram::Settings> {
    let token = config.telegram.token.clone()?;
    let now = clock.clone();
    let mut settings = telegram::Settings::public(network.clone(), token, Arc::new(move || now.now()));
    settings.api_url.clone_from(&config.telegram.api_url);
    settings.limits = match config.telegram.limits {
        config::Limits::Telegram => Limits::Telegram,
        config::Limits::Off => Limits::Off,
        config::Limits::Rates(config::Rates { per_second, per_chat_per_minute, burst_per_chat }) => {
            Limits::Rates(Rates { overall_per_second: per_second, chat_per_minute: per_chat_per_minute, chat_burst: burst_per_chat })
        }
    };
    Some(settings)
}

/// The first signal drains; a second one ends at once.
async fn stop_on_signal(stop: &Stop) {
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        tracing::error!("signals cannot be heard: stop with Ctrl-C twice");
        return stop.told().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
        () = stop.told() => {}
    }
    tracing::info!("stopping: what is committed is sent first; a second signal stops at once");
    stop.now();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        // Nothing is lost: what is not sent lies in the store.
        std::process::exit(1);
    });
}
