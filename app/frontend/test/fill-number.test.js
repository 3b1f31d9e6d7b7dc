import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { doubtOf, parseNumber, percent, printNumber, readFigure } from "../src/fill-number.js";

// The same cases are read by the server's parser, so that both mean the same.
const cases = readFileSync(new URL("../../src/test/resources/reporting/typed-figures.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | "));

test("figures are read as the server reads them", () => {
  assert.ok(cases.length > 30);
  for (const [typed, code, of] of cases) {
    const doubt = doubtOf(typed, { decimals: of === "%" ? 1 : Number(of ?? 0), share: of === "%" });
    assert.equal(doubt ? `!${doubt}` : (readFigure(typed) ?? "?"), code, typed);
  }
});

test("numbers are printed with points and a comma", () => {
  assert.equal(printNumber("1234567.5"), "1.234.567,5");
  assert.equal(printNumber("999"), "999");
  assert.equal(printNumber("-1000"), "-1.000");
});

test("what is printed is read again as the same", () => {
  for (const value of ["0", "7", "1000", "123456789012345", "0.5", "12345.678"]) {
    assert.equal(parseNumber(printNumber(value)), value);
  }
});

test("shares are rounded half away from zero", () => {
  assert.equal(percent(1n, 8n), "13");
  assert.equal(percent(-1n, 8n), "-13");
  assert.equal(percent(1n, 3n, 1), "33.3");
  assert.equal(percent(5n, 0n), null);
});
