import { isPlainObject, sameJson } from "#domain";
import type { SentIdentifier } from "./incoming-request.ts";
import { fhirPath, refused, type Refused, type RequestIssue } from "./refusal.ts";
import { bundleLimits } from "./check-tree.ts";
import type { SentResource } from "./sent-resource.ts";

export type SentBundle = {
  readonly identifier?: SentIdentifier;
  readonly timestamp?: string;
  readonly profiles: readonly string[];
  /** In the order of the entries; the first is the claim that counts. */
  readonly resources: readonly [SentResource, ...SentResource[]];
};

type Body = Readonly<Record<string, unknown>>;

/** The resources of a collection that begins with a claim, as a request does; anything else is refused. */
export function bundleIn(
  value: unknown,
): { readonly ok: true; readonly bundle: SentBundle } | Refused {
  if (!isPlainObject(value))
    return notABundle("", "is not a FHIR bundle: a JSON object is expected");
  if (value["resourceType"] !== "Bundle")
    return notABundle("Bundle.resourceType", "must be Bundle");
  if (value["type"] !== "collection")
    return notABundle("Bundle.type", "must be collection: a request is sent as a collection");
  const { entry } = value;
  if (!Array.isArray(entry)) return notABundle("Bundle.entry", "must be a list of entries");
  if (entry.length > bundleLimits.entries) {
    const most = bundleLimits.entries.toLocaleString("en-US");
    return refused("too-large", [
      { path: "Bundle.entry", message: `holds more than ${most} entries` },
    ]);
  }
  const read = resourcesOf(entry);
  if (read.issues.length > 0) return refused("invalid-resource", read.issues);
  const [first, ...others] = read.resources;
  if (first === undefined)
    return refused("not-a-request", [
      { path: "Bundle.entry", message: "holds no entry; the first one must be the Claim" },
    ]);
  if (first.type !== "Claim") {
    const path = "Bundle.entry[0].resource.resourceType";
    return refused("not-a-request", [
      { path, message: "must be Claim: the first entry is the request" },
    ]);
  }
  return { ok: true, bundle: { ...headOf(value), resources: [first, ...others] } };
}

function notABundle(path: string, message: string): Refused {
  return refused("not-a-bundle", [{ path, message }]);
}

function headOf(bundle: Body): Omit<SentBundle, "resources"> {
  const { identifier, timestamp, meta } = bundle;
  const profile = isPlainObject(meta) ? meta["profile"] : undefined;
  const system = isPlainObject(identifier) ? identifier["system"] : undefined;
  const value = isPlainObject(identifier) ? identifier["value"] : undefined;
  return {
    ...(typeof value === "string"
      ? { identifier: { ...(typeof system === "string" ? { system } : {}), value } }
      : {}),
    ...(typeof timestamp === "string" ? { timestamp } : {}),
    profiles: Array.isArray(profile)
      ? profile.flatMap((one: unknown) => (typeof one === "string" ? [one] : []))
      : [],
  };
}

/** In characters; longer ones are none, and every reference would be held against them. */
const longestAddress = 2000;

function resourcesOf(entries: readonly unknown[]): {
  readonly resources: readonly SentResource[];
  readonly issues: readonly RequestIssue[];
} {
  const issues: RequestIssue[] = [];
  const byUrl = new Map<string, Body>();
  const resources = entries.flatMap((entry, index): SentResource[] => {
    const at = ["entry", index];
    const say = (more: readonly string[], message: string) => {
      issues.push({ path: fhirPath("Bundle", [...at, ...more]), message });
      return [];
    };
    if (!isPlainObject(entry)) return say([], "must be an entry with a resource");
    const { resource: body, fullUrl } = entry;
    if (!isPlainObject(body)) return say(["resource"], "must be a resource");
    const { resourceType: type, id } = body;
    if (typeof type !== "string" || !/^[A-Za-z]{1,60}$/.test(type))
      return say(["resource", "resourceType"], "must name the type of the resource");
    if (fullUrl !== undefined && (typeof fullUrl !== "string" || fullUrl.length > longestAddress))
      return say(["fullUrl"], "must be an address");
    if (id !== undefined && typeof id !== "string")
      return say(["resource", "id"], "must be a text");
    const twin = fullUrl === undefined ? undefined : byUrl.get(fullUrl);
    if (twin !== undefined) {
      // The same resource twice is one; two resources under one address would leave open which is meant.
      return sameJson(twin, body) ? [] : say(["fullUrl"], "is also the address of another entry");
    }
    if (fullUrl !== undefined) byUrl.set(fullUrl, body);
    const name = id === undefined ? (fullUrl ?? `${type} ${String(index + 1)}`) : `${type}/${id}`;
    return [
      {
        type,
        ...(id === undefined ? {} : { id }),
        ...(fullUrl === undefined ? {} : { fullUrl }),
        body,
        name,
        path: type,
        at: [...at, "resource"],
      },
    ];
  });
  return { resources, issues };
}
