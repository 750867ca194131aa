//! A list of a landlord with very many homes: written, brought in, and brought in again.
//!
//! The one decision: neither the list nor what became of its rows is ever held here. What a test holds itself would hide what the
//! import holds.

use crate::arrears::{HEADINGS, WHOLE, row};
use crate::home::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use waakvlam::arrears::file::{Mapping, Report};
use waakvlam::desk::arrears::import::plan;
use waakvlam::desk::arrears::{Bringing, Import, Run, Seen, Totals, landlord};
use waakvlam::language::Language;

/// Of so many rows three are wrong.
const HUNDRED: u64 = 100;
/// How a row is wrong: what stands in it, what instead, and the column that a fault has to name; `None` when all cells are off.
const WRONG: [(&str, &str, Option<&str>); 13] = [
    (";450;", ";45O;", Some("Bedrag")),
    (";450;", ";;", Some("Bedrag")),
    (";450;", ";-450;", Some("Bedrag")),
    ("6713", "0713", Some("Postcode")),
    ("6713", "67131", Some("Postcode")),
    ("01-09-2026", "31-09-2026", Some("Sinds")),
    ("01-09-2026", "01-09-2027", Some("Sinds")),
    ("P. de Jong", "", Some("Naam")),
    ("P. de Jong", "P; de Jong", None),
    ("06-12345678", "112", Some("Telefoon")),
    ("HK-", ";HK-", None),
    (";ja;geen", ";ja;misschien", Some("Reactie")),
    ("telefoon", "postduif", Some("Contactsoort")),
];

/// Where a fault is: its line, and its column.
type Spot = (u64, Option<String>);

/// A list in a file.
pub(crate) struct List {
    path: PathBuf,
    rows: u64,
    /// Where what is wrong in it.
    planted: BTreeSet<Spot>,
}

impl List {
    fn good(&self) -> u64 {
        self.rows - self.planted.len() as u64
    }
}

/// A home of its own for each, as postcode and house number: each signal is looked at beside all others on its address.
fn home(n: u64) -> String {
    /// Without those that no postcode has, and `S`, which is not followed by every other.
    const LETTERS: [char; 18] = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X'];
    const NUMBERS: u64 = 400;
    let letter = |n: u64| LETTERS[usize::try_from(n).unwrap() % LETTERS.len()];
    format!("6713{}{};{}", letter(n / NUMBERS / 18), letter(n / NUMBERS), n % NUMBERS + 1)
}

/// Whether every fault was named by its line and column, and no other. Said by the first that differ: there are thousands.
fn are_the_planted(spots: &BTreeSet<Spot>, list: &List) {
    let first = |these: &BTreeSet<Spot>, those: &BTreeSet<Spot>| these.difference(those).take(3).cloned().collect::<Vec<_>>();
    assert_eq!((first(spots, &list.planted), first(&list.planted, spots)), (Vec::new(), Vec::new()), "found beside planted");
}

impl House {
    /// Rows of a landlord with that many homes; of every hundred three are wrong, each in another way, and ten lack a letter.
    pub(crate) fn long_list(&self, rows: u64) -> List {
        let path = self.folder.path().join(format!("lijst-{rows}.csv"));
        let (mut file, mut planted) = (BufWriter::new(File::create(&path).unwrap()), BTreeSet::new());
        writeln!(file, "{HEADINGS}").unwrap();
        let without = WHOLE.replace("05-10-2026;H3", ";");
        for n in 0..rows {
            let evidence = if n % 10 == 5 { &without } else { WHOLE };
            let mut line = row(&format!("HK-{n:06}"), "450", evidence).replacen("6713AB;14", &home(n), 1);
            if n % HUNDRED < 3 {
                let (what, with, column) = WRONG[usize::try_from(n % HUNDRED + n / HUNDRED * 3).unwrap() % WRONG.len()];
                line = line.replacen(what, with, 1);
                // Behind the headings, from one.
                planted.insert((n + 2, column.map(str::to_owned)));
            }
            writeln!(file, "{line}").unwrap();
        }
        file.flush().unwrap();
        List { path, rows, planted }
    }

    /// Brings it in; where it was found wrong, and how many of what.
    async fn brings_list(&mut self, list: &List) -> (BTreeSet<Spot>, Totals) {
        let plan = plan(|| File::open(&list.path), &Mapping::default()).unwrap();
        let (report, start) = Report::begin(&plan.headings, plan.separator);
        let (mut spots, mut lines) = (BTreeSet::new(), 0);
        let mut seen = |seen: Seen<'_>| {
            if let Seen::Refused { line, cells, faults } = seen {
                spots.extend(faults.iter().map(|fault| (fault.line, fault.column.clone())));
                lines += report.row(cells, line, &faults[0].wrong.say(Language::Nl)).split(|byte| *byte == b'\n').count() - 1;
            }
        };
        assert!(start.ends_with(b"\n"));
        let desk = self.desk().await;
        let bringing = Bringing { landlord: landlord(&desk.network(), None).unwrap(), by: "command".into(), run: Run::Real };
        let mut import = Import::of(File::open(&list.path).unwrap(), plan, desk.today());
        while let Some(mut batch) = import.batch(&mut seen).unwrap() {
            let became = desk.take_arrears(&bringing, std::mem::take(&mut batch.rows)).await.unwrap();
            import.settle(&batch, &became, &mut seen);
        }
        assert_eq!(lines, list.planted.len(), "the report has a line for each, and no other");
        (spots, import.totals)
    }

    /// Brings it in for the first time, or the first `known` good rows of it for the second.
    pub(crate) async fn brings_long(&mut self, list: &List, known: u64) {
        let (spots, totals) = self.brings_list(list).await;
        are_the_planted(&spots, list);
        let Totals { rows, refused, new, nothing, .. } = totals;
        assert_eq!((rows, refused), (list.rows, list.planted.len() as u64));
        assert_eq!((new, nothing), (list.good() - known, known), "the rest is stored, and nothing twice");
    }

    /// Brings it in once more.
    pub(crate) async fn brings_again(&mut self, list: &List) {
        let (spots, totals) = self.brings_list(list).await;
        are_the_planted(&spots, list);
        let Totals { nothing, new, amount, rest, handed_over, .. } = totals;
        assert_eq!((nothing, new, amount, rest, handed_over), (list.good(), 0, 0, 0, 0), "no double");
    }

    /// What lies in the database after a list was brought: each good row once, and a signal for each that lacks no letter.
    pub(crate) async fn holds_list(&mut self, list: &List) {
        self.shut(waakvlam::store::Faults::none()).await;
        let held = i64::try_from(list.rows / 10).unwrap();
        let good = i64::try_from(list.good()).unwrap();
        assert_eq!(self.place.count("SELECT count(*) FROM arrears").await, good);
        assert_eq!(self.place.count("SELECT count(*) FROM arrears WHERE lacks = 'b' AND signal IS NULL").await, held);
        assert_eq!(self.place.count("SELECT count(DISTINCT signal) FROM arrears").await, good - held);
        assert_eq!(self.place.count("SELECT count(*) FROM signals").await, good - held, "and no signal beside those");
    }
}

#[tokio::test]
async fn of_a_big_list_every_fault_is_named_the_rest_is_stored_and_twice_is_once() {
    let mut house = House::open().await;
    let list = house.long_list(5_000);
    house.brings_long(&list, 0).await;
    house.brings_again(&list).await;
    house.holds_list(&list).await;
}
