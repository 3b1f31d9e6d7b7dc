import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, define, keep, kept } from "./support/device.js";
import { ask, isAsked } from "../src/offline-asked.js";
import { want, withLast } from "../src/offline-change.js";
import { dropLast, keepLast, lastOf, takeLast } from "../src/offline-last.js";
import { wipe } from "../src/offline-store.js";

function storage() {
  const made = {};
  const hidden = { getItem: (name) => made[name] ?? null, setItem: (name, text) => (made[name] = text), removeItem: (name) => delete made[name] };
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(made, name, { value, enumerable: false });
  return made;
}

const record = () => ({ account: "a", id: "1", edition: "f@1", revision: 4, cells: { x: ["=10", ""] }, changes: {} });
const typed = (now, from = record()) => ({ edition: "f@1", changes: want(from, "x", now, null).changes });

beforeEach(() => {
  clear();
  define("localStorage", storage());
});

test("what was typed when the page went away waits in its form on whichever page comes next", async () => {
  keep(record());
  keepLast("a", "1", typed("=11"));
  await takeLast("b");
  assert.deepEqual(kept("a", "1").changes, {});
  await takeLast("a");
  assert.equal(kept("a", "1").changes.x.now, "=11");
  assert.equal(kept("a", "1").changes.x.seen, "=10");
  assert.equal(lastOf("a", "1"), null);
});

test("what the device has kept all the same, or the server has, is not written once more", () => {
  const stored = { ...record(), cells: { x: ["=11", ""] } };
  assert.deepEqual(withLast(stored, typed("=11")).changes, {});
  const waiting = want(record(), "x", "=1", null);
  assert.equal(withLast(waiting, typed("=11", structuredClone(waiting))).changes.x.now, "=11");
  assert.equal(withLast(undefined, typed("=11")), undefined);
  assert.deepEqual(withLast(record(), null), record());
});

test("what was typed under an edition that the form has left meanwhile is sent as of that one", () => {
  const moved = { ...record(), edition: "f@2" };
  const { changes } = withLast(moved, typed("=11"));
  assert.equal(changes["f@1!x"].edition, "f@1");
});

test("what is kept by now stays nowhere else, and a page without a store goes on", () => {
  keepLast("a", "1", typed("=11"));
  dropLast("a", "1");
  assert.equal(lastOf("a", "1"), null);
  define("localStorage", undefined);
  keepLast("a", "1", typed("=11"));
  dropLast("a", "1");
  assert.equal(lastOf("a", "1"), null);
});

test("what was typed last is not lost with a form that was taken away when somebody else signed in", async () => {
  const head = { title: "Báo cáo tháng", body: "Xã A", period: "Tháng 1", due: "2026-02-05" };
  keep(record());
  keepLast("a", "1", { ...head, ...typed("=11") });
  await wipe("b");
  assert.equal(kept("a", "1"), undefined);
  await takeLast("a");
  const { changes, ...rest } = kept("a", "1");
  assert.deepEqual(rest, { account: "a", id: "1", edition: "f@1", revision: 0, cells: {}, closed: true, ...head });
  assert.deepEqual([changes.x.now, changes.x.seen], ["=11", "=10"]);
  assert.equal(lastOf("a", "1"), null);
});

test("what was typed last in another window was not seen by whoever asked for the report to be sent", () => {
  const asked = () => ask({ ...record(), seen: { edition: "f@1" } }, { id: "w", says: {} });
  assert.deepEqual(withLast(asked(), typed("=11")).asked.stopped, { why: "edited" });
  assert.equal(isAsked(withLast(asked(), typed("=10"))), true);
  const waits = ask(want(record(), "x", "=11", null), { id: "w", says: {} });
  assert.equal(isAsked(withLast(waits, typed("=11"))), true);
});

test("a cell that was emptied last is not taken for one that is empty where nothing is known of the figures", async () => {
  keepLast("a", "1", typed(""));
  await takeLast("a");
  assert.equal(kept("a", "1").changes.x.now, "");
});
