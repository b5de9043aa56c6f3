# shellcheck shell=bash
# A siege: hostile clients and kills against a server and a database of its own on this machine; prints a table of the
# results.

# Parses the options of a siege into the caller's variables seconds, seed and kills, which have the defaults.
siege_options() {
  local command=$1 option
  local taken="--seconds=$seconds --seed=$seed --kills=$kills"
  shift
  for option in "$@"; do
    case $option in
      --seconds=* | --seed=* | --kills=*) [[ ${option#*=} =~ ^[0-9]{1,5}$ ]] || siege_misused "${option%%=*} needs a whole number" ;;&
      --seconds=*) seconds=${option#*=} ;;
      --seed=*) seed=${option#*=} ;;
      --kills=*) kills=${option#*=} ;;
      *) siege_misused "$command does not know '$option'; it takes $taken" ;;
    esac
  done
}

siege() {
  if [ "${1:-}" = --cluster ]; then
    shift
    siege_cluster "$@"
    return
  fi
  local seconds=60 seed=1 kills=3
  siege_options siege "$@"
  use_private_postgis_only
  take_turn
  need_node
  postgis_runs || siege_postgis=ours
  start_postgis
  build_backend
  build_frontend
  end_turn
  siege_port=$(free_port $((http_port + 31)))
  trap stop_what_the_siege_started EXIT
  recreate_database redlines_siege
  step "Publishing the dossier for the siege" application redlines_siege publish
  step "Starting a server for the siege" start_server siege-server "$siege_port" redlines_siege
  siege_misses=0
  node "$ROOT/scripts/siege.mjs" "http://127.0.0.1:$siege_port" "$(cat "$STATE/siege-server.pid")" \
    --seconds="$seconds" --seed="$seed" || siege_misses=1
  killed "server killed (kill -9) while it answers" "$kills" kill_server
  killed "every connection of the database cut" "$kills" cut_database
  killed "publication killed (kill -9)" "$kills" kill_publication
  killed "import killed (kill -9)" "$kills" kill_import
  # Not if a server of the user works in this directory.
  if [ "${siege_postgis:-}" = ours ]; then
    killed "database killed (kill -9) and started again" "$kills" kill_database
  else
    say "| database killed | 0 | – | skipped, because it ran before: ./redlines down first |"
  fi
  [ "$siege_misses" = 0 ] || fail "the siege found a miss; see the table above"
}

siege_misused() {
  echo "redlines: $*" >&2
  exit 2
}

# killed WHAT TIMES COMMAND: prints a line of the table. Afterwards everything must be as before.
killed() {
  local what=$1 times=$2 kill=$3 before misses=0 i
  before=$(siege_state)
  for ((i = 0; i < times; i++)); do
    "$kill" >"$STATE/logs/siege.log" 2>&1 || misses=$((misses + 1))
    [ "$(siege_state)" = "$before" ] || misses=$((misses + 1))
  done
  say "| $what | $times | $misses | $before |"
  [ "$misses" = 0 ] || siege_misses=1
}

# Prints the number of versions, of sets without a version, of tables without a set, and the bytes of a layer.
siege_state() {
  printf '%s ' "$(siege_sql "select count(*) || ' versions, ' || (select count(*) from feature_set s where not exists
      (select from version_feature_set v where v.feature_set = s.number)) || ' unused sets, ' || (select count(*)
      from pg_class where relname ~ '^feature_[0-9]+\$' and substr(relname, 9)::int not in (select number from feature_set))
      || ' stray tables,' from version")"
  node -e 'fetch(process.argv[1]).then(async r => console.log(r.status === 200 ? "layer " + require("crypto")
    .createHash("sha256").update(Buffer.from(await r.arrayBuffer())).digest("hex").slice(0, 8) : r.status))' \
    "http://127.0.0.1:$siege_port/layers/claims.geojson"
}

siege_sql() { "$pg_bin/psql" "$(db_url redlines_siege)" -X -q -A -t -c "$1"; }

kill_server() {
  local pid
  pid=$(cat "$STATE/siege-server.pid")
  (for _ in 1 2 3 4; do http_status "$siege_port" /layers/redlines.zip >/dev/null & done)
  sleep 0.2
  kill -9 "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  start_server siege-server "$siege_port" redlines_siege
}

cut_database() {
  superuser_sql postgres <<<"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'redlines_siege'"
  wait_for_the_siege
}

kill_database() {
  kill -9 "$(postmaster_line 1)"
  start_postgis
  wait_for_the_siege
}

wait_for_the_siege() {
  local tries=0
  until [ "$(http_status "$siege_port" /q/health/ready)" = 200 ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || return 1
    sleep 0.2
  done
}

# Makes a dossier that differs from the published one, so that there is something to write.
kill_publication() {
  local dossier=$STATE/siege-dossier file
  rm -rf "$dossier"
  mkdir "$dossier"
  (cd "${REDLINES_GEODATA:-$ROOT/geodata}" && tar -c --exclude=node_modules .) | tar -x -C "$dossier"
  for file in "$dossier"/issues/*.yaml; do break; done
  sed -i 's/^question: /question: Once more, /' "$file"
  REDLINES_GEODATA=$dossier kill_while_it_writes publish
}

kill_import() {
  local file=$STATE/siege-import.geojsonl
  node -e 'for (let i = 0; i < 100000; i++) console.log(`{"type":"Feature","id":${i},"geometry":{"type":"Point",
    "coordinates":[${44 + (i % 400) / 100},${38 + (i % 300) / 100}]},"properties":{"name":"point ${i}"}}`.replace(/\n\s*/g, ""))' >"$file"
  kill_while_it_writes import "$file" --as siege
}

# kill_while_it_writes COMMAND...: kills a command of the publishing role with kill -9 while its transaction is open.
kill_while_it_writes() {
  local pid
  (
    application_settings redlines_siege
    exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$build/quarkus-run.jar" "$@"
  ) &
  pid=$!
  until [ "$(siege_sql "select count(*) from pg_stat_activity where datname = 'redlines_siege' and usename = '$db_role'
      and pid <> pg_backend_pid() and xact_start < now() - interval '0.3 s'")" != 0 ]; do
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 0.1
  done
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
  until [ "$(siege_sql "select count(*) from pg_stat_activity where datname = 'redlines_siege' and usename = '$db_role'
      and pid <> pg_backend_pid()")" = 0 ]; do sleep 0.1; done
}

stop_what_the_siege_started() {
  stop_server siege-server
  rm -rf "$STATE/siege-dossier" "$STATE/siege-import.geojsonl"
  if postgis_runs; then drop_database redlines_siege; fi
  if [ "${siege_postgis:-}" = ours ] && postgis_runs; then stop_postgis; fi
}

test_siege() { node "$ROOT/scripts/siege.mjs" "$test_url" "$(cat "$STATE/test-server.pid")" --seconds=3; }
