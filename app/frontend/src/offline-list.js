// The list of forms that this device keeps for the account, and what of them waits to be sent.
import { account, said } from "./offline.js";
import { waiting } from "./offline-change.js";
import { readAll, wipe } from "./offline-store.js";
import { sendAll } from "./offline-send.js";

const list = document.querySelector("[data-offline-list]");
const say = (pattern, value) => pattern.replace("{0}", value);

function line(record) {
  const { all, conflicts } = waiting(record);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = "govuk-link";
  link.href = `/reports/${record.id}`;
  link.textContent = `${record.title} – ${record.period}`;
  const facts = document.createElement("span");
  const state = all === 0 ? list.dataset.sent : say(list.dataset.waiting, all);
  const due = say(list.dataset.due, record.due.split("-").reverse().join("/"));
  facts.textContent = [record.body, due, state, ...(conflicts > 0 ? [list.dataset.conflict] : [])].join(" · ");
  item.append(link, facts);
  return item;
}

async function draw() {
  const records = (await readAll(account())).filter((record) => record.title);
  records.sort((one, other) => one.due.localeCompare(other.due));
  list.replaceChildren(...records.map(line));
  document.querySelector("[data-offline-empty]").hidden = records.length > 0;
  await said(account());
}

async function sendThenDraw() {
  const results = await sendAll(account());
  const out = results.some((result) => result.state === "signed-out");
  const state = document.querySelector("[data-state]");
  state.dataset.state = out ? "signed-out" : "";
  // The page itself leads to signing in and is come back to after it.
  state.replaceChildren(...(out ? [Object.assign(document.createElement("a"), { className: "govuk-link", href: location.pathname, textContent: list.dataset.signedOut })] : []));
  await draw();
}

if (list && "indexedDB" in window) {
  // Only a page that the server has just drawn knows who is signed in; a kept one may be older than the last sign-in.
  (navigator.onLine ? wipe(account()) : Promise.resolve()).then(draw).then(sendThenDraw);
  window.addEventListener("online", sendThenDraw);
}
