// Draws the figures of a table as lines or bars. Loaded by the page of figures alone, because the library is large.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { aside, asideRoom, fileName, noteRoom, writeAside, writeNote } from "./picture-note.js";

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, LabelLayout, SVGRenderer]);

// Okabe and Ito's palette: told apart by colour-blind readers too.
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8f1d21", "#5d554d"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin", "arrow", "roundRect", "circle"];
const FONT = "'Be Vietnam Pro', arial, sans-serif";

const NARROW = 560;
const ROW = 40;
const PLOT = 260;
const LINE = 22;
const LABEL = 16;
const LETTER = 7;
const UPRIGHT = { bar: 76, line: 44 };

// Names below the chart need as many rows as its width asks for.
function below(data, width) {
  return data.series.length > 1 ? 24 + 24 * Math.ceil(data.series.length / Math.max(1, Math.floor(width / 190))) : 16;
}

// On a phone bars lie, so that the names of units can be read without turning the head.
const lying = (data, kind, width) => kind === "bar" && width < NARROW && data.categories.length > 3;

// What is marked in the table (estimated, unapproved, units missing) is a hollow point or a pale bar.
const item = (kind, value, mark, colour) => (mark && value != null ? { value, itemStyle: kind === "line" ? { color: "#fff", borderColor: colour, borderWidth: 2 } : { opacity: 0.55 } } : value);

const heading = (data, flat) => (flat ? `${data.title} (${data.unit})` : data.title);

const rowsOf = (text, letter, width) => Math.ceil((text.length * letter) / Math.max(1, width - 16));

// The title and what it is of, in as many rows as they need, and above upright values the unit.
function above(data, flat, width) {
  return rowsOf(heading(data, flat), LETTER + 3, width) * LINE + rowsOf(data.about, LETTER + 1, width) * LABEL + (flat ? 24 : 58);
}

// How wide a name below its bar or point may be.
const room = (data, width) => (width - 80) / Math.max(1, data.categories.length);

// Names stand in rows below one another where there is room for a word, else they are turned; lines may leave some out.
function names(data, kind, width) {
  const longest = Math.max(...data.categories.map((name) => name.length));
  if (room(data, width) >= UPRIGHT[kind]) {
    const wide = Math.floor(room(data, width)) - 8;
    const rows = Math.ceil((longest * (LETTER + 1)) / wide);
    return { label: { interval: 0, width: wide, overflow: "break", lineHeight: LABEL }, height: rows * LABEL };
  }
  return kind === "bar"
    ? { label: { interval: 0, rotate: 45 }, height: Math.min(150, longest * LETTER * 0.7) }
    : { label: { interval: "auto" }, height: LABEL };
}

// As high as bars and names need; names never take the room of the lines.
function height(data, kind, width) {
  const flat = lying(data, kind, width);
  const plot = flat ? ROW * data.categories.length * Math.max(1, data.series.length / 2) : PLOT + names(data, kind, width).height;
  return above(data, flat, width) + Math.max(PLOT, plot) + below(data, width);
}

