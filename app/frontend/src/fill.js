// The page on which a form is filled in: keeps every change on the device first, sends it, and shows what follows from it.
import * as changes from "./offline-change.js";
import { able, account, MARK } from "./offline.js";
import { read, update, wipe, PAGES } from "./offline-store.js";
import { send, sendAll } from "./offline-send.js";
import { cellsOf, mark, readCell, shown, tidyCell, writeCell } from "./fill-cells.js";
import { grid } from "./fill-grid.js";
import { judge } from "./fill-judge.js";
import { history } from "./fill-undo.js";
import * as show from "./fill-show.js";

const SOON = 600;
const WRITING = 1500;
const AGAIN = 15_000;

const form = document.querySelector("form[data-fill]");
if (form) start();

async function start() {
  const data = JSON.parse(form.dataset.form);
  const texts = JSON.parse(form.dataset.texts);
  const owner = account();
  const cells = cellsOf(form);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  // Without a store the page still saves; it only cannot wait for a network.
  const fresh = { account: owner, id: data.id, title: data.title, body: data.body, period: data.period, due: data.due };
  let record = { ...fresh, revision: data.revision, cells: data.cells, changes: {} };
  let inFlight = null;
  let timer = 0;
  let retry = 0;
  let codes = {};
  let faults = {};

  const keep = async (change) => {
    if (!able()) return (record = change(record));
    return (record = await update(owner, data.id, (kept) => change(kept ?? record)));
  };

  function remarks() {
    return Object.fromEntries(cells.map((cell) => [cell.key, cell.remark?.value ?? ""]));
  }

  // Reads all cells, judges them and draws everything that depends on them.
  function redraw() {
    codes = {};
    faults = {};
    for (const cell of cells) {
      const found = readCell(cell);
      if (found.code === undefined) faults[cell.key] = found;
      else codes[cell.key] = found.code;
      mark(cell, found.code ?? "");
    }
    const found = judge(data.edition, codes, remarks())
      .filter((finding) => !(finding.kind === "missing" && faults[finding.key]))
      .map((finding) => ({ ...finding, text: show.sentence(texts[finding.kind], finding.args) }));
    for (const cell of cells) show.say(cell, says(cell, found), texts, { choose });
    show.numbers(form, data.edition, codes);
    show.progress(cells, codes, texts);
    show.blocking(lines(found), texts);
  }

  function faultText({ fault, args }) {
    return show.sentence(texts[fault], args.map(String));
  }

  function says(cell, found) {
    const change = record.changes[cell.key];
    const items = [];
    if (faults[cell.key]) items.push({ kind: "fault", text: faultText(faults[cell.key]) });
    if (change?.fault) items.push({ kind: "fault", text: change.fault });
    if (change?.conflict) items.push(inConflict(change));
    for (const finding of found) {
      if (finding.key !== cell.key || finding.kind === "missing") continue;
      items.push({ kind: finding.blocks ? "fault" : "warning", text: finding.text });
    }
    if (cell.changed) items.push({ kind: "note", text: cell.changed });
    return items;
  }

  function inConflict({ conflict, now, wrong }) {
    const name = (code) => (code === "" ? texts.nothing : code === "x" ? texts.none : shown(code) + (code.startsWith("~") ? ` ${texts.estimate}` : ""));
    const [theirs, mine] = [name(conflict.stored), wrong ?? name(now)];
    return {
      kind: "conflict",
      text: show.sentence(texts.conflict, [conflict.by, conflict.at, theirs, mine]),
      take: show.sentence(texts.take, [theirs]),
      keep: show.sentence(texts.keep, [mine]),
    };
  }

  function lines(found) {
    const line = (key, text, blocks) => ({ key, blocks, text: `${byKey.get(key).label}: ${text}` });
    const wrong = Object.entries(faults).map(([key, fault]) => line(key, faultText(fault), true));
    const waiting = Object.entries(record.changes).flatMap(([key, change]) =>
      byKey.has(key) && (change.conflict || change.fault) ? [line(key, change.fault ?? texts["conflict-short"], true)] : [],
    );
    return [...wrong, ...waiting, ...found.map((finding) => line(finding.key, finding.text, finding.blocks))];
  }

  async function choose(cell, mine) {
    const { conflict } = record.changes[cell.key];
    await keep((kept) => changes.choose(kept, cell.key, mine));
    if (!mine) writeCell(cell, conflict.stored);
    undo.seen(cell);
    cell.input.focus();
    redraw();
    soon(0);
  }

  // A cell has another content than before: it is kept, drawn, and sent in a moment.
  async function commit(cell) {
    const found = readCell(cell);
    const remark = cell.remark?.value.trim() ?? "";
    cell.changed = null;
    const before = record.changes[cell.key];
    const [code, was] = record.cells[cell.key] ?? changes.EMPTY;
    if (!before && found.code === code && remark === was) return redraw();
    showState("saving");
    await keep((kept) => {
      if (found.code === undefined) return changes.keepWrong(kept, cell.key, cell.input.value, remark);
      return changes.want(kept, cell.key, found.code, remark);
    });
    redraw();
    soon(SOON);
  }

  function showState(kind, extra = []) {
    const { all } = changes.waiting(record);
    const back = encodeURIComponent(location.pathname);
    show.state(kind, texts, [String(all), ...extra], kind === "signed-out" ? `/sign-in?back=${back}` : null);
    form.classList.toggle("dv-fill--offline", kind === "offline");
  }

  function soon(delay) {
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  }

  async function flush() {
    clearTimeout(timer);
    if (inFlight) return inFlight.then(() => changes.toSend(record).length > 0 && flush());
    const pending = changes.toSend(record);
    if (pending.length === 0) return settled();
    showState("saving");
    inFlight = send(owner, data.id);
    const result = await inFlight;
    inFlight = null;
    if (result.record) record = result.record;
    if (result.state === "sent" || result.state === "refused") take(pending);
    answered(result);
    redraw();
  }

  function settled() {
    const { all, conflicts } = changes.waiting(record);
    if (all === 0) showState("saved", [clock()]);
    else showState(conflicts > 0 ? "conflict" : "wrong");
  }

  const clock = () => new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

  function answered(result) {
    clearTimeout(retry);
    if (["sent", "nothing", "refused"].includes(result.state)) {
      settled();
      if (changes.toSend(record).length > 0) soon(SOON);
      return;
    }
    if (result.state === "locked") show.state("locked", { ...texts, "state-locked": result.text });
    else showState(result.state);
    if (result.state === "offline") {
      retry = setTimeout(flush, AGAIN);
      navigator.serviceWorker?.ready.then((worker) => worker.sync?.register("danvan-cells")).catch(() => {});
    }
  }

  // Shows what others have changed meanwhile in cells in which nobody is writing here.
  function take(sent) {
    const mine = new Set(sent.map((change) => change.key));
    for (const cell of cells) {
      const [code, remark] = record.cells[cell.key] ?? changes.EMPTY;
      if (record.changes[cell.key] || cell.root.contains(document.activeElement)) continue;
      const now = readCell(cell).code;
      if (now === code && (cell.remark?.value.trim() ?? "") === remark) continue;
      if (!mine.has(cell.key)) cell.changed = show.sentence(texts.changed, [shown(now ?? "") || texts.nothing]);
      writeCell(cell, code);
      if (cell.remark) cell.remark.value = remark;
      undo.seen(cell);
    }
  }

  const undo = history(cells, commit, (cell) => go.go(cell));
  const leave = (cell) => {
    if (!cell) return;
    tidyCell(cell);
    undo.commit([cell]);
  };
  const acts = {
    leave,
    undo: undo.undo,
    redo: undo.redo,
    flush: () => {
      leave(byKey.get(document.activeElement.closest?.("[data-cell]")?.dataset.cell));
      flush();
    },
    write(places) {
      for (const { cell, column, text } of places) {
        const place = column === "remark" ? cell.remark : cell.input;
        if (place) place.value = column === "remark" ? text.trim() : text;
        if (column === "value" && cell.none) cell.none.checked = false;
        if (column === "value" && cell.estimate) cell.estimate.checked = false;
        tidyCell(cell);
      }
      undo.commit([...new Set(places.map((place) => place.cell))]);
    },
    pasted(taken, lost) {
      const kind = lost > 0 ? "pasted-lost" : "pasted";
      document.querySelector("[data-said]").textContent = show.sentence(texts[kind], [String(taken), String(lost)]);
    },
  };
  const go = grid(form, cells, acts);

  function listen() {
    form.addEventListener("change", (event) => {
      const cell = byKey.get(event.target.closest("[data-cell]")?.dataset.cell);
      if (!cell) return;
      if (event.target === cell.none && cell.none.checked) cell.input.value = "";
      if (event.target === cell.input && cell.none) cell.none.checked = false;
      leave(cell);
    });
    form.addEventListener("input", (event) => {
      const cell = byKey.get(event.target.closest("[data-cell]")?.dataset.cell);
      if (event.target === cell?.input && cell.kind === "figure") {
        if (event.target.value.trim() !== "") cell.none && (cell.none.checked = false);
        show.numbers(form, data.edition, { ...codes, [cell.key]: readCell(cell).code ?? "" });
      }
      if (event.target.matches("textarea")) {
        clearTimeout(cell.writing);
        cell.writing = setTimeout(() => undo.commit([cell]), WRITING);
      }
    });
    form.addEventListener("submit", (event) => {
      if (event.submitter?.matches("[data-save]")) {
        event.preventDefault();
        acts.flush();
      }
    });
    window.addEventListener("online", () => able() && sendAll(owner).then(flush));
    window.addEventListener("offline", () => changes.toSend(record).length > 0 && showState("offline"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && changes.toSend(record).length > 0 && flush());
  }

  async function openKept() {
    if (!able()) return;
    await wipe(owner);
    localStorage.setItem(MARK, "1");
    record = await update(owner, data.id, (kept) => changes.open(kept, record));
    for (const cell of cells) {
      const change = record.changes[cell.key];
      const [code, remark] = record.cells[cell.key] ?? changes.EMPTY;
      const stale = code !== (data.cells[cell.key] ?? changes.EMPTY)[0] || remark !== (data.cells[cell.key] ?? changes.EMPTY)[1];
      if (!change && !stale) continue;
      if (change?.wrong !== undefined) cell.input.value = change.wrong;
      else writeCell(cell, change ? change.now : code);
      if (cell.remark) cell.remark.value = change ? change.remark : remark;
    }
  }

  // The first visit is not seen by the worker yet, so the page fetches itself once for the time without a network.
  async function keepPage() {
    if (!able()) return;
    const controlled = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register("/offline-worker.js", { scope: "/" });
    await navigator.serviceWorker.ready;
    const pages = await caches.open(PAGES);
    const wanted = controlled ? ["/reports/offline"] : ["/reports/offline", location.pathname];
    for (const path of wanted) {
      const answer = await fetch(path, { credentials: "same-origin", headers: { Accept: "text/html" } });
      if (answer.ok && answer.headers.has("Danvan-Offline")) await pages.put(path, answer);
    }
    form.dataset.kept = "yes";
  }

  form.classList.add("dv-fill--live");
  await openKept();
  undo.begin();
  listen();
  redraw();
  settled();
  if (changes.toSend(record).length > 0) soon(0);
  keepPage().catch(() => {});
}
