import { dayNumber } from "#criteria";
import * as z from "zod/mini";
import { caseIdSchema } from "../case/case-id.ts";
import { instantSchema } from "../case/case-record.ts";
import { actorSchema } from "../people/index.ts";

/** How a proposal ended. Only an approved one ever holds. */
export const policyVerdicts = ["approved", "declined", "withdrawn"] as const;
export type PolicyVerdict = (typeof policyVerdicts)[number];

const valuesSchema = z.record(z.string(), z.union([z.number(), z.string()]));

/** A calendar day, `YYYY-MM-DD`. */
const daySchema = z
  .string()
  .check(z.refine((day) => dayNumber(day) !== undefined, "must be a day"));

/** What an administrator asks for: every value of one published criteria set, from a day on. */
export const policyProposalSchema = z.strictObject({
  id: caseIdSchema,
  /** `id@version`: values are approved for the criteria that were looked at, never for others. */
  criteriaSet: z.string().check(z.regex(/^[a-z0-9-]+@\d+\.\d+\.\d+$/, "must be a criteria set")),
  /** All of the set's parameters, so that the record says what held without looking elsewhere. */
  values: valuesSchema,
  effectiveFrom: daySchema,
  /** Never blank: `proposeChange` says so in words. */
  reason: z.string().check(z.maxLength(2000)),
});

/** A proposal with who made it, and who ended it and how. Entries are only ever added to. */
export const policyChangeSchema = z.strictObject({
  ...policyProposalSchema.shape,
  proposedBy: actorSchema,
  proposedAt: instantSchema,
  decision: z.exactOptional(
    z.strictObject({ verdict: z.enum(policyVerdicts), by: actorSchema, at: instantSchema }),
  ),
});

export const policyChangesSchema = z.array(policyChangeSchema);

export type PolicyProposal = z.infer<typeof policyProposalSchema>;
export type PolicyChange = z.infer<typeof policyChangeSchema>;
