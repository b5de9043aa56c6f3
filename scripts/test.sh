# shellcheck shell=bash
# Runs all tests; the first failure ends the run. It starts what the tests need and stops it afterwards: databases of
# their own in the private PostGIS, and a server on a free port. The two longest parts, the backend's and the browser's,
# run in parallel with all others, as do tests that mostly wait; their output is shown when their turn comes.

# The Python that Debian's packages of GDAL, OWSLib and QGIS use, whichever other one is on the path.
debian_python=/usr/bin/python3

# The process number and the title of each part that runs in parallel.
declare -A begun=() titles=()

run_tests() {
  local began=$SECONDS
  passed=0
  take_turn
  use_private_postgis_only
  trap stop_what_the_tests_started EXIT
  need_java
  begin build "The backend's build" build_backend
  begin packages "The frontend's packages" install_frontend_packages
  install_test_tools
  postgis_runs || postgis_is_ours=yes
  start_postgis

  begin script "The script" test_script
  finish build
  build_backend
  recreate_database redlines_test
  # The Java tests commit thousands of times and survive no crash, so no commit waits for the disk.
  superuser_sql postgres <<<'alter database redlines_test set synchronous_commit = off'
  begin backend "The backend: Java tests" test_backend
  # They take longest, one after the other, so all that begins now gives way to them.
  renice -n $(($(nice) + 5)) -p $$ >/dev/null
  recreate_database redlines_browser
  step "Publishing the dossier for the browser" application redlines_browser publish
  finish packages
  build_frontend
  test_url=http://127.0.0.1:$(free_port $((http_port + 1)))
  step "Starting a server for the browser" start_server test-server "${test_url##*:}" redlines_browser
  begin page "The page in a browser" test_page
  finish script
  section "The frontend: format, types, unit tests" test_frontend
  section "The backend: format" test_format
  section "The base geometry" test_base
  section "The licences of what others wrote" test_licences
  section "The dossier" application redlines check
  section "The format of the dossier" application redlines format --check
  begin release "A version as files" test_release
  section "The API, read by GDAL" test_gdal
  section "The downloads, read by GDAL" test_downloads
  section "The geometry, read by GDAL" "$debian_python" "$ROOT/scripts/test/dossier_geometry.py" "$test_url" "$ROOT/geodata"
  section "The documents, judged by validators" node "$ROOT/scripts/test/validators.mjs" "$test_url"
  section "The API, read by OWSLib" "$debian_python" "$ROOT/scripts/test/owslib_walk.py" "$test_url/ogc"
  section "The API, read by QGIS" test_qgis
  finish release
  step "Making a replica of the database" start_replica
  step "Starting a server of the replica" start_replica_server
  begin idle "A connection without use is closed" test_idle
  section "The same bytes from two servers, one of a replica" test_same_bytes
  finish idle
  finish page
  section "A short siege" test_siege
  section "A replica that is behind" test_behind
  stop_replica
  finish backend
  printf '\n%d steps passed, 0 failed in %d s\n' "$passed" $((SECONDS - began))
}

# section TITLE COMMAND...: runs a part of the tests and shows its output. Like step, it must not be called in a
# condition.
section() {
  local title=$1 began=$SECONDS code failed
  shift
  if failed=$(failed_beside); then
    title=${titles[$failed]}
    set -- end_of "$failed"
  fi
  printf '\n== %s\n' "$title"
  set +e
  (
    set -e
    "$@"
  ) </dev/null 9>&-
  code=$?
  set -e
  if [ "$code" -ne 0 ]; then
    printf '\n== %s: FAILED after %d s\n%d steps passed, 1 failed\n' "$title" $((SECONDS - began)) "$passed"
    exit 1
  fi
  passed=$((passed + 1))
  printf '== %s: passed in %d s\n' "$title" $((SECONDS - began))
}

