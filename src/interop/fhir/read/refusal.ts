import { mostIssues } from "#criteria";
import type { IncomingRequest } from "./incoming-request.ts";

export type RefusalKind =
  /** Text that is no JSON, or a value that no JSON gives. */
  | "not-json"
  /** JSON of which reading would lose something: a key twice, a number that cannot be kept. */
  | "lossy-json"
  | "too-large"
  | "too-deep"
  | "not-a-bundle"
  | "not-a-request"
  | "invalid-resource"
  | "missing-resource"
  | "unknown-modifier";

/** What is wrong, and where: a path from "Bundle" on that exists, or whose parent does; "" is the whole. */
export type RequestIssue = { readonly path: string; readonly message: string };

export type RequestRefusal = {
  readonly kind: RefusalKind;
  readonly issues: readonly RequestIssue[];
  /** How many more there are that are not listed. */
  readonly more?: number;
};

export type ReadRequest =
  | { readonly ok: true; readonly request: IncomingRequest }
  | { readonly ok: false; readonly error: RequestRefusal };

export type Refused = { readonly ok: false; readonly error: RequestRefusal };

/** A refusal with its first issues; the others are counted. */
export function refused(kind: RefusalKind, issues: readonly RequestIssue[], more = 0): Refused {
  const left = Math.max(issues.length - mostIssues, 0) + more;
  return {
    ok: false,
    error: { kind, issues: issues.slice(0, mostIssues), ...(left === 0 ? {} : { more: left }) },
  };
}

/**
 * Path segments as FHIR writes a path: `["entry", 0, "resource"]` is "Bundle.entry[0].resource". It ends before a name
 * that no element has, so that a path always can be followed and repeats nothing that somebody wrote.
 */
export function fhirPath(root: string, segments: readonly PropertyKey[]): string {
  let path = root;
  for (const segment of segments) {
    if (typeof segment === "number") path = `${path}[${String(segment)}]`;
    else if (typeof segment === "string" && /^[A-Za-z_][A-Za-z0-9_]{0,79}$/.test(segment))
      path = `${path}.${segment}`;
    else return path;
  }
  return path;
}
