import type { LineOfBusiness, PlanClocks } from "../clocks/index.ts";
import { noPlanTexts, type PlanTexts } from "./plan-texts.ts";

type Office = { readonly name: string; readonly phone: string };

/** What a plan writes of itself in its letters: settings, the same in every letter. */
export type PlanDetails = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** Number of the text telephone. */
  readonly tty: string;
  readonly languagePhone: string;
  readonly appealsAddress: string;
  readonly appealsFax: string;
  /** Where members get free help that is not the plan's. */
  readonly consumerHelp: Office;
  /** Who reviews a decision outside of the plan, by line of business. */
  readonly outsideReview: Readonly<Record<LineOfBusiness, Office>>;
  readonly texts: PlanTexts;
  /** The plan's own shorter times and its accreditation; came later, absent where nothing was entered. */
  readonly clocks?: PlanClocks;
};

/** A plan that does not exist, with numbers nobody has. A plan puts its own in this place. */
export const examplePlan: PlanDetails = {
  name: "Example Health Plan",
  address: "100 Example Street, Springfield, TX 75000",
  phone: "1-800-555-0100",
  tty: "1-800-555-0101",
  languagePhone: "1-800-555-0102",
  appealsAddress: "Example Health Plan, Appeals, 200 Example Street, Springfield, TX 75000",
  appealsFax: "1-800-555-0103",
  consumerHelp: { name: "Example Consumer Assistance Office", phone: "1-800-555-0104" },
  outsideReview: {
    "medicare-advantage": { name: "Example Independent Review Entity", phone: "1-800-555-0105" },
    "medicaid-managed-care": { name: "Example State Fair Hearing Office", phone: "1-800-555-0106" },
    qhp: { name: "Example External Review Office", phone: "1-800-555-0107" },
    "commercial-erisa": { name: "Example External Review Office", phone: "1-800-555-0107" },
    "commercial-other": { name: "Example External Review Office", phone: "1-800-555-0107" },
  },
  texts: {
    ...noPlanTexts,
    returnFax: "1-800-555-0108",
    provision: "Example plan booklet, section 4.2, Medically necessary care",
  },
};
