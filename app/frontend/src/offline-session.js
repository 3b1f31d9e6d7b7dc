// Asks the server from a page or from the worker.
export async function ask(address, options = {}) {
  const headers = { Accept: "application/json", ...options.headers };
  const answer = await fetch(address, { ...options, headers, redirect: "manual", credentials: "same-origin" });
  const json = answer.headers.get("content-type")?.startsWith("application/json");
  return { status: answer.type === "opaqueredirect" ? 401 : answer.status, body: json ? await answer.json() : null };
}

// Who is signed in at present, with the token its requests carry; null when there is no network or no server behind it.
export async function session() {
  try {
    const { status, body } = await ask("/reports/offline/session");
    if (status >= 500) return null;
    return status === 200 ? body : { account: null };
  } catch {
    return null;
  }
}
