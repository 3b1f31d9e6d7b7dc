// Sends a report that was asked to be sent, once its cells are kept by the server and everything is as its writer saw it.
import { done, held, isAsked, isChanged, request, stop } from "./offline-asked.js";
import { toSend } from "./offline-change.js";
import { letGo } from "./offline-pages.js";
import { LATER, isLater, post } from "./offline-token.js";

// After what came of the cells nothing can be asked; why says so to the writer.
const OVER = ["gone", "forbidden"];

async function stopped(place, reason, now) {
  const record = await (place.settle ?? place.keep)((kept) => stop(kept, reason));
  return { ...now, record };
}

async function answered({ id, asked }, place, now, { status, body }) {
  if (status === 200) {
    const sent = { at: new Date().toISOString(), text: body.sent };
    const record = await (place.settle ?? place.keep)((kept) => kept && done(kept, sent, asked));
    // It can be filled in no longer.
    await letGo(`/reports/${id}`).catch(() => {});
    return { state: "submitted", record };
  }
  if (status === 401) return { state: "signed-out" };
  if (isLater(status)) return LATER;
  if (status === 409 && body) return stopped(place, { text: body.stopped, found: body.found }, now);
  return stopped(place, { why: [404, 410].includes(status) ? "gone" : status === 403 ? "forbidden" : "again" }, now);
}

// cells: what came of sending the cells. look: asks what the server holds, where no cell was sent just now.
export async function deliver(account, id, place, cells, look) {
  const now = cells.state === "nothing" ? await look() : cells;
  if (OVER.includes(now.state)) return stopped(place, { why: now.state }, now);
  if (!["sent", "locked"].includes(now.state)) return now;
  const record = await place.read();
  if (!isAsked(record)) return now;
  const waits = toSend(record).length > 0;
  // What the server refused although the report is open is not sent without; its writer has to see why.
  if (now.state === "locked" && waits && !now.closed) return stopped(place, { text: now.text }, now);
  if (now.state === "sent") {
    // What was typed meanwhile goes first.
    if (waits) return now;
    const why = held(record) ?? (isChanged(record) ? "changed" : null);
    if (why) return stopped(place, { why }, now);
  }
  // A report that is locked was sent by somebody, perhaps by this very request: the server knows.
  const answer = await post(account, `/reports/${id}/asked`, request(record));
  return answer.state ? answer : answered({ id, asked: record.asked }, place, now, answer);
}
