import type { BundleEntry, Identifier, Organization, Patient, Resource } from "@medplum/fhirtypes";
import { type FactTree, readerOf, requestPaths } from "#criteria";
import type { CaseRecord, PlanDetails } from "#domain";
import { codeSystems, pasProfile } from "../pas/pas-names.ts";
import type { GivenNames } from "./parts-of-bundle.ts";
import { withReferenced } from "./request-entries.ts";
import type { RequestParts } from "./request-parts.ts";
import { stableUrn } from "./stable-id.ts";

/**
 * What an answer repeats of a request that did not come as data: patient, plan, provider and facility as the case names
 * them, and one item. A part that nobody entered is left out; nothing is made up for it.
 */
export function partsOfCase(
  record: CaseRecord,
  facts: FactTree,
  plan: PlanDetails,
  given: GivenNames,
): RequestParts {
  const at = (what: string) => stableUrn(["fhir", record.id, what]);
  const patient = patientOf(record, plan);
  const insurer = organizationOf(plan.name, { profile: "insurer", type: "PR" }, [
    { system: stableUrn("plan name"), value: plan.name },
  ]);
  const { requestingProvider, providerNpi, facility, facilityNpi } = record.request;
  const requestor = organizationOf(
    said(requestingProvider) ?? said(facility) ?? notNamed,
    { profile: "requestor", type: "X3" },
    npiOf(providerNpi) ?? npiOf(facilityNpi) ?? [],
  );
  const coverage: Resource = {
    resourceType: "Coverage",
    id: idIn(at("coverage")),
    status: "active",
    ...(said(record.member.memberId) === undefined
      ? {}
      : { subscriberId: record.member.memberId.trim() }),
    beneficiary: { reference: at("patient") },
    payor: [{ reference: at("insurer") }],
  };
  const known = [
    { fullUrl: at("patient"), resource: { ...patient, id: idIn(at("patient")) } },
    { fullUrl: at("insurer"), resource: { ...insurer, id: idIn(at("insurer")) } },
    { fullUrl: at("requestor"), resource: { ...requestor, id: idIn(at("requestor")) } },
    { fullUrl: at("coverage"), resource: coverage },
  ];
  const code = readerOf(requestPaths.cptCode)(facts);
  return {
    ...given,
    type: { coding: [{ system: codeSystems.claimType, code: "professional" }] },
    items: [
      {
        sequence: 1,
        ...(typeof code === "string" && code !== "not-documented"
          ? { code: { coding: [{ system: codeSystems.cpt, code }] } }
          : {}),
        traces: [],
        isCancelled: false,
        providers: [at("requestor")],
      },
    ],
    patient: at("patient"),
    insurer: at("insurer"),
    requestor: at("requestor"),
    coverage: at("coverage"),
    insurerId: insurer.identifier?.[0] ?? given.claim,
    ...(requestor.identifier?.[0] === undefined ? {} : { requestorId: requestor.identifier[0] }),
    entries: (addresses): BundleEntry[] => withReferenced(addresses, known),
  };
}

/** An organization must have a name or an identifier, and a requestor must be there. */
const notNamed = "Requesting provider not named";

function patientOf({ member }: CaseRecord, plan: PlanDetails): Patient {
  const name = said(member.name);
  const id = said(member.memberId);
  return {
    resourceType: "Patient",
    meta: { profile: [pasProfile("beneficiary")] },
    ...(id === undefined
      ? {}
      : {
          identifier: [
            {
              type: { coding: [{ system: codeSystems.identifierType, code: "MB" }] },
              system: stableUrn(["member id", plan.name]),
              value: id,
            },
          ],
        }),
    // The case has the name as one text; which part is the family name nobody said.
    ...(name === undefined ? {} : { name: [{ text: name }] }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(member.dateOfBirth) ? { birthDate: member.dateOfBirth } : {}),
    ...(member.sex === undefined
      ? {}
      : { gender: member.sex === "x" ? ("other" as const) : member.sex }),
  };
}

function organizationOf(
  name: string,
  { profile, type }: { readonly profile: string; readonly type: string },
  identifier: Identifier[],
): Organization {
  return {
    resourceType: "Organization",
    meta: { profile: [pasProfile(profile)] },
    ...(identifier.length === 0 ? {} : { identifier }),
    active: true,
    type: [{ coding: [{ system: codeSystems.entityType, code: type }] }],
    name,
  };
}

function npiOf(typed: string | undefined): Identifier[] | undefined {
  const value = said(typed);
  return value === undefined || !/^\d{10}$/.test(value)
    ? undefined
    : [{ system: codeSystems.npi, value }];
}

function said(text: string | undefined): string | undefined {
  const trimmed = (text ?? "").trim();
  return trimmed === "" ? undefined : trimmed;
}

function idIn(urn: string): string {
  return urn.replace("urn:uuid:", "");
}
