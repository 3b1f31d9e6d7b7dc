import assert from "node:assert/strict";
import { test } from "node:test";
import { readCell } from "../src/fill-cells.js";
import { showKept } from "../src/fill-kept.js";
import { textOf } from "../src/fill-line.js";
import { toSend, want } from "../src/offline-change.js";

const root = () => ({ classList: { toggle() {} } });
const text = (drawn) => ({ type: "text", value: drawn, defaultValue: drawn });
const box = (drawn) => ({ type: "checkbox", checked: drawn, defaultChecked: drawn });

// The cell of a line as its page was drawn.
function line(value, remark = "", seen = ["", ""]) {
  const input = text(value);
  return { key: "a", kind: "figure", root: root(), fields: [input], input, none: box(false), estimate: box(false), estimable: true, decimals: 0, remark: text(remark), seen };
}
const known = (...cell) => ({ cells: { a: cell }, changes: {} });
const drawnWith = (...cell) => ({ cells: { a: cell } });

test("a remark typed before the script is ready leaves the newer figure that was saved from the kept page", () => {
  const cell = line("5");
  cell.remark.value = "vì bão";
  showKept([cell], drawnWith("=5", ""), known("=7", ""));
  assert.deepEqual(readCell(cell), { code: "=7" });
  assert.equal(cell.remark.value, "vì bão");
});

test("a remark typed early leaves a figure that was not sent yet, and what was typed wrongly", () => {
  const record = known("=5", "");
  const cell = line("5");
  cell.remark.value = "vì bão";
  showKept([cell], drawnWith("=5", ""), want(record, "a", "=8", ""));
  assert.deepEqual(readCell(cell), { code: "=8" });
  const other = line("5");
  other.remark.value = "vì bão";
  showKept([other], drawnWith("=5", ""), { cells: { a: ["=5", ""] }, changes: { a: { wrong: "mười", remark: null, seen: "=5", seenRemark: "" } } });
  assert.equal(other.input.value, "mười");
});

test("a figure typed early leaves a remark that was not sent yet and a newer one that is known", () => {
  const cell = line("5");
  cell.input.value = "9";
  showKept([cell], drawnWith("=5", ""), want(known("=5", ""), "a", "=5", "vì lũ"));
  assert.deepEqual([readCell(cell).code, cell.remark.value], ["=9", "vì lũ"]);
  const other = line("5", "cũ");
  other.input.value = "9";
  showKept([other], drawnWith("=5", "cũ"), known("=5", "mới"));
  assert.deepEqual([readCell(other).code, other.remark.value], ["=9", "mới"]);
});

test("a tick made early goes on top of the figure that is known, and puts out what it cannot stand with", () => {
  const estimated = line("5");
  estimated.estimate.checked = true;
  showKept([estimated], drawnWith("=5", ""), known("=7", ""));
  assert.deepEqual(readCell(estimated), { code: "~7" });
  const none = line("5");
  none.none.checked = true;
  showKept([none], drawnWith("=5", ""), known("=7", ""));
  assert.deepEqual(readCell(none), { code: "x" });
  const figure = line("5");
  figure.input.value = "6";
  showKept([figure], drawnWith("=5", ""), known("x", ""));
  assert.deepEqual([readCell(figure).code, figure.none.checked], ["=6", false]);
});

test("a choice made early stays, and one that nobody touched is shown as it is known", () => {
  const radio = (value) => ({ type: "radio", value, checked: false, defaultChecked: false });
  const asked = () => {
    const fields = [radio("yes"), radio("no")];
    return { key: "a", kind: "yes-no", root: root(), fields, input: fields[0], remark: text("") };
  };
  const early = asked();
  early.fields[1].checked = true;
  showKept([early], drawnWith("", ""), known("'yes", ""));
  assert.equal(readCell(early).code, "'no");
  const beside = asked();
  beside.remark.value = "theo thôn";
  showKept([beside], drawnWith("", ""), known("'yes", ""));
  assert.equal(readCell(beside).code, "'yes");
});

test("a kept change shows a remark of several lines on one and keeps it as it was", () => {
  const cell = line("5");
  showKept([cell], drawnWith("=5", ""), known("=7", "vì bão\nvà lũ"));
  assert.deepEqual([cell.remark.value, textOf(cell.remark)], ["vì bão và lũ", "vì bão\nvà lũ"]);
});

test("a figure typed early over an older page was written without having seen the newer one, so it waits for a choice", () => {
  const record = known("=7", "mới");
  const cell = line("5", "cũ");
  cell.input.value = "9";
  const seen = showKept([cell], drawnWith("=5", "cũ"), record);
  assert.deepEqual(seen, { a: ["=5", "mới"] });
  const [sent] = toSend(want(record, "a", readCell(cell).code, textOf(cell.remark), seen.a));
  assert.deepEqual([sent.seen, sent.remark], ["=5", null]);
  assert.deepEqual(showKept([line("5")], drawnWith("=5", ""), record), {});
});

test("what a page came back with stays as it was typed, whatever the device knows of its cell", () => {
  const wrong = line("abc", "", ["=5", ""]);
  const record = want(known("=5", ""), "a", "=8", "");
  assert.deepEqual(showKept([wrong], drawnWith("=5", ""), record, { a: "không phải là số" }), { a: ["=5", ""] });
  assert.equal(wrong.input.value, "abc");
});

test("what came back against what somebody else wrote was written without having seen it, so it waits for a choice", () => {
  const cell = line("20", "của tôi", ["=30", "mới"]);
  assert.deepEqual(showKept([cell], drawnWith("=30", "mới"), known("=30", "mới"), { a: "đã ghi 30" }, { a: ["=5", ""] }), { a: ["=5", ""] });
  assert.deepEqual([cell.input.value, cell.remark.value], ["20", "của tôi"]);
  const typed = line("20", "", ["=30", ""]);
  typed.input.value = "25";
  assert.deepEqual(showKept([typed], drawnWith("=30", ""), known("=30", ""), { a: "đã ghi 30" }, { a: ["=5", ""] }), { a: ["=30", ""] });
});

test("what came back because a colleague had emptied the cell meanwhile waits for a choice too", () => {
  const record = known("", "");
  const cell = line("7", "", ["", ""]);
  const seen = showKept([cell], drawnWith("", ""), record, { a: "đã để trống" }, { a: ["=5", ""] });
  const [sent] = toSend(want(record, "a", readCell(cell).code, null, seen.a));
  assert.deepEqual([sent.seen, sent.now], ["=5", "=7"]);
});

test("what the server refused was written over what the page showed then", () => {
  const cell = line("5", "", ["=3", ""]);
  assert.deepEqual(showKept([cell], drawnWith("=3", ""), known("=3", ""), { a: "quá lớn" }), { a: ["=3", ""] });
});

test("a number beside a ticked box comes back with the reason why it was not kept", () => {
  const cell = line("5", "", ["=3", ""]);
  Object.assign(cell.none, box(true));
  assert.deepEqual(showKept([cell], drawnWith("=3", ""), known("=3", ""), { a: "vừa nhập vừa chọn" }), { a: ["=3", "", "vừa nhập vừa chọn"] });
  assert.deepEqual([cell.input.value, cell.none.checked], ["5", true]);
});
