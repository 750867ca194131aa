//! Several signals on one address: what a rule makes of them, what a worker makes of them, and what nobody hears of it.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::desk::case::{Act, Joined, NotJoined, Stands, SupportWish};
use waakvlam::language::Language;
use waakvlam::signal::Urgency;
use waakvlam::signal::related::{Likeness, Recurrence};
use waakvlam::signal::status::{Ending, MERGED, Words};
use waakvlam::store::{Case, Course, Owner};
use waakvlam::support::{Level, What, Why};

pub(crate) const WORKERS: [&str; 7] = ["fatima", "joris", "elif", "daan", "mirjam", "ruud", "bas"];

impl House {
    /// From hello to the question whether all about the noise is right.
    async fn is_asked_about_noise(&mut self, who: &str, name: &str, address: &str) {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik ben een buur").await;
        self.says(who, "de buren maken veel lawaai").await;
        self.presses(who, name).await;
        self.says(who, address).await;
        self.presses(who, "Nu").await;
        self.says(who, "muziek").await;
        self.presses(who, "Soms").await;
        if name == NAMED {
            self.presses(who, "Hier in deze chat").await;
        }
    }

    /// From hello to a report about noise, at this address; all that was said to them.
    pub(crate) async fn tells_of_noise(&mut self, who: &str, name: &str, address: &str) -> Vec<String> {
        self.is_asked_about_noise(who, name, address).await;
        self.presses(who, "Ja, dit klopt").await;
        self.settle().await;
        self.reads(who)
    }

    pub(crate) async fn joins(&mut self, worker: &str, number: i64, into: i64) -> Joined {
        self.codes_made += 1;
        let key = format!("join {}", self.codes_made);
        let done = self.desk().await.join(&worker.into(), number, into, &key).await.unwrap();
        self.settle().await;
        done
    }

    async fn parts(&mut self, worker: &str, number: i64) -> Joined {
        self.codes_made += 1;
        let key = format!("part {}", self.codes_made);
        let done = self.desk().await.part(&worker.into(), number, &key).await.unwrap();
        self.settle().await;
        done
    }

    pub(crate) async fn numbered(&mut self, number: i64) -> Case {
        let network = self.desk().await.network().id.clone();
        self.desk().await.store().case(&network, number).await.unwrap().unwrap()
    }

    /// Two people report noise from two homes; whose both are (Mirjam's or Ruud's), and the numbers.
    async fn two_reports(&mut self) -> (String, i64, i64) {
        self.seat(&WORKERS).await;
        self.tells_of_noise("bo", NAMED, "6713 AB 20").await;
        self.tells_of_noise("mo", NAMED, "6713 AB 22").await;
        let (first, second) = (self.cases("bo").await.remove(0), self.cases("mo").await.remove(0));
        let Owner::Worker(owner) = first.standing.owner else { panic!("{:?}", first.standing.owner) };
        for worker in WORKERS {
            self.reads(worker);
        }
        (owner.0, first.number, second.number)
    }
}

const NAMED: &str = "Ja, dat mag";

