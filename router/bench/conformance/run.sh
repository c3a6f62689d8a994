#!/bin/sh
# Runs the audit against the router in both modes and writes results.md. The argument is a checkout of the audit, with its dependencies.
set -eu
audit=$(cd "${1:?the folder of the audit}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
WORK=$(mktemp -d)
export WORK GATEWAY_TIMEOUT=60000 GATEWAY_PORT="${GATEWAY_PORT:-14410}" AUDIT_URL="http://localhost:${AUDIT_PORT:-14400}"

for plans in any good; do
  for mode in supergraph subgraphs; do
    folder="$WORK/$mode-$plans"
    mkdir -p "$folder"
    echo "== $mode, $plans plans"
    if [ "$plans" = good ]; then export PUNISH_FOR_POOR_PLANS=1; fi
    MODE=$mode "$audit/node_modules/.bin/tsx" "$audit/src/cli.ts" test --cwd "$folder" \
      --port "${AUDIT_PORT:-14400}" --run-script "$here/gateway.sh" \
      --graphql "http://localhost:$GATEWAY_PORT/graphql" --healthcheck "http://localhost:$GATEWAY_PORT/health"
  done
done
node "$here/table.mjs" "$WORK" > "$here/results.md"
tail -n 1 "$here/results.md"
echo "Logs of every suite: $WORK"
