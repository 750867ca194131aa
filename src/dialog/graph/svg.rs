//! A picture as SVG: opened in any browser, printed on A4, and read aloud by a screen reader.
//!
//! The one decision: all words are text, in reading order, and what a shape or an arrow says is said in words too. Names of
//! fonts are left to whoever looks.

use super::unit::{LEADING, PADDING, SIZE};
use super::{Area, Drawn, HEADER, Line, MARGIN, PAGE_WIDTH, Part, Picture, Shape, Style, letters};
use crate::dialog::book::{Book, Leads};
use crate::id::DialogId;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The height of a page of [`PAGE_WIDTH`].
const PAGE_HEIGHT: i32 = PAGE_WIDTH * 210 / 297;
/// Lines of the table of contents on a page.
const ENTRIES: usize = 27;

const STYLE: &str = "\
svg{background:#fff}\
text{font-family:system-ui,sans-serif;font-size:13px;fill:#1c1917}\
.name{font-size:22px;font-weight:700}.note{font-size:12px;fill:#57534e}\
.plain,.note{unicode-bidi:plaintext}\
.heading{font-size:11px;font-weight:700;fill:#44403c}.condition{font-size:11px;font-style:italic;fill:#44403c}\
.say .edge{fill:#fff;stroke:#57534e}\
.question .edge{fill:#fef3c7;stroke:#92400e;stroke-width:2}\
.call .edge{fill:#e0f2fe;stroke:#075985}\
.review .edge{fill:#f5f5f4;stroke:#57534e}\
.raise .edge{fill:#fee2e2;stroke:#991b1b;stroke-width:2}\
.dialog .edge{fill:#e0f2fe;stroke:#075985;stroke-dasharray:5 3}\
.end .edge{fill:#44403c;stroke:#44403c}.end text{fill:#fff}\
.connector .edge{fill:#fff;stroke:#1c1917}\
.label{fill:#fff;stroke:#b45309}\
.line{fill:none;stroke:#44403c;stroke-width:1.4}.page{fill:none;stroke:#d6d3d1}\
@page{size:A4 landscape;margin:0}";

/// One dialog.
pub fn dialog(picture: &Picture) -> String {
    let height = picture.page_height * picture.pages;
    let title = format!("The dialog {}", picture.dialog);
    let about = format!(
        "{} steps from top to bottom. What an option does by itself stands on the right of its question.",
        picture.boxes.iter().filter(|drawn| is_step(drawn.shape)).count()
    );
    let mut svg = opening(&title, &about, picture.language.code(), (picture.page_width, height), picture.pages);
    svg.push_str(&inside(picture, &BTreeMap::new(), 0));
    svg.push_str("</svg>\n");
    svg
}

/// All dialogs, each on pages of its own behind a table of contents.
pub fn book(book: &Book, pictures: &[Picture]) -> String {
    let contents = i32::try_from(pictures.len().div_ceil(ENTRIES)).unwrap_or(1);
    let mut pages = BTreeMap::new();
    let mut next = contents + 1;
    for picture in pictures {
        pages.insert(picture.dialog.clone(), next);
        next += picture.pages;
    }
    let code = pictures.first().map_or("nl", |picture| picture.language.code());
    let about = format!("{} dialogs, each on pages of its own, behind a table of contents.", pictures.len());
    let mut svg = opening("All dialogs", &about, code, (PAGE_WIDTH, PAGE_HEIGHT * (next - 1)), next - 1);
    svg.push_str(&table(book, pictures, &pages));
    for picture in pictures {
        let first = pages.get(&picture.dialog).copied().unwrap_or(1);
        let scale = f64::from(PAGE_WIDTH) / f64::from(picture.page_width);
        let top = (first - 1) * PAGE_HEIGHT;
        let _ = writeln!(svg, "<g transform=\"translate(0 {top}) scale({scale:.4})\">\n{}</g>", inside(picture, &pages, first));
    }
    svg.push_str("</svg>\n");
    svg
}

