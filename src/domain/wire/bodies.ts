import * as z from "zod/mini";
import { isPlainObject } from "../case/json-value.ts";
import { caseIdSchema } from "../case/case-id.ts";
import { caseDocumentSchema } from "../case/document.ts";
import { documentPartSchema } from "../intake/document-part.ts";
import { instantSchema } from "../case/case-record.ts";
import { caseStates, caseStateSchema } from "../case/case-state.ts";
import { linesOfBusiness, planClocksSchema } from "../clocks/index.ts";
import type { PlanDetails } from "../notices/plan-details.ts";
import { planTextIds } from "../notices/plan-texts.ts";
import { type CaseListQuery, dueFilters, listedStates } from "../worklist/case-list.ts";
import { caseSortKeys, type CaseListing, worklistLayout } from "../worklist/case-summary.ts";

const count = z.int().check(z.minimum(0));

/** Columns and what they must be; null for "none". */
const whereSchema = z.custom<Partial<CaseListing>>(
  (value) =>
    isPlainObject(value) &&
    Object.entries(value).every(
      ([key, wanted]) => wanted === null || worklistLayout.isValue(key, wanted),
    ),
  "must be columns of the worklist",
);

/** What a list is asked for, as it goes over the wire. */
export const caseListQuerySchema: z.ZodMiniType<CaseListQuery> = z.strictObject({
  state: z.exactOptional(z.enum(listedStates)),
  where: z.exactOptional(whereSchema),
  states: z.exactOptional(z.array(caseStateSchema).check(z.maxLength(caseStates.length))),
  assignees: z.exactOptional(
    z.array(z.nullable(z.string().check(z.maxLength(400)))).check(z.maxLength(50)),
  ),
  contains: z.exactOptional(
    z.strictObject({
      requestingProvider: z.exactOptional(z.string().check(z.maxLength(500))),
      diagnosisCodes: z.exactOptional(z.string().check(z.maxLength(500))),
    }),
  ),
  dueBefore: z.exactOptional(instantSchema),
  due: z.exactOptional(z.enum(dueFilters)),
  clock: z.exactOptional(z.strictObject({ now: instantSchema, endOfToday: instantSchema })),
  search: z.exactOptional(z.string().check(z.maxLength(500))),
  removed: z.exactOptional(z.boolean()),
  sort: z.exactOptional(
    z.strictObject({
      by: z.enum([...caseSortKeys]),
      direction: z.enum(["ascending", "descending"]),
    }),
  ),
  limit: z.exactOptional(count),
  cursor: z.exactOptional(z.string().check(z.maxLength(2000))),
  offset: z.exactOptional(count),
  canBeProvisional: z.exactOptional(z.literal(true)),
});

/** As many as a file has pages, and no file has more than 5,000. */
export const documentPartsSchema = z.array(documentPartSchema).check(z.maxLength(5000));

/** What somebody says of a document that is attached; its content goes beside it. */
export const newDocumentSchema = z.strictObject({
  caseId: caseIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  kind: caseDocumentSchema.shape.kind,
  mediaType: z.string().check(z.maxLength(200)),
  pageCount: z.int().check(z.minimum(1)),
  sha256: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  undrawnPages: z.exactOptional(z.array(z.int())),
  checkedThrough: z.exactOptional(count),
  parts: z.exactOptional(documentPartsSchema),
  isSent: z.exactOptional(z.literal(true)),
});

const office = z.strictObject({ name: z.string(), phone: z.string() });

/** What a plan says of itself. */
export const planDetailsSchema: z.ZodMiniType<PlanDetails> = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  tty: z.string(),
  languagePhone: z.string(),
  appealsAddress: z.string(),
  appealsFax: z.string(),
  consumerHelp: office,
  outsideReview: z.record(z.enum(linesOfBusiness), office),
  texts: z.record(z.enum(planTextIds), z.string()),
  clocks: z.exactOptional(planClocksSchema),
});
