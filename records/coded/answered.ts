import type { FactDefinition } from "#criteria";
import type { Mention, MentionValue } from "../model/mention.ts";
import type { JsonValue } from "../model/record-entry.ts";
import { type CodedRecord, mentionAt, type MentionParts, notDone } from "./coded-record.ts";

/**
 * What entries answer by a question's own path: the answers of a questionnaire, and the parts of a request. An answer to a
 * list of findings says of each whether it is there; a list that is said to be empty is one.
 */
export function answeredMentions(record: CodedRecord): readonly Mention[] {
  return record.entries.flatMap((one) => {
    const { fact } = one.entry;
    if (fact === undefined) return [];
    const setAside = notDone(one);
    if (setAside !== undefined) return [mentionAt(fact.path, one, { setAside })];
    const definition = record.context.facts?.find(({ path }) => path === fact.path);
    return partsOf(fact.value, definition).map((parts) => mentionAt(fact.path, one, parts));
  });
}

function partsOf(
  value: JsonValue,
  definition: FactDefinition | undefined,
): readonly MentionParts[] {
  if (!isList(value)) {
    const single = mentionValue(value);
    return single === undefined ? [] : [{ value: single }];
  }
  const items = value.flatMap((item): readonly MentionValue[] => {
    const single = mentionValue(item);
    return single === undefined ? [] : [single];
  });
  const { answer } = definition ?? {};
  if (answer?.kind === "many") {
    return answer.options.map((option) => ({
      value: option.value,
      polarity: items.includes(option.value) ? "present" : "denied",
    }));
  }
  if (answer?.kind === "entries" && items.length === 0) return [{ polarity: "denied" }];
  return items.map((item): MentionParts =>
    typeof item === "string" ? { value: item, polarity: "present" } : { value: item },
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function mentionValue(value: JsonValue): MentionValue | undefined {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  const fields = Object.entries(value).flatMap(([name, field]) =>
    typeof field === "string" || typeof field === "number" ? [[name, field] as const] : [],
  );
  return Object.fromEntries(fields);
}
