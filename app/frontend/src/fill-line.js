// A field of one line shows a line break (from a spreadsheet or another program) as a blank. What it was given comes back from
// it whole for as long as nobody writes there, so that a form that is only looked at stays as it was.
const given = new WeakMap();
const isLong = (field) => field.type === "textarea";

export const onLine = (text) => text.replace(/[\r\n]+/g, " ");

// The field was drawn with this text.
export const drawn = (field, text) => given.set(field, text);

export function show(field, text) {
  field.value = isLong(field) ? text : onLine(text);
  given.set(field, text);
}

// What stands in the field, without blanks around it.
export function textOf(field) {
  const text = field.value.trim();
  const whole = given.get(field);
  return whole !== undefined && !isLong(field) && onLine(whole).trim() === text ? whole : text;
}
