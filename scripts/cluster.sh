# shellcheck shell=bash
# A cluster of three nodes on this machine. Each node has etcd, PostgreSQL under Patroni, and a Redlines server that
# reads the node's own database. HAProxy stands before them. Each node could be on a machine of its own.

# The first of the ports; see cluster_port.
cluster_base=${REDLINES_CLUSTER_PORT:-54400}
# Which cluster: the user's, or a siege's.
cluster_name=cluster
cluster_nodes="1 2 3"

cluster() {
  local action=${1:-}
  shift || true
  case $action in
    start) start_cluster_of_nodes ;;
    stop) take_turn && stop_nodes ;;
    status) cluster_status ;;
    env) cluster_environment ;;
    remove) take_turn && stop_nodes && remove_cluster ;;
    *)
      echo "redlines: cluster needs one of start, stop, status, env, remove, not '$action'" >&2
      exit 2
      ;;
  esac
}

# cluster_port WHAT [NODE]
cluster_port() {
  local node=${2:-0}
  case $1 in
    proxy) echo "$cluster_base" ;;
    server) echo $((cluster_base + node)) ;;
    database) echo $((cluster_base + 10 + node)) ;;
    patroni) echo $((cluster_base + 20 + node)) ;;
    etcd) echo $((cluster_base + 30 + node)) ;;
    peer) echo $((cluster_base + 40 + node)) ;;
  esac
}

start_cluster_of_nodes() {
  local began=$SECONDS
  take_turn
  begin_cluster
  say "Ready after $((SECONDS - began)) s: $(cluster_url)"
  cluster_status
  say "Publish to its primary: eval \"\$(./redlines cluster env)\"; ./redlines publish"
  say "Stop it with ./redlines cluster stop"
}

# Starts all parts that are not running.
begin_cluster() {
  local node
  cluster_packages
  build_backend
  build_frontend
  choose_cluster_home
  refuse_taken_cluster_ports
  make_cluster_home
  for node in $cluster_nodes; do start_database_of "$node"; done
  step "Starting PostgreSQL on three nodes" wait_for_databases
  step "Making the roles and the database" cluster_database
  publish_in_cluster
  step "Starting three servers" start_servers
  step "Starting the proxy" start_proxy
}

cluster_packages() {
  local missing=()
  command -v etcd >/dev/null || missing+=(etcd-server)
  command -v patroni >/dev/null || missing+=(patroni)
  command -v openssl >/dev/null || missing+=(openssl)
  [ -x "$(haproxy_program)" ] || missing+=(haproxy)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[*]} not installed, which a cluster needs" "${missing[@]}"
  find_postgis || { install_postgis && find_postgis; } || fail "PostGIS is still not found after its installation"
}

# Debian installs it in a directory that only root's PATH has.
haproxy_program() { command -v haproxy || echo /usr/sbin/haproxy; }

