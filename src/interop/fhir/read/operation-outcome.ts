import type { OperationOutcome, OperationOutcomeIssue } from "@medplum/fhirtypes";
import type { RefusalKind, RequestRefusal } from "./refusal.ts";

const codes = {
  "not-json": "structure",
  "lossy-json": "structure",
  "too-large": "too-long",
  "too-deep": "too-costly",
  "not-a-bundle": "structure",
  "not-a-request": "invalid",
  "invalid-resource": "invalid",
  "missing-resource": "not-found",
  "unknown-modifier": "extension",
} as const satisfies Readonly<Record<RefusalKind, OperationOutcomeIssue["code"]>>;

/** Why a bundle was not taken, as the one resource that FHIR answers with: an issue each, with its path. */
export function operationOutcomeOf({ kind, issues, more = 0 }: RequestRefusal): OperationOutcome {
  const all = issues.map(({ path, message }): OperationOutcomeIssue => ({
    severity: "error",
    code: codes[kind],
    diagnostics: `${path === "" ? "The content" : path} ${message}.`,
    ...(path === "" ? {} : { expression: [path] }),
  }));
  const rest: OperationOutcomeIssue = {
    severity: "information",
    code: "informational",
    diagnostics: `${more.toLocaleString("en-US")} more issues are not listed.`,
  };
  return { resourceType: "OperationOutcome", issue: more === 0 ? all : [...all, rest] };
}
