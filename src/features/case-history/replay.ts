import { isPlainObject, type JsonObject, type JsonValue, type Revision } from "#domain";

/** One saved change with the whole record before and after it, without the store's own stamp. */
export type Replayed = {
  readonly revision: Revision;
  readonly before: JsonObject;
  readonly after: JsonObject;
};

/**
 * Rebuilds the record after each revision from nothing but the changes, oldest first. Places that did
 * not change are the very same objects before and after.
 *
 * @param factPaths of the case's criteria set: sources and notes are kept by fact path, whose dots are no levels
 */
export function replay(
  revisions: readonly Revision[],
  factPaths: readonly string[],
): readonly Replayed[] {
  let record: JsonObject = {};
  return revisions.map((revision) => {
    const before = record;
    for (const change of revision.changes) {
      const keys = keysOf(change.path, factPaths);
      const value =
        "splice" in change ? spliced(valueAt(record, keys), change.splice) : change.after;
      record = withValue(record, keys, value);
    }
    return { revision, before, after: record };
  });
}

export function valueAt(record: JsonObject, keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = record;
  for (const key of keys) value = isGroup(value) ? value[key] : undefined;
  return value;
}

/** The record with another value in one place; `undefined` takes the place out. */
export function withValue(
  record: JsonObject,
  [first = "", ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonObject {
  const { [first]: before, ...others } = record;
  const after = rest.length === 0 ? value : withValue(isGroup(before) ? before : {}, rest, value);
  return after === undefined ? others : { ...others, [first]: after };
}

/** Parts of a record that are kept by the path of a fact. */
const byFact: ReadonlySet<string> = new Set(["citations", "furtherCitations", "answerNotes"]);

function keysOf(path: string, factPaths: readonly string[]): readonly string[] {
  const [root = "", ...rest] = path.split(".");
  if (!byFact.has(root) || rest.length === 0) return [root, ...rest];
  const below = rest.join(".");
  const fact = factPaths
    .filter((factPath) => below === factPath || below.startsWith(`${factPath}.`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (fact === undefined) return [root, below];
  return [root, fact, ...below.slice(fact.length + 1).split(".")].filter((key) => key !== "");
}

function spliced(
  before: JsonValue | undefined,
  {
    at,
    removed,
    inserted,
  }: { readonly at: number; readonly removed: string; readonly inserted: string },
): string {
  const text = typeof before === "string" ? before : "";
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}
