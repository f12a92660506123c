/** A span of time a rule gives: whole calendar days end with the day, hours run from the instant. */
export type Span =
  | { readonly unit: "calendar-days"; readonly count: number }
  | { readonly unit: "hours"; readonly count: number };

/** What happens to the decision clock while the plan waits for information. */
export type WaitingRule =
  /** It runs on: asking for information gains no time. */
  | { readonly while: "runs-on"; readonly provenance: string }
  /** It stops, at the most for so many days. */
  | { readonly while: "stops"; readonly atMost: Span; readonly provenance: string };

export type ExtensionRule =
  | { readonly allowed: "never"; readonly provenance: string }
  | { readonly allowed: "once"; readonly by: Span; readonly provenance: string };

/** When a request has to be decided and the notice given (data; each part says where it comes from). */
export type DueRule = {
  readonly lineOfBusiness: LineOfBusiness;
  readonly urgency: Urgency;
  readonly decision: Span;
  /** Written notice: with the decision's own deadline, or so long after the decision. */
  readonly notice:
    | { readonly by: "decision-due" }
    | { readonly by: "after-decision"; readonly span: Span };
  readonly provenance: string;
  readonly waiting: WaitingRule;
  readonly extension: ExtensionRule;
  /** A plan may set another span: the law named here leaves it to the plan or the state. */
  readonly isPlanSetting?: true;
};

export const linesOfBusiness = [
  "medicare-advantage",
  "medicaid-managed-care",
  "qhp",
  "commercial-erisa",
  "commercial-other",
] as const;
export type LineOfBusiness = (typeof linesOfBusiness)[number];

export const urgencies = ["standard", "expedited"] as const;
export type Urgency = (typeof urgencies)[number];

const days = (count: number): Span => ({ unit: "calendar-days", count });
const hours = (count: number): Span => ({ unit: "hours", count });
const withDecision = { by: "decision-due" } as const;
const threeDaysLater = { by: "after-decision", span: days(3) } as const;

const medicareWaiting: WaitingRule = {
  while: "runs-on",
  provenance: "42 CFR 422.568 and 422.572: a request for information does not pause the clock",
};
const medicareExtension: ExtensionRule = {
  allowed: "once",
  by: days(14),
  provenance:
    "42 CFR 422.568(b) and 422.572(b): up to 14 days, in the member's interest, with a reason",
};
const medicaidWaiting: WaitingRule = {
  while: "runs-on",
  provenance: "42 CFR 438.210(d): no pause; more time only by extension",
};
const medicaidExtension: ExtensionRule = {
  allowed: "once",
  by: days(14),
  provenance: "42 CFR 438.210(d): up to 14 days, on request or in the member's interest",
};
const erisaWaiting: WaitingRule = {
  while: "stops",
  atMost: days(45),
  provenance:
    "29 CFR 2560.503-1(f)(4): paused until the information arrives; 45 days to provide it",
};
const erisaExtension: ExtensionRule = {
  allowed: "once",
  by: days(15),
  provenance:
    "29 CFR 2560.503-1(f)(2)(iii)(A): one extension of 15 days, for reasons beyond control",
};
const urgentNoExtension: ExtensionRule = {
  allowed: "never",
  provenance: "29 CFR 2560.503-1(f)(2)(i): none for urgent claims",
};
const urgentErisaWaiting: WaitingRule = {
  while: "stops",
  atMost: hours(48),
  provenance: "29 CFR 2560.503-1(f)(2)(i): at least 48 hours to provide what is missing",
};

/** Every line of business and urgency, once. */
export const dueRules: readonly DueRule[] = [
  {
    lineOfBusiness: "medicare-advantage",
    urgency: "standard",
    decision: days(7),
    notice: withDecision,
    provenance: "42 CFR 422.568(b)(1), as amended by CMS-0057-F, from 2026",
    waiting: medicareWaiting,
    extension: medicareExtension,
  },
  {
    lineOfBusiness: "medicare-advantage",
    urgency: "expedited",
    decision: hours(72),
    notice: threeDaysLater,
    provenance:
      "42 CFR 422.572(a) and (c): 72 hours; written notice within 3 days of telling the member",
    waiting: medicareWaiting,
    extension: medicareExtension,
  },
  {
    lineOfBusiness: "medicaid-managed-care",
    urgency: "standard",
    decision: days(7),
    notice: withDecision,
    provenance:
      "42 CFR 438.210(d)(1), as amended by CMS-0057-F, from 2026; a state may require less time",
    waiting: medicaidWaiting,
    extension: medicaidExtension,
  },
  {
    lineOfBusiness: "medicaid-managed-care",
    urgency: "expedited",
    decision: hours(72),
    notice: withDecision,
    provenance:
      "42 CFR 438.210(d)(2): notice as fast as the member's condition requires, within 72 hours",
    waiting: medicaidWaiting,
    extension: medicaidExtension,
  },
  {
    lineOfBusiness: "commercial-erisa",
    urgency: "standard",
    decision: days(15),
    notice: withDecision,
    provenance: "29 CFR 2560.503-1(f)(2)(iii)(A), pre-service claims",
    waiting: erisaWaiting,
    extension: erisaExtension,
  },
  {
    lineOfBusiness: "commercial-erisa",
    urgency: "expedited",
    decision: hours(72),
    notice: threeDaysLater,
    provenance:
      "29 CFR 2560.503-1(f)(2)(i) and (g)(2): written notice within 3 days of telling the member",
    waiting: urgentErisaWaiting,
    extension: urgentNoExtension,
  },
  ...(["qhp", "commercial-other"] as const).flatMap((lineOfBusiness): readonly DueRule[] => [
    {
      lineOfBusiness,
      urgency: "standard",
      decision: days(15),
      notice: withDecision,
      provenance: "Plan setting; same as ERISA plans (45 CFR 147.136) unless the plan sets another",
      waiting: erisaWaiting,
      extension: erisaExtension,
      isPlanSetting: true,
    },
    {
      lineOfBusiness,
      urgency: "expedited",
      decision: hours(72),
      notice: threeDaysLater,
      provenance: "Plan setting; same as ERISA plans (45 CFR 147.136) unless the plan sets another",
      waiting: urgentErisaWaiting,
      extension: urgentNoExtension,
      isPlanSetting: true,
    },
  ]),
];
