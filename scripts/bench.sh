# shellcheck shell=bash
# The benchmark compares the server, in interleaved rounds on one machine, with nginx sending the same bytes from files,
# with PostgreSQL making JSON, and optionally with MapServer and QGIS Server. It has its own database, servers and
# ports.

bench_database=redlines_bench

bench() {
  if [ "${1:-}" = page ]; then
    shift
    bench_page "$@"
    return
  fi
  bench_rounds=5 bench_seconds=3 bench_warm_up=20 bench_clients=8 bench_features=1000000
  bench_only='' bench_keep=no bench_peers=no
  # shellcheck source=bench/rounds.sh
  . "$ROOT/bench/rounds.sh"
  # shellcheck source=bench/peers.sh
  . "$ROOT/bench/peers.sh"
  read_bench_options "$@"
  use_private_postgis_only
  install_bench_tools
  bench_run=$STATE/bench
  bench_started=()
  trap stop_what_bench_started EXIT
  prepare_bench
  run_rounds
  node "$ROOT/bench/summary.mjs" "$bench_run/results.tsv" | tee "$bench_run/summary.md"
  say "" "Each round's figures: $bench_run/results.tsv"
}

read_bench_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds=* | --seconds=* | --clients=* | --features=*) read_bench_number "$1" 1 ;;
      --warm-up=*) read_bench_number "$1" 0 ;;
      --only=*) bench_only=${1#*=} ;;
      --keep) bench_keep=yes ;;
      --peers) bench_peers=yes ;;
      *)
        bench_misused "bench does not know '$1'; it takes --rounds=5 --seconds=3 --warm-up=20 --clients=8" \
          "--features=1000000 --only=PATTERN --peers --keep, see docs/performance.md"
        ;;
    esac
    shift
  done
  set_boxes
  refuse_pattern_of_nothing
}

