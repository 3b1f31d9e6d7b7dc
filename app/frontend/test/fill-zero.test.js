import assert from "node:assert/strict";
import { test } from "node:test";
import { figure, prepare, subtotal } from "../src/fill-judge.js";
import { emptyOf } from "../src/fill-zero.js";

const PARTS = ["TT_XA", "TT_TINH", "CN_XA", "CN_TINH"];

test("what stands in a part of an axis is added from its combinations", () => {
  const question = { id: "dvk.cn", kind: "figure", parts: PARTS.map((id) => ({ id })) };
  const form = prepare({ sections: [{ questions: [question] }], checks: [] }, {}, {});
  const cells = { "dvk.cn/TT_XA": "=2", "dvk.cn/TT_TINH": "~1", "dvk.cn/CN_XA": "=4" };
  const scale = figure(form, { ...cells, "dvk.cn/CN_TINH": "=0" }, "dvk.cn") / 7n;
  assert.equal(subtotal(form, cells, "dvk.cn", "TT"), 3n * scale);
  assert.equal(subtotal(form, cells, "dvk.cn", "XA"), 6n * scale);
  assert.equal(subtotal(form, cells, "dvk.cn", "CN"), null, "a combination is missing");
  assert.equal(subtotal(form, cells, "dvk.cn", "T"), null, "no part of that name");
});

const cell = (key, value, none = false) => ({
  key,
  kind: "figure",
  decimals: 0,
  input: { value },
  none: { checked: none },
  estimate: null,
});

test("only cells of the question in which nothing stands become 0", () => {
  const cells = [
    cell("dvk.cn/TT_XA", "2"),
    cell("dvk.cn/TT_TINH", ""),
    cell("dvk.cn/CN_XA", "", true),
    cell("dvk.cn/CN_TINH", "hai"),
    cell("dvk.cn2/CN_TINH", ""),
    cell("dvk.nr", ""),
  ];
  assert.deepEqual(
    emptyOf(cells, "dvk.cn").map(({ key }) => key),
    ["dvk.cn/TT_TINH"],
  );
});
