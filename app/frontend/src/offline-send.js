// Sends the changes that wait on this device. Used by pages and by the worker, whichever notices first that there is a network.
import { settle, toSend } from "./offline-change.js";
import { left } from "./offline-leave.js";
import { ask, session } from "./offline-session.js";
import { read, readAll, update } from "./offline-store.js";

const LATER = { state: "offline" };

async function post(id, { edition, changes }, proof) {
  return ask(`/reports/${id}/cells`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": proof },
    body: JSON.stringify({ edition, changes: changes.map(({ edition: _, ...change }) => change) }),
  });
}

async function settled(place, sent, { status, body }) {
  if (status === 200) {
    const record = await (place.settle ?? place.keep)((kept) => settle(kept, sent.changes, body));
    return { state: "sent", record, answer: body };
  }
  if (body?.faults) return { state: "locked", text: body.faults[0].text };
  return status === 401 ? { state: "signed-out" } : status >= 500 ? LATER : { state: "forbidden" };
}

// The token of the session that answered last. It dies with its session, so a request of another account never passes with it.
let token = null;

async function attempt(account, id, sent, place) {
  if (token) {
    const answer = await post(id, sent, token);
    if (![401, 403].includes(answer.status)) return settled(place, sent, answer);
    token = null;
  }
  const now = await session();
  if (now === null) return LATER;
  if (now.account === null) return { state: "signed-out" };
  if (now.account !== account) return { state: "other-account" };
  token = now.token;
  return settled(place, sent, await post(id, sent, token));
}

// One request names one edition of the form; what was written under others goes with the next.
function ofOneEdition(record, waits) {
  const of = (change) => change.edition ?? record.edition;
  return { edition: of(waits[0]), changes: waits.filter((change) => of(change) === of(waits[0])) };
}

async function once(account, id, place) {
  const record = await place.read();
  const waits = record ? toSend(record) : [];
  if (waits.length === 0) return { state: "nothing", record };
  const sent = ofOneEdition(record, waits);
  try {
    if (!(await left())) return LATER;
    return await attempt(account, id, sent, place);
  } catch {
    return LATER;
  }
}

const onDevice = (account, id) => ({ read: () => read(account, id), keep: (change) => update(account, id, change) });

// One form at a time and one sender at a time, whatever the number of windows. place: where the record is read and kept; a
// page whose device keeps nothing has it in its memory.
export async function send(account, id, place = onDevice(account, id)) {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`danvan-send-${id}`, () => once(account, id, place)) : once(account, id, place);
}

// except: the form of a page that has newer changes in its memory than the device keeps.
export async function sendAll(account, except = null) {
  const results = [];
  for (const record of await readAll(account)) {
    if (record.id === except || toSend(record).length === 0) continue;
    let result = await send(account, record.id);
    if (result.state === "sent" && toSend(result.record).length > 0) result = await send(account, record.id);
    results.push({ id: record.id, ...result });
  }
  return results;
}
