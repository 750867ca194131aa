//! What is said, by key, in each language.
//!
//! The one decision: every text is a Fluent message. The Dutch ones are written in the dialog files and turned into messages
//! here; the other languages are `.ftl` files that a translator can open in any editor. Each translation holds the mark of
//! the Dutch text it was made from, so that a changed text is known to be stale and never goes unnoticed.

use super::fluent::{Starts, too_deep};
use super::lint;
use crate::language::Language;
use crate::mistake::{Mistake, Mistakes, Place, nearest};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};

/// What fills a text: `{$name}`.
pub type Fill = BTreeMap<String, String>;

/// Texts in all offered languages.
pub struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    /// What each Dutch text must be filled with.
    wants: BTreeMap<String, BTreeSet<String>>,
    /// The texts that nothing fills, as they are said: most of all, and every label of a button.
    whole: BTreeMap<Language, BTreeMap<String, String>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({} keys, {} languages)", self.wants.len(), self.bundles.len())
    }
}

/// A Dutch text, where it was written.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    pub(crate) key: String,
    pub(crate) text: String,
    pub(crate) place: Place,
    pub(crate) use_of: Use,
}

/// What a text is for; a button is judged otherwise than a sentence, and phrases are no sentences at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Message,
    Button,
    Label,
    /// Phrases to listen for, with `|` between them.
    Phrases,
}

/// A translation file.
#[derive(Clone, Copy, Debug)]
pub struct Overlay<'a> {
    /// Of which language.
    pub language: Language,
    /// Its name, for mistakes: `texts/en/rent_arrears.ftl`.
    pub name: &'a str,
    /// What is in it.
    pub source: &'a str,
}

/// What [`collect`] found.
pub(crate) struct Collected {
    pub(crate) texts: Texts,
    /// Per language: the phrases to listen for, by key.
    pub(crate) phrases: BTreeMap<Language, BTreeMap<String, Vec<String>>>,
    pub(crate) mistakes: Vec<Mistake>,
}

/// The mark of a Dutch text in a translation: eight hexadecimal letters.
pub fn mark(text: &str) -> String {
    blake3::hash(text.trim().as_bytes()).to_hex().chars().take(8).collect()
}

/// Builds the texts of a set of files from the Dutch ones and their translations, and judges all of them.
pub(crate) fn collect(base: &BTreeMap<String, Vec<Base>>, overlays: &[Overlay<'_>], languages: &[Language]) -> Collected {
    let mut found = Vec::new();
    let mut wants = BTreeMap::new();
    let mut bundles = BTreeMap::new();
    let mut phrases: BTreeMap<Language, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut dutch = FluentBundle::new_concurrent(vec![Language::Nl.code().parse().unwrap_or_default()]);
    dutch.set_use_isolating(false);
    let mut all = BTreeMap::new();
    for (file, texts) in base {
        let mut mistakes = Mistakes::of(file);
        for text in texts {
            lint::judge(Language::Nl, text.use_of, &text.text, text.place, &mut mistakes);
            if let Some(twin) = all.insert(text.key.clone(), text.clone()) {
                mistakes.add(
                    text.place,
                    format!("The name `{}` is given twice (also on line {}).", text.key, twin.place.line),
                    "Give one of them another name.",
                );
                continue;
            }
            if text.use_of == Use::Phrases {
                phrases.entry(Language::Nl).or_default().insert(text.key.clone(), split_phrases(&text.text));
                continue;
            }
            let source = message(&text.key, &text.text);
            match if too_deep(&source).is_some() { None } else { FluentResource::try_new(source).ok() } {
                Some(resource) => {
                    wants.insert(text.key.clone(), variables(&resource));
                    if dutch.add_resource(resource).is_err() {
                        mistakes.add(text.place, format!("The name `{}` is given twice.", text.key), "Give one of them another name.");
                    }
                }
                None => mistakes.add(
                    text.place,
                    "A brace in this text is not closed, or holds something else than a name.",
                    "Write `{$name}`, or leave the braces out.",
                ),
            }
        }
        found.extend(mistakes.into_vec());
    }
    bundles.insert(Language::Nl, dutch);
    let homes: BTreeMap<&str, &str> =
        base.iter().flat_map(|(file, texts)| texts.iter().map(|text| (text.key.as_str(), file.as_str()))).collect();
    for language in languages.iter().filter(|language| **language != Language::Nl) {
        let (bundle, heard) = translation(*language, (&all, &homes), &wants, overlays, &mut found);
        bundles.insert(*language, bundle);
        phrases.insert(*language, heard);
    }
    Collected { texts: Texts::of(bundles, wants), phrases, mistakes: found }
}

fn translation(
    language: Language,
    (base, homes): (&BTreeMap<String, Base>, &BTreeMap<&str, &str>),
    wants: &BTreeMap<String, BTreeSet<String>>,
    overlays: &[Overlay<'_>],
    found: &mut Vec<Mistake>,
) -> (FluentBundle<FluentResource>, BTreeMap<String, Vec<String>>) {
    let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
    // Marks of direction around a filled-in name matter where the writing runs the other way, and only clutter elsewhere.
    bundle.set_use_isolating(language == Language::Ar);
    let mut heard = BTreeMap::new();
    let mut missing: BTreeMap<&str, &Base> = base.iter().map(|(key, text)| (key.as_str(), text)).collect();
    for overlay in overlays.iter().filter(|overlay| overlay.language == language) {
        let mut mistakes = Mistakes::of(overlay.name);
        if let Some(line) = too_deep(overlay.source) {
            let what = "Here stand more braces within braces than a sentence has, so this file is not read.";
            mistakes.add(Place { line, column: 1 }, what, "Close each brace that is open, or take some out.");
            found.extend(mistakes.into_vec());
            continue;
        }
        let starts = Starts::of(overlay.source);
        let resource = FluentResource::try_new(overlay.source.to_owned()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                mistakes.add(
                    Place { line: starts.line(error.pos.start), column: 1 },
                    "This line is not readable as a translation.",
                    "Write `key = text`, and indent what goes on below it.",
                );
            }
            resource
        });
        for message in judged(overlay, &resource, base, wants, &mut mistakes) {
            missing.remove(message.key.as_str());
            if base.get(&message.key).is_some_and(|text| text.use_of == Use::Phrases) {
                heard.insert(message.key, split_phrases(&message.text));
            }
        }
        bundle.add_resource_overriding(resource);
        found.extend(mistakes.into_vec());
    }
    for (key, text) in missing {
        // It is told where the Dutch text stands: the translation stands nowhere yet.
        let mut mistakes = Mistakes::of(homes.get(key).copied().unwrap_or("texts"));
        let what = format!("`{key}` has no text in {} (Dutch: \"{}\").", language.code(), text.text.trim());
        let remedy = format!("Add `{key} = …` with the line `# base: {}` above it to texts/{}/.", mark(&text.text), language.code());
        mistakes.add(text.place, what, remedy);
        found.extend(mistakes.into_vec());
    }
    (bundle, heard)
}

