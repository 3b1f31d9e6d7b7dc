// What is said after a paste: how many cells it filled, and by name whatever of it found no place or was taken to be missing.
import { sentence } from "./fill-show.js";

const MOST = 6;
const LONGEST = 40;

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const listed = (names) => names.slice(0, MOST).join("; ") + (names.length > MOST ? "; …" : "");

// passed: the names of computed lines that it is taken not to hold; differing: computed lines that it says another number
// for, { name, text, now }; lost: the texts for which there was no cell; stayed: rows whose remarks or files are now another place's.
export function pastedText({ taken, passed, differing, lost, stayed }, texts) {
  const said = [sentence(texts.pasted, [String(taken)])];
  const instead = ({ name, text, now }) => sentence(texts["pasted-instead"], [name, short(text), now]);
  if (passed.length > 0) said.push(sentence(texts["pasted-passed"], [listed(passed)]));
  if (differing.length > 0) said.push(sentence(texts["pasted-differs"], [listed(differing.map(instead))]));
  if (lost.length > 0) said.push(sentence(texts["pasted-lost"], [String(lost.length), listed(lost.map(short))]));
  if (stayed.length > 0) said.push(sentence(texts["pasted-stayed"], [listed(stayed)]));
  return said.join(" ");
}

// Every reader is told; what may be wrong also stays in sight until it is closed, taken back, or something else is pasted.
export function pastedBox(texts) {
  const said = document.querySelector("[data-said]");
  const box = document.querySelector("[data-pasted]");
  const text = box.querySelector("p");
  let from = null;

  function close() {
    box.hidden = true;
    if (said.textContent === text.textContent) said.textContent = "";
  }

  // The button goes with the box, and whoever stood on it goes on where the paste was made.
  box.querySelector("button").addEventListener("click", () => {
    close();
    from?.focus();
  });

  function show(result) {
    from = document.activeElement;
    text.textContent = pastedText(result, texts);
    said.textContent = text.textContent;
    box.hidden = [result.passed, result.differing, result.lost, result.stayed].every((list) => list.length === 0);
  }
  // Something else that is to be read, and stays in sight until it is closed.
  function tell(words) {
    from = document.activeElement;
    text.textContent = words;
    said.textContent = words;
    box.hidden = false;
  }
  return { show, tell, close };
}
