# shellcheck shell=bash
# The dossier's commands, which the application carries out: check, coding, format, publish.

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

# For `up`: asks the application only when the dossier, the application or the published version is another than
# when it was asked last, which saves reading and checking every record.
publish_if_changed() {
  if [ "$(private_sql "select shobj_description(oid, 'pg_database') = '$(dossier_stamp) ' || (select max(number) from version)
      from pg_database where datname = current_database()")" = t ]; then
    say "Publishing the dossier: nothing changed"
  else
    step "Publishing the dossier" application redlines publish
    note_what_is_published
  fi
}

# Kept as the comment of the database, so that it vanishes with what it describes.
note_what_is_published() {
  private_sql "select format('comment on database redlines is %L', '$(dossier_stamp) ' || max(number)) from version \gexec"
}

last_version() { private_sql 'select max(number) from version'; }

dossier_stamp() { printf '%s %s' "$(basename "$build")" "$(hash_of "${REDLINES_GEODATA:-geodata}")"; }

# SQL in the private database; no answer when there is none, or not yet what is asked for.
private_sql() {
  [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] || return 0
  "$pg_bin/psql" "$(db_url)" -X -q -A -t <<<"$1" 2>/dev/null || true
}

# Its standard output is the command's alone, so that a sheet or a report can be redirected to a file.
with_build() {
  take_turn
  build_backend >&2
  end_turn
  application redlines "$@"
}

# Further options of the Java virtual machine, for the commands that set them.
java_options=()

# application DATABASE [COMMAND...]: the packaged application as a command of its own, which opens no port.
application() {
  local database=$1
  shift
  (
    application_settings "$database"
    export QUARKUS_HTTP_HOST_ENABLED=false QUARKUS_BANNER_ENABLED=false QUARKUS_LOG_LEVEL=${QUARKUS_LOG_LEVEL:-WARN}
    # A short run: compiling its code to the last would take longer than the work.
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "${java_options[@]}" -jar "$build/quarkus-run.jar" "$@" 9>&-
  )
}

# application_settings DATABASE [ROLE]: what the application is told, by its environment; a database named by the user
# comes before the private one.
application_settings() {
  cd "$ROOT" || return 1
  if [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    QUARKUS_DATASOURCE_JDBC_URL=$(jdbc_url "$1")
    export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME=${2:-$db_role}
    # The password is in the file that PGPASSFILE names.
    unset QUARKUS_DATASOURCE_PASSWORD
  fi
  export REDLINES_GEODATA=${REDLINES_GEODATA:-$ROOT/geodata}
  # Beside the rest of what this checkout's server keeps: what a killed one leaves there is found again.
  export REDLINES_DOWNLOADS=${REDLINES_DOWNLOADS:-$STATE/downloads}
  export REDLINES_FRONTEND=${REDLINES_FRONTEND:-$ROOT/frontend/dist}
}
