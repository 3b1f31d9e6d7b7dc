import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { asked, clear, define, htmlPage, json, keep, kept, network, redirected, shelves } from "./support/device.js";

const heard = {};
const registered = [];
// Pages that stand open, and what they were told.
const open = [];
define("self", {
  addEventListener: (name, act) => (heard[name] = act),
  location: { origin: "https://dv.example" },
  registration: { sync: { register: async (tag) => registered.push(tag) } },
  clients: { claim: async () => {}, matchAll: async () => open },
  skipWaiting: async () => {},
});
class Asked {
  constructor(path, { method = "GET", mode = "navigate" } = {}) {
    Object.assign(this, { url: `https://dv.example${path}`, method, mode });
  }
}
define("Request", Asked);
const redirect = [];
Response.redirect = (to) => (redirect.push(to), redirected());
await import("../src/offline-worker.js");

const NOW = "danvan-shell-__VERSION__";
const LEFT = "/signed-out";
const shell = (name, ...entries) => shelves.set(name, new Map(entries.map(([path, text]) => [path, new Response(text)])));
const pages = () => shelves.get("danvan-pages") ?? shelves.set("danvan-pages", new Map()).get("danvan-pages");
const SESSION = { account: "a", token: "fresh" };

async function fire(name, more = {}) {
  const waits = [];
  let answer;
  heard[name]({ ...more, waitUntil: (promise) => waits.push(promise), respondWith: (promise) => (answer = promise) });
  const [given] = await Promise.all([answer, ...waits]);
  return given;
}
const goes = (path, how) => fire("fetch", { request: new Asked(path, how) });
const loads = (path) => goes(path, { mode: "no-cors" });
const signsOut = () => goes("/sign-out", { method: "POST" });

beforeEach(() => {
  clear();
  registered.length = 0;
  redirect.length = 0;
  shell(NOW, ["/assets/fill.js?v=new", "new script"], [LEFT, "Đã đăng xuất"], [`${LEFT}?waits=1`, "Chưa đóng được phiên"]);
});

test("after an upgrade a form that was kept before still has the script it was drawn for", async () => {
  shell("danvan-shell-old", ["/assets/fill.js?v=old", "old script"]);
  shell("danvan-shell-older", ["/assets/fill.js?v=older", "older script"]);
  pages().set("/reports/1", htmlPage('<script type="module" src="/assets/fill.js?v=old"></script>'));
  await fire("activate");
  assert.deepEqual([...shelves.keys()].filter((name) => name.startsWith("danvan-shell")).sort(), [NOW, "danvan-shell-old"].sort());
  assert.equal(await (await goes("/reports/1")).text(), '<script type="module" src="/assets/fill.js?v=old"></script>');
  assert.equal(await (await loads("/assets/fill.js?v=old")).text(), "old script");
  assert.equal(await (await loads("/assets/fill.js?v=new")).text(), "new script");
});

test("a report that can no longer be filled in is no longer kept to be filled in", async () => {
  pages().set("/reports/1", htmlPage("form"));
  keep({ account: "a", id: "1", revision: 1, cells: {}, changes: {} });
  network.answer = () => htmlPage("only to read");
  assert.equal(await (await goes("/reports/1")).text(), "only to read");
  assert.equal(pages().has("/reports/1"), false);
  assert.equal(kept("a", "1"), undefined);
});

test("a deleted report is no longer kept, but what was typed for it is", async () => {
  pages().set("/reports/1", htmlPage("form"));
  const typed = { account: "a", id: "1", revision: 1, cells: {}, changes: { x: { now: "=7", remark: null, seen: "" } } };
  keep(typed);
  network.answer = () => htmlPage("not found", { status: 404 });
  await goes("/reports/1");
  assert.equal(pages().has("/reports/1"), false);
  assert.deepEqual(kept("a", "1"), typed);
});

test("a server that is down or wants a new sign-in takes no kept form away", async () => {
  pages().set("/reports/1", htmlPage("form"));
  network.answer = () => htmlPage("restarting", { status: 502 });
  await goes("/reports/1");
  network.answer = () => redirected();
  await goes("/reports/1");
  assert.equal(pages().has("/reports/1"), true);
});

