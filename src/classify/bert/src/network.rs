//! The model while it learns, by rust-bert.
//!
//! The one decision: the lower half of its layers stays as it came, and nothing has to be computed backwards through it. What a
//! message is about is made in the upper ones. Whether more of them would do better was not tried.

use crate::engine::prompted;
use crate::folder::WEIGHTS;
use crate::{Folder, Lesson, sentence};
use rust_bert::Config as _;
use rust_bert::bert::{BertConfig, BertEmbeddings, BertModel};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use tch::nn::{self, Module as _, OptimizerConfig as _};
use tch::{Device, Kind, Reduction, Tensor};

/// How often it sees each message. In a trial before (numbers as long as they come, nothing left out in the lower half) those kept
/// back were known with a macro-F1 of 0.618, 0.651 and 0.663 after one, two and three.
const PASSES: usize = 3;
/// Messages that it learns from at once.
const BATCH: usize = 32;
/// Batches whose messages are put in the order of their length, so that few of them are filled up.
const SORTED: usize = 32;
/// How far a step goes at most: in the model, and in what tells topics apart, which begins from nothing.
const RATE: f64 = 1.5e-4;
const TOPIC_RATE: f64 = 1e-3;
/// The share of the steps in which their length rises from nothing; from there on it falls to nothing.
const RISING: f64 = 0.06;
/// How much of its certainty is spread over the other topics: some examples could be two things.
const SPREAD: f64 = 0.1;
/// The part of what passes that is left out by chance, so that nothing rests on one number alone.
const LEFT_OUT: f64 = 0.1;
/// What the numbers of length one, which the model is asked for, are multiplied with, so that topics can differ enough.
const LENGTH: f64 = 10.0;
/// How fast weights shrink that nothing asks for.
const DECAY: f64 = 0.01;
/// The longest step, so that one strange batch cannot undo the others.
const LONGEST_STEP: f64 = 1.0;
/// So that the same machine makes the same model again.
const SEED: i64 = 1;

/// A message in the model's pieces of words.
struct Read {
    pieces: Vec<i64>,
    label: i64,
}

