import { birthDateInWords } from "../text/date-words.ts";
import { criterionInWords } from "#criteria";
import type { RequestedItem } from "../narrative/information-request.ts";
import { clinicItems, informationRequestOf } from "../narrative/index.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import { coverageWords } from "./coverage-words.ts";
import { criterionSources } from "./criterion-sources.ts";
import { afterExtension, missingInformation } from "./extension-blocks.ts";
import type { LetterValues } from "./letter-values.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted, quotedParagraphs } from "./quoted.ts";
import {
  addressee,
  authorizationLines,
  carbonCopy,
  codeLine,
  contactLines,
  relyingOn,
} from "./letter-facts.ts";
import { formsOf, linesIn } from "./plan-texts.ts";
import { clinicalItems, clinicalReasons, criteriaForProvider } from "./provider-copy.ts";
import { givenReasons, hasPaper, reasonParts } from "./reason-parts.ts";
import { directPhone, immediateReview } from "./state-blocks.ts";
import type { BlockName, NoticeTemplate } from "./templates/template.ts";

const paragraph = (text: string): NoticePart => ({ kind: "paragraph", text });
const list = (items: readonly string[]): NoticePart => ({ kind: "list", items: [...items] });

/** The parts of a letter that are written from the record; empty where it gives nothing to say. */
export function letterBlock(
  name: BlockName,
  input: NoticeInput,
  values: LetterValues,
  { kind, lineOfBusiness }: Pick<NoticeTemplate, "kind" | "lineOfBusiness">,
): readonly NoticePart[] {
  const { record, assessment, determination } = input;
  switch (name) {
    case "member-facts": {
      const { member, request } = record;
      return [
        list([
          `Member: ${member.name}`,
          ...labeled("Member ID", member.memberId),
          ...labeled("Date of birth", birthDateInWords(member.dateOfBirth.trim())),
          `Coverage: ${coverageWords[lineOfBusiness]}`,
          `Reference number: ${values["reference"] ?? ""}`,
          `Requested service: ${values["procedure"] ?? ""}`,
          ...labeled("Requested by", request.requestingProvider),
          ...labeled("Facility", request.facility),
        ]),
      ];
    }
    case "dates":
      return [
        list([
          `Date of this letter: ${values["today"] ?? ""}`,
          ...labeled("Request received", values["received"] ?? ""),
          ...labeled("Decision made", isOfDecision(kind) ? (values["decided"] ?? "") : ""),
        ]),
      ];
    case "reasons":
      return reasonParts(input);
    case "criterion-sources":
      return criterionSources(assessment.set, kind, lineOfBusiness);
    case "statement":
      return quotedParagraphs(determination?.decision?.rationale ?? "").map(paragraph);
    case "parts-decided": {
      const parts = determination?.decision?.parts;
      if (parts === undefined) return [];
      const { approved, notApproved } = parts;
      if (approved.trim() === "" || notApproved.trim() === "") return [];
      return [
        list([
          `Approved: ${quoted(approved)}`,
          ...labeled("Authorization number", values["authorization"] ?? ""),
          `Not approved: ${quoted(notApproved)}`,
        ]),
      ];
    }
    case "would-help":
      return wouldHelp(input);
    case "missing-information":
      return missingInformation(input, values);
    case "after-extension":
      return afterExtension(input);
    case "requested-items":
      return requestedItems(input);
    case "reply-by":
      return replyBy(values);
    case "copy-facts": {
      const { member, request } = record;
      return [
        list([
          ...labeled("To", request.requestingProvider),
          ...contactLines(request, "provider"),
          `Date: ${values["today"] ?? ""}`,
          `Member: ${member.name}`,
          ...labeled("Member ID", member.memberId),
          `Reference number: ${values["reference"] ?? ""}`,
          `Requested service: ${values["procedure"] ?? ""}`,
          ...labeled("Facility", request.facility),
          ...contactLines(request, "facility"),
        ]),
      ];
    }
    case "addressee":
      return addressee(kind, record);
    case "authorization":
      return [list(authorizationLines(input, values))];
    case "copy-authorization":
      return [list([...authorizationLines(input, values), ...codeLine(input)])];
    case "approval-terms":
      return linesIn(input.plan.texts.approvalTerms).map(paragraph);
    case "plan-provision":
      return relyingOn(input.plan.texts.provision);
    case "denial-code":
      return linesIn(input.plan.texts.denialCode).map(paragraph);
    case "state-forms": {
      const forms = formsOf(input.plan.texts, record.request.jurisdiction, lineOfBusiness);
      return forms.length === 0 ? [] : [paragraph("These forms are enclosed:"), list(forms)];
    }
    case "taglines":
      return linesIn(input.plan.texts.taglines).map(paragraph);
    case "nondiscrimination":
      return linesIn(input.plan.texts.nondiscrimination).map(paragraph);
    case "cc":
      return carbonCopy(record);
    case "return-to":
      return returnTo(input, values);
    case "cover-sheet":
      return coverSheet(input, values);
    case "criteria-for-provider":
      return criteriaForProvider(input);
    case "clinical-reasons":
      return clinicalReasons(input);
    case "clinical-items":
      return clinicalItems(input);
    case "immediate-review":
      return immediateReview(input, lineOfBusiness);
    case "direct-phone":
      return directPhone(input, lineOfBusiness);
  }
}

