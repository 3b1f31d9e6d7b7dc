// The page on which a form is filled in.
import { account } from "./offline.js";
import { broken } from "./fill-broken.js";
import { Desk } from "./fill-desk.js";
import { grid } from "./fill-grid.js";
import { prepare } from "./fill-judge.js";
import { lettersButton } from "./fill-letters.js";
import { foldRemarks, listen } from "./fill-listen.js";
import { keepPage } from "./fill-sync.js";
import { takeLast } from "./offline-last.js";
import { unsent } from "./offline-unsent.js";

const form = document.querySelector("form[data-fill]");
const late = document.querySelector("[data-unsent]");
// Without a store in the browser the form stays what it is: one that is saved by its button.
if (form && "indexedDB" in window) start().catch(() => broken(form));
if (late && "indexedDB" in window) takeLast(account()).catch(() => {}).then(() => unsent(late, account(), named)).catch(() => {});

// What a page to read calls a cell.
function named(key) {
  const [line, other] = ["cell", "read"].map((name) => document.querySelector(`[data-${name}="${CSS.escape(key)}"]`));
  return line?.dataset.label ?? other?.dataset.name ?? key;
}

async function start() {
  const page = asDrawn();
  const address = form.getAttribute("action");
  const desk = new Desk(form, page);
  foldRemarks(desk.cells, page.texts);
  lettersButton(form);
  if (!(await desk.open())) return location.replace(address);
  form.classList.add("dv-fill--live");
  const moves = grid(form, desk.cells, acts(desk));
  listen(form, desk);
  desk.begin(moves);
  keepPage(address).catch(() => {}).then(() => (form.dataset.kept = "yes"));
}

// What the server held when it drew the page, what the form asks, and the sentences of the page.
function asDrawn() {
  const { previous, lastYear, next, before, ...drawn } = JSON.parse(form.dataset.form);
  const edition = prepare(JSON.parse(form.dataset.edition), previous, lastYear, next);
  return { drawn, edition, texts: JSON.parse(form.dataset.texts), refused: refusedHere(), before };
}

// Why cells of a page that came back were not kept, by their keys.
function refusedHere() {
  const links = document.querySelectorAll('.govuk-error-summary a[href^="#c-"]');
  return Object.fromEntries([...links].map((link) => [link.getAttribute("href").slice("#c-".length), link.textContent]));
}

// What the keys of the grid do.
function acts(desk) {
  return {
    leave: (cell) => desk.leave(cell),
    undo: () => desk.moves.go(desk.back("undo")),
    redo: () => desk.moves.go(desk.back("redo")),
    write: (places) => desk.write(places),
    room: (table, count) => desk.grow(table, count),
    pasted: desk.pasted.show,
    flush: () => desk.flush(),
  };
}
