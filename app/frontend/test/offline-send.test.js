import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, htmlPage, json, keep, kept, network } from "./support/device.js";
import { sendAll } from "../src/offline-send.js";

const change = (now) => ({ now, remark: null, seen: "", seenRemark: "" });
const many = (count) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, change(`=${at}`)]));
let sizes = [];
let server = {};

function takes(path, { body } = {}) {
  if (path.endsWith("/session")) return json({ account: "a", token: "t" });
  const { changes } = JSON.parse(body);
  sizes.push(changes.length);
  if (changes.length > 2000) return json({ revision: 0, cells: {}, conflicts: [], faults: [{ key: null, text: "unreadable" }] }, 422);
  for (const { key, now } of changes) server[key] = [now, ""];
  return json({ revision: sizes.length, cells: server, conflicts: [], faults: [] });
}

beforeEach(() => {
  clear();
  sizes = [];
  server = {};
});

test("however many changes wait, they are sent in pieces that the server takes", async () => {
  keep({ account: "a", id: "1", revision: 0, cells: {}, changes: many(2600) });
  network.answer = takes;
  const [result] = await sendAll("a");
  assert.equal(result.state, "sent");
  assert.equal(Object.keys(server).length, 2600);
  assert.equal(Math.max(...sizes) <= 2000, true);
  assert.deepEqual(kept("a", "1").changes, {});
});

test("what went through before the network failed waits no more", async () => {
  keep({ account: "a", id: "1", revision: 0, cells: {}, changes: many(1200) });
  network.answer = (path, how) => (sizes.length < 1 || path.endsWith("/session") ? takes(path, how) : undefined);
  const [result] = await sendAll("a");
  assert.equal(result.state, "offline");
  assert.equal(Object.keys(server).length + Object.keys(kept("a", "1").changes).length, 1200);
  assert.equal(Object.keys(server).length > 0, true);
});

test("what was typed for a deleted report stays, and it is known that nobody takes it", async () => {
  keep({ account: "a", id: "1", revision: 0, cells: {}, changes: many(1) });
  network.answer = (path) => (path.endsWith("/session") ? json({ account: "a", token: "t" }) : htmlPage("none", { status: 404 }));
  const [result] = await sendAll("a");
  assert.equal(result.state, "gone");
  assert.equal(kept("a", "1").refused, "gone");
  assert.equal(kept("a", "1").changes.c0.now, "=0");
  network.answer = takes;
  await sendAll("a");
  assert.equal(kept("a", "1").refused, undefined);
});
