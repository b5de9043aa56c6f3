# shellcheck shell=bash
# Development: Quarkus' dev mode and Vite side by side; both reload on change.

# Quarkus' dev mode needs a newer Maven than Debian 12's.
dev_maven_version=3.9.12

dev() {
  local vite vite_port
  take_turn
  refuse_taken_port "$http_port" "Quarkus' dev mode (is the server of ./redlines up still running?)" REDLINES_HTTP_PORT
  start_postgis
  build_backend
  install_frontend_packages
  need_dev_maven
  publish_if_changed
  end_turn
  # Vite serves the page in development, but the server requires its directory to exist.
  mkdir -p "$ROOT/frontend/dist"
  vite_port=$(free_port 5173)
  (cd "$ROOT/frontend" && exec node node_modules/vite/bin/vite.js --port "$vite_port" --strictPort --clearScreen false) </dev/null &
  vite=$!
  # shellcheck disable=SC2064 # the process that was started, whatever the variable holds later
  trap "kill $vite 2>/dev/null || true" EXIT
  say "The page, reloading on change: http://localhost:$vite_port; the API: http://localhost:$http_port/ogc"
  (
    application_settings redlines
    "$dev_maven" quarkus:dev -Dquarkus.http.port="$http_port"
  )
}

# Sets dev_maven: the system's Maven if it is new enough, otherwise one that Maven downloads into .redlines.
need_dev_maven() {
  local version
  dev_maven=mvn
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  if [ "$(printf '%s\n' 3.9 "$version" | sort -V | head -n 1)" != 3.9 ]; then
    dev_maven=$STATE/maven/apache-maven-$dev_maven_version/bin/mvn
    [ -x "$dev_maven" ] || step "Fetching Maven $dev_maven_version, for mvn is $version" fetch_maven
  fi
}

fetch_maven() {
  cd /
  mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$dev_maven_version:zip:bin" -DoutputDirectory="$STATE/maven" 9>&-
}
