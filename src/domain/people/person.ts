import * as z from "zod/mini";
import { caseIdSchema } from "../case/case-id.ts";

/** What somebody is here for. A role is a person's own: nobody acts in two of them on one profile. */
export const roles = [
  "nurse-reviewer",
  "physician-advisor",
  "qa-analyst",
  "administrator",
] as const;
export const roleSchema = z.enum(roles);
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "Nurse reviewer",
  "physician-advisor": "Physician advisor",
  "qa-analyst": "QA analyst",
  administrator: "Administrator",
};

/** A licence to practise: US state code and number, both as the licence shows them. */
export const licenceSchema = z.strictObject({
  state: z.string().check(z.regex(/^[A-Z]{2}$/, "must be the two letters of a state")),
  number: z.string().check(z.minLength(1)),
});

/** Ten digits; the last one checks the others (Luhn, with 80840 before them: 45 CFR 162.406). */
export const npiSchema = z.string().check(z.refine(isNpi, "must be an NPI of ten digits"));

/** Whether a text is an NPI whose check digit is right. */
export function isNpi(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  // 24 is what the five digits before every NPI add.
  const sum = Array.from(text, Number).reduce((total, digit, place) => {
    const value = place % 2 === 0 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 24);
  return sum % 10 === 0;
}

/**
 * One person who works here. In a browser without a server a profile is a statement, not a proof of who
 * sits there (`Workspace.caps.enforced` says so).
 */
export const personSchema = z.strictObject({
  id: caseIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  role: roleSchema,
  /** Letters behind the name, e.g. "RN" or "MD". */
  credentials: z.exactOptional(z.string()),
  licence: z.exactOptional(licenceSchema),
  specialty: z.exactOptional(z.string()),
  /** National Provider Identifier, as an answer to a request names its reviewer; came later and may be absent. */
  npi: z.exactOptional(npiSchema),
});

export type Person = z.infer<typeof personSchema>;
export type Licence = z.infer<typeof licenceSchema>;

/** Who did something: the profile as it was then, of which a line of release 1 holds name and role only. */
export const actorSchema = z.strictObject({
  ...personSchema.shape,
  id: z.exactOptional(caseIdSchema),
  name: z.string(),
  role: z.string(),
});

export type Actor = z.infer<typeof actorSchema>;

/**
 * Whether two signatures are one person's: one profile, or one name on two of them. Lines of release 1
 * have a name only, and a second profile must not let anybody decide on his or her own referral.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  return (one.id !== undefined && one.id === other.id) || plainName(one) === plainName(other);
}

/** As much of an actor as tells him or her from others. */
type Named = Pick<Actor, "id" | "name">;

function plainName({ name }: Named): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** "Robin Example, MD, Orthopedics, license TX 12345", as a signature or a notice shows a person. */
export function personInWords({ name, credentials, specialty, licence }: Actor): string {
  return [
    name,
    credentials ?? "",
    specialty ?? "",
    licence === undefined ? "" : `license ${licence.state} ${licence.number}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
