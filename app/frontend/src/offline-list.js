// The list of forms that this device keeps for the account, and what of them waits to be sent.
import { account, said } from "./offline.js";
import { isAsked, momentOf, whyNot } from "./offline-asked.js";
import { waiting } from "./offline-change.js";
import { takeLast } from "./offline-last.js";
import { renew } from "./offline-pages.js";
import { session } from "./offline-session.js";
import { readAll, wipe } from "./offline-store.js";
import { sendAll } from "./offline-send.js";
import { takenBack } from "./offline-told.js";
import { stuck } from "./offline-unsent.js";

const list = document.querySelector("[data-offline-list]");
const say = (pattern, value) => pattern.replace("{0}", value);
// More than anybody fills in at a time; fetching them is nothing for a slow network.
const MOST_RENEWED = 20;

function line(record) {
  const { all, conflicts } = waiting(record);
  const item = document.createElement("li");
  const facts = document.createElement("span");
  const state = all > 0 ? say(list.dataset.waiting, all) : record.sent || isAsked(record) ? null : list.dataset.sent;
  const due = say(list.dataset.due, record.due.split("-").reverse().join("/"));
  facts.textContent = [record.body, due, state, ...(conflicts > 0 ? [list.dataset.conflict] : [])].filter(Boolean).join(" · ");
  item.append(...(record.refused === "gone" ? [titled("span", record)] : [titled("a", record)]), facts);
  if (record.sent || record.asked) item.append(asked(record));
  if (record.refused && all > 0) item.append(kept(record));
  return item;
}

// That the report is to be sent, was sent, or why it was not.
function asked(record) {
  const box = Object.assign(document.createElement("p"), { className: "dv-fill__asks" });
  box.dataset.asks = record.id;
  box.textContent = record.sent ? record.sent.text : isAsked(record) ? say(list.dataset.asked, momentOf(record.asked.at)) : say(list.dataset.stopped, whyNot(record.asked));
  if (record.sent) return box;
  const back = Object.assign(document.createElement("button"), { type: "button", className: "dv-linkbutton" });
  back.textContent = isAsked(record) ? list.dataset.takeBack : list.dataset.close;
  back.addEventListener("click", () => takenBack(record).then(draw));
  box.append(" ", back);
  return box;
}

// There is no page to lead to any more when the report is gone.
function titled(tag, record) {
  const made = Object.assign(document.createElement(tag), { textContent: `${record.title} – ${record.period}` });
  if (tag === "a") Object.assign(made, { className: "govuk-link", href: `/reports/${record.id}` });
  return made;
}

// What was typed and is taken by no server, until its writer lets go of it.
function kept(record) {
  const box = document.createElement("div");
  box.className = "dv-fill__unsent";
  box.dataset.stuck = record.refused;
  box.append(...stuck(record, { ...list.dataset, title: list.dataset[record.refused] }, draw));
  return box;
}

async function draw() {
  const records = (await readAll(account())).filter((record) => record.title);
  records.sort((one, other) => one.due.localeCompare(other.due));
  list.replaceChildren(...records.map(line));
  document.querySelector("[data-offline-empty]").hidden = records.length > 0;
  await said(account());
}

// Only forms of whoever is signed in can be fetched; the others stay as they are.
async function renewAll() {
  const now = await session();
  if (now?.account !== account()) return;
  const records = (await readAll(account())).filter((record) => record.refused !== "gone" && !record.sent);
  // Those of long ago change no more; what is due last is filled in now.
  records.sort((one, other) => (other.due ?? "").localeCompare(one.due ?? ""));
  await renew(records.slice(0, MOST_RENEWED).map((record) => record.id));
  const left = document.querySelector("[data-offline-left]");
  left.hidden = records.length <= MOST_RENEWED;
  left.textContent = say(left.dataset.offlineLeft, records.length - MOST_RENEWED);
  await draw();
}

async function sendThenDraw() {
  const results = await sendAll(account());
  const out = results.some((result) => result.state === "signed-out");
  const state = document.querySelector("[data-state]");
  state.dataset.state = out ? "signed-out" : "";
  // The page itself leads to signing in and is come back to after it.
  state.replaceChildren(...(out ? [Object.assign(document.createElement("a"), { className: "govuk-link", href: location.pathname, textContent: list.dataset.signedOut })] : []));
  await draw();
  await renewAll().catch(() => {});
  list.dataset.renewed = "yes";
}

if (list && "indexedDB" in window) {
  // Only a page that the server has just drawn knows who is signed in; a kept one may be older than the last sign-in.
  (navigator.onLine ? wipe(account()) : Promise.resolve()).then(() => takeLast(account())).then(draw).then(sendThenDraw);
  window.addEventListener("online", sendThenDraw);
}
