/**
 * A request as data: a coccyx pain with its onset, two pain scores, six visits of therapy on six days, an order, and
 * what a clinic entered into our questionnaire.
 */
export function requestBundle(): Buffer {
  const coding = (system: string, code: string, display?: string) => ({
    coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
  });
  const subject = { reference: "Patient/member-1" };
  const cpt = "http://www.ama-assn.org/go/cpt";
  const score = (id: string, value: number, day: string) => ({
    ...{ resourceType: "Observation", id, status: "final", subject, effectiveDateTime: day },
    code: coding("http://loinc.org", "72514-3", "Pain severity - 0-10 verbal numeric rating"),
    valueQuantity: { value, unit: "{score}" },
  });
  const visit = (day: number) => ({
    ...{ resourceType: "Procedure", id: `visit-${String(day)}`, status: "completed", subject },
    code: coding(cpt, "97140", "Manual therapy"),
    performedDateTime: `2026-01-${String(day).padStart(2, "0")}`,
    reasonCode: [coding("http://hl7.org/fhir/sid/icd-10-cm", "M53.3", "Sacrococcygeal disorders")],
  });
  const resources = [
    {
      ...{ resourceType: "Patient", id: "member-1", birthDate: "1974-02-11" },
      name: [{ family: "Example", given: ["Alex"] }],
    },
    {
      ...{ resourceType: "Condition", id: "pain", subject, onsetDateTime: "2025-06-02" },
      clinicalStatus: coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"),
      code: coding("http://hl7.org/fhir/sid/icd-10-cm", "M53.3", "Sacrococcygeal disorders"),
    },
    score("pain-1", 8, "2025-06-10"),
    score("pain-2", 6, "2026-02-20"),
    ...[5, 8, 12, 15, 19, 22].map(visit),
    {
      ...{ resourceType: "ServiceRequest", id: "more-visits", status: "active", intent: "order" },
      ...{ subject, authoredOn: "2026-02-01" },
      code: coding(cpt, "97110", "Therapeutic exercises"),
    },
  ];
  const entry = [...resources, entered(subject)].map((resource) => ({
    fullUrl: `https://example.org/fhir/${resource.resourceType}/${resource.id}`,
    resource,
  }));
  return Buffer.from(JSON.stringify({ resourceType: "Bundle", type: "collection", entry }));
}

function entered(subject: { readonly reference: string }) {
  const origin = [
    { url: "source", valueCode: "manual" },
    {
      url: "author",
      extension: [{ url: "practitioner", valueReference: { display: "Dr. Robin Example" } }],
    },
  ];
  const url = "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/information-origin";
  const answer = [{ valueCoding: { code: "yes" }, extension: [{ url, extension: origin }] }];
  return {
    ...{ resourceType: "QuestionnaireResponse", id: "answers", status: "completed", subject },
    item: [{ linkId: "conservative.cushion", text: "Was a coccyx cushion used?", answer }],
  };
}
