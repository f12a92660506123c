import type {
  DueRule,
  ExtensionRule,
  LateRule,
  LineOfBusiness,
  NoticeRule,
  WaitingRule,
} from "./due-rules.ts";
import { days, hours, type Span } from "./span.ts";

const withDecision: NoticeRule = { by: "decision-due" };
const threeDaysAfterCall: NoticeRule = { by: "after-oral-notice", span: days(3) };

const medicareWaiting: WaitingRule = {
  while: "runs-on",
  provenance: "42 CFR 422.568 and 422.572: a request for information does not pause the clock",
  state: "likely",
};

function medicareExtension(provenance: string): ExtensionRule {
  return {
    allowed: "once",
    mostDays: 14,
    grounds: [
      { id: "member-asked", label: "The member asked for more time" },
      {
        id: "outside-evidence",
        label: "Medical evidence from a noncontract provider may change a denial",
      },
      {
        id: "extraordinary",
        label: "Extraordinary, nonroutine circumstances, and it is in the member’s interest",
      },
    ],
    notice: "Tell the member in writing why more time is needed",
    countsWhenSent: false,
    provenance,
    state: "confirmed",
  };
}

const medicareStandardLate: LateRule = {
  follows:
    "The member and the provider were not notified in time. By law that is itself an adverse determination, and it can be appealed.",
  task: "Tell the member and the provider now that they can appeal, and finish the decision as fast as the member’s health requires.",
  provenance: "42 CFR 422.568(f)",
  state: "confirmed",
};
const medicareExpeditedLate: LateRule = {
  ...medicareStandardLate,
  provenance: "42 CFR 422.572(f)",
  state: "likely",
};

const medicaidWaiting: WaitingRule = {
  while: "runs-on",
  provenance: "42 CFR 438.210(d): no pause; more time only by extension",
  state: "likely",
};
const medicaidExtension: ExtensionRule = {
  allowed: "once",
  mostDays: 14,
  grounds: [
    { id: "requested", label: "The member or the provider asked for more time" },
    {
      id: "member-interest",
      label: "More information is needed, and the delay is in the member’s interest",
      isForInformation: true,
    },
  ],
  notice: "Tell the member in writing why more time is needed",
  countsWhenSent: false,
  provenance: "42 CFR 438.210(d)(1) and (2)",
  state: "likely",
};
const medicaidLate: LateRule = {
  follows:
    "The request was not decided in time. By law that counts as a denial, and its notice is due on the day the time ends.",
  task: "Send the member and the provider a notice with their appeal rights today, and finish the decision.",
  provenance: "42 CFR 438.404(c)(5)",
  state: "confirmed",
};

const claimsWaiting: WaitingRule = {
  while: "pauses-after-extension-notice",
  atMost: days(45),
  mail: days(5),
  provenance:
    "29 CFR 2560.503-1(f)(2)(iii)(A) and (f)(4): only from the sending of an extension notice to the claimant that names what is missing; 45 days from its receipt to provide it. Five days for the mail are an assumption: they are given to the claimant, and do not move the decision",
  state: "likely",
};
const claimsExtension: ExtensionRule = {
  allowed: "once",
  mostDays: 15,
  grounds: [
    {
      id: "missing-information",
      label: "The claimant did not submit information that is needed to decide",
      isForInformation: true,
    },
    { id: "beyond-control", label: "Other matters beyond the control of the plan" },
  ],
  notice:
    "Send the claimant the extension notice before the first time ends. If information is missing, name it and give 45 days from receipt of the notice",
  countsWhenSent: true,
  provenance: "29 CFR 2560.503-1(f)(2)(iii)(A)",
  state: "likely",
};
const urgentWaiting: WaitingRule = {
  while: "restarts-when-answered",
  askWithin: hours(24),
  atMost: hours(48),
  decideWithin: hours(48),
  provenance:
    "29 CFR 2560.503-1(f)(2)(i): ask within 24 hours, at least 48 hours to answer, decide within 48 hours of the earlier of answer and end of that time",
  state: "likely",
};
const urgentExtension: ExtensionRule = {
  allowed: "never",
  provenance: "29 CFR 2560.503-1(f)(2)(i): none for urgent claims",
  state: "likely",
};
const claimsLate: LateRule = {
  follows:
    "The time to decide has run out. What the law makes of that has not been verified for this line of business.",
  task: "Finish the decision, send its notice, and tell compliance that it is late.",
  provenance: "29 CFR 2560.503-1(l)",
  state: "unread",
};

