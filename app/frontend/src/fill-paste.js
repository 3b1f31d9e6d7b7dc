// Which line of the grid takes which line of what is pasted. Totals stand above their parts and are computed, shares too: a
// pasted line is taken for one of them only when it says the same; any other goes into the next line that can be written in.
import { readFigure, toUnits, valueOf } from "./fill-number.js";

// A total or a share that cannot be computed yet, as the page itself is copied.
const NOTHING = "–";

// In units; what is not filled in counts nothing, and null is what is no figure.
function units(text) {
  const code = readFigure(text ?? "");
  if (code === "" || code === "x") return 0n;
  const value = valueOf(code);
  return value === null ? null : toUnits(value);
}

function isTotal(text, below) {
  if (text.trim() === NOTHING) return true;
  const parts = below.map(units);
  return !parts.includes(null) && units(text) === parts.reduce((sum, part) => sum + part, 0n);
}

function agrees(row, lines, index) {
  const text = lines[index][0] ?? "";
  if (row.parts === undefined) return text.trim() === NOTHING || text.trim().endsWith("%");
  const below = lines.slice(index + 1, index + 1 + row.parts).map((line) => line[0]);
  // With fewer lines than parts there is no telling, so nothing is taken away.
  return below.length === row.parts && isTotal(text, below);
}

// rows: the lines of the grid from the one pasted into on: { computed, parts }, parts being how many lines a total adds.
// Gives for each pasted line the place of its line among them; null for one that is computed.
export function spread(lines, rows) {
  let at = 0;
  return lines.map((_, index) => {
    while (rows[at]?.computed) {
      if (agrees(rows[at++], lines, index)) return null;
    }
    return at++;
  });
}
