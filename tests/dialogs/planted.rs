//! A folder with a mistake of every sort in it, and what its author hears: all of them at once, each with its place.

use crate::LIBRARY;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// One slip: in which file, what stood there, what stands there now, a piece of the line it is told at, and what is told.
struct Slip {
    file: &'static str,
    right: &'static str,
    wrong: &'static str,
    line: &'static str,
    what: &'static str,
}

const fn slip(file: &'static str, right: &'static str, wrong: &'static str, line: &'static str, what: &'static str) -> Slip {
    Slip { file, right, wrong, line, what }
}

const LONG: &str =
    "steps:\n  - say: Wij willen graag dat u ons vertelt wat er precies gebeurd is en ook wanneer dat ongeveer was.\n    id: long\n";
const LONG_MESSAGE: &str = "- say: Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt. Wat goed dat u dit zegt.\n    id: so_good\n  - choose: wants";

/// Of every sort that the checker knows, in the dialogs and beside them.
const SLIPS: [Slip; 34] = [
    // What is written in no word of the language.
    slip("noise_nuisance.yaml", "- ask: ", "- aks: ", "- aks: ", "This step does not say what to do."),
    slip("worrying_behaviour.yaml", "\n    label: ", "\n    lable: ", "lable:", "`lable` is not a word of the dialog language here."),
    slip("something_else.yaml", "type: address", "type: adress", "type: adress", "There are no answers of type `adress`."),
    slip("person.yaml", "    id: passed_on\n", "", "- say: |", "What is said here has no name."),
    // Ways that lead nowhere.
    slip("rent_arrears.yaml", "then: address", "then: adress", "then: adress", "There is no step `adress` in this dialog."),
    slip(
        "own_wellbeing.yaml",
        "then: address",
        "then: wants",
        "then: wants",
        "`wants` stands above this question: that would go round in a circle.",
    ),
    slip(
        "about_home.yaml",
        "dialog: repair_request",
        "dialog: repair_reqest",
        "dialog: repair_reqest",
        "There is no dialog `repair_reqest`.",
    ),
    slip(
        "contact_wish.yaml",
        "call: phone",
        "call: contact_wish",
        "dialog: contact_wish",
        "`contact_wish` calls itself, directly or in a circle.",
    ),
    slip(
        "support_contact.yaml",
        "    id: thanks",
        "    id: thanks\n  - end\n  - say: Dit leest niemand.\n    id: lost",
        "Dit leest niemand",
        "Nobody can ever reach the step `lost`.",
    ),
    // What nobody reads, and what can never be.
    slip("about_money.yaml", "steps:\n", "steps:\n  - ask: tale\n    text: Wat is er?\n", "ask: tale", "Nobody reads the answer `tale`."),
    slip("rent_arrears.yaml", "letter: [eviction,", "letter: [evicton,", "evicton", "The answer can never be `evicton`."),
    slip("welcome.yaml", "when: {role: neighbour}", "when: {role: {at_least: 3}}", "at_least: 3", "This answer has no size to compare."),
    slip("phone.yaml", "type: number\n", "type: number\n    when: {contcat: call}\n", "contcat", "No question has the name `contcat`."),
    slip("tenancy_question.yaml", "review: [subject,", "review: [subjct,", "subjct", "No question has the name `subjct`."),
    slip(
        "tenancy_question.yaml",
        "raise: tenancy_question",
        "raise: tenancy_qestion",
        "tenancy_qestion",
        "No rule routes a signal `tenancy_qestion`.",
    ),
    slip(
        "repair_request.yaml",
        "- ask: details",
        "- ask: broken_since",
        "text: Waar is het, en wat",
        "The name `repair_request-broken_since` is given twice",
    ),
    // What nobody should have to read.
    slip(
        "person.yaml",
        "Dank u. Ik geef dat door.",
        "Bel 112 als het gevaarlijk is.",
        "Bel 112",
        "There is a telephone number in this text.",
    ),
    slip("money_trouble.yaml", "steps:\n", LONG, "Wij willen graag", "The sentence \"Wij willen graag dat …\" has 18 words."),
    slip("own_wellbeing.yaml", "- choose: wants", LONG_MESSAGE, "- say: Wat goed dat u dit zegt. Wat", "This message has 54 words."),
    slip(
        "own_wellbeing.yaml",
        "text: Somber of verdrietig",
        "text: Somber, verdrietig, of zo leeg dat niets helpt",
        "zo leeg dat",
        "This button has 46 letters.",
    ),
    slip(
        "repair_request.yaml",
        "Sinds wanneer is dat zo?",
        "Wat is er? Sinds wanneer?",
        "Wat is er? Sinds",
        "This message asks more than one question.",
    ),
    slip(
        "squalor_neglect.yaml",
        "Wij kijken samen met u, in uw tempo.",
        "Wij openen een dossier met u.",
        "Goed dat u het zegt. Dit overkomt",
        "`dossier` is a word of the trade.",
    ),
    slip(
        "support_contact.yaml",
        "Hoe heet de begeleider om wie het gaat?",
        "Weet u hoe je begeleider heet?",
        "hoe je begeleider",
        "This text says both \"u\" and \"je\".",
    ),
    slip("about_me.yaml", "    text: ", "    text: \"{$naam \" #", "{$naam", "A brace in this text is not closed"),
    // Translations.
    slip("texts/tr/phone.ftl", "phone-number-label", "phone-number-lable", "phone-number-lable", "Nothing is called `phone-number-lable`."),
    slip("texts/uk/phone.ftl", "phone-number =", "phone-number = {$naam}", "phone-number =", "`{$naam}` is not filled in the Dutch text."),
    slip("texts/pl/phone.ftl", "phone-number =", "phone-number = Niestety,", "phone-number =", "`niestety` is a word of the trade."),
    slip(
        "texts/en/phone.ftl",
        "# base: ",
        "# base: 0",
        "phone-number =",
        "The Dutch text of `phone-number` has changed since this was translated.",
    ),
    // Beside the dialogs.
    slip("routing.yaml", "never: [housing_income]", "nevr: [housing_income]", "nevr", "A rule has no `nevr`."),
    slip("routing.yaml", "kind: squalor_neglect}", "kind: squalor_neglct}", "squalor_neglct", "`squalor_neglct`"),
    slip(
        "routing.yaml",
        "to: [neighbourhood_team, outreach,",
        "to: [neighborhood_team, outreach,",
        "neighborhood_team",
        "`neighborhood_team`",
    ),
    slip("kinds.yaml", "urgency: urgent", "urgency: urgnet", "urgnet", "The urgency `urgnet` is not known."),
    slip("lines.yaml", "\n    cost: free", "\n    cost: fre", "    cost: fre", "The cost `fre` is not known."),
    slip("words/nl.yaml", "commands:", "comands:", "comands:", "`comands` is not a name of this file."),
];

