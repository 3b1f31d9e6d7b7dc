import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { want } from "../src/offline-change.js";

// A device on which nothing can be kept, and a server that keeps what it is sent while there is a network.
let network = true;
let server = {};
const told = [];

const json = (body) => ({ status: 200, type: "basic", headers: new Headers({ "content-type": "application/json" }), json: async () => body });
const refused = () => {
  const request = { error: Object.assign(new Error("full"), { name: "QuotaExceededError" }) };
  setTimeout(() => request.onerror());
  return request;
};

function define(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

define("indexedDB", { open: refused });
define("localStorage", { setItem() {}, getItem: () => null });
define("window", { addEventListener() {} });
define("document", { addEventListener() {} });
define("navigator", { onLine: true });
define("fetch", async (address, { body } = {}) => {
  if (!network) throw new TypeError("no network");
  if (address.endsWith("/session")) return json({ account: "a", token: "t" });
  for (const { key, now } of JSON.parse(body).changes) server[key] = [now, ""];
  return json({ revision: 2, cells: server, conflicts: [], faults: [] });
});

const { keepPage, sync } = await import("../src/fill-sync.js");
const page = () => ({ id: "1", revision: 1, cells: {} });

beforeEach(() => {
  network = true;
  server = {};
  told.length = 0;
});

test("what the device refuses to keep goes to the server directly", async () => {
  const store = sync("a", page(), (result) => told.push(result));
  assert.equal(await store.open(), true);
  await store.keep((kept) => want(kept, "x", "=7", null));
  assert.equal(store.record().changes.x.now, "=7");
  await store.flush();
  assert.deepEqual(server, { x: ["=7", ""] });
  assert.deepEqual(store.record().changes, {});
  assert.equal(told.at(-1).state, "sent");
});

test("without a network it is said that it is kept nowhere, and it is sent when the network is back", async () => {
  const store = sync("a", page(), (result) => told.push(result));
  await store.open();
  network = false;
  await store.keep((kept) => want(kept, "x", "=8", null));
  await store.flush();
  assert.deepEqual([told.at(-1).state, told.at(-1).unkept], ["offline", true]);
  assert.equal(store.record().changes.x.now, "=8");
  network = true;
  await store.flush();
  assert.deepEqual(server, { x: ["=8", ""] });
});

test("a session that does not answer keeps nobody from opening the form", async () => {
  const before = globalThis.fetch;
  define("fetch", () => new Promise(() => {}));
  const store = sync("a", page(), (result) => told.push(result));
  assert.equal(await store.open(), true);
  define("fetch", before);
});

test("what the page before left stays until the server has it, where the device takes nothing", async () => {
  const left = { "danvan-last a 1": JSON.stringify({ changes: { x: { now: "=9", remark: null, seen: "", seenRemark: "" } } }) };
  define("localStorage", { setItem() {}, getItem: (name) => left[name] ?? null, removeItem: (name) => delete left[name] });
  const store = sync("a", page(), (result) => told.push(result));
  await store.open();
  assert.equal(store.record().changes.x.now, "=9");
  assert.deepEqual(Object.keys(left), ["danvan-last a 1"]);
  await store.flush();
  assert.deepEqual(server, { x: ["=9", ""] });
  assert.deepEqual(left, {});
});

test("a page that came back from another address is kept under that of its report", async () => {
  const pages = [];
  const worker = { controller: null, register: async () => {}, ready: Promise.resolve() };
  define("navigator", { onLine: true, serviceWorker: worker });
  define("window", { addEventListener() {}, caches: {}, indexedDB: {} });
  define("location", { pathname: "/reports/again" });
  define("caches", { open: async () => ({ match: async () => undefined, put: async (path) => pages.push(path) }) });
  const before = globalThis.fetch;
  define("fetch", async () => ({ ok: true, headers: new Headers({ "Danvan-Offline": "1" }) }));
  await keepPage("/reports/1");
  define("fetch", before);
  assert.deepEqual(pages, ["/reports/offline", "/reports/1"]);
});
