import { birthDateInWords } from "../text/date-words.ts";
import {
  allReads,
  type Criterion,
  notDocumented,
  readerOf,
  type Reason,
  type Requirement,
} from "#criteria";
import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { lowered } from "./lowered.ts";
import { reasonsOf } from "./reasons.ts";

/** One thing the requesting provider is asked for. */
export type RequestedItem = {
  readonly criterion: Criterion;
  /** What would show it, as a noun phrase. */
  readonly toShow: string;
  /** The answers the record does not hold, as labels. */
  readonly missing: readonly string[];
  /** A documented result that is not yet what is asked for, in words. */
  readonly shown?: string;
};

export type InformationRequest = {
  readonly requestedProcedure: string;
  /** Exactly the blocking criteria that are not documented, in the order of the clinical path. */
  readonly notDocumented: readonly RequestedItem[];
  /** Documented as not done: named apart, because paper alone will not supply it. */
  readonly notDone: readonly RequestedItem[];
  /** What was done and documented, with a result that is not yet what is asked for. */
  readonly notReached: readonly RequestedItem[];
  /** Coding questions the requester can settle. */
  readonly coding: readonly { readonly title: string; readonly whatToDo: string }[];
};

/**
 * What a request for information asks: exactly the items that are not documented, and apart from them
 * what the record says was not done. Nothing that nobody has looked for yet: that is the reviewer's to
 * look for first.
 */
export function informationRequestOf(assessment: Assessment): InformationRequest {
  const { evaluation, set } = assessment;
  const reasons = reasonsOf(assessment);
  const item = ({ criterion }: Requirement): RequestedItem => {
    const reason = reasons.get(criterion.id);
    const reads = reason === undefined ? [] : allReads(reason);
    return {
      criterion,
      toShow: criterion.toShow,
      missing: reads
        // The procedure is asked for by an item of its own.
        .filter(({ answer, path }) => answer === notDocumented && path !== set.procedures.fact)
        .map((read) => lowered(read.label)),
      ...shownBy(reason),
    };
  };
  const kind = (wanted: Requirement["kind"]) =>
    evaluation.requirements.filter((requirement) => requirement.kind === wanted).map(item);
  const unmet = kind("missing-care");
  const procedure = set.procedures.rows.find((row) => row.id === readProcedure(assessment));
  return {
    requestedProcedure: procedure?.label ?? "the requested procedure",
    notDocumented: kind("missing-paper"),
    notDone: unmet.filter(({ shown }) => shown === undefined),
    notReached: unmet.filter(({ shown }) => shown !== undefined),
    coding: evaluation.codingQueries.map(({ title, whatToDo }) => ({ title, whatToDo })),
  };
}

/**
 * The result that keeps a criterion unmet: a choice other than "no" or "none", or a share in percent.
 * Nothing where anything of the care itself was not done, or not enough.
 */
function shownBy(reason: Reason | undefined): Pick<RequestedItem, "shown"> {
  const unmet = reason === undefined ? [] : leavesOf(reason).filter(isUnmet);
  if (unmet.length === 0 || !unmet.every(isResult)) return {};
  const words = unmet.flatMap(({ reads }) =>
    reads.map(({ label, words: answer }) => `${lowered(label)}: ${lowered(answer)}`),
  );
  return { shown: words.join(", ") };
}

function leavesOf(reason: Reason): readonly Reason[] {
  return reason.parts.length === 0 ? [reason] : reason.parts.flatMap(leavesOf);
}

function isUnmet({ status }: Reason): boolean {
  return status === "not-met";
}

function isResult({ rule, reads, threshold }: Reason): boolean {
  if (rule !== "choice") return threshold?.unit === "%";
  return reads.every(
    ({ answer }) => typeof answer === "string" && answer !== "no" && answer !== "none",
  );
}

function readProcedure({ set, facts }: Assessment): unknown {
  return readerOf(set.procedures.fact)(facts);
}

export type LetterPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly ordered?: true };

/** The letter that asks for it, as parts a page or a printer lays out; dates as they shall read. */
export function informationRequestLetter(
  record: Pick<CaseRecord, "member" | "request">,
  request: InformationRequest,
  /** The numbered list, see `clinicItems`. */
  items: readonly string[],
  dates: {
    readonly written: string;
    readonly replyBy?: string;
    /** Of the decision that is being reconsidered. */
    readonly decided?: string;
  },
): readonly LetterPart[] {
  const { member } = record;
  const provider = record.request.requestingProvider.trim();
  const reference = record.request.reference.trim();
  const paragraph = (text: string): LetterPart => ({ kind: "paragraph", text });
  return [
    { kind: "heading", text: "Request for information" },
    paragraph(`Date: ${dates.written}`),
    paragraph(`Member: ${memberInWords(member)}`),
    ...(reference === "" ? [] : [paragraph(`Reference number: ${reference}`)]),
    paragraph(provider === "" ? "Dear provider," : `Dear ${provider},`),
    paragraph(
      `${
        dates.decided === undefined
          ? `We are reviewing your request for ${lowered(request.requestedProcedure)}. No decision has been made.`
          : `We are looking at your request for ${lowered(request.requestedProcedure)} again after our decision of ${dates.decided}. No new decision has been made.`
      } The records we have do not show everything needed for the review.`,
    ),
    paragraph("Please send these records. Write the item number on each one:"),
    { kind: "list", ordered: true, items: [...items] },
    paragraph(
      `Please reply ${dates.replyBy === undefined ? "as soon as you can" : `by ${dates.replyBy}`}${reference === "" ? "" : " and include the reference number"}.`,
    ),
    paragraph(
      "You can get a free copy of the criteria we use, and you can speak with a physician advisor about this request.",
    ),
  ];
}

/** What is known of the member; a part that was not entered is left out. */
function memberInWords({ name, memberId, dateOfBirth }: CaseRecord["member"]): string {
  return [
    name,
    memberId === "" ? "" : `ID ${memberId}`,
    dateOfBirth === "" ? "" : `date of birth ${birthDateInWords(dateOfBirth)}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The letter as plain text. */
export function letterText(parts: readonly LetterPart[]): string {
  return parts
    .map((part) =>
      part.kind === "list"
        ? part.items
            .map((item, at) => `${part.ordered === true ? `${String(at + 1)}.` : "-"} ${item}`)
            .join("\n")
        : part.text,
    )
    .join("\n\n");
}
