//! A language's file (`dialogs/consent/<language>.yaml`), and everything that can be wrong in it.
//!
//! The one decision: every language has the same texts, things and purposes. Somebody who reads Arabic is asked the same as
//! somebody who reads Dutch, or the file is not put into use.

use super::kind::Kind;
use super::offer::MOST_TERM_DAYS;
use super::texts::{Texts, Tongue};
use crate::approval::{self, Approval};
use crate::dialog::judge_words;
use crate::dialog::text::Use;
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Mistakes, Place};
use crate::yaml::{self, Fields, Node, is_id};
use std::collections::BTreeMap;

/// What the file of each language holds. Only the Dutch one names the term, so that there is one.
const FIELDS: [&str; 7] = ["version", approval::BY, approval::ON, "term_days", "texts", "things", "purposes"];
/// What a text is about, in the order of its name: `pass_on`, `pass_on_yes`, …
const ABOUT: [&str; 6] = ["", "_explained", "_yes", "_no", "_withdrawn", "_listed"];
/// Texts that stand alone.
const ALONE: [&str; 8] = ["unsure", "was_given", "was_refused", "was_withdrawn", "not_theirs", "remark", "list", "list_empty"];
const BUTTONS: [&str; 4] = ["button_yes", "button_no", "button_after_all", "button_withdraw"];
/// What may stand in a gap.
const GAPS: [&str; 8] = ["asker", "to", "things", "purpose", "until", "since", "place", "number"];
/// What a question cannot leave out: somebody who agrees to less than they are told has agreed to nothing.
const NEEDED: [(&str, &[&str]); 4] = [
    ("pass_on", &["things", "to", "purpose"]),
    ("lift_secrecy", &["asker", "things", "to", "purpose"]),
    ("be_helped", &["to", "purpose"]),
    ("offer", &["to", "until"]),
];

/// A file as it was read: its language, its name, its content.
type File<'a> = (Language, &'a str, &'a str);

/// What is named in the Dutch file, which the others are held to.
struct Names {
    things: Vec<String>,
    purposes: Vec<String>,
}

