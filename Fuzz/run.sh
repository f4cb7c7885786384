#!/bin/sh
# usage: run.sh [SECONDS [READER ...]]
set -e
cd "$(dirname "$0")"
seconds=${1:-60}
[ $# -gt 0 ] && shift
swift build -c release -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
for reader in ${*:-text html markdown mail rss atom json jsonl jsonfeed lexisnexis factiva warc gzip pdf any}; do
  mkdir -p "corpus/$reader"
  folders=seeds
  [ -d "seeds/$reader" ] && folders="seeds/$reader"
  echo "== $reader"
  SWIFT_BACKTRACE=enable=no .build/release/fuzz-reader "--reader=$reader" "-max_total_time=$seconds" -timeout=10 \
    -rss_limit_mb=2048 -max_len=20000 -print_final_stats=1 "corpus/$reader" $folders
done
