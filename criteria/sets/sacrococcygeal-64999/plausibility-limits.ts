import type { PlausibilityLimit } from "../../model/plausibility.ts";

const added = (why: string) => `Added: ${why}`;

/** The numbers of `plausibility.ts`; a plan may argue about each, so each says where it comes from. */
export const plausibilityLimits: readonly PlausibilityLimit[] = [
  {
    name: "earliestReceipt",
    value: "2020-01-01",
    unit: "date",
    provenance: added("no request of an earlier year is under review"),
  },
  {
    name: "zoneDays",
    value: 1,
    unit: "days",
    provenance: added("today may be a day later in another time zone"),
  },
  {
    name: "careYears",
    value: 10,
    unit: "years",
    provenance: added("care longer ago belongs to another episode"),
  },
  {
    name: "painYears",
    value: 20,
    unit: "years",
    provenance: added("pain that began longer ago is rare and worth a second look"),
  },
  {
    name: "sessionsPerWeek",
    value: 5,
    unit: "sessions",
    provenance: added("physical therapy is given on working days at the most"),
  },
  {
    name: "sessionsInAll",
    value: 200,
    unit: "sessions",
    provenance: added("far above any course of therapy"),
  },
  {
    name: "oneSession",
    value: 1,
    unit: "sessions",
    provenance: added("a dated session is a session"),
  },
  {
    name: "careMonths",
    value: 120,
    unit: "months",
    provenance: added("ten years, as for dates of care"),
  },
  {
    name: "weeksPerMonth",
    value: 4.345,
    unit: "weeks",
    provenance: "Calendar: 365.25 days over 12 months and 7 days",
  },
  {
    name: "weeksBeyondCare",
    value: 4,
    unit: "weeks",
    provenance: added("months of care are often rounded down"),
  },
  {
    name: "weeksOfPain",
    value: 1,
    unit: "weeks a week",
    provenance: added("therapy for a pain does not outlast it"),
  },
  {
    name: "weeksBeyondPain",
    value: 2,
    unit: "weeks",
    provenance: added("onset is often given to the month"),
  },
];
