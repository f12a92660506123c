import fc from "fast-check";
import { concept } from "./offered-for-test.ts";

const days = fc.constantFrom(
  "2024-03-01",
  "2025-11-03",
  "2025-12-08",
  "2026-01-05",
  "2026-02-11",
  "2026-02-11",
);
const id = fc.uuid();

const diagnoses = fc.constantFrom(
  concept("icd", "M53.3", "Coccygodynia"),
  concept("snomed", "34789001"),
  concept("icd", "K64.4"),
  concept("icd", "L05.91"),
  concept("icd", "C18.7"),
  concept("icd", "G83.4"),
  concept("icd", "S32.2XXA"),
  concept("icd", "W10.9XXA"),
  concept("icd", "M51.36"),
  concept("icd", "M48.062"),
  concept("icd", "Z79.52"),
  concept("icd", "M46.1"),
);
const services = fc.constantFrom(
  ...["97110", "97140", "97161", "97810", "20560", "64999", "27096", "64625", "72220", "72197"].map(
    (code) => concept("cpt", code),
  ),
  concept("hcpcs", "E0190"),
  concept("snomed", "91251008"),
);
const drugs = fc.constantFrom(
  concept("rxnorm", "25480"),
  concept("rxnorm", "1", "Naproxen sodium 220 MG Oral Tablet"),
  concept("rxnorm", "2", "lidocaine 0.05 MG/MG Medicated Patch"),
  concept("rxnorm", "3", "apixaban 5 MG Oral Tablet"),
);
const scores = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((value) => ({ valueQuantity: { value, unit: "{score}" } })),
  fc.integer({ min: 0, max: 10 }).map((valueInteger) => ({ valueInteger })),
  fc
    .constantFrom("LA6113-0", "LA10137-0", "LA13942-0", "LA9-9")
    .map((code) => ({ valueCodeableConcept: concept("loinc", code, "3") })),
);
const reasons = fc.constantFrom(
  {},
  { reasonCode: [concept("icd", "M53.3")] },
  { reasonCode: [concept("icd", "M25.511", "Shoulder pain")] },
  { bodySite: [{ text: "Left knee" }] },
);

/** Which of a resource's states is meant: that it happened, or one of those in which it did not. */
export type Happened = "any" | "never";

/** Statuses under which nothing happened, as each kind of resource says them. */
function statuses(happened: Happened, did: readonly string[], did_not: readonly string[]) {
  return fc.constantFrom(...(happened === "never" ? did_not : [...did, ...did_not]));
}

const verification = (code: string) => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code }],
});

/** A clinical resource of any kind that our questions are read from. */
export function anyResource(happened: Happened): fc.Arbitrary<object> {
  return fc.oneof(
    fc.record({
      resourceType: fc.constant("Condition"),
      id,
      code: diagnoses,
      onsetDateTime: days,
      verificationStatus: (happened === "never"
        ? fc.constantFrom("entered-in-error")
        : fc.constantFrom("confirmed", "refuted", "provisional", "entered-in-error")
      ).map(verification),
    }),
    fc
      .tuple(
        fc.record({
          resourceType: fc.constant("Observation"),
          id,
          status: statuses(happened, ["final", "amended"], ["entered-in-error", "cancelled"]),
          code: fc.constant(concept("loinc", "72514-3")),
          effectiveDateTime: days,
        }),
        scores,
      )
      .map(([observation, value]) => ({ ...observation, ...value })),
    fc
      .tuple(
        fc.record({
          resourceType: fc.constant("Procedure"),
          id,
          status: statuses(
            happened,
            ["completed"],
            ["not-done", "entered-in-error", "preparation"],
          ),
          code: services,
          performedDateTime: days,
        }),
        reasons,
      )
      .map(([procedure, reason]) => ({ ...procedure, ...reason })),
    fc.record({
      resourceType: fc.constant("ServiceRequest"),
      id,
      status: fc.constantFrom("active", "completed", "revoked"),
      intent: fc.constant("order"),
      code: services,
      authoredOn: days,
    }),
    fc.record({
      resourceType: fc.constant("DeviceRequest"),
      id,
      status: fc.constantFrom("active", "completed"),
      codeCodeableConcept: services,
    }),
    fc.record({
      resourceType: fc.constant("MedicationRequest"),
      id,
      status: fc.constantFrom("active", "completed", "stopped"),
      medicationCodeableConcept: drugs,
      authoredOn: days,
    }),
    fc.record({
      resourceType: fc.constant("MedicationStatement"),
      id,
      status: statuses(
        happened,
        ["active", "completed"],
        ["not-taken", "entered-in-error", "intended"],
      ),
      medicationCodeableConcept: drugs,
      effectiveDateTime: days,
    }),
    fc.record({
      resourceType: fc.constant("DiagnosticReport"),
      id,
      status: statuses(happened, ["final"], ["registered", "entered-in-error", "cancelled"]),
      code: services,
      effectiveDateTime: days,
      conclusion: fc.constantFrom("No fracture.", "The coccyx is not seen."),
    }),
    fc
      .record({
        id,
        use:
          happened === "never"
            ? fc.constant("preauthorization")
            : fc.constantFrom("claim", "preauthorization"),
        code: services,
        servicedDate: days,
        modifier: fc.constantFrom("GP", "GO", "RT"),
      })
      .map(({ id: own, use, code, servicedDate, modifier }) => ({
        resourceType: "ExplanationOfBenefit",
        id: own,
        status: "active",
        use,
        item: [
          {
            sequence: 1,
            productOrService: code,
            servicedDate,
            modifier: [concept("hcpcs", modifier)],
          },
        ],
      })),
    fc.record({
      resourceType: fc.constant("FamilyMemberHistory"),
      id,
      status: fc.constant("completed"),
      condition: diagnoses.map((code) => [{ code }]),
    }),
  );
}

/** A resource that no question of these sets is about. */
export const anyUnrelated: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    resourceType: fc.constant("Immunization"),
    id,
    status: fc.constant("completed"),
    vaccineCode: fc.constant({ text: "Influenza" }),
    occurrenceDateTime: days,
  }),
  fc.record({
    resourceType: fc.constant("Observation"),
    id,
    status: fc.constant("final"),
    code: fc.constant(concept("loinc", "2345-7", "Glucose")),
    valueQuantity: fc.record({ value: fc.integer({ min: 0, max: 10 }) }),
    effectiveDateTime: days,
  }),
  fc.record({
    resourceType: fc.constant("Condition"),
    id,
    code: fc.constant(concept("icd", "I10", "Hypertension")),
    onsetDateTime: days,
  }),
  fc.record({
    resourceType: fc.constant("Encounter"),
    id,
    status: fc.constant("finished"),
    period: days.map((start) => ({ start })),
  }),
);
