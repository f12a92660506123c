import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { instantSchema } from "./case-record.ts";
import { dispositionSchema } from "./case-state.ts";
import { jsonObjectSchema } from "./json-value.ts";

/**
 * What an authorised person recorded when closing a case. Written once, never changed.
 * `basis` is the evaluation it rests on: criteria set and version, parameters, asOf,
 * recommendation, statuses. The caller decides its content; it is kept exactly.
 */
export const determinationSchema = z.strictObject({
  id: caseIdSchema,
  caseId: caseIdSchema,
  disposition: dispositionSchema,
  recordedAt: instantSchema,
  recordedBy: z.strictObject({ name: z.string(), role: z.string() }),
  rationale: z.string(),
  basis: jsonObjectSchema,
});

export type Determination = z.infer<typeof determinationSchema>;
