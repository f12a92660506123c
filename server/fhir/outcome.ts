import type { FastifyReply } from "fastify";

/** FHIR's own words for what went wrong (http://hl7.org/fhir/issue-type), as far as they are answered here. */
export type IssueCode =
  | "invalid"
  | "structure"
  | "required"
  | "value"
  | "not-supported"
  | "security"
  | "login"
  | "forbidden"
  | "not-found"
  | "too-long"
  | "throttled"
  | "timeout"
  | "transient"
  | "conflict"
  | "duplicate"
  | "incomplete"
  | "exception";

export interface OutcomeIssue {
  readonly severity: "error" | "warning" | "information";
  readonly code: IssueCode;
  /** What happened, what is safe, what to do next. Never a word of what was sent. */
  readonly diagnostics: string;
  /** FHIRPath of what is wrong. */
  readonly expression?: readonly string[];
}

export interface Outcome {
  readonly resourceType: "OperationOutcome";
  readonly issue: readonly OutcomeIssue[];
}

/** What is sent: its status, and one resource. */
export interface FhirAnswer {
  readonly status: number;
  readonly resource: object;
}

export function answered(status: number, resource: object): FhirAnswer {
  return { status, resource };
}

export const fhirJson = "application/fhir+json; charset=utf-8";

export function outcomeOf(
  code: IssueCode,
  diagnostics: string,
  expression: readonly string[] = [],
): Outcome {
  return {
    resourceType: "OperationOutcome",
    issue: [
      {
        severity: "error",
        code,
        diagnostics,
        ...(expression.length === 0 ? {} : { expression }),
      },
    ],
  };
}

/** Sends a resource as FHIR; nothing of it is kept by whoever passes it on. */
export function sendFhir(reply: FastifyReply, { status, resource }: FhirAnswer): FastifyReply {
  return reply
    .code(status)
    .header("Content-Type", fhirJson)
    .header("Cache-Control", "no-store")
    .send(JSON.stringify(resource));
}
