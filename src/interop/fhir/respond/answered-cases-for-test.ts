import {
  actionOfOutcome,
  assessAnswers,
  type Assessment,
  type CaseOutcome,
  type CaseRecord,
  type Determination,
  type LineOfBusiness,
  newCaseId,
  toJsonObject,
} from "#domain";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCase, withAnswers } from "#criteria";
import {
  completePlan,
  exampleAssessment,
  exampleNames,
  noticeInput,
  signer,
  writtenAt,
} from "../../../domain/notices/cases-for-test.ts";
import type { ResponseInput } from "./response-bundle.ts";

/** What can become of a request, as an answer tells it apart. */
export const answeredOutcomes = [
  "received",
  "approved",
  "partially-approved",
  "adverse",
  "notice-issued",
  "withdrawn",
  "information-requested",
  "extended",
  "reopened",
  "voided",
] as const;
export type AnsweredOutcome = (typeof answeredOutcomes)[number];

const nurse = {
  id: "person-nurse-00000000001",
  name: "Nora Nurse",
  role: "nurse-reviewer",
} as const;

const letterId = "notice-of-a-test-0000001";
/** What a letter's file holds, in a test. */
export const letterBytes = new TextEncoder().encode("%PDF-1.7 example");

export { exampleNames };

const jointFolder = join(
  import.meta.dirname,
  "../../../../criteria/sets/sacroiliac-joint/examples",
);
/** The sample cases of the second policy, told apart from the first's by their folder. */
export const jointExampleNames = readdirSync(jointFolder).map((name) => `sacroiliac/${name}`);

function assessmentOf(start: string): Assessment {
  if (!start.startsWith("sacroiliac/")) return exampleAssessment(start);
  const text = readFileSync(join(jointFolder, start.replace("sacroiliac/", "")), "utf8");
  const parsed = parseCase(JSON.parse(text));
  if (!parsed.ok) throw new Error(`${start} can’t be read`);
  const { set, parameters, facts } = parsed.case;
  return assessAnswers(set, parameters, facts);
}

/** A sample case, by the start of its file's name, with this outcome in this line of business. */
export function answeredCase(
  start: string,
  outcome: AnsweredOutcome,
  line: LineOfBusiness = "commercial-erisa",
): ResponseInput {
  const assessment = assessmentOf(start);
  const decided = decidedAs(outcome);
  const { record: written, determination } = noticeInput(assessment, {
    line,
    ...(decided === undefined ? {} : { outcome: decided }),
  });
  const answers = toJsonObject(
    withAnswers(assessment.facts, { request: { lineOfBusiness: line } }),
  );
  if (!answers.ok) throw new Error("The answers of an example are JSON.");
  const record: CaseRecord = { ...written, answers: answers.value };
  const decision =
    determination?.decision === undefined || decided === undefined
      ? []
      : [{ ...determination, action: actionOfOutcome[decided] }];
  return {
    ...withOutcome(record, decision, outcome),
    plan: completePlan,
    now: writtenAt,
    zone: "America/Chicago",
    npis: new Map([[signer.id, "1234567893"]]),
    letters: new Map([[letterId, letterBytes]]),
    attachmentUrl: "https://plan.example/fhir/Claim/$submit-attachment",
  };
}

function decidedAs(outcome: AnsweredOutcome): Exclude<CaseOutcome, "withdrawn"> | undefined {
  switch (outcome) {
    case "approved":
    case "partially-approved":
    case "adverse":
      return outcome;
    case "notice-issued":
      return "adverse";
    case "reopened":
    case "voided":
      return "approved";
    default:
      return undefined;
  }
}

function withOutcome(
  record: CaseRecord,
  decision: readonly Determination[],
  outcome: AnsweredOutcome,
): Pick<ResponseInput, "record" | "determinations"> {
  const line = (
    of: Pick<Determination, "action" | "disposition" | "rationale" | "notice">,
  ): Determination => ({
    id: newCaseId(),
    caseId: record.id,
    recordedAt: "2026-03-05T18:00:00.000Z",
    recordedBy: nurse,
    basis: {},
    ...of,
  });
  const { outcome: _decided, ...undecided } = record;
  switch (outcome) {
    case "received":
      return { record, determinations: [] };
    case "approved":
    case "partially-approved":
    case "adverse":
      return { record, determinations: decision };
    case "notice-issued":
      return {
        record: { ...record, state: "notice-issued" },
        determinations: [
          ...decision,
          line({
            action: "issue-notice",
            disposition: "notice-issued",
            rationale: "",
            notice: {
              id: letterId,
              kind: "adverse",
              template: "adverse.commercial-erisa@1",
              parts: [{ kind: "paragraph", text: "The letter." }],
            },
          }),
        ],
      };
    case "withdrawn":
      return {
        record: { ...record, state: "withdrawn", outcome: "withdrawn" },
        determinations: [
          line({ action: "withdraw", disposition: "withdrawn", rationale: "Taken back by phone." }),
        ],
      };
    case "information-requested":
      return {
        record: { ...record, state: "information-requested" },
        determinations: [
          line({
            action: "request-information",
            disposition: "information-requested",
            rationale: "The notes of the therapy are missing.",
          }),
        ],
      };
    case "extended":
      return {
        record: {
          ...record,
          state: "in-review",
          clockEvents: [
            {
              kind: "extended",
              at: "2026-03-04T15:00:00.000Z",
              reason: "We are waiting for a report from your clinic that may help your case.",
            },
          ],
        },
        determinations: [],
      };
    case "reopened":
      return {
        record: { ...undecided, state: "reopened" },
        determinations: [
          ...decision,
          line({ action: "reopen", disposition: "reopened", rationale: "New information." }),
        ],
      };
    case "voided":
      return {
        record,
        determinations: [
          ...decision,
          line({ action: "issue-notice", disposition: "notice-issued", rationale: "" }),
          line({ action: "void-notice", disposition: "approved", rationale: "Wrong address." }),
        ],
      };
  }
}
