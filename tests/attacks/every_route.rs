//! Every address, in every way that it is not meant for.

use crate::browser::Browser;
use crate::home::House;
use crate::routes;
use hyper::{StatusCode, header};

/// What happened to signal 1.
async fn history(house: &House) -> Vec<String> {
    let store = house.desk.store();
    let case = store.case(&house.desk.network().id, 1).await.unwrap().unwrap();
    store.events(case.id).await.unwrap().into_iter().map(|event| format!("{} {}", event.what, event.who)).collect()
}

#[tokio::test]
async fn asvs_3_5_no_form_is_taken_without_its_token_or_from_elsewhere() {
    let house = House::open().await;
    let _tenant = house.owes_rent().await;
    let (mut fatima, mut joris) = (house.worker("fatima").await, house.worker("joris").await);
    fatima.opens("/work/1").await;
    joris.opens("/me").await;
    let (key, own, foreign) = (fatima.field("key"), fatima.field("token"), joris.field("token"));
    let before = history(&house).await;
    let elsewhere = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://127.0.0.1"),
    ];
    let mut tried = 0;
    for route in routes::all().into_iter().filter(|route| route.writes) {
        // A link that works once needs no token: whoever posts it has it. To leave is nobody's loss.
        let open_to_all = ["/in/0000", "/chat/leave"].contains(&route.path.as_str());
        let fill = |token: &(&'static str, String)| {
            let words = [("text", "x"), ("t", "x"), ("to", "high"), ("c", "a:1:nl"), ("outcome", "helped"), ("what", "revoke")];
            [key.clone(), token.clone()].into_iter().chain(words.map(|(name, word)| (name, word.to_owned()))).collect::<Vec<_>>()
        };
        for token in [foreign.clone(), ("token", String::new()), ("token", "00".repeat(60))] {
            fatima.posts(&route.path, &fill(&token)).await;
            assert!(
                open_to_all || !fatima.page.status.is_success() || route.path.starts_with("/chat"),
                "{}: {}",
                route.path,
                fatima.page.status
            );
            assert!(!fatima.page.status.is_server_error(), "{}", route.path);
            tried += 1;
        }
        for (name, says) in elsewhere {
            fatima.says.push((name, says.to_owned()));
            fatima.posts(&route.path, &fill(&own)).await;
            fatima.says.pop();
            assert_eq!(fatima.page.status, StatusCode::FORBIDDEN, "{} from {says}", route.path);
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
    assert_eq!(history(&house).await, before, "nothing came of any of them");
    fatima.opens("/work/1").await;
    assert_eq!(fatima.page.status, StatusCode::OK, "and she is still signed in");
}

#[tokio::test]
async fn asvs_3_4_every_answer_says_what_it_may_do_and_leads_nowhere_else() {
    let house = House::reached_at(Some("https://chat.example.nl")).await;
    let _tenant = house.owes_rent().await;
    let mut fatima = house.worker("fatima").await;
    let mut stranger = Browser::at(house.port).await;
    for route in routes::all().into_iter().filter(|route| route.reads && !route.path.ends_with("/news")) {
        for query in [
            "",
            "?next=https://evil.example&url=//evil.example&done=%0d%0alocation:%20//evil.example&back=javascript:alert(1)&view=%3Cscript%3E&before=x&number=x&code=%3Cscript%3E",
        ] {
            for browser in [&mut fatima, &mut stranger] {
                browser.opens(&format!("{}{query}", route.path)).await;
                let (path, page) = (&route.path, &browser.page);
                assert!(!page.status.is_server_error() || path == "/ready", "{path}{query}: {}", page.status);
                for (name, said) in [
                    ("content-security-policy", "default-src 'none'"),
                    ("x-content-type-options", "nosniff"),
                    ("referrer-policy", "same-origin"),
                    ("cross-origin-opener-policy", "same-origin"),
                    ("cross-origin-resource-policy", "same-origin"),
                    ("strict-transport-security", "max-age="),
                ] {
                    assert!(page.headers.get(name).is_some_and(|value| value.to_str().unwrap().contains(said)), "{path}: {name}");
                }
                let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
                assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{path}: {policy}");
                // "Leave fast" goes to the one page that the settings name; everything else stays with us.
                let to = page.headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
                assert!(
                    to.is_none() || (path == "/chat/leave" && to.as_deref() == Some("https://weather.example/")),
                    "{path}{query}: {to:?}"
                );
                // A page; what is plain is never taken for one.
                let is_page = page.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.to_str().unwrap().starts_with("text/html"));
                let slipped = ["evil.example", "<script>", "javascript:"].iter().any(|word| page.html.contains(word));
                assert!(!is_page || !slipped, "{path}{query}: {}", page.html);
                let kept = page.headers[header::CACHE_CONTROL].to_str().unwrap().to_owned();
                assert!(
                    kept == "no-store"
                        || path.starts_with("/static")
                        || path.contains("worker.js")
                        || path.contains("manifest")
                        || path.contains("offline"),
                    "{path}: {kept}"
                );
            }
            if route.path == "/chat/leave" {
                stranger = Browser::at(house.port).await;
            }
        }
    }
}