/// Learns and writes the weights to `to`.
pub(crate) fn learn(folder: &Folder, lessons: &[Lesson<'_>], to: &Path, progress: &mut dyn FnMut(usize, usize)) -> Result<(), String> {
    let learnt = catch_unwind(AssertUnwindSafe(|| {
        tch::set_num_threads(std::thread::available_parallelism().map_or(1, |count| i32::try_from(count.get()).unwrap_or(1)));
        tch::manual_seed(SEED);
        let read = read(folder, lessons)?;
        let mut network = Network::open(folder, &read)?;
        network.learn(&read, progress)?;
        network.weights.save(to).map_err(|error| error.to_string())
    }));
    learnt.unwrap_or_else(|_| Err("it panicked".to_owned()))
}

/// The messages as the model will be asked them, by its own tokenizer.
fn read(folder: &Folder, lessons: &[Lesson<'_>]) -> Result<Vec<Read>, String> {
    let model = sentence::model(folder).map_err(|error| error.to_string())?;
    let mut read = Vec::with_capacity(lessons.len());
    for some in lessons.chunks(BATCH) {
        let texts: Vec<String> = some.iter().map(|lesson| prompted(&folder.prompt, lesson.text)).collect();
        let told = model.tokenize(&texts);
        for (lesson, (pieces, mask)) in some.iter().zip(told.tokens_ids.iter().zip(&told.tokens_masks)) {
            let length = mask.sum(Kind::Int64).int64_value(&[]);
            let pieces = Vec::<i64>::try_from(pieces.narrow(0, 0, length)).map_err(|error| error.to_string())?;
            read.push(Read { pieces, label: i64::try_from(lesson.label).unwrap_or_default() });
        }
    }
    Ok(read)
}

struct Network {
    model: BertModel<BertEmbeddings>,
    weights: nn::VarStore,
    topics: nn::Linear,
    topic_weights: nn::VarStore,
}

impl Network {
    fn open(folder: &Folder, read: &[Read]) -> Result<Self, String> {
        let config = BertConfig::from_file(folder.file("config.json"));
        let mut weights = nn::VarStore::new(Device::Cpu);
        let model = BertModel::<BertEmbeddings>::new(weights.root(), &config);
        weights.load(folder.file(WEIGHTS)).map_err(|error| error.to_string())?;
        weights.freeze();
        for (name, mut variable) in weights.variables() {
            if layer_of(&name).is_some_and(|layer| layer >= config.num_hidden_layers / 2) {
                let _ = variable.requires_grad_(true);
            }
        }
        let labels = 1 + read.iter().map(|read| read.label).max().unwrap_or_default();
        let topic_weights = nn::VarStore::new(Device::Cpu);
        let topics = nn::linear(topic_weights.root(), config.hidden_size, labels, nn::LinearConfig::default());
        Ok(Self { model, weights, topics, topic_weights })
    }

    fn learn(&mut self, read: &[Read], progress: &mut dyn FnMut(usize, usize)) -> Result<(), String> {
        let told = |error: tch::TchError| error.to_string();
        let adam = || nn::AdamW { wd: DECAY, ..nn::AdamW::default() };
        let mut model = adam().build(&self.weights, RATE).map_err(told)?;
        let mut topics = adam().build(&self.topic_weights, TOPIC_RATE).map_err(told)?;
        let steps = PASSES * read.len().div_ceil(BATCH);
        for (step, batch) in (0..PASSES).flat_map(|_| batches(read)).enumerate() {
            progress(step, steps);
            let share = step as f64 / steps as f64;
            let rate = (share / RISING).min((1.0 - share) / (1.0 - RISING));
            model.set_lr(RATE * rate);
            topics.set_lr(TOPIC_RATE * rate);
            let surprise = self.surprise(&batch)?;
            model.zero_grad();
            topics.zero_grad();
            surprise.backward();
            model.clip_grad_norm(LONGEST_STEP);
            model.step();
            topics.step();
        }
        progress(steps, steps);
        Ok(())
    }

    /// How far what it says of these messages is from what they are about.
    fn surprise(&self, batch: &[&Read]) -> Result<Tensor, String> {
        let longest = batch.iter().map(|read| read.pieces.len()).max().unwrap_or_default();
        let filled = |read: &&Read, filling: i64, of: &dyn Fn(i64) -> i64| -> Vec<i64> {
            read.pieces.iter().map(|piece| of(*piece)).chain(std::iter::repeat(filling)).take(longest).collect()
        };
        let rows = |filling: i64, of: &dyn Fn(i64) -> i64| {
            let numbers: Vec<i64> = batch.iter().flat_map(|read| filled(read, filling, of)).collect();
            Tensor::from_slice(&numbers).view((-1, i64::try_from(longest).unwrap_or_default()))
        };
        let (pieces, mask) = (rows(0, &|piece| piece), rows(0, &|_| 1));
        let output =
            self.model.forward_t(Some(&pieces), Some(&mask), None, None, None, None, None, true).map_err(|error| error.to_string())?;
        let numbers = mean(&output.hidden_state, &mask);
        let length = numbers.norm_scalaropt_dim(2, [1], true).clamp_min(1e-12);
        let said = self.topics.forward(&(numbers / length * LENGTH).dropout(LEFT_OUT, true));
        let labels: Vec<i64> = batch.iter().map(|read| read.label).collect();
        Ok(said.cross_entropy_loss(&Tensor::from_slice(&labels), None::<Tensor>, Reduction::Mean, -100, SPREAD))
    }
}

/// The mean over the pieces of each message, as the model is asked for.
fn mean(hidden: &Tensor, mask: &Tensor) -> Tensor {
    let mask = mask.unsqueeze(-1).to_kind(Kind::Float);
    let sum = |numbers: Tensor| numbers.sum_dim_intlist([1].as_slice(), false, Kind::Float);
    sum(hidden * &mask) / sum(mask.expand_as(hidden)).clamp_min(1e-9)
}

/// All messages in batches, in an order of chance.
fn batches(read: &[Read]) -> Vec<Vec<&Read>> {
    let mut batches = Vec::new();
    for some in shuffled(&read.iter().collect::<Vec<_>>()).chunks(BATCH * SORTED) {
        let mut sorted = some.to_vec();
        sorted.sort_by_key(|read| read.pieces.len());
        batches.extend(sorted.chunks(BATCH).map(<[&Read]>::to_vec));
    }
    shuffled(&batches)
}

fn shuffled<T: Clone>(all: &[T]) -> Vec<T> {
    let order = Tensor::randperm(i64::try_from(all.len()).unwrap_or_default(), (Kind::Int64, Device::Cpu));
    let order = Vec::<i64>::try_from(order).unwrap_or_default();
    order.into_iter().filter_map(|place| all.get(usize::try_from(place).ok()?).cloned()).collect()
}

/// `encoder.layer.7.…` is in the seventh.
fn layer_of(name: &str) -> Option<i64> {
    name.strip_prefix("encoder.layer.")?.split('.').next()?.parse().ok()
}
