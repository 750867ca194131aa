//! Mail to workers and desks: that there is something, never what somebody said.
//!
//! The one decision: a mail is handed to the organisation's own mail server, and its yes is the end of our part. No answer and
//! no bounce is ever read, so a mail asks for none and says so (`Auto-Submitted`, RFC 3834). Its `Message-ID` follows from the
//! envelope: one that was sent twice is shown once by most programs, and is recognised by anybody.

mod letter;

pub use letter::{Letter, write};

use super::outside::{Haste, Room, Sent};
use crate::id::EnvelopeId;
use crate::mailbox::{Account, Channel};
use crate::personal::Text;
use jiff::Timestamp;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use secrecy::{ExposeSecret as _, SecretString};
use std::error::Error as StdError;
use std::fmt;
use std::time::{Duration, SystemTime};
use thiserror::Error;
use url::Url;

/// How long a whole mail may take, unless somebody says otherwise: below the 45 seconds for which an envelope is leased to us.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// Where mail is handed in with STARTTLS (RFC 6409).
const SUBMISSION: u16 = 587;
/// Where mail is handed in over TLS (RFC 8314).
const SUBMISSIONS: u16 = 465;

/// A mail server that takes mail from us.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `smtp://host[:port]`, with STARTTLS unless it is this machine, or `smtps://host[:port]`.
    pub server: Url,
    /// From whom.
    pub from: String,
    /// Who we are there, if it asks.
    pub login: Option<Login>,
    /// How long a whole mail may take.
    pub patience: Duration,
}

/// A name and a password at a mail server.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: SecretString,
}

/// Why mail cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MailError {
    /// The address of the server is none.
    #[error("mail.smtp_url is no address of a mail server. Write `smtp://host:587` or `smtps://host`")]
    Server,
    /// The address of the sender is none.
    #[error("mail.from is no mail address. Write one, as in `waakvlam@gemeente.example`")]
    From,
    /// It did not do what it should.
    #[error(
        "the mail server does not take mail from us ({0}). Look at mail.smtp_url, mail.user and mail.password, and whether a firewall lets us out"
    )]
    Unfit(&'static str),
}

/// The way to the mail server.
pub struct Mail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    patience: Duration,
    room: Room,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mail")
    }
}

impl Mail {
    /// The way to this server; nothing is connected yet.
    ///
    /// # Errors
    /// When the settings are none.
    pub fn to(settings: Settings) -> Result<Self, MailError> {
        let from: Address = settings.from.parse().map_err(|_| MailError::From)?;
        let host = settings.server.host_str().ok_or(MailError::Server)?.to_owned();
        let secured = || TlsParameters::new_rustls(host.clone()).map_err(|_| MailError::Server);
        let (tls, port) = match settings.server.scheme() {
            "smtps" => (Tls::Wrapper(secured()?), SUBMISSIONS),
            // Nobody listens between a program and its own machine.
            "smtp" if is_this_machine(&settings.server) => (Tls::None, SUBMISSION),
            "smtp" => (Tls::Required(secured()?), SUBMISSION),
            _ => return Err(MailError::Server),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
            .port(settings.server.port().unwrap_or(port))
            .tls(tls)
            .timeout(Some(settings.patience))
            .hello_name(ClientId::Domain(from.domain().to_owned()));
        if let Some(Login { user, password }) = settings.login {
            builder = builder.credentials(Credentials::new(user, password.expose_secret().to_owned()));
        }
        Ok(Self { transport: builder.build(), from, patience: settings.patience, room: Room::default() })
    }

    /// The account under which mails are written down.
    pub fn account() -> Account {
        Account { channel: Channel::Mail, name: "smtp".into() }
    }

    /// Hands a mail to the server.
    pub async fn send(&self, to: &Text, letter: &Letter, id: EnvelopeId, haste: Haste, now: Timestamp) -> Sent {
        let Some(_place) = self.room.place(haste) else { return Sent::Busy };
        let Some(message) = self.message(to, letter, id, haste, now) else { return Sent::Refused("this is no mail address") };
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(Ok(_)) => Sent::Taken,
            Ok(Err(error)) if error.is_permanent() => Sent::Refused("the mail server refuses it"),
            Ok(Err(error)) => Sent::Retry(why(&error)),
            Err(_) => Sent::Retry("the mail server does not answer"),
        }
    }

