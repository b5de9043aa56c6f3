# shellcheck shell=bash
# The rounds of ./redlines bench: in each, every workload is put to every contestant, one after the other, so that
# whatever else the machine does falls on all of them. A line a measurement goes to results.tsv: round, workload,
# contestant, requests/s, median ms, 99th percentile ms, MB/s, errors, first byte ms, peak memory MB.

layer_path='/ogc/collections/country/items?limit=10000'
box_path='/ogc/collections/events/items?limit=1000'
tenth_path='/ogc/collections/events-tenth/items?limit=1000'
day_path='/ogc/collections/events/items?limit=1000'
page_path='/ogc/collections/events/items?limit=1000'
export_path=/layers/events.geojson
scenario_path='/analysis/scenarios/tripp-2026?f=json'
arrangement_path='/analysis/arrangement?f=json&via=syunik&law=armenia&decides=armenia&guards=azerbaijan'
room_path='/analysis/room?f=json'

# About 95 events in a box of the whole layer and of its tenth, however many there are in all.
set_boxes() {
  box_side=$(awk "BEGIN { printf \"%.5f\", .0917 * sqrt(1e6 / $bench_features) }")
  tenth_side=$(awk "BEGIN { printf \"%.5f\", .0917 * sqrt(1e7 / $bench_features) }")
  fixed_box="$box_path&bbox=45,40,$(awk "BEGIN { print 45 + $box_side \",\" 40 + $box_side }")"
}

# workload|measure, with its arguments
bench_plan() {
  cat <<PLAN
layer cached|ready "$layer_path" layer
layer cached, gzip|ready "$layer_path" layer gzip
layer cached, 304|ready "$layer_path" layer tag
page cached|ready "$page_path" page
box cached|ready "$fixed_box" box
layer uncached|made "$layer_path" layer
page uncached|made "$page_path" page
box uncached|made "$box_path" box
day uncached|asked_for_days datetime
property uncached|asked_for_days day
box uncached, 4 clients|made "$box_path" box 4
export|exported
export, slow client|exported_slowly
export, 8 clients|exported_to_many
analysis: scenario, 4 clients|analysed "$scenario_path"
analysis: arrangement, 4 clients|analysed "$arrangement_path"
analysis: room, 4 clients|analysed "$room_path"
analysis: first room after start|first_room
analysis: collisions|listed collisions claims
box uncached, first 5 s|cold
start|started
PLAN
}

run_rounds() {
  local round workload command
  own=http://127.0.0.1:$(bench_port bench)
  uncached=http://127.0.0.1:$(bench_port bench-uncached)
  start_nginx
  compare_answers
  say "Warming up"
  round=0 each_workload
  for ((round = 1; round <= bench_rounds; round++)); do
    say "Round $round of $bench_rounds"
    each_workload
  done
}

each_workload() {
  while IFS='|' read -r workload command <&4; do
    [[ $workload == *$bench_only* ]] || continue
    if [ "$round" = 0 ]; then warm_up; else eval "$command"; fi
  done 4< <(bench_plan)
}

# Round 0, not recorded. Java compiles what runs often, which takes a minute of load on two processors before an
# answer is made at full speed; sending what is ready takes less. All contestants get the same.
warm_up() {
  case $command in
    made* | asked_for_days* | analysed* | listed*) bench_seconds=$bench_warm_up eval "$command" ;;
    ready*) bench_seconds=$(((bench_warm_up + 1) / 2)) eval "$command" ;;
    exported)
      exported
      exported
      ;;
  esac
}

# The features of the server's answers are those that PostgreSQL's own JSON holds.
compare_answers() {
  local name of
  for name in layer page box; do
    case $name in
      layer) of="plain.country t" ;;
      page) of="(select * from plain.events order by id limit 1000) t" ;;
      box) of="plain.events t where geom && st_makeenvelope(${fixed_box#*bbox=}, 4326)" ;;
    esac
    bench_sql "select json_build_object('features', json_agg(st_asgeojson(t.*)::json)) from $of" >"$bench_run/$name.json"
    node "$ROOT/bench/same.mjs" "$bench_run/files/$name.geojson" "$bench_run/$name.json" ||
      fail "the server's features are not PostgreSQL's, see above"
    rm "$bench_run/$name.json"
  done
}

