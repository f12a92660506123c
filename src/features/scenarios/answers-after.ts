import {
  type Change,
  isPlainObject,
  type JsonObject,
  type JsonValue,
  type Revision,
} from "#domain";

/** The answers of a case as they stood after one thing was done to it. */
export type AnswersAt = {
  readonly at: string;
  readonly by: string;
  readonly kind: Revision["kind"];
  readonly answers: JsonObject;
  /** Which of the determinations this is, from 0; absent where nothing was signed. */
  readonly signature?: number;
  /** Whether information that was asked for arrived here. */
  readonly hasInformation: boolean;
};

/** Replays the answers from nothing but the saved changes, oldest first. */
export function answersAfter(revisions: readonly Revision[]): readonly AnswersAt[] {
  let answers: JsonObject = {};
  let signatures = 0;
  return revisions.map(({ at, by, kind, changes }) => {
    for (const change of changes) {
      const [root, ...keys] = change.path.split(".");
      if (root !== "answers") continue;
      answers = withValue(answers, keys, (before) => valueAfter(change, before));
    }
    const hasInformation = arrives(changes);
    if (kind !== "signed") return { at, by, kind, answers, hasInformation };
    signatures += 1;
    return { at, by, kind, answers, hasInformation, signature: signatures - 1 };
  });
}

function valueAfter(change: Change, before: JsonValue | undefined): JsonValue | undefined {
  if (!("splice" in change)) return change.after;
  const text = typeof before === "string" ? before : "";
  const { at, removed, inserted } = change.splice;
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

function withValue(
  group: JsonObject,
  keys: readonly string[],
  change: (before: JsonValue | undefined) => JsonValue | undefined,
): JsonObject {
  const [first, ...rest] = keys;
  if (first === undefined) {
    return asObject(change(group));
  }
  const { [first]: before, ...others } = group;
  const after = rest.length === 0 ? change(before) : withValue(asObject(before), rest, change);
  return after === undefined ? others : { ...others, [first]: after };
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}

function arrives(changes: readonly Change[]): boolean {
  return changes.some(
    (change) =>
      change.path === "state" &&
      !("splice" in change) &&
      change.before === "information-requested" &&
      change.after === "in-review",
  );
}

/** Leaves of what one person typed in one go only where it ended: nobody replays every letter. */
export function turnsOf(moments: readonly AnswersAt[]): readonly AnswersAt[] {
  return moments.filter((moment, at) => {
    const next = moments[at + 1];
    const goesOn =
      at > 0 &&
      next !== undefined &&
      isPlain(moment) &&
      isPlain(next) &&
      next.by === moment.by &&
      Date.parse(next.at) - Date.parse(moment.at) < longWait;
    return !goesOn;
  });
}

/** From then on time has passed; less is one sitting. Milliseconds. */
export const longWait = 3_600_000;

function isPlain({ kind, hasInformation }: AnswersAt): boolean {
  return kind === "saved" && !hasInformation;
}