#[tokio::test]
async fn urg_2_two_domains_on_one_address_become_high_and_whoever_reports_reads_nothing_of_it() {
    let mut told = Vec::new();
    for address in ["6713 AB 14", "6713 AB 99"] {
        let mut house = House::open().await;
        house.seat(&WORKERS).await;
        let number = house.owes_rent("sam").await;
        let before = house.numbered(number).await.standing;
        assert_eq!(before.urgency, "normal");
        house.later(SignedDuration::from_hours(24));
        house.settle().await;
        let mut said = house.tells_of_noise("bo", NAMED, address).await;
        house.says("bo", "mijn meldingen").await;
        said.extend(house.reads("bo"));
        told.push(said.into_iter().map(|text| text.replace(address, "ADRES")).collect::<Vec<_>>());
        let (first, second) = (house.numbered(number).await, house.cases("bo").await.remove(0));
        if address == "6713 AB 99" {
            assert_eq!((first.standing.urgency.as_str(), second.standing.urgency.as_str()), ("normal", "normal"));
            continue;
        }
        assert_eq!((first.standing.urgency.as_str(), second.standing.urgency.as_str()), ("high", "high"));
        assert!(first.standing.deadline.at <= before.deadline.at, "its deadline comes nearer, and never further");
        assert_eq!((first.standing.deadline.rule.as_str(), second.standing.deadline.rule.as_str()), ("wgs-4-2", "today"));
        assert_eq!(first.standing.climb.promised, before.climb.promised, "what was promised stays");
        for case in [&first, &second] {
            assert!(house.happened(case.id).await.contains(&"raised_by_rule".to_owned()));
            let decided = house.desk().await.store().decisions(case.id).await.unwrap().pop().unwrap();
            assert!(decided.reasons.contains("Op dit adres speelt binnen 6 maanden meer dan dit."), "{}", decided.reasons);
            // The landlord reads nothing of debts, nor debt help of noise (ROUTE-2).
            assert!(!decided.reasons.contains("achterstand") && !decided.reasons.contains("verlast"), "{}", decided.reasons);
        }
    }
    assert_eq!(told[0], told[1], "the same for every address, byte by byte");
}

#[tokio::test]
async fn urg_2_two_who_report_in_one_batch_add_up_as_if_one_came_after_the_other() {
    for order in [["sam", "bo"], ["bo", "sam"]] {
        let mut house = House::open().await;
        house.seat(&WORKERS).await;
        house.answers_about_rent("sam").await;
        house.is_asked_about_noise("bo", NAMED, "6713 AB 14").await;
        let mut both = Vec::new();
        for who in order {
            let data = house.button(who, "Ja, dit klopt").encode();
            both.push(house.event(who, tap(&data)).await);
        }
        house.receive(both).await;
        house.settle().await;
        for who in order {
            let cases = house.cases(who).await;
            assert_eq!(cases.len(), 1, "{who} reported once");
            assert_eq!(cases[0].standing.urgency, "high", "{who}, as {order:?}");
            let by_rule = house.happened(cases[0].id).await.into_iter().filter(|what| what == "raised_by_rule").count();
            assert_eq!(by_rule, 1, "{who}, as {order:?}");
        }
        house.settle().await;
        house.is_at_rest().await;
    }
}

#[tokio::test]
async fn nuis_3_what_a_signal_still_carries_keeps_it_as_pressing_when_another_is_taken_apart() {
    let mut house = House::open().await;
    let (worker, carrier, first) = house.two_reports().await;
    house.tells_of_noise("jo", NAMED, "6713 AB 24").await;
    let second = house.cases("jo").await.remove(0).number;
    for number in [first, second] {
        let act = Act::Raise { to: Urgency::High, why: "elke nacht".into() };
        house.desk().await.act(&worker.as_str().into(), number, act, &format!("urgent {number}")).await.unwrap();
        house.settle().await;
    }
    let due = house.numbered(second).await.standing.deadline;
    assert_eq!(house.joins(&worker, first, carrier).await, Joined::Now);
    assert_eq!(house.joins(&worker, second, carrier).await, Joined::Now);
    assert_eq!(house.parts(&worker, first).await, Joined::Now);
    let standing = house.numbered(carrier).await.standing;
    assert_eq!((standing.urgency.as_str(), standing.deadline.at), ("high", due.at), "the second one is still there");
    assert_eq!(house.parts(&worker, second).await, Joined::Now);
}

#[tokio::test]
async fn priv_3_an_anonymous_report_is_never_looked_up_by_the_home_it_came_from() {
    let mut house = House::open().await;
    house.seat(&WORKERS).await;
    house.tells_of_noise("bo", "Nee, liever anoniem", "6713 AB 14").await;
    let number = house.owes_rent("sam").await;
    assert_eq!(house.numbered(number).await.standing.urgency, "normal");
    assert_eq!(house.place.count("SELECT count(*) FROM signals WHERE address_hash IS NOT NULL").await, 1);
}

