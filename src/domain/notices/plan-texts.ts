import { type LineOfBusiness, lineWords, maybeInsuredLines } from "../clocks/index.ts";
import { citationInWords } from "../clocks/reading-state.ts";

/**
 * Texts that a plan enters for its letters, none of them written by this product: notices whose wording is the plan's
 * or its agency's. Each may be left empty; what a letter then lacks is named to whoever sends it.
 */
export const planTextIds = [
  "returnFax",
  "provision",
  "denialCode",
  "approvalTerms",
  "languages",
  "taglines",
  "nondiscrimination",
  "stateForms",
  "directPhones",
] as const;
export type PlanTextId = (typeof planTextIds)[number];
export type PlanTexts = Readonly<Record<PlanTextId, string>>;

export const noPlanTexts: PlanTexts = {
  returnFax: "",
  provision: "",
  denialCode: "",
  approvalTerms: "",
  languages: "",
  taglines: "",
  nondiscrimination: "",
  stateForms: "",
  directPhones: "",
};

export type PlanTextField = {
  readonly id: PlanTextId;
  readonly label: string;
  readonly hint: string;
  readonly isLong: boolean;
};

/** The texts in the order of their form, each with where it is asked for and how surely that was read. */
export const planTextFields: readonly PlanTextField[] = [
  {
    id: "returnFax",
    label: "Return fax for medical records",
    hint: "Named in every request for information.",
    isLong: false,
  },
  {
    id: "provision",
    label: "Plan provision on medical necessity",
    hint: `The page or section that a denial relies on. ${citationInWords({ provenance: "29 CFR 2560.503-1(g)(1)(ii)", state: "likely" })}.`,
    isLong: false,
  },
  {
    id: "denialCode",
    label: "Denial code and its meaning",
    hint: `Only if the plan uses one. ${citationInWords({ provenance: "45 CFR 147.136(b)(2)(ii)(E)", state: "likely" })}.`,
    isLong: false,
  },
  {
    id: "approvalTerms",
    label: "Terms of an approval",
    hint: "Such as eligibility on the day of service. The plan’s own practice.",
    isLong: true,
  },
  {
    id: "languages",
    label: "Languages of the state",
    hint: `English and at least 15 more, separated by commas. ${citationInWords({ provenance: "45 CFR 92.11", state: "likely" })}.`,
    isLong: true,
  },
  {
    id: "taglines",
    label: "Language assistance statements",
    hint: "One on each line: the language, a colon, and the statement as translated for the plan.",
    isLong: true,
  },
  {
    id: "nondiscrimination",
    label: "Nondiscrimination notice",
    hint: `As the plan publishes it. ${citationInWords({ provenance: "45 CFR 92.10", state: "unread" })}.`,
    isLong: true,
  },
  {
    id: "stateForms",
    label: "State forms sent with a denial",
    hint: "One on each line, with the state first, such as “TX: Request for independent review”. A state alone means marketplace and commercial plans. Add the line of business for others, such as “TX Medicaid managed care: Request for a fair hearing”. The plan encloses them.",
    isLong: true,
  },
  {
    id: "directPhones",
    label: "Direct phone numbers of physician advisors",
    hint: `One on each line: the name as in the profile, a colon, and the number. Named to the provider where the state asks for it. ${citationInWords({ provenance: "California Health and Safety Code section 1367.01(h)(4)", state: "likely" })}.`,
    isLong: true,
  },
];

/** Lines of a text that hold something, trimmed. */
export function linesIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Which of the plan's own list of languages has no statement yet. */
export function missingTaglines({
  languages,
  taglines,
}: Pick<PlanTexts, "languages" | "taglines">): readonly string[] {
  const there = new Set(linesIn(taglines).map((line) => startOf(line).toLowerCase()));
  return languages
    .split(/[,\n]/)
    .map((language) => language.trim())
    .filter(
      (language) =>
        language !== "" &&
        language.toLowerCase() !== "english" &&
        !there.has(language.toLowerCase()),
    );
}

/**
 * The forms that go with a denial in a state and line of business. A line that names a state alone is for the lines of
 * business that the state's insurance law may reach; "TX Medicaid managed care: …" is for that one.
 */
export function formsOf(
  { stateForms }: Pick<PlanTexts, "stateForms">,
  state: string | undefined,
  line: LineOfBusiness,
): readonly string[] {
  if (state === undefined) return [];
  const isInsured = maybeInsuredLines.some((one) => one === line);
  const starts = [...(isInsured ? [state] : []), `${state} ${lineWords[line]}`];
  return linesIn(stateForms)
    .filter((text) => starts.some((start) => start.toLowerCase() === startOf(text).toLowerCase()))
    .map((text) => text.slice(text.indexOf(":") + 1).trim());
}

/** The direct number that the plan entered for a physician advisor, by name; undefined where there is none. */
export function directPhoneOf(
  { directPhones }: Pick<PlanTexts, "directPhones">,
  name: string,
): string | undefined {
  const line = linesIn(directPhones).find(
    (one) => startOf(one) !== "" && startOf(one).toLowerCase() === name.trim().toLowerCase(),
  );
  const phone = line?.slice(line.indexOf(":") + 1).trim();
  return phone === "" ? undefined : phone;
}

function startOf(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(":"))).trim();
}
