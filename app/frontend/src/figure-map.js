// Saves the map as a picture, with its title, its shades and the list by which its numbers are read.
import { aside, asideRoom, broken, fileName, noteRoom, writeAside, writeNote } from "./picture-note.js";

const WIDTH = 1600;
const EDGE = 32;
const ROW = 26;
const COLUMN = 480;
const BOX = 18;
const INK = "#1f1b18";
const face = (weight, size) => `${weight} ${size}px "Be Vietnam Pro", arial, sans-serif`;
const DRAWN = ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order"];

// A picture of its own knows no style sheet: what is drawn by it goes along with every shape.
function alone(svg, width, height) {
  const copy = svg.cloneNode(true);
  const shapes = copy.querySelectorAll("path, text");
  svg.querySelectorAll("path, text").forEach((shape, at) => {
    const style = getComputedStyle(shape);
    for (const name of DRAWN) shapes[at].setAttribute(name, style.getPropertyValue(name));
  });
  copy.querySelectorAll("path").forEach((shape) => shape.setAttribute("vector-effect", "non-scaling-stroke"));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

const words = (element) => element.textContent.trim().replace(/\s+/g, " ");

// "12. Phường Đô Vinh: 61 *", the signs of the figure last.
function told(row) {
  const [number, name, value] = row.cells;
  const signs = [...value.querySelectorAll(".dv-figure-mark")].map(words);
  const bare = value.cloneNode(true);
  bare.querySelectorAll(".dv-marks, .govuk-visually-hidden").forEach((mark) => mark.remove());
  return [`${words(number)}. ${words(name)}: ${words(bare)}`, ...signs].join(" ");
}

function shades(context, legend, top) {
  let left = EDGE;
  let at = top;
  for (const step of legend) {
    const box = step.querySelector(".dv-shade");
    const text = words(step);
    const wide = BOX + 8 + context.measureText(text).width + 28;
    if (left > EDGE && left + wide > WIDTH - EDGE) {
      left = EDGE;
      at += ROW;
    }
    context.fillStyle = getComputedStyle(box).backgroundColor;
    context.fillRect(left, at, BOX, BOX);
    context.strokeStyle = "#6f6254";
    context.strokeRect(left, at, BOX, BOX);
    context.fillStyle = INK;
    context.fillText(text, left + BOX + 8, at);
    left += wide;
  }
  return at + ROW + 12;
}

// The title, the shades and, below what is drawn between them, the notes.
function framed(place, height, drawn) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  context.font = face(700, 26);
  const title = broken(context, place.dataset.title, WIDTH - 2 * EDGE);
  const notes = aside(context, (place.dataset.aside ?? "").split("\n"), WIDTH - EDGE);
  const legend = [...place.parentElement.querySelectorAll(".dv-map-legend li")];
  const head = EDGE + title.length * 34 + 10;
  context.font = face(400, 16);
  const top = shades(context, legend, head);
  canvas.width = WIDTH;
  canvas.height = top + height + EDGE + asideRoom(notes) + noteRoom();
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = INK;
  context.textBaseline = "top";
  context.font = face(700, 26);
  title.forEach((row, at) => context.fillText(row, EDGE, EDGE + at * 34, WIDTH - 2 * EDGE));
  context.font = face(400, 16);
  drawn(context, shades(context, legend, head));
  writeAside(context, notes, EDGE, canvas.height - noteRoom() - asideRoom(notes));
  writeNote(context, canvas.width, canvas.height);
  return canvas;
}

function paint(picture, place, size) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = face(400, 16);
  const lists = [...place.querySelectorAll(".dv-map-list tbody tr")].flatMap((row) => broken(context, told(row), COLUMN - EDGE));
  return framed(place, Math.max(size.height, lists.length * ROW), (on, top) => {
    on.drawImage(picture, EDGE, top, size.width, size.height);
    on.fillStyle = INK;
    lists.forEach((row, at) => on.fillText(row, WIDTH - COLUMN, top + at * ROW));
  });
}

const TILE = { across: 8, height: 108, gap: 8 };

// The tiles as they stand on the page, in rows of eight.
function paintTiles(place) {
  const tiles = [...place.querySelectorAll(".dv-tile")];
  const wide = (WIDTH - 2 * EDGE - (TILE.across - 1) * TILE.gap) / TILE.across;
  const rows = Math.ceil(tiles.length / TILE.across);
  return framed(place, rows * (TILE.height + TILE.gap), (on, top) => {
    on.textAlign = "center";
    tiles.forEach((tile, at) => {
      const left = EDGE + (at % TILE.across) * (wide + TILE.gap);
      const above = top + Math.floor(at / TILE.across) * (TILE.height + TILE.gap);
      const style = getComputedStyle(tile);
      on.fillStyle = style.backgroundColor;
      on.fillRect(left, above, wide, TILE.height);
      on.strokeStyle = "#6f6254";
      on.strokeRect(left, above, wide, TILE.height);
      on.fillStyle = style.color;
      on.font = face(400, 14);
      const name = broken(on, words(tile.querySelector("span")), wide - 12).slice(0, 3);
      name.forEach((row, line) => on.fillText(row, left + wide / 2, above + 8 + line * 18, wide - 8));
      const [number, signs] = figureOf(tile);
      on.font = face(700, 18);
      on.fillText(number, left + wide / 2, above + TILE.height - 44, wide - 8);
      on.font = face(400, 13);
      on.fillText(signs, left + wide / 2, above + TILE.height - 22, wide - 8);
    });
    on.textAlign = "left";
  });
}

// "61" and "*", without what is said to those who hear the page.
function figureOf(tile) {
  const signs = [...tile.querySelectorAll(".dv-figure-mark")].map(words);
  const number = tile.querySelector("b").cloneNode(true);
  number.querySelectorAll(".govuk-visually-hidden").forEach((word) => word.remove());
  return [words(number), signs.join(" ")];
}

function keep(place, canvas) {
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = fileName(place.dataset.title);
  link.click();
}

function save(place) {
  const svg = place.querySelector("svg");
  if (!svg) {
    keep(place, paintTiles(place));
    return;
  }
  const box = svg.viewBox.baseVal;
  const width = WIDTH - COLUMN - 2 * EDGE;
  const size = { width, height: Math.round((width * box.height) / box.width) };
  const picture = new Image();
  picture.addEventListener("load", () => keep(place, paint(picture, place, size)));
  picture.src = alone(svg, size.width, size.height);
}

export function mapPicture(place) {
  const bar = document.createElement("p");
  bar.className = "dv-actions dv-chart__actions";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = place.dataset.mapPicture;
  button.addEventListener("click", () => save(place));
  bar.append(button);
  place.before(bar);
}
