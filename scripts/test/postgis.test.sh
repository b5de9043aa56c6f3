#!/usr/bin/env bash
# The private PostGIS through its life: start, crash, leftovers, two at once, stop.
set -euo pipefail
# shellcheck source=checkout.sh
. "$(dirname "${BASH_SOURCE[0]}")/checkout.sh"
cd "$checkout"

url=postgresql://redlines@127.0.0.1:$REDLINES_DB_PORT/redlines
wait_for_end() { while [ -n "$(tr -d '\0' 2>/dev/null <"/proc/$1/cmdline" || true)" ]; do sleep 0.1; done; }

# An initdb that was interrupted left its half-made directory.
mkdir -p .redlines/postgis/data.new
touch .redlines/postgis/data.new/PG_VERSION
[ "$(id -u)" -ne 0 ] || chown -R postgres .redlines/postgis
expect 0 "$url" ./redlines db start
[ ! -e .redlines/postgis/data.new ]
ok "starts, and clears away what an interrupted start left"

expect 0 "POINT(46 39)" ./redlines db psql -c 'select st_astext(st_point(46, 39))'
expect 0 "127.0.0.1" ./redlines db psql -Atc 'show listen_addresses'
expect 1 "must be superuser" ./redlines db psql -v ON_ERROR_STOP=1 -c "copy (select 1) to program 'true'"
ok "PostGIS answers on loopback, to a role that is no superuser"

first=$(postmaster)
expect 0 "$url" ./redlines db start
[ "$(postmaster)" = "$first" ]
ok "a second start leaves the running one alone"

expect 1 "already runs on port $REDLINES_DB_PORT" env REDLINES_DB_PORT=$((REDLINES_DB_PORT + 1)) ./redlines db start
expect 0 "$url" env -u REDLINES_DB_PORT ./redlines db url
ok "another port asked of a running one is refused with the reason"

./redlines db psql -q -c 'create table kept (n int); insert into kept values (41)'
kill -9 "$first"
expect 0 "$url" ./redlines db start
[ "$(postmaster)" != "$first" ]
expect 0 "41" ./redlines db psql -Atc 'select n from kept'
ok "after kill -9 of the postmaster it starts again with its data"

# The number of the dead postmaster now belongs to a process that has nothing to do with it.
first=$(postmaster)
sed "1s/.*/$$/" "$data/postmaster.pid" >"$place/stale.pid"
kill -9 "$first"
wait_for_end "$first"
cat "$place/stale.pid" >"$data/postmaster.pid"
expect 0 "does not run" ./redlines db status
expect 0 "$url" ./redlines db start
ok "a stale postmaster.pid that names another living process is no obstacle"

expect 0 "done" ./redlines db stop
expect 0 "does not run" ./redlines db stop
ok "stops, and says so when there is nothing to stop"

./redlines db start >"$place/one" 2>&1 &
one=$!
./redlines db start >"$place/two" 2>&1 &
two=$!
wait "$one"
wait "$two"
[ "$(cat "$place/one" "$place/two" | grep -c 'Starting PostGIS.*done')" = 1 ]
ok "two starts at once take turns"

./redlines db stop >/dev/null
cp "$data/PG_VERSION" "$place/PG_VERSION"
echo 9 >"$place/nine" && cat "$place/nine" >"$data/PG_VERSION"
expect 1 "was made by PostgreSQL 9, which this system does not offer" ./redlines db start
cat "$place/PG_VERSION" >"$data/PG_VERSION"
ok "a data directory of another PostgreSQL is told, with what to do"

if [ "$(id -u)" -eq 0 ]; then
  ./redlines db start >/dev/null && ./redlines db stop >/dev/null
  rm -rf .redlines
  chmod 700 "$place"
  # shellcheck disable=SC2016
  elsewhere=$(with_functions 'choose_home; echo "$pg_home"')
  grep -q '^/var/lib/redlines-' <<<"$elsewhere"
  data=$elsewhere/data
  expect 0 "$url" ./redlines db start
  expect 0 "$elsewhere" ./redlines db status
  expect 0 "done" ./redlines db stop
  ok "in a checkout that the postgres user cannot enter, the data are kept in /var/lib"

  rm -rf .redlines
  chmod 755 "$place"
  chown -R nobody "$checkout"
  data=$checkout/.redlines/postgis/data
  as_nobody() { runuser -u nobody -- "$@"; }
  expect 0 "$url" as_nobody ./redlines db start
  expect 0 "POINT(46 39)" as_nobody ./redlines db psql -c 'select st_astext(st_point(46, 39))'
  [ "$(stat -c %U "$data")" = nobody ]
  ok "a normal user runs it as itself"
  expect 0 "done" ./redlines db stop
  expect 0 "$url" ./redlines db start
  expect 0 "done" as_nobody ./redlines db stop
  ok "root starts and stops what a normal user made"
fi
