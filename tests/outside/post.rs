//! The mail server: as much of SMTP (RFC 5321) as a mail takes.

use super::Manner;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mailed {
    pub(crate) to: String,
    pub(crate) headers: String,
    /// Read back from what went over the line.
    pub(crate) body: String,
}

impl Mailed {
    pub(crate) fn header(&self, name: &str) -> &str {
        let line = self.headers.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("no {name} in\n{}", self.headers))
    }

    pub(crate) fn subject(&self) -> &str {
        self.header("Subject")
    }
}

#[derive(Debug)]
struct State {
    manner: Manner,
    mails: Vec<Mailed>,
    visits: usize,
}

/// A mail server.
pub(crate) struct PostOffice {
    port: u16,
    state: Arc<Mutex<State>>,
}

impl PostOffice {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { manner: Manner::Takes, mails: Vec::new(), visits: 0 }));
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                shared.lock().unwrap().visits += 1;
                tokio::spawn(visit(stream, shared.clone()));
            }
        });
        Self { port, state }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn behaves(&self, manner: Manner) {
        self.state.lock().unwrap().manner = manner;
    }

    /// What was taken since this was asked last.
    pub(crate) fn takes(&self) -> Vec<Mailed> {
        std::mem::take(&mut self.state.lock().unwrap().mails)
    }

    /// To whom, in the order of names.
    pub(crate) fn reaches(&self) -> Vec<String> {
        let mut to: Vec<String> = self.takes().into_iter().map(|mail| mail.to.split('@').next().unwrap().to_owned()).collect();
        to.sort();
        to
    }

    /// How often somebody came in.
    pub(crate) fn visits(&self) -> usize {
        self.state.lock().unwrap().visits
    }
}

async fn visit(stream: TcpStream, state: Arc<Mutex<State>>) {
    let manner = state.lock().unwrap().manner;
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    match manner {
        Manner::IsDown => return,
        Manner::Hangs => std::future::pending().await,
        Manner::Takes | Manner::Says(_) | Manner::TakesAndIsGone => {}
    }
    if writing.write_all(b"220 buurt.example\r\n").await.is_err() {
        return;
    }
    let mut to = String::new();
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = if line.starts_with("EHLO") {
            "250-buurt.example\r\n250 8BITMIME\r\n".to_owned()
        } else if let Some(recipient) = line.strip_prefix("RCPT TO:") {
            to = recipient.trim_matches(['<', '>']).to_owned();
            match manner {
                Manner::Says(code) => format!("{code} no\r\n"),
                Manner::Takes | Manner::TakesAndIsGone | Manner::Hangs | Manner::IsDown => "250 ok\r\n".to_owned(),
            }
        } else if line == "DATA" {
            if writing.write_all(b"354 go on\r\n").await.is_err() {
                return;
            }
            let mail = read_mail(&mut lines, &to).await;
            state.lock().unwrap().mails.push(mail);
            if manner == Manner::TakesAndIsGone {
                return;
            }
            "250 ok\r\n".to_owned()
        } else if line == "QUIT" {
            let _gone = writing.write_all(b"221 bye\r\n").await;
            return;
        } else {
            "250 ok\r\n".to_owned()
        };
        if writing.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn read_mail(lines: &mut tokio::io::Lines<BufReader<tokio::net::tcp::OwnedReadHalf>>, to: &str) -> Mailed {
    let mut written = Vec::new();
    while let Ok(Some(line)) = lines.next_line().await {
        if line == "." {
            break;
        }
        written.push(line.strip_prefix('.').map_or(line.clone(), str::to_owned));
    }
    let empty = written.iter().position(String::is_empty).unwrap();
    let (headers, body) = written.split_at(empty);
    // Quoted-printable (RFC 2045): a `=` at the end of a line joins two.
    let body = body[1..].join("\n").replace("=\n", "").replace("=3D", "=");
    Mailed { to: to.to_owned(), headers: headers.join("\n"), body }
}
