import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FactTree, parseCase, withAnswers } from "#criteria";
import { assessAnswers, type Assessment } from "../case/assess.ts";
import { newCaseRecord } from "../case/case-record.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import { type ClockEvent, clockFrom, type LineOfBusiness } from "../clocks/index.ts";
import { basisOf, type Decision, noDecisionYet } from "../decision/index.ts";
import type { Determination } from "../case/determination.ts";
import type { NoticeKind } from "../case/notice.ts";
import type { NoticeInput } from "./notice-input.ts";
import { examplePlan, type PlanDetails } from "./plan-details.ts";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");

/** Every example case of the set, by its file's name. */
export const exampleNames = readdirSync(folder);

const assessed = new Map<string, Assessment>();

/** The example whose file begins so, judged, with some answers changed. */
export function exampleAssessment(start: string, changes?: FactTree): Assessment {
  const known = changes === undefined ? assessed.get(start) : undefined;
  if (known !== undefined) return known;
  const assessment = assessExample(start, changes ?? {});
  if (changes === undefined) assessed.set(start, assessment);
  return assessment;
}

function assessExample(start: string, changes: FactTree): Assessment {
  const name = exampleNames.find((exampleName) => exampleName.startsWith(start)) ?? start;
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name} can’t be read`);
  const { set, parameters, facts } = parsed.case;
  return assessAnswers(set, parameters, withAnswers(facts, changes));
}

export const signer = {
  id: "person-physician-0000001",
  name: "Dr. Paul Sample",
  role: "physician-advisor",
  credentials: "MD",
  specialty: "Orthopedics",
  licence: { state: "TX", number: "S-1001" },
} as const;

export const decidedAt = "2026-03-05T16:00:00.000Z";
export const writtenAt = "2026-03-06T15:00:00.000Z";
export const rationale =
  "I read the notes of both visits. The member is still getting better with care at home. I would look at this again after six visits.";

const statements = Array.from({ length: 15 }, (_, at) => `Language ${String(at + 1)}`);

/** A plan that entered everything; the statements stand for translations that nobody here can write. */
export const completePlan: PlanDetails = {
  ...examplePlan,
  texts: {
    ...examplePlan.texts,
    denialCode: "Example code N1: not medically necessary as documented",
    approvalTerms: "You must be a member of the plan on the day of the service.",
    languages: ["English", ...statements].join(", "),
    taglines: statements.map((name) => `${name}: example statement, ${name}`).join("\n"),
    nondiscrimination: "Example notice of nondiscrimination, as the plan publishes it.",
    stateForms: "TX: Example request for independent review",
  },
};

/** What a letter is written from, as a test wants it; everything else is complete and in order. */
export function noticeInput(
  assessment: Assessment,
  given: {
    readonly outcome?: Exclude<CaseOutcome, "withdrawn">;
    readonly line?: LineOfBusiness;
    readonly jurisdiction?: string;
    readonly events?: readonly ClockEvent[];
    readonly decision?: Partial<Decision>;
  } = {},
): NoticeInput {
  const { outcome, line = "commercial-erisa", jurisdiction = "TX", events = [] } = given;
  const record = {
    ...newCaseRecord({
      id: "case-notice-0000000001",
      now: "2026-03-02T15:00:00.000Z",
      origin: { kind: "entered" },
      criteriaSet: assessment.evaluation.criteriaSet,
      step: "request",
      member: {
        name: "Jordan Example",
        memberId: "SYN-0001",
        dateOfBirth: "1980-02-03",
        address: "12 Example Lane, Springfield, TX 75000",
      },
      request: {
        reference: "REF-77",
        requestingProvider: "Dr. Kim Example",
        facility: "Example Clinic",
        jurisdiction,
        providerAddress: "300 Example Street, Springfield, TX 75000",
        providerPhone: "1-800-555-0120",
        providerFax: "1-800-555-0121",
        providerNpi: "1234567893",
        facilityAddress: "301 Example Street, Springfield, TX 75000",
        facilityPhone: "1-800-555-0122",
        facilityFax: "1-800-555-0123",
        facilityNpi: "1245319599",
        units: "1",
        site: "Outpatient hospital",
        side: "Midline",
        serviceFrom: "2026-03-10",
        serviceThrough: "2026-06-10",
        authorizationNumber: "AUTH-2201",
      },
    }),
    ...(outcome === undefined ? {} : { state: outcome, outcome }),
  };
  return {
    record,
    assessment,
    ...(outcome === undefined
      ? {}
      : { determination: decisionLine(record.id, assessment, outcome, given.decision ?? {}) }),
    clock: clockFrom(
      withAnswers(assessment.facts, { request: { lineOfBusiness: line } }),
      { zone: "America/Chicago" },
      { request: record.request, clockEvents: events },
    ),
    plan: completePlan,
    now: writtenAt,
  };
}

function decisionLine(
  caseId: string,
  assessment: Assessment,
  outcome: Exclude<CaseOutcome, "withdrawn">,
  decision: Partial<Decision>,
): Determination {
  const unmet = assessment.evaluation.requirements.map(({ criterion }) => criterion.id);
  return {
    id: "line-decision-00000001",
    caseId,
    disposition: outcome,
    recordedAt: decidedAt,
    recordedBy: signer,
    rationale,
    basis: basisOf(assessment),
    decision: {
      ...noDecisionYet,
      outcome,
      rationale,
      meaning: "Signed",
      reliedOn: outcome === "approved" ? [] : unmet,
      advisoryMode: "full",
      ...(outcome === "partially-approved"
        ? { parts: { approved: "One injection", notApproved: "A second injection" } }
        : {}),
      ...decision,
    },
  };
}

/** A case that each kind of letter can be written for, in this line of business. */
export function inputFor(kind: NoticeKind, line: LineOfBusiness): NoticeInput {
  switch (kind) {
    case "approval":
      return noticeInput(exampleAssessment("02"), { outcome: "approved", line });
    case "adverse":
      return noticeInput(exampleAssessment("01"), { outcome: "adverse", line });
    case "partial":
      return noticeInput(exampleAssessment("07"), { outcome: "partially-approved", line });
    case "request-for-information":
      return noticeInput(exampleAssessment("09"), { line });
    case "extension":
      return noticeInput(exampleAssessment("09"), {
        line,
        // Texas lets no extension move the date of an insured plan.
        jurisdiction: "OH",
        events: [line === "commercial-erisa" ? extendedForInformation : extended],
      });
  }
}

export const extended: ClockEvent = {
  kind: "extended",
  at: "2026-03-04T15:00:00.000Z",
  reason: "We are waiting for a report from your clinic that may help your case.",
};

/** On the ground that information is missing, which the notice must name. */
export const extendedForInformation: ClockEvent = {
  ...extended,
  reason: "Your clinic did not send all the records we need to decide.",
  ground: "missing-information",
};
