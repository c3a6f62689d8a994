// Tables of what was measured: means over rounds, the rounds themselves in brackets.
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const fixed = (number, digits) => (Number.isFinite(number) ? number.toFixed(digits) : "–");
const spread = (numbers, digits) => `${fixed(mean(numbers), digits)} [${numbers.map((number) => fixed(number, digits)).join(" ")}]`;

const COLUMNS = [
  ["req/s", (rows) => spread(rows.map((row) => row.requestsPerSecond), 0)],
  ["CPU ms/request", (rows) => spread(rows.map((row) => row.processorMs), 3)],
  ["× less CPU than the base", (rows, base) => spread(ratios(rows, base), 2)],
  ["subgraph calls/request", (rows) => fixed(mean(rows.map((row) => row.calls)), 2)],
  ["p50 ms", (rows) => fixed(mean(rows.map((row) => row.p50)), 0)],
  ["p99 ms", (rows) => fixed(mean(rows.map((row) => row.p99)), 0)],
  ["peak RSS MB", (rows) => fixed(Math.max(...rows.map((row) => row.memory)), 0)],
  ["ready after s", (rows) => fixed(mean(rows.map((row) => row.readySeconds)), 1)],
  ["gateway's core %", (rows) => fixed(mean(rows.map((row) => row.gatewayCore)), 0)],
  ["other core %", (rows) => fixed(mean(rows.map((row) => row.otherCore)), 0)],
  ["void samples", (rows) => rows.filter((row) => row.wrong > 0).length],
];

/** Compared round by round, for the machine may have changed between rounds. */
function ratios(rows, base) {
  const partner = (row) => base.find(({ round }) => round === row.round)?.processorMs ?? NaN;
  return rows.map((row) => partner(row) / row.processorMs).filter(Number.isFinite);
}

const void_ = (row) => row.wrong > 0;

export function table(samples, profile, baseName) {
  const ofProfile = samples.filter((row) => row.profile === profile);
  const base = ofProfile.filter((row) => row.gateway === baseName && !void_(row));
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const lines = [line(["gateway", ...COLUMNS.map(([title]) => title)]), line(["---", ...COLUMNS.map(() => "---")])];
  for (const gateway of new Set(ofProfile.map((row) => row.gateway))) {
    const rows = ofProfile.filter((row) => row.gateway === gateway);
    const valid = rows.filter((row) => !void_(row));
    lines.push(line([gateway, ...COLUMNS.map(([title, cell]) => (title === "void samples" ? cell(rows, base) : valid.length ? cell(valid, base) : "void"))]));
  }
  return `### \`${profile}\`\n\n${lines.join("\n")}\n`;
}
