// The cells of a form on the page: what stands in each as a code ("" nothing, "x" does not apply, "=12" a figure, "~12" an
// estimate, "'…" words), and how a code is shown again.
import { drawn, show, textOf } from "./fill-line.js";
import { decimalsOf, doubtOf, inEnglish, printNumber, readFigure, valueOf } from "./fill-number.js";

const HIGHEST = 999999999999999;
// So many characters a text may have, as the server counts them, which keeps no more.
export const LONGEST = 20_000;
// How a field without boxes says that its cell does not apply, as the server writes it.
const NONE = "KAD";

function ofFigure(root, input) {
  const part = (name) => root.querySelector(`input[name="${name}.${CSS.escape(root.dataset.cell)}"]`);
  const estimate = part("e");
  return { input, estimate, none: part("n"), estimable: estimate !== null || "estimable" in root.dataset };
}

const asked = ({ dataset }) => ({ decimals: Number(dataset.decimals), share: "share" in dataset, unit: dataset.unit });

// Hidden fields tell what the writer has seen in the cell and beside it, with its line breaks: what was stored, unless the page
// came back with what was refused.
function asDrawn(root, field, remark) {
  const hidden = (name) => root.querySelector(`input[name="${name}.${CSS.escape(root.dataset.cell)}"]`)?.value ?? "";
  const seen = [hidden("s"), hidden("q")];
  if (remark) drawn(remark, seen[1]);
  if (root.dataset.kind === "words") drawn(field, shown(seen[0]));
  return seen;
}

// Every cell of the form in its order: key, kind, the fields that hold it.
export function cellsOf(form) {
  return [...form.querySelectorAll("[data-cell]")].map((root) => {
    const kind = root.dataset.kind;
    const fields = [...root.querySelectorAll("[data-value]")];
    const remark = root.querySelector("[data-remark]");
    const seen = asDrawn(root, fields[0], remark);
    const common = { root, seen, key: root.dataset.cell, kind, fields, input: fields[0], remark, label: root.dataset.label };
    return kind === "figure" ? { ...common, ...asked(root), ...ofFigure(root, fields[0]) } : common;
  });
}

// What a figure's field says: its code, or the fault with which it cannot be kept.
export function readTyped(cell, typed) {
  const code = readFigure(typed);
  const value = valueOf(code);
  if (code === null) return { fault: "not-a-number", args: [typed.trim()] };
  if (value === null) return { code };
  const doubt = doubtOf(typed, cell);
  if (doubt === "percent") return { fault: doubt, args: [typed.trim(), cell.unit] };
  if (doubt) return { fault: doubt, args: [typed.trim(), printNumber(value.replace("-", "")), printNumber(inEnglish(typed))] };
  if (value.startsWith("-")) return { fault: "negative", args: [typed.trim()] };
  if (decimalsOf(value) > cell.decimals) return { fault: cell.decimals === 0 ? "whole" : "decimals", args: [typed.trim(), cell.decimals] };
  if (Number(value) > HIGHEST) return { fault: "too-large", args: [typed.trim()] };
  if (code.startsWith("~") && !cell.estimable) return { fault: "no-estimate", args: [typed.trim()] };
  return { code };
}

function ofWords(cell) {
  if (cell.kind === "yes-no") return cell.fields.find((field) => field.checked)?.value ?? "";
  return textOf(cell.input);
}

// The code of a cell as it is on the page, or its fault.
export function readCell(cell) {
  if (cell.kind !== "figure") {
    const words = ofWords(cell);
    if (words === NONE) return { code: "x" };
    const length = words.replaceAll("\r\n", "\n").length;
    if (length > LONGEST) return { fault: "too-long", args: [printNumber(String(length)), printNumber(String(LONGEST))] };
    const day = cell.kind === "day" && words !== "" ? isoDay(words) : words;
    return day === null ? { fault: "not-a-day", args: [words] } : { code: words === "" ? "" : `'${day}` };
  }
  const read = readTyped(cell, cell.input.value);
  if (read.code === "" && cell.none?.checked) return { code: "x" };
  if (read.code?.startsWith("=") && cell.estimate?.checked) return { code: `~${read.code.slice(1)}` };
  return read;
}

export function isoDay(text) {
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const chosen = (field) => field.checked !== field.defaultChecked;

// Whether somebody has written in the field since the page was drawn.
function isWritten(field) {
  if (!field) return false;
  if (!field.options) return field.type === "radio" || field.type === "checkbox" ? chosen(field) : field.value !== field.defaultValue;
  const drawn = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(drawn, 0);
}

// In which fields of the cell somebody has written since the page was drawn. Compared with the page and not with what is
// stored: a page that came back with what was refused shows more than that, and its writer has yet to choose.
export const writtenIn = (cell) => ({
  value: cell.fields.some(isWritten),
  none: isWritten(cell.none),
  estimate: isWritten(cell.estimate),
  remark: isWritten(cell.remark),
});

export const writtenEarly = (cell) => Object.values(writtenIn(cell)).includes(true);

// A code as a field shows it.
export function shown(code) {
  const value = valueOf(code);
  if (value !== null) return printNumber(value);
  return (code ?? "").startsWith("'") ? code.slice(1) : "";
}

const dayFirst = (day) => day.split("-").reverse().join("/");

// What a code says to a reader: the name of what was chosen, yes or no as the page writes it, a day with its day first.
export function named(cell, code) {
  const words = shown(code);
  if (cell.kind === "day") return dayFirst(words);
  if (cell.kind === "choice") return [...cell.input.options].find((one) => one.value === words)?.text ?? words;
  if (cell.kind === "yes-no") return cell.fields.find((one) => one.value === words)?.labels?.[0]?.textContent.trim() ?? words;
  return words;
}

// A code as a field shows it, with the signs that say in a field without boxes what the number alone does not.
function shownIn(cell, code) {
  if (code === "x") return cell.none ? "" : NONE;
  const text = cell.kind === "day" ? dayFirst(shown(code)) : shown(code);
  return code.startsWith("~") && !cell.estimate ? `~${text}` : text;
}

export function writeCell(cell, code) {
  if (cell.kind === "yes-no") {
    for (const field of cell.fields) field.checked = shownIn(cell, code) === field.value;
    return;
  }
  // Somebody else may have put it there after the page was drawn.
  if (code === "x" && cell.kind === "choice" && ![...cell.input.options].some((one) => one.value === NONE)) cell.input.add(new Option(NONE));
  show(cell.input, shownIn(cell, code));
  if (cell.none) cell.none.checked = code === "x";
  if (cell.estimate) cell.estimate.checked = code.startsWith("~");
  mark(cell, code);
}

// Shows beside the field what its code says besides the number. The blank lets the style sheet tell an empty field.
export function mark(cell, code, texts) {
  if (texts && cell.kind === "figure") cell.input.placeholder = code === "x" ? texts.none : " ";
  cell.followMarks?.();
  cell.root.classList.toggle("dv-fill__row--none", code === "x");
  cell.root.classList.toggle("dv-fill__row--estimate", code.startsWith("~"));
}

// After a cell is left: the number printed with its points, signs for an estimate and "does not apply" moved to their boxes.
export function tidyCell(cell) {
  if (cell.kind !== "figure") return;
  const { code } = readTyped(cell, cell.input.value);
  if (code === undefined || code === "") return;
  if (cell.none) cell.none.checked = code === "x";
  if (cell.estimate && code.startsWith("~")) cell.estimate.checked = true;
  cell.input.value = shownIn(cell, code);
}