impl Texts {
    /// Judges the files of all languages; each of `languages` has to have one.
    pub fn judge(files: &[File<'_>], languages: &[Language]) -> Judged<Self> {
        let mut texts = Self::default();
        let mut found = Vec::new();
        let mut names = None;
        let dutch_first = files.iter().filter(|(language, ..)| *language == Language::Nl);
        for (language, name, source) in dutch_first.chain(files.iter().filter(|(language, ..)| *language != Language::Nl)) {
            let mut mistakes = Mistakes::of(name);
            if let Some(tree) = yaml::read(source, &mut mistakes) {
                let (tongue, term) = judge(&tree, *language, names.as_ref(), &mut mistakes);
                if *language == Language::Nl {
                    let keys = |words: &BTreeMap<String, String>| words.keys().cloned().collect();
                    names = Some(Names { things: keys(&tongue.things), purposes: keys(&tongue.purposes) });
                    texts.term_days = term;
                }
                texts.tongues.insert(*language, tongue);
            }
            found.extend(mistakes.into_vec());
        }
        for language in languages.iter().filter(|language| !files.iter().any(|(known, ..)| known == *language)) {
            found.push(Mistake {
                file: format!("consent/{}.yaml", language.code()),
                place: Place::default(),
                what: "This file is missing.".into(),
                remedy: "Put it there, like that of another language: people are asked for their consent in it.".into(),
            });
        }
        Judged { made: Some(texts), mistakes: found, notes: Vec::new() }
    }
}

fn judge(tree: &Node, language: Language, names: Option<&Names>, mistakes: &mut Mistakes<'_>) -> (Tongue, Option<u32>) {
    let fields = tree.fields("this file", &FIELDS, mistakes);
    let version = fields.need("version", Place::TOP, "this file", mistakes);
    let version = version.and_then(|node| whole(node, "the version", "Write the one before, and one more: `version: 2`.", mistakes));
    let approval = Approval::read(&fields, mistakes);
    let term = term(&fields, language, mistakes);
    let tongue = Tongue {
        version: version.unwrap_or_default(),
        approval,
        texts: texts(&fields, language, mistakes),
        things: named(&fields, "things", language, names.map(|names| names.things.as_slice()), mistakes),
        purposes: named(&fields, "purposes", language, names.map(|names| names.purposes.as_slice()), mistakes),
    };
    (tongue, term)
}

fn whole(node: &Node, about: &str, remedy: &str, mistakes: &mut Mistakes<'_>) -> Option<u32> {
    let text = node.text(about, mistakes)?;
    let number = text.parse().ok();
    if number.is_none() {
        mistakes.add(node.place, format!("{about} `{text}` is not a whole number"), remedy);
    }
    number
}

fn term(fields: &Fields<'_>, language: Language, mistakes: &mut Mistakes<'_>) -> Option<u32> {
    const REMEDY: &str = "Write the days somebody has to say no, as in `term_days: 14`.";
    let node = fields.get("term_days")?;
    if language != Language::Nl {
        mistakes.add(node.place, "`term_days` stands in the Dutch file only", "Take it out here.");
        return None;
    }
    let days = whole(node, "the term", REMEDY, mistakes)?;
    if !(1..=MOST_TERM_DAYS).contains(&days) {
        mistakes.add(node.place, format!("a term of {days} days cannot be meant"), format!("{REMEDY} At most {MOST_TERM_DAYS}."));
    }
    Some(days)
}

fn keys() -> impl Iterator<Item = String> {
    let requests = Kind::ALL.map(Kind::as_str).into_iter().chain(["offer"]);
    let about = requests.flat_map(|request| ABOUT.map(|what| format!("{request}{what}")));
    about.chain(ALONE.map(str::to_owned)).chain(BUTTONS.map(str::to_owned))
}

fn texts(fields: &Fields<'_>, language: Language, mistakes: &mut Mistakes<'_>) -> BTreeMap<String, String> {
    let Some(node) = fields.need("texts", Place::TOP, "this file", mistakes) else { return BTreeMap::new() };
    let mut texts = BTreeMap::new();
    for (key, written) in node.map("texts", mistakes) {
        if !keys().any(|known| known == key.name) {
            mistakes.add(
                key.place,
                format!("no text is called `{}`", key.name),
                format!("One of: {}.", keys().collect::<Vec<_>>().join(", ")),
            );
            continue;
        }
        let Some(text) = written.text(&format!("`{}`", key.name), mistakes) else { continue };
        judge_text(&key.name, text, language, written.place, mistakes);
        texts.insert(key.name.clone(), text.to_owned());
    }
    for key in keys().filter(|key| !node.map("texts", &mut Mistakes::of("")).iter().any(|(known, _)| known.name == *key)) {
        mistakes.add(node.place, format!("the text `{key}` is missing"), format!("Add `{key}:` and the text."));
    }
    texts
}

fn judge_text(key: &str, text: &str, language: Language, place: Place, mistakes: &mut Mistakes<'_>) {
    let sort = if key.starts_with("button_") { Use::Button } else { Use::Message };
    judge_words(language, sort, text, place, mistakes);
    let gaps: Vec<&str> = gaps(text).collect();
    for gap in &gaps {
        if !GAPS.contains(gap) {
            mistakes.add(
                place,
                format!("nothing can be put in `{{${gap}}}`"),
                format!("One of: {}.", GAPS.map(|gap| format!("{{${gap}}}")).join(", ")),
            );
        }
    }
    let needed = NEEDED.iter().find(|(question, _)| *question == key).map_or(&[][..], |(_, needed)| needed);
    for gap in needed.iter().filter(|gap| !gaps.contains(gap)) {
        mistakes.add(place, format!("`{key}` does not say `{{${gap}}}`"), "Say it: a yes holds only for what somebody was told.");
    }
}

fn gaps(text: &str) -> impl Iterator<Item = &str> {
    text.split("{$").skip(1).map(|rest| rest.split('}').next().unwrap_or_default())
}

fn named(
    fields: &Fields<'_>,
    field: &str,
    language: Language,
    dutch: Option<&[String]>,
    mistakes: &mut Mistakes<'_>,
) -> BTreeMap<String, String> {
    let Some(node) = fields.need(field, Place::TOP, "this file", mistakes) else { return BTreeMap::new() };
    let mut named = BTreeMap::new();
    for (key, written) in node.map(field, mistakes) {
        if !is_id(&key.name) {
            mistakes.add(
                key.place,
                format!("`{}` is not a name", key.name),
                "Use small letters, digits, `_` and `-`, beginning with a letter.",
            );
        }
        let Some(text) = written.text(&format!("`{}`", key.name), mistakes) else { continue };
        judge_words(language, Use::Message, text, written.place, mistakes);
        named.insert(key.name.clone(), text.to_owned());
    }
    for key in dutch.unwrap_or_default().iter().filter(|key| !named.contains_key(*key)) {
        mistakes.add(node.place, format!("`{key}` is missing under `{field}`"), "The Dutch file has it: say it in this language too.");
    }
    for key in named.keys().filter(|key| dutch.is_some_and(|dutch| !dutch.contains(key))) {
        mistakes.add(node.place, format!("`{key}` under `{field}` is not in the Dutch file"), "Add it there first, or take it out here.");
    }
    named
}
