import { criteriaSets, type CriteriaSet, currentSet, recordCodesOf } from "#criteria";
import { findCodedMentions, proposeAnswers, type ProposedValue } from "#records";
import { readableBundle } from "../pages/readable-bundle.ts";

/** What a bundle offers for a question: a value, a conflict, or why what is shown gives none. */
export type Offered =
  | { readonly value: ProposedValue }
  | { readonly conflict: readonly unknown[] }
  | { readonly shown: readonly string[] };

export const coccyx = currentSet("sacrococcygeal-64999");
export const joint = currentSet("sacroiliac-joint");
const codes = new Map(
  await Promise.all(
    [...new Set(criteriaSets.map(({ id }) => id))].map(
      async (id) => [id, await recordCodesOf({ id })] as const,
    ),
  ),
);

/** Everything that a bundle offers for a set, by question: read as a document of a case is. */
export function offered(
  bundle: unknown,
  set: CriteriaSet = coccyx,
  context: { readonly receivedOn?: string; readonly onset?: string } = {},
): ReadonlyMap<string, Offered> {
  const { pages, entries } = readableBundle(bundle);
  const numbered = pages.map((page, at) => ({ ...page, number: at + 1 }));
  const document = { id: "d1", name: "request.json", pages: numbered, entries };
  const own = codes.get(set.id);
  if (own === undefined) throw new Error(`${set.id} has no codes`);
  const mentions = findCodedMentions([document], own, { facts: set.facts, ...context });
  return new Map(
    proposeAnswers(mentions, set.facts).map((proposal): [string, Offered] => {
      if (proposal.kind === "value") return [proposal.path, { value: proposal.value }];
      if (proposal.kind === "conflict") {
        const told = proposal.mentions.filter(({ setAside }) => setAside === undefined);
        return [proposal.path, { conflict: told.map(({ value }) => value) }];
      }
      const shown = proposal.mentions.map(
        ({ setAside, basis }) => setAside ?? basis ?? "spoken of",
      );
      return [proposal.path, { shown: [...new Set(shown)].toSorted() }];
    }),
  );
}

/** Resources as a bundle, each under an address of its own, as Synthea and PAS write them. */
export function bundleOf(...resources: readonly object[]): {
  readonly resourceType: "Bundle";
  readonly type: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: object }[];
} {
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: resources.map((resource, at) => ({
      fullUrl:
        "id" in resource ? `urn:uuid:${String(resource.id)}` : `urn:uuid:entry-${String(at)}`,
      resource,
    })),
  };
}

const systems = {
  icd: "http://hl7.org/fhir/sid/icd-10-cm",
  snomed: "http://snomed.info/sct",
  cpt: "http://www.ama-assn.org/go/cpt",
  hcpcs: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  loinc: "http://loinc.org",
  rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm",
} as const;

export function concept(system: keyof typeof systems, code: string, display?: string): object {
  return {
    coding: [{ system: systems[system], code, ...(display === undefined ? {} : { display }) }],
    ...(display === undefined ? {} : { text: display }),
  };
}

let number = 0;
/** An address that no other resource of a test has; later ones sort behind. */
function id(): string {
  number += 1;
  return `r-${String(number).padStart(8, "0")}`;
}

function status(system: string, code: string): object {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] };
}

export function condition(code: object, more: object = {}): object {
  return {
    resourceType: "Condition",
    id: id(),
    clinicalStatus: status("condition-clinical", "active"),
    verificationStatus: status("condition-ver-status", "confirmed"),
    code,
    ...more,
  };
}

export const verified = (code: string): object => ({
  verificationStatus: status("condition-ver-status", code),
});
export const resolved = (on: string): object => ({
  clinicalStatus: status("condition-clinical", "resolved"),
  abatementDateTime: on,
});

/** The pain, as it began. */
export const coccyxPain = (onset = "2025-11-03"): object =>
  condition(concept("icd", "M53.3", "Coccygodynia"), { onsetDateTime: onset });

export function score(value: object, on: string, more: object = {}): object {
  return {
    resourceType: "Observation",
    id: id(),
    status: "final",
    code: concept(
      "loinc",
      "72514-3",
      "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    ),
    effectiveDateTime: `${on}T09:30:00-05:00`,
    ...value,
    ...more,
  };
}

export const points = (value: number, unit = "{score}"): object => ({
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});

export function procedure(code: object, on: string | undefined, more: object = {}): object {
  return {
    resourceType: "Procedure",
    id: id(),
    status: "completed",
    code,
    ...(on === undefined ? {} : { performedDateTime: on }),
    ...more,
  };
}

type Billed = {
  readonly code: string;
  readonly on: string;
  readonly units?: number;
  readonly modifier?: string;
  readonly system?: "cpt" | "hcpcs";
};

/** An explanation of benefit with a line for each billed code. */
export function billed(lines: readonly Billed[], more: object = {}): object {
  return {
    resourceType: "ExplanationOfBenefit",
    id: id(),
    status: "active",
    use: "claim",
    outcome: "complete",
    item: lines.map(({ code, on, units, modifier, system = "cpt" }, at) => ({
      sequence: at + 1,
      productOrService: concept(system, code),
      servicedDate: on,
      ...(units === undefined ? {} : { quantity: { value: units } }),
      ...(modifier === undefined ? {} : { modifier: [concept("hcpcs", modifier)] }),
      ...("diagnosis" in more ? { diagnosisSequence: [1] } : {}),
    })),
    ...more,
  };
}

export const billedFor = (code: object): object => ({
  diagnosis: [{ sequence: 1, diagnosisCodeableConcept: code }],
});

export function order(code: object, more: object = {}): object {
  return {
    resourceType: "ServiceRequest",
    id: id(),
    status: "active",
    intent: "order",
    code,
    ...more,
  };
}

export function medication(
  type: "MedicationStatement" | "MedicationRequest" | "MedicationDispense",
  drug: object,
  more: object = {},
): object {
  return {
    resourceType: type,
    id: id(),
    status: type === "MedicationDispense" ? "completed" : "active",
    medicationCodeableConcept: drug,
    ...more,
  };
}

export function report(code: object, conclusion: string | undefined, more: object = {}): object {
  return {
    resourceType: "DiagnosticReport",
    id: id(),
    status: "final",
    category: [concept("loinc", "LP29684-5", "Radiology")],
    code,
    effectiveDateTime: "2026-01-20T10:00:00-05:00",
    ...(conclusion === undefined ? {} : { conclusion }),
    ...more,
  };
}
