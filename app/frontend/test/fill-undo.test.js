import assert from "node:assert/strict";
import { test } from "node:test";
import { history } from "../src/fill-undo.js";

const figure = (text) => ({ kind: "figure", input: { value: text }, none: { checked: false } });

function begun(...cells) {
  const written = [];
  const steps = history(cells, (some) => written.push(...some.map((cell) => cell.input.value)));
  steps.begin();
  return { steps, written };
}

test("a figure that was kept while it was typed is taken back as a whole", () => {
  const cell = figure("3");
  const { steps, written } = begun(cell);
  cell.input.value = "12";
  assert.equal(steps.commit([cell], true), true);
  cell.input.value = "125";
  steps.commit([cell], true);
  assert.equal(steps.commit([cell]), false);
  assert.deepEqual(written, ["12", "125"]);
  assert.equal(steps.undo(), cell);
  assert.equal(cell.input.value, "3");
  assert.deepEqual(steps.able(), { undo: false, redo: true });
});

test("what is typed after the cell was left is a step of its own", () => {
  const cell = figure("");
  const { steps } = begun(cell);
  cell.input.value = "1";
  steps.commit([cell], true);
  steps.commit([cell]);
  cell.input.value = "2";
  steps.commit([cell], true);
  steps.undo();
  assert.equal(cell.input.value, "1");
});

test("typing that was given up is no step, and what stood there is kept again", () => {
  const cell = figure("3");
  const { steps, written } = begun(cell);
  cell.input.value = "12";
  steps.commit([cell], true);
  cell.input.value = "3";
  assert.equal(steps.commit([cell]), true);
  assert.deepEqual(written, ["12", "3"]);
  assert.equal(steps.able().undo, false);
});
