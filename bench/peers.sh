# shellcheck shell=bash
# The peers of ./redlines bench --peers: MapServer and QGIS Server as OGC API – Features servers over the same plain
# tables, as FastCGI processes behind the benchmark's nginx, one for each processor.

mapserver=/usr/lib/cgi-bin/mapserv
qgis_server=/usr/lib/cgi-bin/qgis_mapserv.fcgi

install_peers() {
  local missing=()
  [ -x "$mapserver" ] || missing+=(cgi-mapserver)
  command -v spawn-fcgi >/dev/null || missing+=(spawn-fcgi)
  if [ ! -x "$qgis_server" ]; then
    missing+=(qgis-server)
    say "QGIS Server is to be installed: with all that it needs it takes 900 MB of disk"
  fi
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which --peers needs" "${missing[@]}"
}

start_peers() {
  # Those of a run that was killed.
  stop_peers
  local keywords="host=127.0.0.1 port=$db_port user=$db_role passfile=$PGPASSFILE dbname=$bench_database"
  fill_in peers/mapserver.map.in "$keywords" >"$bench_run/mapserver.map"
  fill_in peers/mapserver.conf.in >"$bench_run/mapserver.conf"
  fill_in peers/qgis.qgs.in "$keywords" >"$bench_run/qgis.qgs"
  step "Starting MapServer" start_peer mapserver "$mapserver" MAPSERVER_CONFIG_FILE="$bench_run/mapserver.conf"
  step "Starting QGIS Server" start_peer qgis "$qgis_server" QGIS_PROJECT_FILE="$bench_run/qgis.qgs" \
    QT_QPA_PLATFORM=offscreen HOME="$bench_run" QGIS_SERVER_LOG_STDERR=1 QGIS_SERVER_API_WFS3_MAX_LIMIT=100000
}

# fill_in FILE [DATABASE]: a file of bench/ with the places, ports and the database of this run.
fill_in() {
  sed -e "s#@RUN@#$bench_run#g; s#@PORT@#$(bench_port nginx)#g; s#@DATABASE@#${2:-}#g" \
    -e "s#@MAPSERVER@#$(bench_port mapserver)#; s#@QGIS@#$(bench_port qgis)#" \
    -e "s#@USER@#$([ "$(id -u)" -ne 0 ] || echo 'user root;')#" "$ROOT/bench/$1"
}

# start_peer NAME PROGRAM SETTING...
start_peer() {
  local name=$1 program=$2
  shift 2
  env "$@" spawn-fcgi -a 127.0.0.1 -p "$(bench_port "$name")" -F "$(nproc)" -P "$bench_run/$name.peer" -- "$program" 9>&-
}

# Of the processes that spawn-fcgi notes, the last has no end of line.
peer_processes() { awk 1 "$bench_run"/*.peer 2>/dev/null | tr '\n' ' '; }

# MapServer pays no heed to being asked to stop while it has nothing to do.
stop_peers() {
  local process
  for process in $(peer_processes); do
    ! grep -qs mapserv "/proc/$process/comm" || kill -9 "$process"
    while grep -qs mapserv "/proc/$process/comm"; do sleep 0.1; done
  done
  rm -f "$bench_run"/*.peer
}

# ask_peers PATH FILE [SIDE OF A RANDOM BOX]
ask_peers() {
  [ "$bench_peers" = yes ] || return 0
  ask_peer MapServer "$files/mapserver/bench/ogcapi" "$@"
  ask_peer "QGIS Server" "$files/wfs3" "$@"
}

# ask_peer NAME BASE PATH FILE [SIDE OF A RANDOM BOX]
ask_peer() {
  local url=$2${3#/ogc}
  [ "$round" != 0 ] || compare_peer "$1" "$url${5:+${fixed_box#"$box_path"}}" "$4"
  [ "${peer_answers[$1 $4]}" = whole ] || return 0
  ask "$1" "$url" '' "$bench_clients" "${5:-}"
  wait_until_peers_rest
}

# compare_peer NAME URL FILE: its figures count only when it answers as many features as the file holds.
declare -gA peer_answers
compare_peer() {
  local wanted got
  wanted=$(count_features "$bench_run/files/$3.geojson")
  curl -s -m 120 -H 'Accept: application/geo+json, application/json;q=0.9' -o "$bench_run/peer.json" "$2" || true
  got=$(count_features "$bench_run/peer.json")
  peer_answers[$1 $3]=whole
  [ "$got" = "$wanted" ] && return 0
  peer_answers[$1 $3]=other
  say "$1 answers $got features of $wanted to $2: it is left out of this workload"
}

count_features() {
  node -e 'try { console.log(JSON.parse(fs.readFileSync(process.argv[1])).features.length) } catch { console.log("no") }' "$1"
}

# Answers that nobody waits for any longer are made to their end all the same, and must not slow down who is next.
wait_until_peers_rest() {
  local before tries
  for ((tries = 0; tries < 240; tries++)); do
    before=$(peer_ticks)
    sleep 0.25
    [ $(($(peer_ticks) - before)) -gt 2 ] || [ "$(bench_sql "select count(*) from pg_stat_activity
      where datname = current_database() and state = 'active' and pid <> pg_backend_pid()")" != 0 ] || return 0
  done
}

# Hundredths of a second of processor time that the peers have used.
peer_ticks() {
  local process
  for process in $(peer_processes); do sed 's/.*) //' "/proc/$process/stat" 2>/dev/null || true; done |
    awk '{ sum += $12 + $13 } END { print sum + 0 }'
}
