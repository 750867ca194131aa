//! What files say: no help line's number outside the one table of them, and the same migrations for every database.

use crate::names::{Part, Reading};
use crate::source::{Finding, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The one file that holds help lines.
const LINES: &str = "dialogs/lines.yaml";

/// What is shown there are whole conversations, as people saw them: a transcript proves that the number from the table
/// arrives, and fails when the table changes. Examples are people's own words.
const SEEN_OR_SAID: [&str; 2] = ["dialogs/transcripts/", "dialogs/examples/"];

/// In what people edit, a help line is called by its name.
pub(crate) fn lines_in_dialogs(sources: &[Source]) -> Vec<Finding> {
    let judged = sources.iter().filter(|source| source.path != LINES && !SEEN_OR_SAID.iter().any(|folder| source.path.starts_with(folder)));
    judged
        .flat_map(|source| {
            source
                .text
                .lines()
                .enumerate()
                .flat_map(move |(at, line)| help_lines(line).into_iter().map(move |number| literal_line(&source.path, at + 1, &number)))
        })
        .collect()
}

/// In the code too. Its tests may quote one.
pub(crate) fn lines_in_code(readings: &[Reading]) -> Vec<Finding> {
    let shipped = readings.iter().flat_map(|reading| {
        let literals = reading.literals.iter().filter(|literal| literal.part == Part::Shipped);
        literals.map(move |literal| (reading, literal))
    });
    shipped
        .flat_map(|(reading, literal)| {
            help_lines(&literal.text).into_iter().map(|number| literal_line(&reading.source.path, literal.line, &number))
        })
        .collect()
}

/// Each database goes through the same steps, under the same names.
pub(crate) fn migrations(sources: &[Source]) -> Vec<Finding> {
    let mut databases: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in sources {
        if let Some((database, name)) = source.path.strip_prefix("migrations/").and_then(|path| path.split_once('/')) {
            databases.entry(database).or_default().insert(name);
        }
    }
    let all: BTreeSet<&str> = databases.values().flatten().copied().collect();
    let missing = databases.iter().flat_map(|(database, names)| all.difference(names).map(move |name| (database, name)));
    missing
        .map(|(database, name)| Finding {
            path: format!("migrations/{database}/"),
            line: None,
            what: format!("`{name}` is missing"),
            rule: "every database has the same migrations",
            why: "a store that was moved to the other database would silently lack a table or a column".to_owned(),
            remedy: "write the step for this database under the same name, even when it has nothing to do there (and say so in it)"
                .to_owned(),
        })
        .collect()
}

fn literal_line(path: &str, line: usize, number: &str) -> Finding {
    Finding {
        path: path.to_owned(),
        line: Some(line),
        what: format!("the number `{number}` is written out"),
        rule: "help lines stand in dialogs/lines.yaml only",
        why: "numbers, costs and hours of help lines change; a text that keeps an old one sends somebody in need to nobody".to_owned(),
        remedy: "call the line by its name; its number, hours and the day somebody checked them stand in dialogs/lines.yaml".to_owned(),
    }
}

/// The Dutch and European numbers of emergency and help lines in a text: 112, 113, 116xxx, 0800 and 0900.
/// Amounts, times, dates and longer numbers that only hold these digits are none.
fn help_lines(text: &str) -> Vec<String> {
    let words = words(text);
    let followers = words.iter().skip(1).map(String::as_str).chain([""]);
    words.iter().zip(followers).filter(|(word, next)| is_help_line(word, next)).map(|(word, _)| word.clone()).collect()
}

/// Words and numbers, a number with what is written inside it: `112,50` and `11:12` are one word each, `tel:113` is two.
fn words(text: &str) -> Vec<String> {
    let at: Vec<char> = text.chars().collect();
    let mut words = vec![String::new()];
    for (i, &this) in at.iter().enumerate() {
        let digit = |i: Option<usize>| i.and_then(|i| at.get(i)).is_some_and(char::is_ascii_digit);
        let inside_number = matches!(this, '.' | ',' | ':' | '/') && digit(i.checked_sub(1)) && digit(i.checked_add(1));
        match words.last_mut() {
            Some(word) if this.is_alphanumeric() || matches!(this, '-' | '_') || inside_number => word.push(this),
            Some(_) | None => words.push(String::new()),
        }
    }
    words.iter().map(|word| word.trim_matches(['-', '_']).to_owned()).filter(|word| !word.is_empty()).collect()
}

fn is_help_line(word: &str, next: &str) -> bool {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let three_digits = next.len() == 3 && next.chars().all(|at| at.is_ascii_digit());
    if word == "116" {
        return three_digits;
    }
    if word.chars().all(|at| at.is_ascii_digit() || at == '-') && (digits.starts_with("0800") || digits.starts_with("0900")) {
        return true;
    }
    // `112`, `112-melding` and `112/113`, but not the date `2026-112-7`: nothing else in the word is a number.
    let mut numbers = word.split(['-', '/']).filter(|part| part.chars().any(|at| at.is_ascii_digit())).peekable();
    let short = |part: &str| matches!(part, "112" | "113") || (part.len() == 6 && part.starts_with("116") && part == digits);
    numbers.peek().is_some() && numbers.all(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names;

    #[test]
    fn a_help_line_is_seen_in_every_dress() {
        let cases = [
            ("Bel 112.", "112"),
            ("\"112\"", "112"),
            ("(112)", "112"),
            ("bel nu 112, of 113", "112 113"),
            ("een 112-melding", "112-melding"),
            ("112/113", "112/113"),
            ("tel:113", "113"),
            ("Bel 0800-0113, gratis", "0800-0113"),
            ("0900 8844", "0900"),
            ("08000432", "08000432"),
            ("call 116 123", "116"),
            ("116111", "116111"),
            ("116 euro", ""),
            ("€ 112,50", ""),
            ("€ 1.112", ""),
            ("11:12 or 112:00", ""),
            ("1120 and 2113", ""),
            ("2026-112-7", ""),
            ("hash 0800ab12", ""),
            ("08:00-09:00", ""),
            ("postcode 1123 AB", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(help_lines(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_literal_help_line_in_a_dialog_is_found_and_the_table_is_not() {
        let say = "steps:\n  - say: Bel 112.\n";
        let paths = [
            "dialogs/welcome.yaml",
            "dialogs/crisis/nl.yaml",
            "dialogs/texts/en/a.ftl",
            LINES,
            "dialogs/transcripts/a.txt",
            "dialogs/examples/nl/fire.txt",
        ];
        let findings = lines_in_dialogs(&paths.map(|path| Source::sample(path, say)));
        let found: Vec<_> = findings.iter().map(|finding| (finding.path.as_str(), finding.line)).collect();
        assert_eq!(found, [("dialogs/welcome.yaml", Some(2)), ("dialogs/crisis/nl.yaml", Some(2)), ("dialogs/texts/en/a.ftl", Some(2))]);
    }

    #[test]
    fn a_literal_help_line_in_code_is_found_and_one_in_a_comment_or_a_test_is_not() {
        let code = "/// Never say 112 here.
            fn f() {
                let x = \"Bel 0800-0113\";
                println!(\"Bel 112\"); // 113
            }
            #[cfg(test)]
            mod tests { const X: &str = \"112\"; }";
        let findings = lines_in_code(&names::read(&[Source::sample("src/desk/mod.rs", code)]).unwrap());
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [Some(3), Some(4)]);
    }

    #[test]
    fn a_step_that_one_database_lacks_is_found() {
        let step = |path: &str| Source::sample(path, "");
        let findings = migrations(&[
            step("migrations/sqlite/0001_ground.sql"),
            step("migrations/sqlite/0002_more.sql"),
            step("migrations/postgres/0001_ground.sql"),
        ]);
        let found: Vec<_> = findings.iter().map(|finding| format!("{}: {}", finding.path, finding.what)).collect();
        assert_eq!(found, ["migrations/postgres/: `0002_more.sql` is missing"]);
        assert_eq!(migrations(&[step("migrations/sqlite/0001_ground.sql")]), []);
    }
}
