import * as z from "zod/mini";
import { type Licence, licenceSchema, type Person } from "./person.ts";
import { isSameSpecialty, specialtyName } from "./specialties.ts";

const daySchema = z.iso.date();

/** A licence with the days on which it is valid, the first and the last included; absent: nobody entered them. */
export const datedLicenceSchema = z.strictObject({
  ...licenceSchema.shape,
  validFrom: z.exactOptional(daySchema),
  validTo: z.exactOptional(daySchema),
});
export type DatedLicence = z.infer<typeof datedLicenceSchema>;

/** What somebody brings to a decision. An empty list means that none is on file, not that there is none. */
export const qualificationsSchema = z.strictObject({
  specialties: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(80)))
    .check(z.maxLength(20)),
  licences: z.array(datedLicenceSchema).check(z.maxLength(60)),
});
export type ReviewerQualifications = z.infer<typeof qualificationsSchema>;

/** What is on file nowhere but on a profile. */
export function qualificationsOf(
  { specialty, licence }: Pick<Person, "specialty" | "licence">,
  ...more: readonly (ReviewerQualifications | null)[]
): ReviewerQualifications {
  const known = more.filter((one) => one !== null);
  const specialties: string[] = [];
  for (const typed of [specialty ?? "", ...known.flatMap((one) => one.specialties)]) {
    const name = specialtyName(typed);
    if (name !== "" && !specialties.some((one) => isSameSpecialty(one, name)))
      specialties.push(name);
  }
  const licences: DatedLicence[] = [];
  for (const given of [
    ...(licence === undefined ? [] : [licence]),
    ...known.flatMap((one) => one.licences),
  ]) {
    const at = licences.findIndex((one) => isSameLicence(one, given));
    const before = licences[at];
    if (before === undefined) licences.push(given);
    // The same licence, said again with its days.
    else licences[at] = { ...before, ...given, number: before.number };
  }
  return { specialties, licences };
}

function isSameLicence(one: Licence, other: Licence): boolean {
  return one.state === other.state && one.number.trim() === other.number.trim();
}

/** How a licence stands on a day, ISO. `undated`: nobody entered until when it is valid. */
export type LicenceStanding = "valid" | "undated" | "not-yet-valid" | "expired";

export function licenceStanding(
  { validFrom, validTo }: Pick<DatedLicence, "validFrom" | "validTo">,
  day: string,
): LicenceStanding {
  if (validFrom !== undefined && day < validFrom) return "not-yet-valid";
  if (validTo === undefined) return "undated";
  return day > validTo ? "expired" : "valid";
}
