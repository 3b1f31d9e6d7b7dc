import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, define, json, network } from "./support/device.js";
import { ask, isAsked } from "../src/offline-asked.js";
import { sync } from "../src/fill-sync.js";

const SEEN = { edition: "f@1", due: "2021-02-05", step: "2021-02-01T01:00:00Z" };
const page = () => ({ id: "1", edition: "f@1", revision: 4, seen: SEEN, cells: { x: ["=5", ""] } });
const wish = { id: "w1", at: "2021-02-01T02:00:00Z", lang: "vi", looked: [], says: {} };
// Lets the answer to what is asked to be sent come.
let arrive;

beforeEach(() => {
  clear();
  arrive = null;
  let last = Promise.resolve();
  define("navigator", { onLine: true, locks: { request: (name, act) => (last = last.then(act, act)) } });
  define("window", { addEventListener() {} });
  define("document", { addEventListener() {} });
  define("localStorage", { setItem() {}, getItem: () => null });
  network.answer = (path, { method } = {}) => {
    if (path.endsWith("/session")) return json({ account: "a", token: "t" });
    if (path.endsWith("/asked")) return new Promise((done) => (arrive = () => done(json({ sent: "đã gửi", stopped: null, found: [] }))));
    return method === "POST" ? json({ revision: 4, edition: "f@1", cells: { x: ["=5", ""] }, conflicts: [], faults: [] }) : undefined;
  };
});

async function asking() {
  const store = sync("a", page(), () => {});
  await store.open();
  await store.want((record) => ask(record, wish));
  return store;
}

test("whoever takes it back while it is under way hears that it was sent", async () => {
  const store = await asking();
  const sending = store.flush();
  while (!arrive) await new Promise((done) => setTimeout(done, 5));
  const given = store.giveUp();
  arrive();
  assert.equal((await sending).state, "submitted");
  assert.equal(await given, true);
});

test("what waits without a network is taken back at once", async () => {
  const store = await asking();
  network.answer = () => undefined;
  assert.equal((await store.flush()).state, "offline");
  assert.equal(await store.giveUp(), false);
  assert.equal(isAsked(store.record()), false);
  assert.equal((await store.flush()).state, "nothing");
});
