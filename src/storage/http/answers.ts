import * as z from "zod/mini";
import {
  actorSchema,
  type CasePage,
  caseDocumentSchema,
  caseRecordSchema,
  type CaseSlice,
  type CaseSummary,
  type CaseVerification,
  determinationSchema,
  dueFilters,
  isCaseListing,
  isPlainObject,
  type LifeRefusal,
  listedStates,
  personSchema,
  denialFormSchema,
  planDetailsSchema,
  policyChangesSchema,
  pageReadingSchema,
  qualityRecordSchema,
  revisionSchema,
  settingsSchema,
  type SameContent,
  unavailableReasons,
} from "#domain";

// How the server's answers are read. What is not of these shapes is no answer of this release's server.

const count = z.int().check(z.minimum(0));
const issueSchema = z.object({ path: z.string(), message: z.string() });
const unavailableSchema = z.object({
  kind: z.literal("unavailable"),
  reason: z.enum(unavailableReasons),
  detail: z.exactOptional(z.string()),
});
const invalidSchema = z.object({
  kind: z.literal("invalid"),
  where: z.enum(["given", "stored"]),
  reason: z.enum(["not-acceptable", "damaged", "newer-release", "does-not-verify"]),
  issues: z.array(issueSchema),
});
const quotaSchema = z.object({ kind: z.literal("quota") });
const notFoundSchema = z.object({ kind: z.literal("not-found") });
const refusalSchema = z.custom<LifeRefusal>(
  (value) => isPlainObject(value) && typeof value["kind"] === "string",
);

/** Failures of cases and documents. */
const storeErrorSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("conflict"),
    current: z.object({ value: caseRecordSchema, version: z.string() }),
  }),
  notFoundSchema,
  z.object({ kind: z.literal("gone"), version: z.string(), removedAt: z.string() }),
  invalidSchema,
  quotaSchema,
  unavailableSchema,
  z.object({ kind: z.literal("forbidden"), refusal: refusalSchema }),
  z.object({
    kind: z.literal("unauthorized"),
    wants: z.exactOptional(z.literal("confirmation")),
  }),
]);

const qualityErrorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("conflict"), current: qualityRecordSchema }),
  notFoundSchema,
  invalidSchema,
  quotaSchema,
  unavailableSchema,
  z.object({ kind: z.literal("forbidden") }),
]);

const setupErrorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("conflict") }),
  z.object({ kind: z.literal("damaged") }),
  quotaSchema,
  unavailableSchema,
]);

function orError<V extends z.core.SomeType, E extends z.core.SomeType>(value: V, error: E) {
  return z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error }),
  ]);
}

function outcome<V extends z.core.SomeType>(value: V) {
  return orError(value, storeErrorSchema);
}

function versioned<V extends z.core.SomeType>(value: V) {
  return z.union([
    z.object({ ok: z.literal(true), value, version: z.string() }),
    z.object({ ok: z.literal(false), error: storeErrorSchema }),
  ]);
}

function logOf<V extends z.core.SomeType>(item: V) {
  return outcome(z.object({ items: z.array(item), unreadable: count }));
}

const summarySchema = z.custom<CaseSummary>(
  (row) => isCaseListing(row) && "digest" in row && isPlainObject(row.digest),
);

const pageSchema: z.ZodMiniType<CasePage> = z.object({
  items: z.array(summarySchema),
  offset: count,
  nextCursor: z.nullable(z.string()),
  total: count,
  byState: z.record(z.enum(listedStates), count),
  byDue: z.record(z.enum(dueFilters), count),
  assignees: z.array(z.string()),
  unreadable: z.array(z.object({ id: z.string(), issues: z.array(issueSchema) })),
  unverified: z.array(z.string()),
  isProvisional: z.exactOptional(z.literal(true)),
});

const sliceSchema: z.ZodMiniType<CaseSlice> = z.object({
  items: z.array(
    z.object({
      summary: summarySchema,
      content: z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("whole"),
          record: caseRecordSchema,
          revisions: z.array(revisionSchema),
          determinations: z.array(determinationSchema),
        }),
        z.object({ kind: z.literal("unreadable") }),
        z.object({ kind: z.literal("does-not-verify") }),
      ]),
    }),
  ),
  done: count,
  total: count,
  unreadable: count,
});

const verificationSchema: z.ZodMiniType<CaseVerification> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("verified"),
    head: z.string(),
    revision: count,
    startedAt: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal("not-started") }),
  z.object({
    kind: z.literal("does-not-verify"),
    parts: z.array(z.enum(["record", "summary", "history", "decisions", "chain"])),
    revisions: z.array(count),
    determinations: z.array(count),
  }),
]);

const storedPersonSchema = z.object({ person: personSchema, revision: count });
const setup = <V extends z.core.SomeType>(value: V) => orError(value, setupErrorSchema);

const policySchema = z.object({ revision: count, changes: policyChangesSchema });
/** Beside the failures of a setup: what the rules refuse, field by field. */
const policyErrorSchema = z.union([setupErrorSchema, invalidSchema]);

const sameContentSchema: z.ZodMiniType<SameContent> = z.object({
  caseId: z.string(),
  documentId: z.string(),
  name: z.string(),
});

export const answers = {
  record: versioned(caseRecordSchema),
  removed: versioned(z.object({ removedAt: z.string() })),
  page: outcome(pageSchema),
  slice: outcome(sliceSchema),
  history: logOf(revisionSchema),
  determinations: logOf(determinationSchema),
  verification: outcome(verificationSchema),
  documents: logOf(caseDocumentSchema),
  document: outcome(caseDocumentSchema),
  pageReadings: logOf(pageReadingSchema),
  sameContent: outcome(z.object({ items: z.array(sameContentSchema) })),
  changed: outcome(z.object({ integrity: z.literal("changed") })),
  erased: outcome(z.null()),
  qualityList: outcome(z.object({ items: z.array(qualityRecordSchema), unreadable: count })),
  quality: orError(qualityRecordSchema, qualityErrorSchema),
  people: setup(
    z.object({
      people: z.array(storedPersonSchema),
      unreadable: count,
      removed: z.array(z.tuple([z.string(), count])),
    }),
  ),
  person: setup(storedPersonSchema),
  personRemoved: setup(z.null()),
  plan: setup(z.object({ revision: count, value: z.nullable(planDetailsSchema) })),
  denialForm: setup(z.object({ revision: count, value: z.nullable(denialFormSchema) })),
  settings: setup(z.object({ revision: count, value: z.nullable(settingsSchema) })),
  policy: setup(policySchema),
  policyChanged: orError(policySchema, policyErrorSchema),
  me: outcome(
    z.object({
      tenant: z.string(),
      personId: z.string(),
      actor: actorSchema,
      lastEventId: z.string(),
    }),
  ),
  /** A failure that comes in the place of any answer. */
  failure: z.object({ ok: z.literal(false), error: storeErrorSchema }),
} as const;
