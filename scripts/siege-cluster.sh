# shellcheck shell=bash
# A siege of a cluster of its own on this machine: kills nodes under load and prints a table of the results.
# siege-cluster.mjs makes the requests and judges the answers; it calls the functions at the end of this file.

siege_cluster() {
  local seconds=15 seed=1 kills=1
  siege_options 'siege --cluster' "$@"
  use_private_postgis_only
  need_node
  besieged_cluster
  take_turn
  # Removes what an interrupted siege left.
  stop_nodes >/dev/null
  remove_cluster >/dev/null
  trap "stop_nodes >/dev/null; remove_cluster >/dev/null" EXIT
  begin_cluster
  end_turn
  build=$build node "$ROOT/scripts/siege-cluster.mjs" --seconds="$seconds" --seed="$seed" --kills="$kills" --port="$cluster_base" ||
    fail "the siege found a miss; see the table above"
}

# It runs beside the user's own cluster, which it does not touch.
besieged_cluster() {
  cluster_name=cluster-siege
  cluster_base=$((cluster_base + 50))
  choose_cluster_home
}

# in_besieged_cluster FUNCTION ARGUMENT...: for siege-cluster.mjs, which passes build on.
in_besieged_cluster() {
  unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
  besieged_cluster
  find_postgis
  "$@"
}

kill_postmaster_of() { kill -9 "$(postmaster_of "$1")"; }

kill_server_of() { kill -9 "$(cat "$STATE/$cluster_name/server$1.pid")"; }

# Simulates a power failure: kills everything at once.
kill_node() {
  local node=$1
  # shellcheck disable=SC2046 # words
  kill -9 "$(cat "$cluster_home/node$node/etcd.pid")" "$(cat "$cluster_home/node$node/patroni.pid")" \
    "$(cat "$STATE/$cluster_name/server$node.pid")" \
    $(find /proc/[0-9]*/cwd -maxdepth 0 -lname "$(readlink -f "$cluster_home/node$node/data")" 2>/dev/null | cut -d/ -f3)
}

# A server starts only if its database answers.
start_node() {
  local tries=0
  start_database_of "$1"
  until [ -n "$(node_version "$1")" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || return 1
    sleep 0.2
  done
  start_server_of "$1"
}
