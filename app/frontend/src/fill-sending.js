// What the button that sends does without a network: it asks whether the report is to be sent as soon as there is one.
import { ask } from "./offline-asked.js";
import { PATIENCE, atMost, session } from "./offline-session.js";
import { askBox, dueSentence, newRequest } from "./fill-asked.js";

export function sending(desk) {
  const { form, texts, drawn } = desk;
  const box = askBox(form, texts, { yes: askToSend, back: giveUp, close: giveUp });
  const due = () => dueSentence(drawn, texts);

  // What came of sending what waits. offline: whether no server could be asked; without an answer for long none can.
  async function settled() {
    const result = (await atMost(desk.flush(), PATIENCE)) ?? { state: "offline" };
    const isUnknown = result.state === "nothing";
    return { ...result, offline: result.state === "offline" || (isUnknown && (await atMost(session(), PATIENCE)) === null) };
  }

  // False where something is to be put right first.
  function offers() {
    const { blocks, warnings } = desk.look.found();
    if (blocks > 0 || desk.store.record().renewed) return false;
    box.ask({ due: due(), warnings: warnings.length });
    return true;
  }

  async function askToSend() {
    // What was written while the page asked is kept first, and may have to be put right.
    await desk.kept();
    desk.redraw();
    if (desk.look.found().blocks > 0) return document.getElementById("send").scrollIntoView();
    const request = await newRequest(desk.look.found().warnings, texts);
    const kept = await desk.store.want((record) => ask(record, request));
    desk.redraw();
    if (!kept) return box.refuse();
    box.show();
    return desk.store.flush();
  }

  async function giveUp() {
    if (await desk.store.giveUp()) return desk.told({ state: "submitted" });
    desk.redraw();
    desk.told({ state: "nothing" });
    return box.leave();
  }

  // The page that sends is opened: what was asked before is settled by it.
  const forget = () => desk.store.record().asked && desk.store.giveUp();

  function begin() {
    for (const name of ["online", "offline"]) window.addEventListener(name, () => box.offline(!navigator.onLine));
    box.offline(!navigator.onLine);
  }

  const told = ({ state }) => box.offline(state === "offline" || !navigator.onLine);
  const draw = () => box.draw(desk.store.record(), due());
  return { begin, draw, told, settled, offers, forget };
}
