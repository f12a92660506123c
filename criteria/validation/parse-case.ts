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
import { resolveParameters } from "./parameters.ts";
import { issuesOf, strictGroup } from "./strict-group.ts";

/** Where in the record an answer was found. Citations never change a result. */
export type Citation = {
  readonly document: string;
  readonly page?: number | undefined;
  readonly date?: string | undefined;
  readonly quote?: string | undefined;
};

/** A case that can be judged: everything in it has been checked. */
export type Case = {
  readonly id: string;
  readonly title?: string;
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly facts: FactTree;
  readonly citations: Readonly<Record<string, Citation>>;
};

export type ParsedCase =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly id: string | null; readonly issues: readonly CaseIssue[] };

/**
 * Reads a case file's JSON (spec section 10). Anything wrong gives issues with a path from the file's
 * root and what is allowed there; nothing is coerced, defaulted or half accepted. Never throws.
 */
export function parseCase(input: unknown): ParsedCase {
  const shape = caseFileSchema.safeParse(input);
  const id = idOf(input);
  if (!shape.success) return { ok: false, id, issues: issuesOf(shape.error) };
  const file = shape.data;
  const set = findSet(file.criteriaSet);
  if (!set.ok) return { ok: false, id, issues: [{ path: "criteriaSet", message: set.message }] };

  const parameters = resolveParameters(set.set, file.parameters);
  const facts = schemaFor(set.set).safeParse(file.facts);
  const issues = [
    ...(parameters.ok ? [] : parameters.issues),
    ...(facts.success ? [] : issuesOf(facts.error, ["facts"])),
    ...datesOutOfOrder(set.set, file.facts).map(({ first, last }) => ({
      path: `facts.${last}`,
      message: `must not be before facts.${first}`,
    })),
    ...citationIssues(set.set, file.citations ?? {}),
  ];
  if (!parameters.ok || !facts.success || issues.length > 0) return { ok: false, id, issues };
  return {
    ok: true,
    case: {
      id: file.id,
      ...(file.title === undefined ? {} : { title: file.title }),
      set: set.set,
      parameters: parameters.parameters,
      facts: facts.data,
      citations: file.citations ?? {},
    },
  };
}

const page = "must be a whole number, 1 or more";
const date = "must be a date that exists, written YYYY-MM-DD";

const citationSchema = strictGroup(
  {
    document: z
      .string({ error: "must be text: the document's name" })
      .check(z.minLength(1, "must not be empty")),
    page: z.optional(z.int({ error: page }).check(z.minimum(1, page))),
    date: z.optional(
      z
        .string({ error: date })
        .check(z.refine((text) => dayNumber(text) !== undefined, { error: date })),
    ),
    quote: z.optional(z.string({ error: "must be text" })),
  },
  "a citation with a document",
);

/** `title` and `expected` are notes of example files; the module does not read `expected`. */
const caseFileSchema = strictGroup(
  {
    id: z.string({ error: "must be text" }).check(z.minLength(1, "must not be empty")),
    title: z.optional(z.string({ error: "must be text" })),
    criteriaSet: z.string({ error: "must be text, such as sacrococcygeal-64999@1.0.0" }),
    parameters: z.optional(z.unknown()),
    facts: z.custom<FactTree>(isTree, { error: "must be an object of answers" }),
    citations: z.optional(z.record(z.string(), citationSchema, { error: "must be an object" })),
    expected: z.optional(z.unknown()),
  },
  "a case file: an object with id, criteriaSet and facts",
);

const schemas = new WeakMap<CriteriaSet, z.ZodMiniType<FactTree>>();

function schemaFor(set: CriteriaSet): z.ZodMiniType<FactTree> {
  const schema = schemas.get(set) ?? factsSchemaOf(set);
  schemas.set(set, schema);
  return schema;
}

function citationIssues(
  set: CriteriaSet,
  citations: Readonly<Record<string, Citation>>,
): readonly CaseIssue[] {
  const paths = set.facts.map((fact) => fact.path);
  return Object.keys(citations).flatMap((path) =>
    paths.includes(path) ? [] : [{ path: `citations.${path}`, message: unknownKey(path, paths) }],
  );
}

function idOf(input: unknown): string | null {
  return isTree(input) && typeof input["id"] === "string" ? input["id"] : null;
}
