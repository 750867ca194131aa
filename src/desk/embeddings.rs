//! What the large model made of the examples, kept beside the data: at thirty milliseconds each they are ten minutes of work.
//!
//! The one decision: a row lies under the hash of its text and carries its own check, and rows are only ever added. So a stop in the
//! middle loses one row, a new example costs one row, and no example stands there in words.

use super::large::LargeError;
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use waakvlam_bert::{Engine, Folder};

/// How the file is called, around the model's fingerprint.
const BEFORE: &str = "bert-embeddings-";
const BEHIND: &str = ".cache";
/// Bytes of a text's hash, and of a row's check.
const KEY: usize = 16;
const CHECK: usize = 4;
/// Texts that the model is given at once: more is hardly quicker, and this many are written down together.
const AT_ONCE: usize = 16;

type Key = [u8; KEY];

/// The fingerprint of a model: of all its files. Reads half a gigabyte.
pub(super) fn print(folder: &Folder) -> Result<[u8; 32], LargeError> {
    let mut all = blake3::Hasher::new();
    for path in folder.files() {
        let mut one = blake3::Hasher::new();
        let read = File::open(&path).and_then(|file| one.update_reader(file).map(|_| ()));
        read.map_err(|source| LargeError::File { path, source })?;
        all.update(one.finalize().as_bytes());
    }
    Ok(*all.finalize().as_bytes())
}

/// Where the rows of a model lie.
pub(super) fn file_of(data: &Path, print: &[u8; 32]) -> PathBuf {
    data.join(format!("{BEFORE}{}{BEHIND}", print.iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>()))
}

/// A row for each text, in their order: from the file, else from the model, and then into the file.
pub(super) fn of(
    engine: &Engine,
    dimension: usize,
    texts: &[&str],
    file: &Path,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Vec<Vec<f32>>, LargeError> {
    let told = |source| LargeError::File { path: file.to_owned(), source };
    let mut rows = kept(file, dimension);
    let mut missing: Vec<&str> = texts.iter().copied().filter(|text| !rows.contains_key(&key(text))).collect();
    // Those of one length together: each batch takes as long as its longest.
    missing.sort_by_key(|text| (text.len(), key(text)));
    missing.dedup();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(told)?;
    }
    let whole = rows.len() * (KEY + 4 * dimension + CHECK);
    let out = OpenOptions::new().create(true).append(true).open(file).map_err(told)?;
    // What a stop left half-written at the end is cut off.
    out.set_len(u64::try_from(whole).unwrap_or(u64::MAX)).map_err(told)?;
    let mut out = BufWriter::new(out);
    for (at, batch) in missing.chunks(AT_ONCE).enumerate() {
        progress(at * AT_ONCE, missing.len());
        for (text, row) in batch.iter().zip(engine.embed_all(batch)?) {
            let bytes: Vec<u8> = row.iter().flat_map(|number| number.to_le_bytes()).collect();
            let written = out.write_all(&key(text)).and_then(|()| out.write_all(&bytes)).and_then(|()| out.write_all(&check(&bytes)));
            written.map_err(told)?;
            rows.insert(key(text), row);
        }
        out.flush().map_err(told)?;
    }
    progress(missing.len(), missing.len());
    Ok(texts.iter().map(|text| rows.get(&key(text)).cloned().unwrap_or_else(|| vec![0.0; dimension])).collect())
}

/// The rows of a file up to the first that is broken.
fn kept(file: &Path, dimension: usize) -> HashMap<Key, Vec<f32>> {
    let bytes = std::fs::read(file).unwrap_or_default();
    let mut rows = HashMap::new();
    for record in bytes.chunks_exact(KEY + 4 * dimension + CHECK) {
        let Some((key, rest)) = record.split_first_chunk::<KEY>() else { break };
        let (numbers, found) = rest.split_at(4 * dimension);
        if check(numbers) != found {
            break;
        }
        rows.insert(*key, numbers.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four)).collect());
    }
    rows
}

fn key(text: &str) -> Key {
    first(blake3::hash(text.as_bytes()))
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    first(blake3::hash(bytes))
}

fn first<const N: usize>(hash: blake3::Hash) -> [u8; N] {
    let mut first = [0; N];
    first.iter_mut().zip(hash.as_bytes()).for_each(|(place, byte)| *place = *byte);
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{Receiver, channel};
    use waakvlam_bert::Encode;

    /// A model whose numbers are a text's length, and what it was asked.
    fn engine() -> (Engine, Receiver<String>) {
        let (asked, was_asked) = channel();
        let encode = move |texts: &[String]| {
            texts.iter().for_each(|text| drop(asked.send(text.clone())));
            Ok(texts.iter().map(|text| vec![text.len() as f32, 1.0]).collect())
        };
        (Engine::with(String::new(), move || Ok(Box::new(encode) as Box<Encode>)).unwrap(), was_asked)
    }

    #[test]
    fn what_was_asked_once_is_not_asked_again_and_no_words_are_kept() {
        let (folder, (engine, asked)) = (tempfile::tempdir().unwrap(), engine());
        let file = folder.path().join("data").join("rows");
        let mut told = Vec::new();
        let mut of = |texts: &[&str]| super::of(&engine, 2, texts, &file, &mut |done, all| told.push((done, all))).unwrap();
        let rows = of(&["geheim", "dag", "geheim"]);
        assert_eq!(rows, [[6.0, 1.0], [3.0, 1.0], [6.0, 1.0]]);
        assert_eq!(asked.try_iter().collect::<Vec<_>>(), ["dag", "geheim"]);
        assert_eq!(of(&["geheim", "huur"]), [[6.0, 1.0], [4.0, 1.0]]);
        assert_eq!(asked.try_iter().collect::<Vec<_>>(), ["huur"]);
        assert_eq!(told, [(0, 2), (2, 2), (0, 1), (1, 1)]);
        assert!(!String::from_utf8_lossy(&std::fs::read(&file).unwrap()).contains("geheim"));
    }

    #[test]
    fn a_row_that_was_cut_off_or_changed_is_asked_again_with_those_behind_it() {
        let (folder, (engine, asked)) = (tempfile::tempdir().unwrap(), engine());
        let file = folder.path().join("rows");
        let of = || super::of(&engine, 2, &["a", "bb", "ccc"], &file, &mut |_, _| {}).unwrap();
        let whole = of();
        let bytes = std::fs::read(&file).unwrap();
        assert_eq!(asked.try_iter().count(), 3);
        std::fs::write(&file, &bytes[..bytes.len() - 1]).unwrap();
        assert_eq!((of(), asked.try_iter().collect::<Vec<_>>()), (whole.clone(), vec!["ccc".to_owned()]));
        let mut changed = bytes.clone();
        changed[KEY + 1] ^= 1;
        std::fs::write(&file, changed).unwrap();
        assert_eq!((of(), asked.try_iter().count()), (whole, 3));
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
    }
}
