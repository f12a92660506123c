import * as z from "zod/mini";
import { clockEventSchema } from "./clock-event.ts";
import { planClocksSchema } from "./plan-clocks.ts";

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
  /** Two letters of the state whose law governs the request; absent where none is recorded. */
  jurisdiction: z.exactOptional(z.string()),
  /** What the plan entered about its own clocks; absent where it entered nothing. */
  plan: z.exactOptional(planClocksSchema),
  events: z.array(clockEventSchema),
  /** For sorting, and absent while a start is missing: a clock that cannot be told, never one with plenty of time. */
  due: z.exactOptional(
    z.strictObject({
      decision: instant,
      notice: instant,
      stoppedSince: z.exactOptional(instant),
      stoppedUntil: z.exactOptional(instant),
      decidedAt: z.exactOptional(instant),
      noticeGivenAt: z.exactOptional(instant),
      wasExtended: z.boolean(),
      /** Since the case was last appealed or reopened; see `DueTimes`. */
      reconsideration: z.exactOptional(
        z.strictObject({
          since: instant,
          /** Of an appeal. */
          due: z.exactOptional(instant),
          decidedAt: z.exactOptional(instant),
          noticeGivenAt: z.exactOptional(instant),
        }),
      ),
    }),
  ),
});

export type CaseClock = z.infer<typeof caseClockSchema>;
