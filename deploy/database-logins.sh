#!/bin/sh
# The two logins other than the owner: the server's and the standby's. The migration grants the server its rights.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d review -v app="$APP_PASSWORD" -v standby="$STANDBY_PASSWORD" <<'SQL'
create role w_app login noinherit password :'app';
create role standby login replication password :'standby';
SQL
echo "host replication standby all scram-sha-256" >> "$PGDATA/pg_hba.conf"
