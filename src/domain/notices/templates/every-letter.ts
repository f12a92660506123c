import { headed, paragraphs, type TemplatePart } from "./template.ts";

/** The first parts of every letter: who writes, about what, about whom, and when. */
export function opening(title: string): readonly TemplatePart[] {
  return [
    { id: "letterhead", blocks: paragraphs("{plan.name}", "{plan.address}", "{plan.phone}") },
    { id: "addressee", blocks: [{ block: "addressee" }] },
    { id: "title", blocks: [{ heading: title }] },
    { id: "member", blocks: [{ block: "member-facts" }] },
    { id: "dates", blocks: [{ block: "dates" }] },
  ];
}

export const language = headed(
  "language",
  "Help in your language",
  "You can get this letter in another language, in large print, or in another format. You can also get an interpreter. These are free. Call {plan.languagePhone}. For a text telephone (TTY), call {plan.tty}.",
);

const decidedBy =
  "Decision made by {signer}, on {decided}. To talk with the physician advisor, call {plan.phone} and give reference number {reference}.";

/** What goes to the requesting provider with every decision: the outcome and, against a request, each clinical reason. */
export function providerCopy(
  outcome: string,
  kind: "approval" | "against",
): readonly TemplatePart[] {
  return [
    headed("copy-head", "Copy for the requesting provider", { block: "copy-facts" }),
    {
      id: "copy-outcome",
      blocks: paragraphs(`${outcome} We sent your patient a letter about this decision.`),
    },
    ...(kind === "approval"
      ? [headed("copy-authorization", "What is approved", { block: "copy-authorization" })]
      : []),
    { id: "copy-criteria", blocks: [{ block: "criteria-for-provider" }] },
    ...(kind === "approval"
      ? []
      : [
          headed("copy-reasons", "Clinical reasons", { block: "clinical-reasons" }),
          headed(
            "copy-items",
            "What you can send",
            "With an appeal, or before a call with our physician advisor, you can send:",
            { block: "clinical-items" },
          ),
        ]),
    kind === "approval"
      ? headed("copy-contact", "Contact", decidedBy)
      : headed("copy-contact", "Contact", decidedBy, { block: "direct-phone" }),
  ];
}

/** The end of every letter: help in other languages, the notices the plan entered, and who gets a copy. */
export function closing(hasCopy: boolean): readonly TemplatePart[] {
  return [
    language,
    headed("taglines", "Free language help", { block: "taglines" }),
    headed("nondiscrimination", "Notice of nondiscrimination", { block: "nondiscrimination" }),
    ...(hasCopy ? [{ id: "cc", blocks: [{ block: "cc" }] } as const] : []),
  ];
}

/** Said to the member, who may ask for it whatever was decided. */
export const freeCopies = headed(
  "free-copies",
  "Free copies",
  "You can get a free copy of the rules we used and of all documents in your file. Call {plan.phone}.",
);

export const decider = headed(
  "decider",
  "Who decided",
  "A doctor made this decision on {decided}: {signer}.",
);

export const criterion = headed("criterion", "The rules we used", { block: "criterion-sources" });
