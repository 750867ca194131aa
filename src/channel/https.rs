//! A client for HTTP, over TLS where the address says so.
//!
//! The one decision: rustls with ring and the roots of the web, for every channel: one thing to patch. It follows no redirect.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::time::Duration;

/// How long a connection may take to come about: longer than a bad mobile link, far shorter than a send's patience.
const CONNECTING: Duration = Duration::from_secs(5);

/// What makes our calls.
pub(super) type HttpsClient = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// A client that keeps an unused connection for `idle`; `None` when TLS cannot be had here.
pub(super) fn client(idle: Duration) -> Option<HttpsClient> {
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_nodelay(true);
    http.set_connect_timeout(Some(CONNECTING));
    // The provider is named, so that a second one in the tree (a database's, say) cannot make the choice ambiguous.
    let https = HttpsConnectorBuilder::new()
        .with_provider_and_webpki_roots(rustls::crypto::ring::default_provider())
        .ok()?
        .https_or_http()
        .enable_http1()
        .wrap_connector(http);
    Some(Client::builder(TokioExecutor::new()).pool_idle_timeout(idle).build(https))
}
