import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { left, remember } from "../src/offline-leave.js";

let answers = {};
const asked = [];
const kept = new Map();

const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
define("caches", {
  open: async (name) => ({ put: async () => kept.set(name, true) }),
  has: async (name) => kept.has(name),
  delete: async (name) => kept.delete(name),
});
define("fetch", async (address, { headers } = {}) => {
  asked.push([address, headers?.["X-CSRF-TOKEN"]]);
  const answer = answers[address];
  if (!answer) throw new TypeError("no network");
  return { type: "basic", headers: new Headers(answer.body && { "content-type": "application/json" }), json: async () => answer.body, ...answer };
});

beforeEach(() => {
  answers = {};
  asked.length = 0;
  kept.clear();
});

test("nothing is asked when nobody wanted to be signed out", async () => {
  assert.equal(await left(), true);
  assert.deepEqual(asked, []);
});

test("signing out is remembered until the network is back, then done with the token of the session", async () => {
  await remember();
  assert.equal(await left(), false);
  answers = { "/reports/offline/session": { status: 503 } };
  assert.equal(await left(), false);
  answers = { "/reports/offline/session": { status: 200, body: { account: "a", token: "t" } }, "/sign-out": { type: "opaqueredirect", status: 0 } };
  assert.equal(await left(), true);
  assert.deepEqual(asked.at(-1), ["/sign-out", "t"]);
  assert.equal(await left(), true);
  assert.equal(asked.filter(([address]) => address === "/sign-out").length, 1);
});

test("a session that has ended meanwhile leaves nothing to be done", async () => {
  await remember();
  answers = { "/reports/offline/session": { type: "opaqueredirect", status: 0 } };
  assert.equal(await left(), true);
  assert.equal(kept.size, 0);
});

test("an answer that is no signing out leaves the wish remembered", async () => {
  await remember();
  const session = { status: 200, body: { account: "a", token: "t" } };
  for (const refused of [{ status: 403 }, { status: 502 }, { status: 200 }]) {
    answers = { "/reports/offline/session": session, "/sign-out": refused };
    assert.equal(await left(), false);
  }
  for (const unsure of [{ status: 403 }, { status: 404 }, { status: 200 }]) {
    answers = { "/reports/offline/session": unsure };
    assert.equal(await left(), false);
  }
  assert.equal(kept.size, 1);
});

test("a page and the worker that sign out at once both find that it is done", async () => {
  await remember();
  let sessions = 0;
  const session = { status: 200, body: { account: "a", token: "t" } };
  answers = {
    get "/reports/offline/session"() {
      sessions += 1;
      return sessions > 1 ? { type: "opaqueredirect", status: 0 } : session;
    },
    "/sign-out": { status: 403 },
  };
  assert.equal(await left(), true);
  assert.equal(kept.size, 0);
});
