import { expect, test } from "vitest";
import * as z from "zod/mini";
import { importLine } from "./import-line.ts";

const subject = { reference: "Patient/member" };
const coding = (system: string, code: string) => ({ coding: [{ system, code }] });
const cpt = "http://www.ama-assn.org/go/cpt";
const score = (id: string, effectiveDateTime: string, value: number) => ({
  resourceType: "Observation",
  id,
  subject,
  status: "final",
  code: coding("http://loinc.org", "72514-3"),
  effectiveDateTime,
  valueQuantity: { value },
});
const resources = [
  {
    resourceType: "Claim",
    id: "request",
    status: "active",
    use: "preauthorization",
    identifier: [{ value: "PA-1" }],
    patient: subject,
    diagnosis: [
      {
        sequence: 1,
        diagnosisCodeableConcept: coding("http://hl7.org/fhir/sid/icd-10-cm", "M533"),
      },
    ],
    item: [{ sequence: 1, productOrService: coding(cpt, "64999") }],
  },
  { resourceType: "Patient", id: "member", name: [{ text: "Nora Testcase" }] },
  {
    resourceType: "Condition",
    id: "pain",
    subject,
    code: coding("http://hl7.org/fhir/sid/icd-10-cm", "M53.3"),
    onsetDateTime: "2025-03-01",
  },
  score("first", "2025-04-01", 8),
  score("last", "2026-04-01", 6),
  score("again", "2026-04-01", 6),
  {
    resourceType: "DiagnosticReport",
    id: "films",
    subject,
    status: "final",
    code: coding(cpt, "72220"),
    effectiveDateTime: "2026-02-01",
    conclusion: "Coccygeal mobility of 30 degrees on sitting films.",
  },
  {
    resourceType: "DocumentReference",
    id: "visit",
    status: "current",
    subject,
    description: "bundle",
    date: "2026-03-01",
    content: [
      {
        attachment: {
          data: btoa(
            "She used a coccyx cushion for six weeks without relief. She denies weight loss.",
          ),
        },
      },
    ],
  },
];
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
};

const lineShape = z.looseObject({
  case: z.looseObject({ criteriaSet: z.string() }),
  proposals: z.array(z.looseObject({ path: z.string(), source: z.looseObject({}) })),
});

test("what resources, their words and papers say is offered for its question, with its place", async () => {
  const line = await importLine(bundle, { name: "request.json", now: "2026-11-30T11:00:00Z" });
  const { case: file, proposals } = lineShape.parse(JSON.parse(line.text));
  expect(file.criteriaSet).toMatch(/^sacrococcygeal-64999@/);
  const offered = (path: string) => proposals.filter((one) => one.path === path);
  expect(offered("request.diagnosisCodes")).toMatchObject([{ kind: "value", value: ["M53.3"] }]);
  expect(offered("presentation.painBaseline")).toMatchObject([
    {
      kind: "value",
      value: 8,
      source: {
        document: "request.json",
        resource: "Observation/first",
        path: "Observation.valueQuantity",
        date: "2025-04-01",
      },
    },
  ]);
  expect(offered("presentation.painCurrent")).toMatchObject([{ value: 6 }]);
  expect(offered("imaging.dynamicSitting")).toMatchObject([
    {
      value: "yes",
      source: {
        document: "request.json",
        resource: "DiagnosticReport/films",
        path: "DiagnosticReport.conclusion",
      },
    },
  ]);
  expect(offered("conservative.cushion")).toMatchObject([
    { value: "yes", source: { document: "bundle.txt", resource: "DocumentReference/visit" } },
  ]);
  expect(offered("request.receivedAt")).toEqual([]);
  // What is denied is no finding.
  expect(
    offered("presentation.redFlags").map((one) => [one["kind"], one["value"], one["denies"]]),
  ).toEqual([["passages", undefined, "weight-loss"]]);
});
