import { setInWords } from "#criteria";
import type { LineOfBusiness } from "../clocks/index.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import { informationRequestOf } from "../narrative/index.ts";
import type { NoticeKind } from "../case/notice.ts";
import { isOfDecision } from "./letter-blocks.ts";
import type { LetterValues } from "./letter-values.ts";
import type { NoticeInput } from "./notice-input.ts";
import { type NoticePartId, partWords } from "./part-ids.ts";
import { isReason } from "./reason-parts.ts";
import { reliedCriteria } from "./relied-criteria.ts";
import { requiredParts } from "./required-parts.ts";
import type { NoticeTemplate } from "./templates/template.ts";

/** What keeps a letter from being written, and what to do. */
export type NoticeGap = { readonly missing: string; readonly whatToDo: string };

const gap = (missing: string, whatToDo: string): NoticeGap => ({ missing, whatToDo });
const inReview = "Answer it in the review, then write the letter.";
const inDetails =
  "Enter it in the case details in the review. A closed case must be reopened first.";
const inPlan = "Complete the plan details in Plan settings.";

/** Which outcome each letter of a decision tells of. */
export const outcomeOfKind: Readonly<Partial<Record<NoticeKind, CaseOutcome>>> = {
  approval: "approved",
  adverse: "adverse",
  partial: "partially-approved",
};

/** Everything the case lacks for a letter of this kind; `unknown`: values the template named in vain. */
export function gapsOf(
  kind: NoticeKind,
  input: NoticeInput,
  line: LineOfBusiness | undefined,
  values: LetterValues,
  unknown: ReadonlySet<string> = new Set(),
): readonly NoticeGap[] {
  if (line === undefined) return [gap("Line of business", inReview)];
  const { record } = input;
  const blank = [
    ...(record.member.name.trim() === "" ? [gap("Member’s name", inDetails)] : []),
    ...(record.member.memberId.trim() === "" && record.member.dateOfBirth.trim() === ""
      ? [gap("Member ID or date of birth", inDetails)]
      : []),
    ...(values["received"] === undefined ? [gap("When the request was received", inReview)] : []),
  ];
  return [...blank, ...[...unknown].flatMap(unknownGap), ...gapsOfKind(kind, input, values)];
}

export function noTemplate(kind: NoticeKind, line: LineOfBusiness): NoticeGap {
  return gap(`A template for ${kind}.${line}`, "Have the template added. No letter was written.");
}

function unknownGap(name: string): readonly NoticeGap[] {
  if (["plan", "outside", "consumerHelp"].some((start) => name.startsWith(`${start}.`))) {
    return [gap(`The plan’s ${name}`, inPlan)];
  }
  switch (name) {
    // Said by the checks of the case itself.
    case "member.name":
    case "dearMember":
    case "signer":
    case "decided":
    case "extensionReason":
    case "decisionDue":
      return [];
    default:
      return [gap(`A value the template needs: ${name}`, "Have the template corrected.")];
  }
}

function gapsOfKind(
  kind: NoticeKind,
  input: NoticeInput,
  values: LetterValues,
): readonly NoticeGap[] {
  if (isOfDecision(kind)) return decisionGaps(kind, input, values);
  if (kind === "extension") {
    return [
      ...((values["extensionReason"] ?? "") === ""
        ? [
            gap(
              "An extension of the clock, with its reason",
              "Extend the clock first, and say why.",
            ),
          ]
        : []),
      ...dueGap(values),
      ...promiseGap(values),
    ];
  }
  const { notDocumented, coding } = informationRequestOf(input.assessment);
  return [
    ...(notDocumented.length + coding.length === 0
      ? [
          gap(
            "Something to request",
            "Nothing is marked “not documented”, and no code is in question.",
          ),
        ]
      : []),
    ...dueGap(values),
  ];
}

function dueGap(values: LetterValues): readonly NoticeGap[] {
  return values["decisionDue"] === undefined
    ? [gap("The decision’s due date", "Answer urgency and receipt in the review.")]
    : [];
}

/** An extension letter promises a day: one that is over, or that the extension does not move, is no promise of more time. */
function promiseGap({ isPastDue, decisionDue, unmovedBy }: LetterValues): readonly NoticeGap[] {
  if (isPastDue !== undefined) {
    return [
      gap(
        "A decision date that is still ahead",
        `The decision was due by ${decisionDue ?? "now"}, and this extension does not change that. Finish the decision, and tell compliance that it is late.`,
      ),
    ];
  }
  return unmovedBy === undefined
    ? []
    : [
        gap(
          "An extension that gives more time",
          `The rule of ${unmovedBy} sets the due date, and the extension does not move it. Decide by ${decisionDue ?? "then"}.`,
        ),
      ];
}

function decisionGaps(
  kind: NoticeKind,
  input: NoticeInput,
  values: LetterValues,
): readonly NoticeGap[] {
  const decision = input.determination?.decision;
  if (decision === undefined) {
    return [gap("A signed decision", "A physician advisor signs the decision first.")];
  }
  if (decision.outcome !== outcomeOfKind[kind]) {
    return [
      gap("A decision that matches this letter", "Choose the letter that matches the decision."),
    ];
  }
  const signer =
    values["signer"] === undefined
      ? [
          gap(
            "Credentials and license of who decided",
            "A physician advisor with credentials and a license must reopen and sign the case. The letter names who decided.",
          ),
        ]
      : [];
  return kind === "approval" ? signer : [...signer, ...againstGaps(kind, input)];
}

function againstGaps(kind: NoticeKind, input: NoticeInput): readonly NoticeGap[] {
  const decision = input.determination?.decision;
  const relied = reliedCriteria(input);
  // What nobody has looked at is no reason to give.
  const reasons = relied.filter(isReason);
  const isUnknown = relied.length < new Set(decision?.reliedOn).size;
  const anew = "Reopen the case and have it decided again.";
  return [
    ...(reasons.length === 0 ? [gap("A criterion the decision is based on", anew)] : []),
    ...(isUnknown
      ? [gap(`A criterion that is not part of ${setInWords(input.record.criteriaSet)}`, anew)]
      : []),
    ...((decision?.rationale ?? "").trim() === "" ? [gap("The physician’s rationale", anew)] : []),
    ...(kind === "partial" &&
    [decision?.parts?.approved, decision?.parts?.notApproved].some(
      (part) => (part ?? "").trim() === "",
    )
      ? [gap("Which part is approved and which is not", anew)]
      : []),
  ];
}

/** Parts a template has to have and does not: the template's fault, not the case's. */
export function templateGaps({
  kind,
  lineOfBusiness,
  version,
  parts,
}: NoticeTemplate): readonly NoticeGap[] {
  const there = parts
    .filter(({ id, blocks }) => id === "title" || blocks.some((block) => !("heading" in block)))
    .map(({ id }) => id);
  return requiredParts(kind, lineOfBusiness)
    .filter(({ id }) => !there.includes(id))
    .map(({ id, provenance }) =>
      gap(
        `In the template ${kind}.${lineOfBusiness}@${String(version)}: ${partWords[id]} (${provenance.source})`,
        "Have the template completed. No letter was written.",
      ),
    );
}

/** Required parts for which the case gave nothing to say, if no other gap says so already. */
export function emptyGaps(
  { kind, lineOfBusiness }: NoticeTemplate,
  written: readonly NoticePartId[],
): readonly NoticeGap[] {
  return requiredParts(kind, lineOfBusiness)
    .filter(({ id }) => !written.includes(id))
    .map(({ id }) =>
      gap(
        capital(partWords[id]),
        id === "plan-provision" ? inPlan : "The case has nothing for this part.",
      ),
    );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
