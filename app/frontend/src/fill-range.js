// Ranges as Excel puts them on the clipboard: rows of lines, cells between tabs, and quotes around a cell with either.
export function readRange(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  let fresh = true;
  const source = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (quoted) {
      if (letter === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && fresh && closes(source, at)) {
      quoted = true;
      fresh = false;
    } else if (letter === "\t" || letter === "\n") {
      row.push(cell);
      cell = "";
      fresh = true;
      if (letter === "\n") {
        rows.push(row);
        row = [];
      }
    } else {
      cell += letter;
      fresh = false;
    }
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

// A quote opens a cell only when another one closes it before a tab, a line's end or the end of the text.
function closes(source, at) {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at));
}

export function writeRange(rows) {
  const cell = (text) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
