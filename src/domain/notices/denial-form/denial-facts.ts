import { denialFormTemplate } from "../../case/denial-form-notice.ts";
import type { NoticePart } from "../../case/notice.ts";
import type { Letter } from "../letter.ts";
import { letterValues } from "../letter-values.ts";
import { longDate } from "../long-date.ts";
import type { NoticeInput } from "../notice-input.ts";
import type { NoticePartId } from "../part-ids.ts";
import { type DenialFacts, denialFactIds, denialFactWords } from "./denial-form.ts";

/** Parts of the letter that say why, in the order in which the form says it. */
const reasonIds: readonly NoticePartId[] = ["statement", "reason", "criterion", "plan-provision"];

/**
 * What goes into the form, worded from the letter of the same decision, so that every check of that letter's words is
 * a check of the form's. An empty text is a fact that nobody entered.
 */
export function denialFactsOf(letter: Letter, input: NoticeInput): DenialFacts {
  const { record, determination, plan } = input;
  const values = letterValues(input, letter.lineOfBusiness);
  const service = values["procedure"] ?? "";
  const parts = letter.kind === "partial" ? determination?.decision?.parts : undefined;
  return {
    memberName: record.member.name.trim(),
    memberNumber: record.member.memberId.trim(),
    noticeDate: values["today"] ?? "",
    denialType: letter.kind === "partial" ? "Partially denied" : "Denied",
    serviceDenied:
      parts === undefined
        ? service
        : `${service}\nNot approved: ${parts.notApproved.trim()}\nApproved: ${parts.approved.trim()}`,
    whyDenied: reasonIds
      .map((id) => asText(letter, id))
      .filter((text) => text !== "")
      .join("\n\n"),
    planName: plan.name,
    planPhone: plan.phone,
    appealsFax: plan.appealsFax,
    appealsAddress: plan.appealsAddress,
  };
}

/** The facts with the day that is printed on the form, `YYYY-MM-DD`: a form is often filled in before it is recorded. */
export function datedOn(facts: DenialFacts, day: string): DenialFacts {
  return { ...facts, noticeDate: longDate(`${day}T12:00:00.000Z`, "UTC") };
}

/** What is wrong with the day printed on a form as entered, or null; `decidedOn` and `sentOn` are days in the plan's zone. */
export function formDateProblem(
  day: string,
  { decidedOn, sentOn }: { readonly decidedOn: string; readonly sentOn: string },
): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return "Enter the date printed on the form";
  if (day < decidedOn) return "The date on the form can’t be before the decision";
  return day > sentOn ? "The date on the form can’t be after the day it was sent" : null;
}

/** One part of the letter as plain text: a field of a form has no headings and no lists. */
function asText({ sections }: Letter, id: NoticePartId): string {
  return sections
    .filter((section) => section.id === id)
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.kind === "list"
        ? part.items.map((item) => `- ${item}`)
        : [part.kind === "heading" && part.level === undefined ? `${part.text}:` : part.text],
    )
    .join("\n");
}

/** How the form was filled: here, from the plan's own PDF, or somewhere else. */
export type FormOrigin =
  | { readonly kind: "filled"; readonly fileName: string }
  | { readonly kind: "outside" };

/** What is shown of the form before it goes out, and stored with the case from then on. */
export function formParts(facts: DenialFacts, origin: FormOrigin): readonly NoticePart[] {
  return [
    { kind: "heading", text: "Notice of Denial of Medical Coverage (form CMS-10003)" },
    {
      kind: "paragraph",
      text:
        origin.kind === "filled"
          ? `These texts were filled in on the plan’s form, ${origin.fileName}. The rest of the form is as CMS wrote it.`
          : "The form was filled in outside this workstation, which did not see it. These are the texts for its fields.",
    },
    ...denialFactIds.flatMap((id): readonly NoticePart[] => [
      { kind: "heading", level: 3, text: denialFactWords[id] },
      ...(facts[id] === "" ? ["Not entered"] : facts[id].split("\n"))
        .filter((line) => line.trim() !== "")
        .map((text): NoticePart => ({ kind: "paragraph", text })),
    ]),
  ];
}

/**
 * The letter as it is recorded when the form went to the member: the form's texts, and the provider's copy as it is.
 * Template `cms-10003.filled@1` or `cms-10003.outside@1`.
 */
export function letterOnForm(letter: Letter, facts: DenialFacts, origin: FormOrigin): Letter {
  return {
    ...letter,
    template: `${denialFormTemplate}${origin.kind}@1`,
    title: "Notice of Denial of Medical Coverage (form CMS-10003)",
    sections: [
      { id: "title", parts: formParts(facts, origin) },
      ...letter.sections.filter(({ id }) => id.startsWith("copy-")),
    ],
  };
}
