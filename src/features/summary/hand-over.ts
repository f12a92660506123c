import { type Assessment, type Disposition, informationRequestOf } from "#cases";

/** One way in which a nurse may close the review: to whom the case goes. None of them decides it. */
export type HandOver = {
  readonly disposition: Disposition;
  readonly label: string;
  /** Whether it is what the criteria recommend; another way takes a reason. */
  readonly isRecommended: boolean;
};

/**
 * What the nurse may do with a case, the recommended way first. Referring is always there; information
 * is asked for only when some is missing; approval is recommended only when the criteria do. Nothing
 * here is adverse: that is a physician's alone.
 */
export function handOversOf(assessment: Assessment): readonly HandOver[] {
  const { recommendation, route } = assessment.evaluation;
  const { notDocumented, coding } = informationRequestOf(assessment);
  const isUrgent = route === "physician-advisor-urgent";
  const refer: HandOver = {
    disposition: "referred-to-physician",
    label: isUrgent ? "Refer to physician advisor, urgent" : "Refer to physician advisor",
    isRecommended: isUrgent || recommendation === "deny",
  };
  const ask: HandOver = {
    disposition: "information-requested",
    label: "Request information",
    isRecommended: recommendation === "request-information",
  };
  const approve: HandOver = {
    disposition: "recommended-approval",
    label: "Recommend approval",
    isRecommended: true,
  };
  return [
    ...(recommendation === "approve" ? [approve] : []),
    ...(notDocumented.length + coding.length > 0 ? [ask] : []),
    refer,
  ].toSorted((one, other) => Number(other.isRecommended) - Number(one.isRecommended));
}
