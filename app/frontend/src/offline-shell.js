// The style sheet and the scripts, kept one version beside the other: a page that was kept under an earlier version is drawn
// with the assets it was made for, since those of today know neither its parts nor its sentences.
import { PAGES } from "./offline-store.js";

const PREFIX = "danvan-shell-";
const NAMED = /\/assets\/[\w.-]+\?v=([\w.-]+)/g;

export const shellOf = (version) => PREFIX + version;
const shells = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

// The versions that kept pages name.
async function named() {
  const pages = await caches.open(PAGES);
  const kept = await Promise.all((await pages.keys()).map((page) => pages.match(page)));
  const texts = await Promise.all(kept.map((page) => page?.text() ?? ""));
  return new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, version]) => version)));
}

// Takes away the shells of earlier versions that no kept page needs.
export async function tidy(version) {
  const needed = await named();
  const old = (await shells()).filter((name) => name !== shellOf(version) && !needed.has(name.slice(PREFIX.length)));
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The asset from whichever shell has it; without a network today's rather than none, and the page says so if it does not fit.
export async function asset(request, version) {
  for (const name of [shellOf(version), ...(await shells())]) {
    const kept = await caches.open(name).then((shell) => shell.match(request));
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (gone) {
    const near = await caches.open(shellOf(version)).then((shell) => shell.match(request, { ignoreSearch: true }));
    if (!near) throw gone;
    return near;
  }
}
