#!/usr/bin/env bash
# A backup, restored: earlier versions and imported layers are there again, and nothing is lost on the way.
set -euo pipefail
# shellcheck source=checkout.sh
. "$(dirname "${BASH_SOURCE[0]}")/checkout.sh"
cd "$checkout"

sql() { ./redlines db psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
# Everything that a version holds: each row of each table, as text.
contents() {
  local table all=()
  for table in version record version_feature_set feature_set published_feature feature_detail feature_block; do
    all+=(-c "select '$table', count(*), md5(string_agg(md5(row::text), '' order by row::text)) from $table row")
  done
  sql "${all[@]}"
}

expect 2 "restore needs a file" ./redlines restore
expect 2 "backup needs the file" ./redlines backup
expect 1 "is no file that" ./redlines restore "$place/absent.dump"
./redlines db start >/dev/null
expect 1 "nothing to back up" ./redlines backup "$place/empty.dump"
[ ! -e "$place/empty.dump" ]
ok "what cannot be done is told"

# The tables as Flyway makes them; two versions, the first with an imported layer that the second has no more.
(cd "$original/src/main/resources/db/migration" && cat $(printf "%s\n" V*.sql | sort -V) R__*.sql afterMigrate.sql) >"$place/tables.sql"
sql -f "$place/tables.sql" >"$place/tables.log" 2>&1 || { cat "$place/tables.log"; exit 1; }
sql >/dev/null <<'SQL'
insert into version (content_hash, last_evidence) values ('one', '2026-01-01');
select create_feature_set('wells', '{"title": "Wells \"of\" the ministry"}');
insert into feature_1 (id, ordinal, properties, geom, geojson)
values ('a', 0, '{}', st_setsrid(st_point(46, 39), 4326), '{"type": "Feature", "id": "a"}');
select seal_feature_set(1), link_feature_set(1, 1);
insert into record values (1, 'actor', 'iran', '{"name": "ایران"}');
insert into version (content_hash, last_evidence) values ('two', '2026-02-01');
SQL
contents >"$place/before"
grep -q 'published_feature|1|' "$place/before"

file="$place/a 'backup'.dump"
expect 0 "Saved 2 versions and 1 imported layers" ./redlines backup "$file"
expect 1 "exists already" ./redlines backup "$file"
[ "$(find "$place" -maxdepth 1 -name '*dump*' | wc -l)" = 1 ]
ok "a backup is one file, and overwrites none"

sql -c "delete from version_feature_set; delete from version where number = 1"
expect 1 "the database is not empty: it has 1 versions" ./redlines restore "$file"
head -c 3000 "$file" >"$place/cut.dump"
expect 1 "is not a backup of Redlines, or is damaged" ./redlines restore "$place/cut.dump" --replace
# Whole at its beginning, broken near its end.
cp "$file" "$place/broken.dump"
head -c 200 /dev/zero | dd of="$place/broken.dump" bs=1 seek=$(($(stat -c %s "$file") - 400)) conv=notrunc status=none
expect 1 "Restoring the backup failed" ./redlines restore "$place/broken.dump" --replace
[ "$(sql -c 'select string_agg(number::text, $$ $$) from version')" = 2 ]
ok "a damaged backup takes nothing away"

expect 0 "Restored 2 versions and 1 imported layers" ./redlines restore "$file" --replace
contents | diff "$place/before" -
expect 0 "held 1" sql -c '\c redlines_replaced' -c "select 'held ' || count(*) from version"
ok "earlier versions and imported layers are there again; what was replaced is kept"

sql -f "$original/src/main/resources/db/migration/afterMigrate.sql"
as_server() { sql -c '\c - redlines_server' -c "$1"; }
expect 0 "wells" as_server "select collection from published_feature"
expect 0 "a" as_server "select id from feature_1"
expect 0 "" as_server "insert into prepared_answer values ('e', 2, 'claims', 0, 'br', 'x'); delete from prepared_answer"
for forbidden in "delete from version" "update feature_1 set id = 'b'" "truncate record" "drop table feature_1" \
  "create table mine (n int)" "alter role redlines_server superuser" "select pg_read_file('PG_VERSION')"; do
  expect 1 "" as_server "$forbidden"
  expect 1 "ERROR" as_server "$forbidden"
done
contents | diff "$place/before" -
ok "the server's role reads everything and changes nothing but prepared answers"

for wrong in redlines redlines_server ''; do
  expect 2 "" env PGPASSFILE=/dev/null PGPASSWORD="$wrong" psql -w -h 127.0.0.1 -p "$REDLINES_DB_PORT" -U redlines redlines -c 'select 1'
done
[ "$(stat -c %a .redlines/pgpass)" = 600 ]
ok "without the password nobody enters"
./redlines db stop >/dev/null
