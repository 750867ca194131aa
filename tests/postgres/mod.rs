//! A PostgreSQL of the tests' own, and two databases of its own for each story.
//!
//! The one decision: one server for a whole run, whoever needs it first starts it (`server.sh`), and whoever comes later
//! finds it. Without a PostgreSQL on the machine these tests fail and say how to get one: nothing is passed over silently.

use secrecy::SecretString;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use std::fs::File;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use waakvlam::store::Location;

/// A running server.
struct Server {
    folder: PathBuf,
    /// Held as long as this process lives: the server stays until nobody holds it.
    _user: File,
}

impl Server {
    fn find_or_start() -> Self {
        let here = env!("CARGO_MANIFEST_DIR");
        // One for each checkout and user; short, for a socket's path has a hundred bytes.
        let name = blake3::hash(format!("{here} {:?}", std::env::var_os("USER")).as_bytes()).to_hex();
        let folder = std::env::temp_dir().join(format!("waakvlam-pg-{}", &name[..12]));
        let user = lock_file(&folder, "users");
        user.lock_shared().unwrap();
        let starting = lock_file(&folder, "starting");
        starting.lock().unwrap();
        if UnixStream::connect(folder.join(".s.PGSQL.5432")).is_err() {
            start(&folder);
        }
        Self { folder, _user: user }
    }

    /// How a database on it is reached, over its socket.
    fn url(&self, database: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://waakvlam@{folder}/{database}")
    }
}

fn lock_file(folder: &Path, name: &str) -> File {
    File::options().create(true).truncate(false).write(true).open(folder.with_extension(name)).unwrap()
}

fn start(folder: &Path) {
    let said = File::create(folder.with_extension("said")).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres/server.sh");
    let mut start = Command::new("sh");
    start.arg(script).arg("start").arg(folder).stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
    let started = start.status().unwrap();
    let said = || std::fs::read_to_string(folder.with_extension("said")).unwrap_or_default();
    assert!(
        started.success(),
        "PostgreSQL could not be started, so this was NOT tested on it. Install it ('apt-get install postgresql' on Debian), or run \
         `.ci/test`, which tries to, and leaves these tests out with a word about it where it may not.\n{}",
        said()
    );
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::find_or_start)
}

/// Two empty databases, ours as long as this lives. Making one takes as long as telling a story, so whoever comes next
/// gets these again, emptied.
pub(crate) struct Databases {
    name: String,
    _ours: File,
}

/// Empties every table but the list of migrations, after whoever used them before was sent away.
const EMPTY: &str = "
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
    DO $$
    DECLARE names text;
    BEGIN
      SELECT string_agg(quote_ident(tablename), ', ') INTO names FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_sqlx_migrations';
      IF names IS NOT NULL THEN EXECUTE 'TRUNCATE ' || names || ' RESTART IDENTITY'; END IF;
    END $$";

impl Databases {
    pub(crate) fn fresh() -> Self {
        let server = server();
        let free = |n: u32| {
            let file = lock_file(&server.folder, &format!("taken-{n}"));
            file.try_lock().is_ok().then_some((format!("t{n}"), file))
        };
        let (name, ours) = (0..).find_map(free).unwrap();
        let fresh = Self { name, _ours: ours };
        fresh.make_or_empty();
        fresh
    }

    /// What `database.url` would say.
    pub(crate) fn messages_url(&self) -> String {
        server().url(&self.name)
    }

    /// What `database.keys_url` would say.
    pub(crate) fn keys_url(&self) -> String {
        server().url(&format!("{}_keys", self.name))
    }

    /// For the store.
    pub(crate) fn location(&self) -> Location {
        Location::Server { messages: SecretString::from(self.messages_url()), keys: SecretString::from(self.keys_url()) }
    }

    /// Makes these what others are, whom nobody uses at this moment.
    pub(crate) fn copy_from(&self, others: &Self) {
        let pairs = ["", "_keys"].map(|suffix| (format!("{}{suffix}", self.name), format!("{}{suffix}", others.name)));
        on_a_thread(async move {
            let mut on = PgConnection::connect(&server().url("postgres")).await.unwrap();
            for (ours, theirs) in pairs {
                on.execute(AssertSqlSafe(format!("DROP DATABASE {ours} WITH (FORCE)"))).await.unwrap();
                let gone = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{theirs}'");
                on.execute(AssertSqlSafe(gone)).await.unwrap();
                on.execute(AssertSqlSafe(format!("CREATE DATABASE {ours} TEMPLATE {theirs}"))).await.unwrap();
            }
        });
    }

    fn make_or_empty(&self) {
        let databases = ["", "_keys"].map(|suffix| format!("{}{suffix}", self.name));
        on_a_thread(async {
            for database in databases {
                match PgConnection::connect(&server().url(&database)).await {
                    Ok(mut on) => drop(on.execute(EMPTY).await.unwrap()),
                    Err(_) => {
                        let mut on = PgConnection::connect(&server().url("postgres")).await.unwrap();
                        on.execute(AssertSqlSafe(format!("CREATE DATABASE {database}"))).await.unwrap();
                    }
                }
            }
        });
    }
}

/// On a thread of its own, whatever runtime this is called from.
fn on_a_thread(work: impl Future<Output = ()> + Send + 'static) {
    let work = move || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work);
    std::thread::spawn(work).join().unwrap();
}

/// Where a story is told: on that server.
pub(crate) struct Place {
    pub(crate) databases: Databases,
}

impl Place {
    pub(crate) fn fresh(_folder: &Path) -> Self {
        Self { databases: Databases::fresh() }
    }

    pub(crate) fn location(&self) -> Location {
        self.databases.location()
    }
}
