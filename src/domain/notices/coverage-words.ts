import type { LineOfBusiness } from "../clocks/index.ts";

/** What a member calls the coverage; the workstation's own names for it are no words of a letter. */
export const coverageWords: Readonly<Record<LineOfBusiness, string>> = {
  "medicare-advantage": "Medicare Advantage plan",
  "medicaid-managed-care": "Medicaid plan",
  qhp: "Plan from the health insurance Marketplace",
  "commercial-erisa": "Plan from an employer",
  "commercial-other": "Private health plan",
};
