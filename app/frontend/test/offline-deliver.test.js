import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { asked as requests, clear, define, htmlPage, json, keep, kept, network, shelves } from "./support/device.js";
import { ask, edited, isAsked, stop, takeBack } from "../src/offline-asked.js";
import { open, want } from "../src/offline-change.js";
import { send, sendAll, sendAllOrFail } from "../src/offline-send.js";
import { dropIdle, wipe } from "../src/offline-store.js";
import { heard, takenBack, toldOf } from "../src/offline-told.js";

const SEEN = { edition: "f@1", due: "2021-02-05", step: "2021-02-01T01:00:00Z" };
const SAYS = { "why-conflict": "hai người cùng sửa", "told-stopped": "chưa được gửi." };
// The server: what stands in its report, and how often it was sent.
let server;

const record = (more = {}) => ({ account: "a", id: "1", edition: "f@1", title: "Báo cáo tháng", period: "Tháng 1", due: "2021-02-05", seen: SEEN, revision: 4, cells: { x: ["=5", ""] }, changes: {}, ...more });
const wish = () => ({ id: "w1", at: "2021-02-01T02:00:00Z", lang: "vi", looked: [{ key: "x", text: "nên xem" }], says: SAYS });
const askedFor = (of = record()) => ask(of, wish());
const typed = (key, now, of = record()) => want(of, key, now, null);

function answers(path, { body, method } = {}) {
  if (path.endsWith("/session")) return json({ account: server.account, token: "t" });
  const sent = JSON.parse(body ?? "{}");
  if (path.endsWith("/asked")) return server.asked(sent);
  if (method !== "POST") return undefined;
  if (server.sent > 0) return json({ revision: 0, cells: {}, conflicts: [], faults: [{ key: null, text: "đã gửi" }], closed: true }, 422);
  const conflicts = sent.changes.filter(({ key, seen, now }) => ![seen, now].includes(server.cells[key]?.[0] ?? "")).map(({ key }) => ({ key, stored: server.cells[key]?.[0] ?? "", remark: "", by: "B", at: "08:00" }));
  const taken = sent.changes.filter(({ key }) => !conflicts.some((conflict) => conflict.key === key));
  for (const { key, now } of taken) server.cells[key] = [now, ""];
  if (taken.length > 0) server.revision += 1;
  return json({ revision: server.revision, edition: server.edition, cells: server.cells, conflicts, faults: [] });
}

beforeEach(() => {
  clear();
  server = {
    account: "a",
    edition: "f@1",
    revision: 4,
    cells: { x: ["=5", ""] },
    sent: 0,
    got: [],
    asked(request) {
      this.got.push(request);
      this.sent += 1;
      return json({ sent: "Báo cáo tháng – Tháng 1: đã gửi lúc 09:00.", stopped: null, found: [] });
    },
  };
  network.answer = answers;
});

const stoppedBy = () => kept("a", "1").asked?.stopped;

test("the cells are saved first, then the report is sent as it was seen, once", async () => {
  keep(askedFor(typed("x", "=7", typed("y", "=1"))));
  shelves.set("danvan-pages", new Map([["/reports/1", htmlPage("form")]]));
  const [result] = await sendAll("a");
  assert.equal(result.state, "submitted");
  assert.deepEqual(server.got, [{ id: "w1", revision: 5, seen: SEEN, lang: "vi", looked: [{ key: "x", text: "nên xem" }] }]);
  assert.equal(shelves.get("danvan-pages").has("/reports/1"), false);
  await sendAll("a");
  assert.equal((await send("a", "1")).state, "submitted");
  assert.equal(server.sent, 1);
});

test("a report whose cells are all saved already is asked about before it is sent", async () => {
  keep(askedFor());
  await sendAll("a");
  assert.equal(server.sent, 1);
  assert.deepEqual(requests.filter(([method]) => method === "POST").map(([, path]) => path), ["/reports/1/cells", "/reports/1/asked"]);
});

test("what the server refuses while the report is open is not left behind", async () => {
  keep(askedFor(typed("x", "=7")));
  network.answer = (path, how) =>
    path.endsWith("/cells") ? json({ revision: 0, cells: {}, conflicts: [], faults: [{ key: null, text: "không đọc được" }], closed: false }, 422) : answers(path, how);
  await sendAll("a");
  assert.equal(server.sent, 0);
  assert.deepEqual(stoppedBy(), { text: "không đọc được" });
  assert.equal(kept("a", "1").changes.x.now, "=7");
});

test("two windows and the worker send it once and none of them meets a fault", async () => {
  const locks = [];
  let last = Promise.resolve();
  define("navigator", { locks: { request: (name, act) => (locks.push(name), (last = last.then(act))) } });
  keep(askedFor(typed("x", "=7")));
  const results = await Promise.all([send("a", "1"), send("a", "1"), sendAllOrFail("a")]);
  define("navigator", undefined);
  assert.deepEqual(results.slice(0, 2).map((result) => result.state), ["submitted", "submitted"]);
  assert.equal(server.sent, 1);
  assert.equal(locks.length, 3);
});

