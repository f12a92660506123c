import type { FhirWay } from "../fhir/fhir-ways.ts";
import { pasTopic } from "./requested-subscription.ts";

const scope = "system/Subscription.crd";
const operation = {
  resource: "Subscription",
  operation: "status",
  definition:
    "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-status",
} as const;

/** Every way of this room: routes are registered by it, and the CapabilityStatement tells of it. */
export const subscriptionWays = {
  create: {
    method: "POST",
    path: "/Subscription",
    scope,
    capability: { resource: "Subscription", interaction: "create", topic: pasTopic },
  },
  read: {
    method: "GET",
    path: "/Subscription/:id",
    scope,
    capability: { resource: "Subscription", interaction: "read" },
  },
  end: {
    method: "DELETE",
    path: "/Subscription/:id",
    scope,
    capability: { resource: "Subscription", interaction: "delete" },
  },
  status: { method: "GET", path: "/Subscription/:id/$status", scope, capability: operation },
  statusByPost: { method: "POST", path: "/Subscription/:id/$status", scope, capability: null },
  statuses: { method: "GET", path: "/Subscription/$status", scope, capability: null },
  statusesByPost: { method: "POST", path: "/Subscription/$status", scope, capability: null },
  answer: {
    method: "GET",
    path: "/Bundle/:id",
    scope: "system/ClaimResponse.rs",
    capability: { resource: "Bundle", interaction: "read" },
  },
} as const satisfies Readonly<Record<string, FhirWay>>;
