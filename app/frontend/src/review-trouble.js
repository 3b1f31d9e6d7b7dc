// The review page asks for parts of itself. When none comes, as after a session has ended, that is said and nothing on the page is
// taken away: what was typed is still there to be saved.
const place = () => document.querySelector("[data-review-trouble]");
const TOKEN = "[data-review] form input[type=hidden]";
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

// Whether what came is another page: that to sign in, or one that says what went wrong.
export const isElsewhere = (html) => parsed(html).querySelector("[data-review]") === null;

// kind: "out", "network" or "other" with the number of what the server answered.
export function trouble(kind, status = "") {
  const box = place();
  const text = document.createElement("p");
  text.className = "govuk-body";
  text.textContent = box.dataset[kind].replace("{0}", status);
  const link = Object.assign(document.createElement("a"), { className: "govuk-link", href: location.href, target: "_blank", textContent: box.dataset.signIn });
  box.replaceChildren(text, ...(kind === "out" ? [link] : []));
  box.dataset.kind = kind;
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

export function over() {
  place().hidden = true;
}

// A session that is over answers 403 to a change: its token is gone with it.
export const kindOf = (status) => ([401, 403].includes(status) ? "out" : "other");

// Whoever comes back from signing in elsewhere goes on here: the forms of the page get the token of the new session.
export async function renewed() {
  if (place().hidden || place().dataset.kind !== "out") return;
  const answer = await fetch(location.href, { redirect: "manual", credentials: "same-origin" }).catch(() => null);
  const token = answer?.ok ? parsed(await answer.text()).querySelector(TOKEN) : null;
  if (!token) return;
  for (const field of document.querySelectorAll(`form input[type=hidden][name="${CSS.escape(token.name)}"]`)) field.value = token.value;
  trouble("back");
}
