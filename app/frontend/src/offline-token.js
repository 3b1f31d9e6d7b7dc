// Asks the server in the name of one account: with a token of its own session, so that no other one ever does it instead.
import { ask, session } from "./offline-session.js";

export const LATER = { state: "offline" };

// A proxy that is busy, or answers for a server that is down, has refused nothing.
export const isLater = (status) => status < 400 || status >= 500 || [408, 429].includes(status);

// The token of the session that answered last. It dies with its session.
let token = null;

// send: what asks with the token. Answers { state } where nobody can be asked.
async function askAs(account, send) {
  if (token) {
    const answer = await send(token);
    if (![401, 403].includes(answer.status)) return answer;
    token = null;
  }
  const now = await session();
  if (now === null) return LATER;
  if (now.account === null) return { state: "signed-out" };
  if (now.account !== account) return { state: "other-account" };
  token = now.token;
  return send(token);
}

export const post = (account, address, body) =>
  askAs(account, (proof) =>
    ask(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": proof },
      body: JSON.stringify(body),
    }),
  );
