import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amountInWords,
  answerInWords,
  type AnswerKind,
  answerState,
  criteriaSets,
  dayInWords,
  defaultParameters,
  documentationOnly,
  type EntryField,
  type FactDefinition,
  narrativeWordsOf,
  notDocumented,
  parseCase,
  readerOf,
  treeFrom,
} from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import {
  circumstanceSentences,
  clinicalSummaryOf,
  clinicalSummaryText,
} from "./clinical-summary.ts";
import { answersOutsideCriteria } from "./outside-criteria.ts";

const member = { name: "Sample, Person", memberId: "SYN-1", dateOfBirth: "1974-02-11" };

/** Ten sample cases, read aloud and reviewed: a changed wording shows as a changed line of this file. */
const reviewed: readonly (readonly [
  set: string,
  file: string,
  who: Partial<typeof member> & { sex?: "female" | "male" | "x" },
])[] = [
  ["sacrococcygeal-64999", "01-source-case", { sex: "female" }],
  ["sacrococcygeal-64999", "02-impar-met", {}],
  ["sacrococcygeal-64999", "06-pt-not-tolerated", { dateOfBirth: "" }],
  ["sacrococcygeal-64999", "09-paper-missing-only", { sex: "male", dateOfBirth: "1945-05-01" }],
  ["sacrococcygeal-64999", "10-red-flag-positive-block", {}],
  ["sacrococcygeal-64999", "14-coccygectomy-mobility-or-spicule", {}],
  ["sacrococcygeal-64999", "16-just-received", {}],
  ["sacroiliac-joint", "03-tests-not-documented", {}],
  ["sacroiliac-joint", "07-repeat-50-for-3-months", { sex: "x" }],
  ["sacroiliac-joint", "14-ultrasound-radiculopathy-too-early", {}],
];

function example(set: string, file: string) {
  const folder = join(import.meta.dirname, "../../../criteria/sets", set, "examples");
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")));
  if (!parsed.ok) throw new Error(file);
  return assessAnswers(parsed.case.set, parsed.case.parameters, parsed.case.facts);
}

test("ten sample cases read as they were reviewed", async () => {
  const text = reviewed
    .map(([set, file, who]) => {
      const summary = clinicalSummaryOf({ member: { ...member, ...who } }, example(set, file));
      return `${set} ${file}\n\n${clinicalSummaryText(summary).replaceAll("\n", "\n\n")}\n`;
    })
    .join("\n\n");
  await expect(text).toMatchFileSnapshot("./clinical-summaries.reviewed.txt");
});

test.each([
  [{ dateOfBirth: "1974-02-11" }, "The member is 52 years old."],
  [{ dateOfBirth: "2018-02-11", sex: "male" }, "The member is an 8-year-old male."],
  [{ dateOfBirth: "2015-02-11", sex: "male" }, "The member is an 11-year-old male."],
  [{ dateOfBirth: "1945-05-01", sex: "female" }, "The member is an 80-year-old female."],
  [{ dateOfBirth: "1916-01-01", sex: "female" }, "The member is a 110-year-old female."],
  [{ dateOfBirth: "1974-03-03", sex: "female" }, "The member is a 51-year-old female."],
  [{ dateOfBirth: "1974-02-11", sex: "x" }, "The member is 52 years old. The recorded sex is X."],
  [{ dateOfBirth: "" }, "The member’s date of birth is not recorded."],
  [
    { dateOfBirth: "", sex: "female" },
    "The member’s date of birth is not recorded. The recorded sex is female.",
  ],
  [{ dateOfBirth: "2030-01-01" }, "The member’s age can’t be calculated from the dates entered."],
] as const)("of %j it says: %s", (who, words) => {
  const [first] = clinicalSummaryOf(
    { member: { ...member, ...who } },
    example("sacroiliac-joint", "01-diagnostic-met"),
  );
  expect(first?.[0]?.text).toBe(words);
});

test("what speaks of a circumstance is told in the summary's own sentences, and nothing else", () => {
  const stopped = example("sacrococcygeal-64999", "06-pt-not-tolerated");
  expect(circumstanceSentences(stopped, "access")).toEqual([
    "Therapy was not completed because it was not tolerated.",
  ]);
  expect(
    circumstanceSentences(example("sacrococcygeal-64999", "16-just-received"), "access"),
  ).toEqual([]);
  expect(circumstanceSentences(stopped, "anything else")).toEqual([]);
});

