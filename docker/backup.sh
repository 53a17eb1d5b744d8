#!/usr/bin/env bash
# Dumps the database of docker/compose.yaml with pg_dump and keeps the last dumps. From cron, nightly:
#
#   15 2 * * *  /srv/gongwei/docker/backup.sh /srv/backups/gongwei
#
#   docker/backup.sh [folder] [days]      default: docker/backups, 14 days
#   DATABASE_URL=… docker/backup.sh …     a PostgreSQL outside compose, with the pg_dump of this machine (of its version or a later one);
#                                         the user must pass row-level security: a superuser, or one with BYPASSRLS and pg_read_all_data
#
# Each dump is a folder named by its time: roles.sql (the scope roles that policies name), gongwei.dump (pg_dump's own format) and their
# checksums. It appears under its name only when all of it was written and read back.
#
# To restore into an empty server:
#   psql --dbname=postgres --file=roles.sql                          # "already exists" does no harm
#   createdb gongwei && pg_restore --dbname=gongwei --exit-on-error --jobs=4 gongwei.dump
#   then start the API: it makes its login role again. A dump is of no use without GONGWEI_DATA_KEYS, which is not in it.
# Afterwards: npm run db:audit-verify proves that the audit trail is whole.
set -euo pipefail
umask 077

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
folder="${1:-$here/backups}"
days="${2:-14}"
[[ "$days" =~ ^[0-9]+$ ]] || { echo "Days must be a number, not: $days" >&2; exit 2; }

if [ -n "${DATABASE_URL:-}" ]; then
  inside() { "$@"; }
  where=(--dbname="$DATABASE_URL")
else
  inside() { docker compose --file "$here/compose.yaml" --env-file "$here/.env" exec --no-TTY database "$@"; }
  where=(--username=gongwei --dbname=gongwei)
fi

mkdir -p "$folder"
exec 9> "$folder/.lock"
flock --nonblock 9 || { echo 'Another backup is running.' >&2; exit 1; }

name="$(date -u +%Y-%m-%dT%H%M%SZ)"
making="$folder/.$name"
mkdir "$making"
trap 'rm -rf "$making"' EXIT

# Roles without passwords: the login role's follows from GONGWEI_SECRET, the owner's is the installation's.
inside pg_dumpall --roles-only --no-role-passwords "${where[@]}" > "$making/roles.sql"
# --enable-row-security is left out on purpose: a dump that policies could shorten must fail, not be silently smaller.
inside pg_dump --format=custom --compress=6 --no-password "${where[@]}" > "$making/gongwei.dump"
# Reading the table of contents back proves that the file is whole up to its end.
inside pg_restore --list < "$making/gongwei.dump" > /dev/null
(cd "$making" && sha256sum roles.sql gongwei.dump > SHA256SUMS)
mv "$making" "$folder/$name"
trap - EXIT

find "$folder" -mindepth 1 -maxdepth 1 -type d -name '20??-??-??T??????Z' -mtime "+$days" -exec rm -rf {} +
echo "$folder/$name  $(du -sh "$folder/$name" | cut -f1)"
