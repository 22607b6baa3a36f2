#!/bin/sh
# Runs once, on an empty data directory. Owner and application are separate roles (design § 6); Temporal sees neither.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password LIENTHONG_OWNER_PASSWORD
\getenv app_password LIENTHONG_APP_PASSWORD
\getenv temporal_password TEMPORAL_DB_PASSWORD

create role lienthong_owner login password :'owner_password';
create role lienthong_app login password :'app_password';
create role temporal login password :'temporal_password';

create database lienthong owner lienthong_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;

revoke all on database lienthong, temporal, temporal_visibility from public;
grant connect on database lienthong to lienthong_app;
SQL
