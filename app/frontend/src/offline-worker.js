// Serves forms that were opened before when there is no network. It keeps the style sheet, the scripts and the typeface and,
// in a store of their own, the pages of forms that the server marks as such; no other page is ever kept.
import { PAGES, wipe } from "./offline-store.js";
import { forgetLeaving, isOut, left, remember } from "./offline-leave.js";
import { follow } from "./offline-pages.js";
import { sendAllOrFail } from "./offline-send.js";
import { PATIENCE, atMost, session } from "./offline-session.js";
import { asset, shellOf, tidy } from "./offline-shell.js";

const VERSION = "__VERSION__";
const LIST = "/reports/offline";
const LEFT = "/signed-out";
// What a proxy answers while there is no server behind it.
const DOWN = [502, 503, 504];
const LEFT_OPEN = "/signed-out?waits=1";
const ASSETS = ["/assets/app.css", "/assets/app.js", "/assets/fill.js", "/assets/offline-list.js"];
const TYPES = ["vietnamese-400", "vietnamese-700", "latin-400", "latin-700"];

const shell = [
  ...ASSETS.map((path) => `${path}?v=${VERSION}`),
  ...TYPES.map((type) => `/assets/fonts/be-vietnam-pro-${type}-normal.woff2`),
  "/assets/icon.svg",
];
// Drawn for nobody, as they are shown to whoever has the device next.
const nobodys = [LEFT, LEFT_OPEN].map((path) => new Request(path, { credentials: "omit", cache: "reload" }));

self.addEventListener("install", (event) => {
  const kept = caches.open(shellOf(VERSION)).then((cache) => cache.addAll([...shell, ...nobodys]));
  event.waitUntil(kept.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  // What cannot be tidied stays; the new version works all the same.
  event.waitUntil(tidy(VERSION).catch(() => {}).then(() => self.clients.claim()));
});

// Pages that may be kept carry a mark from the server; everything else passes by.
async function page(request) {
  const path = new URL(request.url).pathname;
  try {
    // Whoever wanted to be signed out and is not yet is so before any page is asked for.
    if (!(await left())) return await signedOut();
    return await fresh(request, path);
  } catch (gone) {
    const pages = await caches.open(PAGES);
    const kept = (await pages.match(path)) ?? (await pages.match(LIST));
    if (!kept) throw gone;
    return kept;
  }
}

// What the server answers; of a page that is kept only if it does so soon and is not down behind its proxy: a phone may show bars
// where nothing comes through.
async function fresh(request, path) {
  const kept = await keptPage(path);
  const asking = fetch(request).then(async (answer) => {
    // A device without room shows the page as well as any other.
    await follow(path, answer).catch(() => {});
    return answer;
  });
  const answer = kept ? await atMost(asking, PATIENCE) : await asking;
  return kept && (answer === null || DOWN.includes(answer.status)) ? kept : answer;
}

async function keptPage(path) {
  try {
    return await (await caches.open(PAGES)).match(path);
  } catch {
    return undefined;
  }
}

// Takes away what is kept whatever the network says, and signs out now or, when the server does not do it, as soon as it does.
// A page that was kept under an earlier session carries a token that counts no more, so it is tried once more with today's.
async function signOut(event) {
  const wiped = wipe(null).catch(() => {});
  event.waitUntil(wiped);
  const answer = await fetch(event.request).catch(() => null);
  if (answer && isOut(answer)) {
    await forgetLeaving();
    return answer;
  }
  await wiped;
  await remember();
  if (await left()) return Response.redirect("/sign-in?out");
  await self.registration.sync?.register("danvan-cells").catch(() => {});
  return signedOut();
}

// Where a server can be reached that did not end the session, the session is open, which is said.
async function signedOut() {
  const reached = await fetch(LEFT, { credentials: "omit", cache: "no-store" }).catch(() => null);
  return (await caches.match(reached ? LEFT_OPEN : LEFT)) ?? Response.error();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.method === "POST" && address.pathname === "/sign-out" && request.mode === "navigate") event.respondWith(signOut(event));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (address.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request, VERSION));
  }
});

// Pages that stand open say what became of what waited.
async function tellPages() {
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage("danvan-sent");
}

// The browser says that there is a network again, even when no page is open any more; it tries again what fails.
self.addEventListener("sync", (event) => {
  if (event.tag !== "danvan-cells") return;
  event.waitUntil(
    left()
      .then((done) => (done ? session() : null))
      .then((now) => {
        if (now === null) throw new Error("no network");
        return now.account && sendAllOrFail(now.account).finally(tellPages);
      }),
  );
});
