import { expect, test } from "vitest";
import { criteriaSets } from "#criteria";
import { caseActions, type CaseRecord, type Determination, openStates } from "#domain";
import { publicBundle } from "../examples-for-test.ts";
import { answeredCase, answeredOutcomes } from "./answered-cases-for-test.ts";
import { responseBundle, type ResponseInput } from "./response-bundle.ts";

function textOf(input: ResponseInput): string {
  const result = responseBundle(input);
  if (!result.ok) throw new Error(result.reason);
  return JSON.stringify(result.bundle);
}

let planted = 0;
/** A word that is nowhere else, so that it is found wherever it gets to. */
function canary(): string {
  planted += 1;
  return `CANARY-${String(planted)}`;
}

const colleague = () => ({ name: canary(), role: "nurse-reviewer" as const });

/** Words wherever somebody of the plan may write for the plan alone. */
function withCanaries(record: CaseRecord): CaseRecord {
  const at = "2026-03-03T09:00:00.000Z";
  const source = { document: canary(), page: 1, quote: canary() };
  return {
    ...record,
    notes: canary(),
    privateNotes: canary(),
    assignee: canary(),
    answerNotes: { "request.cptCode": canary() },
    citations: { "request.cptCode": source },
    furtherCitations: { "request.cptCode": [source] },
    place: { step: canary(), question: canary() },
    proposalActions: {
      [canary()]: {
        kind: "accepted",
        path: "request.cptCode",
        value: canary(),
        source,
        by: colleague(),
        at,
      },
    },
    dataConfirmations: [{ warning: canary(), values: { one: canary() }, by: colleague(), at }],
    clockEvents: [
      { kind: "information-requested", at, reason: canary() },
      { kind: "extended", at, reason: canary(), withdrawn: canary() },
      ...(record.clockEvents ?? []),
    ],
    decisionDraft: {
      by: { name: canary() },
      outcome: "adverse",
      views: [{ criterion: canary(), status: canary(), agrees: false, reason: canary() }],
      circumstances: circumstances(),
      rationale: canary(),
      parts: { approved: canary(), notApproved: canary() },
      peerToPeer: [calls()],
      opened: [{ path: canary(), at }],
      unopenedReason: canary(),
      overrideReason: canary(),
      reliedOn: [canary()],
    },
  };
}

const circumstances = () => ({
  access: canary(),
  comorbidity: canary(),
  priorResponse: canary(),
  clinicianRationale: canary(),
});

const calls = () => ({
  at: "2026-03-04T09:00:00.000Z",
  withWhom: canary(),
  outcome: "spoke" as const,
  note: canary(),
  phone: canary(),
});

/** All of a decision but the reason itself, and what is approved and what is not. */
function withInternals(line: Determination): Determination {
  const { decision } = line;
  if (decision === undefined) return { ...line, rationale: canary(), basis: { one: canary() } };
  return {
    ...line,
    basis: { recommendation: canary(), criteria: { one: canary() }, pitfalls: [canary()] },
    decision: {
      ...decision,
      views: [{ criterion: canary(), status: canary(), agrees: false, reason: canary() }],
      circumstances: circumstances(),
      meaning: canary(),
      peerToPeer: [calls()],
      unopenedReason: canary(),
      overrideReason: canary(),
      reliedOn: [canary()],
      reliedReasons: [{ criterion: canary(), reason: canary() }],
      circumstancesBasis: canary(),
      noRequestReason: canary(),
      confirmedSentences: [{ subject: canary(), sentence: canary() }],
    },
  };
}

test.each(answeredOutcomes)(
  "what the plan's people write for themselves stays inside: %s",
  (outcome) => {
    const input = answeredCase("01", outcome);
    const before = planted;
    const text = textOf({
      ...input,
      record: withCanaries(input.record),
      determinations: input.determinations.map(withInternals),
    });
    expect(planted - before).toBeGreaterThan(30);
    expect(text).not.toContain("CANARY");
  },
);

test("no answer names a criterion, a status or a recommendation", () => {
  const words = criteriaSets.flatMap(({ criteria, pitfalls }) => [
    ...criteria.flatMap(({ id, title, requirement }) => [id, title, requirement]),
    ...pitfalls.map(({ id }) => id),
  ]);
  const questions = new Set(criteriaSets.flatMap(({ facts }) => facts.map(({ path }) => path)));
  for (const outcome of answeredOutcomes) {
    const text = textOf(answeredCase("01", outcome));
    expect(
      words.filter((word) => !questions.has(word) && text.includes(JSON.stringify(word))),
    ).toEqual([]);
    expect(text).not.toMatch(/"(?:not-met|request-information|meets-criteria|refer|deny)"/);
  }
});

test("where in the plan a case is makes no difference to a pended answer", () => {
  const input = {
    ...answeredCase("02", "received"),
    request: publicBundle("pas-requests", "referral"),
  };
  const inside = [...openStates, "referred-to-physician", "recommended-approval"] as const;
  const lines = caseActions
    .filter((action) =>
      ["refer", "recommend-approval", "recall", "return-to-nurse"].includes(action),
    )
    .map((action): Determination => ({
      id: `line-of-a-test-${action}`,
      caseId: input.record.id,
      action,
      disposition: "in-review",
      recordedAt: "2026-03-05T18:00:00.000Z",
      recordedBy: colleague(),
      rationale: canary(),
      basis: {},
    }));
  const texts = inside.map((state) =>
    textOf({
      ...input,
      record: { ...input.record, state, privateNotes: state },
      determinations: lines,
    }),
  );
  expect(new Set([...texts, textOf(input)]).size).toBe(1);
});
