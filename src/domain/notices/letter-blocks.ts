import { birthDateInWords } from "../text/date-words.ts";
import type { Criterion } from "#criteria";
import { requestedItemInWords } from "../narrative/information-request.ts";
import { informationRequestOf } from "../narrative/index.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import { coverageWords } from "./coverage-words.ts";
import { criterionSources } from "./criterion-sources.ts";
import type { LetterValues } from "./letter-values.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted, quotedParagraphs } from "./quoted.ts";
import { givenReasons, reasonParts } from "./reason-parts.ts";
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
          ...labeled("Member number", member.memberId),
          ...labeled("Date of birth", birthDateInWords(member.dateOfBirth.trim())),
          `Coverage: ${coverageWords[lineOfBusiness]}`,
          `Our reference: ${values["reference"] ?? ""}`,
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
      return criterionSources(assessment.set, criteriaOf(kind, input));
    case "statement":
      return quotedParagraphs(determination?.decision?.rationale ?? "").map(paragraph);
    case "parts-decided": {
      const parts = determination?.decision?.parts;
      if (parts === undefined) return [];
      const { approved, notApproved } = parts;
      if (approved.trim() === "" || notApproved.trim() === "") return [];
      return [list([`Approved: ${quoted(approved)}`, `Not approved: ${quoted(notApproved)}`])];
    }
    case "would-help":
      return wouldHelp(kind, input);
    case "requested-items":
      return requestedItems(input);
    case "reply-by":
      return replyBy(values);
  }
}

export function isOfDecision(kind: NoticeKind): boolean {
  return kind === "adverse" || kind === "partial" || kind === "approval";
}

/** The criteria a letter speaks of: those a decision rests on, or those a question is about. */
export function criteriaOf(kind: NoticeKind, input: NoticeInput): readonly Criterion[] {
  switch (kind) {
    case "adverse":
    case "partial":
      return givenReasons(input).map(({ criterion }) => criterion);
    case "approval":
      return [];
    case "extension":
    case "request-for-information": {
      const { notDocumented, notDone, notReached } = informationRequestOf(input.assessment);
      return [...notDocumented, ...notDone, ...notReached].map(({ criterion }) => criterion);
    }
  }
}

function labeled(label: string, text: string): readonly string[] {
  return text.trim() === "" ? [] : [`${label}: ${text.trim()}`];
}

function wouldHelp(kind: NoticeKind, input: NoticeInput): readonly NoticePart[] {
  const { notDocumented } = informationRequestOf(input.assessment);
  if (kind !== "extension") {
    const given = givenReasons(input).map(({ criterion }) => criterion);
    const silent = notDocumented.filter(
      ({ criterion }) => !given.some(({ id }) => id === criterion.id),
    );
    return [
      paragraph(
        "If you have any of these, send them with your appeal. Each one goes with a rule above.",
      ),
      list(given.map(({ toShow }) => capital(toShow))),
      ...(silent.length === 0
        ? []
        : [
            paragraph(
              "The records we have do not show these. They are not a reason for our decision, but you can still send them:",
            ),
            list(silent.map(({ toShow }) => capital(toShow))),
          ]),
    ];
  }
  return notDocumented.length === 0
    ? [paragraph("We are not asking you for documents at this time.")]
    : [
        paragraph("The records we have do not show these. They would help us decide:"),
        list(notDocumented.map(requestedItemInWords)),
      ];
}

function requestedItems({ assessment }: NoticeInput): readonly NoticePart[] {
  const { notDocumented, notDone, notReached, coding } = informationRequestOf(assessment);
  if (notDocumented.length + coding.length === 0) return [];
  return [
    ...(notDocumented.length === 0
      ? []
      : [
          paragraph("The records we have do not show these. Please send records that show:"),
          list(notDocumented.map(requestedItemInWords)),
        ]),
    ...(notDone.length === 0
      ? []
      : [
          paragraph(
            "The records say that these were not done, or not done enough. If they were done, please send the notes. If they were not, please tell us why:",
          ),
          list(notDone.map(requestedItemInWords)),
        ]),
    ...(notReached.length === 0
      ? []
      : [
          paragraph(
            "The records show a result that does not yet meet the rule. If you have a newer result, please send the notes:",
          ),
          list(notReached.map(requestedItemInWords)),
        ]),
    ...(coding.length === 0
      ? []
      : [
          paragraph(
            "We have a question about the code. Please tell us which code applies and why:",
          ),
          list(coding.map(({ title }) => title)),
        ]),
  ];
}

function replyBy(values: LetterValues): readonly NoticePart[] {
  const { replyBy: by, decisionDue } = values;
  // No clock is kept for a reconsideration, so no date is named.
  if (values["decidedBefore"] !== undefined)
    return [paragraph("Please answer as soon as you can.")];
  if (by !== undefined) return [paragraph(`Please answer by ${by}.`)];
  return decisionDue === undefined
    ? []
    : [
        paragraph(
          `Please answer as soon as you can. Our time to decide does not stop while we wait. We must decide by ${decisionDue}.`,
        ),
      ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
