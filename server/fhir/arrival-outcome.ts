import {
  type CaseChange,
  type Failure,
  type StoredCase,
  versionOf,
  type WriteDecision,
} from "#domain";
import { type WriteBasis, writeCase } from "../stores/case-rows.ts";
import type { RecordedOutcome } from "../stores/server-workspace.ts";
import type { Transaction } from "../stores/transactions.ts";
import type { Arrival } from "./received-requests.ts";

/** What is done, and what others are told of it. */
export interface Done {
  readonly arrival: Arrival;
  readonly change: Omit<CaseChange, "source"> | null;
}

/** Sends the change of the case along with the end of the transaction. */
export function write(
  transaction: Transaction,
  decision: WriteDecision,
  basis: WriteBasis,
  answered: (stored: StoredCase) => Arrival,
): Done {
  if (!decision.ok) throw new NothingReceived(decision);
  if ("unchanged" in decision) throw new Error("what is received always changes a case");
  const { stored, revision } = decision.write;
  transaction.atEnd(writeCase(decision.write, basis));
  return {
    arrival: answered(stored),
    change: { kind: revision.kind, caseId: stored.id, version: versionOf(stored) },
  };
}

export function undone(arrival: Arrival): Done {
  return { arrival, change: null };
}

/** Documents were written already: all of it is taken back. */
export class NothingReceived extends Error {
  constructor(readonly failure: Failure) {
    super("nothing received");
  }
}

/** What was written is recorded with it; what was only answered is recorded as any other request. */
export function recordedOf({ arrival, change }: Done): RecordedOutcome | null {
  return arrival.ok && change !== null
    ? { ok: true, value: { id: change.caseId }, version: change.version }
    : null;
}
