import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  clockFrom,
  copyOf,
  dueTimesOf,
  type Letter,
  linesOf,
  linesOfBusiness,
  longDate,
  type NoticeInput,
  type NoticeKind,
  noticeOf,
  partsOf,
} from "#domain";
import { requestPaths, treeFrom, withAnswers } from "#criteria";
import { anyRecipe, generatedCase, noticeInputOf, zone } from "./generated-cases-for-test.ts";

const kinds = ["approval", "adverse", "request-for-information"] as const;
const longDates =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g;

test("200 generated letters read as letters when printed to text", () => {
  let read = 0;
  fc.assert(
    fc.property(
      anyRecipe,
      fc.constantFrom(...kinds),
      fc.constantFrom(...linesOfBusiness),
      (recipe, kind, line) => {
        const input = inLine(inputFor(kind, recipe), line);
        const written = noticeOf(kind, input);
        if (!written.ok) return;
        read += 1;
        readsWell(written.letter, input);
        if (kind === "request-for-information") neverAfterDue(written.letter, input);
      },
    ),
    { numRuns: 300, seed: 64999 },
  );
  expect(read).toBeGreaterThanOrEqual(200);
});

function inputFor(kind: NoticeKind, recipe: Parameters<typeof generatedCase>[0]): NoticeInput {
  const generated = generatedCase(recipe);
  return noticeInputOf(
    generated,
    kind === "approval" ? "approved" : kind === "adverse" ? "adverse" : undefined,
  );
}

function inLine(input: NoticeInput, line: string): NoticeInput {
  const facts = withAnswers(
    input.assessment.facts,
    treeFrom([[requestPaths.lineOfBusiness, line]]),
  );
  return { ...input, clock: clockFrom(facts, { zone }, input.record) };
}

function readsWell(letter: Letter, { record }: NoticeInput): void {
  const own = linesOf(partsOf(letter));
  for (const line of [...own, ...linesOf(copyOf(letter))]) {
    expect(line.trim()).not.toBe("");
    expect(line).not.toMatch(/undefined|\bnull\b|NaN|\[object|[{}]|\bsacro\w*-\d|@\d/);
    // No label over nothing, no doubled or stranded point.
    expect(line).not.toMatch(
      /: ?\.|:$(?<!Dear .*:)(?<!reason:)(?<!reasons:)(?<!show:)(?<!send:)(?<!them:)(?<!each one:)/,
    );
    expect(line).not.toMatch(/ {2}|[^.]\.\.(?!\.)/);
  }
  if (letter.kind === "request-for-information") return;
  const names = [record.request.reference, record.member.memberId];
  const text = names.reduce((rest, name) => rest.replaceAll(name, "…"), own.join("\n"));
  expect(text).not.toMatch(/\b(?:\d{5}|\d{4}T|[A-Z]\d{2}\.\d|[A-Z]\d{4})\b(?<! 75000)/);
  expect(text).not.toMatch(/doi|PMID|et al|\b(?:19|20)\d\d;|No\. Required|Requirement:/);
}

/** A day to answer by lies on or before the day on which the decision is due. */
function neverAfterDue(letter: Letter, { clock, now }: NoticeInput): void {
  const times = dueTimesOf(clock, Date.parse(now));
  if (times === undefined) return;
  const text = linesOf(
    letter.sections.filter(({ id }) => id === "reply-by").flatMap(({ parts }) => parts),
  ).join(" ");
  for (const date of text.match(longDates) ?? []) {
    const due = Math.max(times.decisionDue, Date.parse(longDate(times.decisionDue, zone)));
    expect(Date.parse(date)).toBeLessThanOrEqual(due);
  }
}
