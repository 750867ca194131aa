//! The same nasty words, by everybody who may write anything, on every surface that shows it.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;
use std::io::Write;
use std::sync::{Arc, Mutex};
use waakvlam::desk::own_data::{Form, OwnDataWanted};

/// Each begins and ends with something of its own, by which it is found again.
const NASTY: [&str; 12] = [
    "zqa <script>alert(1)</script> zaq",
    "zqb \"><img src=x onerror=alert(2)>' zbq",
    "zqc *vet* [tekst](https://evil.example) `x` <b>y</b> zcq",
    "zqd =HYPERLINK(\"https://evil.example\";\"x\") zdq",
    "zqe \u{202e}nesmo\u{202c}\u{200b}\u{feff}\u{2066} zeq",
    "zqf \u{1b}[2J\u{1b}]0;x\u{7} zfq",
    "zqg { $name } {{ naam }} ${7*7} <%= 7*7 %> zgq",
    "zqh '; DROP TABLE messages; -- zhq",
    "zqi a\0b zïq",
    "zqj !!python/object:os.system &a *a <<: zjq",
    "zqk javascript:alert(1) data:text/html,x //evil.example zkq",
    "zql 👩‍👩‍👧‍👦🏳️‍🌈 &amp; &lt; &#x3c; %3Cscript%3E \\u003c zlq",
];

/// As it stands in a page.
fn escaped(words: &str) -> String {
    words.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A page shows these words as words: as often as they were written, and not as anything else.
fn is_harmless(page: &str, html: &str, nasty: &str) {
    for markup in ["<script>alert", "<img", "onerror=alert(2)>", "<b>y</b>", "=\"javascript:", "=\"//evil", "href=\"https://evil"] {
        assert!(!html.contains(markup), "{page} holds {markup}: {html}");
    }
    let marker = &nasty[..3];
    if html.contains(marker) {
        assert!(html.contains(&escaped(nasty)), "{page} changes {nasty:?}: {html}");
        assert!(!html.contains(&escaped(&escaped(nasty))) || escaped(nasty) == nasty, "{page} escapes {nasty:?} twice");
    }
}

#[tokio::test]
async fn asvs_1_2_words_are_words_wherever_they_are_shown_and_nowhere_else() {
    let log = Log::default();
    let kept = log.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || kept.clone()).finish();
    // Only here: the other tests of this file's process log nowhere.
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let house = House::open().await;
    let mut tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    fatima.opens("/work/1").await;
    fatima.sends("/work/1/claim", &[]).await;
    tenant.waits_for("leest nu met u mee").await;
    for nasty in NASTY.chunks(2) {
        tenant.says(&nasty.join("\n")).await;
        assert_eq!(tenant.page.status, StatusCode::OK);
    }
    for nasty in NASTY {
        fatima.finds("/work/1", &nasty[..3]).await;
        fatima.sends("/work/1/answer", &[("text", &nasty.replacen("zq", "qz", 1))]).await;
        fatima.opens("/work/1").await;
        fatima.sends("/work/1/note", &[("text", &nasty.replacen("zq", "yz", 1))]).await;
        tenant.waits_for(&nasty.replacen("zq", "qz", 1)[..3]).await;
    }
    tenant.sends_file("zqx<script>alert(1)</script>\\\"=1+1.jpg", b"no photo").await;

    fatima.opens("/link?number=1").await;
    fatima.sends("/link", &[("first", NASTY[0]), ("last", NASTY[1]), ("address", NASTY[2]), ("worker", NASTY[6])]).await;
    let refused = fatima.page.html.clone();
    fatima.opens("/link?number=1").await;
    fatima.sends("/link", &[("first", NASTY[0]), ("last", NASTY[1]), ("address", "6713ab14"), ("worker", "fatima")]).await;
    let mut pages = vec![("a form that comes back".to_owned(), refused), ("a letter".to_owned(), fatima.page.html.clone())];

    for path in
        ["/work", "/work?view=team", "/work/1", "/work/1/close", "/work/1/ask", "/work/1/hand-over", "/link", "/me", "/figures", "/support"]
    {
        fatima.opens(path).await;
        pages.push((path.to_owned(), fatima.page.html.clone()));
    }
    let shown = pages.iter().find(|(path, _)| path == "/work/1").map(|(_, html)| html.clone()).unwrap();
    tenant.opens("/chat").await;
    assert!(!tenant.page.html.contains("zqx") && !shown.contains("zqx"), "what a file is called is nobody's business");
    pages.push(("/chat".to_owned(), tenant.page.html.clone()));
    let own = house.desk.own_data(&OwnDataWanted { number: 1, form: Form::Html, user: None }).await.unwrap().unwrap();
    pages.push(("the export".to_owned(), own));
    let json = house.desk.own_data(&OwnDataWanted { number: 1, form: Form::Json, user: None }).await.unwrap().unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());

    for nasty in NASTY {
        for (path, html) in &pages {
            for (at, written) in [("zq", nasty.to_owned()), ("qz", nasty.replacen("zq", "qz", 1)), ("yz", nasty.replacen("zq", "yz", 1))] {
                assert!(written.starts_with(at));
                is_harmless(path, html, &written);
            }
        }
        let answer = escaped(&nasty.replacen("zq", "qz", 1));
        assert_eq!(tenant.page.html.matches(&answer).count(), 1, "said once, shown once: {nasty:?}");
        assert!(!tenant.page.html.contains(&nasty.replacen("zq", "yz", 1)[..3]), "a note is not for the tenant");
        assert!(shown.contains(&escaped(nasty)) && shown.contains(&escaped(&nasty.replacen("zq", "yz", 1))), "{nasty:?}");
    }
    a_list_is_harmless(&house).await;

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(!logged.is_empty(), "the log was not read");
    for nasty in NASTY {
        for marker in [&nasty[..3], &nasty.replacen("zq", "qz", 1)[..3], &nasty.replacen("zq", "yz", 1)[..3]] {
            let ours: Vec<&str> = logged.lines().filter(|line| line.contains("waakvlam") && line.contains(marker)).collect();
            assert!(ours.is_empty(), "{marker} is in the log: {ours:?}");
        }
    }
}

