//! A worker at a browser, and a tenant who gives them something to do.

use crate::browser::{Browser, MOST_LOOKS};
use crate::home::House;
use hyper::StatusCode;
use waakvlam::desk::sign_in::{PRINTED_WORKS_FOR, make_console_link};

/// A small photo, as a phone makes one.
pub(crate) fn photo() -> Vec<u8> {
    let mut jpeg = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(32, 16).write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    jpeg.into_inner()
}

impl House {
    /// The address of a link that signs this worker in, once.
    pub(crate) async fn link(&self, worker: &str) -> String {
        let network = &self.desk.network().id;
        let link = make_console_link(self.desk.store(), network, &worker.into(), self.desk.clock(), PRINTED_WORKS_FOR).await.unwrap();
        format!("/in/{link}")
    }

    /// A browser in which this worker is signed in, at their list.
    pub(crate) async fn worker(&self, name: &str) -> Browser {
        let mut browser = Browser::at(self.port).await;
        let link = self.link(name).await;
        browser.opens(&link).await;
        browser.posts(&link, &[]).await;
        assert_eq!(browser.page.status, StatusCode::OK, "{}", browser.page.html);
        browser
    }

    /// A tenant who owes rent, in Fatima's part of town: signal 1.
    pub(crate) async fn owes_rent(&self) -> Browser {
        self.owes_rent_as(1).await
    }

    /// Another such tenant, at the same address: the signal with this number.
    pub(crate) async fn owes_rent_as(&self, number: i64) -> Browser {
        let mut tenant = Browser::at(self.port).await;
        tenant.presses("Nederlands").await;
        tenant.waits_for("Ik huur hier zelf").await;
        tenant.presses("Ik huur hier zelf").await;
        for (said, then) in
            [("ik ben achter met de huur", "hoeveel huur"), ("540 euro", "Sinds wanneer"), ("sinds september", "Ja, een herinnering")]
        {
            tenant.says(said).await;
            tenant.waits_for(then).await;
        }
        tenant.presses("Ja, een herinnering").await;
        tenant.waits_for("postcode en huisnummer").await;
        tenant.says("6713 AB 14").await;
        tenant.waits_for("Klopt dit?").await;
        tenant.presses("Ja, dit klopt").await;
        tenant.waits_for(&format!("heeft nummer {number}.")).await;
        tenant
    }

    /// A neighbour who cannot sleep, in Mirjam's part of town, and wants no worker to see who they are: signal 1.
    pub(crate) async fn hears_noise(&self) -> Browser {
        self.hears_noise_as(1).await
    }

    /// The same: the signal with this number.
    pub(crate) async fn hears_noise_as(&self, number: i64) -> Browser {
        let mut neighbour = Browser::at(self.port).await;
        neighbour.presses("Nederlands").await;
        neighbour.waits_for("Ik ben een buur").await;
        neighbour.presses("Ik ben een buur").await;
        for (said, then) in [
            ("mijn buren maken herrie", "liever anoniem"),
            ("liever anoniem", "uw eigen adres"),
            ("1234 CD 77", "Gebeurt het nu"),
            ("gisteren", "Wat hoort u?"),
            ("muziek", "Gebeurt het vaker?"),
            ("soms", "Klopt dit?"),
        ] {
            neighbour.says(said).await;
            neighbour.waits_for(then).await;
        }
        neighbour.presses("Ja, dit klopt").await;
        neighbour.waits_for(&format!("heeft nummer {number}.")).await;
        neighbour
    }
}

impl House {
    /// Until these words went to somebody's chat; `told` gathers all that did.
    pub(crate) async fn prints(&self, words: &str, told: &mut Vec<String>, browser: &mut Browser) {
        for _ in 0..MOST_LOOKS {
            told.extend(self.printed());
            if told.iter().any(|text| text.contains(words)) {
                return;
            }
            browser.opens("/chat").await;
        }
        panic!("{words:?} never came: {told:?}");
    }
}

impl Browser {
    /// Says who wrote signal 1, as Fatima: Sam, whose own worker she becomes; and the tenant says yes to it.
    pub(crate) async fn links_sam(&mut self, tenant: &mut Browser) {
        self.opens("/link?number=1").await;
        self.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", "fatima")]).await;
        let code = self.page.html.split("translate=\"no\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
        tenant.says(&code).await;
        tenant.waits_for("Bent u dat?").await;
        tenant.presses("Ja, dat ben ik").await;
        tenant.waits_for("Fijn dat u er bent, Sam.").await;
    }

    /// Sends the form at this address as the page has it, with these fields filled in.
    pub(crate) async fn sends(&mut self, action: &str, filled: &[(&str, &str)]) {
        let form = self.page.html.split(&format!("action=\"{action}\"")).nth(1).and_then(|rest| rest.split("</form>").next());
        let form = form.unwrap_or_else(|| panic!("no form {action:?} on {}", self.page.html)).to_owned();
        let mut fields: Vec<(String, String)> = Vec::new();
        for input in form.split("<input type=\"hidden\" name=\"").skip(1) {
            let name = input.split('"').next().unwrap().to_owned();
            let value = input.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            fields.push((name, value));
        }
        fields.extend(filled.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields: Vec<(&str, String)> = fields.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        self.posts(action, &fields).await;
    }

    /// Whether these words stand anywhere on the page.
    pub(crate) fn shows(&self, words: &str) -> bool {
        stands(&self.page.html, words)
    }

    /// Opens this page again until these words stand on it.
    pub(crate) async fn finds(&mut self, path: &str, words: &str) {
        for _ in 0..MOST_LOOKS {
            self.opens(path).await;
            if self.shows(words) {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("{words:?} never came: {}", self.page.html);
    }
}

/// Whether these words stand there; digits within a token or an id are chance, and no postcode and no amount.
pub(crate) fn stands(shown: &str, words: &str) -> bool {
    let is_of_a_token =
        |letter: Option<char>| letter.is_some_and(|letter| letter == '-' || letter == '_' || letter.is_ascii_alphanumeric());
    let is_number = words.chars().all(|letter| letter.is_ascii_digit());
    shown.match_indices(words).any(|(at, _)| {
        let (before, after) = (shown[..at].chars().next_back(), shown[at + words.len()..].chars().next());
        // The letters of a postcode may follow its digits.
        let follows = after.filter(|letter| !letter.is_ascii_uppercase());
        !is_number || !(is_of_a_token(before) || is_of_a_token(follows))
    })
}
