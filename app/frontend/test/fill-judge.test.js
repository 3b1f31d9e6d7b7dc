import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

test("a change is measured exactly and rounded only for the reader", () => {
  const at = (before, now) => judge(prepare(edition, { "mo/KT": `=${before}`, "mo/VH": "=0" }, {}), { nop: "=1", tra: "=1", "mo/KT": `=${now}`, "mo/VH": "=0" }, {});
  assert.deepEqual(at(1000, 1300).map((one) => one.kind), []);
  assert.deepEqual(at(1000, 1304).map((one) => [one.kind, one.args[2]]), [["unexplained-up", "30,4"]]);
  assert.deepEqual(at(0, 1).map((one) => one.kind), ["unexplained-zero"]);
});

test("a rule fails as soon as the known figures are too many", () => {
  const sum = { kind: "comparison", severity: "fault", sentence: "Cộng", left: { answer: "nop" }, relation: "=", right: { sum: [{ sign: 1, of: { answer: "tra" } }, { sign: 1, of: { answer: "mo" } }] } };
  const added = prepare({ ...edition, checks: [sum] }, {}, {});
  assert.deepEqual(judge(added, { nop: "=10", tra: "=12" }, {}).map((one) => one.args), [["Cộng", "10", "=", "12", "2"]]);
  assert.deepEqual(judge(added, { nop: "=10", tra: "=12", "mo/KT": "x", "mo/VH": "x" }, {}).length, 1);
  assert.deepEqual(judge(added, { nop: "=10", tra: "=8" }, {}), []);
});

test("a rule on one part looks at that part alone", () => {
  const part = (id) => ({ part: { question: "mo", part: id } });
  const less = { kind: "comparison", severity: "fault", sentence: "Kinh tế không hơn", left: part("KT"), relation: "<=", right: { sum: [{ sign: 1, of: part("VH") }, { sign: 1, of: { answer: "tra" } }] } };
  const parts = prepare({ ...edition, checks: [less] }, {}, {});
  const at = (cells) => judge(parts, { nop: "=1", ...cells }, {}).map((one) => [one.key, one.args[4]]);
  assert.deepEqual(at({ "mo/KT": "=9", "mo/VH": "=4", tra: "=2" }), [["mo/KT", "3"]]);
  assert.deepEqual(at({ "mo/KT": "=9", "mo/VH": "x", tra: "=2" }), [["mo/KT", "7"]]);
  assert.deepEqual(at({ "mo/KT": "=9", tra: "=2" }), []);
  assert.deepEqual(at({ "mo/KT": "=6", "mo/VH": "=4", tra: "=2" }), []);
});

test("a rule on a part that is not the first stands beside that part", () => {
  const part = (id) => ({ part: { question: "mo", part: id } });
  const at = (left, right, cells) => judge(prepare({ ...edition, checks: [{ kind: "comparison", severity: "fault", sentence: "Văn hóa", left, relation: "<=", right }] }, {}, {}), { nop: "=9", ...cells }, {}).map((one) => one.key);
  assert.deepEqual(at(part("VH"), { answer: "tra" }, { "mo/VH": "=4", tra: "=2" }), ["mo/VH"]);
  assert.deepEqual(at({ sum: [{ sign: 1, of: part("VH") }, { sign: 1, of: part("KT") }] }, { answer: "tra" }, { "mo/KT": "=1", "mo/VH": "=4", tra: "=2" }), ["mo/VH"]);
  assert.deepEqual(at({ fixed: "5" }, part("VH"), { "mo/VH": "=4" }), ["mo/VH"]);
  assert.deepEqual(at({ answer: "mo" }, { answer: "tra" }, { "mo/KT": "=1", "mo/VH": "=4", tra: "=2" }), ["mo/KT"]);
});

test("an hour that comes late is held against the next one that was sent", () => {
  const grows = { kind: "comparison", severity: "fault", sentence: "Không giảm", left: { answer: "nop" }, relation: ">=", right: { previous: "nop" } };
  const late = prepare({ ...edition, checks: [grows] }, {}, {}, { nop: "=40" });
  assert.deepEqual(judge(late, { nop: "=50" }, {}).map((one) => [one.kind, one.key, one.blocks, one.args[4]]), [["fails-next", "nop", true, "10"]]);
  assert.deepEqual(judge(late, { nop: "=40" }, {}), []);
});

test("columns of a table add up to their figure", () => {
  assert.equal(fromUnits(column({ "thon/1/nop": "=4", "thon/2/nop": "=5" }, "thon", "nop")), "9");
  assert.equal(fromUnits(column({ "thon/1/nop": "=4", "thon/2/name": "'Thôn B" }, "thon", "nop")), "4");
  assert.equal(column({ "thon/2/name": "'Thôn B" }, "thon", "nop"), null);
  assert.deepEqual(kinds({ nop: "=10", "thon/1/nop": "=9" }), ["fails thon/1/name"]);
});

