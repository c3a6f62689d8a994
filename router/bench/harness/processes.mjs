// Processes that the harness starts, each on a core of its own choice, and what Linux knows about them.
import { execFileSync, spawn } from "node:child_process";
import { openSync, readFileSync, readdirSync } from "node:fs";
import { sleep } from "./load.mjs";

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"]));
const started = new Set();

export function start(core, command, { cwd, env, log }) {
  const out = openSync(log, "a");
  const child = spawn("taskset", ["-c", core, "sh", "-c", `exec ${command}`], { cwd, env: { ...process.env, ...env }, stdio: ["ignore", out, out] });
  started.add(child);
  child.on("exit", () => started.delete(child));
  return child;
}

export const running = (child) => started.has(child);

function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ").map(Number);
  return { parent: fields[1], ticks: fields[11] + fields[12], reaped: fields[13] + fields[14] };
}

const attempt = (read, otherwise) => {
  try {
    return read();
  } catch {
    return otherwise; // it has ended meanwhile
  }
};

/** A process and all its descendants. */
function tree(root) {
  const children = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number)) {
    const parent = attempt(() => stat(pid).parent, 0);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (let i = 0; i < found.length; i++) found.push(...(children.get(found[i]) ?? []));
  return found;
}

const total = (child, read) => tree(child.pid).reduce((sum, pid) => sum + attempt(() => read(pid), 0), 0);

/** Processor seconds of the whole tree so far. */
export const processorSeconds = (child) => total(child, (pid) => stat(pid).ticks + stat(pid).reaped) / TICKS_PER_SECOND;

/** The most memory that the tree has held, in MB. */
export const peakMemory = (child) => total(child, (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0)) / 1024;

export async function stop(child) {
  const pids = tree(child.pid);
  for (const pid of pids) attempt(() => process.kill(pid, "SIGTERM"));
  for (let i = 0; i < 40 && running(child); i++) await sleep(0.05);
  for (const pid of running(child) ? pids : pids.slice(1)) attempt(() => process.kill(pid, "SIGKILL"));
  while (running(child)) await sleep(0.02);
}

/** Keeps every thread of this process on a core. */
export function stayOn(core) {
  for (const thread of readdirSync("/proc/self/task")) attempt(() => execFileSync("taskset", ["-cp", core, thread], { stdio: "ignore" }));
}

/** Seconds that a core was busy, and in all. */
export function coreTimes(core) {
  const line = new RegExp(`^cpu${core} (.*)$`, "m").exec(readFileSync("/proc/stat", "latin1"));
  const [user, nice, system, idle, waiting, ...interrupts] = line[1].split(" ").map(Number);
  const interrupted = interrupts.slice(0, 3).reduce((a, b) => a + b, 0);
  const busy = user + nice + system + interrupted;
  return { busy, all: busy + idle + waiting };
}

process.on("exit", () => {
  for (const child of started) for (const pid of tree(child.pid)) attempt(() => process.kill(pid, "SIGKILL"));
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
