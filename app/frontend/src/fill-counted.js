// What the records count, beside the cells: said to differ while another number stands there, and taken over on request.
import { readCell } from "./fill-cells.js";
import { valueOf } from "./fill-number.js";

export function counted(form, cells, take) {
  const some = cells.flatMap((cell) => {
    const place = cell.root.querySelector("[data-counted]");
    return place ? [{ cell, place }] : [];
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-take]");
    const found = button && some.find(({ place }) => place.contains(button));
    if (!found) return;
    event.preventDefault();
    take(found.cell, button.dataset.take);
    // The button goes as soon as the numbers agree, and with it whoever stood on it.
    found.cell.input.focus();
  });

  return () => {
    for (const { cell, place } of some) {
      const { code } = readCell(cell);
      const same = code !== undefined && valueOf(code) !== null && Number(valueOf(code)) === Number(valueOf(place.dataset.counted));
      place.querySelector("[data-differs]").hidden = same || code === "";
      place.querySelector("[data-take]").hidden = same;
    }
  };
}