const market = "45 CFR 147.136(b), which adopts 29 CFR 2560.503-1";

/** Every line of business and urgency; one row for each day on which a request may be received. */
export const federalRules: readonly DueRule[] = [
  ...(
    [
      {
        from: "2026-01-01",
        decision: days(7),
        provenance: "42 CFR 422.568(b)(1), as amended by CMS-0057-F, from 2026-01-01",
        state: "confirmed",
      },
      {
        before: "2026-01-01",
        decision: days(14),
        provenance: "42 CFR 422.568(b)(1), as in force before 2026-01-01",
        state: "likely",
      },
    ] as const
  ).map((row): DueRule => ({
    ...row,
    lineOfBusiness: "medicare-advantage",
    urgency: "standard",
    notice: withDecision,
    waiting: medicareWaiting,
    extension: medicareExtension("42 CFR 422.568(b)"),
    late: medicareStandardLate,
  })),
  {
    lineOfBusiness: "medicare-advantage",
    urgency: "expedited",
    decision: hours(72),
    notice: threeDaysAfterCall,
    provenance:
      "42 CFR 422.572(a) and (c): decide and notify within 72 hours; after oral notice in that time, the written notice within 3 calendar days of it",
    state: "confirmed",
    waiting: medicareWaiting,
    extension: medicareExtension("42 CFR 422.572(b)"),
    late: medicareExpeditedLate,
  },
  ...(
    [
      {
        from: "2026-01-01",
        decision: days(7),
        provenance:
          "42 CFR 438.210(d)(1), as amended by CMS-0057-F, for rating periods that start on or after 2026-01-01; a state may require less time",
      },
      {
        before: "2026-01-01",
        decision: days(14),
        provenance:
          "42 CFR 438.210(d)(1), for rating periods before 2026; a state may require less time",
      },
    ] as const
  ).map((row): DueRule => ({
    ...row,
    state: "likely",
    lineOfBusiness: "medicaid-managed-care",
    urgency: "standard",
    notice: withDecision,
    waiting: medicaidWaiting,
    extension: medicaidExtension,
    late: medicaidLate,
  })),
  {
    lineOfBusiness: "medicaid-managed-care",
    urgency: "expedited",
    decision: hours(72),
    notice: withDecision,
    provenance:
      "42 CFR 438.210(d)(2): notice as fast as the member's condition requires, within 72 hours",
    state: "likely",
    waiting: medicaidWaiting,
    extension: medicaidExtension,
    late: medicaidLate,
  },
  ...(["commercial-erisa", "qhp", "commercial-other"] as const).flatMap(claimsRules),
];

function claimsRules(lineOfBusiness: LineOfBusiness): readonly DueRule[] {
  const isErisa = lineOfBusiness === "commercial-erisa";
  return [
    {
      lineOfBusiness,
      urgency: "standard",
      decision: days(15),
      notice: withDecision,
      provenance: isErisa ? "29 CFR 2560.503-1(f)(2)(iii)(A), pre-service claims" : market,
      state: isErisa ? "confirmed" : "likely",
      waiting: claimsWaiting,
      extension: claimsExtension,
      late: claimsLate,
      misfiled: misfiled(days(5), isErisa),
    },
    {
      lineOfBusiness,
      urgency: "expedited",
      decision: hours(72),
      notice: threeDaysAfterCall,
      provenance: isErisa
        ? "29 CFR 2560.503-1(f)(2)(i) and (g)(2): after oral notice in time, the written notice within 3 days of it"
        : market,
      state: "likely",
      waiting: urgentWaiting,
      extension: urgentExtension,
      late: claimsLate,
      misfiled: misfiled(hours(24), isErisa),
    },
  ];
}

function misfiled(within: Span, isErisa: boolean): NonNullable<DueRule["misfiled"]> {
  return {
    within,
    provenance: isErisa ? "29 CFR 2560.503-1(c)(1)" : `${market}(c)(1)`,
    state: "likely",
  };
}
