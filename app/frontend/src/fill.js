// The page on which a form is filled in.
import * as changes from "./offline-change.js";
import { account } from "./offline.js";
import { cellsOf, readCell, tidyCell, writeCell } from "./fill-cells.js";
import { counted } from "./fill-counted.js";
import { grid } from "./fill-grid.js";
import { prepare } from "./fill-judge.js";
import { history } from "./fill-undo.js";
import { keepPage, sync, unsent } from "./fill-sync.js";
import { view } from "./fill-view.js";

const SOON = 500;
const WRITING = 1500;

const form = document.querySelector("form[data-fill]");
const late = document.querySelector("[data-unsent]");
// Without a store in the browser the form stays what it is: one that is saved by its button.
if (form && "indexedDB" in window) start().catch(() => form.classList.remove("dv-fill--live"));
if (late && "indexedDB" in window) {
  unsent(late, account(), (key) => document.querySelector(`tr[data-cell="${CSS.escape(key)}"]`)?.dataset.label ?? key);
}

async function start() {
  const page = JSON.parse(form.dataset.form);
  const { previous, lastYear, ...drawn } = page;
  const edition = prepare(JSON.parse(form.dataset.edition), previous, lastYear);
  const cells = cellsOf(form);
  const texts = JSON.parse(form.dataset.texts);
  const look = view(form, cells, edition, texts);
  notes(cells, texts);
  const counts = counted(form, cells, (cell, text) => write([{ cell, column: "value", text }]));
  const store = sync(account(), drawn, told);
  // Cells whose change is on its way into the browser's store, where an answer of the server does not see it yet.
  const keeping = new Set();
  const undo = history(cells, commit, (cell) => moves.go(cell));
  if (!(await store.open())) return location.reload();
  showKept(cells, drawn, store.record(), undo);
  form.classList.add("dv-fill--live");
  const moves = grid(form, cells, acts());
  listen();
  redraw();
  told({ state: "nothing" });
  if (changes.toSend(store.record()).length > 0) store.soon(0);
  keepPage().catch(() => {}).then(() => (form.dataset.kept = "yes"));

  function redraw() {
    look.draw(store.record(), choose);
    counts();
  }

  function told(result) {
    if (result.state === "sent") take(new Set(result.pending.map((change) => change.key)));
    look.state(result, store.record());
    if (result.state !== "saving") redraw();
  }

  // Cells have another content than before: it is drawn, kept, and sent in a moment.
  async function commit(some) {
    const wanted = some.map((cell) => ({ cell, found: readCell(cell), remark: cell.remark?.value.trim() ?? "" }));
    some.forEach((cell) => (cell.changed = null));
    redraw();
    const changed = wanted.filter(({ cell, found, remark }) => {
      const [code, was] = look.stored(store.record(), cell);
      return store.record().changes[cell.key] || found.code !== code || remark !== was;
    });
    if (changed.length === 0) return;
    look.state({ state: "saving" }, store.record());
    changed.forEach(({ cell }) => keeping.add(cell));
    await store.keep((kept) => changed.reduce(wish, kept));
    changed.forEach(({ cell }) => keeping.delete(cell));
    redraw();
    store.soon(SOON);
  }

  function wish(kept, { cell, found, remark }) {
    if (found.code === undefined) return changes.keepWrong(kept, cell.key, cell.input.value, remark);
    return changes.want(kept, cell.key, found.code, remark);
  }

  async function choose(cell, mine) {
    const { conflict } = store.record().changes[cell.key];
    await store.keep((kept) => changes.choose(kept, cell.key, mine));
    if (!mine) writeCell(cell, conflict.stored);
    undo.seen(cell);
    moves.go(cell);
    redraw();
    store.soon(0);
  }

  // Shows what others have changed meanwhile in cells in which nobody is writing here.
  function take(mine) {
    for (const cell of cells) {
      const [code, remark] = look.stored(store.record(), cell);
      if (store.record().changes[cell.key] || undo.pending(cell) || keeping.has(cell)) continue;
      const now = readCell(cell).code;
      if (now === code && (cell.remark?.value.trim() ?? "") === remark) continue;
      if (!mine.has(cell.key)) look.note(cell, now);
      writeCell(cell, code);
      if (cell.remark) cell.remark.value = remark;
      undo.seen(cell);
    }
  }

  function acts() {
    return {
      leave,
      undo: undo.undo,
      redo: undo.redo,
      write,
      pasted: look.pasted,
      flush() {
        leave(cellAt(document.activeElement));
        // What was just left is kept in a moment; then it is sent.
        return new Promise((done) => setTimeout(() => store.flush().then(done), 50));
      },
    };
  }

  function cellAt(target) {
    const root = target?.closest?.("[data-cell]");
    return cells.find((cell) => cell.root === root);
  }

  function leave(cell) {
    if (!cell) return;
    tidyCell(cell);
    undo.commit([cell]);
  }

  function write(places) {
    for (const { cell, column, text } of places) {
      if (column === "remark") {
        if (cell.remark) cell.remark.value = text.trim();
        continue;
      }
      cell.input.value = text;
      if (cell.none) cell.none.checked = false;
      if (cell.estimate) cell.estimate.checked = false;
      tidyCell(cell);
    }
    undo.commit([...new Set(places.map((place) => place.cell))]);
  }

  function listen() {
    form.addEventListener("change", (event) => {
      const cell = cellAt(event.target);
      if (cell && event.target === cell.none && cell.none.checked) cell.input.value = "";
      leave(cell);
    });
    form.addEventListener("input", (event) => {
      const cell = cellAt(event.target);
      if (event.target === cell?.input && cell.kind === "figure") {
        if (cell.none && cell.input.value.trim() !== "") cell.none.checked = false;
        look.follow(cell);
      }
      if (event.target.matches("textarea")) {
        clearTimeout(cell.writing);
        cell.writing = setTimeout(() => undo.commit([cell]), WRITING);
      }
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const sending = !event.submitter?.matches("[data-save]");
      await acts().flush();
      if (sending && changes.waiting(store.record()).all === 0) location.assign(`${location.pathname}/send`);
      else if (sending) document.getElementById("send").scrollIntoView();
    });
  }
}

// On a phone the field for a remark waits behind a button, so that a question stays short.
function notes(cells, texts) {
  for (const cell of cells.filter((one) => one.remark)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dv-linkbutton dv-fill__open";
    button.textContent = texts.note;
    button.setAttribute("aria-label", cell.remark.getAttribute("aria-label"));
    button.addEventListener("click", () => {
      cell.root.classList.add("dv-fill__row--open");
      cell.remark.focus();
    });
    cell.root.querySelector(".dv-fill__files")?.prepend(button);
  }
}

// A form that was opened before may hold changes that were not sent yet, and a kept page may be older than what was saved.
function showKept(cells, drawn, record, undo) {
  for (const cell of cells) {
    const change = record.changes[cell.key];
    const [code, remark] = record.cells[cell.key] ?? changes.EMPTY;
    const [was, remarked] = drawn.cells[cell.key] ?? changes.EMPTY;
    if (change?.wrong !== undefined) cell.input.value = change.wrong;
    else if (change || code !== was) writeCell(cell, change ? change.now : code);
    if (cell.remark && (change || remark !== remarked)) cell.remark.value = change ? change.remark : remark;
  }
  undo.begin();
}
