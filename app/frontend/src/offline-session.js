// Asks the server from a page or from the worker.
export async function ask(address, options = {}) {
  const headers = { Accept: "application/json", ...options.headers };
  const answer = await fetch(address, { ...options, headers, redirect: "manual", credentials: "same-origin" });
  const json = answer.headers.get("content-type")?.startsWith("application/json");
  // What is not read would stay under way.
  if (!json) await answer.body?.cancel();
  return { status: answer.type === "opaqueredirect" ? 401 : answer.status, body: json ? await answer.json() : null };
}

// Who is signed in at present, with the token its requests carry; null when there is no network or no server behind it that
// says so: only being led to sign in means that nobody is.
export async function session() {
  try {
    const { status, body } = await ask("/reports/offline/session");
    return status === 401 ? { account: null } : status === 200 ? body : null;
  } catch {
    return null;
  }
}

// A network that is dead without the browser knowing it keeps nobody waiting.
export const PATIENCE = 8_000;

// What comes of it, or null when that takes longer.
export function atMost(promise, time) {
  let timer;
  const late = new Promise((done) => (timer = setTimeout(done, time, null)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
