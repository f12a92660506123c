import pg from "pg";

/** What a call gives a function of the database. */
export type Argument = string | number | boolean | null;

/**
 * A call of a function of the database as text, so that it can be sent in one message with others. The function's own
 * types say what each value is.
 *
 * @example callOf("review.find_to_write", ["case-1", null]) is "select * from review.find_to_write('case-1', null)"
 */
export function callOf(name: string, values: readonly Argument[]): string {
  return `select * from ${name}(${values.map(literalOf).join(", ")})`;
}

function literalOf(value: Argument): string {
  if (typeof value !== "string") return String(value);
  // It would end the message, and with it the text of every statement after it.
  if (value.includes("\0"))
    throw new UnstorableText("a text with a NUL is no text of the database");
  return pg.escapeLiteral(value);
}

/** What the database itself would answer to such a value of a statement. */
class UnstorableText extends Error {
  readonly code = "22021";
}