export function isOfDecision(kind: NoticeKind): boolean {
  return kind === "adverse" || kind === "partial" || kind === "approval";
}

function labeled(label: string, text: string): readonly string[] {
  return text.trim() === "" ? [] : [`${label}: ${text.trim()}`];
}

function wouldHelp(input: NoticeInput): readonly NoticePart[] {
  const { notDocumented } = informationRequestOf(input.assessment);
  const helpOf = (items: readonly RequestedItem[]): readonly string[] =>
    items.map(({ criterion }) => inWords(input, criterion).help);
  const reasons = givenReasons(input);
  const silent = notDocumented.filter(
    (item) => !reasons.some(({ criterion }) => criterion.id === item.criterion.id),
  );
  return [
    paragraph(
      reasons.some((one) => hasPaper(one, inWords(input, one.criterion)))
        ? "You can send any of the records that we name in our reasons above. Each one may help your appeal. Your clinic can give you copies."
        : "You can send any records that may help your appeal. Your clinic can give you copies.",
    ),
    ...(silent.length === 0
      ? []
      : [
          paragraph(
            "The records we have do not show these. They are not a reason for our decision, but you can still send them:",
          ),
          list(helpOf(silent)),
        ]),
  ];
}

function inWords(
  { assessment: { set, parameters } }: Pick<NoticeInput, "assessment">,
  criterion: RequestedItem["criterion"],
): ReturnType<typeof criterionInWords> {
  return criterionInWords(set, criterion, parameters);
}

/** One list for the clinic, numbered through, so that it can say which item each page answers. */
function requestedItems({ assessment }: NoticeInput): readonly NoticePart[] {
  const items = clinicItems(assessment, informationRequestOf(assessment));
  return items.length === 0
    ? []
    : [
        paragraph("Please send these records. Write the item number on each one:"),
        { kind: "list", ordered: true, items: [...items] },
      ];
}

/** Where the records go: by fax where the plan entered a number, else by mail. */
function returnTo({ plan }: NoticeInput, values: LetterValues): readonly NoticePart[] {
  const fax = plan.texts.returnFax.trim();
  const reference = values["reference"] ?? "";
  return [
    paragraph(
      fax === ""
        ? `Send the records to ${plan.address}. Put reference number ${reference} on the first page.`
        : `Fax the records to ${fax}, with the cover sheet below as the first page. Or mail them to ${plan.address}.`,
    ),
  ];
}

/** The first page of what a clinic sends back, with the line by which the case is found. */
function coverSheet(
  { plan, record: { request } }: NoticeInput,
  values: LetterValues,
): readonly NoticePart[] {
  return [
    list([
      `To: ${plan.name}`,
      ...labeled("Fax", plan.texts.returnFax),
      ...labeled("From", request.requestingProvider),
      ...labeled("Phone", request.providerPhone ?? ""),
      `Reference number: ${values["reference"] ?? ""}`,
      `Requested on: ${values["today"] ?? ""}`,
      "Items enclosed, by number: ____________________",
      "Number of pages, with this one: ______",
    ]),
  ];
}

function replyBy(values: LetterValues): readonly NoticePart[] {
  const { replyBy: by, decisionDue } = values;
  // No clock is kept for a reconsideration, so no date is named.
  if (values["decidedBefore"] !== undefined)
    return [paragraph("Please answer as soon as you can.")];
  if (values["isPastDue"] !== undefined)
    return [paragraph("Please answer right away. Our time to decide does not stop while we wait.")];
  if (by !== undefined) return [paragraph(`Please answer by ${by}.`)];
  return decisionDue === undefined
    ? []
    : [
        paragraph(
          `Please answer as soon as you can. Our time to decide does not stop while we wait. We must decide by ${decisionDue}.`,
        ),
      ];
}
