import assert from "node:assert/strict";
import { test } from "node:test";
import { readRange, writeRange } from "../src/fill-range.js";

test("a range from Excel is read line by line", () => {
  assert.deepEqual(readRange("12\t5\r\n1.200\t\r\n"), [["12", "5"], ["1.200", ""]]);
  assert.deepEqual(readRange("12"), [["12"]]);
});

test("a cell with a line break or a tab comes in quotes", () => {
  assert.deepEqual(readRange('"hai\ndòng"\t3\n'), [["hai\ndòng", "3"]]);
  assert.deepEqual(readRange('"một ""trích"""\t3'), [['một "trích"', "3"]]);
});

test("a quote that opens nothing stays a quote", () => {
  assert.deepEqual(readRange('"Dân vận khéo\t3'), [['"Dân vận khéo', "3"]]);
});

test("what is written is read again as the same", () => {
  const rows = [["a\tb", 'c"d', ""], ["1", "2\n3", "x"]];
  assert.deepEqual(readRange(writeRange(rows)), rows);
});
