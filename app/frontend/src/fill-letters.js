// Which keyboard a phone shows for figures, and what a figure in a table says besides its number.
import { readFigure } from "./fill-number.js";

const CHOICE = "danvan-letters";
const ESTIMATE = /^(?:~|≈|ước(?: tính| đạt)?(?=[\s\d]))\s*/i;

function chosen() {
  try {
    return localStorage.getItem(CHOICE) === "yes";
  } catch {
    return false;
  }
}

function choose(letters) {
  try {
    localStorage.setItem(CHOICE, letters ? "yes" : "no");
  } catch {
    // A device that keeps nothing shows digits again on the next page.
  }
}

// The keypad of a phone has no letters, no "~", and where its region is not Vietnam no comma: a button brings the whole keyboard for
// "1,2 tỷ", "ước 120" and decimals. Without a script there is the whole keyboard only.
export function lettersButton(form) {
  const button = form.querySelector("[data-letters]");
  if (!button || !matchMedia("(pointer: coarse)").matches) return;
  const draw = () => {
    const letters = chosen();
    for (const field of form.querySelectorAll("[data-kind=figure] [data-value]")) field.inputMode = letters ? "text" : "decimal";
    button.setAttribute("aria-pressed", String(letters));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    choose(!chosen());
    draw();
  });
  draw();
}

// What the field says with the mark set or taken away: "KAD" or nothing, the number behind "~" or alone.
export function withMark(text, name, set) {
  if (name === "none") return set ? "KAD" : "";
  const number = readFigure(text) === "x" ? "" : text.trim().replace(ESTIMATE, "");
  return set ? `~${number}` : number;
}

export const markedIn = (text, name) => (name === "none" ? readFigure(text) === "x" : ESTIMATE.test(text.trim()));

// The boxes of a figure in a table: they write into its field, which has none of its own, and follow what is typed there.
export function offerMarks(cell, after) {
  const said = cell.root.closest("[data-none]")?.dataset;
  if (!said || cell.kind !== "figure" || cell.root.querySelector(".dv-fill__cellmarks")) return;
  const marks = document.createElement("span");
  marks.className = "dv-fill__marks dv-fill__cellmarks";
  const boxes = [...(cell.estimable ? [["estimate", said.estimate]] : []), ["none", said.none]].map(([name, text]) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    box.setAttribute("aria-label", `${text}: ${cell.label}`);
    const words = document.createElement("span");
    words.textContent = text;
    const label = document.createElement("label");
    label.append(box, " ", words);
    marks.append(label);
    box.addEventListener("change", (event) => {
      event.stopPropagation();
      cell.input.value = withMark(cell.input.value, name, box.checked);
      cell.input.dispatchEvent(new Event("input", { bubbles: true }));
      // An estimate without its number is not left yet: its number is typed now.
      if (cell.input.value === "~") cell.input.focus();
      else cell.input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    // The form saves what its fields say, not how a box of this page stands.
    box.addEventListener("input", (event) => event.stopPropagation());
    return [name, box];
  });
  const follow = () => boxes.forEach(([name, box]) => (box.checked = markedIn(cell.input.value, name)));
  for (const name of ["input", "change"]) cell.input.addEventListener(name, () => queueMicrotask(follow));
  // What undo, paste or the server puts into the field tells no listener of it.
  cell.followMarks = follow;
  follow();
  after.after(marks);
}
