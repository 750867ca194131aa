//! What a file is.
//!
//! The one decision: its first bytes decide, never what a phone or a browser calls it.

/// What counts as a photo: what can be drawn anew (`redraw`). No markup is among them.
const PHOTOS: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// What a file is taken for that nobody may be shown.
pub const SEALED_ONLY: &str = "application/octet-stream";

/// Whether this is a photo that a page may show, once it is drawn anew.
pub fn is_photo(media_type: &str) -> bool {
    PHOTOS.contains(&media_type)
}

/// What a file is, by the formats' own definitions (`image/jpeg`); `None` when its first bytes say nothing known.
pub fn guess(bytes: &[u8]) -> Option<&'static str> {
    let at = |from: usize, sign: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(sign));
    let signs: [(usize, &[u8], &'static str); 11] = [
        (0, b"\xFF\xD8\xFF", "image/jpeg"),
        (0, b"\x89PNG\r\n\x1A\n", "image/png"),
        (0, b"GIF8", "image/gif"),
        (8, b"WEBP", "image/webp"),
        (4, b"ftypheic", "image/heic"),
        (4, b"ftypM4A", "audio/mp4"),
        (4, b"ftyp", "video/mp4"),
        (0, b"OggS", "audio/ogg"),
        (0, b"ID3", "audio/mpeg"),
        (0, b"\x1A\x45\xDF\xA3", "video/webm"),
        (0, b"%PDF-", "application/pdf"),
    ];
    signs.into_iter().find(|(from, sign, _)| at(*from, sign)).map(|(_, _, media_type)| media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_it_is() {
        for (bytes, media_type) in [
            (b"\xFF\xD8\xFF\xE0rest".as_slice(), Some("image/jpeg")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"\0\0\0\x18ftypisom", Some("video/mp4")),
            (b"\0\0\0\x18ftypM4A ", Some("audio/mp4")),
            (b"OggS\0\x02", Some("audio/ogg")),
            (b"%PDF-1.7", Some("application/pdf")),
            (b"<html><script>", None),
            (b"", None),
        ] {
            assert_eq!(guess(bytes), media_type, "{bytes:?}");
        }
    }
}
