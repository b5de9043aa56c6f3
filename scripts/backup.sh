# shellcheck shell=bash
# Backups with PostgreSQL's own pg_dump and pg_restore: all versions, imported layers and citations.

backup() {
  local file=${1:-}
  [ $# -eq 1 ] && [[ $file != -* ]] || backup_misused "backup needs the file to write: ./redlines backup FILE"
  [ ! -e "$file" ] || fail "$file exists already; a backup overwrites nothing" "Name a new file, such as redlines-$(date +%F).dump"
  [ -d "$(dirname "$file")" ] && [ -w "$(dirname "$file")" ] || fail "$(dirname "$file") is no folder that $(id -un) may write to"
  take_turn
  start_postgis
  find_postgis || fail "pg_dump is not installed" "Install PostgreSQL's client of the database's version."
  [ "$(database_sql "select to_regclass('version') is not null")" = t ] ||
    fail "there is nothing to back up: nothing was ever published in this database"
  step "Writing the backup" dump_database "$file"
  say "Saved $(versions_held) in $file ($(stat -c %s "$file") bytes)"
  say "Put it back with ./redlines restore FILE"
}

# Writes a temporary file and renames it when it is complete. Prepared responses are left out, because the server makes
# them again. Rights are left out, because the target database decides them.
dump_database() {
  local file=$1 unfinished
  unfinished=$(mktemp "$1.XXXXXX")
  # shellcheck disable=SC2064 # this file, whatever the variable holds later
  trap "rm -f '${unfinished//\'/\'\\\'\'}'" EXIT
  "$pg_bin/pg_dump" "$(database_url)" --format=custom --schema=public --no-owner --no-privileges \
    --exclude-table-data=prepared_answer --exclude-table-data=spatial_ref_sys --file="$unfinished"
  is_backup "$unfinished"
  sync "$unfinished"
  mv -n "$unfinished" "$file"
}

# Reads the whole list, because closing a pipe early makes the writer fail.
is_backup() { [ "$("$pg_bin/pg_restore" --list "$1" 2>/dev/null | grep -c 'TABLE DATA public version ')" = 1 ]; }

restore() {
  local file='' replace=no argument
  for argument in "$@"; do
    case $argument in
      --replace) replace=yes ;;
      -*) backup_misused "restore does not know '$argument'; it takes FILE and --replace" ;;
      *) file=$argument ;;
    esac
  done
  [ -n "$file" ] || backup_misused "restore needs a file that ./redlines backup wrote: ./redlines restore FILE [--replace]"
  [ -f "$file" ] && [ -r "$file" ] || fail "$file is no file that $(id -un) can read"
  take_turn
  start_postgis
  find_postgis || fail "pg_restore is not installed" "Install PostgreSQL's client of the database's version."
  is_backup "$file" ||
    fail "$file is not a backup of Redlines, or is damaged" "./redlines backup writes one. Nothing was changed."
  if [ -n "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    restore_into_named_database "$file"
  else
    restore_into_private_database "$file" "$replace"
  fi
  say "Restored $(versions_held) from $file" "./redlines up serves them."
}

# We never replace a database that is the user's own.
restore_into_named_database() {
  [ "$(database_sql "select to_regclass('version') is not null")" != t ] ||
    fail "the database $QUARKUS_DATASOURCE_JDBC_URL is not empty" \
      "Make an empty one with the extension postgis, and name it in QUARKUS_DATASOURCE_JDBC_URL."
  step "Restoring the backup" load_dump "$(database_url)" "$1"
}

# Restores into a new database first, so that an unreadable backup destroys nothing.
restore_into_private_database() {
  local file=$1 replace=$2 held=no
  [ "$(private_sql 'select count(*) > 0 from version')" != t ] || held=yes
  [ "$held" = no ] || [ "$replace" = yes ] ||
    fail "the database is not empty: it has $(versions_held)" \
      "./redlines restore $file --replace puts the backup in its place, and keeps what is there as the database redlines_replaced."
  recreate_database redlines_restored
  step "Restoring the backup" load_dump "$(db_url redlines_restored)" "$file"
  stop_server server
  [ "$held" = yes ] || drop_database redlines
  if [ "$held" = yes ]; then
    drop_database redlines_replaced
    end_connections redlines
    superuser_sql postgres <<<'alter database redlines rename to redlines_replaced'
    say "What was there before is kept as the database redlines_replaced"
  fi
  superuser_sql postgres <<<'alter database redlines_restored rename to redlines'
}

# load_dump URL FILE: loads everything or nothing. The schema public exists already.
load_dump() {
  "$pg_bin/pg_restore" --dbname="$1" --no-owner --no-privileges --single-transaction --exit-on-error \
    --use-list=<("$pg_bin/pg_restore" --list "$2" | grep -v ' SCHEMA - public ') "$2"
  "$pg_bin/psql" "$1" -X -q -c analyze 2>/dev/null
}

end_connections() {
  superuser_sql postgres <<<"select from pg_stat_activity, pg_terminate_backend(pid) where datname = '$1'" >/dev/null
}

versions_held() {
  database_sql "select count(distinct v.number) || ' versions and ' || count(distinct s.collection) || ' imported layers'
    from version v left join version_feature_set h on h.version = v.number
    left join feature_set s on s.number = h.feature_set and s.declaration is not null"
}

# Prints the URL, in psql's form, of the database that the commands use. In a cluster, QUARKUS_DATASOURCE_JDBC_URL has
# several hosts; the URL is then the primary's.
database_url() {
  if [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    db_url
  else
    say "${QUARKUS_DATASOURCE_JDBC_URL#jdbc:}" | sed 's/targetServerType=primary/target_session_attrs=read-write/'
  fi
}

database_sql() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] || local -x PGUSER=${QUARKUS_DATASOURCE_USERNAME:-$db_role}
  [ -z "${QUARKUS_DATASOURCE_PASSWORD:-}" ] || local -x PGPASSWORD=$QUARKUS_DATASOURCE_PASSWORD
  "$pg_bin/psql" "$(database_url)" -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"
}

backup_misused() {
  echo "redlines: $*" >&2
  exit 2
}
