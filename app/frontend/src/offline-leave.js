// Signing out that the server has not done yet: it is remembered on the device and done before anything else is asked for.
import { session } from "./offline-session.js";

// A cache, because pages and the worker both see it.
const LEAVING = "danvan-leaving";
const OUT = "/sign-out";

// The server ends a session by leading elsewhere; any other answer is that of an old token, a proxy or a fault.
export const isOut = (answer) => answer.type === "opaqueredirect";

export async function remember() {
  const leaving = await caches.open(LEAVING);
  await leaving.put(OUT, new Response(""));
}

export const forgetLeaving = () => caches.delete(LEAVING);

// True when nobody is signed in here who wanted to be signed out.
export async function left() {
  if (!globalThis.caches || !(await caches.has(LEAVING))) return true;
  const now = await session();
  if (now === null) return false;
  // A page and the worker may ask at once: whoever comes second is refused because nobody is signed in any more.
  if (now.account !== null && !(await signOut(now.token)) && (await session())?.account !== null) return false;
  await forgetLeaving();
  return true;
}

async function signOut(token) {
  try {
    return isOut(await fetch(OUT, { method: "POST", headers: { "X-CSRF-TOKEN": token }, redirect: "manual", credentials: "same-origin" }));
  } catch {
    return false;
  }
}
