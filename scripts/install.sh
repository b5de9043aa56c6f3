# shellcheck shell=bash
# Installs missing Debian packages. Without the rights to do so, says exactly what to install.

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
    fail "$why, and this is not a Debian system. Install what these Debian packages contain: $*"
  step "Installing $*" apt_install "$@"
}

apt_install() {
  # Package lists may be absent (in a fresh image) or outdated; one update helps in both cases.
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
