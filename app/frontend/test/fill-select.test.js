import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { define } from "./support/device.js";
import { readTyped } from "../src/fill-cells.js";
import { copied } from "../src/fill-grid.js";
import { plain, textOf } from "../src/fill-select.js";

// A field of the grid in its cell, as the page marks it.
function td(value, { estimate = false, isValue = true } = {}) {
  const field = { value, matches: (selector) => isValue && selector === "[data-value]" };
  const row = { classList: { contains: (name) => estimate && name === "dv-fill__row--estimate" } };
  return { querySelector: () => field, closest: () => row };
}

test("an estimate is copied as one and read as one where it is pasted", () => {
  const text = plain(textOf(td("1.200", { estimate: true })));
  assert.equal(text, "~1200");
  assert.deepEqual(readTyped({ decimals: 0, estimable: true }, text), { code: "~1200" });
});

test("a figure, and an estimate that shows its sign, are copied as they read", () => {
  assert.equal(plain(textOf(td("1.200"))), "1200");
  assert.equal(plain(textOf(td("~1.200", { estimate: true }))), "~1200");
  assert.equal(textOf(td("vì bão", { estimate: true, isValue: false })), "vì bão");
});

const body = {};
const field = (isOfGrid, mode = "") => ({ matches: () => isOfGrid, dataset: { mode } });
const form = { contains: () => true };
const at = (active, isCollapsed = true) => {
  define("document", { body, activeElement: active });
  define("getSelection", () => ({ isCollapsed }));
};
const many = { many: () => true };

beforeEach(() => at(body));

test("a range is copied from a field of the grid that is not being written in", () => {
  at(field(true));
  assert.equal(copied(form, many), true);
  assert.equal(copied(form, { many: () => false }), false);
  at(field(true, "writing"));
  assert.equal(copied(form, many), false);
});

test("elsewhere what is marked there is copied, and no range of the grid", () => {
  at(field(false));
  assert.equal(copied(form, many), false);
  at(body, false);
  assert.equal(copied(form, many), false);
});
