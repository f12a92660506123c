import * as z from "zod/mini";
import type { JsonObject } from "../case/json-value.ts";
import { caseClockSchema } from "../clocks/index.ts";
import { recommendations } from "#criteria";

const count = z.int().check(z.minimum(0));

/** What a row of the worklist says beyond the record's own fields. `CaseListing` names what lists sort by. */
const digestSchema = z.strictObject({
  /** Null where the law of the state lets none be shown. */
  recommendation: z.nullable(z.enum(recommendations)),
  /** Whether a red flag sends it to a physician at once; came later, and absent is no. */
  isUrgent: z.exactOptional(z.boolean()),
  /** The procedure in words, or null while none is named. */
  procedure: z.nullable(z.string()),
  /** How many blocking criteria want care that was not given, … */
  missingCare: count,
  /** … paper that the record does not hold, … */
  missingPaper: count,
  /** … and how many nobody has looked at yet. */
  open: count,
  /** Open queries to a coder. */
  codingQueries: count,
  /** Entries that stand in the form and cannot be read as answers. */
  unreadableEntries: count,
  /** All of these together, to sort by. */
  stillMissing: count,
  /** What a sample case is a sample of. */
  sampleTitle: z.nullable(z.string()),
  clock: caseClockSchema,
  hasClock: z.boolean(),
  /** When the decision is due; null once it is made, and where there is no clock. */
  dueAt: z.nullable(z.string()),
  /** When the notice is due; null once it is given, and where there is no clock. */
  noticeDueAt: z.nullable(z.string()),
  /** Until when the clock stands still at the latest, if it was stopped. */
  stoppedUntil: z.nullable(z.string()),
  /** The zone in which the days of the clock were counted. */
  basis: z.string(),
});

export type WorklistDigest = z.infer<typeof digestSchema>;

/** The digest of a stored row, or null when another release wrote it in another shape. */
export function readDigest(digest: JsonObject): WorklistDigest | null {
  const known = read.get(digest);
  if (known !== undefined) return known;
  const parsed = digestSchema.safeParse(digest);
  const found = parsed.success ? parsed.data : null;
  read.set(digest, found);
  return found;
}

/** Every cell of a row reads the same digest. */
const read = new WeakMap<JsonObject, WorklistDigest | null>();
