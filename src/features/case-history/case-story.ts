import {
  type Determination,
  type JsonObject,
  type JsonValue,
  type Revision,
  type SentRequest,
  sameJson,
} from "#domain";
import type { CriteriaSet } from "#criteria";
import { assigneePlace, clockPlace, confirmationPlace, type Place, placesOf } from "./places.ts";
import { type Replayed, replay, valueAt } from "./replay.ts";

/** One place that somebody changed, from what to what. */
export type Edit = {
  readonly place: Place;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
};

/** One entry of a case's history: who did what, until when. */
export type StoryEntry = {
  /** Revision number of the last change in it; negative for what only the documents tell. */
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly kind: Revision["kind"];
  /** What came from another system, where something did. */
  readonly received?: NonNullable<Revision["received"]>;
  readonly edits: readonly Edit[];
  /** The state that the case moved to, where it moved. */
  readonly state?: string;
  /** What was signed; absent where nothing was, or the signed entry can't be read. */
  readonly determination?: Determination;
};

export type CaseStory = {
  /** Newest first. */
  readonly entries: readonly StoryEntry[];
  /** The record as the whole history gives it, without the store's own stamp. */
  readonly record: JsonObject;
};

/** Typing saves every second; what one person types in one place within this time is one change. */
const oneChangeMs = 60_000;

/**
 * A case's history in the words of its form. Saves that only moved the reader's place are left out.
 * `revisions` and `determinations` are oldest first, as the store gives them. Each signed revision wrote one
 * determination, so they belong together in their order; where their numbers differ, none is told. An update or a
 * cancellation that a person added as a document has no revision of its own: it is told from the document.
 */
export function caseStory(
  revisions: readonly Revision[],
  set: CriteriaSet,
  determinations: readonly Determination[],
  sent: readonly SentRequest[] = [],
): CaseStory {
  const signed = revisions.filter(({ kind }) => kind === "signed");
  const byRevision = new Map(
    signed.length === determinations.length
      ? signed.map(({ revision }, at) => [revision, determinations[at]] as const)
      : [],
  );
  const steps = replay(
    revisions,
    set.facts.map(({ path }) => path),
  );
  const entries: StoryEntry[] = [];
  for (const step of steps) {
    const entry = entryOf(step, set, byRevision.get(step.revision.revision));
    const last = entries.at(-1);
    const joined = last === undefined ? undefined : join(last, entry);
    if (joined === undefined) entries.push(entry);
    else entries[entries.length - 1] = joined;
  }
  return {
    entries: withSent(entries.filter(isTold), revisions, sent).toReversed(),
    record: steps.at(-1)?.after ?? {},
  };
}

function entryOf(
  { revision, before, after }: Replayed,
  set: CriteriaSet,
  determination: Determination | undefined,
): StoryEntry {
  const { at, by, kind, received } = revision;
  const { state: from } = before;
  const { state } = after;
  const places = [
    ...placesOf(set, {
      paths: keysIn(["citations", "furtherCitations", "answerNotes"], before, after),
      actions: keysIn(["proposalActions"], before, after),
    }),
    assigneePlace,
    clockPlace,
    confirmationPlace,
  ];
  const edits = places.flatMap((place): readonly Edit[] => {
    const one = valueAt(before, place.keys);
    const other = valueAt(after, place.keys);
    return sameJson(one, other) ? [] : [{ place, before: one, after: other }];
  });
  return {
    revision: revision.revision,
    at,
    by,
    kind,
    edits,
    ...(typeof state === "string" && state !== from && kind !== "created" ? { state } : {}),
    ...(determination === undefined ? {} : { determination }),
    ...(received === undefined ? {} : { received }),
  };
}

/** Entries oldest first, with what came as a document among them, each before what was done after it. */
function withSent(
  entries: readonly StoryEntry[],
  revisions: readonly Revision[],
  sent: readonly SentRequest[],
): readonly StoryEntry[] {
  const told = new Set(revisions.flatMap(({ received }) => received?.document ?? []));
  const together = [...entries];
  for (const [index, { what, at, document }] of sent.entries()) {
    const { name, formerNames } = document;
    if ([name, ...formerNames].some((known) => told.has(known))) continue;
    const before = together.findLastIndex((entry) => entry.at <= at);
    together.splice(before + 1, 0, {
      ...{ revision: -1 - index, at, by: "The provider", kind: "received", edits: [] },
      received: { what, document: name },
    });
  }
  return together;
}

/** One change out of two, when the same person goes on in the same place; otherwise undefined. */
function join(earlier: StoryEntry, later: StoryEntry): StoryEntry | undefined {
  const [one] = earlier.edits;
  const [other] = later.edits;
  const isOneChange =
    [earlier, later].every(
      ({ kind, edits, state }) => kind === "saved" && edits.length === 1 && state === undefined,
    ) &&
    earlier.by === later.by &&
    one?.place.isTyped === true &&
    one.place.key === other?.place.key &&
    // A value that comes back was put back: that is told.
    !sameJson(one.before, other.after) &&
    Date.parse(later.at) - Date.parse(earlier.at) <= oneChangeMs;
  if (!isOneChange || other === undefined) return undefined;
  return { ...later, edits: [{ ...other, before: one.before }] };
}

function isTold({ kind, edits, state }: StoryEntry): boolean {
  return kind !== "saved" || state !== undefined || edits.length > 0;
}

function keysIn(parts: readonly string[], ...records: readonly JsonObject[]): ReadonlySet<string> {
  return new Set(
    records.flatMap((record) => parts.flatMap((part) => Object.keys(record[part] ?? {}))),
  );
}
