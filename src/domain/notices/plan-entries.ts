import { type LineOfBusiness, lineWords, linesOfBusiness } from "../clocks/index.ts";
import { planClocksIn, planClocksText } from "../clocks/plan-clocks.ts";
import { examplePlan, type PlanDetails } from "./plan-details.ts";
import { planTextFields, type PlanTextId } from "./plan-texts.ts";

/** What a plan says of itself, one text for each field; "" is left empty. */
export type PlanEntries = Readonly<Record<string, string>>;

export type PlanField = {
  /** Also its place in `PlanEntries`. */
  readonly id: string;
  readonly label: string;
  readonly kind: "words" | "phone";
};

export type PlanPart = { readonly title: string; readonly fields: readonly PlanField[] };

const words = (id: string, label: string): PlanField => ({ id, label, kind: "words" });
const phone = (id: string, label: string): PlanField => ({ id, label, kind: "phone" });

/** Every field of the plan's own facts, in the order of their form. */
export const planParts: readonly PlanPart[] = [
  {
    title: "The plan",
    fields: [
      words("name", "Plan name"),
      words("address", "Address"),
      phone("phone", "Member services phone"),
      phone("tty", "TTY"),
      phone("languagePhone", "Language help line phone"),
    ],
  },
  {
    title: "Appeals",
    fields: [
      words("appealsAddress", "Appeals mailing address"),
      phone("appealsFax", "Appeals fax number"),
    ],
  },
  {
    title: "Free help from outside the plan",
    fields: [words("helpName", "Office name"), phone("helpPhone", "Phone")],
  },
  ...linesOfBusiness.map((line) => ({
    title: `Review outside the plan: ${lineWords[line]}`,
    fields: [words(`review.${line}.name`, "Office name"), phone(`review.${line}.phone`, "Phone")],
  })),
];

const planFields: readonly PlanField[] = planParts.flatMap(({ fields }) => fields);

/** The facts as they stand in their form. */
export function planEntriesOf(plan: PlanDetails): PlanEntries {
  const { consumerHelp, outsideReview, texts, clocks, ...own } = plan;
  return {
    ...own,
    ...(clocks === undefined ? {} : { clocks: planClocksText(clocks) }),
    helpName: consumerHelp.name,
    helpPhone: consumerHelp.phone,
    ...Object.fromEntries(
      linesOfBusiness.flatMap((line) => [
        [`review.${line}.name`, outsideReview[line].name],
        [`review.${line}.phone`, outsideReview[line].phone],
      ]),
    ),
    ...Object.fromEntries(planTextFields.map(({ id }) => [textEntry(id), texts[id]])),
  };
}

/** Where a text of the plan stands among its entries. */
export function textEntry(id: PlanTextId): string {
  return `text.${id}`;
}

/** Where a plan that has entered facts of its own still says what the example plan says, in words. */
export function exampleFieldsLeft(plan: PlanDetails): readonly string[] {
  return exampleFields(plan).map(({ words }) => words);
}

/** The same, as far as a text names it: what a letter in this line of business would tell its reader wrong. */
export function exampleFieldsIn(
  text: string,
  plan: PlanDetails,
  line: LineOfBusiness,
): readonly string[] {
  return exampleFields(plan)
    .filter(({ id, entry }) => {
      const isOfOther = id.startsWith("review.") && !id.startsWith(`review.${line}.`);
      return !isOfOther && text.includes(entry);
    })
    .map(({ words }) => words);
}

function exampleFields(plan: PlanDetails): readonly {
  readonly id: string;
  readonly entry: string;
  readonly words: string;
}[] {
  const entries = planEntriesOf(plan);
  const example = planEntriesOf(examplePlan);
  return [
    ...planParts.flatMap(({ title, fields }) =>
      fields.map(({ id, label }) => ({ id, words: `${title}: ${lowerFirst(label)}` })),
    ),
    ...planTextFields.map(({ id, label }) => ({
      id: textEntry(id),
      words: `Texts for letters: ${lowerFirst(label)}`,
    })),
  ].flatMap(({ id, words: said }) => {
    const entry = entries[id] ?? "";
    return entry !== "" && entry === example[id] ? [{ id, entry, words: said }] : [];
  });
}

