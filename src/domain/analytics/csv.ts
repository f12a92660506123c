/** A cell: text that anybody may have typed, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180: commas, every text quoted, CRLF). Text that a spreadsheet could take for a
 * formula or a command starts with an apostrophe, so that it stays text: `= + - @`, their full-width
 * forms, and control characters, also behind blanks. Numbers are written as they are: a negative number
 * is no formula. Pure; the same table gives the same bytes.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return `"${guardedText(cell).replaceAll('"', '""')}"`;
}

/** The text as a spreadsheet shows it as text. */
export function guardedText(text: string): string {
  return startsLikeFormula(text) ? `'${text}` : text;
}

/** Full-width forms are letters to a reader and operators to some spreadsheets. */
const formulaSigns = new Set(["=", "+", "-", "@", "＝", "＋", "－", "＠"]);

/** At the very start, or behind blanks, quotes and signs that a spreadsheet trims. */
function startsLikeFormula(text: string): boolean {
  for (const sign of text) {
    if (formulaSigns.has(sign) || isControl(sign)) return true;
    if (!/[\s"'\u200B-\u200F\u2060\uFEFF]/u.test(sign)) return false;
  }
  return false;
}

/** Tab, carriage return, line feed, NUL and the like. */
function isControl(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
