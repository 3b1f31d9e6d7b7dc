// Numbers as Vietnamese writes them, read and printed as the server does: point or space between thousands, comma before
// decimals, words of magnitude. A number is kept as plain decimal text ("1200000000", "12.5"), never as a float.
const ZEROS = {
  trăm: 2, nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9,
  "nghìn tỷ": 12, "nghìn tỉ": 12, "ngàn tỷ": 12, "ngàn tỉ": 12,
};
const TERM =
  /([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d{1,30})(?:,(\d{1,30}))?(?: ?((?:nghìn|ngàn) t[ỷỉ]|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]))?( rưỡi)? ?/y;
const ESTIMATED = /^(?:~|≈|ước(?: tính| đạt)?(?=[\s\d]))\s*(.*)$/;
const LONGEST = 200;
// Sums are made in millionths, so that 0,1 + 0,2 is 0,3.
const SCALE = 6;
// Letters with their marks joined, blanks as Excel writes them made plain.
const tidy = (text) => text.normalize("NFC").replace(/[\u00a0\u202f\s]+/g, " ").trim().toLowerCase();

function shifted(whole, part, zeros, half) {
  let decimals = part ?? "";
  let digits = BigInt(whole + decimals);
  if (half) {
    if (decimals === "") {
      decimals = "5";
      digits = digits * 10n + 5n;
    } else {
      digits += 5n * 10n ** BigInt(decimals.length - 1);
    }
  }
  const scale = decimals.length - zeros;
  return scale > 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function add(one, other) {
  const scale = Math.max(one.scale, other.scale);
  const raise = (value) => value.digits * 10n ** BigInt(scale - value.scale);
  return { digits: raise(one) + raise(other), scale };
}

function plain({ digits, scale }, negative) {
  const text = digits.toString().padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  const part = scale === 0 ? "" : text.slice(-scale).replace(/0+$/, "");
  return (negative && digits !== 0n ? "-" : "") + whole + (part === "" ? "" : "." + part);
}

// The number as plain decimal text; null for what is no number or could be read in two ways ("1.5", "0.375", "1,234.5").
export function parseNumber(typed) {
  if (typed.length > LONGEST) return null;
  const clean = tidy(typed);
  const negative = /^[-−]/.test(clean);
  const body = (negative ? clean.slice(1) : clean).replace(/(.)%$/, "$1").trim();
  let total = { digits: 0n, scale: 0 };
  let before = Infinity;
  let at = 0;
  while (at < body.length) {
    TERM.lastIndex = at;
    const term = TERM.exec(body);
    const zeros = term?.[3] ? ZEROS[term[3]] : 0;
    if (!term || zeros >= before || (term[4] && zeros === 0)) return null;
    total = add(total, shifted(term[1].replace(/[. ]/g, ""), term[2], zeros, term[4]));
    before = zeros;
    at = TERM.lastIndex;
  }
  return at === 0 ? null : plain(total, negative);
}

// 1234567.5 as 1.234.567,5
export function printNumber(value) {
  const [whole, part] = value.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return (value.startsWith("-") ? "-" : "") + grouped + (part ? "," + part : "");
}

export const decimalsOf = (value) => value.split(".")[1]?.length ?? 0;

export function toUnits(value) {
  const [whole, part = ""] = value.replace(/^-/, "").split(".");
  const units = BigInt(whole + part.slice(0, SCALE).padEnd(SCALE, "0"));
  return value.startsWith("-") ? -units : units;
}

export function fromUnits(units) {
  const negative = units < 0n;
  return plain({ digits: negative ? -units : units, scale: SCALE }, negative);
}

// Rounded half away from zero to whole per cent or so many decimals; null when there is nothing to divide by.
export function percent(part, whole, decimals = 0) {
  if (whole === 0n) return null;
  const factor = 100n * 10n ** BigInt(decimals);
  const size = whole < 0n ? -whole : whole;
  const doubled = part * factor * 2n;
  const rounded = doubled < 0n ? -((-doubled + size) / (2n * size)) : (doubled + size) / (2n * size);
  const digits = rounded < 0n ? -rounded : rounded;
  return plain({ digits, scale: decimals }, rounded < 0n);
}

// What somebody typed or pasted into a cell for a figure, as the code of a cell: "" nothing, "x" does not apply, "=12" a
// figure, "~12" an estimate; null when it is none of these.
export function readFigure(typed) {
  const clean = tidy(typed);
  if (clean === "") return "";
  if (/^(x|kad|k\.a\.d|không áp dụng|n\/a|not applicable)$/.test(clean)) return "x";
  const estimate = ESTIMATED.exec(clean);
  const value = parseNumber(estimate ? estimate[1] : clean);
  return value === null ? null : (estimate ? "~" : "=") + value;
}

// Why a number is not taken for a figure with so many decimals: it says a share ("percent") where none is asked for, or another
// number to a reader of English ("two-ways"): "1,250" is 1,25 here and 1250 there. Null when nothing is against it.
export function doubtOf(typed, { decimals = 0, share = false } = {}) {
  const number = tidy(typed).replace(ESTIMATED, "$1");
  if (number.endsWith("%") && !share) return parseNumber(number) === null ? null : "percent";
  return decimals < 3 && inEnglish(number) !== null ? "two-ways" : null;
}

// The other number that a text says to a reader of English; null where it is the same in both languages or none.
export function inEnglish(typed) {
  const found = /^[-−]? ?([1-9]\d{0,2}),(\d{3}) ?%?$/.exec(tidy(typed).replace(ESTIMATED, "$1"));
  return found && found[1] + found[2];
}

export const valueOf = (code) => (/^[=~]/.test(code ?? "") ? code.slice(1) : null);
