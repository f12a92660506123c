import * as z from "zod/mini";
import { caseIdSchema } from "../case/case-id.ts";
import { caseRecordSchema, instantSchema } from "../case/case-record.ts";
import { outcomeSchema } from "../case/case-state.ts";
import { actorSchema } from "../people/index.ts";
import { auditFindings, auditItems } from "./audit-items.ts";

const count = z.int().check(z.nonnegative());

/** A group of decided cases that are alike in what was recommended and in what was decided. */
const stratumSchema = z.strictObject({
  /** The tool's recommendation when the decision was signed; empty where the determination does not say. */
  recommendation: z.string(),
  outcome: outcomeSchema,
  /** How many decided cases there were to draw from, and how many were drawn. */
  population: count,
  drawn: count,
});

/** One case of a sample and the signed decision the sample is about. */
const sampledCaseSchema = z.strictObject({ caseId: caseIdSchema, determinationId: caseIdSchema });

/** A blind sample as it was drawn. Never changed: with the seed, anybody can draw it again. */
export const sampleSchema = z.strictObject({
  kind: z.literal("sample"),
  id: caseIdSchema,
  at: instantSchema,
  by: actorSchema,
  criteriaSet: z.string(),
  seed: z.string().check(z.minLength(1), z.maxLength(80)),
  size: count,
  strata: z.array(stratumSchema),
  cases: z.array(sampledCaseSchema),
});

/**
 * The answers of a second reviewer, in a record of their own: a case record that belongs to no case of
 * the worklist. `finishedAt` closes it for good.
 */
export const secondReviewSchema = z.strictObject({
  kind: z.literal("second-review"),
  id: z.string(),
  sampleId: caseIdSchema,
  caseId: caseIdSchema,
  by: actorSchema,
  startedAt: instantSchema,
  /** Rises by one with every save. */
  revision: z.int().check(z.positive()),
  record: caseRecordSchema,
  finishedAt: z.exactOptional(instantSchema),
});

/** What an auditor found in a decided case. Never changed: a second look is a second audit. */
export const auditSchema = z.strictObject({
  kind: z.literal("audit"),
  id: caseIdSchema,
  caseId: caseIdSchema,
  /** The signed decision that was looked at. */
  determinationId: caseIdSchema,
  at: instantSchema,
  by: actorSchema,
  findings: z.array(
    z.strictObject({
      item: z.enum(auditItems),
      finding: z.enum(auditFindings),
      note: z.string(),
    }),
  ),
});

/** Everything quality assurance keeps; none of it is part of a case. */
export const qualityRecordSchema = z.discriminatedUnion("kind", [
  sampleSchema,
  secondReviewSchema,
  auditSchema,
]);

export type Sample = z.infer<typeof sampleSchema>;
export type Stratum = z.infer<typeof stratumSchema>;
export type SecondReview = z.infer<typeof secondReviewSchema>;
export type Audit = z.infer<typeof auditSchema>;
export type QualityRecord = z.infer<typeof qualityRecordSchema>;

/** The one second review of a case in a sample: two analysts who open it at once share it. */
export function secondReviewId(sampleId: string, caseId: string): string {
  return `${sampleId}.${caseId}`;
}
