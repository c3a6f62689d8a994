#!/bin/sh
# Serves one suite of the audit, in place of the shell that runs it: the audit ends what it started.
set -eu
suite=$1
audit=${AUDIT_URL:-http://localhost:14400}
port=${GATEWAY_PORT:-14410}
work=${WORK:?a folder for schemas}/$suite
here=$(cd "$(dirname "$0")" && pwd)
jar=$(ls "$here"/../../app/target/router-app-*-app.jar)
mkdir -p "$work"

if [ "${MODE:-supergraph}" = supergraph ]; then
  curl -sf "$audit/$suite/supergraph" > "$work/supergraph.graphql"
  set -- --supergraph "$work/supergraph.graphql"
else
  set -- --subgraphs "$work/subgraphs" $(curl -sf "$audit/$suite/subgraphs" | node "$here/subgraphs.mjs" "$work/subgraphs")
fi
exec "${JAVA_HOME:?a JDK 25}/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" "$@" --port "$port"
