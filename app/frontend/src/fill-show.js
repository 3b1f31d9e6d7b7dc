// Draws what follows from the cells: sentences beside them, totals, shares, changes against other periods, progress, and the
// list of what blocks sending.
import { fromUnits, printNumber } from "./fill-number.js";
import { change, figure, ratio, subtotal } from "./fill-judge.js";

const element = (tag, className, text = "") => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

export const sentence = (pattern, args = []) => args.reduce((text, arg, at) => text.replaceAll(`{${at}}`, arg), pattern);

// The place for sentences beside a cell; in the grid it is a row of its own, so that they can be as long as they need to be.
function saysOf(cell, make) {
  const id = `m-${cell.key}`;
  const found = document.getElementById(id);
  if (found || !make) return found;
  const box = element("div", "dv-fill__says");
  box.id = id;
  if (cell.root.matches("tr")) {
    const row = element("tr", "dv-fill__saysrow");
    const td = document.createElement("td");
    td.colSpan = cell.root.cells.length;
    td.append(box);
    row.append(td);
    cell.root.after(row);
  } else cell.root.append(box);
  return box;
}

function conflict(cell, item, choose) {
  const line = element("div", "dv-fill__say dv-fill__say--conflict");
  line.append(element("p", "", item.text));
  for (const mine of [false, true]) {
    const button = element("button", "govuk-button govuk-button--secondary dv-fill__choose", mine ? item.keep : item.take);
    button.type = "button";
    button.addEventListener("click", () => choose(cell, mine));
    line.append(button);
  }
  return line;
}

// items: { kind: "fault" | "warning" | "note" | "conflict", text }
export function say(cell, items, choose) {
  const box = saysOf(cell, items.length > 0);
  const described = items.length > 0 ? `m-${cell.key}` : null;
  for (const field of cell.fields) {
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
    // Without a value it would say that nothing is wrong.
    if (items.some((item) => item.kind === "fault")) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  cell.root.classList.toggle("dv-fill__row--fault", items.some((item) => item.kind === "fault" || item.kind === "conflict"));
  cell.root.classList.toggle("dv-fill__row--warning", items.some((item) => item.kind === "warning"));
  if (!box) return;
  const lines = items.map((item) =>
    item.kind === "conflict" ? conflict(cell, item, choose) : element("p", `dv-fill__say dv-fill__say--${item.kind}`, item.text),
  );
  // Drawing the same again would make a screen reader say it again.
  const key = JSON.stringify(items.map(({ kind, text }) => [kind, text]));
  if (box.dataset.says !== key) box.replaceChildren(...lines);
  box.dataset.says = key;
  box.closest("tr.dv-fill__saysrow")?.toggleAttribute("hidden", items.length === 0);
}

const put = (place, text) => place && place.textContent !== text && (place.textContent = text);
const signed = (text) => (text === null ? "" : `${text.startsWith("-") || text === "0" ? "" : "+"}${printNumber(text)}%`);

// Totals of questions in parts, shares, and the changes against the two other periods.
export function numbers(root, form, cells) {
  for (const row of root.querySelectorAll("[data-total]")) {
    const sum = figure(form, cells, row.dataset.total);
    put(row.querySelector("[data-now]"), sum === null ? "–" : printNumber(fromUnits(sum)));
    changes(row, sum, (then) => figure(form, then, row.dataset.total), form);
  }
  for (const row of root.querySelectorAll("[data-subtotal]")) {
    const [id, part] = row.dataset.subtotal.split(" ");
    const sum = subtotal(form, cells, id, part);
    put(row.querySelector("[data-now]"), sum === null ? "–" : printNumber(fromUnits(sum)));
    changes(row, sum, (then) => subtotal(form, then, id, part), form);
  }
  for (const row of root.querySelectorAll("[data-ratio]")) {
    const [numerator, denominator] = row.dataset.ratio.split(" ");
    const share = ratio(form, cells, numerator, denominator);
    put(row.querySelector("[data-now]"), share === null ? "–" : `${printNumber(share)}%`);
  }
  for (const row of root.querySelectorAll("tr[data-cell][data-kind=figure]")) {
    const only = { questions: { one: { kind: "figure", parts: [""] } } };
    const of = (codes) => figure(only, { one: codes?.[row.dataset.cell] ?? "" }, "one");
    for (const [name, before] of [["previous", form.previous], ["year", form.lastYear]]) {
      put(row.querySelector(`[data-change=${name}]`), signed(change(of(cells), of(before))));
    }
  }
}

function changes(row, now, figureOf, form) {
  put(row.querySelector("[data-change=previous]"), signed(change(now, figureOf(form.previous))));
  put(row.querySelector("[data-change=year]"), signed(change(now, figureOf(form.lastYear))));
}

// How much is filled in, of the whole form and of each section.
export function progress(cells, codes, texts) {
  // The rows of a table are as many as somebody likes and count for nothing.
  cells = cells.filter((cell) => !cell.root.matches("[data-extra]"));
  const filled = (some) => some.filter((cell) => (codes[cell.key] ?? "") !== "").length;
  const all = filled(cells);
  put(document.querySelector("[data-progress-text]"), sentence(texts.progress, [String(all), String(cells.length)]));
  const bar = document.querySelector("progress[data-progress]");
  if (bar) bar.value = all;
  for (const link of document.querySelectorAll("[data-section-link]")) {
    const some = cells.filter((cell) => cell.root.closest("[data-section]")?.id === link.dataset.sectionLink);
    const faults = some.some((cell) => cell.root.matches(".dv-fill__row--fault"));
    put(link.querySelector("[data-count]"), some.length ? `${filled(some)}/${some.length}` : "");
    link.classList.toggle("dv-fill__link--done", some.length > 0 && filled(some) === some.length && !faults);
    link.classList.toggle("dv-fill__link--fault", faults);
  }
}

function list(place, lines) {
  if (!place) return;
  const key = JSON.stringify(lines);
  if (place.dataset.lines === key) return;
  place.dataset.lines = key;
  place.replaceChildren(
    ...lines.map(({ key: cell, text }) => {
      const line = document.createElement("li");
      const link = element("a", "govuk-link", text);
      link.href = `#c-${cell}`;
      line.append(link);
      return line;
    }),
  );
}

// What blocks sending and what should be looked at, each linked to its cell.
export function blocking(lines, texts) {
  const blocks = lines.filter((line) => line.blocks);
  const warnings = lines.filter((line) => !line.blocks);
  list(document.querySelector("[data-blocking]"), blocks);
  list(document.querySelector("[data-warnings]"), warnings);
  put(document.querySelector("[data-blocking-title]"), sentence(blocks.length ? texts.blocking : texts.ready, [String(blocks.length)]));
  document.querySelector("[data-warnings-box]")?.toggleAttribute("hidden", warnings.length === 0);
  document.querySelector("[data-send]")?.classList.toggle("dv-fill__send--ready", blocks.length === 0);
  put(document.querySelector("[data-fault-count]"), blocks.length ? sentence(texts.faults, [String(blocks.length)]) : texts["no-faults"]);
}

// The state of saving: "saved", "saving", "offline", "signed-out" … in words. link: where it leads, aside in another window.
export function state(kind, texts, args = [], link = null) {
  const place = document.querySelector("[data-state]");
  place.dataset.state = kind;
  const text = sentence(texts[`state-${kind}`], args);
  if (place.textContent === text) return;
  const leads = ({ href, aside }) => Object.assign(element("a", "govuk-link", text), { href, target: aside ? "_blank" : "" });
  place.replaceChildren(link ? leads(link) : text);
}
