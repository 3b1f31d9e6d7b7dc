import assert from "node:assert/strict";
import { test } from "node:test";
import { define } from "./support/device.js";
import { listen } from "../src/fill-listen.js";

// A press on the button that sends, and what came of it.
async function presses({ offline, offers = true, waiting = 0 }) {
  const heard = {};
  const done = { went: [], asked: 0, scrolled: 0 };
  define("document", { addEventListener() {}, getElementById: () => ({ scrollIntoView: () => (done.scrolled += 1) }) });
  define("window", { addEventListener() {} });
  define("location", { pathname: "/reports/again", assign: (address) => done.went.push(address) });
  const form = { addEventListener: (name, act) => (heard[name] = act), getAttribute: () => "/reports/1" };
  const sending = { settled: async () => ({ offline }), offers: () => ((done.asked += 1), offers), forget: async () => {} };
  listen(form, { revision: () => 7, news: 0, waiting: () => waiting, sending });
  heard.submit({ preventDefault() {}, submitter: { matches: () => false } });
  await new Promise((over) => setTimeout(over));
  return done;
}

test("a report is sent under its own address, wherever its page came from", async () => {
  assert.deepEqual(await presses({ offline: false }), { went: ["/reports/1/send?revision=7"], asked: 0, scrolled: 0 });
});

test("without a network the page asks whether the report is to be sent later, unless something is to be put right", async () => {
  assert.deepEqual(await presses({ offline: true, waiting: 3 }), { went: [], asked: 1, scrolled: 0 });
  assert.deepEqual(await presses({ offline: true, offers: false }), { went: [], asked: 1, scrolled: 1 });
  assert.deepEqual(await presses({ offline: false, waiting: 1 }), { went: [], asked: 0, scrolled: 1 });
});
