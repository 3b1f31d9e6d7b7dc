// A checkbox data-select-all="NAME" ticks every checkbox of that name in its form that can be ticked.
export function selectAll() {
  for (const all of document.querySelectorAll("input[data-select-all]")) {
    const boxes = () => all.form.querySelectorAll(`input[type=checkbox][name="${all.dataset.selectAll}"]:enabled`);
    if (boxes().length === 0) {
      all.checked = false;
      all.disabled = true;
    }
    all.addEventListener("change", () => boxes().forEach((box) => (box.checked = all.checked)));
    all.form.addEventListener("change", () => {
      const list = [...boxes()];
      all.checked = list.length > 0 && list.every((box) => box.checked);
      all.indeterminate = !all.checked && list.some((box) => box.checked);
    });
  }
}
