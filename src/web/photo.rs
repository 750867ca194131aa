//! A photo that somebody sent, given back.
//!
//! The one decision: its own bytes say what it is, now as when it came, and nothing but a photo is ever given back. It comes
//! as a page of its own that may do nothing, so that what slipped through as markup would still be no page of ours.

use crate::channel::media;
use crate::store::Attachment;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What a photo's own page may do.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The photo; the answer of one that does not exist for any other file.
pub(super) fn given_back(photo: &Attachment) -> Response {
    let Some(media_type) = media::guess(photo.content.expose()).filter(|media_type| media::is_photo(media_type)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let heads = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (heads, photo.content.expose().to_vec()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{AttachmentId, ConversationId, NetworkId};
    use crate::store::Document;

    #[test]
    fn what_it_is_its_bytes_say_and_never_its_name() {
        let nil = uuid::Uuid::nil();
        let kept = |media_type: &str, content: &[u8]| Attachment {
            id: AttachmentId(nil),
            network: NetworkId::from("buurt"),
            conversation: ConversationId(nil),
            media_type: media_type.to_owned(),
            content: Document::from(content.to_vec()),
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        for (media_type, content) in [
            ("image/jpeg", b"<html><script>alert(1)</script>".as_slice()),
            ("image/png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            ("text/html", b"<html>"),
            ("application/pdf", b"%PDF-1.7"),
            ("image/jpeg", b""),
        ] {
            assert_eq!(given_back(&kept(media_type, content)).status(), StatusCode::NOT_FOUND, "{media_type}");
        }
        let photo = given_back(&kept("text/html", b"\xFF\xD8\xFF\xE0 a photo"));
        assert_eq!((photo.status(), &photo.headers()[header::CONTENT_TYPE]), (StatusCode::OK, &HeaderValue::from_static("image/jpeg")));
        assert_eq!(photo.headers()[header::CONTENT_SECURITY_POLICY], POLICY);
    }
}
