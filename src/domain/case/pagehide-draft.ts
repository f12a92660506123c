import { hashOf } from "../chain/index.ts";
import { type Actor } from "../people/person.ts";
import { type CaseRecord } from "./case-record.ts";
import { decidePut, conflictWith, type WriteContext, type WriteDecision } from "./case-writes.ts";
import { withStoredLogs } from "./same-answers.ts";
import { type StoredCase } from "./stored-case.ts";
import { versionOf } from "./stored-version.ts";

/** A draft that its page put aside as it went away. */
export interface PagehideDraft {
  readonly record: CaseRecord;
  /** `answersHash` of what it may have been based on: what was acknowledged last, and everything sent since. */
  readonly from: readonly string[];
  readonly by: Actor;
  /** Of the whole draft, by which it is known. */
  readonly hash: string;
}

/** Where pages put drafts aside as they go away, at once, until the next page saves them. */
export interface PagehideDrafts {
  /** @param options.from - what was acknowledged last, and everything that was sent since */
  readonly write: (
    id: string,
    record: CaseRecord,
    options: { readonly from: readonly CaseRecord[] },
  ) => void;
  /**
   * Makes ready what `write` is to write, where that takes longer than a page that goes away has; resolves when it is.
   * Without it, or where nothing is ready of a draft, `write` leaves the newest one that is.
   */
  readonly prepare?: (
    id: string,
    record: CaseRecord,
    options: { readonly from: readonly CaseRecord[] },
  ) => Promise<void>;
  /** Ask as a save begins, call when it is stored: what this page put aside before it is out of date then. */
  readonly beginSave: (id: string) => () => void;
  /** What pages that are gone left of a case, the oldest first; it stays until it is removed. */
  readonly read: (id: string) => Promise<readonly PagehideDraft[]>;
  /** Removes what `read` gave. */
  readonly remove: (id: string, draft: PagehideDraft) => void;
}

/** SHA-256 of what a reviewer wrote: without the store's stamp, and without what is only ever added to. */
export function answersHash(record: CaseRecord): string {
  const {
    updatedAt: _stamp,
    clockEvents: _events,
    dataConfirmations: _names,
    proposalActions: _acts,
    ...written
  } = record;
  return hashOf(written);
}

/** Whether a draft rests on what is stored, or is stored already. */
export function fitsStored(
  { record, from }: Pick<PagehideDraft, "record" | "from">,
  found: CaseRecord,
): boolean {
  const hash = answersHash(found);
  return from.includes(hash) || hash === answersHash(record);
}

/** A draft that a page left is saved by who typed it, under the rules of every save, unless somebody else saved since. */
export function decidePagehideDraft(
  before: StoredCase,
  { record, from, by }: Pick<PagehideDraft, "record" | "from" | "by">,
  context: Omit<WriteContext, "by">,
): WriteDecision {
  if (!fitsStored({ record, from }, before.record)) return conflictWith(before);
  const draft = withStoredLogs(record, before.record);
  return decidePut(before, draft, versionOf(before), { ...context, by });
}
