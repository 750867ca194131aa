//! What a worker's own chat takes and tells: no more than their console would.

use crate::home::*;
use waakvlam::desk::FICTIONAL;
use waakvlam::desk::case::Act;
use waakvlam::language::Language;
use waakvlam::mailbox::{Content, Press};

impl House {
    async fn takes(&mut self, worker: &str, signal: i64) {
        self.does(worker, Content::Pressed { data: Press::Claim { signal }.encode(), message: None }).await;
    }
}

#[tokio::test]
async fn promise_7_a_number_that_somebody_makes_up_takes_nothing_and_tells_nothing() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris", "bas", "sanne"]).await;
    house.owes_rent("sam").await;
    for stranger in ["bas", "sanne"] {
        house.reads(stranger);
        house.takes(stranger, 1).await;
        let theirs = house.reads(stranger);
        house.takes(stranger, 999).await;
        assert_eq!(theirs, house.reads(stranger), "as for a number that nobody has");
    }
    assert_eq!(house.owner("sam").await, "fatima");
    // Who stands in for her may, with the same button.
    house.takes("joris", 1).await;
    assert_eq!(house.owner("sam").await, "joris");
}

#[tokio::test]
async fn priv_1_who_takes_what_is_not_their_task_reads_in_their_chat_what_the_table_lets_them() {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.presses("fatima", "Geef terug").await;
    house.takes("mirjam", 1).await;
    house.reads("mirjam");
    house.does("mirjam", Content::Pressed { data: Press::Read { signal: 1 }.encode(), message: None }).await;
    let told = house.reads("mirjam").join("\n");
    assert!(told.contains("Huurachterstand") && told.contains("6713"), "{told}");
    assert!(!told.contains("540") && !told.contains("450"), "a social manager is not told how much: {told}");
    // What is said to her from now on she reads.
    house.says("sam", "dank dat u er bent").await;
    assert!(one_has(&house.reads("mirjam"), "dank dat u er bent"));
}

impl House {
    /// The same neighbourhood, in which these workers live where Sam does.
    pub(crate) async fn live_where_sam_does(&mut self, workers: &[&str]) {
        self.live_at("6713AB 14", workers).await;
    }

    /// The same neighbourhood, in which these workers live here.
    pub(crate) async fn live_at(&mut self, address: &str, workers: &[&str]) {
        let mut document = std::fs::read_to_string(dialogs().join(FICTIONAL)).unwrap().replace("    home_address: 6714ZZ 5\n", "");
        for worker in workers {
            let line = format!("  - id: {worker}\n");
            assert!(document.contains(&line), "{worker}");
            document = document.replace(&line, &format!("{line}    home_address: {address}\n"));
        }
        let desk = self.desk().await;
        let network = desk.library().network_of("buurt.yaml", &document).unwrap_or_else(|error| panic!("{error}"));
        desk.apply(&document, network).await.unwrap();
    }

    /// How many signals stand in this worker's list, and whether they can open this one.
    pub(crate) async fn finds(&mut self, worker: &str, number: i64) -> (usize, bool) {
        let desk = self.desk().await;
        let board = desk.board(&worker.into(), Language::Nl).await.unwrap();
        (board.len(), desk.open_case(&worker.into(), number, Language::Nl).await.unwrap().is_some())
    }

    /// Sam owes rent, and Fatima gives it to the desk.
    pub(crate) async fn owes_rent_at_the_desk(&mut self) -> i64 {
        let number = self.owes_rent("sam").await;
        self.presses("fatima", "Pak op").await;
        for who in ["daan", "elif", "mirjam"] {
            self.reads(who);
        }
        self.presses("fatima", "Geef terug").await;
        assert_eq!(self.owner("sam").await, "wijkbalie");
        number
    }
}

