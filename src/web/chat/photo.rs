//! Photos: sent, and looked at again by whoever sent them.
//!
//! The one decision: what is sealed is not the file that came but a photo drawn anew from it (`channel/redraw`), before its
//! message is taken. What cannot be drawn is refused here, where its sender can still choose another.

use super::say::{Act, Refused, Whose};
use crate::channel::redraw::{Drawn, redrawn};
use crate::channel::web::Web;
use crate::id::AttachmentId;
use crate::mailbox::LARGEST_FILE;
use crate::mailbox::{Content, FileOffer, FileSort};
use crate::personal::Text;
use crate::web::Pages;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// The most that an upload may hold: the largest file that any channel brings, and the form around it.
pub(super) const LARGEST_UPLOAD: usize = LARGEST_FILE as usize + 16 * 1024;

#[derive(Default)]
struct Form {
    key: String,
    token: String,
    photo: axum::body::Bytes,
}

/// `POST /chat/photo`
pub(super) async fn send(State(pages): State<Pages>, headers: HeaderMap, upload: Multipart) -> Response {
    let Ok(form) = read(upload).await else { return pages.refuse(&headers, Refused::NoPhoto, Text::default()).await };
    let file = FileOffer { sort: FileSort::Photo, handle: String::new(), size: u64::try_from(form.photo.len()).ok(), media_type: None };
    let content = Content::File { file, caption: None, reply_to: None };
    let mut act = Act { content, key: form.key, token: form.token, draft: Text::default() };
    let whose = match pages.admit(&headers, &act) {
        Ok(whose) => whose,
        Err(refused) => return pages.refuse(&headers, refused, Text::default()).await,
    };
    let Ok(drawn) = redrawn(form.photo.to_vec()).await else {
        return pages.refuse(&headers, Refused::NoPhoto, Text::default()).await;
    };
    match pages.keep(&headers, &whose, &drawn, &mut act).await {
        Ok(()) => pages.answered(&whose),
        Err(error) => pages.trouble(&error),
    }
}

async fn read(mut upload: Multipart) -> Result<Form, MultipartError> {
    let mut form = Form::default();
    while let Some(field) = upload.next_field().await? {
        match field.name().unwrap_or_default() {
            "key" => form.key = field.text().await?,
            "token" => form.token = field.text().await?,
            "photo" => form.photo = field.bytes().await?,
            _ => {}
        }
    }
    Ok(form)
}

impl Pages {
    async fn keep(&self, headers: &HeaderMap, whose: &Whose, drawn: &Drawn, act: &mut Act) -> Result<(), crate::store::StoreError> {
        // A photo before any word: the conversation has to be there before anything can be sealed in it.
        if let Whose::Fresh(_) = whose {
            self.begin(headers, whose.address(), &act.key).await?;
        }
        let Some(chat) = self.desk.chat(&Web::account(), whose.address()).await? else { return Ok(()) };
        let id = self.desk.keep_upload(chat.conversation, drawn.media_type, &drawn.bytes).await?;
        if let Content::File { file, .. } = &mut act.content {
            file.handle = id.to_string();
            file.media_type = Some(drawn.media_type.to_owned());
        }
        self.take(headers, &Whose::Known(whose.address().clone()), act.content.clone(), &act.key).await
    }
}

/// `GET /chat/photo/{id}`: only for the conversation it belongs to; for everybody else there is none.
pub(super) async fn look(State(pages): State<Pages>, headers: HeaderMap, Path(id): Path<String>) -> Response {
    let (Some(address), Ok(id)) = (pages.address(&headers), id.parse::<AttachmentId>()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let found = async {
        let Some(chat) = pages.desk.chat(&Web::account(), &address).await? else { return Ok(None) };
        pages.desk.upload(chat.conversation, id).await
    };
    match found.await {
        Ok(Some(photo)) => crate::web::photo::given_back(&photo).await,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => pages.trouble(&error),
    }
}
