import * as z from "zod/mini";
import { clockEventSchema } from "./clock-event.ts";

const started = z.nullable(z.string());
const instant = z.iso.datetime();

/**
 * The clocks of a case as the worklist keeps them: from what they start, and when they end. A start
 * is null while it is unanswered and `not-documented` where the record does not hold it.
 */
export const caseClockSchema = z.strictObject({
  lineOfBusiness: started,
  urgency: started,
  receivedAt: started,
  /** IANA name of the zone in which days are counted. */
  zone: z.string(),
  events: z.array(clockEventSchema),
  /** Absent while a start is missing: a clock that cannot be told, never one with plenty of time. */
  due: z.exactOptional(
    z.strictObject({
      decision: instant,
      notice: instant,
      stoppedSince: z.exactOptional(instant),
      stoppedUntil: z.exactOptional(instant),
      decidedAt: z.exactOptional(instant),
      noticeGivenAt: z.exactOptional(instant),
      wasExtended: z.boolean(),
      /** Since the case was last reopened; see `DueTimes`. */
      reconsideration: z.exactOptional(
        z.strictObject({
          since: instant,
          decidedAt: z.exactOptional(instant),
          noticeGivenAt: z.exactOptional(instant),
        }),
      ),
    }),
  ),
});

export type CaseClock = z.infer<typeof caseClockSchema>;
