//! An installation, and words for what its two keepers do.

use crate::bot_api::{BotApi, TOKEN};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// Where the shipped dialogs are.
pub(crate) fn dialogs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dialogs")
}

/// The made-up neighbourhood as it is written.
pub(crate) fn neighbourhood() -> String {
    std::fs::read_to_string(dialogs().join("network/buurt.yaml")).unwrap()
}

/// The same people, as if they were real.
pub(crate) fn real_network() -> String {
    neighbourhood().replace("fictional: true\n", "").replace("network: buurt", "network: lindeveen")
}

/// A folder with settings in it.
pub(crate) struct Installation {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) api: BotApi,
}

/// A server that is killed when a test ends before it is stopped.
pub(crate) struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Begins what this command serves.
    pub(crate) fn of(command: &mut Command) -> Self {
        Self(command.stderr(Stdio::inherit()).spawn().unwrap())
    }

    /// As the system does when it has no more patience.
    pub(crate) fn killed(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// As the keepers do; whether it ended well.
    pub(crate) fn stopped(mut self) -> bool {
        let told = Command::new("kill").arg("-TERM").arg(self.0.id().to_string()).status().unwrap();
        assert!(told.success());
        self.0.wait().unwrap().success()
    }
}

impl Installation {
    pub(crate) async fn new() -> Self {
        let installation = Self { folder: tempfile::tempdir().unwrap(), api: BotApi::start().await };
        installation.write("waakvlam.toml", "[telegram]\nlimits = \"off\"\n[log]\nfilter = \"warn\"\n");
        installation
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: &str) {
        let mut file = std::fs::File::create(self.path(name)).unwrap();
        file.write_all(content.as_bytes()).unwrap();
    }

    /// The program, with the settings of this installation and none of whoever runs the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waakvlam"));
        #[expect(clippy::disallowed_methods, reason = "a test looks at the environment it was started in, to keep it out")]
        let inherited = std::env::vars();
        for (name, _) in inherited.filter(|(name, _)| name.starts_with("WAAKVLAM_")) {
            command.env_remove(name);
        }
        // Learning takes seconds of a machine that runs tests; what it learns has tests of its own.
        command.env("WAAKVLAM_CLASSIFY__BACKEND", "off");
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("WAAKVLAM_TELEGRAM__API_URL", self.api.url().as_str())
            .env("WAAKVLAM_DIALOGS__PATH", dialogs())
            .stdin(Stdio::null());
        command
    }

    /// Starts the server; it serves when this returns.
    pub(crate) async fn serve(&self) -> Server {
        self.serve_over(&dialogs()).await
    }

    /// The same, with the dialogs in another folder.
    pub(crate) async fn serve_over(&self, dialogs: &Path) -> Server {
        let polls = self.api.calls("getUpdates").len();
        let server = Server::of(self.command(&["serve"]).env("WAAKVLAM_DIALOGS__PATH", dialogs));
        self.api.called("getUpdates", polls + 1).await;
        server
    }

    /// Gives a command, and what became of it.
    pub(crate) async fn run(&self, arguments: &[&str]) -> Told {
        self.run_over(&dialogs(), arguments).await
    }

    /// Gives a command about the dialogs in another folder.
    pub(crate) async fn run_over(&self, dialogs: &Path, arguments: &[&str]) -> Told {
        let mut command = self.command(arguments);
        command.env("WAAKVLAM_DIALOGS__PATH", dialogs);
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        Told::of(&output)
    }
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) well: bool,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl Told {
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { well: output.status.success(), said: text(&output.stdout), complained: text(&output.stderr) }
    }

    /// What it said, when it went well.
    pub(crate) fn done(self) -> String {
        assert!(self.well, "{}", self.complained);
        self.said
    }

    /// Why it did nothing.
    pub(crate) fn refused(self) -> String {
        assert!(!self.well, "{}", self.said);
        self.complained
    }
}
