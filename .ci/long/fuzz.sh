#!/usr/bin/env bash
# Feeds every reader of what others wrote for ten minutes each, as many at once as there are processors; before that, alone, looks
# whether twice the input is twice the time. WAAKVLAM_FUZZ_SECONDS says otherwise. What fails says where its input lies.
set -euo pipefail
cd "$(dirname "$0")/../.."
export WAAKVLAM_FUZZ_SECONDS="${WAAKVLAM_FUZZ_SECONDS:-600}"
# Quick code that still looks for sums that run over; apart, so that nothing else is compiled anew for it.
export CARGO_PROFILE_DEV_OPT_LEVEL=2
fuzz() {
  cargo test --locked --target-dir target/fuzz --test fuzz -- "$@"
}
fuzz growth:: --test-threads 1
fuzz targets:: --include-ignored --no-capture
