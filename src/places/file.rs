//! Reading `places.yaml`: every mistake at once, each with its line and what to write instead.
//!
//! The one decision: half a place is no place. Whoever is sent to a door that is closed, or in words they cannot read, does not
//! ask a second time.

use super::directory::{Cost, Directory, Local, Reach};
use crate::id::HelpKind;
use crate::language::Language;
use crate::mistake::{Judged, Mistakes, Place};
use crate::routing::Area;
use crate::signal::Hours;
use crate::yaml::{self, Node};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The names of a place.
const NAMES: [&str; 11] = ["id", "kind", "name", "for", "area", "hours", "visit", "number", "site", "cost", "last_checked"];
/// What stands for hours that nobody fixed.
const AGREED: &str = "agreed";
/// The longest name or reach, in characters: one line on a small phone, and some more.
const LONGEST: usize = 80;

impl Directory {
    /// The directory as far as it can be read, beside everything that is wrong with it; in these languages each place says for
    /// whom it is.
    pub fn judge(name: &str, source: &str, languages: &[Language]) -> Judged<Self> {
        let mut mistakes = Mistakes::of(name);
        let made = yaml::read(source, &mut mistakes).map(|tree| read(&tree, languages, &mut mistakes));
        mistakes.beside(made)
    }
}

fn read(tree: &Node, languages: &[Language], mistakes: &mut Mistakes<'_>) -> Directory {
    let fields = tree.fields("this file", &["places"], mistakes);
    let mut places: Vec<Local> = Vec::new();
    let written = fields.need("places", Place::TOP, "this file", mistakes);
    for node in written.map(|node| node.list("places", mistakes)).unwrap_or_default() {
        let Some(place) = read_place(node, languages, mistakes) else { continue };
        if places.iter().any(|earlier| earlier.id == place.id) {
            mistakes.add(node.place, format!("`{}` is in this file twice", place.id), "Keep one of the two, or give one another id.");
        } else if let Some(twin) = places.iter().find(|earlier| is_twin(earlier, &place)) {
            let what = format!("`{}` and `{}` are the same place for the same part of town", twin.id, place.id);
            mistakes.add(node.place, what, "Keep one of the two, or part their areas.");
        }
        places.push(place);
    }
    Directory { places }
}

/// Whether somebody at one address would be told both, and could not tell them apart.
fn is_twin(one: &Local, other: &Local) -> bool {
    let overlap = match (one.areas.as_slice(), other.areas.as_slice()) {
        ([], []) => true,
        ([], _) | (_, []) => false,
        (some, others) => some.iter().any(|area| others.iter().any(|other| area.overlaps(*other))),
    };
    one.kind == other.kind && one.name == other.name && overlap
}

fn read_place(node: &Node, languages: &[Language], mistakes: &mut Mistakes<'_>) -> Option<Local> {
    let fields = node.fields("a place", &NAMES, mistakes);
    let mut text = |name: &str| {
        let node = fields.need(name, node.place, "a place", mistakes)?;
        let text = node.text(&format!("`{name}`"), mistakes)?.to_owned();
        if text.chars().count() > LONGEST {
            mistakes.add(node.place, format!("`{name}` is longer than {LONGEST} characters"), "Leave out what nobody needs to find it.");
        }
        Some((text, node.place))
    };
    let (id, kind, name, cost, checked) = (text("id"), text("kind"), text("name"), text("cost"), text("last_checked"));
    let whom = fields.need("for", node.place, "a place", mistakes).map(|node| read_whom(node, languages, mistakes));
    let areas = fields.get("area").map(|node| read_areas(node, mistakes)).unwrap_or_default();
    let hours = fields.need("hours", node.place, "a place", mistakes).and_then(|node| read_hours(node, mistakes));
    let reach = Reach {
        visit: reached(fields.get("visit"), "visit", mistakes),
        number: fields.get("number").and_then(|node| read_number(node, mistakes)),
        site: reached(fields.get("site"), "site", mistakes),
    };
    if ["visit", "number", "site"].iter().all(|name| fields.get(name).is_none()) {
        mistakes.add(node.place, "nobody can reach this place", "Add `visit:` with a street, `number:` to call, or `site:` to read.");
    }
    let (id, at) = id?;
    mistakes.id(&id, at, "the id");
    let (kind, at) = kind?;
    mistakes.id(&kind, at, "the kind");
    Some(Local {
        id,
        kind: HelpKind(kind),
        name: name?.0,
        whom: whom.unwrap_or_default(),
        areas,
        hours,
        reach,
        cost: cost.and_then(|(word, at)| read_cost(&word, at, mistakes)).unwrap_or(Cost::Free),
        last_checked: checked.and_then(|(day, at)| mistakes.day(&day, at)).unwrap_or(Date::ZERO),
    })
}

