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

const SMALL = 18;
const face = (scale) => `${13 * scale}px "Be Vietnam Pro", arial, sans-serif`;

// As many rows of words as fit the width.
export function broken(context, text, width) {
  const rows = [];
  for (const word of text.split(" ")) {
    const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
    if (rows.length && context.measureText(longer).width <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

// Sentences on how to read a picture, in rows of that width.
export function aside(context, sentences, width) {
  context.font = face(1);
  return sentences.filter(Boolean).flatMap((sentence) => broken(context, sentence, width - 16));
}

export function asideRoom(rows) {
  return rows.length ? rows.length * SMALL + 8 : 0;
}

export function writeAside(context, rows, left, top, scale = 1) {
  context.fillStyle = "#5d554d";
  context.font = face(scale);
  context.textBaseline = "top";
  rows.forEach((row, at) => context.fillText(row, left * scale, (top + at * SMALL) * scale));
}

// What a file may be called everywhere.
export function fileName(title) {
  return `${title.replace(/[\\/:*?"<>|;]+/g, " ").replace(/\s+/g, " ").trim().slice(0, 120)}.png`;
}
