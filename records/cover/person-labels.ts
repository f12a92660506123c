import type { CoverLabel } from "./cover-label.ts";
import { number, member, insurance, requesting, office, phone, fax } from "./label-words.ts";

/** Whom a request is for, and who asks. */
export const personLabels: readonly CoverLabel[] = [
  // Subscriber and contacts first: "insured's name" is not the member's name.
  {
    words:
      "(?:subscriber|policy ?holder|insured|guarantor|responsible party|cardholder)(?:['’]?s)?(?: name)?",
    means: "name",
    about: "subscriber",
    opens: true,
  },
  {
    words:
      "(?:spouse|emergency contact|next of kin|parent|guardian|caregiver)(?:['’]?s)?(?: name)?",
    means: "name",
    about: "other",
    opens: true,
    isCommon: true,
  },
  {
    words: `(?:subscriber|insured)(?:['’]?s)? (?:date of birth|d\\.?o\\.?b\\.?|birth ?date|sex|gender)`,
    means: "ignored",
  },
  {
    words: `subscriber(?:['’]?s)? (?:id|identification)${number}`,
    means: "id",
    about: "member",
    isWeak: true,
  },
  // The member.
  { words: `${member} (?:full |legal )?name`, means: "name", about: "member", opens: true },
  { words: member, means: "name", about: "member", opens: true, isCommon: true },
  { words: `(?:${member} )?last name`, means: "last-name" },
  { words: `(?:${member} )?first name`, means: "first-name" },
  { words: `${insurance} (?:id|identification|card)${number}`, means: "id", about: "member" },
  {
    words: `(?:member|policy|medicaid|medicare|insurance|recipient|mbi)(?: id)? ?(?:number|no\\.?|#)`,
    means: "id",
    about: "member",
  },
  { words: "mbi|hicn", means: "id", about: "member", isCommon: true },
  { words: `(?:id|identification)${number}`, means: "id", isCommon: true },
  {
    words: `${member} (?:date of birth|d\\.?o\\.?b\\.?|birth ?date)`,
    means: "birth-date",
    about: "member",
  },
  { words: "date of birth|d\\.?o\\.?b\\.?|birth ?date|born", means: "birth-date" },
  { words: `(?:${member} )?(?:sex|gender)`, means: "sex", isCommon: true },
  { words: `${member} (?:phone|telephone|address|email|cell)${number}`, means: "ignored" },
  {
    words: "regarding|re",
    means: "name",
    about: "member",
    isCommon: true,
    isWeak: true,
    opens: true,
  },
  // The requesting provider.
  {
    words: `${requesting}(?: name)?`,
    means: "name",
    about: "provider",
    opens: true,
    isCommon: true,
  },
  {
    words: `(?:requesting|ordering|prescribing) (?:provider|physician|practitioner|clinician|doctor|prescriber|practice) name`,
    means: "name",
    about: "provider",
    opens: true,
  },
  {
    words:
      "(?:referring|referred by|attending)(?: (?:provider|physician|practitioner|doctor))?(?:['’]?s)?(?: name)?",
    means: "name",
    about: "provider",
    opens: true,
    isCommon: true,
    isWeak: true,
  },
  {
    words: `referring (?:provider|physician)(?:['’]?s)? (?:npi|${phone}|${fax})${number}`,
    means: "ignored",
  },
  { words: `${office} name`, means: "name", about: "provider", isWeak: true },
  {
    words: "(?:provider|physician|prescriber)",
    means: "name",
    about: "provider",
    opens: true,
    isCommon: true,
    isWeak: true,
  },
  {
    words: `(?:${requesting}|${office}) (?:individual )?npi${number}`,
    means: "npi",
    about: "provider",
  },
  { words: `(?:${requesting}|${office}) ${phone}${number}`, means: "phone", about: "provider" },
  { words: `(?:${requesting}|${office}) ${fax}${number}`, means: "fax", about: "provider" },
];
