import * as z from "zod/mini";

const name = z.string().check(z.minLength(1), z.maxLength(60));

/** A list somebody comes back to: what the address of the worklist says, and the columns it shows. */
const savedViewSchema = z.strictObject({
  name,
  /** Filters and order, as the address has them. Never search words: they may be a name. */
  view: z.record(z.string(), z.string().check(z.maxLength(200))),
  columns: z.exactOptional(z.array(z.string())),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** What one person has set: nothing of it is about a case but which ones are done for the day. */
export const personSettingsSchema = z.strictObject({
  /** The columns of the worklist; a name that no release knows is passed over. */
  columns: z.exactOptional(z.array(z.string())),
  views: z.exactOptional(z.array(savedViewSchema).check(z.maxLength(30))),
  /** The cases that were handed off, signed or sent on one day, YYYY-MM-DD in the plan's zone. */
  done: z.exactOptional(
    z.strictObject({ day: z.iso.date(), caseIds: z.array(z.string()).check(z.maxLength(1000)) }),
  ),
  /** The short start was read. */
  hasReadStart: z.exactOptional(z.boolean()),
});
export type PersonSettings = z.infer<typeof personSettingsSchema>;
