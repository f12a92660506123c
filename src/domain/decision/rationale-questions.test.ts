import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, termsOf, treeFrom } from "#criteria";
import { isConfirmed, rationaleQuestions, subjectOf } from "./rationale-questions.ts";

const set = currentSet("sacrococcygeal-64999");
const about = { set, facts: treeFrom([["request.procedure", "ganglion-impar-injection"]]) };
const ids = set.criteria.map(({ id }) => id);
const terms = termsOf(set);
const asked = (rationale: string, reliedOn: readonly string[] = []) =>
  rationaleQuestions(rationale, "adverse", reliedOn, about).map(subjectOf);

const frames = [
  (term: string) => `Please send the ${term}.`,
  (term: string) => `There is no ${term} in the record, and I want to see it first.`,
  (term: string) => `${term}: missing.`,
  (term: string) => `She improved (${term}${/s$/i.test(term) ? "es" : "s"}) since May.`,
];
const written = [
  (term: string) => term,
  (term: string) => term.replaceAll("-", "‑"),
  (term: string) => term.replaceAll(" ", "\u00A0"),
  (term: string) => (/[A-Z]{2}/.test(term) ? term : term.toUpperCase()),
];

test("a criterion that is named is asked about unless the decision rests on it", () => {
  const named = fc
    .constantFrom(...ids)
    .chain((id) => fc.tuple(fc.constant(id), fc.constantFrom(...(terms[id] ?? []))));
  fc.assert(
    fc.property(
      named,
      fc.constantFrom(...frames),
      fc.constantFrom(...written),
      fc.subarray(ids),
      ([id, term], frame, write, others) => {
        const text = frame(write(term));
        expect(asked(text, [...others, id])).not.toContain(id);
        // A word that several criteria share means one that the decision rests on, where there is one.
        const reliedOn = others.filter(
          (other) => other !== id && !(terms[other] ?? []).includes(term),
        );
        expect(asked(text, reliedOn)).toContain(id);
      },
    ),
    { numRuns: 500 },
  );
});

describe("what is read as the name of a criterion", () => {
  test.each(["X-ray", "x rays", "xrays", "X‑Rays", "Films", "radiographs"])("%s", (word) => {
    expect(asked(`I need ${word}.`)).toContain("diagnosis.dynamic-radiographs");
  });

  test.each(["filmed", "unblocked", "the pt said so", "doses not"])("not %s alone", (words) => {
    expect(asked(`She ${words} x.`).filter((id) => !id.startsWith("medication"))).toEqual([]);
  });

  test("the longer name is meant, and the requested service names no criterion", () => {
    expect(asked("Pelvic floor therapy comes first.")).toEqual([
      "conservative.levator-ani-therapy",
    ]);
    expect(asked("The ganglion impar injection can wait.")).toEqual([]);
  });

  test("one question a sentence and criterion, with the sentence as it was written", () => {
    const questions = rationaleQuestions(
      "She is well. Send the films, every film!\nThanks.",
      "adverse",
      ["conservative.cushion"],
      about,
    );
    expect(questions.map(({ sentence }) => sentence)).toEqual(["Send the films, every film!"]);
  });
});

describe("the outcome a sentence says", () => {
  test.each([
    "The request does not meet criteria.",
    "The criteria are not met.",
    "It doesn’t satisfy the policy.",
    "I deny this.",
    "This is not medically necessary.",
  ])("an approval does not say: %s", (sentence) => {
    const [question] = rationaleQuestions(sentence, "approved", [], about);
    expect(question).toMatchObject({ kind: "outcome", sentence });
    expect(rationaleQuestions(sentence, "adverse", [], about)).toEqual([]);
  });

  test.each([
    "Criteria met.",
    "She meets all the criteria.",
    "All requirements are satisfied.",
    "The service is medically necessary.",
    "I approve this.",
  ])("a denial does not say: %s", (sentence) => {
    const [question] = rationaleQuestions(sentence, "adverse", [], about);
    expect(question).toMatchObject({ kind: "outcome", sentence });
    expect(rationaleQuestions(sentence, "approved", [], about)).toEqual([]);
  });

  test.each([
    "She does not meet the criteria.",
    "Once she meets the criteria I will look again.",
    "It would be right if the criteria are met.",
  ])("a denial may say: %s", (sentence) => {
    expect(rationaleQuestions(sentence, "adverse", [], about)).toEqual([]);
  });
});

test("a confirmed sentence stays confirmed until its words change", () => {
  const [question] = rationaleQuestions("Send the films.", "adverse", [], about);
  if (question === undefined) throw new Error("nothing was asked");
  const subject = subjectOf(question);
  const confirmed = (sentence: string) =>
    isConfirmed(question, { confirmedSentences: [{ subject, sentence }] });
  expect(confirmed("send the films")).toBe(true);
  expect(confirmed("Send the two films.")).toBe(false);
  expect(isConfirmed(question, {})).toBe(false);
});
