// On every page: what is kept on this device belongs to one account; when another one signs in, or somebody signs out, the
// kept pages and figures go. Changes that were not sent yet stay for their own account and are sent when it is back; how many
// they are is said on each of its pages.
import { waiting } from "./offline-change.js";
import { takeLast } from "./offline-last.js";
import { sendAll } from "./offline-send.js";
import { readAll, wipe } from "./offline-store.js";

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
  if (document.querySelector("[data-fill], [data-offline-list]")) {
    show();
    return;
  }
  const send = () => sendAll(owner).catch(() => {}).then(show);
  wipe(owner).catch(() => {}).then(() => takeLast(owner)).catch(() => {}).then(send);
  window.addEventListener("online", send);
}

// How much waits in all forms of the account, beside its name.
export async function said(owner) {
  const place = document.querySelector("[data-kept-changes]");
  if (!place) return;
  const all = (await readAll(owner)).map(waiting);
  const sum = (name) => all.reduce((total, one) => total + one[name], 0);
  const [waits, conflicts] = [sum("all"), sum("conflicts")];
  place.hidden = waits === 0;
  place.textContent = (conflicts > 0 ? place.dataset.conflicts : place.dataset.keptChanges).replace("{0}", waits).replace("{1}", conflicts);
}
