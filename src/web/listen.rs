//! Connections: taken, bounded, and ended.
//!
//! The one decision: whoever is slow on purpose holds nothing but their own connection, and not for long. The head of a
//! request has to come within a minute and a half (a proxy may keep a connection that long between two of them), a body has
//! to go on coming; both without a look at who it is, because a phone in a cellar looks the same until then.

use crate::desk::Stop;
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::middleware::map_request;
use bytes::Bytes;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{Instant, Sleep};

/// How many connections there may be at once. Each open page holds one, so this is more than a district has pages open; each
/// holds some kilobytes.
const MOST_CONNECTIONS: usize = 8_192;
/// The most that the head of a request may hold: cookies and addresses of ours are far below a kilobyte.
const LARGEST_HEAD: usize = 32 * 1024;
/// How long nothing is accepted after the machine refused it: it has no free file handles then, and some come free.
const PAUSE: Duration = Duration::from_millis(500);

/// How long is waited for whoever asks something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// For the whole head of a request, and between two requests.
    head: Duration,
    /// For the next piece of a body: a phone that changes from one mast to another is silent for some seconds.
    piece: Duration,
    /// For a whole body: 20 MB over a connection of a generation ago.
    body: Duration,
}

/// With real people.
pub(super) const PATIENCE: Patience =
    Patience { head: Duration::from_secs(90), piece: Duration::from_secs(30), body: Duration::from_secs(15 * 60) };

/// Serves these addresses until told to stop; what is under way is answered first.
pub(super) async fn serve(listener: TcpListener, router: Router, stop: &Stop, patience: Patience) {
    let patient = move |request: Request| async move { request.map(|body| Body::new(Awaited::of(body, patience))) };
    let service = TowerToHyperService::new(router.layer(map_request(patient)));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.head).max_header_size(LARGEST_HEAD);
    let (under_way, places) = (GracefulShutdown::new(), Arc::new(Semaphore::new(MOST_CONNECTIONS)));
    loop {
        let taken = async {
            let place = places.clone().acquire_owned().await.ok()?;
            Some((accept(&listener).await, place))
        };
        let (stream, place) = tokio::select! {
            taken = taken => match taken {
                Some(taken) => taken,
                None => break,
            },
            () = stop.told() => break,
        };
        let connection = under_way.watch(http.serve_connection(TokioIo::new(stream), service.clone()));
        tokio::spawn(async move {
            // A connection that breaks is its own trouble: whoever was there asks again.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    under_way.shutdown().await;
}

async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// A body that has to go on coming.
struct Awaited {
    body: Body,
    patience: Patience,
    until: Instant,
    gives_up: Pin<Box<Sleep>>,
}

impl Awaited {
    fn of(body: Body, patience: Patience) -> Self {
        let now = Instant::now();
        Self {
            body,
            patience,
            until: now + patience.body,
            gives_up: Box::pin(tokio::time::sleep_until(now + patience.piece.min(patience.body))),
        }
    }
}

impl HttpBody for Awaited {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
        let this = &mut *self;
        match Pin::new(&mut this.body).poll_frame(context) {
            Poll::Ready(frame) => {
                let next = (Instant::now() + this.patience.piece).min(this.until);
                this.gives_up.as_mut().reset(next);
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
            Poll::Pending => match this.gives_up.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(Some(Err("the rest of the request did not come".into()))),
                Poll::Pending => Poll::Pending,
            },
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::post;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    /// So little that nobody waits for it, for what is slow in each way alone: the rest has the patience of every day.
    const SOON: Duration = Duration::from_millis(20);
    const FOR_A_HEAD: Patience = Patience { head: SOON, ..PATIENCE };
    const FOR_A_PIECE: Patience = Patience { piece: SOON, ..PATIENCE };
    const FOR_A_BODY: Patience = Patience { body: SOON, ..PATIENCE };

    /// What a server with this patience answers to this, when nothing follows it.
    async fn answered(said: &[u8], patience: Patience) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, router) = (Stop::default(), Router::new().route("/", post(|body: Bytes| async move { body.len().to_string() })));
        let (told, mut answer) = (stop.clone(), String::new());
        let serving = tokio::spawn(async move { serve(listener, router, &told, patience).await });
        let mut stream = TcpStream::connect(address).await.unwrap();
        // Whoever is let go of already cannot say more.
        let _ = stream.write_all(said).await;
        let _ = stream.read_to_string(&mut answer).await;
        stop.now();
        serving.await.unwrap();
        answer
    }

    #[tokio::test]
    async fn asvs_4_2_whoever_is_slow_on_purpose_is_let_go_of() {
        let length = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\nh".as_slice();
        let pieces = b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n1\r\nh\r\n".as_slice();
        let whole = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi".as_slice();
        for (said, patience, answer) in [
            (whole, PATIENCE, "HTTP/1.1 200"),
            (b"".as_slice(), FOR_A_HEAD, ""),
            (b"POST / HTTP/1.1\r\nhost: a\r\nx-slow: ", FOR_A_HEAD, ""),
            (length, FOR_A_PIECE, "HTTP/1.1 400"),
            (pieces, FOR_A_PIECE, "HTTP/1.1 400"),
            (length, FOR_A_BODY, "HTTP/1.1 400"),
            (pieces, FOR_A_BODY, "HTTP/1.1 400"),
        ] {
            let heard = answered(said, patience).await;
            assert_eq!(heard.get(..answer.len()), Some(answer), "{patience:?}: {heard}");
            assert!(!answer.is_empty() || heard.is_empty(), "{heard}");
        }
    }
}
