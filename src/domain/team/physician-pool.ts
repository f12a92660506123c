import * as z from "zod/mini";
import { dayInWords } from "#criteria";
import {
  type Actor,
  personSchema,
  qualificationsOf,
  qualificationsSchema,
  type ReviewerQualifications,
} from "../people/index.ts";
import { sameJson } from "../case/json-value.ts";

/** Whether a physician advisor takes cases. Absent: nobody has said it, and cases are offered. */
export const availabilitySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("available") }),
  /** Takes none before this day, ISO, in the zone of the plan. */
  z.strictObject({ kind: z.literal("away"), backOn: z.iso.date() }),
  /** Takes none while so many undecided cases are assigned to him or her. */
  z.strictObject({
    kind: z.literal("limited"),
    openCases: z.int().check(z.minimum(1), z.maximum(999)),
  }),
]);
export type Availability = z.infer<typeof availabilitySchema>;

/** What was entered here of a physician advisor, beside what the sign-in provider says. */
export const physicianEntrySchema = z.strictObject({
  ...qualificationsSchema.shape,
  availability: z.exactOptional(availabilitySchema),
});
export type PhysicianEntry = z.infer<typeof physicianEntrySchema>;

export const emptyPhysicianEntry: PhysicianEntry = { specialties: [], licences: [] };

/** A physician advisor as the pool knows him or her. */
export const poolPhysicianSchema = z.strictObject({
  person: personSchema,
  /** What the claims of the last sign-in said beyond the profile; null where they said no more. */
  claimed: z.nullable(qualificationsSchema),
  /** What was entered here last; null where nobody has. `revision` 0 stands for nothing entered. */
  entry: z.nullable(physicianEntrySchema),
  revision: z.int().check(z.minimum(0)),
  enteredBy: z.nullable(z.string()),
  /** ISO in UTC. */
  enteredAt: z.nullable(z.string()),
  /** Undecided cases that are assigned to him or her now. */
  openCases: z.int().check(z.minimum(0)),
});
export type PoolPhysician = z.infer<typeof poolPhysicianSchema>;

/** Everything on file: the profile, the claims and what was entered, each fact once. */
export function poolQualifications({
  person,
  claimed,
  entry,
}: Pick<PoolPhysician, "person" | "claimed" | "entry">): ReviewerQualifications {
  return qualificationsOf(person, claimed, entry);
}

/**
 * Whether somebody may enter this of a physician advisor: administrators everything, a physician advisor his or her
 * own availability and nothing else. The database checks the same.
 */
export function mayEnterPhysician(
  by: Actor,
  personId: string,
  before: PhysicianEntry,
  after: PhysicianEntry,
): boolean {
  if (by.role === "administrator") return true;
  if (by.role !== "physician-advisor" || by.id !== personId) return false;
  const { availability: _before, ...kept } = before;
  const { availability: _after, ...given } = after;
  return sameJson(kept, given);
}

/** "Away, back Dec 5, 2026", as lists show it. */
export function availabilityInWords(availability: Availability | undefined): string {
  switch (availability?.kind) {
    case undefined:
      return "Not entered";
    case "available":
      return "Available";
    case "away":
      return `Away, back ${dayInWords(availability.backOn)}`;
    case "limited":
      return `Up to ${availability.openCases === 1 ? "1 open case" : `${String(availability.openCases)} open cases`}`;
  }
}

/** A case that waits for a physician advisor, as it is offered to the reader. Nothing of its contents. */
export const caseOfferSchema = z.strictObject({
  caseId: z.string(),
  isOffered: z.boolean(),
  /** Why it is not: sentences without a period. */
  against: z.array(z.string()),
});
export type CaseOffer = z.infer<typeof caseOfferSchema>;
