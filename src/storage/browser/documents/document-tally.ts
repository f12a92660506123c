import * as z from "zod/mini";
import { newCaseId } from "#domain";

const count = z.int().check(z.nonnegative());

/** What the database of documents says of itself, written in the transaction of every write. */
export const tallySchema = z.strictObject({
  epoch: z.string(),
  /** Names it had before a loss was accepted. */
  former: z.array(z.string()),
  writes: count,
  documents: count,
  /** How many documents there were before a loss that nobody has accepted yet. */
  lostFrom: z.nullable(count),
});

export type Tally = z.infer<typeof tallySchema>;

/** Under `meta`. */
export const tallyKey = "tally";

/** The tally of a database that nothing was counted in yet. */
export function newTally(documents: number): Tally {
  return { epoch: newCaseId(), former: [], writes: 0, documents, lostFrom: null };
}
