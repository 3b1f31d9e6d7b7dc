// Tables in which somebody writes as many rows as there are places: further rows are drawn like the last one, with the names
// that the server gives them, so that what stands in them is saved like all else.
import { sentence } from "./fill-show.js";

// More places than any body has below it; the server takes no more either.
export const MOST = 300;
const KEY = /^([^/]+)\/([1-9]\d{0,3})\//;

export const growing = (form) => [...form.querySelectorAll("[data-grows]")];
export const rowsOf = (table) => [...table.querySelectorAll("tr[data-row]")];
export const numberOf = (key) => Number(KEY.exec(key)?.[2] ?? 0);

// The last row of the table in which anything stands of what is known: cells { key: [code, remark] }, changes { key }.
export function lastRow(question, { cells, changes }) {
  const filled = Object.entries(cells).filter(([, [code, remark]]) => code !== "" || remark !== "");
  const keys = [...filled.map(([key]) => key), ...Object.keys(changes)];
  const numbers = keys.filter((key) => KEY.exec(key)?.[1] === question).map(numberOf);
  // A row of before there was a last one draws no rows up to it.
  return Math.max(0, ...numbers.filter((number) => number <= MOST));
}

function blankField(field, change) {
  field.id = change(field.id);
  field.name = change(field.name);
  field.defaultValue = "";
  field.value = "";
  delete field.dataset.mode;
  for (const name of ["aria-describedby", "aria-invalid"]) field.removeAttribute(name);
}

function blankCell(td, was, now) {
  const named = (text) => text.replace(new RegExp(` – ${was}$`), ` – ${now}`);
  const key = td.dataset.cell;
  const to = key.replace(`/${was}/`, `/${now}/`);
  td.className = "dv-fill__place";
  td.dataset.cell = to;
  td.dataset.label = named(td.dataset.label);
  td.querySelectorAll(".dv-fill__says, .dv-fill__then, .dv-fill__open, .dv-fill__cellfiles, .dv-fill__cellmarks, .dv-comment__mark").forEach((said) => said.remove());
  for (const field of td.querySelectorAll("input")) {
    blankField(field, (name) => name.replace(key, to));
    if (field.hasAttribute("aria-label")) field.setAttribute("aria-label", named(field.getAttribute("aria-label")));
  }
}

function blankRow(row, now) {
  const made = row.cloneNode(true);
  for (const td of made.querySelectorAll("[data-cell]")) blankCell(td, numberOf(td.dataset.cell), now);
  return made;
}

// Draws rows until the table has so many, at most MOST; gives those that came.
export function addRows(table, count) {
  const made = [];
  for (let last = rowsOf(table).at(-1), now = rowsOf(table).length + 1; now <= Math.min(count, MOST); now++) {
    const row = blankRow(last, now);
    last.after(row);
    made.push(row);
    last = row;
  }
  return made;
}

const isMarked = (row) =>
  row.querySelector(".dv-fill__cellfiles:not([data-offer])") !== null || [...row.querySelectorAll("[data-remark]")].some((field) => field.value !== "");

const isBlank = (row) => !isMarked(row) && [...row.querySelectorAll("[data-value]")].every((field) => field.value === "");

// Remarks and files stay with their row. Which rows would get the name of another place over them, as "was → now".
export function renamed(places) {
  const other = ({ cell, column, text }) =>
    column === "value" && cell.root.matches("td") && cell.key.endsWith("/name") && ![text.trim(), ""].includes(cell.input.value.trim());
  return places
    .filter((place) => other(place) && isMarked(place.cell.root.closest("tr")))
    .map(({ cell, text }) => `${cell.input.value.trim()} → ${text.trim()}`);
}

// The button below each table leads to an empty row. A phone shows only the first of several; elsewhere there is one more each
// time. add: (table) => the rows that came.
export function moreButtons(form, add, texts) {
  for (const table of growing(form)) {
    const button = table.closest(".dv-fill__words").querySelector("[data-more]");
    button.hidden = false;
    button.addEventListener("click", () => {
      const isFolded = rowsOf(table).some((row) => row.offsetParent === null);
      const row = isFolded ? rowsOf(table).find(isBlank) : add(table)[0];
      document.querySelector("[data-said]").textContent = row ? "" : sentence(texts["row-most"], [String(MOST)]);
      if (row) row.querySelector("[data-value]").focus();
      else button.textContent = sentence(texts["row-most"], [String(MOST)]);
    });
  }
}
