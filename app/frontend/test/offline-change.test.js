import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, keepWrong, open, settle, toSend, waiting, want } from "../src/offline-change.js";

const record = () => ({ account: "a", id: "1", revision: 4, cells: { x: ["=10", ""] }, changes: {} });
const answer = (cells, more = {}) => ({ revision: 5, cells, conflicts: [], faults: [], ...more });

test("a change remembers what was seen before the first unsent one", () => {
  const kept = want(want(record(), "x", "=11", ""), "x", "=12", "");
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=12", remark: "", seen: "=10" }]);
});

test("what was sent and kept is settled", () => {
  const kept = want(record(), "x", "=11", "");
  settle(kept, toSend(kept), answer({ x: ["=11", ""] }));
  assert.equal(waiting(kept).all, 0);
  assert.equal(kept.revision, 5);
});

test("what was typed while sending goes next, on top of what was sent", () => {
  const kept = want(record(), "x", "=11", "");
  const sent = toSend(kept);
  want(kept, "x", "=12", "");
  settle(kept, sent, answer({ x: ["=11", ""] }));
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=12", remark: "", seen: "=11" }]);
});

test("a conflict waits for the writer and loses neither value", () => {
  const kept = want(record(), "x", "=11", "vì");
  const conflict = { key: "x", stored: "=15", by: "Lê Thị Minh Họa", at: "08:30" };
  settle(kept, toSend(kept), answer({ x: ["=15", ""] }, { conflicts: [conflict] }));
  assert.deepEqual(toSend(kept), []);
  assert.equal(kept.changes.x.now, "=11");
  assert.deepEqual(toSend(choose(structuredClone(kept), "x", true)), [{ key: "x", now: "=11", remark: "vì", seen: "=15" }]);
  assert.equal(waiting(choose(kept, "x", false)).all, 0);
});

test("what no cell can hold stays and is not sent", () => {
  const kept = keepWrong(record(), "x", "mười", "");
  assert.deepEqual(toSend(kept), []);
  assert.equal(kept.changes.x.wrong, "mười");
  assert.deepEqual(toSend(want(kept, "x", "=10", ""))[0].seen, "=10");
});

test("what the server cannot hold stays with its reason", () => {
  const kept = want(record(), "x", "=1.5", "");
  settle(kept, toSend(kept), answer({ x: ["=10", ""] }, { faults: [{ key: "x", text: "Chỉ số nguyên" }] }));
  assert.equal(kept.changes.x.fault, "Chỉ số nguyên");
  assert.deepEqual(toSend(kept), []);
});

test("a page kept on the device gives way to what was saved from it later", () => {
  const kept = { ...want(record(), "x", "=12", ""), revision: 9 };
  const page = { ...record(), revision: 4, cells: { x: ["=1", ""] } };
  assert.deepEqual(open(kept, page).cells, kept.cells);
  assert.equal(open(kept, page).changes.x.now, "=12");
  assert.deepEqual(open(kept, { ...page, revision: 10 }).cells, page.cells);
});
