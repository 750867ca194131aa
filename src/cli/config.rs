//! `waakvlam config`: the settings in force, each with where it comes from.

use super::print;
use crate::config::{Config, ConfigError, Origin, Setting, Shown};

/// Prints the settings, and after them everything that is wrong with them.
pub fn run() -> anyhow::Result<()> {
    let survey = Config::survey();
    let width = |of: fn(&Setting) -> String| survey.settings.iter().map(|setting| of(setting).chars().count()).max().unwrap_or_default();
    let (names, values) = (width(|setting| setting.name.clone()), width(|setting| setting.value.to_string()));
    for setting in &survey.settings {
        let Setting { name, value, origin } = setting;
        let origin = match (value, origin) {
            (Shown::NotSet, _) => String::new(),
            (_, Origin::Default | Origin::File(_) | Origin::Environment(_)) => origin.to_string(),
        };
        print(format!("{name:names$}  {:values$}  {origin}", value.to_string()).trim_end())?;
    }
    if survey.problems.is_empty() { Ok(()) } else { Err(ConfigError(survey.problems).into()) }
}
