//! Learning from people: what was guessed is kept with the words, a worker says what it was, a coordinator lets it through without a
//! name, and a training learns from it.

use crate::home::*;
use jiff::SignedDuration;
use std::path::Path;
use std::process::Command;
use waakvlam::classify::{Digest, ExampleFile, Examples, Guessed, train};
use waakvlam::desk::case::{Act, Done};
use waakvlam::desk::learning::{Learning, LetThrough, SaidOfIt, Verdict};
use waakvlam::id::Kind;
use waakvlam::language::Language;
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::{Faults, Location, MOST_CORRECTIONS_READ, Seal, kept_examples};

/// What each of a few things sounds like.
const SOUNDS: [(&str, &str); 3] = [
    ("rent_arrears", "de centen komen pas later binnen"),
    ("noise_nuisance", "boven stampt er weer iemand"),
    ("other", "hallo daar allemaal"),
];
const TOLD: &str = "Ik ben achter met de huur en Samira slaapt al";

/// Examples of these, thirty situations each.
fn files() -> Vec<(String, String)> {
    let lines = |label: &str, words: &str| (0..30).map(|at| format!("{label}{at}\t{words} {at}\n")).collect::<String>();
    SOUNDS.iter().map(|(label, words)| (format!("nl/{label}.txt"), lines(label, words))).collect()
}

fn examples() -> Examples {
    let files: Vec<_> = files().into_iter().map(|(name, contents)| ExampleFile { name, contents }).collect();
    Examples::parse(&files).unwrap()
}

impl House {
    async fn guessing() -> Self {
        let mut house = Self::open().await;
        house.desk().await.guess_with(train(&examples()));
        house
    }

    /// As a tenant who was welcomed, these first words.
    async fn opens_with(&mut self, who: &str, words: &str) {
        self.is_welcomed(who).await;
        self.says(who, words).await;
    }

    async fn is_welcomed(&mut self, who: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.reads(who);
    }

    /// A tenant whose first words have a name in them, and whose signal Fatima takes; its number.
    async fn tells_of_samira(&mut self, who: &str) -> i64 {
        self.opens_with(who, TOLD).await;
        self.answers_on_rent(who).await
    }

    /// The same in pieces, as fast as thumbs go, behind a greeting.
    async fn tells_of_samira_in_pieces(&mut self, who: &str, pieces: &[&str]) -> i64 {
        self.is_welcomed(who).await;
        self.says(who, "hallo").await;
        self.says_at_once(who, pieces).await;
        self.presses(who, "De huur betalen").await;
        self.answers_on_rent(who).await
    }

    async fn answers_on_rent(&mut self, who: &str) -> i64 {
        self.says(who, "540 euro").await;
        self.says(who, "sinds september").await;
        self.presses(who, "Ja, een herinnering").await;
        self.says(who, "6713 AB 14").await;
        self.presses(who, "Ja, dit klopt").await;
        let number = self.cases(who).await.pop().unwrap().number;
        assert_eq!(self.does_on_page("fatima", number, Act::Claim).await, Done::Now);
        number
    }

    async fn corrects(&mut self, worker: &str, number: i64, to: &str, key: &str) -> Learning {
        self.desk().await.correct_guess(&worker.into(), number, &Kind::from(to), key).await.unwrap()
    }

    async fn said_of(&mut self, number: i64) -> SaidOfIt {
        let desk = self.desk().await;
        let opened = desk.open_case(&"fatima".into(), number, Language::Nl).await.unwrap().unwrap();
        desk.guess_at(&opened, Language::Nl).await.unwrap().unwrap().said
    }

    async fn waiting(&mut self) -> usize {
        self.desk().await.corrections_for(&"daan".into(), Language::Nl).await.unwrap().unwrap().len()
    }

    /// The coordinator answers to the first that waits.
    async fn decides(&mut self, verdict: Verdict, key: &str) -> Learning {
        let desk = self.desk().await;
        let first = desk.corrections_for(&"daan".into(), Language::Nl).await.unwrap().unwrap().remove(0);
        desk.decide_correction(&"daan".into(), (first.message, first.at), &verdict, key).await.unwrap()
    }

    async fn let_through(&mut self) -> Vec<LetThrough> {
        self.desk().await.let_through().await.unwrap()
    }
}

