import type { LineOfBusiness } from "../clocks/index.ts";
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
  answer: { days: 30, provenance: likely("29 CFR 2560.503-1(i)(2)(ii)") },
  fastAnswer: { hours: 72, provenance: likely("29 CFR 2560.503-1(i)(2)(i)") },
} as const;

const throughMarketRules = "45 CFR 147.136(b), which adopts 29 CFR 2560.503-1";

const marketTimes = {
  file: { ...erisaTimes.file, provenance: likely(throughMarketRules) },
  answer: { ...erisaTimes.answer, provenance: likely(throughMarketRules) },
  fastAnswer: { ...erisaTimes.fastAnswer, provenance: likely(throughMarketRules) },
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
    answer: { days: 30, provenance: likely("42 CFR 422.590(a)") },
    fastAnswer: { hours: 72, provenance: likely("42 CFR 422.584 and 422.590") },
    outside: { provenance: confirmed("42 CFR 422.592(a)") },
  },
  "medicaid-managed-care": {
    file: {
      days: 60,
      from: "the date of this letter",
      provenance: likely("42 CFR 438.402(c)(2)(ii)"),
    },
    answer: { days: 30, provenance: likely("42 CFR 438.408(b)(2); a state may require less time") },
    fastAnswer: { hours: 72, provenance: likely("42 CFR 438.408(b)(3)") },
    outside: { within: "120 days", provenance: likely("42 CFR 438.408(f)(2)") },
  },
  "commercial-erisa": {
    ...erisaTimes,
    outside: { within: "4 months", provenance: likely("29 CFR 2590.715-2719(d)(2)(i)") },
  },
  qhp: {
    ...marketTimes,
    outside: { within: "4 months", provenance: likely("45 CFR 147.136(c)(2) and (d)(2)(i)") },
  },
  "commercial-other": {
    file: { ...erisaTimes.file, provenance: unconfirmed(stateLaw) },
    answer: { ...erisaTimes.answer, provenance: unconfirmed(stateLaw) },
    fastAnswer: { ...erisaTimes.fastAnswer, provenance: unconfirmed(stateLaw) },
    outside: { within: "4 months", provenance: unconfirmed(stateLaw) },
  },
};
