// The box below a form that asks, without a network, whether its report is to be sent as soon as there is one, and says what
// became of that. While it waits nothing can be written: what is sent is what the writer saw.
import { isAsked, momentOf, whyNot } from "./offline-asked.js";
import { sentence } from "./fill-show.js";

// The sentences that go with what was asked, for pages that know none of their own.
const SAYS = /^(why|told)-/;

const paragraph = (text, className = "govuk-body") => Object.assign(document.createElement("p"), { className, textContent: text });

function button(text, act, style = "govuk-button--secondary") {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.className = `govuk-button ${style} dv-fill__ask`;
  made.addEventListener("click", act);
  return made;
}

function buttons(...all) {
  const group = Object.assign(document.createElement("div"), { className: "govuk-button-group" });
  group.append(...all);
  return group;
}

// Addresses without a safe connection have no shorter way to a name that nobody else has.
function name() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

// The last day, with its time where one is set. The day that counts is that of the server: only what it knew when the page was
// drawn is said to be late, for the clock of a device may be wrong. A report that was sent back keeps the day on which it was
// first sent.
export function dueSentence({ seen, late, correction, submitted }, texts) {
  if (correction || submitted || !seen) return null;
  const [day, time] = seen.due.split("T");
  const shown = [time, day.split("-").reverse().join("/")].filter(Boolean).join(" ");
  return sentence(texts[late ? "ask-late" : "ask-due"], [shown]);
}

// What is kept of the request: found are the sentences that the page shows as worth a look. Each has a mark, which stays when
// the sentence with its figures goes; addresses without a safe connection can make none.
export async function newRequest(found, texts) {
  const id = name();
  return {
    id,
    at: new Date().toISOString(),
    lang: document.documentElement.lang,
    looked: await Promise.all(found.map(({ key, text }) => marked(id, key, text))),
    says: Object.fromEntries(Object.entries(texts).filter(([key]) => SAYS.test(key))),
  };
}

async function marked(id, key, text) {
  if (!crypto.subtle) return { key, text };
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${id}\n${key}\n${text}`));
  return { key, text, mark: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
}

function links(found) {
  const list = Object.assign(document.createElement("ul"), { className: "govuk-list govuk-list--bullet" });
  for (const { key, text } of found) {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("a"), { className: "govuk-link", href: `#c-${key}`, textContent: text }));
    list.append(line);
  }
  return list;
}

// acts: { yes(), back(), close() }
export function askBox(form, texts, acts) {
  const box = form.querySelector("[data-asked]");
  const send = form.querySelector("[data-send-button]");
  const now = send?.textContent;
  const hint = form.querySelector("[data-send-later]");
  let asking = false;

  function fill(kind, title, ...parts) {
    const key = JSON.stringify([kind, title, ...parts.map((part) => part?.textContent)]);
    box.hidden = false;
    box.dataset.kind = kind;
    // Drawing the same again would take the keyboard away from its buttons.
    if (box.dataset.drawn === key) return;
    box.dataset.drawn = key;
    const heading = Object.assign(document.createElement("h3"), { className: "govuk-heading-s", textContent: title, tabIndex: -1 });
    box.replaceChildren(heading, ...parts.filter(Boolean));
  }

  function question({ due, warnings }) {
    fill(
      "asking",
      texts["ask-title"],
      paragraph(texts["ask-does"]),
      warnings > 0 && paragraph(sentence(texts["ask-warnings"], [String(warnings)])),
      due && paragraph(due),
      buttons(button(texts["ask-yes"], yes, ""), button(texts["ask-no"], no)),
    );
  }

  function yes() {
    asking = false;
    acts.yes();
  }

  function no() {
    asking = false;
    close();
    send.focus();
  }

  function close() {
    box.hidden = true;
    box.dataset.drawn = box.dataset.kind = "";
    box.replaceChildren();
  }

  // Nothing is written in a report that waits to be sent.
  function hold(waits) {
    for (const part of form.querySelectorAll("[data-section], [data-send-buttons], .dv-fill__steps")) part.inert = waits;
    form.classList.toggle("dv-fill--asked", waits);
  }

  function draw(record, due) {
    const waits = isAsked(record);
    hold(waits);
    if (waits) {
      asking = false;
      fill("waits", sentence(texts.asked, [momentOf(record.asked.at)]), paragraph(texts["asked-text"]), due && paragraph(due), buttons(button(texts["asked-back"], acts.back)));
    } else if (record.asked) {
      fill("stopped", texts["asked-stopped"], paragraph(whyNot(record.asked)), record.asked.stopped.found?.length > 0 && links(record.asked.stopped.found), buttons(button(texts["told-close"], acts.close)));
    } else if (!asking) close();
  }

  // Without a network the button says what it does then.
  function offline(isOffline) {
    if (send) send.textContent = isOffline ? texts["ask-yes"] : now;
    if (hint) hint.hidden = !isOffline;
  }

  function ask(of) {
    asking = true;
    question(of);
    show();
  }

  // What cannot be kept is not asked for.
  function refuse() {
    fill("refused", texts["ask-unkept"]);
    asking = true;
    show();
  }

  // The button that was pressed is there no more; who uses no mouse goes on from here.
  function show() {
    box.scrollIntoView({ block: "nearest" });
    box.querySelector("h3")?.focus({ preventScroll: true });
  }

  const leave = () => send?.focus();
  return { draw, offline, ask, refuse, show, leave };
}
