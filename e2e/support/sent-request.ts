const base = "http://example.org/fhir";
const pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";
const numbers = "http://example.org/PATIENT_EVENT_TRACE_NUMBER";
const icd10 = "http://hl7.org/fhir/sid/icd-10-cm";
const cpt = "http://www.ama-assn.org/go/cpt";

const levelOfUrgent = {
  url: `${pas}/extension-levelOfServiceCode`,
  valueCodeableConcept: {
    coding: [{ system: "https://codesystem.x12.org/005010/1338", code: "U", display: "Urgent" }],
  },
};

type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
};

function entry(resource: Resource): { readonly fullUrl: string; readonly resource: Resource } {
  return { fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource };
}

function coded(system: string, code: string, display?: string) {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}

/** The claim of a request for a block near the coccyx; `change` replaces parts of it. */
function claimOf(id: string, number: string, change: Readonly<Record<string, unknown>> = {}) {
  return entry({
    resourceType: "Claim",
    id,
    meta: { profile: [`${pas}/profile-claim`] },
    extension: [levelOfUrgent],
    identifier: [{ system: numbers, value: number }],
    status: "active",
    type: coded("http://terminology.hl7.org/CodeSystem/claim-type", "professional"),
    use: "preauthorization",
    patient: { reference: "Patient/member" },
    created: "2026-03-02T09:00:00-06:00",
    insurer: { reference: "Organization/plan" },
    provider: { reference: "Organization/clinic" },
    priority: coded("http://terminology.hl7.org/CodeSystem/processpriority", "normal"),
    supportingInfo: [
      {
        sequence: 1,
        category: coded(
          "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes",
          "additionalInformation",
        ),
        valueReference: { reference: "DocumentReference/note" },
      },
    ],
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded(icd10, "M53.3") }],
    insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/coverage" } }],
    item: [itemOf({})],
    ...change,
  });
}

function itemOf(change: Readonly<Record<string, unknown>>) {
  return {
    sequence: 1,
    diagnosisSequence: [1],
    productOrService: coded(cpt, "64999", "Unlisted procedure, nervous system"),
    quantity: { value: 1 },
    servicedDate: "2026-04-01",
    ...change,
  };
}

/** Who and what a request speaks of, beside its claim. */
function surroundings(painScore: number) {
  return [
    entry({
      resourceType: "Organization",
      id: "clinic",
      identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
      active: true,
      name: "Harbor Spine Clinic",
      telecom: [
        { system: "phone", value: "212-555-0133" },
        { system: "fax", value: "212-555-0134" },
      ],
      address: [{ line: ["1 Harbor Street"], city: "New York", state: "NY", postalCode: "10001" }],
    }),
    entry({ resourceType: "Organization", id: "plan", active: true, name: "Example Health Plan" }),
    entry({
      resourceType: "Coverage",
      id: "coverage",
      status: "active",
      type: coded("https://nahdo.org/sopt", "522", "Self-insured employer plan"),
      subscriberId: "XEH123456789",
      beneficiary: { reference: "Patient/member" },
      payor: [{ reference: "Organization/plan" }],
    }),
    entry({
      resourceType: "Patient",
      id: "member",
      identifier: [
        {
          type: coded("http://terminology.hl7.org/CodeSystem/v2-0203", "MB"),
          system: "http://example.org/MIN",
          value: "XEH123456789",
        },
      ],
      name: [{ family: "Testcase", given: ["Nora"] }],
      gender: "female",
      birthDate: "1974-02-11",
      address: [{ line: ["12 Elm Street"], city: "Albany", state: "NY", postalCode: "12207" }],
    }),
    entry({
      resourceType: "Observation",
      id: "pain",
      status: "final",
      code: coded("http://loinc.org", "72514-3", "Pain severity 0-10"),
      subject: { reference: "Patient/member" },
      effectiveDateTime: "2026-02-20",
      valueQuantity: { value: painScore, unit: "{score}" },
    }),
    entry({
      resourceType: "Condition",
      id: "coccyx",
      code: coded(icd10, "M53.3", "Sacrococcygeal disorders"),
      subject: { reference: "Patient/member" },
      onsetDateTime: "2025-10-04",
    }),
    entry({
      resourceType: "DocumentReference",
      id: "note",
      status: "current",
      type: { text: "Office visit note" },
      subject: { reference: "Patient/member" },
      content: [
        {
          attachment: {
            contentType: "text/plain",
            data: Buffer.from(
              "OFFICE VISIT NOTE\nPatient: Nora Testcase\nPain on sitting, 7/10.\n",
            ).toString("base64"),
          },
        },
      ],
    }),
    entry({
      resourceType: "DocumentReference",
      id: "films",
      status: "current",
      type: { text: "Standing and sitting films" },
      subject: { reference: "Patient/member" },
      content: [{ attachment: { url: "https://images.example.org/films/1" } }],
    }),
  ];
}

function bundleOf(id: string, entries: readonly ReturnType<typeof entry>[]) {
  return {
    resourceType: "Bundle",
    id,
    meta: { profile: [`${pas}/profile-pas-request-bundle`] },
    identifier: { system: "http://example.org/SUBMITTER_TRANSACTION_IDENTIFIER", value: id },
    type: "collection",
    timestamp: "2026-03-02T09:01:00-06:00",
    entry: entries,
  };
}

/**
 * A request of nobody’s as a provider’s system sends it by the rules of PAS 2.2.1: priority and level of service
 * disagree, one paper came along and one did not. `number` is what the sender calls it.
 */
export function requestBundle(number: string) {
  return bundleOf(`B-${number}`, [claimOf("request", number), ...surroundings(7)]);
}

/** The sender’s change of that request: another claim, which follows the first, and another pain score. */
export function updateBundle(number: string) {
  const update = claimOf("update", `${number}-2`, {
    meta: { profile: [`${pas}/profile-claim-update`] },
    related: [followed],
  });
  return bundleOf(`B-${number}-2`, [update, claimOf("request", number), ...surroundings(4)]);
}

/** The sender takes that request back. */
export function cancellationBundle(number: string) {
  const cancelled = claimOf("cancellation", `${number}-3`, {
    meta: { profile: [`${pas}/profile-claim-update`] },
    related: [followed],
    item: [
      itemOf({
        modifierExtension: [{ url: `${pas}/modifierextension-infoCancelled`, valueBoolean: true }],
      }),
    ],
  });
  return bundleOf(`B-${number}-3`, [cancelled, claimOf("request", number), ...surroundings(7)]);
}

const followed = {
  claim: { reference: "Claim/request" },
  relationship: coded("http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "prior"),
};
