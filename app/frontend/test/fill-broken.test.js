import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, define, json, network } from "./support/device.js";
import { broken } from "../src/fill-broken.js";

let submit;
let form;
let box;

beforeEach(() => {
  clear();
  box = { setAttribute() {}, scrollIntoView() {} };
  define("document", { createElement: () => box });
  const token = { value: "old" };
  form = {
    dataset: { broken: "Trang này không chạy đầy đủ", unsaved: "Chưa lưu được" },
    classList: { remove() {} },
    prepend() {},
    elements: { namedItem: () => token },
    addEventListener: (_, act) => (submit = act),
    requestSubmit: (by) => (form.sent = [by, token.value]),
  };
  broken(form);
});

const press = (prevented = []) => submit({ submitter: "save", preventDefault: () => prevented.push(1) });

test("a form whose script cannot start says so", () => assert.equal(box.textContent, "Trang này không chạy đầy đủ"));

test("without a server its button leaves the page, and what is typed in it, where it is", async () => {
  await press();
  assert.equal(box.textContent, "Chưa lưu được");
  assert.equal(form.sent, undefined);
});

test("with a server it is saved in the session of now", async () => {
  network.answer = () => json({ account: "a", token: "fresh" });
  await press();
  assert.deepEqual(form.sent, ["save", "fresh"]);
});
