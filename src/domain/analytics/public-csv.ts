import { type CsvCell, csvText } from "./csv.ts";
import type { PublicBasis, PublicYear } from "./public-figures.ts";
import { publicRowsOf } from "./public-table.ts";

/** How requests are counted into a year, as an export and a page say it. */
export const basisWords: Readonly<Record<PublicBasis, string>> = {
  decided: "First decision in the year",
  received: "Receipt in the year",
};

/** One line a measure, so that a reader needs no legend. Every count is there: none is hidden in a required export. */
export function publicCsv(year: PublicYear): string {
  const header = [
    "Year",
    "Counted by",
    "Line of business",
    "Level",
    "Contract, plan, or issuer",
    "Rule",
    "Urgency",
    "Measure",
    "Count",
    "Of",
    "Percent",
    "Time",
    "Unit",
  ];
  return csvText([
    header,
    ...publicRowsOf(year, { hidesSmall: false }).flatMap((row) =>
      row.measures.map(({ measure, count, of, percent, time, unit }): readonly CsvCell[] => [
        year.year,
        basisWords[year.basis],
        row.lineOfBusiness,
        row.level,
        row.contract === "" ? "Not recorded" : row.contract,
        row.rule,
        row.urgency,
        measure,
        count,
        of,
        rounded(percent),
        rounded(time),
        unit ?? null,
      ]),
    ),
  ]);
}

/** A service that this release has criteria for. */
export type ListedService = {
  readonly code: string;
  readonly service: string;
  readonly criteria: string;
};

/** The list of items and services that the rule asks for beside the figures. */
export function servicesCsv(services: readonly ListedService[]): string {
  return csvText([
    ["Code", "Item or service", "Criteria"],
    ...services.map(({ code, service, criteria }) => [code, service, criteria]),
  ]);
}

function rounded(value: number | null | undefined): number | null {
  return typeof value === "number" ? Math.round(value * 10) / 10 : null;
}
