//! What docs/PRIVACY.md says of how long things are kept: every shipped term, with where it comes from.

use crate::source::{Finding, Source};

const KINDS: &str = "dialogs/kinds.yaml";
const PRIVACY: &str = "docs/PRIVACY.md";

/// Each term under `keep:` stands in a row of the privacy page, with its number and a reason.
pub(crate) fn told(sources: &[Source]) -> Vec<Finding> {
    let text = |path: &str| sources.iter().find(|source| source.path == path).map_or("", |source| source.text.as_str());
    let rows: Vec<Vec<&str>> = text(PRIVACY).lines().map(|line| line.split('|').map(str::trim).collect()).collect();
    let is_told = |name: &str, months: &str| {
        rows.iter().any(|row| matches!(row.as_slice(), ["", setting, shipped, why, ""] if *setting == format!("`{name}`") && *shipped == months && why.split_whitespace().count() > 5))
    };
    shipped(text(KINDS)).into_iter().filter(|(name, months)| !is_told(name, months)).map(|(name, months)| untold(&name, &months)).collect()
}

/// The terms of a file of kinds: `keep.outcomes.double`, and how many months.
fn shipped(kinds: &str) -> Vec<(String, String)> {
    let mut path: Vec<(usize, &str)> = Vec::new();
    let mut terms: Vec<(String, String)> = Vec::new();
    let inside = kinds.lines().skip_while(|line| *line != "keep:");
    let lines = inside.enumerate().take_while(|(at, line)| *at == 0 || line.starts_with(' ') || line.is_empty()).map(|(_, line)| line);
    for line in lines.filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#')) {
        let depth = line.len() - line.trim_start().len();
        let Some((name, value)) = line.trim().split_once(':') else { continue };
        path.retain(|(before, _)| *before < depth);
        path.push((depth, name));
        if !value.trim().is_empty() {
            let name = path.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(".");
            terms.push((name, value.split('#').next().unwrap_or_default().trim().to_owned()));
        }
    }
    terms
}

fn untold(name: &str, months: &str) -> Finding {
    Finding {
        path: PRIVACY.to_owned(),
        line: None,
        what: format!("`{name}` is shipped as {months}, and no row says so with a reason"),
        rule: "every term has a source or a reason",
        why: "a privacy officer has to know which terms a law gives and which somebody chose".to_owned(),
        remedy: format!("write a row under \"How long\": | `{name}` | {months} | the source, or \"Our choice\" and why |"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_without_a_row_another_number_or_no_reason_is_found() {
        let kinds = "a: 1\nkeep:\n  months: 24\n  outcomes:\n    double: 6 # short\n  kinds:\n    noise: 60\nother: 2\n";
        let names: Vec<_> = shipped(kinds).into_iter().map(|(name, months)| format!("{name} {months}")).collect();
        assert_eq!(names, ["keep.months 24", "keep.outcomes.double 6", "keep.kinds.noise 60"]);
        let page = "| `keep.months` | 12 | Our choice, because it was always so. |\n\
                    | `keep.outcomes.double` | 6 | Our choice. |\n\
                    | `keep.kinds.noise` | 60 | Our choice, as long as the other one. |\n";
        let found = told(&[Source::sample(KINDS, kinds), Source::sample(PRIVACY, page)]);
        assert_eq!(
            found.iter().map(|finding| finding.what.split(' ').next().unwrap_or_default()).collect::<Vec<_>>(),
            ["`keep.months`", "`keep.outcomes.double`"]
        );
    }
}
