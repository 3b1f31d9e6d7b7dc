// Sends the changes that wait on this device. Used by pages and by the worker, whichever notices first that there is a network.
import { idOf, refuse, settle, toSend } from "./offline-change.js";
import { left } from "./offline-leave.js";
import { ask, session } from "./offline-session.js";
import { read, readAll, update } from "./offline-store.js";

const LATER = { state: "offline" };
// The server takes more at a time; a piece that fails is less to send again.
const PIECE = 500;
// A proxy that is busy, or answers for a server that is down, has refused nothing.
const isLater = (status) => status < 400 || status >= 500 || [408, 429].includes(status);

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
  if (status === 401) return { state: "signed-out" };
  if (isLater(status)) return LATER;
  const state = [404, 410].includes(status) ? "gone" : "forbidden";
  await place.keep((kept) => refuse(kept, state));
  return { state };
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

// One request names one edition of the form, and takes so many changes at a time.
function piece(record, waits) {
  const of = (change) => change.edition ?? record.edition;
  return { edition: of(waits[0]), changes: waits.filter((change) => of(change) === of(waits[0])).slice(0, PIECE) };
}

async function once(account, id, place) {
  const record = await place.read();
  const ids = record ? toSend(record).map(idOf) : [];
  if (ids.length === 0) return { state: "nothing", record };
  try {
    return (await left()) ? await inPieces(account, id, new Set(ids), place) : LATER;
  } catch {
    return LATER;
  }
}

// Each piece is settled before the next one goes, so that what went through waits no more whatever becomes of the rest.
async function inPieces(account, id, ids, place) {
  let result = { state: "nothing", record: await place.read() };
  while (ids.size > 0) {
    const record = await place.read();
    const waits = record ? toSend(record).filter((change) => ids.has(idOf(change))) : [];
    if (waits.length === 0) return result;
    const sent = piece(record, waits);
    sent.changes.forEach((change) => ids.delete(idOf(change)));
    result = await attempt(account, id, sent, place);
    if (result.state !== "sent") return result;
  }
  return result;
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

// For the browser's own attempts: it tries again only what has failed.
export async function sendAllOrFail(account) {
  const results = await sendAll(account);
  if (results.some((result) => result.state === LATER.state)) throw new Error("no network");
}
