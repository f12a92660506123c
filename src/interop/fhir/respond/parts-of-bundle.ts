import type { CodeableConcept, Identifier, Period } from "@medplum/fhirtypes";
import * as z from "zod/mini";
import { cancelledItemUrl, codeSystems, pasExtension } from "../pas/pas-names.ts";
import { entriesOf, type KnownEntry, resolved, withReferenced } from "./request-entries.ts";
import type { RequestItem, RequestParts } from "./request-parts.ts";

const reference = z.looseObject({ reference: z.exactOptional(z.string()) });
const identifier = z.looseObject({
  system: z.exactOptional(z.string()),
  value: z.string().check(z.minLength(1)),
});
const isObject = (value: unknown) => z.looseObject({}).safeParse(value).success;
const codes = z.custom<CodeableConcept>(isObject);
const period = z.custom<Period>(isObject);
const extension = z.looseObject({
  url: z.string(),
  valueBoolean: z.exactOptional(z.boolean()),
  valueIdentifier: z.exactOptional(identifier),
});

const itemSchema = z.looseObject({
  sequence: z.int().check(z.positive()),
  productOrService: z.exactOptional(codes),
  extension: z.exactOptional(z.array(extension)),
  modifierExtension: z.exactOptional(z.array(extension)),
  careTeamSequence: z.exactOptional(z.array(z.number())),
  servicedDate: z.exactOptional(z.string()),
  servicedPeriod: z.exactOptional(period),
});

const claimSchema = z.looseObject({
  resourceType: z.literal("Claim"),
  identifier: z.exactOptional(z.array(identifier)),
  type: z.exactOptional(codes),
  patient: reference,
  insurer: reference,
  provider: z.exactOptional(reference),
  careTeam: z.exactOptional(z.array(z.looseObject({ sequence: z.number(), provider: reference }))),
  insurance: z.exactOptional(z.array(z.looseObject({ coverage: z.exactOptional(reference) }))),
  item: z.exactOptional(z.array(itemSchema)),
});
const identifiedSchema = z.looseObject({ identifier: z.exactOptional(z.array(identifier)) });
const bundleSchema = z.looseObject({ identifier: z.exactOptional(identifier) });

type Claim = z.infer<typeof claimSchema>;

/** How a bundle, and the claim in it, are named where they themselves do not say. */
export type GivenNames = { readonly bundle: Identifier; readonly claim: Identifier };

/**
 * What an answer repeats of the bundle that brought a request: its first entry counts, as the guide has it. Null where
 * it is no such bundle, or where patient or insurer are not in it.
 */
export function partsOfBundle(bundle: unknown, given: GivenNames): RequestParts | null {
  const entries = entriesOf(bundle);
  const [first] = entries;
  const claim = claimSchema.safeParse(first?.resource);
  if (first === undefined || !claim.success) return null;
  const at = (target: { reference?: string } | undefined) =>
    target?.reference === undefined
      ? undefined
      : resolved(target.reference, first.fullUrl, entries);
  const patient = at(claim.data.patient);
  const insurer = at(claim.data.insurer);
  const requestor = at(claim.data.provider);
  if (patient === undefined || insurer === undefined) return null;
  const coverage = claim.data.insurance?.map((one) => at(one.coverage)).find((one) => one);
  const sent = bundleSchema.safeParse(bundle);
  const requestorId = requestor === undefined ? undefined : idOf(requestor);
  return {
    bundle: (sent.success ? sent.data.identifier : undefined) ?? given.bundle,
    claim: claim.data.identifier?.[0] ?? given.claim,
    type: claim.data.type ?? professional,
    items: (claim.data.item ?? []).map((item) => itemOf(item, claim.data, at, entries)),
    patient: patient.fullUrl,
    insurer: insurer.fullUrl,
    ...(requestor === undefined ? {} : { requestor: requestor.fullUrl }),
    ...(coverage === undefined ? {} : { coverage: coverage.fullUrl }),
    insurerId: idOf(insurer) ?? given.claim,
    ...(requestorId === undefined ? {} : { requestorId }),
    entries: (addresses) => withReferenced(addresses, entries),
  };
}

const professional: CodeableConcept = {
  coding: [{ system: codeSystems.claimType, code: "professional" }],
};

function itemOf(
  item: z.infer<typeof itemSchema>,
  claim: Claim,
  at: (target: { reference?: string } | undefined) => KnownEntry | undefined,
  entries: readonly KnownEntry[],
): RequestItem {
  const team = (claim.careTeam ?? [])
    .filter(({ sequence }) => item.careTeamSequence?.includes(sequence) === true)
    .map(({ provider }) => at(provider));
  const named = [...team, at(claim.provider)]
    .flatMap((entry) => (entry === undefined ? [] : performersOf(entry, entries)))
    .slice(0, 1);
  const traces = (item.extension ?? [])
    .filter(({ url }) => url === pasExtension("itemTraceNumber"))
    .flatMap(({ valueIdentifier }) => (valueIdentifier === undefined ? [] : [valueIdentifier]));
  const serviced =
    item.servicedPeriod === undefined ? item.servicedDate : { period: item.servicedPeriod };
  return {
    sequence: item.sequence,
    ...(item.productOrService === undefined ? {} : { code: item.productOrService }),
    traces,
    ...(serviced === undefined
      ? {}
      : { serviced: typeof serviced === "string" ? { day: serviced } : serviced }),
    isCancelled: (item.modifierExtension ?? []).some(
      ({ url, valueBoolean }) => url === cancelledItemUrl && valueBoolean === true,
    ),
    providers: named,
  };
}

/** An authorized provider is a practitioner or an organization; of a role, the person in it, or else its organization. */
function performersOf({ fullUrl, resource }: KnownEntry, entries: readonly KnownEntry[]): string[] {
  if (resource.resourceType === "Practitioner" || resource.resourceType === "Organization") {
    return [fullUrl];
  }
  if (resource.resourceType !== "PractitionerRole") return [];
  return [resource.practitioner, resource.organization].flatMap((target) => {
    const found =
      target?.reference === undefined ? undefined : resolved(target.reference, fullUrl, entries);
    return found === undefined ? [] : [found.fullUrl];
  });
}

/** The NPI of an organization, or whatever else it is known by. */
function idOf({ resource }: KnownEntry): Identifier | undefined {
  const read = identifiedSchema.safeParse(resource);
  const ids = read.success ? (read.data.identifier ?? []) : [];
  return ids.find(({ system }) => system === codeSystems.npi) ?? ids[0];
}
