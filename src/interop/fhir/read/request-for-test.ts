import type { IncomingRequest, RequestField } from "./incoming-request.ts";
import { readRequest } from "./read-request.ts";

export type Json = Readonly<Record<string, unknown>>;

const pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";
const base = "https://clinic.example.org/fhir";
export const cpt = "http://www.ama-assn.org/go/cpt";
export const icd10 = "http://hl7.org/fhir/sid/icd-10-cm";

export function extension(name: string, value: Json): Json {
  return { url: `${pas}/${name}`, ...value };
}

export function level(code: string): Json {
  const coding = [{ system: "https://codesystem.x12.org/005010/1338", code }];
  return extension("extension-levelOfServiceCode", { valueCodeableConcept: { coding } });
}

export function withdrawn(valueBoolean: boolean): Json {
  return extension("modifierextension-infoCancelled", { valueBoolean });
}

export function item(sequence: number, code: string, more: Json = {}): Json {
  return { sequence, productOrService: { coding: [{ system: cpt, code }] }, ...more };
}

export function diagnosis(sequence: number, code: string): Json {
  return { sequence, diagnosisCodeableConcept: { coding: [{ system: icd10, code }] } };
}

export const claim = {
  resourceType: "Claim",
  id: "request",
  status: "active",
  use: "preauthorization",
  identifier: [{ system: "https://clinic.example.org/trace", value: "PA-1" }],
  patient: { reference: "Patient/member" },
  provider: { reference: "Organization/clinic" },
  created: "2019-01-02T03:04:05Z",
  priority: { coding: [{ code: "normal" }] },
  insurance: [{ focal: true, coverage: { reference: "Coverage/plan" } }],
  diagnosis: [diagnosis(1, "M53.3")],
  item: [item(1, "64999")],
};

const member = {
  resourceType: "Patient",
  id: "member",
  identifier: [
    { type: { coding: [{ code: "MB" }] }, system: "https://plan.example.org", value: "M-77" },
  ],
  name: [{ family: "Testcase", given: ["Nora"] }],
  gender: "female",
  birthDate: "1970-02-03",
};
const clinic = { resourceType: "Organization", id: "clinic", name: "Example Spine Clinic" };
const plan = {
  resourceType: "Coverage",
  id: "plan",
  status: "active",
  beneficiary: { reference: "Patient/member" },
};

/** An entry as most senders write it, at the address of their own server. */
export function entry(resource: Json): Json {
  return {
    fullUrl: `${base}/${String(resource["resourceType"])}/${String(resource["id"])}`,
    resource,
  };
}

/**
 * A request of a synthetic person, for 64999 with M53.3: `changes` replace parts of the claim, resources of `others`
 * come after, and one with the type and id of another takes its place.
 */
export function requestBundle(changes: Json = {}, others: readonly Json[] = []): Json {
  const keyOf = ({ resourceType, id }: Json) => `${String(resourceType)}/${String(id)}`;
  const own = [member, clinic, plan].map(
    (one: Json) => others.find((other) => keyOf(other) === keyOf(one)) ?? one,
  );
  return {
    resourceType: "Bundle",
    type: "collection",
    identifier: { system: "https://clinic.example.org/bundles", value: "B-1" },
    timestamp: "2019-01-02T03:04:05Z",
    entry: [{ ...claim, ...changes }, ...own, ...others.filter((one) => !own.includes(one))].map(
      entry,
    ),
  };
}

export function read(bundle: unknown): IncomingRequest {
  const result = readRequest(bundle);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.request;
}
export const valuesOf = ({ fields }: IncomingRequest, name: RequestField) =>
  fields.filter(({ field }) => field === name).map(({ value }) => value);
export const factsOf = ({ facts }: IncomingRequest, path: string) =>
  facts.filter((fact) => fact.path === `request.${path}`).map(({ value }) => value);
export const issuesOf = (bundle: unknown) => {
  const result = readRequest(bundle);
  return result.ok ? [] : result.error.issues.map(({ path }) => path);
};
export const coding = (code: string, system?: string) => ({
  coding: [{ code, ...(system === undefined ? {} : { system }) }],
});
