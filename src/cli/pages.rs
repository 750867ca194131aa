//! The pages of `waakvlam serve`: opened, served, and told to whoever started the program.

use super::print;
use crate::config::{Config, DEFAULT_LISTEN};
use crate::desk::sign_in::{PRINTED_WORKS_FOR, make_console_link};
use crate::desk::{Desk, Stop};
use crate::routing::network::Nature;
use crate::time::Clock;
use crate::web::{Pages, serve_pages};
use anyhow::Context as _;
use std::io::{ErrorKind, IsTerminal as _};
use std::sync::Arc;
use tokio::net::TcpListener;

/// Pages that can be served.
pub struct Opened {
    listener: TcpListener,
    pages: Pages,
}

/// Takes the address the pages are served at. Pages that nobody asked for do not keep Telegram from being served: when their
/// usual address is taken, there are none.
pub async fn open(config: &Config, desk: &Arc<Desk>, clock: &Clock, stop: &Stop) -> anyhow::Result<Option<Opened>> {
    let listen = &config.web.listen;
    let listener = match TcpListener::bind(listen).await {
        Ok(listener) => listener,
        Err(error) if error.kind() == ErrorKind::AddrInUse && *listen == DEFAULT_LISTEN && config.telegram.token.is_some() => {
            tracing::warn!(address = %listen, "another program has the address of the pages: Telegram is served without them; set web.listen to serve both");
            return Ok(None);
        }
        Err(error) => {
            return Err(error).with_context(|| {
                format!("web.listen: {listen} cannot be listened on; another program has it, or it is not an address of this machine")
            });
        }
    };
    if config.web.public_url.is_none() && !listener.local_addr()?.ip().is_loopback() {
        tracing::warn!(
            "the pages can be reached from other machines without TLS: put a proxy in front and set web.public_url to its https address"
        );
    }
    let pages = Pages::over(desk.clone(), clock.clone(), config.web.public_url.clone(), config.web.exit_url.clone(), stop.clone())
        .telling_holes_to(config.web.security_contact.clone());
    Ok(Some(Opened { listener, pages }))
}

/// Serves until told to stop.
pub async fn serve(opened: Option<Opened>, stop: &Stop) {
    let Some(Opened { listener, pages }) = opened else { return };
    if let Err(error) = serve_pages(listener, pages).await {
        tracing::error!(%error, "the pages' listener failed");
        stop.now();
    }
}

/// How browsers reach the pages.
pub fn address(config: &Config) -> String {
    let address = config.web.public_url.as_ref().map_or_else(|| format!("http://{}", config.web.listen), ToString::to_string);
    address.trim_end_matches('/').to_owned()
}

/// What there is to open, for whoever sits at the terminal. The console's link is told once, for a made-up neighbourhood on
/// this machine only: it lets whoever reads it play any worker.
pub async fn tell(config: &Config, desk: &Desk, opened: Option<&Opened>, clock: &Clock) -> anyhow::Result<()> {
    let Some(opened) = opened else { return Ok(()) };
    if !std::io::stdout().is_terminal() {
        return Ok(());
    }
    let address = address(config);
    print(&format!("Waakvlam {}", env!("CARGO_PKG_VERSION")))?;
    if desk.network().nature == Nature::Fictional {
        print("The neighbourhood is made up, and so is everybody in it. What you type is kept, sealed, on this machine.")?;
    }
    print(&format!("  write as a tenant:  {address}/chat"))?;
    let network = desk.network();
    let first = network.catch_all_desk().and_then(|desk| desk.members.first());
    if let (Nature::Fictional, Some(worker), true) = (network.nature, first, opened.listener.local_addr()?.ip().is_loopback()) {
        let link = make_console_link(desk.store(), &network.id, worker, clock, PRINTED_WORKS_FOR).await?;
        print(&format!("  answer as a worker: {address}/in/{link}"))?;
        print("                      (works once, within ten minutes)")?;
    }
    print("Stop with Ctrl-C.")?;
    Ok(())
}
