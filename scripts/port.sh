# shellcheck shell=bash
# Ports: whether one is free, and which process has it. Reads /proc, because some machines have neither ss nor lsof.

port_taken() { [ -n "$(port_inodes "$1")" ]; }

# Prints the inode numbers of the sockets that listen on a port of this machine.
port_inodes() {
  awk -v port="$(printf '%04X' "$1")" '
    FNR > 1 && $4 == "0A" { n = split($2, address, ":"); if (address[n] == port) print $10 }
  ' /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# Prints which process listens on a port, as far as this user may see it.
port_holder() {
  local inode link pid
  for inode in $(port_inodes "$1"); do
    link=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" 2>/dev/null | head -n 1) || true
    if [ -n "$link" ]; then
      pid=${link#/proc/}
      pid=${pid%%/*}
      printf 'process %s (%s)' "$pid" "$(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-80 | sed 's/ *$//')"
      return 0
    fi
  done
  printf 'a process that %s may not see' "$(id -un)"
}

# Prints the first free port from the given one on.
free_port() {
  local port=$1
  while port_taken "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}
