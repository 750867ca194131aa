//! Files as landlords export them, and what comes of each row.

use super::*;
use crate::arrears::Arrears;
use crate::arrears::evidence::{Channel, Reached};
use crate::consent::Reaction;
use crate::language::Language;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);
const HEADINGS: &str = "Contractnr;Naam;Postcode;Huisnr;Toevoeging;Telefoon;Bedrag;Sinds";

fn plan(bytes: &[u8], mapping: &Mapping) -> Result<Plan, Vec<Fault>> {
    let mut sniff = Sniff::default();
    sniff.feed(bytes);
    let mut survey = Survey::of(sniff.end(), bytes, mapping);
    bytes.chunks(7).for_each(|piece| survey.feed(piece));
    survey.end()
}

fn rows_with(bytes: &[u8], mapping: &Mapping) -> Vec<Row> {
    let mut rows = plan(bytes, mapping).unwrap().read(TODAY);
    let mut read: Vec<Row> = bytes.chunks(7).flat_map(|piece| rows.feed(piece)).collect();
    read.extend(rows.end());
    read
}

fn rows(text: &str) -> Vec<Row> {
    rows_with(text.as_bytes(), &Mapping::default())
}

fn one(headings: &str, row: &str) -> Arrears {
    let mut rows = rows(&format!("{headings}\n{row}\n"));
    *rows.remove(0).read.unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn faults(text: &str) -> Vec<String> {
    rows(text).into_iter().filter_map(|row| row.read.err()).flatten().map(|fault| fault.say(Language::En)).collect()
}

#[test]
fn a_row_is_read_from_end_to_end() {
    let arrears = one(HEADINGS, "HK-12;P. de Jong;6713ab;14;A;06-12345678;€ 1.234,56;01-09-2026");
    assert_eq!(arrears.address_line().expose(), "6713 AB 14A");
    assert_eq!((arrears.amount.0, arrears.since), (123_456, date(2026, 9, 1)));
    assert_eq!(arrears.phone, Some("+31612345678".into()));
    assert_eq!(arrears.name.whole().expose(), "P. de Jong");
}

#[test]
fn debt_6_an_address_has_the_spelling_of_a_chat_however_it_is_split() {
    for (cells, spelled) in [
        ("14;", "14"),
        ("14A;", "14A"),
        ("14 A;", "14A"),
        ("14;A", "14A"),
        ("14;bis", "14 bis"),
        ("14;2", "14-2"),
        ("14-2;", "14-2"),
        ("14;-2", "14-2"),
    ] {
        let arrears = one(HEADINGS, &format!("HK-12;P. de Jong;6713 AB;{cells};;450;01-09-2026"));
        assert_eq!(arrears.address_line().expose(), format!("6713 AB {spelled}"), "{cells}");
    }
}

#[test]
fn every_fault_of_a_row_is_told_with_line_and_column_and_none_of_its_words() {
    let told = faults(&format!("{HEADINGS}\nHK-1;;671AB;geheim;;112;veel;31-02-2026\n\nHK-2;Jan;6713AB;1;;;-5;24-11-2026\n"));
    let starts: Vec<&str> = told.iter().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(
        starts,
        ["2, Naam", "2, Postcode", "2, Huisnr", "2, Telefoon", "2, Bedrag", "2, Sinds", "4, Bedrag", "4, Sinds"],
        "{told:#?}"
    );
    assert!(!told.concat().contains("geheim") && !told.concat().contains("Jan"), "{told:#?}");
}

#[test]
fn cells_that_moved_are_a_fault_and_empty_rows_are_none() {
    let told = faults(&format!("{HEADINGS}\nHK-1;Jong; P. de;6713AB;1;;;450;01-09-2026\n;;;;;;;\nHK-2;Jan\n"));
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[0].starts_with("2: This line has 9 cells, and the heading 8."), "{told:#?}");
    assert!(told[1].starts_with("4: This line has 2 cells"), "{told:#?}");
}

