# shellcheck shell=bash
# Messages to the user: plain lines, steps with their duration, and errors that say what to do.

# The checkout, and the directory for this script's files.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
STATE=$ROOT/.redlines

# All programs get UTF-8, whatever the machine's locale is, because the dossier has six scripts. They also get one sort
# order, because the hashes of builds depend on it.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*"; }

# Prints each argument on a line of its own and ends the script. The first says what is wrong, the rest what to do.
fail() {
  printf 'redlines: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# step NAME COMMAND...: runs a long command with its output in a log, and shows the time that it takes. If the command
# fails, shows the end of its log and ends the script. Never call it in a condition: bash would then ignore failing
# lines inside COMMAND.
step() {
  local name=$1 log began=$SECONDS ticker code
  shift
  log=$STATE/logs/$(tr -cs '[:alnum:]\n' '-' <<<"$name").log
  mkdir -p "$STATE/logs"
  # Root may have run before and left a log that this user cannot write.
  rm -f "$log"
  tick "$name" "$began" &
  ticker=$!
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  code=$?
  set -e
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  if [ "$code" -ne 0 ]; then
    end_step "$name: failed after $((SECONDS - began)) s"
    # The first error is often at the top of the log, above pages of advice.
    sed -n '1,15p' "$log" >&2
    [ "$(wc -l <"$log")" -le 15 ] || sed 1,15d "$log" | tail -n 30 >&2
    fail "$name failed; its whole output is in $log"
  fi
  end_step "$name: done ($((SECONDS - began)) s)"
}

# A terminal gets one line that counts the seconds; a log file gets a line now and then. The sleep ends a moment after
# its loop, so it must hold neither the output's pipe nor the lock.
tick() {
  local name=$1 began=$2 seconds
  [ -t 1 ] || say "$name ..."
  while kill -0 $$ 2>/dev/null; do
    seconds=$((SECONDS - began))
    if [ -t 1 ]; then
      printf '\r%s ... %d s ' "$name" "$seconds"
    elif [ "$seconds" -gt 0 ] && [ $((seconds % 20)) -eq 0 ]; then
      say "$name ... $seconds s"
    fi
    sleep 1 >/dev/null 2>&1 9>&-
  done
}

end_step() {
  if [ -t 1 ]; then printf '\r\033[K%s\n' "$1"; else say "$1"; fi
}

# A lock makes two ./redlines in one checkout start, build and stop one after the other. It is on file descriptor 9.
# Processes that keep running must not inherit it (9>&-), or they would hold the lock.
take_turn() {
  local holder
  make_state
  exec 9<>"$STATE/lock"
  if ! flock -n 9; then
    holder=$(cat "$STATE/lock" 2>/dev/null || true)
    say "Another ./redlines (process ${holder:-unknown}) is at work in this checkout; waiting for it ..."
    flock -w 1800 9 || fail "the other ./redlines (process ${holder:-unknown}) has not finished in half an hour"
  fi
  printf '%s\n' $$ >"$STATE/lock"
}

end_turn() { exec 9>&-; }

make_state() {
  mkdir -p "$STATE" 2>/dev/null || true
  [ -w "$STATE" ] ||
    fail "cannot write to $STATE as $(id -un)" \
      "It belongs to $(stat -c %U "$STATE" 2>/dev/null || stat -c %U "$ROOT"): run ./redlines as that user or as root, or use a checkout of your own."
  # If root starts PostGIS, it runs as another user, who needs to enter this directory.
  [ ! -O "$STATE" ] || chmod 755 "$STATE"
}
