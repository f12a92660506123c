import type { Bundle } from "@medplum/fhirtypes";
import { Fhir } from "fhir";
import { pasProfile } from "../pas/pas-names.ts";
import { brokenInvariants } from "./invariants-for-test.ts";
import { checkProfile, isKnownProfile, type ProfileIssue } from "./check-profile-for-test.ts";
import { objectIn } from "./values-for-test.ts";

/** Reading the base definitions takes long; the validator keeps nothing of what it looked at. */
let base: Fhir | undefined;

/** What one resource was found to break: most answers hold the same patient, plan and provider. */
const known = new Map<string, readonly ProfileIssue[]>();

/** What the base standard, R4, refuses in a bundle and its resources; what is only advised is left out. */
export function baseIssues(bundle: Bundle): readonly ProfileIssue[] {
  const entry = bundle.entry ?? [];
  const frame = { ...bundle, entry: entry.map(({ resource: _checkedBelow, ...rest }) => rest) };
  return [
    ...validated(frame),
    ...entry.flatMap(({ resource }, index) =>
      resource === undefined ? [] : inEntry(index, once("base", resource, validated)),
    ),
  ];
}

function validated(resource: object): readonly ProfileIssue[] {
  base ??= new Fhir();
  return base
    .validate(resource)
    .messages.filter(({ severity }) => /^(error|fatal)$/.test(String(severity)))
    .map(({ location = "", message = "" }) => ({ path: location, message }));
}

function once<Resource extends object>(
  how: string,
  resource: Resource,
  check: (resource: Resource) => readonly ProfileIssue[],
): readonly ProfileIssue[] {
  const key = `${how} ${JSON.stringify(resource)}`;
  const issues = known.get(key) ?? check(resource);
  known.set(key, issues);
  return issues;
}

function inEntry(index: number, issues: readonly ProfileIssue[]): readonly ProfileIssue[] {
  return issues.map(({ path, message }) => ({
    path: path.replace(/^[A-Za-z]+/, `Bundle.entry[${String(index)}].resource`),
    message,
  }));
}

/** The profiles among the files that a resource says it follows; one that says none, the one of its type. */
function profilesOf(resource: unknown): readonly string[] {
  const { resourceType, meta } = objectIn(resource) ?? {};
  const type = String(resourceType);
  const said = objectIn(meta)?.["profile"];
  const named = Array.isArray(said) ? said.filter((one) => typeof one === "string") : [];
  const isUnsaid = named.length === 0 && ["Task", "CommunicationRequest"].includes(type);
  const own = isUnsaid ? [pasProfile(type.toLowerCase())] : [];
  return [...new Set([...named, ...own].map((url) => url.replace(/\|.*$/, "")))].filter(
    isKnownProfile,
  );
}

/** All that the profiles and the guide's invariants refuse in a bundle, the bundle's own rules first. */
export function guideIssues(
  bundle: Bundle,
  kind: "pas-request-bundle" | "pas-response-bundle",
): readonly ProfileIssue[] {
  const url = pasProfile(kind);
  const found = [
    ...checkProfile(bundle, url),
    ...brokenInvariants(bundle, url),
    ...(bundle.entry ?? []).flatMap(({ resource }, index) =>
      resource === undefined
        ? []
        : profilesOf(resource).flatMap((profile) =>
            inEntry(
              index,
              once(profile, resource, () => [
                ...checkProfile(resource, profile),
                ...brokenInvariants(resource, profile),
              ]),
            ),
          ),
    ),
  ];
  const unlike = new Map(found.map((issue) => [`${issue.path} ${issue.message}`, issue]));
  return [...unlike.values()];
}
