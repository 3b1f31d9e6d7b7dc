// What the page says from what its cells hold: reads them all, judges them, and draws everything that follows.
import { EMPTY, waiting } from "./offline-change.js";
import { isAsked } from "./offline-asked.js";
import { mark, named as wordsOf, readCell } from "./fill-cells.js";
import { judge } from "./fill-judge.js";
import * as show from "./fill-show.js";

// What is said of changes that wait in the memory of the page alone.
const UNKEPT = { offline: "unkept", "signed-out": "unkept-out" };

// What is said where nothing was typed that is lost.
const UNTYPED = { gone: "gone-before" };

// What is said where only the report waits.
const ASKED = ["offline", "signed-out", "other-account"];

// The page itself leads to signing in and is come back to after it; the list of what is kept holds what nobody takes.
function leads({ state, unkept }, kind, all, page) {
  if (state === "signed-out") return { href: page, aside: kind !== state };
  return state === "gone" && all > 0 && !unkept ? { href: "/reports/offline" } : null;
}

export function view(form, cells, edition, texts) {
  // Where it was found, in a row of a table, is said by what the row is called.
  function told({ kind, args, row }) {
    const text = show.sentence(texts[kind], args);
    return row ? show.sentence(texts["at-row"], [row.name || show.sentence(texts["row-number"], [row.number]), text]) : text;
  }

  const faultText = ({ fault, args }) => show.sentence(texts[fault], args.map(String));
  const named = (cell, code) => {
    if (code === "x") return texts.none;
    return code === "" ? texts.nothing : wordsOf(cell, code) + (code.startsWith("~") ? ` (${texts.estimate})` : "");
  };
  const page = form.getAttribute("action");
  let codes = {};
  // How much blocks sending, and what is to be looked at, as it was last drawn.
  let latest = { blocks: 0, warnings: [] };
  // What every cell was when it was last judged.
  const last = new Map();

  // A content with its remark, where the two differ in it.
  const withRemark = (content, remark) => `${content}; ${texts.note}: ${remark === "" ? texts.nothing : remark}`;

  function inConflict(cell, { conflict, now, wrong, remark, seenRemark }) {
    const ofRemarks = (remark ?? null) !== null && (conflict.remark ?? seenRemark) !== seenRemark;
    const both = [named(cell, conflict.stored), wrong ?? named(cell, now)];
    const [theirs, mine] = ofRemarks ? [withRemark(both[0], conflict.remark), withRemark(both[1], remark)] : both;
    return {
      kind: "conflict",
      text:
        (conflict.row ?? null) === null
          ? show.sentence(texts.conflict, [conflict.by, conflict.at, theirs, mine])
          : show.sentence(texts["conflict-row"], [conflict.by, conflict.at, conflict.row || texts.nothing, mine]),
      take: show.sentence(texts.take, [theirs]),
      keep: show.sentence(texts.keep, [mine]),
    };
  }

  function says(cell, found, fault, change) {
    const items = [];
    if (fault) items.push({ kind: "fault", text: faultText(fault) });
    if (change?.fault) items.push({ kind: "fault", text: change.fault });
    if (change?.conflict) items.push(inConflict(cell, change));
    const here = found.filter((finding) => finding.key === cell.key && finding.kind !== "missing");
    items.push(...here.map((finding) => ({ kind: finding.blocks ? "fault" : "warning", text: finding.text })));
    if (cell.changed) items.push({ kind: "note", text: cell.changed });
    return items;
  }

  function lines(found, faults, changes) {
    // A table may have grown since.
    const byKey = new Map(cells.map((cell) => [cell.key, cell]));
    const line = (key, text, blocks) => ({ key, blocks, text: byKey.has(key) ? `${byKey.get(key).label}: ${text}` : text });
    const kept = Object.entries(changes).filter(([key, change]) => byKey.has(key) && (change.conflict || change.fault));
    return [
      ...Object.entries(faults).map(([key, fault]) => line(key, faultText(fault), true)),
      ...kept.map(([key, change]) => line(key, change.fault ?? texts["conflict-short"], true)),
      ...found.map((finding) => line(finding.key, finding.text, finding.blocks)),
    ];
  }

  function taken(cell) {
    const now = { found: readCell(cell), remark: cell.remark?.value ?? "" };
    mark(cell, now.found.code ?? "", texts);
    return now;
  }

  // isTyped: in which cell somebody is still typing; until it is left it is judged as it was before.
  function draw(record, choose, isTyped = () => false) {
    codes = {};
    const faults = {};
    const remarks = {};
    const typed = cells.filter((cell) => last.has(cell.key) && isTyped(cell));
    for (const cell of cells) {
      if (!typed.includes(cell)) last.set(cell.key, taken(cell));
      const { found, remark } = last.get(cell.key);
      if (found.code === undefined) faults[cell.key] = found;
      else codes[cell.key] = found.code;
      remarks[cell.key] = remark;
    }
    const found = judge(edition, codes, remarks)
      .filter((finding) => !(finding.kind === "missing" && faults[finding.key]))
      .map((finding) => ({ ...finding, text: told(finding) }));
    for (const cell of cells) show.say(cell, says(cell, found, faults[cell.key], record.changes[cell.key]), choose);
    show.numbers(form, edition, { ...codes, ...Object.fromEntries(typed.map((cell) => [cell.key, readCell(cell).code ?? ""])) });
    show.progress(cells, codes, texts);
    const all = lines(found, faults, record.changes);
    latest = { blocks: all.filter((line) => line.blocks).length, warnings: found.filter((finding) => !finding.blocks) };
    show.blocking(all, texts);
  }

  // While a figure is being typed only the numbers follow, so that nobody is told of a fault before the cell is left.
  function follow(cell) {
    show.numbers(form, edition, { ...codes, [cell.key]: readCell(cell).code ?? "" });
  }

  // Where no change waits the report itself may.
  const without = (state, record) => (isAsked(record) && ASKED.includes(state) ? `${state}-asked` : UNTYPED[state]);

  function state(result, record) {
    const { all, conflicts } = waiting(record);
    const args = [String(all), new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })];
    if (result.state === "locked") show.state("locked", { "state-locked": result.text }, []);
    else if (record.renewed && ["sent", "nothing"].includes(result.state)) show.state("renewed", texts, args, { href: page });
    else if (["sent", "nothing"].includes(result.state)) {
      show.state(all === 0 ? "saved" : conflicts > 0 ? "conflict" : "wrong", texts, args);
    } else {
      const kind = (result.unkept && all > 0 && UNKEPT[result.state]) || (all === 0 && without(result.state, record)) || result.state;
      show.state(kind, texts, args, leads(result, kind, all, page));
    }
  }

  // What stood in the cell before somebody else changed it.
  const note = (cell, code) => (cell.changed = show.sentence(texts.changed, [named(cell, code ?? "")]));

  const stored = (record, cell) => record.cells[cell.key] ?? EMPTY;
  return { draw, follow, state, note, stored, codes: () => codes, found: () => latest };
}
