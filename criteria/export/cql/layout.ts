/** A piece of CQL: an expression and, where a rule says why, a note for the line above it. */
export type Piece = { readonly text: string; readonly note?: string };

export type Branch = { readonly when: string; readonly then: Piece };

const lineWidth = 100;

/** `'it\'s'`: a CQL string. */
export function quoted(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** `"request.procedure"`: a CQL identifier. Always quoted, so that no name can be a keyword. */
export function named(name: string): string {
  return `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/**
 * A CQL decimal. CQL keeps 8 places and no exponent.
 * @throws RangeError when the number cannot be written so.
 */
export function decimal(value: number): string {
  const text = Number.isInteger(value) ? `${value}.0` : String(value);
  if (!/^-?\d+\.\d{1,8}$/.test(text)) throw new RangeError(`${value} is not a CQL decimal.`);
  return text;
}

/** `{ 'a', 'b' }`: a list of strings. */
export function listOf(values: readonly string[]): string {
  return `{ ${values.map(quoted).join(", ")} }`;
}

/** Pieces joined by an operator, on one line if they fit. */
export function joined(operator: "and" | "or", parts: readonly string[]): string {
  if (parts.length === 0) return operator === "and" ? "true" : "false";
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const oneLine = `(${parts.join(` ${operator} `)})`;
  if (oneLine.length <= lineWidth && !oneLine.includes("\n")) return oneLine;
  const [first = "", ...others] = parts.map(indented);
  return `(\n${first}\n${others.map((part) => `  ${operator} ${part.trimStart()}`).join("\n")}\n)`;
}

/** An expression that an operator may follow. Joined ones have their own parentheses. */
export function grouped(text: string): string {
  const isOne = /^"[^"]*"$/.test(text) || isEnclosed(text);
  return isOne ? text : `(${text})`;
}

/** Whether the first parenthesis closes only at the end; those within strings and names do not count. */
function isEnclosed(whole: string): boolean {
  const text = whole.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, (one) =>
    "_".repeat(one.length),
  );
  if (!text.startsWith("(")) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** `case when … then … else … end`. */
export function caseOf(branches: readonly Branch[], otherwise: Piece): string {
  const lines = branches.map(({ when, then }) => line(`when ${when} then`, then));
  return ["case", ...lines, line("else", otherwise), "end"].join("\n");
}

/** `define "name": …`, with comment lines above. */
export function define(name: string, text: string, comments: readonly string[] = []): string {
  return `${comments.map(comment).join("")}define ${named(name)}:\n${indented(text)}\n`;
}

/** Comment lines of a paragraph, wrapped. */
export function comment(paragraph: string): string {
  const lines = paragraph.split(" ").reduce<readonly string[]>((done, word) => {
    const current = done.at(-1);
    if (current === undefined || current.length + word.length + 4 > lineWidth) {
      return [...done, word];
    }
    return [...done.slice(0, -1), `${current} ${word}`];
  }, []);
  return lines.map((text) => `// ${text}\n`).join("");
}

export function indented(text: string): string {
  return text
    .split("\n")
    .map((one) => (one === "" ? one : `  ${one}`))
    .join("\n");
}

function line(head: string, { text, note }: Piece): string {
  const body = text.includes("\n") ? `${head}\n${indented(text)}` : `${head} ${text}`;
  return indented(note === undefined ? body : `${comment(note)}${body}`);
}
