# shellcheck shell=bash
# Installs what is missing from Debian's packages; without the rights to, says exactly what to install.

# install_packages WHY PACKAGE...
install_packages() {
  local why=$1 sudo=()
  shift
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      fail "$why, and $(id -un) may not install packages. Ask someone who may to run:" \
        "apt-get update && apt-get install -y --no-install-recommends $*"
    fi
    sudo=(sudo -n)
  fi
  command -v apt-get >/dev/null ||
    fail "$why, and this is not a Debian system. Install what these Debian packages hold: $*"
  step "Installing $*" apt_install "$@"
}

apt_install() {
  # Lists may be absent (a fresh image) or old (the version they name is gone): then one update helps.
  if [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -print -quit 2>/dev/null)" ]; then
    apt_get update
    apt_get install -y --no-install-recommends "$@"
  else
    apt_get install -y --no-install-recommends "$@" || {
      apt_get update
      apt_get install -y --no-install-recommends "$@"
    }
  fi
}

apt_get() { "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" 9>&-; }
