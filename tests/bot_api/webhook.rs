//! Pushes to a webhook, with the secret that was set, one after the other.

use super::Shared;
use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

/// How often one update is pushed before the test is told that nobody takes it.
const MOST_PUSHES: usize = 20;

/// Pushes until nothing waits; returns every status on the way.
pub(crate) async fn push(shared: &Shared) -> Vec<u16> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
    let mut statuses = Vec::new();
    let mut refused = 0;
    while refused < MOST_PUSHES {
        let (url, secret, update) = {
            let state = shared.look();
            let Some((_, update)) = state.queue.front() else { return statuses };
            let Some(webhook) = &state.webhook else { panic!("no webhook is set: call setWebhook first") };
            (webhook.url.clone(), webhook.secret.clone(), update.clone())
        };
        let request = Request::post(url)
            .header("content-type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .body(Full::new(Bytes::from(update)))
            .unwrap();
        let status = client.request(request).await.unwrap().status();
        statuses.push(status.as_u16());
        if status.is_success() {
            refused = 0;
            shared.change(super::State::confirm_first);
        } else {
            refused += 1;
        }
    }
    panic!("the webhook refused an update {MOST_PUSHES} times: {statuses:?}")
}
