import { expect, test } from "vitest";
import { type CriteriaSet, referenceOf } from "#criteria";
import { questionnaireResponseOf } from "../questionnaire/index.ts";
import { readableBundle } from "../pages/readable-bundle.ts";
import {
  bundleOf,
  coccyx,
  concept,
  condition,
  joint,
  offered,
  points,
  score,
} from "./offered-for-test.ts";

/** A response to our own questionnaire with these answers. */
function responseOf(answers: Readonly<Record<string, unknown>>, set: CriteriaSet = coccyx): object {
  const record = { criteriaSet: referenceOf(set), answers, citations: {} };
  const response = questionnaireResponseOf(record, {
    author: { reference: "Practitioner/p", display: "Dr. Example" },
    authored: "2026-03-01T10:00:00Z",
    subject: { reference: "Patient/1" },
    coverage: [{ reference: "Coverage/1" }],
  });
  return { ...response, id: "qr-1" };
}

const answers = {
  presentation: { redFlags: [], painBaseline: 7, fracture: "not-documented" },
  conservative: {
    levatorAniTherapy: "no",
    medication: { trials: [{ drug: "gabapentin", painBefore: 8, painAfter: 6 }] },
  },
  priorInterventions: [],
} as const;

test("a response to our questionnaire offers each answer, no, none and not documented too", () => {
  const all = offered(bundleOf(responseOf(answers)));
  expect(all.get("presentation.redFlags")).toEqual({ value: [] });
  expect(all.get("presentation.painBaseline")).toEqual({ value: 7 });
  expect(all.get("presentation.fracture")).toEqual({ value: "not-documented" });
  expect(all.get("conservative.levatorAniTherapy")).toEqual({ value: "no" });
  expect(all.get("conservative.medication.trials")).toEqual({
    value: [{ drug: "gabapentin", painBefore: 8, painAfter: 6 }],
  });
  expect(all.get("priorInterventions")).toEqual({ value: [] });
  expect([...all.keys()].toSorted()).toEqual([
    "conservative.levatorAniTherapy",
    "conservative.medication.trials",
    "presentation.fracture",
    "presentation.painBaseline",
    "presentation.redFlags",
    "priorInterventions",
  ]);
});

test("each answer stands on a line of its own, with who gave it and where it is in the response", () => {
  const { pages, entries } = readableBundle(bundleOf(responseOf(answers)));
  const pain = entries.find(({ fact }) => fact?.path === "presentation.painBaseline");
  expect(pain).toMatchObject({
    resource: "QuestionnaireResponse/qr-1",
    informationOrigin: "manual",
    informationAuthor: "Dr. Example",
    date: "2026-03-01",
  });
  expect(pain?.path).toMatch(/^QuestionnaireResponse\.item\[/);
  expect(pain?.sentence).toContain("7");
  for (const { page, span, sentence } of entries) {
    expect(pages[page - 1]?.text.slice(span.start, span.end)).toBe(sentence);
  }
});

test("an answer and data that contradict each other are both shown, and none is chosen", () => {
  const bundle = bundleOf(
    responseOf(answers),
    score(points(4), "2026-02-01"),
    condition(concept("icd", "C18.7", "Colon cancer")),
  );
  const all = offered(bundle);
  expect(all.get("presentation.painBaseline")).toMatchObject({ conflict: [7, 4] });
  expect(all.get("presentation.redFlags")).toHaveProperty("conflict");
});

test("an answer that was entered in error is shown and offers nothing", () => {
  const all = offered(bundleOf({ ...responseOf(answers), status: "entered-in-error" }));
  expect(all.get("presentation.painBaseline")).toEqual({ shown: ["entered in error"] });
  expect([...all.values()].every((offer) => "shown" in offer)).toBe(true);
});

test("a form of others answers what its items name as our questions, and nothing else", () => {
  const item = (linkId: string, valueDecimal: number) => ({
    linkId,
    text: "Pain",
    answer: [{ valueDecimal }],
  });
  const form = {
    resourceType: "QuestionnaireResponse",
    id: "q2",
    status: "completed",
    questionnaire: "http://example.org/fhir/Questionnaire/other",
    item: [item("presentation.painBaseline", 6), item("pain-now", 3)],
  };
  expect([...offered(bundleOf(form))]).toEqual([["presentation.painBaseline", { value: 6 }]]);
  expect([...offered(bundleOf(form), joint)]).toEqual([
    ["presentation.painBaseline", { value: 6 }],
  ]);
});

test("an answer that is not offered says why on its line, and a response that is refused says so at its head", () => {
  const months = { linkId: "conservative.months", answer: [{ valueString: "6" }] };
  const received = {
    linkId: "request.receivedAt",
    answer: [{ valueDateTime: "2020-01-01T00:00:00Z" }],
  };
  const origin = {
    url: "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/information-origin",
    extension: [{ url: "source", valueCode: "manual" }],
  };
  const nobody = { linkId: "q1", answer: [{ valueString: "6", extension: [origin] }] };
  const textOf = (item: readonly object[]) =>
    readableBundle(bundleOf({ ...responseOf({}), item }))
      .pages.map(({ text }) => text)
      .join("\n");
  const told = textOf([months, received]);
  expect(told).toContain("Not offered: must be a number (valueInteger or valueDecimal)");
  expect(told).toContain("Not offered: the plan answers this question itself");
  const refused = textOf([nobody]);
  expect(refused).toContain("None of its answers is offered");
  expect(refused).toContain("answer[0].extension[0] must name an author");
});
