import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { define } from "./support/device.js";
import { buttonOnTheWay, grid } from "../src/fill-grid.js";

const heard = {};
const form = { querySelectorAll: () => [], addEventListener: (name, act) => (heard[name] = act), contains: () => true };

// A link where it stands on the page: in the line of a figure, in a cell of a table, or beside a question with words.
function link(...places) {
  const row = places.some((place) => place.startsWith("t")) ? { querySelectorAll: () => [] } : null;
  return {
    dataset: {},
    matches: (selector) => selector.split(", ").some((one) => [...places, "[data-cell]"].map((place) => `${place} a`).includes(one)),
    closest: (what) => (what === "tr" ? row : null),
  };
}

function press(key, target) {
  let prevented = false;
  heard.keydown({ key, target, preventDefault: () => (prevented = true) });
  return prevented;
}

beforeEach(() => {
  define("document", { addEventListener() {} });
  define("matchMedia", () => ({ matches: true }));
  grid(form, [], { leave() {} });
});

test("arrows on a link beside a question with words scroll the page as everywhere", () => {
  for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) assert.equal(press(key, link("div[data-cell]")), false, key);
});

test("arrows on a link of a line or of a table's cell go on in the grid", () => {
  assert.equal(press("ArrowLeft", link("tr[data-cell]")), true);
  assert.equal(press("ArrowRight", link("td[data-cell]")), true);
});

test("arrows on a button in the line of a figure go on in the grid", () => {
  const button = { ...link("tr[data-cell]"), matches: (selector) => selector.split(", ").includes("tr[data-cell] button") };
  assert.equal(press("ArrowRight", button), true);
});

test("Tab stops at buttons that lie between two figures, such as those that settle a conflict", () => {
  const at = (place) => ({ place, compareDocumentPosition: (other) => (other.place > place ? 4 : 2) });
  const [before, first, second, after] = [1, 3, 4, 9].map(at);
  const [from, to] = [at(2), at(5)];
  assert.equal(buttonOnTheWay([before, first, second, after], from, to, false), first);
  assert.equal(buttonOnTheWay([before, first, second, after], to, from, true), second);
  assert.equal(buttonOnTheWay([before, after], from, to, false), undefined);
});
