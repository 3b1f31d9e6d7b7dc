// What becomes of a form that is kept on this device: pure functions over its record
//   { account, id, edition, revision, cells: { key: [code, remark] }, changes: { key: change }, refused }
// The keys are those of its edition of the form. A change that was written under another one and has no place in it says so,
// { key, edition }, is kept under both, and is sent for the report's history. renewed: the edition to which the report was moved
// while its page was still that of the record's edition.
// A change waits to be sent: { now, remark, seen, seenRemark, row } with the code and the remark that stood in the cell when the
// writer began, remark being null while the writer leaves it as it is, and what its row in a table was called then where it is
// called something else by now; { wrong } with what was typed when it cannot be sent; { conflict } when somebody else has changed
// the cell meanwhile. Its label says what the cell is called, and its words how what was chosen there reads, for a time when the
// form itself is not at hand. moved: the rows that went to another number since the page was last open, { from, to, text }.
import { carry, edited, witness } from "./offline-asked.js";
import { follow, holdRows, rowSeen, sealRows } from "./offline-rows.js";

export const EMPTY = ["", ""];

// What was seen stays what it was when the first unsent change was made. A change kept by an older version does not say
// which remark was seen. shown: what stood in the cell, where that was older than what the record knows.
function seenOf(record, key, shown) {
  const [code, remark] = shown ?? record.cells[key] ?? EMPTY;
  const { seen = code, seenRemark = remark, row } = record.changes[key] ?? {};
  return { seen, seenRemark, ...(row !== undefined && { row }) };
}

const unlessSeen = (remark, seenRemark) => (remark === seenRemark ? null : remark);

// The writer wants this in the cell. The remark is null where the page has no field for it.
export function want(record, key, now, remark, shown) {
  const was = seenOf(record, key, shown);
  const conflict = record.changes[key]?.conflict;
  record.changes[key] = { now, remark: unlessSeen(remark, was.seenRemark), ...was, ...(conflict && { conflict }) };
  return record;
}

// The writer typed what no cell can hold; it is kept as it is.
export function keepWrong(record, key, wrong, remark, shown) {
  const was = seenOf(record, key, shown);
  record.changes[key] = { wrong, remark: unlessSeen(remark, was.seenRemark), ...was };
  return record;
}

const sendable = (change) => change.wrong === undefined && !change.conflict && !change.fault;

// Under what a change is kept.
export const idOf = ({ key, edition }) => (edition ? `${edition}!${key}` : key);

// The changes that can be sent now.
export function toSend(record) {
  return Object.entries(record.changes)
    .filter(([, change]) => sendable(change))
    .map(([id, change]) => {
      const { key = id, now, remark, seen, seenRemark, edition } = change;
      const row = edition ? undefined : rowSeen(record, key, change);
      return { key, now, remark, seen, seenRemark, ...(row !== undefined && { row }), ...(edition && { edition }) };
    });
}

// How many changes wait, and how many of them wait for the writer.
export function waiting(record) {
  const all = Object.values(record?.changes ?? {});
  return { all: all.length, conflicts: all.filter((change) => change.conflict).length };
}

// The keys of what was sent and stands in the form now.
const kept = (sent, { conflicts, faults = [] }) => sent.map(({ key }) => key).filter((key) => ![...conflicts, ...faults].some((one) => one.key === key));

// The server has answered: what it stores, the cells somebody else changed since, and those it cannot hold. What was typed
// meanwhile stays.
export function settle(record, sent, answer) {
  const here = !answer.edition || !record.edition || answer.edition === record.edition;
  record.revision = answer.revision;
  if (here) holdRows(record, kept(sent, answer), () => (record.cells = answer.cells));
  else record.renewed = answer.edition;
  // It holds figures again, so it is to be closed again when somebody else signs in.
  delete record.closed;
  delete record.refused;
  const taken = [];
  for (const one of sent) {
    const { key, now, remark } = one;
    const id = idOf(one);
    const change = record.changes[id];
    const conflict = answer.conflicts.find((other) => other.key === key);
    const fault = answer.faults?.find((reason) => reason.key === key);
    if (here && !one.edition && !conflict && !fault) taken.push(key);
    if (!change) continue;
    // The cells of the answer are of the other edition; what this page sent stands on it all the same.
    if (!here && !conflict && !fault && !one.edition) record.cells[key] = [now, remark ?? record.cells[key]?.[1] ?? ""];
    const same = change.now === now && change.remark === remark;
    if (conflict) change.conflict = conflict;
    else if (fault) {
      // What was refused never stood there: what is typed instead still goes on top of what was seen before.
      if (same) change.fault = fault.text;
    } else if (same) delete record.changes[id];
    else goOn(change, now, remark);
  }
  witness(record, taken, answer);
  if (here) follow(record, answer.moves ?? []);
  return record;
}

// No server takes what waits, and why: "gone" (no such report, or none this account may see) or "forbidden".
export const refuse = (record, refused) => ({ ...record, refused });

// What was typed while the change was on its way goes on top of it.
function goOn(change, now, remark) {
  change.seen = now;
  if (remark === null) return;
  change.remark = unlessSeen(change.remark ?? change.seenRemark, remark);
  change.seenRemark = remark;
}

