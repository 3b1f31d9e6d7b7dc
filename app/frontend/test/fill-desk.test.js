import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Desk } from "../src/fill-desk.js";
import { define } from "./support/device.js";
import { history } from "../src/fill-undo.js";

const nothing = () => {};

// A desk with one cell, whose device keeps a change only when it is let to.
function desk(more = {}) {
  const record = { id: "1", edition: "f@1", cells: {}, changes: {} };
  const sent = [];
  let letKeep = null;
  const store = {
    record: () => record,
    keep: (change) => new Promise((done) => (letKeep = () => done(change(record)))),
    flush: async () => void sent.push(...Object.values(record.changes).map((one) => one.now)),
    soon: nothing,
    open: async () => true,
    release: () => localStorage.removeItem("danvan-last a 1"),
  };
  const root = { contains: () => true, classList: { toggle: nothing } };
  const cell = { key: "x", label: "Số cuộc", kind: "words", root, input: { value: "" }, fields: [], ...more };
  const look = { draw: nothing, state: nothing, note: nothing, stored: () => record.cells.x ?? ["", ""] };
  const form = { querySelectorAll: () => [] };
  const made = Object.assign(Object.create(Desk.prototype), { form, cells: [cell], store, look, refused: {}, keeping: new Set(), sending: { begin: nothing } });
  made.undo = history(made.cells, (some) => made.commit(some));
  made.undo.begin();
  Object.assign(made, { redraw: () => (made.drawn = (made.drawn ?? 0) + 1), cellAt: () => cell });
  return { made, sent, record, cell, letKeep: () => letKeep() };
}

const figure = { kind: "figure", decimals: 0, none: null, estimate: null, estimable: true };

beforeEach(() => {
  const kept = {};
  define("localStorage", { getItem: (name) => kept[name] ?? null, setItem: (name, text) => (kept[name] = text), removeItem: (name) => delete kept[name], kept });
  define("document", { activeElement: null, querySelector: () => ({ content: "a" }) });
});