test.each(criteriaSets)(
  "no answer about a circumstance is dropped in $id $version, whatever procedure is requested",
  (set) => {
    for (const [circumstance, paths] of Object.entries(narrativeWordsOf(set).circumstances ?? {})) {
      for (const fact of set.facts.filter(({ path }) => paths.includes(path))) {
        if (fact.answer.kind !== "choice") continue;
        const procedure = set.facts.find(({ path }) => path === set.procedures.fact)?.answer;
        const requested = procedure?.kind === "choice" ? procedure.options : [];
        expect(requested.length).toBeGreaterThan(0);
        for (const { value } of fact.answer.options) {
          for (const { value: asked } of requested) {
            const assessment = assessAnswers(
              set,
              defaultParameters(set),
              treeFrom([
                [set.procedures.fact, asked],
                [fact.path, value],
              ]),
            );
            expect(circumstanceSentences(assessment, circumstance)).not.toEqual([]);
          }
        }
      }
    }
  },
);

const sets = [...criteriaSets, documentationOnly];

describe.each(sets)("the clinical summary of $id $version", (set) => {
  const parameters = defaultParameters(set);
  const words = narrativeWordsOf(set);
  const summaryOf = (answers: readonly (readonly [string, unknown])[]) =>
    clinicalSummaryOf({}, assessAnswers(set, parameters, treeFrom(answers)));

  test("has authored words for every answer to every question", () => {
    if (set.id === documentationOnly.id) return;
    for (const fact of set.facts) {
      for (const answer of answersTo(fact.answer)) {
        const sentence = summaryOf([[fact.path, answer]])
          .flat()
          .find(({ facts }) => facts.includes(fact.path));
        expect(sentence).toBeDefined();
        expect(sentence?.text).not.toBe(`${fact.label}: ${answerInWords(fact, answer)}.`);
      }
    }
    const named = words.missing.flatMap(({ facts }) => facts);
    const missed = set.facts.filter(({ isSupplementary }) => isSupplementary !== true);
    expect(missed.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([]);
  });

  test("the three kinds of silence are three phrases, and none is a no", () => {
    const missed = set.facts.filter(
      ({ canBeNotDocumented, isSupplementary }) => canBeNotDocumented && isSupplementary !== true,
    );
    for (const fact of missed) {
      const silent = clinicalSummaryText(summaryOf([[fact.path, notDocumented]]));
      const open = clinicalSummaryText(summaryOf([]));
      expect(silent).toContain("The record does not document ");
      expect(open).not.toContain("The record does not document ");
      expect(open).toContain("Not reviewed yet: ");
    }
  });

  test("misses nothing of what only adds to the record", () => {
    const nothing = clinicalSummaryText(summaryOf([]));
    for (const fact of set.facts.filter(({ isSupplementary }) => isSupplementary === true))
      expect(clinicalSummaryText(summaryOf([[fact.path, notDocumented]]))).toBe(nothing);
  });

  const anyAnswers = fc.tuple(
    ...set.facts.map((fact) => anyAnswer(fact).map((answer) => [fact.path, answer] as const)),
  );

  test("tells every answer it is to tell, nothing else, and reads as sentences", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const assessment = assessAnswers(set, parameters, treeFrom(answers));
        const summary = clinicalSummaryOf({ member }, assessment);
        const text = clinicalSummaryText(summary);
        const elsewhere = answersOutsideCriteria(assessment)
          .filter(({ why }) => why === "other-procedure")
          .map(({ path }) => path);
        const answered = set.facts.filter(
          ({ path }) => answerState(readerOf(path)(assessment.facts)) === "value",
        );
        const told = summary.flat().flatMap(({ facts }) => facts);
        const expected = answered
          .map(({ path }) => path)
          .filter((path) => !elsewhere.includes(path));
        expect(told.toSorted()).toEqual(expected.toSorted());
        for (const fact of answered.filter(({ path }) => !elsewhere.includes(path)))
          for (const value of literalsOf(fact.answer, readerOf(fact.path)(assessment.facts)))
            expect(text).toContain(value);
        expect(text).not.toMatch(
          /\b(undefined|null|NaN)\b|\[object| {2}|\b[Aa] [aeio]|[{}[\]]|\.\.|\( |,,| [.,;]/,
        );
        for (const { text: sentence } of summary.flat())
          expect(sentence).toMatch(/^\p{Lu}.*[.!?]$/su);
      }),
      { numRuns: 60 },
    );
  });

  test("a sentence rests on nothing but the answers it names", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { facts } = assessAnswers(set, parameters, treeFrom(answers));
        const summary = clinicalSummaryOf({}, assessAnswers(set, parameters, facts));
        for (const sentence of summary.flat().filter((one) => one.facts.length > 0)) {
          const alone = summaryOf(sentence.facts.map((path) => [path, readerOf(path)(facts)]));
          expect(alone.flat().map(({ text }) => text)).toContain(sentence.text);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** Each option of a question, or some value of its kind. */
function answersTo(kind: AnswerKind): readonly unknown[] {
  switch (kind.kind) {
    case "choice":
      return kind.options.map(({ value }) => value);
    case "many":
      return [[], ...kind.options.map(({ value }) => [value])];
    case "number":
      return [0, 1, 7];
    case "date":
      return ["2025-06-14"];
    case "partial-date":
      return ["2025-06"];
    case "instant":
      return ["2026-03-02T09:00:00-06:00"];
    case "exactly":
      return [kind.value];
    case "codes":
      return [["M53.3"]];
    case "text":
      return ["as written"];
    case "entries":
      return [
        [],
        [Object.fromEntries(kind.fields.map(({ name, answer }) => [name, answersTo(answer)[0]]))],
      ];
  }
}

function anyAnswer({ answer, canBeNotDocumented }: FactDefinition): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: anyValue(answer) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: canBeNotDocumented ? 2 : 0, arbitrary: fc.constant(notDocumented) },
  );
}

