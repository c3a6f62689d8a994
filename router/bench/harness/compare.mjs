#!/usr/bin/env node
// Compares gateways over the same subgraphs: see ../README.md.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { expected } from "./expected.mjs";
import { load, sleep } from "./load.mjs";
import { coreTimes, peakMemory, processorSeconds, running, start, stayOn, stop } from "./processes.mjs";
import { table } from "./report.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const scenario = join(here, "../src/main/resources/scenario");
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "3" },
    profiles: { type: "string", default: "unique,identical" },
    connections: { type: "string", default: "50" },
    "warm-up": { type: "string", default: "60" },
    seconds: { type: "string", default: "10" },
    windows: { type: "string", default: "2" },
    delay: { type: "string", default: "0" },
    port: { type: "string", default: "14260" },
    "subgraph-port": { type: "string", default: "14250" },
    peers: { type: "string", default: join(here, "peers.json") },
    out: { type: "string" },
  },
});
const GATEWAY_CORE = "0", OTHER_CORE = "1";
const START_LIMIT_SECONDS = 120;
const port = Number(options.port), subgraphPort = Number(options["subgraph-port"]);
const work = mkdtempSync(join(tmpdir(), "compare-"));
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
const node = process.env.BENCH_NODE ?? process.execPath;
const say = (...words) => console.error(new Date().toTimeString().slice(0, 8), ...words);

const query = readFileSync(join(scenario, "heavy.graphql"), "utf8");
const request = JSON.stringify({ query });
const right = expected(JSON.parse(readFileSync(join(scenario, "data.json"), "utf8")));
const supergraph = join(work, "supergraph.graphql");
writeFileSync(supergraph, readFileSync(join(scenario, "supergraph.graphql"), "utf8").replaceAll(":14250/", `:${subgraphPort}/`));

const ask = async (toPort, path, body) => {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const response = await fetch(`http://127.0.0.1:${toPort}${path}`, { method: body ? "POST" : "GET", headers, body, signal: AbortSignal.timeout(15_000) });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Asks until there is a good answer; null when the process ends or time is up. */
async function firstAnswer(child, ...question) {
  for (const began = performance.now(); performance.now() - began < START_LIMIT_SECONDS * 1000 && running(child); await sleep(0.02)) {
    const answer = await ask(...question).catch(() => null);
    if (answer?.status === 200) return answer.bytes;
  }
  return null;
}

const fill = (text) =>
  Object.entries({ supergraph, port, node, java, here, root: resolve(here, "../../..") }).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), text);

async function startGateway(peer, profile) {
  const command = fill(peer.command).replaceAll("{profileOptions}", peer.profileOptions?.[profile] ?? "");
  const began = performance.now();
  const child = start(GATEWAY_CORE, command, { cwd: here, env: peer.env, log: join(work, `${peer.name.replace(/\W+/g, "-")}.log`) });
  const answer = await firstAnswer(child, port, peer.path ?? "/graphql", request);
  return { child, answer, readySeconds: (performance.now() - began) / 1000 };
}

function isRight(answer) {
  const { data, errors } = JSON.parse(answer);
  return errors === undefined && isDeepStrictEqual({ data }, right);
}

const callsSoFar = async () => Object.values(JSON.parse((await ask(subgraphPort, "/stats")).bytes)).reduce((sum, { calls }) => sum + calls, 0);

const share = (window, core) => (100 * (window.after[core].busy - window.before[core].busy)) / (window.after[core].all - window.before[core].all);

function sample(peer, profile, round, gateway, window) {
  const good = window.latencies.length;
  const quantile = (part) => window.latencies[Math.min(good - 1, Math.floor(part * good))];
  return {
    gateway: peer.name, profile, round, good, wrong: Object.values(window.wrong).reduce((a, b) => a + b, 0), reasons: window.wrong,
    requestsPerSecond: good / window.seconds, processorMs: (1000 * (window.after.processor - window.before.processor)) / good,
    calls: (window.after.calls - window.before.calls) / good, p50: quantile(0.5), p99: quantile(0.99),
    memory: peakMemory(gateway.child), readySeconds: gateway.readySeconds, gatewayCore: share(window, "gatewayCore"), otherCore: share(window, "otherCore"),
  };
}

async function measure(peer, profile, round) {
  const gateway = await startGateway(peer, profile);
  try {
    if (!gateway.answer) return say(peer.name, "did not start: see", work);
    if (!isRight(gateway.answer)) return say(peer.name, "answers wrongly:", gateway.answer.toString().slice(0, 300));
    const observe = async () => ({ processor: processorSeconds(gateway.child), calls: await callsSoFar(), gatewayCore: coreTimes(GATEWAY_CORE), otherCore: coreTimes(OTHER_CORE) });
    const windows = await load({
      port, path: peer.path ?? "/graphql", body: request, expected: gateway.answer, unique: profile === "unique", observe,
      connections: Number(options.connections), warmUpSeconds: Number(options["warm-up"]), seconds: Number(options.seconds), windows: Number(options.windows),
    });
    const taken = windows.map((window) => sample(peer, profile, round, gateway, window));
    for (const row of taken) say(`round ${round} ${peer.name} [${profile}] ${row.requestsPerSecond.toFixed(0)} req/s, ${row.processorMs.toFixed(3)} ms, ${row.calls.toFixed(2)} calls, wrong ${row.wrong}`);
    return taken.at(-1); // the earlier windows show whether it was warm
  } finally {
    await stop(gateway.child);
  }
}

stayOn(OTHER_CORE);
const subgraphs = start(OTHER_CORE, `${java} -XX:+UseSerialGC -Xmx256m -cp ${join(here, "../target/bench.jar")} io.rendezvous.bench.subgraphs.SubgraphServer ${subgraphPort} ${options.delay}`, { log: join(work, "subgraphs.log") });
if (!(await firstAnswer(subgraphs, subgraphPort, "/stats"))) throw new Error(`The subgraphs did not start: see ${work}`);
const all = JSON.parse(readFileSync(options.peers, "utf8"));
const wanted = options.only?.toLowerCase().split(",");
const peers = all.filter((peer) => (wanted ? wanted.some((part) => peer.name.toLowerCase().includes(part)) : !peer.onDemand));
const samples = [];
for (let round = 1; round <= Number(options.rounds); round++) {
  for (const profile of options.profiles.split(",")) {
    for (const peer of peers) samples.push(await measure(peer, profile, round));
  }
}
await stop(subgraphs);
const valid = samples.filter(Boolean);
const machine = { date: new Date().toISOString(), processor: /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1], load: loadavg()[0], node: process.version, java: execFileSync(java, ["--version"]).toString().split("\n")[1], options };
if (options.out) writeFileSync(options.out, JSON.stringify({ machine, samples: valid }, null, 1));
console.log(`${machine.date}, ${machine.processor}, load ${machine.load.toFixed(1)} at the end\n`);
for (const profile of options.profiles.split(",")) console.log(table(valid, profile, (all.find((peer) => peer.base) ?? peers[0]).name));
process.exit(0);
