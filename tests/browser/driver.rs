//! Chromium, asked over WebDriver. It ends when it is dropped.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{Method, Request};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// After this long a test that waits for something in the page fails, and says for what.
const LONG_ENOUGH: Duration = Duration::from_secs(60);

/// Keys, as WebDriver names them.
pub(crate) const TAB: &str = "\u{E004}";
pub(crate) const ENTER: &str = "\u{E007}";
pub(crate) const SHIFT: &str = "\u{E008}";

/// How a screen is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screen {
    /// 360 by 740, touched.
    Phone,
    /// 1280 by 800.
    Desk,
}

/// How the system is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colours {
    Light,
    Dark,
}

impl Colours {
    pub(crate) const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser window.
pub(crate) struct Window {
    client: Client<HttpConnector, Full<Bytes>>,
    root: String,
    screen: Screen,
    driver: Child,
    _profile: tempfile::TempDir,
}

impl Drop for Window {
    fn drop(&mut self) {
        // The browser ends with its driver's session; both end here when a test failed in the middle.
        let _ = Command::new("pkill").arg("-P").arg(self.driver.id().to_string()).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Window {
    /// Opens a window; `None`, loudly, where there is no Chromium.
    pub(crate) async fn open(screen: Screen) -> Option<Self> {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let Ok(mut driver) = started else {
            println!(
                "SKIPPED: no chromedriver here, so no page was looked at in a browser. On Debian: apt-get install chromium chromium-driver"
            );
            return None;
        };
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| Some(line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.').to_owned()));
        let port = port.expect("the driver says on which port it listens");
        let profile = tempfile::tempdir().unwrap();
        let client = Client::builder(TokioExecutor::new()).build_http();
        let mut window = Self { client, root: format!("http://127.0.0.1:{port}"), screen, driver, _profile: profile };
        let folder = format!("--user-data-dir={}", window._profile.path().display());
        let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=nl", &folder];
        let options = json!({ "args": arguments, "prefs": { "intl.accept_languages": "nl" } });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "browserName": "chrome", "goog:chromeOptions": options } } });
        let session = window.ask(Method::POST, "/session", wanted).await;
        window.root = format!("{}/session/{}", window.root, session["sessionId"].as_str().unwrap());
        let (width, height) = window.size();
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": screen == Screen::Phone });
        window.command("Emulation.setDeviceMetricsOverride", size).await;
        Some(window)
    }

    fn size(&self) -> (u32, u32) {
        match self.screen {
            Screen::Phone => (360, 740),
            Screen::Desk => (1280, 800),
        }
    }

    async fn ask(&self, method: Method, path: &str, body: Value) -> Value {
        let body = if method == Method::GET { String::new() } else { body.to_string() };
        let request = Request::builder().method(method).uri(format!("{}{path}", self.root)).header("content-type", "application/json");
        let answer = self.client.request(request.body(Full::from(body)).unwrap()).await.unwrap();
        let ok = answer.status().is_success();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        let mut answer: Value = serde_json::from_slice(&bytes).unwrap();
        assert!(ok, "{path}: {answer}");
        answer["value"].take()
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn command(&self, name: &str, parameters: Value) -> Value {
        self.ask(Method::POST, "/goog/cdp/execute", json!({ "cmd": name, "params": parameters })).await
    }

    pub(crate) async fn goes_to(&self, address: &str) {
        self.ask(Method::POST, "/url", json!({ "url": address })).await;
    }

    /// What a script in the page gives back.
    pub(crate) async fn script(&self, script: &str) -> Value {
        self.ask(Method::POST, "/execute/sync", json!({ "script": script, "args": [] })).await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let presses = keys.chars().flat_map(|key| ["keyDown", "keyUp"].map(|press| json!({ "type": press, "value": key })));
        let actions = json!({ "actions": [{ "type": "key", "id": "keys", "actions": presses.collect::<Vec<_>>() }] });
        self.ask(Method::POST, "/actions", actions).await;
    }

    /// Waits until this is true in the page.
    pub(crate) async fn waits_until(&self, condition: &str) {
        let look = async {
            while self.script(&format!("return !!({condition})")).await != Value::Bool(true) {
                tokio::task::yield_now().await;
            }
        };
        if tokio::time::timeout(LONG_ENOUGH, look).await.is_err() {
            panic!("never true: {condition}; the page: {}", self.script("return document.body.innerText").await);
        }
    }

    /// Goes on by Tab until this has the focus.
    pub(crate) async fn tabs_to(&self, selector: &str) {
        for _ in 0..60 {
            if self.script(&format!("return document.activeElement.matches({selector:?})")).await == Value::Bool(true) {
                return;
            }
            self.keys(TAB).await;
        }
        panic!("no Tab ever reached {selector}");
    }

    pub(crate) async fn sets_colours(&self, colours: Colours) {
        // Without motion, so that no picture shows a colour on its way to another.
        let features =
            json!([{ "name": "prefers-color-scheme", "value": colours.word() }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    pub(crate) async fn loses_connection(&self, offline: bool) {
        self.command("Network.enable", json!({})).await;
        let how = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.command("Network.emulateNetworkConditions", how).await;
    }

    /// Takes pictures of the page in light and dark, and lets axe judge both; fails with what it found.
    pub(crate) async fn is_judged(&self, name: &str) {
        for colours in Colours::BOTH {
            self.sets_colours(colours).await;
            self.pictures(&format!("{name}-{}-{}", self.size().0, colours.word())).await;
            self.is_accessible(name).await;
        }
        self.sets_colours(Colours::Light).await;
        let wider = self.script("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await;
        assert_eq!(wider, Value::Bool(false), "{name} is wider than its screen");
    }

    async fn pictures(&self, name: &str) {
        let picture = self.command("Page.captureScreenshot", json!({ "format": "png" })).await;
        let folder = target().join("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), of_base64(picture["data"].as_str().unwrap())).unwrap();
    }

    async fn is_accessible(&self, name: &str) {
        let Ok(axe) = std::fs::read_to_string(target().join("browser/package/axe.min.js")) else {
            println!("SKIPPED: no axe-core in target/browser, so {name} was not judged by it. `.ci/test` fetches it where there is npm");
            return;
        };
        // Through the driver, past the page's own policy, which would not let it in.
        self.script(&axe).await;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
               .then((found) => done(found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | '))));";
        let found = self.ask(Method::POST, "/execute/async", json!({ "script": run, "args": [] })).await;
        assert_eq!(found, json!([]), "axe on {name}");
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target")
}

fn of_base64(letters: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = letters.bytes().filter(|letter| *letter != b'=').map(value).collect();
    let bits = |four: &[u8]| four.iter().fold(0_u32, |sum, digit| (sum << 6) | u32::from(*digit)) << (6 * (4 - four.len()));
    digits.chunks(4).flat_map(|four| bits(four).to_be_bytes()[1..four.len()].to_vec()).collect()
}