# The tests drop and fill databases, so they use only the private PostGIS.
use_private_postgis_only() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] ||
    say "QUARKUS_DATASOURCE_JDBC_URL is set; the tests leave that database alone and use the private PostGIS"
  unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
  # Maven's tests find the private PostGIS by this setting.
  export REDLINES_DB_PORT=$db_port PGPASSFILE=$STATE/pgpass
  http_host=127.0.0.1
}

install_test_tools() {
  local missing=()
  choose_browser
  [ -x "$REDLINES_CHROMIUM" ] || missing+=(chromium-headless-shell)
  command -v ogr2ogr >/dev/null || missing+=(gdal-bin)
  "$debian_python" -c 'import osgeo.ogr' 2>/dev/null || missing+=(python3-gdal)
  "$debian_python" -c 'import owslib' 2>/dev/null || missing+=(python3-owslib)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which the tests need" "${missing[@]}"
}

# Sets REDLINES_CHROMIUM, unless the user has: Chromium without windows. Beside a whole Chromium it is added only in the
# same version, so that the tests update nobody's browser; if that is not possible, the whole one is used.
choose_browser() {
  local whole=/usr/bin/chromium version
  [ -z "${REDLINES_CHROMIUM:-}" ] || return 0
  export REDLINES_CHROMIUM=/usr/bin/chromium-headless-shell
  if [ -x "$whole" ] && [ ! -x "$REDLINES_CHROMIUM" ]; then
    mkdir -p "$STATE/logs"
    version=$(dpkg-query -W -f '${Version}' chromium-common 2>/dev/null) &&
      apt_install "chromium-headless-shell=$version" >"$STATE/logs/chromium.log" 2>&1 || REDLINES_CHROMIUM=$whole
  fi
}

stop_what_the_tests_started() {
  local name
  for name in "${!begun[@]}"; do
    [ -e "$STATE/$name.code" ] || kill "${begun[$name]}" 2>/dev/null || true
  done
  stop_server test-server
  stop_server release-server
  stop_replica
  if [ "${postgis_is_ours:-no}" = yes ] && postgis_runs; then stop_postgis; fi
}

