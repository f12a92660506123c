import type { Bundle, Provenance } from "@medplum/fhirtypes";
import { canonicalJson, type Determination, encodeBase64, personInWords } from "#domain";
import { codeSystems } from "../pas/pas-names.ts";
import { type KnownNpis, npiOfSigner } from "./reviewer.ts";
import { stableUrn } from "./stable-id.ts";

/** Who signed what is answered: the person, and when. The signature itself comes with `withSignature`. */
export function provenanceOf(
  { id, caseId, recordedAt, recordedBy }: Determination,
  {
    response,
    insurer,
    npis,
  }: {
    readonly response: string;
    readonly insurer: string;
    readonly npis: KnownNpis;
  },
): { readonly fullUrl: string; readonly resource: Provenance } {
  const fullUrl = stableUrn(["provenance", caseId, id, response]);
  const npi = npiOfSigner(recordedBy, npis);
  return {
    fullUrl,
    resource: {
      resourceType: "Provenance",
      id: fullUrl.replace("urn:uuid:", ""),
      target: [{ reference: response }],
      recorded: recordedAt,
      activity: {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion",
            code: "LA",
            display: "legally authenticated",
          },
        ],
      },
      agent: [
        {
          type: {
            coding: [
              {
                system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
                code: "legal",
                display: "Legal Authenticator",
              },
            ],
          },
          who: {
            type: "Practitioner",
            ...(npi === undefined ? {} : { identifier: { system: codeSystems.npi, value: npi } }),
            display: personInWords(recordedBy),
          },
          onBehalfOf: { reference: insurer },
        },
      ],
    },
  };
}

/** The text that a signature of an answer is made over: its ClaimResponse as canonical JSON (RFC 8785). */
export function signableText({ entry }: Bundle): string {
  return canonicalJson(entry?.[0]?.resource);
}

/**
 * The same answer with a signature over `signableText`, on the Provenance; unchanged where nobody signed anything, as
 * with a pended one.
 *
 * @param jws - compact JWS, whose payload may be detached
 * @param when - instant of the signature
 */
export function withSignature(bundle: Bundle, jws: string, when: string): Bundle {
  return {
    ...bundle,
    entry: (bundle.entry ?? []).map((entry) => {
      const { resource } = entry;
      // The key is the plan's; who decided is the agent.
      const who =
        resource?.resourceType === "Provenance" ? resource.agent[0]?.onBehalfOf : undefined;
      if (resource?.resourceType !== "Provenance" || who === undefined) return entry;
      const signature = {
        type: [
          {
            system: "urn:iso-astm:E1762-95:2013",
            code: "1.2.840.10065.1.12.1.1",
            display: "Author's Signature",
          },
        ],
        when,
        who,
        targetFormat: "application/fhir+json",
        sigFormat: "application/jose",
        data: encodeBase64(new TextEncoder().encode(jws)),
      };
      return { ...entry, resource: { ...resource, signature: [signature] } };
    }),
  };
}
