import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import {
  criteriaSets,
  type FactTree,
  findSet,
  isTree,
  readAnswers,
  readerOf,
  referenceOf,
  requestPaths,
  treeFrom,
} from "#criteria";
import { type CaseRecord, isNpi, sameJson, toJsonObject } from "#domain";
import { publicBundle, publicExamples } from "../examples-for-test.ts";
import { answersIn } from "../questionnaire/index.ts";
import { anyFacts } from "../questionnaire/any-facts-for-test.ts";
import { answeredCase, type AnsweredOutcome, answeredOutcomes } from "./answered-cases-for-test.ts";
import { type ReadAnswer, readResponse } from "./read-response.ts";
import { responseBundle, type ResponseInput } from "./response-bundle.ts";

const words = fc
  .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
  .filter((text) => text.trim() !== "");
const day = fc
  .integer({ min: 0, max: 700 })
  .map((after) => new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10));
const instant = fc
  .integer({ min: 0, max: 40_000_000 })
  .map((after) => new Date(Date.UTC(2026, 0, 1) + after * 1000).toISOString());
/** Nine digits have one check digit of the ten. */
const anyNpi = fc
  .integer({ min: 100_000_000, max: 199_999_999 })
  .map(
    (digits) =>
      Array.from({ length: 10 }, (_, last) => `${String(digits)}${String(last)}`).find(isNpi) ?? "",
  );
const requests = ["referral", "surgical", "medical-services"] as const;
const sentRequests = new Map(
  requests.map((name) => [name, JSON.stringify(publicBundle("pas-requests", name))]),
);

/** A public request, for the code that the case reviewed where it reviewed one. */
function requestFor(name: (typeof requests)[number], facts: FactTree): unknown {
  const code = readerOf(requestPaths.cptCode)(facts);
  const sent = sentRequests.get(name) ?? "";
  return JSON.parse(
    typeof code === "string"
      ? sent.replaceAll(/"(?:33510|99212)"/g, () => JSON.stringify(code))
      : sent,
  );
}

/** A case with any answers, reason, days, number and reviewer, from data or not, with any outcome. */
const anyAnswered = fc.constantFrom(...criteriaSets).chain((set) =>
  fc.record({
    criteriaSet: fc.constant(referenceOf(set)),
    facts: anyFacts(set),
    outcome: fc.constantFrom(...answeredOutcomes),
    rationale: words,
    approved: words,
    notApproved: words,
    number: fc.option(words, { nil: "" }),
    npi: fc.option(anyNpi, {
      nil: undefined,
    }),
    specialty: fc.option(words, { nil: undefined }),
    decidedAt: instant,
    from: fc.option(day, { nil: "" }),
    through: fc.option(day, { nil: "" }),
    request: fc.option(fc.constantFrom(...requests), { nil: undefined }),
  }),
);
type Answered = typeof anyAnswered extends fc.Arbitrary<infer Case> ? Case : never;

function inputOf(of: Answered): ResponseInput {
  const base = answeredCase("02", of.outcome);
  const answers = toJsonObject(of.facts);
  if (!answers.ok) throw new Error("Facts are JSON.");
  const record: CaseRecord = {
    ...base.record,
    criteriaSet: of.criteriaSet,
    answers: answers.value,
    request: {
      ...base.record.request,
      authorizationNumber: of.number,
      serviceFrom: of.from,
      serviceThrough: of.through,
    },
  };
  const determinations = base.determinations.map((line) => {
    const { decision, recordedBy } = line;
    if (decision === undefined) return line;
    const { specialty: _specialty, ...signer } = recordedBy;
    return {
      ...line,
      recordedAt: of.decidedAt,
      rationale: of.rationale,
      recordedBy: { ...signer, ...(of.specialty === undefined ? {} : { specialty: of.specialty }) },
      decision: {
        ...decision,
        rationale: of.rationale,
        parts: { approved: of.approved, notApproved: of.notApproved },
      },
    };
  });
  return {
    ...base,
    record,
    determinations,
    npis: new Map(of.npi === undefined ? [] : [["person-physician-0000001", of.npi]]),
    ...(of.request === undefined ? {} : { request: requestFor(of.request, of.facts) }),
  };
}

const decisions: Readonly<Record<AnsweredOutcome, ReadAnswer["decision"]>> = {
  received: "pended",
  approved: "approved",
  "partially-approved": "partially-approved",
  adverse: "adverse",
  "notice-issued": "adverse",
  withdrawn: "withdrawn",
  "information-requested": "pended",
  extended: "pended",
  reopened: "pended",
  voided: "pended",
};

