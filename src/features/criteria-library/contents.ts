import type { CriteriaSet } from "#criteria";
import { foldText } from "#domain";
import { idInWords } from "./names.ts";

export type ContentsEntry = {
  /** Id of the element on the page. */
  readonly id: string;
  readonly title: string;
  /** Everything a search may find it by, lower case. */
  readonly text: string;
};

export type ContentsPart = ContentsEntry & { readonly entries: readonly ContentsEntry[] };

/** Ids of the page's own parts; a criterion's id has a dot and can never be one of them. */
export const parts = {
  about: "about",
  path: "clinical-path",
  procedures: "procedures",
  parameters: "parameters",
  criteria: "criteria",
  pitfalls: "pitfalls",
  coding: "coding",
  warnings: "data-warnings",
  corrections: "corrections",
  evidence: "evidence",
} as const;

/** Ids of things that are not criteria get their kind in front, so that no two are the same. */
export const groupId = (id: string) => `group-${id}`;
export const pitfallId = (id: string) => `pitfall-${id}`;
export const evidenceId = (key: string) => `evidence-${key}`;
export const correctionId = (id: string) => `correction-${id}`;

/** The table of contents of a set's page. */
export function contentsOf(set: CriteriaSet): readonly ContentsPart[] {
  return [
    part(parts.path, "Clinical path"),
    part(parts.about, "About these criteria"),
    part(parts.procedures, "Procedures"),
    part(parts.parameters, "Plan parameters"),
    part(
      parts.criteria,
      "Criteria",
      set.criteria.map((criterion) =>
        entry(criterion.id, criterion.title, [
          criterion.id,
          criterion.requirement,
          criterion.satisfiedBy,
          criterion.exceptionIs ?? "",
          criterion.toShow,
          groupTitle(set, criterion.group),
        ]),
      ),
    ),
    part(
      parts.pitfalls,
      "Pitfalls",
      set.pitfalls.map(({ id, title, explanation, whatToDo }) =>
        entry(pitfallId(id), title, [idInWords(id), explanation, whatToDo]),
      ),
    ),
    part(parts.coding, "Coding checks"),
    part(parts.warnings, "Answers to check"),
    part(parts.corrections, "Corrections to the source"),
    part(parts.evidence, "Evidence"),
  ];
}

/**
 * Keeps what holds every word of the search, in any order and case. A part whose title matches keeps
 * all its entries; an empty search keeps everything.
 */
export function searchContents(
  contents: readonly ContentsPart[],
  search: string,
): readonly ContentsPart[] {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return contents;
  const holds = ({ text }: ContentsEntry) => words.every((word) => text.includes(word));
  return contents.flatMap((content) => {
    if (holds(content)) return [content];
    const entries = content.entries.filter(holds);
    return entries.length === 0 ? [] : [{ ...content, entries }];
  });
}

function part(id: string, title: string, entries: readonly ContentsEntry[] = []): ContentsPart {
  return { ...entry(id, title, []), entries };
}

function entry(id: string, title: string, more: readonly string[]): ContentsEntry {
  return { id, title, text: foldText([title, ...more].join(" ")) };
}

function groupTitle(set: CriteriaSet, group: string): string {
  return set.groups.find(({ id }) => id === group)?.title ?? group;
}