fn opening(title: &str, about: &str, language: &str, (width, height): (i32, i32), pages: i32) -> String {
    let (title, about) = (escape(title), escape(about));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"{tall}mm\" viewBox=\"0 0 {width} {height}\" \
         lang=\"{language}\" role=\"graphics-document\" aria-labelledby=\"title about\">\n\
         <title id=\"title\">{title}</title>\n<desc id=\"about\">{about}</desc>\n<style>{STYLE}</style>\n\
         <defs><marker id=\"point\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" \
         orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#44403c\"/></marker></defs>\n",
        tall = 210 * pages,
    )
}

/// The pages of one dialog; `first` is the number of its first page, 0 where pages have no numbers.
fn inside(picture: &Picture, pages: &BTreeMap<DialogId, i32>, first: i32) -> String {
    let mut svg = String::new();
    for page in 0..picture.pages {
        let top = page * picture.page_height;
        let _ =
            writeln!(svg, "<rect class=\"page\" x=\"0\" y=\"{top}\" width=\"{}\" height=\"{}\"/>", picture.page_width, picture.page_height);
        let mut name = picture.dialog.to_string();
        if picture.pages > 1 {
            name.push_str(&format!(" ({} of {})", page + 1, picture.pages));
        }
        text(&mut svg, MARGIN, top + 40, "name", "start", &name);
        if page == 0 && !picture.opens_on.is_empty() {
            let phrases = format!("Opens on: {}", picture.opens_on.join(", "));
            let most = picture.page_width - 2 * MARGIN;
            let mut lines = letters::wrap(&phrases, 12, most).into_iter();
            let mut line = lines.next().unwrap_or_default();
            if lines.next().is_some() {
                line.push_str(" …");
            }
            text(&mut svg, MARGIN, top + HEADER - 16, "note", "start", &line);
        }
        if first > 0 {
            text(&mut svg, picture.page_width - MARGIN, top + 40, "note", "end", &format!("page {}", first + page));
        }
    }
    picture.lines.iter().for_each(|line| way(&mut svg, line));
    picture.boxes.iter().for_each(|drawn| step(&mut svg, drawn, pages));
    svg
}

fn way(svg: &mut String, line: &Line) {
    let mut path = String::new();
    for (number, (x, y)) in line.points.iter().enumerate() {
        let _ = write!(path, "{}{x} {y}", if number == 0 { 'M' } else { 'L' });
    }
    let said = match line.part {
        Part::First if line.options.is_empty() => format!("{} leads to {}", line.from, line.to),
        Part::First => format!("{}: {} leads to {}", line.from, line.options.join(", "), line.to),
        Part::Rest => format!("goes on at {}", line.to),
    };
    let _ = writeln!(
        svg,
        "<path class=\"line\" d=\"{path}\" marker-end=\"url(#point)\" role=\"graphics-symbol\"><title>{}</title></path>",
        escape(&said)
    );
}

fn step(svg: &mut String, drawn: &Drawn, pages: &BTreeMap<DialogId, i32>) {
    let _ = writeln!(svg, "<g class=\"{}\" role=\"graphics-object\" aria-label=\"{}\">", class(drawn.shape), escape(&drawn.name));
    let Area { x, y, width, height } = drawn.area;
    let (right, bottom, middle) = (drawn.area.right(), drawn.area.bottom(), y + height / 2);
    match drawn.shape {
        Shape::Say => rectangle(svg, drawn.area, 12, "edge"),
        Shape::Question => rectangle(svg, drawn.area, 0, "edge"),
        Shape::Dialog | Shape::End | Shape::Connector => rectangle(svg, drawn.area, height / 2, "edge"),
        // As flow charts have drawn another procedure since paper: a bar at each side.
        Shape::Call => {
            rectangle(svg, drawn.area, 0, "edge");
            let _ = writeln!(svg, "<path class=\"edge\" d=\"M{} {y}V{bottom}M{} {y}V{bottom}\"/>", x + 9, right - 9);
        }
        // A sheet with a folded corner.
        Shape::Review => {
            let _ = writeln!(svg, "<path class=\"edge\" d=\"M{x} {y}H{}L{right} {}V{bottom}H{x}z\"/>", right - 16, y + 16);
            let _ = writeln!(svg, "<path class=\"edge\" d=\"M{} {y}V{}H{right}\"/>", right - 16, y + 16);
        }
        Shape::Raise => {
            let (left, inner) = (x + 14, right - 14);
            let _ =
                writeln!(svg, "<path class=\"edge\" d=\"M{left} {y}H{inner}L{right} {middle}L{inner} {bottom}H{left}L{x} {middle}z\"/>");
        }
    }
    let page = drawn.leads_to.as_ref().and_then(|dialog| pages.get(dialog));
    let mut line_at = y + PADDING + SIZE - 1;
    for words in &drawn.lines {
        let said = match (words.style, page) {
            (Style::Heading, Some(page)) => format!("{} (page {page})", words.text),
            (Style::Heading | Style::Condition | Style::Plain, _) => words.text.clone(),
        };
        let style = match words.style {
            Style::Heading => "heading",
            Style::Condition => "condition",
            Style::Plain => "plain",
        };
        text(svg, x + width / 2, line_at, style, "middle", &said);
        line_at += LEADING;
    }
    for label in &drawn.labels {
        rectangle(svg, label.area, 8, "label");
        for (number, line) in (0..).zip(&label.lines) {
            text(svg, label.area.x + 10, label.area.y + 3 + SIZE + number * LEADING, "plain", "start", line);
        }
    }
    svg.push_str("</g>\n");
}

