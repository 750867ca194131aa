#!/usr/bin/env bash
# Builds and tests the large model with libtorch and multilingual-e5-small: a quarter of an hour on two cores for the model, some
# minutes more for the whole program, and up to 9 GB of disk in target/bert, which may be kept between runs. Where nothing can be
# fetched it says so loudly and passes, unless BERT_REQUIRED=1.
set -euo pipefail
cd "$(dirname "$0")/../.."
target="${CARGO_TARGET_DIR:-$PWD/target}/bert"
mkdir -p "$target"
if ! src/classify/bert/fetch.sh "$target/fetched"; then
  echo "BERT LANE SKIPPED: libtorch or the model could not be fetched (the reason stands above). Nothing of the large model was tested." >&2
  [ "${BERT_REQUIRED:-0}" != 1 ]
  exit
fi
# shellcheck source=/dev/null
. "$target/fetched/environment"
export CARGO_TARGET_DIR="$target/build"
export WAAKVLAM_CLASSIFY__MODEL="$target/fetched/model"
# libtorch computes; what Rust compiles around it need not be quick.
slow=(--config 'profile.dev.package."*".opt-level=0')
cargo test --locked -p waakvlam-bert --features libtorch "${slow[@]}" -- --nocapture
# And the whole program with it inside.
cargo test --locked --features bert --test dialogs "${slow[@]}" -- the_large_model --nocapture