#[tokio::test]
async fn free_words_are_asked_after_and_lead_to_the_right_dialog_and_the_guess_is_kept_with_them() {
    let mut house = House::guessing().await;
    house.opens_with("sam", "die centen komen later binnen").await;
    assert!(house.reads_one("sam").contains("Gaat het over: De huur betalen?"));
    house.presses("sam", "De huur betalen").await;
    assert!(house.reads_one("sam").contains("hoeveel huur"));
    let line = house.history("sam").await.into_iter().find(|line| line.finding.is_some()).unwrap();
    let guessed = Guessed::read(line.finding.unwrap().expose()).unwrap();
    assert_eq!((guessed.label.as_str(), guessed.asked_after), ("rent_arrears", vec![Kind::from("rent_arrears")]));
    assert_eq!(guessed.model, Digest::of(&examples()).short());
    assert!(line.text.unwrap().expose().contains("centen"));
    house.opens_with("bo", "die centen komen later binnen").await;
    house.says("bo", "nee").await;
    assert!(house.labels("bo").iter().any(|label| label.contains("Huur of geld")), "a wrong guess costs a tap: {:?}", house.labels("bo"));
}

#[tokio::test]
async fn without_a_classifier_the_menu_comes_and_nothing_is_kept_or_corrected() {
    let mut house = House::open().await;
    house.opens_with("bo", "die centen komen later binnen").await;
    assert!(house.labels("bo").iter().any(|label| label.contains("Huur of geld")), "{:?}", house.labels("bo"));
    let number = house.tells_of_samira("sam").await;
    assert!(house.history("sam").await.iter().all(|line| line.finding.is_none()));
    assert_eq!(house.corrects("fatima", number, "money_trouble", "a").await, Learning::Unknown);
}

#[tokio::test]
async fn what_a_worker_corrects_is_learnt_from_once_a_coordinator_read_it_without_a_name() {
    let mut house = House::guessing().await;
    let number = house.tells_of_samira("sam").await;
    assert_eq!(house.said_of(number).await, SaidOfIt::Nothing);
    for (worker, number, to) in
        [("sanne", number, "other"), ("elif", number, "other"), ("fatima", 99, "other"), ("fatima", number, "geheim")]
    {
        assert_eq!(house.corrects(worker, number, to, "x").await, Learning::Unknown, "{worker} {number} {to}");
    }
    assert_eq!(house.corrects("fatima", number, "money_trouble", "a").await, Learning::Now);
    assert_eq!(house.corrects("fatima", number, "money_trouble", "a").await, Learning::Before, "the same form");
    assert_eq!(house.said_of(number).await, SaidOfIt::Waits("Geldzorgen".into()));
    assert_eq!(house.cases("sam").await[0].kind.as_str(), "rent_arrears", "the signal stays what it is");
    assert_eq!(house.desk().await.take_correction_back(&"fatima".into(), number).await.unwrap(), Learning::Now);
    assert_eq!((house.waiting().await, house.said_of(number).await), (0, SaidOfIt::Nothing));
    assert_eq!(house.corrects("fatima", number, "rent_arrears", "b").await, Learning::Now);

    assert!(house.desk().await.corrections_for(&"fatima".into(), Language::Nl).await.unwrap().is_none(), "only who coordinates");
    let shown = house.desk().await.corrections_for(&"daan".into(), Language::Nl).await.unwrap().unwrap().remove(0);
    assert!(shown.words.expose().contains("achter met de huur") && !shown.words.expose().contains("Samira"), "{}", shown.words.expose());
    assert_eq!(house.decides(Verdict::Accept(" ".into()), "c").await, Learning::NoWords);
    assert_eq!(house.decides(Verdict::Accept("ik ben achter met de huur".into()), "d").await, Learning::Now);
    let again = house.desk().await.decide_correction(&"daan".into(), (shown.message, shown.at), &Verdict::Refuse, "e").await.unwrap();
    assert_eq!(again, Learning::Overtaken, "decided is decided");
    assert_eq!(house.said_of(number).await, SaidOfIt::Decided);
    assert_eq!(house.corrects("fatima", number, "other", "f").await, Learning::Overtaken);
    let kept = house.let_through().await.remove(0);
    assert_eq!(
        (kept.corrected.words.expose(), kept.corrected.label.as_str(), kept.used),
        ("ik ben achter met de huur", "rent_arrears", false)
    );
    learns(&mut house).await;
}