/// What comes in by a list goes out by another one, and no cell of it is ever calculated.
async fn a_list_is_harmless(house: &House) {
    let headings = "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds;Contactdatum;Contactsoort;Schuldhulpdatum;Schuldhulptekst;Herinneringsdatum;Herinneringstekst;Aanbod;Reactie";
    let whole = "01-09-2026;02-10-2026;telefoon;05-10-2026;H3;05-10-2026;B2;ja;geen";
    let formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\"=1\"\"x\"", "<script>alert(1)</script>"];
    let mut rows = vec![headings.to_owned()];
    for (number, formula) in formulas.iter().enumerate() {
        rows.push(format!("{formula};{formula};6713AB;1{number};450;{whole}"));
        rows.push(format!("R{number};{formula};671AB;{formula};veel;{whole}"));
    }
    let mut peter = house.worker("peter").await;
    peter.opens("/arrears").await;
    peter.uploads("/arrears", "file", "lijst.csv", rows.join("\n").as_bytes()).await;
    assert_eq!(peter.page.status, StatusCode::OK, "{}", peter.page.html);
    assert!(!peter.page.html.contains("<script>alert"));
    peter.sends("/arrears/report.csv", &[]).await;
    cells_are_text(&peter);
    peter.opens("/arrears").await;
    peter.uploads("/arrears", "file", "lijst.csv", rows.join("\n").as_bytes()).await;
    peter.sends("/arrears/bring", &[]).await;
    assert!(peter.page.status == StatusCode::OK && !peter.page.html.contains("<script>alert"), "{}", peter.page.html);
    for path in ["/arrears/reactions.csv", "/figures.csv"] {
        peter.opens(path).await;
        if peter.page.status == StatusCode::OK {
            cells_are_text(&peter);
        }
    }
}

fn cells_are_text(browser: &Browser) {
    let disposition = browser.page.headers["content-disposition"].to_str().unwrap();
    assert!(disposition.starts_with("attachment"), "{disposition}");
    let html = browser.page.html.trim_start_matches('\u{feff}');
    let separator = if html.lines().next().unwrap_or_default().contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(html.as_bytes());
    let mut seen = 0;
    for cell in reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        seen += 1;
        assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '@', '\t', '\r']), "a spreadsheet would calculate {cell:?}");
        assert!(!cell.starts_with('-') || cell.parse::<f64>().is_ok(), "a spreadsheet would calculate {cell:?}");
    }
    assert!(seen > 0, "{html}");
}