#[tokio::test]
async fn debt_7_what_lies_on_an_address_is_shown_to_whoever_may_see_it_and_to_nobody_else() {
    let mut house = House::open().await;
    house.seat(&WORKERS).await;
    let rent = house.owes_rent("sam").await;
    house.tells_of_noise("bo", NAMED, "Dorpsstraat 14, 6713 AB Ede").await;
    house.tells_of_noise("mo", NAMED, "6713ab14").await;
    let (first, second) = (house.cases("bo").await.remove(0).number, house.cases("mo").await.remove(0).number);
    // Either of the landlord's workers may open both: they stand in for each other.
    let opened = house.desk().await.open_case(&"ruud".into(), second, Language::Nl).await.unwrap().unwrap().around;
    let seen: Vec<_> = opened.alike.iter().map(|other| (other.number, other.stands, other.likeness)).collect();
    assert_eq!(seen, [(first, Stands::Open, Likeness::SameKind)], "nothing of the rent, not even that there is something");
    assert_eq!(opened.recurrence.into_iter().collect::<Vec<_>>(), [Recurrence::Multiple, Recurrence::Successive]);
    assert_eq!(opened.concern, None);
    let opened = house.desk().await.open_case(&"fatima".into(), rent, Language::Nl).await.unwrap().unwrap().around;
    assert_eq!((opened.alike, opened.concern), (Vec::new(), None));
    // Nothing is filled in from the other: each knows its own facts only.
    let facts = house.numbered(rent).await.facts;
    assert!(!String::from_utf8_lossy(facts.expose()).contains("muziek"));
    assert_eq!(house.joins("fatima", rent, second).await, Joined::Refused(NotJoined::Unknown), "out of reach is not there");
}

#[tokio::test]
async fn nuis_8_a_report_becomes_a_line_in_the_diary_of_the_open_one_and_its_reporter_never_learns_of_it() {
    let mut house = House::open().await;
    let (worker, first, second) = house.two_reports().await;
    house.does(&worker, tap(&format!("c:{first}"))).await;
    house.reads("bo");
    assert_eq!(house.joins(&worker, second, first).await, Joined::Now);
    let (carrier, carried) = (house.numbered(first).await, house.numbered(second).await);
    assert!(matches!(&carried.standing.course, Course::Closed { outcome, .. } if outcome == MERGED));
    assert_eq!(house.happened(carried.id).await.last().unwrap(), "put_with");
    let store = house.desk().await.store().clone();
    let line = store.events(carrier.id).await.unwrap().into_iter().find(|event| event.what == "occurrence").unwrap();
    let line = line.note.unwrap().expose().to_owned();
    assert!(line.starts_with("Gemeld: maandag 23 november, 11.00") && line.contains("Wat: muziek"), "{line}");
    assert!(!line.contains("6713"), "not who told it: {line}");
    assert!(house.reads("bo").is_empty() && house.reads("mo").is_empty(), "nobody hears anything");

    // What the second reporter still tells goes to the first one's worker.
    house.reads(&worker);
    house.says("mo", "het is weer zover").await;
    house.presses("mo", "Ja, nu").await;
    house.says("mo", "een uur").await;
    house.presses("mo", "Heel erg").await;
    house.says("mo", "muziek, keihard").await;
    house.presses("mo", "Nee").await;
    assert!(house.reads("mo").pop().unwrap().contains(&format!("bij uw melding {second} gezet")), "their own number");
    assert!(one_has(&house.reads(&worker), &format!("Er is meer bij nummer {first}.")));
    for case in [&carrier, &carried] {
        let notes = store.events(case.id).await.unwrap().into_iter().filter_map(|event| event.note);
        assert!(notes.into_iter().any(|note| note.expose().contains("muziek, keihard")));
    }
    house.says("mo", "mijn meldingen").await;
    let told = house.reads("mo").pop().unwrap();
    assert!(told.contains(&second.to_string()) && !told.contains("afgesloten"), "{told}");
    assert!(house.reads("bo").is_empty());

    // Each reporter gets an end of their own.
    let close = |text: &str, to: &str| {
        let words = Words::ToEach { reporter: text.into(), person: to.into() };
        Act::Close(Ending { outcome: "helped".into(), words, follow_up: Some(jiff::civil::date(2026, 12, 7)) })
    };
    let act = |number, act, key: &'static str| (number, act, key);
    for (number, act, key) in [
        act(first, close("Te vroeg.", "Te vroeg."), "early"),
        act(second, close("Dank u voor uw bericht.", "De muziek mag zachter."), "second"),
        act(first, close("Wij hebben ernaar gekeken.", "De muziek mag zachter."), "first"),
    ] {
        let done = house.desk().await.act(&worker.as_str().into(), number, act, key).await.unwrap();
        house.settle().await;
        match key {
            "early" => assert_eq!(done, waakvlam::desk::case::Done::Refused(waakvlam::desk::case::Refusal::CarriesOthers)),
            _ => assert_eq!(done, waakvlam::desk::case::Done::Now, "{key}"),
        }
    }
    let (bo, mo) = (house.reads("bo"), house.reads("mo"));
    assert!(one_has(&bo, "Wij hebben ernaar gekeken.") && !one_has(&bo, "Dank u voor uw bericht."), "{bo:?}");
    assert!(one_has(&mo, "Dank u voor uw bericht.") && !one_has(&mo, "Wij hebben ernaar gekeken."), "{mo:?}");
    house.is_at_rest().await;
}

