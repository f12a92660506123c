import type { CoverLabel } from "./cover-label.ts";
import { number, servicing, facility, phone, fax } from "./label-words.ts";

/** Where it is done, and between whom the fax goes. */
export const placeLabels: readonly CoverLabel[] = [
  // Who does it, and where.
  {
    words: `${servicing}(?: name)?`,
    means: "name",
    about: "servicing",
    opens: true,
    isCommon: true,
  },
  { words: `${servicing} (?:npi|${phone}|${fax})${number}`, means: "ignored" },
  { words: `${facility}(?: name)?`, means: "name", about: "facility", opens: true, isCommon: true },
  {
    words: "(?:place|location|site) of (?:service|procedure)|service location",
    means: "name",
    about: "facility",
    isCommon: true,
    isWeak: true,
  },
  { words: `${facility} npi${number}`, means: "npi", about: "facility" },
  { words: `${facility} ${phone}${number}`, means: "phone", about: "facility" },
  { words: `${facility} ${fax}${number}`, means: "fax", about: "facility" },
  // The cover sheet: who sends, and the plan to whom it goes.
  { words: "from|sender|sent by", means: "name", about: "sender", opens: true, isCommon: true },
  {
    words: "to|attn\\.?|attention|recipient name|send to|deliver to",
    means: "name",
    about: "plan",
    opens: true,
    isCommon: true,
  },
  {
    words: `(?:${fax} to|return (?:fax|to)|submit (?:by fax )?to|${fax} (?:completed|this) form(?: to)?)`,
    means: "ignored",
    about: "plan",
    isCommon: true,
  },
  {
    words:
      "(?:health plan|plan|payer|payor|insurance|insurer|carrier|insurance company|primary insurance|secondary insurance)(?: name)?",
    means: "name",
    about: "plan",
    isCommon: true,
  },
  // Anybody's.
  { words: "(?:full |legal |print(?:ed)? )?name", means: "name", isCommon: true },
  { words: `npi${number}`, means: "npi" },
  { words: `${phone} ?(?:/|&|and) ?${fax}${number}`, means: "phone-and-fax", isCommon: true },
  {
    words: `(?:office |work |main |direct |business )?${phone}${number}`,
    means: "phone",
    isCommon: true,
  },
  { words: `(?:office |back ?)?${fax}${number}`, means: "fax", isCommon: true },
];
