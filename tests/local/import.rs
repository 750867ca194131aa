//! A landlord's list by the command: alone, corrected and brought again, beside a running server; and what is given out of it.

use crate::home::*;
use std::os::unix::fs::PermissionsExt as _;

const HEADINGS: &str = "Contractnr;Naam;Postcode;Huisnr;Telefoon;Bedrag;Sinds;Contactdatum;Contactsoort;Schuldhulpdatum;Schuldhulptekst;\
                        Herinneringsdatum;Herinneringstekst;Aanbod;Reactie";
const WHOLE: &str = "02-10-2025;telefoon;05-10-2025;H3;05-10-2025;B2;ja;geen";

fn list() -> String {
    let row =
        |tenancy: &str, amount: &str, evidence: &str| format!("{tenancy};P. de Jong;6713AB;14;+31612345678;{amount};01-09-2025;{evidence}");
    let rows = [row("HK-1", "450", WHOLE), row("HK-2", "veel", WHOLE), row("HK-3", "12,50", ";;;;;;;")];
    format!("{HEADINGS}\n{}\n", rows.join("\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_brought_corrected_and_brought_again() {
    let here = Installation::new().await;
    here.write("lijst.csv", &list());
    let dry = here.run(&["import", "arrears", "lijst.csv", "--dry-run"]).await;
    assert!(!dry.well && dry.said.contains("Nothing was written.") && dry.said.contains("3 rows: 2 new"), "{dry:?}");

    let first = here.run(&["import", "arrears", "lijst.csv", "--refused", "terug.csv"]).await;
    assert!(!first.well, "a refused row is a failure: {}", first.said);
    for line in [
        "lijst.csv:3, Bedrag: This is no amount. Write euros and cents, as in 1.234,56.",
        "lijst.csv:4: kept, and not handed over (article 2). a: There is no attempt at personal contact.",
        "3 rows: 2 new, 0 with another amount, 0 with other data, 0 known already, 1 refused.",
        "1 handed over to debt help, 1 kept and not handed over.",
    ] {
        assert!(first.said.contains(line), "{line}\n{}", first.said);
    }
    assert!(first.complained.contains("1 of 3 rows were refused: correct them in terug.csv and bring that file"), "{}", first.complained);
    assert!(!first.said.contains("de Jong") && !first.complained.contains("veel"), "no words of anybody");

    let report = std::fs::read_to_string(here.path("terug.csv")).unwrap();
    assert_eq!(std::fs::metadata(here.path("terug.csv")).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(
        report.lines().count() == 3 && report.contains("'+31612345678") && report.contains(";3;Bedrag: This is no amount."),
        "{report}"
    );
    here.write("terug.csv", &report.replace(";veel;", ";99,95;"));
    let over = here.run(&["import", "arrears", "terug.csv", "--refused", "./terug.csv"]).await.refused();
    assert!(over.contains("--refused names the list itself"), "{over}");
    let second = here.run(&["import", "arrears", "terug.csv"]).await.done();
    assert!(second.contains("2 rows: 1 new, 0 with another amount, 0 with other data, 1 known already, 0 refused."), "{second}");
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_a_running_server_a_list_is_its_to_take_and_evidence_its_to_give() {
    let here = Installation::new().await;
    here.write("lijst.csv", &list().replace("veel", "99,95"));
    let _server = here.serve().await;
    let brought = here.run(&["import", "arrears", "lijst.csv", "--landlord", "woonbrug"]).await.done();
    assert!(brought.contains("3 rows: 3 new") && brought.contains("2 handed over to debt help"), "{brought}");
    let refused = here.run(&["import", "arrears", "lijst.csv", "--landlord", "gemeente"]).await.refused();
    assert!(refused.contains("`gemeente` is no landlord in this network: name one of woonbrug"), "{refused}");

    let proof = here.run(&["export", "article-2", "--tenancy", "HK-3"]).await.done();
    assert!(proof.contains("Ontbreekt (a): Er is geen poging tot persoonlijk contact."), "{proof}");
    let unknown = here.run(&["export", "article-2", "--tenancy", "HK-9"]).await.refused();
    assert!(unknown.contains("never reported arrears of this tenancy"), "{unknown}");

    let reactions = here.run(&["export", "reactions", "--since", "2026-01-01"]).await.done();
    assert_eq!(reactions.lines().collect::<Vec<_>>(), ["huurovereenkomst;reactie", "HK-1;nog niet opgepakt", "HK-2;nog niet opgepakt"]);
    let refused = here.run(&["export", "reactions", "--since", "2026-01-01", "--landlord", "gemeente"]).await.refused();
    assert!(refused.contains("`gemeente` is no landlord in this network"), "{refused}");

    let delivery = ["export", "ddas", "--from", "2026-01-01", "--to", "2099-12-31", "--municipality", "0344", "--out", "ddas.json"];
    assert!(here.run(&delivery).await.done().contains("ddas.json: written"));
    let delivery: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(here.path("ddas.json")).unwrap()).unwrap();
    assert_eq!(delivery["leveringen"][0]["vroegsignalen"].as_array().unwrap().len(), 2);
    assert_eq!(std::fs::metadata(here.path("ddas.json")).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_can_be_read_in_two_ways_is_not_read_until_its_mapping_says() {
    let here = Installation::new().await;
    let list = "Dossier,Naam,Postcode,Huisnr,Bedrag,Sinds\n1,Jan,6713AB,1,450,03/04/2025\n";
    here.write("lijst.csv", list);
    let told = here.run(&["import", "arrears", "lijst.csv"]).await;
    assert!(!told.well && told.said.contains("lijst.csv:1: No column was recognised for `tenancy`."), "{told:?}");
    here.write("kolommen.yaml", "columns:\n  tenancy: Dossier\n");
    let told = here.run(&["import", "arrears", "lijst.csv", "--mapping", "kolommen.yaml"]).await;
    assert!(!told.well && told.said.contains("lijst.csv:2, Sinds: The dates may be day-month or month-day."), "{told:?}");
    here.write("kolommen.yaml", "dates: day-month-year\ncolumns:\n  tenancy: Dossier\n");
    let told = here.run(&["import", "arrears", "lijst.csv", "--mapping", "kolommen.yaml"]).await.done();
    assert!(told.contains("1 rows: 1 new"), "{told}");
}