function options(data, kind, width) {
  const numbers = new Intl.NumberFormat(data.language === "en" ? "en" : "vi-VN");
  const flat = lying(data, kind, width);
  const label = flat ? { interval: 0, width: 110, overflow: "break", lineHeight: LABEL } : names(data, kind, width).label;
  const category = { type: "category", data: data.categories, axisLabel: { hideOverlap: false, ...label }, inverse: flat };
  const value = { type: "value", name: data.unit, nameTextStyle: { align: "left" }, splitNumber: flat ? 3 : 5, axisLabel: { hideOverlap: true, formatter: (number) => numbers.format(number) } };
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: COLOURS,
    textStyle: { fontFamily: FONT, fontSize: 14, color: "#1f1b18" },
    title: {
      text: heading(data, flat), left: 0, itemGap: 4, textStyle: { fontSize: 16, lineHeight: LINE, width: width - 16, overflow: "break" },
      subtext: data.about, subtextStyle: { fontSize: 13, lineHeight: LABEL, color: "#5d554d", width: width - 16, overflow: "break" },
    },
    legend: { show: data.series.length > 1, bottom: 0, type: "plain" },
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (number) => (number == null ? "–" : `${numbers.format(number)} ${data.unit}`) },
    grid: { left: 8, right: 16, top: above(data, flat, width), bottom: below(data, width), containLabel: true },
    xAxis: flat ? { ...value, name: "" } : category,
    yAxis: flat ? category : value,
    aria: { enabled: false },
    series: data.series.map((one, place) => ({
      name: one.name,
      type: kind,
      data: one.values.map((number, at) => item(kind, number, one.marks[at], COLOURS[place % COLOURS.length])),
      symbol: SYMBOLS[place % SYMBOLS.length],
      symbolSize: 8,
      // Its signs stand beside it where there is room, and whenever it is pointed at.
      label: { show: one.marks.some(Boolean), position: flat ? "right" : "top", fontSize: 11, formatter: (point) => one.marks[point.dataIndex] },
      tooltip: { valueFormatter: (number, at) => (number == null ? "–" : `${numbers.format(number)} ${data.unit} ${one.marks[at] ?? ""}`.trim()) },
      labelLayout: { hideOverlap: true },
      connectNulls: false,
      barMaxWidth: 40,
    })),
  };
}

// The picture is drawn again on a canvas at twice its size, because the chart itself is SVG.
// What the signs and the question mean goes along below it: a picture on its own has no page around it.
function save(chart, data) {
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    canvas.width = chart.getWidth() * 2;
    const height = chart.getHeight() * 2;
    const rows = aside(context, data.notes, chart.getWidth());
    canvas.height = height + (asideRoom(rows) + noteRoom()) * 2;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, height);
    writeAside(context, rows, 8, height / 2, 2);
    writeNote(context, canvas.width, canvas.height, 2);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = fileName(`${data.title}, ${data.about}`);
    link.click();
  });
  picture.src = chart.getDataURL({ type: "svg" });
}

// Where a point or bar leads: its own address, or one that goes on from that of the question.
export function behind(data, series, place) {
  const href = data.series[series]?.hrefs[place];
  return href ? (href.startsWith("/") ? href : data.behind + href) : null;
}

export function draw(place) {
  const data = JSON.parse(place.dataset.chart);
  if (!data.series.some((one) => one.values.some((value) => value != null))) {
    const none = document.createElement("p");
    none.className = "govuk-body";
    none.textContent = place.dataset.none;
    place.append(none);
    return;
  }
  const bar = document.createElement("p");
  bar.className = "dv-actions dv-chart__actions";
  const board = document.createElement("div");
  board.className = "dv-chart__board";
  board.setAttribute("role", "img");
  board.setAttribute("aria-label", `${place.dataset.label}: ${data.title}, ${data.about}`);
  place.append(bar, board);
  const chart = echarts.init(board, null, { renderer: "svg" });
  // The table above has the same links for who does not point.
  chart.on("click", (point) => {
    const href = point.componentType === "series" && behind(data, point.seriesIndex, point.dataIndex);
    if (href) location.assign(href);
  });
  let kind = data.kind;
  const show = () => {
    chart.resize({ height: height(data, kind, chart.getWidth()) });
    chart.setOption(options(data, kind, chart.getWidth()), true);
  };
  const button = (text, act) => {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "govuk-button govuk-button--secondary";
    one.textContent = text;
    one.addEventListener("click", act);
    bar.append(one);
  };
  button(place.dataset.line, () => { kind = "line"; show(); });
  button(place.dataset.bar, () => { kind = "bar"; show(); });
  button(place.dataset.png, () => save(chart, data));
  show();
  let width = chart.getWidth();
  new ResizeObserver(() => {
    chart.resize({ width: "auto" });
    if (chart.getWidth() === width) return;
    width = chart.getWidth();
    show();
  }).observe(board);
}
