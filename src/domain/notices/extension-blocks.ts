import { criterionInWords } from "#criteria";
import type { NoticePart } from "../case/notice.ts";
import { informationRequestOf } from "../narrative/index.ts";
import type { LetterValues } from "./letter-values.ts";
import type { NoticeInput } from "./notice-input.ts";

const paragraph = (text: string): NoticePart => ({ kind: "paragraph", text });

/**
 * What an extension notice asks the member for: each thing that is missing, numbered as in the request to the clinic,
 * and the time to supply it where the clock stops for it (29 CFR 2560.503-1(f)(3): 45 days from receipt).
 */
export function missingInformation(
  input: NoticeInput,
  values: LetterValues,
): readonly NoticePart[] {
  const items = missingItems(input);
  if (items.length === 0) return [paragraph("We are not asking you for documents at this time.")];
  const { missingDays, missingBy, reference = "" } = values;
  const { address, texts } = input.plan;
  const fax = texts.returnFax.trim();
  return [
    paragraph(
      missingBy === undefined
        ? "These are missing from the records we have. They would help us decide:"
        : "These are missing from the records we have. We need them to decide:",
    ),
    { kind: "list", ordered: true, items },
    paragraph(
      missingDays === undefined || missingBy === undefined
        ? "Please send them to us as soon as you can. Your clinic can send them for you."
        : `You have ${missingDays} days from the day you get this letter to send them. They are on time if we get them by ${missingBy}. Your clinic can send them for you.`,
    ),
    paragraph(
      `Mail copies to ${address}${fax === "" ? "" : ` or fax them to ${fax}`}. Write reference number ${reference} on the first page.`,
    ),
  ];
}

/** What the member does next: nothing only where nothing is missing. */
export function afterExtension(input: NoticeInput): readonly NoticePart[] {
  return [
    paragraph(
      missingItems(input).length === 0
        ? "You do not have to do anything now. We will write to you as soon as we decide."
        : "Show this letter to your clinic and ask them to send us what is missing. If we also wrote to your clinic, its list has the same numbers. We will write to you as soon as we decide.",
    ),
  ];
}

/** In the order of `clinicItems`, whose list begins with them, so that the numbers are the same. */
function missingItems({ assessment }: NoticeInput): string[] {
  const { set, parameters } = assessment;
  return informationRequestOf(assessment).notDocumented.map(
    ({ criterion }) => `${criterionInWords(set, criterion, parameters).help}.`,
  );
}
