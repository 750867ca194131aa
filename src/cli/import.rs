//! `waakvlam import arrears FILE.csv`: a landlord's list, row by row.
//!
//! The one decision: the file is read here, and its rows go to the running server a batch at a time; without a server they go to
//! the database. Either way this process holds a piece of the file and one batch, and never more.

use super::{loading, local, print, report};
use crate::arrears::file::{Fault, Mapping, Plan, Report};
use crate::config::Config;
use crate::desk::arrears::import::{Unreadable, plan};
use crate::desk::arrears::{Bringing, Hand, Import, Reported, Run, Seen, Taken, Totals, landlord};
use crate::desk::{Desk, Outlet};
use crate::id::OrganisationId;
use crate::language::Language;
use crate::signal::Calendar;
use crate::store::Store;
use crate::time::Clock;
use crate::web::local::{ARREARS, ARREARS_DUE, Answer, ArrearsAnswer, ArrearsDue, ArrearsGiven};
use anyhow::{Context as _, bail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fs::File;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Who brought it, in histories.
const BY: &str = "command";
/// The report holds people's names: only this user reads it.
const PRIVATE: u32 = 0o600;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// A landlord's list of arrears: kept, and handed over where article 2 allows it.
    Arrears(Arguments),
}

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The list, as CSV.
    file: PathBuf,
    /// What the list does not say by itself: which column is which, how dates and amounts are written.
    #[arg(long, value_name = "FILE.yaml")]
    mapping: Option<PathBuf>,
    /// Whose arrears these are; not needed when there is one landlord.
    #[arg(long, value_name = "ORGANISATION")]
    landlord: Option<String>,
    /// Says what would happen, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Writes the rows that were refused or held back, each with why, to be corrected and brought again.
    #[arg(long, value_name = "FILE.csv")]
    refused: Option<PathBuf>,
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let Command::Arrears(arguments) = command;
    let mapping = match &arguments.mapping {
        None => Mapping::default(),
        Some(path) => read_mapping(path)?,
    };
    let name = arguments.file.display().to_string();
    if let Some(report) = &arguments.refused
        && matches!((report.canonicalize(), arguments.file.canonicalize()), (Ok(report), Ok(file)) if report == file)
    {
        bail!("--refused names the list itself: give the report another name");
    }
    let plan = match plan(|| File::open(&arguments.file), &mapping) {
        Ok(plan) => plan,
        Err(Unreadable::File(kind)) => bail!("{name}: {}", Unreadable::File(kind)),
        Err(Unreadable::Faults(faults)) => {
            faults.iter().try_for_each(|fault| print(&told(&name, fault)))?;
            bail!("{name} was not read: {} of its columns or cells stand in the way; nothing was stored", faults.len());
        }
    };
    let unread: Vec<String> = plan.unread().iter().map(ToString::to_string).collect();
    if !unread.is_empty() {
        print(&format!("note: these columns are not known and are not read: {}", unread.join(", ")))?;
    }
    let mode = if arguments.dry_run { Run::Dry } else { Run::Real };
    let clock = Clock::system();
    let desk = Taker::find(config, arguments.landlord.as_deref().map(OrganisationId::from), mode, &clock).await?;
    let done = bring(arguments, plan, &desk, &clock).await;
    desk.close().await;
    let totals = done?;
    summary(&totals, mode).iter().try_for_each(|line| print(line))?;
    if totals.refused > 0 {
        let correct =
            arguments.refused.as_ref().map_or("with --refused FILE.csv they are written down to be corrected".to_owned(), |path| {
                format!("correct them in {} and bring that file", path.display())
            });
        bail!("{} of {} rows were refused: {correct}", totals.refused, totals.rows);
    }
    Ok(())
}

fn read_mapping(path: &Path) -> anyhow::Result<Mapping> {
    let yaml = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let folder = path.parent().unwrap_or(Path::new(""));
    Mapping::check(&name, &yaml).map_err(|mistakes| report::refused(crate::desk::LibraryError::Mistakes(mistakes), folder))
}

