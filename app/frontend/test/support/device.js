// A device for tests: caches, a store and a network of which the test says what they answer.
export const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

// What lies in the caches: name -> path with query -> answer.
export const shelves = new Map();
// What lies in the store, by account and id.
export const records = new Map();
// Requests that reached the network.
export const asked = [];
// What the network answers: (path, options) => answer; nothing is no network.
export const network = { answer: () => undefined };

const addressOf = (request) => {
  const address = new URL(request.url ?? request, "https://dv.example");
  return address.pathname + address.search;
};

function shelf(name) {
  const kept = shelves.get(name) ?? shelves.set(name, new Map()).get(name);
  return {
    match: async (request, { ignoreSearch = false } = {}) => {
      const path = addressOf(request);
      const found = ignoreSearch ? [...kept.keys()].find((one) => one.split("?")[0] === path.split("?")[0]) : path;
      return kept.get(found)?.clone();
    },
    put: async (request, answer) => void kept.set(addressOf(request), answer),
    delete: async (request) => kept.delete(addressOf(request)),
    keys: async () => [...kept.keys()].map((path) => ({ url: `https://dv.example${path}` })),
    addAll: async () => {},
  };
}

define("caches", {
  open: async (name) => shelf(name),
  has: async (name) => shelves.has(name),
  keys: async () => [...shelves.keys()],
  delete: async (name) => shelves.delete(name),
  match: async (request) => [...shelves.values()].map((kept) => kept.get(addressOf(request))).find(Boolean)?.clone(),
});

define("fetch", async (request, options = {}) => {
  const path = addressOf(request);
  asked.push([request.method ?? options.method ?? "GET", path, options.headers?.["X-CSRF-TOKEN"]]);
  const answer = network.answer(path, { ...options, ...(request.method && { method: request.method }) });
  if (!answer) throw new TypeError("no network");
  return answer;
});

// A redirect as a script sees it that does not follow it.
export const redirected = () => ({ type: "opaqueredirect", ok: false, status: 0, headers: new Headers() });
export const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
export const htmlPage = (text, { status = 200, offline = false } = {}) =>
  new Response(text, { status, headers: { "content-type": "text/html", ...(offline && { "Danvan-Offline": "1" }) } });

function store(transaction) {
  const later = (result) => {
    const request = { result };
    transaction.open += 1;
    setTimeout(() => {
      request.onsuccess?.({ target: request });
      transaction.open -= 1;
      setTimeout(() => transaction.open === 0 && transaction.oncomplete?.());
    });
    return request;
  };
  const key = (of) => JSON.stringify(of);
  return {
    transaction,
    get: (of) => later(structuredClone(records.get(key(of)))),
    getAll: () => later([...records.values()].map((one) => structuredClone(one))),
    put: (record) => later(void records.set(key([record.account, record.id]), structuredClone(record))),
    delete: (of) => later(void records.delete(key(of))),
    openCursor: () => cursor([...records.values()], transaction),
  };
}

function cursor(all, transaction) {
  const request = {};
  const step = (at) => {
    const value = structuredClone(all[at]);
    request.result = value && {
      value,
      delete: () => records.delete(JSON.stringify([value.account, value.id])),
      update: (now) => records.set(JSON.stringify([value.account, value.id]), structuredClone(now)),
      continue: () => setTimeout(() => step(at + 1)),
    };
    request.onsuccess({ target: request });
    if (!value) transaction.oncomplete?.();
  };
  setTimeout(() => step(0));
  return request;
}

define("indexedDB", {
  open() {
    const request = {
      result: {
        transaction: () => {
          const transaction = { open: 0 };
          transaction.objectStore = () => store(transaction);
          return transaction;
        },
      },
    };
    setTimeout(() => request.onsuccess());
    return request;
  },
});

export const keep = (record) => records.set(JSON.stringify([record.account, record.id]), record);
export const kept = (account, id) => records.get(JSON.stringify([account, id]));

export function clear() {
  shelves.clear();
  records.clear();
  asked.length = 0;
  network.answer = () => undefined;
}