test_script() {
  local file
  for file in "$ROOT/redlines" "$ROOT"/.ci/run "$ROOT"/scripts/*.sh "$ROOT"/scripts/test/*.sh "$ROOT"/bench/*.sh; do
    bash -n "$file"
  done
  for file in "$ROOT"/scripts/test/*.test.sh; do
    say "-- $(basename "$file")"
    bash "$file"
  done
}

test_frontend() { cd "$ROOT/frontend" && npm run check && npm test; }

test_base() {
  local check=$ROOT/geodata/base/recipe/check.mjs
  node "$check"
  node --test "${check%.mjs}.test.mjs"
}

# In a session of its own, because Linux shares the processors between sessions, whatever the nice values of their
# processes ("The autogroup feature" in sched(7)). In the script's session, these tests would get what the others leave.
test_backend() {
  cd "$ROOT"
  setsid mvn -B -ntp test &
  # Not the shell's own kill: for a process that it started, it would end the script's session.
  # shellcheck disable=SC2064 # the number of this process
  trap "trap '' TERM; env kill -- -$! 2>/dev/null" TERM
  wait $!
}

test_format() { cd "$ROOT" && mvn -B -ntp -q spotless:check; }

# begin NAME TITLE COMMAND...: starts a part of the tests in parallel. Its output and its exit code go to files, because
# only the shell that started a process can wait for it, and a section runs in a shell of its own.
begin() {
  local name=$1
  titles[$name]=$2
  shift 2
  rm -f "$STATE/$name.code"
  (
    # A process group of its own, so that all of it can be ended.
    set -m
    trap 'kill -- "-$work" 2>/dev/null' TERM
    (
      set -e
      SECONDS=0
      "$@"
      say "It took $SECONDS s beside the others"
    ) &
    work=$!
    code=0
    wait "$work" || code=$?
    echo "$code" >"$STATE/$name.code"
  ) >"$STATE/$name.log" 2>&1 </dev/null 9>&- &
  begun[$name]=$!
}

# finish NAME: the section of what was begun.
finish() { section "${titles[$1]}" end_of "$1"; }

# end_of NAME: waits for what was begun, shows its output and returns its exit code.
end_of() {
  while kill -0 "${begun[$1]}" 2>/dev/null; do sleep 0.5; done
  cat "$STATE/$1.log"
  return "$(cat "$STATE/$1.code")"
}

# What was begun and has failed, which is told before its turn: the sections in between need not be waited for.
failed_beside() {
  local name
  for name in "${!begun[@]}"; do
    if [ -s "$STATE/$name.code" ] && [ "$(cat "$STATE/$name.code")" != 0 ]; then
      printf '%s' "$name"
      return
    fi
  done
  return 1
}

# A second cluster that replicates the private PostGIS and is read-only.
start_replica() {
  local replica=$pg_home/replica
  as_pg rm -rf "$replica"
  keep_wal 1GB
  as_pg env PGPASSWORD="$(as_pg cat "$pg_home/password")" "$pg_bin/pg_basebackup" -h 127.0.0.1 -p "$db_port" \
    -U postgres -D "$replica" -R -c fast
  as_pg "$pg_bin/pg_ctl" -D "$replica" -o "-p $(replica_port) -c shared_buffers=32MB" -l "$replica.log" -w start
}

# The Java tests write a lot meanwhile. The primary must keep what the replica has not read yet.
keep_wal() { printf '%s;\n' "alter system set wal_keep_size = '$1'" "select pg_reload_conf()" | superuser_sql postgres >/dev/null; }

# Chosen once, different from the other ports.
replica_port() {
  [ -s "$STATE/replica.port" ] || free_port $((db_port + 100)) >"$STATE/replica.port"
  cat "$STATE/replica.port"
}

start_replica_server() {
  export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(replica_port)/redlines_browser
  # No bytes are sent while a response is being made, and on a busy machine a whole archive takes half a minute.
  export QUARKUS_DATASOURCE_USERNAME=$db_serving_role REDLINES_IDLE_SECONDS=60
  start_server replica-server "$(replica_server_port)" redlines_browser
}

replica_server_port() {
  [ -s "$STATE/replica-server.port" ] || free_port $((http_port + 21)) >"$STATE/replica-server.port"
  cat "$STATE/replica-server.port"
}

test_same_bytes() {
  node "$ROOT/scripts/test/same_bytes.mjs" "$test_url" "http://127.0.0.1:$(replica_server_port)"
}

# Pauses the replica, publishes a version, and resumes the replica.
test_behind() {
  local replica identities
  replica=http://127.0.0.1:$(replica_server_port)
  replica_sql 'select pg_wal_replay_pause()'
  identities=$(publish_version_again)
  # shellcheck disable=SC2086 # two words
  node "$ROOT/scripts/test/behind.mjs" "$test_url" "$replica" $identities
  replica_sql 'select pg_wal_replay_resume()'
  # shellcheck disable=SC2086
  node "$ROOT/scripts/test/behind.mjs" "$test_url" "$replica" $identities caught-up
}

replica_sql() {
  local db_port
  db_port=$(replica_port)
  superuser_sql postgres <<<"$1" >/dev/null
}

# Publishes a version with the same content as the last one; prints the identities of both.
publish_version_again() {
  "$pg_bin/psql" "$(db_url redlines_browser)" -X -q -A -t -v ON_ERROR_STOP=1 <<SQL
begin;
insert into version (content_hash, last_evidence)
  select content_hash || ' again', last_evidence from version order by number desc limit 1;
insert into version_feature_set select f.version + 1, f.collection, f.feature_set
  from version_feature_set f where f.version = (select max(number) - 1 from version);
notify redlines_version;
commit;
select string_agg(number || '.' || digest, ' ' order by number)
  from (select * from version order by number desc limit 2) last;
SQL
}

# Tests the server with an idle timeout of a minute. A connection on which bytes are sent now and then must stay open.
test_idle() {
  node -e 'const [port] = process.argv.slice(1);
    const opened = () => require("net").connect(port, "127.0.0.1", function () { this.write(request); });
    const request = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const used = opened();
    const asking = setInterval(() => used.write(request), 2000);
    used.resume().on("close", () => { throw new Error("a connection in use was closed"); });
    const late = setTimeout(() => { throw new Error("a connection without use is still open"); }, 180000);
    opened().resume().on("close", () => process.exit(0));' "$(replica_server_port)"
}

stop_replica() {
  local replica=${pg_home:-}/replica
  stop_server replica-server
  rm -f "$STATE/replica.port" "$STATE/replica-server.port"
  [ -n "${pg_home:-}" ] || return 0
  ! postgis_runs || keep_wal 0
  [ -e "$replica/postmaster.pid" ] || return 0
  as_pg "$pg_bin/pg_ctl" -D "$replica" -m immediate -w stop >/dev/null
  as_pg rm -rf "$replica" "$replica.log"
}

# Uses a small dossier, because a release of the real one takes minutes.
test_release() {
  local dossier=$STATE/release-dossier folder=$STATE/release port
  rm -rf "$dossier" "$folder"
  cp -R "$ROOT/src/test/resources/geodata" "$dossier"
  cp -R "$ROOT/src/test/resources/geodata-analysis/." "$dossier"
  cp -R "$ROOT/geodata/schema" "$dossier"
  recreate_database redlines_release
  REDLINES_GEODATA=$dossier application redlines_release publish
  port=$(free_port $((http_port + 41)))
  start_release_server "$port" redlines_release
  write_release "$port" "$folder"
  write_release "$port" "$folder"
  node "$ROOT/scripts/test/release_page.mjs" "$folder"
  echo mine >"$folder/notes.txt"
  ! write_release "$port" "$folder" 2>"$dossier/said" || fail "a release took the place of somebody's file"
  grep -q 'notes.txt' "$dossier/said" && [ "$(cat "$folder/notes.txt")" = mine ]
  write_release "$port" "$folder.based" --base=https://files.example/redlines
  grep -q '"https://files.example/redlines/ogc.html"' "$folder.based/ogc/collections.html"
  [ -s "$folder.based/sitemap.xml" ] && [ -n "$(find "$folder.based/ogc" -name citation.bib -print -quit)" ]
  grep -rqE --include=citation.bib '^  url +=.*\.html\},$' "$folder.based"
  stop_server release-server
  drop_database redlines_release
  rm -rf "$dossier" "$folder" "$folder.based"
}

test_page() { cd "$ROOT/frontend" && REDLINES_URL=$test_url npm run e2e; }

# GDAL's own client finds every collection and reads all of it.
test_gdal() {
  local layer total got filter file=$STATE/gdal.geojson
  ogrinfo -ro -q "OAPIF:$test_url/ogc"
  for layer in territories boundaries places waters routes claims red-lines statements; do
    rm -f "$file"
    ogr2ogr -f GeoJSON "$file" "OAPIF:$test_url/ogc" "$layer"
    got=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).features.length' "$file")
    total=$(node -e 'fetch(process.argv[1]).then(r => r.json()).then(c => console.log(c.numberMatched))' \
      "$test_url/ogc/collections/$layer/items?limit=1")
    say "$layer: GDAL read $got of $total"
    [ "$got" -gt 0 ]
    [ "$got" = "$total" ]
  done
  rm -f "$file"
  # GDAL reads the index over the network and requests parts of the file.
  got=$(ogrinfo -q -al -geom=NO -fields=NO "/vsicurl/$test_url/layers/places.fgb" -spat 46 38.8 46.6 39.3 2>&1 | grep -c ^OGRFeature)
  total=$(node -e 'fetch(process.argv[1]).then(r => r.json()).then(c => console.log(c.numberMatched))' \
    "$test_url/ogc/collections/places/items?limit=1&bbox=46,38.8,46.6,39.3")
  say "places.fgb: GDAL found $got of $total in a box"
  [ "$got" = "$total" ]
  written_alike boundaries "" -oo PAGE_SIZE=4
  written_alike statements "" -oo PAGE_SIZE=50
  written_alike routes ""
  written_alike claims "filter=actor%3D%27azerbaijan%27" -where "actor = 'azerbaijan'"
  filter=filter=actor%20IN%20%28%27iran%27%2C%27armenia%27%29%20AND%20confidence%3D%27high%27
  filtered_alike claims "$filter"
  filter=filter=S_INTERSECTS%28geometry%2CBBOX%2845.9%2C38.8%2C46.6%2C39.3%29%29
  filtered_alike places "$filter"
}

# written_alike LAYER QUERY OPTION...: compares what ogr2ogr writes through GDAL's driver for the API with the API's own
# response to the query.
written_alike() {
  local layer=$1 query=$2 file=$STATE/gdal.gpkg
  shift 2
  rm -f "$file"
  ogr2ogr -q -f GPKG "$file" "OAPIF:$test_url/ogc" "$layer" "$@" 2>/dev/null
  "$debian_python" "$ROOT/scripts/test/same_features.py" "$file" "$layer" "$test_url/layers/$layer.geojson?$query"
  rm -f "$file"
}

# filtered_alike LAYER QUERY: the same for a CQL2 filter, which that driver does not support.
filtered_alike() {
  local layer=$1 query=$2 file=$STATE/gdal.gpkg
  rm -f "$file"
  ogr2ogr -q -f GPKG -nln "$layer" "$file" "$test_url/ogc/collections/$layer/items?$query" 2>/dev/null
  "$debian_python" "$ROOT/scripts/test/same_features.py" "$file" "$layer" "$test_url/layers/$layer.geojson?$query"
  rm -f "$file"
}

# QGIS is 0.9 GB, so this part runs only if it is installed.
test_qgis() {
  if "$debian_python" -c 'import qgis.core' 2>/dev/null; then
    QT_QPA_PLATFORM=offscreen "$debian_python" "$ROOT/scripts/test/qgis_reads.py" "$test_url/ogc" \
      territories boundaries places routes claims-lines claims-areas red-lines statements
    download "$STATE" redlines.gpkg
    QT_QPA_PLATFORM=offscreen "$debian_python" "$ROOT/scripts/test/qgis_draws.py" "$STATE/redlines.gpkg"
    rm -f "$STATE/redlines.gpkg"
  else
    say "QGIS is not installed (Debian: python3-qgis); it is not tried"
  fi
}

# Every layer in every file format must have, as GDAL reads it, every feature of the GeoJSON with its geometry and
# values. Two layers are read at a time.
test_downloads() {
  # A different folder from "downloads", which belongs to the server.
  local layer layers folder=$STATE/test-downloads
  rm -rf "$folder"
  mkdir -p "$folder"
  layers=$(node -e 'fetch(process.argv[1]).then(r => r.json()).then(all =>
    all.collections.forEach(one => console.log(one.id)))' "$test_url/ogc/collections")
  download "$folder" redlines.zip redlines.gpkg
  for layer in $layers; do
    download "$folder" "$layer".{geojson,geojsonl,csv,kml,gpkg,fgb,zip}
  done
  xargs -P 2 -n 1 "$debian_python" "$ROOT/scripts/test/read_back.py" "$folder" <<<"$layers"
  rm -rf "$folder"
}

# download FOLDER FILE...: of /layers
download() {
  node -e 'const [layers, folder, ...files] = process.argv.slice(1);
    for (const file of files) fetch(`${layers}/${file}`).then(async answer =>
      fs.writeFileSync(`${folder}/${file}`, Buffer.from(await answer.arrayBuffer())))' \
    "$test_url/layers" "$@"
}
