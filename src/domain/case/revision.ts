import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { instantSchema } from "./case-record.ts";
import { changeSchema } from "./record-diff.ts";

/** What happened to a case; `received`: documents came for it from another system, and its record stayed as it was. */
export const revisionKinds = [
  "created",
  "saved",
  "signed",
  "removed",
  "restored",
  "received",
] as const;

/** What another system brought for a case, and the document that holds it as it was sent. */
export const receivedSchema = z.strictObject({
  /** `again`: the request under its own number, with other contents. */
  what: z.enum(["update", "cancellation", "again"]),
  document: z.string(),
});
export type Received = z.infer<typeof receivedSchema>;

/** One line of a case's history: who did what when, and which places changed. Append-only. */
export const revisionSchema = z.strictObject({
  caseId: caseIdSchema,
  revision: z.int().check(z.positive()),
  at: instantSchema,
  by: z.string(),
  kind: z.enum(revisionKinds),
  changes: z.array(changeSchema),
  /** Of `received` alone. */
  received: z.exactOptional(receivedSchema),
});

export type Revision = z.infer<typeof revisionSchema>;
