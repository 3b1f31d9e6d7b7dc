// The keyboard and the mouse in the grid, as in a spreadsheet. A field is ready (its text is chosen, arrows move on), being
// written (what was typed replaces it, arrows still move on) or being edited (F2 or a second click; arrows move the caret).
import { differs, passedOver, spread } from "./fill-paste.js";
import { readRange } from "./fill-range.js";
import { openRemark } from "./fill-listen.js";
import { renamed } from "./fill-rows.js";
import { selection } from "./fill-select.js";

const COLUMNS = ["value", "remark"];
// A line of text outside the grid has a history of its own as much as a text of many lines.
const TEXT = "textarea, input:not([type=checkbox]):not([type=radio])";
// Fields of the grid: of a line with one cell and its remark, and of a table with a cell in each column and its remark in it.
const FIELD = "tr[data-cell] [data-value], tr[data-cell] [data-remark], td[data-cell] [data-value], td[data-cell] [data-remark]";
// What else of the grid the arrows lead to and from. A question with words stands in no line, so its links are none of it.
const BESIDE = ["input[type=checkbox]", "a", "button"].flatMap((part) => [`tr[data-cell] ${part}`, `td[data-cell] ${part}`]).join(", ");
const EDITING = "editing";

export function grid(form, cells, acts) {
  const rows = [...form.querySelectorAll("tr[data-row]")];
  const byRow = new Map(cells.map((cell) => [cell.root, cell]));
  const chosen = selection(rows);
  // On a phone a remark may be folded away; what cannot be seen cannot be gone to.
  const visible = (to) => (to && to.offsetParent !== null ? to : undefined);
  const field = (cell, column) => (column === "remark" ? visible(cell?.remark) : cell?.input);
  const columnOf = (target) => (target.matches("[data-remark]") ? "remark" : "value");
  const cellOf = (target) => byRow.get(target.closest?.("[data-cell]"));
  const editing = (target) => target.dataset.mode === EDITING;
  let before = null;

  function go(cell, column = "value") {
    const to = field(cell, column) ?? cell?.input;
    if (!to) return;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  }

  // The next cell of the form in that direction whose column can be written in; in a table the one above or below.
  function beside(cell, by, column) {
    const row = cell.root.matches("td") ? rows[rows.indexOf(cell.root.parentElement) + by] : null;
    const near = byRow.get(row?.cells[cell.root.cellIndex]);
    if (near) return near;
    const usable = cells.filter((one) => field(one, column));
    const at = usable.indexOf(cell);
    return at < 0 ? cells[cells.indexOf(cell) + by] : usable[at + by];
  }

  function down(target, by) {
    const cell = cellOf(target);
    acts.leave(cell);
    go(beside(cell, by, columnOf(target)), columnOf(target));
  }

  function across(target, by) {
    const stops = [...target.closest("tr").querySelectorAll("input:not([type=hidden]):not(:disabled), a[href], tr[data-cell] button:not(:disabled)")];
    const shown = stops.filter(visible);
    const to = shown[shown.indexOf(target) + by];
    if (!to) return;
    acts.leave(cellOf(target));
    to.focus();
  }

  function tab(event, target) {
    const cell = cellOf(target);
    const back = event.shiftKey;
    // A table whose last row is written in has one more afterwards.
    acts.leave(cell);
    const column = COLUMNS[COLUMNS.indexOf(columnOf(target)) + (back ? -1 : 1)];
    const next = column && field(cell, column) ? cell : cells[cells.indexOf(cell) + (back ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    const to = column ?? (back ? "remark" : "value");
    const near = buttonOnTheWay(buttons(), target, field(next, to) ?? next.input, back);
    if (near) near.focus();
    else go(next, to);
  }

  // Buttons in lines of their own: those in the line of a cell are reached with the arrows, so that Tab goes on from figure to
  // figure.
  const buttons = () => [...form.querySelectorAll("tr button:not(:disabled)")].filter((one) => !one.closest("[data-cell]") && visible(one));

  const ready = (target) => {
    target.dataset.mode = "";
    target.select();
  };

  function edit(target) {
    target.dataset.mode = EDITING;
    target.setSelectionRange(target.value.length, target.value.length);
  }

  // As in a spreadsheet Shift and F2 write beside the cell.
  function remark(target) {
    const cell = cellOf(target);
    acts.leave(cell);
    if (cell.remark) openRemark(cell);
  }

  function arrow(event, target, vertical, by) {
    if (event.shiftKey && !editing(target) && target.dataset.mode !== "writing") {
      event.preventDefault();
      chosen.step(vertical ? by : 0, vertical ? 0 : by);
    } else if (vertical || !editing(target)) {
      event.preventDefault();
      if (vertical) down(target, by);
      else across(target, by);
    }
  }

  // What a field held when it was entered, with the boxes that typing in it may have changed.
  function held(target) {
    const { none, estimate } = columnOf(target) === "value" ? cellOf(target) : {};
    return { text: target.value, boxes: [none, estimate].filter(Boolean).map((box) => [box, box.checked]) };
  }

  function restore(target) {
    target.value = before.text;
    for (const [box, checked] of before.boxes) box.checked = checked;
    // Totals follow, and what was kept of it meanwhile is taken back.
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function escape(target) {
    if (before && (editing(target) || target.dataset.mode === "writing")) restore(target);
    chosen.drop();
    ready(target);
  }

  const keys = {
    ArrowUp: (event, target) => arrow(event, target, true, -1),
    ArrowDown: (event, target) => arrow(event, target, true, 1),
    ArrowLeft: (event, target) => arrow(event, target, false, -1),
    ArrowRight: (event, target) => arrow(event, target, false, 1),
    Tab: tab,
    Enter: (event, target) => (event.preventDefault(), down(target, event.shiftKey ? -1 : 1)),
    F2: (event, target) => (event.preventDefault(), event.shiftKey ? remark(target) : editing(target) ? ready(target) : edit(target)),
    Escape: (event, target) => (event.preventDefault(), escape(target)),
    Delete: clear,
    Backspace: clear,
  };

  function clear(event, target) {
    if (!chosen.many() || editing(target)) return;
    event.preventDefault();
    acts.write(written().map((place) => ({ ...place, text: "" })));
  }

  // The chosen fields that can be written in.
  function written() {
    return chosen.cells().flat().flatMap((td) => {
      const to = td.querySelector("[data-value], [data-remark]");
      return to ? [{ cell: cellOf(to), column: columnOf(to) }] : [];
    });
  }

  function onKey(event) {
    const target = event.target;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "s") return event.preventDefault(), acts.flush();
    const inText = (target.matches?.(TEXT) && !target.matches(FIELD)) || editing(target) || target.dataset?.mode === "writing";
    if (command && !inText && ["z", "y"].includes(event.key.toLowerCase())) {
      event.preventDefault();
      return event.key.toLowerCase() === "y" || event.shiftKey ? acts.redo() : acts.undo();
    }
    if (command || event.altKey || event.isComposing) return;
    const inGrid = target.matches?.(FIELD);
    if (inGrid && keys[event.key]) keys[event.key](event, target);
    else if (target.matches?.(BESIDE) && /^Arrow/.test(event.key)) {
      event.preventDefault();
      if (/Up|Down/.test(event.key)) down(target, event.key === "ArrowUp" ? -1 : 1);
      else across(target, event.key === "ArrowLeft" ? -1 : 1);
    }
  }

  function onPaste(event) {
    const target = event.target;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!target.matches?.(FIELD) || target.matches("td[data-cell] [data-remark]") || editing(target) || !/[\t\n]/.test(text.replace(/\s+$/, ""))) return;
    event.preventDefault();
    const row = rows.indexOf(target.closest("tr"));
    const from = fieldsOf(rows[row]).findIndex((place) => field(place.cell, place.column) === target);
    paste(readRange(text), row, from);
  }

  // The fields of a line that can be written in, from left to right.
  function fieldsOf(row) {
    const own = byRow.get(row);
    if (own) return COLUMNS.map((column) => ({ cell: own, column }));
    return [...row.cells].flatMap((td) => (byRow.has(td) ? [{ cell: byRow.get(td), column: "value" }] : []));
  }

  // The lines of a total's parts follow it.
  function outline(row) {
    const last = rows[rows.indexOf(row) + 1]?.closest("table") !== row.closest("table");
    const computed = row.matches("[data-total], [data-subtotal], [data-ratio]");
    const [question, part] = (row.dataset.total ?? row.dataset.subtotal ?? "").split(" ");
    if (!question) return { computed, last };
    const within = (one) => one.dataset.cell?.startsWith(`${question}/`);
    if (part) {
      const ids = (one) => one.dataset.cell.slice(question.length + 1).split("_");
      return { computed, sub: true, parts: rows.filter((one) => within(one) && ids(one).includes(part)).length, last };
    }
    const all = rows.filter((one) => within(one) || one.dataset.subtotal?.startsWith(`${question} `));
    return { computed, parts: all.filter(within).length, subs: all.map((one) => !within(one)), last };
  }

  // As in a spreadsheet: one line of what is pasted goes into one line of the grid.
  function paste(lines, row, from) {
    const table = rows[row].closest("[data-grows]");
    if (table) acts.room(table, rows.filter((one) => table.contains(one)).indexOf(rows[row]) + lines.length);
    // What does not fit into a table of places is no figure of the questions after it.
    const below = rows.slice(row).filter((one) => !table || table.contains(one));
    const outlines = below.map(outline);
    const to = spread(lines, outlines, from);
    const [places, over, lost] = [[], [], []];
    to.forEach((at, index) => {
      const fields = below[at] ? fieldsOf(below[at]) : [];
      lines[index].forEach((text, column) => {
        if (fields[from + column]) places.push({ ...fields[from + column], text });
        else if (outlines[at]?.computed && from + column === 0) over.push({ at, text: text.trim() });
        else if (text.trim() !== "") lost.push(text.trim());
      });
    });
    const stayed = renamed(places);
    acts.write(places);
    // What the page works out is known only after the parts are in.
    const differing = over
      .map(({ at, text }) => ({ name: below[at].dataset.label, text, now: below[at].querySelector("[data-now]").textContent, at }))
      .filter((one) => differs(one.text, one.now, outlines[one.at]));
    const passed = passedOver(to, outlines).map((at) => below[at].dataset.label);
    acts.pasted({ taken: places.length, passed, differing, lost, stayed });
  }

  // A table has grown behind the row.
  function add(last, more, made) {
    rows.splice(rows.indexOf(last) + 1, 0, ...more);
    made.forEach((cell) => byRow.set(cell.root, cell));
  }

  form.addEventListener("keydown", onKey);
  form.addEventListener("paste", onPaste);
  document.addEventListener("copy", (event) => copied(form, chosen) && chosen.copy(event));
  form.addEventListener("focusin", (event) => {
    const target = event.target;
    if (!target.matches(FIELD)) return chosen.forget();
    before = held(target);
    ready(target);
    chosen.begin(target.closest("td"));
  });
  form.addEventListener("input", (event) => {
    if (event.target.matches(FIELD) && !editing(event.target)) event.target.dataset.mode = "writing";
  });
  // A finger scrolls and puts the caret; only a mouse chooses ranges.
  if (!matchMedia("(pointer: coarse)").matches) mouse(form, rows, chosen, edit);
  return { go, add };
}

const FOLLOWS = 4;

// The button that comes first on the way from one field to another, backwards or forwards; none where none lies between.
export function buttonOnTheWay(buttons, from, to, back) {
  const follows = (one, other) => (one.compareDocumentPosition(other) & FOLLOWS) !== 0;
  const between = buttons.filter((one) => (back ? follows(to, one) && follows(one, from) : follows(from, one) && follows(one, to)));
  return back ? between.at(-1) : between[0];
}

// Whether the range is meant and not a text: none is marked, and where the keys go to a field it is one of the grid.
export function copied(form, chosen) {
  const at = document.activeElement;
  const isReady = at === document.body || (at?.matches(FIELD) && form.contains(at) && !at.dataset.mode);
  return chosen.many() && isReady && (getSelection()?.isCollapsed ?? true);
}

function tdOf(rows, event) {
  const td = event.target.closest?.("td[data-column]");
  return td && rows.includes(td.closest("tr")) ? td : null;
}

function mouse(form, rows, chosen, edit) {
  let dragged = null;
  form.addEventListener("mousedown", (event) => {
    const td = tdOf(rows, event);
    if (!td || event.button !== 0) return;
    if (event.shiftKey) {
      event.preventDefault();
      chosen.extend(td);
      return;
    }
    dragged = td;
    const field = event.target.matches("[data-value], [data-remark]") ? event.target : null;
    // The first click makes a field ready, the second one puts the caret where it was clicked.
    if (field && document.activeElement === field) field.dataset.mode = EDITING;
    else if (field) {
      event.preventDefault();
      field.focus();
    } else if (!event.target.closest("a, label, input")) chosen.begin(td);
  });
  form.addEventListener("mouseover", (event) => {
    const td = tdOf(rows, event);
    if (!dragged || !td || td === dragged || event.buttons !== 1) return;
    chosen.extend(td);
    // What the browser marks along the way would be copied instead.
    if (!document.activeElement?.matches(FIELD)) getSelection()?.removeAllRanges();
  });
  document.addEventListener("mouseup", () => (dragged = null));
  form.addEventListener("dblclick", (event) => event.target.matches(FIELD) && edit(event.target));
}
