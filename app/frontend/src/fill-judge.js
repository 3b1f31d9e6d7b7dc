// Judges answers while they are typed, by the same rules as the server, which judges them again when they are saved.
import { fromUnits, percent, printNumber, toUnits, valueOf } from "./fill-number.js";

// The edition as the server writes it (EditionJson), with what was reported before, as it is judged here.
export function prepare(edition, previous, lastYear) {
  const question = ({ kind, parts, compulsory, most, explainOver, rows }) => ({
    kind,
    parts: parts ? parts.map((part) => part.id) : [""],
    compulsory,
    most,
    over: explainOver,
    rows,
  });
  const all = edition.sections.flatMap((section) => section.questions).map((one) => [one.id, question(one)]);
  return { questions: Object.fromEntries(all), checks: edition.checks, previous, lastYear };
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
  return question?.kind === "figure" ? added(question.parts.map((part) => cells[keyOf(id, part)] ?? "")) : null;
}

// A column of a table, all rows that have anything in them added.
export function column(cells, table, id) {
  const used = Object.keys(cells).filter((key) => key.startsWith(`${table}/`) && cells[key] !== "");
  const rows = new Set(used.map((key) => key.split("/")[1]));
  return added([...rows].map((row) => cells[`${table}/${row}/${id}`] ?? ""));
}

function evaluate(form, cells, expression) {
  if (expression.fixed !== undefined) return toUnits(expression.fixed);
  if (expression.answer !== undefined) return figure(form, cells, expression.answer);
  if (expression.previous !== undefined) return figure(form, form.previous, expression.previous);
  if (expression.yearBefore !== undefined) return figure(form, form.lastYear, expression.yearBefore);
  if (expression.column !== undefined) return column(cells, expression.column.table, expression.column.column);
  let sum = 0n;
  for (const term of expression.sum) {
    const value = evaluate(form, cells, term.of);
    if (value === null) return null;
    sum += BigInt(term.sign) * value;
  }
  return sum;
}

// The signs as people write them.
const WRITTEN = { "=": "=", "<=": "≤", ">=": "≥" };
const holds = { "=": (l, r) => l === r, "<=": (l, r) => l <= r, ">=": (l, r) => l >= r };

// The questions of an expression.
function asked(expression) {
  if (expression.answer !== undefined) return [expression.answer];
  if (expression.previous !== undefined) return [expression.previous];
  if (expression.yearBefore !== undefined) return [expression.yearBefore];
  if (expression.column !== undefined) return [expression.column.table];
  return (expression.sum ?? []).flatMap((term) => asked(term.of));
}

const show = (units) => printNumber(fromUnits(units));
const distance = (one, other) => (one > other ? one - other : other - one);
// The cell beside which something about a question is said; in a table with rows of its own the first one.
function firstKey(form, id) {
  const question = form.questions[id];
  return question?.kind === "table" && question.rows === "free" ? `${id}/1/name` : keyOf(id, question?.parts?.[0] ?? "");
}


function compare(form, cells, check) {
  const left = evaluate(form, cells, check.left);
  const right = evaluate(form, cells, check.right);
  if (left === null || right === null || holds[check.relation](left, right)) return [];
  if (check.unless && (cells[check.unless] ?? "").startsWith("'")) return [];
  const id = [...asked(check.left)].sort()[0] ?? [...asked(check.right)].sort()[0];
  const args = [check.sentence, show(left), WRITTEN[check.relation], show(right), show(distance(left, right))];
  return [{ kind: "fails", key: firstKey(form, id), blocks: check.severity === "fault", args }];
}

function both(form, cells, check) {
  const there = (id) => ![null, 0n].includes(figure(form, cells, id));
  const { one, other } = check;
  if (there(one) === there(other)) return [];
  const key = firstKey(form, there(one) ? other : one);
  return [{ kind: "alone", key, blocks: check.severity === "fault", args: [check.sentence] }];
}

function changed(form, cells, remarks, id, question) {
  const now = figure(form, cells, id);
  const before = figure(form, form.previous, id);
  if (question.over === undefined || now === null || before === null) return [];
  if (question.parts.some((part) => (remarks[keyOf(id, part)] ?? "").trim() !== "")) return [];
  const by = before === 0n ? (now === 0n ? "0" : "1000") : percent(now - before, before < 0n ? -before : before);
  if (Math.abs(Number(by)) <= question.over) return [];
  const kind = before === 0n ? "unexplained-zero" : Number(by) > 0 ? "unexplained-up" : "unexplained-down";
  const args = [show(before), show(now), printNumber(by.replace("-", "")), String(question.over)];
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
  return found.concat(form.checks.flatMap((check) => (check.kind === "both" ? both(form, cells, check) : compare(form, cells, check))));
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
