//! Figures as lines to read, and as a file for a spreadsheet.
//!
//! The one decision: whatever could begin a formula is made a text, because names of kinds and organisations are written by
//! people and a spreadsheet runs what begins with `=`.

use super::table::{By, Cell, Count, Figures, Row};
use crate::arrears::file::harmless;
use jiff::SignedDuration;

/// A hidden cell in a file. It begins with a letter, so that no spreadsheet takes it for a number.
const HIDDEN: &str = "hidden";

/// The columns of the file.
const COLUMNS: [&str; 13] = [
    "from",
    "until",
    "by",
    "name",
    "signals",
    "first_word_median_hours",
    "first_word_90th_percentile_hours",
    "first_word_median_working_hours",
    "first_word_90th_percentile_working_hours",
    "waiting",
    "overdue",
    "reopened",
    "handed_back",
];

/// What is told on a terminal.
pub fn lines(figures: &Figures) -> Vec<String> {
    let (first, last) = figures.days;
    let mut lines = vec![format!("Signals from {first} to {last}, whole months:"), line("All signals", &figures.total)];
    for table in &figures.tables {
        lines.push(match table.by {
            By::Kind => "By kind:".to_owned(),
            By::Organisation => "By organisation:".to_owned(),
        });
        lines.extend(table.rows.iter().map(|row| format!("  {}", line(row.name.as_deref().unwrap_or("Others together"), row))));
    }
    lines.push("How long: from the signal to a person's first word, by the clock, nights and weekends included.".to_owned());
    lines.push("At work: of that time, when somebody of the organisation is at work.".to_owned());
    lines.push("Hidden: fewer than five, or what would give away fewer than five, also beside another period.".to_owned());
    lines.push(match figures.orphans {
        0 => "Open signals of nobody: 0.".to_owned(),
        some => format!("Open signals of nobody: {some}. That must not be: run `waakvlam doctor`."),
    });
    lines
}

fn line(name: &str, row: &Row) -> String {
    let of = |count: Count| match count {
        Count::Waiting => "waiting",
        Count::Overdue => "overdue",
        Count::Reopened => "not better",
        Count::HandedBack => "handed back",
    };
    let counts: Vec<String> =
        Count::ALL.into_iter().zip(&row.counts).map(|(count, cell)| format!("{} {}", cell_in_words(*cell), of(count))).collect();
    let both = |by_clock: SignedDuration, at_work: Option<SignedDuration>| match at_work {
        Some(at_work) => format!("{} ({} at work)", time(by_clock), time(at_work)),
        None => time(by_clock),
    };
    let half = row.wait.median.map(|median| format!(" half had a word within {},", both(median, row.at_work.median)));
    let most = row.wait.ninetieth.map(|most| format!(" nine of ten within {},", both(most, row.at_work.ninetieth)));
    let wait = [half, most].into_iter().flatten().collect::<String>();
    format!("{name}: {} signals,{wait} {}.", cell_in_words(row.signals), counts.join(", "))
}

fn cell_in_words(cell: Cell) -> String {
    match cell {
        Cell::Shown(count) => count.to_string(),
        Cell::Hidden => HIDDEN.to_owned(),
    }
}

/// As people say it: minutes up to two hours, then hours, then days.
fn time(wait: SignedDuration) -> String {
    match wait.as_mins() {
        minutes @ ..120 => format!("{minutes} minutes"),
        minutes @ 120..2880 => format!("{} hours", (minutes + 30) / 60),
        minutes => format!("{} days", (minutes + 720) / 1440),
    }
}

/// As a file: a line a group, the columns named above. Of a hidden cell it says so.
pub fn csv(figures: &Figures) -> String {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec(), cells(figures, "all", "", &figures.total)];
    for table in &figures.tables {
        let by = match table.by {
            By::Kind => "kind",
            By::Organisation => "organisation",
        };
        rows.extend(table.rows.iter().map(|row| cells(figures, by, row.name.as_deref().unwrap_or("others together"), row)));
    }
    rows.iter().map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

