// What becomes of the cells of a form while somebody fills it in: each change is drawn, kept on the device, and sent.
import { edited, isAsked } from "./offline-asked.js";
import * as changes from "./offline-change.js";
import { keepLast } from "./offline-last.js";
import { account, said } from "./offline.js";
import { cellsOf, named, readCell, tidyCell, writeCell } from "./fill-cells.js";
import { counted } from "./fill-counted.js";
import { showKept } from "./fill-kept.js";
import { onLine, show, textOf } from "./fill-line.js";
import { pastedBox } from "./fill-pasted.js";
import { addRows, growing, lastRow, moreButtons, rowsOf } from "./fill-rows.js";
import { foldRemarks } from "./fill-listen.js";
import { sending } from "./fill-sending.js";
import { history } from "./fill-undo.js";
import { stepButtons } from "./fill-steps.js";
import { sync } from "./fill-sync.js";
import { view } from "./fill-view.js";
import { zeros } from "./fill-zero.js";

const SOON = 500;

// Null where the page has no field for a remark.
const remarkOf = (cell) => (cell.remark ? textOf(cell.remark) : null);

// Somebody is in the middle of a figure, a day or a remark: nothing is said of it yet.
const isTyped = (cell) => cell.typed === true && cell.root.contains(document.activeElement);

export class Desk {
  constructor(form, { drawn, edition, texts, refused = {}, before = {} }) {
    this.form = form;
    this.texts = texts;
    this.drawn = drawn;
    this.refused = refused;
    this.before = before;
    this.cells = cellsOf(form);
    this.look = view(form, this.cells, edition, texts);
    this.counts = counted(form, this.cells, (cell, text) => this.write([{ cell, column: "value", text }]));
    this.zeros = zeros(form, this.cells, (places) => this.write(places));
    this.store = sync(account(), drawn, (result) => this.told(result));
    this.pasted = pastedBox(texts);
    this.sending = sending(this);
    // How many cells others have changed under this page.
    this.news = 0;
    // Changes that are on their way into the store of the device.
    this.keeping = new Set();
    this.undo = history(this.cells, (some) => this.commit(some));
    this.steps = stepButtons(form, (name) => this.step(name), texts);
    moreButtons(form, (table) => this.grow(table, rowsOf(table).length + 1), texts);
  }

  // False when the page belongs to another account than the one that is signed in.
  async open() {
    if (!(await this.store.open())) return false;
    this.makeRoom();
    // What was typed while the script was still on its way, or was refused, is the newest there is.
    this.early = showKept(this.cells, this.drawn, this.store.record(), this.refused, this.before);
    this.undo.begin();
    return true;
  }

  // moves: how to go from cell to cell.
  begin(moves) {
    this.moves = moves;
    this.redraw();
    this.told({ state: "nothing" });
    // Some may have moved while this page was closed.
    this.followMoves();
    this.commit(this.cells.filter((cell) => this.early[cell.key]), this.early);
    this.refused = {};
    const record = this.store.record();
    if (changes.toSend(record).length > 0 || isAsked(record)) this.store.soon(0);
    this.sending.begin();
  }

  redraw() {
    this.look.draw(this.store.record(), (cell, mine) => this.choose(cell, mine), isTyped);
    this.steps.draw(this.undo.able());
    this.counts();
    this.zeros();
    this.sending.draw();
  }

  // Rows for all that is known of a table, and an empty one to go on with.
  makeRoom() {
    for (const table of growing(this.form)) this.grow(table, lastRow(table.dataset.grows, this.store.record()) + 1);
  }

  // Draws rows until the table has so many, as far as there may be; gives those that came.
  grow(table, count) {
    const last = rowsOf(table).at(-1);
    const rows = addRows(table, count);
    const made = rows.flatMap((row) => cellsOf(row));
    const ends = this.cells.findIndex((cell) => cell.root === last.querySelector("[data-cell]:last-of-type"));
    this.cells.splice(ends + 1, 0, ...made);
    foldRemarks(made, this.texts);
    made.forEach((cell) => this.undo.seen(cell));
    this.moves?.add(last, rows, made);
    return rows;
  }

  // Whoever has written in the last row of a table finds another one.
  goOn(some) {
    for (const table of growing(this.form)) {
      const last = rowsOf(table).at(-1);
      if (some.some((cell) => last.contains(cell.root) && readCell(cell).code !== "")) this.grow(table, rowsOf(table).length + 1);
    }
  }

  told(result) {
    // It can only be read from now on.
    if (result.state === "submitted") return location.assign(this.form.getAttribute("action"));
    this.sending.told(result);
    // A page of a former edition is to be opened anew; until then its cells stay as they were written.
    if (result.state === "sent" && !this.store.record().renewed) {
      this.makeRoom();
      this.followMoves();
      this.take(new Set(result.pending.map((change) => change.key)));
    }
    this.look.state(result, this.store.record());
    if (result.state === "saving") return;
    this.redraw();
    said(account()).catch(() => {});
  }

  // Another's place stands in a row by now: what is being typed in it goes on in the row that the writer's own place went to.
  followMoves() {
    const { moved = [] } = this.store.record();
    if (moved.length === 0) return;
    for (const { from, to } of moved) {
      for (const cell of this.cells.filter(({ key }) => key.startsWith(`${from}/`))) this.goAlong(cell, `${to}${cell.key.slice(from.length)}`);
    }
    this.pasted.tell(moved.map(({ text }) => text).join(" "));
    this.underWay(this.store.keep((kept) => (delete kept.moved, kept)));
  }

