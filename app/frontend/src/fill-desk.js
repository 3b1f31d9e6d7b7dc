// What becomes of the cells of a form while somebody fills it in: each change is drawn, kept on the device, and sent.
import * as changes from "./offline-change.js";
import { account, said } from "./offline.js";
import { cellsOf, readCell, tidyCell, writeCell, writtenEarly } from "./fill-cells.js";
import { counted } from "./fill-counted.js";
import { showKept } from "./fill-kept.js";
import { onLine, show, textOf } from "./fill-line.js";
import { pastedBox } from "./fill-pasted.js";
import { history } from "./fill-undo.js";
import { stepButtons } from "./fill-steps.js";
import { sync } from "./fill-sync.js";
import { view } from "./fill-view.js";

const SOON = 500;
const LEAVING = 50;

// Null where the page has no field for a remark.
const remarkOf = (cell) => (cell.remark ? textOf(cell.remark) : null);

export class Desk {
  constructor(form, { drawn, edition, texts }) {
    this.drawn = drawn;
    this.cells = cellsOf(form);
    this.look = view(form, this.cells, edition, texts);
    this.counts = counted(form, this.cells, (cell, text) => this.write([{ cell, column: "value", text }]));
    this.store = sync(account(), drawn, (result) => this.told(result));
    this.pasted = pastedBox(texts);
    this.undo = history(this.cells, (some) => this.commit(some));
    this.steps = stepButtons(form, (name) => this.step(name), texts);
  }

  // False when the page belongs to another account than the one that is signed in.
  async open() {
    if (!(await this.store.open())) return false;
    // What was typed while the script was still on its way is the newest there is.
    this.early = this.cells.filter(writtenEarly);
    showKept(this.cells, this.drawn, this.store.record());
    this.undo.begin();
    return true;
  }

  // moves: how to go from cell to cell.
  begin(moves) {
    this.moves = moves;
    this.redraw();
    this.told({ state: "nothing" });
    this.commit(this.early);
    if (changes.toSend(this.store.record()).length > 0) this.store.soon(0);
  }

  redraw() {
    this.look.draw(this.store.record(), (cell, mine) => this.choose(cell, mine));
    this.steps.draw(this.undo.able());
    this.counts();
  }

  told(result) {
    // A page of a former edition is to be opened anew; until then its cells stay as they were written.
    if (result.state === "sent" && !this.store.record().renewed) this.take(new Set(result.pending.map((change) => change.key)));
    this.look.state(result, this.store.record());
    if (result.state === "saving") return;
    this.redraw();
    said(account()).catch(() => {});
  }

  // Cells have another content than before: it is drawn, kept, and sent in a moment.
  async commit(some) {
    const wanted = some.map((cell) => ({ cell, found: readCell(cell), remark: remarkOf(cell) }));
    some.forEach((cell) => (cell.changed = null));
    this.redraw();
    const changed = wanted.filter((one) => this.isNews(one));
    if (changed.length === 0) return;
    this.look.state({ state: "saving" }, this.store.record());
    changed.forEach(({ cell }) => (cell.keeping = (cell.keeping ?? 0) + 1));
    await this.store.keep((kept) => changed.reduce(wish, kept));
    changed.forEach(({ cell }) => cell.keeping--);
    this.redraw();
    this.store.soon(SOON);
  }

  isNews({ cell, found, remark }) {
    const [code, was] = this.look.stored(this.store.record(), cell);
    return this.store.record().changes[cell.key] || found.code !== code || (remark !== null && remark !== was);
  }

  async choose(cell, mine) {
    const conflict = this.store.record().changes[cell.key]?.conflict;
    if (!conflict) return;
    await this.store.keep((kept) => changes.choose(kept, cell.key, mine));
    if (!mine) writeCell(cell, conflict.stored);
    const rest = this.store.record().changes[cell.key];
    if (!mine && cell.remark) show(cell.remark, rest?.remark ?? conflict.remark ?? this.look.stored(this.store.record(), cell)[1]);
    this.undo.seen(cell);
    this.moves.go(cell);
    this.redraw();
    this.store.soon(0);
  }

  // Shows what others have changed meanwhile in cells in which nobody is writing here.
  take(mine) {
    for (const cell of this.cells) {
      // What is on its way into the store is not in its record yet, and is the writer's all the same.
      if (this.store.record().changes[cell.key] || this.undo.pending(cell) || cell.keeping > 0) continue;
      const [code, remark] = this.look.stored(this.store.record(), cell);
      const now = readCell(cell).code;
      if (now === code && (remarkOf(cell) ?? remark) === remark) continue;
      if (!mine.has(cell.key)) this.look.note(cell, now);
      writeCell(cell, code);
      if (cell.remark) show(cell.remark, remark);
      this.undo.seen(cell);
    }
  }

  cellAt(target) {
    const root = target?.closest?.("[data-cell]");
    return this.cells.find((cell) => cell.root === root);
  }

  leave(cell) {
    if (!cell) return;
    tidyCell(cell);
    this.undo.commit([cell]);
  }

  write(places) {
    places.forEach(put);
    this.undo.commit([...new Set(places.map((place) => place.cell))]);
  }

  // Takes the last step back ("undo") or does it again ("redo"); what is still being typed is a step too.
  step(name) {
    this.leave(this.cellAt(document.activeElement));
    return this.back(name);
  }

  // What was said of a paste holds no longer once it is taken back.
  back(name) {
    this.pasted.close();
    return this.undo[name]();
  }

  // What was just left is kept in a moment; then it is sent.
  flush() {
    this.leave(this.cellAt(document.activeElement));
    return new Promise((done) => setTimeout(() => this.store.flush().then(done), LEAVING));
  }

  waiting() {
    return changes.waiting(this.store.record()).all;
  }
}

function wish(kept, { cell, found, remark }) {
  if (found.code === undefined) return changes.keepWrong(kept, cell.key, cell.input.value, remark);
  return changes.want(kept, cell.key, found.code, remark);
}

function put({ cell, column, text }) {
  if (column === "remark") {
    if (cell.remark) cell.remark.value = onLine(text.trim());
    return;
  }
  cell.input.value = onLine(text);
  if (cell.none) cell.none.checked = false;
  if (cell.estimate) cell.estimate.checked = false;
  tidyCell(cell);
}
