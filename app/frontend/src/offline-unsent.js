// Changes of this device that no server takes any more: what was typed for which cell, to be copied, and to be let go of.
import { shown } from "./fill-cells.js";
import { isAsked } from "./offline-asked.js";
import { letGo } from "./offline-pages.js";
import { dropLast } from "./offline-last.js";
import { forget, read } from "./offline-store.js";

// says: the words of the page { none, nothing }.
function content({ now, wrong, remark, words }, says) {
  const figure = wrong ?? (now === "x" ? says.none : now === "" ? says.nothing : (words ?? (now.startsWith("~") ? "~" : "") + shown(now)));
  return remark ? `${figure} (${remark})` : figure;
}

// One line a change. named: what the page calls a cell; the change itself knows it unless an older version kept it.
export const written = (record, says, named = (key) => key) =>
  Object.entries(record?.changes ?? {}).map(([key, change]) => `${change.label ?? named(change.key ?? key)}: ${content(change, says)}`);

// Nothing of the form is kept here any more.
export async function letGoOf(account, id) {
  dropLast(account, id);
  await forget(account, id);
  await letGo(`/reports/${id}`);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = text;
  made.addEventListener("click", () => act(made));
  return made;
}

// A browser copies only on pages that came by a safe way; elsewhere the lines are there to be marked by hand.
function copying(text, says) {
  if (!navigator.clipboard) return [];
  return [button(says.copy, (made) => navigator.clipboard.writeText(text).then(() => (made.textContent = says.copied)).catch(() => {}))];
}

// says: { title, none, nothing, copy, copied, drop }; gone: called once the changes are let go of.
export function stuck(record, says, gone, named) {
  const lines = written(record, says, named);
  const title = document.createElement("p");
  title.textContent = says.title;
  const list = document.createElement("ul");
  for (const text of lines) list.append(Object.assign(document.createElement("li"), { textContent: text }));
  const drop = button(says.drop, () => letGoOf(record.account, record.id).then(gone));
  return [title, list, ...copying([`${record.title} – ${record.period} – ${record.body}`, ...lines].join("\n"), says), drop];
}

// On a page that can only be read: what came too late. Where nothing waits, nothing of the form is kept to be filled in.
export async function unsent(box, owner, named) {
  const id = box.dataset.unsent;
  const record = await read(owner, id);
  if (Object.keys(record?.changes ?? {}).length === 0) {
    // That it was sent, or is to be, is told elsewhere; its page to fill in goes all the same.
    return record?.sent || isAsked(record) ? letGo(`/reports/${id}`) : letGoOf(owner, id);
  }
  const gone = () => (box.hidden = true);
  box.replaceChildren(...stuck(record, box.dataset, gone, named));
  box.hidden = false;
  return undefined;
}
