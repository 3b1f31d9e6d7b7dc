import assert from "node:assert/strict";
import { test } from "node:test";
import { define } from "./support/device.js";
import { lettersButton, markedIn, withMark } from "../src/fill-letters.js";

test("a box in a table writes what a field without boxes says, and reads it", () => {
  assert.equal(withMark("12", "none", true), "KAD");
  assert.equal(withMark("KAD", "none", false), "");
  assert.equal(withMark("1.200", "estimate", true), "~1.200");
  assert.equal(withMark("", "estimate", true), "~");
  assert.equal(withMark("KAD", "estimate", true), "~");
  assert.equal(withMark("ước đạt 120", "estimate", false), "120");
  assert.equal(markedIn("kad", "none"), true);
  assert.equal(markedIn("", "none"), false);
  assert.equal(markedIn("~120", "estimate"), true);
  assert.equal(markedIn("ước 120", "estimate"), true);
  assert.equal(markedIn("120", "estimate"), false);
});

function page(coarse, kept = {}) {
  const heard = {};
  const button = { hidden: true, attributes: {}, setAttribute(name, value) { this.attributes[name] = value; }, addEventListener: (name, act) => (heard[name] = act) };
  const field = { inputMode: "" };
  define("localStorage", { getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value) });
  define("matchMedia", () => ({ matches: coarse }));
  lettersButton({ querySelector: () => button, querySelectorAll: () => [field] });
  return { button, field, press: () => heard.click(), kept };
}

test("a phone shows digits, and the whole keyboard at a press, on the next page too", () => {
  const first = page(true);
  assert.equal(first.field.inputMode, "decimal");
  assert.equal(first.button.hidden, false);
  first.press();
  assert.equal(first.field.inputMode, "text");
  assert.equal(first.button.attributes["aria-pressed"], "true");
  assert.equal(page(true, first.kept).field.inputMode, "text");
});

test("where there are keys nothing is offered", () => {
  const desk = page(false);
  assert.equal(desk.button.hidden, true);
  assert.equal(desk.field.inputMode, "");
});
