#!/bin/sh
# A PostgreSQL of the tests' own: made and started by the first test that needs one, found again by the others, stopped and
# removed a few seconds after the last one is done with it. Nothing in it is worth keeping, so nothing is synced.
#
#   server.sh start FOLDER   when this returns, it answers on the socket in FOLDER
#   server.sh watch FOLDER   what `start` leaves behind: stops it when nobody holds FOLDER.users any more
set -eu
doing=$1
folder=$2
script=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")

# Debian keeps the server's programs out of the PATH; the newest version wins.
for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V) $(dirname "$(command -v initdb 2>/dev/null || echo /none/none)"); do
  [ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] && found=$bin
done
if [ -z "${found:-}" ]; then
  echo "there is no PostgreSQL on this machine: 'apt-get install postgresql' on Debian" >&2
  exit 1
fi

# PostgreSQL refuses to run as root.
as_nobody_special() {
  if [ "$(id -u)" = 0 ]; then
    user=$(id -un postgres 2>/dev/null || echo nobody)
    setpriv --reuid "$user" --regid "$(id -gn "$user")" --clear-groups env HOME="$folder" "$@"
  else
    "$@"
  fi
}

case $doing in
  start)
    rm -rf "$folder"
    mkdir -m 700 "$folder"
    [ "$(id -u)" != 0 ] || chown "$(id -un postgres 2>/dev/null || echo nobody)" "$folder"
    cd "$folder"
    as_nobody_special "$found/initdb" --pgdata="$folder/data" --username=waakvlam --auth=trust --no-sync --locale=C --encoding=UTF8
    as_nobody_special "$found/pg_ctl" start --wait --pgdata="$folder/data" --log="$folder/log" \
      --options="-k $folder -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB"
    # Everybody who may write here may connect; the folder is for this user only.
    setsid sh "$script" watch "$folder" </dev/null >/dev/null 2>&1 &
    ;;
  watch)
    cd /
    while sleep 5; do
      # Held until all is gone: a test that comes now waits, and then starts another.
      flock --exclusive --nonblock "$folder.users" sh -c '
        "$@"; rm -rf "$0"' "$folder" \
        sh "$script" stop "$folder" && exit 0
    done
    ;;
  stop)
    as_nobody_special "$found/pg_ctl" stop --mode=immediate --wait --pgdata="$folder/data"
    ;;
esac
