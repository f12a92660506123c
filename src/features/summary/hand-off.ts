import { isDocumentationOnly, referenceOf } from "#criteria";
import {
  type AdvisoryMode,
  type Assessment,
  type Disposition,
  informationRequestOf,
  notFinalFor,
} from "#domain";

/** One way in which a nurse may close the review: to whom the case goes. None of them decides it. */
export type HandOff = {
  readonly disposition: Disposition;
  readonly label: string;
  /** Whether it is what the criteria recommend, and that may be shown. */
  readonly isRecommended: boolean;
  /** Whether it asks why: another way than the one recommended, or a recommendation that is not final. */
  readonly takesReason: boolean;
};

/**
 * What the nurse may do with a case, the recommended way first. Referring is always there; information
 * is asked for only when some is missing; approval is recommended only when the criteria do. Nothing
 * here is adverse: that is a physician's alone. Where the law of the state lets nothing be recommended, all
 * ways are open, in one order, and none asks why. Without criteria nobody can recommend approval by them.
 */
export function handOffsOf(
  assessment: Assessment,
  mode: AdvisoryMode = "full",
): readonly HandOff[] {
  const { recommendation, route } = assessment.evaluation;
  const { notDocumented, coding } = informationRequestOf(assessment);
  const isUrgent = route === "physician-advisor-urgent";
  const isFull = mode === "full";
  // What can still change is nothing to hand off without a word: then every way asks for the reason.
  const isOpen = notFinalFor(assessment).length > 0;
  const hasCriteria = !isDocumentationOnly(referenceOf(assessment.set));
  const way = (one: Omit<HandOff, "takesReason">): HandOff => ({
    ...one,
    isRecommended: isFull && one.isRecommended,
    takesReason: isFull && (!one.isRecommended || isOpen),
  });
  const refer = way({
    disposition: "referred-to-physician",
    label: isUrgent ? "Refer to physician advisor, urgent" : "Refer to physician advisor",
    isRecommended: isUrgent || recommendation === "deny",
  });
  const ask = way({
    disposition: "information-requested",
    label: "Request information",
    isRecommended: recommendation === "request-information",
  });
  const approve = way({
    disposition: "recommended-approval",
    label: "Recommend approval",
    isRecommended: true,
  });
  return [
    ...((!isFull || recommendation === "approve") && hasCriteria ? [approve] : []),
    ...(notDocumented.length + coding.length > 0 ? [ask] : []),
    refer,
  ].toSorted((one, other) => Number(other.isRecommended) - Number(one.isRecommended));
}
