import { sameAnswers } from "../case/same-answers.ts";
import { fitsStored } from "../case/pagehide-draft.ts";
import { parseCaseRecord, type CaseRecord } from "../case/case-record.ts";
import type { CaseStore, Failure, StoreError, VersionedOutcome } from "../ports/case-store.ts";
import type { QualityRecord, SecondReview } from "./quality-record.ts";
import type { QualityError, QualityStore } from "./quality-store.ts";

/**
 * The store of one second review, in the shape a review form saves through. It knows one record, the
 * second reviewer's own, which is no case of the worklist: every other id is unknown to it, and it has
 * no way to the cases themselves. What the first reviewer answered is out of its reach both ways.
 */
export function secondReviewStore(quality: QualityStore, reviewId: string): CaseStore {
  return {
    async get(id) {
      const found = await reviewOf(quality, reviewId, id);
      if (!found.ok) return found;
      return versioned(await withPagehideDraft(quality, found.value));
    },
    ...(quality.drafts === undefined ? {} : { saveOnPagehide: quality.drafts.write }),
    ...(quality.drafts?.prepare === undefined ? {} : { prepareDraft: quality.drafts.prepare }),
    async put(id, record, { ifMatch }) {
      const found = await reviewOf(quality, reviewId, id);
      if (!found.ok) return found;
      const before = found.value;
      if (versionOf(before) !== ifMatch) return conflict(before);
      const parsed = parseCaseRecord(record);
      if (!parsed.ok) return notAcceptable(parsed.issues);
      const settle = quality.drafts?.beginSave(id);
      const written = await quality.write({
        ...before,
        revision: before.revision + 1,
        record: parsed.value,
      });
      if (written.ok && written.value.kind === "second-review") {
        settle?.();
        return versioned(written.value);
      }
      return written.ok ? notFound : failure(written.error);
    },
    create: refuse,
    remove: refuse,
    restore: refuse,
    sign: refuse,
    list: refuse,
    async *scan() {
      yield await refuse();
    },
    history: () => Promise.resolve({ ok: true, value: { items: [], unreadable: 0 } }),
    determinations: () => Promise.resolve({ ok: true, value: { items: [], unreadable: 0 } }),
    // Its record is no saved case: no chain covers it.
    verify: () => Promise.resolve({ ok: true, value: { kind: "not-started" } }),
    watch: () => () => undefined,
  };
}

async function reviewOf(
  quality: QualityStore,
  reviewId: string,
  recordId: string,
): Promise<{ readonly ok: true; readonly value: SecondReview } | Failure> {
  const found = await quality.get(reviewId);
  if (!found.ok) return failure(found.error);
  return found.value.kind === "second-review" && found.value.record.id === recordId
    ? { ok: true, value: found.value }
    : notFound;
}

/** The review after what a page that is gone left of it; somebody else's draft waits for its writer. */
async function withPagehideDraft(
  quality: QualityStore,
  found: SecondReview,
): Promise<SecondReview> {
  let review = found;
  for (const draft of (await quality.drafts?.read(review.record.id)) ?? []) {
    if (fitsStored(draft, review.record) && !sameAnswers(draft.record, review.record)) {
      const written = await quality.write({
        ...review,
        revision: review.revision + 1,
        record: draft.record,
      });
      if (!written.ok && written.error.kind !== "conflict") continue;
      if (written.ok && written.value.kind === "second-review") review = written.value;
    }
    quality.drafts?.remove(review.record.id, draft);
  }
  return review;
}

function failure(error: QualityError): Failure {
  if (error.kind === "forbidden") return unauthorized;
  return error.kind === "conflict" ? conflict(error.current) : { ok: false, error };
}

function conflict(current: QualityRecord): Failure {
  return current.kind === "second-review"
    ? { ok: false, error: { kind: "conflict", current: versioned(current) } }
    : notFound;
}

function versioned(review: SecondReview): {
  readonly ok: true;
  readonly value: CaseRecord;
  readonly version: string;
} {
  return { ok: true, value: review.record, version: versionOf(review) };
}

function versionOf({ revision }: SecondReview): string {
  return `q${revision}`;
}

function notAcceptable(
  issues: Extract<StoreError, { readonly kind: "invalid" }>["issues"],
): Failure {
  return {
    ok: false,
    error: { kind: "invalid", where: "given", reason: "not-acceptable", issues },
  };
}

const notFound: Failure = { ok: false, error: { kind: "not-found" } };
const unauthorized: Failure = { ok: false, error: { kind: "unauthorized" } };
const refuse = (): Promise<Failure & VersionedOutcome<never>> => Promise.resolve(unauthorized);
