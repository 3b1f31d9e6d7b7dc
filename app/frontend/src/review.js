// The review page: keyboard, and spans taken from what is selected in the text. Offsets are Unicode code points.
import htmx from "htmx.org/dist/htmx.esm.js";
import { isElsewhere, kindOf, over, renewed, trouble } from "./review-trouble.js";

const points = (text) => [...text].length;
const board = () => document.querySelector("[data-review]");
const paper = () => document.querySelector("[data-review-paper]");
const rows = () => [...document.querySelectorAll("[data-review-row]")];
const rowOf = (id) => document.querySelector(`[data-review-row="${CSS.escape(id)}"]`);

// The text of a long document is shown in parts; this is where the part begins.
const start = () => Number(paper().dataset.start);

let current = null;
let selected = null;

// The offset of a place in the text: marks add no characters of their own, so the range's own text counts.
function offset(node, at) {
  const range = document.createRange();
  range.setStart(paper(), 0);
  range.setEnd(node, at);
  return start() + points(range.toString());
}

// The browser tells of a new selection a little later; a key may come first, so each act reads it again.
function readSelection() {
  const selection = getSelection();
  const text = paper();
  if (!text || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const from = offset(range.startContainer, range.startOffset);
  selected = { start: from, end: from + points(range.toString()), text: range.toString() };
  const bar = document.querySelector("[data-review-selection]");
  if (!bar) return;
  bar.hidden = false;
  const editing = document.querySelector("[data-review-editor]");
  bar.querySelector('[data-review-use="edit"]').hidden = !editing || selected.text === "";
  bar.querySelector('[data-review-use="add"]').hidden = selected.text === "";
  bar.querySelector('[data-review-use="split"]').hidden = !statementAt(selected.start);
}

function statementAt(at) {
  let from = start();
  for (const node of paper().childNodes) {
    const length = points(node.textContent);
    if (node.dataset?.reviewMark && at > from && at < from + length) return node.dataset.reviewMark;
    from += length;
  }
  return null;
}

function fillEditor(span) {
  const form = document.querySelector("[data-review-editor]");
  if (!form || !span || span.text.trim() === "") return;
  form.elements.start.value = span.start;
  form.elements.end.value = span.end;
  form.elements.passage.value = span.text;
  form.elements.shown.value = span.text;
  form.elements.passage.focus();
}

// Loads a part of the review page, then goes on.
async function load(link, then) {
  const how = { target: link.getAttribute("hx-target"), select: link.getAttribute("hx-select"), swap: "outerHTML" };
  // That it failed is said by the page itself.
  const isLoaded = await htmx.ajax("GET", link.getAttribute("hx-get"), how).then(() => true, () => false);
  if (isLoaded) then?.();
}

function add() {
  readSelection();
  const span = selected;
  const link = document.querySelector("[data-review-add]");
  if (link) load(link, () => fillEditor(span));
}

function edit() {
  readSelection();
  const span = selected?.text ? selected : null;
  const link = rowOf(current)?.querySelector('[data-review-act="edit"]');
  if (link) load(link, () => (span ? fillEditor(span) : document.querySelector("[data-review-editor] textarea")?.focus()));
}

function split() {
  readSelection();
  const id = selected ? statementAt(selected.start) : null;
  if (!id) {
    const link = rowOf(current)?.querySelector('[data-review-act="edit"]');
    if (link) load(link, () => document.querySelector("[data-review-split] input[name=second]")?.focus());
    return;
  }
  const row = rowOf(id);
  const source = row?.querySelector("form input[name=version]")?.form;
  if (!source) return;
  const action = `${location.pathname}/${id}/split${location.search}`;
  const values = { at: selected.start, version: source.elements.version.value };
  const token = source.querySelector("input[type=hidden]");
  values[token.name] = token.value;
  htmx.ajax("POST", action, { values, target: "#board", select: "#board", swap: "outerHTML" }).catch(() => {});
}

function choose(id, move) {
  current = id;
  for (const row of rows()) row.classList.toggle("dv-st--current", row.dataset.reviewRow === id);
  for (const mark of document.querySelectorAll("[data-review-mark]")) {
    mark.classList.toggle("dv-mark--current", mark.dataset.reviewMark === id);
  }
  if (!move) return;
  rowOf(id)?.focus({ preventScroll: true });
  rowOf(id)?.scrollIntoView({ block: "nearest" });
  document.getElementById(`t-${id}`)?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const list = rows();
  if (list.length === 0) return;
  const at = list.findIndex((row) => row.dataset.reviewRow === current);
  if (at >= 0 && !list[at + by]) board().querySelector(by > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
  const to = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  choose(list[to].dataset.reviewRow, true);
}

function submit(name) {
  rowOf(current)?.querySelector(`form[data-review-act="${name}"]`)?.requestSubmit();
}

function help() {
  const panel = document.querySelector("[data-review-help]");
  if (panel) panel.open = !panel.open;
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  a: () => submit("accept"),
  r: () => submit("reject"),
  e: edit,
  s: split,
  m: () => submit("join"),
  n: add,
  u: () => document.querySelector("[data-review-undo]")?.requestSubmit(),
  "?": help,
};

function onKey(event) {
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "Escape") document.querySelector("[data-review-cancel]")?.click();
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !board()) return;
  const on = document.querySelector("[data-review-keys]");
  if (!on?.checked || !acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

function onClick(event) {
  const use = event.target.closest("[data-review-use]");
  if (use) ({ edit: () => fillEditor(selected), add, split })[use.dataset.reviewUse]();
  const mark = event.target.closest("[data-review-mark]");
  if (mark && getSelection().isCollapsed) {
    choose(mark.dataset.reviewMark, false);
    rowOf(mark.dataset.reviewMark)?.scrollIntoView({ block: "nearest" });
  }
  const row = event.target.closest("[data-review-row]");
  if (row) choose(row.dataset.reviewRow, false);
}

export function review() {
  if (!board()) return;
  const on = document.querySelector("[data-review-keys]");
  if (on) {
    on.checked = localStorage.getItem("dv-review-keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("dv-review-keys", on.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.addEventListener("selectionchange", readSelection);
  // A refusal (422) and somebody else's change (409) come with the page that says so and keeps what was typed.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    const isOther = isElsewhere(event.detail.serverResponse);
    if (event.detail.shouldSwap && isOther) {
      event.detail.shouldSwap = false;
      trouble("out");
    } else if ((status === 409 || status === 422) && !isOther) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
      event.detail.target = board();
      event.detail.selectOverride = "#board";
      event.detail.swapOverride = "outerHTML";
    }
  });
  document.body.addEventListener("htmx:responseError", (event) => trouble(kindOf(event.detail.xhr.status), event.detail.xhr.status));
  document.body.addEventListener("htmx:afterSwap", over);
  document.body.addEventListener("htmx:sendError", () => trouble("network"));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && renewed());
  document.body.addEventListener("htmx:afterSettle", () => {
    selected = null;
    const alert = board()?.querySelector("[role=alert]");
    if (alert) alert.scrollIntoView({ block: "nearest" });
    if (current && rowOf(current)) choose(current, !document.querySelector("[data-review-editor]"));
  });
  if (location.hash.startsWith("#s-")) choose(location.hash.slice(3), false);
}
