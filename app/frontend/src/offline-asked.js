// That a report is to be sent as soon as there is a network: pure functions over the record of its form. What was asked stands in
// it as { id, at, base, revision, seen, lang, looked, says }: a name for the request, when it was asked, what was known to stand
// in the cells and of the report besides, what the page said is to be looked at, and the sentences of the page in which it was
// asked. Once it was stopped, stopped is { why } or { text, found }, and nothing more is tried until the writer asks anew.
// sent: { at, text } of a report that was sent, until its writer has read it.
const NOTHING = ["", ""];

export const isAsked = (record) => Boolean(record?.asked && !record.asked.stopped);
// Whether there is something to tell besides what waits in the cells.
export const isTelling = (record) => Boolean(record?.asked || record?.sent);

export function ask(record, asked) {
  delete record.sent;
  record.asked = { ...asked, base: structuredClone(record.cells), revision: record.revision, seen: record.seen };
  return record;
}

export function takeBack(record) {
  delete record.asked;
  return record;
}

// why: the end of the name of a sentence of the page; text: a sentence of the server, with what it found.
export function stop(record, reason) {
  if (isAsked(record)) record.asked.stopped = reason;
  return record;
}

// Whoever writes on has not seen what was asked to be sent.
export const edited = (record) => stop(record, { why: "edited" });

// What the writer's own changes made of the cells was seen, as everything that stood there before.
export function witness(record, taken, answer) {
  const { asked } = record;
  if (!asked) return;
  if (!asked.base) {
    if (taken.length > 0 && answer.revision === asked.revision + 1) asked.revision = answer.revision;
    return;
  }
  for (const key of taken) asked.base[key] = answer.cells[key] ?? NOTHING;
}

const same = (one = NOTHING, other = NOTHING) => one[0] === other[0] && one[1] === other[1];

// Whether somebody else has changed a cell since. Of a record that was closed only its revision is left to tell.
export function isChanged({ asked, cells, revision }) {
  if (!asked.base) return revision !== asked.revision;
  return [...new Set([...Object.keys(asked.base), ...Object.keys(cells)])].some((key) => !same(asked.base[key], cells[key]));
}

// Why what was asked cannot be tried as things stand on this device; null when it can.
export function held(record) {
  const changes = Object.values(record.changes);
  if (record.renewed || record.edition !== record.asked.seen?.edition) return "renewed";
  if (changes.some((change) => change.conflict)) return "conflict";
  return changes.length > 0 ? "wrong" : null;
}

// What the server is asked.
export const request = ({ asked: { id, seen, lang, looked }, revision }) => ({ id, revision, seen, lang, looked });

// It was sent: nothing is left to be filled in, and its writer is told in the words of what was asked, although that was taken
// back while it was under way.
export function done(record, sent, { says }) {
  record.sent = { ...sent, says };
  delete record.asked;
  return { ...record, revision: 0, cells: {} };
}

// A form that is opened anew says what was asked on it before. It can be filled in, so what was sent was taken or sent back since.
export function carry(kept, opened) {
  if (!kept?.asked) return opened;
  const record = { ...opened, asked: kept.asked };
  return kept.edition && kept.edition !== opened.edition ? stop(record, { why: "renewed" }) : record;
}

// What a device that is handed on keeps of it: no figures, and nobody's name. By their marks the server knows the sentences that
// were looked at.
export function closedAsked({ asked }) {
  if (!asked) return {};
  const { base: _, stopped, ...rest } = asked;
  const looked = rest.looked.filter(({ mark }) => mark).map(({ mark }) => ({ mark }));
  return { asked: { ...rest, looked, ...(stopped && { stopped: { why: stopped.why ?? "again" } }) } };
}

// When it was asked, as people write it here.
export function momentOf(at) {
  const day = new Date(at);
  const two = (number) => String(number).padStart(2, "0");
  return `${two(day.getHours())}:${two(day.getMinutes())} ${two(day.getDate())}/${two(day.getMonth() + 1)}`;
}

// The sentence that says why it was not sent.
export const whyNot = ({ stopped, says }) => stopped.text ?? says[`why-${stopped.why}`];
