import { type EntryField, answerProblems, withSuggestion } from "#criteria";
import type { JsonObject, JsonValue } from "#domain";
import { fieldLink } from "./link-ids.ts";
import type { RawAnswer, RawEntry, RawItems } from "./read-items.ts";
import {
  contradiction,
  type NotUnderstood,
  readStates,
  readAnswer,
  type ReadAnswer,
  valueOfState,
} from "./read-answer.ts";

/**
 * Reads a list, entry by entry, and the item beside it that says that there are none. An entry without any answer is
 * none: form engines show an empty one to fill in. An entry that lacks what every entry has, or that cannot be read, is
 * told and left out.
 */
export function readEntries(
  linkId: string,
  fields: readonly EntryField[],
  items: RawItems,
): ReadAnswer {
  const states = readStates(
    linkId,
    { kind: "entries", noneLabel: "", addLabel: "", entryLabel: "", fields },
    items,
  );
  const entries = (items.entries.get(linkId) ?? []).map((entry) =>
    readEntry(linkId, fields, entry),
  );
  const notUnderstood = [
    ...states.notUnderstood,
    ...entries.flatMap((entry) => entry.notUnderstood),
  ];
  const read = entries.flatMap(({ value, from }) => (value === undefined ? [] : [{ value, from }]));
  const said = new Set(states.said.map(({ value }) => value));
  if (said.size > 1 || (said.size === 1 && read.length > 0)) {
    return { from: [], notUnderstood: [...notUnderstood, ...contradiction(linkId, states.said)] };
  }
  const [state] = said;
  if (state !== undefined) {
    return { value: valueOfState(state), from: states.said.map(({ raw }) => raw), notUnderstood };
  }
  if (read.length === 0) return { from: [], notUnderstood };
  return {
    value: read.map(({ value }) => value),
    from: read.flatMap(({ from }) => from),
    notUnderstood,
  };
}

type ReadEntry = {
  readonly value?: JsonObject;
  readonly from: readonly RawAnswer[];
  readonly notUnderstood: readonly NotUnderstood[];
};

function readEntry(
  linkId: string,
  fields: readonly EntryField[],
  { path, items }: RawEntry,
): ReadEntry {
  const read = fields.map((field) => ({
    field,
    result: readAnswer(
      {
        linkId: fieldLink(linkId, field.name),
        answer: field.answer,
        canBeNotDocumented: !field.required || isFreeText(field),
      },
      items,
    ),
  }));
  const values = read.flatMap(({ field, result }): [string, JsonValue][] =>
    result.value === undefined ? [] : [[field.name, result.value]],
  );
  const notUnderstood = read.flatMap(({ result }) => result.notUnderstood);
  if (values.length === 0 || notUnderstood.length > 0) return { from: [], notUnderstood };
  const value = Object.fromEntries(values);
  const answer = { kind: "entries", fields, noneLabel: "", addLabel: "", entryLabel: "" } as const;
  const problems = answerProblems({ answer, canBeNotDocumented: false }, [value]);
  if (problems.length === 0) {
    return { value, from: read.flatMap(({ result }) => result.from), notUnderstood };
  }
  return {
    from: [],
    notUnderstood: problems.map((problem) => ({
      path,
      linkId: [linkId, ...problem.path.slice(1).map(String)].join("."),
      why: withSuggestion(problem),
    })),
  };
}

/** A text that every entry has may say anything, these words included. */
function isFreeText({ answer }: EntryField): boolean {
  return answer.kind === "text";
}