# The same bytes as the server's, so that nothing but the sending differs.
start_nginx() {
  local name path
  mkdir -p "$bench_run/files"
  rm -f "$bench_run"/files/*
  for name in layer page box; do
    case $name in layer) path=$layer_path ;; page) path=$page_path ;; box) path=$fixed_box ;; esac
    curl -sf -o "$bench_run/files/$name.geojson" "$own$path" || fail "the server did not answer $path"
    gzip -6 -k "$bench_run/files/$name.geojson"
  done
  files=http://127.0.0.1:$(bench_port nginx)
  fill_in nginx.conf.in >"$bench_run/nginx.conf"
  nginx -c "$bench_run/nginx.conf" -p "$bench_run" -e "$bench_run/nginx.log"
}

# ready PATH FILE [gzip|tag]: from memory, against nginx sending a file.
ready() {
  local how=${3:-}
  ask redlines "$own$1" "$how"
  ask nginx "$files/$2.geojson" "$how"
}

# made PATH FILE [CLIENTS]: by the database for each request, against PostgreSQL's own JSON; when no number of clients
# is given, also against the peers, if wanted, and for a box against the same from a layer of a tenth of the features.
made() {
  local clients=${3:-$bench_clients} side=''
  [ "$2" != box ] || side=$box_side
  ask redlines "$uncached$1" '' "$clients" "$side"
  answer_by_sql "$2-json" "$clients"
  answer_by_sql "$2-rows" "$clients"
  [ $# -eq 2 ] || return 0
  [ "$2" != box ] || ask "redlines, a tenth of the layer" "$uncached$tenth_path" '' "$clients" "$tenth_side"
  ask_peers "$1" "$2" "$side"
}

# asked_for_days PARAMETER: the events of a day somewhere else each time, by the time that they hold at or by a property.
asked_for_days() {
  DAY=$1 ask redlines "$uncached$day_path"
  answer_by_sql day-json "$bench_clients"
  answer_by_sql day-rows "$bench_clients"
}

# analysed PATH: the analysis of a day somewhere in the time of the dossier's positions, another each time.
analysed() { DAY=datetime FIRST=2020-11-10 DAYS=2058 ask redlines "$uncached$1" '' 4; }

# The first that is asked of a server once it is ready, while it reads the analysis in the background.
first_room() {
  local seconds
  bench_server bench-room "Starting a server that is asked for the room at once"
  seconds=$(curl -s -f -o /dev/null -w '%{time_total}' "http://127.0.0.1:$(bench_port bench-room)$room_path&datetime=2024-09-06")
  record redlines 1 "$seconds" 0 "$(awk "BEGIN { print $seconds * 1e6 }")" 0 "$([ "$seconds" != 0 ] && echo 0 || echo 1)"
  stop_server bench-room
}

# listed COLLECTION OTHER: all features of a collection of the dossier, against those of another one.
listed() {
  ask redlines "$uncached/ogc/collections/$1/items?limit=1000" '' 4
  ask "redlines, $2" "$uncached/ogc/collections/$2/items?limit=1000" '' 4
}

# ask CONTESTANT URL [gzip|tag] [CLIENTS] [SIDE OF A RANDOM BOX]
ask() {
  local contestant=$1 url=$2 coding='' tag='' result requests seconds bytes median late errors
  [ "$bench_seconds" -gt 0 ] || return 0
  [ "${3:-}" != gzip ] || coding=gzip
  [ "${3:-}" != tag ] || tag=$(curl -sI "$url" | sed -n 's/^etag: *//Ip' | tr -d '\r')
  result=$(env ${coding:+CODING=$coding} ${tag:+TAG="$tag"} ${5:+BOX=$5} SEED="$RANDOM" wrk -t1 -c"${4:-$bench_clients}" \
    -d"${bench_seconds}s" --timeout 30s -s "$ROOT/bench/wrk.lua" "$url" | sed -n 's/^RESULT //p')
  read -r requests seconds bytes median late errors <<<"$result"
  record "$contestant" "$requests" "$seconds" "$bytes" "$median" "$late" "$errors"
}

