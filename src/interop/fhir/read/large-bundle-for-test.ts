import { extension, requestBundle } from "./request-for-test.ts";

/**
 * A request of a synthetic person as text, with a record of years: `resources` visits, scores and diagnoses, and papers
 * that bring it to so many characters.
 */
export function largeBundle({ resources = 3000, characters = 5_000_000 } = {}): string {
  const record = Array.from({ length: resources }, (_, index) => resourceAt(index));
  const bare = JSON.stringify(requestBundle({}, record)).length;
  const papers = 5;
  const each = Math.floor(((characters - bare) / papers) * 0.7505);
  const attached = Array.from({ length: papers }, (_, index) => ({
    resourceType: "DocumentReference",
    id: `paper-${String(index)}`,
    status: "current",
    subject: { reference: "Patient/member" },
    description: `Scan ${String(index)}`,
    content: [{ attachment: { contentType: "application/pdf", data: contentOf(index, each) } }],
  }));
  return JSON.stringify(
    requestBundle({ extension: [extension("extension-note", {})] }, [...record, ...attached]),
  );
}

function contentOf(index: number, length: number): string {
  // Content that no two papers share, and that no compression of a test would hide.
  const letters = Array.from({ length }, (_, at) =>
    String.fromCharCode((at * 31 + index * 7) % 251),
  );
  return btoa(`%PDF-1.7\n${letters.join("")}`);
}

function resourceAt(index: number): Readonly<Record<string, unknown>> {
  const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString();
  const common = {
    id: `r-${String(index)}`,
    subject: { reference: "Patient/member" },
    meta: { lastUpdated: day },
  };
  switch (index % 3) {
    case 0:
      return {
        resourceType: "Observation",
        ...common,
        status: "final",
        code: { coding: [{ system: "http://loinc.org", code: "72514-3" }] },
        effectiveDateTime: day,
        valueQuantity: { value: index % 11, unit: "{score}" },
      };
    case 1:
      return {
        resourceType: "Procedure",
        ...common,
        status: "completed",
        code: { coding: [{ system: "http://www.ama-assn.org/go/cpt", code: "97110" }] },
        performedDateTime: day,
      };
    default:
      return {
        resourceType: "Condition",
        ...common,
        code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M53.3" }] },
        onsetDateTime: day,
      };
  }
}
