import { groupBy } from "../case/group-by.ts";
import { linesOfBusiness, urgencies } from "../clocks/due-rules.ts";
import type { CaseFigures } from "./case-figures.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/**
 * The rule under which a line of business publishes these figures each year (CMS-0057-F, 89 FR 8758);
 * lines that are not here are not bound by it.
 */
export const publicRules: Readonly<Record<string, string>> = {
  "medicare-advantage": "42 CFR 422.122(c)",
  "medicaid-managed-care": "42 CFR 438.210(f)",
  qhp: "45 CFR 156.223(c)",
};

/**
 * The public yearly figures of one line of business and urgency, aggregated for all items and services.
 * A request counts in the year of its first decision; requests withdrawn before one do not count.
 */
export type PublicFigures = {
  readonly lineOfBusiness: string;
  readonly urgency: string;
  /** First decisions of the year: approved, approved in part and denied add up to it. */
  readonly decided: number;
  readonly approved: number;
  /** Counted apart: the rule does not say on which side they belong. */
  readonly partiallyApproved: number;
  readonly denied: number;
  /** Not approved in full at first, reopened for reconsideration, and approved then. */
  readonly approvedAfterAppeal: number;
  /** Approved at the first decision, after the time for the review had been extended. */
  readonly approvedAfterExtension: number;
  /** Hours from submission to the first decision. */
  readonly hours: Spread | null;
  /** Decided requests whose time of submission is missing, or later than the decision. */
  readonly withoutTime: number;
};

export type PublicYear = {
  readonly year: number;
  readonly rows: readonly PublicFigures[];
  /** First decisions of requests whose line of business or urgency is not known: in no row. */
  readonly unassigned: number;
};

/** The years with a first decision, newest first. */
export function publicYears(figures: readonly CaseFigures[], zone: string): readonly number[] {
  const years = figures.flatMap(({ decisions: [first] }) =>
    first === undefined ? [] : [yearIn(first.at, zone)],
  );
  return [...new Set(years)].toSorted((one, other) => other - one);
}

/** `zone`: the plan's, in which its calendar year begins and ends. */
export function publicFiguresOf(
  figures: readonly CaseFigures[],
  { year, zone }: { readonly year: number; readonly zone: string },
): PublicYear {
  const ofYear = figures.filter(
    ({ decisions: [first] }) => first !== undefined && yearIn(first.at, zone) === year,
  );
  const groups = groupBy(ofYear, ({ lineOfBusiness, urgency }) => `${lineOfBusiness} ${urgency}`);
  const rows = linesOfBusiness.flatMap((lineOfBusiness) =>
    urgencies.flatMap((urgency) => {
      const own = groups.get(`${lineOfBusiness} ${urgency}`);
      return own === undefined ? [] : [rowOf(lineOfBusiness, urgency, own)];
    }),
  );
  const assigned = rows.reduce((sum, { decided }) => sum + decided, 0);
  return { year, rows, unassigned: ofYear.length - assigned };
}

function rowOf(
  lineOfBusiness: string,
  urgency: string,
  own: readonly CaseFigures[],
): PublicFigures {
  const first = (outcome: string): readonly CaseFigures[] =>
    own.filter(({ decisions: [decision] }) => decision?.outcome === outcome);
  const hours = own.flatMap(hoursToDecision);
  return {
    lineOfBusiness,
    urgency,
    decided: own.length,
    approved: first("approved").length,
    partiallyApproved: first("partially-approved").length,
    denied: first("adverse").length,
    approvedAfterAppeal: own.filter(isApprovedAfterAppeal).length,
    approvedAfterExtension: first("approved").filter(wasExtendedBefore).length,
    hours: spreadOf(hours),
    withoutTime: own.length - hours.length,
  };
}

function isApprovedAfterAppeal({ decisions: [first, ...later] }: CaseFigures): boolean {
  return (
    first !== undefined &&
    first.outcome !== "approved" &&
    later.some(({ outcome, isAfterReopening }) => isAfterReopening && outcome === "approved")
  );
}

function wasExtendedBefore({ decisions: [first], extendedAt }: CaseFigures): boolean {
  return first !== undefined && extendedAt.some((at) => Date.parse(at) <= Date.parse(first.at));
}

function hoursToDecision({ receivedAt, decisions: [first] }: CaseFigures): readonly number[] {
  if (receivedAt === undefined || first === undefined) return [];
  const hours = (Date.parse(first.at) - Date.parse(receivedAt)) / 3_600_000;
  return hours >= 0 ? [hours] : [];
}

const years = new Map<string, Intl.DateTimeFormat>();

function yearIn(instant: string, zone: string): number {
  const format =
    years.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric" });
  years.set(zone, format);
  return Number(format.format(Date.parse(instant)));
}
