import assert from "node:assert/strict";
import { test } from "node:test";
import { define } from "./support/device.js";
import { dueSentence, newRequest } from "../src/fill-asked.js";

const texts = { "ask-due": "hạn {0}", "ask-late": "quá hạn {0}", "why-changed": "đã đổi", "told-close": "Đóng", asked: "chờ gửi" };
const due = (day, more = {}) => ({ seen: { due: day }, late: false, ...more });

test("that the day of the server counts is said with the last day, whatever the clock of the device shows", () => {
  assert.equal(dueSentence(due("2021-02-05"), texts), "hạn 05/02/2021");
  assert.equal(dueSentence(due("2021-05-23T10:30"), texts), "hạn 10:30 23/05/2021");
});

test("late is what the server called so when it drew the page", () => {
  assert.equal(dueSentence(due("2021-02-05", { late: true }), texts), "quá hạn 05/02/2021");
});

test("nobody waits for a correction on any day", () => {
  assert.equal(dueSentence(due("2021-02-05", { correction: true, late: true }), texts), null);
});

test("what was sent back keeps the day on which it was first sent", () => {
  assert.equal(dueSentence(due("2021-02-05", { submitted: true, late: true }), texts), null);
});

test("a request has a name of its own, what was to be looked at, and the sentences for pages without any", async () => {
  define("document", { documentElement: { lang: "vi" } });
  const request = await newRequest([{ key: "x", kind: "fails", blocks: false, args: [], text: "lệch 3" }], texts);
  assert.match(request.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(request.looked.map(({ key, text }) => ({ key, text })), [{ key: "x", text: "lệch 3" }]);
  assert.deepEqual(request.says, { "why-changed": "đã đổi", "told-close": "Đóng" });
  const random = globalThis.crypto;
  define("crypto", { getRandomValues: (some) => random.getRandomValues(some) });
  const unsafe = await newRequest([{ key: "x", text: "lệch 3" }], texts);
  assert.deepEqual(unsafe.looked, [{ key: "x", text: "lệch 3" }]);
  assert.match(unsafe.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  define("crypto", random);
});

test("a sentence that was looked at has the mark by which the server knows it", async () => {
  define("document", { documentElement: { lang: "vi" } });
  const random = globalThis.crypto;
  // The test of SeenMarks has the same example.
  define("crypto", { subtle: random.subtle, randomUUID: () => "0b9d6a54-7a5e-4a0e-9a53-3f3c0f1a2b4c" });
  const [{ mark }] = (await newRequest([{ key: "x", text: "lệch 3" }], texts)).looked;
  define("crypto", random);
  assert.equal(mark, "477c3473e20086e7abf1af27a6b2724e018559b3dff15f69f507fd565394d3e1");
});