test("a kept form opens while the server is down behind its proxy, and no other page hides that", async () => {
  pages().set("/reports/1", htmlPage("form"));
  for (const status of [502, 503, 504]) {
    network.answer = () => htmlPage("bad gateway", { status });
    assert.equal(await (await goes("/reports/1")).text(), "form");
    assert.equal(await (await goes("/reports/2")).text(), "bad gateway");
  }
});

test("a kept form opens after a few seconds where the network is dead without saying so, and is renewed when it answers", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  pages().set("/reports/1", htmlPage("form"));
  let answer;
  network.answer = () => new Promise((done) => (answer = done));
  const opened = goes("/reports/1");
  while (!answer) await new Promise((done) => setImmediate(done));
  context.mock.timers.tick(8_000);
  assert.equal(await (await opened).text(), "form");
  answer(htmlPage("newer form", { offline: true }));
  await new Promise((done) => setImmediate(done));
  assert.equal(await pages().get("/reports/1").clone().text(), "newer form");
});

test("a page is shown even where none can be kept", async () => {
  const open = caches.open;
  caches.open = async () => ({ put: async () => Promise.reject(new Error("full")), match: async () => undefined });
  network.answer = () => htmlPage("form", { offline: true });
  assert.equal(await (await goes("/reports/1")).text(), "form");
  caches.open = open;
});

test("signing out with a page of an earlier session is done with the token of the present one", async () => {
  network.answer = (path, { method, headers }) => {
    if (path === "/reports/offline/session") return json(SESSION);
    return method === "POST" && headers?.["X-CSRF-TOKEN"] === "fresh" ? redirected() : htmlPage("expired", { status: 403 });
  };
  await signsOut();
  assert.deepEqual(redirect, ["/sign-in?out"]);
  assert.deepEqual(asked.at(-1), ["POST", "/sign-out", "fresh"]);
  assert.equal(shelves.has("danvan-leaving"), false);
});

test("a server that answers nothing of use leaves the session open, which is said, remembered and done later", async () => {
  network.answer = () => htmlPage("restarting", { status: 502 });
  assert.equal(await (await signsOut()).text(), "Chưa đóng được phiên");
  assert.equal(shelves.has("danvan-leaving"), true);
  assert.deepEqual(registered, ["danvan-cells"]);
  assert.equal(await (await goes("/reports")).text(), "Chưa đóng được phiên");
  network.answer = (path, { method }) => (path.endsWith("/session") ? json(SESSION) : method === "POST" ? redirected() : htmlPage("sign in"));
  assert.equal(await (await goes("/reports")).text(), "sign in");
  assert.equal(asked.some(([method, path, token]) => method === "POST" && path === "/sign-out" && token === "fresh"), true);
});

test("signing out without a network is remembered", async () => {
  assert.equal(await (await signsOut()).text(), "Đã đăng xuất");
  assert.equal(shelves.has("danvan-leaving"), true);
});

test("a signing out that the server took is over", async () => {
  network.answer = () => redirected();
  assert.equal((await signsOut()).type, "opaqueredirect");
  assert.equal(shelves.has("danvan-leaving"), false);
});

test("what waits is tried again by the browser as long as sending fails", async () => {
  keep({ account: "a", id: "1", revision: 1, cells: {}, changes: { x: { now: "=7", remark: null, seen: "", seenRemark: "" } } });
  network.answer = (path) => (path.endsWith("/session") ? json(SESSION) : htmlPage("restarting", { status: 503 }));
  await assert.rejects(fire("sync", { tag: "danvan-cells" }));
  network.answer = (path) => json(path.endsWith("/session") ? SESSION : { revision: 2, cells: { x: ["=7", ""] }, conflicts: [], faults: [] });
  const told = [];
  open.push({ postMessage: (text) => told.push(text) });
  await fire("sync", { tag: "danvan-cells" });
  assert.deepEqual(kept("a", "1").changes, {});
  assert.equal(told.length, 1);
});
