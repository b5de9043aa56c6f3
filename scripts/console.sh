# shellcheck shell=bash
# What the user is told: plain lines, steps with the time they take, and failures that say what to do.

# The checkout, and what this script keeps in it.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
STATE=$ROOT/.redlines

# UTF-8 for every program that is started, whatever the machine is set to: the dossier has six scripts. And one sort
# order, on which the stamps of builds depend.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*"; }

# Prints each argument as a line of its own and ends the script: first what is wrong, then what to do about it.
fail() {
  printf 'redlines: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# step NAME COMMAND...: runs a long command with its output in a log, shows that time passes, and tells how long
# it took. When the command fails, the ends of its log are shown and the script ends.
# Never call it in a condition: bash would then go on after a failing line inside COMMAND.
step() {
  local name=$1 log began=$SECONDS ticker code
  shift
  log=$STATE/logs/$(tr -cs '[:alnum:]\n' '-' <<<"$name").log
  mkdir -p "$STATE/logs"
  # Root may have run before and left a log that this user could not write to.
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
    # The first error often stands at the top, under pages of advice.
    sed -n '1,15p' "$log" >&2
    [ "$(wc -l <"$log")" -le 15 ] || sed 1,15d "$log" | tail -n 30 >&2
    fail "$name failed; its whole output is in $log"
  fi
  end_step "$name: done ($((SECONDS - began)) s)"
}

# A terminal gets one line that counts the seconds; a log file gets a line now and then. The sleep outlives its
# loop for a moment, so it must hold neither the output's pipe nor the lock.
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

# Two ./redlines that start, build or stop in one checkout take turns. The lock is on file descriptor 9, which
# whatever is left running must not inherit (9>&-), or the lock would live as long as it does.
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
  # PostGIS runs as another user when root starts it, and has to pass through.
  [ ! -O "$STATE" ] || chmod 755 "$STATE"
}
