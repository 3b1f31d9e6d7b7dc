// The forms that are kept on this device, each bound to the account that opened it.
const NAME = "danvan-reports";
const FORMS = "forms";
export const PAGES = "danvan-pages";

let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FORMS, { keyPath: ["account", "id"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function inStore(mode, work) {
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

// Reads, changes and writes one record in one transaction, so that two windows with the same form lose nothing.
export const update = (account, id, change) =>
  inStore("readwrite", (store, give) => {
    store.get([account, id]).onsuccess = (event) => {
      const record = change(event.target.result);
      if (record) store.put(record);
      give(record);
    };
  });

export const forget = (account, id) => inStore("readwrite", (store) => store.delete([account, id]));

// Takes away the pages and the figures of everybody but the account; what somebody has not sent yet stays for that account.
export async function wipe(exceptOf) {
  let foreign = false;
  await inStore("readwrite", (store) => {
    store.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      const { account, id, revision, changes } = cursor.value;
      if (account !== exceptOf) {
        foreign = true;
        if (Object.keys(changes).length === 0) cursor.delete();
        else cursor.update({ account, id, revision, cells: {}, changes, closed: true });
      }
      cursor.continue();
    };
  });
  if (foreign || !exceptOf) await globalThis.caches?.delete(PAGES);
}
