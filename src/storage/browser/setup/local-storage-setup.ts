import {
  cutAt,
  type Person,
  personKey,
  personSchema,
  planKey,
  settingsKey,
  settingsSchema,
  type SetupRow,
} from "#domain";
import type { SentinelStorage } from "../sentinel.ts";

/** Where earlier releases kept people, plan and settings: in localStorage, a text each. */
export const localStorageKeys = {
  people: "reviewer-workstation.people",
  firstReviewer: "reviewer-workstation.reviewer",
  plan: "reviewer-workstation.plan-facts",
  planZone: "reviewer-workstation.plan-zone",
  review: "reviewer-workstation.review-settings",
  worklistLetters: "reviewer-workstation.worklist-letters",
} as const;

export type LocalStorageSetup = {
  readonly rows: readonly SetupRow[];
  /** Who worked here last, if that was kept. */
  readonly currentPerson: string | null;
};

/**
 * What earlier releases left in localStorage, as rows of the setup; null where they left nothing. A text that
 * cannot be read becomes a row that cannot be read, so that it is told and kept. The same texts make the same
 * keys: taking them over twice adds nothing.
 */
export function readLocalStorageSetup(
  storage: SentinelStorage | null,
  now: string,
): LocalStorageSetup | null {
  const found = new Map<string, string>();
  for (const key of Object.values(localStorageKeys)) {
    const text = textOf(storage, key);
    if (text !== null) found.set(key, text);
  }
  if (found.size === 0) return null;
  const row = (key: string, value: unknown): SetupRow => ({
    key,
    revision: 1,
    at: now,
    value: isJson(value) ? value : null,
  });
  const { people, currentPerson } = readPeople(found);
  const plan = found.get(localStorageKeys.plan);
  const settings = readSettings(found);
  return {
    rows: [
      ...people.map(([key, value]) => row(key, value)),
      ...(plan === undefined ? [] : [row(planKey, parsed(plan))]),
      ...(settings === null ? [] : [row(settingsKey, settings)]),
    ],
    currentPerson,
  };
}

/** Once everything is on disk elsewhere. A browser that refuses is asked again on the next visit. */
export function clearLocalStorageSetup(storage: SentinelStorage | null): void {
  for (const key of Object.values(localStorageKeys)) {
    try {
      storage?.removeItem(key);
    } catch {
      return;
    }
  }
}

function readPeople(found: ReadonlyMap<string, string>): {
  readonly people: readonly (readonly [string, unknown])[];
  readonly currentPerson: string | null;
} {
  const text = found.get(localStorageKeys.people);
  const name = found.get(localStorageKeys.firstReviewer)?.trim() ?? "";
  if (text === undefined) {
    if (name === "") return { people: [], currentPerson: null };
    const person = firstReviewer(name);
    return { people: [[personKey(person.id), person]], currentPerson: person.id };
  }
  const list: unknown = parsed(text);
  const profiles: unknown = propertyOf(list, "profiles");
  if (propertyOf(list, "version") !== 1 || !Array.isArray(profiles)) {
    return { people: [[personKey("unreadable-list"), list]], currentPerson: null };
  }
  const current = propertyOf(list, "current");
  return {
    people: profiles.map((profile: unknown, index) => {
      const read = personSchema.safeParse(profile);
      return [personKey(read.success ? read.data.id : `unreadable-${index + 1}`), profile] as const;
    }),
    currentPerson: typeof current === "string" ? current : null,
  };
}

/** The first release knew one name and no roles. */
function firstReviewer(name: string): Person {
  return { id: "reviewer-of-the-first-release", name: cutAt(name, 80), role: "nurse-reviewer" };
}

/** Null where nothing was set. What cannot be read makes the whole unreadable, never a setting at its default. */
function readSettings(found: ReadonlyMap<string, string>): unknown {
  const planZone = found.get(localStorageKeys.planZone);
  const review = found.get(localStorageKeys.review);
  const letters = found.get(localStorageKeys.worklistLetters);
  if (planZone === undefined && review === undefined && letters === undefined) return null;
  const ofReview: unknown = review === undefined ? {} : parsed(review);
  const settings = {
    ...(planZone === undefined ? {} : { planZone }),
    ...(typeof ofReview === "object" ? ofReview : { review }),
    ...(letters === undefined ? {} : { hasWorklistKeys: letters !== "off" }),
  };
  return settingsSchema.safeParse(settings).success ? settings : { planZone, review, letters };
}

function textOf(storage: SentinelStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** The JSON of a text, or the text itself where it is none: null would say that something was taken away. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? text;
  } catch {
    return text;
  }
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

/** Everything here came out of JSON.parse or is a text. */
function isJson(value: unknown): value is SetupRow["value"] {
  return value !== undefined;
}