/// The number of the first line with these words.
fn line_of(source: &str, words: &str) -> u64 {
    let at = source.lines().position(|line| line.contains(words));
    1 + u64::try_from(at.unwrap_or_else(|| panic!("{words} stands in the file"))).unwrap()
}

#[test]
fn a_mistake_of_every_sort_is_told_in_one_go_with_its_place_and_its_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = LIBRARY.sources.clone();
    for Slip { file, right, wrong, .. } in &SLIPS {
        let source = sources.get(file).unwrap().to_owned();
        assert!(source.contains(right), "{file} has {right}");
        sources = sources.with(file, &source.replacen(right, wrong, 1));
    }
    for (name, content) in sources.iter() {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let told = check(folder.path());
    let mut missing = Vec::new();
    for Slip { file, line, what, .. } in &SLIPS {
        let at = line_of(sources.get(file).unwrap(), line);
        let is_told =
            |mistake: &&Value| mistake["file"] == **file && mistake["line"] == at && mistake["what"].as_str().unwrap().contains(what);
        match told.iter().find(is_told) {
            Some(mistake) => assert!(mistake["remedy"].as_str().unwrap().len() > 10, "{mistake}"),
            None => missing.push(format!("{file}:{at}: {what}")),
        }
    }
    let all: Vec<String> = told.iter().map(|mistake| format!("{}:{}: {}", mistake["file"], mistake["line"], mistake["what"])).collect();
    assert!(missing.is_empty(), "these are not told:\n{}\nof\n{}", missing.join("\n"), all.join("\n"));
}

/// What `dialogs check` says about a folder.
fn check(folder: &Path) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_waakvlam"))
        .args(["dialogs", "check", "--format", "json"])
        .env("WAAKVLAM_DIALOGS__PATH", folder)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(!output.status.success(), "a folder with mistakes fails");
    let told = String::from_utf8(output.stdout).unwrap();
    told.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_missing_translation_is_told_where_the_dutch_text_stands() {
    let source = LIBRARY.sources.get("texts/ar/phone.ftl").unwrap();
    let without: String = source.lines().filter(|line| !line.starts_with("phone-number =")).map(|line| format!("{line}\n")).collect();
    let found = LIBRARY.sources.clone().with("texts/ar/phone.ftl", &without).book(None).unwrap_err();
    let told = found.iter().find(|mistake| mistake.what.contains("`phone-number` has no text in ar")).unwrap();
    assert_eq!(told.file, "phone.yaml");
    assert_eq!(u64::from(told.place.line), line_of(LIBRARY.sources.get("phone.yaml").unwrap(), "Op welk nummer kunnen"));
}