test("an answer that was lost is asked for again under the same name, although the report is locked by then", async () => {
  keep(askedFor(typed("x", "=7")));
  const takes = server.asked;
  server.asked = (request) => (takes.call(server, request), undefined);
  assert.equal((await sendAll("a"))[0].state, "offline");
  assert.equal(isAsked(kept("a", "1")), true);
  server.asked = takes;
  assert.equal((await sendAll("a"))[0].state, "submitted");
  assert.deepEqual(server.got.map((request) => request.id), ["w1", "w1"]);
});

test("without a network it goes on waiting, and the browser is asked to try again", async () => {
  keep(askedFor(typed("x", "=7")));
  network.answer = () => undefined;
  await assert.rejects(sendAllOrFail("a"));
  assert.equal(isAsked(kept("a", "1")), true);
});

test("a conflict stops it, loses nothing, and it is not tried again before its writer asks anew", async () => {
  server.cells = { x: ["=9", ""] };
  keep(askedFor(typed("x", "=7")));
  const [result] = await sendAll("a");
  assert.equal(result.state, "sent");
  assert.deepEqual(stoppedBy(), { why: "conflict" });
  assert.equal(kept("a", "1").changes.x.now, "=7");
  assert.equal(toldOf(kept("a", "1")), "Báo cáo tháng – Tháng 1: chưa được gửi. hai người cùng sửa");
  await sendAll("a");
  assert.equal(server.sent, 0);
});

test("what the server cannot hold stops it", async () => {
  keep(askedFor(typed("x", "=7", typed("y", "=1.5"))));
  network.answer = (path, how) => (path.endsWith("/cells") ? json({ revision: 5, edition: "f@1", cells: { x: ["=7", ""] }, conflicts: [], faults: [{ key: "y", text: "số nguyên" }] }) : answers(path, how));
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "wrong" });
  assert.equal(kept("a", "1").changes.y.now, "=1.5");
});

test("what somebody else wrote in other cells was not seen, so it stops it", async () => {
  server.cells = { x: ["=5", ""], z: ["=3", ""] };
  server.revision = 5;
  keep(askedFor(typed("y", "=1")));
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "changed" });
  assert.equal(server.sent, 0);
});

test("cells whose answer was lost are the writer's own and stop nothing", async () => {
  keep(askedFor(typed("x", "=7")));
  server.cells = { x: ["=7", ""] };
  server.revision = 5;
  await sendAll("a");
  assert.equal(server.sent, 1);
});

test("a newer edition stops it", async () => {
  server.edition = "f@2";
  keep(askedFor());
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "renewed" });
  const moved = open(askedFor(), { ...record(), edition: "f@2", revision: 6, former: [{ edition: "f@1", questions: {} }] });
  assert.deepEqual(moved.asked.stopped, { why: "renewed" });
});

test("what only the server knows comes back with its sentence and is not sent", async () => {
  server.asked = () => json({ sent: null, stopped: "Báo cáo đã bị trả lại.", found: [{ key: "x", text: "nên xem" }] }, 409);
  keep(askedFor());
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { text: "Báo cáo đã bị trả lại.", found: [{ key: "x", text: "nên xem" }] });
});

test("a report that somebody else sent or dropped says so", async () => {
  server.asked = () => json({ sent: null, stopped: "đã được B gửi", found: [] }, 409);
  server.sent = 1;
  keep(askedFor());
  await sendAll("a");
  assert.equal(stoppedBy().text, "đã được B gửi");
  keep(askedFor());
  network.answer = (path, how) => (path.endsWith("/session") ? answers(path, how) : htmlPage("gone", { status: 404 }));
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "gone" });
});

test("nobody signed in, or somebody else, sends nothing of it, and it goes on waiting", async () => {
  keep(askedFor(typed("x", "=7")));
  server.account = "b";
  // The token of the session before died with it.
  network.answer = (path, how) => (path.endsWith("/session") ? answers(path, how) : htmlPage("", { status: 403 }));
  assert.equal((await sendAll("a"))[0].state, "other-account");
  assert.deepEqual(await sendAll("b"), []);
  network.answer = () => htmlPage("", { status: 401 });
  assert.equal((await sendAll("a"))[0].state, "signed-out");
  assert.equal(isAsked(kept("a", "1")), true);
  assert.equal(server.sent, 0);
});

test("a device that is handed on keeps that it was asked, without figures, and sends it only if nobody has changed the report", async () => {
  keep(askedFor(typed("x", "=7")));
  await wipe("b");
  const { asked, cells } = kept("a", "1");
  assert.deepEqual([cells, asked.base, asked.looked], [{}, undefined, []]);
  await wipe(null);
  await sendAll("a");
  assert.equal(server.sent, 1);

  keep(askedFor());
  await wipe("b");
  server.sent = 0;
  server.revision = 9;
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "changed" });
});

