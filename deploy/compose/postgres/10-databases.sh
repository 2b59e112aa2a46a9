#!/bin/bash
# One database and one owner a service; nobody else may connect.
set -euo pipefail
for service in ingest survey metrics; do
    psql -v ON_ERROR_STOP=1 -U postgres -v service="$service" \
         -v password="$(cat "/run/secrets/${service}_database_password")" <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service";
REVOKE CONNECT ON DATABASE :"service" FROM PUBLIC;
SQL
done
