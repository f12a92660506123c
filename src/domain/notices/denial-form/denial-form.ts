import * as z from "zod/mini";
import { instantSchema } from "../../case/case-record.ts";

/**
 * What this product writes into the plan's form CMS-10003, Notice of Denial of Medical Coverage. The form's own words
 * are CMS's and stay as they are.
 */
export const denialFactIds = [
  "memberName",
  "memberNumber",
  "noticeDate",
  "denialType",
  "serviceDenied",
  "whyDenied",
  "planName",
  "planPhone",
  "appealsFax",
  "appealsAddress",
] as const;
export type DenialFactId = (typeof denialFactIds)[number];
export type DenialFacts = Readonly<Record<DenialFactId, string>>;

/** Each fact as the settings and the record of what was sent name it. */
export const denialFactWords: Readonly<Record<DenialFactId, string>> = {
  memberName: "Member name",
  memberNumber: "Member number",
  noticeDate: "Date of notice",
  denialType: "Type of denial",
  serviceDenied: "Service denied",
  whyDenied: "Why we denied it",
  planName: "Plan name",
  planPhone: "Plan phone",
  appealsFax: "Fax for appeals",
  appealsAddress: "Address for appeals",
};

/** Without these the form tells a member nothing; the others may be printed on the plan's copy already. */
export const requiredDenialFacts: readonly DenialFactId[] = [
  "memberName",
  "memberNumber",
  "noticeDate",
  "serviceDenied",
  "whyDenied",
];

/** A box on a page, in points (72 to the inch), from the page's upper left corner. */
const formPlaceSchema = z.strictObject({
  /** The first page is 1. */
  page: z.int().check(z.positive()),
  x: z.number().check(z.nonnegative()),
  y: z.number().check(z.nonnegative()),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
  /** Of the type. */
  size: z.number().check(z.gte(6), z.lte(24)),
});
export type FormPlace = z.infer<typeof formPlaceSchema>;

/** Where each fact goes: into a field of the PDF by its name, or into a box on a page. A fact that is absent has no place. */
const formMapSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("fields"),
    fields: z.partialRecord(z.enum(denialFactIds), z.string().check(z.minLength(1))),
  }),
  z.strictObject({
    kind: z.literal("places"),
    places: z.partialRecord(z.enum(denialFactIds), formPlaceSchema),
  }),
]);
export type FormMap = z.infer<typeof formMapSchema>;

/** The plan's own copy of the form, as an administrator uploaded it. */
export const denialFormSchema = z.strictObject({
  fileName: z.string().check(z.minLength(1), z.maxLength(200)),
  uploadedAt: instantSchema,
  /** The file, base64. */
  pdf: z.base64(),
  map: formMapSchema,
});
export type DenialForm = z.infer<typeof denialFormSchema>;

/** A form of CMS is a few hundred kilobytes; a scan of it is not what is filled here. */
export const mostDenialFormBytes = 2_000_000;

/** Facts that need a place and have none, in the order of the list. */
export function unmappedFacts(map: FormMap): readonly DenialFactId[] {
  const mapped = map.kind === "fields" ? map.fields : map.places;
  return requiredDenialFacts.filter((id) => mapped[id] === undefined);
}

/** Names under which a form's field takes a fact, the surest first. */
const usualNames: Readonly<Record<DenialFactId, readonly RegExp[]>> = {
  whyDenied: [/why/, /rationale/, /reason/, /because/],
  serviceDenied: [/service/, /item/, /procedure/],
  denialType: [/type of denial|denial type/, /appropriate term/, /\bdenied\b/],
  memberNumber: [/(member|enrollee|beneficiary|patient).*(number|no\b|id\b)/, /\bmember id\b/],
  memberName: [/(member|enrollee|beneficiary|patient).*name/, /^name\b/],
  noticeDate: [/date.*notice|notice.*date/, /^date\b/],
  appealsFax: [/\bfax\b/],
  appealsAddress: [/address/],
  planPhone: [/phone|\btel/],
  planName: [/(plan|organization).*name/, /^plan$/],
};

/** The fields whose names say what they take; each field is proposed once. */
export function proposedFields(
  names: readonly string[],
): Readonly<Partial<Record<DenialFactId, string>>> {
  const left = names.map((name) => ({ name, words: asWords(name) }));
  const proposed: Partial<Record<DenialFactId, string>> = {};
  for (const [id, patterns] of factPatterns) {
    const found = patterns
      .map((pattern) => left.findIndex(({ words }) => pattern.test(words)))
      .find((at) => at >= 0);
    const field = found === undefined ? undefined : left.splice(found, 1)[0];
    if (field !== undefined) proposed[id] = field.name;
  }
  return proposed;
}

const factPatterns = denialFactIds
  .map((id) => [id, usualNames[id]] as const)
  .toSorted(([one], [two]) => order(one) - order(two));

/** Looked for in the order of the table, so that "Why was the service denied" is not the service. */
function order(id: DenialFactId): number {
  return Object.keys(usualNames).indexOf(id);
}

/** "topmostSubform[0].Page1[0].MemberName[0]" is "member name" to a person. */
function asWords(name: string): string {
  const last = name.split(".").at(-1) ?? name;
  return last
    .replaceAll(/\[\d+\]/g, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}