fn read_whom(node: &Node, languages: &[Language], mistakes: &mut Mistakes<'_>) -> BTreeMap<Language, String> {
    let mut whom = BTreeMap::new();
    for (key, node) in node.map("for", mistakes) {
        let known = mistakes.one_of(&key.name, key.place, "the language", languages.iter().map(|language| language.code()));
        let text = node.text(&format!("`{}`", key.name), mistakes);
        whom.extend(known.and_then(Language::from_code).zip(text.map(str::to_owned)));
    }
    let missing: Vec<&str> = languages.iter().filter(|language| !whom.contains_key(language)).map(|language| language.code()).collect();
    if !missing.is_empty() {
        let what = format!("`for` says nothing in: {}", missing.join(", "));
        mistakes.add(node.place, what, "Say in every language that is offered for whom it is, in a few words.");
    }
    whom
}

fn read_areas(node: &Node, mistakes: &mut Mistakes<'_>) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for (written, at) in node.texts("an area", mistakes) {
        match Area::parse(written) {
            Ok(area) => {
                if let Some(other) = areas.iter().find(|other| other.overlaps(area)) {
                    mistakes.add(at, format!("`{written}` overlaps {other}, which stands before it"), "Keep the wider of the two.");
                }
                areas.push(area);
            }
            Err(error) => mistakes.add(at, error.to_string(), "Write the first digits of the postcode, as in 6713."),
        }
    }
    areas
}

fn read_hours(node: &Node, mistakes: &mut Mistakes<'_>) -> Option<Hours> {
    let written = node.text("`hours`", mistakes)?;
    if written == AGREED {
        return None;
    }
    match Hours::parse(written) {
        Ok(hours) => {
            if hours.overlaps_itself() {
                mistakes.add(node.place, "these hours overlap each other", "Write each moment once: mo 09:00-12:00, mo 13:00-17:00.");
            }
            Some(hours)
        }
        Err(error) => {
            mistakes.add(
                node.place,
                error.to_string(),
                "Write hours as in mo-fr 09:00-17:00, or `agreed` when people make an appointment.",
            );
            None
        }
    }
}

fn reached(node: Option<&Node>, name: &str, mistakes: &mut Mistakes<'_>) -> Option<String> {
    let node = node?;
    let text = node.text(&format!("`{name}`"), mistakes)?;
    if text.chars().count() > LONGEST {
        mistakes.add(node.place, format!("`{name}` is longer than {LONGEST} characters"), "Leave out what nobody needs to find it.");
    }
    Some(text.to_owned())
}

fn read_number(node: &Node, mistakes: &mut Mistakes<'_>) -> Option<String> {
    let number = node.text("`number`", mistakes)?;
    let digits = number.chars().filter(char::is_ascii_digit).count();
    // From the shortest that can be called to one with its country code.
    if !(3..=13).contains(&digits) || !number.chars().all(|c| c.is_ascii_digit() || " -+".contains(c)) {
        mistakes.add(node.place, "this is no phone number", "Write digits, spaces and dashes, as they stand on the place's own page.");
    }
    Some(number.to_owned())
}

