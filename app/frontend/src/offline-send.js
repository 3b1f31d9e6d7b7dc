// Sends the changes that wait on this device. Used by pages and by the worker, whichever notices first that there is a network.
import { settle, toSend } from "./offline-change.js";
import { read, readAll, update } from "./offline-store.js";

const LATER = { state: "offline" };

async function ask(address, options = {}) {
  const headers = { Accept: "application/json", ...options.headers };
  const answer = await fetch(address, { ...options, headers, redirect: "manual", credentials: "same-origin" });
  const json = answer.headers.get("content-type")?.startsWith("application/json");
  return { status: answer.type === "opaqueredirect" ? 401 : answer.status, body: json ? await answer.json() : null };
}

// Who is signed in at present, with the token its requests carry; null when there is no network.
async function session() {
  try {
    const { status, body } = await ask("/reports/offline/session");
    return status === 200 ? body : { account: null };
  } catch {
    return null;
  }
}

async function post(id, changes, proof) {
  return ask(`/reports/${id}/cells`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": proof },
    body: JSON.stringify({ changes }),
  });
}

async function settled(account, id, sent, { status, body }) {
  if (status === 200) {
    const record = await update(account, id, (kept) => settle(kept, sent, body));
    return { state: "sent", record, answer: body };
  }
  if (body?.faults) return { state: "locked", text: body.faults[0].text };
  return status === 401 ? { state: "signed-out" } : status >= 500 ? LATER : { state: "forbidden" };
}

// The token of the session that answered last. It dies with its session, so a request of another account never passes with it.
let token = null;

async function attempt(account, id, sent) {
  if (token) {
    const answer = await post(id, sent, token);
    if (![401, 403].includes(answer.status)) return settled(account, id, sent, answer);
    token = null;
  }
  const now = await session();
  if (now === null) return LATER;
  if (now.account === null) return { state: "signed-out" };
  if (now.account !== account) return { state: "other-account" };
  token = now.token;
  return settled(account, id, sent, await post(id, sent, token));
}

async function once(account, id) {
  const record = await read(account, id);
  const sent = record ? toSend(record) : [];
  if (sent.length === 0) return { state: "nothing", record };
  try {
    return await attempt(account, id, sent);
  } catch {
    return LATER;
  }
}

// One form at a time and one sender at a time, whatever the number of windows.
export async function send(account, id) {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`danvan-send-${id}`, () => once(account, id)) : once(account, id);
}

export async function sendAll(account) {
  const results = [];
  for (const record of await readAll(account)) {
    if (toSend(record).length > 0) results.push({ id: record.id, ...(await send(account, record.id)) });
  }
  return results;
}

export { session };
