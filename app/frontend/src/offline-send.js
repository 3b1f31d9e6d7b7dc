// Sends the changes that wait on this device. Used by pages and by the worker, whichever notices first that there is a network.
import { refuse, settle, toSend } from "./offline-change.js";
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

async function post(id, changes, token) {
  return ask(`/reports/${id}/cells`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify({ changes }),
  });
}

async function settled(account, id, sent, { status, body }) {
  if (status === 200) {
    const record = await update(account, id, (kept) => settle(kept, sent, body));
    return { state: "sent", record, answer: body };
  }
  if (status === 422 && body?.faults?.some((fault) => fault.key)) {
    const record = await update(account, id, (kept) => refuse(kept, body.faults));
    return { state: "refused", record, answer: body };
  }
  if (body?.faults) return { state: "locked", text: body.faults[0].text };
  return status === 401 ? { state: "signed-out" } : status >= 500 ? LATER : { state: "forbidden" };
}

async function once(account, id) {
  const record = await read(account, id);
  const sent = record ? toSend(record) : [];
  if (sent.length === 0) return { state: "nothing", record };
  const now = await session();
  if (now === null) return LATER;
  if (now.account === null) return { state: "signed-out" };
  if (now.account !== account) return { state: "other-account" };
  try {
    return await settled(account, id, sent, await post(id, sent, now.token));
  } catch {
    return LATER;
  }
}

// One form at a time and one sender at a time, whatever the number of windows.
export async function send(account, id) {
  const locks = globalThis.navigator?.locks;
  const work = async () => {
    let result = await once(account, id);
    // What was refused is set aside and the rest goes on its way.
    if (result.state === "refused" && toSend(result.record).length > 0) result = { ...result, ...(await once(account, id)) };
    return result;
  };
  return locks ? locks.request(`danvan-send-${id}`, work) : work();
}

export async function sendAll(account) {
  const results = [];
  for (const record of await readAll(account)) {
    if (toSend(record).length > 0) results.push({ id: record.id, ...(await send(account, record.id)) });
  }
  return results;
}

export { session };