function readBack(input: ResponseInput): ReadAnswer {
  const result = responseBundle(input);
  if (!result.ok) throw new Error(result.reason);
  const sent: unknown = JSON.parse(JSON.stringify(result.bundle));
  const read = readResponse(sent);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.answer;
}

/** The reasons that a requester reads, worked out from the case alone. */
function reasonsOf(of: Answered): readonly string[] | undefined {
  switch (of.outcome) {
    case "adverse":
    case "notice-issued":
      return [of.rationale.trim()];
    case "partially-approved":
      return [
        `Approved: ${of.approved.trim()}`,
        `Not approved: ${of.notApproved.trim()}`,
        of.rationale.trim(),
      ];
    case "approved":
      return of.number.trim() === "" ? ["Use reference number REF-77."] : [];
    default:
      return undefined;
  }
}

/** The answers as the criteria read them, save those whose question is not asked with the others. */
function sameAnswers(of: Answered, answers: unknown): boolean {
  const found = findSet(of.criteriaSet);
  if (!found.ok) return false;
  const { facts } = readAnswers(found.set, of.facts);
  const read = answersIn(answers, found.set);
  if (!read.ok || read.notUnderstood.length > 0) return false;
  return [...read.answers, ...read.unused].every(({ path, value }) => {
    const kept = treeFrom([[path, value]]);
    return contains(facts, kept);
  });
}

function contains(whole: unknown, part: unknown): boolean {
  return isTree(part) && isTree(whole)
    ? Object.entries(part).every(([key, inner]) => contains(whole[key], inner))
    : sameJson(whole, part);
}

test("a case answered and read back says the same decision, items, reviewer, days, notes and answers", () => {
  fc.assert(
    fc.property(anyAnswered, (of) => {
      const input = inputOf(of);
      const answer = readBack(input);
      const { outcome } = of;
      const decided = ["approved", "partially-approved", "adverse", "notice-issued"].includes(
        outcome,
      );
      const certified = outcome === "approved" || outcome === "partially-approved";
      const number = of.number.trim() === "" ? undefined : of.number.trim();
      const keepsNumber = certified || outcome === "reopened" || outcome === "voided";
      expect([answer.decision, answer.outcome, answer.errors]).toEqual([
        decisions[outcome],
        "complete",
        [],
      ]);
      expect(answer.authorizationNumber).toBe(keepsNumber ? number : undefined);
      expect(answer.signedBy?.at).toBe(
        decided
          ? of.decidedAt
          : input.determinations.find(({ action }) => action === "withdraw")?.recordedAt,
      );
      expect(answer.reviewer?.wasHumanReviewed).toBe(decided ? true : undefined);
      expect(answer.reviewer?.npi).toBe(decided ? of.npi : undefined);
      expect(answer.notes).toEqual(reasonsOf(of) ?? answer.notes);
      expect(answer.asked).toEqual(
        outcome === "information-requested" ? ["102089-0", "11506-3"] : [],
      );
      expect(answer.letters.map(({ title }) => title)).toEqual(
        outcome === "notice-issued" ? ["Notice of adverse determination"] : [],
      );
      const granted = answer.added.map((item) => item.granted);
      expect(new Set(granted)).toEqual(
        new Set(outcome === "partially-approved" && granted.length > 0 ? [of.approved.trim()] : []),
      );
      expect(decided ? sameAnswers(of, answer.answers ?? null) : answer.answers).toBe(
        decided ? true : undefined,
      );
    }),
    { numRuns: inject("isProof") ? 5000 : 1000 },
  );
});

describe("The answers of others", () => {
  test.each([
    ["approved A1", "approved"],
    ["not certified A3", "adverse"],
    ["pended A4", "pended"],
    ["error", "error"],
    ["modified A6 with addItem", "partially-approved"],
    // One item was refused, the other certified.
    ["not certified A3, test kit", "mixed"],
    ["pended A4, test kit", "pended"],
  ])("“%s” reads as %s", (name, decision) => {
    const read = readResponse(publicBundle("pas-responses", name));
    expect(read.ok ? read.answer.decision : read.issues).toBe(decision);
  });

  test("what is no answer is refused, with its path", () => {
    const issues = publicExamples("pas-responses")
      .filter(({ name }) => name.includes("must be refused") || name.startsWith("OperationOutcome"))
      .map(({ resource }) => readResponse(resource));
    expect(issues).toMatchObject([
      { ok: false, issues: [{ path: "Bundle" }] },
      { ok: false, issues: [{ path: "Bundle.entry[0].resource.resourceType" }] },
    ]);
  });
});
