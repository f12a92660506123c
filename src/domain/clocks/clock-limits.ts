import type { LineOfBusiness } from "./due-rules.ts";
import { insuredLines } from "./insured-lines.ts";
import type { Cited } from "./reading-state.ts";

/** Something that the rules on file do not reach, said to whoever relies on a due date (data). */
export type ClockLimit = Cited & {
  readonly id: string;
  /** What it is about, in a word or two. */
  readonly topic: string;
  readonly words: string;
  readonly lines: readonly LineOfBusiness[];
};

export const clockLimits: readonly ClockLimit[] = [
  {
    id: "integrated-plans",
    topic: "Integrated plans",
    words:
      "A plan that integrates Medicare and Medicaid for dually eligible members follows rules of its own, which are not on file. Don’t rely on these dates for such a plan.",
    lines: ["medicare-advantage", "medicaid-managed-care"],
    provenance: "42 CFR 422.629 to 422.634",
    state: "unread",
  },
  {
    id: "chip-and-fee-for-service",
    topic: "CHIP and fee-for-service",
    words:
      "CHIP and Medicaid fee-for-service are bound by CMS-0057-F too, and have no line of business here. These dates are for Medicaid managed care only.",
    lines: ["medicaid-managed-care"],
    provenance: "CMS-0057-F, 42 CFR 440.230 and 457.495",
    state: "unread",
  },
  {
    id: "rating-period",
    topic: "Rating period",
    words:
      "A case does not say when its rating period began. For one that began before 2026, the law allows 14 days until the period ends; the shorter time is shown.",
    lines: ["medicaid-managed-care"],
    provenance: "42 CFR 438.210(d)(1)",
    state: "likely",
  },
  {
    id: "ongoing-care",
    topic: "Ongoing care",
    words:
      "These dates are for care that has not begun. To end or reduce approved ongoing care, the plan must give notice early enough to appeal first; an urgent request to extend it is decided within 24 hours. Neither clock is kept here.",
    lines: ["commercial-erisa", ...insuredLines],
    provenance: "29 CFR 2560.503-1(f)(2)(ii)",
    state: "likely",
  },
];

/** What the rules on file do not reach, for a line of business. */
export function clockLimitsOf(line: LineOfBusiness): readonly ClockLimit[] {
  return clockLimits.filter(({ lines }) => lines.includes(line));
}
