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

// last: { edition, title, body, period, due, changes } of the form.
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
    const last = stored(name);
    // The form itself may have been taken away for somebody else meanwhile; an item that nobody can read holds nothing.
    if (last) await update(account, id, (kept) => withLast(kept ?? bare(account, id, last), last));
    dropLast(account, id);
  }
}

// The record of a form of which nothing but this is known here, older than any page.
const bare = (account, id, last) => ({ account, id, ...last, revision: 0, cells: {}, changes: {}, closed: true });
