import { expect, test } from "vitest";
import { readableBundle } from "../pages/readable-bundle.ts";
import {
  billed,
  bundleOf,
  coccyxPain,
  concept,
  condition,
  medication,
  offered,
  points,
  procedure,
  report,
  score,
} from "./offered-for-test.ts";

const member = {
  resourceType: "Patient",
  id: "ada",
  identifier: [{ system: "urn:plan", value: "M-1" }],
};
const parent = { resourceType: "Patient", id: "parent" };
const coverage = {
  resourceType: "Coverage",
  id: "cover",
  subscriber: { reference: "Patient/parent" },
  beneficiary: { reference: "urn:uuid:ada" },
};
const claim = {
  resourceType: "Claim",
  id: "claim",
  patient: { reference: "Patient/ada" },
  insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/cover" } }],
};

/** One resource of each kind that answers a question. */
const kinds = (who: object): readonly object[] => {
  const subject = { subject: who };
  const patient = { patient: who };
  return [
    condition(concept("icd", "C50.911"), subject),
    { ...coccyxPain(), ...subject },
    score(points(8), "2026-01-20", subject),
    procedure(concept("cpt", "97110"), "2026-01-05", subject),
    billed([{ code: "97140", on: "2026-01-06" }], patient),
    medication("MedicationStatement", { text: "gabapentin" }, subject),
    report(concept("cpt", "72220"), "Sitting and standing views. Coccyx fracture.", subject),
    {
      resourceType: "QuestionnaireResponse",
      id: "answers",
      status: "completed",
      item: [{ linkId: "presentation.painBaseline", answer: [{ valueInteger: 8 }] }],
      ...subject,
    },
  ];
};

function values(...resources: readonly object[]): readonly string[] {
  return [...offered(bundleOf(...resources))].flatMap(([path, one]) =>
    "shown" in one ? [] : [path],
  );
}

test("what is about somebody else than the member is shown and offered for no question", () => {
  for (const who of [
    { reference: "Patient/parent" },
    { reference: "urn:uuid:parent" },
    { reference: "Patient/never-sent" },
    { reference: "Group/household" },
    { identifier: { system: "urn:plan", value: "M-2" } },
  ]) {
    for (const resource of kinds(who)) {
      const bundle = [claim, coverage, parent, member, resource];
      expect(values(...bundle)).toEqual([]);
      const text = readableBundle(bundleOf(...bundle)).pages.map((page) => page.text);
      expect(text.join("\n")).toContain(", not shown to be about the member");
    }
  }
});

test("what is about the member is offered, however the member is named", () => {
  for (const who of [
    { reference: "Patient/ada" },
    { reference: "urn:uuid:ada" },
    { identifier: { system: "urn:plan", value: "M-1" } },
    { identifier: { system: "urn:clinic", value: "77" } },
    { display: "Ada" },
  ]) {
    for (const resource of kinds(who)) {
      const bundle = [claim, coverage, parent, member, resource];
      expect(values(...bundle)).not.toEqual([]);
    }
  }
});

test("without a claim the only patient counts; of several, nobody knows which one is the member", () => {
  const flag = condition(concept("icd", "C50.911"), { subject: { reference: "Patient/ada" } });
  expect(values(flag)).toEqual(["presentation.redFlags"]);
  expect(values(member, flag)).toEqual(["presentation.redFlags"]);
  expect(values(parent, flag)).toEqual([]);
  expect(values(member, parent, flag)).toEqual([]);
});

test("an observation that looks at somebody other than its patient is offered for no question", () => {
  const at = (focus: string) =>
    score(points(8), "2026-01-20", {
      subject: { reference: "Patient/ada" },
      focus: [{ reference: focus }],
    });
  expect(values(member, parent, claim, at("Patient/parent"))).toEqual([]);
  expect(values(claim, coverage, member, at("RelatedPerson/child"))).toEqual([]);
  expect(values(claim, coverage, member, at("Patient/ada"))).not.toEqual([]);
});
