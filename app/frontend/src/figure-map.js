// Saves the map as a picture, with its title, its shades and the list by which its numbers are read.
import { noteRoom, writeNote } from "./picture-note.js";

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

// As many rows of words as fit the width.
function broken(context, text, width) {
  const rows = [];
  for (const word of text.split(" ")) {
    const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
    if (rows.length && context.measureText(longer).width <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
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

function paint(picture, place, size) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  context.font = face(400, 16);
  const lists = [...place.querySelectorAll(".dv-map-list tbody tr")].flatMap((row) => broken(context, told(row), COLUMN - EDGE));
  canvas.width = WIDTH;
  canvas.height = Math.max(size.height, lists.length * ROW) + 160 + EDGE + noteRoom();
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = INK;
  context.textBaseline = "top";
  context.font = face(700, 26);
  context.fillText(place.dataset.title, EDGE, EDGE, WIDTH - 2 * EDGE);
  context.font = face(400, 16);
  const top = shades(context, place.parentElement.querySelectorAll(".dv-map-legend li"), EDGE + 44);
  context.drawImage(picture, EDGE, top, size.width, size.height);
  context.fillStyle = INK;
  lists.forEach((row, at) => context.fillText(row, WIDTH - COLUMN, top + at * ROW));
  writeNote(context, canvas.width, canvas.height);
  return canvas;
}

function save(place) {
  const svg = place.querySelector("svg");
  const box = svg.viewBox.baseVal;
  const width = WIDTH - COLUMN - 2 * EDGE;
  const size = { width, height: Math.round((width * box.height) / box.width) };
  const picture = new Image();
  picture.addEventListener("load", () => {
    const link = document.createElement("a");
    link.href = paint(picture, place, size).toDataURL("image/png");
    link.download = `${place.dataset.title}.png`;
    link.click();
  });
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
