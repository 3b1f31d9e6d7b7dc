// The buttons that take the last change back and do it again; a phone has no keys for that.
import { sentence } from "./fill-show.js";

// step: takes "undo" or "redo" and gives the cell that was changed.
export function stepButtons(form, step, texts) {
  const buttons = [...form.querySelectorAll("[data-step]")];
  const said = document.querySelector("[data-said]");

  function press(name) {
    const cell = step(name);
    if (!cell) return;
    // The field is shown and not entered: on a phone its keyboard would cover half of the form.
    cell.root.scrollIntoView({ block: "center" });
    said.textContent = sentence(texts[`${name}-done`], [cell.label]);
  }

  for (const button of buttons) button.addEventListener("click", () => press(button.dataset.step));
  return {
    // Not disabled for real, so that the focus stays where it is after the last step.
    draw: (able) => buttons.forEach((button) => button.setAttribute("aria-disabled", String(!able[button.dataset.step]))),
  };
}
