import assert from "node:assert/strict";
import { test } from "node:test";
import { change, column, figure, judge, prepare, ratio } from "../src/fill-judge.js";
import { fromUnits, toUnits } from "../src/fill-number.js";

const edition = {
  sections: [
    {
      questions: [
        { id: "nop", kind: "figure", compulsory: true, parts: [{ id: "" }], most: "100" },
        { id: "tra", kind: "figure", compulsory: false, parts: [{ id: "" }] },
        { id: "mo", kind: "figure", compulsory: false, parts: [{ id: "KT" }, { id: "VH" }], explainOver: 30 },
        { id: "vi", kind: "text", compulsory: false },
        { id: "thon", kind: "table", compulsory: false, rows: "free", columns: ["nop"] },
      ],
    },
  ],
  checks: [
    { kind: "comparison", severity: "fault", sentence: "Trả không hơn nộp", left: { answer: "tra" }, relation: "<=", right: { answer: "nop" }, unless: "vi" },
    { kind: "comparison", severity: "warning", sentence: "Cộng thôn", left: { column: { table: "thon", column: "nop" } }, relation: "=", right: { answer: "nop" } },
    { kind: "both", severity: "warning", sentence: "Cùng có", one: "tra", other: "mo" },
  ],
};
const form = prepare(edition, { "mo/KT": "=10", "mo/VH": "=10" }, {});
const kinds = (cells, remarks = {}) => judge(form, cells, remarks).map((finding) => `${finding.kind} ${finding.key}`);

test("what is missing is neither 0 nor 'does not apply'", () => {
  assert.deepEqual(kinds({}), ["missing nop"]);
  assert.deepEqual(kinds({ nop: "x" }), []);
  assert.equal(figure(form, { "mo/KT": "=1" }, "mo"), null);
  assert.equal(fromUnits(figure(form, { "mo/KT": "=1", "mo/VH": "x" }, "mo")), "1");
});

test("a comparison that fails says by how much, and is excused by words", () => {
  const found = judge(form, { nop: "=12", tra: "=15", "mo/KT": "=10", "mo/VH": "=10" }, {});
  assert.deepEqual(found.map((one) => [one.kind, one.blocks, one.args]), [["fails", true, ["Trả không hơn nộp", "15", "≤", "12", "3"]]]);
  assert.deepEqual(kinds({ nop: "=12", tra: "=15", vi: "'vì sót", "mo/KT": "=10", "mo/VH": "=10" }), []);
});

test("a change that is too large needs a remark", () => {
  assert.deepEqual(kinds({ nop: "=1", tra: "=1", "mo/KT": "=20", "mo/VH": "=10" }), ["unexplained-up mo/KT"]);
  assert.deepEqual(kinds({ nop: "=1", tra: "=1", "mo/KT": "=20", "mo/VH": "=10" }, { "mo/VH": "do mở rộng" }), []);
});

test("columns of a table add up to their figure", () => {
  assert.equal(fromUnits(column({ "thon/1/nop": "=4", "thon/2/nop": "=5" }, "thon", "nop")), "9");
  assert.equal(column({ "thon/1/nop": "=4", "thon/2/name": "'Thôn B" }, "thon", "nop"), null);
  assert.deepEqual(kinds({ nop: "=10", "thon/1/nop": "=9" }), ["fails thon/1/name"]);
});

test("shares and changes come with one decimal", () => {
  assert.equal(ratio(form, { tra: "=1", nop: "=3" }, "tra", "nop"), "33.3");
  assert.equal(ratio(form, { tra: "=1", nop: "=0" }, "tra", "nop"), null);
  assert.equal(change(toUnits("12"), toUnits("10")), "20");
  assert.equal(change(toUnits("12"), 0n), null);
});
