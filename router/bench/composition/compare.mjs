// Asks @theguild/federation-composition for its verdict on the schemas of a file that Verdicts wrote, and lists where it differs.
import { readFileSync } from "node:fs";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

const cases = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

function verdict(subgraphs) {
  try {
    const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
    const codes = (composeServices(services).errors ?? []).map((error) => error.extensions?.code ?? "NO_CODE");
    return [...new Set(codes)].sort();
  } catch (problem) {
    return [problem.name === "GraphQLError" ? "INVALID_GRAPHQL" : `THROWS ${problem.message.split("\n")[0]}`];
  }
}

const count = { cases: 0, sameVerdict: 0, sameCodes: 0, bothCompose: 0, bothFail: 0 };
for (const { name, codes, subgraphs } of cases) {
  const theirs = verdict(subgraphs);
  const sameVerdict = (codes.length === 0) === (theirs.length === 0);
  const sameCodes = codes.join() === theirs.join();
  count.cases++;
  count.sameVerdict += sameVerdict;
  count.sameCodes += sameCodes;
  count.bothCompose += sameVerdict && codes.length === 0;
  count.bothFail += sameVerdict && codes.length > 0;
  if (!sameCodes) {
    console.log(`${sameVerdict ? "codes  " : "VERDICT"} ${name}: ours [${codes}] theirs [${theirs}]`);
  }
}
console.log(count);
