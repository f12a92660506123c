import type { CaseRecord } from "../case/case-record.ts";
import type { JsonObject } from "../case/json-value.ts";
import { basisIn, basisText } from "../clocks/basis-text.ts";
import { caseClockOf, type ClockBasis } from "../clocks/index.ts";
import { assessedCase } from "./assessed-case.ts";
import { worklistLayout, type CaseDigests } from "./case-summary.ts";
import { readDigest } from "./worklist-digest.ts";

/** What the worklist derives from cases; `basis` says how the plan counts now. */
export function worklistDigests(basis: () => ClockBasis): CaseDigests {
  return {
    digestOf: (record) => digestOf(record, basis()),
    basis: () => basisText(basis()),
    renew(digest, text) {
      const known = readDigest(digest);
      if (known === null) return null;
      const { due: _due, plan: _plan, ...start } = known.clock;
      const clock = caseClockOf({ ...start, ...basisIn(text) });
      return { ...digest, ...worklistLayout.clockDigestOf(clock) };
    },
  };
}

/**
 * What a row of the worklist says beyond the record's own fields. Derived with every save, pure.
 * Empty for a case whose criteria set or parameters this release does not know: such a row shows
 * no recommendation rather than a wrong one.
 */
export function digestOf(record: CaseRecord, basis: ClockBasis): JsonObject {
  const assessed = assessedCase(record, basis);
  return assessed === null ? {} : worklistLayout.digestOf(assessed);
}