async fn bring(arguments: &Arguments, plan: Plan, taker: &Taker, clock: &Clock) -> anyhow::Result<Totals> {
    let (mut refused, begun) = match &arguments.refused {
        None => (None, None),
        Some(path) => {
            let (report, start) = Report::begin(&plan.headings, plan.separator);
            let file = File::options().write(true).create(true).truncate(true).mode(PRIVATE).open(path);
            let mut file = std::io::BufWriter::new(file.with_context(|| format!("{} cannot be written", path.display()))?);
            file.write_all(&start)?;
            (Some(file), Some(report))
        }
    };
    let bar = bar(plan.rows);
    let name = arguments.file.display().to_string();
    let mut trouble = None;
    let file = File::open(&arguments.file)?;
    let mut tell = |seen: Seen<'_>| -> anyhow::Result<()> {
        bar.inc(1);
        let (cells, line, lines) = match seen {
            Seen::Refused { line, cells, faults } => (cells, line, faults.iter().map(|fault| told(&name, fault)).collect::<Vec<_>>()),
            Seen::Taken { cells, taken } => (cells, taken.line, told_of(&name, taken)),
        };
        if lines.is_empty() {
            return Ok(());
        }
        bar.suspend(|| lines.iter().try_for_each(|line| print(line)))?;
        if let (Some(file), Some(report)) = (&mut refused, &begun) {
            // Where it stood in this file means nothing in the next one.
            let place = format!("{name}:{line}");
            let why = lines.iter().map(|told| told.strip_prefix(&place).unwrap_or(told).trim_start_matches([',', ':', ' ']));
            let why: Vec<&str> = why.collect();
            file.write_all(&report.row(cells, line, &why.join(" ")))?;
        }
        Ok(())
    };
    let mut seen = |seen: Seen<'_>| {
        if trouble.is_none() {
            trouble = tell(seen).err();
        }
    };
    let mut import = Import::of(file, plan, Calendar::dutch(&[]).local(clock.now()).date());
    while let Some(mut batch) = import.batch(&mut seen)? {
        let taken = taker.take(std::mem::take(&mut batch.rows)).await?;
        import.settle(&batch, &taken, &mut seen);
    }
    bar.finish_and_clear();
    if let Some(trouble) = trouble {
        return Err(trouble);
    }
    if let Some(mut file) = refused {
        file.flush()?;
    }
    let released = taker.release().await?;
    if released > 0 {
        print(&format!("{released} earlier rows waited for a no until yesterday or before, and are handed over now."))?;
    }
    Ok(import.totals)
}

/// Drawn at a terminal, and nowhere else.
fn bar(rows: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(rows), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} rows, {eta} to go");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}

fn told(file: &str, fault: &Fault) -> String {
    format!("{file}:{}", fault.say(Language::En))
}

/// What has to be said of a row that was taken: nothing, when it went where it should.
fn told_of(file: &str, taken: &Taken) -> Vec<String> {
    let line = taken.line;
    let mut lines = Vec::new();
    if let Hand::Held(lacks) = &taken.hand {
        let said: Vec<String> = lacks.iter().map(|lack| format!("{}: {}", lack.letter(), lack.say(Language::En))).collect();
        lines.push(format!("{file}:{line}: kept, and not handed over (article 2). {}", said.join(" ")));
    }
    if taken.other_name {
        lines.push(format!("{file}:{line}: the name is another than before: somebody has to look whether these are the same people"));
    }
    lines
}

