// A rectangle of cells, chosen with Shift and the arrows or by dragging, and copied as Excel understands it.
import { writeRange } from "./fill-range.js";
import { parseNumber } from "./fill-number.js";

const CHOSEN = "dv-fill__chosen";

// A column of the grid is a td; the first column that can be chosen is the first one behind the question.
const tds = (row) => [...row.querySelectorAll(":scope > td[data-column]")];

// An estimate goes out with the sign by which it is read as one again.
const ESTIMATE = "~";

export function textOf(td) {
  const field = td.querySelector("[data-value], [data-remark]");
  const isValue = field?.matches("[data-value]");
  const marks = td.closest("[data-cell]")?.classList;
  if (td.closest("tr").classList.contains("dv-fill__row--none") && isValue) return field.placeholder;
  const text = (field ? field.value : td.innerText).trim();
  return isValue && marks?.contains("dv-fill__row--estimate") && !text.startsWith(ESTIMATE) ? ESTIMATE + text : text;
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

// Numbers go out without points, so that a spreadsheet of any language takes them for numbers.
function html(rows) {
  const cell = (text) => {
    const value = parseNumber(text.replace(/^\+/, ""));
    return value !== null && !text.endsWith("%") ? `<td x:num="${value}">${value}</td>` : `<td>${escaped(text.startsWith(ESTIMATE) ? plain(text) : text)}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

export function plain(text) {
  if (text.startsWith(ESTIMATE)) return ESTIMATE + plain(text.slice(ESTIMATE.length));
  const value = parseNumber(text);
  return value === null || text.endsWith("%") ? text : value.replace(".", ",");
}

export function selection(rows) {
  let anchor = null;
  let end = null;

  const place = (td) => {
    const row = rows.indexOf(td?.closest("tr"));
    return row < 0 ? null : { row, column: tds(rows[row]).indexOf(td) };
  };
  const span = () => {
    if (!anchor || !end) return null;
    return {
      rows: [Math.min(anchor.row, end.row), Math.max(anchor.row, end.row)],
      columns: [Math.min(anchor.column, end.column), Math.max(anchor.column, end.column)],
    };
  };
  const matrix = () => {
    const area = span();
    if (!area) return [];
    return rows.slice(area.rows[0], area.rows[1] + 1).map((row) => tds(row).slice(area.columns[0], area.columns[1] + 1));
  };
  const draw = () => {
    document.querySelectorAll(`.${CHOSEN}`).forEach((td) => td.classList.remove(CHOSEN));
    if (many()) matrix().flat().forEach((td) => td.classList.add(CHOSEN));
  };
  const many = () => matrix().flat().length > 1;

  return {
    many,
    cells: matrix,
    begin(td) {
      anchor = end = place(td);
      draw();
    },
    extend(td) {
      if (!anchor) return;
      end = place(td) ?? end;
      draw();
    },
    // One step of the end of the rectangle.
    step(down, right) {
      if (!end) return;
      const row = Math.min(rows.length - 1, Math.max(0, end.row + down));
      const column = Math.min(tds(rows[row]).length - 1, Math.max(0, end.column + right));
      end = { row, column };
      draw();
      tds(rows[row])[column]?.scrollIntoView({ block: "nearest" });
    },
    drop() {
      anchor = end;
      draw();
    },
    forget() {
      anchor = end = null;
      draw();
    },
    copy(event) {
      const texts = matrix().map((row) => row.map(textOf));
      event.clipboardData.setData("text/plain", writeRange(texts.map((row) => row.map(plain))));
      event.clipboardData.setData("text/html", html(texts));
      event.preventDefault();
    },
  };
}
