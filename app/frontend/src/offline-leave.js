// Signing out without a network: it is remembered on the device and done before anything else is asked for.
import { session } from "./offline-session.js";

// A cache, because pages and the worker both see it.
const LEAVING = "danvan-leaving";
const OUT = "/sign-out";

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
  if (now.account !== null && !(await signOut(now.token))) return false;
  await forgetLeaving();
  return true;
}

async function signOut(token) {
  try {
    const answer = await fetch(OUT, { method: "POST", headers: { "X-CSRF-TOKEN": token }, redirect: "manual", credentials: "same-origin" });
    return answer.type === "opaqueredirect" || answer.status < 500;
  } catch {
    return false;
  }
}