# Sets cluster_home, the directory of the cluster, and pg_owner, the user that runs it, like those of the private
# PostGIS.
choose_cluster_home() {
  choose_home
  case $pg_home in
    "$STATE"/*) cluster_home=$STATE/$cluster_name ;;
    *) cluster_home=$pg_home/$cluster_name ;;
  esac
}

# A mark file shows that a directory is ours and may be removed.
cluster_mark() { echo "$cluster_home/made-by-redlines-cluster"; }

make_cluster_home() {
  local node
  # The servers' logs and process numbers are kept beside those of `up`.
  mkdir -p "$STATE/$cluster_name"
  if [ "$(id -u)" -eq 0 ]; then
    install -d -m 755 -o "$pg_owner" "$cluster_home"
  else
    mkdir -p "$cluster_home"
  fi
  as_pg test -e "$(cluster_mark)" || [ -z "$(ls -A "$cluster_home")" ] ||
    fail "$cluster_home is not a folder of ./redlines cluster" "Move it away, then run this again."
  as_pg touch "$(cluster_mark)"
  for node in $cluster_nodes; do as_pg install -d -m 700 "$cluster_home/node$node"; done
  [ -e "$cluster_home/etcd.key" ] || make_certificate
  kept_password password
  kept_password replication.password
  kept_password patroni.password
}

kept_password() {
  as_pg test -s "$cluster_home/$1" && return
  as_pg install -m 600 /dev/null "$cluster_home/$1"
  random_password | as_pg tee "$cluster_home/$1" >/dev/null
}

# Whoever can write to etcd controls PostgreSQL, and every account of the machine can reach a port on loopback. So etcd
# requires this key.
make_certificate() {
  as_pg install -m 600 /dev/null "$cluster_home/etcd.key"
  as_pg openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -subj /CN=redlines-cluster -addext "subjectAltName=IP:127.0.0.1" \
    -keyout "$cluster_home/etcd.key" -out "$cluster_home/etcd.crt" 2>/dev/null
}

refuse_taken_cluster_ports() {
  local node what
  for what in server database patroni etcd peer; do
    for node in $cluster_nodes; do
      node_runs "$node" || refuse_taken_port "$(cluster_port "$what" "$node")" "the cluster" REDLINES_CLUSTER_PORT
    done
  done
  cluster_process_runs haproxy || refuse_taken_port "$(cluster_port proxy)" "the cluster's proxy" REDLINES_CLUSTER_PORT
}

# start_database_of NODE: starts etcd, and PostgreSQL under Patroni; returns at once.
start_database_of() {
  local node=$1
  cluster_process_runs "node$node/etcd" || spawn_in_cluster "node$node/etcd" etcd --config-file "$(etcd_settings "$node")"
  cluster_process_runs "node$node/patroni" || spawn_in_cluster "node$node/patroni" patroni "$(patroni_settings "$node")"
}

# spawn_in_cluster NAME COMMAND...: starts a program without a shell in between, so that the process number is the
# program's.
spawn_in_cluster() {
  local name=$1 as=()
  shift
  [ "$pg_owner" = "$(id -un)" ] || as=(setpriv --reuid="$pg_owner" --regid="$(id -g "$pg_owner")" --init-groups)
  as_pg touch "$cluster_home/$name.log"
  (cd / && exec setsid "${as[@]}" "$@") >>"$cluster_home/$name.log" 2>&1 </dev/null 9>&- &
  echo $! >"$cluster_home/$name.pid"
  disown
}

# A process number alone proves nothing, so we check that the command line has a file of this cluster.
cluster_process_runs() {
  local pid
  pid=$(cat "$cluster_home/$1.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$cluster_home/"
}

postmaster_of() { as_pg sed -n 1p "$cluster_home/node$1/data/postmaster.pid" 2>/dev/null || true; }

node_runs() { cluster_process_runs "node$1/patroni" || cluster_process_runs "node$1/etcd" || server_runs "$cluster_name/server$1"; }

# Prints etcd's settings. A member that has lost its data does not come back by itself: see docs/operations.md.
etcd_settings() {
  local node=$1 peers='' other file=$cluster_home/node$1/etcd.yml
  for other in $cluster_nodes; do peers+=",node$other=https://127.0.0.1:$(cluster_port peer "$other")"; done
  as_pg tee "$file" >/dev/null <<YAML
name: node$node
data-dir: $cluster_home/node$node/etcd
listen-client-urls: https://127.0.0.1:$(cluster_port etcd "$node")
advertise-client-urls: https://127.0.0.1:$(cluster_port etcd "$node")
listen-peer-urls: https://127.0.0.1:$(cluster_port peer "$node")
initial-advertise-peer-urls: https://127.0.0.1:$(cluster_port peer "$node")
initial-cluster: ${peers#,}
initial-cluster-token: redlines-$(sha256sum <<<"$cluster_home" | cut -c1-12)
initial-cluster-state: new
enable-grpc-gateway: true
heartbeat-interval: 200
election-timeout: 2000
auto-compaction-mode: periodic
auto-compaction-retention: "1h"
client-transport-security: &ours
  cert-file: $cluster_home/etcd.crt
  key-file: $cluster_home/etcd.key
  trusted-ca-file: $cluster_home/etcd.crt
  client-cert-auth: true
peer-transport-security: *ours
logger: zap
log-level: warn
YAML
  echo "$file"
}

# Prints Patroni's settings. A publication is acknowledged only when every connected replica shows it. So no version
# that somebody could have read is lost with the primary.
patroni_settings() {
  local node=$1 hosts='' other file=$cluster_home/node$1/patroni.yml
  for other in $cluster_nodes; do hosts+=", \"127.0.0.1:$(cluster_port etcd "$other")\""; done
  as_pg install -m 600 /dev/null "$file"
  as_pg tee "$file" >/dev/null <<YAML
scope: redlines
name: node$node
restapi:
  listen: 127.0.0.1:$(cluster_port patroni "$node")
  connect_address: 127.0.0.1:$(cluster_port patroni "$node")
  authentication:
    username: redlines
    password: $(as_pg cat "$cluster_home/patroni.password")
etcd3:
  hosts: [${hosts#, }]
  protocol: https
  cacert: $cluster_home/etcd.crt
  cert: $cluster_home/etcd.crt
  key: $cluster_home/etcd.key
bootstrap:
  dcs:
    ttl: 10
    loop_wait: 2
    retry_timeout: 4
    primary_start_timeout: 0
    synchronous_mode: true
    synchronous_mode_strict: true
    synchronous_node_count: 2
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters:
        max_connections: 120
        wal_keep_size: 512MB
        hot_standby_feedback: "on"
        max_standby_streaming_delay: 10s
        timezone: UTC
        log_timezone: UTC
        jit: "off"
        shared_buffers: 128MB
  initdb:
    - encoding: UTF8
    - locale: C.UTF-8
    - auth: scram-sha-256
    - data-checksums
postgresql:
  listen: 127.0.0.1:$(cluster_port database "$node")
  connect_address: 127.0.0.1:$(cluster_port database "$node")
  data_dir: $cluster_home/node$node/data
  bin_dir: $pg_bin
  pgpass: $cluster_home/node$node/pgpass
  use_unix_socket: false
  authentication:
    superuser:
      username: postgres
      password: $(as_pg cat "$cluster_home/password")
    replication:
      username: redlines_replica
      password: $(as_pg cat "$cluster_home/replication.password")
  parameters:
    unix_socket_directories: ""
  pg_hba:
    - host all all 127.0.0.1/32 scram-sha-256
    - host replication redlines_replica 127.0.0.1/32 scram-sha-256
  basebackup:
    - checkpoint: fast
YAML
  echo "$file"
}

# Waits for a primary and two replicas that stream from it.
wait_for_databases() {
  local began=$SECONDS
  until [ "$(node_sql "$(primary_node)" "select count(*) from pg_stat_replication where state = 'streaming'")" = 2 ]; do
    if [ $((SECONDS - began)) -gt 120 ]; then
      tail -n 20 "$cluster_home"/node*/patroni.log
      return 1
    fi
    sleep 0.5
  done
}

