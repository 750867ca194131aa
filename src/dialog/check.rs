//! From what was written to what was meant, or every mistake at once.
//!
//! The one decision: a book is whole or it is not put into use. Each rule here keeps a person from getting stuck: a step that
//! cannot be reached, a dialog that calls itself, an answer nobody reads, a signal no rule routes, a text that is missing.

use super::book::{Act, Book, Choice, Dialog, LANGUAGE, Leads, Next, Node, PERSON, Question, WELCOME, bare};
use super::condition::{self, Answerable};
use super::lay;
use super::script::{self, Script, Verb};
use super::text::{self, Base, Collected, Overlay};
use super::translate::Original;
use super::values::ValueKind;
use super::words::{Phrases, fold, spoken};
use crate::id::{DialogId, HelpKind, Kind, StepId};
use crate::language::Language;
use crate::mistake::{Mistake, Mistakes, Place, nearest};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Everything a book is made of.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Dialog files: name and content.
    pub dialogs: &'a [(String, String)],
    /// Translation files.
    pub overlays: &'a [Overlay<'a>],
    /// The languages that are offered, Dutch among them.
    pub languages: &'a [Language],
    /// The kinds of signal that there are; `None` when nobody knows, and then no kind is wrong.
    pub kinds: Option<&'a [Kind]>,
    /// The kinds of help that there are; `None` when nobody knows.
    pub help: Option<&'a [HelpKind]>,
}

/// How deep dialogs may call each other; deeper is a circle that nobody meant. The engine holds the same bound.
pub const DEEPEST_CALLS: usize = 8;

/// Reads and judges a whole book.
///
/// # Errors
/// All mistakes, in the order of the files.
pub fn check(files: &Files<'_>) -> Result<Book, Vec<Mistake>> {
    let mut found = Vec::new();
    let mut scripts = BTreeMap::new();
    // A file that cannot be read may hold the dialog that seems to be missing.
    let mut unread = false;
    let mut base: BTreeMap<String, Vec<Base>> = BTreeMap::new();
    for (name, source) in files.dialogs {
        let mut mistakes = Mistakes::of(name);
        let script = script::read(source, &mut mistakes);
        unread |= script.is_none();
        if let Some(script) = script {
            base.insert(name.clone(), lay::texts(&script));
            let id = DialogId(script.name.word.clone());
            let place = script.name.place;
            match scripts.entry(id) {
                Entry::Vacant(free) => {
                    free.insert((name.as_str(), script));
                }
                Entry::Occupied(taken) => {
                    mistakes.add(place, format!("There are two dialogs called `{}`.", taken.key()), "Give one of them another name.");
                }
            }
        }
        found.extend(mistakes.into_vec());
    }
    let collected = text::collect(&base, files.overlays, files.languages);
    found.extend(collected.mistakes.iter().cloned());
    let calls: BTreeMap<DialogId, Vec<DialogId>> =
        scripts.iter().map(|(id, (_, script))| (id.clone(), lay::calls(&script.steps))).collect();
    let answers: BTreeMap<DialogId, BTreeMap<StepId, Answerable>> =
        scripts.iter().map(|(id, (_, script))| (id.clone(), lay::answers(&script.steps))).collect();
    let mut dialogs = BTreeMap::new();
    for (id, (file, script)) in &scripts {
        let mut mistakes = Mistakes::of(file);
        let scope = scope_of(id, &calls, &answers);
        let judge = Judge { files, scripts: &scripts, calls: &calls, scope: &scope, all_read: !unread };
        if let Some(dialog) = judge.dialog(script, &collected, &mut mistakes) {
            dialogs.insert(id.clone(), dialog);
        }
        found.extend(mistakes.into_vec());
    }
    let mut mistakes = Mistakes::of("dialogs");
    for needed in [WELCOME, PERSON] {
        if !unread && !scripts.contains_key(&DialogId::from(needed)) {
            mistakes.add(
                Place::default(),
                format!("There is no dialog `{needed}`."),
                format!("Add a file that begins with `dialog: {needed}`."),
            );
        }
    }
    found.extend(mistakes.into_vec());
    if found.is_empty() {
        Ok(Book { revision: revision(files), openings: Book::openings(&dialogs), dialogs, texts: collected.texts })
    } else {
        found.sort();
        found.dedup();
        Err(found)
    }
}

