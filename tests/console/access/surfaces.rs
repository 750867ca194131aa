//! The surfaces there are, from the router itself, and what may stand on each.

use crate::worker::stands;
use std::collections::{BTreeMap, BTreeSet};
use waakvlam::access::Field;

/// Words that stand for one field each, and for nothing else on any page.
pub(crate) const MARKS: [(Field, &[&str]); 9] = [
    (Field::Area, &["6713"]),
    (Field::Amount, &["641 euro", "€ 641", "€641", "€\u{a0}641"]),
    (Field::Facts, &["september"]),
    (Field::Words, &["achter met de huur"]),
    (Field::Photos, &["/work/1/photo/"]),
    (Field::Address, &["6713 AB 14", "6713AB 14"]),
    (Field::Notes, &["kanariepiet"]),
    (Field::Person, &["de Vries"]),
    (Field::Care, &["Eigen begeleider: "]),
];

/// What may stand on what an address gives out, whoever asks; everything else never does. An address that is not here, and one
/// that is gone, make this test fail.
pub(crate) const SURFACES: [(&str, &[Field]); 26] = [
    ("/in/{link}", &[]),
    ("/work", &[Field::Area]),
    ("/work/news", &[]),
    ("/work/{number}", &Field::ALL),
    ("/work/{number}/news", &[]),
    // One answer, for whoever has the signal and sees it; the signal's own page for everybody else.
    ("/work/{number}/answers/{answer}", &Field::ALL),
    ("/work/{number}/close", &[]),
    ("/work/{number}/ask", &[]),
    ("/work/{number}/hand-over", &[]),
    ("/offers/{id}", &[]),
    ("/work/{number}/article-2.txt", &[]),
    ("/work/{number}/photo/{id}", &[]),
    ("/work/{number}/person", &[]),
    // All of a person's words, for whoever coordinates and may see all that is in it.
    ("/work/{number}/person.html", &Field::ALL),
    ("/work/{number}/person.json", &Field::ALL),
    // Who reported is opened by two people, and told of on no other page.
    ("/custody", &[]),
    ("/work/{number}/reporter", &[]),
    ("/work/{number}/reporter/who", &[]),
    // Words without a name, of whoever has no name there.
    ("/corrections", &[]),
    ("/support", &[]),
    // Whoever makes a code sees whom it is for.
    ("/link", &[Field::Person, Field::Address, Field::Area]),
    ("/arrears", &[]),
    ("/arrears/reactions.csv", &[]),
    ("/figures", &[]),
    ("/figures.csv", &[]),
    ("/me", &[]),
];

/// The addresses that take a form. What they answer is one of the pages above, or a refusal that shows nothing; a form that is
/// not here, and one that is gone, make this test fail.
pub(crate) const FORMS: [&str; 39] = [
    "/arrears",
    "/arrears/bring",
    "/arrears/report.csv",
    "/custody/{number}",
    "/corrections/{number}",
    "/in/{link}",
    "/link",
    "/link/{code}/{what}",
    "/me/away",
    "/me/back",
    "/me/look",
    "/me/out",
    "/me/out-everywhere",
    "/me/play",
    "/offers/{id}/accept",
    "/offers/{id}/refuse",
    "/support",
    "/work/{number}/about",
    "/work/{number}/about/back",
    "/work/{number}/answers/{answer}",
    "/work/{number}/ask",
    "/work/{number}/check-in",
    "/work/{number}/check-in/end",
    "/work/{number}/close",
    "/work/{number}/hand-over",
    "/work/{number}/hand-over/revoke",
    "/work/{number}/happened",
    "/work/{number}/join",
    "/work/{number}/offer",
    "/work/{number}/part",
    "/work/{number}/person/erase",
    "/work/{number}/person/keep",
    "/work/{number}/report",
    "/work/{number}/reporter",
    "/work/{number}/same-tenant",
    "/work/{number}/support",
    "/work/{number}/tried",
    "/work/{number}/unlink",
    "/work/{number}/{act}",
];

/// Forms that end the session which asks, or give it to somebody else: whoever posts one asks nothing after it.
pub(crate) const LEAVING: [&str; 4] = ["/in/{link}", "/me/out", "/me/out-everywhere", "/me/play"];

/// Where the console's addresses are named.
pub(crate) const ROUTER: &str = include_str!("../../../src/web/console/mod.rs");

/// The addresses that are asked in this way, from a router.
pub(crate) fn addresses(source: &str, way: &str) -> BTreeSet<String> {
    let routes = source.lines().filter_map(|line| line.trim().strip_prefix(".route(\"")).filter_map(|line| line.split_once('"'));
    routes.filter(|(_, methods)| methods.contains(way)).map(|(path, _)| path.to_owned()).collect()
}

/// What is at the router and in no list, and what is listed and gone.
fn unlisted(source: &str) -> BTreeSet<String> {
    let pages: BTreeSet<String> = SURFACES.iter().map(|(path, _)| (*path).to_owned()).collect();
    let forms: BTreeSet<String> = FORMS.iter().map(|path| (*path).to_owned()).collect();
    let (gets, posts) = (addresses(source, "get("), addresses(source, "post("));
    gets.symmetric_difference(&pages).chain(posts.symmetric_difference(&forms)).cloned().collect()
}

/// What may stand on each page.
pub(crate) fn listed() -> BTreeMap<String, &'static [Field]> {
    SURFACES.iter().map(|(path, fields)| ((*path).to_owned(), *fields)).collect()
}

/// The fields whose marks stand in this.
pub(crate) fn marked(shown: &str) -> BTreeSet<Field> {
    MARKS.iter().filter(|(_, marks)| marks.iter().any(|mark| stands(shown, mark))).map(|(field, _)| *field).collect()
}

#[test]
fn every_address_of_the_console_is_in_the_table() {
    assert_eq!(unlisted(ROUTER), BTreeSet::new(), "say in SURFACES what may stand on each page, and name each form in FORMS");
}

#[test]
fn an_address_that_somebody_adds_or_takes_away_without_a_word_here_is_found() {
    let with = |line: &str| ROUTER.replacen("        .route(\"/me\"", &format!("        {line}\n        .route(\"/me\""), 1);
    let found = |path: &str| BTreeSet::from([path.to_owned()]);
    assert_eq!(unlisted(&with(".route(\"/work/{number}/everything\", get(signal::everything))")), found("/work/{number}/everything"));
    assert_eq!(unlisted(&with(".route(\"/work/{number}/everything\", post(signal::everything))")), found("/work/{number}/everything"));
    assert_eq!(unlisted(&ROUTER.replace(".route(\"/figures.csv\"", "// (\"/figures.csv\"")), found("/figures.csv"));
}
