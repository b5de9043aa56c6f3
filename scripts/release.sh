# shellcheck shell=bash
# A release: a version of the data as files for any web server or object store. The files are requested from a server
# that runs for this purpose only.

release() {
  local folder='' base='' option port
  for option in "$@"; do
    case $option in
      --base=http://?* | --base=https://?*) base=$option ;;
      -*) release_misused "release takes a folder and --base=https://… where it will be served; not '$option'" ;;
      *) [ -z "$folder" ] && folder=$(realpath -m "$option") || release_misused "release takes one folder, not also '$option'" ;;
    esac
  done
  [ -n "$folder" ] || release_misused "release needs the folder that it writes: ./redlines release FOLDER [--base=https://…]"
  take_turn
  start_postgis
  build_backend
  build_frontend
  install_frontend_packages
  end_turn
  trap 'stop_server release-server' EXIT
  port=$(free_port $((http_port + 41)))
  step "Starting a server for the release" start_release_server "$port" redlines
  step "Writing the release to $folder" write_release "$port" "$folder" ${base:+"$base"}
  say "Serve it with any web server, such as: cd $folder && python3 -m http.server"
}

# write_release PORT FOLDER [--base=URL]
write_release() {
  node "$ROOT/scripts/release.mjs" "http://127.0.0.1:$1" "$2" "${@:3}" --page="${REDLINES_FRONTEND:-$ROOT/frontend/dist}"
}

# Links in responses are recognised by this address. No other link can equal it, because the name cannot exist (RFC
# 2606).
start_release_server() { REDLINES_PUBLIC_URL=http://release.invalid start_server release-server "$1" "$2"; }

release_misused() {
  echo "redlines: $*" >&2
  exit 2
}
