import type { Bundle } from "@medplum/fhirtypes";
import { Fhir } from "fhir";
import { pasProfile } from "../pas/pas-names.ts";
import { brokenInvariants } from "./invariants-for-test.ts";
import { checkProfile, isKnownProfile, type ProfileIssue } from "./check-profile-for-test.ts";
import { objectIn } from "./values-for-test.ts";

/** Reading the base definitions takes long; the validator keeps nothing of what it looked at. */
let base: Fhir | undefined;

/** What the base standard, R4, refuses in a resource; what is only advised is left out. */
export function baseIssues(resource: object): readonly ProfileIssue[] {
  base ??= new Fhir();
  return base
    .validate(resource)
    .messages.filter(({ severity }) => /^(error|fatal)$/.test(String(severity)))
    .map(({ location = "", message = "" }) => ({ path: location, message }));
}

/** The profiles among the files that a resource says it follows, and those that its type must follow in an answer. */
function profilesOf(resource: unknown): readonly string[] {
  const { resourceType, meta } = objectIn(resource) ?? {};
  const said = objectIn(meta)?.["profile"];
  const named = Array.isArray(said) ? said.filter((one) => typeof one === "string") : [];
  const own =
    resourceType === "Task" || resourceType === "CommunicationRequest"
      ? [pasProfile(resourceType.toLowerCase())]
      : [];
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
            [...checkProfile(resource, profile), ...brokenInvariants(resource, profile)].map(
              ({ path, message }) => ({
                path: path.replace(/^[A-Za-z]+/, `Bundle.entry[${String(index)}].resource`),
                message,
              }),
            ),
          ),
    ),
  ];
  const unlike = new Map(found.map((issue) => [`${issue.path} ${issue.message}`, issue]));
  return [...unlike.values()];
}