test("a report is sent with its last figure however long the device needs to keep it", async () => {
  const { made, sent, record, cell, letKeep } = desk();
  cell.input.value = "12";
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

test("a figure whose field was never left is kept when the page goes away, at once and as it was typed", async () => {
  const { made, sent, cell, letKeep } = desk(figure);
  cell.input.value = "ước 1200";
  cell.typed = true;
  const gone = made.away();
  assert.equal(JSON.parse(localStorage.kept["danvan-last a 1"]).changes.x.now, "~1200");
  assert.equal(cell.input.value, "ước 1200");
  letKeep();
  await gone;
  assert.deepEqual(sent, ["~1200"]);
  assert.deepEqual(localStorage.kept, {});
});

test("what was kept while it was typed is judged when its cell is left", async () => {
  const { made, cell, letKeep } = desk(figure);
  cell.input.value = "12";
  cell.typed = true;
  made.hold(cell);
  letKeep();
  await made.kept();
  const before = made.drawn;
  made.leave(cell);
  assert.equal(made.drawn, before + 1);
  assert.equal(cell.typed, false);
});

test("what somebody else saves while a figure is typed is not overwritten unseen", async () => {
  const { made, record, cell, letKeep } = desk(figure);
  record.cells.x = ["=5", ""];
  cell.begun = made.known(cell);
  cell.input.value = "9";
  record.cells.x = ["=7", ""];
  made.leave(cell);
  letKeep();
  await made.kept();
  assert.equal(record.changes.x.seen, "=5");
});

test("typing that is given up shows what somebody else saved meanwhile", async () => {
  const { made, record, cell } = desk({ ...figure, input: { value: "5" } });
  record.cells.x = ["=5", ""];
  cell.begun = made.known(cell);
  record.cells.x = ["=7", ""];
  cell.input.value = "05";
  cell.typed = true;
  made.leave(cell);
  await made.kept();
  assert.deepEqual(record.changes, {});
  assert.equal(cell.input.value, "7");
});

// A page that came back with what was refused: its fields were drawn with what had been typed.
async function cameBack(typed, stored, more = {}, refused = { x: "vì sao" }, before = {}) {
  const text = (value) => ({ type: "text", value, defaultValue: value });
  const input = text(typed);
  const found = desk({ ...figure, input, fields: [input], seen: [stored, ""], ...more });
  const { made, record, letKeep } = found;
  record.cells.x = [stored, ""];
  Object.assign(made, { drawn: { cells: { ...record.cells } }, refused, before, told: nothing });
  await made.open();
  made.begin();
  if (made.keeping.size > 0 && found.cell.keeping > 0) letKeep();
  await made.kept();
  return found;
}

test("what a page came back with is neither written over nor taken for somebody else's", async () => {
  const { made, record, cell } = await cameBack("abc", "=5");
  assert.equal(cell.input.value, "abc");
  assert.equal(record.changes.x.wrong, "abc");
  assert.equal(record.changes.x.seen, "=5");
  made.take(new Set());
  assert.equal(cell.input.value, "abc");
});

test("what came back against what a colleague wrote meanwhile is asked about and overwrites nothing", async () => {
  const { record, cell } = await cameBack("20", "=30", {}, undefined, { x: ["=5", ""] });
  assert.equal(cell.input.value, "20");
  assert.deepEqual([record.changes.x.now, record.changes.x.seen], ["=20", "=5"]);
});

test("a cell that was emptied while a colleague wrote in it is asked about too", async () => {
  const { record, cell } = await cameBack("", "=30", {}, undefined, { x: ["=5", ""] });
  assert.equal(cell.input.value, "");
  assert.deepEqual([record.changes.x.now, record.changes.x.seen], ["", "=5"]);
});

test("a number that came back beside a ticked box is not sent before its writer says which of the two is meant", async () => {
  const { record } = await cameBack("5", "", { none: { type: "checkbox", checked: true, defaultChecked: true } });
  assert.deepEqual([record.changes.x.now, record.changes.x.fault], ["=5", "vì sao"]);
});

test("a page that is opened with nothing typed in it writes over nothing", async () => {
  const { record, cell } = await cameBack("abc", "=5", {}, {});
  assert.equal(cell.input.value, "abc");
  assert.deepEqual(record.changes, {});
});

test("what is on its way when a page goes can be read by whoever finds the form itself gone from the device", async () => {
  const { made, record, cell, letKeep } = desk(figure);
  Object.assign(record, { title: "Báo cáo tháng", body: "Xã A", period: "Tháng 1", due: "2026-02-05" });
  cell.input.value = "12";
  cell.typed = true;
  const gone = made.away();
  const { changes, ...head } = JSON.parse(localStorage.kept["danvan-last a 1"]);
  assert.deepEqual(head, { edition: "f@1", title: "Báo cáo tháng", body: "Xã A", period: "Tháng 1", due: "2026-02-05" });
  assert.equal(changes.x.now, "=12");
  letKeep();
  await gone;
});

test("what somebody else saves while a figure is typed is not overwritten unseen when the page goes either", async () => {
  const { made, record, cell, letKeep } = desk(figure);
  record.cells.x = ["=5", ""];
  cell.begun = made.known(cell);
  cell.input.value = "9";
  cell.typed = true;
  record.cells.x = ["=7", ""];
  const gone = made.away();
  assert.equal(JSON.parse(localStorage.kept["danvan-last a 1"]).changes.x.seen, "=5");
  letKeep();
  await gone;
});

test("what is being typed in a row goes on in the row that the writer's place went to, which is said", async () => {
  const { made, record, cell, letKeep } = desk({ ...figure, key: "thon/3/tien" });
  const there = { ...cell, key: "thon/4/tien", input: { value: "" } };
  made.cells.push(there);
  made.undo.seen(there);
  const [said, went] = [[], []];
  Object.assign(made, { pasted: { tell: (text) => said.push(text) }, moves: { go: (to) => went.push(to.key) } });
  cell.input.value = "57";
  record.moved = [{ from: "thon/3", to: "thon/4", text: "Dòng 3 nay là của nơi khác." }];
  made.followMoves();
  letKeep();
  await made.kept();
  assert.deepEqual([there.input.value, made.undo.pending(there), made.undo.pending(cell)], ["57", true, false]);
  assert.deepEqual([said, went], [["Dòng 3 nay là của nơi khác."], ["thon/4/tien"]]);
  assert.equal(record.moved, undefined);
});
