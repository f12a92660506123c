import type { ElementDefinition, StructureDefinition } from "@medplum/fhirtypes";
import { pasProfiles } from "../examples-for-test.ts";
import { type ElementNode, elementTree } from "./element-tree-for-test.ts";
import { knownCodes } from "./known-codes-for-test.ts";
import { fitsPattern, fixedPart, isOfType, objectIn, valuesOf } from "./values-for-test.ts";

/** What a resource breaks of a profile, and where: `ClaimResponse.item[0].adjudication`. */
export type ProfileIssue = { readonly path: string; readonly message: string };

const trees = new Map<string, ElementNode>();
const profiles: ReadonlyMap<string, StructureDefinition> = new Map(
  pasProfiles().map((profile) => [profile.url, profile]),
);

/** Whether the definition of a profile, named with or without its version, is among the files. */
export function isKnownProfile(url: string): boolean {
  return profiles.has(plain(url));
}

/**
 * Holds a resource against a profile by the files alone: cardinality, fixed values and patterns, types, slices, the
 * extensions' own profiles, and required bindings whose codes are known. Invariants: `brokenInvariants`.
 */
export function checkProfile(resource: unknown, url: string): readonly ProfileIssue[] {
  const profile = profiles.get(plain(url));
  if (profile === undefined) throw new Error(`The profile ${url} is not among the files.`);
  const tree = trees.get(profile.url) ?? elementTree(profile);
  trees.set(profile.url, tree);
  const type = objectIn(resource)?.["resourceType"];
  if (profile.type !== "Extension" && type !== profile.type) {
    return [{ path: String(type), message: `is no ${profile.type}` }];
  }
  return checkChildren(resource, tree, profile.type);
}

function plain(url: string): string {
  return url.replace(/\|.*$/, "");
}

function checkChildren(parent: unknown, node: ElementNode, path: string): readonly ProfileIssue[] {
  return node.children.flatMap((child) => {
    const { key, values } = valuesOf(parent, child.name);
    return checkElement(values, child, `${path}.${key}`);
  });
}

/** All values of one element: how many there are, each of them, and each slice of them. */
function checkElement(
  values: readonly unknown[],
  node: ElementNode,
  path: string,
): readonly ProfileIssue[] {
  const at = (index: number) => (values.length > 1 ? `${path}[${String(index)}]` : path);
  return [
    ...countIssues(values.length, node.definition, path),
    ...values.flatMap((value, index) => checkValue(value, node, at(index))),
    ...node.slices.filter(canBeTold).flatMap((slice) => {
      const own = values.flatMap((value, index) =>
        isOfSlice(value, slice) ? [{ value, index }] : [],
      );
      return [
        ...countIssues(own.length, slice.definition, `${path}:${slice.name}`),
        ...own.flatMap(({ value, index }) => checkValue(value, slice, at(index))),
      ];
    }),
  ];
}

function countIssues(
  count: number,
  definition: ElementDefinition | undefined,
  path: string,
): readonly ProfileIssue[] {
  const { min = 0, max = "*" } = definition ?? {};
  if (count < min)
    return [{ path, message: `is there ${String(count)} times, ${String(min)} needed` }];
  return max !== "*" && count > Number(max)
    ? [{ path, message: `is there ${String(count)} times, ${max} allowed` }]
    : [];
}

function checkValue(value: unknown, node: ElementNode, path: string): readonly ProfileIssue[] {
  const { definition } = node;
  const fixed = fixedPart(definition);
  const isFixed =
    fixed === undefined ||
    (fitsPattern(value, fixed.value) && (!fixed.isWhole || fitsPattern(fixed.value, value)));
  return [
    ...(isFixed ? [] : [{ path, message: `must be ${JSON.stringify(fixed.value)}` }]),
    ...typeIssues(value, definition, path),
    ...bindingIssues(value, definition, path),
    ...checkChildren(value, node, path),
    ...profileIssues(value, definition, path),
  ];
}

function typeIssues(
  value: unknown,
  definition: ElementDefinition | undefined,
  path: string,
): readonly ProfileIssue[] {
  const types = (definition?.type ?? []).map(({ code }) => code);
  if (types.length === 0) return [];
  if (definition?.path.endsWith("[x]") === true) {
    const isAllowed = types.some((type) =>
      path
        .toLowerCase()
        .replace(/\[\d+\]$/, "")
        .endsWith(type.toLowerCase()),
    );
    if (!isAllowed) return [{ path, message: `must be of the type ${types.join(" or ")}` }];
  }
  // An element with extensions alone, such as a reason why it is absent, is an object whatever its type.
  const isAbsent = objectIn(value)?.["extension"] !== undefined;
  return isAbsent || types.some((type) => isOfType(value, type))
    ? []
    : [{ path, message: `must be of the type ${types.join(" or ")}` }];
}

function bindingIssues(
  value: unknown,
  definition: ElementDefinition | undefined,
  path: string,
): readonly ProfileIssue[] {
  const { strength, valueSet } = definition?.binding ?? {};
  const codes = strength === "required" ? knownCodes.get(plain(valueSet ?? "")) : undefined;
  if (codes === undefined) return [];
  const held =
    typeof value === "string"
      ? [value]
      : valuesOf(value, "coding").values.map((coding) => objectIn(coding)?.["code"]);
  return held.some((code) => codes.some((known) => known === code))
    ? []
    : [{ path, message: `must be one of ${codes.join(", ")}` }];
}

/** An extension, or an entry's resource, by the profile that its element names; of several, one must fit. */
function profileIssues(
  value: unknown,
  definition: ElementDefinition | undefined,
  path: string,
): readonly ProfileIssue[] {
  const named = (definition?.type ?? []).flatMap(({ profile }) => profile ?? []);
  const known = named.filter(isKnownProfile);
  if (known.length === 0 || known.length < named.length) return [];
  const found = known.map((url) => checkProfile(value, url));
  const best = found.toSorted((one, other) => one.length - other.length)[0] ?? [];
  return best.map((issue) => ({
    path: issue.path.replace(/^[A-Za-z]+/, path),
    message: issue.message,
  }));
}

/** A profile may name a slice of a profile that is not among the files, without saying what tells it. */
function canBeTold(slice: ElementNode): boolean {
  return (
    (slice.definition?.type ?? []).some(({ profile = [] }) => profile.length > 0) ||
    slice.children.some(
      ({ name, definition }) => name === "resource" || fixedPart(definition) !== undefined,
    )
  );
}

/** By what its discriminator compares: an extension's address, the type of a resource, a pattern below it. */
function isOfSlice(value: unknown, slice: ElementNode): boolean {
  const urls = (slice.definition?.type ?? [])
    .filter(({ code }) => code === "Extension")
    .flatMap(({ profile }) => profile ?? []);
  const url = objectIn(value)?.["url"];
  if (urls.length > 0) return urls.some((known) => plain(known) === url);
  return slice.children.some((child) => {
    const fixed = fixedPart(child.definition);
    const held = valuesOf(value, child.name).values;
    if (fixed !== undefined) return held.some((one) => fitsPattern(one, fixed.value));
    const types = child.name === "resource" ? (child.definition?.type ?? []) : [];
    return types.some(({ code }) => held.some((one) => objectIn(one)?.["resourceType"] === code));
  });
}
