import * as fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import {
  checkNotice,
  copyOf,
  informationRequestOf,
  type Letter,
  linesOf,
  lintNotice,
  longDate,
  narrativeOf,
  narrativeText,
  type NoticeInput,
  type NoticeKind,
  noticeOf,
  type NoticePart,
  partsOf,
} from "#domain";
import { type Criterion, criterionInWords, recommendationWords } from "#criteria";
import {
  anyRecipe,
  type GeneratedCase,
  generatedCase,
  noticeInputOf,
  zone,
} from "./generated-cases-for-test.ts";
import { letterFonts } from "../../interop/letter-pdf/fonts-for-test.ts";
import { noticePdf } from "#interop/letter-pdf";
import { plain, readPdf } from "../../interop/letter-pdf/read-pdf-for-test.ts";

const count = inject("isProof") ? 500 : 40;

/** What each place says of a case, in one form, so that it can be compared. */
type Said = {
  /** Titles of unmet criteria that somebody has looked at, with how they came out. */
  readonly unmet: readonly string[];
  readonly received: string;
};

describe(`${String(count)} generated cases`, () => {
  test("have one recommendation, one list of unmet items and one set of dates in panel, summary, letter and PDF", async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyRecipe, async (recipe) => {
        const generated = generatedCase(recipe);
        const panel = saidByPanel(generated);
        const { recommendation } = generated.assessment.evaluation;
        seen.set(recommendation, (seen.get(recommendation) ?? 0) + 1);
        expect(saidBySummary(generated)).toEqual(panel);
        const notMet = panel.unmet.filter((one) => one.startsWith("not-met"));
        const against = notMet.length > 0;
        const input = noticeInputOf(generated, against ? "adverse" : "approved");
        const letter = written(against ? "adverse" : "approval", input);
        const lines = linesOf(partsOf(letter));
        const copied = linesOf(copyOf(letter));
        // Missing paper is no reason: it stands apart, as what can still be sent.
        expect(saidByCopy(copied, lines, generated)).toEqual({ ...panel, unmet: notMet });
        expect(saidToMember(lines)).toEqual(against ? plainTitles(generated, notMet) : []);
        expect(stillToSend(lines)).toEqual(against ? missingPaper(generated) : []);
        const text = await pdfText(letter, input);
        expect(text).toBe(plain(printed([...partsOf(letter), ...copyOf(letter)]).join(" ")));
        expect(text).toContain(plain(`Request received: ${panel.received}`));
      }),
      { numRuns: count, seed: 64999 },
    );
    // Every recommendation was among them: none was compared with itself alone.
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(recommendationWords).toSorted());
  }, 600_000);

  test("ask for exactly what the panel says is not documented, and never speak of a decision", () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const generated = generatedCase(recipe);
        const input = noticeInputOf(generated);
        const result = noticeOf("request-for-information", input);
        const { notDocumented, coding } = informationRequestOf(generated.assessment);
        expect(result.ok).toBe(notDocumented.length + coding.length > 0);
        if (!result.ok) return;
        const lines = linesOf(partsOf(result.letter));
        const items = generated.assessment.evaluation.requirements
          .filter(({ kind }) => kind === "missing-paper")
          .map(({ criterion }) => inWords(generated, criterion).provider);
        for (const item of items)
          expect(lines.some((line) => unexplained(line).startsWith(unexplained(item)))).toBe(true);
        expect(blocking(result.letter, input)).toEqual([]);
      }),
      { numRuns: count, seed: 64999 },
    );
  });
});

function written(kind: NoticeKind, input: NoticeInput): Letter {
  const result = noticeOf(kind, input);
  if (!result.ok) throw new Error(result.gaps.map(({ missing }) => missing).join("; "));
  expect(blocking(result.letter, input)).toEqual([]);
  return result.letter;
}

function blocking(letter: Letter, input: NoticeInput): readonly string[] {
  return (
    [...checkNotice(letter, input), ...lintNotice(letter, input)]
      // Under Medicare Advantage the words go into a form, and the letter alone is refused.
      .filter(({ severity, rule }) => severity === "blocking" && rule !== "required-form")
      .map(({ text }) => text)
  );
}