struct Translated {
    key: String,
    text: String,
}

fn judged(
    overlay: &Overlay<'_>,
    resource: &FluentResource,
    base: &BTreeMap<String, Base>,
    wants: &BTreeMap<String, BTreeSet<String>>,
    mistakes: &mut Mistakes<'_>,
) -> Vec<Translated> {
    // What cannot be read was told already; the rest is judged all the same.
    let parsed = fluent_syntax::parser::parse(resource.source()).unwrap_or_else(|(readable, _)| readable);
    let (mut translated, starts) = (Vec::new(), Starts::of(resource.source()));
    for entry in &parsed.body {
        let ast::Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let offset = (key.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
        let place = Place { line: starts.line(offset), column: 1 };
        let Some(original) = base.get(key) else {
            let remedy = match nearest(key, base.keys().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`? If the Dutch text is gone, take this one out."),
                None => "Take it out: there is no Dutch text with this name.".to_owned(),
            };
            mistakes.add(place, format!("Nothing is called `{key}`."), remedy);
            continue;
        };
        let marked = message.comment.iter().flat_map(|comment| &comment.content).find_map(|line| line.trim().strip_prefix("base:"));
        if marked.map(str::trim) != Some(mark(&original.text).as_str()) {
            let remedy =
                format!("Read both, then write `# base: {}` in the line above. Dutch: \"{}\".", mark(&original.text), original.text.trim());
            mistakes.add(place, format!("The Dutch text of `{key}` has changed since this was translated."), remedy);
        }
        let text = message.value.as_ref().map(plain).unwrap_or_default();
        let mut filled = BTreeSet::new();
        message.value.iter().for_each(|pattern| gather(pattern, &mut filled));
        for extra in filled.difference(wants.get(key).unwrap_or(&BTreeSet::new())) {
            mistakes.add(
                place,
                format!("`{{${extra}}}` is not filled in the Dutch text."),
                "Use the same names between braces as the Dutch text.",
            );
        }
        lint::judge(overlay.language, original.use_of, &text, place, mistakes);
        translated.push(Translated { key: key.to_owned(), text });
    }
    translated
}

impl Texts {
    fn of(bundles: BTreeMap<Language, FluentBundle<FluentResource>>, wants: BTreeMap<String, BTreeSet<String>>) -> Self {
        let mut texts = Self { bundles, wants, whole: BTreeMap::new() };
        for language in texts.bundles.keys().copied().collect::<Vec<_>>() {
            let unfilled = texts.wants.iter().filter(|(_, names)| names.is_empty()).map(|(key, _)| key);
            let said = |key: &String| Some((key.clone(), texts.fill(key, language, &Fill::new())?));
            let whole = unfilled.filter_map(said).collect();
            texts.whole.insert(language, whole);
        }
        texts
    }

    /// The text with this key, filled; Dutch where the language does not have it, and the key itself where nobody has it.
    pub fn say(&self, key: &str, language: Language, fill: &Fill) -> String {
        let whole = |language| self.whole.get(&language)?.get(key).cloned();
        let said = |language| whole(language).or_else(|| self.fill(key, language, fill));
        said(language).or_else(|| said(Language::Nl)).unwrap_or_else(|| key.to_owned())
    }

    fn fill(&self, key: &str, language: Language, fill: &Fill) -> Option<String> {
        let (bundle, pattern) = (self.bundles.get(&language)?, self.pattern(language, key)?);
        let mut args = FluentArgs::new();
        for name in self.wants.get(key).into_iter().flatten() {
            args.set(name.as_str(), fill.get(name).cloned().unwrap_or_default());
        }
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// Whether this text is the same here and there, in every language that either has.
    pub(super) fn says_as(&self, other: &Self, key: &str) -> bool {
        Language::ALL.into_iter().all(|language| self.pattern(language, key) == other.pattern(language, key))
    }

    fn pattern(&self, language: Language, key: &str) -> Option<&ast::Pattern<&str>> {
        self.bundles.get(&language)?.get_message(key)?.value()
    }

    /// Whether there is such a text.
    pub fn has(&self, key: &str) -> bool {
        self.wants.contains_key(key)
    }

    /// What this text has to be filled with.
    pub fn wants(&self, key: &str) -> impl Iterator<Item = &str> {
        self.wants.get(key).into_iter().flatten().map(String::as_str)
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.wants.keys().map(String::as_str)
    }

    /// The languages a person can be spoken to in.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.bundles.keys().copied()
    }
}

fn split_phrases(text: &str) -> Vec<String> {
    text.split('|').map(super::words::fold).filter(|phrase| !phrase.is_empty()).collect()
}

/// A Fluent message that says exactly this: each line indented, and a first letter that Fluent reads as a sign put in quotes.
pub(super) fn message(key: &str, text: &str) -> String {
    let mut message = format!("{key} =\n");
    for line in text.trim().lines() {
        match line.trim_start().chars().next() {
            Some(sign @ ('[' | '*' | '.' | '}')) => {
                message.push_str("    {\"");
                message.push(sign);
                message.push_str("\"}");
                message.extend(line.trim_start().chars().skip(1));
            }
            Some(_) => {
                message.push_str("    ");
                message.push_str(line);
            }
            None => {}
        }
        message.push('\n');
    }
    message
}

fn variables(resource: &FluentResource) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in resource.entries() {
        if let ast::Entry::Message(ast::Message { value: Some(pattern), .. }) = entry {
            gather(pattern, &mut found);
        }
    }
    found
}

fn gather(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => gather_inline(inline, found),
                ast::Expression::Select { selector, variants } => {
                    gather_inline(selector, found);
                    variants.iter().for_each(|variant| gather(&variant.value, found));
                }
            }
        }
    }
}

