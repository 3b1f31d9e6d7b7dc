// Rows of tables in which somebody writes one place each: pure functions over the record of a form. A change in such a row says what
// the row was called as its writer saw it, so that it never goes beside the name of a place that somebody else wrote there meanwhile.
const PLACE = /^([^/]+\/[1-9]\d{0,3})\/[^/]+$/;

const placeOf = (key) => PLACE.exec(key)?.[1];

// The code of the name of the cell's row, "" when nothing stands in the row; undefined where there is no telling.
function rowOf({ cells, closed }, key) {
  const place = placeOf(key);
  if (!place || closed) return undefined;
  const name = cells[`${place}/name`]?.[0] ?? "";
  const there = Object.entries(cells).some(([other, [code, remark]]) => other.startsWith(`${place}/`) && (code !== "" || remark !== ""));
  return name === "" && there ? undefined : name;
}

// What the row was called for the writer of a change, as it is sent.
export const rowSeen = (record, key, change) => change.row ?? rowOf(record, key);

// Calls act, after which others' cells are known; of changes that wait it stays known what their row was called before, unless the
// row is what changes that were sent have made it. own: the keys of those.
export function holdRows(record, own, act) {
  const mine = new Set(own.map(placeOf));
  for (const [key, change] of Object.entries(record.changes)) if (mine.has(placeOf(key))) delete change.row;
  const was = Object.entries(record.changes)
    .filter(([key, change]) => !change.edition && change.row === undefined && !mine.has(placeOf(key)))
    .map(([key, change]) => [key, change, rowOf(record, key)]);
  act();
  for (const [key, change, row] of was) if (row !== undefined && row !== rowOf(record, key)) change.row = row;
}

// The changes go elsewhere, where what is known of the cells does not go with them.
export function sealRows(record) {
  for (const [key, change] of Object.entries(record.changes)) {
    const row = rowSeen(record, key, change);
    if (row !== undefined) change.row = row;
  }
  return record;
}

// What was typed since into rows that went to another number goes there too. moves: { from, to, text }, kept until they are told.
export function follow(record, moves) {
  for (const { from, to } of moves) {
    for (const [key, change] of Object.entries(record.changes)) {
      const there = key.startsWith(`${from}/`) && `${to}${key.slice(from.length)}`;
      if (!there || record.changes[there]) continue;
      delete record.changes[key];
      delete change.row;
      record.changes[there] = change;
    }
  }
  if (moves.length > 0) record.moved = [...(record.moved ?? []), ...moves];
}
