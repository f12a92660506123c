import * as z from "zod/mini";
import {
  dueRuleFor,
  type LineOfBusiness,
  linesOfBusiness,
  urgencies,
  type Urgency,
} from "./due-rules.ts";
import { days, hours, spanSchema } from "./span.ts";

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

/** As one entry among the plan's texts. */
export function planClocksText(clocks: PlanClocks): string {
  return JSON.stringify(clocks);
}

/** The way back; null where it can’t be read. */
export function planClocksIn(text: string): PlanClocks | null {
  try {
    const parsed = planClocksSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The plan's own times by line of business and urgency, as whole numbers typed in a form; "" is none. */
export type ClockEntries = Readonly<Record<string, string>>;

export function clockEntriesOf(clocks: PlanClocks | undefined): ClockEntries {
  return Object.fromEntries(
    (clocks?.spans ?? []).map(({ lineOfBusiness, urgency, span }) => [
      entryId(lineOfBusiness, urgency),
      String(span.count),
    ]),
  );
}

export function entryId(lineOfBusiness: string, urgency: string): string {
  return `clock-${lineOfBusiness}-${urgency}`;
}

/**
 * What was entered, or which entries are wrong. Standard requests are counted in calendar days, expedited ones in
 * hours. A time that is longer than the law's is refused: it would never set a date.
 */
export function planClocksFrom(
  entries: ClockEntries,
  accreditedLines: PlanClocks["accreditedLines"],
):
  | { readonly ok: true; readonly clocks: PlanClocks }
  | {
      readonly ok: false;
      readonly errors: readonly { readonly id: string; readonly message: string }[];
    } {
  const rows = linesOfBusiness.flatMap((lineOfBusiness) =>
    urgencies.map((urgency) => {
      const id = entryId(lineOfBusiness, urgency);
      const text = (entries[id] ?? "").trim();
      const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
      const most = mostOf(lineOfBusiness, urgency);
      return { id, text, lineOfBusiness, urgency, count, most };
    }),
  );
  const wrong = rows.filter(({ text, count, most }) => text !== "" && (count < 1 || count > most));
  if (wrong.length > 0) {
    return {
      ok: false,
      errors: wrong.map(({ id, urgency, most }) => ({
        id,
        message: `Enter a whole number of ${urgency === "standard" ? "days" : "hours"} from 1 to ${String(most)}, or leave it empty.`,
      })),
    };
  }
  const spans = rows
    .filter(({ text }) => text !== "")
    .map(({ lineOfBusiness, urgency, count }) => ({
      lineOfBusiness,
      urgency,
      span: urgency === "standard" ? days(count) : hours(count),
    }));
  return { ok: true, clocks: { spans, accreditedLines } };
}

/** The law's own time, in days or hours. */
export function mostOf(lineOfBusiness: LineOfBusiness, urgency: Urgency): number {
  return dueRuleFor(lineOfBusiness, urgency, "9999-12-31")?.decision.count ?? 1;
}
