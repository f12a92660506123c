import type { Bundle, ClaimResponse } from "@medplum/fhirtypes";
import { sameJson } from "#domain";
import { pasExtension } from "../pas/pas-names.ts";
import { entriesOf, type KnownEntry, referencesIn, resolved } from "../respond/request-entries.ts";
import type { ProfileIssue } from "./check-profile-for-test.ts";
import { objectIn, valuesOf } from "./values-for-test.ts";

/**
 * What the guide says of a response bundle in words alone: the echoed identifier, every referenced resource once, the
 * same addresses as in the request (spec-33), an added item for each modified one and of the same sequence (spec-36,
 * spec-37), and a person's review flagged wherever something was not certified (42 CFR 422.566).
 */
export function brokenResponseRules(bundle: Bundle, request?: Bundle): readonly ProfileIssue[] {
  const entries = entriesOf(bundle);
  const sent = entriesOf(request);
  const [first] = entries;
  const response = first?.resource;
  const path = "Bundle.entry[0].resource";
  return [
    ...(request === undefined || sameJson(bundle.identifier, request.identifier)
      ? []
      : [{ path: "Bundle.identifier", message: "must be that of the request" }]),
    ...addressIssues(entries, sent),
    ...emptyParts(bundle, "Bundle").map((at) => ({ path: at, message: "is empty" })),
    ...(response?.resourceType === "ClaimResponse"
      ? [...itemIssues(response), ...reviewIssues(response)].map((message) => ({ path, message }))
      : [{ path, message: "must be the ClaimResponse" }]),
  ];
}

/** FHIR's JSON has no empty list, object or text; the validators of others let them pass. */
function emptyParts(value: unknown, path: string): readonly string[] {
  if (value === "" || (Array.isArray(value) && value.length === 0)) return [path];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => emptyParts(item, `${path}[${String(index)}]`));
  }
  const held = objectIn(value);
  if (held === undefined) return [];
  const keys = Object.keys(held);
  return keys.length === 0
    ? [path]
    : keys.flatMap((key) => emptyParts(held[key], `${path}.${key}`));
}

function addressIssues(
  entries: readonly KnownEntry[],
  sent: readonly KnownEntry[],
): readonly ProfileIssue[] {
  return entries.flatMap(({ fullUrl, resource }, index) => {
    const path = `Bundle.entry[${String(index)}]`;
    const dangling = referencesIn(resource).filter(
      (reference) =>
        resolved(reference, fullUrl, entries) === undefined &&
        // What the request left open, an answer can't close.
        !sent.some((known) => known.fullUrl === fullUrl && sameJson(known.resource, resource)),
    );
    const isEarlier = entries.slice(0, index).some((other) => other.fullUrl === fullUrl);
    const echoed = sent.find(
      (known) =>
        known.resource.resourceType === resource.resourceType && known.resource.id === resource.id,
    );
    return [
      ...dangling.map((reference) => ({
        path,
        message: `refers to ${reference}, which is not there`,
      })),
      ...(isEarlier ? [{ path, message: "is there twice" }] : []),
      ...(echoed === undefined || echoed.fullUrl === fullUrl
        ? []
        : [{ path, message: "has another address than in the request" }]),
      ...(echoed === undefined || sameJson(echoed.resource, resource)
        ? []
        : [{ path, message: "differs from what was sent" }]),
    ];
  });
}

/** The review actions of an item, or of an added one. */
export function actionsOf(item: object): readonly unknown[] {
  return valuesOf(item, "adjudication")
    .values.flatMap((adjudication) => extensionsOf(adjudication, pasExtension("reviewAction")))
    .flatMap((action) => extensionsOf(action, pasExtension("reviewActionCode")))
    .flatMap((code) => valuesOf(objectIn(code)?.["valueCodeableConcept"], "coding").values)
    .map((coding) => objectIn(coding)?.["code"]);
}

function extensionsOf(value: unknown, url: string): readonly unknown[] {
  return valuesOf(value, "extension").values.filter((one) => objectIn(one)?.["url"] === url);
}

function itemIssues({ item = [], addItem = [] }: ClaimResponse): readonly string[] {
  const modified = item
    .filter((one) => actionsOf(one).includes("A6"))
    .map((one) => one.itemSequence);
  const added = addItem.flatMap(({ itemSequence = [] }) => itemSequence);
  return [
    ...modified
      .filter((sequence) => !added.includes(sequence))
      .map((sequence) => `modified item ${String(sequence)} has no added item (spec-36)`),
    ...added
      .filter((sequence) => !item.some(({ itemSequence }) => itemSequence === sequence))
      .map((sequence) => `added item ${String(sequence)} is of no item (spec-37)`),
  ];
}

function reviewIssues(response: ClaimResponse): readonly string[] {
  const isRefused = (response.item ?? []).some((one) => actionsOf(one).includes("A3"));
  const isReviewed = extensionsOf(response, pasExtension("claimResponseReviewer")).some(
    (reviewer) =>
      extensionsOf(reviewer, "wasHumanReviewedFlag").some(
        (flag) => objectIn(flag)?.["valueBoolean"] === true,
      ),
  );
  return isRefused && !isReviewed ? ["is not certified without a person's review"] : [];
}
