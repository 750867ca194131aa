//! `waakvlam figures`: how long people wait, what was late, what came back.
//!
//! The one decision: the running server counts, and only when none runs is the database opened here; what is hidden is hidden
//! before it leaves either.

use super::revision::{alone, told};
use super::{loading, local, print};
use crate::config::Config;
use crate::time::Clock;
use crate::web::local::{Answer, FIGURES, FiguresWanted};
use anyhow::{Context as _, bail};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::path::PathBuf;

/// Told of before the last month, without `--since`: with it a quarter of a year.
const MONTHS: i32 = 2;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A day of the first month; two months before the last when none is named. Months are told of whole.
    #[arg(long, value_name = "DATE")]
    since: Option<Date>,
    /// A day of the last month; today when none is named.
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// Writes them into a file for a spreadsheet.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    let wanted = wanted(arguments, library.calendar().local(Clock::system().now()).date())?;
    let answer = match local::ask(config, FIGURES, &wanted).await? {
        Some(answer) => answer,
        None => {
            let (store, network, clock) = alone(config).await?;
            let counted = wanted.counted(&store, (&library, &network), clock.now()).await;
            store.close().await;
            Answer::Done(counted?)
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

fn wanted(arguments: &Arguments, today: Date) -> anyhow::Result<FiguresWanted> {
    let until = arguments.until.unwrap_or(today);
    let since = arguments.since.unwrap_or_else(|| until.saturating_sub(MONTHS.months()));
    if since > until {
        bail!("--since {since} lies after --until {until}: turn them round");
    }
    Ok(FiguresWanted { since, until, csv: arguments.csv.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_days_it_is_this_month_and_the_two_before_it() {
        let day = |day: &str| Some(day.parse().unwrap());
        let asked = |since, until| wanted(&Arguments { since, until, csv: None }, "2026-11-23".parse().unwrap());
        let told = |wanted: FiguresWanted| (wanted.since.to_string(), wanted.until.to_string());
        assert_eq!(told(asked(None, None).unwrap()), ("2026-09-23".to_owned(), "2026-11-23".to_owned()));
        assert_eq!(told(asked(None, day("2026-06-30")).unwrap()), ("2026-04-30".to_owned(), "2026-06-30".to_owned()));
        assert!(asked(day("2026-11-02"), day("2026-11-01")).is_err());
    }
}
