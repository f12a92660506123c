import type { LineOfBusiness } from "../../clocks/index.ts";
import { headed, type TemplatePart } from "./template.ts";

const appealOpening: Readonly<Record<LineOfBusiness, string>> = {
  "medicare-advantage":
    "If you disagree, you can appeal. Medicare calls this a reconsideration. Your doctor can ask for it before you get the service.",
  "medicaid-managed-care":
    "If you disagree, you can appeal. You can do this in writing or by phone.",
  "commercial-erisa": "If you disagree, you can appeal.",
  qhp: "If you disagree, you can appeal.",
  "commercial-other": "If you disagree, you can appeal.",
};

/** 42 CFR 422.584(c)(2), likely: a physician's word suffices. 42 CFR 438.402(c)(1)(ii), likely: with written consent. */
const doctorAsks: Readonly<Record<LineOfBusiness, string>> = {
  "medicare-advantage":
    "Your doctor can ask for you. If your doctor asks or supports you, we will give you a fast appeal.",
  "medicaid-managed-care":
    "Your doctor can ask for you if you agree in writing and your state allows it.",
  "commercial-erisa": "Your doctor can ask for you.",
  qhp: "Your doctor can ask for you.",
  "commercial-other": "Your doctor can ask for you.",
};

const externalReview = headed(
  "outside-review",
  "A review outside our plan",
  "If we do not change our decision after your appeal, you can ask for a review by someone who does not work for us. Ask within {outsideWithin} of the day you get our answer. If waiting could harm you, you can ask for a fast outside review right away. Contact: {outside.name}, {outside.phone}.",
  { block: "immediate-review" },
);

const outsideReview: Readonly<Record<LineOfBusiness, TemplatePart>> = {
  "medicare-advantage": headed(
    "outside-review",
    "A review outside our plan",
    "If we do not change our decision after your appeal, we will send your case to a reviewer who does not work for us. You do not have to ask for this. The reviewer is {outside.name}, {outside.phone}.",
  ),
  "medicaid-managed-care": headed(
    "outside-review",
    "A state fair hearing",
    "If we do not change our decision after your appeal, you can ask the state for a fair hearing. Ask within {outsideWithin} of the date of our answer. Contact: {outside.name}, {outside.phone}.",
  ),
  "commercial-erisa": externalReview,
  qhp: externalReview,
  "commercial-other": externalReview,
};

const keepServices = headed(
  "keep-services",
  "Keeping a service you have now",
  "This letter is about a new service. If we stop or reduce a service you have now, you can ask to keep it during your appeal. Ask within 10 days of the day we send the letter about that service, or before the change starts, whichever is later. If you lose the appeal, you may have to pay for it.",
);

const court = headed(
  "court",
  "Going to court",
  "If you still disagree after your appeal, you may have the right to sue. The law is section 502(a) of the Employee Retirement Income Security Act (ERISA).",
);

const codesOnRequest = headed(
  "codes-on-request",
  "Codes",
  "You can ask us for the diagnosis code and the treatment code for this request and what they mean. Call {plan.phone}.",
);

const consumerHelp = headed(
  "consumer-help",
  "Free help",
  "You can get free help with your appeal. Contact: {consumerHelp.name}, {consumerHelp.phone}.",
);

const clinicalJudgment = headed(
  "clinical-judgment",
  "The medical judgment",
  "You can ask us to explain the medical judgment behind this decision. We will tell you how our rules apply to your health. This is free. Call {plan.phone}.",
);

const ofMarket = [clinicalJudgment, codesOnRequest, consumerHelp] as const;
const particular: Readonly<Record<LineOfBusiness, readonly TemplatePart[]>> = {
  "medicare-advantage": [],
  "medicaid-managed-care": [keepServices],
  "commercial-erisa": [court, ...ofMarket],
  qhp: ofMarket,
  "commercial-other": ofMarket,
};

/** What a member can do who does not agree with a decision. */
export function appealParts(line: LineOfBusiness): readonly TemplatePart[] {
  return [
    headed(
      "appeal",
      "If you disagree: your right to appeal",
      appealOpening[line],
      "You have {appealDays} days from {appealFrom} to appeal. Your appeal is on time if we get it by {appealBy}.",
      "Write to: {plan.appealsAddress}. Or send a fax to {plan.appealsFax}. Or call {plan.phone}.",
      "Tell us your name, reference number {reference}, and why you disagree. You can send more documents. A doctor who had no part in this decision will look at your case. We will answer within {answerDays} days.",
    ),
    headed(
      "fast-appeal",
      "If you cannot wait: a fast appeal",
      `If waiting could seriously harm your life, health, or ability to function, or leave you in severe pain, you can ask for a fast appeal. Call {plan.phone}. ${doctorAsks[line]} We will answer within {fastHours} hours.`,
    ),
    outsideReview[line],
    headed(
      "representative",
      "Someone can act for you",
      "You can name someone to act for you, such as a relative, a friend, a doctor, or a lawyer. Call {plan.phone} to learn how.",
    ),
    ...particular[line],
  ];
}