fn read_cost(word: &str, at: Place, mistakes: &mut Mistakes<'_>) -> Option<Cost> {
    let costs = [("free", Cost::Free), ("paid", Cost::Paid)];
    let known = mistakes.one_of(word, at, "the cost", costs.iter().map(|(word, _)| *word))?;
    costs.into_iter().find(|(word, _)| *word == known).map(|(_, cost)| cost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::{Calendar, Postcode};

    const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

    fn place(id: &str, area: &str, hours: &str) -> String {
        let area = if area.is_empty() { String::new() } else { format!("    area: [{area}]\n") };
        format!(
            "  - id: {id}\n    kind: food\n    name: Naam {id}\n    for: {{nl: iedereen, en: everybody}}\n{area}    hours: {hours}\n    visit: Kerkstraat 1\n    cost: free\n    last_checked: 2026-11-01\n"
        )
    }

    fn directory(places: &[String]) -> Directory {
        let judged = Directory::judge("places.yaml", &format!("places:\n{}", places.concat()), &LANGUAGES);
        judged.whole().unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
    }

    #[test]
    fn what_is_open_comes_first_then_what_is_near_and_never_more_than_three() {
        let directory = directory(&[
            place("everywhere", "", "agreed"),
            place("closed_here", "67", "we 09:00-12:00"),
            place("open_here", "6713", "mo-fr 09:00-17:00"),
            place("elsewhere", "5611-5658", "mo-fr 09:00-17:00"),
            place("also_here", "67", "agreed"),
        ]);
        let calendar = Calendar::dutch(&[]);
        let monday = "2026-11-23T10:00:00Z".parse().unwrap();
        let near = |postcode: Option<&str>| -> Vec<String> {
            let postcode = postcode.and_then(Postcode::from_digits);
            directory.near(&"food".into(), postcode, monday, &calendar).iter().map(|place| place.id.clone()).collect()
        };
        assert_eq!(near(Some("6713")), ["open_here", "closed_here", "also_here"]);
        assert_eq!(near(Some("5620")), ["elsewhere", "everywhere"]);
        assert_eq!(near(Some("9999")), ["everywhere"]);
        assert_eq!(near(None), ["everywhere"], "without a postcode nobody is sent across the country");
        assert!(directory.near(&"clothes".into(), None, monday, &calendar).is_empty());
    }

    #[test]
    fn a_check_grows_old_and_none_is_made_tomorrow() {
        let directory = directory(&[place("one", "", "agreed")]);
        for (today, is_stale) in
            [("2026-11-01", false), ("2027-04-30", false), ("2027-05-01", true), ("2026-10-31", true), ("2031-01-01", true)]
        {
            assert_eq!(directory.stale(today.parse().unwrap()) == ["one"], is_stale, "{today}");
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once_each_where_it_stands() {
        let source = "\
places:
  - id: Voedselbank
    kind: food
    name: Voedselbank
    for: {nl: iedereen}
    area: [6713, 67, 6x]
    hours: mo 09:00-12:00, mo 11:00-14:00
    number: bel ons
    cost: gratis
    last_checked: gisteren
  - id: two
    kind: food
    name: Zelfde
    for: {nl: iedereen, en: everybody}
    area: [67]
    hours: om negen uur
    cost: free
    last_checked: 2026-11-01
  - id: three
    kind: food
    name: Zelfde
    for: {nl: iedereen, en: everybody}
    area: [6713]
    hours: agreed
    visit: Kerkstraat 1
    cost: free
    last_checked: 2026-11-01
    opening: 9
";
        let found = Directory::judge("places.yaml", source, &LANGUAGES).mistakes;
        let found: Vec<String> = found.iter().map(|mistake| format!("{}: {}", mistake.place.line, mistake.what)).collect();
        for (line, what) in [
            (2, "id"),
            (5, "says nothing in: en"),
            (6, "`67` overlaps"),
            (6, "`6x` is not an area"),
            (7, "overlap each other"),
            (8, "no phone number"),
            (9, "cost"),
            (10, "no date"),
            (11, "obody can reach"),
            (16, "hours"),
            (19, "same place"),
            (28, "opening"),
        ] {
            let begins = format!("{line}: ");
            assert!(found.iter().any(|one| one.starts_with(&begins) && one.contains(what)), "{line}: {what} in {found:#?}");
        }
        assert_eq!(found.len(), 12, "{found:#?}");
    }
}