/** What is wanting, by the id of its field: every letter names all of them, so none may be left empty. */
export function checkPlanEntries(
  entries: PlanEntries,
): readonly { readonly id: string; readonly message: string }[] {
  return planParts.flatMap(({ title, fields }) =>
    fields.flatMap(({ id, label, kind }) => {
      const entry = (entries[id] ?? "").trim();
      if (entry === "") return [{ id, message: `${title}: enter ${lowerFirst(label)}.` }];
      if (kind === "phone" && !isPhone(entry)) {
        return [
          {
            id,
            message: `${title}: ${lowerFirst(label)} can have only digits, spaces, and + ( ) . -, such as 1-800-555-0100 or 711.`,
          },
        ];
      }
      return [];
    }),
  );
}

/** The facts, or null while something is wanting. */
export function planFrom(entries: PlanEntries): PlanDetails | null {
  if (checkPlanEntries(entries).length > 0) return null;
  const { clocks } = entries;
  const read = clocks === undefined ? undefined : planClocksIn(clocks);
  if (read === null) return null;
  const at = (id: string) => (entries[id] ?? "").trim();
  const office = (name: string, number: string) => ({ name: at(name), phone: at(number) });
  const review = (line: (typeof linesOfBusiness)[number]) =>
    office(`review.${line}.name`, `review.${line}.phone`);
  return {
    name: at("name"),
    address: at("address"),
    phone: at("phone"),
    tty: at("tty"),
    languagePhone: at("languagePhone"),
    appealsAddress: at("appealsAddress"),
    appealsFax: at("appealsFax"),
    consumerHelp: office("helpName", "helpPhone"),
    outsideReview: {
      "medicare-advantage": review("medicare-advantage"),
      "medicaid-managed-care": review("medicaid-managed-care"),
      qhp: review("qhp"),
      "commercial-erisa": review("commercial-erisa"),
      "commercial-other": review("commercial-other"),
    },
    texts: {
      returnFax: at(textEntry("returnFax")),
      provision: at(textEntry("provision")),
      denialCode: at(textEntry("denialCode")),
      approvalTerms: at(textEntry("approvalTerms")),
      languages: at(textEntry("languages")),
      taglines: at(textEntry("taglines")),
      nondiscrimination: at(textEntry("nondiscrimination")),
      stateForms: at(textEntry("stateForms")),
      directPhones: at(textEntry("directPhones")),
    },
    ...(read === undefined ? {} : { clocks: read }),
  };
}

/** Entries out of what was kept; null where it is no list of texts under the known names. */
export function readPlanEntries(kept: unknown): PlanEntries | null {
  if (typeof kept !== "object" || kept === null) return null;
  const found = new Map(Object.entries(kept));
  const entries = [
    ...planFields.map(({ id }) => [id, found.get(id)] as const),
    // The texts came later: a plan that was stored before them has entered none.
    ...planTextFields.map(({ id }) => [textEntry(id), found.get(textEntry(id)) ?? ""] as const),
  ];
  // Stored since the plan can enter its own clocks; before that there is none.
  const clocks: unknown = found.get("clocks");
  if (clocks !== undefined && typeof clocks !== "string") return null;
  return entries.every((one): one is readonly [string, string] => typeof one[1] === "string")
    ? { ...Object.fromEntries(entries), ...(clocks === undefined ? {} : { clocks }) }
    : null;
}

function isPhone(entry: string): boolean {
  return /^[0-9+(). -]{3,30}$/.test(entry) && entry.replace(/\D/g, "").length >= 3;
}

/** "TTY" stays as it is. */
function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
