// What was typed when its page went away: the store of the device takes its time, and a page that is closed has none. It is
// written where writing takes no time, and goes into the store when the next page is opened.
import { withLast } from "./offline-change.js";
import { update } from "./offline-store.js";

const NAME = "danvan-last";
const place = (account, id) => [NAME, account, id].join(" ");

// What is kept there, or null; no other page reads or writes it at the same time.
function stored(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

export const lastOf = (account, id) => stored(place(account, id));

// last: { edition, changes } of the form.
export function keepLast(account, id, last) {
  try {
    localStorage.setItem(place(account, id), JSON.stringify(last));
  } catch {
    // Where nothing can be kept the page asks before it goes.
  }
}

export function dropLast(account, id) {
  try {
    localStorage.removeItem(place(account, id));
  } catch {
    // Nothing was kept either.
  }
}

// Into the store with it, from whichever page is opened next.
export async function takeLast(account) {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(place(account, "")));
  for (const name of names) {
    const id = name.slice(place(account, "").length);
    await update(account, id, (kept) => withLast(kept, stored(name)));
    dropLast(account, id);
  }
}
