# shellcheck shell=bash
# The dossier's commands, which the application runs: check, coding, format, publish.

check() { with_build check "$@"; }
coding() { with_build coding "$@"; }
format() { with_build format "$@"; }

publish() {
  take_turn
  start_postgis
  build_backend
  end_turn
  application redlines publish "$@"
  note_what_is_published
}

# For `up`: publishes only if the dossier, the application or the published version has changed since the last time.
# This saves reading and checking all records.
publish_if_changed() {
  if [ "$(private_sql "select shobj_description(oid, 'pg_database') = '$(dossier_stamp) ' || (select max(number) from version)
      from pg_database where datname = current_database()")" = t ]; then
    say "Publishing the dossier: nothing changed"
  else
    step "Publishing the dossier" application redlines publish
    note_what_is_published
  fi
}

# The stamp is stored as the comment of the database, so that it is deleted together with the database.
note_what_is_published() {
  private_sql "select format('comment on database redlines is %L', '$(dossier_stamp) ' || max(number)) from version \gexec"
}

last_version() { private_sql 'select max(number) from version'; }

dossier_stamp() { printf '%s %s' "$(basename "$build")" "$(hash_of "${REDLINES_GEODATA:-geodata}")"; }

# Runs SQL in the private database; prints nothing if the database or the table does not exist yet.
private_sql() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] || return 0
  "$pg_bin/psql" "$(db_url)" -X -q -A -t <<<"$1" 2>/dev/null || true
}

# Standard output has only the command's own output, so that a sheet or a report can be redirected to a file.
with_build() {
  take_turn
  build_backend >&2
  end_turn
  application redlines "$@"
}

# Further options of the Java virtual machine, which some commands set.
java_options=()

# application DATABASE [COMMAND...]: runs the packaged application as a command, which opens no port.
application() {
  local database=$1
  shift
  (
    application_settings "$database"
    export QUARKUS_HTTP_HOST_ENABLED=false QUARKUS_BANNER_ENABLED=false QUARKUS_LOG_LEVEL=${QUARKUS_LOG_LEVEL:-WARN}
    # The run is short: full compilation by the JIT would take longer than the work.
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "${java_options[@]}" -jar "$build/quarkus-run.jar" "$@" 9>&-
  )
}

# application_settings DATABASE [ROLE]: prints the application's settings as environment variables. A database that the
# user names has precedence over the private one.
application_settings() {
  cd "$ROOT" || return 1
  if [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    QUARKUS_DATASOURCE_JDBC_URL=$(jdbc_url "$1")
    export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME=${2:-$db_role}
    # The file that PGPASSFILE names has the password.
    unset QUARKUS_DATASOURCE_PASSWORD
  fi
  export REDLINES_GEODATA=${REDLINES_GEODATA:-$ROOT/geodata}
  # Downloads are kept with the other files of this checkout's server, so that files of a killed server are found again.
  export REDLINES_DOWNLOADS=${REDLINES_DOWNLOADS:-$STATE/downloads}
  export REDLINES_FRONTEND=${REDLINES_FRONTEND:-$ROOT/frontend/dist}
}
