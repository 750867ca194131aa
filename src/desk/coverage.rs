//! Which steps and options of the dialogs a set of transcripts comes through.
//!
//! The one decision: it names what is not touched and asks for no percentage. An author adds a conversation for the step they
//! worry about, not for a number.

use super::library::Library;
use super::transcript::{self, NotATranscript};
use crate::dialog::walk::Cover;

/// What these transcripts come through.
///
/// # Errors
/// When a line has no known beginning.
pub fn of<'t>(library: &Library, transcripts: impl IntoIterator<Item = &'t str>) -> Result<Cover, NotATranscript> {
    let mut cover = Cover::default();
    for written in transcripts {
        transcript::follow(library, written, &mut cover)?;
    }
    Ok(cover)
}