test("a sentence that was looked at is known by its mark on a device that was handed on", async () => {
  keep(ask(record(), { ...wish(), looked: [{ key: "x", text: "lệch 3", mark: "abc" }, { key: "y", text: "lệch 4" }] }));
  await wipe("b");
  assert.deepEqual(kept("a", "1").asked.looked, [{ mark: "abc" }]);
  assert.doesNotMatch(JSON.stringify(kept("a", "1")), /lệch/);
  await sendAll("a");
  assert.deepEqual(server.got[0].looked, [{ mark: "abc" }]);
});

// Locks as a browser has them: whoever comes next waits.
function withLocks() {
  let last = Promise.resolve();
  define("navigator", { locks: { request: (name, act) => (last = last.then(act, act)) } });
}

test("what is taken back while it is under way waits for what comes of that", async () => {
  withLocks();
  keep(askedFor());
  let answer;
  const takes = server.asked;
  server.asked = (request) => new Promise((done) => (answer = () => done(takes.call(server, request))));
  const sending = sendAll("a");
  while (!answer) await new Promise((done) => setTimeout(done, 5));
  const back = takenBack({ account: "a", id: "1" });
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(isAsked(kept("a", "1")), true);
  answer();
  assert.equal((await sending)[0].state, "submitted");
  await back;
  define("navigator", undefined);
  assert.equal(toldOf(kept("a", "1")), "Báo cáo tháng – Tháng 1: đã gửi lúc 09:00.");
});

test("a sending without an answer holds nobody up, and is told in its words when it arrived all the same", async () => {
  withLocks();
  keep(askedFor());
  let answer;
  const takes = server.asked;
  server.asked = (request) => new Promise((done) => (answer = () => done(takes.call(server, request))));
  const sending = sendAll("a");
  while (!answer) await new Promise((done) => setTimeout(done, 5));
  await takenBack({ account: "a", id: "1" }, 10);
  assert.equal(kept("a", "1").asked, undefined);
  keep(typed("x", "=9", kept("a", "1")));
  answer();
  await sending;
  define("navigator", undefined);
  assert.deepEqual(kept("a", "1").sent.says, SAYS);
  assert.equal(kept("a", "1").changes.x.now, "=9");
});

test("what is taken back before its turn comes is not sent", async () => {
  keep(askedFor());
  network.answer = (path, how) => {
    if (path.endsWith("/cells")) keep(takeBack(kept("a", "1")));
    return answers(path, how);
  };
  await sendAll("a");
  assert.equal(server.sent, 0);
});

test("whoever closes an old box loses nothing that was written in another window since", async () => {
  keep(askedFor());
  await sendAll("a");
  const old = structuredClone(kept("a", "1"));
  keep(typed("x", "=9"));
  await heard(old);
  assert.equal(kept("a", "1").changes.x.now, "=9");
  keep({ ...askedFor(), id: "1" });
  await heard(old);
  assert.equal(isAsked(kept("a", "1")), true);
  keep({ ...typed("x", "=9"), sent: old.sent });
  await heard(old);
  assert.deepEqual([kept("a", "1").sent, kept("a", "1").changes.x.now], [undefined, "=9"]);
});

test("why an earlier request was stopped was read, and not why a later one was", async () => {
  const old = stop(askedFor(), { why: "conflict" });
  keep(stop(ask(record(), { ...wish(), id: "w2" }), { why: "changed" }));
  await heard(old);
  assert.equal(stoppedBy().told, undefined);
});

test("of a report that is gone nothing is kept once it is taken back, unless something waits in it", async () => {
  keep({ ...askedFor(), refused: "gone" });
  await takenBack({ account: "a", id: "1" });
  assert.equal(kept("a", "1"), undefined);
  keep({ ...askedFor(typed("x", "=7")), refused: "gone" });
  await takenBack({ account: "a", id: "1" });
  assert.equal(kept("a", "1").changes.x.now, "=7");
});

test("whoever writes on, here or in another window, is asked again; what is taken back is not sent", async () => {
  keep(edited(typed("x", "=8", askedFor())));
  await sendAll("a");
  assert.deepEqual(stoppedBy(), { why: "edited" });
  keep(takeBack(askedFor()));
  await sendAll("a");
  assert.equal(server.sent, 0);
});

test("what was asked outlives opening the form, and what was sent stays until it was read", async () => {
  assert.equal(isAsked(open(askedFor(), { ...record(), revision: 9 })), true);
  keep(askedFor());
  await dropIdle("1");
  assert.equal(isAsked(kept("a", "1")), true);
  await sendAll("a");
  await dropIdle("1");
  assert.equal(toldOf(kept("a", "1")), "Báo cáo tháng – Tháng 1: đã gửi lúc 09:00.");
  assert.deepEqual(kept("a", "1").cells, {});
  await heard(kept("a", "1"));
  assert.equal(kept("a", "1"), undefined);
  keep(stop(askedFor(), { why: "conflict" }));
  await heard(kept("a", "1"));
  assert.equal(kept("a", "1").asked.stopped.told, true);
});