const texts = ["gabapentin", "no mass.", "seen by  two\nclinics", "ibuprofen"];
const days = ["2025-01-31", "2025-06-14", "2025-12-01"];

function anyValue(kind: AnswerKind): fc.Arbitrary<unknown> {
  switch (kind.kind) {
    case "choice":
      return fc.constantFrom(...kind.options.map(({ value }) => value));
    case "many":
      return fc.subarray(kind.options.map(({ value }) => value));
    case "number":
      return fc.integer({ min: 0, max: Math.min(kind.max ?? 30, 30) });
    case "date":
    case "partial-date":
      return fc.constantFrom(...days);
    case "text":
      return fc.constantFrom(...texts);
    case "codes":
      return fc.subarray(["M53.3", "M46.1"], { minLength: 1 });
    case "instant":
      return fc.constant("2026-03-02T09:00:00-06:00");
    case "exactly":
      return fc.constant(kind.value);
    case "entries":
      return fc.array(
        fc.tuple(...kind.fields.map(anyField)).map((row) => Object.fromEntries(row)),
        {
          maxLength: 2,
        },
      );
  }
}

function anyField({ name, required, answer }: EntryField) {
  const values = required
    ? anyValue(answer)
    : fc.oneof(anyValue(answer), fc.constantFrom(undefined, notDocumented));
  return values.map((value) => [name, value] as const);
}

/** What of an answer can be looked for in the text whatever its phrase: amounts, days, codes, and words as typed. */
function literalsOf(kind: AnswerKind, answer: unknown): readonly string[] {
  switch (kind.kind) {
    case "number":
      return answer === 0 ? [] : [amountInWords(Number(answer), kind.unit)];
    case "date":
    case "partial-date":
    case "instant":
      return [dayInWords(String(answer))];
    case "text":
      return [String(answer).replaceAll(/\s+/g, " ").trim()];
    case "codes":
      return Array.isArray(answer) ? answer.map(String) : [];
    case "entries":
      return Array.isArray(answer)
        ? answer.flatMap((row: Readonly<Record<string, unknown>>) =>
            kind.fields.flatMap(({ name, answer: field }) =>
              field.kind !== "choice" && answerState(row[name]) === "value" && row[name] !== 0
                ? literalsOf(field, row[name])
                : [],
            ),
          )
        : [];
    case "choice":
    case "many":
    case "exactly":
      return [];
  }
}
