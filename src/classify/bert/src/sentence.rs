//! The model itself, by rust-bert: this file and `network.rs` alone name it.
//!
//! The one decision: its own tokenizer file and safetensors, and nothing fetched. rust-bert's builder for local folders wants other
//! files than those that multilingual models come with, so its settings are put together here.

use crate::{Encode, Folder};
use rust_bert::RustBertError;
use rust_bert::pipelines::common::{ModelType, TokenizerOption};
use rust_bert::pipelines::sentence_embeddings::{SentenceEmbeddingsConfig, SentenceEmbeddingsModel};
use rust_bert::resources::{LocalResource, ResourceProvider};

/// Threads of the model. With two on two busy processors it was three times slower than with one.
const THREADS: i32 = 1;

/// Loads the model. Takes seconds; panics on what [`Folder`] could not see.
pub(crate) fn load(folder: &Folder) -> Result<Box<Encode>, String> {
    tch::set_num_threads(THREADS);
    let model = model(folder).map_err(|error| error.to_string())?;
    Ok(Box::new(move |texts| model.encode(texts).map_err(|error| error.to_string())))
}

/// The model of a folder, to be asked.
pub(crate) fn model(folder: &Folder) -> Result<SentenceEmbeddingsModel, RustBertError> {
    let file = |name: &str| -> Box<dyn ResourceProvider + Send> { Box::new(LocalResource::from(folder.file(name))) };
    let config = SentenceEmbeddingsConfig {
        modules_config_resource: file("modules.json"),
        transformer_type: ModelType::Bert,
        transformer_config_resource: file("config.json"),
        transformer_weights_resource: file("model.safetensors"),
        pooling_config_resource: file("1_Pooling/config.json"),
        dense_config_resource: None,
        dense_weights_resource: None,
        sentence_bert_config_resource: file("sentence_bert_config.json"),
        tokenizer_config_resource: file("tokenizer_config.json"),
        // Never read: the tokenizer is handed over below.
        tokenizer_vocab_resource: file("tokenizer.json"),
        tokenizer_merges_resource: None,
        device: tch::Device::Cpu,
        kind: None,
    };
    let tokenizer = TokenizerOption::from_hf_tokenizer_file(folder.file("tokenizer.json"), folder.file("special_tokens_map.json"))?;
    SentenceEmbeddingsModel::new_with_tokenizer(config, tokenizer)
}