# read_bench_number --NAME=VALUE LEAST: sets bench_NAME.
read_bench_number() {
  local name=${1%%=*} value=${1#*=}
  if ! [[ $value =~ ^[0-9]{1,9}$ ]] || [ "$((10#$value))" -lt "$2" ]; then
    bench_misused "bench needs a whole number for $name, $2 or more; not '$value'"
  fi
  name=${name#--}
  printf -v "bench_${name//-/_}" '%d' "$((10#$value))"
}

refuse_pattern_of_nothing() {
  local workload
  [[ import != *$bench_only* && publication != *$bench_only* ]] || return 0
  while IFS='|' read -r workload _; do
    [[ $workload != *$bench_only* ]] || return 0
  done < <(bench_plan)
  bench_misused "bench has no workload like '$bench_only'; there are: import, publication, $(bench_plan | cut -d'|' -f1 | paste -sd ';' | sed 's/;/; /g')"
}

bench_misused() {
  echo "redlines: $*" >&2
  exit 2
}

install_bench_tools() {
  local missing=() tool
  need_node
  for tool in wrk nginx curl; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which the benchmark needs" "${missing[@]}"
  [ "$bench_peers" = no ] || install_peers
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
  bench_server bench "Starting the server"
  REDLINES_CACHE_BYTES=0 bench_server bench-uncached "Starting a server that keeps no answers"
  [ "$bench_peers" = no ] || start_peers
}

# bench_server NAME STEP: starts a server, which is stopped at the end in every case.
bench_server() {
  bench_started+=("$1")
  step "$2" start_server "$1" "$(bench_port "$1")" "$bench_database"
}

# A hash of what the database was filled from. If it changes, the database is filled again.
bench_stamp() {
  printf '%s %s %s' "$bench_features" "$(hash_of bench/data.sql scripts/bench.sh)" \
    "$(hash_of src/main/resources/db src/main/java/org/redlines/imported)"
}

# The data are made as plain tables, for PostgreSQL and the peers, and then imported as layers.
fill_bench_database() {
  refuse_small_disk
  say "Filling a database with $bench_features features, about $((bench_features / 10000 / 60 + 1)) min"
  recreate_database "$bench_database"
  step "Publishing the dossier in the benchmark's database" publish_measured
  step "Making $bench_features features" bench_psql -v rows="$bench_features" -f "$ROOT/bench/data.sql"
  import_plain country
  import_plain events-tenth events "where id % 10 = 0"
  import_plain events
  bench_psql <<<"vacuum (analyze)" 2>/dev/null
  bench_psql <<<"create table bench (comment text); insert into bench values ('$(bench_stamp)')"
}

# Publishes once and measures the time, with all steps and without the steps for the analysis.
publish_measured() {
  local steps=$bench_run/publish.steps analysis round=1 workload=publication all without
  analysis='Comparing the positions|the common parts of|features of (scenarios|dimensions|terms|collisions|accords)'
  application "$bench_database" publish | while IFS= read -r line; do echo "$EPOCHREALTIME $line"; done >"$steps"
  [[ publication == *$bench_only* ]] || return 0
  read -r all without < <(awk -v analysis="$analysis" '
    NR == 1 { first = $1 }
    NR > 1 && step ~ analysis { computed += $1 - last }
    { last = $1; step = $0 }
    END { print last - first, last - first - computed }' "$steps")
  record redlines 1 "$all" 0 "$(awk "BEGIN { print $all * 1e6 }")" 0 0
  record "without the analysis" 1 "$without" 0 "$(awk "BEGIN { print $without * 1e6 }")" 0 0
}

# Measured: plain tables, layers and the imported file take 1.2 KB for each feature; sorting takes more for a while.
refuse_small_disk() {
  local free needed=$((bench_features * 2 / 1000 + 500)) place=$pg_home
  free=$(($(df -Pk "$place" | awk 'NR == 2 { print $4 }') / 1024))
  [ "$free" -ge "$needed" ] ||
    fail "$bench_features features need about $needed MB on the disk of $place, which has $free MB free" \
      "Measure with fewer: --features=$((free > 1000 ? (free - 500) * 400 : 100000))"
}

# import_plain LAYER [TABLE [WHERE]]: writes a plain table to a file with PostgreSQL's own JSON, one feature on each
# line, and imports it with ./redlines import like any user's file.
import_plain() {
  local layer=$1 table=${2:-$1} file=$bench_run/$1.geojsonl began
  step "Writing $layer to a file" write_plain "$file" "select st_asgeojson(t.*) from plain.$table t ${3:-} order by id"
  began=${EPOCHREALTIME/./}
  step "Importing $layer" import_measured "$layer" "$file" $([ "$table" = country ] || echo day)
  local round=1 workload=import seconds
  seconds=$(awk "BEGIN { print (${EPOCHREALTIME/./} - $began) / 1e6 }")
  if [ "$layer" = events ] && [[ import == *$bench_only* ]]; then
    record redlines "$bench_features" "$seconds" "$(stat -c %s "$file")" 0 0 0 0 "$(cat "$bench_run/import.peak")"
  fi
  rm -f "$file" "$bench_run/import.peak"
}

# Exports in pieces, because psql would keep everything in memory.
write_plain() { bench_psql -A -t -v FETCH_COUNT=10000 -c "$2" >"$1"; }

# import_measured LAYER FILE [PROPERTY WITH THE DAY]: writes the command's peak memory in MB to import.peak.
import_measured() {
  local command peak process
  QUARKUS_DATASOURCE_JDBC_URL=$(jdbc_url "$bench_database") QUARKUS_DATASOURCE_USERNAME=$db_role \
    "$ROOT/redlines" import "$2" --as "$1" --id id --licence CC0-1.0 \
    --attribution "made up" --description "Made by ./redlines bench." ${3:+--time "$3"} &
  command=$!
  while kill -0 "$command" 2>/dev/null; do
    process=$(youngest_of "$command")
    peak=$(peak_memory "$process" 2>/dev/null) && [ -n "$peak" ] && grep -qs java "/proc/$process/comm" &&
      echo "$peak" >"$bench_run/import.peak"
    sleep 0.2
  done
  wait "$command"
}

# Prints a process and all its descendants.
youngest_of() {
  local process=$1 next
  while next=$(awk '{ print $1 }' "/proc/$process/task/$process/children" 2>/dev/null) && [ -n "$next" ]; do process=$next; done
  echo "$process"
}

bench_psql() { "$pg_bin/psql" "$(db_url "$bench_database")" -q -X -v ON_ERROR_STOP=1 "$@"; }
bench_sql() { bench_psql -A -t <<<"$1"; }

# The port of one of the benchmark's servers. It is chosen once and differs from the ports of `up` and `test`.
bench_port() {
  local file=$bench_run/$1.port
  [ -s "$file" ] || free_port $((http_port + 100 + $(find "$bench_run" -name '*.port' | wc -l) * 7)) >"$file"
  cat "$file"
}

stop_what_bench_started() {
  local name
  for name in "${bench_started[@]}"; do stop_server "$name"; done
  stop_peers
  [ ! -s "$bench_run/nginx.pid" ] || kill "$(cat "$bench_run/nginx.pid")" 2>/dev/null || true
  rm -f "$bench_run"/*.port
  if [ "$bench_keep" = no ] && postgis_runs; then drop_database "$bench_database"; fi
  if [ "${bench_postgis:-}" = ours ] && postgis_runs; then stop_postgis; fi
}

# Measures the page in a browser: the build in frontend/dist with the data of a running server.
bench_page() {
  local url=http://localhost:$http_port against='' rounds=3
  while [ $# -gt 0 ]; do
    case $1 in
      --url=*) url=${1#*=} ;;
      --against=*) against=${1#*=} ;;
      --rounds=*)
        rounds=${1#*=}
        [[ $rounds =~ ^[1-9][0-9]?$ ]] || bench_misused "bench page needs a whole number for --rounds, 1 to 99; not '$rounds'"
        ;;
      *) bench_misused "bench page does not know '$1'; it takes --url=$url --rounds=3 --against=FOLDER, see docs/performance.md" ;;
    esac
    shift
  done
  need_node
  [ -f "$ROOT/frontend/dist/index.html" ] || bench_misused "there is no built page in frontend/dist; ./redlines up builds it"
  [ -z "$against" ] || [ -f "$against/index.html" ] ||
    bench_misused "--against needs the folder of a built page, with its index.html; not '$against'"
  curl -fsS -o /dev/null --max-time 10 "$url/layers/actors.geojson" ||
    bench_misused "no server answers at $url; ./redlines up starts one, and --url names another"
  node "$ROOT/bench/page.mjs" --url="$url" --page="$ROOT/frontend/dist" --rounds="$rounds" ${against:+--against="$against"}
}
