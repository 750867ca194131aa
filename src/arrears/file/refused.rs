//! The report of refused rows: the landlord's own file with these rows only, and beside each why. Correct it, and bring it back.
//!
//! The one decision: a spreadsheet takes a cell that begins with `=` for a formula and runs it, so such a cell gets an apostrophe
//! in front, which a spreadsheet does not show and which is taken away again when the report comes back.

use super::heading::{OURS, plain};

/// What a spreadsheet takes for the start of a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// What a program may leave out before it looks at a cell: the mark of UTF-8, and what has no width.
const UNSEEN: [char; 5] = ['\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}'];

/// A cell that no spreadsheet runs.
pub fn harmless(cell: &str) -> String {
    if is_run(cell) { format!("'{cell}") } else { cell.to_owned() }
}

fn is_run(cell: &str) -> bool {
    cell.trim_start_matches(UNSEEN).starts_with(FORMULA)
}

/// The cell as it was before [`harmless`].
pub fn as_written(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_run(rest)).unwrap_or(cell)
}

/// A report being written, as bytes to be put somewhere after each call.
pub struct Report {
    separator: u8,
    /// Columns of an earlier report, which are not written a second time.
    ours: Vec<usize>,
    columns: usize,
}

impl Report {
    /// Of a file with these headings; its first line. It begins with the mark by which a spreadsheet knows UTF-8.
    pub fn begin(headings: &[String], separator: u8) -> (Self, Vec<u8>) {
        let names = OURS.map(plain);
        let ours = (0..).zip(headings).filter(|(_, heading)| names.contains(&plain(heading))).map(|(at, _)| at).collect();
        let report = Self { separator, ours, columns: headings.len() };
        let line = report.line(headings, OURS);
        (report, [b"\xef\xbb\xbf".as_slice(), &line].concat())
    }

    /// A row and why it is here.
    pub fn row(&self, cells: &[String], line: u64, why: &str) -> Vec<u8> {
        self.line(cells, [&line.to_string(), why])
    }

    fn line(&self, cells: &[String], behind: [&str; 2]) -> Vec<u8> {
        let own = (0..).zip(cells).filter(|(at, _)| !self.ours.contains(at)).map(|(_, cell)| harmless(cell));
        // A row with too few cells keeps its reason in its column.
        let gap = std::iter::repeat_n(String::new(), self.columns.saturating_sub(cells.len()));
        let all = own.chain(gap).chain(behind.map(harmless));
        let mut writer = csv::WriterBuilder::new().delimiter(self.separator).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Into memory, where nothing can go wrong.
        drop(writer.write_record(all));
        writer.into_inner().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_each_comes_back_as_it_was() {
        for cell in ["=1+1", "+31612345678", "-12,50", "@SUM(A1)", "\tx", "\u{feff}=1+1", "gewoon", "'s-Gravenhage", ""] {
            let safe = harmless(cell);
            assert!(!is_run(&safe), "{cell:?}");
            assert_eq!(as_written(&safe), cell);
        }
    }

    #[test]
    fn a_report_is_the_file_with_a_reason_and_a_report_of_a_report_has_one_reason() {
        let headings = ["Naam", "Bedrag"].map(str::to_owned);
        let (report, start) = Report::begin(&headings, b';');
        assert_eq!(String::from_utf8(start).unwrap(), "\u{feff}Naam;Bedrag;waakvlam_regel;waakvlam_waarom\r\n");
        let row = report.row(&["=Jan".to_owned(), "4;5".to_owned()], 12, "Dit is geen bedrag.");
        assert_eq!(String::from_utf8(row).unwrap(), "'=Jan;\"4;5\";12;Dit is geen bedrag.\r\n");
        let short = report.row(&["Jan".to_owned()], 13, "x");
        assert_eq!(String::from_utf8(short).unwrap(), "Jan;;13;x\r\n");
        let again = ["Naam", "Bedrag", "waakvlam_regel", "waakvlam_waarom"].map(str::to_owned);
        let (report, start) = Report::begin(&again, b';');
        assert_eq!(String::from_utf8(start).unwrap(), "\u{feff}Naam;Bedrag;waakvlam_regel;waakvlam_waarom\r\n");
        let row = report.row(&["Jan", "4", "12", "oud"].map(str::to_owned), 2, "nieuw");
        assert_eq!(String::from_utf8(row).unwrap(), "Jan;4;2;nieuw\r\n");
    }
}
