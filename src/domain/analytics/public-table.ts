import { lineWords, urgencyWords } from "../clocks/due-words.ts";
import { linesOfBusiness, urgencies } from "../clocks/due-rules.ts";
import type { ExtendedFigures, PublicBasis, PublicFigures, PublicYear } from "./public-figures.ts";
import { publicRules } from "./public-figures.ts";

/** Counts from 1 to 10 could point at a person: the cell size rule of CMS's own public files. */
export const smallestShown = 11;

/** What is published of each line of business and urgency, in this order. */
export const publicMeasures = [
  "Approved",
  "Approved in part",
  "Denied",
  "Withdrawn before a decision",
  "Not decided yet",
  "Approved after appeal",
  "Approved after an extended review",
  "Mean time from receipt to decision",
  "Median time from receipt to decision",
] as const;
export type MeasureName = (typeof publicMeasures)[number];

/** A figure as it may be shown: `null` where it is hidden, `undefined` where there is none. */
export type PublicMeasure = {
  readonly measure: MeasureName;
  readonly count: number | null;
  readonly of: number | null;
  /** 0 to 100. */
  readonly percent: number | null | undefined;
  /** Mean and median time, in the unit. */
  readonly time: number | null | undefined;
  readonly unit: "days" | "hours" | undefined;
};

export type PublicRow = {
  readonly lineOfBusiness: string;
  readonly rule: string;
  readonly level: string;
  /** The contract, plan or issuer; empty where none was entered. */
  readonly contract: string;
  readonly urgency: string;
  readonly measures: readonly PublicMeasure[];
};

/**
 * The figures as they are shown. With `hidesSmall` counts from 1 to 10 are hidden, and with them whatever would give
 * them away: their percentages, the total where it is small itself, and the smallest of the other parts where only
 * one is hidden. After the rows of each line of business and contract comes one over standard and expedited requests together.
 */
export function publicRowsOf(
  { rows, extended, basis }: PublicYear,
  { hidesSmall }: { readonly hidesSmall: boolean },
): readonly PublicRow[] {
  const isSmall = (count: number): boolean => hidesSmall && count > 0 && count < smallestShown;
  return extended.flatMap((together) => [
    ...rows
      .filter(
        ({ lineOfBusiness, contract }) =>
          lineOfBusiness === together.lineOfBusiness && contract === together.contract,
      )
      .map((row) => ({
        ...lineOf(row.lineOfBusiness),
        contract: row.contract,
        urgency: urgencyInWords(row.urgency),
        measures: measuresOf(row, partsOf[basis], isSmall),
      })),
    {
      ...lineOf(together.lineOfBusiness),
      contract: together.contract,
      urgency: "standard and expedited",
      measures: [extendedMeasure(together, isSmall)],
    },
  ]);
}

type IsSmall = (count: number) => boolean;

function extendedMeasure(
  { requests, approvedAfterExtension }: ExtendedFigures,
  isSmall: IsSmall,
): PublicMeasure {
  return share(
    "Approved after an extended review",
    approvedAfterExtension,
    requests,
    isSmall(requests) || isSmall(approvedAfterExtension),
    isSmall(requests),
  );
}

function share(
  measure: MeasureName,
  count: number,
  of: number,
  isHidden: boolean,
  isTotalHidden: boolean,
): PublicMeasure {
  return {
    measure,
    count: isHidden ? null : count,
    of: isTotalHidden ? null : of,
    percent: of === 0 ? undefined : isHidden || isTotalHidden ? null : (100 * count) / of,
    time: undefined,
    unit: undefined,
  };
}

function measuresOf(
  row: PublicFigures,
  parts: readonly PartName[],
  isSmall: IsSmall,
): readonly PublicMeasure[] {
  const { requests, time, approvedAfterAppeal } = row;
  const isTotalSmall = isSmall(requests);
  const hidden = isTotalSmall ? parts : hiddenParts(row, parts, isSmall);
  const isTimeHidden = isTotalSmall || (time !== null && isSmall(time.n));
  const spent = (measure: MeasureName, value: number | undefined): PublicMeasure => ({
    measure,
    count: isTimeHidden ? null : (time?.n ?? 0),
    of: isTotalSmall ? null : requests,
    percent: undefined,
    time: value === undefined ? undefined : isTimeHidden ? null : value,
    unit: row.urgency === "standard" ? "days" : "hours",
  });
  return [
    ...parts.map((name) =>
      share(partWords[name], row[name], requests, hidden.includes(name), isTotalSmall),
    ),
    ...(approvedAfterAppeal === undefined
      ? []
      : [
          share(
            "Approved after appeal",
            approvedAfterAppeal,
            requests,
            isTotalSmall || isSmall(approvedAfterAppeal),
            isTotalSmall,
          ),
        ]),
    spent("Mean time from receipt to decision", time?.mean),
    spent("Median time from receipt to decision", time?.median),
  ];
}

const decisions = ["approved", "partiallyApproved", "denied"] as const;

/** What adds up to all requests: those that are counted by their decision are all decided. */
const partsOf = {
  decided: decisions,
  received: [...decisions, "withdrawn", "undecided"],
} as const satisfies Record<PublicBasis, readonly PartName[]>;
type PartName = (typeof decisions)[number] | "withdrawn" | "undecided";

const partWords = {
  approved: "Approved",
  partiallyApproved: "Approved in part",
  denied: "Denied",
  withdrawn: "Withdrawn before a decision",
  undecided: "Not decided yet",
} as const satisfies Record<PartName, MeasureName>;

/** They add up to a total that is shown: one hidden alone could be worked out. */
function hiddenParts(
  row: PublicFigures,
  names: readonly PartName[],
  isSmall: IsSmall,
): readonly PartName[] {
  const parts = names
    .map((name) => ({ name, count: row[name] }))
    .toSorted((one, other) => one.count - other.count);
  const small = parts.filter(({ count }) => isSmall(count));
  if (small.length !== 1) return small.map(({ name }) => name);
  const next = parts.find((part) => !small.includes(part));
  return [...small, ...(next === undefined ? [] : [next])].map(({ name }) => name);
}

function lineOf(line: string): Pick<PublicRow, "lineOfBusiness" | "rule" | "level"> {
  const known = linesOfBusiness.find((one) => one === line);
  const { rule = "Not bound by CMS-0057-F", level = "" } = publicRules[line] ?? {};
  return { lineOfBusiness: known === undefined ? line : lineWords[known], rule, level };
}

function urgencyInWords(urgency: string): string {
  const known = urgencies.find((one) => one === urgency);
  return known === undefined ? urgency : urgencyWords[known];
}