#[tokio::test]
async fn nuis_3_put_together_and_taken_apart_a_signal_has_the_owner_and_the_day_it_had() {
    for (claimed, urgent) in [(false, false), (false, true), (true, false), (true, true)] {
        let mut house = House::open().await;
        let (worker, first, second) = house.two_reports().await;
        let Owner::Worker(other) = house.numbered(second).await.standing.owner else { panic!("a worker") };
        let actor = if claimed { other.0.clone() } else { worker.clone() };
        if claimed {
            house.does(&other.0, tap(&format!("c:{second}"))).await;
        }
        if urgent {
            let act = Act::Raise { to: Urgency::High, why: "elke nacht".into() };
            house.desk().await.act(&actor.as_str().into(), second, act, "urgent").await.unwrap();
            house.settle().await;
        }
        let before = [house.numbered(first).await, house.numbered(second).await];
        let of = |case: &Case| {
            let standing = case.standing.clone();
            (standing.status, standing.urgency, standing.owner, standing.deadline, standing.course)
        };
        assert_eq!(house.joins(&actor, second, first).await, Joined::Now);
        let carrier = house.numbered(first).await.standing;
        assert_eq!(carrier.urgency, before[1].standing.urgency, "as pressing as what it carries");
        assert_eq!(house.joins(&actor, second, first).await, Joined::Refused(NotJoined::IsClosed));
        assert_eq!(house.parts(&actor, second).await, Joined::Now);
        let after = [house.numbered(first).await, house.numbered(second).await];
        assert_eq!(before.each_ref().map(of), after.each_ref().map(of), "claimed: {claimed}, urgent: {urgent}");
        assert_eq!(house.parts(&actor, second).await, Joined::Refused(NotJoined::StandsAlone));
        for (case, happened) in after.iter().zip([["took_in", "let_go"], ["put_with", "taken_apart"]]) {
            let all = house.happened(case.id).await;
            assert!(happened.iter().all(|what| all.iter().any(|one| one == what)), "both histories say both: {all:?}");
        }
        // And it can be put together anew, and worked with.
        assert_eq!(house.joins(&actor, second, first).await, Joined::Now);
        assert_eq!(house.parts(&actor, second).await, Joined::Now);
        let network = house.desk().await.network().id.clone();
        assert_eq!(house.desk().await.store().orphans(&network).await.unwrap(), 0);
        house.is_at_rest().await;
    }
}

