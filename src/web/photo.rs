//! A photo that somebody sent, given back.
//!
//! The one decision: nothing but pixels is ever given back. It was drawn anew when it came, and is drawn anew each time it is
//! looked at: what an earlier version kept, or whoever can write into the database put there, is no exception. It comes as
//! a page of its own that may do nothing.

use crate::channel::redraw::redrawn;
use crate::store::Attachment;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What a photo's own page may do.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The photo; the answer of one that does not exist for whatever cannot be drawn.
pub(super) async fn given_back(photo: &Attachment) -> Response {
    let Ok(drawn) = redrawn(photo.content.expose().to_vec()).await else { return StatusCode::NOT_FOUND.into_response() };
    let heads = [
        (header::CONTENT_TYPE, HeaderValue::from_static(drawn.media_type)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (heads, drawn.bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{AttachmentId, ConversationId, NetworkId};
    use crate::store::Document;

    #[tokio::test]
    async fn what_it_is_its_bytes_say_and_never_its_name() {
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
            ("image/jpeg", b"\xFF\xD8\xFF\xE0 only begins like a photo"),
        ] {
            assert_eq!(given_back(&kept(media_type, content)).await.status(), StatusCode::NOT_FOUND, "{media_type}");
        }
        let mut file = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(8, 8).write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
        let photo = given_back(&kept("text/html", &[file.into_inner().as_slice(), b"<script>"].concat())).await;
        assert_eq!((photo.status(), &photo.headers()[header::CONTENT_TYPE]), (StatusCode::OK, &HeaderValue::from_static("image/jpeg")));
        assert_eq!(photo.headers()[header::CONTENT_SECURITY_POLICY], POLICY);
    }
}
