/** Keys whose values people read; ids, option values, paths and patterns are left alone whatever they say. */
const read: ReadonlySet<string> = new Set([
  "title",
  "lead",
  "label",
  "question",
  "hint",
  "unit",
  "noneLabel",
  "addLabel",
  "entryLabel",
  "requirement",
  "rationale",
  "satisfiedBy",
  "exceptionIs",
  "toShow",
  "because",
  "explanation",
  "whatToDo",
  "message",
  "scope",
  "provenance",
  "sourceSays",
  "setSays",
  "note",
]);

/** A part of a set with other words in the place of old ones, wherever people read them. */
export function reworded<Part>(part: Part, words: ReadonlyMap<string, string>): Part;
export function reworded(part: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => reworded(one, words));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string"
        ? read.has(key)
          ? (words.get(value) ?? value)
          : value
        : reworded(value, words),
    ]),
  );
}
