import { determinationSchema, type Determination } from "./determination.ts";
import { isOfNow } from "../life/is-of-now.ts";
import { issuesOf, parseCaseRecord, type CaseRecord } from "./case-record.ts";
import { authorizeSignature } from "../life/authorize-signature.ts";
import { type CaseVersion, type Failure, type Log } from "../ports/case-store.ts";
import {
  next,
  notAcceptable,
  refuseOtherCase,
  refuseStale,
  type WriteContext,
  type WriteDecision,
  written,
} from "./case-writes.ts";
import type { StoredCase } from "./stored-case.ts";

/** As the other rules of the port: takes what is stored and says what a signature writes, or why it may not. */
export function decideSign(
  before: StoredCase,
  record: CaseRecord,
  determination: Determination,
  ifMatch: CaseVersion,
  context: WriteContext,
  earlier: Log<Determination>,
): WriteDecision {
  const stale = refuseStale(before, ifMatch);
  if (stale !== null) return stale;
  const parsed = parseCaseRecord(record);
  if (!parsed.ok) return notAcceptable(parsed.issues);
  const otherCase = refuseOtherCase(before, parsed.value);
  if (otherCase !== null) return otherCase;
  const signed = determinationSchema.safeParse(determination);
  if (!signed.success) {
    return notAcceptable(
      issuesOf(signed.error).map((issue) => ({ ...issue, path: `determination.${issue.path}` })),
    );
  }
  if (signed.data.caseId !== before.id) {
    return notAcceptable([{ path: "determination.caseId", message: "belongs to another case" }]);
  }
  if (signed.data.signature !== undefined) {
    return notAcceptable([
      { path: "determination.signature", message: "is added where it is stored" },
    ]);
  }
  if (!isOfNow(signed.data.recordedAt, context.now)) {
    return notAcceptable([
      { path: "determination.recordedAt", message: "must be the time of the signature" },
    ]);
  }
  if (earlier.unreadable > 0 && signed.data.decision !== undefined) return unreadableLines;
  const permission = authorizeSignature({
    before: before.record,
    after: parsed.value,
    determination: signed.data,
    by: context.by,
    earlier: earlier.items,
  });
  if (!permission.ok) {
    return "refusal" in permission
      ? { ok: false, error: { kind: "forbidden", refusal: permission.refusal } }
      : notAcceptable(permission.issues);
  }
  const stored = next(before, { record: { ...parsed.value, updatedAt: context.now } });
  return written(before, stored, "signed", context, signed.data);
}

/** Who decided before cannot be told while a determination can’t be read. */
const unreadableLines: Failure = {
  ok: false,
  error: {
    kind: "invalid",
    where: "stored",
    reason: "damaged",
    issues: [{ path: "determinations", message: "can’t all be read" }],
  },
};
