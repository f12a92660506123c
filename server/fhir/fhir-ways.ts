import type { CapabilityStatementRestResourceSearchParam, ResourceType } from "@medplum/fhirtypes";

/** One thing that a system can do under /fhir, and what its token has to grant for it; null: nothing. */
export interface FhirWay {
  readonly method: "GET" | "POST" | "DELETE";
  /** Of the route, below /fhir. */
  readonly path: string;
  readonly scope: string | null;
  /** What the CapabilityStatement says of it; null for what is no part of the resources. */
  readonly capability:
    | { readonly resource: ResourceType; readonly operation: string; readonly definition: string }
    | { readonly resource: ResourceType; readonly interaction: "create"; readonly topic: string }
    | {
        readonly resource: ResourceType;
        readonly interaction: "read" | "search-type" | "create" | "delete";
        readonly search?: readonly SearchParameter[];
      }
    | null;
}

type SearchParameter = Pick<CapabilityStatementRestResourceSearchParam, "name" | "type">;

const guide = "http://hl7.org/fhir/us/davinci-pas/OperationDefinition";

/** Every way of this room: routes are registered by it, and the CapabilityStatement tells of it. */
export const fhirWays = {
  metadata: { method: "GET", path: "/metadata", scope: null, capability: null },
  submit: {
    method: "POST",
    path: "/Claim/$submit",
    scope: "system/Claim.cu",
    capability: { resource: "Claim", operation: "submit", definition: `${guide}/Claim-submit` },
  },
  inquire: {
    method: "POST",
    path: "/Claim/$inquire",
    scope: "system/ClaimResponse.rs",
    capability: { resource: "Claim", operation: "inquire", definition: `${guide}/Claim-inquiry` },
  },
  searchQuestionnaires: {
    method: "GET",
    path: "/Questionnaire",
    scope: "system/Questionnaire.rs",
    capability: {
      resource: "Questionnaire",
      interaction: "search-type",
      search: [
        { name: "_id", type: "token" },
        { name: "url", type: "uri" },
        { name: "version", type: "token" },
      ],
    },
  },
  readQuestionnaire: {
    method: "GET",
    path: "/Questionnaire/:id",
    scope: "system/Questionnaire.rs",
    capability: { resource: "Questionnaire", interaction: "read" },
  },
  searchAuditEvents: {
    method: "GET",
    path: "/AuditEvent",
    scope: "system/AuditEvent.rs",
    capability: {
      resource: "AuditEvent",
      interaction: "search-type",
      search: [{ name: "date", type: "date" }],
    },
  },
} as const satisfies Readonly<Record<string, FhirWay>>;
