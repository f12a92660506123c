import type * as z from "zod/mini";
import type { NotUnderstoodPart, SentSource } from "./incoming-request.ts";
import { fhirPath, type RequestIssue } from "./refusal.ts";
import type { References } from "./references.ts";
import { claimShape, type Claim, type Reference } from "./shapes.ts";
import type { SentResource } from "./sent-resource.ts";

/** A resource with what was read of it. */
export type Read<Body> = { readonly sent: SentResource; readonly body: Body };

/** What all parts of reading a request share: the bundle, and what is to be said of it at the end. */
export type Reading = {
  readonly claim: Read<Claim>;
  readonly resources: readonly SentResource[];
  /** Reads a resource; what is not as FHIR has it is an issue, and undefined. */
  readonly read: <Body>(sent: SentResource, shape: z.ZodMiniType<Body>) => Body | undefined;
  /** What a reference points to; undefined where the bundle does not have it. */
  readonly follow: (
    reference: Reference | undefined,
    from: SentResource,
  ) => SentResource | undefined;
  readonly miss: (sent: SentResource, path: readonly (string | number)[], why: string) => void;
  readonly issues: readonly RequestIssue[];
  readonly notUnderstood: readonly NotUnderstoodPart[];
};

/** Begins to read a request; a claim that is none is said by the issues. */
export function beginReading(
  resources: readonly [SentResource, ...SentResource[]],
  references: References,
):
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] } {
  const issues: RequestIssue[] = [];
  const notUnderstood: NotUnderstoodPart[] = [];
  const known = new Map<SentResource, Map<unknown, unknown>>();
  const [sent] = resources;
  const body = parsed(sent, claimShape, issues);
  if (body === undefined) return { ok: false, issues };
  return {
    ok: true,
    reading: {
      claim: { sent, body },
      resources,
      issues,
      notUnderstood,
      read: <Body>(one: SentResource, shape: z.ZodMiniType<Body>) => {
        // Read once: its issues are said once.
        const shapes = known.get(one) ?? new Map<unknown, unknown>();
        known.set(one, shapes);
        if (!shapes.has(shape)) shapes.set(shape, parsed(one, shape, issues) !== undefined);
        return shapes.get(shape) === true ? shape.parse(one.body) : undefined;
      },
      follow: (reference, from) =>
        reference?.reference === undefined ? undefined : references.find(reference.reference, from),
      miss: (one, path, why) => {
        notUnderstood.push({ resource: one.name, path: fhirPath(one.path, path), why });
      },
    },
  };
}

function parsed<Body>(
  sent: SentResource,
  shape: z.ZodMiniType<Body>,
  issues: RequestIssue[],
): Body | undefined {
  const read = shape.safeParse(sent.body);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    issues.push({
      path: fhirPath("Bundle", [...sent.at, ...issue.path]),
      message: issueInWords(issue),
    });
  }
  return undefined;
}

function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `is missing: ${issue.expected} expected`
        : `must be of the type ${issue.expected}`;
    case "too_small":
    case "too_big":
      return issue.message === "Invalid input" ? "is out of range" : issue.message;
    default:
      return "is not a valid value";
  }
}

/** Where something is said, with its words as sent. */
export function sourceOf(
  sent: SentResource,
  path: readonly (string | number)[],
  quote: string,
  date?: string,
): SentSource {
  return {
    resource: sent.name,
    path: fhirPath(sent.path, path),
    quote,
    ...(date === undefined ? {} : { date }),
  };
}