function saidByPanel({ assessment }: GeneratedCase): Said {
  const { evaluation, facts } = assessment;
  const request = facts["request"];
  const received =
    typeof request === "object" && request !== null && "receivedAt" in request
      ? String(request.receivedAt)
      : "";
  return {
    unmet: evaluation.criteria
      .flatMap(({ criterion, status }) =>
        criterion.advisory !== true && (status === "not-met" || status === "not-documented")
          ? [`${status}: ${criterion.title}`]
          : [],
      )
      .toSorted(),
    received: longDate(received, zone),
  };
}

function saidBySummary({ record, assessment }: GeneratedCase): Said {
  const text = narrativeText(narrativeOf(record, assessment));
  const { recommendation } = assessment.evaluation;
  expect(text).toContain(recommendationWords[recommendation].sentence);
  const unmet = [...text.matchAll(/^(.+) \((not met|not documented)\): /gm)].map(
    ([, title = "", status = ""]) => `${status.replace(" ", "-")}: ${title}`,
  );
  const [, date = "", time = "", offset = ""] =
    /Received: (\w+ \d+, \d+), (\d+:\d+ [AP]M) UTC(\S*)\./.exec(text) ?? [];
  const instant = Date.parse(`${date} ${time} GMT${offset.replace("−", "-")}`);
  return { unmet: unmet.toSorted(), received: longDate(instant, zone) };
}

/** The copy's own titles are those of the newest version; they are compared as the criteria they name. */
function saidByCopy(
  copied: readonly string[],
  lines: readonly string[],
  generated: GeneratedCase,
): Said {
  const unmet = copied.flatMap((line, at) => {
    const [, nurse] = /^Criterion: “(.*)”$/.exec(line) ?? [];
    if (nurse === undefined) return [];
    const found = generated.assessment.evaluation.criteria.find(
      ({ criterion }) => inWords(generated, criterion).nurse === nurse,
    );
    const verdict = copied.slice(at + 1).find((one) => one.startsWith("Finding: ")) ?? "";
    const status = verdict.includes("Not met") ? "not-met" : "not-documented";
    return [`${status}: ${found?.criterion.title ?? nurse}`];
  });
  const received = lines.find((line) => line.startsWith("Request received: ")) ?? "";
  return { unmet: unmet.toSorted(), received: received.replace("Request received: ", "") };
}

/** The reasons the letter names to the member, in its own plain titles. */
function saidToMember(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => /^Reason(?: \d+)?: (.*)$/.exec(line)?.[1] ?? []).toSorted();
}

function plainTitles(generated: GeneratedCase, unmet: readonly string[]): readonly string[] {
  return generated.assessment.evaluation.criteria
    .filter(({ criterion, status }) => unmet.includes(`${status}: ${criterion.title}`))
    .map(({ criterion }) => inWords(generated, criterion).title)
    .toSorted();
}

/** A line as it was before abbreviations were spelled out in it. */
function unexplained(line: string): string {
  return line.replaceAll(/ \([^)]*\)/g, "");
}

function inWords({ assessment: { set, parameters } }: GeneratedCase, criterion: Criterion) {
  return criterionInWords(set, criterion, parameters);
}

/** The lines of a letter with the numbers of its numbered lists, as its PDF has them. */
function printed(parts: readonly NoticePart[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === "list"
      ? part.items.map((item, at) => (part.ordered === true ? `${String(at + 1)}. ${item}` : item))
      : [part.text],
  );
}

/** What the review would ask for, as items of a list. */
function missingPaper(generated: GeneratedCase): readonly string[] {
  return informationRequestOf(generated.assessment).notDocumented.map(
    ({ criterion }) => inWords(generated, criterion).help,
  );
}

/** What a letter against a request says can still be sent, up to the next heading. */
function stillToSend(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.endsWith("you can still send them:"));
  const end = lines.indexOf("Free copies");
  return start === -1 ? [] : lines.slice(start + 1, end);
}

async function pdfText(letter: Letter, { now }: NoticeInput): Promise<string> {
  const pdf = await noticePdf(
    {
      parts: [...partsOf(letter), ...copyOf(letter)],
      title: letter.title,
      footer: "REF-77",
      writtenAt: now,
    },
    letterFonts,
  );
  if (!pdf.ok) throw new Error(`signs missing: ${pdf.missing.join()}`);
  return (await readPdf(pdf.bytes)).text;
}