// The writer has chosen between two contents of a cell. A remark about which the two do not differ is nobody's choice and stays.
export function choose(record, key, mine) {
  const change = record.changes[key];
  if (!change?.conflict) return record;
  const [, now] = record.cells[key] ?? EMPTY;
  const { stored, remark: beside = now } = change.conflict;
  if (!mine && (change.remark === null || beside !== change.seenRemark)) {
    delete record.changes[key];
    return record;
  }
  if (!mine) {
    change.now = stored;
    delete change.wrong;
    delete change.words;
  }
  change.seen = stored;
  change.remark = unlessSeen(change.remark, beside);
  change.seenRemark = beside;
  delete change.conflict;
  delete change.row;
  return record;
}

// The device keeps changes again: what stood only in the memory of the page goes into what is kept. touched: the cells that
// were changed or settled meanwhile.
export function regain(kept, record, touched) {
  if (!kept) return record;
  const changes = { ...kept.changes };
  for (const key of touched) {
    if (record.changes[key]) changes[key] = record.changes[key];
    else delete changes[key];
  }
  return carry(kept, { ...(kept.revision > record.revision ? kept : record), changes });
}

// What a page was about to keep when it went away, { edition, changes }, unless it is kept or stored by now; of a record
// that was closed nobody knows here what is stored.
export function withLast(kept, last) {
  if (!kept || !last) return kept;
  const here = kept.edition === last.edition;
  const isStored = (key, { now, remark }) => {
    const [code, beside] = kept.cells[key] ?? EMPTY;
    return here && !kept.closed && now === code && (remark === null || remark === beside);
  };
  const isKept = (key, { now, wrong, remark }) => {
    const known = kept.changes[key];
    return known !== undefined && known.now === now && known.wrong === wrong && known.remark === remark;
  };
  for (const [key, change] of Object.entries(last.changes)) {
    if (isStored(key, change) || (here && isKept(key, change))) continue;
    edited(kept);
    if (!here) set(kept.changes, aside(change, key, last.edition));
    else kept.changes[key] = change;
  }
  return kept;
}

// Opening a form: the page tells what the server held when it was drawn; a page that was kept on the device may be older
// than what was saved from it.
// A page of a newer edition names the ones before with where their questions are asked now; a record of before there was any
// moving is of the first of them.
export function open(kept, { former = [], ...page }) {
  const edition = kept?.edition ?? former[0]?.edition ?? page.edition;
  if (edition !== page.edition && !former.some((one) => one.edition === edition)) return kept ?? { ...page, changes: {} };
  if (kept && edition !== page.edition) sealRows(kept);
  else if (kept && !kept.closed && kept.revision <= page.revision) holdRows(kept, [], () => (kept.cells = page.cells));
  const changes = moved(kept?.changes ?? {}, edition, page.edition, former);
  const fresh = { ...page, changes, ...(kept?.moved && { moved: kept.moved }) };
  const isOlder = edition === page.edition && kept && kept.revision > page.revision;
  return carry(kept, isOlder ? { ...fresh, revision: kept.revision, cells: kept.cells } : fresh);
}

// Whether the record is of another edition of the form than the page.
export const elsewhere = (kept, page) => Boolean(kept?.edition && page.edition && kept.edition !== page.edition);

// What was written on a page of another edition goes beside what the record holds under its own.
export function beside(kept, page) {
  for (const [key, change] of Object.entries(page.changes)) set(kept.changes, aside(change, key, page.edition));
  return kept;
}

const set = (changes, change) => (changes[idOf(change)] = change);

// It is sent as it was written, whatever held it up before, for nobody can mend it where it is asked no more.
function aside({ now, wrong, remark, seen, seenRemark, label, words }, key, edition) {
  const content = wrong === undefined ? now : wrong.trim() && `'${wrong.trim()}`;
  return { key, edition, now: content, remark, seen, seenRemark, ...(label && { label }), ...(words && { words }) };
}

// Every change under the edition of now, what was written on its own page first.
function moved(changes, edition, now, former) {
  const after = {};
  const all = Object.entries(changes).map(([id, change]) => ({ key: change.key ?? id, edition: change.edition ?? edition, change }));
  for (const { key, change } of all.filter((one) => one.edition === now)) after[key] = change;
  for (const { key, edition: under, change } of all.filter((one) => one.edition !== now)) {
    const place = placeOf(key, former.find((one) => one.edition === under)?.questions ?? {});
    if (place && !after[place]) after[place] = own(change);
    else set(after, aside(change, key, under));
  }
  return after;
}

const own = ({ key: _, edition: __, ...change }) => change;

// Where a cell is asked now; null when it is not. questions: by id, those of a table by table/column.
function placeOf(key, questions) {
  const [question, row, column] = key.split("/");
  if (column === undefined) return questions[question] ? [questions[question], ...(row === undefined ? [] : [row])].join("/") : null;
  const [table, named] = questions[`${question}/${column}`]?.split("/") ?? [];
  return table ? `${table}/${row}/${named}` : null;
}
