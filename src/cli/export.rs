//! `waakvlam export article-2|ddas|reactions`: what a court, the statistics office and a landlord ask for.
//!
//! The one decision: what is exported names people, so a file that is made here is for this user only.

use super::{loading, local, print};
use crate::arrears::ddas::is_municipality;
use crate::config::Config;
use crate::desk::arrears::ddas::Wanted;
use crate::desk::arrears::evidence::Form;
use crate::desk::arrears::landlord;
use crate::desk::{Desk, Outlet};
use crate::id::OrganisationId;
use crate::store::Store;
use crate::time::Clock;
use crate::web::local::{ARTICLE_2, Answer, DDAS, NEVER_REPORTED, ProofWanted, REACTIONS, ReactionsWanted};
use anyhow::{Context as _, bail};
use jiff::civil::Date;
use std::fs::File;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Only this user reads what was exported.
const PRIVATE: u32 = 0o600;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// The evidence of article 2 for one tenancy: what was done, when, with which text, and what is missing.
    #[command(name = "article-2")]
    Article2(Proof),
    /// What was handed over, in the form of DDAS vroegsignalering 1.2.
    Ddas(Delivery),
    /// What became of what a landlord handed over, as CSV for that landlord: a line a tenancy, and nothing of the tenant.
    Reactions(Reactions),
}

#[derive(Debug, clap::Args)]
pub struct Reactions {
    /// Handed over on this day or later, as 2026-11-01.
    #[arg(long)]
    since: Date,
    /// Who handed it over; not needed when there is one landlord.
    #[arg(long, value_name = "ORGANISATION")]
    landlord: Option<String>,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE.csv")]
    out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Proof {
    /// What the landlord calls the tenancy by.
    #[arg(long, value_name = "REFERENCE")]
    tenancy: String,
    /// Whose tenancy it is; not needed when there is one landlord.
    #[arg(long, value_name = "ORGANISATION")]
    landlord: Option<String>,
    /// To be read, or for another program.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

#[derive(Debug, clap::Args)]
pub struct Delivery {
    /// The first day, as 2026-11-01.
    #[arg(long)]
    from: Date,
    /// The last day.
    #[arg(long)]
    to: Date,
    /// The municipality's code, four digits.
    #[arg(long, value_name = "CODE")]
    municipality: String,
    /// Who delivers; the municipality of the network without it.
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
    /// Its number at the chamber of commerce.
    #[arg(long, value_name = "NUMBER")]
    kvk: Option<String>,
    /// Whom to ask there.
    #[arg(long, value_name = "NAME")]
    contact: Option<String>,
    /// At which address.
    #[arg(long, requires = "contact")]
    email: Option<String>,
    /// Where to write it; standard output without it.
    #[arg(long, value_name = "FILE.json")]
    out: Option<PathBuf>,
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Article2(proof) => article_2(config, proof).await,
        Command::Ddas(delivery) => ddas(config, delivery).await,
        Command::Reactions(wanted) => reactions(config, wanted).await,
    }
}

async fn article_2(config: &Config, proof: &Proof) -> anyhow::Result<()> {
    let form = match proof.format {
        Format::Text => Form::Text,
        Format::Json => Form::Json,
    };
    let named = proof.landlord.as_deref().map(OrganisationId::from);
    let wanted = ProofWanted { landlord: named.clone(), tenancy: proof.tenancy.clone(), form };
    let made = match local::ask(config, ARTICLE_2, &wanted).await? {
        Some(answer) => lines(answer)?,
        None => {
            let (desk, store) = alone(config).await?;
            let made = match landlord(&desk.network(), named.as_ref()) {
                Ok(landlord) => desk.article_2(&landlord, &proof.tenancy, form).await.map_err(anyhow::Error::from),
                Err(why) => Err(anyhow::anyhow!(why)),
            };
            store.close().await;
            made?.context(NEVER_REPORTED)?
        }
    };
    write(proof.out.as_deref(), &made)
}

async fn ddas(config: &Config, delivery: &Delivery) -> anyhow::Result<()> {
    let Delivery { from, to, municipality, organisation, kvk, contact, email, out } = delivery;
    if !is_municipality(municipality) {
        bail!("--municipality is the code of four digits, as in 0344");
    }
    if from > to {
        bail!("--from lies after --to");
    }
    let wanted = Wanted {
        from: *from,
        to: *to,
        municipality: municipality.clone(),
        organisation: organisation.clone(),
        kvk: kvk.clone(),
        contact: contact.clone(),
        email: email.clone(),
    };
    let made = match local::ask(config, DDAS, &wanted).await? {
        Some(answer) => lines(answer)?,
        None => {
            let (desk, store) = alone(config).await?;
            let made = desk.ddas(&wanted).await;
            store.close().await;
            made?
        }
    };
    write(out.as_deref(), &made)
}

async fn reactions(config: &Config, Reactions { since, landlord: named, out }: &Reactions) -> anyhow::Result<()> {
    let named = named.as_deref().map(OrganisationId::from);
    let wanted = ReactionsWanted { landlord: named.clone(), since: *since };
    let made = match local::ask(config, REACTIONS, &wanted).await? {
        Some(answer) => lines(answer)?,
        None => {
            let (desk, store) = alone(config).await?;
            let made = match landlord(&desk.network(), named.as_ref()) {
                Ok(landlord) => desk.reactions(&landlord, *since).await.map_err(anyhow::Error::from),
                Err(why) => Err(anyhow::anyhow!(why)),
            };
            store.close().await;
            made?
        }
    };
    write(out.as_deref(), &made)
}

pub(super) fn lines(answer: Answer) -> anyhow::Result<String> {
    match answer {
        Answer::Done(lines) => Ok(lines.join("\n")),
        Answer::Refused(why) => bail!("{why}"),
    }
}

/// Without a server: a desk over the database.
pub(super) async fn alone(config: &Config) -> anyhow::Result<(Desk, Store)> {
    let clock = Clock::system();
    let store = loading::store(config, &clock).await?;
    let found = loading::find(config, &store).await?;
    let desk = loading::desk(config, found.library, found.served, store.clone(), clock, Outlet::of(None, None)).await?;
    Ok((desk, store))
}

pub(super) fn write(out: Option<&Path>, made: &str) -> anyhow::Result<()> {
    let Some(path) = out else { return print(made.trim_end()) };
    let file = File::options().write(true).create(true).truncate(true).mode(PRIVATE).open(path);
    let mut file = file.with_context(|| format!("{} cannot be written", path.display()))?;
    writeln!(file, "{}", made.trim_end())?;
    print(&format!("{}: written", path.display()))
}
