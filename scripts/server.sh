# shellcheck shell=bash
# The server: starts it in the background, waits for it, stops it. Its process number, log and settings are kept in
# .redlines under its name: "server" for `up`, "test-server" for the tests.

http_port=${REDLINES_HTTP_PORT:-8080}
# The server listens on loopback, unless the user widens it.
http_host=${REDLINES_HTTP_HOST:-127.0.0.1}

up() {
  local began=$SECONDS
  take_turn
  server_runs server || refuse_taken_port "$http_port" "the server" REDLINES_HTTP_PORT
  need_gdal
  start_postgis
  build_backend
  build_frontend
  publish_or_keep
  if server_runs server && [ "$(stamp_of server)" = "$(server_stamp "$http_port" redlines)" ]; then
    say "The server already runs this build"
  else
    [ -e "$build/classes.jsa" ] || step "Preparing quick starts of this build" archive_classes redlines
    stop_server server
    refuse_taken_port "$http_port" "the server" REDLINES_HTTP_PORT
    step "Starting the server" start_server server "$http_port" redlines
    forget_other_builds
  fi
  say "Ready after $((SECONDS - began)) s: http://localhost:$http_port"
  say "Stop it with ./redlines down; its log: ./redlines logs"
  if [ "$published" = no ]; then
    say "Nothing new was published, for the reason above: the server still serves version $(last_version)"
    return 1
  fi
}

# Sets published to no if the dossier could not be published and an earlier version is served instead.
publish_or_keep() {
  local code
  published=yes
  set +e
  (
    set -e
    publish_if_changed
  )
  code=$?
  set -e
  if [ "$code" -ne 0 ]; then
    [ -n "$(last_version)" ] || exit "$code"
    published=no
  fi
}

down() {
  take_turn
  if server_runs server; then
    step "Stopping the server" stop_server server
  else
    say "The server does not run"
  fi
  stop_postgis
}

logs() {
  local follow=()
  [ -e "$STATE/server.log" ] || fail "there is no log yet; ./redlines up starts the server"
  [ ! -t 1 ] || follow=(-F)
  exec tail -n 200 "${follow[@]}" "$STATE/server.log"
}

# start_server NAME PORT DATABASE: returns when the server is ready.
start_server() {
  local pid
  pid=$(launch_server "$@")
  wait_until_ready "$1" "$pid" "$2"
  set_stamp "$1" "$(server_stamp "$2" "$3")"
}

# launch_server NAME PORT DATABASE [JAVA OPTION...]: prints the process number at once.
launch_server() {
  local name=$1 port=$2 database=$3
  shift 3
  (
    application_settings "$database" "$db_serving_role"
    export QUARKUS_HTTP_PORT=$port QUARKUS_HTTP_HOST=$http_host
    # Measured: without this, glibc's memory pools for each thread grew as large as the heap.
    export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}
    # Measured: with this, larger blocks return to the system when they are freed, instead of staying between blocks in
    # use.
    export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-65536}
    [ $# -gt 0 ] || [ ! -e "$build/classes.jsa" ] || set -- -XX:SharedArchiveFile="$build/classes.jsa"
    exec setsid java "${server_java_options[@]}" "$@" -cp "$(class_path)" org.redlines.Redlines
  ) >"$STATE/$name.log" 2>&1 </dev/null 9>&- &
  echo $! | tee "$STATE/$name.pid"
}

# A small young generation: responses become garbage at once, so a larger one would only take more memory. The heap is
# hardly larger than the memory in use, and shrinks to that at once, not in steps. Every two seconds, memory that
# pictures and the JIT compiler have freed in glibc returns to the system (measured with ten seconds: 343 MB became
# 281). A Java that does not know this option ignores it. Compiled code that is no longer used is dropped (measured: 42 MB
# became 27); with Java's usual limit of 240 MB it would stay. A start fits into 64 MB without a collection of the whole
# heap. Java's second compiler begins after five times as many calls as usual: before, a third of the processor time of
# a start was its work on code that only a start runs. Full speed comes 15 s later (docs/performance.md). The archive of
# classes stays at the address for which it was written. Java would move it to a random one, and so change each of its
# pages (measured: 60 ms of processor time at a start, and 16 MB of an export's peak).
#
# The second compiler takes up to 36 MB for one method into which it copies many others. So it copies nine calls deep
# instead of 15, and gives up a method that becomes larger than 12,000 nodes; the first compiler's code of it remains
# (measured: up to 20 MB less, the same processor time for a box and for an export). It would compile the derivation of
# the password's key after two connections to the database, at 17 to 45 MB; now it waits for fifty times as many.
server_java_options=(-XX:+UseSerialGC -Xms64m -XX:NewSize=8m -XX:MaxNewSize=8m -XX:MinHeapFreeRatio=10
  -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps -XX:ReservedCodeCacheSize=36m
  -XX:MaxInlineLevel=9 -XX:MaxNodeLimit=12000 -XX:NodeLimitFudgeFactor=1000 -XX:CompileCommand=quiet
  -XX:CompileCommand=CompileThresholdScaling,com.sun.crypto.provider.PBKDF2KeyImpl::deriveKey,50.0
  -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=2000
  -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=75000
  -XX:Tier4BackEdgeThreshold=200000 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)

