import assert from "node:assert/strict";
import { test } from "node:test";
import { define } from "./support/device.js";
import { listen } from "../src/fill-listen.js";

test("a report is sent under its own address, wherever its page came from", async () => {
  const heard = {};
  const went = [];
  define("document", { addEventListener() {} });
  define("window", { addEventListener() {} });
  define("location", { pathname: "/reports/again", assign: (address) => went.push(address) });
  const form = { addEventListener: (name, act) => (heard[name] = act), getAttribute: () => "/reports/1" };
  const desk = { revision: () => 7, news: 0, flush: async () => {}, waiting: () => 0 };
  listen(form, desk);
  heard.submit({ preventDefault() {}, submitter: { matches: () => false } });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(went, ["/reports/1/send?revision=7"]);
});
