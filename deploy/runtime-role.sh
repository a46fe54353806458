#!/bin/sh
# Run once by the postgres image, when it makes its data directory.
# The product logs in as a role that owns no table; docker compose run migrate grants it what it may.
set -e
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\getenv password RUNTIME_PASSWORD
CREATE ROLE mission_desk LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
REVOKE ALL ON DATABASE mission_desk FROM PUBLIC;
GRANT CONNECT ON DATABASE mission_desk TO mission_desk;
SQL