# Prints the number of the node whose PostgreSQL says that it is the primary; nothing if there is none.
primary_node() {
  local node
  for node in $cluster_nodes; do
    if [ "$(node_sql "$node" 'select not pg_is_in_recovery()')" = t ]; then
      echo "$node"
      return
    fi
  done
}

# node_sql NODE SQL: runs SQL as the superuser; prints nothing if the node does not answer.
node_sql() {
  local pg_home=$cluster_home db_port
  db_port=$(cluster_port database "$1")
  superuser_sql "${3:-postgres}" 2>/dev/null <<<"$2" || true
}

# Prints the highest version on the node; nothing if it does not answer or nothing has been published.
node_version() {
  [ "$(node_sql "$1" "select to_regclass('version') is not null" redlines)" != t ] ||
    node_sql "$1" 'select max(number) from version' redlines
}

# Runs functions of the private PostGIS on the cluster: they use the database that pg_home and db_port name.
cluster_database() {
  local pg_home=$cluster_home db_port
  db_port=$(cluster_port database "$(primary_node)")
  make_passwords "$(cluster_pgpass)"
  # PostgreSQL's JDBC driver looks up all hosts of a URL together.
  sed 'p; s/^127.0.0.1:/127.0.0.1,127.0.0.1,127.0.0.1:/' "$cluster_home/pgpass" >"$(cluster_pgpass)"
  create_roles
  create_database redlines
  # A publication waits until every replica shows it. A server that stores a prepared response waits for no replica.
  superuser_sql postgres <<SQL
alter role $db_role set synchronous_commit = 'remote_apply';
alter role $db_serving_role set synchronous_commit = 'local';
SQL
}

