import type { CoverConcern } from "#records";

/** What has to be looked at on the pages, as a sentence and what to do. */
export function concernInWords({ kind, mentions }: CoverConcern): {
  readonly title: string;
  readonly next: string;
} {
  const values = [...new Set(mentions.map(({ value }) => value))];
  switch (kind) {
    case "npi-check-digit":
      return {
        title: `${values[0] ?? ""} is not a valid NPI`,
        next: "Its check digit is wrong. Ask the clinic for the number, or look it up.",
      };
    case "impossible-date":
      return {
        title: `${values[0] ?? ""} is not a date`,
        next: "No calendar has it. Ask the clinic, or use the eligibility record.",
      };
    case "date-in-future":
      return {
        title: "The date of birth on the fax is in the future",
        next: "Use the date in the eligibility record.",
      };
    case "two-members":
      return {
        title: `The pages name ${String(mentions.length)} members`,
        next: "Check whether pages of another member are in this fax. Create one case per member.",
      };
    case "two-dates-of-birth":
      return {
        title: "The pages give different dates of birth",
        next: "Check which is right, and whether all pages are of one member.",
      };
    case "two-member-ids":
      return {
        title: "The pages give different member IDs",
        next: "Use the one in the eligibility record.",
      };
    case "urgency-both":
      return {
        title: "Both standard and expedited appear on the fax",
        next: "Expedited, the stricter one, is offered. Check which is marked.",
      };
  }
}
