//! The files a rule looks at, and what it says when one breaks it.
//!
//! A rule is a plain function from files to findings. So the same function judges the repository and, in its
//! own tests, a bad sample: a rule that cannot fail would be noticed.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One file: its path from the root of the repository, with `/` between the parts, and its text.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// A sample, for the tests of the rules themselves.
    pub(crate) fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The modules from the crate's root to this file: `src/dialog/check/mod.rs` is `["dialog", "check"]`, `src/lib.rs` is `[]`.
    pub(crate) fn module(&self) -> Vec<String> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let stem = inside.strip_suffix(".rs").unwrap_or(inside);
        let mut parts: Vec<String> = stem.split('/').map(str::to_owned).collect();
        if parts.last().is_some_and(|last| last == "mod") || parts == ["lib"] {
            parts.pop();
        }
        parts
    }

    /// The top-level room this file belongs to; none for `src/lib.rs`, which only lists them.
    pub(crate) fn room(&self) -> Option<String> {
        self.module().into_iter().next()
    }
}

/// One place where a rule is broken, with all that somebody needs who has never heard of the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) path: String,
    /// Counted from 1; none when the whole file or folder is meant.
    pub(crate) line: Option<usize>,
    pub(crate) what: String,
    pub(crate) rule: &'static str,
    pub(crate) why: String,
    pub(crate) remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => writeln!(f, "{}:{line}: {}", self.path, self.what)?,
            None => writeln!(f, "{}: {}", self.path, self.what)?,
        }
        writeln!(f, "    rule: {}", self.rule)?;
        writeln!(f, "    why:  {}", self.why)?;
        writeln!(f, "    do:   {}", self.remedy)
    }
}

/// Fails with every finding at once, so that nobody has to run the test once for each mistake.
#[track_caller]
pub(crate) fn assert_kept(findings: &[Finding]) {
    let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n\n{}\n{} place(s) to mend.\n", told.join("\n"), told.len());
}

/// The files under `folder` whose name ends in one of `endings`, in the order of their paths. A folder that is not there holds none.
pub(crate) fn files(folder: &str, endings: &[&str]) -> io::Result<Vec<Source>> {
    let root = root();
    let mut found = Vec::new();
    let mut waiting = vec![root.join(folder)];
    while let Some(folder) = waiting.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
                found.push(Source { path: from_root(&path, &root), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// The crate's own code.
pub(crate) fn crate_files() -> io::Result<Vec<Source>> {
    let found = files("src", &[".rs"])?;
    assert!(found.len() > 3, "only {} files under src/: the rules would hold for nothing", found.len());
    Ok(found)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn from_root(path: &Path, root: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

#[test]
fn a_file_knows_its_module_and_its_room() {
    let cases = [
        ("src/lib.rs", vec![], None),
        ("src/main.rs", vec!["main"], Some("main")),
        ("src/mailbox.rs", vec!["mailbox"], Some("mailbox")),
        ("src/dialog/mod.rs", vec!["dialog"], Some("dialog")),
        ("src/dialog/check/texts.rs", vec!["dialog", "check", "texts"], Some("dialog")),
    ];
    for (path, module, room) in cases {
        let source = Source::sample(path, "");
        assert_eq!(source.module(), module, "{path}");
        assert_eq!(source.room().as_deref(), room, "{path}");
    }
}

#[test]
#[should_panic(expected = "src/x.rs:7: it whistles\n    rule: no whistling\n    why:  it wakes the house\n    do:   hum")]
fn a_broken_rule_tells_where_what_why_and_what_to_do() {
    assert_kept(&[Finding {
        path: "src/x.rs".to_owned(),
        line: Some(7),
        what: "it whistles".to_owned(),
        rule: "no whistling",
        why: "it wakes the house".to_owned(),
        remedy: "hum".to_owned(),
    }]);
}
