//! A photo, drawn anew.
//!
//! The one decision: what we keep and show is never the file that came, but a new one of the same pixels. So where somebody
//! lives and when (what phones write into photos) is gone before it is sealed, a file that is two things at once is only
//! a picture afterwards, and no reader of pictures in anybody's browser meets bytes that a stranger chose.

use super::media;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use thiserror::Error;
use tokio::sync::Semaphore;

/// The most pixels of a photo: the largest that a phone of today makes by itself is 8064 by 6048.
pub const MOST_PIXELS: u64 = 50_000_000;
/// The longest side that is kept, in pixels: small print on a photographed A4 stays legible (twice that of a screen), and a page
/// of photos is no burden for a worker's phone.
pub const LONGEST_SIDE: u32 = 2_560;
/// The most bytes that reading one photo may take: four for each pixel, and as much again to work in.
const MOST_MEMORY: u64 = 8 * MOST_PIXELS;
/// How many are drawn at once: each may take its memory and a processor for a second.
static DRAWING: Semaphore = Semaphore::const_new(2);
/// How finely a photo is kept, of a hundred.
const QUALITY: u8 = 85;

/// A photo of ours: nothing in it but pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Drawn {
    /// `image/jpeg`, or `image/png` of what came as that.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a photo cannot be drawn: it is never shown to anybody then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Undrawable {
    /// It is no JPEG, PNG or WebP.
    #[error("this is no JPEG, PNG or WebP: send one of these")]
    OtherKind,
    /// More than [`MOST_PIXELS`].
    #[error("this photo has more than 50 million pixels: send a smaller one")]
    TooLarge,
    /// Its bytes are not what they say.
    #[error("this photo is broken: take it again")]
    Broken,
}

/// As what a picture is kept.
#[derive(Clone, Copy)]
enum Kept {
    /// As JPEG.
    Photo,
    /// As PNG: the letters of a screenshot stay sharp.
    Screen,
}

/// Draws it anew, when it is its turn; a reader that falls over takes nothing with it.
///
/// # Errors
/// Says why it cannot be drawn.
pub async fn redrawn(bytes: Vec<u8>) -> Result<Drawn, Undrawable> {
    let Ok(_turn) = DRAWING.acquire().await else { return Err(Undrawable::Broken) };
    tokio::task::spawn_blocking(move || redraw(&bytes)).await.unwrap_or(Err(Undrawable::Broken))
}

/// The same, at once.
///
/// # Errors
/// Says why it cannot be drawn.
pub fn redraw(bytes: &[u8]) -> Result<Drawn, Undrawable> {
    let (format, kept) = match media::guess(bytes) {
        Some("image/jpeg") => (ImageFormat::Jpeg, Kept::Photo),
        Some("image/png") => (ImageFormat::Png, Kept::Screen),
        Some("image/webp") => (ImageFormat::WebP, Kept::Photo),
        Some(_) | None => return Err(Undrawable::OtherKind),
    };
    let picture = read(bytes, format)?;
    let mut file = Cursor::new(Vec::new());
    let (media_type, written) = match kept {
        Kept::Screen if picture.color().has_alpha() => ("image/png", picture.to_rgba8().write_to(&mut file, ImageFormat::Png)),
        Kept::Screen => ("image/png", picture.to_rgb8().write_to(&mut file, ImageFormat::Png)),
        Kept::Photo => ("image/jpeg", JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(&picture.to_rgb8())),
    };
    written.map_err(|_| Undrawable::Broken)?;
    Ok(Drawn { media_type, bytes: file.into_inner() })
}

