import { allClockEvents } from "../clocks/index.ts";
import { type CaseRecord } from "./case-record.ts";
import { allDataConfirmations } from "./data-confirmation.ts";
import { sameJson } from "./json-value.ts";

/** The store stamps `updatedAt`; it is not something the reviewer wrote. */
export function sameAnswers(left: CaseRecord, right: CaseRecord): boolean {
  return sameJson({ ...left, updatedAt: "" }, { ...right, updatedAt: "" });
}

/** The record with what of both is only ever added to: events of the clocks, confirmations, and acts on passages. */
export function withStoredLogs(record: CaseRecord, other: CaseRecord): CaseRecord {
  const { clockEvents, dataConfirmations, proposalActions } = other;
  return {
    ...record,
    ...(clockEvents === undefined || clockEvents === record.clockEvents
      ? {}
      : { clockEvents: allClockEvents(record.clockEvents ?? [], clockEvents) }),
    ...(dataConfirmations === undefined || dataConfirmations === record.dataConfirmations
      ? {}
      : {
          dataConfirmations: allDataConfirmations(
            record.dataConfirmations ?? [],
            dataConfirmations,
          ),
        }),
    ...(proposalActions === undefined || proposalActions === record.proposalActions
      ? {}
      : { proposalActions: { ...proposalActions, ...record.proposalActions } }),
  };
}
