# shellcheck shell=bash
# The private PostGIS: this checkout's own PostgreSQL cluster, on a port of its own on loopback. It has no Unix socket,
# so neither a long path of the checkout nor a system cluster can interfere.

db_port=${REDLINES_DB_PORT:-54329}
# The role that publishes. It owns its databases, and is not a superuser.
db_role=redlines
# The server's role. It reads, and stores prepared responses. db/migration/afterMigrate.sql grants its rights.
db_serving_role=redlines_server
# The passwords of both roles, in a file that psql, GDAL, QGIS and PostgreSQL's JDBC driver read.
[ -n "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] || export PGPASSFILE=$STATE/pgpass

db() {
  local action=${1:-}
  shift || true
  case $action in
    start) take_turn && start_postgis && db_url ;;
    stop) take_turn && stop_postgis ;;
    status) db_status ;;
    url) db_url "$@" ;;
    psql) db_psql "$@" ;;
    *)
      echo "redlines: db needs one of start, stop, status, url, psql, not '$action'" >&2
      exit 2
      ;;
  esac
}

db_url() {
  # The port that it runs on, in case REDLINES_DB_PORT is no longer set.
  ! postgis_runs || db_port=$(postmaster_line 4)
  say "postgresql://$db_role@127.0.0.1:$db_port/${1:-redlines}"
}

jdbc_url() { say "jdbc:postgresql://127.0.0.1:$db_port/$1"; }

db_status() {
  if postgis_runs; then
    say "PostGIS runs (process $(postmaster_line 1)) at $(db_url), its data in $pg_home"
  else
    say "PostGIS does not run"
  fi
}

db_psql() {
  find_postgis || fail "PostGIS is not installed yet; start it with: ./redlines db start"
  "$pg_bin/psql" "$(db_url)" "$@"
}

start_postgis() {
  if [ -n "${QUARKUS_DATASOURCE_JDBC_URL:-}" ]; then
    say "Using the PostGIS at $QUARKUS_DATASOURCE_JDBC_URL (QUARKUS_DATASOURCE_JDBC_URL is set); starting none"
    return 0
  fi
  find_postgis || { install_postgis && find_postgis; } || fail "PostGIS is still not found after its installation"
  choose_home
  if ! postgis_runs; then
    refuse_taken_port "$db_port" "the private PostGIS" REDLINES_DB_PORT
    [ -d "$pg_home/data" ] || step "Making the PostGIS data directory" make_cluster
    forget_dead_postmaster
    step "Starting PostGIS on port $db_port" start_cluster
  elif [ "$(postmaster_line 4)" != "$db_port" ]; then
    fail "the private PostGIS already runs on port $(postmaster_line 4), and REDLINES_DB_PORT asks for $db_port" \
      "Stop it first (./redlines down), or use its port: REDLINES_DB_PORT=$(postmaster_line 4)"
  fi
  make_passwords
  create_roles
  create_database redlines
  # For Java tests that Maven runs without this script.
  create_database redlines_test
}

stop_postgis() {
  if ! postgis_runs; then
    say "PostGIS does not run"
    return 0
  fi
  find_postgis || fail "PostgreSQL ${pg_version:-} is no longer installed, yet process $(postmaster_line 1) runs: stop it by hand"
  step "Stopping PostGIS" as_pg "$pg_bin/pg_ctl" -D "$pg_home/data" -m fast -w -t 60 stop
}

# Sets pg_bin: the PostgreSQL version that made the data directory, otherwise the newest installed one with PostGIS.
find_postgis() {
  local version share
  choose_home
  pg_version=$(as_pg cat "$pg_home/data/PG_VERSION" 2>/dev/null || true)
  for version in ${pg_version:-$(installed_versions)}; do
    share=/usr/share/postgresql/$version/extension/postgis.control
    pg_bin=/usr/lib/postgresql/$version/bin
    [ -e "$share" ] && [ -x "$pg_bin/initdb" ] && return 0
  done
  return 1
}

