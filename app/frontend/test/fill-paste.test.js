import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "../src/fill-paste.js";

const cell = { computed: false };
const total = (parts) => ({ computed: true, parts });
const share = { computed: true };
const lines = (...texts) => texts.map((text) => [text]);

test("a total among what is pasted is taken for the total only when it is the sum of its parts", () => {
  const rows = [cell, total(3), cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "1.006", "1.000", "", "6", "7"), rows), [0, null, 2, 3, 4, 5]);
  assert.deepEqual(spread(lines("12", "9", "1", "2", "3"), rows), [0, 2, 3, 4, 5]);
});

test("figures without their totals lose none", () => {
  assert.deepEqual(spread(lines("12", "5", "5"), [cell, total(3), cell, cell, cell]), [0, 2, 3]);
  assert.deepEqual(spread(lines("12", "mười", "5", "5", "5"), [cell, total(3), cell, cell, cell]), [0, 2, 3, 4, 5]);
  assert.deepEqual(spread(lines("12", "", "2", "4"), [cell, total(3), cell, cell, cell]), [0, 2, 3, 4]);
});

test("a share is taken for one when it says per cent", () => {
  assert.deepEqual(spread(lines("12", "75%", "3"), [cell, share, cell]), [0, null, 2]);
  assert.deepEqual(spread(lines("12", "75", "3"), [cell, share, cell, cell]), [0, 2, 3]);
  assert.deepEqual(spread(lines("12", "–", "–", "3"), [cell, share, total(1), cell]), [0, null, null, 3]);
});
