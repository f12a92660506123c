import type { EntryField, FactPath } from "../../model/fact.ts";
import type { EntryTest } from "../../model/rule.ts";
import type { ExportScope } from "./export-scope.ts";
import { joined, listOf, named, quoted } from "./layout.ts";
import { columnFunctionName } from "./names.ts";

/** Tests that one entry of a list must all pass; the entry is called `Entry`. */
export function entryTests(
  list: FactPath,
  tests: readonly EntryTest[],
  scope: ExportScope,
): string {
  return joined(
    "and",
    tests.map((test) => entryTest(list, test, scope)),
  );
}

function entryTest(list: FactPath, test: EntryTest, scope: ExportScope): string {
  const value = fieldText(list, test.field, scope);
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
  if ("below" in test) return `${value} < ${fieldText(list, test.below, scope)}`;
  if ("atLeast" in test) return `${value} >= ${named(test.atLeast)}`;
  return `Matches(Lower(${value}), ${quoted(mentionPattern(test.mentions))})`;
}

function fieldText(list: FactPath, field: string, scope: ExportScope): string {
  return `Entry.${named(fieldOf(list, field, scope).name)}`;
}

/** @throws RangeError when the list has no such field. */
function fieldOf(list: FactPath, name: string, scope: ExportScope): EntryField {
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
