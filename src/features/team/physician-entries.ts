import {
  type Availability,
  type DatedLicence,
  emptyPhysicianEntry,
  type PhysicianEntry,
  physicianEntrySchema,
} from "#domain";

/** What stands in the fields while it is entered. */
export interface AvailabilityEntries {
  readonly kind: Availability["kind"];
  readonly backOn: string;
  readonly openCases: string;
}

export interface LicenceEntries {
  readonly state: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface PhysicianEntries {
  readonly specialties: readonly string[];
  readonly licences: readonly LicenceEntries[];
  readonly availability: AvailabilityEntries;
}

export const emptyLicence: LicenceEntries = { state: "", number: "", validFrom: "", validTo: "" };

export function availabilityEntries(availability: Availability | undefined): AvailabilityEntries {
  return {
    kind: availability?.kind ?? "available",
    backOn: availability?.kind === "away" ? availability.backOn : "",
    openCases: availability?.kind === "limited" ? String(availability.openCases) : "",
  };
}

export function physicianEntries(entry: PhysicianEntry | null): PhysicianEntries {
  const { specialties, licences, availability } = entry ?? emptyPhysicianEntry;
  return {
    specialties,
    licences: licences.map(({ state, number, validFrom = "", validTo = "" }) => ({
      state,
      number,
      validFrom,
      validTo,
    })),
    availability: availabilityEntries(availability),
  };
}

export interface EntryError {
  /** The id of the field. */
  readonly id: string;
  readonly message: string;
}

/** Reads the availability, or says what is missing. */
export function readAvailability({
  kind,
  backOn,
  openCases,
}: AvailabilityEntries): Availability | EntryError {
  switch (kind) {
    case "available":
      return { kind };
    case "away":
      return backOn === ""
        ? { id: "back-on", message: "Enter the first day back." }
        : { kind, backOn };
    case "limited": {
      const count = Number(openCases.trim());
      return /^\d{1,3}$/.test(openCases.trim()) && count > 0
        ? { kind, openCases: count }
        : { id: "open-cases", message: "Enter a whole number from 1 to 999." };
    }
  }
}

/** Reads everything, or says what is missing; a row without a word is left out. */
export function readPhysician(
  entries: PhysicianEntries,
):
  | { readonly ok: true; readonly entry: PhysicianEntry }
  | { readonly ok: false; readonly errors: readonly EntryError[] } {
  const availability = readAvailability(entries.availability);
  const errors: EntryError[] = "message" in availability ? [availability] : [];
  const licences: DatedLicence[] = [];
  for (const [index, { state, number, validFrom, validTo }] of entries.licences.entries()) {
    if (state === "" && number.trim() === "") continue;
    if (state === "")
      errors.push({ id: `licence-${String(index)}-state`, message: "Choose the state." });
    if (number.trim() === "")
      errors.push({ id: `licence-${String(index)}-number`, message: "Enter the license number." });
    if (validFrom !== "" && validTo !== "" && validTo < validFrom)
      errors.push({
        id: `licence-${String(index)}-to`,
        message: "The last day must not be before the first day.",
      });
    licences.push({
      state,
      number: number.trim(),
      ...(validFrom === "" ? {} : { validFrom }),
      ...(validTo === "" ? {} : { validTo }),
    });
  }
  const read = physicianEntrySchema.safeParse({
    specialties: entries.specialties.map((one) => one.trim()).filter((one) => one !== ""),
    licences,
    ...("message" in availability ? {} : { availability }),
  });
  if (errors.length === 0 && read.success) return { ok: true, entry: read.data };
  return {
    ok: false,
    errors:
      errors.length > 0 ? errors : [{ id: "specialties", message: "Shorten the list of entries." }],
  };
}
