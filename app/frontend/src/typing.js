// What is typed for long is not lost to the end of a session: typing keeps the session awake, and a form that has stood for a
// while is sent only after the server said that its user is still signed in. Forms of reports keep what is typed by themselves.
import { PATIENCE, atMost, session } from "./offline-session.js";

// Sessions end after five minutes at the earliest.
const OFTEN = 2 * 60_000;
// While nobody is signed in the server is not asked at every key.
const AGAIN = 15_000;

function tell(form, name) {
  form.querySelector("[data-typing]")?.remove();
  if (!name) return;
  const note = document.getElementById(name).content.firstElementChild.cloneNode(true);
  note.dataset.typing = "";
  form.prepend(note);
}

function show(form) {
  const note = form.querySelector("[data-typing]");
  note?.scrollIntoView({ block: "center" });
  note?.focus();
}

export function typing(account, now = Date.now) {
  const touched = new WeakSet();
  // When the server last said that the user is signed in, and when it was last asked.
  let known = now();
  let asked = now();
  let asking = null;
  let sending = false;

  function ask() {
    asked = now();
    asking ??= atMost(session(), PATIENCE).finally(() => (asking = null));
    return asking.then((who) => {
      if (who?.account === account) known = now();
      return who;
    });
  }

  const isKept = (form) => form?.method === "post" && !form.matches("[data-fill]");
  const lacks = (who) => (!who ? "dv-no-network" : who.account !== account ? "dv-signed-out" : null);

  // Who goes on typing in a session that has ended is told at once, without being taken away from the field.
  async function renew(form) {
    const lacking = lacks(await ask());
    if (lacking !== "dv-no-network") tell(form, lacking);
  }

  async function send(form, submitter) {
    const who = await ask();
    const lacking = lacks(who);
    tell(form, lacking);
    if (lacking) return show(form);
    for (const field of form.querySelectorAll("input[name=_csrf]")) field.value = who.token;
    return form.requestSubmit(submitter);
  }

  if (!account) return;
  document.addEventListener("input", ({ target }) => {
    if (!isKept(target.form)) return;
    touched.add(target.form);
    if (now() - known > OFTEN && now() - asked > AGAIN && !asking) renew(target.form);
  });
  // Before anything else that listens to the form.
  document.addEventListener(
    "submit",
    (event) => {
      if (!touched.has(event.target) || now() - known <= OFTEN) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (sending) return;
      sending = true;
      send(event.target, event.submitter).finally(() => (sending = false));
    },
    true,
  );
}
