#!/bin/sh
# make demo: two minutes with kb. Usage: demo.sh KB DATABASE
set -eu
kb=$1
db=$2
seeds=$(dirname "$0")/../seeds

ask() {
  printf '\n$ kb'
  for word; do
    case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$kb" "$@" --db "$db"
}

printf '$ kb ingest seeds/\n'
"$kb" ingest --db "$db" "$seeds"
ask who-said "free access"
ask who-said --speaker Aliyev
ask people
ask figures --country Azerbaijan
ask figures --conflicts
ask events
ask sql "SELECT speaker, count(*) AS statements FROM who_said GROUP BY 1 ORDER BY 2 DESC LIMIT 5"
ask check
