import * as z from "zod/mini";
import { instantSchema } from "../case/case-record.ts";

/**
 * One row of the setup of a workspace: a person, the plan, the settings, or the plan's values. A value of null is one that
 * was taken away; the row stays, so that revisions only ever rise and a loss can be told from a removal.
 */
export const setupRowSchema = z.strictObject({
  key: z.string().check(z.minLength(1)),
  revision: z.int().check(z.positive()),
  at: instantSchema,
  value: z.json(),
});

export type SetupRow = z.infer<typeof setupRowSchema>;

/** What the setup of a workspace is made of. */
export const setupParts = ["people", "plan", "settings", "policy"] as const;
export type SetupPart = (typeof setupParts)[number];

export const planKey = "plan";
export const settingsKey = "settings";
export const policyKey = "policy";
/** Not among the parts that are counted: a form that is gone is uploaded again, and every page that needs it says so. */
export const denialFormKey = "denial-form";

export function personKey(id: string): string {
  return `person/${id}`;
}

/** The part a row belongs to; null for what was set aside because nobody could read it. */
export function setupPartOf(key: string): SetupPart | null {
  if (key.startsWith("person/")) return "people";
  return key === planKey || key === settingsKey || key === policyKey ? key : null;
}

export type SetupDecision =
  | { readonly ok: true; readonly row: SetupRow }
  | { readonly ok: false; readonly error: "conflict" | "damaged" };

/**
 * The rule of every write, shared by all adapters: `ifRevision` is the revision the writer has seen, 0 where
 * there was no row. A row that can’t be read is never written over.
 *
 * @param found what is stored under the key, undefined where nothing is
 */
export function decideSetupWrite(
  found: unknown,
  write: Omit<SetupRow, "revision"> & { readonly ifRevision: number },
): SetupDecision {
  const { ifRevision, ...row } = write;
  const before = found === undefined ? null : setupRowSchema.safeParse(found);
  if (before !== null && !before.success) return { ok: false, error: "damaged" };
  const revision = before?.data.revision ?? 0;
  return revision === ifRevision
    ? { ok: true, row: { ...row, revision: revision + 1 } }
    : { ok: false, error: "conflict" };
}

export type SetupCounts = Readonly<Record<SetupPart, number>>;

export const noSetup: SetupCounts = { people: 0, plan: 0, settings: 0, policy: 0 };

/** The revisions of each part added up: every write adds one, and nothing ever takes one away. */
export function countSetup(rows: readonly unknown[]): SetupCounts {
  const counts: Record<SetupPart, number> = { ...noSetup };
  for (const row of rows) {
    const read = setupRowSchema.safeParse(row);
    const part = read.success ? setupPartOf(read.data.key) : null;
    if (read.success && part !== null) counts[part] += read.data.revision;
  }
  return counts;
}
