import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, keepWrong, open, regain, settle, toSend, waiting, want } from "../src/offline-change.js";

const record = () => ({ account: "a", id: "1", revision: 4, cells: { x: ["=10", ""] }, changes: {} });
const answer = (cells, more = {}) => ({ revision: 5, cells, conflicts: [], faults: [], ...more });

test("a change remembers what was seen before the first unsent one", () => {
  const kept = want(want(record(), "x", "=11", ""), "x", "=12", "");
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=12", remark: null, seen: "=10", seenRemark: "" }]);
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
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=12", remark: null, seen: "=11", seenRemark: "" }]);
});

test("a conflict waits for the writer and loses neither value", () => {
  const kept = want(record(), "x", "=11", "vì");
  const conflict = { key: "x", stored: "=15", remark: "", by: "Lê Thị Minh Họa", at: "08:30" };
  settle(kept, toSend(kept), answer({ x: ["=15", ""] }, { conflicts: [conflict] }));
  assert.deepEqual(toSend(kept), []);
  assert.equal(kept.changes.x.now, "=11");
  assert.deepEqual(toSend(choose(structuredClone(kept), "x", true)), [{ key: "x", now: "=11", remark: "vì", seen: "=15", seenRemark: "" }]);
  // Nobody else wrote a remark, so taking the other's figure takes nothing from the writer's own.
  assert.deepEqual(toSend(choose(kept, "x", false)), [{ key: "x", now: "=15", remark: "vì", seen: "=15", seenRemark: "" }]);
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

test("a remark that the writer left alone is not sent", () => {
  const kept = want({ ...record(), cells: { x: ["=10", "cũ"] } }, "x", "=11", "cũ");
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=11", remark: null, seen: "=10", seenRemark: "cũ" }]);
  assert.equal(toSend(want(kept, "x", "=11", ""))[0].remark, "");
  assert.equal(toSend(want(kept, "x", "=11", null))[0].remark, null);
});

test("a remark typed back while another one was on its way is sent again", () => {
  const kept = want({ ...record(), cells: { x: ["=10", "cũ"] } }, "x", "=10", "mới");
  const sent = toSend(kept);
  want(kept, "x", "=10", "cũ");
  settle(kept, sent, answer({ x: ["=10", "mới"] }));
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=10", remark: "cũ", seen: "=10", seenRemark: "mới" }]);
});

test("two remarks of one cell are chosen between", () => {
  const kept = want(record(), "x", "=10", "của tôi");
  const conflict = { key: "x", stored: "=10", remark: "của người khác", by: "Lê Thị Minh Họa", at: "08:30" };
  settle(kept, toSend(kept), answer({ x: ["=10", "của người khác"] }, { conflicts: [conflict] }));
  const mine = toSend(choose(structuredClone(kept), "x", true));
  assert.deepEqual(mine, [{ key: "x", now: "=10", remark: "của tôi", seen: "=10", seenRemark: "của người khác" }]);
  assert.equal(waiting(choose(kept, "x", false)).all, 0);
});

test("what was refused never counts as seen", () => {
  const kept = want(record(), "x", "=1.5", "");
  const sent = toSend(kept);
  want(kept, "x", "=2", "");
  settle(kept, sent, answer({ x: ["=10", ""] }, { faults: [{ key: "x", text: "Chỉ số nguyên" }] }));
  assert.deepEqual(toSend(kept), [{ key: "x", now: "=2", remark: null, seen: "=10", seenRemark: "" }]);
});

test("what stood in memory alone goes into what the device keeps", () => {
  const kept = want(want(record(), "x", "=11", ""), "y", "=5", "");
  const memory = want({ ...record(), revision: 6, cells: { x: ["=12", ""] } }, "z", "=9", "");
  const all = regain(kept, memory, new Set(["x", "z"]));
  assert.deepEqual(Object.keys(all.changes).sort(), ["y", "z"]);
  assert.deepEqual([all.revision, all.cells.x], [6, ["=12", ""]]);
  assert.equal(regain(undefined, memory, new Set()), memory);
});

test("a form of somebody who is back is not closed any more, since it holds figures again", () => {
  const kept = want({ ...record(), cells: {}, closed: true }, "x", "=11", null);
  settle(kept, toSend(kept), answer({ x: ["=11", ""] }));
  assert.equal("closed" in kept, false);
});
