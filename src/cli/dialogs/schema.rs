//! `waakvlam dialogs schema`: what may stand in a file, as JSON Schema, so that an editor completes and underlines.
//!
//! The one decision: a schema knows shapes only. Whether names lead anywhere and words fit a tired person is judged by
//! `dialogs check`, which sees all files at once.

use super::out;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For which files.
    #[arg(long = "for", value_enum, default_value_t)]
    sort: Sort,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE.json")]
    out: Option<PathBuf>,
}

/// The sorts of files that people write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Dialogs,
    Access,
    Kinds,
    Routing,
    Lines,
    Places,
    Words,
    BuiltIn,
    Crisis,
    Consent,
    Network,
}

impl Sort {
    fn schema(self) -> &'static str {
        match self {
            Self::Dialogs => include_str!("../../../docs/schemas/dialogs.json"),
            Self::Access => include_str!("../../../docs/schemas/access.json"),
            Self::Kinds => include_str!("../../../docs/schemas/kinds.json"),
            Self::Routing => include_str!("../../../docs/schemas/routing.json"),
            Self::Lines => include_str!("../../../docs/schemas/lines.json"),
            Self::Places => include_str!("../../../docs/schemas/places.json"),
            Self::Words => include_str!("../../../docs/schemas/words.json"),
            Self::BuiltIn => include_str!("../../../docs/schemas/built_in.json"),
            Self::Crisis => include_str!("../../../docs/schemas/crisis.json"),
            Self::Consent => include_str!("../../../docs/schemas/consent.json"),
            Self::Network => include_str!("../../../docs/schemas/network.json"),
        }
    }
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    out::write(arguments.out.as_deref(), arguments.sort.schema())
}