/// Its pixels, the right way up. How large it is, is known before a pixel is read.
fn read(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Undrawable> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Undrawable::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width).saturating_mul(height.into()) > MOST_PIXELS {
        return Err(Undrawable::TooLarge);
    }
    // Phones hold the lens as it is and write down how it was held.
    let held = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Undrawable::Broken)?;
    if width.max(height) > LONGEST_SIDE {
        picture = picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    picture.apply_orientation(held);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    /// A picture of two colours, left and right.
    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let two = RgbImage::from_fn(width, height, |x, _| if x < width / 2 { image::Rgb([200, 0, 0]) } else { image::Rgb([0, 0, 200]) });
        let mut file = Cursor::new(Vec::new());
        two.write_to(&mut file, format).unwrap();
        file.into_inner()
    }

    /// A block of what phones write into a JPEG: where, when, and how it was held (6: a quarter turn).
    fn from_a_phone(jpeg: &[u8]) -> Vec<u8> {
        let tags = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 51.9692N 5.6654E";
        let length = u16::try_from(tags.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], b"\xFF\xE1", &length, tags, &jpeg[2..]].concat()
    }

    fn size(bytes: &[u8]) -> (u32, u32) {
        let read = image::load_from_memory(bytes).unwrap();
        (read.width(), read.height())
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn every_kind_of_photo_is_drawn_anew_and_keeps_its_size() {
        for (format, becomes) in [(ImageFormat::Jpeg, "image/jpeg"), (ImageFormat::Png, "image/png"), (ImageFormat::WebP, "image/jpeg")] {
            let drawn = redraw(&picture(40, 20, format)).unwrap();
            assert_eq!((drawn.media_type, media::guess(&drawn.bytes), size(&drawn.bytes)), (becomes, Some(becomes), (40, 20)));
            assert_eq!(redraw(&drawn.bytes).unwrap().media_type, becomes, "and once more");
        }
    }

    #[test]
    fn where_it_was_taken_is_gone_and_how_it_was_held_is_not() {
        let sent = from_a_phone(&picture(40, 20, ImageFormat::Jpeg));
        assert!(holds(&sent, b"GPS 51.9692N"));
        let drawn = redraw(&sent).unwrap();
        assert!(!holds(&drawn.bytes, b"GPS") && !holds(&drawn.bytes, b"Exif"));
        assert_eq!(size(&drawn.bytes), (20, 40), "turned the right way up");
    }

    #[test]
    fn a_file_that_is_two_things_is_only_a_picture_afterwards() {
        let second = b"<script>alert(document.cookie)</script>PK\x03\x04 an archive %PDF-1.7";
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let drawn = redraw(&[&picture(40, 20, format), second.as_slice()].concat()).unwrap();
            assert!(!holds(&drawn.bytes, b"<script>") && !holds(&drawn.bytes, b"PK\x03\x04") && !holds(&drawn.bytes, b"%PDF"));
        }
    }

    /// A few bytes that say they are enormous: `width` and `height` as a PNG's head has them, with its check number.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut head = b"IHDR".to_vec();
        head.extend(width.to_be_bytes());
        head.extend(height.to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        let check = !head.iter().fold(!0_u32, |check, byte| {
            (0..8).fold(check ^ u32::from(*byte), |check, _| if check & 1 == 1 { (check >> 1) ^ 0xEDB8_8320 } else { check >> 1 })
        });
        [b"\x89PNG\r\n\x1A\n\0\0\0\x0D".as_slice(), &head, &check.to_be_bytes(), b"\0\0\0\0IDAT\x35\xAF\x06\x1E"].concat()
    }

    #[test]
    fn a_bomb_is_refused_before_a_pixel_of_it_is_read() {
        for (width, height) in [(50_000, 50_000), (u32::MAX >> 1, 1), (1, 100_000_000)] {
            assert!(matches!(redraw(&bomb(width, height)), Err(Undrawable::TooLarge | Undrawable::Broken)), "{width} by {height}");
        }
        assert_eq!(redraw(&bomb(50_000, 50_000)).err(), Some(Undrawable::TooLarge));
    }

    #[test]
    fn what_is_no_picture_is_not_drawn() {
        let whole = picture(40, 20, ImageFormat::Png);
        for (bytes, why) in [
            (b"<html><script>".as_slice(), Undrawable::OtherKind),
            (b"<svg onload='alert(1)'/>", Undrawable::OtherKind),
            (b"GIF89a", Undrawable::OtherKind),
            (b"\0\0\0\x18ftypheic", Undrawable::OtherKind),
            (b"", Undrawable::OtherKind),
            (b"\xFF\xD8\xFF\xE0 a letter", Undrawable::Broken),
            (&whole[..whole.len() / 2], Undrawable::Broken),
        ] {
            assert_eq!(redraw(bytes).err(), Some(why));
        }
    }

    #[test]
    fn a_large_photo_is_kept_as_large_as_is_read() {
        assert_eq!(size(&redraw(&picture(5_120, 64, ImageFormat::Png)).unwrap().bytes), (2_560, 32));
    }

    #[tokio::test]
    async fn drawing_waits_for_its_turn_and_never_keeps_it() {
        for _ in 0..5 {
            assert_eq!(redrawn(b"\xFF\xD8\xFF".to_vec()).await.err(), Some(Undrawable::Broken));
        }
    }
}
