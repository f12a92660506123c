import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { instantSchema } from "./case-record.ts";
import { changeSchema } from "./record-diff.ts";

/** One line of a case's history: who did what when, and which places changed. Append-only. */
export const revisionSchema = z.strictObject({
  caseId: caseIdSchema,
  revision: z.int().check(z.positive()),
  at: instantSchema,
  by: z.string(),
  kind: z.enum(["created", "saved", "signed", "removed", "restored"]),
  changes: z.array(changeSchema),
});

export type Revision = z.infer<typeof revisionSchema>;
