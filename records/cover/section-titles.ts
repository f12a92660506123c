import type { Subject } from "./cover-label.ts";
import { requesting, servicing, facility } from "./label-words.ts";

/** A line that is nothing but the title of a section. */
export const sectionTitles: readonly { readonly words: string; readonly about: Subject }[] = [
  {
    words: "(?:subscriber|policy ?holder|insured|guarantor|responsible party)",
    about: "subscriber",
  },
  {
    words: `${requesting}|referring (?:provider|physician)|provider|prescriber|practice|clinic|office`,
    about: "provider",
  },
  { words: `(?:${servicing})`, about: "servicing" },
  { words: `(?:${servicing} ?(?:/|or|and) ?)?${facility}|place of service`, about: "facility" },
  { words: "(?:member|patient|enrollee|beneficiary|demographics?)", about: "member" },
  { words: "(?:insurance|coverage|health plan|plan|payer|recipient)", about: "plan" },
  { words: "(?:sender|from)", about: "sender" },
  {
    words:
      "(?:emergency contact|attorney|employer|pharmacy|service|clinical|diagnosis|procedure|request|vitals|history)",
    about: "other",
  },
];
