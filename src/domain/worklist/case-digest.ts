import type { CaseRecord } from "../case/case-record.ts";
import type { JsonObject } from "../case/json-value.ts";
import { caseClockOf } from "../clocks/index.ts";
import { assessedCase } from "./assessed-case.ts";
import { worklistLayout, type CaseDigests } from "./case-summary.ts";
import { readDigest } from "./worklist-digest.ts";

/** What the worklist derives from cases; `planZone` says in which zone days are counted now. */
export function worklistDigests(planZone: () => string): CaseDigests {
  return {
    digestOf: (record) => digestOf(record, planZone()),
    zone: planZone,
    renew(digest, zone) {
      const known = readDigest(digest);
      if (known === null) return null;
      const { due: _due, ...start } = known.clock;
      return { ...digest, ...worklistLayout.clockDigestOf(caseClockOf({ ...start, zone })) };
    },
  };
}

/**
 * What a row of the worklist says beyond the record's own fields. Derived with every save, pure.
 * Empty for a case whose criteria set or parameters this release does not know: such a row shows
 * no recommendation rather than a wrong one.
 */
export function digestOf(record: CaseRecord, zone: string): JsonObject {
  const assessed = assessedCase(record, zone);
  return assessed === null ? {} : worklistLayout.digestOf(assessed);
}
