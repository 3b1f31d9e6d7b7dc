// "The rest is 0": every cell of a question that nobody has filled in gets a 0, in one step that can be taken back.
import { readCell } from "./fill-cells.js";

export const isOf = (question) => (cell) => cell.key === question || cell.key.startsWith(`${question}/`);

// The cells of the question in which nothing stands; one that holds what cannot be read is left to its writer.
export const emptyOf = (cells, question) => cells.filter(isOf(question)).filter((cell) => readCell(cell).code === "");

export function zeros(form, cells, write) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-zero]");
    if (!button) return;
    event.preventDefault();
    write(emptyOf(cells, button.dataset.zero).map((cell) => ({ cell, column: "value", text: "0" })));
    // The button goes as soon as nothing is empty, and with it whoever stood on it.
    cells.find(isOf(button.dataset.zero))?.input.focus();
  });
  const buttons = [...form.querySelectorAll("[data-zero]")];

  return () => {
    for (const button of buttons) button.hidden = emptyOf(cells, button.dataset.zero).length === 0;
  };
}