#[test]
fn a_column_decides_what_a_cell_leaves_open() {
    let file = |first: &str, second: &str| {
        format!("Contractnr,Naam,Postcode,Huisnr,Bedrag,Sinds\n1,Jan,6713AB,1,{first}\n2,Piet,6713AB,2,{second}\n")
    };
    let read = |file: &str| rows(file).into_iter().map(|row| row.read.map(|row| (row.amount.0, row.since))).collect::<Result<Vec<_>, _>>();
    let day_first = read(&file("450,03/04/2026", "12.50,25/04/2026")).unwrap();
    assert_eq!(day_first, [(45_000, date(2026, 4, 3)), (1_250, date(2026, 4, 25))]);
    let month_first = read(&file("450,03/04/2026", "12.50,04/25/2026")).unwrap();
    assert_eq!(month_first, [(45_000, date(2026, 3, 4)), (1_250, date(2026, 4, 25))]);
    let thousands = read(&file("1.234,03-04-2026", "\"12,50\",03-04-2026")).unwrap();
    assert_eq!(thousands.iter().map(|(cents, _)| *cents).collect::<Vec<_>>(), [123_400, 1_250]);
}

#[test]
fn what_a_column_leaves_open_is_asked_and_never_guessed() {
    let file = |amounts: [&str; 2], days: [&str; 2]| {
        format!(
            "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds\n1;Jan;6713AB;1;{};{}\n2;Piet;6713AB;2;{};{}\n",
            amounts[0], days[0], amounts[1], days[1]
        )
    };
    for (amounts, days, expected) in [
        (["450", "12,50"], ["03/04/2026", "05/06/2026"], (2, "Sinds", Wrong::DatesEitherWay)),
        (["450", "12,50"], ["25/04/2026", "04/25/2026"], (2, "Sinds", Wrong::DatesMixed { other: 3 })),
        (["450", "1.234"], ["03-04-2026", "05-06-2026"], (3, "Bedrag", Wrong::AmountsEitherWay)),
        (["12,50", "12.50"], ["03-04-2026", "05-06-2026"], (2, "Bedrag", Wrong::AmountsMixed { other: 3 })),
    ] {
        let text = file(amounts, days);
        let (line, column, wrong) = expected;
        assert_eq!(plan(text.as_bytes(), &Mapping::default()).unwrap_err(), [Fault { line, column: Some(column.into()), wrong }], "{text}");
        let mapping = Mapping::check("k.yaml", "dates: day-month-year\ndecimal: comma\n").unwrap();
        assert!(rows_with(text.as_bytes(), &mapping)[0].read.is_ok(), "{text}");
    }
}

#[test]
fn an_export_of_any_system_reads_the_same() {
    let plain = "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds\r\n1;M. Núñez;6713AB;1;12,50;03-04-2026\r\n";
    let expected = one("Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds", "1;M. Núñez;6713AB;1;12,50;03-04-2026");
    let utf_16: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = [
        plain.as_bytes().to_vec(),
        format!("\u{feff}{plain}").into_bytes(),
        format!("sep=;\r\n{plain}").into_bytes(),
        plain.replace(';', "\t").into_bytes(),
        plain.replace(';', "|").into_bytes(),
        plain.replace("12,50", "\"12,50\"").replace(';', ",").into_bytes(),
        plain.replace("M. Núñez", "\"M. Núñez\"").into_bytes(),
        encoding_rs::WINDOWS_1252.encode(plain).0.into_owned(),
        [b"\xff\xfe".to_vec(), utf_16.clone()].concat(),
        utf_16,
    ];
    for file in files {
        let read = rows_with(&file, &Mapping::default());
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].read.as_ref().unwrap().as_ref(), &expected, "{}", String::from_utf8_lossy(&file));
    }
}

