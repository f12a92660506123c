import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { canonicalJson } from "#criteria";

/**
 * Who and what a bundle of prior authorization is about, as far as requests and inquiries are compared: read alike from
 * both. An identifier is "system|value"; one without a system is "|value".
 */
export interface BundleParties {
  readonly claim: readonly string[];
  readonly bundle: string | null;
  readonly member: readonly string[];
  /** The requesting provider: the organization, the practitioner, or both behind a role. */
  readonly provider: readonly string[];
}

const identifierSchema = z.looseObject({
  system: z.optional(z.string()),
  value: z.optional(z.string()),
});
const referenceSchema = z.looseObject({
  reference: z.optional(z.string()),
  identifier: z.optional(identifierSchema),
});
const resourceSchema = z.looseObject({
  resourceType: z.string(),
  id: z.optional(z.string()),
  identifier: z.optional(z.union([z.array(identifierSchema), identifierSchema])),
  patient: z.optional(referenceSchema),
  provider: z.optional(referenceSchema),
  practitioner: z.optional(referenceSchema),
  organization: z.optional(referenceSchema),
});
const entrySchema = z.looseObject({
  fullUrl: z.optional(z.string()),
  resource: z.optional(resourceSchema),
});
/** Entries are read where something refers to them: a bundle may have thousands. */
const bundleSchema = z.looseObject({
  resourceType: z.literal("Bundle"),
  identifier: z.optional(identifierSchema),
  entry: z.array(z.unknown()),
});

type Entry = z.infer<typeof entrySchema>;
type Resource = z.infer<typeof resourceSchema>;
type Reference = z.infer<typeof referenceSchema>;

/** Null where the value is no bundle that begins with a claim. */
export function partiesOf(value: unknown): BundleParties | null {
  const bundle = bundleSchema.safeParse(value);
  if (!bundle.success) return null;
  const { entry: entries, identifier } = bundle.data;
  const first = entrySchema.safeParse(entries[0]).data;
  const claim = first?.resource;
  if (first === undefined || claim?.resourceType !== "Claim") return null;
  const keysOf = (reference: Reference | undefined): readonly string[] =>
    reference === undefined ? [] : keysBehind(reference, first, entries);
  return {
    claim: keysIn(claim.identifier),
    bundle: identifier === undefined ? null : (keysIn(identifier)[0] ?? null),
    member: keysOf(claim.patient),
    provider: keysOf(claim.provider),
  };
}

/** How an identifier is noted and compared. */
export function keyOfIdentifier({
  system = "",
  value = "",
}: {
  readonly system?: string | undefined;
  readonly value?: string | undefined;
}): string {
  return `${system.trim()}|${value.trim()}`;
}

/**
 * SHA-256 of what a bundle says, in hexadecimal: beside its own id, number and times, which change when it is sent
 * again.
 */
export function contentHashOf(bundle: unknown): string {
  const {
    id: _id,
    meta: _meta,
    identifier: _number,
    timestamp: _time,
    ...rest
  } = z.record(z.string(), z.unknown()).parse(bundle);
  return createHash("sha256").update(canonicalJson(rest)).digest("hex");
}

function keysIn(given: Resource["identifier"]): readonly string[] {
  const all = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return all.flatMap((one) => ((one.value ?? "").trim() === "" ? [] : [keyOfIdentifier(one)]));
}

function keysBehind(
  reference: Reference,
  from: Entry,
  entries: readonly unknown[],
): readonly string[] {
  const found = resolved(reference, from, entries);
  const direct = reference.identifier === undefined ? [] : keysIn(reference.identifier);
  const own = found === undefined ? [] : keysIn(found.resource?.identifier);
  // A role has no number of its own; who and where stand behind it.
  const behind = [found?.resource?.practitioner, found?.resource?.organization].flatMap((one) => {
    const next =
      one === undefined || found === undefined ? undefined : resolved(one, found, entries);
    return next === undefined ? [] : keysIn(next.resource?.identifier);
  });
  return [...new Set([...direct, ...own, ...behind])];
}

/** By the full address, relative to the base of the entry that refers, or by type and id where that is one alone. */
function resolved(
  { reference }: Reference,
  from: Entry,
  entries: readonly unknown[],
): Entry | undefined {
  if (reference === undefined) return undefined;
  const base = /^(https?:\/\/.*\/)[A-Za-z]+\/[^/]+$/.exec(from.fullUrl ?? "")?.[1] ?? "";
  const addresses = [reference, `${base}${reference}`];
  const exact = entries.find((one) => addresses.includes(textAt(one, "fullUrl")));
  if (exact !== undefined) return entrySchema.safeParse(exact).data;
  const named = entries.filter((one) => {
    const resource = partAt(one, "resource");
    return `${textAt(resource, "resourceType")}/${textAt(resource, "id")}` === reference;
  });
  return named.length === 1 ? entrySchema.safeParse(named[0]).data : undefined;
}

function partAt(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function textAt(value: unknown, name: string): string {
  const part = partAt(value, name);
  return typeof part === "string" ? part : "";
}