installed_versions() {
  find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -rV
}

# Prints the packages of the data directory's or the machine's PostgreSQL version, otherwise of the newest available
# one.
install_postgis() {
  local version=${pg_version:-$(installed_versions | head -n 1)}
  : "${version:=$(apt-cache pkgnames postgresql- 2>/dev/null | sed -n 's/^postgresql-\([0-9]*\)-postgis-3$/\1/p' | sort -V | tail -n 1)}"
  if [ -n "$pg_version" ] && [ -z "$(apt-cache madison "postgresql-$version-postgis-3" 2>/dev/null)" ]; then
    fail "the data directory $pg_home/data was made by PostgreSQL $version, which this system does not offer" \
      "Move it away to start anew (the dossier is published again from geodata/): mv $pg_home/data $pg_home/data.$version"
  fi
  install_packages "PostGIS is not installed" "postgresql-${version:-15}-postgis-3"
}

# Sets pg_home, the directory of the cluster, and pg_owner, the user that runs it. PostgreSQL refuses to run as root, so
# for root it is the system's user postgres, who may be unable to enter the checkout (under /root, for example).
choose_home() {
  pg_home=$STATE/postgis
  if [ ! -e "$pg_home/data" ] && [ "$(id -u)" -eq 0 ] && getent passwd postgres >/dev/null; then
    make_state
    runuser -u postgres -- test -x "$STATE" || pg_home=/var/lib/redlines-$(sha256sum <<<"$ROOT" | cut -c1-12)
  fi
  if [ -e "$pg_home/data" ]; then
    pg_owner=$(stat -c %U "$pg_home/data")
  elif [ "$(id -u)" -eq 0 ]; then
    pg_owner=postgres
  else
    pg_owner=$(id -un)
  fi
}

# Runs a command as the owner of the cluster, from a directory that the owner can enter.
as_pg() {
  if [ "$pg_owner" = "$(id -un)" ]; then
    (cd / && "$@" 9>&-)
  elif [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u "$pg_owner" -- "$@" 9>&-)
  else
    fail "the PostGIS data directory $pg_home/data belongs to $pg_owner" \
      "Run ./redlines as $pg_owner or as root, or use a checkout of your own."
  fi
}

# Makes the cluster under a temporary name, so that an interrupted initdb leaves nothing that looks like a cluster.
make_cluster() {
  if [ "$(id -u)" -eq 0 ]; then
    install -d -m 755 -o "$pg_owner" "$pg_home"
  else
    mkdir -p "$pg_home"
  fi
  as_pg rm -rf "$pg_home/data.new"
  as_pg install -m 600 /dev/null "$pg_home/password"
  random_password | as_pg tee "$pg_home/password" >/dev/null
  as_pg "$pg_bin/initdb" -D "$pg_home/data.new" -U postgres --pwfile="$pg_home/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8
  as_pg tee -a "$pg_home/data.new/postgresql.conf" <<<"include 'redlines.conf'"
  as_pg mv "$pg_home/data.new" "$pg_home/data"
}

start_cluster() {
  as_pg tee "$pg_home/data/redlines.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = $db_port
timezone = 'UTC'
log_timezone = 'UTC'
jit = off
shared_buffers = 512MB
CONF
  as_pg mv -f "$pg_home/postgis.log" "$pg_home/postgis.log.1" 2>/dev/null || true
  as_pg "$pg_bin/pg_ctl" -D "$pg_home/data" -l "$pg_home/postgis.log" -w -t 120 start ||
    {
      as_pg tail -n 20 "$pg_home/postgis.log"
      return 1
    }
}

# Prints a line of postmaster.pid: line 1 is the process, line 4 the port.
postmaster_line() { sed -n "$1p" "$pg_home/data/postmaster.pid" 2>/dev/null | tr -d ' '; }

