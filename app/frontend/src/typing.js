// What is typed for long is not lost to the end of a session: typing keeps the session awake, and a form that has stood for a
// while is sent only after the server said that its user is still signed in. Forms of reports keep what is typed by themselves.
import { PATIENCE, atMost, session } from "./offline-session.js";

// Sessions end after five minutes at the earliest.
const OFTEN = 2 * 60_000;

function tell(form, name) {
  form.querySelector("[data-typing]")?.remove();
  const note = document.getElementById(name).content.firstElementChild.cloneNode(true);
  note.dataset.typing = "";
  form.prepend(note);
  note.scrollIntoView({ block: "center" });
  note.focus();
}

export function typing(account, now = Date.now) {
  const touched = new WeakSet();
  let asked = now();

  function renew() {
    asked = now();
    return atMost(session(), PATIENCE);
  }

  const isKept = (form) => form?.method === "post" && !form.matches("[data-fill]");

  async function send(form, submitter) {
    const who = await renew();
    // The next attempt asks again.
    if (who?.account !== account) asked = 0;
    if (!who) return tell(form, "dv-no-network");
    if (who.account !== account) return tell(form, "dv-signed-out");
    for (const field of form.querySelectorAll("input[name=_csrf]")) field.value = who.token;
    return form.requestSubmit(submitter);
  }

  if (!account) return;
  document.addEventListener("input", ({ target }) => {
    if (!isKept(target.form)) return;
    touched.add(target.form);
    if (now() - asked > OFTEN) renew();
  });
  // Before anything else that listens to the form.
  document.addEventListener(
    "submit",
    (event) => {
      if (!touched.has(event.target) || now() - asked <= OFTEN) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send(event.target, event.submitter);
    },
    true,
  );
}
