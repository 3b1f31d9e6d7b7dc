// Judges answers while they are typed, by the same rules as the server, which judges them again when they are saved.
import { fromUnits, percent, printNumber, toUnits, valueOf } from "./fill-number.js";

// The edition as the server writes it (EditionJson), with what was reported before, as it is judged here.
export function prepare(edition, previous, lastYear, next = {}) {
  const question = ({ kind, parts, compulsory, most, explainOver, rows, columns }) => ({
    kind,
    parts: parts ? parts.map((part) => part.id) : [""],
    compulsory,
    most,
    over: explainOver,
    rows,
    columns,
  });
  const all = edition.sections.flatMap((section) => section.questions).map((one) => [one.id, question(one)]);
  return { questions: Object.fromEntries(all), checks: edition.checks, previous, lastYear, next };
}

const keyOf = (question, part) => (part === "" ? question : `${question}/${part}`);

// Codes added, in units; null when one of them is missing or none applies.
function added(all) {
  const codes = all.filter((code) => code !== "x");
  if (codes.length === 0) return null;
  let sum = 0n;
  for (const code of codes) {
    const value = valueOf(code);
    if (value === null) return null;
    sum += toUnits(value);
  }
  return sum;
}

// The figure of a question, its parts added.
export function figure(form, cells, id) {
  const question = form.questions[id];
  return question?.kind === "figure" ? (added(question.parts.map((part) => cells[keyOf(id, part)] ?? "")) ?? itself(cells, id)) : null;
}

// Of an edition that asked in other parts what was told of the whole or of a part of one axis stands for itself.
function itself(cells, key) {
  const value = valueOf(cells[key] ?? "");
  return value === null ? null : toUnits(value);
}

// What of a figure stands in a part of one axis: the combinations that have its name in theirs.
export function subtotal(form, cells, id, part) {
  const within = (form.questions[id]?.parts ?? []).filter((one) => one.split("_").includes(part));
  return within.length === 0 ? null : (added(within.map((one) => cells[keyOf(id, one)] ?? "")) ?? itself(cells, keyOf(id, part)));
}

