// Serves forms that were opened before when there is no network. It keeps the style sheet, the scripts and the typeface of
// one version and, in a store of their own, the pages of forms that the server marks as such; no other page is ever kept.
import { PAGES, wipe } from "./offline-store.js";
import { forgetLeaving, left, remember } from "./offline-leave.js";
import { sendAll } from "./offline-send.js";
import { session } from "./offline-session.js";

const VERSION = "__VERSION__";
const SHELL = `danvan-shell-${VERSION}`;
const LIST = "/reports/offline";
const LEFT = "/signed-out";
const ASSETS = ["/assets/app.css", "/assets/app.js", "/assets/fill.js", "/assets/offline-list.js"];
const TYPES = ["vietnamese-400", "vietnamese-700", "latin-400", "latin-700"];

const shell = [
  ...ASSETS.map((path) => `${path}?v=${VERSION}`),
  ...TYPES.map((type) => `/assets/fonts/be-vietnam-pro-${type}-normal.woff2`),
  "/assets/icon.svg",
];
// Drawn for nobody, as it is shown to whoever has the device next.
const nobodys = new Request(LEFT, { credentials: "omit", cache: "reload" });

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...shell, nobodys])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("danvan-shell-") && name !== SHELL))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// Pages that may be kept carry a mark from the server; everything else passes by.
async function page(request) {
  try {
    // Whoever wanted to be signed out while there was no network is so before any page is asked for.
    if (!(await left())) return await signedOut();
    const answer = await fetch(request);
    if (answer.ok && answer.headers.has("Danvan-Offline")) {
      const copy = answer.clone();
      await caches.open(PAGES).then((pages) => pages.put(new URL(request.url).pathname, copy));
    }
    return answer;
  } catch (gone) {
    const pages = await caches.open(PAGES);
    const kept = (await pages.match(new URL(request.url).pathname)) ?? (await pages.match(LIST));
    if (!kept) throw gone;
    return kept;
  }
}

// Takes away what is kept whatever the network says, and signs out now or, without one, as soon as there is one.
async function signOut(event) {
  const wiped = wipe(null).catch(() => {});
  event.waitUntil(wiped);
  try {
    const answer = await fetch(event.request);
    await forgetLeaving();
    return answer;
  } catch {
    await wiped;
    await remember();
    await self.registration.sync?.register("danvan-cells").catch(() => {});
    return signedOut();
  }
}

const signedOut = async () => (await caches.match(LEFT)) ?? Response.error();

// A page that was kept under an earlier version asks for the assets of that version; without a network it gets today's.
async function asset(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (gone) {
    const near = await cache.match(request, { ignoreSearch: true });
    if (!near) throw gone;
    return near;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.method === "POST" && address.pathname === "/sign-out" && request.mode === "navigate") event.respondWith(signOut(event));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (address.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  }
});

// The browser says that there is a network again, even when no page is open any more.
self.addEventListener("sync", (event) => {
  if (event.tag !== "danvan-cells") return;
  event.waitUntil(
    left()
      .then((done) => (done ? session() : null))
      .then((now) => {
        if (now === null) throw new Error("no network");
        return now.account && sendAll(now.account);
      }),
  );
});
