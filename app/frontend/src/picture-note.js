// What stands above every page, such as that all figures are made up, goes along with every picture that is taken out of it.
const ROOM = 28;

// How much higher the picture has to be for it.
export function noteRoom() {
  return notes().length > 0 ? ROOM : 0;
}

// Writes it below the picture.
export function writeNote(context, width, bottom, scale = 1) {
  if (notes().length === 0) return;
  context.fillStyle = "#8f1d21";
  context.font = `${14 * scale}px "Be Vietnam Pro", arial, sans-serif`;
  context.textBaseline = "middle";
  context.fillText(notes().join(" "), 8 * scale, bottom - (ROOM / 2) * scale, width - 16 * scale);
}

function notes() {
  return [...document.querySelectorAll(".dv-standing p")].map((one) => one.textContent.trim()).filter(Boolean);
}
