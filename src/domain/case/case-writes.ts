import { isDetermined } from "./case-state.ts";
import { type Actor } from "../people/person.ts";
import { diffRecords } from "./record-diff.ts";
import { authorizeSave } from "../life/authorize-save.ts";
import { mayAct } from "../life/may-act.ts";
import { parseCaseRecord, type CaseRecord } from "./case-record.ts";
import { sameJson, type Issue } from "./json-value.ts";
import { summarizeCase } from "../worklist/summarize-case.ts";
import { type CaseDigest, type CaseSummary } from "../worklist/case-summary.ts";
import { type CaseVersion, type Failure } from "../ports/case-store.ts";
import { type Determination } from "./determination.ts";
import { type Received, type Revision } from "./revision.ts";
import { versioned, type StoredCase } from "./stored-case.ts";
import { versionOf } from "./stored-version.ts";

/** Everything one change writes. An adapter writes all of it in one transaction, or nothing. */
export interface CaseWrite {
  readonly stored: StoredCase;
  readonly summary: CaseSummary;
  readonly revision: Revision;
  readonly determination: Determination | null;
  readonly by: Actor;
}

/** `unchanged`: the caller's record is what is stored already, so there is nothing to write. */
export type WriteDecision =
  | { readonly ok: true; readonly write: CaseWrite }
  | { readonly ok: true; readonly unchanged: StoredCase }
  | Failure;

/** Who writes, when, and what the worklist wants to know. */
export interface WriteContext {
  readonly now: string;
  readonly by: Actor;
  readonly digestOf: CaseDigest;
}

// The rules of the port, shared by all adapters: each takes what is stored and says what to write.

export function decideCreate(record: CaseRecord, context: WriteContext): WriteDecision {
  const parsed = parseCaseRecord(record);
  if (!parsed.ok) return notAcceptable(parsed.issues);
  const { state, outcome, decisionDraft } = parsed.value;
  if (state !== "draft" && state !== "in-review") {
    return notAcceptable([{ path: "state", message: "a new case must start open" }]);
  }
  if (outcome !== undefined || decisionDraft !== undefined) {
    return notAcceptable([{ path: "outcome", message: "a new case can’t be decided" }]);
  }
  if (parsed.value.dataConfirmations !== undefined) {
    return notAcceptable([{ path: "dataConfirmations", message: "a new case has none yet" }]);
  }
  if (parsed.value.proposalActions !== undefined) {
    return notAcceptable([{ path: "proposalActions", message: "a new case has none yet" }]);
  }
  const stored = { id: parsed.value.id, revision: 1, removedAt: null, record: parsed.value };
  return written(null, stored, "created", context);
}

export function decidePut(
  before: StoredCase,
  record: CaseRecord,
  ifMatch: CaseVersion,
  context: WriteContext,
): WriteDecision {
  const stale = refuseStale(before, ifMatch);
  if (stale !== null) return stale;
  const parsed = parseCaseRecord(record);
  if (!parsed.ok) return notAcceptable(parsed.issues);
  const otherCase = refuseOtherCase(before, parsed.value);
  if (otherCase !== null) return otherCase;
  const after = { ...parsed.value, updatedAt: before.record.updatedAt };
  if (sameJson(before.record, after)) return { ok: true, unchanged: before };
  const refusal = authorizeSave(before.record, after, context.by, context.now);
  if (refusal !== null) return { ok: false, error: { kind: "forbidden", refusal } };
  return written(
    before,
    next(before, { record: { ...after, updatedAt: context.now } }),
    "saved",
    context,
  );
}

/**
 * Documents came for the case from another system: its history says so, and the record stays as it was. A change of a
 * request is only for a case that nobody has determined yet; a cancellation is told of any.
 */
