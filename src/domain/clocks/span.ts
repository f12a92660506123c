import * as z from "zod/mini";

/** Which days are no business days beside Saturday and Sunday; see `holidays.ts`. */
export const holidayCalendarIds = ["none", "california"] as const;
export type HolidayCalendarId = (typeof holidayCalendarIds)[number];

/** The most that any rule or plan setting counts. */
const count = z.int().check(z.minimum(1), z.maximum(400));

/**
 * A span of time a rule gives: calendar and business days end with the day, the day of the start not
 * counted; hours run from the instant.
 */
export const spanSchema = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("calendar-days"), count }),
  z.strictObject({
    unit: z.literal("business-days"),
    count,
    holidays: z.enum(holidayCalendarIds),
  }),
  z.strictObject({ unit: z.literal("hours"), count }),
]);

export type Span = Readonly<z.infer<typeof spanSchema>>;

export const days = (of: number): Span => ({ unit: "calendar-days", count: of });
export const hours = (of: number): Span => ({ unit: "hours", count: of });
export const businessDays = (of: number, holidays: HolidayCalendarId): Span => ({
  unit: "business-days",
  count: of,
  holidays,
});
