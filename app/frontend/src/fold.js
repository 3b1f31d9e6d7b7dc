// What is marked so begins folded on a phone, where it would push the list it belongs to off the screen.
export function fold() {
  if (!matchMedia("(max-width: 40em)").matches) return;
  for (const details of document.querySelectorAll("details[data-fold-on-phone]")) details.open = false;
}