// The rows of a table that have anything in them, numbered ones by their number.
function rowsOf(cells, table) {
  const used = Object.keys(cells).filter((key) => key.startsWith(`${table}/`) && cells[key] !== "");
  const rows = [...new Set(used.map((key) => key.split("/")[1]))];
  return rows.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

// A column of a table, its rows added: an empty cell counts nothing beside numbers in other rows; null when the column has none.
export function column(cells, table, id) {
  return added(rowsOf(cells, table).map((row) => cells[`${table}/${row}/${id}`] ?? "").filter((code) => valueOf(code) !== null));
}

// A known value, or 0 or more of one that is not known: figures are never negative.
const known = (value) => (value === null ? { least: 0n, most: null } : { least: value, most: value });
const plus = (one, other) => (one === null || other === null ? null : one + other);
const minus = (one, other) => (one === null || other === null ? null : one - other);

// Whether a term was said not to apply, in every cell of it.
function isNone(form, cells, term) {
  const of = (id, all) => all[id] === "x" || (form.questions[id]?.kind === "figure" && form.questions[id].parts.every((part) => all[keyOf(id, part)] === "x"));
  if (term.answer !== undefined) return of(term.answer, cells);
  if (term.part !== undefined) return cells[keyOf(term.part.question, term.part.part)] === "x";
  if (term.previous !== undefined) return of(term.previous, form.previous);
  return term.yearBefore !== undefined && of(term.yearBefore, form.lastYear);
}

// What an expression comes to: at least and at most, the same when all is known, null where there is no telling.
function evaluate(form, cells, expression) {
  if (expression.fixed !== undefined) return known(toUnits(expression.fixed));
  if (expression.answer !== undefined) return known(figure(form, cells, expression.answer));
  if (expression.part !== undefined) return known(added([cells[keyOf(expression.part.question, expression.part.part)] ?? ""]));
  if (expression.previous !== undefined) return known(figure(form, form.previous, expression.previous));
  if (expression.yearBefore !== undefined) return known(figure(form, form.lastYear, expression.yearBefore));
  if (expression.column !== undefined) return known(column(cells, expression.column.table, expression.column.column));
  // What does not apply counts nothing beside terms that do, as a part of a figure does.
  const none = expression.sum.every((term) => term.of.fixed !== undefined || isNone(form, cells, term.of));
  return expression.sum.reduce((all, term) => {
    const one = !none && isNone(form, cells, term.of) ? known(0n) : evaluate(form, cells, term.of);
    return term.sign > 0
      ? { least: plus(all.least, one.least), most: plus(all.most, one.most) }
      : { least: minus(all.least, one.most), most: minus(all.most, one.least) };
  }, known(0n));
}

// The signs as people write them.
const WRITTEN = { "=": "=", "<=": "≤", ">=": "≥" };
const above = (one, other) => one.least !== null && other.most !== null && one.least > other.most;

// The cells that an expression reads, in its order; a whole figure, and a table, by its question alone.
function read(expression) {
  if (expression.answer !== undefined) return [{ question: expression.answer, part: "" }];
  if (expression.part !== undefined) return [expression.part];
  if (expression.previous !== undefined) return [{ question: expression.previous, part: "" }];
  if (expression.yearBefore !== undefined) return [{ question: expression.yearBefore, part: "" }];
  if (expression.column !== undefined) return [{ question: expression.column.table, part: "" }];
  return (expression.sum ?? []).flatMap((term) => read(term.of));
}

// The cell beside which it is said that a rule fails: the part of its first question that it names, else the first of the question.
function named(form, check) {
  const [left, right] = [read(check.left), read(check.right)];
  const id = (left.length > 0 ? left : right).map((cell) => cell.question).sort()[0];
  const { part } = [...left, ...right].find((cell) => cell.question === id);
  return part === "" ? firstKey(form, id) : keyOf(id, part);
}

const show = (units) => printNumber(fromUnits(units));
const distance = (one, other) => (one > other ? one - other : other - one);
// The cell beside which something about a question is said; in a table with rows of its own the first one.
function firstKey(form, id) {
  const question = form.questions[id];
  return question?.kind === "table" && question.rows === "free" ? `${id}/1/name` : keyOf(id, question?.parts?.[0] ?? "");
}

// Both sides of a comparison that fails whatever is not known yet; null when it may hold.
function failing(form, cells, check) {
  const [left, right] = [evaluate(form, cells, check.left), evaluate(form, cells, check.right)];
  if (check.relation !== ">=" && above(left, right)) return [left.least, right.most];
  if (check.relation !== "<=" && above(right, left)) return [left.most, right.least];
  return null;
}

const isExcused = (cells, check) => check.unless !== undefined && (cells[check.unless] ?? "").startsWith("'");

function compare(form, cells, check, kind = "fails") {
  const sides = failing(form, cells, check);
  if (sides === null) return [];
  const args = [check.sentence, show(sides[0]), WRITTEN[check.relation], show(sides[1]), show(distance(...sides))];
  return [{ kind, key: named(form, check), blocks: check.severity === "fault", args }];
}

// A report that comes after that of a later hour must not be what that one may not follow.
function overtaken(form, cells) {
  if (Object.keys(form.next).length === 0) return [];
  const then = { ...form, previous: cells, lastYear: {} };
  const follows = (one) => one.previous !== undefined || (one.sum ?? []).some((term) => follows(term.of));
  return form.checks
    .filter((check) => check.kind !== "both" && (follows(check.left) || follows(check.right)) && !isExcused(form.next, check))
    .flatMap((check) => compare(then, form.next, check, "fails-next"));
}

function both(form, cells, check) {
  const there = (id) => ![null, 0n].includes(figure(form, cells, id));
  const { one, other } = check;
  if (there(one) === there(other)) return [];
  const key = firstKey(form, there(one) ? other : one);
  return [{ kind: "alone", key, blocks: check.severity === "fault", args: [check.sentence] }];
}

// Whether a rule holds for every row of a table too: it asks about columns of it only, as they are now, and about no number.
function isOfRows(columns, check) {
  const side = (one) => columns.includes(one.answer) || Number(one.fixed) === 0 || (one.sum?.every((term) => side(term.of)) ?? false);
  return check.kind === "both" ? columns.includes(check.one) && columns.includes(check.other) : side(check.left) && side(check.right);
}

// The rows of each table, each as cells of its own: what stands in its columns, as if nothing else had been asked.
function placesOf(form, cells) {
  const tables = Object.entries(form.questions).filter(([, one]) => one.kind === "table");
  return tables.map(([table, { columns = [], rows }]) => ({
    columns,
    rows: rowsOf(cells, table).map((row) => {
      const name = cells[`${table}/${row}/name`] ?? "";
      return {
        place: `${table}/${row}`,
        told: rows === "free" ? { number: row, name: name.startsWith("'") ? name.slice(1) : "" } : undefined,
        own: Object.fromEntries(columns.map((id) => [id, cells[`${table}/${row}/${id}`] ?? ""])),
      };
    }),
  }));
}

// What holds for all places together holds for each of them, where a table tells the same figures by place.
function inRows(form, tables, check) {
  const rows = tables.filter(({ columns }) => isOfRows(columns, check)).flatMap((table) => table.rows);
  // A place whose other figure is not told by place waits for it, as the sum of its column does.
  const waits = (own) => check.kind === "both" && [check.one, check.other].some((id) => own[id] === "");
  return rows
    .filter(({ own }) => !waits(own))
    .flatMap(({ place, told, own }) => judged(form, own, check).map((one) => ({ ...one, key: `${place}/${one.key.split("/")[0]}`, row: told })));
}

const judged = (form, cells, check) => (check.kind === "both" ? both(form, cells, check) : compare(form, cells, check));

function changed(form, cells, remarks, id, question) {
  const now = figure(form, cells, id);
  const before = figure(form, form.previous, id);
  if (question.over === undefined || now === null || before === null) return [];
  if (question.parts.some((part) => (remarks[keyOf(id, part)] ?? "").trim() !== "")) return [];
  const [by, size] = [now - before, before < 0n ? -before : before];
  if ((by < 0n ? -by : by) * 100n <= BigInt(question.over) * size) return [];
  const rounded = percent(by, size, 1) ?? "0";
  const kind = before === 0n ? "unexplained-zero" : by > 0n ? "unexplained-up" : "unexplained-down";
  const args = [show(before), show(now), printNumber(rounded.replace("-", "")), String(question.over)];
  return [{ kind, key: firstKey(form, id), blocks: true, args }];
}

function ofQuestion(form, cells, remarks, id, question) {
  const found = [];
  const begun = question.kind === "table" && Object.keys(cells).some((key) => key.startsWith(`${id}/`) && cells[key] !== "");
  for (const part of begun ? [] : question.parts) {
    const key = question.kind === "table" ? firstKey(form, id) : keyOf(id, part);
    if (question.compulsory && (cells[key] ?? "") === "") found.push({ kind: "missing", key, blocks: true, args: [] });
  }
  if (question.kind !== "figure") return found;
  const now = figure(form, cells, id);
  if (question.most !== undefined && now !== null && now > toUnits(question.most)) {
    found.push({ kind: "too-high", key: firstKey(form, id), blocks: true, args: [show(now), printNumber(question.most)] });
  }
  return found.concat(changed(form, cells, remarks, id, question));
}

// Everything found, in the order of the form, then of its checks: kind, the cell it stands beside, whether it blocks sending.
export function judge(form, cells, remarks) {
  const found = Object.entries(form.questions).flatMap(([id, question]) => ofQuestion(form, cells, remarks, id, question));
  const places = placesOf(form, cells);
  const checked = form.checks
    .filter((check) => !isExcused(cells, check))
    .flatMap((check) => [...judged(form, cells, check), ...inRows(form, places, check)]);
  return [...found, ...checked, ...overtaken(form, cells)];
}

// A share in per cent with one decimal, the parts of both sides added; null while it cannot be made.
export function ratio(form, cells, numerator, denominator) {
  const [part, whole] = [figure(form, cells, numerator), figure(form, cells, denominator)];
  return part === null || whole === null ? null : percent(part, whole, 1);
}

// The change against another period in per cent with one decimal; null when one of the two is missing or before is 0.
export function change(now, before) {
  if (now === null || before === null || before === 0n) return null;
  return percent(now - before, before < 0n ? -before : before, 1);
}
