import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "../src/fill-desk.js";

const nothing = () => {};

// A desk with one cell, whose device keeps a change only when it is let to.
function desk() {
  const record = { cells: {}, changes: {} };
  const sent = [];
  let letKeep = null;
  const store = {
    record: () => record,
    keep: (change) => new Promise((done) => (letKeep = () => done(change(record)))),
    flush: async () => void sent.push(...Object.values(record.changes).map((one) => one.now)),
    soon: nothing,
  };
  const cell = { key: "x", label: "Số cuộc", kind: "words", input: { value: "12" }, fields: [] };
  const look = { draw: nothing, state: nothing, stored: () => ["", ""] };
  const form = { querySelectorAll: () => [] };
  const made = Object.assign(Object.create(Desk.prototype), { form, cells: [cell], store, look, keeping: new Set() });
  Object.assign(made, { redraw: nothing, leave: () => made.commit([cell]), cellAt: () => cell });
  return { made, sent, record, letKeep: () => letKeep() };
}

test("a report is sent with its last figure however long the device needs to keep it", async () => {
  globalThis.document = { activeElement: null };
  const { made, sent, record, letKeep } = desk();
  const flushed = made.flush();
  await new Promise((done) => setTimeout(done, 80));
  assert.deepEqual(sent, []);
  letKeep();
  await flushed;
  assert.deepEqual(sent, ["'12"]);
  assert.equal(record.changes.x.label, "Số cuộc");
});

test("what others wrote is counted, what the writer sent is not", () => {
  const { made } = desk();
  made.cells[0].root = { classList: { toggle: nothing }, querySelector: () => null };
  const stored = { x: "'13" };
  Object.assign(made, { news: 0, undo: { pending: () => false, seen: nothing } });
  Object.assign(made.look, { note: nothing, stored: (record, cell) => [stored[cell.key], ""] });
  made.take(new Set(["x"]));
  assert.equal(made.news, 0);
  stored.x = "'14";
  made.take(new Set());
  assert.equal(made.news, 1);
  made.take(new Set());
  assert.equal(made.news, 1);
});