fn cells(figures: &Figures, by: &str, name: &str, row: &Row) -> Vec<String> {
    let hours = |wait: Option<SignedDuration>| wait.map_or_else(|| HIDDEN.to_owned(), |wait| format!("{:.1}", wait.as_secs_f64() / 3600.0));
    let (first, last) = figures.days;
    let mut cells = vec![first.to_string(), last.to_string(), by.to_owned(), name.to_owned(), cell_in_words(row.signals)];
    cells.extend([row.wait.median, row.wait.ninetieth, row.at_work.median, row.at_work.ninetieth].map(hours));
    cells.extend(row.counts.iter().map(|cell| cell_in_words(*cell)));
    cells
}

/// A cell that stays a text or a number, whatever stands in it (RFC 4180).
fn quoted(cell: &str) -> String {
    let text = harmless(cell);
    if text.contains([',', ';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Wait;
    use crate::figures::table::Table;

    fn row(name: Option<&str>, signals: u64, median: Option<i64>) -> Row {
        let median = median.map(SignedDuration::from_mins);
        let counts = [Cell::Shown(0), Cell::Hidden, Cell::Shown(7), Cell::Shown(0)];
        let at_work = median.map(|median| median / 2);
        let wait = |median| Wait { median, ninetieth: None };
        Row { name: name.map(str::to_owned), signals: Cell::Shown(signals), wait: wait(median), at_work: wait(at_work), counts }
    }

    fn figures(organisation: &str) -> Figures {
        let kinds = vec![row(Some("Rent arrears"), 40, Some(90)), row(None, 8, None)];
        let organisations = Table { by: By::Organisation, rows: vec![row(Some(organisation), 48, Some(60 * 26))] };
        let days = ("2026-10-01".parse().unwrap(), "2026-11-23".parse().unwrap());
        Figures { days, total: row(None, 48, Some(60 * 24 * 3)), tables: [Table { by: By::Kind, rows: kinds }, organisations], orphans: 0 }
    }

    #[test]
    fn figures_read_as_sentences() {
        assert_eq!(
            lines(&figures("Town")),
            [
                "Signals from 2026-10-01 to 2026-11-23, whole months:",
                "All signals: 48 signals, half had a word within 3 days (36 hours at work), 0 waiting, hidden overdue, 7 not better, 0 handed back.",
                "By kind:",
                "  Rent arrears: 40 signals, half had a word within 90 minutes (45 minutes at work), 0 waiting, hidden overdue, 7 not better, 0 handed back.",
                "  Others together: 8 signals, 0 waiting, hidden overdue, 7 not better, 0 handed back.",
                "By organisation:",
                "  Town: 48 signals, half had a word within 26 hours (13 hours at work), 0 waiting, hidden overdue, 7 not better, 0 handed back.",
                "How long: from the signal to a person's first word, by the clock, nights and weekends included.",
                "At work: of that time, when somebody of the organisation is at work.",
                "Hidden: fewer than five, or what would give away fewer than five, also beside another period.",
                "Open signals of nobody: 0.",
            ]
        );
    }

    #[test]
    fn no_cell_of_the_file_becomes_a_formula_or_breaks_its_line() {
        let table = [
            ("Town", "\r\n2026-10-01,2026-11-23,organisation,Town,48,26.0,hidden,13.0,hidden,0,hidden,7,0\r\n"),
            ("=HYPERLINK(1)", "organisation,'=HYPERLINK(1),48,"),
            ("+31", "organisation,'+31,48,"),
            ("-2", "organisation,'-2,48,"),
            ("@town", "organisation,'@town,48,"),
            ("\u{feff}=1+1", "organisation,'\u{feff}=1+1,48,"),
            ("Town, \"old\"", "organisation,\"Town, \"\"old\"\"\",48,"),
            ("a\nb", "organisation,\"a\nb\",48,"),
        ];
        for (name, expected) in table {
            let csv = csv(&figures(name));
            assert!(csv.starts_with("from,until,by,name,signals,") && csv.contains(expected), "{name}: {csv}");
        }
    }
}
