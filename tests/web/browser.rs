//! A browser without scripts: it keeps cookies, follows redirects to its own site, and sends the forms it finds.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{HeaderMap, Method, Request, StatusCode, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::collections::BTreeMap;

/// How many pages a test looks at until what it waits for stands there.
pub(crate) const MOST_LOOKS: usize = 5_000;

/// What came back.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
    pub(crate) bytes: Bytes,
}

/// Somebody at a browser.
pub(crate) struct Browser {
    client: Client<HttpConnector, Full<Bytes>>,
    port: u16,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) page: Page,
    /// What the browser says of itself with each request.
    pub(crate) says: Vec<(&'static str, String)>,
}

impl Browser {
    /// Opens the chat.
    pub(crate) async fn at(port: u16) -> Self {
        let page = Page { status: StatusCode::OK, headers: HeaderMap::new(), html: String::new(), bytes: Bytes::new() };
        let client = Client::builder(TokioExecutor::new()).build_http();
        let says = vec![("accept-language", "nl".to_owned())];
        let mut browser = Self { client, port, cookies: BTreeMap::new(), page, says };
        browser.opens("/chat").await;
        browser
    }

    pub(crate) async fn opens(&mut self, path: &str) {
        self.goes(Method::GET, path, None).await;
    }

    /// Types into the box and sends.
    pub(crate) async fn says(&mut self, words: &str) {
        let fields = [self.field("key"), self.field("token"), ("t", words.to_owned())];
        self.posts("/chat/say", &fields).await;
    }

    /// Presses the button with this on it.
    pub(crate) async fn presses(&mut self, label: &str) {
        let data = self.button(label).unwrap_or_else(|| panic!("no button {label:?} on {}", self.page.html));
        let fields = [self.field("key"), self.field("token"), ("c", data)];
        self.posts("/chat/press", &fields).await;
    }

    /// What the button with this on it carries, if it is one that can be pressed.
    pub(crate) fn button(&self, label: &str) -> Option<String> {
        let before =
            self.page.html.split(&format!("</span>{label}</button>")).next().filter(|before| before.len() < self.page.html.len())?;
        let from = before.rfind("value=\"")? + "value=\"".len();
        Some(before[from..].split('"').next()?.to_owned())
    }

    /// A hidden field of the page's forms.
    pub(crate) fn field(&self, name: &'static str) -> (&'static str, String) {
        let found = self.page.html.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
        (name, found.unwrap_or_default().to_owned())
    }

    pub(crate) async fn posts(&mut self, path: &str, fields: &[(&str, String)]) {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.goes(Method::POST, path, Some(("application/x-www-form-urlencoded".to_owned(), body.into_bytes()))).await;
    }

    /// How the cookie is bound that this form sets.
    pub(crate) async fn set_by(&mut self, path: &str, fields: &[(&str, String)]) -> String {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer = self.asks(&Method::POST, path, Some(("application/x-www-form-urlencoded".to_owned(), body.into_bytes()))).await;
        answer.headers[header::SET_COOKIE].to_str().unwrap().to_owned()
    }

    /// Sends a file from the page's own form.
    pub(crate) async fn sends_file(&mut self, name: &str, content: &[u8]) {
        self.uploads("/chat/photo", "photo", name, content).await;
    }

    /// Sends a file under this name of a field to this address.
    pub(crate) async fn uploads(&mut self, path: &str, field: &str, name: &str, content: &[u8]) {
        let mut body = Vec::new();
        for (field, value) in [self.field("key"), self.field("token")] {
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head =
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.extend(head.bytes());
        body.extend(content);
        body.extend(b"\r\n--x--\r\n");
        self.goes(Method::POST, path, Some(("multipart/form-data; boundary=x".to_owned(), body))).await;
    }

    /// Reads the page again until these words stand on it.
    pub(crate) async fn waits_for(&mut self, words: &str) {
        for _ in 0..MOST_LOOKS {
            if self.page.html.contains(words) {
                return;
            }
            tokio::task::yield_now().await;
            self.opens("/chat").await;
        }
        panic!("{words:?} never came: {}", self.page.html);
    }

    /// The words on the page, without markup.
    pub(crate) fn text(&self) -> String {
        let log = self.page.html.split("id=\"log\">").nth(1).unwrap_or_default();
        let log = log.split("</main>").next().unwrap_or_default();
        let mut text = String::new();
        for piece in log.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
            text.push(' ');
        }
        text
    }

    async fn goes(&mut self, method: Method, path: &str, body: Option<(String, Vec<u8>)>) {
        let (mut method, mut path, mut body) = (method, path.to_owned(), body);
        loop {
            let answer = self.asks(&method, &path, body.take()).await;
            let location = answer.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
            self.page = answer;
            match location {
                // Two strokes name another site, whatever stands behind them.
                Some(to) if to.starts_with("//") || to.starts_with("/\\") => panic!("{path} leads away, to {to}"),
                // Another site's page is not ours to test.
                Some(to) if to.starts_with('/') => (method, path) = (Method::GET, to.split('#').next().unwrap_or_default().to_owned()),
                Some(_) | None => return,
            }
        }
    }

    async fn asks(&mut self, method: &Method, path: &str, body: Option<(String, Vec<u8>)>) -> Page {
        let mut request = Request::builder().method(method).uri(format!("http://127.0.0.1:{}{path}", self.port));
        for (name, value) in &self.says {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, all.join("; "));
        }
        let (kind, body) = body.unwrap_or_default();
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let answer = self.client.request(request.body(Full::from(body)).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let (value, bounds) = rest.split_once(';').unwrap();
            if bounds.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, html, bytes }
    }

    /// What the chat's page hears of what is new.
    pub(crate) async fn hears(&self) -> hyper::body::Incoming {
        self.streams("/chat/news").await
    }

    /// The stream at this address.
    pub(crate) async fn streams(&self, path: &str) -> hyper::body::Incoming {
        let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::get(format!("http://127.0.0.1:{}{path}", self.port)).header(header::COOKIE, all.join("; "));
        self.client.request(request.body(Full::from("")).unwrap()).await.unwrap().into_body()
    }
}
