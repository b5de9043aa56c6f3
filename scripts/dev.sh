# shellcheck shell=bash
# Working on the code: Quarkus' dev mode and Vite side by side, both reloading on change.

vite_port=5173

dev() {
  local vite
  take_turn
  refuse_taken_port "$http_port" "Quarkus' dev mode (is the server of ./redlines up still running?)" REDLINES_HTTP_PORT
  start_postgis
  build_backend
  install_frontend_packages
  publish_if_changed
  end_turn
  # The page is Vite's while developing, but the server wants to have its directory.
  mkdir -p "$ROOT/frontend/dist"
  (cd "$ROOT/frontend" && exec node node_modules/vite/bin/vite.js --port "$vite_port" --clearScreen false) </dev/null &
  vite=$!
  # shellcheck disable=SC2064 # the process that was started, whatever the variable holds later
  trap "kill $vite 2>/dev/null || true" EXIT
  say "The page, reloading on change: http://localhost:$vite_port; the API: http://localhost:$http_port/ogc"
  (
    application_settings redlines
    mvn quarkus:dev -Dquarkus.http.port="$http_port"
  )
}
