//! What was taken for what, as a picture.
//!
//! The one decision: each row is shaded by its own share, so that a rare label is read as easily as a common one, and the number
//! stands in the field for whoever does not see shades.

use crate::classify::Judgement;
use crate::id::Kind;
use std::fmt::Write as _;

/// A field, the names beside them, and the heading, in pixels.
const FIELD: usize = 46;
const NAMES: usize = 180;
const HEAD: usize = 190;
const FOOT: usize = 60;

pub fn draw(judgement: &Judgement) -> String {
    let labels: Vec<&Kind> = judgement.rows.iter().map(|row| &row.label).collect();
    let (width, height) = (NAMES + FIELD * labels.len() + 20, HEAD + FIELD * labels.len() + FOOT);
    let mut svg = String::new();
    let heading = format!("macro-F1 {:.3}, calibration error {:.3}", judgement.macro_f1, judgement.calibration_error);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>What was taken for what: {heading}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    for (row, truth) in labels.iter().enumerate() {
        let all: usize = labels.iter().map(|said| count(judgement, truth, said)).sum();
        let top = HEAD + row * FIELD;
        let _ =
            writeln!(svg, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", NAMES - 8, top + FIELD / 2 + 4, escaped(truth.as_str()));
        for (column, said) in labels.iter().enumerate() {
            let of = count(judgement, truth, said);
            let share = of as f32 / all.max(1) as f32;
            let ink = if share > 0.5 { "#fff" } else { "#111" };
            let hue = if truth == said { "21,101,52" } else { "153,27,27" };
            let left = NAMES + column * FIELD;
            let _ = writeln!(
                svg,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{FIELD}\" height=\"{FIELD}\" fill=\"rgb({hue})\" fill-opacity=\"{share:.2}\" stroke=\"#ddd\"/>"
            );
            if of > 0 {
                let _ = writeln!(
                    svg,
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"{ink}\">{of}</text>",
                    left + FIELD / 2,
                    top + FIELD / 2 + 4
                );
            }
        }
    }
    for (column, said) in labels.iter().enumerate() {
        let (x, y) = (NAMES + column * FIELD + FIELD / 2, HEAD - 8);
        let _ = writeln!(svg, "<text x=\"{x}\" y=\"{y}\" transform=\"rotate(-60 {x} {y})\">{}</text>", escaped(said.as_str()));
    }
    let (recall, alarms) = (judgement.danger.recall, judgement.danger.false_alarms);
    let _ = writeln!(
        svg,
        "<text x=\"10\" y=\"{}\">{heading}; danger heard {:.1} %, false alarms {:.1} %. Rows: what it was; columns: what was said.</text>\n</svg>",
        height - FOOT / 2,
        100.0 * recall.share(),
        100.0 * alarms.share()
    );
    svg
}

fn count(judgement: &Judgement, truth: &Kind, said: &Kind) -> usize {
    judgement.confusion.get(&(truth.clone(), said.clone())).copied().unwrap_or(0)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::Judged;

    #[test]
    fn a_picture_says_in_numbers_what_it_shades_and_lets_no_label_break_out() {
        let judged = |truth: &str, said: &str| Judged { truth: truth.into(), said: said.into(), confidence: 0.5, urgent: false };
        let svg = draw(&Judgement::of(&[judged("a<b", "a<b"), judged("a<b", "c"), judged("c", "c")], "c"));
        assert!(svg.contains("a&lt;b") && !svg.contains("a<b"), "{svg}");
        assert_eq!(svg.matches(">1</text>").count(), 3, "{svg}");
    }
}
