import type { Bundle, ClaimResponse, Coding } from "@medplum/fhirtypes";
import { pasExtension, pasProfile } from "../pas/pas-names.ts";
import { requestReference } from "./claim-response.ts";
import { partsOfBundle } from "./parts-of-bundle.ts";
import { referencesIn } from "./request-entries.ts";
import { stableUrn, stableUuid } from "./stable-id.ts";

/** Why a request that could be read can’t be worked on: for its sender, in words. */
export type BusinessError = {
  readonly text: string;
  /** FHIRPath of what is wrong, where it is one part of the request. */
  readonly path?: string;
  /** X12's reject reason (data element 901), where the plan may use that list; it is not shipped. */
  readonly code?: Coding;
};

/**
 * The answer to a request that was read and can’t be worked on, such as an update of a request nobody knows: sent with
 * status 200, as a ClaimResponse with `error`. Null where the bundle is no request: that is an OperationOutcome.
 *
 * @param now - the instant of writing, ISO in UTC
 */
export function errorResponseBundle(
  request: unknown,
  errors: readonly [BusinessError, ...BusinessError[]],
  now: string,
): Bundle | null {
  const own = (what: string) => ({
    system: "urn:ietf:rfc:3986",
    value: stableUrn(["error", request, what]),
  });
  const parts = partsOfBundle(request, { bundle: own("bundle"), claim: own("claim") });
  if (parts === null) return null;
  const id = stableUuid(["error", request, errors]);
  const { system, value } = parts.claim;
  const claim = {
    ...(system === undefined ? {} : { system }),
    ...(value === undefined ? {} : { value }),
  };
  const response: ClaimResponse = {
    resourceType: "ClaimResponse",
    id,
    meta: { profile: [pasProfile("claimresponse")] },
    identifier: [claim],
    status: "active",
    type: parts.type,
    use: "preauthorization",
    patient: { reference: parts.patient },
    created: now,
    insurer: { reference: parts.insurer },
    ...(parts.requestor === undefined ? {} : { requestor: { reference: parts.requestor } }),
    request: requestReference(parts, true),
    outcome: "error",
    error: errors.map(({ text, path, code }) => ({
      ...(path === undefined
        ? {}
        : { extension: [{ url: pasExtension("errorPath"), valueString: path }] }),
      code: { ...(code === undefined ? {} : { coding: [code] }), text },
    })),
  };
  return {
    resourceType: "Bundle",
    id: stableUuid(["response", id, now]),
    meta: { profile: [pasProfile("pas-response-bundle")] },
    identifier: parts.bundle,
    type: "collection",
    timestamp: now,
    entry: [
      { fullUrl: `urn:uuid:${id}`, resource: response },
      ...parts.entries(referencesIn(response)),
    ],
  };
}
