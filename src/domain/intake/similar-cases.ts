import { foldText } from "../text/fold.ts";
import type { CaseSummary } from "../worklist/case-summary.ts";

/** What is known of a request before it is a case. Everything as typed; "" is nothing. */
export type ArrivingRequest = {
  readonly memberName: string;
  readonly memberId: string;
  readonly reference: string;
  readonly cptCode: string;
  /** When it was received, ISO 8601; "" where nobody knows. */
  readonly receivedAt: string;
};

export type SimilarReason =
  /** Of the same member, with the same reference number. */
  | "reference"
  /** Of the same member, for the same code, received within 30 days of it. */
  | "code-and-date";

export type SimilarCase = { readonly summary: CaseSummary; readonly reason: SimilarReason };

/** A clinic that hears nothing sends its request again within weeks; a course of treatment repeats after months. */
const nearDays = 30;

/**
 * The cases that may be the same request: of the same member, and with the same reference or for the same code at
 * about the same time. It is only pointed out; whether it is a duplicate is a person's to say.
 *
 * @param now milliseconds since 1970, taken where the request has no time of receipt
 */
export function similarCases(
  rows: readonly CaseSummary[],
  arriving: ArrivingRequest,
  now: number,
): readonly SimilarCase[] {
  return rows.flatMap((summary): SimilarCase[] => {
    if (!isSameMember(summary, arriving)) return [];
    if (isSame(summary.reference, arriving.reference)) return [{ summary, reason: "reference" }];
    const isNear =
      isSame(summary.procedureCode ?? "", arriving.cptCode) &&
      daysApart(summary.receivedAt ?? summary.createdAt, arriving.receivedAt, now) <= nearDays;
    return isNear ? [{ summary, reason: "code-and-date" }] : [];
  });
}

/** By the member number; by the name, in either order, where one of them has no number. */
function isSameMember(summary: CaseSummary, { memberId, memberName }: ArrivingRequest): boolean {
  return summary.memberId.trim() !== "" && memberId.trim() !== ""
    ? isSame(summary.memberId, memberId)
    : isSame(inOrder(summary.memberName), inOrder(memberName));
}

/** Letters and digits alone: "XEH-123 456" is "xeh123456". Two blanks are not the same. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) =>
    foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, ""),
  );
  return first !== "" && first === second;
}

function inOrder(name: string): string {
  return name
    .split(/[\s,]+/)
    .filter((word) => (word.match(/\p{L}/gu) ?? []).length > 1)
    .map(foldText)
    .toSorted()
    .join(" ");
}

function daysApart(one: string, other: string, now: number): number {
  const [first, second] = [Date.parse(one), other === "" ? now : Date.parse(other)];
  return Math.abs(first - second) / 86_400_000;
}
