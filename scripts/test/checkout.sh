# shellcheck shell=bash
# For the script's tests: a checkout of their own, with its own PostGIS on a free port, and what to expect of it.

original=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
place=$(mktemp -d "${TMPDIR:-/tmp}/redlines-test.XXXXXX")
# Root runs PostGIS as another user, who has to pass through.
chmod 755 "$place"
checkout=$place/checkout
data=$checkout/.redlines/postgis/data

mkdir "$checkout"
cp -R "$original/redlines" "$original/scripts" "$original/bench" "$checkout"

# shellcheck source=../port.sh
. "$original/scripts/port.sh"
REDLINES_DB_PORT=$(free_port 55000)
export REDLINES_DB_PORT
unset QUARKUS_DATASOURCE_JDBC_URL REDLINES_HTTP_PORT

clean_up() {
  "$checkout/redlines" db stop >/dev/null 2>&1 || true
  rm -rf "$place" "${elsewhere:-$place}"
}
trap clean_up EXIT

# expect CODE TEXT COMMAND...: the command ends with that code and what it prints contains that text.
expect() {
  local code=$1 text=$2 output got=0
  shift 2
  output=$("$@" 2>&1 </dev/null) || got=$?
  if [ "$got" -ne "$code" ] || ! grep -qF -- "$text" <<<"$output"; then
    printf 'FAILED: %s\nexpected code %s and: %s\ngot code %s and:\n%s\n' "$*" "$code" "$text" "$got" "$output" >&2
    exit 1
  fi
}

# with_functions BASH: runs a piece of bash among the script's functions, some of which it may replace.
with_functions() {
  bash -c 'set -euo pipefail; for subject in "$0"/scripts/*.sh; do . "$subject"; done; '"$1" "$checkout"
}

postmaster() { head -n 1 "$data/postmaster.pid"; }

ok() { echo "ok: $*"; }
