//! What no browser sends: bytes on the line.

use crate::browser::Browser;
use crate::home::House;
use hyper::StatusCode;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What is answered to these bytes, until the other side closes. Nothing follows them: the last word is ours.
async fn answered(port: u16, said: &[u8]) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    // Whoever is refused early may be hung up on before all is said.
    let _ = stream.write_all(said).await;
    let _ = stream.shutdown().await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn post(path: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";

fn attacks() -> Vec<(&'static str, Vec<u8>)> {
    let get = |path: &str, headers: &str| format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n").into_bytes();
    let method = |method: &str, path: &str| format!("{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").into_bytes();
    let smuggled = "GET /work HTTP/1.1\r\nhost: x\r\n\r\n";
    vec![
        ("trace", method("TRACE", "/chat")),
        ("put", method("PUT", "/chat/say")),
        ("delete", method("DELETE", "/work/1")),
        ("connect", method("CONNECT", "evil.example:443")),
        ("a method of its own", method("HACK", "/chat")),
        ("up and out", get("/static/../../../../etc/passwd", "")),
        ("up and out, written otherwise", get("/static/%2e%2e/%2e%2e/etc/passwd", "")),
        ("up and out, twice written otherwise", get("/static/0/..%252f..%252fetc%252fpasswd", "")),
        ("a nought", get("/static/0/console.css%00.html", "")),
        ("no letters", get("/work/%ff%fe", "")),
        ("a line in an address", get("/chat%0d%0aset-cookie:%20a=b", "")),
        ("a line in a header", get("/chat", "x: a\rset-cookie: a=b\r\n")),
        ("a nought in a header", get("/chat", "x: a\0b\r\n")),
        ("a header without a name", get("/chat", ": a\r\n")),
        ("a header that goes on", get("/chat", "x: a\r\n b\r\n")),
        ("an address of another server", get("http://169.254.169.254/latest/meta-data", "")),
        ("an address of 60 kilobytes", get(&format!("/chat?{}", "a".repeat(60_000)), "")),
        ("a cookie of 60 kilobytes", get("/chat", &format!("cookie: chat={}\r\n", "a".repeat(60_000)))),
        ("a hundred and fifty headers", get("/chat", &"x: y\r\n".repeat(150))),
        ("two lengths", b"POST /chat/say HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 0\r\n\r\nt=hi".to_vec()),
        ("a length and pieces", format!("POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}").into_bytes()),
        ("pieces, written otherwise", format!("POST /nowhere HTTP/1.1\r\nhost: x\r\ntransfer-encoding: xchunked\r\ncontent-length: 4\r\n\r\n1\r\nZ\r\n{smuggled}").into_bytes()),
        ("a piece of no size", b"POST /nowhere HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n".to_vec()),
        ("a length below nought", b"POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n".to_vec()),
        ("a length of everything", b"POST /chat/say HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 18446744073709551615\r\n\r\n".to_vec()),
        ("too large a form", post("/chat/say", FORM, &format!("key=a&token=&t={}", "a".repeat(300_000)))),
        ("a bomb in a box", post("/chat/say", &format!("{FORM}content-encoding: gzip\r\n"), "\u{1f}\u{8b}\u{8}\0\0\0\0\0\0\u{3}\u{fffd}")),
        ("a form as JSON", post("/chat/say", "content-type: application/json\r\n", &"{\"a\":".repeat(10_000))),
        ("a form of a million fields", post("/chat/say", FORM, &"a&".repeat(100_000))),
        ("a form without a kind", post("/chat/say", "", "key=a&token=&t=hi")),
        ("parts without a boundary", post("/chat/photo", "content-type: multipart/form-data\r\n", "x")),
        ("parts without an end", post("/chat/photo", "content-type: multipart/form-data; boundary=x\r\n", "--x\r\nContent-Disposition: form-data; name=\"photo\"\r\n\r\nabc")),
        ("an older protocol", b"GET /chat\r\n\r\n".to_vec()),
        ("a newer protocol", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec()),
        ("a protocol within", b"GET /chat HTTP/1.1\r\nhost: x\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\n\r\n".to_vec()),
        ("encryption", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()),
        ("noughts", vec![0; 4_096]),
    ]
}

#[tokio::test]
async fn asvs_4_1_nothing_on_the_line_is_an_error_of_ours_or_answered_twice() {
    let house = House::open().await;
    for (attack, said) in attacks() {
        let answer = answered(house.port, &said).await;
        let heads = answer.matches("HTTP/1.1 ").count();
        assert!(heads <= 1, "{attack} is answered {heads} times: {answer}");
        assert!(!answer.starts_with("HTTP/1.1 5"), "{attack}: {answer}");
        let head = answer.split("\r\n\r\n").next().unwrap().to_lowercase();
        for never in ["set-cookie: a=b", "root:", "evil.example", "169.254"] {
            assert!(!head.contains(never) && !answer.contains("root:x:"), "{attack}: {answer}");
        }
        let taken = ["a line in an address", "an address of another server", "a protocol within", "a header that goes on"];
        if !taken.contains(&attack) {
            assert!(!answer.starts_with("HTTP/1.1 2"), "{attack} is taken for something: {head}");
        }
    }
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    assert_eq!(tenant.page.status, StatusCode::OK, "and everybody else goes on");
}

#[tokio::test]
async fn asvs_4_1_the_name_of_the_host_says_nothing_about_where_links_go() {
    let house = House::reached_at(Some("https://chat.example.nl")).await;
    for headers in ["host: evil.example\r\n", "host: chat.example.nl\r\nx-forwarded-host: evil.example\r\nforwarded: host=evil.example\r\n"]
    {
        for path in ["/", "/chat", "/in/0000", "/work", "/nowhere"] {
            let answer = answered(house.port, format!("GET {path} HTTP/1.1\r\n{headers}connection: close\r\n\r\n").as_bytes()).await;
            assert!(answer.starts_with("HTTP/1.1 ") && !answer.contains("evil.example"), "{path}: {answer}");
        }
    }
}