# The late ones are corrected as wrk corrects its own: a request that took long kept others from being sent.
answer_by_sql() {
  local logs rate requests median late
  [ "$bench_seconds" -gt 0 ] || return 0
  logs=$(mktemp -d)
  rate=$(cd "$logs" && "$pg_bin/pgbench" -n -c "$2" -j 1 -M prepared -T "$bench_seconds" -l \
    -D side="$box_side" -f "$ROOT/bench/ceilings/$1.sql" -h 127.0.0.1 -p "$db_port" -U "$db_role" "$bench_database" 2>errors |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p') || fail "pgbench failed on bench/ceilings/$1.sql:" "$(grep error "$logs/errors")"
  read -r requests median late < <(cut -d' ' -f3 "$logs"/pgbench_log.* | awk -v t="$bench_seconds" -v c="$2" '
    { a[NR] = $1 }
    END {
      usual = t * 1e6 / (NR / c); print NR
      for (k = 1; k <= NR; k++) { print a[k]; if (a[k] > 2 * usual) for (m = a[k] - usual; m > usual; m -= usual) print m }
    }' | { read -r n; sort -n | awk -v n="$n" '{ a[NR] = $1 } END { print n, a[int(NR * .5) + 1], a[int(NR * .99) + 1] }'; })
  rm -r "$logs"
  record "PostgreSQL ${1#*-}" "$requests" "$(awk "BEGIN { print $requests / $rate }")" 0 "$median" "$late" 0
}

# One client reads the whole layer, from a server that has done nothing else since its start.
exported() {
  local pid figures began code seconds bytes first what
  server_runs bench-export || bench_server bench-export "Starting a server for the export"
  pid=$(cat "$STATE/bench-export.pid")
  figures=$(curl -s -o /dev/null -m 600 -w '%{http_code} %{time_total} %{size_download} %{time_starttransfer}' "$(export_url bench-export)") || true
  read -r code seconds bytes first <<<"$figures"
  record redlines 1 "$seconds" "$bytes" 0 0 "$([ "$code" = 200 ] && whole_export "$bytes" && echo 0 || echo 1)" \
    "$(awk "BEGIN { print $first * 1000 }")" "$(peak_memory "$pid")"
  for what in json rows; do
    began=${EPOCHREALTIME/./}
    bytes=$(bench_psql <"$ROOT/bench/ceilings/export-$what.sql" | wc -c)
    record "PostgreSQL $what" 1 "$(awk "BEGIN { print (${EPOCHREALTIME/./} - $began) / 1e6 }")" "$bytes" 0 0 0
  done
}

export_url() { printf 'http://127.0.0.1:%s%s' "$(bench_port "$1")" "$export_path"; }

whole_export() { [ "$1" -gt $((bench_features * 150)) ]; }

# A new server's peak memory while a client reads 1 MB/s for 10 s, and then goes away.
exported_slowly() {
  local bytes
  bench_server bench-slow "Starting a server for the slow client"
  bytes=$(curl -s -o /dev/null -m 10 --limit-rate 1M -w '%{size_download}' "$(export_url bench-slow)") || true
  record redlines 1 10 "$bytes" 0 0 "$([ "$bytes" -gt 0 ] && echo 0 || echo 1)" 0 "$(peak_memory "$(cat "$STATE/bench-slow.pid")")"
  stop_server bench-slow
}

# A new server's peak memory while 8 clients read the whole layer at once.
exported_to_many() {
  local began client clients=() bytes sum=0 broken=0
  bench_server bench-many "Starting a server for 8 clients"
  began=${EPOCHREALTIME/./}
  for client in 1 2 3 4 5 6 7 8; do
    curl -s -o /dev/null -m 600 -w '%{size_download}' "$(export_url bench-many)" >"$bench_run/many.$client" &
    clients+=($!)
  done
  wait "${clients[@]}" || true
  began=$((${EPOCHREALTIME/./} - began))
  for client in 1 2 3 4 5 6 7 8; do
    bytes=$(cat "$bench_run/many.$client")
    sum=$((sum + bytes))
    whole_export "$bytes" || broken=$((broken + 1))
  done
  rm -f "$bench_run"/many.*
  record redlines 8 "$(awk "BEGIN { print $began / 1e6 }")" "$sum" 0 0 "$broken" 0 "$(peak_memory "$(cat "$STATE/bench-many.pid")")"
  stop_server bench-many
}

# What a server does at once after its start, before Java has compiled anything.
cold() {
  local bench_seconds=5
  REDLINES_CACHE_BYTES=0 bench_server bench-cold "Starting a server that is asked at once"
  ask redlines "http://127.0.0.1:$(bench_port bench-cold)$box_path" '' "$bench_clients" "$box_side"
  stop_server bench-cold
  answer_by_sql box-json "$bench_clients"
}

peak_memory() { awk '/VmHWM/ { print $2 / 1024 }' "/proc/$1/status"; }

# From starting the process to the first whole answer out of the database.
started() {
  local port pid began ms
  port=$(bench_port bench-start)
  began=${EPOCHREALTIME/./}
  pid=$(launch_server bench-start "$port" "$bench_database")
  until [ "$(http_status "$port" '/ogc/collections/events/items?limit=1')" = 200 ]; do
    kill -0 "$pid" 2>/dev/null || fail "the server did not start; its log is $STATE/bench-start.log"
    sleep 0.01
  done
  ms=$(((${EPOCHREALTIME/./} - began) / 1000))
  record redlines 1 "$(awk "BEGIN { print $ms / 1000 }")" 0 $((ms * 1000)) $((ms * 1000)) 0 0 "$(peak_memory "$pid")"
  stop_server bench-start
}

# record CONTESTANT REQUESTS SECONDS BYTES MEDIAN(us) LATE(us) ERRORS [FIRST BYTE(ms)] [PEAK(MB)]
record() {
  [ "$round" != 0 ] || return 0
  awk -v r="$round" -v w="$workload" -v who="$1" -v n="$2" -v s="$3" -v b="$4" -v median="$5" -v late="$6" -v e="$7" \
    -v first="${8:-0}" -v peak="${9:-0}" \
    'BEGIN { OFS = "\t"; print r, w, who, n / s, median / 1e3, late / 1e3, b / s / 1e6, e, first, peak }' |
    tee -a "$bench_run/results.tsv"
}
