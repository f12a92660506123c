import { registerCases } from "./cases.ts";
import { registerChanges } from "./changes.ts";
import { registerDocuments } from "./documents.ts";
import { registerQuality } from "./quality.ts";
import { registerPolicy } from "./policy.ts";
import { registerSetup } from "./setup.ts";
import type { Api, RouteParts } from "./route-parts.ts";

/** Every way to the ports, under /api/v1. */
export function registerRoutes(api: Api, parts: RouteParts): void {
  registerCases(api, parts);
  registerDocuments(api, parts);
  registerQuality(api, parts);
  registerSetup(api, parts);
  registerPolicy(api, parts);
  registerChanges(api, parts);
}
