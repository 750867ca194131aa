//! XChaCha20-Poly1305, in two functions.
//!
//! The one decision: they are a crate of their own because the cipher is generic code, which is compiled with whoever uses it.
//! Here it is compiled with optimisation whatever the program around it is compiled with; without that it is a quarter of
//! everything a build for tests does.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Bytes of a key.
pub const KEY: usize = 32;
/// Bytes of a nonce: enough to draw it blindly.
pub const NONCE: usize = 24;

/// The ciphertext with its tag of 16 bytes; `None` when the text is too long for the cipher (256 GiB).
pub fn seal(key: &[u8; KEY], nonce: &[u8; NONCE], plain: &[u8], bound_to: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload { msg: plain, aad: bound_to };
    XChaCha20Poly1305::new(Key::from_slice(key)).encrypt(XNonce::from_slice(nonce), payload).ok()
}

/// What was sealed; `None` when key, nonce, text or what it is bound to is another.
pub fn open(key: &[u8; KEY], nonce: &[u8; NONCE], sealed: &[u8], bound_to: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload { msg: sealed, aad: bound_to };
    XChaCha20Poly1305::new(Key::from_slice(key)).decrypt(XNonce::from_slice(nonce), payload).ok()
}
