# shellcheck shell=bash
# Builds the backend and the frontend, each only if its sources have changed.

# The content of the sources decides, not their time: a new clone or a touched file needs no second build.
hash_of() {
  (cd "$ROOT" && find "$@" -type f -not -path '*/node_modules/*' -not -path 'frontend/dist/*' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

need_java() {
  local version
  version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  if [ "${version:-0}" -lt 17 ]; then
    install_packages "a JDK of version 17 or newer is not installed" openjdk-17-jdk-headless
  fi
  command -v mvn >/dev/null || install_packages "Maven is not installed" maven
}

# Debian 12 has no Node.js that is new enough to build the frontend, so there is no package to install.
need_node() {
  local version
  version=$(node --version 2>/dev/null | sed 's/^v//')
  if ! command -v npm >/dev/null || [ "$(printf '%s\n' 20.19 "${version:-0}" | sort -V | head -n 1)" != 20.19 ]; then
    fail "Node.js 20.19 or newer with npm is needed; found ${version:-none}" \
      "Install it from https://nodejs.org/en/download, then run this again."
  fi
}

# Sets build, the directory of the packaged application. Each build is stored under the hash of its sources, outside
# target/, so that Maven never replaces the files of a running server.
build_backend() {
  need_java
  build=$STATE/builds/$(hash_of pom.xml src/main frontend/src/styles frontend/src/model/crossing.json)
  if [ -e "$build/quarkus-run.jar" ]; then
    say "Building the backend: nothing changed"
    return 0
  fi
  step "Building the backend" package_backend
  keep_build
}

package_backend() { (cd "$ROOT" && mvn -B -q -ntp -DskipTests package 9>&-); }

keep_build() {
  build=$STATE/builds/$(hash_of pom.xml src/main frontend/src/styles frontend/src/model/crossing.json)
  [ ! -e "$build/quarkus-run.jar" ] || return 0
  mkdir -p "$STATE/builds"
  rm -rf "$STATE/builds/new" "$build"
  cp -R "$ROOT/target/quarkus-app" "$STATE/builds/new"
  mv "$STATE/builds/new" "$build"
  forget_other_builds
}

# Removes builds of earlier sources, unless a process still runs them.
forget_other_builds() {
  local other
  for other in "$STATE"/builds/*; do
    # The pattern comes from a file; otherwise the search would find itself.
    if [ "$other" != "$build" ] && ! grep -qsF -f <(printf '%s/' "$other") /proc/[0-9]*/cmdline; then
      rm -rf "$other"
    fi
  done
}

install_frontend_packages() {
  local stamp
  need_node
  stamp=$(hash_of frontend/package-lock.json)-$(node --version)
  if [ ! -d "$ROOT/frontend/node_modules" ] || [ "$(stamp_of packages)" != "$stamp" ]; then
    step "Installing the frontend's packages" npm_ci
    set_stamp packages "$stamp"
  fi
}

npm_ci() { (cd "$ROOT/frontend" && npm ci --no-audit --no-fund 9>&-); }

build_frontend() {
  local stamp
  if [ -n "${REDLINES_FRONTEND:-}" ]; then
    say "Serving the page of $REDLINES_FRONTEND (REDLINES_FRONTEND is set); building none"
    return 0
  fi
  # The texts are compiled into the page.
  stamp=$(hash_of frontend src/main/resources/texts)
  if [ -e "$ROOT/frontend/dist/index.html" ] && [ "$(stamp_of frontend)" = "$stamp" ]; then
    say "Building the frontend: nothing changed"
    return 0
  fi
  install_frontend_packages
  step "Building the frontend" npm_build
  set_stamp frontend "$stamp"
}

npm_build() { (cd "$ROOT/frontend" && npm run build 9>&-); }

stamp_of() { cat "$STATE/$1.stamp" 2>/dev/null || true; }
set_stamp() { printf '%s\n' "$2" >"$STATE/$1.stamp"; }