/// The command learns from it, a server would go by that from then on, and nothing is new the second time.
async fn learns(house: &mut House) {
    let Location::File(file) = house.place.location() else { return };
    let dialogs = tempfile::tempdir().unwrap();
    let sources = house.desk().await.library().sources.clone();
    sources.iter().for_each(|(name, content)| write(dialogs.path(), name, content));
    files().iter().for_each(|(name, content)| write(dialogs.path(), &format!("examples/{name}"), content));
    house.shut(Faults::none()).await;
    let folder = house.folder.path().to_owned();
    let run = |what: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waakvlam"));
        command.arg("classifier").args(what).current_dir(&folder).env("WAAKVLAM_DIALOGS__PATH", dialogs.path());
        command.env("WAAKVLAM_DATABASE__URL", format!("sqlite:{}", file.display())).env("WAAKVLAM_SEAL__KEY_FILE", folder.join("seal.key"));
        // What is built without the large model is told of it all the same.
        command.env("WAAKVLAM_CLASSIFY__BACKEND", "bert").env("WAAKVLAM_CLASSIFY__MODEL", folder.join("large"));
        command.env("WAAKVLAM_NETWORK__FILE", crate::home::dialogs().join(waakvlam::desk::FICTIONAL));
        let done = command.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    let report = run(&["report"]);
    assert!(report.contains("1 corrections were let through by coordinators, 1 of them wait"), "{report}");
    let said = run(&["train"]);
    assert!(said.contains("Comparing with the model in use") && said.contains("learnt from 91 messages"), "{said}");
    assert!(said.contains("The large model has to be taught again"), "it was taught without them: {said}");
    let corrected = LetThrough::in_use(&house.let_through().await);
    assert_eq!(corrected.len(), 1, "what a server learns from now");
    // As the doctor does, beside a server that runs.
    let seal = Seal::File(folder.join("seal.key"));
    let network = house.desk().await.network().id.clone();
    let looked = LetThrough::in_use(&LetThrough::of(kept_examples(&house.place.location(), &seal, &network).await.unwrap()));
    assert_eq!(looked, corrected, "what the doctor takes the large model to be taught");
    assert!(said.contains(&Digest::of(&examples().with(&corrected)).short()), "is what was trained: {said}");
    house.shut(Faults::none()).await;
    assert!(!run(&["train"]).contains("Comparing"), "nothing is new");
    let listed = run(&["learnt"]);
    assert!(listed.contains("learnt  nl  rent_arrears") && listed.contains("ik ben achter met de huur"), "{listed}");
    assert!(run(&["drop", listed.split_whitespace().next().unwrap()]).contains("It is gone"));
    assert!(run(&["learnt"]).contains("No corrections") && run(&["train"]).contains("learnt from 90 messages"), "it learns without it");
}

