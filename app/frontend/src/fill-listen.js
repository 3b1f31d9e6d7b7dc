// What a writer does with the fields of a form, beside the keys of the grid, and what the page offers for it.
import { offerMarks } from "./fill-letters.js";
import { textOf } from "./fill-line.js";
import { sentence } from "./fill-show.js";

const BOX = "select, input[type=checkbox], input[type=radio]";
const WRITING = 1500;

export function listen(form, desk) {
  form.addEventListener("change", (event) => changed(event.target, desk));
  form.addEventListener("input", (event) => typed(event.target, desk));
  form.addEventListener("submit", (event) => submitted(event, form, desk));
  // A page is closed, loaded anew and thrown away by a phone without its field ever being left.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && desk.away());
  window.addEventListener("beforeprint", () => desk.cells.forEach(printed));
  for (const name of ["beforeunload", "pagehide"]) window.addEventListener(name, () => desk.away());
}

// On paper a remark is no field of one line.
function printed({ remark }) {
  if (remark?.parentElement.matches("[data-print]")) remark.parentElement.dataset.print = textOf(remark);
}

function changed(target, desk) {
  const cell = desk.cellAt(target);
  if (cell && target === cell.none && cell.none.checked) cell.input.value = "";
  desk.leave(cell);
}

function typed(target, desk) {
  const cell = desk.cellAt(target);
  if (!cell) return;
  cell.begun ??= desk.known(cell);
  if (!target.matches(BOX)) cell.typed = !target.matches("textarea");
  if (target === cell.input && cell.kind === "figure") {
    if (cell.none && cell.input.value.trim() !== "") cell.none.checked = false;
    desk.look.follow(cell);
  }
  clearTimeout(cell.writing);
  cell.writing = setTimeout(() => desk.hold(cell), WRITING);
}

async function submitted(event, form, desk) {
  event.preventDefault();
  const sending = !event.submitter?.matches("[data-save]");
  const before = { revision: desk.revision(), news: desk.news };
  const { offline } = await desk.sending.settled();
  // What others wrote came with the answer and has not been read: the server leads back to it.
  const seen = desk.news === before.news ? desk.revision() : before.revision;
  // The page may have come from another address than that of its report.
  if (!sending || (offline && desk.sending.offers())) return;
  if (offline || desk.waiting() > 0) return document.getElementById("send").scrollIntoView();
  await desk.sending.forget();
  location.assign(`${form.getAttribute("action")}/send?revision=${seen}`);
}

// On a phone the field for a remark waits behind a button, so that a question stays short.
// In a table it stands in the cell itself, which has room for the figure alone.
export function foldRemarks(cells, texts) {
  for (const cell of cells.filter((one) => one.remark)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dv-linkbutton dv-fill__open";
    const inTable = cell.root.matches("td");
    button.textContent = inTable ? texts["note-files"] : texts.note;
    button.setAttribute("aria-label", inTable ? `${button.textContent}: ${cell.label}` : cell.remark.getAttribute("aria-label"));
    button.addEventListener("click", () => openRemark(cell));
    if (inTable) cell.remark.before(button);
    else cell.root.querySelector(".dv-fill__files")?.prepend(button);
  }
}

export function openRemark(cell) {
  cell.root.classList.add("dv-fill__row--open");
  offerFiles(cell);
  offerMarks(cell, cell.root.querySelector(".dv-fill__cellfiles") ?? cell.remark);
  cell.remark.focus();
}

// The way to the files of a cell of a table is made when the cell is opened: one beside every cell would be hundreds.
function offerFiles(cell) {
  const said = cell.root.closest("[data-files]")?.dataset;
  if (!said || cell.root.querySelector(".dv-fill__cellfiles")) return;
  const link = document.createElement("a");
  link.className = "govuk-link dv-fill__cellfiles";
  link.dataset.offer = "";
  link.href = said.files + encodeURIComponent(cell.key);
  link.textContent = said.attach;
  link.setAttribute("aria-label", sentence(said.attachFor, [cell.label]));
  cell.remark.after(link);
}
