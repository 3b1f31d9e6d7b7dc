// Between the page and the server: every change is kept on the device first, then sent; the state of it is always shown.
import { isAsked, takeBack } from "./offline-asked.js";
import * as changes from "./offline-change.js";
import { dropLast, lastOf } from "./offline-last.js";
import { PAGES, read, update, wipe } from "./offline-store.js";
import { between, send, sendAll } from "./offline-send.js";
import { atMost, session } from "./offline-session.js";
import { MARK, able } from "./offline.js";

const AGAIN = 15_000;

function marked() {
  try {
    localStorage.setItem(MARK, "1");
  } catch {
    // Where nothing can be kept there is nothing to look for on other pages.
  }
}

// At opening a slow answer keeps nobody from writing.
const OPENING = 3_000;

// page: what the server held when the page was drawn; told: called with the state in words of fill-show and the answer.
export function sync(owner, page, told) {
  const { id } = page;
  let record = { ...page, account: owner, changes: {} };
  // The cells whose changes the device refused to keep: they stand in this page's memory alone. Null when all is kept.
  let memory = null;
  // Whether what a page wrote down when it went away waits for the device, or the server, to have it.
  let held = false;
  let inFlight = null;
  let timer = 0;

  const tell = (result) => told({ ...result, unkept: memory !== null });

  // whole: the change concerns what the device holds, of whichever edition of the form, and not the cells of this page.
  async function keep(change, whole = false) {
    try {
      const stored = await update(owner, id, (kept) =>
        changes.elsewhere(kept, page) && !whole ? beside(kept, change) : change(memory ? regained(kept) : (kept ?? record)),
      );
      if (changes.elsewhere(stored, page)) record.renewed = stored.edition;
      else record = stored;
      memory = null;
      letGo();
    } catch {
      remember();
      record = change(record);
      remember();
    }
    return record;
  }

  // Another window has opened the form in a newer edition: this page is to be opened anew, and what is written on it is not lost.
  function beside(kept, change) {
    record = change({ ...record, changes: {} });
    return changes.beside(kept, record);
  }

  function letGo() {
    if (held) dropLast(owner, id);
    held = false;
  }

  // What was written down for the next page is let go of as soon as it is kept.
  function release() {
    held = true;
    if (!memory) letGo();
  }

  const regained = (kept) => changes.regain(kept, structuredClone(record), memory);

  function remember() {
    memory = new Set([...(memory ?? []), ...Object.keys(record.changes)]);
  }

  const place = {
    keep,
    settle: (change) => keep(change, true),
    read: () => (memory ? record : read(owner, id).catch(() => record)),
  };

  function soon(delay) {
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  }

  async function flush() {
    clearTimeout(timer);
    if (inFlight) {
      const result = await inFlight;
      return changes.toSend(record).length > 0 ? flush() : result;
    }
    const pending = changes.toSend(record);
    if (pending.length === 0 && !isAsked(record)) {
      tell({ state: "nothing" });
      return { state: "nothing" };
    }
    tell({ state: "saving" });
    inFlight = post();
    const result = await inFlight;
    // Another window may have sent what waited.
    if (result.state === "nothing") known(result.record);
    if (result.state === "sent" && changes.waiting(record).all === 0) letGo();
    tell({ ...result, pending });
    if (result.state === "offline") later();
    else if (result.state === "sent" && changes.toSend(record).length > 0) soon(0);
    return result;
  }

  function known(stored) {
    if (stored && !memory && !changes.elsewhere(stored, page)) record = stored;
  }

  // What the writer wants to become of the report; false where the device cannot keep it.
  async function want(change) {
    await keep(change, true);
    if (!memory) return true;
    record = takeBack(record);
    return false;
  }

  // The writer does not want it any more; a sending that is under way comes first. Answers whether it was sent then.
  async function giveUp() {
    await between(id, () => want(takeBack));
    return Boolean(record.sent);
  }

  async function post() {
    try {
      return await send(owner, id, place);
    } catch {
      return { state: "offline" };
    } finally {
      inFlight = null;
    }
  }

  // The network may be back without saying so, and after the page is closed the worker hears of it.
  function later() {
    soon(AGAIN);
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register("danvan-cells")).catch(() => {});
  }

  // Another window may have asked for the report to be sent, or have taken that back, or it is sent: then true.
  async function elsewhereAsked() {
    const [stored, before] = [await place.read(), isAsked(record)];
    if (stored?.sent) {
      tell({ state: "submitted" });
      return true;
    }
    if (isAsked(stored) !== before) {
      known(stored);
      tell({ state: "nothing" });
    }
    return false;
  }

  // What others have saved since, taken over when somebody comes back to the page.
  async function refresh() {
    if (!inFlight && (await elsewhereAsked())) return undefined;
    if (changes.toSend(record).length > 0 || isAsked(record) || inFlight) return flush();
    const answer = await fetch(`/reports/${id}/cells`, { headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => null);
    // A colleague has dropped it, or the writer may see it no longer: better known before more is typed.
    if (answer?.status === 404) return tell({ state: "gone" });
    if (answer?.status !== 200) return undefined;
    const body = await answer.json();
    if (body.revision <= record.revision) return undefined;
    await keep((kept) => changes.settle(kept, [], body), true);
    return tell({ state: "sent", pending: [] });
  }

  // The browser asks before the only copy goes; older ones want to be asked by a text that none of them shows.
  function ask(event) {
    if (!memory || changes.waiting(record).all === 0) return;
    event.preventDefault();
    event.returnValue = "";
  }

  async function open() {
    const now = navigator.onLine ? await atMost(session(), OPENING) : null;
    // A page that was kept on the device is older than the last sign-in; it shows nothing of one account to another.
    if (now?.account && now.account !== owner) return false;
    await wipe(owner).catch(() => {});
    marked();
    const drawn = record;
    const last = lastOf(owner, id);
    await keep((kept) => changes.open(changes.withLast(kept, last), drawn), true);
    if (last) release();
    window.addEventListener("online", () => sendAll(owner, memory && id).catch(() => {}).then(flush));
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" && refresh()));
    return true;
  }

  return { keep, want, giveUp, soon, flush, open, release, refresh, record: () => record };
}

// The first visit is not seen by the worker yet, so the page fetches itself for the time without a network.
// address: that of the report, from which the page may not have come.
export async function keepPage(address) {
  if (!able()) return;
  // A browser short of room then throws other sites away first.
  navigator.storage?.persist?.().catch(() => {});
  const controlled = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register("/offline-worker.js", { scope: "/" });
  await navigator.serviceWorker.ready;
  const pages = await caches.open(PAGES);
  for (const path of ["/reports/offline", address]) {
    // The worker keeps a page that it sees, but taking away what was another account's took this one too.
    if (controlled && path === address && (await pages.match(path))) continue;
    const answer = await fetch(path, { credentials: "same-origin", headers: { Accept: "text/html" } });
    if (answer.ok && answer.headers.has("Danvan-Offline")) await pages.put(path, answer);
  }
}
