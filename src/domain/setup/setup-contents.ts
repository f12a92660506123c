import { type DenialForm, denialFormSchema } from "../notices/denial-form/denial-form.ts";
import { examplePlan, type PlanDetails } from "../notices/plan-details.ts";
import { planFrom, readPlanEntries } from "../notices/plan-entries.ts";
import { personSchema, type Person } from "../people/index.ts";
import { type PolicyChange, policyChangesSchema } from "../policy/policy-change.ts";
import { settingsSchema, type Settings } from "./settings.ts";
import {
  denialFormKey,
  personKey,
  planKey,
  policyKey,
  settingsKey,
  type SetupPart,
  setupPartOf,
  setupRowSchema,
} from "./setup-row.ts";

/** Revision 0: nobody has ever set it. A value of null: nobody has, or it was taken away. */
export type Stored<T> = { readonly revision: number; readonly value: T | null };

export type StoredPerson = { readonly person: Person; readonly revision: number };

/** Every profile that can be read; one that cannot is counted and left as it is. */
export type PeopleList = {
  readonly people: readonly StoredPerson[];
  readonly unreadable: number;
  /** Of people who were removed, by id: a person who comes back continues from there. */
  readonly removed: ReadonlyMap<string, number>;
};

/** Reads every row of a person. A row whose key names another person is not read as either. */
export function readPeople(rows: readonly unknown[]): PeopleList {
  const people: StoredPerson[] = [];
  const removed = new Map<string, number>();
  let unreadable = 0;
  for (const found of rows) {
    if (partOf(found) !== "people") continue;
    const row = setupRowSchema.safeParse(found);
    if (!row.success) unreadable += 1;
    else if (row.data.value === null) {
      removed.set(row.data.key.slice(personKey("").length), row.data.revision);
    } else {
      const person = personSchema.safeParse(row.data.value);
      if (person.success && row.data.key === personKey(person.data.id)) {
        people.push({ person: person.data, revision: row.data.revision });
      } else unreadable += 1;
    }
  }
  return { people, unreadable, removed };
}

/** What is stored of the plan or of the settings; undefined where it can’t be read. */
export type ReadStored<T> = (rows: readonly unknown[]) => Stored<T> | undefined;

export const readPlan: ReadStored<PlanDetails> = (rows) =>
  readOne(rows, planKey, (value) => {
    const entries = readPlanEntries(value);
    return entries === null ? null : planFrom(entries);
  });

export const readSettings: ReadStored<Settings> = (rows) =>
  readOne(rows, settingsKey, (value) => {
    const settings = settingsSchema.safeParse(value);
    return settings.success ? settings.data : null;
  });

/** The plan's own copy of form CMS-10003, with where each fact goes in it. */
export const readDenialForm: ReadStored<DenialForm> = (rows) =>
  readOne(rows, denialFormKey, (value) => {
    const form = denialFormSchema.safeParse(value);
    return form.success ? form.data : null;
  });

/** The changes of the plan's values, oldest first; undefined where they can’t be read. */
export const readPolicy: ReadStored<readonly PolicyChange[]> = (rows) =>
  readOne(rows, policyKey, (value) => {
    const changes = policyChangesSchema.safeParse(value);
    return changes.success ? changes.data : null;
  });

/** What letters say of the plan, and whether anybody has said it. */
export function planInLetters(stored: Stored<PlanDetails>): {
  readonly plan: PlanDetails;
  readonly from: "kept" | "example";
} {
  return stored.value === null
    ? { plan: examplePlan, from: "example" }
    : { plan: stored.value, from: "kept" };
}

function readOne<T>(
  rows: readonly unknown[],
  key: string,
  read: (value: unknown) => T | null,
): Stored<T> | undefined {
  const found = rows.find((row) => keyOf(row) === key);
  if (found === undefined) return { revision: 0, value: null };
  const row = setupRowSchema.safeParse(found);
  if (!row.success) return undefined;
  const { revision, value } = row.data;
  if (value === null) return { revision, value };
  const parsed = read(value);
  return parsed === null ? undefined : { revision, value: parsed };
}

function partOf(row: unknown): ReturnType<typeof setupPartOf> {
  const key = keyOf(row);
  return key === null ? null : setupPartOf(key);
}

function keyOf(row: unknown): string | null {
  return typeof row === "object" && row !== null && "key" in row && typeof row.key === "string"
    ? row.key
    : null;
}

/** What of the setup can’t be read, and the rows it lies in. One damaged profile among others is told in their list. */
export function unreadableSetup(rows: readonly unknown[]): {
  readonly parts: readonly SetupPart[];
  readonly keys: readonly string[];
} {
  const people = readPeople(rows);
  const parts: readonly SetupPart[] = [
    ...(people.unreadable > 0 && people.people.length === 0 ? (["people"] as const) : []),
    ...(readPlan(rows) === undefined ? (["plan"] as const) : []),
    ...(readSettings(rows) === undefined ? (["settings"] as const) : []),
    ...(readPolicy(rows) === undefined ? (["policy"] as const) : []),
  ];
  const keys = rows.flatMap((row) => {
    const key = keyOf(row);
    const part = partOf(row);
    if (key === null || part === null || !parts.includes(part)) return [];
    return part !== "people" || readPeople([row]).unreadable > 0 ? [key] : [];
  });
  return { parts, keys };
}