test("shares and changes come with one decimal", () => {
  assert.equal(ratio(form, { tra: "=1", nop: "=3" }, "tra", "nop"), "33.3");
  assert.equal(ratio(form, { tra: "=1", nop: "=0" }, "tra", "nop"), null);
  assert.equal(change(toUnits("12"), toUnits("10")), "20");
  assert.equal(change(toUnits("12"), 0n), null);
});

test("what does not apply counts nothing beside what does, and switches no rule off", () => {
  const answer = (id) => ({ sign: 1, of: { answer: id } });
  const sum = { kind: "comparison", severity: "fault", sentence: "Cộng", left: { answer: "nop" }, relation: "=", right: { sum: ["tra", "mo"].map(answer) } };
  const added = prepare({ ...edition, checks: [sum] }, {}, {});
  const at = (cells) => judge(added, cells, {}).map((one) => one.args[4]);
  assert.deepEqual(at({ nop: "=10", tra: "=3", "mo/KT": "x", "mo/VH": "x" }), ["7"]);
  assert.deepEqual(at({ nop: "=10", tra: "x", "mo/KT": "=10", "mo/VH": "x" }), []);
  assert.deepEqual(at({ nop: "=10", tra: "=3" }), [], "what is missing may still be anything");
  assert.deepEqual(at({ nop: "=10", tra: "x", "mo/KT": "x", "mo/VH": "x" }), [], "nothing of the sum applies");
  assert.deepEqual(at({ nop: "x", tra: "=3", "mo/KT": "=1", "mo/VH": "=1" }), []);
});

test("a rule on columns of a table holds for every row of it", () => {
  const columns = ["ah", "nt"];
  const figures = columns.map((id) => ({ id, kind: "figure", parts: [{ id: "" }] }));
  const table = (rows) => ({ sections: [{ questions: [...figures, { id: "du-an", kind: "table", rows, columns }] }] });
  const funnel = { kind: "comparison", severity: "fault", sentence: "Không ít hơn", left: { answer: "ah" }, relation: ">=", right: { answer: "nt" } };
  const together = { kind: "both", severity: "warning", sentence: "Cùng có", one: "ah", other: "nt" };
  const most = { kind: "comparison", severity: "fault", sentence: "Ít nhất", left: { answer: "ah" }, relation: ">=", right: { fixed: "5" } };
  const of = (rows, ...checks) => prepare({ ...table(rows), checks }, {}, {});
  const cells = { ah: "=70", nt: "=50", "du-an/1/name": "'Hồ Sông Than", "du-an/1/ah": "=10", "du-an/1/nt": "=50", "du-an/12/ah": "=60", "du-an/12/nt": "=0", "du-an/2/nt": "=9" };
  const found = (form) => judge(form, cells, {}).map(({ kind, key, row, args }) => [kind, key, row?.name, row?.number, ...args.slice(1)]);
  assert.deepEqual(found(of("free", funnel)), [["fails", "du-an/1/ah", "Hồ Sông Than", "1", "10", "≥", "50", "40"]]);
  assert.deepEqual(found(of("free", together)), [["alone", "du-an/12/nt", "", "12"]], "what is not told by place waits");
  assert.deepEqual(found(of("areas", funnel))[0].slice(1, 4), ["du-an/1/ah", undefined, undefined]);
  assert.deepEqual(found(of("free", most)), [], "a number may be meant for all rows together");
});

// The same cases are read by the server's judge, so that both mean the same.
test("a column in which anything stands adds up to its figure, whatever is left empty in it", () => {
  const cases = readFileSync(new URL("../../src/test/resources/reporting/table-columns.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" | "));
  const figures = ["tien", "dat"].map((id) => ({ id, kind: "figure", parts: [{ id: "" }] }));
  const sum = { kind: "comparison", severity: "fault", sentence: "Σ", left: { column: { table: "thon", column: "tien" } }, relation: "=", right: { answer: "tien" } };
  const table = { id: "thon", kind: "table", rows: "free", columns: ["tien", "dat"] };
  const rural = prepare({ sections: [{ questions: [...figures, table] }], checks: [sum] }, {}, {});
  const put = { none: () => ({}), name: (at) => ({ [`${at}/name`]: "'Thôn Hiếu Thiện" }), "-": (at) => ({ [`${at}/dat`]: "=5" }), x: (at) => ({ [`${at}/tien`]: "x" }) };
  assert.ok(cases.length > 15);
  for (const [above, rows, told] of cases) {
    const cells = above === "-" ? {} : { tien: `=${above}` };
    rows.split(" ").forEach((typed, row) => Object.assign(cells, put[typed]?.(`thon/${row + 1}`) ?? { [`thon/${row + 1}/tien`]: `=${typed}` }));
    assert.equal(judge(rural, cells, {})[0]?.args[1] ?? "ok", told, `${above} | ${rows}`);
  }
});
