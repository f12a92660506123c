import { appealTimesOf, type Cited, type LineOfBusiness } from "../clocks/index.ts";
import { confirmed, likely, type Provenance, unconfirmed } from "./provenance.ts";

/** How long a member has, and how long the plan has, by line of business (data; each with its source). */
export type AppealRules = {
  readonly file: {
    readonly days: number;
    /** From when they count, as the letter says it. */
    readonly from: string;
    readonly provenance: Provenance;
  };
  /** The plan's answer to an appeal before the service is given. */
  readonly answer: { readonly days: number; readonly provenance: Provenance };
  /** The plan's answer to a fast appeal. */
  readonly fastAnswer: { readonly hours: number; readonly provenance: Provenance };
  /** Review outside the plan: how long a member has to ask; absent where the plan sends the case itself. */
  readonly outside: { readonly within?: string; readonly provenance: Provenance };
};

const fromReceipt = "the day you get this letter";

const erisaTimes = {
  file: {
    days: 180,
    from: fromReceipt,
    provenance: likely("29 CFR 2560.503-1(h)(3)(i)"),
  },
} as const;

const throughMarketRules = "45 CFR 147.136(b), which adopts 29 CFR 2560.503-1";

const marketTimes = {
  file: { ...erisaTimes.file, provenance: likely(throughMarketRules) },
} as const;

const stateLaw =
  "Plan setting; same as other non-grandfathered coverage (45 CFR 147.136) until the plan checks state law";

export const appealRules: Readonly<Record<LineOfBusiness, AppealRules>> = {
  "medicare-advantage": {
    file: {
      days: 65,
      from: "the date of this letter",
      provenance: likely("42 CFR 422.582(b), as amended from 2025"),
    },
    ...promised("medicare-advantage"),
    outside: { provenance: confirmed("42 CFR 422.592(a)") },
  },
  "medicaid-managed-care": {
    file: {
      days: 60,
      from: "the date of this letter",
      provenance: likely("42 CFR 438.402(c)(2)(ii)"),
    },
    ...promised("medicaid-managed-care"),
    outside: { within: "120 days", provenance: likely("42 CFR 438.408(f)(2)") },
  },
  "commercial-erisa": {
    ...erisaTimes,
    ...promised("commercial-erisa"),
    outside: { within: "4 months", provenance: likely("29 CFR 2590.715-2719(d)(2)(i)") },
  },
  qhp: {
    ...marketTimes,
    ...promised("qhp"),
    outside: { within: "4 months", provenance: likely("45 CFR 147.136(c)(2) and (d)(2)(i)") },
  },
  "commercial-other": {
    file: { ...erisaTimes.file, provenance: unconfirmed(stateLaw) },
    ...promised("commercial-other"),
    outside: { within: "4 months", provenance: unconfirmed(stateLaw) },
  },
};

/** What a letter promises is what the clock of the appeal counts. */
function promised(line: LineOfBusiness): Pick<AppealRules, "answer" | "fastAnswer"> {
  const { standard, expedited } = appealTimesOf(line);
  return {
    answer: { days: standard.span.count, provenance: provenanceOf(standard) },
    fastAnswer: { hours: expedited.span.count, provenance: provenanceOf(expedited) },
  };
}

function provenanceOf({ provenance, state }: Cited): Provenance {
  return { source: provenance, state: state === "unread" ? "unconfirmed" : state };
}
