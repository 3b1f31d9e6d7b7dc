import assert from "node:assert/strict";
import { test } from "node:test";
import { aside, asideRoom, broken, fileName } from "../src/picture-note.js";

const context = { measureText: (text) => ({ width: text.length * 10 }) };

test("words stand in as many rows as fit the width", () => {
  assert.deepEqual(broken(context, "số chưa được duyệt", 100), ["số chưa", "được duyệt"]);
  assert.deepEqual(broken(context, "mộttừdàiquá", 50), ["mộttừdàiquá"]);
});

test("a picture without notes needs no room for them", () => {
  assert.equal(asideRoom(aside(context, [""], 200)), 0);
  assert.ok(asideRoom(aside(context, ["Số liệu lấy ngày 30/11/2026."], 2000)) > 0);
});

test("a picture is called by its indicator, area and period, in letters that every disk takes", () => {
  assert.equal(fileName("Suất quà (suất), Tỉnh A; kỳ đầu: Quý I/2020"), "Suất quà (suất), Tỉnh A kỳ đầu Quý I 2020.png");
});