/// The table of contents: each dialog, its page, and the dialogs that lead to it.
fn table(book: &Book, pictures: &[Picture], pages: &BTreeMap<DialogId, i32>) -> String {
    let mut svg = String::new();
    for (number, picture) in pictures.iter().enumerate() {
        let page = i32::try_from(number / ENTRIES).unwrap_or_default();
        let row = i32::try_from(number % ENTRIES).unwrap_or_default();
        if row == 0 {
            text(&mut svg, MARGIN, page * PAGE_HEIGHT + 40, "name", "start", "All dialogs");
        }
        let y = page * PAGE_HEIGHT + HEADER + 10 + row * 25;
        let at = pages.get(&picture.dialog).copied().unwrap_or_default();
        text(&mut svg, MARGIN, y, "plain", "start", &format!("page {at}"));
        text(&mut svg, MARGIN + 80, y, "plain", "start", picture.dialog.as_str());
        let from = callers(book, &picture.dialog);
        if !from.is_empty() {
            let said = letters::wrap(&format!("from {}", from.join(", ")), SIZE, PAGE_WIDTH - 2 * MARGIN - 300);
            let shown = said.first().cloned().unwrap_or_default() + if said.len() > 1 { " …" } else { "" };
            text(&mut svg, MARGIN + 300, y, "plain", "start", &shown);
        }
    }
    svg
}

fn callers(book: &Book, dialog: &DialogId) -> Vec<String> {
    let leads = |node: &super::super::book::Node| {
        node.called() == Some(dialog)
            || node.question().is_some_and(|question| question.options.iter().any(|option| option.leads == Leads::Into(dialog.clone())))
    };
    book.dialogs.values().filter(|other| other.nodes.iter().any(leads)).map(|other| other.id.to_string()).collect()
}

fn rectangle(svg: &mut String, area: Area, round: i32, class: &str) {
    let Area { x, y, width, height } = area;
    let _ = writeln!(svg, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>");
}

fn text(svg: &mut String, x: i32, y: i32, class: &str, anchor: &str, words: &str) {
    let _ = writeln!(svg, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>", escape(words));
}

fn is_step(shape: Shape) -> bool {
    match shape {
        Shape::Say | Shape::Question | Shape::Call | Shape::Review | Shape::Raise => true,
        Shape::Dialog | Shape::End | Shape::Connector => false,
    }
}

fn class(shape: Shape) -> &'static str {
    match shape {
        Shape::Say => "say",
        Shape::Question => "question",
        Shape::Call => "call",
        Shape::Review => "review",
        Shape::Raise => "raise",
        Shape::Dialog => "dialog",
        Shape::End => "end",
        Shape::Connector => "connector",
    }
}

fn escape(words: &str) -> String {
    let mut escaped = String::new();
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no way to write these.
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