#[test]
fn a_slip_in_another_encoding_is_told_in_its_own_row() {
    let file = [plain_rows().as_bytes(), b"3;M. N\xfa\xf1ez;6713AB;3;450;03-04-2026\n"].concat();
    let read = rows_with(&file, &Mapping::default());
    assert_eq!(read.iter().map(|row| row.read.is_ok()).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(read[2].read.as_ref().unwrap_err()[0].wrong, Wrong::Letters);
}

fn plain_rows() -> String {
    let rows = ["1;Zoë Núñez é;6713AB;1;450;03-04-2026", "2;Zoë;6713AB;2;450;03-04-2026"];
    format!("Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds\n{}\n", rows.join("\n"))
}

const EVIDENCE: &str = "Contractnr;Naam;Postcode;Huisnr;Bedrag;Sinds;Contactdatum;Contactsoort;Contactdoor;Contactresultaat;Contactdatum2;Contactsoort2;Schuldhulpdatum;Schuldhulptekst;Herinneringsdatum;Herinneringstekst;Aanbod;Reactie";

fn with_evidence(cells: &str) -> String {
    format!("{EVIDENCE}\n1;Jan;6713AB;1;450;01-09-2026;{cells}\n")
}

#[test]
fn the_four_steps_are_read_with_their_evidence() {
    let arrears = one(
        EVIDENCE,
        "1;Jan;6713AB;1;450;01-09-2026;02-10-2026;telefonisch;Sanne;geen gehoor;03-10-2026;huisbezoek;05-10-2026;H3;05-10-2026;B2;ja;nee",
    );
    let evidence = &arrears.evidence;
    assert_eq!(evidence.attempts.iter().map(|attempt| attempt.channel).collect::<Vec<_>>(), [Channel::Phone, Channel::Visit]);
    assert_eq!(evidence.attempts[0].reached, Reached::No);
    assert_eq!(evidence.pointed[0].text.as_deref(), Some("H3"));
    assert_eq!(evidence.reminders[0].offer, Some(Reaction::No));
}

#[test]
fn art2_d_an_offer_belongs_to_its_reminder() {
    for (cells, offer) in [
        (";;;;;;;;05-10-2026;B2;ja;", Some(Some(Reaction::None))),
        (";;;;;;;;05-10-2026;B2;05-10-2026;geen", Some(Some(Reaction::None))),
        (";;;;;;;;05-10-2026;B2;;nee", Some(Some(Reaction::No))),
        (";;;;;;;;05-10-2026;B2;nee;", Some(None)),
        (";;;;;;;;05-10-2026;B2;;", Some(None)),
        (";;;;;;;;;;;", None),
    ] {
        let arrears = rows(&with_evidence(cells)).remove(0).read.unwrap();
        assert_eq!(arrears.evidence.reminders.first().map(|reminder| reminder.offer), offer, "{cells}");
    }
    for (cells, wrong) in [
        (";;;;;;;;05-10-2026;B2;06-10-2026;", Wrong::OfferElsewhere),
        (";;;;;;;;;;;nee", Wrong::Without { field: "reminder_date".into() }),
        (";;;;;;;;05-10-2026;B2;nee;ja", Wrong::Without { field: "offer".into() }),
        (";;;;;;;;05-10-2026;B2;ja;misschien", Wrong::NoWord { known: words::REACTIONS.into() }),
        (";telefoon;;;;;;;;;;", Wrong::Without { field: "contact_date".into() }),
        (";;;;;;;H3;;;;", Wrong::Without { field: "debt_help_date".into() }),
        ("24-11-2026;telefoon;;;;;;;;;;", Wrong::Future),
    ] {
        let found = rows(&with_evidence(cells)).remove(0).read.unwrap_err();
        assert_eq!(found.into_iter().map(|fault| fault.wrong).collect::<Vec<_>>(), [wrong], "{cells}");
    }
}

#[test]
fn a_report_that_comes_back_reads_as_before() {
    let file = format!("{HEADINGS}\nHK-1;P. de Jong;6713AB;1;;+31612345678;450;01-09-2026\n");
    let first = rows(&file).remove(0);
    let plan = plan(file.as_bytes(), &Mapping::default()).unwrap();
    let (report, start) = Report::begin(&plan.headings, plan.separator);
    let back = [start, report.row(&first.cells, first.line, "nog een keer")].concat();
    let again = rows_with(&back, &Mapping::default()).remove(0);
    assert_eq!(again.read.unwrap(), first.read.unwrap());
}

#[test]
fn an_empty_file_says_so() {
    assert_eq!(plan(b"", &Mapping::default()).unwrap_err(), [Fault::of_file(Wrong::Empty)]);
    assert_eq!(plan(b"\n\n\n", &Mapping::default()).unwrap_err(), [Fault::of_file(Wrong::Empty)]);
}
