#!/usr/bin/env bash
# Entry point of the read replica in docker/compose.yaml: copies the primary once, then follows it. It answers queries (reports, backups)
# and can take over:  docker compose exec replica su postgres -c 'pg_ctl promote'  and point DATABASE_URL at it.
set -euo pipefail

: "${REPLICATION_PASSWORD:?is needed for the replica, see docker/env.example}"
: "${PGDATA:=/var/lib/postgresql/18/docker}"
export PGDATA PGPASSWORD="$REPLICATION_PASSWORD"

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  install -d -m 0700 -o postgres -g postgres "$PGDATA"
  until gosu postgres pg_basebackup --host=database --username=replicator --pgdata="$PGDATA" --wal-method=stream --checkpoint=fast \
    --create-slot --slot=replica --write-recovery-conf; do
    echo 'The primary cannot be copied yet; trying again in 5 s.' >&2
    # A half-made copy, or the slot of one, must not keep the next try from succeeding.
    find "$PGDATA" -mindepth 1 -delete
    gosu postgres psql "host=database user=replicator replication=true" --quiet --command='DROP_REPLICATION_SLOT replica' > /dev/null 2>&1 || true
    sleep 5
  done
fi
exec gosu postgres postgres -c hot_standby=on -c max_connections=200 -c jit=off