fn write(folder: &Path, name: &str, content: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

#[tokio::test]
async fn what_is_refused_is_not_learnt_from_and_what_is_erased_in_between_is_nobodys_to_decide() {
    let mut house = House::guessing().await;
    let refused = house.tells_of_samira("bo").await;
    assert_eq!(house.corrects("fatima", refused, "other", "a").await, Learning::Now);
    assert_eq!(house.decides(Verdict::Refuse, "b").await, Learning::Now);
    let number = house.tells_of_samira("sam").await;
    assert_eq!(house.corrects("fatima", number, "other", "c").await, Learning::Now);
    assert_eq!((house.waiting().await, house.let_through().await.len()), (1, 0));
    let shown = house.desk().await.corrections_for(&"daan".into(), Language::Nl).await.unwrap().unwrap().remove(0);
    let words = Words::ToOne("Het is geregeld.".into());
    let ending = Ending { outcome: "helped".into(), words, follow_up: None };
    assert_eq!(house.does_on_page("fatima", number, Act::Close(ending)).await, Done::Now);
    house.says("sam", "wis alles").await;
    house.presses("sam", "Ja, wis alles").await;
    house.later(SignedDuration::from_hours(24 * 7));
    house.settle().await;
    assert_eq!(house.desk().await.erase_due().await.unwrap(), 1);
    assert_eq!(house.waiting().await, 0);
    let late = Verdict::Accept("ik ben achter met de huur".into());
    let decided = house.desk().await.decide_correction(&"daan".into(), (shown.message, shown.at), &late, "d").await.unwrap();
    assert_eq!((decided, house.let_through().await.len()), (Learning::Overtaken, 0));
    let left = house.place.count("SELECT count(*) FROM corrections").await;
    assert_eq!(left, 1, "that a coordinator decided about another's");
}

#[tokio::test]
async fn words_that_came_in_pieces_are_corrected_and_read_as_one_and_not_when_a_piece_was_taken_back() {
    const PIECES: [&str; 4] = ["hoi", "Samira slaapt al", "de centen komen", "pas later binnen"];
    for taken_back in [None, Some("Samira slaapt al")] {
        let mut house = House::guessing().await;
        let number = house.tells_of_samira_in_pieces("sam", &PIECES).await;
        assert_eq!(house.corrects("fatima", number, "money_trouble", "a").await, Learning::Now);
        assert!(matches!(house.said_of(number).await, SaidOfIt::Waits(_)));
        let Some(piece) = taken_back else {
            let shown = house.desk().await.corrections_for(&"daan".into(), Language::Nl).await.unwrap().unwrap().remove(0);
            let words = shown.words.expose();
            assert!(words.contains("de centen komen") && words.contains("pas later binnen") && !words.contains("Samira"), "{words}");
            assert_eq!(house.decides(Verdict::Accept("de centen komen pas later".into()), "b").await, Learning::Now);
            continue;
        };
        house.takes_back("sam", piece, 0).await;
        assert_eq!(house.waiting().await, 0, "what is left is not what was guessed at");
        assert_eq!(house.place.count("SELECT count(*) FROM corrections").await, 0, "it is not read again each time");
        assert_eq!(house.corrects("fatima", number, "other", "c").await, Learning::Unknown);
    }
}

/// Makes of all that was corrected so far a hundred and two corrections of another organisation's worker. Nobody can open the copies:
/// whoever reads one fails.
const OF_ANOTHER_ORGANISATION: [&str; 3] = [
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 101)
     INSERT INTO messages (id, network, conversation, direction, author, at, text)
     SELECT '00000000-0000-4000-8000-' || CAST(100000000000 + n.i AS TEXT), m.network, m.conversation, m.direction, m.author, m.at, m.text
     FROM messages m JOIN corrections c ON c.message = m.id CROSS JOIN n",
    "INSERT INTO corrections (message, network, conversation, signal, worker, at, label)
     SELECT m.id, c.network, c.conversation, c.signal, c.worker, c.at, c.label
     FROM corrections c JOIN messages m ON m.conversation = c.conversation WHERE m.id LIKE '00000000-0000-4000-8000-%'",
    "UPDATE corrections SET worker = 'ruud'",
];

#[tokio::test]
async fn more_of_another_organisation_than_are_read_at_once_hide_nothing_from_a_coordinator() {
    let mut house = House::guessing().await;
    let theirs = house.tells_of_samira("bo").await;
    assert_eq!(house.corrects("fatima", theirs, "money_trouble", "a").await, Learning::Now);
    let mut in_front = 0;
    for statement in OF_ANOTHER_ORGANISATION {
        in_front = house.place.by_hand(statement).await;
    }
    assert!(in_front > MOST_CORRECTIONS_READ as u64, "{in_front}");
    let number = house.tells_of_samira("sam").await;
    assert_eq!(house.corrects("fatima", number, "money_trouble", "b").await, Learning::Now);
    assert_eq!(house.waiting().await, 1);
    assert_eq!(house.decides(Verdict::Accept("ik ben achter met de huur".into()), "c").await, Learning::Now);
    assert_eq!((house.waiting().await, house.let_through().await.len()), (0, 1));
}

#[tokio::test]
async fn a_false_alarm_of_the_screen_can_be_corrected_and_asks_nobody_after_a_topic() {
    const ALARM: &str = "er is brand in huis, zegt de tv. de centen komen pas later binnen";
    let mut house = House::guessing().await;
    house.opens_with("sam", ALARM).await;
    let said = house.reads("sam");
    assert!(said.iter().any(|text| text.contains("112")), "{said:?}");
    assert!(!said.iter().any(|text| text.contains("Gaat het over")), "nothing stands between a person and the number: {said:?}");
    let number = house.cases("sam").await.pop().unwrap().number;
    assert_eq!(house.does_on_page("elif", number, Act::Claim).await, Done::Now);
    assert_eq!(house.corrects("elif", number, "rent_arrears", "a").await, Learning::Now);
    assert_eq!(house.decides(Verdict::Accept("de centen komen pas later binnen".into()), "b").await, Learning::Now);
    let learnt = house.let_through().await.remove(0).corrected;
    assert_eq!((learnt.label.as_str(), learnt.guessed.as_str()), ("rent_arrears", "rent_arrears"));
}
