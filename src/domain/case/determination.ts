import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { instantSchema } from "./case-record.ts";
import { caseStateSchema } from "./case-state.ts";
import { decisionSchema } from "../decision/decision.ts";
import { jsonObjectSchema } from "./json-object.ts";
import { caseActions } from "../life/case-actions.ts";
import { noticeSchema } from "./notice.ts";
import { actorSchema } from "../people/index.ts";
import { determinationSignatureSchema } from "../signatures/determination-signature.ts";

/**
 * One determination of a case: what an authorised person recorded. Written once, never changed; a later
 * change of mind is a further determination. `basis` is what it rests on: criteria set, version and hash,
 * parameters, asOf, recommendation, statuses, and for a decision the answers. Kept exactly as given.
 */
export const determinationSchema = z.strictObject({
  id: caseIdSchema,
  caseId: caseIdSchema,
  /** What was done; absent where release 1 wrote it, see `actionOf`. */
  action: z.exactOptional(z.enum(caseActions)),
  /** The state the case is in from then on. */
  disposition: caseStateSchema,
  recordedAt: instantSchema,
  /** The profile as it was at that moment. */
  recordedBy: actorSchema,
  /** Reason or rationale in the person's own words. */
  rationale: z.string(),
  basis: jsonObjectSchema,
  /** Of a decision on the request. */
  decision: z.exactOptional(decisionSchema),
  /** Of a notice issued or voided. */
  notice: z.exactOptional(noticeSchema),
  /** Where cases are encrypted: the person’s own, see `needsSignature`; came later and may be absent. */
  signature: z.exactOptional(determinationSignatureSchema),
});

export type Determination = z.infer<typeof determinationSchema>;
