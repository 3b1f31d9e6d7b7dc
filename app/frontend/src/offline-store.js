// The forms that are kept on this device, each bound to the account that opened it.
import { closedAsked, isTelling } from "./offline-asked.js";
import { sealRows } from "./offline-rows.js";

const NAME = "danvan-reports";
const FORMS = "forms";
export const PAGES = "danvan-pages";

let opened = null;

// What was opened is let go of as soon as it is closed, so that the next use opens it anew.
function ready(store) {
  store.onclose = () => (opened = null);
  store.onversionchange = () => {
    store.close();
    opened = null;
  };
  return store;
}

function connect() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FORMS, { keyPath: ["account", "id"] });
    request.onsuccess = () => resolve(ready(request.result));
    request.onerror = () => reject(request.error);
  });
}

function database() {
  opened ??= connect().catch((refused) => {
    opened = null;
    throw refused;
  });
  return opened;
}

// A store that was closed behind our back says so only when it is used: then it is opened once more.
async function inStore(mode, work) {
  try {
    return await once(mode, work);
  } catch (refused) {
    if (refused?.name !== "InvalidStateError") throw refused;
    opened = null;
    return once(mode, work);
  }
}

async function once(mode, work) {
  const store = (await database()).transaction(FORMS, mode).objectStore(FORMS);
  return new Promise((resolve, reject) => {
    let result;
    store.transaction.oncomplete = () => resolve(result);
    store.transaction.onabort = () => reject(store.transaction.error);
    work(store, (value) => (result = value));
  });
}

export const read = (account, id) =>
  inStore("readonly", (store, give) => (store.get([account, id]).onsuccess = (event) => give(event.target.result)));

export const readAll = (account) =>
  inStore("readonly", (store, give) => {
    store.getAll().onsuccess = (event) => give(event.target.result.filter((record) => record.account === account));
  });

// Reads, changes and writes one record in one transaction, so that two windows with the same form lose nothing. Where the change
// gives null the record is kept no longer.
export const update = (account, id, change) =>
  inStore("readwrite", (store, give) => {
    store.get([account, id]).onsuccess = (event) => {
      const record = change(event.target.result);
      if (record) store.put(record);
      else if (record === null) store.delete([account, id]);
      give(record);
    };
  });

export const forget = (account, id) => inStore("readwrite", (store) => store.delete([account, id]));

// Nothing waits in it, and there is nothing that its writer is still to be told.
const isIdle = (record) => Object.keys(record.changes).length === 0 && !isTelling(record);

// What is known of a form, unless changes wait in it; an empty record is no reason to look for the form here.
export const dropIdle = (id) =>
  inStore("readwrite", (store) => {
    store.getAll().onsuccess = (event) => {
      for (const record of event.target.result) {
        if (record.id === id && isIdle(record)) store.delete([record.account, id]);
      }
    };
  });

// What is left of a form on a device that is handed on: what waits, and what its own writer needs to find it again.
function closed({ account, id, edition, revision, title, body, period, due, changes, refused, asked }) {
  const kept = { account, id, edition, revision, title, body, period, due, cells: {}, changes };
  return { ...kept, ...(refused && { refused }), ...closedAsked({ asked }), closed: true };
}

// Takes away the pages and the figures of everybody but the account; what somebody has not sent yet stays for that account.
export async function wipe(exceptOf) {
  // What cannot be read may be somebody else's.
  let foreign = true;
  try {
    foreign = await strip(exceptOf);
  } finally {
    if (foreign || !exceptOf) await globalThis.caches?.delete(PAGES);
  }
}

// True when somebody else has opened a form here since this was last done.
const strip = (exceptOf) =>
  inStore("readwrite", (store, give) => {
    give(false);
    store.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      const record = cursor.value;
      if (record.account !== exceptOf && !record.closed) {
        give(true);
        if (Object.keys(record.changes).length === 0 && !record.asked) cursor.delete();
        else cursor.update(closed(sealRows(record)));
      }
      cursor.continue();
    };
  });
