# shellcheck shell=bash
# The benchmark: how the server compares, in the same interleaved rounds on the same machine, with nginx sending the
# same bytes from files and with PostgreSQL making JSON by itself. It has a database, servers and ports of its own.

bench_database=redlines_bench

bench() {
  bench_rounds=5 bench_seconds=3 bench_clients=8 bench_features=1000000 bench_only='' bench_keep=no
  read_bench_options "$@"
  use_private_postgis_only
  install_bench_tools
  bench_run=$STATE/bench
  bench_started=()
  trap stop_what_bench_started EXIT
  prepare_bench
  # shellcheck source=bench/rounds.sh
  . "$ROOT/bench/rounds.sh"
  run_rounds
  node "$ROOT/bench/summary.mjs" "$bench_run/results.tsv" | tee "$bench_run/summary.md"
  say "" "Each round's figures: $bench_run/results.tsv"
}

read_bench_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds=[1-9]*) bench_rounds=${1#*=} ;;
      --seconds=[1-9]*) bench_seconds=${1#*=} ;;
      --clients=[1-9]*) bench_clients=${1#*=} ;;
      --features=[1-9]*) bench_features=${1#*=} ;;
      --only=?*) bench_only=${1#*=} ;;
      --keep) bench_keep=yes ;;
      *)
        echo "redlines: bench knows no '$1'; it takes --rounds=5 --seconds=3 --clients=8 --features=1000000" \
          "--only=PATTERN --keep, see docs/performance.md" >&2
        exit 2
        ;;
    esac
    shift
  done
}

install_bench_tools() {
  local missing=() tool
  need_node
  for tool in wrk nginx curl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which the benchmark needs" "${missing[@]}"
}

prepare_bench() {
  take_turn
  postgis_runs || bench_postgis=ours
  start_postgis
  build_backend
  end_turn
  mkdir -p "$bench_run"
  : >"$bench_run/results.tsv"
  [ "$(bench_sql "select comment from bench" 2>/dev/null)" = "$(bench_stamp)" ] || fill_bench_database
  [ -e "$build/classes.jsa" ] || step "Preparing quick starts of this build" archive_classes "$bench_database"
  step "Starting the server" start_server bench "$(bench_port bench)" "$bench_database"
  REDLINES_CACHE_BYTES=0 step "Starting a server that keeps no answers" \
    start_server bench-uncached "$(bench_port bench-uncached)" "$bench_database"
  bench_started+=(bench bench-uncached)
}

# What the database was filled by, so that it is filled anew when that changed.
bench_stamp() { printf '%s %s %s' "$bench_features" "$(hash_of bench/data.sql bench/layers.sql)" "$(hash_of src/main/resources/db)"; }

# The data are made as plain tables, for PostgreSQL's own answers, and become own layers beside the dossier.
fill_bench_database() {
  recreate_database "$bench_database"
  step "Publishing the dossier in the benchmark's database" application "$bench_database" publish
  step "Making $bench_features features" bench_psql -v rows="$bench_features" -f "$ROOT/bench/data.sql"
  step "Making them layers of a version" bench_psql -f "$ROOT/bench/layers.sql"
  bench_psql <<<"create table bench (comment text); insert into bench values ('$(bench_stamp)')"
}

bench_psql() { "$pg_bin/psql" "$(db_url "$bench_database")" -q -X -v ON_ERROR_STOP=1 "$@"; }
bench_sql() { bench_psql -A -t <<<"$1"; }

# The port of one of the benchmark's servers, chosen once, away from those of `up` and `test`.
bench_port() {
  local file=$bench_run/$1.port
  [ -s "$file" ] || free_port $((http_port + 100 + $(find "$bench_run" -name '*.port' | wc -l) * 7)) >"$file"
  cat "$file"
}

stop_what_bench_started() {
  local name
  for name in "${bench_started[@]}"; do stop_server "$name"; done
  [ ! -s "$bench_run/nginx.pid" ] || kill "$(cat "$bench_run/nginx.pid")" 2>/dev/null || true
  rm -f "$bench_run"/*.port
  if [ "$bench_keep" = no ] && postgis_runs; then drop_database "$bench_database"; fi
  if [ "${bench_postgis:-}" = ours ] && postgis_runs; then stop_postgis; fi
}
