// Prints the results of all runs in a folder as one table.
import { readFileSync } from "node:fs";

const runs = ["supergraph-any", "subgraphs-any", "supergraph-good", "subgraphs-good"].map((run) => {
  const lines = readFileSync(`${process.argv[2]}/${run}/results.txt`, "utf8").split("\n");
  const suites = lines.slice(0, lines.indexOf("---") - 1);
  return new Map(suites.flatMap((line, at) => (at % 2 ? [] : [[line, suites[at + 1]]])));
});
const passed = (marks) => marks.split("").filter((mark) => mark === ".").length;
const row = (name, marks) =>
  `| ${name} | ${marks.map((of) => `${passed(of)} of ${of.length}`).join(" | ")} |`;

console.log("| suite | supergraph | subgraphs | supergraph, poor plans punished | subgraphs, poor plans punished |");
console.log("|---|---|---|---|---|");
for (const suite of runs[0].keys()) {
  console.log(row(suite, runs.map((run) => run.get(suite) ?? "")));
}
console.log(row("**all**", runs.map((run) => [...run.values()].join(""))));
