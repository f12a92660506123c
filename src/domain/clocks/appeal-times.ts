import type { LineOfBusiness } from "./due-rules.ts";
import type { Cited } from "./reading-state.ts";
import { days, hours, type Span } from "./span.ts";

type AppealTime = Cited & { readonly span: Span };

/** The two ways back to a decision, by line of business (data). They are different things in law. */
export type AppealTimes = {
  readonly lineOfBusiness: LineOfBusiness;
  /** The plan's answer at the first level, before the service is given, as its letters promise it. */
  readonly standard: AppealTime;
  readonly expedited: AppealTime;
  /** Where the appeal itself is regulated. */
  readonly appeal: Cited;
  /** Whether and how long a plan may reopen a decision of its own accord. No rule sets a time to decide it. */
  readonly reopening: Cited & { readonly words: string };
};

const noReopening = {
  words:
    "No rule on reopening has been verified for this line of business. Follow the plan’s own procedure.",
  state: "unread",
} as const;

const erisa = "29 CFR 2560.503-1";
const market = "45 CFR 147.136(b), which adopts 29 CFR 2560.503-1";

export const appealTimes: readonly AppealTimes[] = [
  {
    lineOfBusiness: "medicare-advantage",
    standard: { span: days(30), provenance: "42 CFR 422.590(a)", state: "likely" },
    expedited: { span: hours(72), provenance: "42 CFR 422.584 and 422.590", state: "likely" },
    appeal: { provenance: "42 CFR 422.580", state: "likely" },
    reopening: {
      words:
        "A plan may reopen a decision under Medicare’s reopening rules. No time to decide a reopened case has been found.",
      provenance: "42 CFR 422.616",
      state: "likely",
    },
  },
  {
    lineOfBusiness: "medicaid-managed-care",
    standard: {
      span: days(30),
      provenance: "42 CFR 438.408(b)(2); a state may require less time",
      state: "likely",
    },
    expedited: { span: hours(72), provenance: "42 CFR 438.408(b)(3)", state: "likely" },
    appeal: { provenance: "42 CFR 438.402 and 438.408", state: "likely" },
    reopening: { ...noReopening, provenance: "42 CFR part 438, subpart F" },
  },
  {
    lineOfBusiness: "commercial-erisa",
    standard: { span: days(30), provenance: `${erisa}(i)(2)(ii)`, state: "likely" },
    expedited: { span: hours(72), provenance: `${erisa}(i)(2)(i)`, state: "likely" },
    appeal: { provenance: `${erisa}(h)`, state: "likely" },
    reopening: { ...noReopening, provenance: erisa },
  },
  {
    lineOfBusiness: "qhp",
    standard: { span: days(30), provenance: market, state: "likely" },
    expedited: { span: hours(72), provenance: market, state: "likely" },
    appeal: { provenance: market, state: "likely" },
    reopening: { ...noReopening, provenance: "45 CFR 147.136" },
  },
  {
    lineOfBusiness: "commercial-other",
    standard: {
      span: days(30),
      provenance:
        "Plan setting; same as other non-grandfathered coverage (45 CFR 147.136) until the plan checks state law",
      state: "unread",
    },
    expedited: {
      span: hours(72),
      provenance:
        "Plan setting; same as other non-grandfathered coverage (45 CFR 147.136) until the plan checks state law",
      state: "unread",
    },
    appeal: { provenance: "State law", state: "unread" },
    reopening: { ...noReopening, provenance: "State law" },
  },
];

/** The row of a line of business. @throws Error where none is on file: a mistake in the table */
export function appealTimesOf(lineOfBusiness: LineOfBusiness): AppealTimes {
  const found = appealTimes.find((row) => row.lineOfBusiness === lineOfBusiness);
  if (found === undefined) throw new Error(`no appeal times for ${lineOfBusiness}`);
  return found;
}
