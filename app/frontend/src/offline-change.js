// What becomes of a form that is kept on this device: pure functions over its record
//   { account, id, revision, cells: { key: [code, remark] }, changes: { key: change } }
// A change waits to be sent: { now, remark, seen } with the code that stood in the cell when the writer began; { wrong } with
// what was typed when it cannot be sent; { conflict } when somebody else has changed the cell meanwhile.
export const EMPTY = ["", ""];

// The writer wants this in the cell. What was seen stays what it was when the first unsent change was made.
export function want(record, key, now, remark) {
  const before = record.changes[key];
  const seen = before ? before.seen : (record.cells[key] ?? EMPTY)[0];
  record.changes[key] = { now, remark, seen, ...(before?.conflict && { conflict: before.conflict }) };
  return record;
}

// The writer typed what no cell can hold; it is kept as it is.
export function keepWrong(record, key, wrong, remark) {
  const seen = record.changes[key] ? record.changes[key].seen : (record.cells[key] ?? EMPTY)[0];
  record.changes[key] = { wrong, remark, seen };
  return record;
}

const sendable = (change) => change.wrong === undefined && !change.conflict && !change.fault;

// The changes that can be sent now.
export function toSend(record) {
  return Object.entries(record.changes)
    .filter(([, change]) => sendable(change))
    .map(([key, { now, remark, seen }]) => ({ key, now, remark, seen }));
}

// How many changes wait, and how many of them wait for the writer.
export function waiting(record) {
  const all = Object.values(record?.changes ?? {});
  return { all: all.length, conflicts: all.filter((change) => change.conflict).length };
}

// The server has answered: what it stores, the cells somebody else changed since, and those it cannot hold. What was typed
// meanwhile stays.
export function settle(record, sent, answer) {
  record.revision = answer.revision;
  record.cells = answer.cells;
  for (const { key, now, remark } of sent) {
    const change = record.changes[key];
    const conflict = answer.conflicts.find((one) => one.key === key);
    if (!change) continue;
    const fault = answer.faults?.find((one) => one.key === key);
    if (conflict) change.conflict = conflict;
    else if (fault && change.now === now) change.fault = fault.text;
    else if (change.now === now && change.remark === remark) delete record.changes[key];
    else change.seen = now;
  }
  return record;
}

// The writer has chosen between two values of a cell.
export function choose(record, key, mine) {
  const change = record.changes[key];
  if (!mine) delete record.changes[key];
  else if (change?.conflict) {
    change.seen = change.conflict.stored;
    delete change.conflict;
  }
  return record;
}

// Opening a form: the page tells what the server held when it was drawn; a page that was kept on the device may be older
// than what was saved from it.
export function open(kept, page) {
  const changes = kept?.changes ?? {};
  return kept && kept.revision > page.revision ? { ...page, revision: kept.revision, cells: kept.cells, changes } : { ...page, changes };
}
