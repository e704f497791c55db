#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the cities with known sums: make_workloads.sh [--ten-million] FOLDER_WITH_GEN_CPP [OUT, else /tmp/yike-bench]
# --ten-million: also city10m, for yike_growth; 600 MB.
set -euo pipefail
ten=no
if [ "${1:-}" = --ten-million ]; then
  ten=yes
  shift
fi
source=${1:?folder with gen.cpp and subdiv.cpp}
out=${2:-/tmp/yike-bench}
mkdir -p "$out"/{city1m,city100k,j200k,chain1m}
g++ -O2 -std=c++20 "$source/gen.cpp" -o "$out/gen"
g++ -O2 -std=c++20 -I"$source" "$source/subdiv.cpp" -o "$out/subdiv"
cd "$out"
./gen city100k 318 42 500 20000 225 200000
./gen city1m 1002 42 5000 200000 2500 2000000
./gen j200k 452 77 5000 200000 0 0
./subdiv j200k chain1m 4.0
if [ "$ten" = yes ]; then
  mkdir -p city10m
  ./gen city10m 3163 42 50000 200000 0 0
fi
