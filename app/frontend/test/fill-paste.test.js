import assert from "node:assert/strict";
import { test } from "node:test";
import { differs, passedOver, spread } from "../src/fill-paste.js";

const cell = { computed: false };
const end = { computed: false, last: true };
const total = (parts) => ({ computed: true, parts });
const share = { computed: true };
const lines = (...texts) => texts.map((text) => [text]);

test("what is pasted with its totals stays in its lines", () => {
  const rows = [cell, total(3), cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "1.006", "1.000", "", "6", "7"), rows), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(spread(lines("12", "–", "", "", "", "7", "8"), [...rows, cell, cell]), [0, 1, 2, 3, 4, 5, 6]);
});

test("a total that does not add up moves no line when the lines fit the table with it", () => {
  const rows = [cell, total(3), cell, cell, cell, end, cell, cell];
  assert.deepEqual(spread(lines("12", "10", "3", "3", "3", "7"), rows), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(spread(lines("12", "mười", "5", "5", "5"), [cell, total(3), cell, cell, cell]), [0, 1, 2, 3, 4]);
});

test("a total that does not add up moves no line when the other totals do", () => {
  const rows = [cell, total(2), cell, cell, total(2), cell, cell, total(2), cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "7", "3", "4", "6", "1", "2", "9", "4", "5", "8"), rows), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("figures without their totals lose none", () => {
  const rows = [cell, total(3), cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "9", "1", "2", "3"), rows), [0, 2, 3, 4, 5]);
  assert.deepEqual(spread(lines("12", "5", "5"), [cell, total(3), cell, cell, cell]), [0, 2, 3]);
  assert.deepEqual(spread(lines("12", "", "2", "4"), [cell, total(3), cell, cell, cell]), [0, 2, 3, 4]);
});

test("zeros are no total", () => {
  const rows = [cell, total(3), cell, cell, cell, cell, cell];
  assert.deepEqual(spread(lines("1", "0", "0", "0", "0", "7"), rows), [0, 2, 3, 4, 5, 6]);
  assert.deepEqual(spread(lines("1", "0", "0", "0", "0", "7"), [...rows, cell, cell]), [0, 2, 3, 4, 5, 6]);
  assert.deepEqual(spread(lines("1", "0", "0", "0", "0", "7"), [cell, total(3), cell, cell, cell, end, cell]), [0, 1, 2, 3, 4, 5]);
});

test("one sum that is right by chance makes no totals of figures that have none", () => {
  const rows = [cell, total(2), cell, cell, total(2), cell, cell, total(2), cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "1", "1", "0", "5", "2", "4", "9", "3"), rows), [0, 2, 3, 5, 6, 8, 9, 10, 11]);
});

test("it is decided once: what comes after a total without one stays beside its neighbours", () => {
  const rows = [cell, total(2), cell, cell, total(2), cell, cell, cell, cell, cell, cell];
  assert.deepEqual(spread(lines("12", "4", "5", "6", "7"), rows), [0, 2, 3, 5, 6]);
});

test("a share is taken for one when it says per cent", () => {
  assert.deepEqual(spread(lines("12", "75%", "3"), [cell, share, cell]), [0, 1, 2]);
  assert.deepEqual(spread(lines("12", "75", "3"), [cell, share, cell, cell]), [0, 2, 3]);
  assert.deepEqual(spread(lines("12", "–", "–", "3"), [cell, share, total(1), cell]), [0, 1, 2, 3]);
  assert.deepEqual(spread(lines("9", "75%", "11", "3", "2", "1", "4"), [cell, share, total(4), cell, cell, cell, cell, cell]), [0, 1, 2, 3, 4, 5, 6]);
});

test("totals of a list that has no shares are found all the same", () => {
  assert.deepEqual(spread(lines("12", "7", "3", "4", "8"), [cell, total(2), cell, cell, share, cell, cell]), [0, 1, 2, 3, 5]);
});

test("remarks stay beside their lines, since no total has any", () => {
  const rows = [cell, total(2), cell, cell];
  assert.deepEqual(spread(lines("theo thôn", "", "vì bão", ""), rows, 1), [0, 1, 2, 3]);
});

test("lines past the end have no place", () => {
  assert.deepEqual(spread(lines("1", "2", "3", "4"), [cell, total(1), cell]).filter((at) => at >= 3).length, 2);
});

test("computed lines between what was pasted are named when they took nothing", () => {
  const rows = [cell, total(2), cell, cell, share, total(1), cell];
  assert.deepEqual(passedOver([0, 2, 3], rows), [1]);
  assert.deepEqual(passedOver([0, 2, 3, 6], rows), [1, 4, 5]);
  assert.deepEqual(passedOver([0, 1, 2, 3], rows), []);
});

test("a number pasted over a computed line is told when the page works out another one", () => {
  assert.equal(differs("10", "9", total(3)), true);
  assert.equal(differs("1000", "1.000", total(3)), false);
  assert.equal(differs("", "9", total(3)), false);
  assert.equal(differs("–", "9", total(3)), false);
  assert.equal(differs("mười", "9", total(3)), true);
  assert.equal(differs("9", "–", total(3)), true);
  assert.equal(differs("66,67%", "66,7%", share), false);
  assert.equal(differs("67%", "66,7%", share), false);
  assert.equal(differs("75%", "66,7%", share), true);
});

// A figure along two axes: its total, then two parts of the first axis with two combinations each.
const subtotal = (parts) => ({ computed: true, sub: true, parts });
const crossed = { computed: true, parts: 4, subs: [true, false, false, true, false, false] };
const axes = [crossed, subtotal(2), cell, cell, subtotal(2), cell, cell, cell];

test("combinations are pasted with all their totals, with the whole alone, or with none", () => {
  assert.deepEqual(spread(lines("10", "3", "1", "2", "7", "3", "4"), axes), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(spread(lines("10", "1", "2", "3", "4"), axes), [0, 2, 3, 5, 6]);
  assert.deepEqual(spread(lines("3", "1", "2", "7", "3", "4"), axes), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(spread(lines("1", "2", "30", "4"), axes), [2, 3, 5, 6]);
});