#[tokio::test]
async fn priv_1_who_was_barred_finds_it_at_no_desk_that_they_are_at() {
    let mut house = House::open().await;
    house.live_where_sam_does(&["mirjam"]).await;
    house.seat(&["fatima", "daan", "elif", "mirjam"]).await;
    let number = house.owes_rent_at_the_desk().await;
    assert!(one_has(&house.reads("daan"), "Nieuw: Huurachterstand"));
    assert_eq!(house.reads("mirjam"), [""; 0], "it is about her own address: she is not told");
    assert_eq!((house.finds("daan", number).await, house.finds("mirjam", number).await), ((1, true), (0, false)));
    // By a button that she made up, and on a page: as for a number that nobody has.
    house.takes("mirjam", number).await;
    let theirs = house.reads("mirjam");
    house.takes("mirjam", 999).await;
    assert_eq!(theirs, house.reads("mirjam"));
    let on_page = house.does_on_page("mirjam", number, Act::Claim).await;
    assert_eq!(on_page, house.does_on_page("mirjam", 999, Act::Claim).await);
    assert_eq!(house.owner("sam").await, "wijkbalie");
    // Danger opens nothing to her either: the others of the desk hear it.
    house.says("sam", "ik wil niet meer leven").await;
    assert!(!house.finds("mirjam", number).await.1);
    assert!(house.finds("elif", number).await.1);
}

#[tokio::test]
async fn promise_1_where_the_whole_desk_was_barred_somebody_still_sees_it() {
    let mut house = House::open().await;
    house.live_where_sam_does(&["daan", "elif", "mirjam", "joris"]).await;
    house.seat(&["fatima", "daan", "joris"]).await;
    let number = house.owes_rent_at_the_desk().await;
    assert!(one_has(&house.reads("daan"), "Nieuw: Huurachterstand"), "a person is not left alone");
    assert_eq!(
        (house.finds("daan", number).await, house.finds("joris", number).await),
        ((1, true), (0, false)),
        "and nobody else is let in"
    );
    house.presses("daan", "Pak op").await;
    assert_eq!(house.owner("sam").await, "daan");
}

impl House {
    /// From hello to a report about somebody at this address; all that was said, without its number.
    async fn worries_about(&mut self, who: &str, address: &str) -> Vec<String> {
        self.starts(who).await;
        for said in ["Nederlands", "Ik ben een buur", "Zorgen om iemand", "Ja, dat mag", "Een buur"] {
            self.presses(who, said).await;
        }
        self.says(who, "de gordijnen zijn al dagen dicht en er wordt geroepen").await;
        self.says(who, "twee weken").await;
        self.presses(who, "Nee").await;
        self.presses(who, "Nee").await;
        self.says(who, address).await;
        self.presses(who, "Hier in deze chat").await;
        self.presses(who, "Ja, dit klopt").await;
        self.settle().await;
        let number = self.cases(who).await.pop().unwrap().number;
        let all = self.all(who).into_iter();
        all.map(|said| said.replace(&format!("nummer {number}."), "nummer N.").replace(address, "ADRES")).collect()
    }
}

#[tokio::test]
async fn priv_1_a_neighbour_reads_the_same_byte_by_byte_whoever_lives_there() {
    let mut house = House::open().await;
    house.seat(&["bas", "fatima", "elif", "daan"]).await;
    let nobody = house.worries_about("anna", "6714 CD 3").await;
    // Sam, who has a worker, a debt, and a chat that is linked; and the same chat once it is not any more.
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    house.owes_rent("sam").await;
    let linked = house.worries_about("bram", "6713 AB 14").await;
    house.says("sam", "dit ben ik niet").await;
    let revoked = house.worries_about("carla", "6713 AB 14").await;
    // Somebody reported before.
    let again = house.worries_about("dirk", "6714 CD 3").await;
    for (told, who) in [(&linked, "of a household in the programme"), (&revoked, "once it is not"), (&again, "reported before")] {
        assert_eq!(&nobody, told, "{who}");
    }
    assert!(nobody.iter().any(|said| said.contains("nummer N.")), "{nobody:?}");
    // And the household hears nothing of it.
    let heard = house.all("sam").join("\n");
    assert!(!heard.contains("gordijnen") && !heard.contains("buur"), "{heard}");
}
