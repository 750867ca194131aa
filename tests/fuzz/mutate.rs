//! How an input becomes another one.

/// Chance that is the same on every machine (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(target: &str, number: u64) -> Self {
        let name = target.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
        Self(name ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; nought when there is nothing below it.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// What has been trouble for somebody, somewhere.
pub(crate) const NASTY: [&str; 64] = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "👩‍👩‍👧‍👦",
    "e\u{301}",
    "İ",
    "ß",
    "ﬁ",
    "Ⅷ",
    "٣",
    "１２",
    "-1",
    "0",
    "1e308",
    "NaN",
    "99999999999999999999",
    "0x10",
    "1.234.567,89",
    "1,2,3",
    "€",
    "€€",
    "- € 0,00-",
    "1/0/0",
    "31-02-2026",
    "29-02-2027",
    "99-99-9999",
    "0000-00-00",
    "24:00",
    "23:59:60",
    "+31",
    "0031",
    "112",
    "9999 ZZ",
    "0000 AA 0",
    "{",
    "}",
    "[",
    "]",
    "{{",
    "{ $x }",
    "{$",
    "}}",
    ":",
    ": ",
    "- ",
    "? ",
    "|\n",
    ">\n",
    "&a",
    "*a",
    "!!binary x",
    "<<: *a",
    "---\n",
    "\"",
    "'",
    ";",
    "\\u0000",
];

/// Another input than `from`, with pieces of `other` in it.
pub(crate) fn mutated(chance: &mut Chance, from: &[u8], other: &[u8]) -> Vec<u8> {
    let mut input = from.to_vec();
    for _ in 0..=chance.below(4) {
        input = match chance.below(12) {
            0 => bytes_changed(chance, input),
            1 => cut(chance, input),
            2 => put(chance, input, other),
            3 => nested(chance, input),
            4 => repeated(chance, input),
            5 | 6 => nasty(chance, input),
            7 | 8 => a_value(chance, input),
            _ => lines(chance, input, other),
        };
        input.truncate(LARGEST);
    }
    input
}

/// The most that is fed: what is larger is what `growth` is for.
const LARGEST: usize = 64 * 1024;

fn bytes_changed(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    for _ in 0..=chance.below(3) {
        let at = chance.below(input.len());
        let byte = chance.below(256) as u8;
        if let Some(place) = input.get_mut(at) {
            *place = if chance.below(2) == 0 { byte } else { *place ^ (1 << (byte % 8)) };
        }
    }
    input
}

/// A piece of it: from, and to.
fn piece(chance: &mut Chance, of: &[u8], most: usize) -> (usize, usize) {
    let from = chance.below(of.len() + 1);
    (from, (from + chance.below(most)).min(of.len()))
}

fn cut(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    let (from, to) = piece(chance, &input, 64);
    input.drain(from..to);
    if chance.below(8) == 0 {
        input.truncate(from);
    }
    input
}

fn put(chance: &mut Chance, mut input: Vec<u8>, other: &[u8]) -> Vec<u8> {
    let (from, to) = piece(chance, other, 256);
    let at = chance.below(input.len() + 1);
    input.splice(at..at, other[from..to].iter().copied());
    input
}

fn nasty(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    let at = chance.below(input.len() + 1);
    input.splice(at..at, chance.one(&NASTY).bytes());
    input
}

fn repeated(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    let (from, to) = piece(chance, &input, 32);
    let again = input[from..to].repeat(1 + chance.below(200));
    input.splice(to..to, again);
    input
}

fn nested(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    let (open, close) = [("[", "]"), ("{\"a\":", "}"), ("- ", ""), ("{ ", " }"), ("(", ")"), ("a:\n ", "")][chance.below(6)];
    let deep = 1 + chance.below(2_000);
    let (at, end) = piece(chance, &input, 64);
    input.splice(end..end, close.repeat(deep).bytes());
    input.splice(at..at, open.repeat(deep).bytes());
    input
}

/// What stands behind a colon, a comma or a semicolon becomes something else.
fn a_value(chance: &mut Chance, mut input: Vec<u8>) -> Vec<u8> {
    let ends: Vec<usize> = input.iter().enumerate().filter(|(_, byte)| b":,;= \"".contains(byte)).map(|(at, _)| at + 1).collect();
    let Some(from) = ends.get(chance.below(ends.len())).copied() else { return input };
    let to = input[from..].iter().position(|byte| b",;\n}]\"".contains(byte)).map_or(input.len(), |length| from + length);
    input.splice(from..to, chance.one(&NASTY).bytes());
    input
}

fn lines(chance: &mut Chance, input: Vec<u8>, other: &[u8]) -> Vec<u8> {
    let mut all: Vec<Vec<u8>> = input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let others: Vec<&[u8]> = other.split_inclusive(|byte| *byte == b'\n').collect();
    let (one, two) = (chance.below(all.len()), chance.below(all.len()));
    if all.is_empty() {
        return input;
    }
    match chance.below(6) {
        0 => drop(all.remove(one)),
        1 => all.swap(one, two),
        2 => all.insert(one, all[two].clone()),
        3 => all[one].splice(0..0, *b"  ").for_each(drop),
        4 => all[one] = all[one].strip_prefix(b"  ").unwrap_or_default().to_vec(),
        _ => {
            if let Some(line) = others.get(chance.below(others.len())) {
                all.insert(one, line.to_vec());
            }
        }
    }
    all.concat()
}
