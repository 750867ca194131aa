//! A dialog as a picture that a person reads on paper.
//!
//! `plan` gathers what has to be in it, `unit` measures a step, `band` cuts the whole into strips that fit a page, `place` and
//! `track` give every box a place and every line a way, and `svg` writes it. The one decision: no program draws for us. A dialog only ever leads downwards, so its
//! picture follows the file: from top to bottom, what an option does by itself to the right, and each strip beside the last.

mod band;
mod letters;
mod place;
mod plan;
mod svg;
mod track;
mod unit;

pub use svg::{book as svg_of_book, dialog as svg_of_dialog};

use super::book::{Book, Dialog};
use crate::id::DialogId;
use crate::language::Language;

/// The width of a page at which letters are printed at their own size: A4 on its side at 96 dots an inch.
pub const PAGE_WIDTH: i32 = 1123;
/// Room at the sides of a page.
const MARGIN: i32 = 32;
/// Room at the top of a page, for the dialog's name and what opens it.
const HEADER: i32 = 76;
/// Room between two strips.
const BETWEEN: i32 = 30;

/// A laid-out picture of one dialog, on pages below each other. Units are the dots of a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Which dialog.
    pub dialog: DialogId,
    /// In which language its texts are.
    pub language: Language,
    /// What opens it, as people say it.
    pub opens_on: Vec<String>,
    /// Of each page; never less than [`PAGE_WIDTH`].
    pub page_width: i32,
    /// Of each page: A4 on its side.
    pub page_height: i32,
    /// How many pages, one below the other.
    pub pages: i32,
    /// In reading order.
    pub boxes: Vec<Drawn>,
    /// The ways from box to box.
    pub lines: Vec<Line>,
}

/// A box with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The step's name; for what is no step, a name that no step has.
    pub name: String,
    /// What it does.
    pub shape: Shape,
    /// The box itself.
    pub area: Area,
    /// What is in it, from top to bottom.
    pub lines: Vec<Words>,
    /// Labels hanging from it, one group for each way on.
    pub labels: Vec<Label>,
    /// The dialog it calls or goes to.
    pub leads_to: Option<DialogId>,
}

/// What a box is, told apart by its outline too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Says something.
    Say,
    /// Asks something.
    Question,
    /// Does another dialog and comes back.
    Call,
    /// Reads back.
    Review,
    /// Makes a signal.
    Raise,
    /// Goes to another dialog for good.
    Dialog,
    /// The end.
    End,
    /// Goes on where the same number stands again.
    Connector,
}

/// A line of words in a box.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// As they are read.
    pub text: String,
    /// How they look.
    pub style: Style,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The verb and name of a step.
    Heading,
    /// When it happens.
    Condition,
    /// What is said.
    Plain,
}

/// The options that go one way, as they hang below their question.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where.
    pub area: Area,
    /// The words on the buttons.
    pub lines: Vec<String>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// To the right.
    pub width: i32,
    /// Downwards.
    pub height: i32,
}

impl Area {
    /// The middle, from left to right.
    pub fn middle(&self) -> i32 {
        self.x + self.width / 2
    }

    /// The lower edge.
    pub fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// The right edge.
    pub fn right(&self) -> i32 {
        self.x + self.width
    }

    fn moved(self, x: i32, y: i32) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }
    }
}

/// A way from box to box.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The box it leaves.
    pub from: String,
    /// The box it leads to, also when a [`Shape::Connector`] stands between them.
    pub to: String,
    /// The names of the options that go this way.
    pub options: Vec<String>,
    /// Corners, from the first to the last.
    pub points: Vec<(i32, i32)>,
    /// Whether it is the piece behind a connector, whose first piece is a line too.
    pub part: Part,
}

/// Which piece of a way a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole of it, or the piece up to a connector.
    First,
    /// The piece behind a connector, shared by all that lead into it.
    Rest,
}

/// Draws one dialog.
pub fn draw(book: &Book, dialog: &Dialog, language: Language) -> Picture {
    let plan = plan::plan(book, dialog, language);
    let strips: Vec<place::Laid> = band::cut(&plan).iter().map(|band| place::lay(&plan, band)).collect();
    let widest = strips.iter().map(|strip| strip.width).max().unwrap_or_default();
    let tallest = strips.iter().map(|strip| strip.height).max().unwrap_or_default();
    // A strip that is larger than a page makes the page larger; it is printed smaller then.
    let page_width = PAGE_WIDTH.max(widest + 2 * MARGIN).max((tallest + HEADER + MARGIN) * 297 / 210 + 1);
    let page_height = page_width * 210 / 297;
    let (mut x, mut page) = (MARGIN, 0);
    let (mut boxes, mut lines) = (Vec::new(), Vec::new());
    for strip in strips {
        if x > MARGIN && x + strip.width > page_width - MARGIN {
            (x, page) = (MARGIN, page + 1);
        }
        let y = page * page_height + HEADER;
        boxes.extend(strip.boxes.into_iter().map(|drawn| drawn.moved(x, y)));
        lines.extend(strip.lines.into_iter().map(|line| line.moved(x, y)));
        x += strip.width + BETWEEN;
    }
    let opens_on = dialog.opens_on.get(&language).cloned().unwrap_or_default();
    Picture { dialog: dialog.id.clone(), language, opens_on, page_width, page_height, pages: page + 1, boxes, lines }
}

impl Drawn {
    fn moved(self, x: i32, y: i32) -> Self {
        let labels = self.labels.into_iter().map(|label| Label { area: label.area.moved(x, y), ..label }).collect();
        Self { area: self.area.moved(x, y), labels, ..self }
    }
}

impl Line {
    fn moved(self, x: i32, y: i32) -> Self {
        Self { points: self.points.into_iter().map(|(left, top)| (left + x, top + y)).collect(), ..self }
    }
}
