//! Reading the settings so that all that is wrong is told at once.
//!
//! The one decision: a value that cannot be used is told, put aside, and the reading goes on with its default. The reader
//! beneath stops at the first mistake; an evening of one mistake after the other is no way to set up a help line.

use super::{Config, ConfigError, Defaults};
use figment::error::Kind;
use figment::providers::Serialized;
use figment::value::{Dict, Value};
use figment::{Figment, Profile, Provider as _};

/// How many mistakes are told: more than there are settings.
const MOST_MISTAKES: usize = 100;

/// Reads all settings, or says everything that is wrong with them.
pub(super) fn read(figment: &Figment) -> Result<Config, ConfigError> {
    let mut given = figment.data().map_err(|errors| ConfigError(errors.into_iter().map(|error| unreadable(&error)).collect()))?;
    let mut given = given.remove(&Profile::Default).unwrap_or_default();
    let mut problems: Vec<String> = Vec::new();
    let mut aside: Vec<String> = Vec::new();
    for _ in 0..MOST_MISTAKES {
        let sound = Figment::from(Serialized::defaults(Defaults::new())).merge(Serialized::defaults(&given));
        let errors = match sound.extract::<Config>() {
            Ok(config) => {
                problems.extend(config.problems().into_iter().filter(|problem| !is_about(problem, &aside)));
                return if problems.is_empty() { Ok(config) } else { Err(ConfigError(problems)) };
            }
            Err(errors) => errors,
        };
        for error in errors {
            problems.push(told(&error));
            let at = place(&error);
            aside.extend(at.first().cloned());
            if !take_out(&mut given, &at) {
                return Err(ConfigError(problems));
            }
        }
    }
    Err(ConfigError(problems))
}

/// Whether a problem may only be there because something was put aside.
fn is_about(problem: &str, aside: &[String]) -> bool {
    aside.iter().any(|section| problem.contains(&format!("`{section}.")))
}

/// The value to put aside: the one at fault; when one is missing, what it is missing in.
fn place(error: &figment::Error) -> Vec<String> {
    let mut path = error.path.clone();
    if let Kind::UnknownField(field, _) = &error.kind
        && path.last() != Some(field)
    {
        path.push(field.clone());
    }
    path
}

/// Takes a value out; whether it was there.
fn take_out(from: &mut Dict, path: &[String]) -> bool {
    match path {
        [] => false,
        [last] => from.remove(last).is_some(),
        [first, rest @ ..] => {
            let Some(Value::Dict(_, inner)) = from.get_mut(first) else { return false };
            take_out(inner, rest)
        }
    }
}

/// A problem in a sentence that names the setting and never its value: a value can be a secret.
fn told(error: &figment::Error) -> String {
    let name = place(error).join(".");
    match &error.kind {
        Kind::UnknownField(_, known) => format!("`{name}` is not a setting; there are: {}.", known.join(", ")),
        Kind::MissingField(field) if name.is_empty() => format!("`{field}` is missing."),
        Kind::MissingField(field) => format!("`{name}.{field}` is missing."),
        Kind::UnknownVariant(_, known) => format!("`{name}` can be: {}.", known.join(", ")),
        Kind::InvalidType(_, wanted) => format!("`{name}` must be {wanted}."),
        Kind::Message(_)
        | Kind::InvalidValue(..)
        | Kind::InvalidLength(..)
        | Kind::DuplicateField(_)
        | Kind::ISizeOutOfRange(_)
        | Kind::USizeOutOfRange(_)
        | Kind::Unsupported(_)
        | Kind::UnsupportedKey(..) => format!("`{name}` cannot be used: look at its form in the manual."),
    }
}

/// The file itself cannot be read. Its parser quotes the line, and a token may stand there: only the place is told.
fn unreadable(error: &figment::Error) -> String {
    let said = error.to_string();
    let place = said.split_once("at line ").and_then(|(_, rest)| rest.split([' ', ',', '\n']).next()).filter(|line| !line.is_empty());
    match place {
        Some(line) => format!("`{}` cannot be read as TOML: look at line {line} and the one before.", super::FILE),
        None => format!("`{}` cannot be read as TOML: look at quotes and brackets.", super::FILE),
    }
}
