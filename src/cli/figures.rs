//! `waakvlam figures`: how long people wait, what was late, what came back.
//!
//! The one decision: the running server counts, and only when none runs is the database opened here; what is hidden is hidden
//! before it leaves either.

use super::revision::{alone, told};
use super::{loading, local, print};
use crate::config::Config;
use crate::desk::{dropout, figures};
use crate::figures::{csv, lines};
use crate::language::Language;
use crate::signal::Calendar;
use crate::time::Clock;
use crate::web::local::{Answer, FIGURES, FiguresWanted};
use anyhow::{Context as _, bail};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use std::path::PathBuf;

/// Told of without `--since`: a quarter of a year.
const DAYS: i32 = 90;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The first day; ninety days ago when none is named.
    #[arg(long, value_name = "DATE")]
    since: Option<Date>,
    /// The last day; today when none is named.
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// Writes them into a file for a spreadsheet.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    let now = Clock::system().now();
    let wanted = period(arguments, now, library.calendar())?;
    let answer = match local::ask(config, FIGURES, &wanted).await? {
        Some(answer) => answer,
        None => {
            let (store, network, clock) = alone(config).await?;
            let counted = figures::figures(&store, (&library, &network), wanted.since..wanted.until, Language::En, clock.now()).await;
            let today = library.calendar().local(clock.now()).date();
            let left = dropout::dropouts(&store, &network.id, wanted.days, clock.now(), today).await;
            store.close().await;
            let (counted, left) = (counted?, left?);
            let mut all = lines(&counted);
            all.extend(dropout::told(&left, wanted.days));
            Answer::Done(if wanted.csv { vec![csv(&counted)] } else { all })
        }
    };
    match (&arguments.csv, answer) {
        (Some(file), Answer::Done(lines)) => {
            std::fs::write(file, lines.concat()).with_context(|| format!("{} cannot be written", file.display()))?;
            print(&format!("Written to {}.", file.display()))
        }
        (_, answer) => told(answer),
    }
}

fn period(arguments: &Arguments, now: Timestamp, calendar: &Calendar) -> anyhow::Result<FiguresWanted> {
    let today = calendar.local(now).date();
    let since = arguments.since.unwrap_or_else(|| today.saturating_sub(DAYS.days()));
    let until = arguments.until.unwrap_or(today);
    if since > until {
        bail!("--since {since} lies after --until {until}: turn them round");
    }
    let midnight = |day: Date| day.to_zoned(calendar.zone().clone()).map(|midnight| midnight.timestamp());
    let days = u16::try_from((today - since).get_days()).unwrap_or(u16::MAX);
    Ok(FiguresWanted { since: midnight(since)?, until: midnight(until.saturating_add(1.day()))?, days, csv: arguments.csv.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_holds_both_of_its_days_as_the_clocks_here_have_them() {
        let (now, calendar) = ("2026-11-23T10:00:00Z".parse().unwrap(), Calendar::dutch(&[]));
        let day = |day: &str| Some(day.parse().unwrap());
        let asked = |since, until| period(&Arguments { since, until, csv: None }, now, &calendar);
        let told = |wanted: FiguresWanted| (wanted.since.to_string(), wanted.until.to_string(), wanted.days);
        let both = asked(day("2026-10-01"), day("2026-10-31")).unwrap();
        assert_eq!(told(both), ("2026-09-30T22:00:00Z".to_owned(), "2026-10-31T23:00:00Z".to_owned(), 53));
        let quarter = asked(None, None).unwrap();
        assert_eq!(told(quarter), ("2026-08-24T22:00:00Z".to_owned(), "2026-11-23T23:00:00Z".to_owned(), 90));
        assert!(asked(day("2026-11-02"), day("2026-11-01")).is_err());
    }
}
