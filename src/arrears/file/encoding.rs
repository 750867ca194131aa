//! How a landlord's file writes its letters: UTF-8, UTF-16, or what Windows made of it.
//!
//! The one decision: what the bytes say goes before what anybody guesses. A mark at the start, or noughts where UTF-16 has them,
//! decides; else all of it is UTF-8, or it is Windows-1252, of which ISO-8859-1 is a part. A file that is UTF-8 but for a slip
//! stays UTF-8, and the line with the slip is told.

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at for noughts.
const FIRST: usize = 512;

/// Looks at a file's bytes, all of them, in pieces.
pub struct Sniff {
    first: Vec<u8>,
    strict: Decoder,
    scratch: String,
    /// Letters of several bytes that were whole, and places where none could be read.
    whole: u64,
    broken: u64,
}

impl Default for Sniff {
    fn default() -> Self {
        let strict = UTF_8.new_decoder_without_bom_handling();
        Self { first: Vec::new(), strict, scratch: String::with_capacity(16 * 1024), whole: 0, broken: 0 }
    }
}

impl Sniff {
    /// Looks at the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        let wanted = FIRST.saturating_sub(self.first.len()).min(bytes.len());
        self.first.extend_from_slice(bytes.get(..wanted).unwrap_or_default());
        self.count(bytes, false);
    }

    /// How the file writes its letters.
    pub fn end(mut self) -> &'static Encoding {
        self.count(&[], true);
        if let Some((encoding, _)) = Encoding::for_bom(&self.first) {
            return encoding;
        }
        // Half of the letters of a Dutch file in UTF-16 are noughts, always on the same side.
        let noughts = |side: usize| self.first.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (noughts(0), noughts(1));
        let many = self.first.len() / 5;
        if odd > many && even < odd / 4 {
            UTF_16LE
        } else if even > many && odd < even / 4 {
            UTF_16BE
        } else if self.broken == 0 || self.whole > self.broken {
            UTF_8
        } else {
            WINDOWS_1252
        }
    }

    fn count(&mut self, mut bytes: &[u8], last: bool) {
        loop {
            self.scratch.clear();
            let (result, read) = self.strict.decode_to_string_without_replacement(bytes, &mut self.scratch, last);
            self.whole += self.scratch.chars().filter(|letter| !letter.is_ascii()).count() as u64;
            bytes = bytes.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.broken += 1,
            }
        }
    }
}

/// The encoding of this name, as a mapping writes it.
pub fn named(name: &str) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(name.trim().as_bytes())?;
    [UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252].contains(&encoding).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniffed(bytes: &[u8]) -> &'static str {
        // In pieces of three, so that letters are cut in two.
        let mut sniff = Sniff::default();
        bytes.chunks(3).for_each(|piece| sniff.feed(piece));
        sniff.end().name()
    }

    fn utf_16(text: &str, swap: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn files_are_read_as_they_were_written() {
        let text = "Naam;Bedrag\nM. Núñez;450\n";
        let (latin, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(sniffed(text.as_bytes()), "UTF-8");
        assert_eq!(sniffed(b"\xef\xbb\xbfNaam;Bedrag\n"), "UTF-8");
        assert_eq!(sniffed(b"Naam;Bedrag\n"), "UTF-8");
        assert_eq!(sniffed(&latin), "windows-1252");
        assert_eq!(sniffed(&utf_16(text, false)), "UTF-16LE");
        assert_eq!(sniffed(&utf_16(text, true)), "UTF-16BE");
        assert_eq!(sniffed(&[b"\xff\xfe".to_vec(), utf_16(text, false)].concat()), "UTF-16LE");
        assert_eq!(sniffed(b""), "UTF-8");
        let slip = [text.repeat(9).as_bytes(), b"M. N\xfa\xf1ez;450\n"].concat();
        assert_eq!(sniffed(&slip), "UTF-8", "one line in another encoding is a slip");
    }

    #[test]
    fn a_mapping_names_only_what_we_read() {
        for (name, encoding) in [
            ("utf-8", Some(UTF_8)),
            ("iso-8859-1", Some(WINDOWS_1252)),
            ("Windows-1252", Some(WINDOWS_1252)),
            ("utf-16", Some(UTF_16LE)),
            ("big5", None),
            ("x", None),
        ] {
            assert_eq!(named(name), encoding, "{name}");
        }
    }
}
