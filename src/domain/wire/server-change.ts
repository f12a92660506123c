import * as z from "zod/mini";
import { revisionKinds } from "../case/revision.ts";

/** A committed change, as the server tells it: ids and versions only. Whoever cares reads again. */
export const serverChangeSchema = z.discriminatedUnion("about", [
  z.strictObject({
    about: z.literal("case"),
    kind: z.enum(revisionKinds),
    caseId: z.string(),
    version: z.string(),
  }),
  z.strictObject({ about: z.literal("documents"), caseId: z.string() }),
  z.strictObject({ about: z.literal("quality") }),
  /** Somebody opened or left a case, asked for one or answered. */
  z.strictObject({ about: z.literal("team"), caseId: z.string() }),
  z.strictObject({ about: z.literal("setup") }),
  /** Some changes may not have been told: everything that is shown is read again. */
  z.strictObject({ about: z.literal("everything") }),
]);

export type ServerChange = z.infer<typeof serverChangeSchema>;
