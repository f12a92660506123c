import * as z from "zod/mini";
import type { ParameterValues } from "../engine/scope.ts";
import { dayNumber } from "../engine/calendar.ts";
import { isTree } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import { findSet } from "../sets/index.ts";
import { unknownKey } from "./answer-problems.ts";
import type { CaseIssue } from "./case-issue.ts";
import { factsSchemaOf } from "./facts-schema.ts";
import { datesOutOfOrder } from "./date-order.ts";
import { IssueCollector, type IssueList, pathText } from "./issue-list.ts";
import { notADate } from "./date-words.ts";
import { resolveParameters } from "./parameters.ts";
import { sizeIssues } from "./size-issues.ts";
import {
  receivedMemberSchema,
  receivedOriginSchema,
  receivedRequestSchema,
} from "./received-details.ts";
import { issuesOf, strictGroup } from "./strict-group.ts";
import { withUnderstoodCodes } from "./understood-codes.ts";

/** Where in the record an answer was found. Citations never change a result. */
export type Citation = {
  readonly document: string;
  readonly page?: number | undefined;
  readonly date?: string | undefined;
  readonly quote?: string | undefined;
  /** Of data: which resource says it, and where in it (FHIRPath). */
  readonly resource?: string | undefined;
  readonly path?: string | undefined;
  /** Of an answer to a questionnaire: how it came about, and who entered or changed it. */
  readonly informationOrigin?: InformationOrigin | undefined;
  readonly informationAuthor?: string | undefined;
};

const informationOrigins = ["auto-client", "auto-server", "override", "manual"] as const;
type InformationOrigin = (typeof informationOrigins)[number];

/** A case that can be judged: everything in it has been checked. */
export type Case = {
  readonly id: string;
  readonly title?: string;
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly facts: FactTree;
  readonly citations: Readonly<Record<string, Citation>>;
  /** What was read otherwise than it is written, such as a diagnosis code without its dot. */
  readonly notes: readonly CaseIssue[];
};

export type ParsedCase =
  | { readonly ok: true; readonly case: Case }
  | ({ readonly ok: false; readonly id: string | null } & IssueList);

/**
 * Reads a case file's JSON (spec section 10). Anything wrong gives issues with a path from the file's
 * root and what is allowed there; nothing is coerced, defaulted or half accepted. Never throws.
 */
export function parseCase(input: unknown): ParsedCase {
  const id = idOf(input);
  const tooMuch = sizeIssues(input);
  if (tooMuch.issues.length > 0) return { ok: false, id, ...tooMuch };
  const shape = caseFileSchema.safeParse(input);
  if (!shape.success) return { ok: false, id, ...issuesOf(shape.error) };
  const file = shape.data;
  const set = findSet(file.criteriaSet);
  if (!set.ok) {
    return { ok: false, id, issues: [{ path: "criteriaSet", message: set.message }], more: 0 };
  }

  const parameters = resolveParameters(set.set, file.parameters, file.facts);
  const read = withUnderstoodCodes(set.set.facts, file.facts);
  const facts = schemaFor(set.set).safeParse(read.facts);
  const found = new IssueCollector();
  if (!parameters.ok) for (const issue of parameters.issues) found.add(() => issue);
  if (!facts.success) found.addAll(issuesOf(facts.error, ["facts"]));
  for (const { first, last } of datesOutOfOrder(set.set, file.facts)) {
    found.add(() => ({ path: `facts.${last}`, message: `must not be before facts.${first}` }));
  }
  const paths = set.set.facts.map((fact) => fact.path);
  for (const path of Object.keys(file.citations ?? {})) {
    if (paths.includes(path)) continue;
    found.add(() => ({ path: pathText(["citations", path]), message: unknownKey(path, paths) }));
  }
  if (!parameters.ok || !facts.success || !found.isEmpty) return { ok: false, id, ...found.list };
  return {
    ok: true,
    case: {
      id: file.id,
      ...(file.title === undefined ? {} : { title: file.title }),
      set: set.set,
      parameters: parameters.parameters,
      facts: facts.data,
      citations: file.citations ?? {},
      notes: read.understood.map(({ path, message }) => ({ path: `facts.${path}`, message })),
    },
  };
}

const page = "must be a whole number, 1 or more";
const revisions = page;
const verificationCode = "must be a verification code, such as 4F2A-9C01-77BE";

const filledText = z.string({ error: "must be text" }).check(z.minLength(1, "must not be empty"));

const citationSchema = strictGroup(
  {
    document: z
      .string({ error: "must be text: the document's name" })
      .check(z.minLength(1, "must not be empty")),
    page: z.optional(z.int({ error: page }).check(z.minimum(1, page))),
    date: z.optional(
      z.string({ error: ({ input }) => notADate(input) }).check(
        z.refine((text) => dayNumber(text) !== undefined, {
          error: ({ input }) => notADate(input),
        }),
      ),
    ),
    quote: z.optional(z.string({ error: "must be text" })),
    resource: z.optional(filledText),
    path: z.optional(filledText),
    informationOrigin: z.optional(
      z.enum(informationOrigins, { error: `must be one of ${informationOrigins.join(", ")}` }),
    ),
    informationAuthor: z.optional(filledText),
  },
  "a citation with a document",
);

/** What a case verified against when a workstation exported it; no result rests on it. */
const verificationSchema = strictGroup(
  {
    code: z
      .string({ error: verificationCode })
      .check(z.regex(/^[0-9A-F]{4}(?:-[0-9A-F]{4}){2}$/, verificationCode)),
    revisions: z.int({ error: revisions }).check(z.minimum(1, revisions)),
  },
  "a verification with code and revisions",
);

/**
 * `title`, `expected` and `verification` are notes of example and exported files, `origin`, `member` and `request` of
 * requests that arrived as data; the module checks the form of all but the first two and uses none of them.
 */
const caseFileSchema = strictGroup(
  {
    id: z.string({ error: "must be text" }).check(z.minLength(1, "must not be empty")),
    title: z.optional(z.string({ error: "must be text" })),
    criteriaSet: z.string({
      error: "must be text: the id of a criteria set and its version, such as id@1.0.0",
    }),
    parameters: z.optional(z.unknown()),
    facts: z.custom<FactTree>(isTree, { error: "must be an object of answers" }),
    citations: z.optional(z.record(z.string(), citationSchema, { error: "must be an object" })),
    expected: z.optional(z.unknown()),
    verification: z.optional(verificationSchema),
    origin: receivedOriginSchema,
    member: receivedMemberSchema,
    request: receivedRequestSchema,
  },
  "a case file: an object with id, criteriaSet and facts",
);

const schemas = new WeakMap<CriteriaSet, z.ZodMiniType<FactTree>>();

function schemaFor(set: CriteriaSet): z.ZodMiniType<FactTree> {
  const schema = schemas.get(set) ?? factsSchemaOf(set);
  schemas.set(set, schema);
  return schema;
}

function idOf(input: unknown): string | null {
  return isTree(input) && typeof input["id"] === "string" ? input["id"] : null;
}
