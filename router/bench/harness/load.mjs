// A closed loop of HTTP/1.1 requests: each connection sends the next one when the last answer is complete and equal to the expected bytes.
import net from "node:net";

const HEAD_END = Buffer.from("\r\n\r\n");
const RECONNECT_MS = 20;

/** Where the answer in `bytes` ends and what it says; null while it is incomplete. */
function parse(bytes) {
  const bodyAt = bytes.indexOf(HEAD_END) + HEAD_END.length;
  if (bodyAt < HEAD_END.length) return null;
  const head = bytes.latin1Slice(0, bodyAt);
  const status = Number(head.slice(9, 12));
  const length = /^content-length: *(\d+)/im.exec(head);
  if (length) {
    const end = bodyAt + Number(length[1]);
    return bytes.length < end ? null : { status, body: bytes.subarray(bodyAt, end) };
  }
  const body = /^transfer-encoding: *chunked/im.test(head) ? joinChunks(bytes, bodyAt) : null;
  return body && { status, body };
}

function joinChunks(bytes, from) {
  const chunks = [];
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return null;
    const size = parseInt(bytes.latin1Slice(at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(lineEnd + 2, next - 2));
    at = next;
  }
}

class Connection {
  #buffer = Buffer.allocUnsafe(1 << 17);
  #size = 0;
  #needed = 0;
  #socket;
  #closed = false;
  #began = 0;

  constructor(port, nextRequest, answered, failed) {
    Object.assign(this, { port, nextRequest, answered, failed });
    this.#open();
  }

  #open() {
    this.#size = this.#needed = 0;
    const socket = (this.#socket = net.connect({ port: this.port, host: "127.0.0.1", noDelay: true }));
    socket.on("connect", () => this.#send()).on("data", (data) => this.#receive(data));
    socket.on("error", () => {}).on("close", () => {
      if (this.#closed) return;
      this.failed("connection lost");
      setTimeout(() => this.#closed || this.#open(), RECONNECT_MS);
    });
  }

  #send() {
    this.#began = performance.now();
    this.#socket.write(this.nextRequest());
  }

  #receive(data) {
    if (this.#size + data.length > this.#buffer.length) {
      this.#buffer = Buffer.concat([this.#buffer.subarray(0, this.#size)], 2 * (this.#size + data.length));
    }
    data.copy(this.#buffer, this.#size);
    this.#size += data.length;
    if (this.#size < this.#needed) return;
    const answer = parse(this.#buffer.subarray(0, this.#size));
    if (!answer) {
      this.#needed ||= this.#announced();
      return;
    }
    this.#size = this.#needed = 0;
    this.answered(performance.now() - this.#began, answer);
    if (!this.#closed) this.#send();
  }

  #announced() {
    const bodyAt = this.#buffer.subarray(0, this.#size).indexOf(HEAD_END);
    const length = bodyAt < 0 ? null : /^content-length: *(\d+)/im.exec(this.#buffer.latin1Slice(0, bodyAt + 2));
    return length ? bodyAt + HEAD_END.length + Number(length[1]) : 0;
  }

  close() {
    this.#closed = true;
    this.#socket.destroy();
  }
}

const requestText = (path, body, authorization) =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n` +
  `${authorization}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/**
 * Loads a gateway for `warmUpSeconds`, then without a pause measures windows of `seconds`, as many as `windows`. `observe` is called at the edges of each.
 * Gives each window's latencies in ascending order, its wrong answers by reason, and both observations.
 */
export async function load({ port, path, body, expected, unique, connections, warmUpSeconds, seconds, windows, observe }) {
  const run = Math.random().toString(36).slice(2, 8);
  const same = Buffer.from(requestText(path, body, ""));
  let number = 0;
  const next = unique ? () => requestText(path, body, `Authorization: Bearer ${run}-${number++}\r\n`) : () => same;
  let latencies = [], wrong = {};
  const fail = (reason) => (wrong[reason] = (wrong[reason] ?? 0) + 1);
  const answered = (milliseconds, { status, body: received }) => {
    if (status !== 200) fail(`status ${status}`);
    else if (!received.equals(expected)) fail("other bytes");
    else latencies.push(milliseconds);
  };
  const pool = Array.from({ length: connections }, () => new Connection(port, next, answered, fail));
  await sleep(warmUpSeconds);
  const measured = [];
  for (let i = 0; i < windows; i++) {
    const before = await observe();
    latencies = [];
    wrong = {};
    const began = performance.now();
    await sleep(seconds);
    const window = { seconds: (performance.now() - began) / 1000, latencies: latencies.sort((a, b) => a - b), wrong, before };
    measured.push({ ...window, after: await observe() });
  }
  for (const connection of pool) connection.close();
  return measured;
}

export const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