#[tokio::test]
async fn what_cannot_be_put_together_stays_as_it_is() {
    let mut house = House::open().await;
    let (worker, first, second) = house.two_reports().await;
    assert_eq!(house.joins(&worker, first, first).await, Joined::Refused(NotJoined::Same));
    assert_eq!(house.joins(&worker, first, 99).await, Joined::Refused(NotJoined::Unknown));
    let (colleague, Owner::Worker(other)) = (if worker == "ruud" { "mirjam" } else { "ruud" }, house.numbered(second).await.standing.owner)
    else {
        panic!("a worker")
    };
    house.does(&other.0, tap(&format!("c:{second}"))).await;
    let by_whom = if other.0 == colleague { worker.as_str() } else { colleague };
    assert_eq!(house.joins(by_whom, second, first).await, Joined::Refused(NotJoined::TakenBy(other.clone())));
    assert_eq!(house.joins(&other.0, second, first).await, Joined::Now);
    house.tells_of_noise("jo", NAMED, "6713 AB 24").await;
    let third = house.cases("jo").await.remove(0).number;
    assert_eq!(house.joins(&worker, first, third).await, Joined::Refused(NotJoined::CarriesOthers));
    assert_eq!(house.joins(&worker, third, second).await, Joined::Refused(NotJoined::IsClosed));
    house.says("kim", "er is brand in mijn huis").await;
    let danger = house.cases("kim").await.remove(0).number;
    assert_eq!(house.joins("elif", danger, danger).await, Joined::Refused(NotJoined::Same));
}

#[tokio::test]
async fn route_3_zrm_2_software_proposes_to_the_helper_and_nobody_else_reads_of_it() {
    let mut house = House::open().await;
    house.seat(&WORKERS).await;
    let code = house.code(None).await;
    house.says("sam", &code.on_paper()).await;
    house.says("sam", "ja").await;
    let number = house.wants_help("sam").await;
    let set = |level| SupportWish::Set { level, reason: "Afgesproken met Sam.".into() };
    for (place, level) in [Level::Regular, Level::None].into_iter().enumerate() {
        house.later(SignedDuration::from_secs(1));
        let decided = house.desk().await.decide_support_at(&"bas".into(), number, set(level), &format!("set {place}")).await.unwrap();
        assert_eq!(decided, waakvlam::desk::case::Decided::Now);
    }
    let desk = house.desk().await;
    let no_reason = SupportWish::Set { level: Level::Light, reason: "  ".into() };
    let decided = desk.decide_support_at(&"bas".into(), number, no_reason, "no reason").await.unwrap();
    assert_eq!(decided, waakvlam::desk::case::Decided::NoReason);
    house.later(SignedDuration::from_hours(48));
    house.settle().await;
    let told = house.is_unwell("sam").await;
    assert!(!one_has(&told, "begeleiding") && !one_has(&told, "waakvlam"), "{told:?}");
    let alert = house.reads("bas").into_iter().find(|line| line.starts_with("Voorstel")).unwrap();
    assert_eq!(alert, "Voorstel: een stap meer steun voor iemand die u begeleidt. Wie en waarom staat in de console. U beslist.");
    assert_eq!(house.labels("bas"), ["Ja, een stap meer", "Nee, zo laten", "Later"]);
    house.presses("bas", "Later").await;
    let waiting = house.desk().await.support_proposals(&"bas".into()).await.unwrap();
    let proposal = waiting.first().and_then(|shown| shown.proposal).unwrap();
    assert_eq!((proposal.level, proposal.why), (Level::Waakvlam, Why::UnwellAfterSupport));
    // The signal itself went to the municipality: whoever has it there reads nothing of it, and cannot answer.
    let unwell = house.cases("sam").await.pop().unwrap();
    let Owner::Worker(theirs) = unwell.standing.owner.clone() else { panic!("a worker") };
    let opened = house.desk().await.open_case(&theirs, unwell.number, Language::Nl).await.unwrap().unwrap();
    assert!(opened.support.is_none(), "not to {theirs}");
    // What is about health is a tag for the owner alone (ZRM-2).
    assert_eq!(opened.around.tags, ["Geestelijke gezondheid", "Sociaal netwerk"]);
    let colleague = if theirs.as_str() == "elif" { "daan" } else { "elif" };
    let opened = house.desk().await.open_case(&colleague.into(), unwell.number, Language::Nl).await.unwrap().unwrap();
    assert_eq!(opened.around.tags, ["Sociaal netwerk"]);
    for other in ["elif", "fatima", "mirjam", "daan"] {
        assert!(!one_has(&house.reads(other), "Voorstel"), "{other}");
        let desk = house.desk().await;
        assert!(desk.support_proposals(&other.into()).await.unwrap().is_empty(), "{other}");
        let yes = SupportWish::Accept { proposal: proposal.id, reason: "Ja.".into() };
        let done = desk.answer_proposal(&other.into(), yes, &format!("by {other}")).await.unwrap();
        assert_ne!(done, waakvlam::desk::case::Decided::Now, "{other}");
    }
    house.later(SignedDuration::from_secs(1));
    let yes = SupportWish::Accept { proposal: proposal.id, reason: "Wij spraken elkaar.".into() };
    let done = house.desk().await.answer_proposal(&"bas".into(), yes.clone(), "yes").await.unwrap();
    assert_eq!(done, waakvlam::desk::case::Decided::Now);
    assert_eq!(house.desk().await.answer_proposal(&"bas".into(), yes, "again").await.unwrap(), waakvlam::desk::case::Decided::Answered);
    let shown = house.desk().await.open_case(&"bas".into(), number, Language::Nl).await.unwrap().unwrap().support.unwrap();
    assert_eq!((shown.level, shown.proposal), (Some(Level::Waakvlam), None));
    let happened: Vec<&str> = shown.events.iter().map(|(event, _)| event.what.as_str()).collect();
    assert_eq!(happened, ["accepted", "proposed", "set", "set"], "append-only, with who and why");
    assert!(shown.events.iter().all(|(event, _)| event.note.is_some() || matches!(event.what, What::Proposed { .. })));
}