cluster_pgpass() { echo "$STATE/$cluster_name/client.pgpass"; }

cluster_url() { echo "http://localhost:$(cluster_port proxy)"; }

# Names all nodes; the driver finds the one that accepts writes.
cluster_jdbc_url() {
  local node hosts=''
  for node in $cluster_nodes; do hosts+=",127.0.0.1:$(cluster_port database "$node")"; done
  echo "jdbc:postgresql://${hosts#,}/redlines?targetServerType=primary"
}

cluster_environment() {
  choose_cluster_home
  [ -s "$(cluster_pgpass)" ] || fail "there is no cluster; ./redlines cluster start makes one"
  say "export QUARKUS_DATASOURCE_JDBC_URL='$(cluster_jdbc_url)' QUARKUS_DATASOURCE_USERNAME=$db_role PGPASSFILE='$(cluster_pgpass)'"
}

# The first publication also creates the tables, before any server looks for them.
publish_in_cluster() {
  [ -z "$(node_version "$(primary_node)")" ] || return 0
  step "Publishing the dossier on the primary" application_in_cluster publish
}

application_in_cluster() {
  (
    eval "$(cluster_environment)"
    application redlines "$@"
  )
}

start_servers() {
  local node starting=()
  for node in $cluster_nodes; do
    start_server_of "$node" &
    starting+=($!)
  done
  for node in "${starting[@]}"; do wait "$node"; done
}

# Each server reads only its own node's database. With connections to several, one response could mix two states.
start_server_of() {
  local node=$1 name=$cluster_name/server$1
  ! server_runs "$name" || return 0
  (
    QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(cluster_port database "$node")/redlines
    QUARKUS_DATASOURCE_USERNAME=$db_serving_role PGPASSFILE=$(cluster_pgpass)
    REDLINES_PUBLIC_URL=$(cluster_url) http_host=127.0.0.1
    export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME PGPASSFILE REDLINES_PUBLIC_URL
    start_server "$name" "$(cluster_port server "$node")" redlines
  )
}

start_proxy() {
  local file=$cluster_home/haproxy.cfg tries=0
  cluster_process_runs haproxy || {
    proxy_settings | as_pg tee "$file" >/dev/null
    spawn_in_cluster haproxy "$(haproxy_program)" -db -f "$file"
  }
  until [ "$(http_host=127.0.0.1 http_status "$(cluster_port proxy)" /ogc?f=json)" = 200 ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 150 ]; then
      tail -n 20 "$cluster_home/haproxy.log"
      return 1
    fi
    sleep 0.2
  done
}

# If a node cannot answer, HAProxy asks another one, because no request has side effects. HAProxy also remembers the
# highest version in any response, and asks the servers for no older one.
proxy_settings() {
  local node
  cat <<CFG
global
  nbthread 1
  maxconn 2000
defaults
  mode http
  timeout connect 2s
  timeout client 65s
  timeout server 65s
  timeout http-request 20s
frontend public
  bind 127.0.0.1:$(cluster_port proxy)
  http-request track-sc0 int(1) table seen
  http-request set-var(txn.seen) sc0_get_gpt0
  http-request add-header Redlines-Version %[var(txn.seen)] if { var(txn.seen) -m int gt 0 }
  http-response set-var(txn.answered) res.hdr(Redlines-Version),field(1,.)
  http-response set-var(txn.seen) sc0_get_gpt0
  http-response sc-set-gpt0(0) var(txn.answered) if { var(txn.answered),sub(txn.seen) -m int gt 0 }
  use_backend kept if { nbsrv(servers) eq 0 }
  default_backend servers
backend seen
  stick-table type integer size 1 store gpt0
backend servers
  balance leastconn
  # There are enough retries to reach each server: a retry avoids only the server that refused last.
  retries 6
  option redispatch 1
  retry-on conn-failure empty-response response-timeout 503
  option httpchk GET /q/health/ready
  # A server that has just started is slow, so it gets its full share after 15 s.
  default-server check inter 1s fall 2 rise 1 slowstart 15s
$(proxied_servers)
# If all databases are down, the servers still send what they have in memory.
backend kept
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response 503
  option httpchk GET /q/health/live
  default-server check inter 2s fall 2 rise 1
$(proxied_servers)
CFG
}

