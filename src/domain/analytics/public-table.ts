import { type CsvCell, csvText } from "./csv.ts";
import { lineWords, urgencyWords } from "../clocks/due-words.ts";
import { linesOfBusiness, urgencies } from "../clocks/due-rules.ts";
import { type PublicFigures, publicRules, type PublicYear } from "./public-figures.ts";

/** Counts from 1 to 10 could point at a person: the cell size rule of CMS's own public files. */
export const smallestShown = 11;

/** What is published of each line of business and urgency, in this order. */
export const publicMeasures = [
  "Approved",
  "Approved in part",
  "Denied",
  "Approved after appeal",
  "Approved after an extended review",
  "Mean time from submission to decision",
  "Median time from submission to decision",
] as const;

/** A figure as it may be shown: `null` where it is hidden, `undefined` where there is none. */
export type PublicMeasure = {
  readonly measure: (typeof publicMeasures)[number];
  readonly count: number | null;
  readonly of: number | null;
  /** 0 to 100. */
  readonly percent: number | null | undefined;
  /** Mean and median time, in hours. */
  readonly hours: number | null | undefined;
};

export type PublicRow = {
  readonly lineOfBusiness: string;
  readonly rule: string;
  readonly urgency: string;
  readonly measures: readonly PublicMeasure[];
};

/**
 * The figures as they are shown and exported. With `hidesSmall` counts from 1 to 10 are hidden, and with
 * them whatever would give them away: their percentages, the total where it is small itself, and the
 * smallest of the other two decisions where only one is hidden.
 */
export function publicRowsOf(
  { rows }: PublicYear,
  { hidesSmall }: { readonly hidesSmall: boolean },
): readonly PublicRow[] {
  return rows.map((row) => ({
    lineOfBusiness: lineInWords(row.lineOfBusiness),
    rule: publicRules[row.lineOfBusiness] ?? "Not bound by CMS-0057-F",
    urgency: urgencyInWords(row.urgency),
    measures: measuresOf(row, hidesSmall),
  }));
}

/** One line a measure, so that a reader needs no legend. */
export function publicCsv(year: PublicYear, options: { readonly hidesSmall: boolean }): string {
  const header = [
    "Year",
    "Line of business",
    "Rule",
    "Urgency",
    "Measure",
    "Count",
    "Of",
    "Percent",
    "Hours",
  ];
  const hidden = `Hidden (below ${smallestShown}, or would give such a count away)`;
  const cell = (value: number | null | undefined): CsvCell =>
    value === undefined ? null : (value ?? hidden);
  return csvText([
    header,
    ...publicRowsOf(year, options).flatMap(({ lineOfBusiness, rule, urgency, measures }) =>
      measures.map(({ measure, count, of, percent, hours }) => [
        year.year,
        lineOfBusiness,
        rule,
        urgency,
        measure,
        cell(count),
        cell(of),
        cell(rounded(percent)),
        cell(rounded(hours)),
      ]),
    ),
  ]);
}

function measuresOf(row: PublicFigures, hidesSmall: boolean): readonly PublicMeasure[] {
  const isSmall = (count: number): boolean => hidesSmall && count > 0 && count < smallestShown;
  const isTotalSmall = isSmall(row.decided);
  const hidden = isTotalSmall
    ? ["approved", "partiallyApproved", "denied"]
    : hiddenDecisions(row, isSmall);
  const share = (
    measure: PublicMeasure["measure"],
    count: number,
    isHidden: boolean,
  ): PublicMeasure => ({
    measure,
    count: isHidden ? null : count,
    of: isTotalSmall ? null : row.decided,
    percent:
      row.decided === 0 ? undefined : isHidden || isTotalSmall ? null : (100 * count) / row.decided,
    hours: undefined,
  });
  const { hours } = row;
  const isTimeHidden = isTotalSmall || (hours !== null && isSmall(hours.n));
  const time = (measure: PublicMeasure["measure"], value: number | undefined): PublicMeasure => ({
    measure,
    count: isTimeHidden ? null : (hours?.n ?? 0),
    of: isTotalSmall ? null : row.decided,
    percent: undefined,
    hours: value === undefined ? undefined : isTimeHidden ? null : value,
  });
  return [
    share("Approved", row.approved, hidden.includes("approved")),
    share("Approved in part", row.partiallyApproved, hidden.includes("partiallyApproved")),
    share("Denied", row.denied, hidden.includes("denied")),
    share(
      "Approved after appeal",
      row.approvedAfterAppeal,
      isTotalSmall || isSmall(row.approvedAfterAppeal),
    ),
    share(
      "Approved after an extended review",
      row.approvedAfterExtension,
      isTotalSmall || isSmall(row.approvedAfterExtension),
    ),
    time("Mean time from submission to decision", hours?.mean),
    time("Median time from submission to decision", hours?.median),
  ];
}

/** The three add up to a total that is shown: one hidden alone could be worked out. */
function hiddenDecisions(
  row: PublicFigures,
  isSmall: (count: number) => boolean,
): readonly string[] {
  const parts = (["approved", "partiallyApproved", "denied"] as const)
    .map((name) => ({ name, count: row[name] }))
    .toSorted((one, other) => one.count - other.count);
  const small = parts.filter(({ count }) => isSmall(count));
  if (small.length !== 1) return small.map(({ name }) => name);
  const next = parts.find((part) => !small.includes(part));
  return [...small, ...(next === undefined ? [] : [next])].map(({ name }) => name);
}

function rounded(value: number | null | undefined): number | null | undefined {
  return typeof value === "number" ? Math.round(value * 10) / 10 : value;
}

function lineInWords(line: string): string {
  const known = linesOfBusiness.find((one) => one === line);
  return known === undefined ? line : lineWords[known];
}

function urgencyInWords(urgency: string): string {
  const known = urgencies.find((one) => one === urgency);
  return known === undefined ? urgency : urgencyWords[known];
}