#[tokio::test]
async fn route_4_that_support_is_refused_is_recorded_by_a_person_or_not_at_all() {
    let house = House::open().await;
    for statement in [
        "INSERT INTO support_events (id, network, household, organisation, at, what, signal, who, note)
         VALUES ('1', 'buurt', '', 'naastin', 0, 'refuses', '1', 'script', '')",
        "INSERT INTO support_events (id, network, household, organisation, at, what, level, signal, who, note)
         VALUES ('1', 'buurt', '', 'naastin', 0, 'set', 0, '1', 'script', '')",
    ] {
        assert!(house.place.refuses(statement).await, "{statement}");
    }
}

impl House {
    /// A linked person asks for their own worker; the number.
    pub(crate) async fn wants_help(&mut self, who: &str) -> i64 {
        self.starts(who).await;
        self.presses(who, "Nederlands").await;
        self.presses(who, "Ik huur hier zelf").await;
        self.says(who, "ik wil mijn begeleider spreken").await;
        self.says(who, "Ik wil iets vragen").await;
        self.says(who, "weet ik niet").await;
        self.says(who, "weet ik niet").await;
        self.presses(who, "Hier in deze chat").await;
        self.presses(who, "Ja, dit klopt").await;
        self.settle().await;
        self.reads(who);
        self.cases(who).await.pop().unwrap().number
    }

    /// They write that they are not well; all that was said to them.
    async fn is_unwell(&mut self, who: &str) -> Vec<String> {
        self.says(who, "ik voel me somber").await;
        self.presses(who, "Liever een mens").await;
        self.says(who, "weet ik niet").await;
        self.presses(who, "Hier in deze chat").await;
        self.presses(who, "Ja, dit klopt").await;
        self.settle().await;
        self.reads(who)
    }
}
