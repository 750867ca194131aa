//! A file as records: bytes in, in pieces of any size; records out, each with its line.
//!
//! The one decision: what is kept is never more than one piece and one record, and a record has a longest length, so that a
//! quote that is never closed cannot swallow a file.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use encoding_rs::{CoderResult, Decoder, Encoding};

/// The longest record, in bytes. A row of a landlord's has some hundred; a letter in a cell some thousand.
const LONGEST: usize = 64 * 1024;
/// The most cells of a record: an export of everything a system knows has some hundred columns.
const MOST_CELLS: usize = 1_000;
/// How much text is looked at in one go.
const PIECE: usize = 32 * 1024;

/// A record.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<line {} with {} cells>", self.line, self.cells.len())
    }
}

/// What comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A record.
    Record(Record),
    /// A record that is too long to be one, from this line on. Nothing comes after it.
    Endless {
        /// The line it begins on.
        line: u64,
    },
}

/// Reads.
pub struct Records {
    decoder: Decoder,
    text: String,
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
    /// The line we are on.
    line: u64,
    /// The line the record began on, once it has.
    began: Option<u64>,
    first: bool,
    over: bool,
}

impl Records {
    /// Of a file in this encoding with this separator.
    pub fn of(encoding: &'static Encoding, separator: u8) -> Self {
        Self {
            decoder: encoding.new_decoder_with_bom_removal(),
            text: String::with_capacity(PIECE),
            reader: ReaderBuilder::new().delimiter(separator).build(),
            cells: vec![0; LONGEST],
            ends: vec![0; MOST_CELLS],
            filled: 0,
            ended: 0,
            line: 1,
            began: None,
            first: true,
            over: false,
        }
    }

    /// Reads the next bytes; the records that are whole by now.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Piece> {
        self.decode(bytes, false)
    }

    /// There is nothing more: the last record, if its line has no end.
    pub fn end(&mut self) -> Vec<Piece> {
        let mut pieces = self.decode(&[], true);
        if !self.over {
            self.split(&[], &mut pieces);
        }
        pieces
    }

    fn decode(&mut self, mut bytes: &[u8], last: bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        while !self.over {
            let mut text = std::mem::take(&mut self.text);
            text.clear();
            let (result, read, _) = self.decoder.decode_to_string(bytes, &mut text, last);
            bytes = bytes.get(read..).unwrap_or_default();
            if !text.is_empty() {
                self.split(text.as_bytes(), &mut pieces);
            }
            self.text = text;
            if result == CoderResult::InputEmpty {
                break;
            }
        }
        pieces
    }

    /// Splits text into records; no text means that there is no more of it.
    fn split(&mut self, mut text: &[u8], pieces: &mut Vec<Piece>) {
        let last = text.is_empty();
        loop {
            if self.began.is_none() {
                // Ends of lines between records, which are skipped, count as lines.
                let blank = text.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
                let (skipped, rest) = text.split_at_checked(blank).unwrap_or((text, &[]));
                self.line += lines_in(skipped);
                text = rest;
                if text.is_empty() && !last {
                    return;
                }
                self.began = Some(self.line);
            }
            let (cells, ends) = (self.cells.get_mut(self.filled..), self.ends.get_mut(self.ended..));
            let (Some(cells), Some(ends)) = (cells, ends) else { return };
            let (result, read, filled, ended) = self.reader.read_record(text, cells, ends);
            let (taken, rest) = text.split_at_checked(read).unwrap_or((text, &[]));
            self.line += lines_in(taken);
            text = rest;
            self.filled += filled;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty if last => return,
                ReadRecordResult::InputEmpty => return,
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    pieces.push(Piece::Endless { line: self.began.unwrap_or(self.line) });
                    self.over = true;
                    return;
                }
                ReadRecordResult::Record => {
                    let record = self.record();
                    // Excel's own line about the separator.
                    let says_separator =
                        self.first && record.cells.first().is_some_and(|cell| cell.to_ascii_lowercase().starts_with("sep="));
                    self.first = false;
                    if !says_separator {
                        pieces.push(Piece::Record(record));
                    }
                }
                ReadRecordResult::End => {
                    self.over = true;
                    return;
                }
            }
        }
    }

    fn record(&mut self) -> Record {
        let mut from = 0;
        let mut cells = Vec::with_capacity(self.ended);
        for end in self.ends.iter().take(self.ended) {
            let cell = self.cells.get(from..*end).unwrap_or_default();
            cells.push(String::from_utf8_lossy(cell).into_owned());
            from = *end;
        }
        (self.filled, self.ended) = (0, 0);
        Record { line: self.began.take().unwrap_or(self.line), cells }
    }
}

