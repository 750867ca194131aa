#!/usr/bin/env bash
# Breaks every transaction of the whole story at every moment in every way: some minutes of work.
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo test --test path -- --ignored
