import assert from "node:assert/strict";
import { test } from "node:test";
import { pastedBox, pastedText } from "../src/fill-pasted.js";
import { renamed } from "../src/fill-rows.js";

const texts = {
  pasted: "Đã dán {0} ô.",
  "pasted-passed": "Bỏ qua: {0}.",
  "pasted-differs": "Không nhận số dán: {0}.",
  "pasted-instead": "{0} (dán {1}, trang tính {2})",
  "pasted-lost": "Không có chỗ cho {0} ô: {1}.",
  "pasted-stayed": "Ghi chú, tệp vẫn ở dòng: {0}.",
};
const result = (more) => ({ taken: 6, passed: [], differing: [], lost: [], stayed: [], ...more });

test("after a paste whatever was left out is named", () => {
  assert.equal(pastedText(result({}), texts), "Đã dán 6 ô.");
  assert.equal(pastedText(result({ passed: ["Mô hình", "Tỷ lệ"] }), texts), "Đã dán 6 ô. Bỏ qua: Mô hình; Tỷ lệ.");
  assert.equal(
    pastedText(result({ differing: [{ name: "Mô hình", text: "10", now: "9" }], lost: ["8"] }), texts),
    "Đã dán 6 ô. Không nhận số dán: Mô hình (dán 10, trang tính 9). Không có chỗ cho 1 ô: 8.",
  );
});

test("rows whose remarks and files are another place's after a paste are named", () => {
  const row = (remark, file) => ({
    querySelector: (name) => (name === ".dv-fill__cellfiles:not([data-offer])" ? file : null),
    querySelectorAll: () => [{ value: "" }, { value: remark }],
  });
  const place = (key, was, text, of) => ({ cell: { key, input: { value: was }, root: { matches: () => true, closest: () => of } }, column: "value", text });
  const stayed = renamed([
    place("thon/1/name", "Hạ", "Thượng", row("đợt hai", null)),
    place("thon/2/name", "Trung", " Trung ", row("đợt hai", null)),
    place("thon/3/name", "Đông", "Tây", row("", null)),
    place("thon/4/name", "Nam", "Bắc", row("", {})),
    place("thon/5/name", "", "Mới", row("đợt hai", null)),
    place("thon/1/ho", "3", "4", row("đợt hai", null)),
  ]);
  assert.deepEqual(stayed, ["Hạ → Thượng", "Nam → Bắc"]);
  assert.equal(pastedText(result({ stayed }), texts), "Đã dán 6 ô. Ghi chú, tệp vẫn ở dòng: Hạ → Thượng; Nam → Bắc.");
});

test("many things that were left out are counted and the first of them named", () => {
  const text = pastedText(result({ lost: ["1", "2", "3", "4", "5", "6", "7", "8"] }), texts);
  assert.equal(text, "Đã dán 6 ô. Không có chỗ cho 8 ô: 1; 2; 3; 4; 5; 6; ….");
});

test("what was said of a paste goes with its box, and the writer goes on where it was pasted", () => {
  let press = null;
  let focused = 0;
  const said = { textContent: "" };
  const parts = { p: { textContent: "" }, button: { addEventListener: (_, act) => (press = act) } };
  const box = { hidden: true, querySelector: (name) => parts[name] };
  globalThis.document = { activeElement: { focus: () => focused++ }, querySelector: (name) => (name === "[data-said]" ? said : box) };
  const told = pastedBox(texts);
  told.show(result({ lost: ["8"] }));
  assert.deepEqual([box.hidden, parts.p.textContent, said.textContent], [false, ...Array(2).fill("Đã dán 6 ô. Không có chỗ cho 1 ô: 8.")]);
  press();
  assert.deepEqual([box.hidden, said.textContent, focused], [true, "", 1]);
  told.show(result({}));
  assert.deepEqual([box.hidden, said.textContent], [true, "Đã dán 6 ô."]);
});