export function decideReceived(
  before: StoredCase,
  received: Received,
  context: WriteContext,
): WriteDecision {
  const absent = presence(before);
  if (absent !== null) return absent;
  if (received.what !== "cancellation" && isDetermined(before.record.state))
    return conflictWith(before);
  const record = { ...before.record, updatedAt: context.now };
  const decision = written(before, next(before, { record }), "received", context);
  if (!decision.ok || "unchanged" in decision) return decision;
  const { write } = decision;
  return { ok: true, write: { ...write, revision: { ...write.revision, received } } };
}

export function decideRemove(
  before: StoredCase,
  ifMatch: CaseVersion,
  context: WriteContext,
): WriteDecision {
  const stale = refuseStale(before, ifMatch);
  if (stale !== null) return stale;
  const { state } = before.record;
  const permission = mayAct({ action: "delete", state, by: context.by, earlier: [] });
  if (!permission.ok)
    return { ok: false, error: { kind: "forbidden", refusal: permission.refusal } };
  return written(before, next(before, { removedAt: context.now }), "removed", context);
}

export function decideRestore(
  before: StoredCase,
  ifMatch: CaseVersion,
  context: WriteContext,
): WriteDecision {
  if (before.removedAt === null)
    return { ok: false, error: { kind: "conflict", current: versioned(before) } };
  if (versionOf(before) !== ifMatch) return gone(before, before.removedAt);
  const { state } = before.record;
  const permission = mayAct({ action: "delete", state, by: context.by, earlier: [] });
  if (!permission.ok)
    return { ok: false, error: { kind: "forbidden", refusal: permission.refusal } };
  return written(before, next(before, { removedAt: null }), "restored", context);
}

/** What `get` answers about a stored case. */
export function presence(stored: StoredCase): Failure | null {
  return stored.removedAt === null ? null : gone(stored, stored.removedAt);
}

/** What a writer is told who lost against the case as it is stored now. */
export function conflictWith(current: StoredCase): Failure {
  return (
    presence(current) ?? { ok: false, error: { kind: "conflict", current: versioned(current) } }
  );
}

/** What a signer is told whose determination has the id of another one. */
export const usedDetermination: Failure = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path: "determination.id", message: "is already used" }],
  },
};

/** What a writer is told who began from another version. */
export function refuseStale(before: StoredCase, ifMatch: CaseVersion): Failure | null {
  return before.removedAt === null && versionOf(before) === ifMatch ? null : conflictWith(before);
}

/** Id, creation and origin belong to the case for good. */
export function refuseOtherCase(before: StoredCase, record: CaseRecord): Failure | null {
  const issues = (["id", "createdAt", "origin"] as const)
    .filter((part) => !sameJson(before.record[part], record[part]))
    .map((part) => ({ path: part, message: "cannot change" }));
  return issues.length === 0 ? null : notAcceptable(issues);
}

/** A case after a change; a change is a revision. */
export function next(
  before: StoredCase,
  change: Partial<Pick<StoredCase, "record" | "removedAt">>,
): StoredCase {
  return { ...before, ...change, revision: before.revision + 1 };
}

/** All that one change writes. */
export function written(
  before: StoredCase | null,
  stored: StoredCase,
  kind: Revision["kind"],
  context: WriteContext,
  determination: Determination | null = null,
): WriteDecision {
  const { updatedAt: _earlier, ...from } = before?.record ?? { updatedAt: "" };
  const { updatedAt: _later, ...to } = stored.record;
  const revision = {
    caseId: stored.id,
    revision: stored.revision,
    at: context.now,
    by: context.by.name,
    kind,
    changes: [...diffRecords(from, to)],
  };
  const summary = summarizeCase(
    stored.record,
    { ...stored, version: versionOf(stored) },
    context.digestOf,
  );
  return { ok: true, write: { stored, summary, revision, determination, by: context.by } };
}

function gone(stored: StoredCase, removedAt: string): Failure {
  return { ok: false, error: { kind: "gone", version: versionOf(stored), removedAt } };
}

/** What a writer is told whose case is wrong in itself. */
export function notAcceptable(issues: readonly Issue[]): Failure {
  return {
    ok: false,
    error: { kind: "invalid", where: "given", reason: "not-acceptable", issues },
  };
}
