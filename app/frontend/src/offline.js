// On every page: what is kept on this device belongs to one account; when another one signs in, or somebody signs out, the
// kept pages and figures go. Changes that were not sent yet stay for their own account and are sent when it is back.
import { sendAll } from "./offline-send.js";
import { wipe } from "./offline-store.js";

// Set as soon as a form is kept here, so that people who never open one have no store.
export const MARK = "danvan-offline";
export const account = () => document.querySelector('meta[name="dv-account"]')?.content ?? "";
export const able = () => "serviceWorker" in navigator && "caches" in window && "indexedDB" in window;

export function offline() {
  if (!able() || !localStorage.getItem(MARK)) return;
  const signedOut = location.pathname === "/sign-in" && new URLSearchParams(location.search).has("out");
  const owner = account();
  if (signedOut) wipe(null);
  if (owner === "" || document.querySelector("[data-fill], [data-offline-list]")) return;
  const send = () => sendAll(owner);
  wipe(owner).then(send);
  window.addEventListener("online", send);
}
