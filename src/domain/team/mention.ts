import * as z from "zod/mini";

/** That somebody was mentioned in the notes of a case: where, by whom and when, in ISO; not a word of the notes. */
export const mentionSchema = z.strictObject({
  caseId: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Mention = z.infer<typeof mentionSchema>;
