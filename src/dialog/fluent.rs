//! What is looked at in a translation's source before it is parsed.
//!
//! The one decision: the parser goes a step deeper into its stack for each brace within a brace, and a stack that runs over ends
//! the whole program. So a source is not given to it when it nests deeper than any sentence does.

/// The most braces within braces: a form for one and for many, within one for he and she, with a name in it, is three.
const DEEPEST: u32 = 12;

/// The line, from 1, on which braces nest deeper than a sentence does.
pub(super) fn too_deep(source: &str) -> Option<u32> {
    let mut deep = 0_u32;
    for (line, text) in (1..).zip(source.lines()) {
        // What begins at the margin begins anew, but for a brace that is closed there.
        if !text.starts_with([' ', '\t', '}', '{']) {
            deep = 0;
        }
        for letter in text.bytes() {
            match letter {
                b'{' => deep += 1,
                b'}' => deep = deep.saturating_sub(1),
                _ => {}
            }
            if deep > DEEPEST {
                return Some(line);
            }
        }
    }
    None
}

/// Where the lines of a source begin, so that the line of a place is found without reading all that stands before it.
pub(super) struct Starts(Vec<usize>);

impl Starts {
    pub(super) fn of(source: &str) -> Self {
        Self(std::iter::once(0).chain(source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1)).collect())
    }

    /// The line, from 1, of this byte.
    pub(super) fn line(&self, at: usize) -> u32 {
        u32::try_from(self.0.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_may_nest_and_a_trap_may_not() {
        let plural = "k = { $n ->\n    [one] { $who ->\n        [a] Dag { $name }\n       *[b] Hoi\n    }\n   *[other] Allen\n }\nl = {\"{\"} {\"{\"}\n";
        assert_eq!(too_deep(plural), None);
        assert_eq!(too_deep(&"# { een rest van een zin\n".repeat(100)), None, "each line begins anew");
        assert_eq!(too_deep(&format!("a = b\nk = {}", "{".repeat(5_000))), Some(2));
        assert_eq!(too_deep(&format!("k =\n{}", " {\n".repeat(5_000))), Some(14));
        assert_eq!(too_deep(&format!("k = {}", "{ $a -> *[x] ".repeat(5_000))), Some(1));
    }

    #[test]
    fn the_line_of_a_byte_is_counted_from_one() {
        let starts = Starts::of("a\nbc\n\nd");
        assert_eq!([0, 1, 2, 4, 5, 6, 7].map(|at| starts.line(at)), [1, 1, 2, 2, 3, 4, 4]);
        assert_eq!(Starts::of("").line(0), 1);
    }
}
