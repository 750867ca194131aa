//! The program: reads the command, does it, and says in plain words what went wrong.

use std::process::ExitCode;

/// A turn makes and drops many small pieces; this allocator does that in about two thirds of the time of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

// One thread for everything but the database, which has its own: on two cores, handing work between threads cost more than
// a second thread brought.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    waakvlam::cli::run().await
}
