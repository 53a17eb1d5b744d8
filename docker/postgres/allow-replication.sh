#!/usr/bin/env bash
# Runs once, when the database's volume is new: a role for the read replica (docker/compose.yaml, profile "replica") and its line in
# pg_hba.conf. Without REPLICATION_PASSWORD nothing is opened. On a database that exists already, run the same two steps by hand.
set -euo pipefail

[ -n "${REPLICATION_PASSWORD:-}" ] || exit 0
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$REPLICATION_PASSWORD" <<'SQL'
create role replicator login replication password :'password';
SQL
echo 'host replication replicator samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