/// The Dutch texts of dialog files by key; what cannot be read is left out.
pub fn base_texts(dialogs: &[(String, String)]) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (name, source) in dialogs {
        if let Some(script) = script::read(source, &mut Mistakes::of(name)) {
            texts.extend(lay::texts(&script).into_iter().map(|text| (text.key, text.text)));
        }
    }
    texts
}

/// The same, each with where it stands, in the order of the files.
pub fn originals(dialogs: &[(String, String)]) -> Vec<Original> {
    let read = |(name, source): &(String, String)| {
        let texts = script::read(source, &mut Mistakes::of(name)).map(|script| lay::texts(&script)).unwrap_or_default();
        texts.into_iter().map(|text| Original::of(name, text)).collect::<Vec<_>>()
    };
    dialogs.iter().flat_map(read).collect()
}

/// A name for exactly these files, whatever order they came in.
fn revision(files: &Files<'_>) -> String {
    let mut all: BTreeMap<String, &str> = files.dialogs.iter().map(|(name, source)| (name.clone(), source.as_str())).collect();
    all.extend(files.overlays.iter().map(|overlay| (overlay.name.to_owned(), overlay.source)));
    let mut hash = blake3::Hasher::new();
    for (name, source) in all {
        hash.update(name.as_bytes()).update(&[0]).update(source.as_bytes()).update(&[0]);
    }
    hash.finalize().to_hex().chars().take(12).collect()
}

/// The answers that a dialog can read: its own, those of the dialogs it calls, and the welcome's.
fn scope_of(
    id: &DialogId,
    calls: &BTreeMap<DialogId, Vec<DialogId>>,
    answers: &BTreeMap<DialogId, BTreeMap<StepId, Answerable>>,
) -> BTreeMap<StepId, Answerable> {
    let mut scope = BTreeMap::new();
    let mut waiting = vec![DialogId::from(WELCOME), id.clone()];
    let mut seen = BTreeSet::new();
    while let Some(next) = waiting.pop() {
        if !seen.insert(next.clone()) {
            continue;
        }
        for (name, answerable) in answers.get(&next).into_iter().flatten() {
            scope.entry(name.clone()).or_insert_with(|| answerable.clone());
        }
        // The welcome opens all dialogs, but reads none of their answers.
        if next.as_str() != WELCOME {
            waiting.extend(calls.get(&next).into_iter().flatten().cloned());
        }
    }
    scope
}

struct Judge<'a> {
    files: &'a Files<'a>,
    scripts: &'a BTreeMap<DialogId, (&'a str, Script)>,
    calls: &'a BTreeMap<DialogId, Vec<DialogId>>,
    scope: &'a BTreeMap<StepId, Answerable>,
    all_read: bool,
}