proxied_servers() {
  local node
  for node in $cluster_nodes; do echo "  server node$node 127.0.0.1:$(cluster_port server "$node")"; done
}

cluster_status() {
  local node primary
  choose_cluster_home
  find_postgis || fail "PostGIS is not installed yet; start the cluster with: ./redlines cluster start"
  [ -e "$cluster_home" ] || { say "There is no cluster"; return; }
  primary=$(primary_node)
  if cluster_process_runs haproxy; then
    say "The proxy runs at $(cluster_url)"
  else
    say "The proxy does not run"
  fi
  for node in $cluster_nodes; do
    say "node $node: $(node_status "$node" "$primary")"
  done
}

node_status() {
  local node=$1 version ready
  version=$(node_version "$node")
  ready=$(http_host=127.0.0.1 http_status "$(cluster_port server "$node")" /q/health/ready)
  if [ -n "$version" ]; then
    printf '%s at version %s' "$([ "$node" = "$2" ] && echo primary || echo replica)" "$version"
  else
    printf 'its database does not answer'
  fi
  case $ready in 200) printf ', its server is ready' ;; '') printf ', its server does not run' ;; *) printf ', its server is not ready' ;; esac
}

stop_nodes() {
  local node
  choose_cluster_home
  [ -e "$cluster_home" ] || { say "There is no cluster"; return; }
  stop_cluster_process haproxy
  for node in $cluster_nodes; do stop_server "$cluster_name/server$node"; done
  # Replicas stop first; otherwise the primary's stop would promote one of them in vain.
  for node in $(replica_nodes) $(primary_node); do stop_cluster_process "node$node/patroni"; done
  for node in $cluster_nodes; do
    stop_cluster_process "node$node/patroni"
    stop_postmaster_of "$node"
  done
  for node in $cluster_nodes; do stop_cluster_process "node$node/etcd"; done
  say "The cluster is stopped; its data stay in $cluster_home"
}

replica_nodes() {
  local node
  for node in $cluster_nodes; do [ "$(node_sql "$node" 'select pg_is_in_recovery()')" != t ] || echo "$node"; done
}

stop_cluster_process() {
  local pid tries=0
  cluster_process_runs "$1" || return 0
  pid=$(cat "$cluster_home/$1.pid")
  kill "$pid"
  while cluster_process_runs "$1"; do
    tries=$((tries + 1))
    [ $tries -ne 300 ] || kill -9 "$pid"
    sleep 0.1
  done
  rm -f "$cluster_home/$1.pid"
}

# Patroni stops its PostgreSQL when it ends. If Patroni was killed, its PostgreSQL still runs.
stop_postmaster_of() {
  local pid
  pid=$(postmaster_of "$1")
  [ -z "$pid" ] || [ "$(readlink "/proc/$pid/cwd")" != "$(readlink -f "$cluster_home/node$1/data")" ] ||
    as_pg "$pg_bin/pg_ctl" -D "$cluster_home/node$1/data" -m fast -w -t 60 stop >/dev/null
}

remove_cluster() {
  as_pg test -e "$(cluster_mark)" || { say "There is no cluster"; return; }
  as_pg find "$cluster_home" -mindepth 1 -delete
  rmdir "$cluster_home" 2>/dev/null || true
  rm -rf "${STATE:?}/$cluster_name"
  say "Removed $cluster_home"
}
