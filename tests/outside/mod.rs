//! A mail server and an on-call system on this machine, for tests: they take what comes and remember it, or go wrong as a
//! test wants.

pub(crate) mod pages;
pub(crate) mod post;

use pages::OnCall;
use post::PostOffice;

use std::time::Duration;
use waakvlam::channel::mail::{Mail, Settings};
use waakvlam::channel::pager::Pager;
use waakvlam::desk::Outside;
use waakvlam::personal::Text;
use waakvlam::routing::Network;
use waakvlam::routing::network::Reached;

/// What calls are signed with.
pub(crate) const SECRET: &str = "0123456789abcdef0123456789abcdef";
/// Where the console is.
pub(crate) const CONSOLE: &str = "https://chat.buurt.example";
/// So long is waited for a server that hangs; every test that waits so long wants it to pass.
pub(crate) const PATIENCE: Duration = Duration::from_millis(300);

/// How a server behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// It takes everything.
    Takes,
    /// It answers with this code.
    Says(u16),
    /// It takes a connection, and is silent.
    Hangs,
    /// It takes everything, and is gone before it says so.
    TakesAndIsGone,
    /// It closes every connection at once.
    IsDown,
}

/// Both servers.
pub(crate) struct Servers {
    pub(crate) post: PostOffice,
    pub(crate) on_call: OnCall,
}

impl Servers {
    pub(crate) async fn open() -> Self {
        Self { post: PostOffice::open().await, on_call: OnCall::open().await }
    }

    /// The ways to both.
    pub(crate) fn ways(&self) -> Outside {
        Outside { mail: Some(mail_to(self.post.port())), pager: Some(self.on_call.way()), console: CONSOLE.to_owned() }
    }
}

/// The way to a mail server on this port.
pub(crate) fn mail_to(port: u16) -> Mail {
    let server = format!("smtp://127.0.0.1:{port}").parse().unwrap();
    Mail::to(Settings { server, from: "waakvlam@buurt.example".into(), login: None, patience: PATIENCE }).unwrap()
}

/// The way to an on-call system at this address.
pub(crate) fn pager_at(url: &str) -> Pager {
    Pager::at(&url.parse().unwrap(), SECRET.into(), PATIENCE).unwrap()
}

/// The mail address of somebody in the made-up neighbourhood.
pub(crate) fn address(of: &str) -> String {
    format!("{of}@buurt.example")
}

/// The network in which these workers and desks have a mailbox, and Elif a telephone.
pub(crate) fn addressed(mut network: Network, who: &[&str]) -> Network {
    let reached = |id: &str| Reached {
        email: who.contains(&id).then(|| Text::from(address(id))),
        pager: (id == "elif").then(|| "telefoon-elif".to_owned()),
    };
    for member in &mut network.workers {
        member.reached = reached(member.worker.id.as_str());
    }
    for (id, desk) in &mut network.desks {
        desk.reached = reached(id.as_str());
    }
    network
}
