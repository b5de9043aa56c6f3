# shellcheck shell=bash
# Every test, in order; the first that fails ends the run. What the tests need is started for them and stopped after
# them: databases of their own in the private PostGIS, and a server on a free port.

run_tests() {
  local began=$SECONDS
  passed=0
  take_turn
  use_private_postgis_only
  install_test_tools
  trap stop_what_the_tests_started EXIT
  postgis_runs || postgis_is_ours=yes
  start_postgis

  section "The script" test_script
  install_frontend_packages
  section "The frontend: format, types, unit tests" test_frontend
  section "The base geometry" test_base
  build_backend
  section "The dossier" application redlines check
  section "The format of the dossier" application redlines format --check
  recreate_database redlines_test
  section "The backend: Java tests, format" test_backend
  keep_build
  build_frontend
  test_url=http://127.0.0.1:$(free_port $((http_port + 1)))
  recreate_database redlines_browser
  step "Publishing the dossier for the browser" application redlines_browser publish
  step "Starting a server for the browser" start_server test-server "${test_url##*:}" redlines_browser
  section "The page in a browser" test_page
  section "The API, read by GDAL" test_gdal
  printf '\n%d steps passed, 0 failed in %d s\n' "$passed" $((SECONDS - began))
}

# section TITLE COMMAND...: a part of the tests, with its output shown. Not to be called in a condition, as step is not.
section() {
  local title=$1 began=$SECONDS code
  shift
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

# The tests drop and fill databases, which nobody wants to happen in a database that is in use elsewhere.
use_private_postgis_only() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] ||
    say "QUARKUS_DATASOURCE_JDBC_URL is set; the tests leave that database alone and use the private PostGIS"
  unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
  # Maven's tests find the private PostGIS by it.
  export REDLINES_DB_PORT=$db_port
  http_host=127.0.0.1
}

install_test_tools() {
  local missing=()
  [ -x "${REDLINES_CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
  command -v ogr2ogr >/dev/null || missing+=(gdal-bin)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which the tests need" "${missing[@]}"
}

stop_what_the_tests_started() {
  stop_server test-server
  if [ "${postgis_is_ours:-no}" = yes ] && postgis_runs; then stop_postgis; fi
}

test_script() {
  local file
  for file in "$ROOT/redlines" "$ROOT"/.ci/run "$ROOT"/scripts/*.sh "$ROOT"/scripts/test/*.sh; do
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

test_backend() { cd "$ROOT" && mvn -B -ntp verify; }

test_page() { cd "$ROOT/frontend" && REDLINES_URL=$test_url npm run e2e; }

# GDAL's own client finds every collection and reads each to its end.
test_gdal() {
  local layer total got file=$STATE/gdal.geojson
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
  test_downloads
}

# Every layer in every kind of file has as many features, as GDAL reads it: so every property is declared, too.
test_downloads() {
  local layer extension total got file
  for layer in $(node -e 'fetch(process.argv[1]).then(r => r.json()).then(all =>
      all.collections.forEach(one => console.log(one.id)))' "$test_url/ogc/collections"); do
    total=$(node -e 'fetch(process.argv[1]).then(r => r.json()).then(one => console.log(one.itemCount))' \
      "$test_url/ogc/collections/$layer")
    for extension in geojson geojsonl csv kml gpkg fgb; do
      file=$STATE/$layer.$extension
      node -e 'fetch(process.argv[1]).then(async r => fs.writeFileSync(process.argv[2], Buffer.from(await r.arrayBuffer())))' \
        "$test_url/layers/$layer.$extension" "$file"
      got=$(ogrinfo -ro -al -so "$file" | sed -n 's/^Feature Count: //p')
      rm -f "$file"
      [ "$got" = "$total" ] || fail "GDAL reads ${got:-no} features of $total from /layers/$layer.$extension"
    done
    say "$layer: GDAL read $total features from each kind of file"
  done
}
