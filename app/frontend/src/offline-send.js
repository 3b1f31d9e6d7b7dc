// Sends the changes that wait on this device, and the reports that were asked to be sent. Used by pages and by the worker,
// whichever notices first that there is a network.
import { isAsked } from "./offline-asked.js";
import { idOf, refuse, settle, toSend } from "./offline-change.js";
import { deliver } from "./offline-deliver.js";
import { left } from "./offline-leave.js";
import { PATIENCE, atMost } from "./offline-session.js";
import { read, readAll, update } from "./offline-store.js";
import { LATER, isLater, post } from "./offline-token.js";

// The server takes more at a time; a piece that fails is less to send again.
const PIECE = 500;

const cells = (account, id, { edition, changes }) =>
  post(account, `/reports/${id}/cells`, { edition, changes: changes.map(({ edition: _, ...change }) => change) });

async function settled(place, sent, { status, body }) {
  if (status === 200) {
    const record = await (place.settle ?? place.keep)((kept) => settle(kept, sent.changes, body));
    return { state: "sent", record, answer: body };
  }
  if (body?.faults) return { state: "locked", text: body.faults[0].text, closed: body.closed === true };
  if (status === 401) return { state: "signed-out" };
  if (isLater(status)) return LATER;
  const state = [404, 410].includes(status) ? "gone" : "forbidden";
  await place.keep((kept) => refuse(kept, state));
  return { state };
}

async function attempt(account, id, sent, place) {
  const answer = await cells(account, id, sent);
  return answer.state ? answer : settled(place, sent, answer);
}

// One request names one edition of the form, and takes so many changes at a time.
function piece(record, waits) {
  const of = (change) => change.edition ?? record.edition;
  return { edition: of(waits[0]), changes: waits.filter((change) => of(change) === of(waits[0])).slice(0, PIECE) };
}

// Another window, or the worker, has sent it.
const isSent = (record) => Boolean(record?.sent && Object.keys(record.changes).length === 0);

async function once(account, id, place) {
  const record = await place.read();
  if (isSent(record)) return { state: "submitted", record };
  const ids = record ? toSend(record).map(idOf) : [];
  if (ids.length === 0 && !isAsked(record)) return { state: "nothing", record };
  try {
    return (await left()) ? await all(account, id, new Set(ids), place) : LATER;
  } catch {
    return LATER;
  }
}

// The cells first, then the report.
async function all(account, id, ids, place) {
  const result = await inPieces(account, id, ids, place);
  const record = await place.read();
  if (!isAsked(record)) return result;
  return deliver(account, id, place, result, () => attempt(account, id, { edition: record.edition, changes: [] }, place));
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

// One form at a time and one sender at a time, whatever the number of windows.
function alone(id, act) {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`danvan-send-${id}`, act) : act();
}

// place: where the record is read and kept; a page whose device keeps nothing has it in its memory.
export const send = async (account, id, place = onDevice(account, id)) => alone(id, () => once(account, id, place));

// What is not to happen in the middle of a sending; one that gets no answer holds nobody up for long.
export async function between(id, act, patience = PATIENCE) {
  let made = null;
  const first = () => (made ??= act());
  await atMost(alone(id, first), patience);
  return first();
}

// except: the form of a page that has newer changes in its memory than the device keeps.
export async function sendAll(account, except = null) {
  const results = [];
  for (const record of await readAll(account)) {
    if (record.id === except || (toSend(record).length === 0 && !isAsked(record))) continue;
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
