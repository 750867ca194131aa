//! The picture of a dialog: everything is in it once, nothing lies on anything else, and it can be read aloud.

use crate::LIBRARY;
use proptest::prelude::*;
use std::collections::BTreeMap;
use waakvlam::dialog::graph::{Area, Drawn, Part, Picture, Shape, draw, svg_of_book, svg_of_dialog};
use waakvlam::dialog::{Act, Book, Dialog, Files, Leads, Next, Node, check};
use waakvlam::language::Language;

const PERSON: &str = "dialog: person\nsteps:\n  - raise: support_contact\n";
const WELCOME: &str = "dialog: welcome\nsteps:\n  - say: Dag.\n    id: hello\n";

fn book(x: &str) -> Option<Book> {
    let dialogs =
        [("person.yaml", PERSON), ("welcome.yaml", WELCOME), ("x.yaml", x)].map(|(name, yaml)| (name.to_owned(), yaml.to_owned()));
    check(&Files { dialogs: &dialogs, overlays: &[], languages: &[Language::Nl], kinds: None, help: None }).ok()
}

/// Where each way on should lead, by the step it leaves and the option, if it is one.
fn ways(dialog: &Dialog) -> BTreeMap<(String, Option<String>), String> {
    let mut ways = BTreeMap::new();
    let name = |next: Next| match next {
        Next::Node(place) => dialog.at(place).unwrap().id.to_string(),
        Next::End => "end".to_owned(),
    };
    for node in &dialog.nodes {
        for option in node.question().map(|question| question.options.as_slice()).unwrap_or_default() {
            let to = match &option.leads {
                Leads::On => name(node.next),
                Leads::To(next) => name(*next),
                Leads::Into(into) => into.to_string(),
            };
            ways.insert((node.id.to_string(), Some(option.key.clone())), to);
        }
        if goes_on_without_option(node) {
            ways.insert((node.id.to_string(), None), name(node.next));
        }
    }
    ways
}

fn goes_on_without_option(node: &Node) -> bool {
    let options = node.question().map(|question| question.options.as_slice()).unwrap_or_default();
    let on = options.iter().any(|option| option.leads == Leads::On);
    match &node.act {
        Act::Choose { .. } | Act::Topic { .. } => !on && node.when.is_some(),
        Act::Ask { .. } => !on,
        Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => true,
    }
}