fn lines_in(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// The separators that landlords' systems use.
pub const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// The separator of a file that begins like this: what Excel's `sep=` says, or else what parts the first line into most cells.
pub fn separator(start: &str) -> u8 {
    let line = start.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(said) = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| line.as_bytes().get(4)) {
        return *said;
    }
    let mut quoted = false;
    let mut counts = SEPARATORS.map(|separator| (0_usize, separator));
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (count, separator) in &mut counts {
            *count += usize::from(byte == *separator && !quoted);
        }
    }
    // Of two that part it alike the earlier in the list.
    counts.into_iter().rev().max_by_key(|(count, _)| *count).map_or(b';', |(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{UTF_8, UTF_16LE, WINDOWS_1252};
    use proptest::prelude::*;

    fn read(encoding: &'static Encoding, bytes: &[u8], size: usize) -> Vec<Piece> {
        let start = encoding.decode(bytes).0.into_owned();
        let mut records = Records::of(encoding, separator(&start));
        let mut pieces: Vec<Piece> = bytes.chunks(size.max(1)).flat_map(|piece| records.feed(piece)).collect();
        pieces.extend(records.end());
        pieces
    }

    fn shown(pieces: &[Piece]) -> Vec<String> {
        let show = |piece: &Piece| match piece {
            Piece::Record(record) => format!("{}:{}", record.line, record.cells.join("|")),
            Piece::Endless { line } => format!("{line}:endless"),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn every_record_has_the_line_it_begins_on_whatever_the_pieces() {
        let file = "sep=;\r\nNaam;Bedrag\r\n\r\n\"P.\r\nde Jong\";450\r\n\"zegt \"\"ja\"\"\";1\nlaatste;2";
        let expected = ["2:Naam|Bedrag", "4:P.\r\nde Jong|450", "6:zegt \"ja\"|1", "7:laatste|2"];
        for size in [1, 2, 3, 7, 1000] {
            assert_eq!(shown(&read(UTF_8, file.as_bytes(), size)), expected, "in pieces of {size}");
        }
    }

    #[test]
    fn letters_of_other_encodings_come_out_as_they_are() {
        let text = "Naam;Plaats\nM. Núñez;'s-Gravenhage\n";
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let expected = ["1:Naam|Plaats", "2:M. Núñez|'s-Gravenhage"];
        assert_eq!(shown(&read(UTF_16LE, &utf_16, 5)), expected);
        assert_eq!(shown(&read(WINDOWS_1252, &WINDOWS_1252.encode(text).0, 5)), expected);
        assert_eq!(shown(&read(UTF_8, &[b"\xef\xbb\xbf", text.as_bytes()].concat(), 2)), expected);
    }

    #[test]
    fn separators_are_found() {
        for (line, found) in [
            ("a;b;c", b';'),
            ("a,b,c", b','),
            ("a\tb\tc", b'\t'),
            ("a|b|c", b'|'),
            ("\"a,b,c,d\";e;f", b';'),
            ("sep=|\na|b", b'|'),
            ("SEP=,\na,b", b','),
            ("naam", b';'),
        ] {
            assert_eq!(char::from(separator(line)), char::from(found), "{line}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_ends_the_reading_and_names_its_line() {
        let file = format!("a;b\n1;2\n3;\"{}", "x;y\n".repeat(40_000));
        assert_eq!(shown(&read(UTF_8, file.as_bytes(), 4_096)), ["1:a|b", "2:1|2", "3:endless"]);
    }

    proptest! {
        #[test]
        fn pieces_change_nothing(cells in prop::collection::vec("[a-z\";\n ]{0,6}", 1..30), size in 1_usize..40) {
            let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            let file = quoted.chunks(2).map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
            prop_assert_eq!(read(UTF_8, file.as_bytes(), size), read(UTF_8, file.as_bytes(), file.len()));
        }
    }
}
