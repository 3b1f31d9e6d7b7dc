// Tells on whichever page comes next what became of reports that were asked to be sent: that they are sent, or why not.
import { takeBack, whyNot } from "./offline-asked.js";
import { between } from "./offline-send.js";
import { readAll, update } from "./offline-store.js";

const untold = ({ sent, asked }) => Boolean(sent || (asked?.stopped && !asked.stopped.told));
const saysOf = ({ sent, asked }) => (sent ?? asked).says;

// What its writer is told in a sentence.
export const toldOf = ({ title, period, sent, asked }) => sent?.text ?? `${title} – ${period}: ${asked.says["told-stopped"]} ${whyNot(asked)}`;

const isEmpty = ({ changes }) => Object.keys(changes).length === 0;

// The writer has read it. A report that is sent is kept here no longer; why one was not stays with its form. What the box said
// may be old: another window may have opened the form, written in it or asked anew since.
export const heard = ({ account, id, sent, asked }) =>
  update(account, id, (kept) => {
    if (sent && kept?.sent?.at === sent.at) {
      if (isEmpty(kept) && !kept.asked) return null;
      delete kept.sent;
    } else if (!sent && kept?.asked?.stopped && kept.asked.id === asked?.id) kept.asked.stopped.told = true;
    return kept;
  });

function box(record) {
  const says = saysOf(record);
  const made = Object.assign(document.createElement("div"), { className: `dv-flash dv-told${record.sent ? "" : " dv-told--stopped"}` });
  made.dataset.told = record.id;
  made.setAttribute("role", "status");
  const text = Object.assign(document.createElement("p"), { textContent: toldOf(record) });
  const link = Object.assign(document.createElement("a"), { className: "govuk-link", href: `/reports/${record.id}`, textContent: says["told-open"] });
  const close = Object.assign(document.createElement("button"), { type: "button", className: "dv-linkbutton", textContent: says["told-close"] });
  close.addEventListener("click", () => heard(record).catch(() => {}).then(() => made.remove()));
  const gone = record.refused === "gone" || location.pathname === `/reports/${record.id}`;
  made.append(text, ...(gone ? [] : [link, " "]), close);
  return made;
}

// except: the report whose own page says it already.
export async function tell(owner, except = null) {
  const main = document.getElementById("main");
  if (!main) return;
  const records = (await readAll(owner)).filter((record) => untold(record) && (record.sent || record.id !== except));
  const known = new Map([...main.querySelectorAll("[data-told]")].map((made) => [made.dataset.told, made]));
  for (const record of records.filter((one) => !known.has(one.id))) main.prepend(box(record));
  for (const [id, made] of known) if (!records.some((record) => record.id === id)) made.remove();
}

// What was asked is taken back on a page that is not that of the form, once a sending that is under way is over. Of a report that
// is gone nothing is kept then.
export const takenBack = ({ account, id }, patience) =>
  between(id, () => update(account, id, (kept) => kept && (kept.refused && !kept.sent && isEmpty(kept) ? null : takeBack(kept))), patience);
