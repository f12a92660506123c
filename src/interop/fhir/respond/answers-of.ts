import type { QuestionnaireResponse } from "@medplum/fhirtypes";
import type { CaseRecord, PlanDetails } from "#domain";
import { questionnaireResponseOf } from "../questionnaire/index.ts";
import type { RequestParts } from "./request-parts.ts";
import { stableUrn } from "./stable-id.ts";

/**
 * The answers that a decision rests on, each with how it came to be; none where no coverage is known, which a response
 * must name. Who of the plan's people entered an answer is the plan's own: the plan is named as its author.
 */
export function answersOf(
  record: CaseRecord,
  {
    parts,
    plan,
    answeredAt,
  }: {
    readonly parts: RequestParts;
    readonly plan: PlanDetails;
    readonly answeredAt: string;
  },
): readonly { readonly fullUrl: string; readonly resource: QuestionnaireResponse }[] {
  if (parts.coverage === undefined) return [];
  const fullUrl = stableUrn(["answers", record.id, answeredAt]);
  const response = questionnaireResponseOf(record, {
    author: { display: plan.name === "" ? "Nurse reviewer" : `${plan.name}, nurse reviewer` },
    authored: answeredAt,
    subject: { reference: parts.patient },
    coverage: [{ reference: parts.coverage }],
    status: "completed",
  });
  return response.item === undefined
    ? []
    : [{ fullUrl, resource: { ...response, id: fullUrl.replace("urn:uuid:", "") } }];
}
