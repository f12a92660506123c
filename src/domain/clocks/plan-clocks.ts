import * as z from "zod/mini";
import { linesOfBusiness, urgencies } from "./due-rules.ts";
import { spanSchema } from "./span.ts";

/** What a plan entered about its own clocks: shorter times, and for which lines NCQA accredits it. */
export const planClocksSchema = z.strictObject({
  spans: z.array(
    z.strictObject({
      lineOfBusiness: z.enum(linesOfBusiness),
      urgency: z.enum(urgencies),
      span: spanSchema,
    }),
  ),
  accreditedLines: z.array(z.enum(linesOfBusiness)),
});

export type PlanClocks = Readonly<z.infer<typeof planClocksSchema>>;
