#!/bin/sh
# Lays the router out in router/app/target/aot and keeps there what a short run of it has loaded: the JVM then starts from that.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scenario=$here/../src/main/resources/scenario
cd "$here/../../app/target"
rm -rf aot
"$java" -Djarmode=tools -jar router-app-0.1.0-SNAPSHOT-app.jar extract --destination aot
"$java" -cp "$here/../target/bench.jar" io.rendezvous.bench.subgraphs.SubgraphServer 14250 >aot/subgraphs.log 2>&1 &
subgraphs=$!
trap 'kill $subgraphs' EXIT
"$java" -XX:+UseSerialGC -Xms512m -Xmx512m -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=aot/router.aot \
    -jar aot/router-app-0.1.0-SNAPSHOT-app.jar serve --supergraph "$scenario/supergraph.graphql" --port 14260 >aot/training.log 2>&1 &
router=$!
for _ in $(seq 300); do
    curl -fs http://127.0.0.1:14260/health >/dev/null && break
    sleep 0.2
done
query=$(tr '\n' ' ' <"$scenario/heavy.graphql")
for _ in $(seq 50); do
    curl -fs http://127.0.0.1:14260/graphql -H 'content-type: application/json' -H 'accept: application/json' -d "{\"query\":\"$query\"}" >/dev/null
done
kill $router
wait $router || true
test -s aot/router.aot
