// On every page: what is kept on this device belongs to one account; when another one signs in, or somebody signs out, the
// kept pages and figures go. Changes that were not sent yet stay for their own account and are sent when it is back; how many
// they are is said on each of its pages.
import { isAsked } from "./offline-asked.js";
import { waiting } from "./offline-change.js";
import { takeLast } from "./offline-last.js";
import { sendAll } from "./offline-send.js";
import { readAll, wipe } from "./offline-store.js";
import { tell } from "./offline-told.js";

// Set as soon as a form is kept here, so that people who never open one have no store.
export const MARK = "danvan-offline";
export const account = () => document.querySelector('meta[name="dv-account"]')?.content ?? "";
export const able = () => "serviceWorker" in navigator && "caches" in window && "indexedDB" in window;

export function offline() {
  if (!able() || !localStorage.getItem(MARK)) return;
  const signedOut = location.pathname === "/sign-in" && new URLSearchParams(location.search).has("out");
  const owner = account();
  if (signedOut) wipe(null).catch(() => {});
  if (owner === "") return;
  const show = () => said(owner).catch(() => {});
  // The worker may have sent what waited while this page stood open.
  navigator.serviceWorker.addEventListener("message", show);
  if (document.querySelector("[data-fill], [data-offline-list]")) {
    show();
    return;
  }
  const send = () => sendAll(owner).catch(() => {}).then(show);
  wipe(owner).catch(() => {}).then(() => takeLast(owner)).catch(() => {}).then(send);
  window.addEventListener("online", send);
}

// How much waits in all forms of the account, beside its name, and what became of what was asked to be sent.
export async function said(owner) {
  const records = await readAll(owner);
  await tell(owner, document.querySelector("form[data-fill]")?.getAttribute("action")?.split("/").pop());
  const place = document.querySelector("[data-kept-changes]");
  if (!place) return;
  const all = records.map(waiting);
  const sum = (name) => all.reduce((total, one) => total + one[name], 0);
  const [waits, conflicts, asked] = [sum("all"), sum("conflicts"), records.filter(isAsked).length];
  const cells = (conflicts > 0 ? place.dataset.conflicts : place.dataset.keptChanges).replace("{0}", waits).replace("{1}", conflicts);
  const reports = place.dataset.asked?.replace("{0}", asked);
  place.hidden = waits === 0 && asked === 0;
  place.textContent = [...(asked > 0 ? [reports] : []), ...(waits > 0 || asked === 0 ? [cells] : [])].join(", ");
}
