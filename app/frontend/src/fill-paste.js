// Which line of the grid takes which line of what is pasted. Totals stand above their parts and are computed, shares too, and
// what is pasted may hold lines for them or not. That is decided once for all of it, so that no line moves by itself:
// - it holds them when more of them say what they would have to say than say something else;
// - otherwise, when it ends with the table only with them, or only without them, that tells;
// - otherwise it is taken not to hold them, so that no figure is lost, and the page says so.
import { decimalsOf, doubtOf, readFigure, toUnits, valueOf } from "./fill-number.js";

// A total or a share that cannot be computed yet, as the page itself is copied.
const NOTHING = "–";
// What no other line says tells more than a sum, which may be right by chance.
const SURE = 3;

// Shares follow from figures, so nobody has them without the totals. Of several that end with a table the first one is taken:
// it reaches over the fewest tables.
// Totals of parts of an axis may be there or not as well.
const WAYS = [
  { totals: true, subtotals: true, shares: true },
  { totals: true, subtotals: true },
  { totals: true, shares: true },
  { totals: true },
  { subtotals: true },
  {},
];

const isShare = (row) => row.parts === undefined;
const kindOf = (row) => (isShare(row) ? "shares" : row.sub ? "subtotals" : "totals");
const holds = (way, row) => !row.computed || way[kindOf(row)] === true;

// In units; what is not filled in counts nothing, and null is what is no figure.
function units(text) {
  const code = readFigure(text ?? "");
  if (code === "" || code === "x") return 0n;
  const value = valueOf(code);
  return value === null || doubtOf(text) ? null : toUnits(value);
}

// Above 0 when the line says what its row would have to say, below 0 when it says something else, 0 when there is no telling.
function verdict(row, lines, index, way) {
  const text = (lines[index][0] ?? "").trim();
  if (text === NOTHING) return SURE;
  if (text === "") return 0;
  if (isShare(row)) return text.endsWith("%") ? SURE : -1;
  // The totals among the lines that it adds are passed over where they are there.
  const among = (row.subs ?? Array(row.parts).fill(false)).filter((sub) => !sub || way.subtotals);
  const adds = lines.slice(index + 1, index + 1 + among.length).filter((_, at) => !among[at]);
  const parts = adds.map((line) => units(line[0]));
  const total = units(text);
  if (total === null || parts.length < row.parts || parts.includes(null)) return 0;
  // Where nothing is but zeros any line looks like a total.
  if (total === parts.reduce((sum, part) => sum + part, 0n)) return total === 0n ? 0 : 1;
  return -1;
}

// Whether the table ends with this row, or with rows after it that are passed over.
function ends(rows, at, way) {
  if (!rows[at]) return false;
  for (let next = at; !rows[next].last && next + 1 < rows.length; ) {
    next += 1;
    if (holds(way, rows[next])) return false;
  }
  return true;
}

function tried(lines, rows, way) {
  const usable = rows.flatMap((row, at) => (holds(way, row) ? [at] : []));
  const to = lines.map((_, index) => usable[index] ?? rows.length + index - usable.length);
  const verdicts = to.flatMap((at, index) => (rows[at]?.computed ? [verdict(rows[at], lines, index, way)] : []));
  const agree = verdicts.reduce((sum, one) => sum + Math.max(one, 0), 0);
  const differ = verdicts.filter((one) => one < 0).length;
  return { to, agree, differ, ends: ends(rows, to.at(-1), way) };
}

// rows: the lines of the grid from the one pasted into on: { computed, parts, subs, sub, last }, parts being how many lines a total
// adds, subs which of the lines of its question are totals themselves, and sub that it is such a one.
// from: the column pasted into; beside the figures nothing is computed, so every line stays in its place.
// Gives for each pasted line the place of its row among them, past their end when there is none.
export function spread(lines, rows, from = 0) {
  if (from > 0) return lines.map((_, index) => index);
  const ways = WAYS.map((way) => tried(lines, rows, way));
  const best = (one, other) => other.agree - other.differ - (one.agree - one.differ) || other.ends - one.ends;
  const [told] = ways.filter((way) => way.agree > way.differ).sort(best);
  const likely = told ?? ways.find((way) => way.ends) ?? ways.find((way) => way.agree > 0 && way.agree === way.differ);
  return (likely ?? ways.at(-1)).to;
}

// The computed rows that lie between those that took a line and took none themselves.
export function passedOver(to, rows) {
  return rows.flatMap((row, at) => (row.computed && at < to.at(-1) && !to.includes(at) ? [at] : []));
}

// Whether a computed row shows another number than was pasted over it. A share may have been rounded.
export function differs(text, now, row) {
  if (["", NOTHING, now.trim()].includes(text.trim())) return false;
  const [pasted, shown] = [text, now].map((one) => valueOf(readFigure(one)));
  if (pasted === null || shown === null || (!isShare(row) && doubtOf(text))) return true;
  if (!isShare(row)) return toUnits(pasted) !== toUnits(shown);
  const step = 10 ** -Math.min(decimalsOf(pasted), decimalsOf(shown));
  return Math.abs(Number(pasted) - Number(shown)) > step / 2 + 1e-9;
}
