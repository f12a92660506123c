import { isPlainObject } from "#domain";
import { extensionUrls } from "./extension-urls.ts";
import { fhirPath, type RequestIssue } from "./refusal.ts";
import type { Reading } from "./reading.ts";
import type { References } from "./references.ts";
import { containedIn, type SentResource } from "./sent-resource.ts";
import type { Reference } from "./shapes.ts";

/**
 * Which of the resources that the request itself points to are not in the bundle. The guide asks for every resource,
 * and its own examples leave some out. The line drawn here: what the claim that counts names directly (who, whom, by
 * whose order, under which coverage, with which papers) has to be there, or the request cannot be worked; what those
 * resources point to in turn is listed as not understood. The claim that an update follows may have been sent before.
 */
export function missingResources(reading: Reading): readonly RequestIssue[] {
  const { claim } = reading;
  return claimReferences(reading).flatMap(({ path, reference, types }): RequestIssue[] => {
    if (reference?.reference === undefined) return [];
    const at = fhirPath("Bundle", [...claim.sent.at, ...path]);
    const found = reading.follow(reference, claim.sent);
    if (found === undefined)
      return [{ path: at, message: "points to a resource that is not in the bundle" }];
    return types === undefined || types.includes(found.type)
      ? []
      : [{ path: at, message: `must point to a resource of the type ${types.join(" or ")}` }];
  });
}

type ClaimReference = {
  readonly path: readonly (string | number)[];
  readonly reference: Reference | undefined;
  readonly types?: readonly string[];
};

const parties = ["Organization", "Practitioner", "PractitionerRole"];

function claimReferences({ claim }: Reading): readonly ClaimReference[] {
  const { body } = claim;
  const extended = (extensions: typeof body.extension, within: readonly (string | number)[]) =>
    (extensions ?? []).flatMap(({ url, valueReference }, index): ClaimReference[] =>
      url === extensionUrls.requestedService || url === extensionUrls.encounter
        ? [{ path: [...within, "extension", index, "valueReference"], reference: valueReference }]
        : [],
    );
  return [
    { path: ["patient"], reference: body.patient, types: ["Patient"] },
    { path: ["insurer"], reference: body.insurer, types: ["Organization"] },
    { path: ["provider"], reference: body.provider, types: parties },
    { path: ["facility"], reference: body.facility, types: ["Location"] },
    ...extended(body.extension, []),
    ...(body.careTeam ?? []).map(({ provider }, index) => ({
      path: ["careTeam", index, "provider"],
      reference: provider,
      types: parties,
    })),
    ...(body.insurance ?? []).map(({ coverage }, index) => ({
      path: ["insurance", index, "coverage"],
      reference: coverage,
      types: ["Coverage"],
    })),
    ...(body.diagnosis ?? []).map(({ diagnosisReference }, index) => ({
      path: ["diagnosis", index, "diagnosisReference"],
      reference: diagnosisReference,
      types: ["Condition"],
    })),
    ...(body.supportingInfo ?? []).map(({ valueReference }, index) => ({
      path: ["supportingInfo", index, "valueReference"],
      reference: valueReference,
    })),
    ...body.item.flatMap((item, index) => [
      { path: ["item", index, "locationReference"], reference: item.locationReference },
      ...extended(item.extension, ["item", index]),
    ]),
  ];
}

/** Resources contained in one another in a circle: nothing that FHIR means, and a trap for whoever follows it. */
export function containedCycles(resources: readonly SentResource[]): readonly RequestIssue[] {
  return resources.flatMap((sent): RequestIssue[] => {
    const contained = containedIn(sent);
    if (contained.length === 0) return [];
    const targets = new Map(
      contained.map((one) => [one.id ?? "", localReferences(one.body)] as const),
    );
    const circular = startsOfCircles(targets);
    return contained.flatMap((one): RequestIssue[] =>
      circular.has(one.id ?? "")
        ? [{ path: fhirPath("Bundle", one.at), message: "refers to itself in a circle" }]
        : [],
    );
  });
}

/** One resource of each circle. Every reference is followed once, however long the way around is. */
function startsOfCircles(targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  const onTheWay = new Set<string>();
  for (const start of targets.keys()) {
    const way = [{ id: start, next: 0 }];
    while (!done.has(start)) {
      const here = way.at(-1);
      if (here === undefined) break;
      onTheWay.add(here.id);
      const target = targets.get(here.id)?.[here.next];
      here.next += 1;
      if (target === undefined) {
        done.add(here.id);
        onTheWay.delete(here.id);
        way.pop();
      } else if (onTheWay.has(target)) found.add(target);
      else if (!done.has(target)) way.push({ id: target, next: 0 });
    }
  }
  return found;
}

/** The ids that a contained resource refers to; `#` alone is its container. */
function localReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(localReferences);
  if (!isPlainObject(value)) return [];
  const { reference } = value;
  const own = typeof reference === "string" && /^#./.test(reference) ? [reference.slice(1)] : [];
  return [...own, ...Object.values(value).flatMap(localReferences)];
}

/** At most so many are listed: a record of years points to much that stays where it is. */
const mostListed = 50;

/** References of all resources but the claim itself that lead nowhere, each as not understood. */
export function listDangling(reading: Reading, references: References): void {
  let left = mostListed;
  for (const sent of reading.resources) {
    if (sent === reading.claim.sent) continue;
    eachReference(sent.body, [], (reference, path) => {
      if (left === 0 || references.find(reference, sent) !== undefined) return;
      left -= 1;
      reading.miss(sent, path, "points to a resource that is not in the bundle");
    });
  }
}

function eachReference(
  value: unknown,
  path: readonly (string | number)[],
  tell: (reference: string, path: readonly (string | number)[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) eachReference(one, [...path, index], tell);
    return;
  }
  if (!isPlainObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    // What a contained resource refers to is seen from it; its container is enough here.
    if (key === "reference" && typeof child === "string") tell(child, path);
    else if (typeof child === "object") eachReference(child, [...path, key], tell);
  }
}
