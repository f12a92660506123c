import type {
  CapabilityStatement,
  CapabilityStatementRestResource,
  ResourceType,
} from "@medplum/fhirtypes";
import packageFile from "../../package.json" with { type: "json" };
import type { FhirWay } from "./fhir-ways.ts";

/** Where a server of R4 says what one can subscribe to (Subscriptions R5 Backport 1.1). */
const topicExtension =
  "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/capabilitystatement-subscriptiontopic-canonical";
const smart = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

/** What this server does under /fhir, made from the very list by which its routes are registered. */
export function capabilityStatement(
  ways: readonly FhirWay[],
  { base, tokenUrl }: { readonly base: string; readonly tokenUrl: string },
): CapabilityStatement {
  const resources = [...new Set(ways.flatMap(({ capability }) => capability?.resource ?? []))];
  return {
    resourceType: "CapabilityStatement",
    id: "reviewer-workstation",
    url: `${base}/metadata`,
    name: "ReviewerWorkstation",
    title: "Reviewer workstation, prior authorization",
    status: "active",
    // The day of the release's own contract, not of the answer.
    date: "2026-11-30",
    kind: "instance",
    software: { name: "Reviewer workstation", version: packageFile.version },
    implementation: {
      description:
        "Receives requests for prior authorization, answers them pended, and tells what people decided.",
      url: base,
    },
    fhirVersion: "4.0.1",
    format: ["application/fhir+json"],
    implementationGuide: [
      "http://hl7.org/fhir/us/davinci-pas/ImplementationGuide/hl7.fhir.us.davinci-pas|2.2.1",
    ],
    rest: [
      {
        mode: "server",
        security: {
          cors: false,
          description:
            "SMART App Launch, backend services: client_credentials with a signed assertion (private_key_jwt).",
          service: [
            {
              coding: [
                {
                  system: "http://terminology.hl7.org/CodeSystem/restful-security-service",
                  code: "SMART-on-FHIR",
                },
              ],
            },
          ],
          extension: [{ url: smart, extension: [{ url: "token", valueUri: tokenUrl }] }],
        },
        resource: resources.map((resource) => resourceOf(resource, ways)),
      },
    ],
  };
}

function resourceOf(
  resource: ResourceType,
  ways: readonly FhirWay[],
): CapabilityStatementRestResource {
  const of = ways.flatMap(({ capability }) =>
    capability?.resource === resource ? [capability] : [],
  );
  const interaction = of.flatMap((one) =>
    "interaction" in one ? [{ code: one.interaction }] : [],
  );
  const operation = of.flatMap((one) =>
    "operation" in one ? [{ name: one.operation, definition: one.definition }] : [],
  );
  const topics = of.flatMap((one) =>
    "topic" in one ? [{ url: topicExtension, valueCanonical: one.topic }] : [],
  );
  const searchParam = of.flatMap((one) => ("search" in one ? (one.search ?? []) : []));
  return {
    type: resource,
    ...(topics.length === 0 ? {} : { extension: topics }),
    ...(interaction.length === 0 ? {} : { interaction }),
    ...(searchParam.length === 0 ? {} : { searchParam: [...searchParam] }),
    ...(operation.length === 0 ? {} : { operation }),
  };
}
