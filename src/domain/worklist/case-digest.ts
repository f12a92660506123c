import { advisoryModeOf } from "../advisory/index.ts";
import { assessAnswers } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { JsonObject } from "../case/json-value.ts";
import { caseClockOf, clockFrom, type CaseClock } from "../clocks/index.ts";
import {
  type CriteriaSet,
  type FactTree,
  findSet,
  notDocumented,
  readerOf,
  resolveParameters,
} from "#criteria";
import type { CaseDigests } from "./case-summary.ts";
import { readDigest, type WorklistDigest } from "./worklist-digest.ts";

/** What the worklist derives from cases; `planZone` says in which zone days are counted now. */
export function worklistDigests(planZone: () => string): CaseDigests {
  return {
    digestOf: (record) => digestOf(record, planZone()),
    renew(digest, zone) {
      const known = readDigest(digest);
      if (known === null) return null;
      const { due: _due, ...start } = known.clock;
      return { ...known, ...clockParts(caseClockOf({ ...start, zone })) } satisfies WorklistDigest;
    },
  };
}

/**
 * What a row of the worklist says beyond the record's own fields. Derived with every save, pure.
 * Empty for a case whose criteria set or parameters this release does not know: such a row shows
 * no recommendation rather than a wrong one.
 */
export function digestOf(record: CaseRecord, zone: string): JsonObject {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return {};
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) return {};
  const { facts, problems, evaluation } = assessAnswers(
    found.set,
    resolved.parameters,
    record.answers,
  );
  const { recommendation, route, requirements } = evaluation;
  const isFull = advisoryModeOf(record) === "full";
  const count = (kind: (typeof requirements)[number]["kind"]): number =>
    requirements.filter((requirement) => requirement.kind === kind).length;
  const missing = {
    missingCare: isFull ? count("missing-care") : 0,
    missingPaper: count("missing-paper"),
    open: count("not-looked-at"),
    codingQueries: evaluation.codingQueries.length,
    unreadableEntries: problems.length,
  };
  return {
    recommendation: isFull ? recommendation : null,
    ...(route === "physician-advisor-urgent" ? { isUrgent: true } : {}),
    procedure: procedureInWords(found.set, facts),
    ...missing,
    stillMissing: Object.values(missing).reduce((sum, one) => sum + one, 0),
    sampleTitle: record.origin.kind === "sample" ? record.origin.title : null,
    ...clockParts(clockFrom(facts, zone, record.clockEvents)),
  } satisfies WorklistDigest;
}

type ClockParts = Pick<
  WorklistDigest,
  "clock" | "hasClock" | "dueAt" | "noticeDueAt" | "stoppedUntil" | "basis"
>;

/**
 * What is done is due no more: it stands behind what is still to do. A reconsideration is due by no clock
 * that is kept here, and stands with those that have none until its notice is given.
 */
function clockParts(clock: CaseClock): ClockParts {
  const { due } = clock;
  if (due?.reconsideration !== undefined) {
    return {
      clock,
      hasClock: due.reconsideration.noticeGivenAt !== undefined,
      dueAt: null,
      noticeDueAt: null,
      stoppedUntil: null,
      basis: clock.zone,
    };
  }
  return {
    clock,
    hasClock: due !== undefined,
    dueAt: due === undefined || due.decidedAt !== undefined ? null : due.decision,
    noticeDueAt: due === undefined || due.noticeGivenAt !== undefined ? null : due.notice,
    stoppedUntil: due?.decidedAt === undefined ? (due?.stoppedUntil ?? null) : null,
    basis: clock.zone,
  };
}

function procedureInWords(set: CriteriaSet, facts: FactTree): string | null {
  const answer = readerOf(set.procedures.fact)(facts);
  if (answer === notDocumented) return "Not documented";
  return set.procedures.rows.find((row) => row.id === answer)?.label ?? null;
}
