import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST, named, readCell, tidyCell, writeCell, writtenEarly } from "../src/fill-cells.js";

const root = () => ({ classList: { toggle() {} } });
const inTable = (text, estimable = true) => ({ kind: "figure", root: root(), input: { value: text }, none: null, estimate: null, estimable, decimals: 0 });
const words = (kind, text) => ({ kind, root: root(), fields: [], input: { value: text, options: [] } });

test("a cell without boxes says in words that it does not apply", () => {
  for (const typed of ["x", "kad", "Không áp dụng"]) {
    const cell = inTable(typed);
    tidyCell(cell);
    assert.equal(cell.input.value, "KAD");
    assert.deepEqual(readCell(cell), { code: "x" });
  }
  const cell = inTable("");
  writeCell(cell, "x");
  assert.deepEqual(readCell(cell), { code: "x" });
});

test("a text that the server would not keep is at fault while it is typed, network or none", () => {
  assert.equal(LONGEST, 20_000);
  assert.deepEqual(readCell(words("words", "a".repeat(20_000))), { code: `'${"a".repeat(20_000)}` });
  assert.deepEqual(readCell(words("words", "a".repeat(20_001))), { fault: "too-long", args: ["20.001", "20.000"] });
  assert.deepEqual(readCell(words("words", `\r\n${"a".repeat(9_999)}\r\n${"b".repeat(10_000)}`)).fault, undefined, "a line break is one character");
});

test("an estimate in a cell without boxes keeps its sign", () => {
  const cell = inTable("ước 1200");
  tidyCell(cell);
  assert.equal(cell.input.value, "~1.200");
  assert.deepEqual(readCell(cell), { code: "~1200" });
  writeCell(cell, "~5");
  assert.deepEqual(readCell(cell), { code: "~5" });
  assert.equal(readCell(inTable("~5", false)).fault, "no-estimate");
});

test("a number that says a thousand in English is named with both readings, a share with what is counted", () => {
  const people = { ...inTable("1,250"), unit: "người" };
  assert.deepEqual(readCell(people), { fault: "two-ways", args: ["1,250", "1,25", "1.250"] });
  tidyCell(people);
  assert.equal(people.input.value, "1,250");
  assert.deepEqual(readCell({ ...people, input: { value: "12,000" } }).args, ["12,000", "12", "12.000"]);
  assert.deepEqual(readCell({ ...people, input: { value: "85%" } }), { fault: "percent", args: ["85%", "người"] });
  assert.deepEqual(readCell({ ...people, decimals: 3 }), { code: "=1.25" });
  assert.deepEqual(readCell({ ...people, share: true, input: { value: "85%" } }), { code: "=85" });
});

test("what was chosen is told by its name, a day with its day first", () => {
  const choice = { kind: "choice", input: { options: [{ value: "tot", text: "Tốt" }, { value: "kha", text: "Khá" }] } };
  assert.equal(named(choice, "'kha"), "Khá");
  assert.equal(named(choice, "'gone"), "gone");
  const answer = { kind: "yes-no", fields: [{ value: "yes", labels: [{ textContent: " Có " }] }, { value: "no", labels: [{ textContent: "Không" }] }] };
  assert.equal(named(answer, "'yes"), "Có");
  assert.equal(named(words("day", ""), "'2026-05-09"), "09/05/2026");
  assert.equal(named(inTable(""), "=1200"), "1.200");
});

test("words and days that do not apply are read back", () => {
  for (const kind of ["words", "day"]) {
    const cell = words(kind, "");
    writeCell(cell, "x");
    assert.equal(cell.input.value, "KAD");
    assert.deepEqual(readCell(cell), { code: "x" });
  }
});

test("what was typed before the script was ready is told from what the page was drawn with", () => {
  const text = (value, defaultValue) => ({ type: "text", value, defaultValue });
  const box = (checked, defaultChecked) => ({ type: "checkbox", checked, defaultChecked });
  const cell = (more) => ({ fields: [text("5", "5")], none: box(false, false), estimate: null, remark: text("", ""), ...more });
  assert.equal(writtenEarly(cell({})), false);
  assert.equal(writtenEarly(cell({ fields: [text("6", "5")] })), true);
  assert.equal(writtenEarly(cell({ none: box(true, false) })), true);
  assert.equal(writtenEarly(cell({ remark: text("vì bão", "") })), true);
  const choice = (selectedIndex, drawn) => ({ type: "select-one", selectedIndex, options: [0, 1].map((at) => ({ defaultSelected: at === drawn })) });
  assert.equal(writtenEarly(cell({ fields: [choice(0, -1)] })), false);
  assert.equal(writtenEarly(cell({ fields: [choice(1, 1)] })), false);
  assert.equal(writtenEarly(cell({ fields: [choice(1, 0)] })), true);
});

test("the name of a place with a line break is read back as it was until somebody writes another one", () => {
  const cell = words("words", "");
  writeCell(cell, "'Thôn Ma Ty\n(xã Phước Tân)");
  assert.equal(cell.input.value, "Thôn Ma Ty (xã Phước Tân)");
  assert.deepEqual(readCell(cell), { code: "'Thôn Ma Ty\n(xã Phước Tân)" });
  cell.input.value = "Thôn Ma Ty";
  assert.deepEqual(readCell(cell), { code: "'Thôn Ma Ty" });
});

test("in a field of several lines a line break that was taken out is a change", () => {
  const cell = words("words", "");
  cell.input.type = "textarea";
  writeCell(cell, "'Ổn định\nKhông có vấn đề");
  assert.equal(cell.input.value, "Ổn định\nKhông có vấn đề");
  cell.input.value = "Ổn định Không có vấn đề";
  assert.deepEqual(readCell(cell), { code: "'Ổn định Không có vấn đề" });
});
