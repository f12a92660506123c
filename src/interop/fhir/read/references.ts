import { containedIn, type SentResource } from "./sent-resource.ts";

/** Finds what references of a bundle point to. */
export type References = {
  /**
   * The resource that a reference means, seen from the one that holds it; undefined where the bundle has none, or two
   * that it could be.
   */
  readonly find: (reference: string, from: SentResource) => SentResource | undefined;
};

/**
 * References as requests in the wild write them: `#id` within a resource, a full address or `urn:uuid` as an entry
 * gives it, relative to the base of the entry's own address, and `Type/id` alone.
 */
export function referencesIn(resources: readonly SentResource[]): References {
  const byUrl = new Map<string, SentResource>();
  const byName = new Map<string, SentResource[]>();
  for (const resource of resources) {
    if (resource.fullUrl !== undefined) byUrl.set(resource.fullUrl, resource);
    if (resource.id === undefined) continue;
    const name = `${resource.type}/${resource.id}`;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [resource]);
    else known.push(resource);
  }
  const contained = new Map<SentResource, ReadonlyMap<string, SentResource>>();
  const inContainer = (id: string, from: SentResource) => {
    const container = from.container ?? from;
    if (id === "") return container;
    const known = contained.get(container) ?? byId(containedIn(container));
    contained.set(container, known);
    return known.get(id);
  };
  return {
    find(reference, from) {
      if (reference.startsWith("#")) return inContainer(reference.slice(1), from);
      const wanted = reference.replace(/\/_history\/[^/]*$/, "");
      const exact = byUrl.get(reference) ?? byUrl.get(wanted);
      if (exact !== undefined) return exact;
      if (!/^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(wanted)) return undefined;
      const base = baseOf(from);
      const near = base === undefined ? undefined : byUrl.get(`${base}/${wanted}`);
      if (near !== undefined) return near;
      const named = byName.get(wanted) ?? [];
      return named.length === 1 ? named[0] : undefined;
    },
  };
}

function byId(resources: readonly SentResource[]): ReadonlyMap<string, SentResource> {
  return new Map(resources.map((resource) => [resource.id ?? "", resource]));
}

/** "http://example.org/fhir" of "http://example.org/fhir/Claim/1". */
function baseOf(from: SentResource): string | undefined {
  const { fullUrl } = from.container ?? from;
  return fullUrl === undefined
    ? undefined
    : /^(https?:\/\/.*)\/[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.exec(fullUrl)?.[1];
}
