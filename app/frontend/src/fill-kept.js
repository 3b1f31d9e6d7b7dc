// What a form shows when it is opened besides what its page was drawn with.
import { EMPTY } from "./offline-change.js";
import { readCell, writeCell, writtenEarly, writtenIn } from "./fill-cells.js";
import { show } from "./fill-line.js";

// A form that was opened before may hold changes that were not sent yet, and a kept page may be older than what was saved from
// it. A field in which somebody has written before the script was ready stays as it is; all others of its cell are shown as
// they are known here, so that saving the one does not put old figures back with it. Answers what the writer had seen in the
// cells that were written in: { key: [code, remark] }. refused: with which cells the page came back and why, { key: text }: they
// stay as they were typed, as what was written early. before: what their writer had seen in those that somebody else changed.
export function showKept(cells, drawn, record, refused = {}, before = {}) {
  const seen = {};
  for (const cell of cells) {
    const early = writtenIn(cell);
    const change = record.changes[cell.key];
    const [code, remark] = record.cells[cell.key] ?? EMPTY;
    const [was, remarked] = drawn.cells[cell.key] ?? EMPTY;
    if (Object.hasOwn(refused, cell.key) && !early.value && !early.none) {
      seen[cell.key] = seenBefore(cell, refused[cell.key], before[cell.key]);
      continue;
    }
    if (writtenEarly(cell)) seen[cell.key] = [early.value || early.none ? was : code, early.remark ? remarked : remark];
    if (change?.wrong !== undefined) showWrong(cell, change.wrong, early);
    else if (change || code !== was) showRest(cell, change ? change.now : code, early);
    if (cell.none) agree(cell, early);
    if (!cell.remark || early.remark) continue;
    if (change || remark !== remarked) show(cell.remark, change?.remark ?? change?.seenRemark ?? remark);
  }
  return seen;
}

// What was seen when that was typed with which the page came back. Where somebody else had written meanwhile, or emptied the cell,
// the page names that as seen, but nothing was chosen yet: it is sent with what was seen before, so that the writer is asked. Of
// a number beside a ticked box nobody knows which is meant, so it waits with its reason.
function seenBefore(cell, reason, before) {
  if (cell.none?.checked && cell.input.value.trim() !== "") return [...cell.seen, reason];
  return before ?? cell.seen;
}

function showWrong(cell, wrong, early) {
  if (!early.value) cell.input.value = wrong;
}

function showRest(cell, code, early) {
  if (!cell.none && early.value) return;
  const [text, none, estimate] = [cell.input.value, cell.none?.checked, cell.estimate?.checked];
  writeCell(cell, code);
  if (early.value) cell.input.value = text;
  if (early.none) cell.none.checked = none;
  if (early.estimate) cell.estimate.checked = estimate;
}

// As while the script is there: a figure and "does not apply" put one another out. Where both were written the figure stays.
function agree(cell, early) {
  if (early.value && cell.input.value.trim() !== "") cell.none.checked = false;
  else if (early.none && cell.none.checked) cell.input.value = "";
}
