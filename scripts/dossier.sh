# shellcheck shell=bash
# The dossier's commands, which the application carries out: check, format, publish.

check() { with_build check "$@"; }
format() { with_build format "$@"; }

publish() {
  take_turn
  start_postgis
  build_backend
  end_turn
  application redlines publish "$@"
}

with_build() {
  take_turn
  build_backend
  end_turn
  application redlines "$@"
}

# application DATABASE [COMMAND...]: the packaged application as a command of its own, which opens no port.
application() {
  local database=$1
  shift
  (
    application_settings "$database"
    export QUARKUS_HTTP_HOST_ENABLED=false QUARKUS_BANNER_ENABLED=false QUARKUS_LOG_LEVEL=${QUARKUS_LOG_LEVEL:-WARN}
    java -jar "$build/quarkus-run.jar" "$@" 9>&-
  )
}

# What the application is told, by its environment; a database named by the user comes before the private one.
application_settings() {
  cd "$ROOT" || return
  if [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    QUARKUS_DATASOURCE_JDBC_URL=$(jdbc_url "$1")
    export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME=$db_role QUARKUS_DATASOURCE_PASSWORD=$db_role
  fi
  export REDLINES_GEODATA=${REDLINES_GEODATA:-$ROOT/geodata}
  export REDLINES_FRONTEND=${REDLINES_FRONTEND:-$ROOT/frontend/dist}
}
