# shellcheck shell=bash
# The parts of Redlines: CycloneDX lists, licences and notices.

sbom() {
  local place=${1:-$STATE/sbom}
  take_turn
  need_java
  install_frontend_packages
  mkdir -p "$place"
  place=$(cd "$place" && pwd -P)
  step "Listing the server's parts" list_server_parts "$place"
  (cd "$ROOT/frontend" && npm sbom --sbom-format cyclonedx --omit dev) >"$place/page.cdx.json"
  node "$ROOT/scripts/third-party.mjs" java "$place/server.cdx.json" >"$ROOT/docs/third-party.tsv"
  mkdir -p "$ROOT/frontend/public"
  node "$ROOT/scripts/third-party.mjs" notices >"$STATE/notices.txt"
  mv "$STATE/notices.txt" "$ROOT/frontend/public/notices.txt"
  say "Written: $place/server.cdx.json, $place/page.cdx.json; docs/third-party.tsv and frontend/public/notices.txt as they are now"
}

list_server_parts() {
  cd "$ROOT"
  mvn -B -q -ntp org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DoutputFormat=json -DoutputDirectory="$1" \
    -DoutputName=server.cdx -DincludeTestScope=false 9>&-
}

test_licences() { node "$ROOT/scripts/third-party.mjs" check "$build/lib/main" "$build/lib/boot"; }
