// The page of figures: finds indicators while one types, fetches what draws the chart, and saves the map.
import { mapPicture } from "./figure-map.js";

const MARKS = /[\u0300-\u036f]/g;

function key(text) {
  return text.normalize("NFD").replace(MARKS, "").replace(/đ/gi, "d").toLowerCase();
}

function pick(body) {
  const field = body.querySelector("input[type=search]");
  if (!field) return;
  const items = [...body.querySelectorAll("[data-key]")];
  field.addEventListener("input", () => {
    const words = key(field.value).split(/\s+/).filter(Boolean);
    for (const item of items) {
      const chosen = item.querySelector("input").checked;
      item.hidden = !chosen && !words.every((word) => ` ${item.dataset.key}`.includes(` ${word}`));
    }
    for (const group of body.querySelectorAll(".dv-figure-pick__group")) {
      group.hidden = [...group.querySelectorAll("[data-key]")].every((item) => item.hidden);
    }
  });
}

// A click on an area goes behind its figure; the table beside has the same links for who does not point.
function lead(area) {
  area.addEventListener("click", () => location.assign(area.dataset.href));
}

export function figure() {
  document.querySelectorAll(".dv-map [data-href]").forEach(lead);
  document.querySelectorAll("[data-figure-pick]").forEach(pick);
  document.querySelectorAll("[data-map-picture]").forEach(mapPicture);
  for (const place of document.querySelectorAll("[data-chart]")) {
    import(place.dataset.source).then((charts) => charts.draw(place));
  }
}