impl Judge<'_> {
    fn dialog(&self, script: &Script, collected: &Collected, mistakes: &mut Mistakes<'_>) -> Option<Dialog> {
        let id = DialogId(script.name.word.clone());
        self.circle(&id, script, mistakes);
        let mut lay = lay::Lay::of(&id);
        lay.block(&script.steps, Next::End);
        let (laid, entry) = lay.finish();
        if laid.is_empty() || entry == Next::End {
            mistakes.add(script.name.place, "This dialog has no steps.", "Add `steps:` with at least one.");
            return None;
        }
        let mut names: BTreeMap<StepId, Place> = BTreeMap::new();
        for piece in &laid {
            if let Some(twin) = names.insert(piece.id.clone(), piece.step.place) {
                mistakes.add(
                    piece.step.place,
                    format!("Two steps are called `{}` (also on line {}).", piece.id, twin.line),
                    "Give one of them another name, with `id:`.",
                );
            }
        }
        let mut taken_over = BTreeMap::new();
        for was in laid.iter().filter_map(|piece| piece.step.was.as_ref()) {
            if let Some(twin) = taken_over.insert(was.word.as_str(), was.place) {
                let what = format!("Two questions say `was: {}` (also on line {}).", was.word, twin.line);
                mistakes.add(was.place, what, "Keep it at the one where its people go on.");
            }
        }
        let nodes: Vec<Node> = laid.iter().map(|piece| self.node(&id, piece, &laid, collected, mistakes)).collect();
        self.reachable(&nodes, &laid, mistakes);
        self.read_by_somebody(&id, script, mistakes);
        self.asked_too_late(&nodes, script, mistakes);
        let key = format!("{id}-opens_on");
        let opens_on = collected.phrases.iter().filter_map(|(language, all)| Some((*language, all.get(&key)?.clone()))).collect();
        let adds_to = script.adds_to.iter().map(|kind| self.known_kind(kind, mistakes)).collect();
        let check_in = script.check_in.as_ref().map(|written| written.word.clone());
        Some(Dialog { id, nodes, opens_on, adds_to, check_in })
    }

    fn node(
        &self,
        dialog: &DialogId,
        piece: &lay::Piece<'_>,
        laid: &[lay::Piece<'_>],
        collected: &Collected,
        mistakes: &mut Mistakes<'_>,
    ) -> Node {
        let step = piece.step;
        let when = step.when.as_ref().and_then(|node| condition::read(node, self.scope, mistakes));
        let question =
            |asked: &script::Question, mistakes: &mut Mistakes<'_>| self.question(dialog, piece, asked, laid, collected, mistakes);
        let act = match &step.verb {
            Verb::Say { .. } | Verb::End => Act::Say { text: lay::key(dialog, &piece.id) },
            Verb::Ask { question: asked, kind } => {
                let kind = self.kind(kind, mistakes);
                Act::Ask { question: question(asked, mistakes), kind }
            }
            Verb::Choose { question: asked } => {
                if asked.options.is_empty() {
                    mistakes.add(step.place, "There is nothing to choose.", "Add `options:` with at least two.");
                }
                self.languages(piece, asked, mistakes);
                Act::Choose { question: question(asked, mistakes) }
            }
            Verb::Topic { question: asked } => Act::Topic { question: question(asked, mistakes) },
            Verb::Call { dialog } => {
                self.exists(dialog, mistakes);
                Act::Call { dialog: DialogId(dialog.word.clone()) }
            }
            Verb::Review { answers } => Act::Review { answers: answers.iter().filter_map(|name| self.reviewed(name, mistakes)).collect() },
            Verb::Raise { kind, urgency } => {
                let known = self.known_kind(kind, mistakes);
                let urgency = urgency
                    .iter()
                    .filter_map(|(level, node)| Some((lay::urgency(level, mistakes)?, condition::read(node, self.scope, mistakes)?)))
                    .collect();
                Act::Raise { kind: known, urgency }
            }
            Verb::Places { kind } => {
                let known = HelpKind(kind.word.clone());
                if let Some(kinds) = self.files.help.filter(|kinds| !kinds.contains(&known)) {
                    let remedy = match nearest(&kind.word, kinds.iter().map(HelpKind::as_str)) {
                        Some(near) => format!("Did you mean `{near}`?"),
                        None => "Use a kind that stands in places.yaml, or add a place of this kind there.".to_owned(),
                    };
                    mistakes.add(kind.place, format!("No place gives help of the kind `{}`.", kind.word), remedy);
                }
                Act::Places { kind: known }
            }
        };
        Node { id: piece.id.clone(), was: step.was.as_ref().map(|was| StepId(was.word.clone())), when, act, next: piece.next }
    }

    fn question(
        &self,
        dialog: &DialogId,
        piece: &lay::Piece<'_>,
        asked: &script::Question,
        laid: &[lay::Piece<'_>],
        collected: &Collected,
        mistakes: &mut Mistakes<'_>,
    ) -> Question {
        let base = lay::key(dialog, &piece.id);
        let options = asked.options.iter().zip(&piece.branches).map(|(option, branch)| {
            let key = format!("{base}-{}", option.key.word);
            if let Some(then) = &option.then {
                lay::judge_target(then, laid, piece, mistakes);
            }
            let leads = match &option.dialog {
                Some(into) => {
                    self.exists(into, mistakes);
                    Leads::Into(DialogId(into.word.clone()))
                }
                None if *branch != piece.next => Leads::To(*branch),
                None => Leads::On,
            };
            let label = |language| fold(&collected.texts.say(&key, language, &Default::default()));
            let labels = collected.texts.languages().map(|language| (language, bare(&label(language)).to_owned())).collect();
            Choice { key: option.key.word.clone(), labels, text: key, leads }
        });
        let options: Vec<Choice> = options.collect();
        let mut says = Phrases::default();
        for (place, choice) in options.iter().enumerate() {
            for phrase in collected.phrases.values().filter_map(|all| all.get(&format!("{}-says", choice.text))).flatten() {
                says.add(spoken(phrase).into_iter().map(str::to_owned).collect(), place);
            }
        }
        let has = |part: &Option<script::Written>, name: &str| part.as_ref().map(|_| format!("{base}-{name}"));
        Question { text: base.clone(), again: has(&asked.again, "again"), label: has(&asked.label, "label"), options, says }
    }

    fn known_kind(&self, kind: &script::Written, mistakes: &mut Mistakes<'_>) -> Kind {
        let known = Kind(kind.word.clone());
        if let Some(kinds) = self.files.kinds.filter(|kinds| !kinds.contains(&known)) {
            let remedy = match nearest(&kind.word, kinds.iter().map(Kind::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Use a kind from kinds.yaml, or add it there with its roles.".to_owned(),
            };
            mistakes.add(kind.place, format!("No rule routes a signal `{}`.", kind.word), remedy);
        }
        known
    }

    fn kind(&self, kind: &script::Written, mistakes: &mut Mistakes<'_>) -> ValueKind {
        lay::value_kind(&kind.word).unwrap_or_else(|| {
            let remedy = match nearest(&kind.word, lay::VALUE_KINDS.iter().map(|(word, _)| *word)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("It can be: {}.", lay::VALUE_KINDS.map(|(word, _)| word).join(", ")),
            };
            mistakes.add(kind.place, format!("There are no answers of type `{}`.", kind.word), remedy);
            ValueKind::Text
        })
    }

    /// `choose: language` is special: its options are codes of languages that are offered.
    fn languages(&self, piece: &lay::Piece<'_>, asked: &script::Question, mistakes: &mut Mistakes<'_>) {
        if piece.id.as_str() != LANGUAGE {
            return;
        }
        for option in &asked.options {
            if !Language::from_code(&option.key.word).is_some_and(|language| self.files.languages.contains(&language)) {
                mistakes.add(
                    option.key.place,
                    format!("`{}` is not a language that is offered.", option.key.word),
                    "Use the two letters of a language with a folder in texts/.",
                );
            }
        }
    }

    fn exists(&self, dialog: &script::Written, mistakes: &mut Mistakes<'_>) {
        if self.all_read && !self.scripts.contains_key(&DialogId(dialog.word.clone())) {
            let remedy = match nearest(&dialog.word, self.scripts.keys().map(DialogId::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Add a file that begins with `dialog: {}`.", dialog.word),
            };
            mistakes.add(dialog.place, format!("There is no dialog `{}`.", dialog.word), remedy);
        }
    }

    fn reviewed(&self, name: &script::Written, mistakes: &mut Mistakes<'_>) -> Option<StepId> {
        let id = StepId(name.word.clone());
        if self.scope.contains_key(&id) && self.labelled(&id) {
            return Some(id);
        }
        let (what, remedy) = if self.scope.contains_key(&id) {
            (format!("`{id}` has no name to read it back with."), format!("Add `label:` to the question `{id}`."))
        } else {
            let near = nearest(&name.word, self.scope.keys().map(StepId::as_str));
            (
                format!("No question has the name `{id}`."),
                near.map_or("Use the name behind an `ask:` or `choose:`.".to_owned(), |near| format!("Did you mean `{near}`?")),
            )
        };
        mistakes.add(name.place, what, remedy);
        None
    }

    fn labelled(&self, id: &StepId) -> bool {
        self.scripts.values().any(|(_, script)| lay::label_of(&script.steps, id))
    }

    fn circle(&self, id: &DialogId, script: &Script, mistakes: &mut Mistakes<'_>) {
        let mut level = BTreeSet::from([id]);
        let mut passed = BTreeSet::new();
        for _ in 0..DEEPEST_CALLS {
            level = level.into_iter().flat_map(|dialog| self.calls.get(dialog).into_iter().flatten()).collect();
            passed.extend(level.iter().copied());
            if level.contains(&id) {
                mistakes.add(
                    script.name.place,
                    format!("`{id}` calls itself, directly or in a circle."),
                    "Take one `call:` of the circle out: nobody would ever reach the end.",
                );
                return;
            }
        }
        // Whoever calls into a circle is not to blame for it.
        if !level.is_empty() && !passed.iter().any(|dialog| self.calls_itself(dialog)) {
            mistakes.add(
                script.name.place,
                format!("Dialogs call each other more than {DEEPEST_CALLS} deep from here."),
                "Put some of them into one file.",
            );
        }
    }

    fn calls_itself(&self, id: &DialogId) -> bool {
        let mut waiting: Vec<&DialogId> = self.calls.get(id).into_iter().flatten().collect();
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if next == id {
                return true;
            }
            if seen.insert(next) {
                waiting.extend(self.calls.get(next).into_iter().flatten());
            }
        }
        false
    }

    fn reachable(&self, nodes: &[Node], laid: &[lay::Piece<'_>], mistakes: &mut Mistakes<'_>) {
        let mut seen = reached(nodes, 0);
        seen.insert(0);
        for (at, piece) in laid.iter().enumerate() {
            if !seen.contains(&at) {
                mistakes.add(
                    piece.step.place,
                    format!("Nobody can ever reach the step `{}`.", piece.id),
                    "Take it out, or let an option lead to it.",
                );
            }
        }
    }

    /// What is asked after the last signal of a dialog reaches nobody: only a called dialog's answers are added to it.
    fn asked_too_late(&self, nodes: &[Node], script: &Script, mistakes: &mut Mistakes<'_>) {
        let raises = |at: &usize| nodes.get(*at).is_some_and(|node| matches!(node.act, Act::Raise { .. }));
        let after: BTreeSet<usize> = (0..nodes.len()).filter(raises).flat_map(|raise| reached(nodes, raise)).collect();
        for (name, place) in lay::asked(&script.steps) {
            let late = nodes.iter().position(|node| node.id == name).filter(|at| after.contains(at));
            if late.is_some_and(|at| !reached(nodes, at).iter().any(raises)) && !lay::reads(&script.steps, &name) {
                mistakes.add(
                    place,
                    format!("`{name}` is asked after the signal was raised: no worker reads the answer."),
                    "Ask it above `raise:`, or put it into a dialog of its own and `call:` that.",
                );
            }
        }
    }

    /// An answer that no rule, no review and no worker reads was asked for nothing.
    fn read_by_somebody(&self, id: &DialogId, script: &Script, mistakes: &mut Mistakes<'_>) {
        let raises = |dialog: &DialogId| self.scripts.get(dialog).is_some_and(|(_, script)| lay::raises(&script.steps));
        let called_by_a_raiser =
            self.calls.iter().any(|(caller, called)| caller.as_str() != WELCOME && called.contains(id) && raises(caller));
        if !script.adds_to.is_empty() && raises(id) {
            mistakes.add(
                script.name.place,
                "This dialog adds to an open report and makes one as well.",
                "Leave `adds_to:` or `raise:` out.",
            );
        }
        if id.as_str() == WELCOME || raises(id) || called_by_a_raiser || !script.adds_to.is_empty() || script.check_in.is_some() {
            return;
        }
        for (name, place) in lay::asked(&script.steps) {
            if !lay::reads(&script.steps, &name) {
                mistakes.add(
                    place,
                    format!("Nobody reads the answer `{name}`."),
                    "Use it in a `when:`, in a `review:`, or `raise:` a signal after it.",
                );
            }
        }
    }
}

/// The nodes that can be reached from this one.
fn reached(nodes: &[Node], from: usize) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(node) = waiting.pop().and_then(|at| nodes.get(at)) {
        let mut follow = |next: Next| match next {
            Next::Node(place) if seen.insert(place) => waiting.push(place),
            Next::Node(_) | Next::End => {}
        };
        let options = node.question().map(|question| question.options.as_slice()).unwrap_or_default();
        let all_lead_away = matches!(node.act, Act::Choose { .. })
            && !options.is_empty()
            && node.when.is_none()
            && options.iter().all(|option| option.leads != Leads::On);
        if !all_lead_away {
            follow(node.next);
        }
        for option in options {
            match &option.leads {
                Leads::To(next) => follow(*next),
                Leads::On => follow(node.next),
                Leads::Into(_) => {}
            }
        }
    }
    seen
}
