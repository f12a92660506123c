import type { LineOfBusiness } from "../clocks/index.ts";
import type { NoticePart } from "../case/notice.ts";
import type { NoticeInput } from "./notice-input.ts";
import { directPhoneOf, formsOf } from "./plan-texts.ts";
import { stateNoticeRule } from "./state-notice-rules.ts";

const paragraph = (text: string): NoticePart => ({ kind: "paragraph", text });

/** To the member: a review outside the plan at once, where the state gives that right. */
export function immediateReview(
  { record: { request }, plan }: NoticeInput,
  line: LineOfBusiness,
): readonly NoticePart[] {
  const { jurisdiction } = request;
  if (stateNoticeRule("immediate-review", jurisdiction, line) === undefined) return [];
  const hasForm = formsOf(plan.texts, jurisdiction, line).length > 0;
  return [
    paragraph(
      `If your condition is a threat to your life, you can ask for this review right away. You do not have to appeal to us first. ${hasForm ? "Send the review form that came with this letter, or call" : "Call"} ${plan.phone}.`,
    ),
  ];
}

/** To the provider: the direct number of whoever decided, where the state asks for it and the plan entered it. */
export function directPhone(
  { record: { request }, plan, determination }: NoticeInput,
  line: LineOfBusiness,
): readonly NoticePart[] {
  const name = determination?.recordedBy.name ?? "";
  const phone = directPhoneOf(plan.texts, name);
  return phone === undefined ||
    stateNoticeRule("direct-phone", request.jurisdiction, line) === undefined
    ? []
    : [paragraph(`Direct phone number of ${name}: ${phone}.`)];
}
