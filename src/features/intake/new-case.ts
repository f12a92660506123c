import type { RequestDetailName } from "#domain";
import { dayNumber, likelyDate, possibleYears } from "#criteria";
import type { FieldError } from "#ui";
import { intakeErrors, type IntakeEntries, noIntake } from "./intake.ts";
import { receivedAtOf } from "./request-answers.ts";

/** The form of a new case, everything as typed; `""` is nothing entered. */
export interface NewCaseEntries extends IntakeEntries, Readonly<Record<RequestDetailName, string>> {
  readonly memberAddress: string;
  readonly memberName: string;
  readonly memberId: string;
  readonly dateOfBirth: string;
  /** One of `memberSexes`. */
  readonly sex: string;
  readonly reference: string;
  /** What is requested, in the provider’s words; for criteria that ask for it. */
  readonly procedureDescription: string;
  readonly requestingProvider: string;
  readonly facility: string;
  /** Two letters of a US state. */
  readonly jurisdiction: string;
  readonly lineOfBusiness: string | null;
  readonly urgency: string | null;
  readonly receivedDate: string;
  readonly receivedTime: string;
  readonly receivedZone: string;
}

export const noEntries: NewCaseEntries = {
  ...noIntake,
  memberAddress: "",
  authorizationNumber: "",
  contract: "",
  providerAddress: "",
  providerPhone: "",
  providerFax: "",
  providerNpi: "",
  facilityAddress: "",
  facilityPhone: "",
  facilityFax: "",
  facilityNpi: "",
  units: "",
  site: "",
  side: "",
  serviceFrom: "",
  serviceThrough: "",
  memberName: "",
  memberId: "",
  dateOfBirth: "",
  sex: "",
  reference: "",
  procedureDescription: "",
  requestingProvider: "",
  facility: "",
  jurisdiction: "",
  lineOfBusiness: "",
  urgency: "",
  receivedDate: "",
  receivedTime: "",
  receivedZone: "",
};

/**
 * What keeps the entries from becoming a case; ids are those of the fields. `halfTyped` names the
 * fields with an unfinished date or time, which is never taken for an empty one; `today` is the date here as
 * `YYYY-MM-DD`.
 */
export function newCaseErrors(
  entries: NewCaseEntries,
  today: string,
  halfTyped: readonly string[] = [],
): readonly FieldError[] {
  const { memberName, reference, receivedDate, receivedTime, receivedZone } = entries;
  const errors: FieldError[] = [];
  if (memberName.trim() === "" && reference.trim() === "") {
    errors.push({
      id: "memberName",
      message: "Enter the member’s name or the reference number. The worklist needs one of them.",
    });
  }
  if (halfTyped.includes("dateOfBirth")) {
    errors.push({ id: "dateOfBirth", message: "Complete the date of birth, or clear it" });
  }
  for (const id of ["dateOfBirth", "receivedDate"] as const) {
    if (entries[id] !== "" && dayNumber(entries[id]) === undefined) {
      errors.push({ id, message: impossibleDate(id, entries[id]) });
    }
  }
  if (dayNumber(entries.dateOfBirth) !== undefined && entries.dateOfBirth > today) {
    errors.push({
      id: "dateOfBirth",
      message: "The date of birth is in the future. Enter it as the eligibility record has it",
    });
  }
  errors.push(...intakeErrors(entries));
  const parts = [receivedDate, receivedTime, receivedZone];
  const isUntouched = parts.every((part) => part === "");
  const isHalfTyped = halfTyped.some((id) => id.startsWith("received"));
  if (isUntouched && !isHalfTyped) return errors;
  if (receivedDate === "")
    errors.push({ id: "receivedDate", message: "Enter the date of receipt" });
  if (receivedTime === "")
    errors.push({ id: "receivedTime", message: "Enter the time of receipt" });
  if (receivedZone === "") {
    errors.push({ id: "receivedZone", message: "Choose the time zone for the time of receipt" });
  }
  return errors;
}

/** A date of a year in which no case lies, such as 0025 for a year typed with two digits. */
function impossibleDate(id: "dateOfBirth" | "receivedDate", date: string): string {
  const what = id === "dateOfBirth" ? "The date of birth" : "The date of receipt";
  const { first, last } = possibleYears;
  return `${what} must be from ${String(first)} to ${String(last)}; the year ${date.slice(0, 4)} is impossible`;
}

/** What a date of an impossible year most likely means, to be asked back; undefined for any other. */
export function likelyEntry(date: string, today: string): string | undefined {
  return date === "" || dayNumber(date) !== undefined ? undefined : likelyDate(date, today);
}

/**
 * What was entered whole and can hardly be meant: it is asked about, never silently taken and never
 * refused. `now` is the present in milliseconds since 1970, `today` its date here as `YYYY-MM-DD`.
 */
export function newCaseDoubts(
  entries: NewCaseEntries,
  { now, today, isReferenceTaken = false }: Present,
): readonly FieldError[] {
  const { dateOfBirth } = entries;
  const received = receivedAtOf(entries);
  return [
    ...(isReferenceTaken
      ? [
          {
            id: "reference",
            message: `Another case already has the reference number ${entries.reference.trim()}`,
          },
        ]
      : []),
    ...(dateOfBirth !== "" && dateOfBirth < yearsBefore(today, longestLife)
      ? [{ id: "dateOfBirth", message: `The date of birth is more than ${longestLife} years ago` }]
      : []),
    ...(received !== undefined && Date.parse(received) > now
      ? [{ id: "receivedDate", message: "The time of receipt is in the future" }]
      : []),
  ];
}

/** What entries are compared with. */
type Present = {
  readonly now: number;
  readonly today: string;
  /** Whether a case of the worklist has the reference that was entered. */
  readonly isReferenceTaken?: boolean;
};

/** In years. */
const longestLife = 120;

/** The same day of the year, as text to compare with; February 29 stays what it is. */
function yearsBefore(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) - years;
  return `${String(year).padStart(4, "0")}${date.slice(4)}`;
}
