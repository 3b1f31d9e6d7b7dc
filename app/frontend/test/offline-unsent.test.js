import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clear, htmlPage, keep, kept, shelves } from "./support/device.js";
import { letGoOf, unsent, written } from "../src/offline-unsent.js";

const says = { none: "không áp dụng", nothing: "chưa có" };
const changes = {
  "thon/1/tien": { now: "=1200000.5", remark: "đợt 2", label: "Số tiền – 1" },
  nd: { now: "'hai\nđoạn", remark: null, label: "Nội dung" },
  x: { now: "x", remark: null, label: "Số vụ" },
  y: { now: "", remark: null, label: "Số cuộc" },
  z: { wrong: "mười", remark: null, label: "Số lượt" },
  e: { now: "~120", remark: null, label: "Số hộ" },
  kq: { now: "'tot", remark: null, label: "Kết quả", words: "Tốt" },
  old: { now: "=7", remark: null },
};

beforeEach(clear);

test("what was typed is told by the names of its cells, in words and in tables too", () => {
  const named = (key) => `ô ${key}`;
  assert.deepEqual(written({ changes }, says, named), [
    "Số tiền – 1: 1.200.000,5 (đợt 2)",
    "Nội dung: hai\nđoạn",
    "Số vụ: không áp dụng",
    "Số cuộc: chưa có",
    "Số lượt: mười",
    "Số hộ: ~120",
    "Kết quả: Tốt",
    "ô old: 7",
  ]);
});

test("a report that is read here and waits for nothing leaves nothing to be filled in without a network", async () => {
  shelves.set("danvan-pages", new Map([["/reports/1", htmlPage("form")]]));
  keep({ account: "a", id: "1", revision: 3, cells: { x: ["=7", ""] }, changes: {} });
  await unsent({ dataset: { unsent: "1" } }, "a");
  assert.equal(kept("a", "1"), undefined);
  assert.equal(shelves.get("danvan-pages").has("/reports/1"), false);
});

test("what nobody takes is let go of for good", async () => {
  keep({ account: "a", id: "1", revision: 3, cells: {}, changes, refused: "gone" });
  keep({ account: "b", id: "1", revision: 3, cells: {}, changes });
  await letGoOf("a", "1");
  assert.equal(kept("a", "1"), undefined);
  assert.notEqual(kept("b", "1"), undefined);
});
