import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, choose, elsewhere, keepWrong, open, regain, settle, toSend, waiting, want } from "../src/offline-change.js";

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

test("the name of what was chosen goes when the choice of somebody else is taken", () => {
  const kept = want(record(), "x", "'tot", "vì");
  kept.changes.x.words = "Tốt";
  settle(kept, toSend(kept), answer({ x: ["'kha", ""] }, { conflicts: [{ key: "x", stored: "'kha", remark: "", by: "Lê Thị Minh Họa", at: "08:30" }] }));
  assert.equal(choose(kept, "x", false).changes.x.words, undefined);
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

const OLD = "f@2018-01-01";
const NEW = "f@2026-01-01";
const QUESTIONS = { x: "n3", "thon/tien": "thon/dong", "thon/name": "thon/name", y: "x" };
const moved = { account: "a", id: "1", edition: NEW, revision: 9, cells: { n3: ["=10", ""] }, former: [{ edition: OLD, questions: QUESTIONS }] };

test("what waits on a device for a form that was moved goes where the new edition asks for the same", () => {
  const kept = want(want(want({ ...record(), edition: OLD }, "x", "=11", null), "y", "=4", null), "thon/2/tien", "=5", null);
  const now = open(kept, moved);
  assert.equal(now.edition, NEW);
  assert.deepEqual(now.cells, moved.cells);
  assert.deepEqual(Object.keys(now.changes).sort(), ["n3", "thon/2/dong", "x"]);
  assert.equal(now.changes.x.now, "=4", "y of then is x of now");
  assert.deepEqual(toSend(now).find((one) => one.key === "n3"), { key: "n3", now: "=11", remark: null, seen: "=10", seenRemark: "" });
});

test("what the new edition asks no more is sent for the history, also what was typed wrongly", () => {
  const kept = keepWrong(want({ ...record(), edition: OLD }, "z", "=7", "vì"), "w", "mười", "");
  const now = open(kept, moved);
  const sent = toSend(now);
  assert.deepEqual(sent, [
    { key: "z", now: "=7", remark: "vì", seen: "", seenRemark: "", edition: OLD },
    { key: "w", now: "'mười", remark: null, seen: "", seenRemark: "", edition: OLD },
  ]);
  settle(now, sent, answer({ n3: ["=10", ""] }, { edition: NEW }));
  assert.equal(waiting(now).all, 0);
});

test("a record of before editions were told belongs to the first one", () => {
  assert.deepEqual(Object.keys(open(want(record(), "x", "=11", null), moved).changes), ["n3"]);
});

test("a page of the former edition keeps its own cells when the server answers with those of the new one", () => {
  const kept = want(want({ ...record(), edition: OLD }, "x", "=11", null), "y", "=4", null);
  const conflict = { key: "y", stored: "=9", remark: "", by: "Lê Thị Minh Họa", at: "08:30" };
  settle(kept, toSend(kept), answer({ n3: ["=11", ""], x: ["=9", ""] }, { edition: NEW, conflicts: [conflict] }));
  assert.equal(kept.renewed, NEW);
  assert.deepEqual(kept.cells, { x: ["=11", ""] });
  assert.equal(open(kept, moved).changes.x.conflict.stored, "=9", "the conflict goes with its cell");
});

test("what is written in a window of the former edition goes beside what another window holds of the new one", () => {
  const kept = { ...open({ ...record(), edition: OLD }, moved) };
  const page = want({ ...record(), edition: OLD }, "x", "=12", null);
  assert.equal(elsewhere(kept, page), true);
  assert.deepEqual(toSend(beside(kept, page)), [{ key: "x", now: "=12", remark: null, seen: "=10", seenRemark: "", edition: OLD }]);
  assert.deepEqual(Object.keys(open(kept, moved).changes), ["n3"]);
});
