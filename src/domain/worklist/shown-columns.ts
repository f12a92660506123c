import * as z from "zod/mini";
import { isNotFinal } from "../case/not-final.ts";
import { caseClockSchema } from "../clocks/index.ts";
import { fromAssessment, fromClock, fromRecord, isTextOrNull } from "./column.ts";
import { missingIn } from "./derived-values.ts";

const count = z.int().check(z.minimum(0));

/** What a row of the worklist shows and no list is sorted, filtered or searched by. */
export const shownColumns = {
  /** Whether an open question can still turn the recommendation that is shown; absent is no. */
  isNotFinal: fromAssessment({
    schema: z.optional(z.boolean()),
    derive: (assessed) => (assessed.isFull && isNotFinal(assessed)) || undefined,
  }),
  /** How many blocking criteria want care that was not given, … */
  missingCare: fromAssessment({ schema: count, derive: (of) => missingIn(of).missingCare }),
  /** … paper that the record does not hold, … */
  missingPaper: fromAssessment({ schema: count, derive: (of) => missingIn(of).missingPaper }),
  /** … and how many nobody has looked at yet. */
  open: fromAssessment({ schema: count, derive: (of) => missingIn(of).open }),
  /** Open queries to a coder. */
  codingQueries: fromAssessment({ schema: count, derive: (of) => missingIn(of).codingQueries }),
  /** Entries that stand in the form and cannot be read as answers. */
  unreadableEntries: fromAssessment({
    schema: count,
    derive: (of) => missingIn(of).unreadableEntries,
  }),
  /** What a sample case is a sample of. */
  sampleTitle: fromAssessment({
    schema: z.nullable(z.string()),
    derive: ({ record: { origin } }) => (origin.kind === "sample" ? origin.title : null),
  }),
  /** Two letters of the state whose law governs the request, on which its clock may depend. */
  jurisdiction: fromRecord({
    of: ({ request }) => request.jurisdiction ?? null,
    is: isTextOrNull,
  }),
  clock: fromClock({ schema: caseClockSchema, derive: (clock) => clock }),
} as const;
