//! `waakvlam route`: a JSON case a line in, a decision a line out.

use super::{loading, print};
use crate::config::Config;
use crate::routing::route;
use anyhow::bail;
use std::io::BufRead as _;

pub fn run(config: &Config) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    let mut wrong = 0;
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match route(&line, &library.policy, &library.kinds) {
            Ok(decision) => print(&decision)?,
            Err(error) => {
                wrong += 1;
                print(&serde_json::json!({ "line": number + 1, "error": error.to_string() }).to_string())?;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} cases could not be read; each has its reason in its own line");
    }
    Ok(())
}