fn is_complete(dialog: &Dialog, picture: &Picture) {
    let count = |name: &str| picture.boxes.iter().filter(|drawn| drawn.name == name).count();
    for node in &dialog.nodes {
        assert_eq!(count(node.id.as_str()), 1, "{}.{} stands in it once", dialog.id, node.id);
    }
    let mut drawn = BTreeMap::new();
    for line in picture.lines.iter().filter(|line| line.part == Part::First) {
        let options: Vec<_> = if line.options.is_empty() { vec![None] } else { line.options.iter().cloned().map(Some).collect() };
        for option in options {
            // What is no step has a name of its own, which begins with what it is.
            let to = line.to.split(' ').next().unwrap().to_owned();
            assert_eq!(drawn.insert((line.from.clone(), option), to), None, "{}: {line:?} is drawn once", dialog.id);
        }
    }
    assert_eq!(drawn, ways(dialog), "{}", dialog.id);
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

fn whole(drawn: &Drawn) -> Vec<Area> {
    std::iter::once(drawn.area).chain(drawn.labels.iter().map(|label| label.area)).collect()
}

/// Where a line runs, a hair's breadth inside its ends.
fn stretches(points: &[(i32, i32)]) -> Vec<Area> {
    let stretch = |((ax, ay), (bx, by)): (&(i32, i32), &(i32, i32))| Area {
        x: *ax.min(bx),
        y: ay.min(by) + 1,
        width: (ax - bx).abs().max(1),
        height: ((ay - by).abs() - 2).max(1),
    };
    points.iter().zip(points.iter().skip(1)).map(stretch).collect()
}

fn is_clear(picture: &Picture) {
    let areas: Vec<(&str, Area)> =
        picture.boxes.iter().flat_map(|drawn| whole(drawn).into_iter().map(|area| (drawn.name.as_str(), area))).collect();
    for (number, (name, area)) in areas.iter().enumerate() {
        for (other, beside) in areas.iter().skip(number + 1) {
            assert!(!overlap(area, beside), "{}: {name} and {other} lie on each other", picture.dialog);
        }
        let page = area.y / picture.page_height;
        assert!(area.x >= 0 && area.right() <= picture.page_width, "{}: {name} stands on the page", picture.dialog);
        assert!(area.bottom() <= (page + 1) * picture.page_height, "{}: {name} ends on its page", picture.dialog);
        assert!(page < picture.pages);
    }
    for line in &picture.lines {
        let (begins, ends) = (line.points.first().unwrap(), line.points.last().unwrap());
        let inner: Vec<Area> = stretches(&line.points);
        for (name, area) in &areas {
            // A line begins at the edge of its label, and ends at the edge of its box.
            let touches = |point: &(i32, i32)| overlap(area, &Area { x: point.0 - 1, y: point.1 - 1, width: 2, height: 2 });
            if !touches(begins) && !touches(ends) {
                assert!(!inner.iter().any(|stretch| overlap(stretch, area)), "{}: a line to {} runs over {name}", picture.dialog, line.to);
            }
        }
    }
}

#[test]
fn every_step_and_every_way_on_of_every_dialog_is_drawn_once_and_nothing_lies_on_anything() {
    for language in [Language::Nl, Language::Ar, Language::Uk] {
        for dialog in LIBRARY.book.dialogs.values() {
            let picture = draw(&LIBRARY.book, dialog, language);
            is_complete(dialog, &picture);
            is_clear(&picture);
        }
    }
}

/// A small dialog as somebody might write it: the steps of a block.
#[derive(Clone, Debug)]
enum Written {
    Say(usize),
    Ask,
    Choose(Vec<Vec<Written>>),
    Skip(Vec<Written>),
}

fn written() -> impl Strategy<Value = Vec<Written>> {
    let leaf = prop_oneof![(0..9_usize).prop_map(Written::Say), Just(Written::Ask)];
    let step = leaf.prop_recursive(3, 24, 4, |inner| {
        let block = proptest::collection::vec(inner, 0..3);
        prop_oneof![
            proptest::collection::vec(block.clone(), 2..5).prop_map(Written::Choose),
            proptest::collection::vec(block, 1..2).prop_map(|blocks| Written::Skip(blocks.concat())),
        ]
    });
    proptest::collection::vec(step, 1..9)
}

fn write(steps: &[Written], indent: usize, number: &mut usize, yaml: &mut String) {
    let air = " ".repeat(indent);
    for step in steps {
        *number += 1;
        let name = format!("s{number}");
        match step {
            Written::Say(sentences) => {
                yaml.push_str(&format!("{air}- say: Dag.{}\n{air}  id: {name}\n", " Wat fijn dat u er bent.".repeat(*sentences)));
            }
            Written::Ask => {
                yaml.push_str(&format!("{air}- ask: {name}\n{air}  text: Hoeveel is het?\n{air}  label: Bedrag\n{air}  type: money\n"));
            }
            Written::Choose(blocks) => {
                yaml.push_str(&format!("{air}- choose: {name}\n{air}  text: Welke van deze is het?\n{air}  options:\n"));
                for (option, block) in blocks.iter().enumerate() {
                    yaml.push_str(&format!("{air}    o{option}:\n{air}      text: De mogelijkheid die u hier ziet\n"));
                    if !block.is_empty() {
                        yaml.push_str(&format!("{air}      steps:\n"));
                        write(block, indent + 8, number, yaml);
                    }
                }
            }
            Written::Skip(block) => {
                yaml.push_str(&format!("{air}- choose: {name}\n{air}  text: Wilt u verder?\n{air}  options:\n"));
                yaml.push_str(&format!("{air}    a: Ja\n{air}    b:\n{air}      text: Nee\n{air}      then: last\n"));
                write(block, indent, number, yaml);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn whatever_somebody_writes_is_drawn_whole_and_clear(steps in written()) {
        let mut yaml = "dialog: x\nsteps:\n".to_owned();
        write(&steps, 2, &mut 0, &mut yaml);
        yaml.push_str("  - say: Dank u.\n    id: last\n  - raise: rent_arrears\n");
        let book = book(&yaml).unwrap_or_else(|| panic!("a dialog of the language:\n{yaml}"));
        let dialog = book.dialog(&"x".into()).unwrap();
        let picture = draw(&book, dialog, Language::Nl);
        is_complete(dialog, &picture);
        is_clear(&picture);
    }
}

const SMALL: &str = "dialog: x\nopens_on: [kraan lekt]\nsteps:
  - choose: where
    text: Welke kraan < of \"sproeier\" & zo is het?
    options:
      kitchen: De keuken
      bathroom:
        text: De badkamer
        steps:
          - ask: since
            text: Sinds wanneer?
            type: period
  - raise: repair_request
    urgency:
      high: {where: bathroom, since: {at_most: 1}}
";

#[test]
fn a_small_dialog_is_drawn_like_this() {
    let book = book(SMALL).unwrap();
    insta::assert_snapshot!(svg_of_dialog(&draw(&book, book.dialog(&"x".into()).unwrap(), Language::Nl)));
}

#[test]
fn no_word_of_an_author_is_read_as_svg() {
    let book = book(SMALL).unwrap();
    let svg = svg_of_dialog(&draw(&book, book.dialog(&"x".into()).unwrap(), Language::Nl));
    assert!(svg.contains("Welke kraan &lt; of &quot;sproeier&quot;") && svg.contains("&amp; zo is het?"), "{svg}");
}

#[test]
fn the_whole_book_names_the_page_of_every_dialog() {
    let pictures: Vec<Picture> = LIBRARY.book.dialogs.values().map(|dialog| draw(&LIBRARY.book, dialog, Language::Nl)).collect();
    let svg = svg_of_book(&LIBRARY.book, &pictures);
    let pages = 1 + pictures.iter().map(|picture| picture.pages).sum::<i32>();
    for page in 2..=pages {
        assert!(svg.contains(&format!(">page {page}<")), "page {page} has its number");
    }
    for drawn in pictures.iter().flat_map(|picture| &picture.boxes).filter(|drawn| drawn.shape == Shape::Call) {
        assert!(LIBRARY.book.dialogs.contains_key(drawn.leads_to.as_ref().unwrap()), "{} leads to a page", drawn.name);
    }
    assert!(svg.contains("call, and come back (page "));
}
