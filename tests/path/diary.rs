//! It happens again: a line in the diary of the report that is open, by words or by one tap (`NUIS-8`).

use crate::home::*;
use jiff::SignedDuration;

impl House {
    /// From hello to a report about noise.
    pub(crate) async fn reports_noise(&mut self, who: &str) {
        self.reports_noise_at(who, "6713 AB 14").await;
    }

    pub(crate) async fn reports_noise_at(&mut self, who: &str, address: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik ben een buur").await;
        self.says(who, "de buren maken veel lawaai").await;
        self.presses(who, "Nee, liever anoniem").await;
        self.says(who, address).await;
        self.presses(who, "Nu").await;
        self.says(who, "muziek").await;
        self.presses(who, "Soms").await;
        self.presses(who, "Ja, dit klopt").await;
        self.reads(who);
    }

    /// Every question of the diary.
    async fn tells_it_happens(&mut self, who: &str) {
        self.presses(who, "Ja, nu").await;
        self.says(who, "een uur").await;
        self.presses(who, "Heel erg").await;
        self.says(who, "muziek, keihard").await;
        self.presses(who, "Nee").await;
    }
}

#[tokio::test]
async fn what_happens_again_is_a_line_in_the_diary_and_no_second_report() {
    let mut house = House::open().await;
    house.seat(&["mirjam", "ruud", "elif", "fatima", "joris"]).await;
    house.reports_noise("bo").await;
    let case = house.cases("bo").await.pop().unwrap();
    house.settle().await;

    house.presses("bo", "Het gebeurt weer").await;
    house.tells_it_happens("bo").await;
    let thanks = house.reads("bo").pop().unwrap();
    assert!(thanks.starts_with(&format!("Dank u. Ik heb het bij uw melding {} gezet", case.number)), "{thanks}");
    house.says("bo", "het is weer zover").await;
    house.tells_it_happens("bo").await;

    assert_eq!(house.cases("bo").await.len(), 1);
    house.settle().await;
    let happened = house.happened(case.id).await;
    assert_eq!(happened.iter().filter(|what| *what == "occurrence").count(), 2, "{happened:?}");
    let store = house.desk().await.store().clone();
    let notes: Vec<String> =
        store.events(case.id).await.unwrap().into_iter().filter_map(|event| Some(event.note?.expose().to_owned())).collect();
    assert!(one_has(&notes, "Hoe lang: een uur\nHoe erg: Heel erg\nWat: muziek, keihard\nZelf gedaan: Nee"), "{notes:#?}");
    house.is_at_rest().await;
}

#[tokio::test]
async fn after_it_was_closed_the_diary_is_closed_and_not_better_opens_it_again() {
    let mut house = House::open().await;
    let workers = ["mirjam", "ruud", "elif", "fatima", "joris"];
    house.seat(&workers).await;
    house.reports_noise("bo").await;
    let number = house.cases("bo").await.pop().unwrap().number;
    house.settle().await;
    let owner = workers.into_iter().find(|worker| house.labels(worker).iter().any(|label| label == "Pak op")).unwrap();
    house.presses("bo", "Het gebeurt weer").await;
    house.tells_it_happens("bo").await;
    house.later(SignedDuration::from_hours(30));
    house.does(owner, tap(&format!("c:{number}"))).await;
    house.reads(owner);
    house.presses(owner, "Lees").await;
    let read = house.reads_one(owner);
    assert!(read.contains("- maandag 23 november, 11.00: Wanneer: Ja, nu; Hoe lang: een uur"), "each line with its moment: {read}");
    house.presses(owner, "Sluit af").await;
    let outcome = house.labels(owner).first().cloned().unwrap();
    house.presses(owner, &outcome).await;
    house.says(owner, "Wij hebben met de buren gesproken.").await;
    house.says(owner, "Er is met u gesproken.").await;
    house.says(owner, "over twee weken").await;
    house.reads("bo");
    house.says("bo", "het is weer zover").await;
    assert!(!one_has(&house.reads("bo"), "Vervelend dat het weer gebeurt"), "there is no diary any more");
    house.says("bo", "stop").await;
    house.presses("bo", "Nee, nog niet").await;
    house.reads("bo");
    house.says("bo", "het is weer zover").await;
    assert!(one_has(&house.reads("bo"), "Vervelend dat het weer gebeurt"), "it is open again");
}

#[tokio::test]
async fn without_an_open_report_the_same_words_are_ordinary_words() {
    let mut house = House::open().await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.reads("sam");
    house.says("sam", "het is weer zover").await;
    assert!(!one_has(&house.reads("sam"), "Vervelend dat het weer gebeurt"));
}
