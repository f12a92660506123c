import { type EntryField, type FactPath, notDocumented } from "../../model/fact.ts";
import type { AnswerState, EntryTest } from "../../model/rule.ts";
import type { ExportScope } from "./export-scope.ts";
import { joined, listOf, named, quoted } from "./layout.ts";
import { columnFunctionName, silenceName } from "./names.ts";

/** Tests that one entry of a list must all pass; the entry is called `Entry` unless it is said otherwise. */
export function entryTests(
  list: FactPath,
  tests: readonly EntryTest[],
  scope: ExportScope,
  alias = "Entry",
): string {
  return joined(
    "and",
    tests.map((test) => entryTest(list, test, scope, alias)),
  );
}

function entryTest(list: FactPath, test: EntryTest, scope: ExportScope, alias: string): string {
  const value = fieldText(list, test.field, scope, alias);
  if ("column" in test) {
    const cell = `${named(columnFunctionName(test.column))}(${value})`;
    return `${value} is not null and ${cell} in ${listOf(test.in)}`;
  }
  if ("in" in test) {
    if (!isText(fieldOf(list, test.field, scope))) {
      throw new RangeError(`"${list}.${test.field}" cannot be compared with a text.`);
    }
    return `${value} in ${listOf(test.in)}`;
  }
  if ("state" in test) return stateText(list, test, scope, alias);
  if ("covers" in test) throw new RangeError(`Nothing binds the test of "${test.field}".`);
  if ("belowLimit" in test) return `${value} < ${named(test.belowLimit)}`;
  if ("below" in test) return `${value} < ${fieldText(list, test.below, scope, alias)}`;
  if ("atLeast" in test) return `${value} >= ${named(test.atLeast)}`;
  return `Matches(Lower(${value}), ${quoted(mentionPattern(test.mentions))})`;
}

function stateText(
  list: FactPath,
  test: Extract<EntryTest, { state: AnswerState }>,
  scope: ExportScope,
  alias: string,
): string {
  const field = fieldOf(list, test.field, scope);
  const value = `${alias}.${named(field.name)}`;
  const isSilent = isText(field)
    ? `${value} = ${quoted(notDocumented)}`
    : `${alias}.${named(silenceName(field.name))}`;
  switch (test.state) {
    case "value":
      return isText(field)
        ? `(${value} is not null and ${value} != ${quoted(notDocumented)})`
        : `${value} is not null`;
    case "not-documented":
      return field.required ? "false" : isSilent;
    case "unanswered":
      return field.required || isText(field)
        ? `${value} is null`
        : `(${value} is null and ${isSilent} is not true)`;
  }
}

function fieldText(list: FactPath, field: string, scope: ExportScope, alias: string): string {
  return `${alias}.${named(fieldOf(list, field, scope).name)}`;
}

/** @throws RangeError when the list has no such field. */
export function fieldOf(list: FactPath, name: string, scope: ExportScope): EntryField {
  const { answer } = scope.fact(list);
  const field =
    answer.kind === "entries" ? answer.fields.find((one) => one.name === name) : undefined;
  if (field === undefined) throw new RangeError(`No field "${name}" in "${list}".`);
  return field;
}

/** Whether entries carry the field as a text, "not-documented" included. */
export function isText(field: EntryField): boolean {
  return field.answer.kind === "choice" || field.answer.kind === "text";
}

/** Letters, digits and the underscore; letters beyond ASCII by their blocks, as no engine's `\w` has them. */
const wordCharacters = String.raw`0-9A-Za-z_\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u3041-\ud7ff`;

/**
 * A pattern for the whole of a text that mentions one of the phrases as whole words. `Matches` takes
 * patterns for whole texts, and engines read flags differently: so no flags, and no look-around.
 */
function mentionPattern(phrases: readonly string[]): string {
  const words = phrases.map((phrase) =>
    phrase
      .toLowerCase()
      .split(" ")
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join(String.raw`\s+`),
  );
  const other = `[^${wordCharacters}]`;
  return String.raw`([\s\S]*${other})?(${words.join("|")})(${other}[\s\S]*)?`;
}
