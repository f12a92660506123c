import fc from "fast-check";
import { expect, test } from "vitest";
import { readableBundle } from "../pages/readable-bundle.ts";
import { coccyx, offered } from "./offered-for-test.ts";
import { syntheaPatient } from "./synthea-patient-for-test.ts";

test("a patient of Synthea offers what was found and done, and shows what was planned and prescribed", () => {
  const all = offered(syntheaPatient, coccyx, { receivedOn: "2026-03-01" });
  const values = [...all].flatMap(([path, offer]) =>
    "value" in offer ? [[path, offer.value]] : [],
  );
  expect(Object.fromEntries(values)).toEqual({
    "presentation.onsetDate": "2025-09-02",
    "presentation.painBaseline": 8,
    "presentation.painCurrent": 6,
    "conservative.physicalTherapy.sessions": 6,
    "conservative.physicalTherapy.firstSession": "2025-10-06",
    "conservative.physicalTherapy.lastSession": "2025-12-01",
    "conservative.physicalTherapy.weeks": 8,
    "conservative.therapyEpisodes": [
      { kind: "physical-therapy", first: "2025-10-06", last: "2025-12-01", sessions: 6 },
    ],
    "conservative.medication.trials": [{ drug: "ibuprofen", start: "2025-09-04" }],
    "conservative.months": 2,
  });
});

test("every resource of a patient of Synthea is a line, none of it code", () => {
  const { pages } = readableBundle(syntheaPatient);
  const text = pages.map((page) => page.text).join("");
  for (const line of [
    "Pain in the coccyx (finding), since 09/02/2025, recorded 09/04/2025",
    "Pain severity 8 of 10, 09/04/2025",
    "Visit: Encounter for check up (procedure), 09/04/2025",
    "Prescribed: Naproxen sodium 220 MG Oral Tablet, 09/04/2025",
    "Planned: Physical therapy procedure",
    "Immunization: Influenza, seasonal, injectable, preservative free, completed",
  ]) {
    expect(text).toContain(`\n${line}\n`);
  }
  expect(text).not.toContain(btoa("Chief complaint: pain"));
});

test("any JSON at all is read without an error, and places always lie on their pages", () => {
  const types = [
    "Condition",
    "Observation",
    "Claim",
    "MedicationRequest",
    "QuestionnaireResponse",
    "Goal",
  ];
  const keys = [
    "code",
    "status",
    "item",
    "coding",
    "text",
    "note",
    "valueQuantity",
    "answer",
    "period",
    "entry",
  ];
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1, 1e9, "", " M53.3", "2026-13-45", "final", "a\nb"),
      fc.array(tie("json"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie("json"), { maxKeys: 4 }),
    ),
  }));
  const resource = fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...keys), json, { maxKeys: 6 }))
    .map(([resourceType, fields]) => ({ ...fields, resourceType }));
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 5 }), json, (resources, other) => {
      readableBundle(other);
      const bundle = { resourceType: "Bundle", entry: resources.map((one) => ({ resource: one })) };
      const { pages, entries } = readableBundle(bundle);
      for (const { page, span, sentence } of entries) {
        expect(pages[page - 1]?.text.slice(span.start, span.end)).toBe(sentence);
      }
      for (const offer of offered(bundle).values()) expect(offer).toBeDefined();
    }),
    { numRuns: 200 },
  );
});