    /// Connects, greets, signs in and leaves again.
    ///
    /// # Errors
    /// When any of it fails.
    pub async fn look(&self) -> Result<(), MailError> {
        match tokio::time::timeout(self.patience, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(MailError::Unfit("it answers with an error")),
            Ok(Err(error)) => Err(MailError::Unfit(why(&error))),
            Err(_) => Err(MailError::Unfit("it does not answer")),
        }
    }

    fn message(&self, to: &Text, letter: &Letter, id: EnvelopeId, haste: Haste, now: Timestamp) -> Option<Message> {
        let to: Address = to.expose().parse().ok()?;
        let mut builder = Message::builder()
            .from(Mailbox::new(Some("Waakvlam".to_owned()), self.from.clone()))
            .to(Mailbox::new(None, to))
            .date(SystemTime::from(now))
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .subject(letter.subject.clone())
            .header(AutoSubmitted);
        if haste == Haste::Danger {
            builder = builder.header(Important);
        }
        let body = SinglePart::builder().header(ContentType::TEXT_PLAIN).header(ContentTransferEncoding::QuotedPrintable);
        builder.singlepart(body.body(letter.body.clone())).ok()
    }
}

/// Whether an address is this very machine.
pub fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        // In a scheme that `url` does not know, numbers are a name like any other.
        Some(url::Host::Domain(name)) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// In a few words; what the server said may quote an address.
fn why(error: &lettre::transport::smtp::Error) -> &'static str {
    match error.status() {
        Some(_) if error.is_permanent() => "the mail server refuses it",
        Some(_) => "the mail server asks to try later",
        None if error.is_timeout() => "the mail server does not answer",
        None if error.is_tls() => "the mail server has no TLS that can be trusted",
        None if error.is_client() => "the mail server cannot do what mail from us needs",
        None => "there is no connection to the mail server",
    }
}

/// That no person wrote it, so that no absence note answers it (RFC 3834).
#[derive(Clone, Copy)]
struct AutoSubmitted;

/// That it should be looked at before others.
#[derive(Clone, Copy)]
struct Important;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Header for Important {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Importance")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "high".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(server: &str) -> Result<Mail, MailError> {
        Mail::to(Settings {
            server: Url::parse(server).unwrap(),
            from: "waakvlam@gemeente.example".into(),
            login: None,
            patience: PATIENCE,
        })
    }

    #[test]
    fn a_mail_says_that_nobody_wrote_it_and_is_known_by_its_envelope() {
        let mail = mail("smtp://127.0.0.1:2525").unwrap();
        let letter = Letter { subject: "Waakvlam: nummer 4821, vandaag".into(), body: "Nummer 4821 wacht op u.\n".into() };
        let id = EnvelopeId(uuid::Uuid::from_u128(7));
        let message = mail.message(&"fatima@gemeente.example".into(), &letter, id, Haste::Danger, Timestamp::UNIX_EPOCH).unwrap();
        let written = String::from_utf8(message.formatted()).unwrap();
        for line in [
            "From: Waakvlam <waakvlam@gemeente.example>",
            "To: fatima@gemeente.example",
            "Subject: Waakvlam: nummer 4821, vandaag",
            "Auto-Submitted: auto-generated",
            "Importance: high",
            "Message-ID: <00000000-0000-0000-0000-000000000007@gemeente.example>",
            "Content-Type: text/plain; charset=utf-8",
        ] {
            assert!(written.contains(&format!("{line}\r\n")), "{line} in\n{written}");
        }
        assert!(!written.contains("Reply-To"), "{written}");
    }

    #[test]
    fn only_this_machine_is_spoken_to_without_tls() {
        for (url, here) in [
            ("smtp://127.0.0.1:25", true),
            ("smtp://localhost", true),
            ("smtp://[::1]:25", true),
            ("smtp://mail.gemeente.example", false),
            ("smtp://127.0.0.1.gemeente.example", false),
        ] {
            assert_eq!(is_this_machine(&Url::parse(url).unwrap()), here, "{url}");
        }
        assert_eq!(mail("http://mail.gemeente.example").unwrap_err(), MailError::Server);
        assert!(mail("smtps://mail.gemeente.example").is_ok() && mail("smtp://mail.gemeente.example").is_ok());
    }
}
