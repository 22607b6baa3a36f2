#!/bin/sh
# Registers the namespace; can be repeated. Histories stay a month, so that no long weekend outruns the archive job.
set -eu

namespace() {
  temporal operator namespace "$1" --namespace default --retention 30d
}

# The port opens before the namespace service answers.
for _ in $(seq 30); do
  if namespace update || namespace create; then exit 0; fi
  sleep 2
done
echo 'Temporal did not take the namespace' >&2
exit 1
