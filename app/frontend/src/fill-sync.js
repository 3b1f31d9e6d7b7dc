// Between the page and the server: every change is kept on the device first, then sent; the state of it is always shown.
import * as changes from "./offline-change.js";
import { PAGES, read, update, wipe } from "./offline-store.js";
import { send, sendAll, session } from "./offline-send.js";
import { MARK, able } from "./offline.js";

const AGAIN = 15_000;

// page: what the server held when the page was drawn; told: called with the state in words of fill-show and the answer.
export function sync(owner, page, told) {
  const { id } = page;
  let record = { ...page, account: owner, changes: {} };
  let inFlight = null;
  let timer = 0;

  async function keep(change) {
    record = await update(owner, id, (kept) => change(kept ?? record));
    return record;
  }

  function soon(delay) {
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  }

  async function flush() {
    clearTimeout(timer);
    if (inFlight) {
      await inFlight;
      return changes.toSend(record).length > 0 ? flush() : undefined;
    }
    const pending = changes.toSend(record);
    if (pending.length === 0) return told({ state: "nothing" });
    told({ state: "saving" });
    inFlight = send(owner, id);
    const result = await inFlight;
    inFlight = null;
    if (result.record) record = result.record;
    told({ ...result, pending });
    if (result.state === "offline") later();
    else if (result.state === "sent" && changes.toSend(record).length > 0) soon(0);
    return result;
  }

  // The network may be back without saying so, and after the page is closed the worker hears of it.
  function later() {
    soon(AGAIN);
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register("danvan-cells")).catch(() => {});
  }

  // What others have saved since, taken over when somebody comes back to the page.
  async function refresh() {
    if (changes.toSend(record).length > 0 || inFlight) return flush();
    const answer = await fetch(`/reports/${id}/cells`, { headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => null);
    if (answer?.status !== 200) return undefined;
    const body = await answer.json();
    if (body.revision <= record.revision) return undefined;
    await keep((kept) => changes.settle(kept, [], body));
    return told({ state: "sent", pending: [] });
  }

  async function open() {
    const now = navigator.onLine ? await session() : null;
    // A page that was kept on the device is older than the last sign-in; it shows nothing of one account to another.
    if (now?.account && now.account !== owner) return false;
    await wipe(owner);
    localStorage.setItem(MARK, "1");
    record = await update(owner, id, (kept) => changes.open(kept, record));
    window.addEventListener("online", () => sendAll(owner).then(flush));
    document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? refresh() : flush()));
    return true;
  }

  return { keep, soon, flush, open, refresh, record: () => record };
}

// The first visit is not seen by the worker yet, so the page fetches itself once for the time without a network.
export async function keepPage() {
  if (!able()) return;
  const controlled = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register("/offline-worker.js", { scope: "/" });
  await navigator.serviceWorker.ready;
  const pages = await caches.open(PAGES);
  for (const path of controlled ? ["/reports/offline"] : ["/reports/offline", location.pathname]) {
    const answer = await fetch(path, { credentials: "same-origin", headers: { Accept: "text/html" } });
    if (answer.ok && answer.headers.has("Danvan-Offline")) await pages.put(path, answer);
  }
}

// On a page that can only be read: changes of this device that came too late, and a way to let go of them.
export async function unsent(box, owner, cellLabel) {
  const id = box.dataset.unsent;
  const record = await read(owner, id);
  const late = Object.entries(record?.changes ?? {});
  if (late.length === 0) return;
  const title = document.createElement("p");
  title.textContent = box.dataset.title;
  const list = document.createElement("ul");
  for (const [key, change] of late) {
    const line = document.createElement("li");
    line.textContent = `${cellLabel(key)}: ${change.wrong ?? change.now.replace(/^[=']/, "")}${change.remark ? ` (${change.remark})` : ""}`;
    list.append(line);
  }
  const drop = document.createElement("button");
  drop.type = "button";
  drop.className = "govuk-button govuk-button--secondary";
  drop.textContent = box.dataset.drop;
  drop.addEventListener("click", async () => {
    await update(owner, id, (kept) => ({ ...kept, changes: {} }));
    box.hidden = true;
  });
  box.replaceChildren(title, list, drop);
  box.hidden = false;
}
