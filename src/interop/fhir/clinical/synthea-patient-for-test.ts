/**
 * A patient as the generator Synthea writes one (R4, US Core): every entry under `urn:uuid`, conditions, visits and
 * procedures in SNOMED CT, a Claim and an ExplanationOfBenefit for each visit, drugs as clinical drugs, notes as base64.
 * Written by hand from its shape; nobody in it exists.
 */
const urls = {
  snomed: "http://snomed.info/sct",
  loinc: "http://loinc.org",
  rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm",
  cvx: "http://hl7.org/fhir/sid/cvx",
} as const;

function coded(system: keyof typeof urls, code: string, display: string): object {
  return { coding: [{ system: urls[system], code, display }], text: display };
}

const subject = { reference: "urn:uuid:patient" };
const provider = {
  reference: "Organization?identifier=https://github.com/synthetichealth/synthea|clinic-1",
  display: "CAPE COD SPINE CENTER",
};

function entry(resource: {
  readonly resourceType: string;
  readonly id: string;
  readonly [key: string]: unknown;
}): object {
  return {
    fullUrl: `urn:uuid:${resource.id}`,
    resource,
    request: { method: "POST", url: resource.resourceType },
  };
}

/** A visit with what Synthea writes beside it: its claim, and what the payer made of that. */
function visit(id: string, day: string, code: object, reason: string): readonly object[] {
  const period = { start: `${day}T09:11:09-05:00`, end: `${day}T09:26:09-05:00` };
  const item = [
    { sequence: 1, productOrService: code, encounter: [{ reference: `urn:uuid:${id}` }] },
  ];
  const diagnosis = [{ sequence: 1, diagnosisReference: { reference: `urn:uuid:${reason}` } }];
  return [
    entry({
      resourceType: "Encounter",
      id,
      ...{ status: "finished", class: { code: "AMB" }, type: [code], subject, period },
      serviceProvider: provider,
    }),
    entry({
      resourceType: "Claim",
      id: `${id}-claim`,
      ...{ status: "active", use: "claim", patient: subject, billablePeriod: period },
      ...{ created: period.end, diagnosis, item },
    }),
    entry({
      resourceType: "ExplanationOfBenefit",
      id: `${id}-eob`,
      contained: [{ resourceType: "Coverage", id: "coverage", type: { text: "Medicaid" } }],
      ...{ status: "active", use: "claim", outcome: "complete", patient: subject },
      ...{
        billablePeriod: {
          start: period.start,
          end: `${String(Number(day.slice(0, 4)) + 1)}-01-01`,
        },
      },
      item: [
        { ...item[0], category: coded("snomed", "1", "Medical care"), servicedPeriod: period },
      ],
    }),
  ];
}

function therapy(id: string, day: string): object {
  return entry({
    resourceType: "Procedure",
    id,
    ...{ status: "completed", subject, reasonReference: [{ reference: "urn:uuid:pain" }] },
    code: coded("snomed", "91251008", "Physical therapy procedure (regime/therapy)"),
    performedPeriod: { start: `${day}T10:00:00-05:00`, end: `${day}T10:45:00-05:00` },
  });
}

function score(id: string, day: string, value: number): object {
  return entry({
    resourceType: "Observation",
    id,
    ...{ status: "final", subject, effectiveDateTime: `${day}T09:11:09-05:00` },
    code: coded(
      "loinc",
      "72514-3",
      "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    ),
    valueQuantity: { value, unit: "{score}", system: "http://unitsofmeasure.org", code: "{score}" },
  });
}

const active = (code: string) => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code }],
});
const checkup = coded("snomed", "185349003", "Encounter for check up (procedure)");

export const syntheaPatient = {
  resourceType: "Bundle",
  type: "transaction",
  entry: [
    entry({
      resourceType: "Patient",
      id: "patient",
      ...{
        name: [{ use: "official", family: "Example123", given: ["Vera456"] }],
        gender: "female",
      },
      birthDate: "1981-04-02",
    }),
    ...visit("v1", "2025-09-04", checkup, "pain"),
    entry({
      resourceType: "Condition",
      id: "pain",
      ...{ clinicalStatus: active("active"), subject, onsetDateTime: "2025-09-02T09:11:09-04:00" },
      recordedDate: "2025-09-04T09:11:09-04:00",
      code: coded("snomed", "34789001", "Pain in the coccyx (finding)"),
    }),
    entry({
      resourceType: "Condition",
      id: "sinusitis",
      ...{
        clinicalStatus: active("resolved"),
        subject,
        onsetDateTime: "2011-01-02T09:11:09-05:00",
      },
      code: coded("snomed", "444814009", "Viral sinusitis (disorder)"),
    }),
    score("s1", "2025-09-04", 8),
    score("s2", "2026-02-16", 6),
    ...["2025-10-06", "2025-10-13", "2025-10-20", "2025-11-03", "2025-11-17", "2025-12-01"].map(
      (day, at) => therapy(`t${String(at + 1)}`, day),
    ),
    ...visit("v2", "2026-02-16", checkup, "pain"),
    entry({
      resourceType: "MedicationRequest",
      id: "rx",
      ...{ status: "stopped", intent: "order", subject, authoredOn: "2025-09-04T09:11:09-04:00" },
      medicationCodeableConcept: coded("rxnorm", "849574", "Naproxen sodium 220 MG Oral Tablet"),
    }),
    entry({
      resourceType: "MedicationAdministration",
      id: "given",
      ...{ status: "completed", subject, effectiveDateTime: "2025-09-04T09:11:09-04:00" },
      medicationCodeableConcept: coded("rxnorm", "310965", "ibuprofen 200 MG Oral Tablet"),
    }),
    entry({
      resourceType: "CarePlan",
      id: "plan",
      ...{
        status: "active",
        intent: "order",
        subject,
        period: { start: "2025-09-04T09:11:09-04:00" },
      },
      category: [coded("snomed", "408869004", "Musculoskeletal care")],
      activity: [
        {
          detail: {
            code: coded("snomed", "91251008", "Physical therapy procedure"),
            status: "in-progress",
          },
        },
      ],
    }),
    entry({
      resourceType: "DiagnosticReport",
      id: "note",
      ...{ status: "final", subject, effectiveDateTime: "2025-09-04T09:11:09-04:00" },
      code: coded("loinc", "34117-2", "History and physical note"),
      presentedForm: [
        { contentType: "text/plain; charset=utf-8", data: btoa("Chief complaint: pain") },
      ],
    }),
    entry({
      resourceType: "Immunization",
      id: "shot",
      ...{ status: "completed", patient: subject, occurrenceDateTime: "2025-09-04T09:11:09-04:00" },
      vaccineCode: coded("cvx", "140", "Influenza, seasonal, injectable, preservative free"),
    }),
  ],
} as const;