# Whether the process in postmaster.pid is alive and belongs to this cluster. After a crash or a reboot, the number may
# be another process's.
postgis_runs() {
  local pid
  choose_home
  [ -e "$pg_home/data" ] || return 1
  pid=$(as_pg sed -n 1p "$pg_home/data/postmaster.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd")" = "$(readlink -f "$pg_home/data")" ]
}

# After kill -9, the dead postmaster's file remains. PostgreSQL removes it unless another process has got the number
# meanwhile. The postmaster's children also need a moment to notice that they are orphans.
forget_dead_postmaster() {
  local tries=0
  while orphans; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || fail "processes of an earlier PostGIS still work in $pg_home/data:" "$(orphans | tr '\n' ' ')"
    sleep 0.5
  done
  as_pg rm -f "$pg_home/data/postmaster.pid"
}

# Prints the processes that work in the data directory; fails if there are none.
orphans() {
  find /proc/[0-9]*/cwd -maxdepth 0 -lname "$(readlink -f "$pg_home/data")" 2>/dev/null | cut -d/ -f3 | grep .
}

# Runs SQL as the superuser; reads the statements from standard input.
superuser_sql() {
  PGPASSWORD=$(cat "$pg_home/password") PGOPTIONS='-c client_min_messages=warning' "$pg_bin/psql" \
    -h 127.0.0.1 -p "$db_port" -U postgres -X -q -A -t -v ON_ERROR_STOP=1 -d "$1"
}

# make_passwords [COPY]: makes random passwords, which nobody else can read: every account of the machine can reach a
# port on loopback. The cluster's owner has the original file; the user of ./redlines gets a copy where programs find
# it.
make_passwords() {
  local kept=$pg_home/pgpass copy=${1:-$STATE/pgpass}
  if ! as_pg test -s "$kept"; then
    as_pg install -m 600 /dev/null "$kept"
    as_pg tee "$kept" >/dev/null <<PGPASS
127.0.0.1:*:*:$db_role:$(random_password)
127.0.0.1:*:*:$db_serving_role:$(random_password)
PGPASS
  fi
  install -m 600 /dev/null "$copy.new"
  as_pg cat "$kept" >"$copy.new"
  # Root may work in a checkout that belongs to another user, who must be able to read the copy.
  [ "$(id -u)" -ne 0 ] || chown --reference="$STATE" "$copy.new"
  mv -f "$copy.new" "$copy"
}

random_password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }

password_of() { as_pg sed -n "s/^127.0.0.1:\*:\*:$1://p" "$pg_home/pgpass"; }

# The publishing role inherits the server's rights, so that it can see which version each server serves. The passwords
# are set at each start, because an earlier Redlines may have made the cluster with others.
create_roles() {
  superuser_sql postgres <<SQL
select format('create role %I login', name) from unnest(array['$db_role', '$db_serving_role']) name
where to_regrole(name) is null \gexec
set log_min_error_statement = panic;
alter role $db_role password '$(password_of "$db_role")';
alter role $db_serving_role password '$(password_of "$db_serving_role")';
grant $db_serving_role to $db_role;
SQL
}

# Creates a database with PostGIS, or completes one that an interrupted run left.
create_database() {
  superuser_sql postgres <<SQL
select 'create database $1 owner $db_role' where not exists (select from pg_database where datname = '$1') \gexec
SQL
  superuser_sql "$1" <<<'create extension if not exists postgis'
}

recreate_database() {
  drop_database "$1"
  create_database "$1"
}

drop_database() { superuser_sql postgres <<<"drop database if exists $1 with (force)"; }

# refuse_taken_port PORT FOR SETTING
refuse_taken_port() {
  ! port_taken "$1" || fail "port $1, wanted for $2, is taken by $(port_holder "$1")" \
    "Stop that, or choose another port: $3=$(free_port $(($1 + 1))) ./redlines ..."
}
