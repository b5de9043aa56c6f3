#!/usr/bin/env bash
# What the user meets before anything runs: help, mistakes, missing rights, taken ports.
set -euo pipefail
# shellcheck source=checkout.sh
. "$(dirname "${BASH_SOURCE[0]}")/checkout.sh"
cd "$checkout"

expect 0 "down " ./redlines help
expect 0 "down " ./redlines
expect 0 "down " ./redlines --help
ok "help lists the commands"

expect 2 "there is no command 'fly'" ./redlines fly
expect 2 "not 'fly'" ./redlines db fly
expect 2 "cluster needs one of start, stop, status, env, remove, not 'fly'" ./redlines cluster fly
ok "an unknown command ends with 2 and a hint"

for wrong in --rounds=0 --rounds=2x --seconds= --warm-up=-1 --clients=1e3 --features=0x10; do
  expect 2 "bench needs a whole number for ${wrong%%=*}" ./redlines bench "$wrong"
done
expect 2 "0 or more; not 'long'" ./redlines bench --warm-up=long
expect 2 "bench has no workload like 'fly'; there are: import, publication, layer cached;" ./redlines bench --only=fly
expect 2 "bench does not know '--fast'" ./redlines bench --rounds=1 --fast
expect 2 "bench does not know '--peers=qgis'" ./redlines bench --peers=qgis
ok "what the benchmark does not understand is told before anything is installed or started"

expect 2 "siege does not know '--fast'" ./redlines siege --fast
expect 2 "--seed needs a whole number" ./redlines siege --seed=x
expect 2 "siege --cluster does not know '--fast'" ./redlines siege --cluster --fast
ok "so is what the siege does not understand"

# shellcheck disable=SC2016
small='df() { printf "%s\n" head "/dev/x 9 9 2048000 9% /"; }; pg_home=/; bench_features=5000000;'
expect 1 "5000000 features need about 10500 MB on the disk of /, which has 2000 MB free" \
  with_functions "$small refuse_small_disk"
expect 1 "Measure with fewer: --features=600000" with_functions "$small refuse_small_disk"
ok "a disk that is too small for the benchmark is told with how many features it has room for"

# As a guest who has no PostGIS and may not become root.
# shellcheck disable=SC2016
guest='id() { if [ "$1" = -u ]; then echo 1000; else echo guest; fi; }; sudo() { return 1; }; find_postgis() { pg_version=; return 1; };'
expect 1 "apt-get install -y --no-install-recommends postgresql-15-postgis-3" \
  with_functions "$guest installed_versions() { echo 15; }; start_postgis"
ok "without the rights to install, it says what to install"

expect 1 "Node.js 20.19 or newer with npm is needed; found 18.19.0" with_functions 'node() { echo v18.19.0; }; need_node'
ok "a Node.js that is too old is named"

expect 1 "install -y --no-install-recommends openjdk-17-jdk-headless" \
  with_functions "$guest javac() { echo javac 11.0.2; }; need_java"
ok "a JDK that is too old is named"

expect 1 "QGIS Server is to be installed: with all that it needs it takes 900 MB of disk" \
  with_functions "$guest . \$0/bench/peers.sh; mapserver=/none qgis_server=/none; install_peers"
expect 1 "install -y --no-install-recommends cgi-mapserver" \
  with_functions "$guest . \$0/bench/peers.sh; mapserver=/none qgis_server=/none; install_peers"
ok "how large the benchmark's peers are is told before they are installed"

expect 1 "apt-get install -y --no-install-recommends etcd-server patroni haproxy" \
  with_functions "$guest"' command() { case "$*" in *etcd|*patroni|*haproxy) return 1 ;; esac; builtin command "$@"; };
    haproxy_program() { echo /none; }; cluster_packages'
ok "what a cluster needs is named"

expect 0 "There is no cluster" ./redlines cluster remove
# shellcheck disable=SC2016
foreign='pg_bin=/none; cluster_home=$STATE/foreign; mkdir -p "$cluster_home"; touch "$cluster_home/mine"; choose_cluster_home() { pg_owner=$(id -un); };'
expect 1 "is not a folder of ./redlines cluster" with_functions "$foreign choose_cluster_home; make_cluster_home"
expect 0 "There is no cluster" with_functions "$foreign cluster remove"
[ -e .redlines/foreign/mine ]
ok "a folder that is not the cluster's is neither used nor deleted"

listen='const s = require("net").createServer(); s.listen(+process.argv[1], "127.0.0.1", () => console.log("listening"))'
exec 5< <(exec node -e "$listen" "$REDLINES_DB_PORT")
listener=$!
read -r -u 5 _
expect 1 "taken by process $listener (node -e" ./redlines db start
expect 1 "REDLINES_DB_PORT=" ./redlines db start
REDLINES_HTTP_PORT=$REDLINES_DB_PORT expect 1 "REDLINES_HTTP_PORT=" ./redlines up
kill "$listener"
ok "a taken port is told with its holder and another to choose"

expect 0 "starting none" env QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://db.example/redlines ./redlines db start
[ ! -e "$data" ]
ok "with a database named by the user, none is started"

expect 0 "postgresql://a:1,b:2/redlines?target_session_attrs=read-write" \
  with_functions 'QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://a:1,b:2/redlines?targetServerType=primary"; database_url'
ok "psql and pg_dump are told of the primary among several databases in their own words"

# A dossier with a finding, before and after a version has been published.
refused='publish_if_changed() { fail "3 errors. Nothing was published."; }; private_sql() { echo $version; };'
expect 1 "3 errors" with_functions "version=; $refused publish_or_keep; echo it went on"
expect 0 "published: no" with_functions "version=7; $refused publish_or_keep; echo published: \$published"
expect 0 "published: yes" with_functions "version=7; $refused publish_if_changed() { :; }; publish_or_keep; echo published: \$published"
ok "a dossier that is refused keeps nothing from being served that was published before"
