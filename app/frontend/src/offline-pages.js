// The pages of forms that are kept for the time without a network.
import { PAGES, dropIdle } from "./offline-store.js";

const REPORT = /^\/reports\/([^/]+)$/;
// Who asks may fill in the form no longer, or there is none any more.
const OVER = [403, 404, 410];

// The form at the address can be filled in no longer: its page goes, and what is known of its figures unless changes wait.
export async function letGo(path) {
  // Where a browser keeps no pages there is none to go.
  if (!globalThis.caches) return;
  const pages = await caches.open(PAGES);
  const id = REPORT.exec(path)?.[1];
  if ((await pages.delete(path)) && id) await dropIdle(id);
}

// The server has answered for the address. What it marks is kept; what it no longer marks is kept no longer. While it is down
// or asks to sign in nothing is known, and all stays as it is.
export async function follow(path, answer) {
  if (answer.ok && answer.headers.has("Danvan-Offline")) return caches.open(PAGES).then((pages) => pages.put(path, answer.clone()));
  if (answer.ok || OVER.includes(answer.status)) return letGo(path);
  return undefined;
}

// Fetches the kept forms anew, so that none of them is older than the network: what was sent meanwhile from elsewhere is no
// longer kept to be filled in, and pages of an earlier version become those of today.
export async function renew(ids) {
  for (const path of ids.map((id) => `/reports/${id}`)) {
    const answer = await fetch(path, { credentials: "same-origin", redirect: "manual", headers: { Accept: "text/html" } });
    await follow(path, answer);
    // What is not read would stay under way.
    await answer.body?.cancel();
  }
}
