// No gateway: the right answer, but every fiftieth has one byte changed. The harness must void what it measures here.
import { readFileSync } from "node:fs";
import http from "node:http";
import { expected } from "../expected.mjs";

const data = readFileSync(new URL("../../src/main/resources/scenario/data.json", import.meta.url), "utf8");
const right = Buffer.from(JSON.stringify(expected(JSON.parse(data))));
const wrong = Buffer.from(right);
wrong[wrong.length >> 1] ^= 1;
let number = 0;
http
  .createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json", "content-length": right.length });
      response.end(++number % 50 ? right : wrong);
    });
  })
  .listen(Number(process.argv[2]), "127.0.0.1");