# Prints the application's jars in a fixed order, which a class archive requires. Quarkus' transformed classes come
# first. Hibernate, which only a publication starts, and what only Hibernate uses are left out: Java reads the list of
# files of each jar at the start, and keeps it.
class_path() {
  local jar path=$build/quarkus/transformed-bytecode.jar:$build/quarkus/generated-bytecode.jar
  for jar in "$build"/app/*.jar "$build"/lib/boot/*.jar "$build"/lib/main/*.jar; do
    case ${jar##*/} in
      org.hibernate.* | net.bytebuddy.* | org.geolatte.* | org.glassfish.jaxb.* | org.antlr.*) ;;
      *) path=$path:$jar ;;
    esac
  done
  printf '%s' "$path"
}

# Makes a class archive once for each build: a server handles one request of each kind and stores its loaded classes.
# Later servers start from the archive in a third of the time. It works only with this machine's Java, and is optional.
archive_classes() {
  local database=$1 port pid path
  port=$(free_port $((http_port + 50)))
  pid=$(launch_server archive "$port" "$database" -XX:ArchiveClassesAtExit="$build/classes.new")
  if ! wait_until_ready archive "$pid" "$port"; then
    kill "$pid" 2>/dev/null || true
    echo "The server will start without the archive"
    return 0
  fi
  for path in /ogc '/ogc/collections/claims/items?limit=1&bbox=40,35,50,45' /layers/places.geojson /changes /feeds/changes.atom \
    /analysis/room /analysis/scenarios /analysis/timeline; do http_status "$port" "$path" >/dev/null; done
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
  rm -f "$STATE/archive.pid"
  [ ! -s "$build/classes.new" ] || mv "$build/classes.new" "$build/classes.jsa"
}

wait_until_ready() {
  local name=$1 pid=$2 port=$3 began=$SECONDS
  until [ "$(http_status "$port" /q/health/ready)" = 200 ]; do
    if ! kill -0 "$pid" 2>/dev/null || [ $((SECONDS - began)) -gt 90 ]; then
      tail -n 30 "$STATE/$name.log"
      echo "The server did not become ready; its log is $STATE/$name.log"
      return 1
    fi
    sleep 0.2
  done
}

stop_server() {
  local name=$1 pid tries=0
  server_runs "$name" || return 0
  pid=$(cat "$STATE/$name.pid")
  kill "$pid"
  while server_runs "$name"; do
    tries=$((tries + 1))
    [ $tries -ne 100 ] || kill -9 "$pid"
    sleep 0.1
  done
  rm -f "$STATE/$name.pid" "$STATE/$name.stamp"
}

# The process number alone proves nothing: after a crash it may be another process's.
server_runs() {
  local pid
  pid=$(cat "$STATE/$1.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$STATE/builds/"
}

# The settings of a running server. If they differ, the server must be restarted.
server_stamp() {
  local port=$1 database=$2
  (
    application_settings "$database"
    printf '%s\n' "$build" "$port" "$http_host" "$(stamp_of frontend)"
    env | grep -E '^(QUARKUS|REDLINES|JAVA)_' | sort
  ) | sha256sum | cut -c1-16
}

# Prints the status code of a GET; nothing if there is no answer. Uses bash's sockets, because some machines have no
# curl.
http_status() {
  local host=$http_host code=''
  case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  (
    exec 3<>"/dev/tcp/$host/$1"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
    IFS=' ' read -r -t 5 _ code _ <&3
    printf '%s' "$code"
  ) 2>/dev/null || true
}
