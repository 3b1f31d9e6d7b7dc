import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { asked, define, json, network, redirected } from "./support/device.js";
import { typing } from "../src/typing.js";

const MINUTE = 60_000;
const heard = {};
let time;
let sent;
let told;
let form;

function field(of) {
  return { form: of };
}

function press() {
  const event = { target: form, submitter: "button", prevented: false, preventDefault: () => (event.prevented = true), stopImmediatePropagation() {} };
  heard.submit(event);
  return event.prevented;
}

const settled = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  time = 0;
  [sent, told] = [[], []];
  asked.length = 0;
  const token = { value: "old" };
  form = {
    method: "post",
    token,
    matches: () => false,
    querySelector: () => null,
    querySelectorAll: () => [token],
    requestSubmit: (submitter) => sent.push([submitter, token.value]),
    prepend: (note) => told.push(note.name),
  };
  const note = (name) => ({ name, dataset: {}, scrollIntoView() {}, focus() {} });
  define("document", {
    addEventListener: (name, act) => (heard[name] = act),
    getElementById: (name) => ({ content: { firstElementChild: { cloneNode: () => note(name) } } }),
  });
  network.answer = () => json({ account: "lan", token: "new" });
  typing("lan", () => time);
});

test("typing keeps the session awake, asking the server every few minutes", async () => {
  for (time = 0; time < 10 * MINUTE; time += 10_000) {
    heard.input({ target: field(form) });
    await settled();
  }
  assert.equal(asked.length, 4);
  assert.equal(asked[0][1], "/reports/offline/session");
});

test("a form that was typed in just now is sent at once", () => {
  heard.input({ target: field(form) });
  time = MINUTE;
  assert.equal(press(), false);
});

test("after a long time the form is sent with the token of the session that there is now", async () => {
  heard.input({ target: field(form) });
  time = 10 * MINUTE;
  assert.equal(press(), true);
  await settled();
  assert.deepEqual(sent, [["button", "new"]]);
  assert.deepEqual(told, []);
});

test("who was signed out meanwhile, or is another by now, is told so and what was typed stays", async () => {
  heard.input({ target: field(form) });
  for (const answer of [() => redirected(), () => json({ account: "minh", token: "other" })]) {
    network.answer = answer;
    time += 10 * MINUTE;
    assert.equal(press(), true);
    await settled();
  }
  assert.deepEqual(sent, []);
  assert.deepEqual(told, ["dv-signed-out", "dv-signed-out"]);
  network.answer = () => json({ account: "lan", token: "newest" });
  assert.equal(press(), true, "asks again at once");
  await settled();
  assert.deepEqual(sent, [["button", "newest"]]);
});

test("who comes back to a session that has ended and types on at once is told, and nothing is sent", async () => {
  network.answer = () => redirected();
  time = 20 * MINUTE;
  heard.input({ target: field(form) });
  await settled();
  assert.deepEqual(told, ["dv-signed-out"]);
  time += 5_000;
  assert.equal(press(), true);
  assert.equal(press(), true, "a second press while the first is looked at");
  await settled();
  assert.deepEqual(sent, []);
});

test("without a network nothing is sent into nowhere", async () => {
  heard.input({ target: field(form) });
  network.answer = () => undefined;
  time = 10 * MINUTE;
  press();
  await settled();
  assert.deepEqual([sent, told], [[], ["dv-no-network"]]);
});

test("what only asks, and what keeps itself, is left alone", async () => {
  const search = { ...form, method: "get" };
  const report = { ...form, matches: (selector) => selector === "[data-fill]" };
  time = 10 * MINUTE;
  for (const one of [search, report]) heard.input({ target: field(one) });
  form = report;
  assert.equal(press(), false);
  await settled();
  assert.equal(asked.length, 0);
});
