//! What our pages are made of: colours that can be read, and nothing that the policy forbids.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Pairs that stand on each other, and the least contrast between them (WCAG 2.2, 1.4.3 and 1.4.11).
const PAIRS: [(&str, &[&str], f64); 12] = [
    ("ink", &["paper", "surface", "sunken", "pilot-wash", "flame-wash", "brick-wash"], 4.5),
    ("soft", &["paper", "surface", "sunken", "pilot-wash", "flame-wash"], 4.5),
    ("pilot", &["paper", "surface", "sunken", "pilot-wash", "flame-wash"], 4.5),
    ("flame", &["paper", "surface", "sunken", "pilot-wash", "flame-wash"], 4.5),
    ("edge", &["paper", "surface", "sunken", "pilot-wash", "flame-wash"], 3.0),
    ("focus", &["paper", "surface", "sunken", "pilot-wash", "flame-wash"], 3.0),
    ("on-pilot", &["pilot", "pilot-strong"], 4.5),
    ("on-flame", &["flame"], 4.5),
    ("brick", &["surface", "brick-wash"], 4.5),
    ("moss", &["surface", "moss-wash"], 4.5),
    ("paper", &["ink"], 4.5),
    ("surface", &["ink"], 4.5),
];

fn of_web(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web").join(folder)
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// The colours of each block of the tokens, in the order of the file: light, dark by the system, dark by choice.
fn blocks() -> Vec<BTreeMap<String, [f64; 3]>> {
    let tokens = std::fs::read_to_string(of_web("assets/tokens.css")).unwrap();
    let blocks = tokens.split('{').filter(|block| block.contains("--paper"));
    let colour = |hex: &str| [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0);
    blocks
        .map(|block| {
            let pairs = block.split(['}', ';']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
            pairs.map(|(name, hex)| (name.to_owned(), colour(hex.trim()))).collect()
        })
        .collect()
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[test]
fn every_pair_of_colours_can_be_read_in_light_and_in_dark() {
    let blocks = blocks();
    assert_eq!(blocks.len(), 3);
    assert_eq!(blocks[1], blocks[2], "dark is one set, written twice");
    for block in &blocks {
        for (over, under, least) in PAIRS {
            for under in under {
                let (a, b) = (luminance(block[over]), luminance(block[*under]));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= least, "{over} on {under}: {contrast:.2}, at least {least}");
            }
        }
    }
}

#[test]
fn colours_are_named_in_one_file_and_sides_are_logical() {
    for (path, text) in files(&of_web("assets")).into_iter().chain(files(&of_web("templates"))) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_style = name.ends_with(".css");
        if name != "tokens.css" && name != "mark.svg" {
            let hex = text.split('#').skip(1).any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 6);
            assert!(!hex && !text.contains("rgb(") && !text.contains("hsl("), "{name} writes a colour: use a token");
        }
        for side in ["left:", "right:", "margin-left", "padding-right", "text-align:left", "float:"] {
            assert!(!is_style || !text.contains(side), "{name} says {side}: use the logical side");
        }
    }
}

#[test]
fn no_template_holds_what_the_policy_forbids_or_leaves_words_unescaped() {
    for (path, text) in files(&of_web("templates")) {
        for forbidden in ["style=", "<style", "onclick", "onload", "javascript:", "|safe", "| safe", "escape = \"none\"", "<script>"] {
            assert!(!text.contains(forbidden), "{} holds {forbidden}", path.display());
        }
    }
}

#[test]
fn the_chat_is_light_enough_for_a_slow_line() {
    let size = |name: &str| std::fs::metadata(of_web("assets").join(name)).unwrap().len();
    assert!(size("chat.js") < 15_000, "the script");
    assert!(size("tokens.css") + size("base.css") + size("chat.css") < 18_000, "the stylesheet, before it is packed");
}
