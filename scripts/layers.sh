# shellcheck shell=bash
# Imported layers, which the application reads and publishes beside the dossier: import and remove.

import_layer() {
  # Without arguments there is no need to start PostGIS.
  if [ $# -eq 0 ]; then
    with_build import
    return
  fi
  local arguments=() argument previous=
  # The application runs in the checkout, but the file's path is relative to the user's directory.
  for argument in "$@"; do
    case $previous in
      --numbered | [!-]* | '')
        case $argument in -*) ;; *) argument=$(realpath -s -m -- "$argument") ;; esac
        ;;
    esac
    arguments+=("$argument")
    previous=$argument
  done
  need_gdal
  prepare_layers
  # Memory does not grow with the file, so a small heap is enough.
  local java_options=(-Xmx512m)
  case ${JAVA_TOOL_OPTIONS:-} in *-Xmx*) java_options=() ;; esac
  application redlines import "${arguments[@]}"
}

# Only GDAL reads formats other than GeoJSON and CSV. The server runs without it.
need_gdal() {
  command -v ogr2ogr >/dev/null && return
  (install_packages "GDAL is not installed, which reads the formats of imported files" gdal-bin) ||
    say "Without GDAL only GeoJSON and CSV can be imported"
}

remove_layer() {
  prepare_layers
  application redlines remove "$@"
}

# An imported layer needs a published dossier.
prepare_layers() {
  take_turn
  start_postgis
  build_backend
  if [ -z "${QUARKUS_DATASOURCE_JDBC_URL:-}" ] && [ "$(private_sql 'select count(*) > 0 from version')" != t ]; then
    publish_if_changed
  fi
  end_turn
}
