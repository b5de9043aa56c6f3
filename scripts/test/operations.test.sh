#!/usr/bin/env bash
# docs/operations.md names every command and every setting.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
page=docs/operations.md

documented() {
  local name
  while read -r name; do
    if ! grep -qE "$1" <<<"$name" || ! grep -qF "\`$2$name" "$page"; then
      echo "FAILED: $page does not explain $2$name" >&2
      exit 1
    fi
  done
}

./redlines help | sed -n 's/^  \([a-z]*\) .*/\1/p' | documented '^[a-z]+$' './redlines '
echo "ok: every command is explained"

grep -rhoE 'REDLINES_[A-Z_]*[A-Z]' redlines scripts/*.sh src/main compose.yaml frontend \
  --exclude-dir=node_modules --exclude-dir=dist | sort -u | documented '^REDLINES_' ''
echo "ok: every setting is explained"