fn summary(totals: &Totals, mode: Run) -> Vec<String> {
    let Totals { rows, refused, new, amount, rest, nothing, handed_over, held, lacks, said_no, other_name, too_little } = totals;
    let would = match mode {
        Run::Real => "",
        Run::Dry => "Nothing was written. This is what would be: ",
    };
    let mut lines = vec![
        format!(
            "{would}{rows} rows: {new} new, {amount} with another amount, {rest} with other data, {nothing} known already, {refused} refused."
        ),
        format!("{handed_over} handed over to debt help, {held} kept and not handed over."),
    ];
    if *held > 0 {
        let letters: Vec<String> = lacks.iter().map(|(letter, count)| format!("{letter} {count} times")).collect();
        lines.push(format!("Missing of article 2: {}. The tenant said no {said_no} times.", letters.join(", ")));
    }
    if *too_little > 0 {
        lines.push(format!("{too_little} kept and not handed over: the municipality takes none below its least amount."));
    }
    if *other_name > 0 {
        lines.push(format!("{other_name} rows have another name than before: somebody has to look."));
    }
    lines
}

/// Who takes the rows.
enum Taker {
    /// The running server.
    Server { config: Box<Config>, given: ArrearsGiven },
    /// This process.
    Alone { desk: Box<Desk>, store: Store, bringing: Bringing },
}

impl Taker {
    async fn find(config: &Config, named: Option<OrganisationId>, run: Run, clock: &Clock) -> anyhow::Result<Self> {
        let given = ArrearsGiven { landlord: named.clone(), by: BY.to_owned(), run, rows: Vec::new() };
        // Nothing yet: whether there is a server, and whether it knows the landlord.
        if let Some(answer) = local::ask::<_, ArrearsAnswer>(config, ARREARS, &given).await? {
            taken(answer)?;
            return Ok(Self::Server { config: Box::new(config.clone()), given });
        }
        let store = loading::store(config, clock).await?;
        let found = loading::find(config, &store).await?;
        let landlord = match landlord(&found.served.network, named.as_ref()) {
            Ok(landlord) => landlord,
            Err(why) => {
                store.close().await;
                bail!("{why}");
            }
        };
        let outlet = Outlet::of(None, None).with(super::serve::outside(config)?);
        let desk = loading::desk(config, found.library, found.served, store.clone(), clock.clone(), outlet).await?;
        Ok(Self::Alone { desk: Box::new(desk), store, bringing: Bringing { landlord, by: BY.to_owned(), run } })
    }

    async fn take(&self, rows: Vec<Reported>) -> anyhow::Result<Vec<Taken>> {
        match self {
            Self::Alone { desk, bringing, .. } => Ok(desk.take_arrears(bringing, rows).await?),
            Self::Server { config, given } => {
                let answer = local::ask(config, ARREARS, &ArrearsGiven { rows, ..given.clone() }).await?;
                taken(answer.context("the server has stopped meanwhile: bring the file again, and what is stored already is found")?)
            }
        }
    }

    async fn release(&self) -> anyhow::Result<usize> {
        match self {
            Self::Alone { bringing: Bringing { run: Run::Dry, .. }, .. }
            | Self::Server { given: ArrearsGiven { run: Run::Dry, .. }, .. } => Ok(0),
            Self::Alone { desk, bringing, .. } => Ok(desk.release_arrears(bringing).await?),
            Self::Server { config, given } => {
                let due = ArrearsDue { landlord: given.landlord.clone(), by: given.by.clone() };
                match local::ask(config, ARREARS_DUE, &due).await? {
                    Some(Answer::Done(lines)) => Ok(lines.first().and_then(|line| line.parse().ok()).unwrap_or_default()),
                    Some(Answer::Refused(why)) => bail!("{why}"),
                    None => Ok(0),
                }
            }
        }
    }

    async fn close(self) {
        match self {
            Self::Alone { store, .. } => store.close().await,
            Self::Server { .. } => {}
        }
    }
}

fn taken(answer: ArrearsAnswer) -> anyhow::Result<Vec<Taken>> {
    match answer {
        ArrearsAnswer::Taken(taken) => Ok(taken),
        ArrearsAnswer::Refused(why) => bail!("{why}"),
    }
}
