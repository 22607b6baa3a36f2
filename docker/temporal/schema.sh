#!/bin/sh
# Brings Temporal's two databases up to date; can be repeated. SQL_* in the environment say where and who.
set -eu

bring_up_to_date() {
  temporal-sql-tool --database "$1" setup-schema --version 0.0
  temporal-sql-tool --database "$1" update-schema --schema-name "postgresql/v12/$2"
}

bring_up_to_date temporal temporal
bring_up_to_date temporal_visibility visibility
