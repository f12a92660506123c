import type { BundleEntry, Resource } from "@medplum/fhirtypes";
import * as z from "zod/mini";

/** A resource of the request with the address under which all of its neighbors know it. */
export type KnownEntry = { readonly fullUrl: string; readonly resource: Resource };

const entrySchema = z.looseObject({
  fullUrl: z.exactOptional(z.string()),
  resource: z.custom<Resource>(
    (value) =>
      z.looseObject({ resourceType: z.string(), id: z.exactOptional(z.string()) }).safeParse(value)
        .success,
  ),
});
const bundleSchema = z.looseObject({ entry: z.exactOptional(z.array(z.unknown())) });

/** The resources of a bundle, in its order; an entry without a resource or an address is left out. */
export function entriesOf(bundle: unknown): readonly KnownEntry[] {
  const read = bundleSchema.safeParse(bundle);
  return (read.success ? (read.data.entry ?? []) : []).flatMap((entry): readonly KnownEntry[] => {
    const known = entrySchema.safeParse(entry);
    if (!known.success) return [];
    const { fullUrl, resource } = known.data;
    const address =
      fullUrl ??
      (resource.id === undefined ? undefined : `${resource.resourceType}/${resource.id}`);
    return address === undefined ? [] : [{ fullUrl: address, resource }];
  });
}

/**
 * The entry that a reference means, as FHIR resolves references within a bundle: by the whole address, or relative to
 * the address of the resource that refers. A bare `Type/id` of a bundle of `urn:uuid` addresses is looked up by type
 * and id. Undefined for one that points to nothing here.
 */
export function resolved(
  reference: string,
  from: string,
  entries: readonly KnownEntry[],
): KnownEntry | undefined {
  const plain = reference.replace(/\/_history\/[^/]+$/, "");
  const base = /^(.*\/)[A-Za-z]+\/[^/]+$/.exec(from)?.[1];
  const wanted = base === undefined ? [plain] : [plain, `${base}${plain}`];
  return (
    entries.find(({ fullUrl }) => wanted.includes(fullUrl)) ??
    entries.find(({ resource }) => `${resource.resourceType}/${resource.id ?? ""}` === plain)
  );
}

/** The entries of these addresses and all that they refer to in turn, each once, in the order in which they are met. */
export function withReferenced(
  addresses: readonly string[],
  entries: readonly KnownEntry[],
): BundleEntry[] {
  const met = new Map<string, KnownEntry>();
  const open = [...addresses];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const entry = entries.find(({ fullUrl }) => fullUrl === next);
    if (entry === undefined || met.has(entry.fullUrl)) continue;
    met.set(entry.fullUrl, entry);
    for (const reference of referencesIn(entry.resource)) {
      const target = resolved(reference, entry.fullUrl, entries);
      if (target !== undefined) open.push(target.fullUrl);
    }
  }
  return [...met.values()].map(({ fullUrl, resource }) => ({ fullUrl, resource }));
}

/** Every `reference` of a resource, at any depth; those within itself (`#…`) are not another entry. */
export function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly string[] => {
    if (key !== "reference" || typeof inner !== "string") return referencesIn(inner);
    return inner.startsWith("#") ? [] : [inner];
  });
}