  goAlong(cell, key) {
    const there = this.cells.find((one) => one.key === key);
    const isHere = cell.root.contains(document.activeElement);
    if (there && this.undo.pending(cell)) {
      there.input.value = cell.input.value;
      if (there.remark && cell.remark) there.remark.value = cell.remark.value;
      this.undo.seen(cell);
      cell.typed = false;
    }
    if (there && isHere) this.moves.go(there);
  }

  // Cells have another content than before: it is drawn, kept, and sent in a moment. shown: what stood in them when that was
  // written, where the page was older than what is known here.
  commit(some, shown = {}) {
    this.goOn(some);
    return this.underWay(this.keepAll(some, shown));
  }

  async keepAll(some, shown) {
    if (some.length === 0) return;
    const wanted = some.map((cell) => ({ cell, found: readCell(cell), remark: remarkOf(cell), shown: shown[cell.key] ?? cell.begun }));
    some.forEach((cell) => (cell.changed = cell.begun = null));
    this.redraw();
    const changed = wanted.filter((one) => this.isNews(one));
    // Whoever takes back what was typed gets to see what others have saved meanwhile.
    if (changed.length === 0) return this.catchUp();
    this.look.state({ state: "saving" }, this.store.record());
    for (const { cell, found, remark, shown: seen } of changed) {
      if (!cell.keeping) cell.since = seen;
      cell.wanted = [found.code, remark ?? this.known(cell)[1]];
      cell.keeping = (cell.keeping ?? 0) + 1;
    }
    await this.store.keep((kept) => edited(changed.reduce(wish, kept)));
    changed.forEach(({ cell }) => cell.keeping--);
    this.redraw();
    this.store.soon(SOON);
  }

  // What the writer knows to stand in the cell: what is on its way, else what waits, else what is stored.
  known(cell) {
    if (cell.keeping > 0) return cell.wanted;
    const change = this.store.record().changes[cell.key];
    return change?.now === undefined ? this.look.stored(this.store.record(), cell) : [change.now, change.remark ?? change.seenRemark];
  }

  catchUp() {
    if (!this.store.record().renewed) this.take(new Set());
    this.redraw();
  }

  // shown: what stood there when the writer began. What came back as refused is news unless it is stored by now.
  isNews({ cell, found, remark, shown }) {
    const stored = this.look.stored(this.store.record(), cell);
    const differs = ([code, was]) => found.code !== code || (remark !== null && remark !== was);
    return this.store.record().changes[cell.key] || differs(shown ?? stored) || (Object.hasOwn(this.refused, cell.key) && differs(stored));
  }

  // A device may need its time to keep a change; nothing is sent and no page is left before it has.
  underWay(work) {
    this.keeping.add(work);
    return work.finally(() => this.keeping.delete(work));
  }

  choose(cell, mine) {
    return this.underWay(this.settleFor(cell, mine));
  }

  async settleFor(cell, mine) {
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
      if (!mine.has(cell.key)) {
        this.look.note(cell, now);
        this.news += 1;
      }
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
    clearTimeout(cell.writing);
    const wasTyped = cell.typed;
    cell.typed = false;
    tidyCell(cell);
    // What was kept while it was typed is judged now.
    if (!this.undo.commit([cell]) && wasTyped) this.catchUp();
    cell.begun = null;
  }

  // What is being typed is kept as it stands, before its cell is left.
  hold(cell) {
    if (cell) this.undo.commit([cell], cell.typed);
  }

  // The page goes away, perhaps for good: then the device may keep nothing more after this moment.
  async away() {
    this.hold(this.cellAt(document.activeElement));
    const some = this.cells.filter((cell) => cell.keeping > 0);
    const { edition, title, body, period, due, cells, changes: known } = this.store.record();
    const wanted = some.map((cell) => ({ cell, found: readCell(cell), remark: remarkOf(cell), shown: cell.since }));
    const wished = wanted.reduce(wish, { cells, changes: { ...known } });
    const last = Object.fromEntries(some.map(({ key }) => [key, wished.changes[key]]));
    if (some.length > 0) keepLast(account(), this.store.record().id, { edition, title, body, period, due, changes: last });
    await this.kept();
    if (some.length > 0) this.store.release();
    return this.store.flush();
  }

  async kept() {
    while (this.keeping.size > 0) await Promise.allSettled(this.keeping);
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
    // What waits to be sent stays as it was seen.
    if (isAsked(this.store.record())) return undefined;
    this.pasted.close();
    return this.undo[name]();
  }

  // What was just left is kept first; then it is sent.
  async flush() {
    this.leave(this.cellAt(document.activeElement));
    await this.kept();
    return this.store.flush();
  }

  // The revision of the report that the page shows.
  revision() {
    return this.store.record().revision;
  }

  waiting() {
    return changes.waiting(this.store.record()).all;
  }
}

function wish(kept, { cell, found, remark, shown }) {
  const wrong = found.code === undefined;
  const { key } = cell;
  const wished = wrong ? changes.keepWrong(kept, key, cell.input.value, remark, shown) : changes.want(kept, key, found.code, remark, shown);
  const change = wished.changes[key];
  change.label = cell.label;
  if (shown?.[2]) change.fault = shown[2];
  if (!wrong && ["choice", "yes-no", "day"].includes(cell.kind) && found.code.startsWith("'")) change.words = named(cell, found.code);
  return wished;
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