fn gather_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    if let ast::InlineExpression::VariableReference { id } = inline {
        found.insert(id.name.to_owned());
    }
}

fn plain(pattern: &ast::Pattern<&str>) -> String {
    let element = |element: &ast::PatternElement<&str>| match element {
        ast::PatternElement::TextElement { value } => (*value).to_owned(),
        ast::PatternElement::Placeable { expression: ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) } => {
            (*value).to_owned()
        }
        ast::PatternElement::Placeable { .. } => "X".to_owned(),
    };
    pattern.elements.iter().map(element).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> BTreeMap<String, Vec<Base>> {
        let text = Base { key: "a-b".into(), text: text.into(), place: Place { line: 3, column: 5 }, use_of: Use::Message };
        BTreeMap::from([("a.yaml".to_owned(), vec![text])])
    }

    fn say(text: &str) -> String {
        let collected = collect(&base(text), &[], &[Language::Nl]);
        assert_eq!(collected.mistakes, []);
        collected.texts.say("a-b", Language::Nl, &Fill::from([("name".into(), "Bas {$x} *".into())]))
    }

    #[test]
    fn a_text_says_what_its_author_wrote() {
        assert_eq!(say("Dag {$name}.\n[Dit] is goed.\n\n* Een"), "Dag Bas {$x} *.\n[Dit] is goed.\n\n* Een");
    }

    #[test]
    fn a_changed_text_makes_its_translation_stale() {
        let english = |mark: &str| format!("# base: {mark}\na-b = Hello.\n");
        let mistakes = |source: &str| {
            let overlay = Overlay { language: Language::En, name: "texts/en/a.ftl", source };
            collect(&base("Hallo."), &[overlay], &[Language::Nl, Language::En]).mistakes
        };
        assert_eq!(mistakes(&english(&mark("Hallo."))), []);
        assert!(mistakes(&english(&mark("Dag.")))[0].to_string().starts_with("texts/en/a.ftl:2:1: The Dutch text of `a-b` has changed"));
        assert!(mistakes("")[0].to_string().contains("`a-b` has no text in en"));
        assert!(mistakes(&format!("{}a-c = Bye.\n", english(&mark("Hallo."))))[0].to_string().contains("Did you mean `a-b`?"));
    }
}
