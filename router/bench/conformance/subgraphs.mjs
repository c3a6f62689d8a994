// Writes the schemas of the audit's subgraphs to a folder; prints the options that say where they are served.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, sdl, url } of JSON.parse(await text(process.stdin))) {
  writeFileSync(`${folder}/${name}.graphql`, sdl);
  console.log(`--url ${name}=${url}`);
}
