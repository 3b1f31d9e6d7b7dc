import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, open, settle, toSend, want } from "../src/offline-change.js";

const record = (cells = {}) => ({ account: "a", id: "1", edition: "f@1", revision: 4, cells, changes: {} });
const answer = (cells, more = {}) => ({ revision: 5, edition: "f@1", cells, conflicts: [], faults: [], moves: [], ...more });
const rows = (kept) => Object.fromEntries(toSend(kept).map(({ key, row }) => [key, row]));
const others = { "thon/3/name": ["'Thôn Bình Quý", ""], "thon/3/dat": ["=100", ""] };

test("a change in a row of a table says what the row was called, and no other change says so", () => {
  const kept = record({ ...others, "thon/5/tien": ["=1", ""] });
  for (const key of ["thon/3/tien", "thon/4/tien", "thon/5/ho", "tien"]) want(kept, key, "=5", "");
  assert.deepEqual(rows(kept), { "thon/3/tien": "'Thôn Bình Quý", "thon/4/tien": "", "thon/5/ho": undefined, tien: undefined });
});

test("a row in which somebody else wrote another place meanwhile is the one that was seen until the writer has chosen", () => {
  const kept = want(record(), "thon/3/tien", "=5", "");
  settle(kept, [], answer(others));
  assert.deepEqual(rows(kept), { "thon/3/tien": "" });
  want(kept, "thon/3/tien", "=6", "");
  assert.deepEqual(rows(kept), { "thon/3/tien": "" });
  settle(kept, toSend(kept), answer(others, { conflicts: [{ key: "thon/3/tien", stored: "", remark: "", by: "B", at: "08:00", row: "Thôn Bình Quý" }] }));
  assert.deepEqual(rows(choose(kept, "thon/3/tien", true)), { "thon/3/tien": "'Thôn Bình Quý" });
});

test("opening the page anew, with what others saved since, changes nothing in what was seen", () => {
  const kept = want(record(), "thon/3/tien", "=5", "");
  assert.deepEqual(rows(open(kept, { ...record(others), revision: 6 })), { "thon/3/tien": "" });
});

test("the writer's own name of the row is what was seen of it", () => {
  const kept = want(record(), "thon/3/name", "'Thôn Hiếu Thiện", "");
  const sent = toSend(kept);
  want(kept, "thon/3/tien", "=5", "");
  settle(kept, sent, answer({ "thon/3/name": ["'Thôn Hiếu Thiện", ""] }));
  assert.deepEqual(rows(kept), { "thon/3/tien": "'Thôn Hiếu Thiện" });
});

test("what was typed while its row went to another number goes there too", () => {
  const kept = want(record(), "thon/3/name", "'Thôn Hiếu Thiện", "");
  const sent = toSend(kept);
  want(kept, "thon/3/tien", "=5", "");
  const moves = [{ from: "thon/3", to: "thon/4", text: "Dòng 3 nay là nơi khác." }];
  settle(kept, sent, answer({ ...others, "thon/4/name": ["'Thôn Hiếu Thiện", ""] }, { moves }));
  assert.deepEqual(toSend(kept), [{ key: "thon/4/tien", now: "=5", remark: null, seen: "", seenRemark: "", row: "'Thôn Hiếu Thiện" }]);
  assert.deepEqual(kept.moved, moves);
  assert.deepEqual(open(kept, { ...record(kept.cells), revision: 5 }).moved, moves);
});
