import * as fc from "fast-check";
import {
  checkNotice,
  type Letter,
  linesOf,
  lineWords,
  linesOfBusiness,
  lintNotice,
  type NoticeInput,
  noticeKinds,
  noticeOf,
  noticeWords,
  ownReading,
  partsOf,
} from "#domain";
import { anyRecipe } from "./generated-cases-for-test.ts";
import { faultsIn, inputOf } from "./read-letters-for-test.ts";

type Row = {
  readonly kind: string;
  readonly line: string;
  readonly letters: number;
  readonly words: number;
  readonly grade: number;
  readonly highest: number;
  /** Of the letters, how many read at grade 8 or lower. */
  readonly onTarget: number;
};

/** What was found in the letters of so many generated cases: the same cases every time. */
export function letterFigures(cases: number) {
  const recipes = fc.sample(anyRecipe, { numRuns: cases, seed: 64999 });
  const kinds = noticeKinds.flatMap((kind) => linesOfBusiness.map((line) => ({ kind, line })));
  let contradicting = 0;
  let misread = 0;
  const rows = kinds.map(({ kind, line }, at): Row => {
    const found = recipes
      .filter((_, index) => index % kinds.length === at)
      .flatMap((recipe) => {
        const input = inputOf(kind, recipe, line);
        const written = noticeOf(kind, input);
        if (!written.ok) return [];
        const { letter } = written;
        if (isContradicting(letter, input)) contradicting += 1;
        if (faultsIn(letter, input).length > 0) misread += 1;
        return [{ words: wordsIn(letter), grade: ownReading(letter, input)?.grade ?? 0 }];
      });
    const grades = found.map(({ grade }) => grade);
    return {
      kind: noticeWords[kind],
      line: lineWords[line],
      letters: found.length,
      words: median(found.map(({ words }) => words)),
      grade: median(grades),
      highest: Math.max(0, ...grades),
      onTarget: grades.filter((grade) => grade <= 8).length,
    };
  });
  const letters = rows.reduce((sum, row) => sum + row.letters, 0);
  return { letters, contradicting, misread, rows };
}

function isContradicting(letter: Letter, input: NoticeInput): boolean {
  // Under Medicare Advantage the words go into a form, and the letter alone is refused.
  return [...checkNotice(letter, input), ...lintNotice(letter, input)].some(
    ({ severity, rule }) => severity === "blocking" && rule !== "required-form",
  );
}

function wordsIn(letter: Letter): number {
  return linesOf(partsOf(letter)).join(" ").split(/\s+/).length;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
